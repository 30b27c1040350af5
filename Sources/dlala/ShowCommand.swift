import ArgumentParser
import Model
import Pipeline

/// `dlala show`: everything of one record.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: phrase("help-show"),
    discussion: phrase("help-show-more"))

  @Argument(help: ArgumentHelp(phrase("help-show-record"), valueName: "id"))
  var id: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(phrase("help-source"), valueName: "folder"))
  var source = "."

  @Flag(help: ArgumentHelp(phrase("help-show-print-json")))
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
      say(phrase("said-ambiguous-id", ["id": .text(id), "ids": .names(ids)]))
      throw Status.usage
    case .unknown(let nearest, let records):
      let hint =
        nearest.isEmpty
        ? records == 0
          ? Message("said-no-records-yet")
          : Message("said-list-tells", ["number": .number(records)])
        : Message("said-did-you-mean", ["names": Self.alternatives(nearest)])
      say(phrase("said-no-record", ["id": .text(id), "hint": .message(hint)]))
      throw Status.usage
    case .shown(let portrait):
      StandardOutput.write(
        json ? JSONLine.text(PortraitSummary(portrait)) : PortraitText(portrait).text)
      if !json { Failure.say(portrait.diagnostics) }
    }
  }

  private func say(_ sentence: String) {
    StandardError.write("dlala: \(sentence)\n")
  }

  /// `"a", "b" or "c"`.
  private static func alternatives(_ names: [String]) -> Message.Value {
    let quoted = names.map { Message("name-in-quotes", ["name": .text($0)]) }
    guard let last = quoted.last, quoted.count > 1 else { return .messages(quoted) }
    return .message(
      Message("a-or-b", ["first": .messages(quoted.dropLast()), "last": .message(last)]))
  }
}
