import Model
import Testing

/// About what an amount is worth elsewhere, and how it is rounded.
@Suite struct ExchangeRatesTests {
  private func rates(_ list: [String: String]) throws -> ExchangeRates {
    let rates = try list.sorted { $0.key < $1.key }.map { code, text in
      let currency = try #require(Currency(code: code))
      return try #require(ExchangeRates.Rate(currency: currency, parsing: text))
    }
    return ExchangeRates(
      date: try EDTF(parsing: "2026-11-01"), base: try #require(Currency(code: "ILS")),
      rates: rates, maximumAge: 30)
  }

  private func about(_ text: String, in code: String) throws -> String? {
    let rates = try rates([
      "EUR": "0.2380", "JOD": "0.1914", "USD": "0.27", "JPY": "41.5", "CHF": "0.225",
      "HUF": "93", "ISK": "34",
    ])
    return rates.indicative(
      try Money(parsing: text), in: try #require(Currency(code: code)))?.decimalString
  }

  @Test(arguments: [
    ("25 ILS", "EUR", "6.00"), ("22 ILS", "EUR", "5.20"), ("420 ILS", "EUR", "100.00"),
    ("62.500 JOD", "ILS", "327.00"), ("62.500 JOD", "EUR", "78.00"),
    ("25 ILS", "JOD", "4.800"), ("890 ILS", "JPY", "36900"), ("1 ILS", "JPY", "42"),
    ("5 ILS", "CHF", "1.10"), ("25 ILS", "HUF", "2330.00"), ("1 ILS", "HUF", "95.00"),
    ("4202 ILS", "EUR", "1000.00"), ("99999 ILS", "USD", "27000.00"), ("-25 ILS", "EUR", "-6.00"),
    ("0.10 ILS", "ISK", "3"),
  ])
  func pricesAreRoundedAsPeopleSayThem(_ price: String, _ code: String, _ told: String) throws {
    #expect(try about(price, in: code) == told)
  }

  @Test func nothingIsSaidOfWhatIsNotKnown() throws {
    #expect(try about("25 ILS", in: "MAD") == nil, "a currency without a rate")
    #expect(try about("25 MAD", in: "EUR") == nil)
    #expect(try about("0.01 ILS", in: "EUR") == nil, "not none, but too little to say")
    #expect(try about("92233720368547758.07 ILS", in: "HUF") == nil, "too much to count")
  }

  @Test func aRateIsAPositiveNumber() throws {
    let euro = try #require(Currency(code: "EUR"))
    for text in ["0", "-1", "1e3", ".5", "1.", "", "1,5", "0.0000000001", "1234567890123"] {
      #expect(ExchangeRates.Rate(currency: euro, parsing: text) == nil, "\(text)")
    }
  }
}
