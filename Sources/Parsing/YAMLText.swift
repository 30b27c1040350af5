import Model

/// Writes values so that `YAMLReader` reads them again.
public enum YAMLText {
  /// A text as a plain scalar where that is possible, else in double quotation marks.
  public static func scalar(_ text: String, prefersQuotes: Bool = false) -> String {
    !prefersQuotes && isPlain(text) ? text : quoted(text)
  }

  /// Whether a text can stand after `key: ` as it is.
  static func isPlain(_ text: String) -> Bool {
    let line = Array("k: \(text)\n".utf8)
    guard let entries = PlainFrontMatter(line[...], firstLine: 1).read(), entries.count == 1,
      case .scalar(let read, true, _)? = entries.first?.value
    else { return false }
    return read.utf8.elementsEqual(text.utf8) && entries.first?.value.isAbsent == false
  }

  /// A text in double quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{85}": result += "\\N"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      case "\u{FEFF}": result += "\\uFEFF"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// An item of a list in brackets, or a value in braces: plain when it is a bare word.
  static func flowItem(_ text: String) -> String {
    let isWord =
      !text.isEmpty && text != "null"
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte | 32) && byte < 128 || (48...57).contains(byte)
          || "-_./+".utf8.contains(byte)
      } && text.utf8.first != 45
    if isWord { return text }
    let hasFlowSigns = text.utf8.contains { "[]{},:#&*!|>'\"%@`?".utf8.contains($0) }
    return !hasFlowSigns && isPlain(text) && !text.contains(" ") ? text : quoted(text)
  }

  /// A value on one line, in brackets and braces.
  static func flow(_ node: YAMLNode, quotesAll: Bool = false) -> String {
    switch node {
    case .scalar(let text, let isPlain, _):
      if isPlain, node.isAbsent { return "null" }
      return quotesAll ? quoted(text) : flowItem(text)
    case .sequence(let items, _):
      return "[" + items.map { flow($0, quotesAll: quotesAll) }.joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      return "{"
        + entries.map { entry in
          (quotesAll ? quoted(entry.key) : flowItem(entry.key)) + ": "
            + flow(entry.value, quotesAll: quotesAll)
        }.joined(separator: ", ") + "}"
    }
  }

  /// A value as JSON, whose scalars are texts; YAML reads it, too.
  static func json(_ node: YAMLNode) -> String { flow(node, quotesAll: true) }
}

extension YAMLNode {
  /// Equality that passes over places and quotation marks.
  func saysTheSame(as other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.scalar(let left, _, _), .scalar(let right, _, _)):
      left.utf8.elementsEqual(right.utf8) && isAbsent == other.isAbsent
    case (.sequence(let left, _), .sequence(let right, _)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let left, _), .mapping(let right, _)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.saysTheSame(as: $1.value)
        }
    default: false
    }
  }

  /// The same value, said to stand elsewhere.
  func placed(at place: SourcePosition) -> YAMLNode {
    switch self {
    case .scalar(let text, let isPlain, _): .scalar(text, isPlain: isPlain, place)
    case .sequence(let items, _): .sequence(items.map { $0.placed(at: place) }, place)
    case .mapping(let entries, _):
      .mapping(
        entries.map { entry in
          Entry(key: entry.key, keyPosition: place, value: entry.value.placed(at: place))
        }, place)
    }
  }

  /// The items of a list; one value is a list of one.
  var items: [YAMLNode] {
    if case .sequence(let items, _) = self { return items.filter { !$0.isAbsent } }
    return isAbsent ? [] : [self]
  }

  /// The entries of a mapping; none of anything else.
  var entries: [Entry] {
    if case .mapping(let entries, _) = self { return entries }
    return []
  }

  /// The value of a name in a mapping.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
}
