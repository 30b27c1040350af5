import Foundation
import Localization
import Model
import Testing

@Suite struct NumberTests {
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
            let expected = try #require(formatter.string(from: number))
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
}
