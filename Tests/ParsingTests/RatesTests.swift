import Model
import Parsing
import Testing

/// `content/_data/rates.yaml`: what it takes, and when it is too old.
@Suite struct RatesTests {
  /// 2026-11-01.
  private static let day = 20_758

  private func parse(
    _ text: String, today: Int = day, wanted: [String] = []
  ) -> Parsed<ExchangeRates?> {
    RatesParser.parse(
      Array(text.utf8), path: "content/_data/rates.yaml", today: today,
      wanted: wanted.compactMap { Currency(code: $0) })
  }

  private static let good = """
    date: 2026-11-01
    base: ILS
    max-age-days: 20
    rates: {EUR: 0.2380, JOD: 0.1914}
    """

  @Test func ratesAreReadToTheLastDecimal() throws {
    let parsed = parse(Self.good, wanted: ["JOD", "ILS"])
    #expect(parsed.found == [])
    let rates = try #require(parsed.value)
    #expect(rates.base.code == "ILS")
    #expect(rates.rates.map(\.digits) == [2380, 1914])
    #expect(rates.rates.map(\.decimals) == [4, 4])
  }

  @Test func oldRatesAreTold() {
    #expect(parse(Self.good, today: Self.day + 20).found == [])
    #expect(
      parse(Self.good, today: Self.day + 21).found == [
        "1:7+10 warning [rates] the rates are 21 days old, more than the 20 allowed"
          + " | write the rates of a later day, and that day"
      ])
  }

  @Test func mistakesHaveTheirPlaces() {
    let text = """
      date: 2026-11
      base: ILX
      bas: ILS
      rates: {EUR: -1, ERU: 2}
      """
    #expect(
      parse(text).found == [
        "3:1+3 [settings] the file of rates has no \"bas\" | did you mean \"base\"?",
        "2:7+3 [money] there is no currency \"ILX\" | did you mean \"ILS\"?",
        "4:14+2 [rates] the rate of EUR is not a positive number"
          + " | write one with a point and at most nine decimals, such as 0.2503",
        "4:18+3 [money] there is no currency \"ERU\" | did you mean \"ERN\"?",
        "1:7+1 [rates] the rates have no day or no currency"
          + " | write date: 2026-11-01 and base: ILS",
      ])
    #expect(
      parse(Self.good, wanted: ["MAD"]).found == [
        "2:7+1 [rates] there is no rate for MAD, which the settings want prices in"
          + " | write MAD: and what one ILS is worth"
      ])
  }
}
