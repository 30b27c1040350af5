import ArgumentParser
import Model
import Pipeline

/// `dlala list`: which records there are.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the records: their ids, languages and titles.",
    discussion: """
      What is withheld today (drafts, records before or after their days) is counted, and listed \
      with --drafts. dlala show ID tells everything of one record.
      Exit codes: 0 listed; 1 files cannot be read; 2 wrong usage; 3 the environment failed.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp("Only records of one type.", valueName: "name"))
  var type: String?

  @Option(
    help: ArgumentHelp("Only what is written in a language, by its code.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("Only what is not written in a language.", valueName: "code"))
  var missing: String?

  @Flag(help: "List drafts and records outside their days, too, and say why they are withheld.")
  var drafts = false

  @Flag(help: "Print the list in JSON.")
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
      let state = record.withheld.map { "(\($0)) " } ?? ""
      rows.append(
        [
          record.id, record.type ?? "?", record.languages.joined(separator: " "), state + title,
        ].map { DiagnosticPrinter.visible($0) })
    }
    let count = "\(records.count) record\(records.count == 1 ? "" : "s")"
    var end = records.isEmpty ? "There are no such records" : count
    if untold > 0 {
      end += "; \(untold) more \(untold == 1 ? "is" : "are") withheld today (--drafts lists them)"
    }
    guard !rows.isEmpty else { return end + ".\n" }
    return TextTable(heads: ["id", "type", "written in", "title"], rows: rows).text + end + ".\n"
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
          languages: record.languages, files: record.files, withheld: record.withheld)
      }
    }
  }
}
