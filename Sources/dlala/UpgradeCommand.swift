import ArgumentParser
import Model
import Pipeline

/// `dlala upgrade`: sources of an older format become those of the newest.
struct UpgradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: phrase("help-upgrade"),
    discussion: phrase("help-upgrade-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source-whole"), valueName: "folder")
  )
  var source = "."

  @Flag(help: ArgumentHelp(phrase("help-upgrade-tell-would-done-write")))
  var dryRun = false

  @Flag(help: ArgumentHelp(phrase("help-upgrade-change-files-git-another")))
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
          phrase("said-uncommitted", ["path": .text(file)]) + "\n")
      }
      StandardError.write(phrase("said-commit-first") + "\n")
      throw Status.content
    case .done(let report): StandardOutput.write(text(of: report))
    }
  }

  private func text(of report: UpgradeReport) -> String {
    func lines(_ notes: [UpgradeNote], _ word: String) -> String {
      notes.map {
        "\(word)  \(DiagnosticPrinter.visible($0.path)): \(phrase($0.message))\n"
      }.joined()
    }
    guard !report.done.isEmpty || !report.left.isEmpty else {
      return phrase("said-newest-format", ["format": .number(report.format)]) + "\n"
    }
    let (did, left) = (phrase("upgrade-did"), phrase("upgrade-left"))
    let width = max(DiagnosticPrinter.width(did), DiagnosticPrinter.width(left))
    func padded(_ word: String) -> String {
      word + String(repeating: " ", count: width - DiagnosticPrinter.width(word))
    }
    return lines(report.done, padded(did)) + lines(report.left, padded(left))
      + (dryRun ? phrase("said-nothing-written") + "\n" : phrase("said-run-check") + "\n")
  }
}
