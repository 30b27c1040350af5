/// One mistake and everywhere that it was made, as people are told of it.
public struct DiagnosticGroup: Sendable, Hashable {
  /// The first of them by its place.
  public var first: Diagnostic
  /// Further places of the same mistake, in order, with the same words.
  public var others: [Diagnostic]
  /// How many mistakes of this shape follow that are not told one by one.
  public private(set) var untold = 0
  /// In how many files those are.
  public private(set) var untoldFiles = 0

  /// How many mistakes of one shape are told before the rest is only counted.
  public static let limit = 10

  private struct Words: Hashable {
    let severity: Diagnostic.Severity
    let category: String
    let fault: Message
    let advice: Message?
  }

  private struct Shape: Hashable {
    let severity: Diagnostic.Severity
    let category: String
    let message: String
  }

  /// Groups mistakes in the order of their places: what is said in the same words is told once, and of
  /// what differs only in names and numbers the first `limit` are told.
  ///
  /// Every mistake counts in exactly one group. The time is in proportion to the mistakes.
  public static func groups(of diagnostics: [Diagnostic]) -> [DiagnosticGroup] {
    var groups: [DiagnosticGroup] = []
    var byWords: [Words: Int] = [:]
    var byShape: [Shape: (told: Int, last: Int)] = [:]
    var files: [Int: Set<String>] = [:]
    for diagnostic in diagnostics.sorted() {
      let words = Words(
        severity: diagnostic.severity, category: diagnostic.category, fault: diagnostic.fault,
        advice: diagnostic.advice)
      if let group = byWords[words] {
        groups[group].others.append(diagnostic)
        continue
      }
      let shape = Shape(
        severity: diagnostic.severity, category: diagnostic.category,
        message: Self.shape(of: diagnostic.message))
      let (told, last) = byShape[shape] ?? (0, groups.count)
      if told == limit {
        groups[last].untold += 1
        files[last, default: []].insert(diagnostic.path)
        continue
      }
      byWords[words] = groups.count
      byShape[shape] = (told + 1, groups.count)
      groups.append(DiagnosticGroup(first: diagnostic, others: []))
    }
    for (group, files) in files { groups[group].untoldFiles = files.count }
    return groups
  }

  private init(first: Diagnostic, others: [Diagnostic]) {
    self.first = first
    self.others = others
  }

  /// A message without what tells two mistakes of one kind apart: what is quoted, names with a slash
  /// or a digit, numbers.
  static func shape(of message: String) -> String {
    var shape: [UInt8] = []
    var word: [UInt8] = []
    var isName = false
    var isQuoted = false
    func finish() {
      if isName { shape.append(UInt8(ascii: "0")) } else { shape += word }
      word.removeAll(keepingCapacity: true)
      isName = false
    }
    for byte in message.utf8 {
      if byte == UInt8(ascii: "\"") {
        finish()
        isQuoted.toggle()
        shape.append(byte)
      } else if isQuoted {
        continue
      } else if byte == UInt8(ascii: " ") {
        finish()
        shape.append(byte)
      } else {
        word.append(byte)
        if byte == UInt8(ascii: "/") || (48...57).contains(byte) { isName = true }
      }
    }
    finish()
    return String(decoding: shape, as: UTF8.self)
  }
}
