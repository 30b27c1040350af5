import ArgumentParser
import Model
import Pipeline

/// `dlala schema`: what the site's files may say, for the programs that they are written with.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: phrase("help-schema"),
    discussion: phrase("help-schema-more"))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      phrase("help-schema-folder-write-into-default"),
      valueName: "folder"))
  var output: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp(phrase("help-schema-forms-instead-schemas-decap"), valueName: "name"))
  var cms: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-schema-repository-forms-write-such"), valueName: "owner/name"))
  var repository: String?

  @Option(help: ArgumentHelp(phrase("help-schema-where-repository-lies-github"), valueName: "name"))
  var backend = "github"

  @Option(help: ArgumentHelp(phrase("help-schema-branch-forms-write"), valueName: "name"))
  var branch = "main"

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    var form: FormProgram?
    if let cms {
      guard let program = FormProgram(rawValue: cms) else {
        throw unknown(Message("noun-form-program"), cms, FormProgram.allCases.map(\.rawValue))
      }
      guard let host = FormHost(rawValue: backend) else {
        throw unknown(Message("noun-host"), backend, FormHost.allCases.map(\.rawValue))
      }
      form = program
      do {
        let options = FormOptions(
          program: program, host: host, repository: repository, branch: branch)
        try await finish(FormRunner.run(options, site: .check(of: source)))
      } catch let failure as EnvironmentFailure {
        throw Failure.say(failure)
      }
    }
    guard form == nil else { return }
    do {
      try await finish(SchemaRunner.run(.check(of: source)))
    } catch let failure as EnvironmentFailure {
      throw Failure.say(failure)
    }
  }

  private func unknown(_ what: Message, _ name: String, _ known: [String]) -> ExitCode {
    Failure.say(what, name, nearest: NearestName.of(name, among: known), known: known)
  }

  private func finish(_ outcome: SchemaOutcome) throws {
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      StandardError.write(phrase("said-nothing-written") + "\n")
      throw Status.content
    case .occupied(let files): throw occupied(files)
    case .made(let outputs):
      let folder = output ?? source + (cms == nil ? "/schema" : "/static/admin")
      let others = try SchemaRunner.write(outputs, to: folder)
      guard others.isEmpty else { throw occupied(others) }
      for output in outputs {
        StandardOutput.write(
          phrase(
            output.files.isEmpty ? "said-wrote" : "said-wrote-for",
            ["path": .text("\(folder)/\(output.path)"), "names": .names(output.files)]) + "\n")
      }
    }
  }

  private func occupied(_ files: [String]) -> ExitCode {
    for file in files {
      StandardError.write(
        phrase("said-not-of-schema", ["path": .text(file)]) + "\n")
    }
    StandardError.write(
      phrase("said-move-or-output") + "\n")
    return Status.usage
  }
}
