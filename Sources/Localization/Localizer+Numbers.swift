extension Localizer {
  /// The most decimals that are ever written.
  public static let maximumFractionDigits = 15

  /// A whole number with separators.
  public func integer(_ number: Int) -> String {
    if (0...9).contains(number) { return digits[number] }
    return decimalForm.text(DecimalText(UInt64(number.magnitude), isNegative: number < 0))
  }

  /// A number with at most so many decimals, zeros at the end left out.
  ///
  /// Decimals are those of the shortest text that stands for the `Double`, so 0.1 + 0.2 has no
  /// surprises at its fifteenth place; halves are rounded to even, as ICU rounds them.
  public func number(_ number: Double, maximumFractionDigits: Int) -> String {
    if let whole = Int(exactly: number) { return integer(whole) }
    guard let decimal = DecimalText(number) else { return String(number) }
    return plain(decimal.rounded(to: Self.places(maximumFractionDigits)).withoutTrailingZeros)
  }

  /// A number with exactly so many decimals.
  public func number(_ number: Double, fractionDigits: Int) -> String {
    guard let decimal = DecimalText(number) else { return String(number) }
    let places = Self.places(fractionDigits)
    return plain(decimal.rounded(to: places).padded(to: places))
  }

  /// A number in decimal notation with all its decimals, zeros at the end too; nothing for a text
  /// that is no number.
  public func number(decimal text: String) -> String? { DecimalText(text).map(plain) }

  /// A share of one as a percentage: 0.25 is 25 %.
  public func percent(_ share: Double, maximumFractionDigits: Int = 0) -> String {
    guard let decimal = DecimalText(share) else { return String(share) }
    let places = Self.places(maximumFractionDigits)
    return percentage(decimal.asPercent.rounded(to: places).withoutTrailingZeros)
  }

  /// A share of one in decimal notation as a percentage with all its decimals.
  public func percent(decimal text: String) -> String? {
    DecimalText(text).map { percentage($0.asPercent) }
  }

  /// A number that is a percentage already.
  func percentage(_ number: DecimalText) -> String {
    learnt.form("percent") {
      NumberForm(skeleton: "percent", locale: icuIdentifier, digits: digits)
    }.text(Self.signless(number))
  }

  private func plain(_ number: DecimalText) -> String { decimalForm.text(Self.signless(number)) }

  /// Nothing is less than nothing: zero loses its minus.
  private static func signless(_ number: DecimalText) -> DecimalText {
    guard number.isNegative, number.isZero else { return number }
    var result = number
    result.isNegative = false
    return result
  }

  private static func places(_ wanted: Int) -> Int { min(max(wanted, 0), maximumFractionDigits) }

  /// ASCII digits as the locale's own.
  func localDigits(_ text: String) -> String {
    if digits[0] == "0" { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if (48...57).contains(scalar.value) {
        result += digits[Int(scalar.value) - 48]
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
