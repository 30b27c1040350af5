import ArgumentParser
import Pipeline

/// `dlala theme`: a site's own files over those of its theme.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Change single files of the theme, and follow its changes.",
    subcommands: [Eject.self, Diff.self])

  /// `dlala theme eject templates/card.html`: a copy of one file.
  struct Eject: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "eject",
      abstract: "Copy one file of the theme into the site's folder theme, where it can be changed.",
      discussion: """
        Strings, types and style sheets need no copy: a file with what is different is enough.
        Exit codes: 0 copied; 1 not copied; 2 wrong usage; 3 the environment failed.
        """)

    @Argument(help: ArgumentHelp("Such as templates/card.html.", valueName: "file"))
    var file: String

    @Option(
      name: [.short, .long],
      help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
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
        "Show what has changed in the theme below the site's own files since they were made.",
      discussion: "Exit codes: 0 shown; 2 wrong usage; 3 the environment failed.")

    @Option(
      name: [.short, .long],
      help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
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
    case .done(let text): StandardOutput.write(text)
    case .refused(let message, let remedy):
      StandardError.write(
        "dlala: \(DiagnosticPrinter.visible(message)): \(DiagnosticPrinter.visible(remedy))\n")
      throw Status.content
    }
  }
}
