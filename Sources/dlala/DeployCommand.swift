import ArgumentParser
import Deploying
import Model
import Pipeline

/// `dlala deploy`: publishes the built site.
struct DeployCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy", abstract: phrase("help-deploy"),
    discussion: phrase("help-deploy-more"))

  @Argument(help: ArgumentHelp(phrase("help-deploy-target"), valueName: "target"))
  var target: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source-whole"), valueName: "folder")
  )
  var source = "."

  @Option(
    help: ArgumentHelp(
      phrase("help-deploy-site"), valueName: "folder"))
  var site: String?

  @Flag(help: ArgumentHelp(phrase("help-deploy-dry-run")))
  var dryRun = false

  @Flag(help: ArgumentHelp(phrase("help-deploy-rollback")))
  var rollback = false

  @Flag(help: ArgumentHelp(phrase("help-deploy-adopt")))
  var adopt = false

  @Flag(help: ArgumentHelp(phrase("help-deploy-all")))
  var all = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if rollback, adopt || site != nil {
      throw ValidationError(phrase("usage-rollback-alone"))
    }
  }

  /// A tool in `PATH`, or the one that a variable names.
  private static func program(_ name: String, _ variable: String?) -> String? {
    variable.flatMap { $0.isEmpty ? nil : $0 } ?? Environment.program(name)
  }

  private static var tools: DeployTools {
    DeployTools(
      rsync: program("rsync", Environment.variable("DLALA_RSYNC"))
        .map { Tool(name: "rsync", path: $0) },
      rclone: program("rclone", Environment.variable("DLALA_RCLONE"))
        .map { Tool(name: "rclone", path: $0) },
      ssh: program("ssh", Environment.variable("DLALA_SSH")))
  }

  func run() async throws {
    var options = DeployRunner.Options(
      target: target, site: site ?? source + "/site", tools: Self.tools, now: Environment.now())
    (options.adopts, options.isRehearsal, options.rollsBack) = (adopt, dryRun, rollback)
    let outcome: DeployOutcome
    do {
      outcome = try await DeployRunner.run(
        .check(of: source), options,
        tell: { StandardError.write(phrase($0) + "\n") },
        review: { StandardOutput.write(text(of: $0)) })
    } catch {
      _ = Failure.say(error)
      throw error.isWrongUsage ? Status.usage : Status.environment
    }
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      throw Status.content
    case .unknown(let nearest, let all):
      let name = Message.Value.text(target)
      let sentence =
        if let nearest {
          Message("said-no-target-near", ["name": name, "nearest": .text(nearest)])
        } else if all.isEmpty {
          Message("said-no-target-none", ["name": name])
        } else {
          Message("said-no-target", ["name": name, "names": .names(all)])
        }
      StandardError.write("dlala: \(phrase(sentence))\n")
      throw Status.usage
    case .rolledBack(let release):
      StandardOutput.write(
        phrase(
          Message(
            dryRun ? "said-deploy-would-show" : "said-deploy-shows", ["release": .text(release)]))
          + "\n")
    case .done(let plan) where !plan.foreign.isEmpty:
      StandardError.write(
        "dlala: "
          + phrase("said-deploy-in-the-way", ["count": .number(plan.foreign.count)]) + "\n")
      throw Status.content
    case .done(let plan):
      StandardOutput.write(
        phrase(
          Message(
            dryRun
              ? "said-deploy-rehearsed"
              : plan.isEmpty ? "said-deploy-nothing" : "said-deploy-published")) + "\n")
    }
  }

  /// What would change, a line each, and how much that is.
  private func text(of plan: DeployPlan) -> String {
    func lines(_ sign: Character, _ paths: [String]) -> String {
      let shown = all ? paths[...] : paths.prefix(40)
      return shown.map { "\(sign) \(DiagnosticPrinter.visible($0))\n" }.joined()
        + (shown.count < paths.count
          ? "\(sign) … "
            + phrase("said-deploy-more", ["number": .number(paths.count - shown.count)]) + "\n"
          : "")
    }
    let bytes = (plan.new + plan.changed).reduce(0) { $0 + $1.size }
    return lines("+", plan.new.map(\.path)) + lines("~", plan.changed.map(\.path))
      + lines("-", plan.removed) + lines("!", plan.foreign)
      + phrase(
        Message(
          plan.kept.isEmpty ? "said-deploy-plan" : "said-deploy-plan-kept",
          [
            "new": .number(plan.new.count), "changed": .number(plan.changed.count),
            "size": .number((bytes + 999) / 1000), "removed": .number(plan.removed.count),
            "kept": .number(plan.kept.count), "same": .number(plan.unchanged),
          ])) + "\n"
  }
}
