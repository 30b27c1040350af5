import ArgumentParser
import Model
import Pipeline

/// `dlala upgrade`: sources of an older format become those of the newest.
struct UpgradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Move a site's sources to the newest format.",
    discussion: """
      Tells what it did and what it left to people. Only what a step speaks of is changed; all \
      changes are written, or none. docs/upgrading.md says what is new in each format.
      Exit codes: 0 moved, or nothing to do; 1 the settings have errors, or files hold what is not \
      committed; 2 wrong usage; 3 the environment failed.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml, content and themes.", valueName: "folder")
  )
  var source = "."

  @Flag(help: "Tell what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Change files that git has in another form, too.")
  var force = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let outcome: UpgradeOutcome
    do {
      outcome = try await SiteUpgrade.run(
        .check(of: source), writes: !dryRun, overwritesUncommitted: force)
    } catch {
      throw Failure.say(error)
    }
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      throw Status.content
    case .uncommitted(let files):
      for file in files {
        StandardError.write(
          "\(DiagnosticPrinter.visible(file)): this file holds what is not committed\n")
      }
      StandardError.write("Nothing was written: commit first, or say --force.\n")
      throw Status.content
    case .done(let report): StandardOutput.write(text(of: report))
    }
  }

  private func text(of report: UpgradeReport) -> String {
    func lines(_ notes: [UpgradeNote], _ word: String) -> String {
      notes.map {
        "\(word)  \(DiagnosticPrinter.visible($0.path)): \(DiagnosticPrinter.visible($0.message))\n"
      }.joined()
    }
    guard !report.done.isEmpty || !report.left.isEmpty else {
      return "The sources are of format \(report.format): there is nothing to do.\n"
    }
    return lines(report.done, "did ") + lines(report.left, "left")
      + (dryRun ? "Nothing was written.\n" : "Now run dlala check.\n")
  }
}
