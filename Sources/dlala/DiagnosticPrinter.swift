import Localization
import Model

/// Says mistakes in the way editors know from compilers: place, headline, quoted line, remedy.
///
/// A language that is written from right to left has its sentences on lines of their own, in logical
/// order, so that a terminal that knows no directions at least keeps them whole; place and code stand
/// on the Latin line above.
struct DiagnosticPrinter {
  var usesColour: Bool
  /// The language.
  var wording = Environment.wording
  /// Whether each mistake is told at each place, however many there are.
  var tellsAll = false

  /// How many further places of one mistake are named.
  private static let placesNamed = 3

  /// All of them, sorted by place, with a count at the end; what was made many times is told once.
  func text(of diagnostics: [Diagnostic]) -> String {
    var text = ""
    if tellsAll {
      for diagnostic in diagnostics.sorted() { text += self.text(of: diagnostic) }
    } else {
      for group in DiagnosticGroup.groups(of: diagnostics) { text += self.text(of: group) }
    }
    if !diagnostics.isEmpty { text += counts(of: diagnostics) + "\n" }
    return text
  }

  /// `1 error, 2 warnings, 3 suggestions`, as far as there are any.
  func counts(of diagnostics: [Diagnostic]) -> String {
    [Diagnostic.Severity.error, .warning, .suggestion].compactMap { severity in
      let count = diagnostics.lazy.filter { $0.severity == severity }.count
      return count == 0 ? nil : wording.text(of: severity.counted(count))
    }.joined(separator: wording.language.comma)
  }

  private func text(of group: DiagnosticGroup) -> String {
    var text = self.text(of: group.first)
    if !group.others.isEmpty {
      let named = group.others.prefix(Self.placesNamed).map { other in
        Self.place(of: other) + (other.cell.map { " (\($0))" } ?? "")
      }
      let count = Message.Value.number(group.others.count)
      let told = Message(
        group.others.count > Self.placesNamed ? "told-same-and-more" : "told-same",
        ["count": count, "places": .names(named)])
      text += "  " + wording.text(of: told) + "\n"
    }
    if group.untold > 0 {
      text +=
        "  "
        + phrase(
          "told-like", ["number": .number(group.untold), "count": .number(group.untoldFiles)])
        + "\n"
    }
    return text
  }

  private static func place(of diagnostic: Diagnostic) -> String {
    let path = visible(diagnostic.path)
    return diagnostic.position.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  private func text(of diagnostic: Diagnostic) -> String {
    let place = bold(Self.place(of: diagnostic))
    let severity = colour(
      wording.text(of: diagnostic.severity.name), Self.code(of: diagnostic.severity))
    let headline = wording.text(of: diagnostic.told)
    let code = "[\(diagnostic.category)]" + (diagnostic.code.map { " " + $0 } ?? "")
    var text =
      switch wording.language {
      case .english: "\(place): \(severity): \(headline) \(code)\n"
      case .french: "\(place): \(severity)\u{202F}: \(headline) \(code)\n"
      case .arabic: "\(place): \(code)\n  \(severity): \(headline)\n"
      }
    let remedy = diagnostic.advice.map { wording.text(of: $0) } ?? ""
    if let position = diagnostic.position, let line = diagnostic.quotedLine {
      text += quote(line, position, diagnostic)
      if wording.language.direction == .rightToLeft {
        if !remedy.isEmpty { text += "\n  " + remedy }
      } else {
        text += " " + remedy
      }
      text += "\n"
    } else if !remedy.isEmpty {
      text += "  \(remedy)\n"
    }
    return text
  }

  /// The line with a mark below the mistake; a long line is cut around it.
  private func quote(
    _ line: String, _ position: SourcePosition, _ diagnostic: Diagnostic
  ) -> String {
    let scalars = Array(line.unicodeScalars)
    let column = min(max(position.column - 1, 0), scalars.count)
    let start = column > 60 ? column - 40 : 0
    let end = min(scalars.count, start + 100)
    let before = Self.visible(scalars[start..<column])
    let shown =
      (start > 0 ? "…" : "") + before + Self.visible(scalars[column..<end])
      + (end < scalars.count ? "…" : "")
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.count)
    let indent = Self.width(before) + (start > 0 ? 1 : 0)
    let marks = max(1, min(diagnostic.length, end - column))
    let underline = String(repeating: " ", count: indent) + String(repeating: "^", count: marks)
    return
      "  \(number) | \(shown)\n  \(margin) | \(colour(underline, Self.code(of: diagnostic.severity)))"
  }

  /// Red, yellow or cyan.
  private static func code(of severity: Diagnostic.Severity) -> Int {
    switch severity {
    case .error: 31
    case .warning: 33
    case .suggestion: 36
    }
  }

  private func bold(_ text: String) -> String { colour(text, 1) }

  private func colour(_ text: String, _ code: Int) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Text that cannot move the cursor, change colours or turn the line around.
  static func visible(_ text: some StringProtocol) -> String { visible(text.unicodeScalars) }

  /// The same of a text of several lines.
  static func visible(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible($0) }
      .joined(separator: "\n")
  }

  private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
        0xFEFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// How many columns a terminal gives the text: marks that combine take none.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + 1
      }
    }
  }
}

extension Diagnostic.Severity {
  /// What it is called.
  fileprivate var name: Message {
    switch self {
    case .error: Message("severity-error")
    case .warning: Message("severity-warning")
    case .suggestion: Message("severity-suggestion")
    }
  }

  /// So many of them.
  fileprivate func counted(_ count: Int) -> Message {
    let count = Message.Value.number(count)
    return switch self {
    case .error: Message("told-errors", ["count": count])
    case .warning: Message("told-warnings", ["count": count])
    case .suggestion: Message("told-suggestions", ["count": count])
    }
  }
}
