import Foundation
import Model
import TestSupport
import Testing

@testable import Markdown

/// Blocks of texts: `::: name`, arguments, a body, `:::`.
@Suite struct BlockTests {
  private func render(
    _ text: String,
    _ block: ((Int, MarkdownBlock) -> [UInt8])? = { number, content in
      Array("<\(number)>".utf8) + content.body + Array("</\(number)>\n".utf8)
    }
  ) -> (html: String, result: MarkdownResult) {
    var resolver = MarkdownResolver(
      link: { _ in .unchanged }, image: { .picture(source: "/" + $0, width: 4, height: 3) })
    resolver.block = block
    let result = MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(), resolver: resolver)
    return (String(decoding: result.html, as: UTF8.self), result)
  }

  private func fences(_ text: String) -> BlockFences { BlockFences(Array(text.utf8)) }

  private func arguments(_ text: String, _ place: Int = 0) -> String {
    String(decoding: Array(text.utf8)[fences(text).blocks[place].arguments], as: UTF8.self)
  }

  // MARK: What is a block

  @Test func aBlockHasArgumentsAndABodyOfMarkdown() {
    let text = "before\n::: notice\nkind: warning\ntitle: A\n\n*b* c\n:::\nbehind\n"
    #expect(arguments(text) == "kind: warning\ntitle: A")
    #expect(fences(text).blocks.map(\.name) == ["notice"])
    #expect(fences(text).blocks.map(\.line) == [2])
    #expect(fences(text).blocks.map(\.column) == [5])
    #expect(fences(text).mistakes.isEmpty)
    #expect(render(text).html == "<p>before</p>\n<0><p><em>b</em> c</p>\n</0>\n<p>behind</p>\n")
  }

  @Test func fencesEndWhatStandsAboveThem() {
    for above in ["a", "- a", "> a", "| a |\n|---|\n| b |", "1. a\n   - b", "# a"] {
      let html = render(above + "\n::: x\nb\n:::\n").html
      #expect(html.hasSuffix("<0><p>b</p>\n</0>\n"), "\(above)\n\(html)")
      let closed = render("::: x\n" + above + "\n:::\nb\n").html
      #expect(closed.hasSuffix("</0>\n<p>b</p>\n"), "\(above)\n\(closed)")
    }
  }

  @Test func blocksStandInBlocks() {
    let (html, _) = render("::: a\n::: b\nx\n:::\ny\n\n::: c\n:::\n:::\nz\n")
    #expect(html == "<0><1><p>x</p>\n</1>\n<p>y</p>\n<2></2>\n</0>\n<p>z</p>\n")
  }

  @Test(arguments: [
    "```\n::: a\n:::\n```\n", "~~~~ x\n```\n::: a\n~~~~\n", "    ::: a\n", "- a\n  ::: b\n  :::\n",
    "> ::: a\n> :::\n", "<!-- x\n\n::: a\n-->\n", "<pre>\n\n::: a\n</pre>\n", " ::: a\n",
    "a ::: b\n",
    ":: a\n", "<?php\n\n::: a\n?>\n", "- ```\n  x\n  ```\n  y\n",
  ])
  func elsewhereColonsAreText(_ text: String) {
    #expect(fences(text).blocks.isEmpty)
    #expect(fences(text).mistakes.isEmpty)
    #expect(fences(text).prepared == Array(text.utf8))
    // And what stands behind is looked at again.
    #expect(fences(text + "\n::: z\n:::\n").blocks.map(\.name) == ["z"])
  }

  @Test func withoutATemplateColonsAreText() {
    #expect(render("::: a\nb\n:::\n", nil).html == "<p>::: a\nb\n:::</p>\n")
  }

  @Test func aTextThatLooksLikeAnArgumentStandsBehindAnEmptyLine() {
    #expect(arguments("::: a\n\nnote: b\n:::\n") == "")
    #expect(arguments("::: a\nNote: b\n:::\n") == "")
    #expect(arguments("::: a\nurl:x\n:::\n") == "")
    #expect(arguments("::: a\nlist:\n  - b\n- c\nd: e\n:::\n") == "list:\n  - b\n- c\nd: e")
    #expect(fences("::: a\n:::\n").blocks.map(\.hasBody) == [false])
    #expect(fences("::: a\nb: c\n:::\n").blocks.map(\.hasBody) == [false])
    #expect(fences("::: a\nb: c\n\n\n:::\n").blocks.map(\.hasBody) == [false])
    #expect(fences("::: a\n\n```\n```\n:::\n").blocks.map(\.hasBody) == [true])
    #expect(fences("::: a\n::: b\n:::\n:::\n").blocks.map(\.hasBody) == [true, false])
  }

  // MARK: What stands in it

  @Test func picturesAreFiguresOfTheirOwn() {
    var content = MarkdownBlock()
    let html = render(
      "::: g\n![a](a.jpg)\n![b](b.jpg \"B\")\n\nwords ![c](c.jpg)\n\n![d](d.jpg)\n:::\n"
    ) {
      content = $1
      return []
    }.html
    #expect(html == "")
    let pictures = content.pictures.map { String(decoding: $0, as: UTF8.self) }
    #expect(pictures.count == 3)
    #expect(pictures.allSatisfy { $0.hasPrefix("<figure><img") && $0.hasSuffix("</figure>\n") })
    #expect(pictures[1].contains("<figcaption>B</figcaption>"))
    let words = String(decoding: content.words, as: UTF8.self)
    #expect(words.contains("words <img") && !words.contains("figure"))
    #expect(content.body.count > content.words.count)
  }

  @Test func anchorsNotesAndReferencesAreThoseOfTheWholeText() {
    let (html, result) = render("# A\n::: x\n# A\n[r] b[^1]\n:::\n[^1]: note\n\n[r]: u\n")
    #expect(result.headings.map(\.id) == ["a", "a-2"])
    #expect(html.contains("<a href=\"u\""))
    #expect(html.contains("<p>note"))
    let end = html.range(of: "</0>")?.lowerBound ?? html.startIndex
    #expect(!html[..<end].contains("note</p>") && !html[..<end].contains("<p>note"))
  }

  @Test func mistakesInABodyKeepTheirLines() {
    let (_, result) = render("a\n::: x\nb: c\n\n[l](javascript:x)\n:::\n")
    #expect(result.mistakes.map(\.line) == [5])
  }

  @Test func rawHTMLAroundFencesLosesNoBlock() {
    let (html, _) = render("::: a\n<div>\nx\n</div>\n:::\nb\n")
    #expect(html.contains("<0>") && html.contains("</0>"), "\(html)")
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("a\n::: x\nb\n", 2, "the block x is not closed"),
    ("::: x {.big}\n:::\n", 1, "something stands behind the name of the block"),
    ("::: x\na: b\nc d\n\ne\n:::\n", 3, "this line is no argument of the block"),
    (":::\na\n:::\n", 1, "no block is open here, and so in 1 other places"),
    (
      String(repeating: "::: x\n", count: 5) + String(repeating: ":::\n", count: 5), 5,
      "blocks stand more than 4 deep in each other"
    ),
    (String(repeating: "::: x\n:::\n", count: 1001), 2001, "the text has more than 1000 blocks"),
  ])
  func mistakesAreToldAtTheirLine(_ text: String, _ line: Int, _ message: String) {
    #expect(fences(text).mistakes.map(\.line) == [line])
    #expect(fences(text).mistakes.map(\.message.english) == [message])
  }

  /// Whatever is written, lines stay lines and each block that is opened is given once.
  @Test func anyTextKeepsItsLines() {
    var random = SeededGenerator(seed: 14)
    let lines = [
      "::: a", ":::", "a: b", "", "text", "```", "- x", "> y", "| a |", "|---|", "<div>", "<!--",
      "-->",
      "    z", "# h", "![p](p.jpg)", "::::", "::: b c", "[^1]: n", "\t::: t",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 1...30, using: &random)
      let text = (0..<count).map { _ in lines[Int.random(in: 0..<lines.count, using: &random)] }
        .joined(separator: "\n")
      let bytes = Array(text.utf8)
      let found = BlockFences(bytes)
      #expect(found.prepared.count == bytes.count)
      #expect(found.prepared.count(where: { $0 == 10 }) == bytes.count(where: { $0 == 10 }))
      var given: [Int] = []
      let html = render(text) { number, content in
        given.append(number)
        return content.body
      }.html
      #expect(given.sorted() == Array(found.blocks.indices), "\(text)\n\(html)")
    }
  }
}
