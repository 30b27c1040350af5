import Localization
import Model

/// Words of the program in the language of whoever runs it, by their code.
func phrase(_ code: String, _ arguments: KeyValuePairs<String, Message.Value> = [:]) -> String {
  Environment.wording.text(of: Message(code, arguments))
}

/// A message in the language of whoever runs the program.
func phrase(_ message: Message) -> String { Environment.wording.text(of: message) }
