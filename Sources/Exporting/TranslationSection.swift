import Model
import XML

/// The report on translations in one language.
struct TranslationSection {
  let report: TranslationReport
  let linkPrefix: String
  let words: TranslationWords

  private typealias Place = (name: String, write: (inout XMLWriter) -> Void)

  func write(_ writer: inout XMLWriter) {
    writer.element("h1", text: words.title)
    writer.element("p") { evidence(&$0) }
    totals(&writer)
    groups(&writer)
    fields(&writer)
    tasks(&writer)
  }

  private func evidence(_ writer: inout XMLWriter) {
    switch report.evidence {
    case .history: writer.text(words.history)
    case .shallowHistory: writer.text(words.shallowHistory)
    case .none(let reason):
      // The reason is as the program says it everywhere, in English.
      sentence(
        words.noHistory,
        [("reason", { isolated(reason.english, tag: "en", direction: .leftToRight, &$0) })], &writer
      )
    }
  }

  // MARK: Texts

  /// A pattern with an element at each of its places.
  private func sentence(_ pattern: String, _ places: [Place], _ writer: inout XMLWriter) {
    for (number, part) in pattern.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard number > 0, pieces.count == 2 else {
        if !part.isEmpty { writer.text(String(part)) }
        continue
      }
      places.first { $0.name == pieces[0] }?.write(&writer)
      if !pieces[1].isEmpty { writer.text(String(pieces[1])) }
    }
  }

  /// Text that keeps its own direction among other words, in its language when that is known.
  private func isolated(
    _ text: String, tag: String? = nil, direction: Direction? = nil, _ writer: inout XMLWriter
  ) {
    writer.element("bdi") { writer in
      if let tag { writer.attribute("lang", tag) }
      if let direction { writer.attribute("dir", direction.rawValue) }
      writer.text(text)
    }
  }

  /// Words of a programming language or a file's name.
  private func code(_ text: String, _ writer: inout XMLWriter) {
    writer.element("code") { writer in
      writer.attribute("dir", "ltr")
      writer.text(text)
    }
  }

  private func percent(_ count: TranslationReport.Count) -> String {
    // Rounded down: what is not whole is not called 100.
    words.percent.replacing("{number}", with: String(Int(count.percent)))
  }

  private func names(_ fields: [String], _ writer: inout XMLWriter) {
    for (place, field) in fields.enumerated() {
      if place > 0 { writer.text(words.comma) }
      isolated(field == "body" ? words.body : field, &writer)
    }
  }

  // MARK: Tables

  private func table(
    _ caption: String, _ heads: [(text: String, isNumber: Bool)], _ writer: inout XMLWriter,
    rows: (inout XMLWriter) -> Void
  ) {
    writer.element("div") { writer in
      writer.attribute("class", "table")
      writer.element("table") { writer in
        writer.element("caption", text: caption)
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for head in heads {
              writer.element("th") { writer in
                writer.attribute("scope", "col")
                if head.isNumber { writer.attribute("class", "number") }
                writer.text(head.text)
              }
            }
          }
        }
        writer.element("tbody", rows)
      }
    }
  }

  private var counts: [(text: String, isNumber: Bool)] {
    [words.present, words.missing, words.outdated, words.unknown, words.upToDate].map { ($0, true) }
  }

  private func cells(_ count: TranslationReport.Count, _ writer: inout XMLWriter) {
    let numbers = [count.current, count.missing, count.outdated, count.unknown].map { String($0) }
    for number in numbers + [percent(count)] {
      writer.element("td") {
        $0.attribute("class", "number")
        $0.text(number)
      }
    }
  }

  private func head(_ text: String, _ writer: inout XMLWriter) {
    writer.element("th") { writer in
      writer.attribute("scope", "row")
      isolated(text, &writer)
    }
  }

  private func cell(_ text: String, _ writer: inout XMLWriter) {
    writer.element("td") { isolated(text, &$0) }
  }

  private func totals(_ writer: inout XMLWriter) {
    table(words.totals, [(words.language, false)] + counts + [("", false)], &writer) { writer in
      for code in report.reported {
        let count = report.total(of: code)
        writer.element("tr") { writer in
          head(code, &writer)
          cells(count, &writer)
          writer.element("td") { writer in
            writer.element("meter") {
              $0.attribute("min", "0")
              $0.attribute("max", "100")
              $0.attribute("value", String(Int(count.percent)))
              $0.attribute("aria-label", code)
              $0.text(percent(count))
            }
          }
        }
      }
    }
  }

  private func groups(_ writer: inout XMLWriter) {
    let heads = [(words.type, false), (words.language, false)] + counts
    table(words.recordsByType, heads, &writer) { writer in
      for group in report.groups {
        writer.element("tr") { writer in
          head(group.type, &writer)
          cell(group.language, &writer)
          cells(group.records, &writer)
        }
      }
    }
  }

  private func fields(_ writer: inout XMLWriter) {
    let heads = [(words.type, false), (words.field, false), (words.language, false)] + counts
    table(words.fieldsByType, heads, &writer) { writer in
      for group in report.groups {
        for (field, count) in group.byField.sorted(by: { $0.key < $1.key }) {
          writer.element("tr") { writer in
            head(group.type, &writer)
            cell(field == "body" ? words.body : field, &writer)
            cell(group.language, &writer)
            cells(count, &writer)
          }
        }
      }
    }
  }

  // MARK: Tasks

  private func tasks(_ writer: inout XMLWriter) {
    writer.element("h2", text: words.toDo)
    guard !report.tasks.isEmpty else { return writer.element("p", text: words.nothingToDo) }
    writer.element("ol") { writer in
      for task in report.tasks { writer.element("li") { self.task(task, &$0) } }
    }
  }

  private func task(_ task: TranslationReport.Task, _ writer: inout XMLWriter) {
    let own = report.languages.indices.contains(task.title.language.position)
    let language = own ? report.languages[task.title.language.position] : nil
    sentence(
      task.fields.isEmpty ? words.task : words.taskWithFields,
      [
        ("state", { $0.element("strong", text: words.name(of: task.state)) }),
        ("language", { isolated(task.language, &$0) }),
        (
          "title",
          {
            isolated(
              task.title.string, tag: language?.locale.tag, direction: language?.direction, &$0)
          }
        ),
        ("type", { isolated(task.type, &$0) }), ("fields", { names(task.fields, &$0) }),
      ], &writer)
    writer.emptyElement("br")
    link(task.path, exists: task.state == .outdated || !task.fields.isEmpty, &writer)
    if task.original != task.path {
      writer.emptyElement("br")
      sentence(
        words.original, [("path", { link(task.original, exists: true, &$0) })], &writer)
    }
    if let since = task.since {
      writer.emptyElement("br")
      sentence(
        task.commit == nil ? words.since : words.sinceCommit,
        [
          ("day", { $0.element("time", text: since) }),
          ("commit", { code(task.commit ?? "", &$0) }),
        ], &writer)
    }
    writer.emptyElement("br")
    remedy(task.remedy, &writer)
  }

  private func remedy(_ remedy: TranslationRemedy, _ writer: inout XMLWriter) {
    func line(_ pattern: String, _ text: String) {
      sentence(pattern, [("line", { code(text, &$0) })], &writer)
    }
    switch remedy {
    case .finishDraft: line(words.finishDraft, "draft: true")
    case .fillColumns(let language):
      sentence(words.fillColumns, [("ending", { code("." + language, &$0) })], &writer)
    case .writeFile: line(words.writeFile, "translation: none")
    case .addFields(let fields, let language):
      sentence(
        words.addFields,
        [("fields", { names(fields, &$0) }), ("language", { isolated(language, &$0) })], &writer)
    case .reviseCells: writer.text(words.reviseCells)
    case .revise(let original, let mark):
      sentence(
        words.revise,
        [
          ("original", { code(original, &$0) }),
          ("command", { code("dlala status --mark " + mark, &$0) }),
        ], &writer)
    case .addLabel(let language): line(words.addLabel, language + ": …")
    case .addString(let key): line(words.addString, key + ": …")
    }
  }

  private func link(_ path: String, exists: Bool, _ writer: inout XMLWriter) {
    writer.element("code") { writer in
      writer.attribute("dir", "ltr")
      guard exists else { return writer.text(path) }
      writer.element("a") { writer in
        writer.attribute("href", linkPrefix + Route.percentEncoded(path))
        writer.text(path)
      }
    }
  }
}
