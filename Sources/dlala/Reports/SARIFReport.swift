import Model

/// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
struct SARIFReport {
  var report: Report

  private struct Log: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }
  private struct Run: Encodable {
    var tool: Tool
    var invocations: [Invocation]
    /// Columns count Unicode scalars.
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }
  private struct Tool: Encodable { var driver: Driver }
  private struct Driver: Encodable {
    var name = "dlala"
    var version = ProgramVersion.number
    var semanticVersion = ProgramVersion.number
    var rules: [Rule]
  }
  private struct Rule: Encodable { var id: String }
  private struct Text: Encodable { var text: String }
  private struct Invocation: Encodable {
    var executionSuccessful: Bool
    var exitCode: Int32
    var toolExecutionNotifications: [Notification]?
  }
  private struct Notification: Encodable {
    var level = "error"
    var message: Text
  }
  private struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Text
    var locations: [Location]
    var partialFingerprints: [String: String]
  }
  private struct Location: Encodable { var physicalLocation: PhysicalLocation }
  private struct PhysicalLocation: Encodable {
    var artifactLocation: Artifact
    var region: Region?
  }
  private struct Artifact: Encodable { var uri: String }
  private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
    var snippet: Text?
  }

  var text: String {
    let diagnostics = report.diagnostics
    let rules = Set(diagnostics.map(\.rule)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let results = zip(diagnostics, Report.fingerprints(of: diagnostics)).map { diagnostic, mark in
      Result(
        ruleId: diagnostic.rule, ruleIndex: indices[diagnostic.rule] ?? -1,
        level: Self.level(diagnostic.severity), message: Text(text: diagnostic.sentence),
        locations: [location(of: diagnostic)], partialFingerprints: ["dlala/v1": mark])
    }
    let failure = report.failure.map { failure in
      [
        Notification(
          message: Text(
            text: "\(DiagnosticPrinter.visible(failure.path)): \(failure.cause)"))
      ]
    }
    let run = Run(
      tool: Tool(driver: Driver(rules: rules.map { Rule(id: $0) })),
      invocations: [
        Invocation(
          executionSuccessful: failure == nil, exitCode: report.status,
          toolExecutionNotifications: failure)
      ], results: results)
    return JSONLine.text(Log(runs: [run]))
  }

  private func location(of diagnostic: Diagnostic) -> Location {
    var region: Region?
    if let start = diagnostic.position, let end = diagnostic.end {
      region = Region(
        startLine: start.line, startColumn: start.column, endLine: end.line,
        endColumn: end.column, snippet: diagnostic.quotedLine.map { Text(text: $0) })
    }
    return Location(
      physicalLocation: PhysicalLocation(
        artifactLocation: Artifact(uri: Self.uri(report.path(of: diagnostic.path))), region: region)
    )
  }

  private static func uri(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "") + Route.percentEncoded(path)
  }

  private static func level(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}
