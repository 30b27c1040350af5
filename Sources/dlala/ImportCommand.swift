import ArgumentParser
import Model
import Pipeline

/// `dlala import`: records from a sheet.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make or change records from a spreadsheet saved as CSV.",
    discussion: """
      A row finds its record by its id or by the key field, and changes only the lines of fields \
      that it says otherwise; other rows become new records. Nothing is written when the site would \
      have a mistake that it has not now. docs/spreadsheets.md says how headings are understood.
      Exit codes: 0 done; 1 mistakes, nothing was written; 2 wrong usage; 3 the environment failed.
      """)

  @Argument(help: ArgumentHelp("The sheet.", valueName: "file.csv"))
  var sheet: String

  @Option(help: ArgumentHelp("The type of its records.", valueName: "name"))
  var type: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml, content and themes.", valueName: "folder")
  )
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The folder of content for new records; by default the type's section.", valueName: "folder"))
  var section: String?

  @Option(
    help: ArgumentHelp("A file that says what the headings mean.", valueName: "file.yaml"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "The field by which rows find their records; by default the type's unique one.",
      valueName: "field"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "Instead of finding out: utf-8, utf-16le, windows-1256 or windows-1252.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Instead of finding out: comma, semicolon or tab, or the sign itself.", valueName: "sign"))
  var separator: String?

  @Flag(help: "Empty cells take their fields away.")
  var emptyErases = false

  @Flag(help: "Tell a mistake at each of its places, however many there are.")
  var all = false

  @Flag(help: "Print what would change, and write nothing.")
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
      StandardError.write("Nothing was written.\n")
      throw Status.content
    case .done(let report):
      sayWhatWasTaken(report)
      Failure.say(report.diagnostics, all: all)
      if dryRun {
        StandardOutput.write(report.diff)
      } else {
        for file in report.files {
          StandardOutput.write("Wrote \(DiagnosticPrinter.visible(file))\n")
        }
      }
      StandardError.write(
        "\(report.created) new, \(report.changed) changed, \(report.same) the same"
          + (dryRun ? "; nothing was written" : "") + ".\n")
    }
  }

  private func sayWhatWasTaken(_ report: ImportReport) {
    let doubt =
      report.isEncodingCertain
      ? "" : ", as its letters suggest (--encoding names another)"
    StandardError.write(
      "\(DiagnosticPrinter.visible(sheet)): \(report.encoding), \(report.separator)\(doubt).\n")
  }
}

/// `dlala export`: records as a sheet.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the records of a type as CSV for a spreadsheet.",
    discussion: """
      One row for each record, one column for each field, and title.ar for a field in a language.
      Cells that a spreadsheet could take for formulas begin with an apostrophe; import takes it off \
      again, and importing an export changes nothing.
      Exit codes: 0 done; 1 the site cannot be read, or the encoding lacks a character; 2 wrong \
      usage; 3 the environment failed.
      """)

  @Argument(help: ArgumentHelp("The sheet, or - for standard output.", valueName: "file.csv"))
  var sheet: String

  @Option(help: ArgumentHelp("The type of the records.", valueName: "name"))
  var type: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      "Only this language's texts, and what all languages share.", valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp("What stands between cells: comma, semicolon or tab.", valueName: "sign"))
  var separator = "comma"

  @Option(
    help: ArgumentHelp(
      "utf-8-bom, which Excel needs, utf-8, utf-16le, windows-1256 or windows-1252.",
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
            "Wrote \(records) record\(records == 1 ? "" : "s") to "
              + "\(DiagnosticPrinter.visible(sheet)).\n")
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
    let hint =
      unknown.nearest.map { "Did you mean \"\($0)\"?" }
      ?? "There are: " + unknown.known.joined(separator: ", ") + "."
    StandardError.write(
      "dlala: there is no \(unknown.what) \"\(DiagnosticPrinter.visible(unknown.name))\". "
        + "\(DiagnosticPrinter.visible(hint))\n")
    return Status.usage
  }
}
