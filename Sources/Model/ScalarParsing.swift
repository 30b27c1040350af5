extension Quantity {
  private static let units: Set<String> = [
    "mg", "g", "kg", "t", "ml", "cl", "dl", "L", "l", "cm³", "m³", "µm", "mm", "cm", "m", "km",
    "in",
    "ft", "cm²", "m²", "km²", "ha", "%", "°C", "W", "kW", "kWh", "V", "h", "min", "s", "pcs",
    "day", "days", "week", "weeks", "month", "months",
  ]

  /// The units that are known, sorted.
  public static let knownUnits = units.sorted()

  /// Reads a number and a unit, such as `100 g` or `1.5 L`.
  public init?(parsing text: String) {
    let parts = text.split(ascii: " ")
    guard parts.count == 2, Self.units.contains(String(parts[1])) else { return nil }
    let halves = parts[0].split(ascii: ".", omittingEmpty: false)
    guard (1...2).contains(halves.count), parts[0].utf8.count <= 18,
      halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    self.init(amount: String(parts[0]), unit: String(parts[1]))
  }
}

extension Place {
  /// Reads latitude and longitude in degrees, such as `31.7767, 35.2343`.
  public init?(parsing text: String) {
    let parts = text.split(ascii: ",", omittingEmpty: false)
    guard parts.count == 2, let latitude = Self.degrees(parts[0]),
      let longitude = Self.degrees(parts[1]), abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  private static func degrees(_ text: Substring) -> Double? {
    let trimmed = text.drop { $0 == " " }
    guard trimmed.utf8.count <= 20,
      trimmed.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 46 })
    else { return nil }
    return Double(trimmed)
  }
}

/// Checks of identifiers and addresses that stand in a field as plain text.
public enum ScalarSyntax {
  /// Whether a text is a GTIN of 8, 12, 13 or 14 digits with its check digit (GS1 General
  /// Specifications, 7.9).
  public static func isGTIN(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    return checkDigit(ofGTIN: text) == Int(last) - 48
  }

  /// The digit in which a GTIN of these digits has to end; nothing when they are not of a length
  /// that GTINs have.
  public static func checkDigit(ofGTIN text: String) -> Int? {
    let digits = text.utf8.map { Int($0) - 48 }
    guard [8, 12, 13, 14].contains(digits.count), digits.allSatisfy({ (0...9).contains($0) })
    else { return nil }
    let sum = digits.dropLast().reversed().enumerated().reduce(0) { sum, entry in
      sum + entry.element * (entry.offset % 2 == 0 ? 3 : 1)
    }
    return (10 - sum % 10) % 10
  }

  /// A telephone number in E.164, spaces and hyphens removed; nothing when it is none.
  public static func phone(_ text: String) -> String? {
    let plain = text.filter { $0 != " " && $0 != "-" }
    let digits = plain.utf8.dropFirst()
    guard plain.utf8.first == 43, (8...15).contains(digits.count),
      digits.allSatisfy({ (48...57).contains($0) }), digits.first != 48
    else { return nil }
    return plain
  }

  /// Whether a text is an e-mail address as forms take it (HTML, 4.10.5.1.5).
  public static func isEmail(_ text: String) -> Bool {
    let parts = text.split(ascii: "@", omittingEmpty: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({
        isAlphanumeric($0) || Array(".!#$%&'*+/=?^_`{|}~-".utf8).contains($0)
      })
    else { return false }
    let labels = parts[1].split(ascii: ".", omittingEmpty: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 }
      }
  }

  /// Whether a text is a web address: http or https, a host, no spaces or controls, and nothing
  /// invisible that would make it look like another.
  public static func isWebAddress(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      guard let first = rest.utf8.first, isAlphanumeric(first) || first >= 0x80,
        text.utf8.count <= 2048
      else { return false }
      return !text.unicodeScalars.contains(where: isRefusedInAddress)
    }
    return false
  }

  private static func isRefusedInAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x061C, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F,
      0x205F...0x2064, 0x2066...0x206F, 0x3000, 0xFEFF:
      true
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: true  // "<>\^`{|}
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32) && byte >= 65
  }
}
