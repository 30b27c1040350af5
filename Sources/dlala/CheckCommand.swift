import ArgumentParser
import Model
import Pipeline

/// `dlala check`: everything that a build does, writing nothing, and suggestions besides.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: phrase("help-check"),
    discussion: phrase("help-check-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source-whole"), valueName: "folder")
  )
  var source = "."

  @Flag(help: ArgumentHelp(phrase("help-drafts")))
  var drafts = false

  @Flag(help: ArgumentHelp(phrase("help-check-strict")))
  var strict = false

  @Flag(help: ArgumentHelp(phrase("help-all")))
  var all = false

  @Flag(help: ArgumentHelp(phrase("help-check-external")))
  var external = false

  @Flag(help: ArgumentHelp(phrase("help-check-allow-private")))
  var allowPrivate = false

  @Option(help: ArgumentHelp(phrase("help-check-pause"), valueName: "seconds"))
  var pause: Double?

  @Option(help: ArgumentHelp(phrase("help-check-cache"), valueName: "folder"))
  var cache: String?

  @OptionGroup var report: ReportOptions

  private var failsOn: Diagnostic.Severity { report.failOn ?? (strict ? .suggestion : .error) }

  func validate() throws {
    if !external, allowPrivate || pause != nil || cache != nil {
      throw ValidationError(phrase("usage-external-alone"))
    }
    if let pause, !(0...3600).contains(pause) {
      throw ValidationError(phrase("usage-pause", ["seconds": .text("\(pause)")]))
    }
    if strict, let other = report.failOn, other != .suggestion {
      throw ValidationError(phrase("usage-strict", ["severity": .text(other.rawValue)]))
    }
  }

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    var options = BuildOptions(
      source: source, output: nil, baseURL: nil, includesDrafts: drafts,
      now: .moment(Environment.buildTime()), jobs: Environment.processorCount(), suggests: true,
      clock: Environment.monotonicSeconds)
    options.drawingProgram = Environment.ownProgram
    options.tell = StandardError.tell
    options.themes = Environment.themeLibraries
    let start = Environment.monotonicSeconds()
    let isHuman = report.chosen == .human
    let line = ProgressLine(isShown: isHuman && StandardError.isTerminal)
    func write(_ summary: Summary, _ status: ExitCode) {
      report.write(
        Report(
          command: "check", source: source, summary: summary, failsOn: failsOn,
          status: status.rawValue, seconds: Environment.monotonicSeconds() - start))
    }
    options.cache = cache
    if external {
      options.external = ExternalOptions(now: Environment.now())
      options.external?.allowsPrivate = allowPrivate
      if let pause { options.external?.pause = pause }
      options.external?.told = { done, total in
        line.show(BuildProgress(stage: "Asking other sites", done: done, total: total))
      }
    }
    let outcome: BuildOutcome
    do {
      outcome = try await SiteBuilder.build(options) { line.show($0) }
      line.clear()
    } catch {
      line.clear()
      let status = Failure.say(error)
      write(.failed(path: error.path, cause: error.cause), status)
      throw status
    }
    switch outcome {
    case .refused(let diagnostics):
      write(.refused(diagnostics), Status.content)
      if isHuman { Failure.say(diagnostics, all: all) }
      throw Status.content
    case .built(let built):
      let fails = built.diagnostics.contains { $0.severity >= failsOn }
      write(.checked(built), fails ? Status.content : .success)
      if isHuman {
        Failure.say(built.diagnostics, all: all)
        let found =
          built.diagnostics.isEmpty
          ? phrase("said-nothing-to-mend")
          : Failure.printer(all: all).counts(of: built.diagnostics)
        StandardOutput.write(
          phrase(
            "said-checked",
            [
              "pages": .number(built.pages), "languages": .names(built.languages),
              "found": .text(found),
            ]) + "\n")
      }
      if fails { throw Status.content }
    }
  }
}
