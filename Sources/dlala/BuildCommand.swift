import ArgumentParser
import Model
import Pipeline

/// `dlala build`: from content to a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: phrase("help-build"),
    discussion: phrase("help-build-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source-whole"), valueName: "folder")
  )
  var source = "."

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      phrase("help-build-folder-make-default-folder"), valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-build-where-made-pictures-kept"),
      valueName: "folder"))
  var cache: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-build-where-list-written-lies"),
      valueName: "folder"))
  var state: String?

  @Flag(
    help: ArgumentHelp(
      phrase("help-build-take-output-not-empty")
    ))
  var adopt = false

  @Option(
    help: ArgumentHelp(phrase("help-build-site-s-address-instead"), valueName: "address"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-build-program-makes-search-index"),
      valueName: "file"))
  var pagefind: String?

  @Flag(help: ArgumentHelp(phrase("help-build-make-no-search-index")))
  var noSearch = false

  @Flag(help: ArgumentHelp(phrase("help-build-noindex")))
  var noindex = false

  @Flag(help: ArgumentHelp(phrase("help-drafts")))
  var drafts = false

  @Option(
    help: ArgumentHelp(
      phrase("help-build-moment-build-such-beginning"),
      valueName: "day-or-moment"))
  var date: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-build-how-many-cores-use"), valueName: "number"))
  var jobs: Int?

  @Flag(name: [.short, .long], help: ArgumentHelp(phrase("help-build-print-nothing-but-mistakes")))
  var quiet = false

  @Flag(help: ArgumentHelp(phrase("help-all")))
  var all = false

  @OptionGroup var report: ReportOptions

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(phrase("usage-jobs", ["jobs": .number(jobs)]))
    }
    if let date, (try? WrittenTime(parsing: date)) == nil {
      throw ValidationError(
        phrase("usage-date", ["date": .text(date)]))
    }
    if let baseURL, !BuildOptions.isBaseURL(baseURL) {
      throw ValidationError(
        phrase("usage-base-url", ["address": .text(baseURL)]))
    }
    if date == nil, let epoch = Environment.variable("SOURCE_DATE_EPOCH"), Int(epoch) == nil {
      throw ValidationError(phrase("usage-epoch", ["epoch": .text(epoch)]))
    }
  }

  /// A program is never taken from the source folder by itself: content is not code.
  private var search: SearchChoice {
    if noSearch { return .none }
    let given = pagefind ?? Environment.variable("DLALA_PAGEFIND").flatMap { $0.isEmpty ? nil : $0 }
    return (given ?? Environment.program("pagefind")).map { .program($0) } ?? .notFound
  }

  private var now: WrittenTime {
    date.flatMap { try? WrittenTime(parsing: $0) } ?? .moment(Environment.buildTime())
  }

  func run() async throws {
    let start = Environment.monotonicSeconds()
    var options = BuildOptions(
      source: source, output: output ?? source + "/site", baseURL: baseURL, includesDrafts: drafts,
      now: now, jobs: jobs ?? Environment.processorCount(),
      clock: Environment.monotonicSeconds, cache: cache)
    (options.state, options.adopts) = (state, adopt)
    options.search = search
    options.drawingProgram = Environment.ownProgram
    options.tell = StandardError.tell
    options.themes = Environment.themeLibraries
    options.isHidden = noindex
    options.failsOn = report.failOn ?? .error
    options.suggests = options.failsOn == .suggestion
    let isHuman = report.chosen == .human
    let line = ProgressLine(isShown: !quiet && isHuman && StandardError.isTerminal)
    let printer = Failure.printer(all: all)
    func write(_ summary: Summary, _ status: ExitCode) {
      report.write(
        Report(
          command: "build", source: source, summary: summary, failsOn: options.failsOn,
          status: status.rawValue, seconds: Environment.monotonicSeconds() - start))
    }
    /// People read it in the log, too; the runner of GitHub shows what it is given itself.
    func say(_ diagnostics: [Diagnostic]) {
      guard report.chosen != .github, !diagnostics.isEmpty else { return }
      StandardError.write(printer.text(of: diagnostics))
    }
    let outcome: BuildOutcome
    do {
      outcome = try await SiteBuilder.build(options) { line.show($0) }
      line.clear()
    } catch {
      line.clear()
      StandardError.write(
        "dlala: \(DiagnosticPrinter.visible(error.path)): "
          + "\(phrase(error.cause))\n")
      let status = error.isWrongUsage ? Status.usage : Status.environment
      write(.failed(path: error.path, cause: error.cause), status)
      throw status
    }
    switch outcome {
    case .refused(let diagnostics):
      say(diagnostics)
      write(.refused(diagnostics), Status.content)
      if !quiet { StandardError.write(phrase("said-last-good-site") + "\n") }
      throw Status.content
    case .built(let built):
      say(built.diagnostics)
      let seconds = Environment.monotonicSeconds() - start
      write(
        .built(built, seconds: seconds, peakMemory: Environment.peakMemory()), .success)
      if isHuman, !quiet { StandardOutput.write(Summary.sentence(built, seconds: seconds) + "\n") }
    }
  }
}
