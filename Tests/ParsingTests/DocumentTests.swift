import Model
import Parsing
import Testing

/// Paths, front matter and bodies.
@Suite struct DocumentTests {
  private let plain = "---\ntitle: س\n---\n"

  @Test(arguments: [
    ("products/soap.ar.md", "products/soap", 0, Document.Role.record, "product"),
    ("products/soap.fr.md", "products/soap", 1, .record, "product"),
    ("products/soap.md", "products/soap", 0, .record, "product"),
    ("products/lamp/index.fr.md", "products/lamp", 1, .record, "product"),
    ("products/old/lamp.fr.md", "products/old/lamp", 1, .record, "product"),
    ("products/index.ar.md", "products", 0, .sectionIndex, "page"),
    ("products.ar.md", "products", 0, .record, "page"),
    ("productsx/a.ar.md", "productsx/a", 0, .record, "page"),
    ("index.fr.md", "", 1, .home, "page"),
    ("index.md", "", 0, .home, "page"),
    ("about.ar.md", "about", 0, .record, "page"),
    ("v1.0.md", "v1.0", 0, .record, "page"),
    ("صفحة.fr.md", "صفحة", 1, .record, "page"),
  ])
  func aPathSaysWhatAFileIs(
    path: String, id: String, language: Int, role: Document.Role, type: String
  ) throws {
    let parsed = try Fixture.document(plain, at: path)
    let document = try #require(parsed.value)
    #expect(document.recordID == id)
    #expect(document.language == LanguageIndex(language))
    #expect(document.role == role)
    #expect(["merchant", "page", "product"][document.typeIndex] == type)
    #expect(document.path == path)
  }

  @Test func anUnknownLanguageNamesTheKnownOnes() throws {
    let parsed = try Fixture.document(plain, at: "products/soap.de.md")
    #expect(parsed.value == nil)
    #expect(
      parsed.found == [
        "- [language] \"de\" is not a language of this site | "
          + "end the name with one of: .ar.md, .fr.md"
      ])
  }

  @Test func theFrontMatterMayNameTheType() throws {
    let parsed = try Fixture.document("---\ntype: page\ntitle: س\n---\n", at: "products/x.ar.md")
    #expect(parsed.found.isEmpty)
    #expect(parsed.value?.typeIndex == 1)
  }

  @Test func withoutATypeForPagesAFileElsewhereIsRefused() throws {
    let types = try Fixture.types(["merchant": Fixture.merchantText])
    let parser = DocumentParser(settings: try Fixture.site(), types: types.value)
    let parsed = parser.parse(path: "about.ar.md", bytes: Array(plain.utf8))
    #expect(parsed.value == nil)
    #expect(
      parsed.found == [
        "- [type] no type belongs to this folder | "
          + "move the file into a section, or add content/_types/page.yaml"
      ])
  }

  @Test func theBodyIsARangeOfTheFile() throws {
    let text = "---\ntitle: س\nprice: 1 ILS\n---\n\n# نص\n"
    let body = try #require(try Fixture.document(text).value?.body)
    #expect(body == BodyRange(offset: text.utf8.count - 8, line: 5, length: 8))
    #expect(String(decoding: Array(text.utf8)[body.offset...], as: UTF8.self) == "\n# نص\n")
    let none = try Fixture.document("---\ntitle: س\nprice: 1 ILS\n---").value?.body
    #expect(none == BodyRange(offset: 30, line: 5, length: 0))
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreTolerated() throws {
    let text = "\u{FEFF}---\r\ntitle: صابون\r\nprice: x\r\n---\r\nنص\r\n"
    let parsed = try Fixture.document(text)
    #expect(parsed.value?.fields.first == .text(Text("صابون", in: LanguageIndex(0))))
    #expect(parsed.value?.body.line == 5)
    #expect(parsed.value?.body.length == 6)
    #expect(parsed.diagnostics.first?.position == SourcePosition(line: 3, column: 8))
    #expect(parsed.diagnostics.first?.quotedLine == "price: x")
    let byYams = try Fixture.document(
      "---\r\ntitle: >\r\n  صابون\r\n  بلدي\r\nprice: x\r\n---\r\n")
    #expect(byYams.diagnostics.first?.position == SourcePosition(line: 5, column: 8))
  }

  @Test(arguments: [
    ("", "1:1+1 [front-matter] the file does not begin with its front matter"),
    ("title: س\n", "1:1+1 [front-matter] the file does not begin with its front matter"),
    (
      "\n---\ntitle: س\n---\n", "1:1+1 [front-matter] the file does not begin with its front matter"
    ),
    ("----\ntitle: س\n---\n", "1:1+1 [front-matter] the file does not begin with its front matter"),
    ("---\ntitle: س\n\nنص\n", "1:1+3 [front-matter] the front matter is not closed"),
    ("---", "1:1+3 [front-matter] the front matter is not closed"),
    ("---\nصابون\n---\n", "2:1+5 [yaml] here should stand lines of names and values"),
    ("---\n- a\n---\n", "2:1+1 [yaml] here should stand lines of names and values"),
    ("---\ntitle: 'x\n---\n", "3:1+1 [yaml] this is not YAML: found unexpected end of stream"),
    (
      "---\ntitle: a: b\n---\n",
      "2:9+1 [yaml] this is not YAML: mapping values are not allowed in this context"
    ),
    (
      "---\ntitle: a\n\tx: b\n---\n",
      "3:1+1 [yaml] a tab stands where the text begins"
    ),
    ("---\n? [a, b]\n: c\n---\n", "2:3+1 [yaml] a name must be one word"),
    ("---\ntitle: \"a\\0b\"\n---\n", "2:8+1 [yaml] this text holds an invisible control character"),
    (
      "---\ntitle: \"a\\x1Bb\"\n---\n",
      "2:8+1 [yaml] this text holds an invisible control character"
    ),
    ("---\ntitle: \"a\\Nb\"\n---\n", "2:8+1 [yaml] this text holds an invisible control character"),
    ("---\ntitle: س\u{1}\n---\n", "2:9+1 [yaml] an invisible control character stands here"),
    ("---\ntitle: س\u{9B}\n---\n", "2:9+1 [yaml] an invisible control character stands here"),
    ("---\ntitle: س\u{FEFF}\n---\n", "2:9+1 [yaml] an invisible control character stands here"),
    ("---\ntitle: &a x\n---\n", "2:8+1 [yaml] anchors and aliases are not allowed"),
    ("---\ntitle: *a\n---\n", "2:8+1 [yaml] anchors and aliases are not allowed"),
  ])
  func unusableFrontMatterIsLocated(text: String, expected: String) throws {
    let parsed = try Fixture.document(text)
    #expect(parsed.value == nil)
    #expect(parsed.found.count == 1)
    #expect(parsed.found.first?.hasPrefix(expected) == true, "\(parsed.found)")
  }

  @Test func aNameWrittenTwiceHidesNoOtherMistake() throws {
    let parsed = try Fixture.product("note: a\nmarks: {x: y}\nnote: b\ncount: x")
    #expect(
      parsed.found == [
        "6:1+4 [yaml] note is written twice | keep one of the two",
        "7:8+1 [integer] count is not a whole number | write digits such as 12",
      ])
    #expect(parsed.value != nil)
  }

  @Test func aNameWrittenTwiceIsFoundAtItsSecondPlace() throws {
    #expect(
      try Fixture.product("note: a\nmarks: {x: y}\nnote: b").found == [
        "6:1+4 [yaml] note is written twice | keep one of the two"
      ])
    #expect(
      try Fixture.product("note: a\nnote: b").found == [
        "5:1+4 [yaml] note is written twice | keep one of the two"
      ])
    #expect(
      try Fixture.product("marks: {لون: a, لون: b}").found == [
        "4:17+3 [yaml] لون is written twice | keep one of the two"
      ])
  }

  @Test func brokenBytesAreLocated() throws {
    let parser = try Fixture.parser()
    let invalid = Array("---\ntitle: س\n---\nنص\nab".utf8) + [0xFF, 0x41]
    #expect(
      parser.parse(path: "products/x.ar.md", bytes: invalid).found == [
        "5:3+1 [encoding] this is not UTF-8 text | save the file in the encoding UTF-8"
      ])
    let zero = Array("---\ntitle: س\n---\nنص\0".utf8)
    #expect(
      parser.parse(path: "products/x.ar.md", bytes: zero).found == [
        "4:3+1 [encoding] a NUL character stands here | remove it"
      ])
    // Overlong, a surrogate, beyond Unicode, cut off.
    for bytes: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD8]] {
      let parsed = parser.parse(path: "products/x.ar.md", bytes: Array(plain.utf8) + bytes)
      #expect(parsed.value == nil)
      #expect(parsed.diagnostics.first?.position == SourcePosition(line: 4, column: 1))
    }
  }

  @Test func everyMistakeOfAFileIsReported() throws {
    let parsed = try Fixture.product("count: x\nratio: y\nstock: z\nunknown: w")
    #expect(parsed.diagnostics.compactMap { $0.position?.line } == [4, 5, 6, 7])
    #expect(parsed.value != nil)
  }
}
