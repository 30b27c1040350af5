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
        result.mistakes.first?.message.english
          == "the invisible character \(name) cannot stand in a text")
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(result.mistakes.first?.line == 2 + lines.count)
      #expect(
        result.mistakes.first?.column == (lines.last?.unicodeScalars.count ?? 0) + 1, "\(before)")
      #expect(result.mistakes.first?.length == reference.utf8.count)
      #expect(!BodyControl.isAnywhere(in: result.html[...]), "\(before)")
    }
  }

  /// The parser is told by bytes below 6 where marks stand and addresses end.
  @Test(arguments: ["&#1;", "&#2;", "&#3;", "&#x4;", "&#5;"])
  func aReferenceToASignOfTheParserIsToldWhereSignsAre(_ reference: String) {
    for text in ["و**كلمة** \(reference)", "\(reference) https://x.example/a، ب"] {
      let result = render(text)
      #expect(result.mistakes.map(\.category) == ["control"], "\(text)")
      let before = text.firstRange(of: reference).map {
        text[..<$0.lowerBound].unicodeScalars.count
      }
      #expect(result.mistakes.first?.column == before.map { $0 + 1 })
    }
    // In code it is none, and the marks are obeyed.
    let result = render("و**كلمة** `\(reference)`")
    #expect(result.mistakes.isEmpty)
    #expect(String(decoding: result.html, as: UTF8.self).contains("<strong>كلمة</strong>"))
  }

  @Test(arguments: ["&#x202e;", "&#8234;", "&#x202B;", "&#x2067;", "&#8297;"])
  func aReferenceThatTurnsTextAroundIsTakenOutAndTold(_ reference: String) {
    for (before, behind) in [
      ("كلمة ", "ب"), ("# ", "a"), ("[a](/x \"", "\")"), ("![a", "](x.jpg)"),
      ("*a* `\(reference)` ", ""),
      ("| a |\n|---|\n| ", " |"),
    ] {
      let result = render("نصّ\n\n\(before)\(reference)\(behind)\n")
      #expect(result.mistakes.map(\.category) == ["direction"], "\(before)")
      #expect(result.mistakes.map(\.severity) == [.warning])
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(result.mistakes.first?.line == 2 + lines.count)
      #expect(BidiControls.neutralised(String(decoding: result.html, as: UTF8.self)) == nil)
    }
    // A pair is as one that is written as it is; in code it is a name.
    #expect(render("a &#x2067;ب&#x2069; c").mistakes.isEmpty)
    #expect(render("`\(reference)`").mistakes.isEmpty)
  }

  @Test func eachCharacterIsToldOnceWithItsCount() {
    let result = render("`&#8;`\n\na&#8;b &#27;\nc&#x8;&#x1b;d &#x8;\n")
    #expect(
      result.mistakes.map(\.message.english) == [
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
