import Foundation
import Localization
import Model
import Testing

@Suite struct NumberTests {
  /// But for the mark that keeps `US$` together in right-to-left text.
  @Test func `money with a fraction is written as ICU writes it`() throws {
    var (count, agreed) = (0, 0)
    for tag in Reference.tags {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      for code in ["ILS", "JOD", "EUR", "USD", "GBP", "KWD", "MAD", "TND"] {
        let currency = try #require(Currency(code: code))
        let formatter = Reference.currency(tag, currency, digits: currency.exponent)
        for units: Int64 in [1, 5, 99, 101, 2_505, 99_999, 123_451, 1_234_567, 987_654_321_012] {
          for signed in [units, -units] {
            let money = Money(minorUnits: signed, currency: currency)
            let number = NSDecimalNumber(
              mantissa: UInt64(units), exponent: Int16(-currency.exponent), isNegative: signed < 0)
            var expected = try #require(formatter.string(from: number))
            if localizer.locale.direction == .rightToLeft {
              expected = expected.replacing("US$", with: "US$\u{200E}")
            }
            let made = localizer.money(money)
            count += 1
            if made == expected { agreed += 1 }
            #expect(made == expected, "\(tag) \(code) \(signed)")
          }
        }
      }
    }
    print("money: \(agreed) of \(count)")
  }

  /// Whether whole amounts drop `,00` is the site's choice, but all else is ICU's.
  @Test func `a whole amount is written as ICU writes it, with its decimals or without`() throws {
    for tag in Reference.tags {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      for code in ["ILS", "JOD", "EUR", "JPY"] {
        let currency = try #require(Currency(code: code))
        var minor: Int64 = 1
        for _ in 0..<currency.exponent { minor *= 10 }
        for whole: Int64 in [0, 1, 25, 999, 1000, 1_234_567] {
          let accepted = [0, currency.exponent].map {
            Reference.currency(tag, currency, digits: $0).string(from: NSNumber(value: whole))
          }
          let made = localizer.money(Money(minorUnits: whole * minor, currency: currency))
          #expect(accepted.contains(made), "\(tag) \(code) \(whole): \(made)")
        }
      }
    }
  }

  @Test func `integers are written as ICU writes them`() throws {
    var (count, agreed) = (0, 0)
    for tag in Reference.tags {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      let formatter = Reference.number(tag, fractionDigits: 0...0)
      for number in [
        0, 1, 9, 10, 99, 100, 999, 1000, 1001, 9999, 10_000, 123_456, 1_234_567, 1_000_000_000_000,
        Int.max,
      ] {
        for signed in number == 0 ? [0] : [number, -number] {
          let expected = formatter.string(from: NSNumber(value: signed))
          count += 1
          if localizer.integer(signed) == expected { agreed += 1 }
          #expect(localizer.integer(signed) == expected, "\(tag) \(signed)")
        }
      }
      #expect(!localizer.integer(.min).isEmpty)
    }
    print("integers: \(agreed) of \(count)")
  }

  @Test func `numbers are written as ICU writes them`() throws {
    for tag in Reference.tags {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      for digits in [0, 1, 2, 6] {
        let formatter = Reference.number(tag, fractionDigits: 0...digits)
        for number in [0, 0.25, 0.75, 1, 1.5, 12.125, 99.9375, 1234.5, 1_234_567.75, 0.000_001] {
          let expected = formatter.string(from: NSNumber(value: number))
          #expect(
            localizer.number(number, maximumFractionDigits: digits) == expected,
            "\(tag) \(number) \(digits)")
        }
      }
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude, -0.0])
  func `no number is too strange to be written`(_ number: Double) throws {
    for tag in Reference.tags {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      #expect(!localizer.number(number, maximumFractionDigits: 2).isEmpty)
    }
  }

  @Test(arguments: [
    (0.1 + 0.2, 15, "0.3"), (1.005, 2, "1"), (1.015, 2, "1.02"), (0.125, 2, "0.12"),
    (0.375, 2, "0.38"), (999.999, 2, "1,000"), (1e21, 0, "1,000,000,000,000,000,000,000"),
    (1.5e-7, 7, "0.0000002"), (-0.001, 2, "0"), (9_007_199_254_740_992, 0, "9,007,199,254,740,992"),
  ])
  func `decimals are those of the shortest text of a number`(
    _ number: Double, _ places: Int, _ expected: String
  ) throws {
    let localizer = Localizer(locale: try #require(LocaleTag("en")))
    #expect(localizer.number(number, maximumFractionDigits: places) == expected)
  }

  @Test(arguments: [
    ("hi", 123_456_789, "12,34,56,789"), ("es", 1234, "1234"), ("es", 12_345, "12.345"),
    ("de-CH", 1234, "1’234"), ("ar-PS", -1234, "\u{61C}-١٬٢٣٤"), ("ar-MA", -1, "\u{200E}-1"),
    ("fa", 12, "۱۲"), ("he", -5, "\u{200E}-5"), ("en-IN", 1_234_567, "12,34,567"),
    ("xx-XX", 1234, "1,234"),
  ])
  func `a language groups and signs its numbers in its own way`(
    _ tag: String, _ number: Int, _ expected: String
  ) throws {
    #expect(Localizer(locale: try #require(LocaleTag(tag))).integer(number) == expected)
  }

  @Test func `a site's own digits reach every kind of number`() throws {
    let locale = try #require(LocaleTag("ar-PS"))
    let latin = Localizer(locale: locale, numberingSystem: "latn")
    #expect(latin.integer(1234) == "1,234")
    #expect(latin.percent(0.255, maximumFractionDigits: 1) == "25.5\u{200E}%\u{200E}")
    #expect(latin.quantity(Quantity(amount: "3", unit: "kg"), width: .long) == "3 كيلوغرامات")
    #expect(latin.relative(-3, .day) == "قبل 3 أيام")
    let arabic = Localizer(locale: try #require(LocaleTag("ar-MA")), numberingSystem: "arab")
    #expect(arabic.integer(1234) == "١٬٢٣٤")
  }

  @Test func `a currency is named by its code where the site wants it`() throws {
    let language = SiteLanguage(
      code: "fr", locale: try #require(LocaleTag("fr-FR")),
      habits: LocaleHabits(currencyDisplay: .code))
    let money = try Money(parsing: "-1234.50 ILS")
    #expect(Localizer(language).money(money) == "-1\u{202F}234,50\u{A0}ILS")
    #expect(Localizer(language).money(money, .symbol) == "-1\u{202F}234,50\u{A0}₪")
  }

  @Test func `the smallest amount and every currency are written with all their digits`() throws {
    let localizer = Localizer(locale: try #require(LocaleTag("en")))
    for code in Currency.allCodes {
      let currency = try #require(Currency(code: code))
      let made = localizer.money(Money(minorUnits: .min, currency: currency))
      #expect(made.filter(\.isNumber) == "9223372036854775808", "\(code) \(made)")
    }
  }

  @Test func `a number of decimals is kept when it is asked for`() throws {
    let localizer = Localizer(locale: try #require(LocaleTag("fr")))
    #expect(localizer.number(2, fractionDigits: 2) == "2,00")
    #expect(localizer.number(decimal: "1.50") == "1,50")
    #expect(localizer.number(decimal: "1.5.0") == nil)
    #expect(localizer.percent(decimal: "0.07") == "7\u{A0}%")
  }

  @Test func `an exponent beyond all bounds is no number`() throws {
    let localizer = Localizer(locale: try #require(LocaleTag("en")))
    for exponent in [Int.min, -401, 401, Int.max] {
      #expect(localizer.number(decimal: "1e\(exponent)") == nil)
    }
  }
}
