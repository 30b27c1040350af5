import Model

/// Commands to the runner of GitHub Actions, one a line, such as `::error file=a.md,line=3::…`.
///
/// It shows no more than ten of a severity and step, so the gravest stand first.
struct GitHubReport {
  var report: Report

  var text: String {
    var lines = ""
    if let failure = report.failure {
      lines +=
        "::error title=dlala::" + Self.data("\(failure.path): \(failure.cause)") + "\n"
    }
    let diagnostics = report.diagnostics
    for severity in Diagnostic.Severity.allCases {
      for diagnostic in diagnostics where diagnostic.severity == severity {
        lines += line(diagnostic)
      }
    }
    return lines
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .suggestion: "notice"
      }
    var properties = [("file", report.path(of: diagnostic.path))]
    if let position = diagnostic.position, let end = diagnostic.end {
      properties += [
        ("line", "\(position.line)"), ("endLine", "\(end.line)"), ("col", "\(position.column)"),
        ("endColumn", "\(end.column)"),
      ]
    }
    properties.append(("title", "dlala: " + diagnostic.rule))
    let written = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    return "::\(command) \(written)::\(Self.data(diagnostic.sentence))\n"
  }

  /// Text behind the colons: a line of it cannot begin another command.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Text of a property, which ends at a comma or a colon.
  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
