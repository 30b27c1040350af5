import ArgumentParser
import Model
import Pipeline

/// `dlala show`: everything of one record.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Tell where a record stands, who refers to it, what it lacks.",
    discussion: """
      The record is named by its id (products/olive-soap, or olive-soap alone), by one of its files, \
      by one of its addresses, or by its title; index is the home page.
      Exit codes: 0 told; 1 the settings cannot be read; 2 wrong usage, or no record of that name; \
      3 the environment failed.
      """)

  @Argument(help: ArgumentHelp("The record.", valueName: "id"))
  var id: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds dlala.yaml and content.", valueName: "folder"))
  var source = "."

  @Flag(help: "Print it in JSON.")
  var json = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let outcome: ShowOutcome
    do {
      outcome = try await ShowRunner.run(id, site: .check(of: source))
    } catch {
      throw Failure.say(error)
    }
    switch outcome {
    case .refused(let diagnostics):
      Failure.say(diagnostics)
      throw Status.content
    case .several(let ids):
      say("\"\(id)\" may be any of: \(ids.joined(separator: ", ")). Write the whole id.")
      throw Status.usage
    case .unknown(let nearest, let records):
      let hint =
        nearest.isEmpty
        ? records == 0 ? "The site has no records yet." : "dlala list tells all \(records)."
        : "Did you mean \(Self.alternatives(nearest))?"
      say("there is no record \"\(id)\". \(hint)")
      throw Status.usage
    case .shown(let portrait):
      StandardOutput.write(
        json ? JSONLine.text(PortraitSummary(portrait)) : PortraitText(portrait).text)
      if !json { Failure.say(portrait.diagnostics) }
    }
  }

  private func say(_ sentence: String) {
    StandardError.write("dlala: \(DiagnosticPrinter.visible(sentence))\n")
  }

  /// `a, b or c`.
  private static func alternatives(_ names: [String]) -> String {
    let quoted = names.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
