public import Model

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

  /// The mistake, for a body that begins on a line of a file.
  public func diagnostic(path: String, firstLine: Int) -> Diagnostic {
    let digits = String(codePoint, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let name = Self.names[codePoint].map { " (\($0))" } ?? ""
    return Diagnostic(
      category: "control",
      message: "the invisible character \(code)\(name) cannot stand in a text"
        + (count > 1 ? "; it stands in \(count) places" : ""),
      remedy: "remove it; it comes with text that is copied from elsewhere", path: path,
      position: SourcePosition(line: position.line + firstLine - 1, column: position.column))
  }

  private static let names: [UInt32: String] = [
    0x00: "NUL", 0x07: "bell", 0x08: "backspace", 0x0B: "vertical tab", 0x0C: "form feed",
    0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0xFEFF: "byte order mark",
  ]

  /// All that stand in a body, in the order of their first places.
  public static func all(in body: ArraySlice<UInt8>) -> [BodyControl] {
    guard mayStand(in: body) else { return [] }
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

  /// Whether one may stand there: hardly any body has one, and this looks at many bytes at once.
  private static func mayStand(in body: ArraySlice<UInt8>) -> Bool {
    let lead: (ascii: Bool, latin: Bool, special: Bool) = unsafe body.withUnsafeBufferPointer {
      bytes in
      var ascii: UInt8 = 0
      var latin: UInt8 = 0
      var special: UInt8 = 0
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        let isWhite: UInt8 = byte == 9 || byte == 10 || byte == 13 ? 0 : 1
        ascii |= (byte < 0x20 ? 1 : 0) & isWhite
        ascii |= byte == 0x7F ? 1 : 0
        latin |= byte == 0xC2 ? 1 : 0
        special |= byte == 0xEF ? 1 : 0
      }
      return (ascii != 0, latin != 0, special != 0)
    }
    if lead.ascii { return true }
    guard lead.latin || lead.special else { return false }
    return body.indices.contains { place in
      let byte = body[place]
      return (byte == 0xC2 || byte == 0xEF) && codePoint(at: place, in: body) != nil
    }
  }
}
