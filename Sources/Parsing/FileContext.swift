import Model

/// One file while it is parsed: its bytes for quoting, and the mistakes found so far.
///
/// A file may lie over others, as a site's type lies over that of a component. Places in those are
/// told from its own by their lines, which begin at `firstLine(ofFileBeneath:)`.
struct FileContext: Sendable {
  /// A file that lies beneath: as diagnostics name it, and its bytes for quoting.
  typealias File = (path: String, bytes: [UInt8])

  let path: String
  let bytes: [UInt8]
  /// From the nearest down.
  let beneath: [File]
  /// The line of the file on which the bytes begin, where they are a part of it.
  private let firstLine: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// The last line that was quoted, from which the next is looked for.
  private var quoted: (number: Int, start: Int)

  /// How many of them are errors.
  private(set) var errorCount = 0

  /// Whether what is reported now is not told any more.
  var isFull: Bool { diagnostics.count >= Diagnostic.fileLimit }

  init(path: String, bytes: [UInt8], beneath: [File] = [], firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.beneath = beneath
    self.firstLine = firstLine
    quoted = (firstLine, 0)
  }

  /// More lines than any file of settings or of a type has.
  private static let linesOfAFile = 1 << 24

  /// The number by which lines of a file beneath are greater than they are in it, from 0 for the
  /// nearest.
  static func firstLine(ofFileBeneath place: Int) -> Int { (place + 1) * linesOfAFile }

  /// Whether a place is in one of the files beneath.
  static func isBeneath(_ position: SourcePosition) -> Bool { position.line >= linesOfAFile }

  /// The file of a place, and the place in it.
  func located(_ position: SourcePosition) -> (file: File, position: SourcePosition) {
    let place = position.line / Self.linesOfAFile - 1
    guard beneath.indices.contains(place) else { return ((path, bytes), position) }
    var position = position
    position.line -= Self.firstLine(ofFileBeneath: place)
    return (beneath[place], position)
  }

  mutating func report(
    _ category: String, _ message: Message, _ remedy: Message?, at position: SourcePosition?,
    length: Int = 1, severity: Diagnostic.Severity = .error
  ) {
    guard !isFull else { return }
    if severity == .error { errorCount += 1 }
    if diagnostics.count == Diagnostic.fileLimit - 1 {
      errorCount += severity == .error ? 0 : 1
      diagnostics.append(
        Diagnostic(
          category: "size",
          message: Message("size-mistakes", ["limit": .number(Diagnostic.fileLimit)]),
          remedy: Message("size-mistakes.remedy"), path: path))
      return
    }
    if let position, Self.isBeneath(position) {
      let (file, inside) = located(position)
      var other = FileContext(path: file.path, bytes: file.bytes)
      other.report(category, message, remedy, at: inside, length: length, severity: severity)
      diagnostics += other.diagnostics
      return
    }
    diagnostics.append(
      Diagnostic(
        severity, category: category, message: message, remedy: remedy, path: path,
        position: position, length: length, quotedLine: position.map { line($0) }))
  }

  /// The character at a position.
  mutating func character(at position: SourcePosition) -> Unicode.Scalar? {
    if Self.isBeneath(position) {
      let (file, inside) = located(position)
      var other = FileContext(path: file.path, bytes: file.bytes)
      return other.character(at: inside)
    }
    return line(position).unicodeScalars.dropFirst(position.column - 1).first
  }

  /// The line of a position, at most so much of it as is ever shown.
  private mutating func line(_ position: SourcePosition) -> String {
    var (number, start) = quoted.number <= position.line ? quoted : (firstLine, 0)
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
    let line = before.reduce(firstLine) { $0 + ($1 == 10 ? 1 : 0) }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: line, column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    )
  }
}
