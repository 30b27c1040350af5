import Model
import Reading

/// Adds the quoted line to mistakes that were found between files.
enum Quotation {
  static func add(
    to diagnostics: [Diagnostic], from root: String, proposed: [String: [UInt8]] = [:]
  ) -> [Diagnostic] {
    var files: [String: QuotedFile] = [:]
    for (path, bytes) in proposed { files["content/" + path] = QuotedFile(bytes) }
    return diagnostics.map { diagnostic in
      guard let position = diagnostic.position, diagnostic.quotedLine == nil else {
        return diagnostic
      }
      var quoted = diagnostic
      quoted.quotedLine = files[
        diagnostic.path,
        default: QuotedFile(
          (try? Reading.bytes(of: place(of: diagnostic.path, root), limit: 16 << 20)) ?? [])
      ].line(position.line)
      return quoted
    }
  }

  /// Components of a theme may lie elsewhere; all else is below the source.
  private static func place(of path: String, _ root: String) -> String {
    path.hasPrefix("/") ? path : root + "/" + path
  }
}

/// A file of which lines are quoted; ten thousand of them cost one walk through it.
private struct QuotedFile {
  private let bytes: [UInt8]
  /// Where the lines begin that were walked through so far.
  private var starts = [0]
  /// The line that was quoted last: of many mistakes in a long one the quotation is kept once.
  private var last: (number: Int, text: String?) = (0, nil)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A line, from 1, at most so much of it as is ever shown.
  mutating func line(_ number: Int) -> String? {
    if last.number != number { last = (number, read(number)) }
    return last.text
  }

  private mutating func read(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    while starts.count < number {
      guard let last = starts.last, let end = bytes[last...].firstIndex(of: 10) else { return nil }
      starts.append(end + 1)
    }
    let start = starts[number - 1]
    let limit = min(bytes.count, start + 4000)
    let end = bytes[start..<limit].firstIndex(of: 10) ?? limit
    return String(decoding: bytes[start..<end].filter { $0 != 13 }, as: UTF8.self)
  }
}
