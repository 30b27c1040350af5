import ArgumentParser
import Pipeline

/// `dlala theme`: a site's own files over those of its theme.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: phrase("help-theme"),
    subcommands: [Eject.self, Diff.self])

  /// `dlala theme eject templates/card.html`: a copy of one file.
  struct Eject: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "eject",
      abstract: phrase("help-theme-eject"),
      discussion: phrase("help-theme-eject-more"))

    @Argument(help: ArgumentHelp(phrase("help-theme-such-templates-card-html"), valueName: "file"))
    var file: String

    @Option(
      name: [.short, .long],
      help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
    var source = "."

    @OptionGroup var speech: SpeechOptions

    func run() throws {
      try ThemeCommand.tell { () throws(EnvironmentFailure) in
        try ThemeOverride.eject(file, .check(of: source))
      }
    }
  }

  /// `dlala theme diff`: what has changed below such copies.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract:
        phrase("help-theme-diff"),
      discussion: phrase("help-theme-diff-more"))

    @Option(
      name: [.short, .long],
      help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
    var source = "."

    @OptionGroup var speech: SpeechOptions

    func run() throws {
      try ThemeCommand.tell { () throws(EnvironmentFailure) in
        try ThemeOverride.differences(.check(of: source))
      }
    }
  }

  private static func tell(
    _ work: () throws(EnvironmentFailure) -> ThemeOutcome
  ) throws {
    let outcome: ThemeOutcome
    do {
      outcome = try work()
    } catch {
      throw Failure.say(error)
    }
    switch outcome {
    case .done(let findings):
      for finding in findings {
        switch finding {
        case .sentence(let sentence): StandardOutput.write(phrase(sentence) + "\n")
        case .difference(let lines): StandardOutput.write(lines)
        }
      }
    case .refused(let message, let remedy):
      StandardError.write(
        "dlala: \(phrase(message)): \(phrase(remedy))\n")
      throw Status.content
    }
  }
}
