import Foundation
import Model

/// A text as its language sorts it; comparing keys is comparing bytes.
public struct SortKey: Sendable, Hashable, Comparable {
  /// Letters without marks, then what tells equal letters apart.
  private let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a text stands before another.
  public static func < (left: SortKey, right: SortKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Localizer {
  /// The sort key of a text: base letters first, then accents, then case.
  ///
  /// Tashkeel and tatweel do not count; the forms of alef and hamza stand together; in an Arabic
  /// list Arabic letters come before Latin ones, as CLDR orders them. With `ignoresArticle` a
  /// leading «ال» does not count either.
  public func sortKey(_ text: String, ignoresArticle: Bool = false) -> SortKey {
    var primary: [UInt8] = []
    var secondary: [UInt8] = []
    primary.reserveCapacity(text.utf8.count * 2)
    let needsDecomposition = text.unicodeScalars.contains { (0xC0..<0x250).contains($0.value) }
    var scalars = Array(
      (needsDecomposition ? text.decomposedStringWithCanonicalMapping : text).unicodeScalars)
    if ignoresArticle, scalars.count > 3, scalars[0] == "ا", scalars[1] == "ل" {
      scalars.removeFirst(2)
    }
    for scalar in scalars {
      let (letter, variant) = Self.base(of: scalar)
      guard let letter else {
        if variant != 0 { secondary.append(variant) }
        continue
      }
      let order = weight(of: letter)
      primary += [UInt8(order >> 16), UInt8(order >> 8 & 0xFF), UInt8(order & 0xFF)]
      secondary.append(variant)
    }
    primary += [0, 0, 0]
    primary += secondary
    primary += text.utf8
    return SortKey(bytes: primary)
  }

  /// Whether a text stands before another in a sorted list.
  public func collates(_ text: String, before other: String) -> Bool {
    sortKey(text) < sortKey(other)
  }

  /// The letter that a character is a form of, and which form; no letter for marks.
  private static func base(of scalar: Unicode.Scalar) -> (letter: UInt32?, variant: UInt8) {
    switch scalar.value {
    case 0x61...0x7A: return (scalar.value, 1)
    case 0x41...0x5A: return (scalar.value | 32, 2)
    case 0x0622, 0x0623, 0x0625, 0x0671: return (0x0627, UInt8(scalar.value & 15) + 2)
    case 0x0621: return (0x0627, 1)
    case 0x0624: return (0x0648, 2)
    case 0x0626, 0x0649: return (0x064A, UInt8(scalar.value & 15) + 2)
    case 0x0640, 0x064B...0x065F, 0x0670, 0x0610...0x061A, 0x06D6...0x06ED: return (nil, 0)
    case 0x0300...0x036F: return (nil, UInt8(scalar.value & 0x7F) | 0x80)
    case 0x2018, 0x2019: return (0x27, 1)
    // Letters without case, before the properties are looked up.
    case 0x0628...0x063A, 0x0641...0x064A, 0x0627: return (scalar.value, 1)
    default:
      if scalar.properties.isAlphabetic {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return (lower.value, lower == scalar ? 1 : 2)
      }
      return (scalar.value, 1)
    }
  }

  /// Spaces and signs, digits, then letters, those of the locale's own script first.
  private func weight(of letter: UInt32) -> UInt32 {
    let scalar = Unicode.Scalar(letter) ?? " "
    if (0x30...0x39).contains(letter) { return 0x020000 | letter }
    if (0x0660...0x0669).contains(letter) { return 0x020000 | (letter - 0x0660 + 0x30) }
    let isKnown = (0x61...0x7A).contains(letter) || (0x0627...0x064A).contains(letter)
    guard isKnown || scalar.properties.isAlphabetic else { return 0x010000 | letter & 0xFFFF }
    let isArabic = (0x0600...0x08FF).contains(letter)
    let isOwn = isArabic == (locale.direction == .rightToLeft)
    return (isOwn ? 0x030000 : 0x040000) | letter & 0xFFFF
  }
}
