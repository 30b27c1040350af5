import Foundation
public import Model

/// Says numbers, money, dates and lists in one locale, and sorts in it.
///
/// Foundation's ICU is asked for patterns and names, the common ones when a localizer is made, the
/// others when they are first needed; values are put together from bytes. A localizer may be used
/// from as many threads as wanted.
public struct Localizer: Sendable {
  /// The locale's tag.
  public let locale: LocaleTag
  /// The ten digits, zero first.
  let digits: [String]
  /// How plain numbers are written.
  let decimalForm: NumberForm
  /// The locale and its numbering system as ICU names them.
  let icuIdentifier: String
  let currencyDisplay: CurrencyDisplay
  let pluralRules: PluralRules
  let learnt: LearntPatterns
  let dates: DatePatterns
  let hijriDates: DatePatterns
  let datePhrases: DatePhrases
  /// The calendar in which dates are said first, and whether the other follows.
  let habitCalendar: CalendarSystem
  let saysBothCalendars: Bool
  /// The order of letters.
  let collation: Collation
  /// Whether sorting passes over a leading «ال».
  private(set) var ignoresArticle = false

  /// A localizer with the locale's own digits, or with those of a numbering system of CLDR such as
  /// `latn` or `arab`.
  ///
  /// Dates are said in the calendars given: the first, and the other beside it when asked.
  public init(
    locale: LocaleTag, numberingSystem: String? = nil, currencyDisplay: CurrencyDisplay = .symbol,
    calendar: CalendarSystem = .gregorian, saysBothCalendars: Bool = false
  ) {
    self.locale = locale
    self.currencyDisplay = currencyDisplay
    habitCalendar = calendar
    self.saysBothCalendars = saysBothCalendars
    icuIdentifier = ICU.identifier(of: locale.tag, numberingSystem: numberingSystem)
    let digits = NumberForm.digits(of: icuIdentifier)
    self.digits = digits
    decimalForm = NumberForm(skeleton: "", locale: icuIdentifier, digits: digits)
    pluralRules = PluralRules(for: locale)
    learnt = LearntPatterns()
    let dateLocale = Self.dateLocale(locale)
    dates = DatePatterns(locale: dateLocale, calendar: .gregorian)
    hijriDates = DatePatterns(locale: dateLocale, calendar: .hijri)
    datePhrases = DatePhrases.of(
      locale, eras: (before: dates.eras.first ?? "", hijri: hijriDates.eras.first ?? ""))
    collation = Collation(locale)
  }

  /// A localizer with the habits that the site chose for a language.
  public init(_ language: SiteLanguage) {
    let habits = language.habits
    self.init(
      locale: language.locale, numberingSystem: habits.numberingSystem,
      currencyDisplay: habits.currencyDisplay, calendar: habits.calendar,
      saysBothCalendars: habits.saysBothCalendars)
    ignoresArticle = habits.ignoresArticle
  }

  /// The locale without its extensions: digits are put in afterwards, and Foundation's date formatter
  /// traps on some numbering systems (`ar-MA-u-nu-arab`).
  private static func dateLocale(_ locale: LocaleTag) -> Locale {
    Locale(identifier: locale.tag.components(separatedBy: "-u-").first ?? locale.tag)
  }
}
