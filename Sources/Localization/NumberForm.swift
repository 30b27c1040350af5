/// How a locale writes one kind of number: separators, groups, and what stands around, invisible
/// marks of direction included; learnt from samples that ICU writes.
struct NumberForm: Sendable {
  private(set) var prefix: [UInt8] = []
  private(set) var suffix: [UInt8] = []
  private(set) var negativePrefix: [UInt8] = [UInt8(ascii: "-")]
  private(set) var negativeSuffix: [UInt8] = []
  private(set) var groupSeparator: [UInt8] = []
  private(set) var decimalSeparator: [UInt8] = [UInt8(ascii: ".")]
  /// The lengths of the last group and of those before it: 3 and 2 in Hindi.
  private(set) var groupSizes = (last: 3, others: 3)
  /// How many digits must stand before the last group for it to be set off.
  private(set) var minimumGroupingDigits = 1
  /// The digits in UTF-8, zero first; nothing for ASCII digits.
  private let digits: [[UInt8]]?

  /// Learns from what ICU makes of a skeleton such as `currency/ILS`, empty for plain numbers.
  init(skeleton: String, locale: String, digits: [String]) {
    self.digits = digits.first == "0" ? nil : digits.map { Array($0.utf8) }
    let samples = ICU.numbers(
      ["1234567.5", "-1234567.5", "1234.5"], skeleton: skeleton + " .0", locale: locale)
    guard let samples, let positive = Sample(samples[0], digits),
      let negative = Sample(samples[1], digits), let small = Sample(samples[2], digits),
      positive.runs.count >= 2, let decimal = positive.separators.last
    else { return }
    prefix = positive.prefix
    suffix = positive.suffix
    negativePrefix = negative.prefix
    negativeSuffix = negative.suffix
    decimalSeparator = decimal
    if positive.runs.count > 2 {
      groupSeparator = positive.separators[0]
      groupSizes.last = positive.runs[positive.runs.count - 2]
      groupSizes.others = positive.runs.count > 3 ? positive.runs[1] : groupSizes.last
      minimumGroupingDigits = small.runs.count > 2 ? 1 : 2
    }
  }

  /// The same with a mark behind a sign that stands after Latin letters, `US$`: in right-to-left
  /// text the sign would leave its letters for their other side (UAX #9, N2).
  var holdingSigns: NumberForm {
    var form = self
    form.suffix = Self.held(suffix)
    form.negativeSuffix = Self.held(negativeSuffix)
    return form
  }

  private static func held(_ affix: [UInt8]) -> [UInt8] {
    guard affix.count > 1, affix[affix.count - 1] == UInt8(ascii: "$"),
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(affix[affix.count - 2])
    else { return affix }
    return affix + [0xE2, 0x80, 0x8E]
  }

  /// The ten digits of a locale, zero first.
  static func digits(of locale: String) -> [String] {
    let ascii = (0...9).map(String.init)
    let made = ICU.numbers(ascii, skeleton: "group-off precision-integer", locale: locale)
    guard let made, made.allSatisfy({ $0.unicodeScalars.count == 1 }) else { return ascii }
    return made
  }

  /// A sample taken apart: digits in runs, what is between them and around.
  private struct Sample {
    var prefix: [UInt8]
    var suffix: [UInt8]
    var runs: [Int] = []
    var separators: [[UInt8]] = []

    init?(_ text: String, _ digits: [String]) {
      let scalars = Array(text.unicodeScalars)
      let known = Set(digits.compactMap { $0.unicodeScalars.first })
      guard let first = scalars.firstIndex(where: known.contains),
        let last = scalars.lastIndex(where: known.contains)
      else { return nil }
      func utf8(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
        scalars.flatMap { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
      }
      prefix = utf8(scalars[..<first])
      suffix = utf8(scalars[(last + 1)...])
      var isInRun = false
      for scalar in scalars[first...last] {
        if known.contains(scalar) {
          if isInRun { runs[runs.count - 1] += 1 } else { runs.append(1) }
          isInRun = true
        } else {
          let bytes = utf8([scalar])
          if isInRun {
            separators.append(bytes)
          } else {
            separators[separators.count - 1] += bytes
          }
          isInRun = false
        }
      }
    }
  }

  /// The number with all digits it has.
  func text(_ number: DecimalText) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(48)
    bytes += number.isNegative ? negativePrefix : prefix
    append(number, to: &bytes)
    bytes += number.isNegative ? negativeSuffix : suffix
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits alone, grouped, without sign and what stands around.
  func unsigned(_ number: DecimalText) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ number: DecimalText, to bytes: inout [UInt8]) {
    let count = number.whole.count
    let isGrouped =
      !groupSeparator.isEmpty && count >= groupSizes.last + minimumGroupingDigits
    for (place, digit) in number.whole.enumerated() {
      let rest = count - place
      if isGrouped, place > 0, rest >= groupSizes.last,
        (rest - groupSizes.last) % groupSizes.others == 0
      {
        bytes += groupSeparator
      }
      append(digit, to: &bytes)
    }
    guard !number.fraction.isEmpty else { return }
    bytes += decimalSeparator
    for digit in number.fraction { append(digit, to: &bytes) }
  }

  private func append(_ digit: UInt8, to bytes: inout [UInt8]) {
    if let digits { bytes += digits[Int(digit)] } else { bytes.append(48 + digit) }
  }
}
