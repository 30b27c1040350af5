import ArgumentParser
import Model
import Pipeline

/// `dlala markdown`: the HTML of one file, for people who write content.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: phrase("help-markdown"),
    discussion:
      phrase("help-markdown-more"))

  @Option(help: ArgumentHelp(phrase("help-page-language"), valueName: "tag"))
  var locale = "en"

  @Flag(help: ArgumentHelp(phrase("help-markdown-cmark-gfm-s-own")))
  var plain = false

  @Argument(
    help: ArgumentHelp(phrase("help-markdown-file-without-standard-input"), valueName: "file"))
  var file: String?

  private static let limit = 16 << 20

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if LocaleTag(locale) == nil {
      throw ValidationError(phrase("usage-locale", ["locale": .text(locale)]))
    }
  }

  func run() throws {
    guard let tag = LocaleTag(locale) else { throw Status.usage }
    let text: [UInt8]
    if let file {
      do {
        text = try FileReader.bytes(of: file, limit: Self.limit)
      } catch {
        throw Failure.say(error)
      }
    } else if let input = StandardInput.readAll(limit: Self.limit) {
      text = input
    } else {
      throw Failure.say(
        EnvironmentFailure(
          path: phrase("said-standard-input"), cause: Message("said-unreadable-input")))
    }
    let result = MarkdownCommandRunner.run(
      text, locale: tag, isPlain: plain, path: file ?? "standard input",
      skipsFrontMatter: file != nil)
    StandardOutput.write(result.html)
    Failure.say(result.diagnostics)
    if result.diagnostics.contains(where: { $0.severity == .error }) { throw Status.content }
  }
}

/// `dlala template`: one template over JSON, for people who write themes.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: phrase("help-template"))

  @Argument(help: ArgumentHelp(phrase("help-markdown-template"), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(phrase("help-markdown-data-json-object"), valueName: "file.json"))
  var data: String

  @Option(help: ArgumentHelp(phrase("help-page-language"), valueName: "tag"))
  var locale = "en"

  @Flag(
    name: .customLong("no-isolation"),
    help: ArgumentHelp(phrase("help-markdown-not-isolate-values-another")))
  var noIsolation = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if LocaleTag(locale) == nil {
      throw ValidationError(phrase("usage-locale", ["locale": .text(locale)]))
    }
  }

  func run() throws {
    guard let tag = LocaleTag(locale) else { throw Status.usage }
    let result: (html: [UInt8]?, diagnostics: [Diagnostic])
    do {
      result = try TemplateCommandRunner.run(
        path: file, dataPath: data, locale: tag, isolates: !noIsolation)
    } catch {
      throw Failure.say(error)
    }
    if let html = result.html { StandardOutput.write(html) }
    Failure.say(result.diagnostics)
    if result.html == nil { throw Status.content }
  }
}

/// Says what went wrong.
enum Failure {
  /// Prints a fault of the environment and gives the exit code for it.
  static func say(_ failure: EnvironmentFailure) -> ExitCode {
    StandardError.write(
      "dlala: \(DiagnosticPrinter.visible(failure.path)): "
        + "\(phrase(failure.cause))\n")
    return Status.environment
  }

  /// Prints mistakes; what was made many times at each of its places only when asked.
  static func say(_ diagnostics: [Diagnostic], all: Bool = false) {
    guard !diagnostics.isEmpty else { return }
    StandardError.write(printer(all: all).text(of: diagnostics))
  }

  /// How mistakes are said on this terminal.
  static func printer(all: Bool) -> DiagnosticPrinter {
    DiagnosticPrinter(
      usesColour: StandardError.isTerminal && !Environment.forbidsColour, tellsAll: all)
  }
}
