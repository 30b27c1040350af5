import Foundation
import Testing
import XML

struct XMLValidatorTests {
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="soap"><xs:complexType><xs:sequence>
        <xs:element name="grams" type="xs:positiveInteger" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  /// Writes a schema to a file for the time of one test.
  private func withSchema(
    _ text: String = schema, _ body: (String) throws -> Void
  ) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dlala-\(UUID().uuidString).xsd")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }

  @Test func acceptsAValidDocumentAgainAndAgain() throws {
    try withSchema { path in
      let validator = try XMLValidator(schemaPath: path)
      for _ in 0..<3 {
        #expect(validator.messages(for: Array("<soap><grams>100</grams></soap>".utf8)).isEmpty)
      }
    }
  }

  @Test func namesTheLineOfEachMistake() throws {
    try withSchema { path in
      let validator = try XMLValidator(schemaPath: path)
      let document = "<soap>\n<grams>100</grams>\n<grams>مئة</grams>\n<oil/>\n</soap>"
      let messages = validator.messages(for: Array(document.utf8))
      #expect(messages.map(\.line).contains(3))
      #expect(messages.map(\.line).contains(4))
      #expect(messages.first?.text.contains("مئة") == true)
    }
  }

  @Test(arguments: [
    "", "<soap>", "\0", "<soap><grams>1</grams></soap><x/>",
    "<!DOCTYPE soap [<!ENTITY a \"1\">]><soap><grams>&a;</grams></soap>",
    """
    <!DOCTYPE soap [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
    <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
    <soap x="&f;"><grams>&f;</grams></soap>
    """,
  ])
  func refusesWhatIsNotWellFormedOrDeclaresEntities(document: String) throws {
    try withSchema { path in
      let validator = try XMLValidator(schemaPath: path)
      #expect(!validator.messages(for: Array(document.utf8)).isEmpty)
    }
  }

  @Test func namesTheSchemaThatCannotBeUsed() throws {
    #expect {
      _ = try XMLValidator(schemaPath: "/nowhere/x.xsd").messages(for: [])
    } throws: {
      "\($0)".hasPrefix("cannot use the schema /nowhere/x.xsd")
    }
    try withSchema("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:x/></xs:schema>") {
      path in
      #expect(throws: XMLFailure.self) {
        _ = try XMLValidator(schemaPath: path).messages(for: [])
      }
    }
  }
}
