import Foundation
import Model
import Testing

@testable import Markdown

/// Where bare addresses end.
@Suite struct AddressTests {
  /// The addresses that a text has as links.
  private func links(_ text: String) -> [String] {
    let html = html(text)
    return html.components(separatedBy: "<a href=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  private func html(_ text: String) -> String {
    String(
      decoding: MarkdownRenderer.render(
        Array(text.utf8), options: MarkdownOptions(direction: .rightToLeft),
        resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
      ).html, as: UTF8.self)
  }

  private static let address = "https://x.example/a"

  /// Every sign that ends a word, before a space, the end and a word, doubled and mixed.
  @Test(arguments: [
    "،", "؛", "؟", "»", "”", "…", "۔", "’", "٪", "\u{A0}", "\u{202F}", "\u{200F}", "\u{200E}",
    "\u{061C}", "›", "“", "„", "«", "。", "、", "؟!", "»،", ")،", ").", "]؛", "}؟", "\"،", "!»",
    "*،", ".»", "،\u{200F}", "\u{A0}»", "\u{2069}", "﴾", "\u{2028}", "）",
  ])
  func anAddressEndsBeforeASign(_ sign: String) {
    #expect(links("راجع \(Self.address)\(sign) ثم") == [Self.address])
    #expect(links("راجع \(Self.address)\(sign)") == [Self.address])
    #expect(links("راجع \(Self.address)/\(sign)\nثم") == [Self.address + "/"])
    #expect(links("راجع www.x.example/a\(sign) ثم") == ["http://www.x.example/a"])
    #expect(links("راجع www.x.example\(sign) ثم") == ["http://www.x.example"])
    #expect(links("كتب إلى a.b@x.example\(sign) ثم") == ["mailto:a.b@x.example"])
  }

  @Test(arguments: [
    ("«\(address)»", [address]), ("(\(address))؟ ثم", [address]), ("“\(address)”", [address]),
    ("«www.x.example»، ثم", ["http://www.x.example"]),
    ("بwww.x.example،", ["http://www.x.example"]),
    ("و\(address)،وكذلك", [address]), ("(\(address))ثم", [address]),
    ("https://x/a(b)، ثم", ["https://x/a(b)"]), ("https://x/a(b)", ["https://x/a(b)"]),
    ("(https://x/a(b))،", ["https://x/a(b)"]), ("https://x/a[b]، ثم", ["https://x/a[b]"]),
    ("https://سوق.example/كتاب، ثم", ["https://سوق.example/كتاب"]),
    ("https://x.example/القُدس_القديمة؟", ["https://x.example/القُدس_القديمة"]),
    ("https://سوق.فلسطين", ["https://سوق.فلسطين"]),
    ("https://x.example/\u{200C}می\u{200C}خواهم،", ["https://x.example/\u{200C}می\u{200C}خواهم"]),
    ("https://fr.example/L’Île»", ["https://fr.example/L’Île"]),
    ("https://x.example/1947–1949، ثم", ["https://x.example/1947–1949"]),
    ("**\(address)**، ثم", [address]), ("*\(address)*ها", [address]),
    ("Voir « https://x.example/d » et", ["https://x.example/d"]),
    ("Voir «\u{A0}https://x.example/d\u{A0}» et", ["https://x.example/d"]),
    ("https://x.example/x\u{202F}: oui", ["https://x.example/x"]),
    ("https://x.example/?q=سوق&amp;r=1؛", ["https://x.example/?q=سوق&amp;amp;r=1"]),
    (
      "[نص](https://x.example/سوق) <https://x.example/كتاب>",
      ["https://x.example/سوق", "https://x.example/كتاب"]
    ),
    ("[نص][a]\n\n[a]: https://x.example/سوق، \"x\"", ["https://x.example/سوق،"]),
    ("`https://x.example/a،` و-https://x.example/b،", ["https://x.example/b"]),
    ("HTTPS://X.example/a، ftp://x.example/b؛", ["HTTPS://X.example/a", "ftp://x.example/b"]),
    ("https://، http://»", []),
    ("| a |\n|---|\n| \(address)، |", [address]),
    ("1. \(address)؛\n2. \(address)،", [address, address]),
  ])
  func addresses(_ text: String, _ expected: [String]) {
    #expect(links(text) == expected, "\(html(text))")
    #expect(!html(text).utf8.contains { $0 < 9 })
  }

  @Test func whatStandsBehindAnAddressIsTextWithItsMarks() {
    #expect(
      html("راجع https://x.example/a،**نص**")
        == "<p>راجع <a href=\"https://x.example/a\" rel=\"noopener\" dir=\"ltr\">https://x.example/a</a>،<strong>نص</strong></p>\n"
    )
  }

  @Test func longAddressesAreReadInTheirTime() {
    for text in [
      "https://x/،", "https://", "www.", "https://x/))))،", "https://x/(((\u{A0}", "a،:",
    ] {
      _ = html(String(repeating: text, count: 30_000))
    }
  }
}
