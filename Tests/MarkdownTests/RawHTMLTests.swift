import Foundation
import Model
import Testing

@testable import Markdown

/// Raw HTML that is left out keeps its text; what is harmless passes.
@Suite struct RawHTMLTests {
  private func render(_ text: String, suggests: Bool = false) -> MarkdownResult {
    MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(direction: .rightToLeft, suggests: suggests),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged }))
  }

  private func html(_ text: String) -> String {
    String(decoding: render(text).html, as: UTF8.self)
  }

  @Test(arguments: [
    ("اضغط <kbd>Ctrl</kbd>+<KBD>C</KBD>", "اضغط <kbd>Ctrl</kbd>+<kbd>C</kbd>"),
    ("م<sup>2</sup> وH<sub>2</sub>O", "م<sup>2</sup> وH<sub>2</sub>O"),
    ("سطر<br>آخر<br/>ثالث", "سطر<br>\nآخر<br>\nثالث"),
    (
      "<abbr title=\"منظمة &amp; &quot;x&quot;\">م</abbr>",
      "<abbr title=\"منظمة &amp; &quot;x&quot;\">م</abbr>"
    ),
    ("سوق <span lang=fr>souk</span>", "سوق <span lang=\"fr\" dir=\"ltr\">souk</span>"),
    ("<span dir=\"RTL\" lang='ar'>سوق</span>", "<span lang=\"ar\" dir=\"rtl\">سوق</span>"),
    (
      "<bdi>x</bdi> <mark>ن</mark> <small>ص</small>", "<bdi>x</bdi> <mark>ن</mark> <small>ص</small>"
    ),
    ("<span lang=xq dir=up class=a style=x id=y onclick=z>س</span>", "<span>س</span>"),
    ("<span>*س</span>* ص", "<em>س</em> ص"),
    ("*أ <kbd>ب* ج</kbd>", "<em>أ ب</em> ج"), ("<kbd>أ ب", "أ ب"), ("أ</kbd> ب", "أ ب"),
    ("<kbd><sup>أ</kbd></sup>", "<kbd>أ</kbd>"), ("<u>س</u> <b>ص</b>", "س ص"),
    ("أ <script>alert(*1*)</script> ب", "أ  ب"), ("أ <style>x{}</style>ب", "أ ب"),
    ("أ <!-- تعليق --> ب", "أ  ب"), ("أ <svg><text>x</text></svg> ب", "أ  ب"),
    ("أ <svg>ب", "أ ب"), ("أ</script>ب", "أب"), ("أ <a href=\"javascript:x\">ب</a>", "أ ب"),
  ])
  func tagsInALine(_ text: String, _ expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    ("<div>نص</div>", "<p>نص</p>\n"), ("<p align=center>نص</p>", "<p>نص</p>\n"),
    ("<div>\n\nنص **غ**\n\n</div>", "<p>نص <strong>غ</strong></p>\n"),
    ("<details><summary>عنوان</summary>\n\nنص\n\n</details>", "<p>عنوان</p>\n<p>نص</p>\n"),
    ("<div>أ <kbd>ب</kbd><br>ج</div>", "<p>أ <kbd>ب</kbd><br>\nج</p>\n"),
    ("<div>أ<p>ب<p>ج</div>", "<p>أ</p>\n<p>ب</p>\n<p>ج</p>\n"),
    ("<table><tr><td>أ<td>ب</table>", "<p>أ</p>\n<p>ب</p>\n"),
    ("<div>Un texte.</div>", "<p dir=\"ltr\">Un texte.</p>\n"),
    (
      "<div>&lt;b&gt; &amp;c &eacute;&#x5D0;&nope; < 3</div>",
      "<p dir=\"ltr\">&lt;b&gt; &amp;c éא&amp;nope; &lt; 3</p>\n"
    ),
    ("<div>أ&#x202E;ب&#8;</div>", "<p>أب</p>\n"),
    ("<script>\nalert(1)\n\nx\n</script>\nنص", "<p>نص</p>\n"),
    ("<style>x{}</style>", ""), ("<!-- أ\n\nب -->\n\nج", "<p>ج</p>\n"), ("<script>\nx", ""),
    ("<template>\n\nأ\n\n- ب\n\n</template>\n\nج", "<p>ج</p>\n"),
    ("<noscript>\n\nأ\n\n</noscript>ب\n\nج", "<p>ب</p>\n<p>ج</p>\n"),
    ("<iframe src=x>أ</iframe>", ""), ("<svg>\n<text>أ</text>\n\nب</svg>\n\nج", "<p>ج</p>\n"),
    ("<div><textarea>أ</textarea>ب</div>", "<p>ب</p>\n"), ("<div>أ <svg>ب", "<p>أ</p>\n"),
    ("<?php echo 1 ?>", ""), ("<!DOCTYPE html>", ""),
    ("- <div>أ</div>\n- ب", "<ul>\n<li>\n<p>أ</p>\n</li>\n<li>ب</li>\n</ul>\n"),
  ])
  func blocks(_ text: String, _ expected: String) {
    let shown = html(text)
    // An item does not begin a line for its block.
    #expect(
      shown == expected || shown == expected.replacing("<li>\n<p>", with: "<li><p>"), "\(shown)")
  }

  @Test func headingsAndAlternativesHaveTheTextOnly() {
    let result = render("# أ <kbd>ب</kbd> <script>x</script>ج\n\n![أ <kbd>ب</kbd>](x.jpg)\n")
    #expect(result.headings.map(\.id) == ["أ-ب-ج"])
    #expect(String(decoding: result.html, as: UTF8.self).contains("alt=\"أ ب\""))
  }

  @Test func eachElementThatIsLeftOutIsToldOnce() {
    let result = render(
      "أ <u>ب</u> <u>ج</u> <b>د</b> <kbd>x</kbd>\n\n<script>x</script>\n\n<div>ه</div>\n")
    #expect(
      result.mistakes.map { "\($0.line):\($0.column) \($0.message)" } == [
        "1:3 raw HTML is left out: <u>", "1:21 raw HTML is left out: <b>",
        "3:1 raw HTML is left out with its text: <script>", "5:1 raw HTML is left out: <div>",
      ])
  }

  /// Random pieces of hostile HTML: whatever comes of them has only the tags that may pass, each
  /// closed where it was opened.
  @Test func nothingButHarmlessTagsPasses() {
    let pieces = [
      "<", ">", "</", "/>", "\"", "'", "=", " ", "\n", "\n\n", "<!--", "-->", "<![CDATA[", "]]>",
      "<?",
      "<script>", "</script>", "<style>", "<svg>", "</svg>", "<math>", "<div>", "</div>", "<kbd>",
      "</kbd>",
      "<span ", "<span>", "</span>", "<sup>", "</sup>", "<br>", "<bdi dir=", "rtl", "title=",
      "onclick=",
      "onload=alert(1)", "style=", "lang=fr", "javascript:", "<a href=", "<img src=x onerror=",
      "&lt;",
      "&#60;", "&quot;", "*", "**", "`", "[", "](", ")", "نص", "x", "# ", "- ", "> ",
      "<kbd/onclick=x>",
      "<kbd\tdir=\"", "<title>", "</title>", "<template>", "\u{0}", "<\u{0}script>", "|", "---",
      "&", ";",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let html = html(text)
      if let reason = Self.offence(in: html) {
        Issue.record("\(reason): \(text.debugDescription) → \(html.debugDescription)")
        return
      }
    }
  }

  private static let known: Set<String> = [
    "p", "em", "strong", "del", "code", "pre", "a", "img", "ul", "ol", "li", "h1", "blockquote",
    "hr", "br",
    "div", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "bdi", "kbd",
    "span", "sup",
    "h2", "h3", "h4", "h5", "h6",
  ]
  private static let attributes: Set<String> = [
    "dir", "lang", "title", "href", "rel", "id", "src", "alt", "loading", "decoding", "class",
    "scope",
    "tabindex", "start", "role",
  ]

  /// What is wrong with some HTML that the program made.
  private static func offence(in html: String) -> String? {
    var stack: [String] = []
    var rest = html[...]
    while let sign = rest.firstIndex(of: "<") {
      rest = rest[sign...]
      guard let tag = rest.prefixMatch(of: #/<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<]*")?)*)>/#)
      else {
        return "no tag: \(rest.prefix(20))"
      }
      let name = String(tag.2)
      if !known.contains(name) { return "the element \(name)" }
      for attribute in tag.3.matches(of: #/ ([a-z-]+)/#.wordBoundaryKind(.simple)) {
        let isInValue = tag.3[..<attribute.range.lowerBound].count { $0 == "\"" } % 2 == 1
        if !isInValue, !attributes.contains(String(attribute.1)) {
          return "the attribute \(attribute.1)"
        }
      }
      if tag.1 == "/" {
        if stack.popLast() != name { return "\(name) is closed and not open" }
      } else if !["br", "hr", "img"].contains(name) {
        stack.append(name)
      }
      rest = rest[tag.range.upperBound...]
    }
    return stack.isEmpty ? nil : "\(stack) is not closed"
  }

  @Test func longHTMLIsReadInItsTime() {
    for text in [
      "<svg>", "<svg>\n\n", "</svg>", "<kbd>", "<kbd>*<b>", "<div><a", "<!--", "</a </kbd",
      "<div>&", "<script>x</script> ",
      "<div><svg></svg>", "<template>\n\nx\n\n</template>\n\n", "<div>&eacute;",
    ] {
      _ = html(String(repeating: text, count: 10_000))
      _ = html("<div>" + String(repeating: text, count: 10_000))
    }
  }
}
