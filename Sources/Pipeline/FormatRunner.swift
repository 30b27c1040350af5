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
    /// A date of EDTF, in the Gregorian calendar.
    case gregorian
    /// A date of EDTF as the days that it covers, such as `1900-01-01/1999-12-31`.
    case days
    /// A number with a decimal point.
    case number
    /// An amount and a currency, such as `25 ILS`.
    case money
    /// A number and a unit, such as `1.5 kg`.
    case quantity
    /// Any text, as a key whose hexadecimal digits sort as the language's lists do.
    case sortKey = "sort-key"
    /// Any text, as the words by which it is found.
    case searchTerms = "search-terms"
    /// What a visitor types, as the words that are looked up.
    case searchQuery = "search-query"
    /// Any text, as the letter under which an index has it.
    case letter
    /// Any text, as the last part of an address.
    case slug
    /// Any text, as the last part of an address in Latin letters.
    case latinSlug = "latin-slug"
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
  /// Nothing for a text that is no such value. `unitWidth` is `short`, `long` or, as texts name units,
  /// `usual`.
  public static func run(
    _ texts: [String], as kind: Kind, in language: SiteLanguage, dateStyle: String? = nil,
    unitWidth: String = "usual"
  ) -> [String?] {
    let localizer = Localizer(language)
    let style = dateStyle.flatMap(DateStyle.init(rawValue:)) ?? .long
    let width = Localizer.UnitWidth(rawValue: unitWidth) ?? .usual
    return texts.map { run($0, as: kind, style, by: localizer, width: width) }
  }

  private static func valid(_ slug: String) -> String? { Slug.isValid(slug) ? slug : nil }

  private static func run(
    _ text: String, as kind: Kind, _ style: DateStyle, by localizer: Localizer,
    width: Localizer.UnitWidth
  ) -> String? {
    switch kind {
    case .date, .hijri, .gregorian, .days: run(date: text, as: kind, style: style, by: localizer)
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
    case .sortKey: localizer.sortKey(text).description
    case .searchTerms: SearchText.terms(of: text)
    case .searchQuery: SearchText.queries(of: text).joined(separator: " | ")
    case .letter: localizer.indexLetter(of: text).label
    case .slug: valid(Slug.make(from: text))
    case .latinSlug: valid(Slug.make(from: text, in: .transliterated))
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
