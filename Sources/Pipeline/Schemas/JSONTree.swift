/// A JSON value that is made to be read by people, too: members keep their order.
indirect enum JSONTree: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// A name and its value.
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONTree

    init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  static func strings(_ texts: some Sequence<String>) -> JSONTree {
    .array(texts.map { .string($0) })
  }

  /// An object with further members behind its own.
  func with(_ name: String, _ value: JSONTree?) -> JSONTree {
    guard let value, case .object(let members) = self else { return self }
    return .object(members + [Member(name, value)])
  }

  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value in lines (RFC 8259), with a line break at the end.
  var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// So long may what stands on one line be.
  private static let width = 88

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value):
      text += value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .string(let value): text += Self.quoted(value)
    case .array(let items):
      write(items.map { ("", $0) }, "[", "]", to: &text, indent)
    case .object(let members):
      write(
        members.map { (Self.quoted($0.name) + ": ", $0.value) }, "{", "}", to: &text, indent)
    }
  }

  private func write(
    _ items: [(head: String, value: JSONTree)], _ open: String, _ close: String,
    to text: inout String, _ indent: String
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    if let line = shortLine(items, open, close), indent.utf8.count + line.count <= Self.width {
      text += line
      return
    }
    text += open + "\n"
    for (place, item) in items.enumerated() {
      text += indent + "  " + item.head
      item.value.write(to: &text, indent: indent + "  ")
      text += place + 1 < items.count ? ",\n" : "\n"
    }
    text += indent + close
  }

  /// The items on one line; nothing where one of them has items of its own or they are too many.
  private func shortLine(
    _ items: [(head: String, value: JSONTree)], _ open: String, _ close: String
  ) -> String? {
    guard items.count <= 24 else { return nil }
    var parts: [String] = []
    for item in items {
      switch item.value {
      case .object(let members) where !members.isEmpty: return nil
      case .array(let values)
      where values.contains(where: { if case .object = $0 { true } else { false } }):
        return nil
      default:
        var part = item.head
        item.value.write(to: &part, indent: "")
        guard !part.contains("\n") else { return nil }
        parts.append(part)
      }
    }
    return open + parts.joined(separator: ", ") + close
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        // Controls, and what would disorder the file for its readers.
        let isHidden =
          scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || [0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF].contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if isHidden {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension JSONTree: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(elements.map { Member($0, $1) })
  }

  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }

  init(stringLiteral value: String) { self = .string(value) }

  init(booleanLiteral value: Bool) { self = .boolean(value) }

  init(integerLiteral value: Int) { self = .number(Double(value)) }
}
