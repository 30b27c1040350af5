import Foundation
public import Model

/// Says numbers, money, dates and lists in one locale, and sorts in it.
///
/// Foundation's ICU is asked for patterns and names when a localizer is made; afterwards values are
/// put together from bytes. A localizer is only read, from as many threads as wanted.
public struct Localizer: Sendable {
  /// The locale's tag.
  public let locale: LocaleTag
  /// The ten digits, zero first.
  let digits: [String]
  let groupSeparator: String
  let decimalSeparator: String
  let minimumGroupingDigits: Int
  let minusSign: String
  let percentPattern: AffixPattern
  private let moneyPatterns: [String: AffixPattern]
  let dates: DatePatterns
  let hijriDates: DatePatterns
  let datePhrases: DatePhrases
  /// The calendar in which dates are said first, and whether the other follows.
  let habitCalendar: CalendarSystem
  let saysBothCalendars: Bool
  let phrases: Phrases
  /// The order of letters.
  let collation: Collation
  /// Whether sorting passes over a leading «ال».
  private(set) var ignoresArticle = false

  /// The currencies whose patterns are learnt in advance; others are asked for when they come.
  private static let commonCurrencies = ["ILS", "JOD", "USD", "EUR", "MAD", "EGP", "GBP"]

  /// A localizer with the locale's own digits, or with those of a numbering system of CLDR such as
  /// `latn` or `arab`.
  ///
  /// Dates are said in the calendars given: the first, and the other beside it when asked.
  public init(
    locale: LocaleTag, numberingSystem: String? = nil, calendar: CalendarSystem = .gregorian,
    saysBothCalendars: Bool = false
  ) {
    self.locale = locale
    habitCalendar = calendar
    self.saysBothCalendars = saysBothCalendars
    let icu = Self.icuLocale(locale, numberingSystem)
    let formatter = NumberFormatter()
    formatter.locale = icu
    formatter.numberStyle = .decimal
    digits = (0...9).map { formatter.string(from: NSNumber(value: $0)) ?? String($0) }
    groupSeparator = formatter.groupingSeparator ?? ","
    decimalSeparator = formatter.decimalSeparator ?? "."
    minusSign = formatter.minusSign ?? "-"
    let four = formatter.string(from: NSNumber(value: 1111)) ?? ""
    minimumGroupingDigits = groupSeparator.isEmpty || four.contains(groupSeparator) ? 1 : 2
    var patterns: [String: AffixPattern] = [:]
    for code in Self.commonCurrencies {
      if let currency = Currency(code: code) {
        patterns[code] = AffixPattern.money(currency, in: icu, zero: digits[0], one: digits[1])
      }
    }
    moneyPatterns = patterns
    percentPattern = AffixPattern.percent(in: icu, one: digits[1])
    dates = DatePatterns(locale: icu, calendar: .gregorian)
    hijriDates = DatePatterns(locale: icu, calendar: .hijri)
    datePhrases = DatePhrases.of(
      locale, eras: (before: dates.eras.first ?? "", hijri: hijriDates.eras.first ?? ""))
    phrases = Phrases.of(locale)
    collation = Collation(locale)
  }

  /// A localizer with the habits that the site chose for a language.
  public init(_ language: SiteLanguage) {
    let habits = language.habits
    self.init(
      locale: language.locale, numberingSystem: habits.numberingSystem, calendar: habits.calendar,
      saysBothCalendars: habits.saysBothCalendars)
    ignoresArticle = habits.ignoresArticle
  }

  static func icuLocale(_ locale: LocaleTag, _ numberingSystem: String?) -> Locale {
    guard let numberingSystem else { return Locale(identifier: locale.tag) }
    // An identifier such as `fr-u-nu-latn` makes Foundation's NumberFormatter trap.
    var components = Locale.Components(identifier: locale.tag)
    components.numberingSystem = Locale.NumberingSystem(numberingSystem)
    return Locale(components: components)
  }

  /// An amount in the locale's own form, with all decimals of its currency.
  public func money(_ money: Money) -> String {
    let pattern =
      moneyPatterns[money.currency.code]
      ?? AffixPattern.money(
        money.currency, in: Self.icuLocale(locale, nil), zero: digits[0], one: digits[1])
    var number = String(money.minorUnits.magnitude)
    var fraction = ""
    if money.currency.exponent > 0 {
      while number.utf8.count <= money.currency.exponent { number = "0" + number }
      fraction = String(number.suffix(money.currency.exponent))
      number.removeLast(money.currency.exponent)
    }
    let text = grouped(number) + (fraction.isEmpty ? "" : decimalSeparator + localDigits(fraction))
    return money.minorUnits < 0
      ? pattern.negativePrefix + text + pattern.negativeSuffix
      : pattern.prefix + text + pattern.suffix
  }

  /// A whole number with separators.
  public func integer(_ number: Int) -> String {
    if (0...9).contains(number) { return digits[number] }
    let text = grouped(String(number.magnitude))
    return number < 0 ? minusSign + text : text
  }

  /// A number with at most so many decimals, zeros at the end left out.
  public func number(_ number: Double, maximumFractionDigits: Int) -> String {
    guard number.isFinite else { return String(number) }
    let places = min(max(maximumFractionDigits, 0), 15)
    let text = String(format: "%.\(places)f", abs(number))
    let halves = text.split(ascii: ".")
    var fraction = halves.count > 1 ? String(halves[1]) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = String(halves[0])
    let isZero = fraction.isEmpty && whole.allSatisfy { $0 == "0" }
    let result = grouped(whole) + (fraction.isEmpty ? "" : decimalSeparator + localDigits(fraction))
    return number < 0 && !isZero ? minusSign + result : result
  }

  /// A share of one as a percentage: 0.25 is 25 %.
  public func percent(_ share: Double, maximumFractionDigits: Int = 0) -> String {
    percentPattern.prefix
      + number(share * 100, maximumFractionDigits: maximumFractionDigits) + percentPattern.suffix
  }

  /// A quantity with the unit's short name.
  public func quantity(_ quantity: Quantity) -> String {
    let halves = quantity.amount.split(ascii: ".")
    let whole = grouped(String(halves.first ?? "0"))
    let number =
      whole + (halves.count > 1 ? decimalSeparator + localDigits(String(halves[1])) : "")
    return number + "\u{A0}" + (phrases.units[quantity.unit] ?? quantity.unit)
  }

  /// Several things as one phrase: `a, b et c`, `أ وب وج`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    if items.count == 2 { return items[0] + phrases.listPair + last }
    return items.dropLast().joined(separator: phrases.listMiddle) + phrases.listEnd + last
  }

  /// ASCII digits as the locale's own.
  func localDigits(_ text: String) -> String {
    if digits[0] == "0" { return text }
    var result = ""
    for byte in text.utf8 {
      result += (48...57).contains(byte) ? digits[Int(byte) - 48] : String(UnicodeScalar(byte))
    }
    return result
  }

  private func grouped(_ number: String) -> String {
    let count = number.utf8.count
    guard count > 3, count >= 3 + minimumGroupingDigits else { return localDigits(number) }
    var result = ""
    for (place, byte) in number.utf8.enumerated() {
      if place > 0, (count - place) % 3 == 0 { result += groupSeparator }
      result += digits[Int(byte &- 48) % 10]
    }
    return result
  }
}

/// What stands before and after a number, learnt from ICU.
struct AffixPattern: Sendable {
  var prefix = ""
  var suffix = ""
  var negativePrefix = "-"
  var negativeSuffix = ""

  /// The form of an amount: ICU formats one, and what is not its number is kept.
  static func money(_ currency: Currency, in locale: Locale, zero: String, one: String) -> Self {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = .currency
    formatter.currencyCode = currency.code
    formatter.minimumFractionDigits = 0
    formatter.maximumFractionDigits = 0
    return learnt(
      formatter.string(from: NSNumber(value: 1)), formatter.string(from: NSNumber(value: -1)), one)
  }

  static func percent(in locale: Locale, one: String) -> Self {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = .percent
    return learnt(
      formatter.string(from: NSNumber(value: 0.01)),
      formatter.string(from: NSNumber(value: -0.01)), one)
  }

  private static func learnt(_ positive: String?, _ negative: String?, _ one: String) -> Self {
    var pattern = AffixPattern()
    if let range = positive?.range(of: one), let positive {
      pattern.prefix = String(positive[..<range.lowerBound])
      pattern.suffix = String(positive[range.upperBound...])
    }
    if let range = negative?.range(of: one), let negative {
      pattern.negativePrefix = String(negative[..<range.lowerBound])
      pattern.negativeSuffix = String(negative[range.upperBound...])
    }
    return pattern
  }
}
