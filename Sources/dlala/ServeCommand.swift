import ArgumentParser
import Localization
import Model
import Pipeline

/// `dlala serve`: a preview in the browser.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: phrase("help-serve"), discussion: phrase("help-serve-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source-whole"), valueName: "folder"))
  var source = "."

  @Option(
    name: [.short, .long], help: ArgumentHelp(phrase("help-serve-port"), valueName: "number"))
  var port = 4242

  @Option(help: ArgumentHelp(phrase("help-serve-host"), valueName: "address"))
  var host: String?

  @Option(
    help: ArgumentHelp(phrase("help-build-site-s-address-instead"), valueName: "address"))
  var baseURL: String?

  @Flag(help: ArgumentHelp(phrase("help-serve-published")))
  var published = false

  @Option(help: ArgumentHelp(phrase("help-serve-date"), valueName: "day-or-moment"))
  var date: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-build-how-many-cores-use"), valueName: "number"))
  var jobs: Int?

  @Flag(name: [.short, .long], help: ArgumentHelp(phrase("help-serve-quiet")))
  var quiet = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError(phrase("usage-port", ["port": .number(port)]))
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(phrase("usage-jobs", ["jobs": .number(jobs)]))
    }
    if let date, (try? WrittenTime(parsing: date)) == nil {
      throw ValidationError(phrase("usage-date", ["date": .text(date)]))
    }
    if let baseURL, !BuildOptions.isBaseURL(baseURL) {
      throw ValidationError(phrase("usage-base-url", ["address": .text(baseURL)]))
    }
    if let host, !PreviewOptions.isAddress(host) {
      throw ValidationError(phrase("usage-host", ["host": .text(host)]))
    }
  }

  func run() async throws {
    var options = BuildOptions(
      source: source, output: nil, baseURL: baseURL, includesDrafts: !published,
      now: date.flatMap { try? WrittenTime(parsing: $0) } ?? .moment(Environment.buildTime()),
      jobs: jobs ?? Environment.processorCount(), clock: Environment.monotonicSeconds)
    options.drawingProgram = Environment.ownProgram
    options.tell = StandardError.tell
    options.themes = Environment.themeLibraries
    let isQuiet = quiet
    let wording = Environment.wording
    let preview = PreviewOptions(
      port: port, host: host, language: wording.language,
      tell: { StandardOutput.write(wording.text(of: $0) + "\n") },
      report: { mistakes, seconds in
        guard !isQuiet else { return }
        Failure.say(mistakes)
        let number = Int((seconds * 1000).rounded())
        StandardError.write(
          wording.text(of: Message("preview-read", ["number": .number(number)])) + "\n")
      })
    do {
      try await PreviewServer.run(options, preview)
    } catch {
      throw Failure.say(error)
    }
  }
}
