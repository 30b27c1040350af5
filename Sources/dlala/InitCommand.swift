import ArgumentParser
import Foundation
import Model
import Pipeline

/// `dlala init`: a small site that builds at once.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begin a site: a few pages, settings with explanations, CI.",
    discussion: """
      What is not said is asked for on a terminal; elsewhere nothing is asked, and what is not said \
      is standard. A folder that holds a site already is left as it is, and no file is ever \
      overwritten.

        dlala init shop --with shop --languages ar-MA,fr-MA,en --title "سوق فاس" --title fr="Souk de Fès"

      Exit codes: 0 written; 2 wrong usage, a site or other files stand there: nothing was written; \
      3 the environment failed.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the site; it is made if need be.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Components of the theme, such as shop,archive: their types and pages.", valueName: "names"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "The languages as whole tags, the site's own first, such as ar-MA,fr-MA,en.",
      valueName: "tags"))
  var languages: String?

  @Option(
    help: ArgumentHelp(
      "The site's name, or fr=\"…\" for that in a language; may be said again.", valueName: "title")
  )
  var title: [String] = []

  @Option(
    help: ArgumentHelp(
      "The address of the site, such as https://example.org/shop/.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "For CI: the address of the program's package, or of the repository of its source.",
      valueName: "url"))
  var program: String?

  @Flag(help: "Leave files that stand there as they are, such as README.md, and write the others.")
  var keep = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    var options = StartOptions(
      folder: folder, components: Self.names(with), languages: Self.names(languages), titles: title,
      baseURL: baseURL, program: program, keepsFiles: keep)
    let site = BuildOptions.check(of: folder)
    do {
      try ask(&options, site)
      if options.languages.isEmpty { options.languages = StartOptions.standardLanguages }
      try finish(await StartRunner.run(options, site: site))
    } catch let failure as EnvironmentFailure {
      throw Failure.say(failure)
    }
  }

  private static func names(_ text: String?) -> [String] {
    (text ?? "").split { $0 == "," || $0 == " " || $0 == "،" }.map(String.init)
  }

  // MARK: Questions

  /// Asks on a terminal for what was not said; an empty answer is the standard.
  private func ask(_ options: inout StartOptions, _ site: BuildOptions) throws {
    guard StandardInput.isTerminal else { return }
    if languages == nil {
      let standard = StartOptions.standardLanguages.joined(separator: ",")
      options.languages = Self.names(
        answer("Languages, as whole tags, the site's own first (ar-MA,fr-MA,en)", standard))
    }
    if title.isEmpty, let name = answer("The site's name", nil) { options.titles = [name] }
    if with == nil {
      let known = try StartRunner.components(folder, libraries: site.themes)
      if !known.isEmpty {
        options.components = Self.names(
          answer("Components, of \(known.joined(separator: ", "))", "none"))
        if options.components == ["none"] { options.components = [] }
      }
    }
    if baseURL == nil { options.baseURL = answer("The site's address", "https://example.org/") }
  }

  private func answer(_ question: String, _ standard: String?) -> String? {
    StandardError.write("\(question)\(standard.map { " [\($0)]" } ?? ""): ")
    let line = readLine() ?? ""
    return line.contains { !$0.isWhitespace } ? line : standard
  }

  // MARK: Answers

  private func finish(_ outcome: StartOutcome) throws {
    switch outcome {
    case .isSite(let file):
      say("\(file): there is a site already. Nothing was changed.")
      throw Status.usage
    case .occupied(let files):
      for file in files { say("\(folder)/\(file): this is there already") }
      StandardError.write(
        "Nothing was written: move them away, or say --keep to leave them as they are.\n")
      throw Status.usage
    case .unknownName(let name): throw Failure.say(name)
    case .impossible(let message, let remedy):
      say("\(message): \(remedy).")
      StandardError.write("Nothing was written.\n")
      throw Status.usage
    case .started(let report):
      var text = "Wrote \(report.written.count) files into \(folder).\n"
      for file in report.kept { text += "Left as it is: \(file)\n" }
      text += "Now: dlala build --source \(folder), then open \(folder)/site with a web server.\n"
      text +=
        "The texts are in \(folder)/content, the settings in \(folder)/dlala.yaml; "
        + "README.md says more.\n"
      StandardOutput.write(DiagnosticPrinter.visible(lines: text))
    }
  }

  private func say(_ sentence: String) {
    StandardError.write("dlala: \(DiagnosticPrinter.visible(sentence))\n")
  }
}
