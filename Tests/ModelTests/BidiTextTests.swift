import Model
import Testing

@Suite struct BidiTextTests {
  @Test(arguments: [
    ("منتجات", Direction.rightToLeft, "منتجات"),
    ("Savon", .rightToLeft, "\u{2066}Savon\u{2069}"),
    ("صابون Nablus", .leftToRight, "\u{2067}صابون Nablus\u{2069}"),
    ("25 ₪", .rightToLeft, "\u{2066}25 ₪\u{2069}"),
    ("25 ₪", .leftToRight, "25 ₪"),
    ("\u{202E}Savon", .rightToLeft, "\u{2066}Savon\u{2069}"),
    ("\u{202E}Savon", .leftToRight, "Savon"),
    // What is isolated already needs nothing around it.
    ("خلاصة: \u{2066}RSS\u{2069}", .rightToLeft, "خلاصة: \u{2066}RSS\u{2069}"),
    ("Flux : \u{2067}منتجات\u{2069}", .leftToRight, "Flux : \u{2067}منتجات\u{2069}"),
    (
      "Flux : \u{2067}منتجات\u{2069}", .rightToLeft, "\u{2066}Flux : \u{2067}منتجات\u{2069}\u{2069}"
    ),
  ])
  func `a text among text is isolated once, and only where it must be`(
    _ text: String, _ surroundings: Direction, _ expected: String
  ) {
    let result = BidiText.isolated(text, in: surroundings)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(!BidiText.needsIsolation(result, in: surroundings))
  }

  @Test(arguments: [
    ("WhatsApp للطلب", Direction.rightToLeft, "\u{200F}WhatsApp للطلب"),
    ("للطلب: WhatsApp", .rightToLeft, "للطلب: WhatsApp"),
    ("Bayt Al Maghrib", .rightToLeft, "Bayt Al Maghrib"),
    ("بيت المغرب, les archives", .leftToRight, "\u{200E}بيت المغرب, les archives"),
    ("بيت المغرب", .leftToRight, "بيت المغرب"),
    ("25 ₪", .rightToLeft, "25 ₪"),
    ("a\u{202E}b", .leftToRight, "ab"),
    ("", .rightToLeft, ""),
  ])
  func `a whole value gets a mark only where its first letter misleads`(
    _ text: String, _ direction: Direction, _ expected: String
  ) {
    let result = BidiText.line(text, direction)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
    // Whoever takes the direction from the first strong character finds the same once more.
    #expect(Array(BidiText.line(result, direction).unicodeScalars) == Array(result.unicodeScalars))
  }

  @Test func `each part of a joined line is isolated by itself`() {
    let arabic = BidiText.line(joining: ["Savons", "دلالة القدس"], by: " – ", .rightToLeft)
    #expect(arabic == "\u{2066}Savons\u{2069} – دلالة القدس")
    let french = BidiText.line(joining: ["Savons", "دلالة القدس"], by: " – ", .leftToRight)
    #expect(french == "Savons – \u{2067}دلالة القدس\u{2069}")
  }
}
