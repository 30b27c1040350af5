import Foundation
public import Model

/// Says numbers, money, dates and lists in one locale, and sorts in it.
///
/// Foundation's ICU is asked for patterns and names, the common ones when a localizer is made, the
/// others when they are first needed; values are put together from bytes. A localizer may be used
/// from as many threads as wanted. It is never changed, and a class only because it is large: filters
/// are given it for each value.
public final class Localizer: Sendable {
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
  private let dateNames: Lazy<DateNames>
  /// The calendar in which dates are said first, and whether the other follows.
  let habitCalendar: CalendarSystem
  let saysBothCalendars: Bool
  private let letterOrder: Lazy<Collation>
  /// Whether sorting passes over a leading article.
  let ignoresArticle: Bool

  /// A localizer with the locale's own digits, or with those of a numbering system of CLDR such as
  /// `latn` or `arab`.
  ///
  /// Dates are said in the calendars given: the first, and the other beside it when asked.
  public init(
    locale: LocaleTag, numberingSystem: String? = nil, currencyDisplay: CurrencyDisplay = .symbol,
    calendar: CalendarSystem = .gregorian, saysBothCalendars: Bool = false,
    ignoresArticle: Bool = false
  ) {
    self.locale = locale
    self.currencyDisplay = currencyDisplay
    habitCalendar = calendar
    self.saysBothCalendars = saysBothCalendars
    self.ignoresArticle = ignoresArticle
    icuIdentifier = ICU.identifier(of: locale.tag, numberingSystem: numberingSystem)
    let digits = NumberForm.digits(of: icuIdentifier)
    self.digits = digits
    decimalForm = NumberForm(skeleton: "", locale: icuIdentifier, digits: digits)
    pluralRules = PluralRules(for: locale)
    learnt = LearntPatterns()
    dateNames = Lazy { DateNames(locale) }
    letterOrder = Lazy { Collation(locale) }
  }

  var dates: DatePatterns { dateNames.value.gregorian }
  var hijriDates: DatePatterns { dateNames.value.hijri }
  var datePhrases: DatePhrases { dateNames.value.phrases }

  /// The order of letters.
  var collation: Collation { letterOrder.value }

  /// A localizer with the habits that the site chose for a language.
  public convenience init(_ language: SiteLanguage) {
    let habits = language.habits
    self.init(
      locale: language.locale, numberingSystem: habits.numberingSystem,
      currencyDisplay: habits.currencyDisplay, calendar: habits.calendar,
      saysBothCalendars: habits.saysBothCalendars, ignoresArticle: habits.ignoresArticle)
  }
}

/// What a localizer needs for dates; made only for one that says some, for ICU takes its time.
private final class DateNames: Sendable {
  let gregorian: DatePatterns
  let hijri: DatePatterns
  let phrases: DatePhrases

  init(_ locale: LocaleTag) {
    // Without extensions: digits are put in afterwards, and Foundation's date formatter traps on some
    // numbering systems (`ar-MA-u-nu-arab`).
    let icu = Locale(identifier: locale.tag.components(separatedBy: "-u-").first ?? locale.tag)
    gregorian = DatePatterns(locale: icu, calendar: .gregorian)
    hijri = DatePatterns(locale: icu, calendar: .hijri)
    phrases = DatePhrases.of(
      locale, eras: (before: gregorian.eras.first ?? "", hijri: hijri.eras.first ?? ""))
  }
}
