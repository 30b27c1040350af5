import ArgumentParser
import Foundation
import Model
import Pipeline

/// `dlala status`: what is translated, what is missing, what is older than its original.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: phrase("help-status"),
    discussion: phrase("help-status-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
  var source = "."

  @Flag(help: ArgumentHelp(phrase("help-status-print-report-json")))
  var json = false

  @Option(
    help: ArgumentHelp(
      phrase("help-status-write-report-page-html"),
      valueName: "file"))
  var html: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-status-exit-when-less-language"), valueName: "percent"))
  var failUnder: Double?

  @Option(help: ArgumentHelp(phrase("help-status-type-settings-theme"), valueName: "name"))
  var type: String?

  @Option(help: ArgumentHelp(phrase("help-status-language-code"), valueName: "code"))
  var language: String?

  @Flag(help: ArgumentHelp(phrase("help-status-list-everything-done-not")))
  var all = false

  @Flag(help: ArgumentHelp(phrase("help-status-count-drafts-written")))
  var drafts = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      phrase("help-status-mark-translations-up-date"), valueName: "files"))
  var mark: [String] = []

  @Flag(help: ArgumentHelp(phrase("help-status-mark-all-translations")))
  var markAll = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError(phrase("usage-fail-under", ["percent": .text("\(failUnder)")]))
    }
    if markAll, !mark.isEmpty {
      throw ValidationError(phrase("usage-mark-or-all"))
    }
    if markAll || !mark.isEmpty, json || html != nil || failUnder != nil {
      throw ValidationError(phrase("usage-mark-alone"))
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
      StandardOutput.write(phrase("said-marked", ["path": .text(path)]) + "\n")
    }
    StandardOutput.write(
      phrase("said-files-marked", ["count": .number(result.changed.count)]) + "\n")
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
      let sentence = phrase(
        nearest == nil ? "status-no-such" : "unknown-name-near",
        [
          "what": .message(Message("noun-type-or-language")), "name": .text(name),
          "nearest": .text(nearest ?? ""),
        ])
      StandardError.write("dlala: \(sentence)\n")
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
        "dlala: "
          + phrase(
            "said-less",
            [
              "language": .text(code),
              "percent": .text(StatusTable.percent(report.total(of: code))),
              "least": .text(StatusTable.percent(limit)),
            ]) + "\n")
    }
    if !below.isEmpty { throw Status.content }
    if report.evidence == .shallowHistory, report.unknownCount > 0 {
      StandardError.write(
        phrase("said-shallow", ["count": .number(report.unknownCount)]) + "\n")
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
