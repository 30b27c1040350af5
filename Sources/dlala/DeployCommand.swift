import ArgumentParser
import Deploying
import Model
import Pipeline

/// `dlala deploy`: publishes the built site.
struct DeployCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy", abstract: "Publish the built site where dlala.yaml says.",
    discussion: """
      Tells what would change, then sends only that: assets first, pages after, removals last. Files \
      that others put there stay. What broke off goes on when it is run again. Secrets and keys are \
      those of SSH and rclone; deploy asks for none.
      Exit codes: 0 published; 1 files of others are in the way; 2 wrong usage; 3 the environment \
      failed.
      """)

  @Argument(help: ArgumentHelp("A name under deploy in dlala.yaml.", valueName: "target"))
  var target: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml, content and themes.", valueName: "folder")
  )
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The built site; by default the folder site in the source.", valueName: "folder"))
  var site: String?

  @Flag(help: "Tell what would change, and send nothing.")
  var dryRun = false

  @Flag(help: "Show the release before the one that is shown, where the target has releases.")
  var rollback = false

  @Flag(help: "Take files that stand where those of the site belong for earlier ones of it.")
  var adopt = false

  @Flag(help: "Name each file, not only the first 40 of a kind.")
  var all = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if rollback, adopt || site != nil {
      throw ValidationError("--rollback sends nothing: leave --adopt and --site out.")
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
        tell: { StandardError.write(DiagnosticPrinter.visible($0) + "\n") },
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
      let hint =
        nearest.map { "Did you mean \"\($0)\"?" }
        ?? (all.isEmpty
          ? "dlala.yaml names none: write deploy: {web: {folder: /srv/www/shop}}"
          : "There are: " + all.joined(separator: ", ") + ".")
      StandardError.write(
        "dlala: there is no target \"\(DiagnosticPrinter.visible(target))\". "
          + "\(DiagnosticPrinter.visible(hint))\n")
      throw Status.usage
    case .rolledBack(let release):
      StandardOutput.write("\(dryRun ? "Would show" : "Shows") the release \(release).\n")
    case .done(let plan) where !plan.foreign.isEmpty:
      StandardError.write(
        "dlala: \(plan.foreign.count) file\(plan.foreign.count == 1 ? "" : "s") of others in the way; "
          + "nothing was sent. --adopt takes them for earlier ones of the site.\n")
      throw Status.content
    case .done(let plan):
      StandardOutput.write(
        dryRun
          ? "Nothing was sent.\n"
          : plan.isEmpty ? "Nothing to send.\n" : "Published.\n")
    }
  }

  /// What would change, a line each, and how much that is.
  private func text(of plan: DeployPlan) -> String {
    func lines(_ sign: Character, _ paths: [String]) -> String {
      let shown = all ? paths[...] : paths.prefix(40)
      return shown.map { "\(sign) \(DiagnosticPrinter.visible($0))\n" }.joined()
        + (shown.count < paths.count
          ? "\(sign) … and \(paths.count - shown.count) more (--all names each)\n" : "")
    }
    let bytes = (plan.new + plan.changed).reduce(0) { $0 + $1.size }
    return lines("+", plan.new.map(\.path)) + lines("~", plan.changed.map(\.path))
      + lines("-", plan.removed) + lines("!", plan.foreign)
      + "\(plan.new.count) new, \(plan.changed.count) changed (\((bytes + 999) / 1000) kB), "
      + "\(plan.removed.count) to remove, "
      + (plan.kept.isEmpty ? "" : "\(plan.kept.count) kept for a time, ")
      + "\(plan.unchanged) as they are.\n"
  }
}
