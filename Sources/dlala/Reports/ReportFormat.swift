public import ArgumentParser
public import Model

/// How what was found is written: for people, or for the programs that show it where the work is done.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines for a terminal.
  case human
  /// One line of JSON, of the shape that `docs/checking.md` promises.
  case json
  /// Commands to the runner of GitHub Actions, which shows them at the lines of a pull request.
  case github
  /// The Code Quality report of GitLab.
  case gitlab
  /// SARIF 2.1.0 (OASIS), which code scanning and editors read.
  case sarif
  /// The test report of JUnit, which nearly every CI shows.
  case junit

  /// The document for machines; nothing for people, who are told as it goes.
  func document(_ report: Report) -> String? {
    switch self {
    case .human: nil
    case .json: report.summary.line
    case .github: GitHubReport(report: report).text
    case .gitlab: GitLabReport(report: report).text
    case .sarif: SARIFReport(report: report).text
    case .junit: JUnitReport(report: report).text
    }
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {}

/// The options of the commands that tell mistakes.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp(phrase("help-report-format")))
  var format: ReportFormat?

  @Flag(help: ArgumentHelp(phrase("help-report-json")))
  var json = false

  @Option(help: ArgumentHelp(phrase("help-report-fail-on")))
  var failOn: Diagnostic.Severity?

  mutating func validate() throws {
    if json, let format, format != .json {
      throw ValidationError(
        phrase("usage-json-and-format", ["format": .text(format.rawValue)]))
    }
  }

  /// The format that was asked for.
  var chosen: ReportFormat { format ?? (json ? .json : .human) }

  /// Writes the document where one was asked for.
  func write(_ report: Report) {
    if let document = chosen.document(report) { StandardOutput.write(document) }
  }
}
