import Testing
import XML

struct HTMLReaderTests {
  private func read(_ text: String) throws -> HTMLElement {
    try HTMLReader.read(Array(text.utf8))
  }

  @Test func givesElementsAttributesAndText() throws {
    let root = try read(
      """
      <!DOCTYPE html><html lang="ar" dir=rtl><head><title>صابون &amp; زيت</title></head>
      <body><main><p class="a b">قبل <bdi lang="fr">Jérusalem</bdi> بعد</p><img alt hidden
      src="/a.jpg?x=1&amp;y=2"><!-- no --></main></body></html>
      """)
    #expect(root.name == "html")
    #expect(root["lang"] == "ar")
    #expect(root["dir"] == "rtl")
    #expect(root["id"] == nil)
    #expect(root.elements(named: "title").first?.text == "صابون & زيت")
    #expect(root.elements(named: "p").map(\.text) == ["قبل Jérusalem بعد"])
    let image = try #require(root.elements(named: "img").first)
    #expect(image["src"] == "/a.jpg?x=1&y=2")
    #expect(image["alt"] == "")
  }

  @Test func readsEachOfManyHostileInputs() {
    let hostile: [String] = [
      String(repeating: "<b>", count: 100_000), String(repeating: "<", count: 100_000),
      "<p>a\0b</p>", "<a href=\"", "<!--", "<script>alert('</p>')", "&#0;&#x110000;&nosuch;",
      String(repeating: "<table><tr><td>", count: 5000), "\u{202E}<i>\u{2066}",
    ]
    for text in hostile {
      // Either a tree or a failure in words; never a crash, never endless.
      if let root = try? read(text) { #expect(root.name == "html") }
    }
    _ = try? HTMLReader.read([0xFF, 0xFE, 0x00, 0xC3, 0x28, 0x3C, 0x70, 0x3E, 0xE2, 0x82])
  }

  @Test func refusesWhatIsTooLargeTooDeepOrEmpty() {
    #expect(throws: XMLFailure.tooLarge(count: 11, limit: 10)) {
      try HTMLReader.read(Array("<p>hello</p".utf8), limit: 10)
    }
    #expect(throws: XMLFailure.self) { try read(String(repeating: "<div>", count: 100_000)) }
    #expect(throws: XMLFailure.self) { try read("") }
  }
}
