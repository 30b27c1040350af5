import Foundation
import Model
import Testing

@testable import Markdown

@Suite struct AdditionsTests {
  private func render(
    _ text: String, _ direction: Direction = .rightToLeft, trusts: Bool = false,
    link: @escaping (String) -> LinkResolution = { _ in .unchanged },
    image: @escaping (String) -> ImageResolution = { _ in .unchanged }
  ) -> (html: String, result: MarkdownResult) {
    let options = MarkdownOptions(
      direction: direction, trustsRawHTML: trusts,
      footnotes: FootnoteLabels(heading: "الحواشي", back: "العودة إلى {number}"))
    let result = MarkdownRenderer.render(
      Array(text.utf8), options: options, resolver: MarkdownResolver(link: link, image: image))
    return (String(decoding: result.html, as: UTF8.self), result)
  }

  @Test func headingsHaveAnchorsFromArabicAndFrenchText() {
    let (html, result) = render(
      "# كيف يُصنع الصابون؟\n\n## L’été à Jérusalem\n\n## L’été à Jérusalem\n")
    #expect(
      result.headings.map(\.id) == ["كيف-يصنع-الصابون", "l-été-à-jérusalem", "l-été-à-jérusalem-2"])
    #expect(html.contains("<h1 id=\"كيف-يصنع-الصابون\">"))
    #expect(html.contains("<h2 id=\"l-été-à-jérusalem\" dir=\"ltr\">"))
  }

  @Test func anchorsAreUniqueAmongManyEqualHeadings() {
    // More than are looked through one by one, and some that are called as a number would be.
    let text = String(repeating: "# صابون\n\n", count: 30) + "# صابون 3\n\n# صابون 31\n\n# صابون\n"
    let ids = render(text).result.headings.map(\.id)
    #expect(ids.count == 33)
    #expect(Set(ids).count == 33)
    #expect(ids.first == "صابون")
    #expect(ids[29] == "صابون-30")
    #expect(ids.suffix(3) == ["صابون-3-2", "صابون-31", "صابون-32"])
  }

  @Test func blocksOfTheOtherDirectionSaySo() {
    #expect(render("Un savon d’Alep.").html == "<p dir=\"ltr\">Un savon d’Alep.</p>\n")
    #expect(render("صابون Nablus 100g").html == "<p>صابون Nablus 100g</p>\n")
    #expect(render("صابون", .leftToRight).html == "<p dir=\"rtl\">صابون</p>\n")
    #expect(render("02-628 1234").html == "<p><bdi dir=\"ltr\">02-628 1234</bdi></p>\n")
    // A sentence that begins with a foreign name keeps the direction around it.
    #expect(render("Dlala سوق في القدس").html == "<p>Dlala سوق في القدس</p>\n")
    #expect(render("سوق est un mot", .leftToRight).html == "<p>سوق est un mot</p>\n")
  }

  @Test func codeIsLeftToRightAndDoesNotDecideTheDirection() {
    #expect(
      render("`price: 25 ILS` سعر").html
        == "<p><code dir=\"ltr\">price: 25 ILS</code> سعر</p>\n")
    #expect(
      render("```yaml\na: 1\n```").html
        == "<pre dir=\"ltr\"><code class=\"language-yaml\">a: 1\n</code></pre>\n")
    #expect(render("```\na\n```", .leftToRight).html == "<pre><code>a\n</code></pre>\n")
  }

  @Test func listsQuotationsAndCellsHaveTheirOwnDirection() {
    let (html, _) = render(
      "- Premier\n- Second\n\n> Citation\n\n| أ | B |\n|---|---|\n| ت | deux |\n")
    #expect(html.contains("<ul dir=\"ltr\">\n<li>Premier</li>"))
    #expect(html.contains("<blockquote dir=\"ltr\">\n<p>Citation</p>"))
    #expect(html.contains("<th scope=\"col\" dir=\"ltr\">B</th>"))
    #expect(html.contains("<td>ت</td><td dir=\"ltr\">deux</td>"))
  }

  @Test func aPictureAloneIsAFigureWithItsSize() {
    let (html, _) = render(
      "![صابون](soap.jpg \"برج الصابون\")",
      image: { _ in .picture(source: "/media/soap.jpg", width: 800, height: 600) })
    #expect(
      html
        == "<figure><img alt=\"صابون\" src=\"/media/soap.jpg\" width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\"><figcaption>برج الصابون</figcaption></figure>\n"
    )
  }

  @Test func brokenLinksAreReportedWhereTheyStand() {
    let (_, result) = render(
      "سطر\n\nاقرأ [هذا](../لا-شيء.ar.md) الآن",
      link: { _ in .broken(message: Message("no"), remedy: Message("yes")) })
    let mistake = result.mistakes.first
    #expect(mistake?.line == 3)
    #expect(mistake?.column == 12)
    #expect(mistake?.severity == .error)
  }

  @Test func activeAddressesAreDropped() {
    for address in ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x"]
    {
      let (html, result) = render("[x](\(address))", .leftToRight)
      #expect(html == "<p>x</p>\n")
      #expect(result.mistakes.map(\.severity) == [.warning])
    }
  }

  @Test func rawHTMLIsLeftOutUnlessTrusted() {
    let (html, result) = render("نص <b onclick=\"x\">غ</b>\n\n<script>alert(1)</script>\n")
    #expect(!html.contains("<b") && !html.contains("<script"))
    #expect(result.mistakes.allSatisfy { $0.category == "html" && $0.severity == .warning })
    #expect(result.mistakes.last?.line == 3)
    #expect(render("a <b>c</b>", .leftToRight, trusts: true).html == "<p>a <b>c</b></p>\n")
    #expect(
      render("<script>x</script>\n", .leftToRight, trusts: true).html.contains("&lt;script>"))
  }

  @Test func footnotesHaveUniqueAnchorsAndLabelledWaysBack() {
    let (html, _) = render("أ[^1] ب[^1] ج[^x]\n\n[^1]: أولى\n[^x]: ثانية\n")
    for id in ["fn-1", "fn-2", "fnref-1", "fnref-1-2", "fnref-2"] {
      #expect(html.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
    #expect(html.contains("aria-label=\"العودة إلى 1-2\""))
    #expect(html.contains("role=\"doc-endnotes\" aria-label=\"الحواشي\""))
  }

  @Test func taskListsStrikethroughAndAutolinksWork() {
    let (html, _) = render(
      "- [x] تم\n- [ ] لم يتم\n\n~~قديم~~ https://dlala.example/", .rightToLeft)
    #expect(html.contains("<li class=\"task\"><span class=\"task-mark\">☑</span> تم</li>"))
    #expect(html.contains("<del>قديم</del>"))
    #expect(html.contains("<a href=\"https://dlala.example/\" rel=\"noopener\" dir=\"ltr\">"))
  }

  @Test func controlsThatTurnTextAroundAreNeutralisedAndReported() {
    let (html, result) = render("سطر\n\nسعر \u{202E}25\u{202C} وقيمة \u{2067}مفتوحة\n")
    #expect(
      !html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x2067 })
    #expect(result.mistakes.map(\.line) == [3])
    #expect(result.mistakes.first?.column == 5)
  }

  @Test func hostileTextsEndSoon() {
    for text in [
      String(repeating: "[", count: 50_000), String(repeating: "> ", count: 5_000) + "x",
      String(repeating: "*a ", count: 20_000), String(repeating: "- ", count: 2_000) + "x",
      "\0\u{FFFD}[^", String(repeating: "![", count: 20_000),
    ] {
      _ = render(text)
    }
    let broken = MarkdownRenderer.render(
      [0x41, 0xFF, 0xC3, 0x28], options: MarkdownOptions(),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
    #expect(!broken.html.isEmpty)
  }

  @Test func manyThreadsAtOnceGiveTheSameHTML() async {
    let text =
      "~~قديم~~ | https://dlala.example/ [x](y) *م*\n\n| a | b |\n|---|---|\n| ~~c~~ | d |\n"
    let expected = render(text).html
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).allSatisfy { _ in AdditionsTests().render(text).html == expected }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func manyMistakesHideNoOther() {
    let text =
      String(repeating: "[x](javascript:y)\n\n", count: 1000) + "[a](data:x) [b](gone.md)\n"
    let resolver = MarkdownResolver(
      link: { _ in .broken(message: Message("there is no file"), remedy: Message("mend it")) },
      image: { _ in .unchanged })
    let result = MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(), resolver: resolver)
    #expect(result.mistakes.count { $0.severity == .warning } == 1001)
    #expect(result.mistakes.filter { $0.severity == .error }.map(\.line) == [2001])
  }

  @Test func aFootnoteThatIsNotThereIsSuggested() {
    let text =
      "Une[^a], une[^zz], `[^code]`, \\[^texte] et [souk]{ar}[^b c].\n\n[^a]: Oui\n"
    func found(_ suggests: Bool) -> [String] {
      MarkdownRenderer.render(
        Array(text.utf8), options: MarkdownOptions(suggests: suggests),
        resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
      ).mistakes.map { "\($0.line):\($0.column)+\($0.length) \($0.severity) \($0.message)" }
    }
    #expect(found(true) == ["1:13+5 suggestion the footnote [^zz] is not there"])
    #expect(found(false).isEmpty)
  }

  @Test func aMarkOfALanguageThatIsNotClosedIsSuggested() {
    let text = "Le [souk]{ar, la [rue](x){fr-CA et le [mot]{xq ou [un]{ar} [autre] {ar.\n"
    let result = MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(suggests: true),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
    #expect(
      result.mistakes.map { "\($0.column)+\($0.length) \($0.remedy)" } == [
        "9+4 write {ar}", "25+7 write {fr-CA}",
      ])
    #expect(result.mistakes.allSatisfy { $0.severity == .suggestion })
  }

  @Test func linksThatOnlyTheWholeSiteKnowsAreKeptWithTheirPlaces() {
    let resolver = MarkdownResolver(
      link: { text in
        text.hasPrefix("#") || text.hasPrefix("h") ? .unchanged : .to("/base" + text, language: nil)
      }, image: { _ in .unchanged })
    let text = "x [a](#one) #one\n\n[b](/fr/x/) [c](y.md) [d](/z#e)\n[f](https://g.example/#h)\n"
    let links = MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(), resolver: resolver
    ).innerLinks
    #expect(
      links == [
        InnerLink(href: "#one", line: 1, column: 7, length: 4),
        InnerLink(href: "/base/fr/x/", line: 3, column: 5, length: 6),
        InnerLink(href: "/base/z#e", line: 3, column: 27, length: 4),
      ])
  }

  @Test func everyTurnedLineIsTold() {
    let text = String(repeating: "\u{202E}x\n", count: 1000)
    let result = MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
    #expect(result.mistakes.count == 1000)
    #expect(!String(decoding: result.html, as: UTF8.self).contains("\u{202E}"))
  }
}
