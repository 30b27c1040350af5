import Model
import Testing

@testable import Markdown

/// Directions of blocks, columns and runs, and words of other languages.
@Suite struct DirectionTests {
  private func render(
    _ text: String, _ direction: Direction = .rightToLeft, suggests: Bool = false,
    digits: [String] = MarkdownOptions.asciiDigits
  ) -> MarkdownResult {
    let options = MarkdownOptions(
      direction: direction,
      typography: direction == .leftToRight
        ? LocaleTag("fr").flatMap { FrenchTypography(locale: $0) } : nil, digits: digits,
      suggests: suggests)
    return MarkdownRenderer.render(
      Array(text.utf8), options: options,
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
  }

  private func html(
    _ text: String, _ direction: Direction = .rightToLeft,
    digits: [String] = MarkdownOptions.asciiDigits
  ) -> String {
    String(decoding: render(text, direction, digits: digits).html, as: UTF8.self)
  }

  private static let arabicDigits = "٠١٢٣٤٥٦٧٨٩".map { String($0) }

  // MARK: Blocks

  @Test func aListHasTheDirectionOfMostItemsAndItsMarkersOnOneSide() {
    #expect(
      html("1. Savon\n2. زيت\n3. خبز\n")
        == "<ol>\n<li><bdi dir=\"ltr\">Savon</bdi></li>\n<li>زيت</li>\n<li>خبز</li>\n</ol>\n")
    #expect(
      html("- Savon\n- Huile\n- خبز\n")
        == "<ul dir=\"ltr\">\n<li>Savon</li>\n<li>Huile</li>\n<li><bdi dir=\"rtl\">خبز</bdi></li>\n</ul>\n"
    )
  }

  @Test func aNestedListMayHaveAnotherDirection() {
    #expect(
      html("- زيت\n  - Huile\n  - Savon\n- خبز\n")
        == "<ul>\n<li>زيت\n<ul dir=\"ltr\">\n<li>Huile</li>\n<li>Savon</li>\n</ul>\n</li>\n<li>خبز</li>\n</ul>\n"
    )
  }

  @Test func listsOfTheLanguageHaveItsDigitsByTheirClass() {
    #expect(html("1. زيت\n", digits: Self.arabicDigits).hasPrefix("<ol class=\"digits-arab\">"))
    #expect(html("1. Huile\n", digits: Self.arabicDigits).hasPrefix("<ol dir=\"ltr\">"))
    #expect(html("1. زيت\n").hasPrefix("<ol>"))
  }

  @Test func footnotesAreNumberedInTheDigitsOfTheLanguageAndKeepTheirAnchors() {
    let html = html("زيت[^a] وDlala[^b]\n\n[^a]: أ\n[^b]: Note\n", digits: Self.arabicDigits)
    #expect(
      html.contains(
        "زيت<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">١</a></sup>"
      ))
    // Behind a Latin word the number would stand on its right.
    #expect(html.contains("Dlala<sup class=\"footnote-ref\" dir=\"rtl\">"))
    #expect(html.contains("<ol class=\"digits-arab\">\n<li id=\"fn-1\">\n<p>أ <a"))
    #expect(html.contains("aria-label=\"Back to ١\">↪</a>"))
    #expect(html.contains("<li id=\"fn-2\">\n<p dir=\"ltr\">Note <a"))
    #expect(html.contains("aria-label=\"Back to ٢\">↩</a>"))
  }

  @Test func aColumnHasOneDirection() {
    let html = html(
      """
      | الرمز | الاسم | السعر |
      |---|---|--:|
      | DQ-1 | صابون | 25 ₪ |
      | DQ-2 | Savon (deux) | 30 ₪ |
      | DQ-3 | خبز | 02 628 1234 |

      """)
    #expect(html.contains("<table>"))
    #expect(html.contains("<th scope=\"col\" dir=\"ltr\"><bdi dir=\"rtl\">الرمز</bdi></th>"))
    #expect(html.contains("<td dir=\"ltr\">DQ-2</td><td><bdi dir=\"ltr\">Savon (deux)</bdi></td>"))
    #expect(html.contains("<td class=\"align-end\">25 ₪</td>"))
    #expect(html.contains("<td class=\"align-end\"><bdi dir=\"ltr\">02 628 1234</bdi></td>"))
  }

  @Test func aTableHasTheDirectionOfMostHeadings() {
    #expect(html("| SKU | الاسم | السعر |\n|---|---|---|\n| A | ب | 1 |\n").contains("<table>"))
    #expect(html("| SKU | Nom | السعر |\n|---|---|---|\n").contains("<table dir=\"ltr\">"))
    #expect(html("| 1 | 2 |\n|---|---|\n| Savon | 1 |\n").contains("<table dir=\"ltr\">"))
    #expect(html("| SKU | الاسم |\n|---|---|\n").contains("<table>"))
  }

  @Test func captionsAndPicturesHaveADirection() {
    #expect(
      html("![Savon](a.jpg \"Le savon\")").contains(
        "<img alt=\"Savon\" dir=\"ltr\" src=\"a.jpg\" loading=\"lazy\" decoding=\"async\"><figcaption dir=\"ltr\">Le savon</figcaption>"
      ))
    #expect(
      html("![L'eau](a.jpg \"Quoi?\")", .leftToRight).contains(
        "alt=\"L’eau\" src=\"a.jpg\" loading=\"lazy\" decoding=\"async\"><figcaption>Quoi\u{202F}?</figcaption>"
      ))
  }

  @Test func addressesDoNotDecideTheDirection() {
    #expect(html("https://dlala.example/ موقعنا").hasPrefix("<p><a href="))
    #expect(html("info@dlala.example بريدنا").hasPrefix("<p><a href="))
  }

  // MARK: Runs

  @Test(arguments: [
    ("صابون Nablus 100g (25 ₪)", "صابون <bdi dir=\"ltr\">Nablus 100g</bdi> (25 ₪)"),
    ("اتصل: +970 2 628 1234", "اتصل: <bdi dir=\"ltr\">+970 2 628 1234</bdi>"),
    ("هذا **Les Souks** كتاب", "هذا <strong dir=\"ltr\">Les Souks</strong> كتاب"),
    ("هذا **Les** Souks كتاب", "هذا <strong>Les</strong> Souks كتاب"),
    ("هذا *كتاب Souks* قديم", "هذا <em>كتاب Souks</em> قديم"),
    ("هذا ~~Les Souks~~", "هذا <del dir=\"ltr\">Les Souks</del>"),
    ("اقرأ [Les Souks](/x/) الآن", "اقرأ <a href=\"/x/\" dir=\"ltr\">Les Souks</a> الآن"),
    ("اقرأ [السوق](/x/) الآن", "اقرأ <a href=\"/x/\">السوق</a> الآن"),
    ("اكتب `02 628` هنا", "اكتب <code dir=\"ltr\">02 628</code> هنا"),
    ("سعر <b>", "سعر "),
    ("قال ﴿ نور ﴾ ثم", "قال ﴿\u{A0}نور\u{A0}﴾ ثم"),
    ("a & b", "a &amp; b"),
  ])
  func arabicParagraphs(_ text: String, _ expected: String) {
    let direction = text.hasPrefix("a") ? " dir=\"ltr\"" : ""
    #expect(html(text) == "<p\(direction)>\(expected)</p>\n")
  }

  @Test(arguments: [
    ("Prix du صابون 25 €?", "Prix du <bdi dir=\"rtl\">صابون</bdi> 25\u{A0}€\u{202F}?"),
    ("Au *سوق* dit-il", "Au <em dir=\"rtl\">سوق</em> dit-il"),
    ("Au *سوق* القطّانين dit-il", "Au <em>سوق</em> القطّانين dit-il"),
    ("**Prix**: l'*eau*!", "<strong>Prix</strong>\u{A0}: l’<em>eau</em>\u{202F}!"),
    ("« *mot* »", "«\u{A0}<em>mot</em>\u{A0}»"),
    ("«*mot*»", "«\u{A0}<em>mot</em>\u{A0}»"),
    ("`l'eau: 1er!` l'eau", "<code>l'eau: 1er!</code> l’eau"),
    ("`x`: oui", "<code>x</code>\u{A0}: oui"),
    (
      "[l'eau!](/a'b \"Quoi?\")",
      "<a href=\"/a'b\" title=\"Quoi\u{202F}?\">l’eau\u{202F}!</a>"
    ),
    ("le XXe\nsiècle !", "le XX<sup>e</sup>\nsiècle\u{202F}!"),
    ("il dit «\nmot »", "il dit «\nmot\u{A0}»"), ("«\\\nmot", "«<br>\nmot"),
    ("l\\'eau \\: x", "l’eau\u{A0}: x"),
    ("code `سوق`", "code <code dir=\"ltr\">سوق</code>"),
  ])
  func frenchParagraphs(_ text: String, _ expected: String) {
    #expect(html(text, .leftToRight) == "<p>\(expected)</p>\n")
  }

  @Test func arabicParagraphsOfAFrenchPageGetNoFrenchSpaces() {
    #expect(
      html("هل هذا سوق القطّانين؟ نعم!", .leftToRight)
        == "<p dir=\"rtl\">هل هذا سوق القطّانين؟ نعم!</p>\n")
  }

  @Test func frenchParagraphsOfAnArabicPageAreLeftAlone() {
    #expect(html("Quoi?") == "<p dir=\"ltr\">Quoi?</p>\n")
  }

  // MARK: Words of other languages

  @Test(arguments: [
    (
      "كلمة [L'eau: quoi?]{fr} هنا",
      "كلمة <span lang=\"fr\" dir=\"ltr\">L’eau\u{A0}: quoi\u{202F}?</span> هنا"
    ),
    ("كلمة [souk]{lang=fr} هنا", "كلمة <span lang=\"fr\" dir=\"ltr\">souk</span> هنا"),
    ("كلمة [souk]{lang=\"fr-CA\"}", "كلمة <span lang=\"fr-CA\" dir=\"ltr\">souk</span>"),
    ("كلمة [بازار]{fa} هنا", "كلمة <span lang=\"fa\">بازار</span> هنا"),
    (
      "كلمة [le *vieux* souk]{fr}",
      "كلمة <span lang=\"fr\" dir=\"ltr\">le <em>vieux</em> souk</span>"
    ),
    ("*[souk]{fr}* كلمة", "<em dir=\"ltr\"><span lang=\"fr\">souk</span></em> كلمة"),
    ("[souk]{fr} كلمة", "<span lang=\"fr\" dir=\"ltr\">souk</span> كلمة"),
    (
      "كلمة [a [b]{en} c]{fr}",
      "كلمة <span lang=\"fr\" dir=\"ltr\">a <span lang=\"en\">b</span> c</span>"
    ),
    (
      "كلمة [[souk](/x/)]{fr}",
      "كلمة <span lang=\"fr\" dir=\"ltr\"><a href=\"/x/\">souk</a></span>"
    ),
    ("كلمة [souk](/x/){fr} هنا", "كلمة <a href=\"/x/\" lang=\"fr\" dir=\"ltr\">souk</a> هنا"),
    ("كلمة `[souk]{fr}` هنا", "كلمة <code dir=\"ltr\">[souk]{fr}</code> هنا"),
    (
      "كلمة `\\]{fr}` [x]{en}",
      "كلمة <code dir=\"ltr\">\\]{fr}</code> <span lang=\"en\" dir=\"ltr\">x</span>"
    ),
    ("كلمة \\[souk]{fr} هنا", "كلمة [souk]{fr} هنا"),
    ("كلمة [souk\\]{fr} هنا", "كلمة [souk]{fr} هنا"),
    ("كلمة [souk]\\{fr} هنا", "كلمة [souk]{fr} هنا"),
    ("كلمة [souk] {fr} هنا", "كلمة [souk] {fr} هنا"),
    ("كلمة [souk]{.x} هنا", "كلمة [souk]{.x} هنا"),
    ("كلمة souk]{fr} هنا", "كلمة souk]{fr} هنا"),
  ])
  func marksWordsOfOtherLanguages(_ text: String, _ expected: String) {
    let shown = html(text)
    #expect(shown == "<p>\(expected)</p>\n")
    #expect(!shown.unicodeScalars.contains { $0.value == 0xFDD0 || $0.value == 0xFDD1 })
  }

  @Test func wordsAreMarkedInHeadingsTablesAndPictures() {
    let result = render(
      "# كتاب [Les souks]{fr}\n\n| [Nom]{fr} | ب |\n|---|---|\n\n![من [x]{fr}](a.jpg)\n")
    let html = String(decoding: result.html, as: UTF8.self)
    #expect(
      html.contains(
        "<h1 id=\"كتاب-les-souks\">كتاب <span lang=\"fr\" dir=\"ltr\">Les souks</span></h1>"))
    #expect(result.headings.map(\.text) == ["كتاب Les souks"])
    #expect(html.contains("<th scope=\"col\" dir=\"ltr\"><span lang=\"fr\">Nom</span></th>"))
    #expect(html.contains("alt=\"من x\""))
  }

  @Test(arguments: [
    ("[x]{fra}", "fra", "did you mean {fr}?"), ("[x]{french}", "french", "did you mean {fr}?"),
    ("[x]{lang=xq}", "xq", nil), ("[x](/){arr}", "arr", nil),
  ])
  func anUnknownLanguageIsReported(_ text: String, _ tag: String, _ remedy: String?) {
    let result = render("سطر\n\nكلمة " + text)
    let mistake = result.mistakes.first
    #expect(mistake?.category == "language")
    #expect(mistake?.message.english == "\"\(tag)\" is not the tag of a language")
    #expect(mistake?.line == 3)
    #expect(mistake?.severity == .error)
    if let remedy { #expect(mistake?.remedy.english == remedy) }
  }

  // MARK: Suggestions

  @Test func latinSignsInArabicTextAreToldWithTheirPlaces() {
    let text = "سطر أول, ثم ثان; هل \"هذا\" صحيح?\n\n| أ | ب, |\n|---|---|\n| أ, | أ, |\n"
    let told = render(text, suggests: true).mistakes
    #expect(told.allSatisfy { $0.severity == .suggestion && $0.category == "typography" })
    #expect(
      told.map { "\($0.line):\($0.column)+\($0.length)" } == [
        "1:8+1", "1:16+1", "1:21+5", "1:31+1", "3:8+1", "5:4+1", "5:9+1",
      ])
    #expect(told.first?.remedy.english == "write ، (U+060C)")
    #expect(render(text).mistakes.isEmpty)
  }

  @Test(arguments: [
    "1,5 و 12,500", "كلمة `a, b?` هنا", "الكتاب Les Souks, Nablus; هنا", "سوق (a?b) وَ",
    "https://dlala.example/?x=سوق, نعم", "هل هذا صحيح؟ نعم، صحيح؛ «حسن»",
    "[Quoi, vraiment?]{fr} نعم", "كلمة 15\" هنا", "سعر٫5",
  ])
  func suggestsNothingWhereLatinSignsAreRight(_ text: String) {
    #expect(render(text, suggests: true).mistakes.isEmpty)
  }

  @Test func numbersOfTwoKindsOfDigitsAreTold() {
    let told = render("سنة 19٦7", suggests: true).mistakes
    #expect(told.map(\.message.english) == ["one number is written in two kinds of digits"])
    #expect(told.first?.column == 5)
  }

  @Test func swappedBracketsOfAVerseAreToldAndRightOnesAreNot() {
    let told = render("قال\n\nثم ﴾نور﴿ قال").mistakes
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.line == 3)
    #expect(told.first?.column == 4)
    #expect(render("ثم ﴿نور﴾ قال ﴿على نور﴾").mistakes.isEmpty)
  }

  /// The limit tells of a search that starts anew at every letter.
  @Test(.timeLimit(.minutes(5))) func longTextsBecomePagesOfTheirSize() {
    for text in [
      String(repeating: "[a]{fr} ", count: 10_000), String(repeating: "[", count: 20_000) + "]{fr}",
      String(repeating: "*a* س ", count: 10_000), String(repeating: "﴾", count: 50_000),
      String(repeating: "س\" ", count: 20_000), String(repeating: "|a", count: 5_000),
      "]{fr}" + String(repeating: "> ", count: 2_000) + "x",
    ] {
      for direction in [Direction.rightToLeft, .leftToRight] {
        let html = render(text, direction).html
        #expect(html.count(where: { $0 > 0x7F }) >= text.utf8.count(where: { $0 > 0x7F }))
        #expect(html.count < 40 * text.utf8.count)
      }
    }
  }
}
