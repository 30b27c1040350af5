extension Quantity {
  /// What can be measured in several units.
  public enum Dimension: String, Sendable, Hashable, Comparable {
    case area, duration, energy, length, mass, potential, power, temperature, volume, share, pieces

    /// Dimensions by their names.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The quantity in its dimension's base unit (SI; g, l, day, kWh where they are handier), so that
  /// 900 g stand before 1 kg; nothing for a unit that is not known.
  ///
  /// A month counts as the mean month of 30.436875 days.
  public var measure: (dimension: Dimension, amount: Double)? {
    guard let number = Double(amount), let (dimension, factor) = Self.scales[unit] else {
      return nil
    }
    return (dimension, number * factor)
  }

  private static let scales: [String: (Dimension, Double)] = [
    "mg": (.mass, 0.001), "g": (.mass, 1), "kg": (.mass, 1000), "t": (.mass, 1_000_000),
    "ml": (.volume, 0.001), "cl": (.volume, 0.01), "dl": (.volume, 0.1), "l": (.volume, 1),
    "L": (.volume, 1), "cm³": (.volume, 0.001), "m³": (.volume, 1000),
    "µm": (.length, 0.000001), "mm": (.length, 0.001), "cm": (.length, 0.01), "m": (.length, 1),
    "km": (.length, 1000), "in": (.length, 0.0254), "ft": (.length, 0.3048),
    "cm²": (.area, 0.0001), "m²": (.area, 1), "ha": (.area, 10_000), "km²": (.area, 1_000_000),
    "%": (.share, 1), "°C": (.temperature, 1), "W": (.power, 1), "kW": (.power, 1000),
    "kWh": (.energy, 1), "V": (.potential, 1), "s": (.duration, 1.0 / 86400),
    "min": (.duration, 1.0 / 1440), "h": (.duration, 1.0 / 24), "day": (.duration, 1),
    "days": (.duration, 1), "week": (.duration, 7), "weeks": (.duration, 7),
    "month": (.duration, 30.436875), "months": (.duration, 30.436875), "pcs": (.pieces, 1),
  ]
}
