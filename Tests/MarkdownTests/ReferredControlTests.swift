import Model
import Testing

@testable import Markdown

/// Characters that no text may hold do not come onto pages as references either.
@Suite struct ReferredControlTests {
  private func render(_ text: String) -> MarkdownResult {
    MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
  }

  @Test(arguments: [
    ("&#8;", "U+0008 (backspace)"), ("&#x1b;", "U+001B (escape)"),
    ("&#X0B;", "U+000B (vertical tab)"),
    ("&#0000012;", "U+000C (form feed)"), ("&#x80;", "U+0080"), ("&#133;", "U+0085 (next line)"),
    ("&#xFEFF;", "U+FEFF (byte order mark)"), ("&#65534;", "U+FFFE"), ("&#xffff;", "U+FFFF"),
    ("&#127;", "U+007F (delete)"),
  ])
  func aReferenceToAControlIsToldAtItsPlace(_ reference: String, _ name: String) {
    for (before, behind) in [
      ("كلمة ", "ب"), ("# ", ""), ("[a](/x", ")"), ("[a](/x \"", "\")"), ("![a", "](x.jpg)"),
      ("*a* `&#9;` ", ""), ("| a |\n|---|\n| ", " |"), ("- a\n\n  > ", ""),
    ] {
      let result = render("نصّ\n\n\(before)\(reference)\(behind)\n")
      #expect(result.mistakes.map(\.category) == ["control"], "\(before)")
      #expect(result.mistakes.map(\.severity) == [.error])
      #expect(
        result.mistakes.first?.message == "the invisible character \(name) cannot stand in a text")
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(result.mistakes.first?.line == 2 + lines.count)
      #expect(
        result.mistakes.first?.column == (lines.last?.unicodeScalars.count ?? 0) + 1, "\(before)")
      #expect(result.mistakes.first?.length == reference.utf8.count)
      #expect(!BodyControl.isAnywhere(in: result.html[...]), "\(before)")
    }
  }

  @Test func eachCharacterIsToldOnceWithItsCount() {
    let result = render("`&#8;`\n\na&#8;b &#27;\nc&#x8;&#x1b;d &#x8;\n")
    #expect(
      result.mistakes.map(\.message) == [
        "the invisible character U+0008 (backspace) cannot stand in a text; it stands in 3 places",
        "the invisible character U+001B (escape) cannot stand in a text; it stands in 2 places",
      ])
    #expect(result.mistakes.map(\.line) == [3, 3])
    #expect(result.mistakes.map(\.column) == [2, 8])
  }

  @Test(arguments: [
    "&#9;a&#10;b&#13;c", "&#0; &#xD800; &#x110000; &#160; &#xFEFE; &#xFFFD;", "\\&#8;", "`&#8;`",
    "    &#8;", "```\n&#8;\n```", "&#8", "&#x; &#; &#12345678;", "&amp;#8;", "&amp; # &eacute;",
  ])
  func whatIsNoneIsNotTold(_ text: String) {
    let result = render("نصّ\n\n\(text)\n")
    #expect(result.mistakes.filter { $0.category == "control" }.isEmpty)
    #expect(!BodyControl.isAnywhere(in: result.html[...]))
  }
}
