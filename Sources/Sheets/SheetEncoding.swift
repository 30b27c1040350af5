import Model

/// How the bytes of a sheet stand for text.
public enum SheetEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-8 that begins with a byte order mark, by which Excel knows it.
  case utf8WithMark = "utf-8-bom"
  /// What Excel calls "Unicode text".
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Arabic, with the small letters of French.
  case windows1256 = "windows-1256"
  /// Western Europe.
  case windows1252 = "windows-1252"

  /// The encoding with a name as programs write it, in any case: `UTF8`, `cp1256`, `utf-16`.
  public init?(name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8": self = .utf8
    case "utf8bom", "utf8sig": self = .utf8WithMark
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1256", "cp1256", "1256": self = .windows1256
    case "windows1252", "cp1252", "1252", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// The text of bytes as UTF-8 without a byte order mark.
  ///
  /// Gives nothing when the bytes cannot be this encoding.
  public func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8, .utf8WithMark:
      let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
      return plain.isUTF8 ? plain : nil
    case .utf16LittleEndian, .utf16BigEndian: return decodedUTF16(bytes)
    case .windows1256: return Self.decoded(bytes, by: Self.arabicScalars)
    case .windows1252: return Self.decoded(bytes, by: Self.westernScalars)
    }
  }

  private func decodedUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let high = self == .utf16BigEndian ? 0 : 1
    var units = stride(from: 0, to: bytes.count, by: 2).map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
    }
    if units.first == 0xFEFF { units.removeFirst() }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    return Array(text.utf8)
  }

  private static func decoded(_ bytes: [UInt8], by table: [UInt16]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      guard let scalar = Unicode.Scalar(table[Int(byte) - 0x80]), scalar.value != 0 else {
        return nil
      }
      result.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
    }
    return result
  }

  /// A text in this encoding, or the first character that it does not have.
  public func encoded(_ text: String) -> Result<[UInt8], MissingCharacter> {
    switch self {
    case .utf8: return .success(Array(text.utf8))
    case .utf8WithMark: return .success([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    case .utf16LittleEndian:
      return .success([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    case .utf16BigEndian:
      return .success([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    case .windows1256: return Self.encoded(text, by: Self.arabicScalars)
    case .windows1252: return Self.encoded(text, by: Self.westernScalars)
    }
  }

  private static func encoded(
    _ text: String, by table: [UInt16]
  ) -> Result<[UInt8], MissingCharacter> {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if scalar.value <= 0xFFFF,
        let place = table.firstIndex(of: UInt16(scalar.value))
      {
        bytes.append(UInt8(0x80 + place))
      } else {
        return .failure(MissingCharacter(scalar: scalar))
      }
    }
    return .success(bytes)
  }

  /// A character that an encoding does not have.
  public struct MissingCharacter: Error, Sendable, Hashable {
    /// The character.
    public let scalar: Unicode.Scalar
  }
}
