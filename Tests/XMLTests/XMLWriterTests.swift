import Testing
import XML

struct XMLWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func writesADocumentWithNamespacesAndEscapedText() throws {
    var writer = XMLWriter()
    writer.element("rss") {
      $0.attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
      $0.emptyElement("atom:link") { $0.attribute("href", "/?a=1&b=\"2\"<é>") }
      $0.element("title", text: "صابون <b> & «زيت»")
    }
    let written = try text(writer.finish())
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss xmlns:atom="http://www.w3.org/2005/Atom">\
        <atom:link href="/?a=1&amp;b=&quot;2&quot;&lt;é&gt;"/>\
        <title>صابون &lt;b&gt; &amp; «زيت»</title></rss>

        """)
  }

  @Test func replacesCharactersThatXMLForbids() throws {
    var writer = XMLWriter()
    writer.element("a") {
      $0.attribute("b", "x\0\u{1F}y")
      $0.text("\0ز\u{FFFE}\u{FFFF}\u{B}\u{FFFD}\u{FB50}\t")
    }
    #expect(
      try text(writer.finish()).hasSuffix(
        "<a b=\"x\u{FFFD}\u{FFFD}y\">\u{FFFD}ز\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FB50}\t</a>\n"))
  }

  @Test(arguments: [
    ("a]]>b", "<![CDATA[a]]]]><![CDATA[>b]]>"),
    ("]]]>", "<![CDATA[]]]]]><![CDATA[>]]>"),
    ("]]>]]>", "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>"),
    ("]] >", "<![CDATA[]] >]]>"),
    ("", "<![CDATA[]]>"),
  ])
  func splitsSectionsWhereTheyWouldEnd(content: String, expected: String) throws {
    var writer = XMLWriter()
    writer.element("a") { $0.cdata(content) }
    #expect(try text(writer.finish()).hasSuffix("<a>\(expected)</a>\n"))
  }

  @Test func indentsEachLevelByTwoSpaces() throws {
    var writer = XMLWriter(isIndented: true)
    writer.element("a") { $0.element("b") { $0.element("c", text: "1") } }
    #expect(
      try text(writer.finish()).hasSuffix("<a>\n  <b>\n    <c>1</c>\n  </b>\n</a>\n"))
  }

  @Test func writesHTMLWhoseEmptyElementsHaveEndTags() throws {
    var writer = XMLWriter(.html)
    writer.element("html") {
      $0.attribute("lang", "ar")
      $0.emptyElement("meta") { $0.attribute("charset", "utf-8") }
      $0.element("title", text: "")
    }
    #expect(
      try text(writer.finish()) == """
        <!DOCTYPE html>
        <html lang="ar"><meta charset="utf-8"/><title></title></html>

        """)
  }

  @Test func reportsMisplacedAttributesAsFailure() {
    #expect(throws: XMLFailure.incomplete) {
      var writer = XMLWriter()
      writer.element("a") {
        $0.text("text")
        $0.attribute("late", "1")
      }
      _ = try writer.finish()
    }
  }

  @Test func keepsAMegabyteOfText() throws {
    let long = String(repeating: "قدس", count: 200_000)
    var writer = XMLWriter(capacity: 0)
    writer.element("a", text: long)
    let bytes = try writer.finish()
    #expect(bytes.count == long.utf8.count + "<a></a>\n".utf8.count + 39)
  }
}
