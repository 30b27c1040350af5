import ArgumentParser
import Model
import Pipeline

/// `dlala new`: the files of a record, with what its type asks for.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the files of a new record, with the fields to fill in.",
    discussion: """
      One file for each language of the site, each a draft that no visitor sees: what must be filled \
      is empty, what may be is a comment, and each field says what it takes. dlala check tells what \
      is still missing; when nothing is, take the line draft: true out. Nothing is ever overwritten.

        dlala new product "صابون زيت الزيتون" --title fr="Savon à l’huile d’olive"

      Exit codes: 0 written; 1 the settings or the types have errors; 2 wrong usage, or a record of \
      that name is there; 3 the environment failed.
      """)

  @Argument(help: ArgumentHelp("The type of the record, such as product.", valueName: "type"))
  var type: String

  @Argument(help: "The title, in quotation marks.")
  var title: String

  @Option(
    name: .customLong("title"),
    help: ArgumentHelp(
      "The title in another language, such as fr=\"Savon\"; may be said again.",
      valueName: "code=title"))
  var titles: [String] = []

  @Option(
    help: ArgumentHelp(
      "A language to write the record in; may be said again. By default all of the site.",
      valueName: "code"))
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      "The folder of content; by default the type's section.", valueName: "folder"))
  var section: String?

  @Option(
    help: ArgumentHelp(
      "The name of the files, instead of one that is made of the title.", valueName: "name"))
  var name: String?

  @Flag(help: "Make a folder for the record, in which its pictures lie, too.")
  var folder = false

  @Flag(help: "Print the files, and write nothing.")
  var dryRun = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
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
      StandardError.write("Nothing was written.\n")
      throw Status.content
    case .unknownName(let name): throw Failure.say(name)
    case .impossible(let message, let remedy):
      StandardError.write(
        "dlala: \(DiagnosticPrinter.visible(message)): \(DiagnosticPrinter.visible(remedy)).\n"
          + "Nothing was written.\n")
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
      let empty =
        file.empty.isEmpty ? "" : "  (to be filled in: \(file.empty.joined(separator: ", ")))"
      text += "Wrote \(file.path)\(empty)\n"
    }
    for note in record.notes { text += note + "\n" }
    text += "Pictures go into \(record.folder)/.\n"
    text +=
      record.files.count == 1
      ? "It is a draft: when it is complete, take the line draft: true out of it.\n"
      : "They are drafts: when they are complete, take the line draft: true out of each.\n"
    return DiagnosticPrinter.visible(
      lines: text + "dlala check tells what is missing, dlala show \(record.id) where it stands.\n")
  }
}
