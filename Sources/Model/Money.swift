/// An ISO 4217 currency.
public struct Currency: Sendable, Hashable {
  /// The three-letter code, such as `ILS`.
  public let code: String
  /// How many decimals the currency has: 3 for JOD, 2 for ILS, 0 for JPY.
  public let exponent: Int

  /// Gives nothing for a code that ISO 4217 does not list.
  public init?(code: String) {
    guard Self.codes.contains(code) else { return nil }
    self.code = code
    exponent = Self.exponents[code] ?? 2
  }

  /// Every active code, sorted; for suggestions.
  public static let allCodes: [String] = codes.sorted()

  private static let exponents: [String: Int] = [
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0,
    "RWF": 0, "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0, "BHD": 3,
    "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3, "CLF": 4, "UYW": 4,
  ]

  private static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN
    BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD
    FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// An amount of money in the currency's minor units; never a floating-point number.
public struct Money: Sendable, Hashable {
  /// The amount in the smallest unit: 12.500 JOD is 12500, 25 ILS is 2500.
  public let minorUnits: Int64
  /// The currency, whose exponent says what a minor unit is.
  public let currency: Currency

  /// An amount that is already counted in minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Why a text is not an amount of money.
  public enum Mistake: Error, Equatable {
    case notAnAmount
    case unknownCurrency(String)
    case tooManyDecimals(allowed: Int)
    case tooLarge
  }

  /// Reads an amount and a currency, such as `25 ILS` or `12.500 JOD`.
  public init(parsing text: String) throws(Mistake) {
    let parts = text.split(ascii: " ")
    guard parts.count == 2 else { throw .notAnAmount }
    guard parts[1].utf8.count == 3,
      parts[1].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else {
      let word = String(parts[1])
      // An amount in a currency as people call it is told with its code.
      guard Currency.meant(by: word) != nil,
        (try? Self.minorUnits(of: parts[0], exponent: 4)) != nil
      else { throw .notAnAmount }
      throw .unknownCurrency(word)
    }
    guard let currency = Currency(code: String(parts[1])) else {
      throw .unknownCurrency(String(parts[1]))
    }
    self.currency = currency
    minorUnits = try Self.minorUnits(of: parts[0], exponent: currency.exponent)
  }

  private static func minorUnits(of number: Substring, exponent: Int) throws(Mistake) -> Int64 {
    let isNegative = number.first == "-"
    let digits = isNegative ? number.dropFirst() : number
    let halves = digits.split(ascii: ".", omittingEmpty: false)
    guard (1...2).contains(halves.count),
      halves.allSatisfy({ half in
        !half.isEmpty
          && half.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
    else { throw .notAnAmount }
    let decimals = halves.count == 2 ? halves[1] : ""
    guard decimals.utf8.count <= exponent else { throw .tooManyDecimals(allowed: exponent) }
    let padding = String(repeating: "0", count: exponent - decimals.utf8.count)
    guard let units = Int64(halves[0] + decimals + padding) else { throw .tooLarge }
    return isNegative ? -units : units
  }

  /// The amount with ASCII digits and a point, as machines read it: `12.500`.
  public var decimalString: String {
    let sign = minorUnits < 0 ? "-" : ""
    var digits = String(minorUnits.magnitude)
    guard currency.exponent > 0 else { return sign + digits }
    while digits.utf8.count <= currency.exponent { digits = "0" + digits }
    return sign + digits.dropLast(currency.exponent) + "." + digits.suffix(currency.exponent)
  }
}
