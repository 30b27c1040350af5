import ArgumentParser
import Model
import Pipeline

/// `dlala import`: records from a sheet.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: phrase("help-import"),
    discussion: phrase("help-import-more"))

  @Argument(help: ArgumentHelp(phrase("help-import-sheet"), valueName: "file.csv"))
  var sheet: String

  @Option(help: ArgumentHelp(phrase("help-import-type-records"), valueName: "name"))
  var type: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source-whole"), valueName: "folder")
  )
  var source = "."

  @Option(
    help: ArgumentHelp(
      phrase("help-import-folder-content-new-records"), valueName: "folder"))
  var section: String?

  @Option(
    help: ArgumentHelp(phrase("help-import-file-says-headings-mean"), valueName: "file.yaml"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-import-field-rows-find-records"),
      valueName: "field"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-import-instead-finding-out-utf"), valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-import-instead-finding-out-comma"), valueName: "sign"))
  var separator: String?

  @Flag(help: ArgumentHelp(phrase("help-import-empty-cells-take-fields")))
  var emptyErases = false

  @Flag(help: ArgumentHelp(phrase("help-all")))
  var all = false

  @Flag(help: ArgumentHelp(phrase("help-dry-run")))
  var dryRun = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let options = ImportOptions(
      sheet: sheet, type: type, section: section, map: map, key: key, encoding: encoding,
      separator: separator, erasesEmpty: emptyErases, isDryRun: dryRun)
    let outcome: ImportOutcome
    do {
      outcome = try await ImportRunner.run(options, site: .check(of: source))
    } catch {
      throw Failure.say(error)
    }
    switch outcome {
    case .unknownName(let name): throw Failure.say(name)
    case .refused(let diagnostics, let report):
      if let report { sayWhatWasTaken(report) }
      Failure.say(diagnostics, all: all)
      StandardError.write(phrase("said-nothing-written") + "\n")
      throw Status.content
    case .done(let report):
      sayWhatWasTaken(report)
      Failure.say(report.diagnostics, all: all)
      if dryRun {
        StandardOutput.write(report.diff)
      } else {
        for file in report.files {
          StandardOutput.write(phrase("said-wrote", ["path": .text(file)]) + "\n")
        }
      }
      StandardError.write(
        phrase(
          dryRun ? "said-import-counts-dry" : "said-import-counts",
          [
            "created": .number(report.created), "changed": .number(report.changed),
            "same": .number(report.same),
          ]) + "\n")
    }
  }

  private func sayWhatWasTaken(_ report: ImportReport) {
    StandardError.write(
      phrase(
        report.isEncodingCertain ? "said-sheet-taken" : "said-sheet-guessed",
        [
          "sheet": .text(sheet), "encoding": .text(report.encoding),
          "separator": .text(report.separator),
        ]) + "\n")
  }
}

/// `dlala export`: records as a sheet.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: phrase("help-export"),
    discussion: phrase("help-export-more"))

  @Argument(help: ArgumentHelp(phrase("help-import-sheet-standard-output"), valueName: "file.csv"))
  var sheet: String

  @Option(help: ArgumentHelp(phrase("help-export-type"), valueName: "name"))
  var type: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      phrase("help-import-language-s-texts-all"), valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp(phrase("help-import-between-cells-comma-semicolon"), valueName: "sign"))
  var separator = "comma"

  @Option(
    help: ArgumentHelp(
      phrase("help-import-utf-bom-excel-needs"),
      valueName: "name"))
  var encoding = "utf-8-bom"

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let options = ExportOptions(
      type: type, language: language, encoding: encoding, separator: separator)
    do {
      switch try await ExportRunner.run(options, site: .check(of: source)) {
      case .unknownName(let name): throw Failure.say(name)
      case .refused(let diagnostics):
        Failure.say(diagnostics)
        throw Status.content
      case .sheet(let bytes, let records):
        if sheet == "-" {
          StandardOutput.write(bytes)
        } else {
          try StatusRunner.write(bytes, to: sheet)
          StandardOutput.write(
            phrase("said-wrote-records", ["count": .number(records), "sheet": .text(sheet)]) + "\n")
        }
      }
    } catch let failure as EnvironmentFailure {
      throw Failure.say(failure)
    }
  }
}

extension BuildOptions {
  /// A site that is read and checked, drafts and all, and not written.
  static func check(of source: String) -> BuildOptions {
    var options = BuildOptions(
      source: source, output: nil, baseURL: nil, includesDrafts: true,
      now: .moment(Environment.buildTime()), jobs: Environment.processorCount(),
      clock: Environment.monotonicSeconds)
    options.tell = StandardError.tell
    options.themes = Environment.themeLibraries
    return options
  }
}

extension Failure {
  /// Says that nothing has a name, and gives the exit code for it.
  static func say(_ unknown: UnknownName) -> ExitCode {
    say(unknown.what, unknown.name, nearest: unknown.nearest, known: unknown.known)
  }

  /// The same of a name that the command line alone knows.
  static func say(
    _ what: Message, _ name: String, nearest: String?, known: [String]
  ) -> ExitCode {
    let sentence = phrase(
      nearest == nil ? "unknown-name" : "unknown-name-near",
      [
        "what": .message(what), "name": .text(name), "nearest": .text(nearest ?? ""),
        "known": .names(known),
      ])
    StandardError.write("dlala: \(sentence)\n")
    return Status.usage
  }
}
