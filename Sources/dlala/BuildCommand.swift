import ArgumentParser
import Model
import Pipeline

/// `dlala build`: from content to a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site.",
    discussion: """
      With any error in the content nothing is written and the last good site stays; with --fail-on \
      warning, with any warning, too.
      Exit codes: 0 built; 1 the content has errors, or what --fail-on names; 2 wrong usage; 3 the \
      environment failed.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml, content and themes.", valueName: "folder")
  )
  var source = "."

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder to make; by default the folder site in the source.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where made pictures are kept between builds; by default .dlala-cache in the source.",
      valueName: "folder"))
  var cache: String?

  @Option(
    help: ArgumentHelp(
      "Where the list of what was written lies, and what is not published yet; by default beside the output.",
      valueName: "folder"))
  var state: String?

  @Flag(
    help: ArgumentHelp(
      "Take an output that is not empty and has no such list; what stands in the way is moved aside."
    ))
  var adopt = false

  @Option(
    help: ArgumentHelp("The site's address, instead of that of dlala.yaml.", valueName: "address"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The program that makes the search index; by default DLALA_PAGEFIND, else pagefind in PATH.",
      valueName: "file"))
  var pagefind: String?

  @Flag(help: "Make no search index; the theme offers browsing instead.")
  var noSearch = false

  @Flag(help: "Ask search engines to leave every page alone, for the preview of a proposal.")
  var noindex = false

  @Flag(help: "Include drafts and records outside their publication dates.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      """
      The moment to build for, such as 2026-11-23 (its beginning, in the site's time zone) or \
      2026-11-23T18:00+02:00; by default SOURCE_DATE_EPOCH, else now.
      """,
      valueName: "day-or-moment"))
  var date: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("How many cores to use; by default all.", valueName: "number"))
  var jobs: Int?

  @Flag(name: [.short, .long], help: "Print nothing but mistakes.")
  var quiet = false

  @Flag(help: "Tell a mistake at each of its places, however many there are.")
  var all = false

  @OptionGroup var report: ReportOptions

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs).")
    }
    if let date, (try? WrittenTime(parsing: date)) == nil {
      throw ValidationError(
        "--date takes a day such as 2026-11-23 or a moment such as 2026-11-23T18:00+02:00, "
          + "not \"\(date)\".")
    }
    if let baseURL, !BuildOptions.isBaseURL(baseURL) {
      throw ValidationError(
        "--base-url takes an address such as https://dlala.example/, not \"\(baseURL)\".")
    }
    if date == nil, let epoch = Environment.variable("SOURCE_DATE_EPOCH"), Int(epoch) == nil {
      throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds, not \"\(epoch)\".")
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
          + "\(DiagnosticPrinter.visible(error.cause))\n")
      let status = error.isWrongUsage ? Status.usage : Status.environment
      write(.failed(path: error.path, cause: error.cause), status)
      throw status
    }
    switch outcome {
    case .refused(let diagnostics):
      say(diagnostics)
      write(.refused(diagnostics), Status.content)
      if !quiet { StandardError.write("Nothing was written; the last good site stays.\n") }
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
