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
  let phrases: Phrases

  /// A localizer with the locale's own digits, or with those of a numbering system of CLDR such as
  /// `latn` or `arab`.
  public init(
    locale: LocaleTag, numberingSystem: String? = nil, currencyDisplay: CurrencyDisplay = .symbol
  ) {
    self.locale = locale
    self.currencyDisplay = currencyDisplay
    icuIdentifier = ICU.identifier(of: locale.tag, numberingSystem: numberingSystem)
    let digits = NumberForm.digits(of: icuIdentifier)
    self.digits = digits
    decimalForm = NumberForm(skeleton: "", locale: icuIdentifier, digits: digits)
    pluralRules = PluralRules(for: locale)
    learnt = LearntPatterns()
    dates = DatePatterns(locale: Self.dateLocale(locale))
    phrases = Phrases.of(locale)
  }

  /// A localizer with the habits that the site chose for a language.
  public init(_ language: SiteLanguage) {
    self.init(
      locale: language.locale, numberingSystem: language.habits.numberingSystem,
      currencyDisplay: language.habits.currencyDisplay)
  }

  /// The locale without its extensions: digits are put in afterwards, and Foundation's date formatter
  /// traps on some numbering systems (`ar-MA-u-nu-arab`).
  private static func dateLocale(_ locale: LocaleTag) -> Locale {
    Locale(identifier: locale.tag.components(separatedBy: "-u-").first ?? locale.tag)
  }
}
