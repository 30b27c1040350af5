import Model

/// The state of translation for machines; docs/translation.md describes it.
struct StatusSummary: Encodable {
  private struct Count: Encodable {
    var present: Int
    var missing: Int
    var outdated: Int
    var unknown: Int
    var total: Int
    var percent: Double

    init(_ count: TranslationReport.Count) {
      present = count.current
      missing = count.missing
      outdated = count.outdated
      unknown = count.unknown
      total = count.total
      percent = (count.percent * 10).rounded(.down) / 10
    }
  }

  private struct Group: Encodable {
    var type: String
    var language: String
    var originals: Int
    var records: Count
    var fields: Count
    var byField: [String: Count]
  }

  private struct Total: Encodable {
    var language: String
    var locale: String
    var fields: Count
  }

  private struct Task: Encodable {
    var state: String
    var type: String
    var record: String
    var title: String
    var language: String
    var fields: [String]
    var path: String
    var original: String
    var since: String?
    var commit: String?
    var remedy: String
  }

  private var version = 1
  private var evidence: String
  private var reason: String?
  private var totals: [Total]
  private var groups: [Group]
  private var tasks: [Task]

  init(_ report: TranslationReport) {
    switch report.evidence {
    case .history: evidence = "git"
    case .shallowHistory: evidence = "shallow-git"
    case .none(let reason):
      evidence = "marks"
      self.reason = phrase(reason)
    }
    totals = report.languages.filter { report.reported.contains($0.code) }.map {
      Total(language: $0.code, locale: $0.locale.tag, fields: Count(report.total(of: $0.code)))
    }
    groups = report.groups.map { group in
      Group(
        type: group.type, language: group.language, originals: group.originals,
        records: Count(group.records), fields: Count(group.fields),
        byField: group.byField.mapValues { Count($0) })
    }
    tasks = report.tasks.map { task in
      Task(
        state: task.state.rawValue, type: task.type, record: task.record, title: task.title.string,
        language: task.language, fields: task.fields, path: task.path, original: task.original,
        since: task.since, commit: task.commit, remedy: phrase(task.remedy.message))
    }
  }

  /// One line of JSON with a line break; the keys sorted.
  var line: String {
    JSONLine.text(self)
  }
}
