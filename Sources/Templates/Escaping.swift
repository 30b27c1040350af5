import Model

/// Escapes values for the places where they stand; runs without special bytes are copied whole.
enum Escaping {
  /// `& < > " '` as in Jinja, for text and quoted attributes alike.
  static func appendText(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      unsafe appendText(bytes, to: &output)
    }
  }

  private static func appendText(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      // All five stand below 0x3F: most letters are told by one comparison.
      guard byte < 0x3F, let entity = entity(byte) else { continue }
      if index > start { unsafe output.append(contentsOf: bytes[start..<index]) }
      output.append(contentsOf: entity)
      start = index + 1
    }
    if start < bytes.count { unsafe output.append(contentsOf: bytes[start...]) }
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&#34;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  private static func entity(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "<"): less
    case UInt8(ascii: ">"): greater
    case UInt8(ascii: "\""): quote
    case UInt8(ascii: "'"): apostrophe
    default: nil
    }
  }

  /// An address in a quoted attribute; at its start an active scheme gives `#`.
  static func appendAddress(_ text: String, isStart: Bool, to output: inout [UInt8]) {
    if isStart, !isHarmless(text) {
      output.append(UInt8(ascii: "#"))
      return
    }
    var text = text
    text.withUTF8 { bytes in
      // No plain letter or digit needs anything: most addresses are copied whole.
      var place = 0
      while place < bytes.count, unsafe isPlain(bytes[place]) { place += 1 }
      guard place < bytes.count else { return unsafe output.append(contentsOf: bytes) }
      unsafe appendEncoded(bytes, to: &output)
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 45 < 14
  }

  private static func appendEncoded(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for place in 0..<bytes.count {
      let byte = unsafe bytes[place]
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "`"):
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default:
        if let entity = entity(byte) {
          output.append(contentsOf: entity)
        } else {
          output.append(byte)
        }
      }
    }
  }

  /// Whether the address has no scheme or one that only leads somewhere.
  private static func isHarmless(_ text: String) -> Bool {
    if text.utf8.first == UInt8(ascii: "/") || text.utf8.first == UInt8(ascii: "#") { return true }
    if text.utf8.starts(with: "https://".utf8) { return true }
    // Browsers pass over controls and spaces in a scheme.
    var scheme = ""
    for byte in text.utf8 {
      if byte <= 0x20 || byte == 0x7F { continue }
      if byte == UInt8(ascii: ":") {
        return ["http", "https", "mailto", "tel", "sms", "geo", "whatsapp", "ftp", "webcal"]
          .contains(scheme.lowercased())
      }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        return true
      }
      scheme += String(decoding: CollectionOfOne(byte), as: UTF8.self)
      if scheme.utf8.count > 64 { return true }
    }
    return true
  }

  /// JSON that may stand in a `<script>` element and in a quoted attribute.
  ///
  /// With an indent each element has its own line, as in Python's `json.dumps`.
  static func appendJSON(
    _ value: TemplateValue, asciiOnly: Bool, indent: Int? = nil, level: Int = 0,
    to output: inout [UInt8]
  ) {
    func separate(_ isFirst: Bool) {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      breakLine(level + 1, else: isFirst ? [] : [0x20])
    }
    func breakLine(_ level: Int, else plain: [UInt8] = []) {
      guard let indent else {
        output += plain
        return
      }
      output.append(0x0A)
      output += [UInt8](repeating: 0x20, count: indent * level)
    }
    switch value {
    case .none, .data, .entity: output += Array("null".utf8)
    case .boolean(let value): output += Array((value ? "true" : "false").utf8)
    case .integer(let value): output += Array(String(value).utf8)
    case .number(let value):
      output += Array((value.isFinite ? TemplateValue.string(of: value) : "null").utf8)
    case .text(let text): appendJSON(text.string, asciiOnly, &output)
    case .markup(let bytes): appendJSON(String(decoding: bytes, as: UTF8.self), asciiOnly, &output)
    case .list(let items):
      output.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        separate(place == 0)
        appendJSON(item, asciiOnly: asciiOnly, indent: indent, level: level + 1, to: &output)
      }
      if !items.isEmpty { breakLine(level) }
      output.append(UInt8(ascii: "]"))
    case .map(let entries):
      output.append(UInt8(ascii: "{"))
      // Jinja sorts the keys.
      let sorted = entries.sorted {
        $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
      }
      for (place, entry) in sorted.enumerated() {
        separate(place == 0)
        appendJSON(entry.key, asciiOnly, &output)
        output += Array(": ".utf8)
        appendJSON(entry.value, asciiOnly: asciiOnly, indent: indent, level: level + 1, to: &output)
      }
      if !entries.isEmpty { breakLine(level) }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func appendJSON(_ text: String, _ asciiOnly: Bool, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += Array("\\\"".utf8)
      case 0x5C: output += Array("\\\\".utf8)
      case 0x0A: output += Array("\\n".utf8)
      case 0x0D: output += Array("\\r".utf8)
      case 0x09: output += Array("\\t".utf8)
      case 0x08: output += Array("\\b".utf8)
      case 0x0C: output += Array("\\f".utf8)
      case 0..<0x20, 0x26, 0x27, 0x3C, 0x3E, 0x2028, 0x2029: appendUnit(scalar.value, &output)
      case 0x20..<0x7F: output.append(UInt8(scalar.value))
      default:
        if asciiOnly {
          for unit in String(Character(scalar)).utf16 { appendUnit(UInt32(unit), &output) }
        } else {
          output.append(contentsOf: String(Character(scalar)).utf8)
        }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendUnit(_ value: UInt32, _ output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] as [UInt32] { output.append(digits[Int(value >> shift & 15)]) }
  }
}

/// Searching in bytes.
enum Bytes {
  /// Where a part first stands at or after a place.
  static func firstRange(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard !part.isEmpty else { return start..<start }
    guard bytes.count >= part.count else { return nil }
    var place = start
    while place + part.count <= bytes.count {
      if bytes[place] == part[0], bytes[place..<(place + part.count)].elementsEqual(part) {
        return place..<(place + part.count)
      }
      place += 1
    }
    return nil
  }
}
