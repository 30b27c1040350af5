/// What to do about a text that is missing or outdated, so that each language can say it.
public enum TranslationRemedy: Sendable, Hashable {
  /// The file is there, as a draft.
  case finishDraft
  /// The cells of a table's row that are in a language.
  case fillColumns(language: String)
  /// The file is not there.
  case writeFile
  /// Some fields of a file that is there; `body` is the text under the front matter.
  case addFields([String], language: String)
  /// The cells of a table's row are older than those of the original.
  case reviseCells
  /// The file is older than its original; `mark` is what to mark when it is right as it is.
  case revise(original: String, mark: String)
  /// A label in the settings or a type lacks a language.
  case addLabel(language: String)
  /// The theme lacks a string.
  case addString(key: String)

  /// In English, for terminals and programs.
  public var message: Message {
    switch self {
    case .finishDraft: Message("translation-finish-draft")
    case .fillColumns(let language):
      Message("translation-fill-columns", ["language": .text(language)])
    case .writeFile: Message("translation-write-file")
    case .addFields(let fields, let language):
      Message(
        "translation-add-fields",
        ["fields": .messages(fields.map(Self.named)), "language": .text(language)])
    case .reviseCells: Message("translation-revise-cells")
    case .revise(let original, let mark):
      Message("translation-revise", ["original": .text(original), "mark": .text(mark)])
    case .addLabel(let language): Message("translation-add-label", ["language": .text(language)])
    case .addString(let key): Message("translation-add-string", ["key": .text(key)])
    }
  }

  /// A field as people call it.
  private static func named(_ field: String) -> Message {
    field == "body"
      ? Message("translation-body") : Message("translation-field", ["name": .text(field)])
  }
}
