import Model

/// The state of translation for a terminal: a table, then what is to be done.
struct StatusTable {
  var report: TranslationReport
  /// How many things to do are listed.
  var limit: Int

  /// Everything, ending with a line break.
  var text: String {
    var text = table + "\n"
    switch report.evidence {
    case .history: break
    case .shallowHistory:
      text +=
        "The history is cut off (shallow clone): \(report.unknownCount) fields are of unknown age.\n"
        + "Fetch all of it: git fetch --unshallow, or fetch-depth: 0 in CI.\n\n"
    case .none(let reason):
      text +=
        "There is no history (\(DiagnosticPrinter.visible(reason))): only marks tell what is "
        + "outdated.\n\n"
    }
    guard !report.tasks.isEmpty else {
      return text + "Nothing to do: everything is translated and up to date.\n"
    }
    text += "To do:\n"
    for task in report.tasks.prefix(limit) { text += self.text(of: task) }
    if report.tasks.count > limit {
      text +=
        "… and \(report.tasks.count - limit) more: --all lists them, --type or --language "
        + "fewer.\n"
    }
    return text
  }

  // MARK: Table

  private static let heads = [
    "type", "language", "records", "present", "missing", "outdated", "unknown", "fields", "done",
  ]

  private var table: String {
    var rows = [Self.heads]
    for group in report.groups {
      rows.append(
        row(group.type, group.language, group.records, group.fields))
    }
    for code in report.reported {
      let groups = report.groups.filter { $0.language == code }
      rows.append(
        row(
          "all", code, groups.reduce(TranslationReport.Count()) { $0 + $1.records },
          report.total(of: code)))
    }
    let widths = Self.heads.indices.map { column in
      rows.map { DiagnosticPrinter.width($0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    rows.insert(rule, at: 1)
    rows.insert(rule, at: rows.count - report.reported.count)
    return rows.map { Self.line($0, widths) }.joined()
  }

  private func row(
    _ type: String, _ language: String, _ records: TranslationReport.Count,
    _ fields: TranslationReport.Count
  ) -> [String] {
    [
      DiagnosticPrinter.visible(type), language, "\(records.total)", "\(records.current)",
      "\(records.missing)", "\(records.outdated)", "\(records.unknown)",
      "\(fields.current + fields.unknown)/\(fields.total)", Self.percent(fields),
    ]
  }

  /// Names stand at the start of their columns, numbers at the end.
  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, pair in
      let (cell, width) = pair
      let space = String(repeating: " ", count: max(0, width - DiagnosticPrinter.width(cell)))
      return column < 2 ? cell + space : space + cell
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// One decimal place, rounded down: what is not whole is not called 100.
  static func percent(_ count: TranslationReport.Count) -> String { percent(count.percent) }

  static func percent(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }

  // MARK: Tasks

  private func text(of task: TranslationReport.Task) -> String {
    var text = "\(DiagnosticPrinter.visible(task.path)): \(task.state.rawValue)"
    if task.path == task.original { text += " \(DiagnosticPrinter.visible(task.record))" }
    text += " in \(task.language)"
    if !task.fields.isEmpty {
      text += ": " + task.fields.map { DiagnosticPrinter.visible($0) }.joined(separator: ", ")
    }
    if let since = task.since {
      text += ", since \(since)" + (task.commit.map { " (\($0))" } ?? "")
    }
    return text + "\n  \(DiagnosticPrinter.visible(task.remedy.text))\n"
  }
}
