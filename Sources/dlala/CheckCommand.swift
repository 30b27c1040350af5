import ArgumentParser
import Model
import Pipeline

/// `dlala check`: everything that a build does, writing nothing, and suggestions besides.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell every mistake, and what could be better.",
    discussion: """
      Every page is made as in a build, and none is written. Suggestions, which a build keeps to \
      itself, are told and counted.
      Exit codes: 0 nothing as grave as --fail-on; 1 something is; 2 wrong usage; 3 the environment \
      failed.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml, content and themes.", valueName: "folder")
  )
  var source = "."

  @Flag(help: "Include drafts and records outside their publication dates.")
  var drafts = false

  @Flag(help: "The same as --fail-on suggestion.")
  var strict = false

  @Flag(help: "Tell a mistake at each of its places, however many there are.")
  var all = false

  @Flag(help: "Ask the addresses of other sites, too, whether they lead anywhere.")
  var external = false

  @Flag(help: "With --external, ask addresses of this machine and its network, too.")
  var allowPrivate = false

  @Option(
    help: ArgumentHelp(
      "With --external, the time between two questions to one host; by default 1.",
      valueName: "seconds"))
  var pause: Double?

  @Option(
    help: ArgumentHelp(
      "With --external, where answers are kept; by default .dlala-cache in the source.",
      valueName: "folder"))
  var cache: String?

  @OptionGroup var report: ReportOptions

  private var failsOn: Diagnostic.Severity { report.failOn ?? (strict ? .suggestion : .error) }

  func validate() throws {
    if !external, allowPrivate || pause != nil || cache != nil {
      throw ValidationError("--allow-private, --pause and --cache speak of --external.")
    }
    if let pause, !(0...3600).contains(pause) {
      throw ValidationError("--pause takes a number of seconds, not \(pause).")
    }
    if strict, let other = report.failOn, other != .suggestion {
      throw ValidationError(
        "--strict is --fail-on suggestion, and --fail-on \(other.rawValue) is asked for.")
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
          ? "nothing to mend" : Failure.printer(all: all).counts(of: built.diagnostics)
        StandardOutput.write(
          "Checked \(built.pages) pages in \(built.languages.joined(separator: ", ")): "
            + found + ".\n")
      }
      if fails { throw Status.content }
    }
  }
}
