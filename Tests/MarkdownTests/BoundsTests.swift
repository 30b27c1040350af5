import Model
import TestSupport
import Testing

@testable import Markdown

/// Texts that would take too much are refused at their line.
///
/// Long texts for readers are not. What each costs is measured by Tests/checks/bounds.py.
@Suite struct BoundsTests {
  private func render(_ text: String) -> MarkdownResult {
    MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(direction: .rightToLeft),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
  }

  private func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  /// Each with the line at which it is refused, below a first paragraph.
  @Test(arguments: [
    ("image", "![[]()", 30_000, 3), ("html", "a <? ", 30_000, 3), ("html", "a <!A ", 30_000, 3),
    ("html", "a <![CDATA[", 20_000, 3), ("size", "a@", 100_000, 3), ("size", "a@b.c ", 200_000, 3),
    ("nesting", "> ", 200, 3), ("nesting", "- ", 200, 3), ("nesting", "1. ", 200, 3),
    ("nesting", "> * ", 200, 3),
  ])
  func aSignRepeatedInOneLine(_ category: String, _ sign: String, _ count: Int, _ line: Int) {
    let result = render("نصّ\n\n" + times(count, sign) + "x\n\nنصّ\n" + times(9000, "a "))
    #expect(result.html.isEmpty)
    #expect(result.mistakes.map(\.severity) == [.error])
    #expect(result.mistakes.map(\.category) == [category])
    #expect(result.mistakes.map(\.line) == [line])
  }

  /// As many small texts stand in one sheet: each costs as little as its part of a long one.
  @Test(
    arguments: [
      ("size", "a@"), ("size", "a@a."), ("html", "a <? "), ("html", "a <!A "), ("nesting", "> "),
      ("nesting", "- + * "), ("nesting", "> - "),
    ], [4000, 16_000])
  func aSignRepeatedInASmallText(_ kind: (category: String, sign: String), _ size: Int) {
    let (category, sign) = kind
    let result = render(times(size / sign.utf8.count, sign))
    #expect(result.html.isEmpty)
    #expect(result.mistakes.map(\.severity) == [.error])
    #expect(result.mistakes.map(\.category) == [category == "nesting" ? "size" : category])
  }

  /// What only costs much in longer texts is refused in those of some pages' length, too.
  @Test(arguments: ["![[]()", "![a][b] "])
  func bracketsRepeatedInATextOfSomePages(_ sign: String) {
    let definition = sign.contains("b") ? "[b]: /" + times(8000, "x") + "\n\n" : ""
    let result = render(
      definition + times((16_000 - definition.utf8.count) / sign.utf8.count, sign))
    #expect(result.html.isEmpty)
    #expect(result.mistakes.map(\.severity) == [.error])
  }

  @Test func smallTextsOfReadersAreNotRefused() {
    let mails = times(150, "nom@exemple.example, ") + "\n"
    #expect(render(mails).mistakes.isEmpty)
    #expect(!render(times(12, mails) + times(190, "a <b>c</b>\n\n")).html.isEmpty)
    let code = render(times(190, "<?php echo 1 ?>\n"))
    #expect(
      !code.mistakes.contains { $0.message.english.contains("not closed") }, "\(code.mistakes)")
  }

  /// Letters of what stands deep are read once, and say the same.
  @Test func theLettersOfABlockAreThoseOfItsParts() {
    var random = SeededGenerator(seed: 7)
    let words = [
      "a", "ب", "كلمة", "mot", "1", "`x`", "[ب](x)", "*a*", "[a]{fr}", "https://a.example", "…",
    ]
    for _ in 0..<300 {
      var lines: [String] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        var line = ""
        for _ in 0..<Int.random(in: 0...7, using: &random) {
          line += random.pick(["> ", "- ", "1. ", "  "])
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          line += random.pick(words) + " "
        }
        lines.append(line)
      }
      let text = Array(lines.joined(separator: "\n").utf8)
      guard let document = CMarkDocument(LanguageSpans.prepared(text) ?? text) else {
        return #expect(Bool(false), "no document")
      }
      let spans = LanguageSpans(document)
      for spans in [nil, spans] {
        document.walk { node, isEntering in
          guard isEntering, node.kind == .list || node.kind == .blockQuote else { return }
          let all = BlockLetters.all(below: node, spans)
          node.walk { inner, isEntering in
            if isEntering, [.list, .blockQuote, .item].contains(inner.kind) {
              #expect(all[inner.id] == BlockLetters(of: inner, spans), "\(lines)")
            }
            return true
          }
        }
      }
    }
  }

  @Test func emphasisLinksAndMarkedWordsInEachOther() {
    let half = 120
    for (open, close) in [
      ("*a **b ", " c** d*"), ("[", "]{fr}"), ("~~a *b ", " c* d~~"),
    ] {
      let text = "نصّ\n\n" + times(half, open) + "x" + times(half, close) + "\n"
      let result = render(text)
      #expect(result.html.isEmpty)
      #expect(result.mistakes.map(\.category) == ["size"], "\(open)")
      #expect(result.mistakes.map(\.line) == [3], "\(open)")
    }
    let lines = (0..<120).map { times(2 * $0, " ") + "- a\n" }.joined()
    #expect(render(lines).mistakes.map(\.category) == ["size"])
  }

  @Test func aLongReferenceUsedOften() {
    let address = "https://e.example/" + times(100_000, "x")
    for definition in [
      "[a]: \(address)", "[a]: u \"\(times(100_000, "x"))\"", "> [A ]: \(address)",
    ] {
      let result = render("نصّ\n\n\(definition)\n\n" + times(3000, "[a] ") + "\n")
      #expect(result.html.isEmpty)
      #expect(result.mistakes.map(\.line) == [3])
      #expect(result.mistakes.first?.remedy.english.contains("3000 times") == true)
    }
    // In another case and another form of it.
    let result = render("[ẞ]: \(address)\n\n" + times(3000, "[ss] "))
    #expect(result.mistakes.map(\.line) == [1])
    // Long ones that are used once each, as programs write pictures, are no danger by themselves.
    let once = (1...10).map { "[p\($0)]: https://e.example/\(times(50_000, "x"))\n" }.joined()
    let text = once + "\n" + (1...10).map { "[p\($0)] " }.joined() + times(2000, "[قوسان] ") + "\n"
    #expect(render(text).mistakes.isEmpty)
  }

  @Test func tablesThatAreCompletedWithEmptyCells() {
    let text = "نصّ\n\n|" + times(200, "x|") + "\n|" + times(200, "-|") + "\n" + times(3000, "|x|\n")
    let result = render(text)
    #expect(result.html.isEmpty)
    #expect(result.mistakes.map(\.category) == ["table"])
    // A row of less than one cell in ten, all the same, where a reader would wonder.
    let sparse = "|" + times(20, "x|") + "\n|" + times(20, "-|") + "\n" + times(60, "|x|y|z|\n")
    #expect(render(sparse).mistakes.isEmpty)
  }

  @Test(arguments: ["a\n|-", "|a|\n|-|\n|a", "a\n:-"])
  func rowsOfManyCells(_ start: String) {
    let sign = start.hasSuffix("-") ? "|-" : "|a"
    let result = render("نصّ\n\n" + start + times(5000, sign) + "\n")
    #expect(result.html.isEmpty)
    #expect(result.mistakes.map(\.category) == ["table"])
  }

  @Test func tablesThatNeverBegin() {
    // A cell of a sheet is as dear for its length as a long text.
    for text in [
      times(4000, "a\n|-|-|\n"), times(30_000, "a\n") + "|-|\n", times(400, "a\n|-|-|\n"),
      times(400, "|a\n|-\n|-\n"), times(500, "a\n:-\n"),
    ] {
      let result = render(text)
      #expect(result.html.isEmpty)
      #expect(result.mistakes.map(\.category) == ["table"])
    }
  }

  @Test func tooManyLinksCellsAndNotes() {
    for text in [
      times(20_001, "[a](b) "), times(20_001, "![a](b)\n\n"), times(20_001, "http://a.b "),
      times(20_001, "[^a] ") + "\n\n[^a]: x\n",
    ] {
      let result = render(text)
      #expect(result.html.isEmpty)
      #expect(result.mistakes.first?.message.english.contains("20000 links") == true)
    }
    let rows = render("|a|b|\n|-|-|\n" + times(50_001, "|c|d|\n"))
    #expect(rows.mistakes.first?.message.english.contains("100000 cells") == true)
    #expect(rows.html.isEmpty)
  }

  @Test func anAddressThatEndsInBrackets() {
    for count in [50_000, 3000] {
      #expect(render("x\n\nhttp://a.b/" + times(count, ")")).mistakes.map(\.line) == [3])
    }
  }

  @Test func longTextsForReadersAreBuilt() {
    let paragraph =
      "قال **ابن بطوطة**: [رأيت](https://e.example/a) ‏*القدس* (١٣٢٦) `code`، a@b.example.\n\n"
    let table =
      "| السنة | المدينة | الثمن |\n|---|:-:|--:|\n" + times(4000, "| 1967 | القدس | 12 ₪ |\n")
      + "\n"
    let gallery = times(400, "![منظر](a.jpg)\n")
    let list = times(2000, "- [اسم](a.ar.md) a@b.example\n")
    let quotation = times(12, "> ") + "جواب\n\n"
    let code = "```html\n" + times(500, "<?php echo 1;\n<!DOCTYPE html>\n") + "```\n\n"
    let rule = times(150, "- ") + "\n\n" + times(300, "-") + "\n\n"
    let text = times(3000, paragraph) + table + gallery + list + quotation + code + rule
    #expect(render(text).mistakes.map(\.message.english) == [])
  }
}
