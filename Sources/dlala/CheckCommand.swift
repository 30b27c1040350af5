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
      Exit codes: 0 no errors; 1 errors, or with --strict anything at all; 2 wrong usage; 3 the \
      environment failed.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml, content and themes.", valueName: "folder")
  )
  var source = "."

  @Flag(help: "Include drafts and records outside their publication dates.")
  var drafts = false

  @Flag(help: "Exit with 1 for warnings and suggestions too.")
  var strict = false

  @Flag(help: "Tell a mistake at each of its places, however many there are.")
  var all = false

  @Flag(help: "Print what was found in JSON on standard output.")
  var json = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    var options = BuildOptions(
      source: source, output: nil, baseURL: nil, includesDrafts: drafts,
      now: .moment(Environment.buildTime()), jobs: Environment.processorCount(), suggests: true,
      clock: Environment.monotonicSeconds)
    options.drawingProgram = Environment.ownProgram
    options.tell = StandardError.tell
    options.themes = Environment.themeLibraries
    let line = ProgressLine(isShown: !json && StandardError.isTerminal)
    let outcome: BuildOutcome
    do {
      outcome = try await SiteBuilder.build(options) { line.show($0) }
      line.clear()
    } catch {
      line.clear()
      if json { StandardOutput.write(Summary.failed(path: error.path, cause: error.cause).line) }
      throw Failure.say(error)
    }
    switch outcome {
    case .refused(let diagnostics):
      if json {
        StandardOutput.write(Summary.refused(diagnostics).line)
      } else {
        Failure.say(diagnostics, all: all)
      }
      throw Status.content
    case .built(let report):
      if json {
        StandardOutput.write(Summary.checked(report).line)
      } else {
        Failure.say(report.diagnostics, all: all)
        let found =
          report.diagnostics.isEmpty
          ? "nothing to mend" : Failure.printer(all: all).counts(of: report.diagnostics)
        StandardOutput.write(
          "Checked \(report.pages) pages in \(report.languages.joined(separator: ", ")): "
            + found + ".\n")
      }
      if strict, !report.diagnostics.isEmpty { throw Status.content }
    }
  }
}
