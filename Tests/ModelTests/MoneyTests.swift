import Model
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("25 ILS", 2500, "25.00"), ("25.5 ILS", 2550, "25.50"), ("0.05 ILS", 5, "0.05"),
    ("-25.05 ILS", -2505, "-25.05"), ("-0.05 EUR", -5, "-0.05"), ("12.500 JOD", 12_500, "12.500"),
    ("12 JOD", 12_000, "12.000"), ("0.001 KWD", 1, "0.001"), ("1500 JPY", 1500, "1500"),
    ("0 ILS", 0, "0.00"), ("007 ILS", 700, "7.00"), ("  25   ILS ", 2500, "25.00"),
    ("92233720368547758.07 EUR", .max, "92233720368547758.07"),
  ])
  func `an amount is kept in minor units`(_ text: String, _ units: Int64, _ decimal: String) throws
  {
    let money = try Money(parsing: text)
    #expect(money.minorUnits == units)
    #expect(money.decimalString == decimal)
    #expect(try Money(parsing: "\(decimal) \(money.currency.code)") == money)
  }

  @Test(arguments: [
    ("", Money.Mistake.notAnAmount), ("25", .notAnAmount), ("ILS", .notAnAmount),
    ("25ILS", .notAnAmount), ("25 ₪", .unknownCurrency("₪")), ("25 ils", .unknownCurrency("ils")),
    ("25 JD", .unknownCurrency("JD")), ("vingt JD", .notAnAmount), ("25 pièces", .notAnAmount),
    ("ILS 25", .notAnAmount), ("25 ILS ILS", .notAnAmount), ("25. ILS", .notAnAmount),
    (".5 ILS", .notAnAmount), ("25,50 ILS", .notAnAmount), ("1,000 ILS", .notAnAmount),
    ("٢٥ ILS", .notAnAmount), ("1e3 ILS", .notAnAmount), ("+5 ILS", .notAnAmount),
    ("- ILS", .notAnAmount), ("--5 ILS", .notAnAmount), ("1.2.3 ILS", .notAnAmount),
    ("nan ILS", .notAnAmount), ("25\u{A0}ILS", .notAnAmount), ("25 ILSX", .notAnAmount),
    ("25 ILX", .unknownCurrency("ILX")), ("25 AAA", .unknownCurrency("AAA")),
    ("25.005 ILS", .tooManyDecimals(allowed: 2)), ("1.5 JPY", .tooManyDecimals(allowed: 0)),
    ("1.0005 JOD", .tooManyDecimals(allowed: 3)),
    ("92233720368547758.08 EUR", .tooLarge), ("99999999999999999999 JPY", .tooLarge),
  ])
  func `what is no amount says why`(_ text: String, _ mistake: Money.Mistake) {
    #expect(throws: mistake) { try Money(parsing: text) }
  }

  @Test func `the smallest amount can be written`() throws {
    let currency = try #require(Currency(code: "ILS"))
    let money = Money(minorUnits: .min, currency: currency)
    #expect(money.decimalString == "-92233720368547758.08")
  }

  @Test func `every currency knows its own code`() {
    #expect(Currency.allCodes.count > 150)
    #expect(Currency.allCodes.allSatisfy { Currency(code: $0)?.code == $0 })
    for (code, exponent) in [("ILS", 2), ("JOD", 3), ("JPY", 0), ("TND", 3), ("CLF", 4)] {
      #expect(Currency(code: code)?.exponent == exponent)
    }
  }

  @Test(arguments: [
    ("NIS", "ILS"), ("₪", "ILS"), ("شيكل", "ILS"), ("ils", "ILS"), ("JD", "JOD"), ("د.أ.", "JOD"),
    ("DH", "MAD"), ("Dhs", "MAD"), ("DHS", "MAD"), ("درهم", "MAD"), ("LE", "EGP"), ("euros", "EUR"),
    ("€", "EUR"), ("DT", "TND"), ("DA", "DZD"), ("ILX", "ILS"), ("EURO", "EUR"), ("qqqqq", nil),
  ])
  func theCurrencyThatPeopleMeanIsSuggested(written: String, code: String?) {
    #expect(Currency.nearest(to: written) == code)
    let remedy = Money.Mistake.unknownCurrency(written).explanation.remedy
    #expect(
      remedy.english == (code.map { "did you mean \"\($0)\"?" } ?? "write a code such as ILS"))
    if let code { #expect(Currency(code: code) != nil) }
  }
}
