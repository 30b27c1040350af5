import Foundation
import Model
import Testing

@testable import Markdown

/// Anchors of headings and footnotes, and of several texts on one page.
@Suite struct AnchorTests {
  private func render(_ text: String, idPrefix: String = "", suggests: Bool = false)
    -> MarkdownResult
  {
    MarkdownRenderer.render(
      Array(text.utf8),
      options: MarkdownOptions(direction: .rightToLeft, idPrefix: idPrefix, suggests: suggests),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
  }

  private func ids(_ html: [UInt8]) -> [String] {
    String(decoding: html, as: UTF8.self).matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
  }

  private func isWhole(_ html: [UInt8]) -> Bool {
    let ids = ids(html)
    let links = String(decoding: html, as: UTF8.self).matches(of: #/href="#([^"]*)"/#)
    return Set(ids).count == ids.count && links.allSatisfy { ids.contains(String($0.1)) }
  }

  @Test(arguments: [
    ("## Title {#own}", "own", "Title"), ("## عنوان {#مكان}", "مكان", "عنوان"),
    ("Title {#a-b_c.d:e}\n===", "a-b_c.d:e", "Title"),
    ("## *Vieux* souk{#x} ##", "x", "Vieux souk"),
    ("## [Les souks]{fr} {#souks}", "souks", "Les souks"), ("## {#x}", "x", ""),
    ("## Title {#}", "title", "Title {#}"), ("## Title {# own}", "title-own", "Title {# own}"),
    ("## Title \\{#own}", "title-own", "Title {#own}"),
    ("## Title `{#own}`", "title-own", "Title {#own}"),
    ("## Title {fr}", "title-fr", "Title {fr}"),
  ])
  func headingsHaveTheAnchorsThatAuthorsGaveThem(_ text: String, _ id: String, _ shown: String) {
    let result = render(text)
    #expect(result.headings.map(\.id) == [id])
    #expect(result.headings.map(\.text) == [shown])
    #expect(!String(decoding: result.html, as: UTF8.self).contains("{#") || shown.contains("{#"))
    #expect(result.mistakes.isEmpty)
  }

  @Test func aChosenAnchorIsTakenByNoOtherHeading() {
    let result = render("# Own\n\n# Own\n\n# Other {#own}\n\n# Own 2 {#own-2}\n")
    #expect(result.headings.map(\.id) == ["own-3", "own-4", "own", "own-2"])
    #expect(result.mistakes.isEmpty)
  }

  @Test(arguments: [
    ("# A {#x}\n\n# B {#x}", "3:5", "two headings have the anchor {#x}"),
    ("# A {#_main}", "1:5", "the anchor _main begins like those of the theme"),
    ("# A {#a\"b}", "1:5", "an anchor cannot be called a\"b"),
  ])
  func anchorsThatCannotBeAreTold(_ text: String, _ place: String, _ message: String) {
    let result = render(text)
    #expect(result.mistakes.map { "\($0.line):\($0.column)" } == [place])
    #expect(result.mistakes.map(\.message.english) == [message])
    #expect(isWhole(result.html))
    #expect(!String(decoding: result.html, as: UTF8.self).contains("{#"))
  }

  @Test(arguments: ["# fn 1", "# fn\n\n# fn", "# fnref 1", "# X {#fn-1}", "# x\n\n# x\n"])
  func noHeadingHasTheAnchorOfAFootnote(_ headings: String) {
    let alone = render(headings).headings.map(\.id)
    let result = render(headings + "\n\nأ[^1] ب[^1] ج[^2]\n\n[^1]: أ\n[^2]: ب\n")
    #expect(result.headings.map(\.id) == alone)
    #expect(isWhole(result.html))
    #expect(ids(result.html).count == alone.count + 5)
  }

  @Test func theTextsOfAPageShareNoAnchors() {
    let texts = [
      "## Entretien\n\ntexte[^1] et[^1]\n\n[^1]: note\n",
      "## Entretien\n\n## fn 1\n\n[x](#entretien)\n",
      "## Entretien 2\n\ntexte[^a]\n\n[^a]: autre\n", "un paragraphe\n",
      "## Main\n\n## Menu {#menu}\n",
    ]
    for order in [[0, 1, 2], [1, 0, 0], [2, 2, 2], [3, 4, 0], [4, 1, 1], [0, 0, 1]] {
      let own = render(texts[order[0]])
      var page = Array("<main id=\"_main\"><nav id=\"_menu\"></nav>".utf8) + own.html
      for place in order.dropFirst() {
        let bytes = Array(texts[place].utf8)
        page += render(texts[place], idPrefix: TextAnchors.prefix(of: bytes)).html
      }
      TextAnchors.settle(in: &page)
      #expect(isWhole(page), "\(String(decoding: page, as: UTF8.self))")
      // Those of the page's own text are what they are without the others.
      #expect(ids(page).dropFirst(2).starts(with: ids(own.html)))
      #expect(!ids(page).contains { $0.hasPrefix("_in.") })
    }
  }

  @Test func aFieldAloneHasTheAnchorsOfAText() {
    let text = "## العناية\n\nنص[^1]\n\n[^1]: حاشية\n"
    var page = render(text, idPrefix: TextAnchors.prefix(of: Array(text.utf8))).html
    TextAnchors.settle(in: &page)
    #expect(page == render(text).html)
  }

  // MARK: Alerts

  @Test(arguments: Alert.allCases)
  func alertsAreNotesWithTheirKind(_ kind: Alert) {
    let text = "> [!\(kind.rawValue.uppercased())]\n> نص **مهم**\n>\n> - بند\n"
    let options = MarkdownOptions(direction: .rightToLeft, alerts: Alert.labels(in: "ar"))
    let html = String(
      decoding: MarkdownRenderer.render(
        Array(text.utf8), options: options,
        resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
      ).html, as: UTF8.self)
    #expect(
      html
        == "<div class=\"alert alert-\(kind.rawValue)\" role=\"note\">\n<p class=\"alert-title\">\(kind.label(in: "ar") ?? "")</p>\n<p>نص <strong>مهم</strong></p>\n<ul>\n<li>بند</li>\n</ul>\n</div>\n"
    )
  }

  /// A language without words of its own has English ones, which are said to be that.
  @Test func anAlertWithoutWordsSaysInWhatLanguageItIs() {
    let options = MarkdownOptions(direction: .rightToLeft, alerts: Alert.labels(in: "he"))
    let html = String(
      decoding: MarkdownRenderer.render(
        Array("> [!TIP]\n> טקסט\n".utf8), options: options,
        resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
      ).html, as: UTF8.self)
    #expect(html.contains("<p class=\"alert-title\" lang=\"en\" dir=\"ltr\">Tip</p>\n<p>טקסט</p>"))
  }

  @Test(arguments: [
    ("> [!note]\n\nx", true), ("> [!NOTE]  \n> x", true), ("- > [!TIP]\n  > x", true),
    ("> [!NOTE]\n>\n> x", true), ("> x\n> [!NOTE]", false), ("> [!NOTE] x", false),
    ("> \\[!NOTE]\n> x", false), ("> `[!NOTE]`\n> x", false), ("[!NOTE]\nx", false),
    ("> [!INFO]\n> x", false),
  ])
  func onlyAFirstLineMakesAnAlert(_ text: String, _ isAlert: Bool) {
    let html = String(decoding: render(text).html, as: UTF8.self)
    #expect(html.contains("role=\"note\"") == isAlert, "\(html)")
    #expect(!html.contains("[!") || !isAlert)
  }

  @Test func theTitleOfAnAlertHasTheDirectionOfThePage() {
    let html = String(decoding: render("> [!NOTE]\n> Un texte.\n").html, as: UTF8.self)
    #expect(
      html.contains(
        "role=\"note\" dir=\"ltr\">\n<p class=\"alert-title\" dir=\"rtl\">Note</p>\n<p>Un texte.</p>"
      ))
  }

  @Test func anUnknownKindOfAlertIsSuggested() {
    #expect(
      render("> [!INFO]\n> x", suggests: true).mistakes.map(\.message.english)
        == ["there is no alert [!INFO]"])
  }
}
