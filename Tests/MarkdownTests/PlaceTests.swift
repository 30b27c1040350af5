import Model
import Testing

@testable import Markdown

/// Mistakes and links stand where their words stand, however many there are.
@Suite struct PlaceTests {
  private func render(_ text: String, suggests: Bool = false) -> MarkdownResult {
    MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(direction: .rightToLeft, suggests: suggests),
      resolver: MarkdownResolver(
        link: {
          $0.hasPrefix("#")
            ? .unchanged : .broken(message: Message("no \($0)"), remedy: Message(""))
        },
        image: { .broken(message: Message("no \($0)"), remedy: Message("")) }))
  }

  private func places(_ text: String) -> [String] {
    render(text).mistakes.map { "\($0.line):\($0.column) \($0.message.english.dropFirst(3))" }
      .sorted()
  }

  @Test(arguments: [
    ("[a](x.md) [b](x.md)\n[c](x.md)\n", ["1:15 x.md", "1:5 x.md", "2:5 x.md"]),
    (
      "[![a](p.jpg)](x.md) [![b](p.jpg)](x.md)\n",
      ["1:15 x.md", "1:27 p.jpg", "1:35 x.md", "1:7 p.jpg"]
    ),
    ("![x.md](y.md) [a](x.md)", ["1:19 x.md", "1:9 y.md"]),
    ("نصّ x.md [a](x.md.md) [b](x.md)", ["1:14 x.md.md", "1:27 x.md"]),
    ("[r]: x.md\n\n[a][r] and [r]\n", ["1:6 x.md"]), ("[a][r]\n\n[r]: x.md\n", ["3:6 x.md"]),
    ("- a\n\n  [a](<x y.md> \"t\")\n", ["3:8 x y.md"]), ("> a\n> [a](x\\_y.md)\n", ["1:1 x_y.md"]),
    (
      "| [a](x.md) | [b](x.md) |\n|---|---|\n| [c](x.md) | d |\n",
      ["1:19 x.md", "1:7 x.md", "3:7 x.md"]
    ),
    ("a[^1]\n\n[^1]: [a](x.md)\n\n[b](x.md)\n", ["3:11 x.md", "5:5 x.md"]),
  ])
  func anAddressHasItsOwnPlace(text: String, expected: [String]) {
    #expect(Array(Set(places(text))).sorted() == expected)
  }

  @Test func wordsOfOtherMistakesHaveTheirOwnPlaceToo() {
    let found = render("[a]{xq1} b [c]{xq1}\n[d]{xq1}\n").mistakes.map { "\($0.line):\($0.column)" }
    #expect(found == ["1:5", "1:16", "2:5"])
  }

  @Test func everyMistakeIsCountedAndPlaced() {
    let count = 3000
    for (end, name) in [("\n\n", "paragraphs"), (" ", "one line")] {
      let text = (0..<count).map { "[ن\($0)](n\($0).md)" }.joined(separator: end)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.unicodeScalars) }
      let mistakes = render(text).mistakes
      #expect(mistakes.count == count, "\(name)")
      for (number, mistake) in mistakes.enumerated() {
        let words = lines[mistake.line - 1].dropFirst(mistake.column - 1).prefix(mistake.length)
        #expect(String(String.UnicodeScalarView(words)) == "n\(number).md")
      }
    }
    let links = render((0..<count).map { "[a](#p\($0))" }.joined(separator: " ")).innerLinks
    #expect(links.count == count)
    #expect(Set(links.map(\.column)).count == count)
  }

  /// What an editor writes, once for each number.
  @Test(arguments: [
    "[a](n#.md) ", "![a](n#.jpg) ", "[![a](p#.jpg)](n#.md) ", "[a](n#\\_.md) ", "[a](#p#) ",
    "[a](n#.md)\n\n", "[a][r] ", "<x#>a</x#> ", "كلمة# , نص ", "كلمة#\\! , نص ", "[a]{xq#} ",
    "> [!NOTE]\n> \\[!x#\n\n",
  ])
  func findingThePlacesIsLinear(once: String) {
    func seconds(_ count: Int) -> Double {
      let text =
        (0..<count).map { once.replacing("#", with: "\($0)") }.joined()
        + (once.contains("[r]")
          ? "\n\n" + String(repeating: "x ", count: count) + "\n\n[r]: z\n" : "")
      let clock = ContinuousClock()
      let spent = clock.measure { _ = render(text, suggests: true) }
      return Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds)
    }
    let few = (0..<2).map { _ in seconds(1_000) }.min() ?? 0
    let many = seconds(8_000)
    #expect(many < max(few, 0.01) * 30, "\(once): \(few) s, \(many) s")
  }
}
