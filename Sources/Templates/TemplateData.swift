public import Model

/// Data for a template from JSON (RFC 8259), with its shape.
public struct TemplateData: Sendable {
  /// The top-level names and their shapes.
  public var fields: [Shape.Field]
  /// Their values, in the same order.
  public var values: [TemplateValue]

  /// Reads an object; a mistake comes with its line and column.
  ///
  /// - Parameters:
  ///   - json: UTF-8 text whose outermost value is an object.
  ///   - language: The language of all texts in it.
  ///   - path: The file, for the diagnostic.
  /// - Returns: The data, or the mistake.
  public static func parse(
    json: [UInt8], language: LanguageIndex, path: String
  ) -> (data: TemplateData?, diagnostic: Diagnostic?) {
    var reader = JSONReader(bytes: json, language: language)
    do throws(SyntaxMistake) {
      guard case .map(let entries) = try reader.document() else {
        throw SyntaxMistake(
          message: "the data is not an object", remedy: "begin with {",
          position: SourcePosition(line: 1, column: 1))
      }
      let fields = entries.map { Shape.Field(name: $0.key, shape: shape(of: $0.value)) }
      return (TemplateData(fields: fields, values: entries.map(\.value)), nil)
    } catch {
      return (
        nil,
        Diagnostic(
          category: "json", message: error.message, remedy: error.remedy, path: path,
          position: error.position)
      )
    }
  }

  private static func shape(of value: TemplateValue) -> Shape {
    switch value {
    case .none: return .none
    case .boolean: return .boolean
    case .integer: return .integer
    case .number: return .number
    case .text: return .text
    case .markup: return .markup
    case .data, .entity: return .any
    case .list(let items):
      var element = Shape.never
      for (place, item) in items.enumerated() {
        element = place == 0 ? shape(of: item) : element.joined(with: shape(of: item))
      }
      return .list(element)
    case .map(let entries):
      return .object(entries.map { Shape.Field(name: $0.key, shape: shape(of: $0.value)) })
    }
  }
}

/// A small JSON reader that keeps the order of keys and tells whole numbers from others.
private struct JSONReader {
  let bytes: [UInt8]
  let language: LanguageIndex
  private var place = 0
  private var depth = 0

  init(bytes: [UInt8], language: LanguageIndex) {
    self.bytes = bytes
    self.language = language
  }

  private func mistake(_ message: String, _ remedy: String) -> SyntaxMistake {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let column = before[start...].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return SyntaxMistake(
      message: message, remedy: remedy, position: SourcePosition(line: line, column: column))
  }

  private mutating func skipSpace() {
    while place < bytes.count, [32, 9, 10, 13].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte.asciiValue else { return false }
    place += 1
    return true
  }

  mutating func document() throws(SyntaxMistake) -> TemplateValue {
    guard bytes.count <= 64 << 20, String(validating: bytes, as: UTF8.self) != nil else {
      throw mistake("the data is not UTF-8 text of at most 64 MB", "save it as UTF-8")
    }
    let value = try value()
    skipSpace()
    guard place == bytes.count else { throw mistake("something follows the data", "remove it") }
    return value
  }

  private mutating func value() throws(SyntaxMistake) -> TemplateValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 128 else { throw mistake("the data is nested too deeply", "make it flatter") }
    if take("{") {
      var entries: [(key: String, value: TemplateValue)] = []
      if take("}") { return .map(entries) }
      repeat {
        skipSpace()
        let key = try string()
        guard take(":") else { throw mistake("a colon is missing", "write \"name\": value") }
        let value = try value()
        if let known = entries.firstIndex(where: { $0.key == key }) {
          entries[known].value = value
        } else {
          entries.append((key, value))
        }
      } while take(",")
      guard take("}") else { throw mistake("the object is not closed", "write } or a comma") }
      return .map(entries)
    }
    if take("[") {
      var items: [TemplateValue] = []
      if take("]") { return .list(items) }
      repeat { items.append(try value()) } while take(",")
      guard take("]") else { throw mistake("the list is not closed", "write ] or a comma") }
      return .list(items)
    }
    skipSpace()
    guard place < bytes.count else { throw mistake("a value is missing", "write one") }
    if bytes[place] == UInt8(ascii: "\"") { return .text(Text(try string(), in: language)) }
    for (word, value) in [
      ("true", TemplateValue.boolean(true)), ("false", .boolean(false)), ("null", .none),
    ] where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    return try number()
  }

  private mutating func number() throws(SyntaxMistake) -> TemplateValue {
    let start = place
    while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if !text.contains(where: { ".eE".contains($0) }), let value = Int(text) {
      return .integer(value)
    }
    guard let value = Double(text), value.isFinite else {
      place = start
      throw mistake("this is no value", "write a text in quotation marks, a number, true or false")
    }
    return .number(value)
  }

  private mutating func string() throws(SyntaxMistake) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      throw mistake("a quotation mark is missing", "write \"name\"")
    }
    place += 1
    var text: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        guard byte >= 0x20 else {
          throw mistake("a control character stands in a text", "escape it")
        }
        text.append(byte)
        place += 1
      }
    }
    guard place < bytes.count else { throw mistake("the text is not closed", "write \"") }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(SyntaxMistake) -> [UInt8] {
    place += 1
    guard place < bytes.count else { throw mistake("the text is not closed", "write \"") }
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
    default: throw mistake("this escape is unknown", "write \\\\ for a backslash")
    }
  }

  private mutating func unit() throws(SyntaxMistake) -> UInt32 {
    let digits = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16) else {
      throw mistake("four hexadecimal digits are missing", "write \\u0645")
    }
    place += 4
    return value
  }
}
