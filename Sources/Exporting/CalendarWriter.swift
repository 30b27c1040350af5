/// Writes content lines of iCalendar (RFC 5545, 3.1): CRLF at the end, folded after 75 octets
/// without parting the bytes of a character.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  private static let lineLimit = 75

  /// A line whose value is written as it is: dates, addresses, names of components.
  mutating func line(_ name: String, _ value: String) {
    fold(Array((name + ":" + value).utf8))
  }

  /// A line with a text in a language.
  mutating func text(_ name: String, _ value: String, language: String) {
    line(name + ";LANGUAGE=" + language, Self.escaped(value))
  }

  /// A line with several texts in a language, such as `CATEGORIES`.
  mutating func texts(_ name: String, _ values: [String], language: String) {
    line(name + ";LANGUAGE=" + language, values.map(Self.escaped).joined(separator: ","))
  }

  /// `\`, `;` and `,` escaped, line breaks as `\n` (RFC 5545, 3.3.11); other controls have no
  /// place in a text.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = Self.lineLimit
    while line.count - start > room {
      var end = start + room
      // Bytes that continue a character begin with the bits 10.
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [13, 10, 32]
      start = end
      room = Self.lineLimit - 1
    }
    bytes += line[start...]
    bytes += [13, 10]
  }
}
