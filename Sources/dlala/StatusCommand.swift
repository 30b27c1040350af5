import ArgumentParser
import Foundation
import Model
import Pipeline

/// `dlala status`: what is translated, what is missing, what is older than its original.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell what is translated, missing or outdated.",
    discussion: """
      A translation is outdated when its original changed after it, by the history in git; a mark \
      that --mark writes into a file counts before the history.
      Exit codes: 0 told; 1 a language is below --fail-under, or files cannot be read; 2 wrong \
      usage; 3 the environment failed, or --fail-under needs a history that a shallow clone lacks.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
  var source = "."

  @Flag(help: "Print the report in JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write the report as a page of HTML, too, in the site's languages (Arabic, French, English).",
      valueName: "file"))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 when less of a language's fields is up to date.", valueName: "percent"))
  var failUnder: Double?

  @Option(help: ArgumentHelp("Only one type; or settings, or theme.", valueName: "name"))
  var type: String?

  @Option(help: ArgumentHelp("Only one language, by its code.", valueName: "code"))
  var language: String?

  @Flag(help: "List everything that is to be done, not only the first 40.")
  var all = false

  @Flag(help: "Count drafts as written.")
  var drafts = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Mark translations as up to date with their originals as they are now.", valueName: "files"))
  var mark: [String] = []

  @Flag(help: "Mark all translations that are there.")
  var markAll = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under takes a percentage from 0 to 100, not \(failUnder).")
    }
    if markAll, !mark.isEmpty {
      throw ValidationError("--mark names files, --mark-all takes all: use one of them.")
    }
    if markAll || !mark.isEmpty, json || html != nil || failUnder != nil {
      throw ValidationError("--mark and --mark-all report nothing: run status again after them.")
    }
  }

  func run() async throws {
    var options = StatusOptions(
      source: source, type: type, language: language, includesDrafts: drafts,
      jobs: Environment.processorCount())
    options.tell = StandardError.tell
    options.themes = Environment.themeLibraries
    do {
      if markAll || !mark.isEmpty {
        try await runMark(options)
      } else {
        try await runReport(options)
      }
    } catch let failure as EnvironmentFailure {
      throw Failure.say(failure)
    }
  }

  private func runMark(_ options: StatusOptions) async throws {
    let result = try await StatusRunner.mark(markAll ? nil : mark, options)
    for path in result.changed {
      StandardOutput.write("Marked \(DiagnosticPrinter.visible(path))\n")
    }
    StandardOutput.write(
      "\(result.changed.count) file\(result.changed.count == 1 ? "" : "s") marked.\n")
    Failure.say(result.diagnostics)
    if !result.diagnostics.isEmpty { throw Status.content }
  }

  private func runReport(_ options: StatusOptions) async throws {
    let report: TranslationReport
    let mistakes: [Diagnostic]
    switch try await StatusRunner.run(options) {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      throw Status.content
    case .unknownName(let name, let nearest):
      let hint = nearest.map { " Did you mean \"\($0)\"?" } ?? ""
      StandardError.write(
        "dlala: there is no type or language \"\(DiagnosticPrinter.visible(name))\".\(hint)\n")
      throw Status.usage
    case .report(let found, let diagnostics): (report, mistakes) = (found, diagnostics)
    }
    if let html {
      let page = try StatusRunner.page(of: report, linkPrefix: Self.prefix(from: html, to: source))
      try StatusRunner.write(page, to: html)
    }
    StandardOutput.write(
      json
        ? StatusSummary(report).line
        : StatusTable(report: report, limit: all ? .max : 40).text)
    Failure.say(mistakes)
    if let failUnder { try judge(report, failUnder) }
    if !mistakes.isEmpty { throw Status.content }
  }

  private func judge(_ report: TranslationReport, _ limit: Double) throws {
    let below = report.reported.filter { report.total(of: $0).percent < limit }
    for code in below {
      StandardError.write(
        "dlala: \(code): \(StatusTable.percent(report.total(of: code))) is less than "
          + "\(StatusTable.percent(limit)).\n")
    }
    if !below.isEmpty { throw Status.content }
    if report.evidence == .shallowHistory, report.unknownCount > 0 {
      StandardError.write(
        "dlala: the clone is shallow: whether \(report.unknownCount) fields are outdated cannot be "
          + "told. Fetch the whole history (fetch-depth: 0, or git fetch --unshallow).\n")
      throw Status.environment
    }
  }

  /// What leads from a file's folder to the source folder, as a relative address.
  private static func prefix(from file: String, to source: String) -> String {
    let here = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL
    let there = URL(fileURLWithPath: source).standardizedFileURL
    var (from, to) = (here.pathComponents[...], there.pathComponents[...])
    while let left = from.first, left == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return String(repeating: "../", count: from.count)
      + to.map { Route.percentEncoded($0) + "/" }.joined()
  }
}
