/// A small reader of JSON (RFC 8259) that keeps the order of names and the place of each value, and
/// tells whole numbers from others.
package struct JSONReader {
  /// What is wrong with a text, and where.
  package struct Mistake: Error, Sendable {
    /// The headline.
    package var message: Message
    /// What to write instead.
    package var remedy: Message
    /// Where it stands.
    package var position: SourcePosition

    /// A mistake at a place.
    package init(message: Message, remedy: Message, position: SourcePosition) {
      (self.message, self.remedy, self.position) = (message, remedy, position)
    }
  }

  private let bytes: [UInt8]
  private let sizeLimit: Int
  private let depthLimit: Int
  private var place = 0
  private var depth = 0
  /// Lines end between values alone; the column is counted on from the last value that was met.
  private var line = 1
  private var column = 1
  private var counted = 0

  /// A reader of bytes, of so many at most, nested so deep at most.
  package init(_ bytes: [UInt8], sizeLimit: Int = 64 << 20, depthLimit: Int = 128) {
    self.bytes = bytes
    self.sizeLimit = sizeLimit
    self.depthLimit = depthLimit
  }

  /// The value that the whole text is.
  package mutating func document() throws(Mistake) -> DataNode {
    guard bytes.count <= sizeLimit, bytes.isUTF8 else {
      throw mistake(
        Message("json-not-utf8", ["limit": .number(sizeLimit >> 20)]),
        Message("json-not-utf8.remedy"))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (place, counted) = (3, 3) }
    let value = try value()
    skipSpace()
    guard place == bytes.count else {
      throw mistake(Message("json-something-follows"), Message("json-something-follows.remedy"))
    }
    return value
  }

  private mutating func mistake(_ message: Message, _ remedy: Message) -> Mistake {
    Mistake(message: message, remedy: remedy, position: position)
  }

  /// Where the reader stands.
  private var position: SourcePosition {
    mutating get {
      let end = min(place, bytes.count)
      while counted < end {
        if bytes[counted] & 0xC0 != 0x80 { column += 1 }
        counted += 1
      }
      return SourcePosition(line: line, column: column)
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 32, 9, 13: place += 1
      case 10:
        place += 1
        line += 1
        (column, counted) = (1, place)
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(Mistake) -> DataNode {
    depth += 1
    defer { depth -= 1 }
    skipSpace()
    guard depth <= depthLimit else {
      throw mistake(
        Message("json-too-deep"), Message("json-too-deep.remedy", ["limit": .number(depthLimit)]))
    }
    guard place < bytes.count else {
      throw mistake(Message("json-value-missing"), Message("json-value-missing.remedy"))
    }
    let start = position
    switch bytes[place] {
    case UInt8(ascii: "{"): return DataNode(.map(try entries()), at: start)
    case UInt8(ascii: "["): return DataNode(.list(try items()), at: start)
    case UInt8(ascii: "\""):
      let first = place
      let text = try string()
      // Escapes and marks count as they are written.
      return DataNode(.text(text), at: start, length: min(place - first, 80))
    default: return DataNode(try word(), at: start)
    }
  }

  private mutating func entries() throws(Mistake) -> [DataNode.Entry] {
    place += 1
    var entries: [DataNode.Entry] = []
    if take(UInt8(ascii: "}")) { return entries }
    repeat {
      skipSpace()
      let start = position
      let key = try string()
      guard take(UInt8(ascii: ":")) else {
        throw mistake(Message("json-colon-missing"), Message("json-colon-missing.remedy"))
      }
      entries.append(DataNode.Entry(key: key, position: start, value: try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else {
      throw mistake(Message("json-object-open"), Message("json-object-open.remedy"))
    }
    return entries
  }

  private mutating func items() throws(Mistake) -> [DataNode] {
    place += 1
    var items: [DataNode] = []
    if take(UInt8(ascii: "]")) { return items }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else {
      throw mistake(Message("json-list-open"), Message("json-list-open.remedy"))
    }
    return items
  }

  /// What stands without quotation marks.
  private mutating func word() throws(Mistake) -> DataNode.Value {
    let start = place
    while place < bytes.count, Self.isWordByte(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    switch text {
    case "null": return .none
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let number = Self.number(text) { return number }
    place = start
    throw mistake(Message("json-no-value"), Message("json-no-value.remedy"))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// A number as JSON writes it; nothing for any other text.
  static func number(_ text: String) -> DataNode.Value? {
    var rest = Array(text.utf8)[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest.removeFirst() }
    let hasZero = rest.first == 0x30
    let count = digits()
    guard count > 0, !hasZero || count == 1 else { return nil }
    if rest.isEmpty, let number = Int(text) { return .integer(number) }
    if rest.first == 0x2E {
      rest.removeFirst()
      guard digits() > 0 else { return nil }
    }
    if let mark = rest.first, mark | 32 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
      guard digits() > 0 else { return nil }
    }
    guard rest.isEmpty, let number = Double(text), number.isFinite else { return nil }
    return .number(number)
  }

  private mutating func string() throws(Mistake) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      throw mistake(
        Message("json-quotation-mark-missing"), Message("json-quotation-mark-missing.remedy"))
    }
    place += 1
    var text: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        guard byte >= 0x20 else {
          throw mistake(Message("json-control"), Message("json-control.remedy"))
        }
        text.append(byte)
        place += 1
      }
    }
    guard place < bytes.count else {
      throw mistake(Message("json-text-open"), Message("json-text-open.remedy"))
    }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(Mistake) -> [UInt8] {
    place += 1
    guard place < bytes.count else {
      throw mistake(Message("json-text-open"), Message("json-text-open.remedy"))
    }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      let first = try unit()
      if (0xD800..<0xDC00).contains(first), bytes[place...].starts(with: "\\u".utf8) {
        place += 2
        let second = try unit()
        if (0xDC00..<0xE000).contains(second),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return Array(String(Character(scalar)).utf8)
        }
      }
      return Array(String(Character(Unicode.Scalar(first) ?? "\u{FFFD}")).utf8)
    default: throw mistake(Message("json-escape-unknown"), Message("json-escape-unknown.remedy"))
    }
  }

  private mutating func unit() throws(Mistake) -> UInt32 {
    let digits = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16) else {
      throw mistake(Message("json-escape-short"), Message("json-escape-short.remedy"))
    }
    place += 4
    return value
  }
}
