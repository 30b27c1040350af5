import Testing
import XML

struct XMLReaderTests {
  private func read(_ text: String) throws -> XMLTree { try XMLReader.read(Array(text.utf8)) }

  @Test func givesElementsAttributesTextAndInstructions() throws {
    let tree = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?><?order first?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="3">
      <title>صابون &amp; زيت</title><!-- no --><x:use x:href="#a&#x62;"/>
      <style><![CDATA[a < b]]></style><g><?inner?></g></svg>
      """)
    #expect(tree.instructions == ["order", "inner"])
    #expect(tree.root.name == "svg")
    #expect(tree.root.namespace == "http://www.w3.org/2000/svg")
    #expect(tree.root["width"] == "3")
    #expect(tree.root["height"] == nil)
    #expect(tree.root.elements(named: "title").first?.text == "صابون & زيت")
    #expect(tree.root.elements(named: "style").first?.text == "a < b")
    let use = try #require(tree.root.elements(named: "use").first)
    #expect(use.namespace == "http://www.w3.org/1999/xlink")
    #expect(use["href"] == "#ab")
  }

  @Test(arguments: [
    "", "<a>", "<a></b>", "<a b=c/>", "<a>&nosuch;</a>", "<a>\u{1}</a>", "<a/><b/>", "text",
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
    "<a>" + String(repeating: "<b>", count: 100_000), String(repeating: "<", count: 100_000),
    String(repeating: "<b>", count: 252) + String(repeating: "</b>", count: 252),
  ])
  func refuses(_ text: String) {
    #expect(throws: XMLFailure.self) { try read(text) }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: XMLFailure.self) { try XMLReader.read([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F]) }
    let wide = Array("<a>b</a>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: XMLFailure.self) { try XMLReader.read([0xFF, 0xFE] + wide) }
  }

  @Test func refusesWhatIsTooLarge() {
    #expect(throws: XMLFailure.tooLarge(count: 12, limit: 10)) {
      try XMLReader.read(Array("<p>hello</p>".utf8), limit: 10)
    }
  }
}
