import Foundation
import Model
import Pipeline

/// What a build says for machines (one line of JSON) and for people (one sentence).
enum Summary {
  case built(BuildReport, seconds: Double, peakMemory: Int)
  case refused([Diagnostic])
  /// Everything was made and nothing written.
  case checked(BuildReport)
  case failed(path: String, cause: Message)

  private struct Stage: Encodable {
    var name: String
    var seconds: Double
  }

  private struct Document: Encodable {
    var status: String
    /// That of the program.
    var version = ProgramVersion.number
    var pages: Int?
    var languages: [String]?
    var files: Int?
    var bytes: Int?
    var written: Int?
    var unchanged: Int?
    var removed: Int?
    var kept: Int?
    var notes: [String]?
    var seconds: Double?
    var stages: [Stage]?
    var peakMemoryBytes: Int?
    var path: String?
    var cause: String?
    var warnings: Int?
    var suggestions: Int?
    var diagnostics: [DiagnosticSummary]?
    var nextChange: Moment?
  }

  /// A moment, or `null`, which is not the same as to say nothing.
  private struct Moment: Encodable {
    var text: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let text { try container.encode(text) } else { try container.encodeNil() }
    }
  }

  /// One line of JSON with a line break.
  var line: String {
    var document = Document(status: "built")
    switch self {
    case .built(let report, let seconds, let peakMemory):
      document.pages = report.pages
      document.languages = report.languages
      document.files = report.files
      document.bytes = report.bytes
      document.written = report.written
      document.unchanged = report.unchanged
      document.removed = report.removed
      document.kept = report.kept
      document.notes = report.notes.isEmpty ? nil : report.notes.map { phrase($0) }
      document.seconds = rounded(seconds)
      document.stages = report.stages.map { Stage(name: $0.name, seconds: rounded($0.seconds)) }
      document.peakMemoryBytes = peakMemory
      document.nextChange = Moment(text: report.nextChange)
      document.diagnostics = report.diagnostics.sorted().map(DiagnosticSummary.init)
    case .checked(let report):
      document.status = "checked"
      document.pages = report.pages
      document.languages = report.languages
      document.nextChange = Moment(text: report.nextChange)
      document.diagnostics = report.diagnostics.sorted().map(DiagnosticSummary.init)
      document.suggestions = report.diagnostics.count { $0.severity == .suggestion }
      document.warnings = report.diagnostics.count { $0.severity == .warning }
    case .refused(let diagnostics):
      document.status = "refused"
      document.diagnostics = diagnostics.sorted().map(DiagnosticSummary.init)
    case .failed(let path, let cause):
      document.status = "failed"
      document.path = path
      document.cause = phrase(cause)
    }
    return JSONLine.text(document)
  }

  private func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }

  /// What a build says to people: a sentence, and what is to be known besides, on lines of their own.
  static func sentence(_ report: BuildReport, seconds: Double) -> String {
    var lines = [
      phrase(
        report.kept > 0 ? "said-built-kept" : "said-built",
        [
          "pages": .number(report.pages), "languages": .names(report.languages),
          "files": .number(report.files), "written": .number(report.written),
          "unchanged": .number(report.unchanged), "removed": .number(report.removed),
          "kept": .number(report.kept), "seconds": .text(String(format: "%.2f", seconds)),
        ])
    ]
    lines += report.notes.map { phrase($0) }
    if let moment = report.nextChange {
      lines.append(phrase("said-changes-by-itself", ["moment": .text(moment)]))
    }
    if report.search == .notFound { lines.append(phrase("said-no-pagefind")) }
    return lines.joined(separator: "\n")
  }
}
