public import Model

/// The plural categories of CLDR (UTS #35, plural rules).
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other

  /// The categories that whole numbers of a language fall into, in CLDR's order; always `other`.
  ///
  /// What only numbers with decimals need is left out: Czech `many` (1,5 dne) is not used for counts.
  public static func used(in locale: LocaleTag) -> [PluralCategory] {
    let rules = PluralRules(for: locale)
    var found: Set<PluralCategory> = [.other]
    let all = Set(rules.categories)
    for number in wholeSamples where found != all {
      found.insert(rules.category(of: PluralOperands(number)))
    }
    return allCases.filter { found.contains($0) }
  }

  /// Every whole number that the rules of CLDR tell from others has its like among these.
  private static let wholeSamples: [UInt64] =
    Array(0...200) + [1000, 10_000, 100_000, 1_000_000, 1_100_000]
}

extension Localizer {
  /// The category of a whole number.
  public func pluralCategory(_ number: Int) -> PluralCategory {
    pluralRules.category(of: PluralOperands(UInt64(number.magnitude)))
  }

  /// The category of a number as it is written in decimal notation with ASCII digits.
  ///
  /// In English `1` is `one`, `1.0` is `other`. Gives nothing for what is no number.
  public func pluralCategory(ofDecimal text: String) -> PluralCategory? {
    DecimalText(text).map { pluralRules.category(of: PluralOperands($0)) }
  }

  /// The category of a rank, for words such as "1st" and "2nd".
  public func ordinalCategory(_ rank: Int) -> PluralCategory {
    PluralRules(for: locale, ordinal: true).category(of: PluralOperands(UInt64(rank.magnitude)))
  }
}
