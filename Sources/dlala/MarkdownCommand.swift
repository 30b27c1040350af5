import ArgumentParser
import Model
import Pipeline

/// `dlala markdown`: the HTML of one file, for people who write content.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Give the HTML of a Markdown file or of standard input.",
    discussion:
      "The front matter of a content file is left out; links are shown as they are written.")

  @Option(help: ArgumentHelp("The language of the page, such as ar or fr-FR.", valueName: "tag"))
  var locale = "en"

  @Flag(help: "cmark-gfm's own HTML: raw HTML allowed, no additions.")
  var plain = false

  @Argument(help: ArgumentHelp("The file; without it standard input is read.", valueName: "file"))
  var file: String?

  private static let limit = 16 << 20

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if LocaleTag(locale) == nil {
      throw ValidationError("--locale takes a tag such as ar or fr-FR, not \"\(locale)\".")
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
        EnvironmentFailure(path: "standard input", cause: "it cannot be read, or is too long"))
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
    abstract: "Render one template, and those it includes from its folder, over JSON.")

  @Argument(help: ArgumentHelp("The template.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The data: a JSON object.", valueName: "file.json"))
  var data: String

  @Option(help: ArgumentHelp("The language of the page, such as ar or fr-FR.", valueName: "tag"))
  var locale = "en"

  @Flag(name: .customLong("no-isolation"), help: "Do not isolate values of another direction.")
  var noIsolation = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if LocaleTag(locale) == nil {
      throw ValidationError("--locale takes a tag such as ar or fr-FR, not \"\(locale)\".")
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
        + "\(DiagnosticPrinter.visible(failure.cause))\n")
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
