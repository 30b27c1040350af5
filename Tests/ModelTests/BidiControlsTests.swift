import Model
import Testing

@Suite struct BidiControlsTests {
  @Test(arguments: [
    "", "plain", "صابون Nablus", "\u{2068}صابون\u{2069} 25", "\u{200F}25\u{200E}", "\u{61C}",
    "\u{2066}\u{2067}a\u{2069}\u{2069}", "“quoted” – …",
  ])
  func `text with marks and closed isolates alone stays as it is`(_ text: String) {
    #expect(BidiControls.firstOffence(in: text) == nil)
    #expect(BidiControls.neutralised(text) == nil)
  }

  @Test(arguments: [
    ("abc\u{202E}def", 3, "abcdef"),
    ("\u{202A}a\u{202C}", 0, "a"),
    ("ص\u{202B}\u{202D}ا", 1, "صا"),
    ("a\u{2067}b", 1, "ab"),
    ("a\u{2069}b", 1, "ab"),
    ("\u{2069}\u{2066}a\u{2069}", 0, "\u{2066}a\u{2069}"),
    ("\u{2068}\u{2066}a\u{2069}", 0, "\u{2066}a\u{2069}"),
    ("\u{2066}a\u{2069}\u{2069}", 3, "\u{2066}a\u{2069}"),
    ("\u{2066}a\u{202E}\u{2069}b", 2, "\u{2066}a\u{2069}b"),
  ])
  func `overrides, embeddings and lone isolates are found and taken out`(
    _ text: String, _ place: Int, _ rest: String
  ) throws {
    #expect(BidiControls.firstOffence(in: text) == place)
    let result = try #require(BidiControls.neutralised(text))
    #expect(result.unicodeScalars.elementsEqual(rest.unicodeScalars))
    #expect(BidiControls.neutralised(result) == nil)
  }

  @Test func `a hundred thousand open isolates are taken out in one pass`() {
    let open = String(repeating: "\u{2067}", count: 100_000)
    #expect(BidiControls.neutralised(open + "a") == "a")
  }
}
