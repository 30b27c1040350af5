import Model
import Testing

/// What the profile of one text must say.
private struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let firstStrong: Direction?
  /// Whether it needs isolation among left-to-right, and among right-to-left text.
  let amongLeftToRight: Bool
  let amongRightToLeft: Bool

  init(_ text: String, _ firstStrong: Direction?, ltr: Bool, rtl: Bool) {
    self.text = text
    self.firstStrong = firstStrong
    amongLeftToRight = ltr
    amongRightToLeft = rtl
  }

  var testDescription: String { text.debugDescription }
}

private let cases = [
  // Letters of one direction, with what belongs to ordinary sentences.
  Case("", nil, ltr: false, rtl: false),
  Case("   ", nil, ltr: false, rtl: false),
  Case("Savon", .leftToRight, ltr: false, rtl: true),
  Case("Savon d’olive (100 g) – 25 €", .leftToRight, ltr: false, rtl: true),
  Case("Étude nº 3", .leftToRight, ltr: false, rtl: true),
  Case("صابون", .rightToLeft, ltr: true, rtl: false),
  Case("صابون زيتون، ١٠٠ غرام", .rightToLeft, ltr: true, rtl: false),
  Case("صَابُونٌ", .rightToLeft, ltr: true, rtl: false),
  Case("صـــابون", .rightToLeft, ltr: true, rtl: false),
  Case("لا إله", .rightToLeft, ltr: true, rtl: false),
  Case("ﻻ", .rightToLeft, ltr: true, rtl: false),
  Case("שלום", .rightToLeft, ltr: true, rtl: false),
  Case("ܫܠܡܐ", .rightToLeft, ltr: true, rtl: false),
  Case("Αθήνα", .leftToRight, ltr: false, rtl: true),
  Case("東京", .leftToRight, ltr: false, rtl: true),
  Case("é", .leftToRight, ltr: false, rtl: true),
  // Mixed.
  Case("صابون Nablus 100g (25 ₪)", .rightToLeft, ltr: true, rtl: true),
  Case("Nablus نابلس", .leftToRight, ltr: true, rtl: true),
  Case("«Nablus» صابون", .leftToRight, ltr: true, rtl: true),
  Case("(١٢) Rue", .leftToRight, ltr: true, rtl: true),
  Case("iPhone ١٥", .leftToRight, ltr: true, rtl: true),
  Case("100g", .leftToRight, ltr: false, rtl: true),
  Case("C++", .leftToRight, ltr: false, rtl: true),
  Case("info@example.org", .leftToRight, ltr: false, rtl: true),
  // A number with its sign before the first letter; and behind it, where the letter decides.
  Case("25% خصم", .rightToLeft, ltr: true, rtl: true),
  Case("1948-1967: القدس", .rightToLeft, ltr: true, rtl: true),
  Case("(1967) القدس", .rightToLeft, ltr: true, rtl: true),
  Case("1967 القدس", .rightToLeft, ltr: true, rtl: false),
  Case("خصم 25%", .rightToLeft, ltr: true, rtl: false),
  Case("القدس (1967)", .rightToLeft, ltr: true, rtl: false),
  // No letters: numbers and signs.
  Case("2024", nil, ltr: false, rtl: false),
  Case(" 25 ", nil, ltr: false, rtl: false),
  Case("+970 2 628 1234", nil, ltr: false, rtl: true),
  Case("02 628 1234", nil, ltr: false, rtl: true),
  Case("02\u{2009}628", nil, ltr: false, rtl: true),
  Case("02\u{A0}628", nil, ltr: false, rtl: true),
  Case("02-628-1234", nil, ltr: false, rtl: true),
  Case("25 ₪", nil, ltr: false, rtl: true),
  Case("12/5", nil, ltr: false, rtl: true),
  Case("100%", nil, ltr: false, rtl: true),
  Case("-5", nil, ltr: false, rtl: true),
  Case("10:30–12:00", nil, ltr: false, rtl: true),
  Case("(…) !?", nil, ltr: false, rtl: false),
  Case("★☆", nil, ltr: false, rtl: false),
  // Arabic-Indic digits act as right-to-left on what stands beside them (N1), others do not.
  Case("٢٠٢٣", nil, ltr: true, rtl: false),
  Case("٢٥ ₪", nil, ltr: true, rtl: true),
  Case("۱۴۰۳", nil, ltr: false, rtl: false),
  // Marks and controls.
  Case("1\u{64E}", nil, ltr: false, rtl: false),
  Case("1 \u{64E}", nil, ltr: false, rtl: true),
  Case("\u{64E}1", nil, ltr: false, rtl: true),
  Case("\u{200F}25 ₪", .rightToLeft, ltr: true, rtl: false),
  Case("\u{200E}25 ₪", .leftToRight, ltr: false, rtl: true),
  Case("\u{61C}12", .rightToLeft, ltr: true, rtl: false),
  Case("صابون\u{202E}", .rightToLeft, ltr: true, rtl: true),
  Case("\u{202E}abc", .leftToRight, ltr: true, rtl: true),
  Case("\u{2067}صابون\u{2069} abc", .leftToRight, ltr: true, rtl: true),
  Case("\u{2067}صابون abc", nil, ltr: true, rtl: true),
  Case("\u{2068}\u{2066}abc\u{2069} abc\u{2069} صابون", .rightToLeft, ltr: true, rtl: true),
  Case("\u{2069}abc", .leftToRight, ltr: true, rtl: true),
  // Unassigned code points have the direction of their block.
  Case("\u{5FF}", .rightToLeft, ltr: true, rtl: false),
  Case("\u{1EFFF}", .rightToLeft, ltr: true, rtl: false),
  Case("\u{1E900}", .rightToLeft, ltr: true, rtl: false),
  Case("\u{10FFFD}", .leftToRight, ltr: false, rtl: true),
]

@Suite struct BidiProfileTests {
  @Test(arguments: cases)
  fileprivate func `the profile of a text tells its direction and its need of isolation`(
    _ item: Case
  ) {
    let profile = BidiProfile(of: item.text)
    #expect(profile.firstStrong == item.firstStrong)
    if let firstStrong = item.firstStrong { #expect(profile.isolateDirection == firstStrong) }
    #expect(profile.needsIsolation(in: .leftToRight) == item.amongLeftToRight)
    #expect(profile.needsIsolation(in: .rightToLeft) == item.amongRightToLeft)
    #expect(BidiProfile(of: Array(item.text.utf8)) == profile)
  }

  @Test(arguments: [
    ("25 ₪", Direction.leftToRight), ("٢٥ ₪", .rightToLeft), ("٢٥٪", .rightToLeft),
    ("١٬٢٣٤٫٥٠ ₪", .rightToLeft), ("٠٢ ٦٢٨ ١٢٣٤", .leftToRight), ("٠٢-٦٢٨", .leftToRight),
    ("٢٥ 30", .leftToRight), ("۲۵٪", .leftToRight), ("!", .leftToRight),
  ])
  func `without letters numbers go left to right, but for one Arabic number with its sign`(
    _ text: String, _ direction: Direction
  ) {
    #expect(BidiProfile(of: text).isolateDirection == direction)
  }

  @Test(
    arguments: [
      [0xC1, 0x81],  // A in two bytes.
      [0xE0, 0x81, 0x81],
      [0xF0, 0x80, 0x98, 0xA0],
      [0xED, 0xA0, 0x80],  // A surrogate.
      [0xF4, 0x90, 0x80, 0x80],  // Above U+10FFFF.
      [0xFF, 0xBF, 0xBF, 0xBF],
      [0x80], [0xD8], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0], [0xFE],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are neutral`(_ bytes: [UInt8]) {
    let profile = BidiProfile(of: bytes)
    #expect(profile == BidiProfile(hasNeutrals: true))
    // What follows is read as if nothing had been.
    #expect(BidiProfile(of: bytes + Array("a".utf8)).firstStrong == .leftToRight)
    #expect(BidiProfile(of: bytes + Array("ص".utf8)).firstStrong == .rightToLeft)
  }

  @Test func `a hundred thousand isolates are no more than one`() {
    let open = String(repeating: "\u{2067}", count: 100_000)
    #expect(BidiProfile(of: open + "abc").firstStrong == nil)
    let close = String(repeating: "\u{2069}", count: 100_000)
    #expect(BidiProfile(of: open + close + "abc").firstStrong == .leftToRight)
    #expect(BidiProfile(of: "\0\0a").firstStrong == .leftToRight)
  }
}
