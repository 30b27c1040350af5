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
    /// Any text, as the letter under which an index has it.
    case letter
    /// Any text, as the last part of an address.
    case slug
    /// Any text, as the last part of an address in Latin letters.
    case latinSlug = "latin-slug"
  }

  /// Gives values as the language writes them, in their order; nothing for a text that is no such
  /// value.
  public static func run(
    _ texts: [String], as kind: Kind, in language: SiteLanguage, dateStyle: String? = nil
  ) -> [String?] {
    let localizer = Localizer(language)
    let style = dateStyle.flatMap(DateStyle.init(rawValue:)) ?? .long
    return texts.map { run($0, as: kind, style, by: localizer) }
  }

  private static func valid(_ slug: String) -> String? { Slug.isValid(slug) ? slug : nil }

  private static func run(
    _ text: String, as kind: Kind, _ style: DateStyle, by localizer: Localizer
  ) -> String? {
    switch kind {
    case .date, .hijri, .gregorian, .days: run(date: text, as: kind, style: style, by: localizer)
    case .number:
      Double(text).map { number in
        localizer.number(number, maximumFractionDigits: 6)
      }
    case .money: (try? Money(parsing: text)).map { localizer.money($0) }
    case .quantity: Quantity(parsing: text).map { localizer.quantity($0) }
    case .sortKey: localizer.sortKey(text).description
    case .letter: localizer.indexLetter(of: text).label
    case .slug: valid(Slug.make(from: text))
    case .latinSlug: valid(Slug.make(from: text, in: .transliterated))
    }
  }
}
