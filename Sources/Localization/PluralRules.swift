package import Model

/// The plural rules of one language (UTS #35, part 3, "Language Plural Rules"), read from CLDR's own
/// notation.
package struct PluralRules: Sendable {
  /// What a rule asks of a number.
  private enum Operand: Sendable {
    /// The absolute value.
    case value
    /// The whole part.
    case integer
    /// How many decimals are seen.
    case fractionCount
    /// The decimals that are seen, as a number.
    case fraction
    /// The same without zeros at the end.
    case trimmedFraction
    /// The power of ten of a compact number (`1.2M`), which is never written here.
    case exponent
  }

  private struct Relation: Sendable {
    var operand: Operand
    var modulus: UInt64
    var ranges: [ClosedRange<UInt64>]
    var isNegated: Bool

    func holds(for number: PluralOperands) -> Bool {
      let isMatch: Bool
      // A number with decimals that count is in no range of whole numbers.
      if case .value = operand, number.trimmedFraction != 0 {
        isMatch = false
      } else {
        let value =
          switch operand {
          case .value, .integer: number.integer
          case .fractionCount: number.fractionCount
          case .fraction: number.fraction
          case .trimmedFraction: number.trimmedFraction
          case .exponent: 0 as UInt64
          }
        let rest = modulus == 0 ? value : value % modulus
        isMatch = ranges.contains { $0.contains(rest) }
      }
      return isMatch != isNegated
    }
  }

  /// For each category but `other` its condition: any of several, of which all parts must hold.
  private let conditions: [(category: PluralCategory, anyOf: [[Relation]])]

  /// The rules for counting, or for ranking (first, second), of a locale's language.
  package init(for locale: LocaleTag, ordinal: Bool = false) {
    let rules = ordinal ? Self.ordinalRules : Self.cardinalRules
    let subtags = locale.tag.split(separator: "-").map(String.init)
    let region = subtags.dropFirst().first { $0.utf8.count == 2 }
    let text = region.flatMap { rules[locale.language + "-" + $0.uppercased()] }
    conditions = Self.read(text ?? rules[locale.language] ?? "")
  }

  /// The category of a number.
  package func category(of number: PluralOperands) -> PluralCategory {
    for condition in conditions {
      for all in condition.anyOf where all.allSatisfy({ $0.holds(for: number) }) {
        return condition.category
      }
    }
    return .other
  }

  /// All categories that the language has, in CLDR's order.
  package var categories: [PluralCategory] { conditions.map(\.category) + [.other] }

  /// A number in a category, in decimal notation; one with decimals where no whole number is.
  func sample(of category: PluralCategory) -> String? {
    let samples = (3...102).map(String.init) + ["0", "1", "2"] + Self.rareSamples
    return samples.first { sample in
      DecimalText(sample).map { self.category(of: PluralOperands($0)) == category } ?? false
    }
  }

  private static let rareSamples = ["1000000", "0.5", "1.5", "0.1", "0.2", "1.1"]

  private static let cardinalRules = byLanguage(cardinalTable)
  private static let ordinalRules = byLanguage(ordinalTable)

  private static func byLanguage(
    _ table: [(languages: String, rules: String)]
  ) -> [String: String] {
    var result: [String: String] = [:]
    for row in table {
      for language in row.languages.split(separator: " ") { result[String(language)] = row.rules }
    }
    return result
  }

  /// Reads `one: i = 1 and v = 0; few: i = 2..4`.
  private static func read(
    _ text: String
  ) -> [(category: PluralCategory, anyOf: [[Relation]])] {
    text.split(separator: ";").compactMap { rule in
      let words = rule.split(separator: " ")
      guard let name = words.first,
        let category = PluralCategory(rawValue: String(name.dropLast()))
      else { return nil }
      let anyOf = words.dropFirst().split(separator: "or").map { all in
        all.split(separator: "and").compactMap { relation(Array($0)) }
      }
      return (category, anyOf)
    }
  }

  /// Reads `n % 100 != 3..10,13`, split at its spaces.
  private static func relation(_ words: [Substring]) -> Relation? {
    let hasModulus = words.count == 5
    guard words.count == 3 || hasModulus, let last = words.last else { return nil }
    let operand: Operand
    switch words[0] {
    case "n": operand = .value
    case "i": operand = .integer
    case "v": operand = .fractionCount
    case "f": operand = .fraction
    case "t": operand = .trimmedFraction
    case "e": operand = .exponent
    default: return nil
    }
    let ranges = last.split(separator: ",").compactMap { range -> ClosedRange<UInt64>? in
      let ends = range.split(separator: ".").compactMap { UInt64($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      return first...last
    }
    return Relation(
      operand: operand, modulus: hasModulus ? UInt64(words[2]) ?? 0 : 0, ranges: ranges,
      isNegated: words[words.count - 2] == "!=")
  }
}

/// What plural rules see of a number as it is written: `1.50` is not `1.5`.
package struct PluralOperands: Sendable, Hashable {
  /// The whole part; of a number over 10^18 its last digits and 10^18.
  var integer: UInt64
  var fractionCount: UInt64
  var fraction: UInt64
  var trimmedFraction: UInt64

  /// A whole number.
  package init(_ number: UInt64) {
    integer = number
    (fractionCount, fraction, trimmedFraction) = (0, 0, 0)
  }

  /// A number by its decimal digits.
  package init(_ number: DecimalText) {
    integer = Self.value(of: number.whole)
    fractionCount = UInt64(number.fraction.count)
    fraction = Self.value(of: number.fraction)
    trimmedFraction = Self.value(of: number.withoutTrailingZeros.fraction)
  }

  private static func value(of digits: [UInt8]) -> UInt64 {
    let value = digits.suffix(18).reduce(0 as UInt64) { $0 * 10 + UInt64($1) }
    return digits.count > 18 ? value + 1_000_000_000_000_000_000 : value
  }
}
