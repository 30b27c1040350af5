import Model

/// The Code Quality report of GitLab: what merge requests show beside the lines.
struct GitLabReport {
  var report: Report

  private struct Issue: Encodable {
    struct Location: Encodable {
      var path: String
      var lines: Lines
    }
    struct Lines: Encodable {
      var begin: Int
      var end: Int?
    }
    var description: String
    var checkName: String
    var fingerprint: String
    var severity: String
    var location: Location

    enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  var text: String {
    let diagnostics = report.diagnostics
    var issues = zip(diagnostics, Report.fingerprints(of: diagnostics)).map { diagnostic, mark in
      Issue(
        description: diagnostic.sentence, checkName: diagnostic.rule, fingerprint: mark,
        severity: Self.severity(diagnostic.severity),
        // A file as a whole is shown at its first line.
        location: .init(
          path: report.path(of: diagnostic.path),
          lines: .init(begin: diagnostic.position?.line ?? 1, end: diagnostic.end?.line)))
    }
    if let failure = report.failure {
      issues.append(
        Issue(
          description: failure.cause, checkName: "environment",
          fingerprint: "environment", severity: "blocker",
          location: .init(path: report.path(of: "dlala.yaml"), lines: .init(begin: 1))))
    }
    return JSONLine.text(issues)
  }

  private static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .suggestion: "info"
    }
  }
}
