import ArgumentParser
import Localization
import Model

/// `dlala explain CODE`: more about a message.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: phrase("help-explain"),
    discussion: phrase("help-explain-more"))

  @Argument(help: ArgumentHelp(phrase("help-explain-code"), valueName: "code"))
  var code: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard let code else {
      StandardOutput.write(Explanation.codes.map { $0 + "\n" }.joined())
      return
    }
    guard let explanation = Explanation(code) else {
      let nearest = NearestName.of(code, among: Explanation.codes)
      let sentence = phrase(
        "said-no-code",
        [
          "name": .text(code),
          "hint": .message(
            nearest.map { Message("said-did-you-mean", ["names": .text($0)]) }
              ?? Message("said-known-by-explain")),
        ])
      StandardError.write("dlala: \(sentence)\n")
      throw Status.usage
    }
    StandardOutput.write(explanation.text(Environment.wording))
  }
}
