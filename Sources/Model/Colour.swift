/// An opaque colour of sRGB.
public struct Colour: Sendable, Hashable {
  /// The channels, 0 to 255.
  public let red: Int
  /// The green channel.
  public let green: Int
  /// The blue channel.
  public let blue: Int

  /// A colour by its channels, each brought into 0 to 255.
  public init(red: Int, green: Int, blue: Int) {
    (self.red, self.green, self.blue) = (
      min(max(red, 0), 255), min(max(green, 0), 255), min(max(blue, 0), 255)
    )
  }

  /// A colour as style sheets write it in hexadecimal digits, `#7a2e22` or `#fff`; nothing for any
  /// other text (CSS Color 4, 5.2, without transparency).
  public init?(hex text: some StringProtocol) {
    var digits = Array(text.utf8)
    guard digits.first == UInt8(ascii: "#") else { return nil }
    digits.removeFirst()
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { return nil }
    self.init(red: Int(value >> 16), green: Int(value >> 8 & 255), blue: Int(value & 255))
  }

  /// White.
  public static let white = Colour(red: 255, green: 255, blue: 255)
  /// Black.
  public static let black = Colour(red: 0, green: 0, blue: 0)

  /// As style sheets write it, such as `#7a2e22`.
  public var hex: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(channel, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// How light it is, 0 to 1 (WCAG 2.2, relative luminance).
  public var luminance: Double {
    func linear(_ channel: Int) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The power of 2.4 of a number from 0 to 1: its square times its root of the fifth degree, squared.
  private static func power(_ value: Double) -> Double {
    // Newton's method, from above, where the curve is convex: it comes near in a few steps.
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (fourth * root - value) / (5 * fourth)
    }
    return value * value * root * root
  }

  /// The contrast with another colour, 1 to 21 (WCAG 2.2, contrast ratio).
  public func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour with a share, 0 to 1, of another.
  public func mixed(with other: Colour, _ share: Double) -> Colour {
    func mix(_ one: Int, _ two: Int) -> Int {
      Int((Double(one) + (Double(two) - Double(one)) * share).rounded())
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
