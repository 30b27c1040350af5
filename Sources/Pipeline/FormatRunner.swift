import Localization
public import Model

/// `dlala format`: values as a language writes them, for people who choose a locale's habits and
/// for programs that compare.
public enum FormatRunner {
  /// What a value is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A date of EDTF, in words.
    case date
    /// A date of EDTF, in the Islamic calendar.
    case hijri
    /// A number with a decimal point.
    case number
    /// An amount and a currency, such as `25 ILS`.
    case money
    /// A number and a unit, such as `1.5 kg`.
    case quantity
    /// A share of one, such as `0.25`, in per cent.
    case percent
    /// The size of a file in bytes.
    case size
    /// A distance from today, such as `-3 days`.
    case relative
    /// Things between bars, such as `a|b|c`, joined by "and".
    case list
    /// The same, joined by "or".
    case choice
    /// A number, whose plural category is told.
    case plural
    /// A rank, whose ordinal category is told.
    case ordinal
  }

  /// Gives values as the language writes them, in their order.
  ///
  /// Nothing for a text that is no such value. `isLong` names units in full.
  public static func run(
    _ texts: [String], as kind: Kind, in language: SiteLanguage, isLong: Bool = false
  ) -> [String?] {
    let localizer = Localizer(language)
    return texts.map { run($0, as: kind, by: localizer, width: isLong ? .long : .short) }
  }

  private static func run(
    _ text: String, as kind: Kind, by localizer: Localizer, width: Localizer.UnitWidth
  ) -> String? {
    switch kind {
    case .date: (try? EDTF(parsing: text)).map { localizer.date($0) }
    case .hijri: (try? EDTF(parsing: text)).flatMap { localizer.hijri($0) }
    case .number: localizer.number(decimal: text)
    case .money: (try? Money(parsing: text)).map { localizer.money($0) }
    case .quantity: Quantity(parsing: text).map { localizer.quantity($0, width: width) }
    case .percent: localizer.percent(decimal: text)
    case .size: Int(text).flatMap { $0 < 0 ? nil : localizer.fileSize($0, width: width) }
    case .relative: relative(text, by: localizer)
    case .list: localizer.list(things(text))
    case .choice: localizer.list(things(text), .or)
    case .plural: localizer.pluralCategory(ofDecimal: text)?.rawValue
    case .ordinal: Int(text).map { localizer.ordinalCategory($0).rawValue }
    }
  }

  private static func things(_ text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  /// Reads `-3 days` or `1 week`.
  private static func relative(_ text: String, by localizer: Localizer) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]) else { return nil }
    let unit = RelativeUnit.allCases.first {
      words[1] == $0.rawValue || words[1] == $0.rawValue + "s"
    }
    return unit.flatMap { localizer.relative(count, $0) }
  }
}
