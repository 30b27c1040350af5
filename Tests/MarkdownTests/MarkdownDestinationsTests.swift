import Model
import Testing

@testable import Markdown

@Suite struct MarkdownDestinationsTests {
  /// What rendering asks for, in order.
  private final class Asked {
    var links: [String] = []
    var pictures: [String] = []
  }

  private func asked(_ text: String) -> Asked {
    let asked = Asked()
    _ = MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(),
      resolver: MarkdownResolver(
        link: {
          asked.links.append($0)
          return .unchanged
        },
        image: {
          asked.pictures.append($0)
          return .unchanged
        }))
    return asked
  }

  private static let pieces = [
    "[un](f1.pdf) ", "![](p1.jpg) ", "`[x](f2.pdf)` ", "\n\n    [x](f3.pdf)\n\n",
    "\n\n<!-- [x](f4.pdf) -->\n\n", "\n\n```\n![](p2.jpg)\n```\n\n", "<a href=\"f5.pdf\">x</a> ",
    "\\[x](f6.pdf) ", "![alt [z](f7.pdf) ![](p3.png)](p4.jpg) ", "[y][r] ", "[y][R] ",
    "\n\n[r]: f8.pdf \"t\"\n\n", "[n](<f 9.pdf> \"t\") ", "[p](f%61.pdf) ", "[q](\nf&#98;.pdf) ",
    "[o](f(1).pdf) ", "\n\n> [cite](\n> fd.pdf)\n\n", "Note[^1] ",
    "\n\n[^1]: voir [f](ff.pdf).\n\n",
    "\n\n[^2]: jamais [f](fg.pdf).\n\n", "\n\n| a |\n|---|\n| x | [s](fh.pdf) |\n\n",
    "[سوق](fi.pdf){ar} ",
    "[js](javascript:fj.pdf) ", "[root](/news/fk.pdf) ", "**[b](../x/fl.pdf)** ",
    "[![](p5.webp)](fm.zip) ", "[a\\](fn.pdf) ", "[b](fo\\.pdf) ", "\n\n- [l](fp.pdf)\n", "\\{ ",
    "[m](#ici) ", "[w](https://example.org/fq.pdf) ", "[t](../t.fr.md) ", "[e](a&amp;b) ", "\n\n",
  ]

  /// Texts of five to twelve pieces, the same in every run.
  private static let texts: [String] = {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return pieces
      + (0..<600).map { _ in
        (0..<(5 + next(8))).map { _ in pieces[next(pieces.count)] }.joined()
      }
  }()

  /// One address of 10 kB, which ten thousand links repeat: 100 MB.
  @Test func whatRenderingRefusesLeadsNowhere() {
    let text =
      "[a]: " + String(repeating: "x", count: 10_000) + ".pdf\n\n![](p.jpg) "
      + String(repeating: "[a]", count: 10_000) + "\n"
    #expect(asked(text).links.isEmpty)
    #expect(MarkdownDestinations(in: Array(text.utf8)).isEmpty)
    // One that is as long and may be rendered is read.
    let plain = String(repeating: "نص ", count: 20_000) + "![](p.jpg)\n"
    #expect(MarkdownDestinations(in: Array(plain.utf8)).pictures == ["p.jpg"])
  }

  @Test func whatIsFoundIsWhatRenderingAsksFor() {
    var found = 0
    for text in Self.texts {
      let asked = asked(text)
      let destinations = MarkdownDestinations(in: Array(text.utf8))
      if destinations.isEmpty {
        // The text was not parsed: none of its addresses may be that of a file.
        let files = (asked.links + asked.pictures).filter {
          $0.contains(".") && !$0.hasPrefix("http") && !$0.hasSuffix(".md")
        }
        #expect(files.isEmpty, "\(text)")
      } else {
        #expect(destinations.links == asked.links, "\(text)")
        #expect(destinations.pictures == asked.pictures, "\(text)")
        found += asked.links.count + asked.pictures.count
      }
    }
    #expect(found > 2000)
  }

  @Test func aTextMayBeginBehindOtherBytes() {
    let destinations = MarkdownDestinations(
      in: Array("[a](a.pdf)\n---\n[b](b.pdf)".utf8), from: 15)
    #expect(destinations.links == ["b.pdf"])
  }

  @Test func aTextWithoutFilesIsNotParsed() {
    for text in [
      "[a](https://example.org/a.pdf)", "[a](../b/c.fr.md#d)", "[a](#b)", "[a](mailto:a@b.org)",
      "Note[^1]\n\n[^1]: texte", "a] (b.pdf)",
    ] {
      #expect(MarkdownDestinations(in: Array(text.utf8)).isEmpty, "\(text)")
    }
  }

  @Test func bracketsWithoutEndTakeAMoment() {
    let clock = ContinuousClock()
    let bytes = Array(String(repeating: "](a.b", count: 20_000).utf8)
    #expect(clock.measure { _ = MarkdownDestinations.written(in: bytes) } < .seconds(20))
  }

  @Test func addressesInOtherTextsAreGivenAsTheyAreWritten() {
    let text = "intro: \"voir [le plan](news/plan.pdf) et ![x](/a.jpg)\"\nb: \"[c](d.md)\""
    #expect(MarkdownDestinations.written(in: Array(text.utf8)) == ["news/plan.pdf", "/a.jpg"])
  }
}
