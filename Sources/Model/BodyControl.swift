#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The characters that no body may hold, each with its first place.
///
/// They are those that front matter may not hold, and NEL, which is the end of a line to YAML alone:
/// XML forbids most of them, so that a feed with one of them is read by nobody.
public struct BodyControl: Sendable, Hashable {
  /// The character's code point.
  public var codePoint: UInt32
  /// Where it stands first; lines are counted from the body's first one, as line 1.
  public var position: SourcePosition
  /// In how many places it stands.
  public var count: Int

  /// So many of one character.
  public init(codePoint: UInt32, position: SourcePosition, count: Int) {
    (self.codePoint, self.position, self.count) = (codePoint, position, count)
  }

  /// The mistake, for a body that begins on a line of a file.
  public func diagnostic(path: String, firstLine: Int) -> Diagnostic {
    Diagnostic(
      category: "control",
      message: count > 1
        ? Message("control-in-text-often", ["name": .text(name), "count": .number(count)])
        : Message("control-in-text", ["name": .text(name)]),
      remedy: Self.remedy, path: path,
      position: SourcePosition(line: position.line + firstLine - 1, column: position.column))
  }

  /// What to do about one.
  public static let remedy = Message("control-in-text.remedy")

  /// What people call it: `U+0008 (backspace)`.
  public var name: String {
    let digits = String(codePoint, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return code + (Self.names[codePoint].map { " (\($0))" } ?? "")
  }

  private static let names: [UInt32: String] = [
    0x00: "NUL", 0x07: "bell", 0x08: "backspace", 0x0B: "vertical tab", 0x0C: "form feed",
    0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0xFEFF: "byte order mark",
  ]

  /// A text without them.
  public static func removed(from text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if let code = codePoint(at: place, in: text[...]) {
        place += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
      } else {
        kept.append(text[place])
        place += 1
      }
    }
    return kept
  }

  /// All that stand in a body, in the order of their first places.
  public static func all(in body: ArraySlice<UInt8>) -> [BodyControl] {
    guard isAnywhere(in: body) else { return [] }
    var found: [BodyControl] = []
    var place = body.startIndex
    var line = 1
    var column = 0
    while place < body.endIndex {
      let byte = body[place]
      if byte & 0xC0 != 0x80 { column += 1 }
      if let code = codePoint(at: place, in: body) {
        if let known = found.firstIndex(where: { $0.codePoint == code }) {
          found[known].count += 1
        } else {
          found.append(
            BodyControl(
              codePoint: code, position: SourcePosition(line: line, column: column), count: 1))
        }
      }
      if byte == 10 {
        line += 1
        column = 0
      }
      place += 1
    }
    return found
  }

  /// Such a character that begins at a place.
  private static func codePoint(at place: Int, in body: ArraySlice<UInt8>) -> UInt32? {
    let byte = body[place]
    switch byte {
    case 9, 10, 13: return nil
    case 0..<0x20, 0x7F: return UInt32(byte)
    case 0xC2 where place + 1 < body.endIndex && body[place + 1] < 0xA0:
      return UInt32(body[place + 1])
    case 0xEF where place + 2 < body.endIndex:
      switch (body[place + 1], body[place + 2]) {
      case (0xBB, 0xBF): return 0xFEFF
      case (0xBF, 0xBE...0xBF): return 0xFF40 | UInt32(body[place + 2])
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether one stands in a text: hardly any has one, and this looks at many bytes at once.
  public static func isAnywhere(in body: ArraySlice<UInt8>) -> Bool {
    unsafe body.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      func isOne(at offset: Int) -> Bool {
        codePoint(at: body.startIndex + offset, in: body) != nil
      }
      // With these each of the others begins.
      for lead: Int32 in [0x7F, 0xC2, 0xEF] {
        var offset = 0
        while offset < bytes.count,
          let found = unsafe memchr(base + offset, lead, bytes.count - offset)
        {
          let place = unsafe UnsafeRawPointer(found) - base
          if isOne(at: place) { return true }
          offset = place + 1
        }
      }
      var offset = 0
      while offset + 32 <= bytes.count {
        if unsafe hasControl(base + offset, words: 4),
          (offset..<offset + 32).contains(where: isOne)
        {
          return true
        }
        offset += 32
      }
      return (offset..<bytes.count).contains(where: isOne)
    }
  }

  /// Whether a byte in so many words of eight is below 0x20 and not the end of a line.
  @inline(__always)
  private static func hasControl(_ start: UnsafeRawPointer, words: Int) -> Bool {
    // The highest bit of each byte is 0 where the byte is as asked; no sum leaves its byte.
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var found: UInt64 = 0
    for place in 0..<words {
      let word = unsafe start.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)
      let isNone = ((word & low) &+ 0x6060_6060_6060_6060) | word
      let end = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let isNoEnd = ((end & low) &+ low) | end
      found |= ~isNone & isNoEnd
    }
    return found & ~low != 0
  }
}
