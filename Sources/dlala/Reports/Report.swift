import Foundation
import Localization
import Model
import Pipeline

/// What one run found, for the formats that other programs read.
struct Report {
  /// The command, such as `check`.
  var command: String
  /// The source folder as it was named.
  var source: String
  /// The outcome as JSON says it.
  var summary: Summary
  /// The gravest that is let pass lies below this.
  var failsOn: Diagnostic.Severity
  /// How the program ends.
  var status: Int32
  /// How long it took.
  var seconds: Double

  /// The mistakes in the order of their places; those of the environment are no mistakes of content.
  var diagnostics: [Diagnostic] {
    switch summary {
    case .built(let report, _, _): report.diagnostics.sorted()
    case .checked(let report): report.diagnostics.sorted()
    case .refused(let diagnostics): diagnostics.sorted()
    case .failed: []
    }
  }

  /// What the environment denied.
  var failure: (path: String, cause: String)? {
    if case .failed(let path, let cause) = summary { return (path, phrase(cause)) }
    return nil
  }

  /// A file as others name it: relative to where the program runs, which for CI is the repository.
  func path(of file: String) -> String {
    if file.hasPrefix("/") { return relative(file) }
    let folder = relative(source)
    return folder.isEmpty ? file : folder + "/" + file
  }

  /// A path without `.`, below the working folder where it lies there.
  private func relative(_ path: String) -> String {
    let here = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL.path
    let absolute = URL(filePath: path).standardizedFileURL.path
    if absolute == here { return "" }
    if absolute.hasPrefix(here + "/") { return String(absolute.dropFirst(here.count + 1)) }
    return absolute
  }
}

extension Report {
  /// What tells each mistake from all others, also when lines above it come or go: its rule, file and
  /// words, and which of several such it is.
  static func fingerprints(of diagnostics: [Diagnostic]) -> [String] {
    var counts: [UInt64: Int] = [:]
    return diagnostics.map { diagnostic in
      let words = [diagnostic.rule, diagnostic.path, diagnostic.message, diagnostic.cell ?? ""]
      let key = hash(words.joined(separator: "\u{0}"))
      let number = counts[key, default: 0]
      counts[key] = number + 1
      let mixed = hash("\(number)\u{0}\(key)")
      return [key, mixed].map { value in
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
  }

  /// FNV-1a, which stays what it is from run to run as `Hasher` does not.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Diagnostic {
  /// The name by which a report's reader knows the rule.
  var rule: String { code ?? category }

  /// What is wrong, in words for people.
  var saidHeadline: String { Environment.wording.text(of: told) }

  /// What to write instead, in words for people; empty where nobody can tell.
  var saidRemedy: String { advice.map { Environment.wording.text(of: $0) } ?? "" }

  /// Both as one text; names in them are such as can be shown.
  var sentence: String {
    saidRemedy.isEmpty ? saidHeadline : "\(saidHeadline): \(saidRemedy)"
  }

  /// Behind the last scalar that is meant.
  var end: SourcePosition? {
    position.map { SourcePosition(line: $0.line, column: $0.column + max(length, 1)) }
  }
}
