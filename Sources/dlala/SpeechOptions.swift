import ArgumentParser
import Model

/// What every command takes: the language in which it speaks.
///
/// `Environment.wording` has looked for it before; here it is declared and judged.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase("help-lang"), valueName: "code"))
  var lang: String?

  func validate() throws {
    if let lang, MessageTable.Language(rawValue: lang) == nil {
      throw ValidationError(phrase("usage-lang", ["lang": .text(lang)]))
    }
  }
}
