import ArgumentParser
import Model
import Pipeline

/// `dlala new`: the files of a record, with what its type asks for.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: phrase("help-new"),
    discussion: phrase("help-new-more"))

  @Argument(help: ArgumentHelp(phrase("help-new-type-record-such-product"), valueName: "type"))
  var type: String

  @Argument(help: ArgumentHelp(phrase("help-new-title-quotation-marks")))
  var title: String

  @Option(
    name: .customLong("title"),
    help: ArgumentHelp(
      phrase("help-new-title-another-language-such"),
      valueName: "code=title"))
  var titles: [String] = []

  @Option(
    help: ArgumentHelp(
      phrase("help-new-language-write-record-said"),
      valueName: "code"))
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      phrase("help-new-folder-content-default-type"), valueName: "folder"))
  var section: String?

  @Option(
    help: ArgumentHelp(
      phrase("help-new-name-files-instead-made"), valueName: "name"))
  var name: String?

  @Flag(help: ArgumentHelp(phrase("help-new-make-folder-record-pictures")))
  var folder = false

  @Flag(help: ArgumentHelp(phrase("help-new-print-files-write-nothing")))
  var dryRun = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
  var source = "."

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let options = NewOptions(
      type: type, title: title, titles: titles, languages: language, section: section, name: name,
      isFolder: folder, isDryRun: dryRun)
    let outcome: NewOutcome
    do {
      outcome = try await NewRunner.run(options, site: .check(of: source))
    } catch {
      throw Failure.say(error)
    }
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      StandardError.write(phrase("said-nothing-written") + "\n")
      throw Status.content
    case .unknownName(let name): throw Failure.say(name)
    case .impossible(let message, let remedy):
      StandardError.write(
        "dlala: "
          + phrase("said-impossible", ["message": .message(message), "remedy": .message(remedy)])
          + "\n" + phrase("said-nothing-written") + "\n")
      throw Status.usage
    case .written(let record):
      if dryRun {
        for file in record.files {
          StandardOutput.write("# \(DiagnosticPrinter.visible(file.path))\n")
          StandardOutput.write(file.text)
        }
        return
      }
      StandardOutput.write(text(of: record))
    }
  }

  private func text(of record: NewRecord) -> String {
    var text = ""
    for file in record.files {
      text +=
        phrase(
          file.empty.isEmpty ? "said-wrote" : "said-wrote-empty",
          ["path": .text(file.path), "names": .names(file.empty)]) + "\n"
    }
    for note in record.notes { text += phrase(note) + "\n" }
    text += phrase("said-pictures-go", ["folder": .text(record.folder)]) + "\n"
    text +=
      record.files.count == 1
      ? phrase("said-one-draft") + "\n"
      : phrase("said-drafts") + "\n"
    return text + phrase("said-check-and-show", ["id": .text(record.id)]) + "\n"
  }
}
