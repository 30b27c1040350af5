public import Model
public import XML

/// The state of translation as one page of HTML that needs nothing else: no scripts, no pictures,
/// nothing from another host.
public enum TranslationPage {
  /// Gives the page; `linkPrefix` is what leads from its folder to the source folder, such as `../`.
  public static func html(
    _ report: TranslationReport, linkPrefix: String
  ) throws(XMLFailure) -> [UInt8] {
    let page = Page(report: report, linkPrefix: linkPrefix)
    var writer = XMLWriter(.html)
    writer.element("html") { writer in
      writer.attribute("lang", "en")
      writer.attribute("dir", "ltr")
      page.head(&writer)
      writer.element("body") { writer in
        writer.element("main") { writer in
          writer.element("h1", text: "Translation state")
          writer.element("p", text: page.evidence)
          page.totals(&writer)
          page.groups(&writer)
          page.fields(&writer)
          page.tasks(&writer)
        }
      }
    }
    return try writer.finish()
  }
}

private struct Page {
  let report: TranslationReport
  let linkPrefix: String

  private static let style = """
    :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
    body { margin: 0; }
    main { max-inline-size: 72rem; margin-inline: auto; padding: 1.5rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; margin-block: 1rem; }
    caption { text-align: start; font-weight: bold; padding-block: .5rem; }
    th, td { border-block-end: 1px solid #8888; padding: .3rem .7rem; text-align: start;
      vertical-align: top; }
    td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
    meter { inline-size: 8rem; vertical-align: middle; }
    li { margin-block-end: 1rem; }
    code { overflow-wrap: anywhere; }
    .missing, .outdated { font-weight: bold; }
    """

  func head(_ writer: inout XMLWriter) {
    writer.element("head") { writer in
      writer.emptyElement("meta") { $0.attribute("charset", "utf-8") }
      writer.emptyElement("meta") {
        $0.attribute("name", "viewport")
        $0.attribute("content", "width=device-width, initial-scale=1")
      }
      writer.emptyElement("meta") {
        $0.attribute("name", "robots")
        $0.attribute("content", "noindex")
      }
      writer.element("title", text: "Translation state")
      writer.element("style", text: Self.style)
    }
  }

  var evidence: String {
    switch report.evidence {
    case .history: "Outdated translations are known from the history in git."
    case .shallowHistory:
      "The history is cut off (a shallow clone): what it does not tell is counted as unknown."
    case .none(let reason):
      "There is no history (\(reason)): only marks in the files tell what is outdated."
    }
  }

  private func language(_ code: String) -> SiteLanguage? {
    report.languages.first { $0.code == code }
  }

  /// Text that keeps its own direction among English words, in its language when that is known.
  private func isolated(
    _ text: String, language: SiteLanguage?, _ writer: inout XMLWriter
  ) {
    writer.element("bdi") { writer in
      if let language {
        writer.attribute("lang", language.locale.tag)
        writer.attribute("dir", language.direction.rawValue)
      }
      writer.text(text)
    }
  }

  private func percent(_ count: TranslationReport.Count) -> String {
    // Rounded down: what is not whole is not called 100.
    "\(Int(count.percent)) %"
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

  private static let counts: [(text: String, isNumber: Bool)] = [
    ("present", true), ("missing", true), ("outdated", true), ("unknown", true),
    ("up to date", true),
  ]

  private func cells(_ count: TranslationReport.Count, _ writer: inout XMLWriter) {
    for number in [count.current, count.missing, count.outdated, count.unknown] {
      writer.element("td") {
        $0.attribute("class", "number")
        $0.text(String(number))
      }
    }
    writer.element("td") {
      $0.attribute("class", "number")
      $0.text(percent(count))
    }
  }

  private func head(_ text: String, _ writer: inout XMLWriter) {
    writer.element("th") { writer in
      writer.attribute("scope", "row")
      isolated(text, language: nil, &writer)
    }
  }

  func totals(_ writer: inout XMLWriter) {
    table("All fields", [("language", false)] + Self.counts + [("", false)], &writer) { writer in
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

  func groups(_ writer: inout XMLWriter) {
    let heads = [("type", false), ("language", false)] + Self.counts
    table("Records by type", heads, &writer) { writer in
      for group in report.groups {
        writer.element("tr") { writer in
          head(group.type, &writer)
          writer.element("td", text: group.language)
          cells(group.records, &writer)
        }
      }
    }
  }

  func fields(_ writer: inout XMLWriter) {
    let heads = [("type", false), ("field", false), ("language", false)] + Self.counts
    table("Fields by type", heads, &writer) { writer in
      for group in report.groups {
        for (field, count) in group.byField.sorted(by: { $0.key < $1.key }) {
          writer.element("tr") { writer in
            head(group.type, &writer)
            writer.element("td", text: field)
            writer.element("td", text: group.language)
            cells(count, &writer)
          }
        }
      }
    }
  }

  // MARK: Tasks

  func tasks(_ writer: inout XMLWriter) {
    writer.element("h2", text: "To do")
    guard !report.tasks.isEmpty else {
      return writer.element("p", text: "Nothing: everything is translated and up to date.")
    }
    writer.element("ol") { writer in
      for task in report.tasks { writer.element("li") { self.task(task, &$0) } }
    }
  }

  private func task(_ task: TranslationReport.Task, _ writer: inout XMLWriter) {
    writer.element("strong") { writer in
      writer.attribute("class", task.state.rawValue)
      writer.text(task.state.rawValue)
    }
    writer.text(" in \(task.language): ")
    let own = report.languages.indices.contains(task.title.language.position)
    isolated(
      task.title.string,
      language: own ? report.languages[task.title.language.position] : nil, &writer)
    writer.text(" (\(task.type)")
    if !task.fields.isEmpty { writer.text(": " + task.fields.joined(separator: ", ")) }
    writer.text(")")
    writer.emptyElement("br")
    link(task.path, exists: task.state == .outdated || !task.fields.isEmpty, &writer)
    if task.original != task.path {
      writer.text(", original ")
      link(task.original, exists: true, &writer)
    }
    if let since = task.since {
      writer.text(", since ")
      writer.element("time", text: since)
      if let commit = task.commit { writer.text(" (\(commit))") }
    }
    writer.emptyElement("br")
    isolated(task.remedy, language: nil, &writer)
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
