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

/// One file while it is parsed: its bytes for quoting, and the mistakes found so far.
struct FileContext: Sendable {
  let path: String
  let bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// The last line that was quoted, from which the next is looked for.
  private var quoted = (number: 1, start: 0)

  /// How many of them are errors.
  private(set) var errorCount = 0

  /// Whether what is reported now is not told any more.
  var isFull: Bool { diagnostics.count >= Diagnostic.fileLimit }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  mutating func report(
    _ category: String, _ message: String, _ remedy: String, at position: SourcePosition?,
    length: Int = 1, severity: Diagnostic.Severity = .error
  ) {
    guard !isFull else { return }
    if severity == .error { errorCount += 1 }
    if diagnostics.count == Diagnostic.fileLimit - 1 {
      errorCount += severity == .error ? 0 : 1
      diagnostics.append(
        Diagnostic(
          category: "size", message: "this file has \(Diagnostic.fileLimit) mistakes or more",
          remedy: "mend those told here; what follows them was not looked at", path: path))
      return
    }
    diagnostics.append(
      Diagnostic(
        severity, category: category, message: message, remedy: remedy, path: path,
        position: position, length: length, quotedLine: position.map { line($0) }))
  }

  /// The character at a position.
  mutating func character(at position: SourcePosition) -> Unicode.Scalar? {
    line(position).unicodeScalars.dropFirst(position.column - 1).first
  }

  /// The line of a position, at most so much of it as is ever shown.
  private mutating func line(_ position: SourcePosition) -> String {
    var (number, start) = quoted.number <= position.line ? quoted : (1, 0)
    while number < position.line, let end = bytes[start...].firstIndex(of: 10) {
      start = end + 1
      number += 1
    }
    quoted = (number, start)
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    let limit = min(end, start + 4 * (position.column + 300))
    return String(decoding: bytes[start..<limit].filter { $0 != 13 }, as: UTF8.self)
  }

  /// The place of a byte.
  func position(of offset: Int) -> SourcePosition {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: line, column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    )
  }
}
