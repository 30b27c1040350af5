import Model

/// The text filters of Jinja, on Unicode scalars as Python counts them.
enum TextFilters {
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The key under which texts are compared without regard to case.
  static func folded(_ value: TemplateValue) -> TemplateValue {
    switch value {
    case .text(let text): .text(Text(text.string.lowercased(), in: text.language))
    case .list(let values): .list(values.map(folded))
    default: value
    }
  }

  /// A whole number in a base; `0x`, `0o` and `0b` may stand before the digits of theirs.
  static func integer(_ text: String, base: Int) -> Int? {
    guard (2...36).contains(base) else { return nil }
    let prefixes = [16: ["0x", "0X"], 8: ["0o", "0O"], 2: ["0b", "0B"]][base] ?? []
    let digits = prefixes.contains { text.hasPrefix($0) } ? text.dropFirst(2) : Substring(text)
    return Int(digits, radix: base)
  }

  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping
      + string(text.unicodeScalars.dropFirst()).lowercased()
  }

  /// Every word begins large; words end at spaces, hyphens and opening brackets.
  static func titled(_ text: String) -> String {
    var result = ""
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if isSpace(scalar) || "-({[<".unicodeScalars.contains(scalar) {
        result += capitalized(string(word)) + String(Character(scalar))
        word = []
      } else {
        word.append(scalar)
      }
    }
    return result + capitalized(string(word))
  }

  static func trimmed(_ text: String, _ characters: String? = nil) -> String {
    let set = characters.map { Set($0.unicodeScalars) }
    func isCut(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? isSpace(scalar) }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !isCut($0) }),
      let last = scalars.lastIndex(where: { !isCut($0) })
    else { return "" }
    return string(scalars[first...last])
  }

  static func truncated(
    _ text: String, to length: Int, killsWords: Bool, end: String, endLength: Int, leeway: Int
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    let (limit, overflow) = length.addingReportingOverflow(leeway)
    guard !overflow, scalars.count > limit else { return text }
    let room = max(0, length - endLength)
    let cut = scalars.prefix(room)
    if killsWords { return string(cut) + end }
    guard let space = cut.lastIndex(of: " ") else { return string(cut) + end }
    return string(cut[..<space]) + end
  }

  static func replaced(_ text: String, _ old: String, by new: String, count: Int?) -> String {
    let (bytes, part) = (Array(text.utf8), Array(old.utf8))
    var result: [UInt8] = []
    var place = 0
    var left = count.map { $0 < 0 ? .max : $0 } ?? .max
    guard !part.isEmpty else {
      // An empty text stands before each character and at the end.
      for scalar in text.unicodeScalars {
        if left > 0, result.count < 16 << 20 { result += Array(new.utf8) }
        left -= 1
        result += Array(String(Character(scalar)).utf8)
      }
      return String(decoding: left > 0 ? result + Array(new.utf8) : result, as: UTF8.self)
    }
    while left > 0, let range = Bytes.firstRange(of: part, in: bytes, from: place) {
      result += bytes[place..<range.lowerBound]
      result += Array(new.utf8)
      place = range.upperBound
      left -= 1
      if result.count > 16 << 20 { break }
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  /// Percent-encoding as Python's `quote`: letters, digits and `_.-~/` stay.
  static func percentEncoded(_ text: String, keepsSlash: Bool = true) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      let isLetter = (97...122).contains(byte | 32) && byte >= 65 && byte < 128
      if isLetter || (48...57).contains(byte) || "_.-~".utf8.contains(byte)
        || (keepsSlash && byte == UInt8(ascii: "/"))
      {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A map as the query of an address.
  static func query(_ value: TemplateValue) -> String {
    guard case .map(let entries) = value else { return "" }
    return entries.map { entry in
      let parts = [entry.key, entry.value.asText?.string ?? ""].map {
        replaced(percentEncoded($0, keepsSlash: false), "%20", by: "+", count: nil)
      }
      return parts.joined(separator: "=")
    }.joined(separator: "&")
  }

  static func withoutTags(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        let isComment = bytes[place...].starts(with: "<!--".utf8)
        let closing = isComment ? Array("-->".utf8) : Array(">".utf8)
        if let end = Bytes.firstRange(of: closing, in: bytes, from: place) {
          place = end.upperBound
          continue
        }
      }
      result.append(bytes[place])
      place += 1
    }
    let plain = withoutReferences(result)
    return plain.unicodeScalars.split(whereSeparator: isSpace).map { string($0) }
      .joined(separator: " ")
  }

  /// The characters for references: by number, and the names of XML and `nbsp`.
  private static func withoutReferences(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      if bytes[place] == UInt8(ascii: "&"), let end {
        let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        let number =
          name.hasPrefix("#x") || name.hasPrefix("#X")
          ? UInt32(name.dropFirst(2), radix: 16)
          : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        if let scalar = names[name] ?? number.flatMap(Unicode.Scalar.init) {
          result += Array(String(Character(scalar)).utf8)
          place = end + 1
          continue
        }
      }
      result.append(bytes[place])
      place += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func wordCount(_ text: String) -> Int {
    text.unicodeScalars.split { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return false
      default: return scalar != "_"
      }
    }.count
  }

  static func indented(
    _ text: String, by width: TemplateValue?, first: Bool, blank: Bool
  ) -> String {
    let indent: String
    switch width {
    case .integer(let count)?: indent = String(repeating: " ", count: min(max(count, 0), 1000))
    case .text(let text)?: indent = text.string
    default: indent = "    "
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { place, line in
      (place == 0 ? first : blank || !line.isEmpty) ? indent + line : String(line)
    }.joined(separator: "\n")
  }

  /// As Python's `center`: an odd space goes to the left when the width is odd.
  static func centred(_ text: String, width: Int) -> String {
    let count = text.unicodeScalars.count
    let room = min(width, 10_000) - count
    guard room > 0 else { return text }
    let left = room / 2 + (room & width & 1)
    return String(repeating: " ", count: left) + text + String(repeating: " ", count: room - left)
  }
}
