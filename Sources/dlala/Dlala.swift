import ArgumentParser
import Model

/// The command line: arguments in, exit code out.
@main
struct Dlala: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dlala",
    abstract: "Publishes a bilingual catalogue and archive from Markdown in git.",
    version: ProgramVersion.number,
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, StatusCommand.self, ListCommand.self,
      ShowCommand.self, NewCommand.self, MarkdownCommand.self, TemplateCommand.self,
      SchemaCommand.self, FormatCommand.self, ImportCommand.self, ExportCommand.self,
      DrawCommand.self, UpgradeCommand.self, ThemeCommand.self, DeployCommand.self,
    ])

  /// Runs a command; wrong usage exits with 2 and a fault of the environment with 3.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try Environment.requireThreads()
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let status = exitCode(for: error)
      guard status == .success else {
        StandardError.write(fullMessage(for: error) + "\n")
        if let nearest = nearestCommand() {
          StandardError.write("Did you mean \"dlala \(nearest)\"?\n")
        }
        exit(withError: Status.usage)
      }
      exit(withError: error)
    }
  }

  /// The command that a misspelt first argument most likely means.
  private static func nearestCommand() -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"),
      !names.contains(first)
    else { return nil }
    return NearestName.of(first, among: names)
  }
}

/// How the program ends.
enum Status {
  /// The content has errors and nothing was written, or a check asked for was not met.
  static let content = ExitCode(1)
  /// Wrong usage.
  static let usage = ExitCode(2)
  /// The environment failed: a full disk, a permission.
  static let environment = ExitCode(3)
}
