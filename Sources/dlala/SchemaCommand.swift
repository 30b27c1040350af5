import ArgumentParser
import Model
import Pipeline

/// `dlala schema`: what the site's files may say, for the programs that they are written with.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of the site's files, or the configuration of a form.",
    discussion: """
      The schemas let editors complete and check dlala.yaml, types, strings and front matter while \
      they are written. --cms writes the forms of Decap CMS or Sveltia CMS for the site's types, in \
      its languages, with a page that opens them. Run it again when types or languages change: it \
      writes over what it wrote, and over nothing else. docs/editing.md tells more.
      Exit codes: 0 written; 1 the settings or the types have errors; 2 wrong usage, or other files \
      stand there; 3 the environment failed.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder to write into; by default schema in the source, or static/admin for --cms.",
      valueName: "folder"))
  var output: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp("Forms instead of schemas: decap or sveltia.", valueName: "name"))
  var cms: String?

  @Option(
    help: ArgumentHelp(
      "The repository that the forms write to, such as example/site.", valueName: "owner/name"))
  var repository: String?

  @Option(help: ArgumentHelp("Where the repository lies: github or gitlab.", valueName: "name"))
  var backend = "github"

  @Option(help: ArgumentHelp("The branch that the forms write to.", valueName: "name"))
  var branch = "main"

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    var form: FormProgram?
    if let cms {
      guard let program = FormProgram(rawValue: cms) else {
        throw unknown("program for forms", cms, FormProgram.allCases.map(\.rawValue))
      }
      guard let host = FormHost(rawValue: backend) else {
        throw unknown("host of repositories", backend, FormHost.allCases.map(\.rawValue))
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

  private func unknown(_ what: String, _ name: String, _ known: [String]) -> ExitCode {
    let hint =
      NearestName.of(name, among: known).map { "Did you mean \"\($0)\"?" }
      ?? "There are: \(known.joined(separator: ", "))."
    StandardError.write(
      "dlala: there is no \(what) \"\(DiagnosticPrinter.visible(name))\". \(hint)\n")
    return Status.usage
  }

  private func finish(_ outcome: SchemaOutcome) throws {
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      StandardError.write("Nothing was written.\n")
      throw Status.content
    case .occupied(let files): throw occupied(files)
    case .made(let outputs):
      let folder = output ?? source + (cms == nil ? "/schema" : "/static/admin")
      let others = try SchemaRunner.write(outputs, to: folder)
      guard others.isEmpty else { throw occupied(others) }
      for output in outputs {
        let use = output.files.isEmpty ? "" : "  for \(output.files.joined(separator: ", "))"
        StandardOutput.write(
          DiagnosticPrinter.visible("Wrote \(folder)/\(output.path)\(use)") + "\n")
      }
    }
  }

  private func occupied(_ files: [String]) -> ExitCode {
    for file in files {
      StandardError.write(
        "dlala: \(DiagnosticPrinter.visible(file)): this file was not written by dlala schema\n")
    }
    StandardError.write(
      "Nothing was written: move them away, or name another folder with --output.\n")
    return Status.usage
  }
}
