import ArgumentParser
import Foundation
import Model
import Pipeline

/// `dlala init`: a small site that builds at once.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: phrase("help-init"),
    discussion: phrase("help-init-more"))

  @Argument(
    help: ArgumentHelp(phrase("help-init-folder-site-made-if"), valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      phrase("help-init-components-theme-such-shop"), valueName: "names"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-init-languages-whole-tags-site"),
      valueName: "tags"))
  var languages: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-init-site-s-name-fr"), valueName: "title")
  )
  var title: [String] = []

  @Option(
    help: ArgumentHelp(
      phrase("help-init-address-site-such-https"), valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-init-ci-address-program-s"),
      valueName: "url"))
  var program: String?

  @Flag(help: ArgumentHelp(phrase("help-init-leave-files-such-readme")))
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
        answer(phrase("asked-languages"), standard))
    }
    if title.isEmpty, let name = answer(phrase("asked-title"), nil) { options.titles = [name] }
    if with == nil {
      let known = try StartRunner.components(folder, libraries: site.themes)
      if !known.isEmpty {
        options.components = Self.names(
          answer(phrase("asked-components", ["known": .names(known)]), "none"))
        if options.components == ["none"] { options.components = [] }
      }
    }
    if baseURL == nil { options.baseURL = answer(phrase("asked-address"), "https://example.org/") }
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
      say(phrase("said-site-there", ["file": .text(file)]))
      throw Status.usage
    case .occupied(let files):
      for file in files {
        say(phrase("said-file-there", ["folder": .text(folder), "file": .text(file)]))
      }
      StandardError.write(
        phrase("said-move-or-keep") + "\n")
      throw Status.usage
    case .unknownName(let name): throw Failure.say(name)
    case .impossible(let message, let remedy):
      say(phrase("said-impossible", ["message": .message(message), "remedy": .message(remedy)]))
      StandardError.write(phrase("said-nothing-written") + "\n")
      throw Status.usage
    case .started(let report):
      var text =
        phrase(
          "said-wrote-files", ["count": .number(report.written.count), "folder": .text(folder)])
        + "\n"
      for file in report.kept { text += phrase("said-left-as-it-is", ["file": .text(file)]) + "\n" }
      text += phrase("said-now-build", ["folder": .text(folder)]) + "\n"
      text +=
        phrase("said-where-texts-are", ["folder": .text(folder)]) + "\n"
      StandardOutput.write(text)
    }
  }

  private func say(_ sentence: String) {
    StandardError.write("dlala: \(sentence)\n")
  }
}
