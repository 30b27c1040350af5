/// What one unit of a currency is worth in others on one day; for indicative prices only.
public struct ExchangeRates: Sendable, Hashable {
  /// The day of the rates.
  public var date: EDTF
  /// The currency whose unit the rates are for.
  public var base: Currency
  /// One for each other currency, in the order written.
  public var rates: [Rate]
  /// After how many days the rates are told to be old.
  public var maximumAge: Int

  /// The rates of one day.
  public init(date: EDTF, base: Currency, rates: [Rate], maximumAge: Int) {
    self.date = date
    self.base = base
    self.rates = rates
    self.maximumAge = maximumAge
  }

  /// One unit of the base in another currency.
  public struct Rate: Sendable, Hashable {
    /// The other currency.
    public let currency: Currency
    /// The digits of the rate, as one whole number: 2503 for 0.2503.
    public let digits: Int64
    /// How many of them are decimals: 4 for 0.2503.
    public let decimals: Int

    /// A rate from its digits.
    public init(currency: Currency, digits: Int64, decimals: Int) {
      self.currency = currency
      self.digits = digits
      self.decimals = decimals
    }

    /// Reads a positive number of at most 12 digits with at most 9 decimals, such as `0.2503`.
    public init?(currency: Currency, parsing text: String) {
      let halves = text.split(ascii: ".", omittingEmpty: false)
      guard (1...2).contains(halves.count),
        halves.allSatisfy({ half in
          !half.isEmpty && half.utf8.allSatisfy { (48...57).contains($0) }
        }),
        let digits = Int64(halves.joined()), (1..<1_000_000_000_000).contains(digits)
      else { return nil }
      let decimals = halves.count == 2 ? halves[1].utf8.count : 0
      guard decimals <= 9 else { return nil }
      self.init(currency: currency, digits: digits, decimals: decimals)
    }
  }

  private func rate(of currency: Currency) -> Rate? {
    currency == base
      ? Rate(currency: base, digits: 1, decimals: 0) : rates.first { $0.currency == currency }
  }

  /// What an amount is worth in the base currency, in minor units and not rounded, for putting amounts
  /// of several currencies in order; nothing for a currency without a rate.
  public func comparable(_ money: Money) -> Double? {
    guard let rate = rate(of: money.currency) else { return nil }
    let shift = Self.power(rate.decimals + base.exponent)
    return Double(money.minorUnits) * Double(shift)
      / (Double(rate.digits) * Double(Self.power(money.currency.exponent)))
  }

  /// About what an amount is worth in another currency.
  ///
  /// - Returns: An amount rounded to what people say: tenths below 10 units, units below 1,000, then
  ///   three digits, and never finer than the smallest sum that is paid in cash. Nothing for a
  ///   currency without a rate, and for amounts so small that they would be none.
  public func indicative(_ money: Money, in currency: Currency) -> Money? {
    guard let from = rate(of: money.currency), let to = rate(of: currency) else { return nil }
    // minor units × to ÷ from, with the point where each of them has it.
    guard
      let above = Self.product(
        Int128(money.minorUnits.magnitude), Int128(to.digits),
        Self.power(from.decimals + currency.exponent)),
      let below = Self.product(
        Int128(from.digits), Self.power(to.decimals + money.currency.exponent), 1)
    else { return nil }
    let unit = Self.power(currency.exponent)
    var step = unit < 10 ? 1 : unit / 10
    if above >= below * unit * 10 { step = unit }
    while step < Self.power(18), above >= below * step * 1000 { step *= 10 }
    step = max(step, Int128(currency.cashStep))
    // Halves go up: prices are not made to look smaller.
    let rounded = (above + below * step / 2) / (below * step) * step
    guard rounded > 0, let units = Int64(exactly: rounded) else { return nil }
    return Money(minorUnits: money.minorUnits < 0 ? -units : units, currency: currency)
  }

  private static func product(_ first: Int128, _ second: Int128, _ third: Int128) -> Int128? {
    let (product, overflows) = first.multipliedReportingOverflow(by: second)
    let (whole, overflowsToo) = product.multipliedReportingOverflow(by: third)
    // Room for what is added in rounding.
    return overflows || overflowsToo || whole > Int128.max / 1_000_000 ? nil : whole
  }

  private static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Currency {
  /// The smallest sum that is paid in cash, in minor units; 1 where nothing else is the habit.
  ///
  /// CLDR's cash rounding, and the smallest coins that ILS, JOD, AUD and NZD have in use.
  public var cashStep: Int64 {
    switch code {
    case "AUD", "CAD", "CHF": 5
    case "ILS", "NZD": 10
    case "DKK", "JOD": 50
    case "CRC", "CZK", "NOK", "SEK", "TWD": 100
    case "HUF": 500
    default: 1
    }
  }
}
