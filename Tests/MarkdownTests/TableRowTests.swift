import Testing

@testable import Markdown

@Suite struct TableRowTests {
  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 |\n", false),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", true),
    // Without pipes at its ends the narrowest row has fewest.
    ("a | b\n--|--\n| 1 | 2 |\n", true),
    ("| a | b |\n|---|---|\n\n| c |\n|---|\n| 1 |\n", true),
    ("> | a | b |\n> |:--|--:|\n> | 1 | 2 |\n", false),
    ("a | b, c | d\n", false),
  ])
  func rowsMayHaveMoreCellsThanTheirTable(_ text: String, _ expected: Bool) throws {
    let rows = try #require(TableRows(Array(text.utf8)))
    #expect(rows.mayHaveSurplus == expected)
  }

  @Test(arguments: [(3, false), (8, false), (40, true), (200, true)])
  func tooManyMissingCellsAreFound(_ columns: Int, _ expected: Bool) {
    let head = String(repeating: "|a", count: columns) + "|\n"
    let rule = String(repeating: "|-", count: columns) + "|\n"
    for end in ["\n", "\r\n", "\r"] {
      // With few rows the text is a small one.
      for count in [1000, 3000] {
        let text = (head + rule + String(repeating: "a\n", count: count))
        let bytes = Array(text.utf8).flatMap { $0 == 10 ? Array(end.utf8) : [$0] }
        #expect((MarkdownBounds.excess(of: bytes, TableRows(bytes)) != nil) == expected)
      }
    }
  }

  @Test func aTextWithoutPipesHasNoRows() {
    #expect(TableRows(Array("a\n---\n".utf8)) == nil)
  }
}
