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
        phrase("status-shallow", ["count": .number(report.unknownCount)]) + "\n"
        + phrase("status-shallow-remedy") + "\n\n"
    case .none(let reason):
      text +=
        phrase("status-no-history", ["reason": .message(reason)]) + "\n\n"
    }
    guard !report.tasks.isEmpty else {
      return text + phrase("status-nothing") + "\n"
    }
    text += phrase("status-to-do") + "\n"
    for task in report.tasks.prefix(limit) { text += self.text(of: task) }
    if report.tasks.count > limit {
      text +=
        phrase("status-more", ["number": .number(report.tasks.count - limit)]) + "\n"
    }
    return text
  }

  // MARK: Table

  private static let heads = [
    phrase("head-type"), phrase("head-language"), phrase("head-records"), phrase("head-present"),
    phrase("head-missing"), phrase("head-outdated"), phrase("head-unknown"), phrase("head-fields"),
    phrase("head-done"),
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
          phrase("head-all"), code, groups.reduce(TranslationReport.Count()) { $0 + $1.records },
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
    var place: [String] = [DiagnosticPrinter.visible(task.path) + ":"]
    let isOwn = task.path == task.original
    place.append(
      phrase(
        isOwn ? "task-of-record" : "task",
        [
          "state": .message(Self.word(for: task.state)), "record": .text(task.record),
          "language": .text(task.language),
        ]))
    var text = place.joined(separator: " ")
    if !task.fields.isEmpty {
      text += ": " + task.fields.map { DiagnosticPrinter.visible($0) }.joined(separator: ", ")
    }
    if let since = task.since {
      text +=
        phrase("task-since", ["day": .text(since)]) + (task.commit.map { " (\($0))" } ?? "")
    }
    return text + "\n  \(phrase(task.remedy.message))\n"
  }

  private static func word(for state: TranslationReport.State) -> Message {
    switch state {
    case .current: Message("state-current")
    case .missing: Message("state-missing")
    case .outdated: Message("state-outdated")
    case .unknown: Message("state-unknown")
    }
  }
}
