/// How a site writes one of its languages, where the locale leaves a choice; read from `locales` in
/// `dlala.yaml`.
public struct LocaleHabits: Sendable, Hashable {
  /// The numbering system of CLDR, such as `latn` or `arab`; nothing for the locale's own.
  public var numberingSystem: String?
  /// The calendar in which dates are said first.
  public var calendar: CalendarSystem
  /// Whether the other calendar's date stands beside the first.
  public var saysBothCalendars: Bool
  /// How the currency of an amount is named.
  public var currencyDisplay: CurrencyDisplay
  /// Whether sorting passes over a leading article, such as «ال» or « la ».
  public var ignoresArticle: Bool
  /// In which letters addresses are written.
  public var slugs: SlugStyle
  /// What an address is made from when the editor wrote no `slug`.
  public var slugSource: SlugSource
  /// Whether the language's typography (spaces, apostrophes, ordinals) is applied to prose.
  public var appliesTypography: Bool

  /// Habits by their parts; by default the locale's own.
  public init(
    numberingSystem: String? = nil, calendar: CalendarSystem = .gregorian,
    saysBothCalendars: Bool = false, currencyDisplay: CurrencyDisplay = .symbol,
    ignoresArticle: Bool = false, slugs: SlugStyle = .kept, slugSource: SlugSource = .fileName,
    appliesTypography: Bool = true
  ) {
    self.numberingSystem = numberingSystem
    self.calendar = calendar
    self.saysBothCalendars = saysBothCalendars
    self.currencyDisplay = currencyDisplay
    self.ignoresArticle = ignoresArticle
    self.slugs = slugs
    self.slugSource = slugSource
    self.appliesTypography = appliesTypography
  }
}

extension LocaleHabits {
  /// The languages whose articles are known to sorting.
  public static let languagesWithArticle = ["ar", "en", "fr"]
}

/// A calendar in which dates are said.
public enum CalendarSystem: String, Sendable, Hashable, CaseIterable {
  case gregorian
  /// The Islamic calendar by the Umm al-Qura tables.
  case hijri
}

/// How a currency is named beside an amount.
public enum CurrencyDisplay: String, Sendable, Hashable, CaseIterable {
  /// `₪`, as the locale has it.
  case symbol
  /// `ILS`
  case code
}

/// In which letters addresses are written.
public enum SlugStyle: String, Sendable, Hashable, CaseIterable {
  /// In the letters of the text: `/ar/صابون/`.
  case kept = "keep"
  /// In Latin letters: `/ar/sabun/`.
  case transliterated = "latin"
}

/// What an address is made from when the editor wrote no `slug`.
public enum SlugSource: String, Sendable, Hashable, CaseIterable {
  case fileName = "file"
  case title
}
