import ArgumentParser
import Localization
import Model

/// The command line: arguments in, exit code out.
@main
struct Dlala: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dlala",
    abstract: phrase("help-dlala"),
    version: ProgramVersion.number,
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, StatusCommand.self,
      ListCommand.self,
      ShowCommand.self, NewCommand.self, MarkdownCommand.self, TemplateCommand.self,
      SchemaCommand.self, FormatCommand.self, ImportCommand.self, ExportCommand.self,
      DrawCommand.self, UpgradeCommand.self, ThemeCommand.self, DeployCommand.self,
      ExplainCommand.self,
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
        StandardError.write(said(of: error) + "\n")
        if let nearest = nearestCommand() {
          StandardError.write(
            phrase("said-did-you-mean-command", ["nearest": .text(nearest)]) + "\n")
        }
        exit(withError: Status.usage)
      }
      let text = said(of: error)
      guard text != fullMessage(for: error) else { exit(withError: error) }
      StandardOutput.write(text + "\n")
    }
  }

  /// What the parser of arguments says of an error or as help, in the language of whoever reads it.
  private static func said(of error: any Error) -> String {
    let english = fullMessage(for: error)
    let isAsked = exitCode(for: error) == .success
    // A version or a script for a shell is no text.
    guard Environment.wording.language != .english, !isAsked || english.hasPrefix("OVERVIEW:")
    else {
      return english
    }
    return UsageText(wording: Environment.wording.text).text(of: english)
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
