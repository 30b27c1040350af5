import Model
import Testing

@testable import Parsing

/// The fast reader and Yams give the same, or the fast reader gives nothing.
@Suite struct PlainFrontMatterTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  private func described(_ node: YAMLNode) -> String {
    let place = "@\(node.position.line):\(node.position.column)"
    switch node {
    case .scalar(let text, let isPlain, _): return "\(isPlain ? "p" : "q")<\(text)>\(place)"
    case .sequence(let items, _): return "[\(items.map(described).joined(separator: ","))]\(place)"
    case .mapping(let entries, _): return "{\(described(entries))}\(place)"
    }
  }

  private func described(_ entries: [YAMLNode.Entry]) -> String {
    entries.map {
      "\($0.key)@\($0.keyPosition.line):\($0.keyPosition.column)=\(described($0.value))"
    }
    .joined(separator: ";")
  }

  @Test func itAgreesWithYamsOnAnyPieces() {
    let pieces = [
      "a", "b", "title", "price", "1", "-", ":", ": ", " ", "  ", ",", ", ", "[", "]", "{", "}",
      "#", " #", "'", "\"", "''", "\\", "|", ">", "~", "?", "!", "%", "@", "`", "=", "س", "صابون",
      "é", "«", "»", "\u{A0}", "\u{200F}", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{9B}", "\t", "\r",
      "\n", "\n", "\na: ", "\nb: ", "\nc: [", "\nd: '", "\ne: \"", "25 ILS", "2026-03-14", "...",
      "https://x.example/?a=b&c#d", "+972 2",
    ]
    var generator = Generator(state: 1)
    var accepted = 0
    for _ in 0..<6_000 {
      var text = "a0: "
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      let bytes = Array(text.utf8)
      guard let plain = PlainFrontMatter(bytes[...], firstLine: 2).read() else { continue }
      accepted += 1
      var context = FileContext(path: "x", bytes: bytes)
      let yams = YAMLReader.parsed(bytes[...], 2, &context)
      #expect(
        yams.map { described($0) } == described(plain), "\(text.debugDescription)")
    }
    #expect(accepted > 500)
  }

  @Test func usualFrontMatterIsPlain() {
    let text = """
      # ملاحظة
      title: صابون Nablus 100g (25 ₪)

      price: 25 ILS
      materials: [olive-oil, 'herbs', "زيت"]
      gtin: "4006381333931"
      place: 31.7767, 35.2343
      site: https://dlala.example/a?b=c

      """
    for text in [
      text, text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
    ] {
      let entries = PlainFrontMatter(Array(text.utf8)[...], firstLine: 2).read()
      #expect(entries?.count == 6)
      #expect(entries?.map(\.keyPosition.line) == [3, 5, 6, 7, 8, 9])
    }
  }
}
