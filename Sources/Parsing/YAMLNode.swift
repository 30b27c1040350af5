import Model

/// A value of YAML with its place; scalars are text until a field's kind says what they mean.
indirect enum YAMLNode: Sendable {
  case scalar(String, isPlain: Bool, SourcePosition)
  case sequence([YAMLNode], SourcePosition)
  case mapping([Entry], SourcePosition)

  struct Entry: Sendable {
    var key: String
    var keyPosition: SourcePosition
    var value: YAMLNode
  }

  var position: SourcePosition {
    switch self {
    case .scalar(_, _, let position), .sequence(_, let position), .mapping(_, let position):
      position
    }
  }

  /// Whether nothing is written: an empty value, also in quotation marks, `~` or `null`.
  var isAbsent: Bool {
    if case .scalar(let text, let isPlain, _) = self {
      return text.isEmpty || isPlain && (text == "~" || text == "null")
    }
    return false
  }

  /// Whether nothing is written in it anywhere: forms write `""`, `[]` and `{src: ""}` for what their
  /// writers left empty.
  var isEmpty: Bool {
    switch self {
    case .scalar: isAbsent
    case .sequence(let items, _): items.allSatisfy(\.isEmpty)
    case .mapping(let entries, _): entries.allSatisfy(\.value.isEmpty)
    }
  }

  var text: String? {
    if case .scalar(let text, _, _) = self { return text }
    return nil
  }

  /// How many characters an underline has.
  var length: Int {
    if case .scalar(let text, let isPlain, _) = self {
      let count = text.prefix { $0 != "\n" }.unicodeScalars.count
      return max(1, isPlain ? count : count + 2)
    }
    return 1
  }
}
