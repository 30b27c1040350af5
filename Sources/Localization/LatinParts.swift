import Foundation

/// The parts of a Latin letter that is more than one of the 26: its letters and its marks.
struct LatinParts: Sendable {
  /// ASCII letters, in their own case.
  var letters: [UInt8]
  /// Combining marks of the last letter.
  var marks: [UInt16]

  /// Letters whose parts Unicode does not state, as CLDR sorts them.
  private static let ligatures: [(Unicode.Scalar, String)] = [
    ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("ß", "ss"), ("ẞ", "SS"), ("ĳ", "ij"),
    ("Ĳ", "IJ"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("№", "No"),
    ("™", "TM"),
  ]

  /// Small raised letters, as in XXᵉ.
  private static let raised: [UInt32: UInt8] = {
    let pairs = zip("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ".unicodeScalars, "abcdefghijklmnoprstuvwxyz".utf8)
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1) })
  }()

  private static let struck: [(Unicode.Scalar, UInt8, UInt16)] = [
    ("ø", 0x6F, 0x338), ("Ø", 0x4F, 0x338), ("đ", 0x64, 0x335), ("Đ", 0x44, 0x335),
    ("ł", 0x6C, 0x335), ("Ł", 0x4C, 0x335), ("ħ", 0x68, 0x335), ("Ħ", 0x48, 0x335),
    ("ð", 0x64, 0x336), ("Ð", 0x44, 0x336), ("ŧ", 0x74, 0x335), ("Ŧ", 0x54, 0x335),
  ]

  private static let first: UInt32 = 0xC0
  private static let end: UInt32 = 0x250

  private static let extended: [LatinParts?] = (0x1E00..<0x1F00).map { decomposed(UInt32($0)) }

  private static let table: [LatinParts?] = (first..<end).map { value in
    if let entry = struck.first(where: { $0.0.value == value }) {
      return LatinParts(letters: [entry.1], marks: [entry.2])
    }
    if let entry = ligatures.first(where: { $0.0.value == value }) {
      return LatinParts(letters: Array(entry.1.utf8), marks: [])
    }
    return decomposed(value)
  }

  private static func decomposed(_ value: UInt32) -> LatinParts? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    if let entry = ligatures.first(where: { $0.0 == scalar }) {
      return LatinParts(letters: Array(entry.1.utf8), marks: [])
    }
    let scalars = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard scalars.count > 1, scalars[0].isASCII else { return nil }
    return LatinParts(
      letters: [UInt8(truncatingIfNeeded: scalars[0].value)],
      marks: scalars.dropFirst().map { UInt16(truncatingIfNeeded: $0.value) })
  }

  /// Nothing for a letter that has no parts.
  static func of(_ scalar: Unicode.Scalar) -> LatinParts? {
    if scalar.value < first { return nil }
    if scalar.value < end { return table[Int(scalar.value - first)] }
    if (0x1E00..<0x1F00).contains(scalar.value) { return extended[Int(scalar.value - 0x1E00)] }
    switch scalar.value {
    case 0x2B0...0x2E3, 0x1D43...0x1DBB, 0x2071, 0x207F:
      return raised[scalar.value].map { LatinParts(letters: [$0], marks: []) }
    case 0xFB00...0xFB04, 0x2116, 0x2122: break
    default: return nil
    }
    return ligatures.first { $0.0 == scalar }.map {
      LatinParts(letters: Array($0.1.utf8), marks: [])
    }
  }
}
