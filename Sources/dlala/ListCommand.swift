import ArgumentParser
import Model
import Pipeline

/// `dlala list`: which records there are.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: phrase("help-list"),
    discussion: phrase("help-list-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp(phrase("help-list-records-type"), valueName: "name"))
  var type: String?

  @Option(
    help: ArgumentHelp(phrase("help-list-written-language-code"), valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp(phrase("help-list-not-written-language"), valueName: "code"))
  var missing: String?

  @Flag(help: ArgumentHelp(phrase("help-list-list-drafts-records-outside")))
  var drafts = false

  @Flag(help: ArgumentHelp(phrase("help-list-print-list-json")))
  var json = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let options = ListOptions(
      type: type, language: language, lacking: missing, includesDrafts: drafts)
    let outcome: ListOutcome
    do {
      outcome = try await ListRunner.run(options, site: .check(of: source))
    } catch {
      throw Failure.say(error)
    }
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      throw Status.content
    case .unknownName(let name): throw Failure.say(name)
    case .listed(let records, let untold, let mistakes):
      StandardOutput.write(json ? JSONLine.text(Summary(records, untold)) : table(records, untold))
      Failure.say(mistakes)
      if !mistakes.isEmpty { throw Status.content }
    }
  }

  // MARK: For people

  private func table(_ records: [ListedRecord], _ untold: Int) -> String {
    var rows: [[String]] = []
    for record in records {
      let title =
        record.titles.first { $0.language == language }?.title ?? record.titles.first?.title ?? ""
      let state = record.withheld.map { "(\(phrase($0))) " } ?? ""
      rows.append(
        [
          record.id, record.type ?? "?", record.languages.joined(separator: " "), title,
        ].map { DiagnosticPrinter.visible($0) })
      rows[rows.count - 1][3] = state + rows[rows.count - 1][3]
    }
    let count = Message.Value.number(records.count)
    let end =
      untold > 0
      ? phrase(
        "said-records-withheld",
        [
          "records": .message(
            records.isEmpty
              ? Message("said-none-such") : Message("said-record-count", ["count": count])),
          "count": .number(untold),
        ])
      : records.isEmpty
        ? phrase("said-no-such-records") : phrase("said-records", ["count": count])
    guard !rows.isEmpty else { return end + "\n" }
    let heads = [
      phrase("head-id"), phrase("head-type"), phrase("head-written-in"), phrase("head-title"),
    ]
    return TextTable(heads: heads, rows: rows).text + end + "\n"
  }

  // MARK: For machines

  private struct Summary: Encodable {
    struct Record: Encodable {
      var id: String
      var type: String?
      var titles: [String: String]
      var languages: [String]
      var files: [String]
      var withheld: String?
    }

    var version = 1
    var records: [Record]
    var unlisted: Int

    init(_ listed: [ListedRecord], _ untold: Int) {
      unlisted = untold
      records = listed.map { record in
        Record(
          id: record.id, type: record.type,
          titles: Dictionary(
            record.titles.map { ($0.language, $0.title) }, uniquingKeysWith: { first, _ in first }),
          languages: record.languages, files: record.files,
          withheld: record.withheld.map { phrase($0) })
      }
    }
  }
}
