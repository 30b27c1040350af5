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
  public var text: String {
    switch self {
    case .finishDraft: "the file is a draft: finish it and remove \"draft: true\""
    case .fillColumns(let language):
      "fill the columns that end in \".\(language)\" in the row of this record"
    case .writeFile: "write this file, or \"translation: none\" when one language is meant"
    case .addFields(let fields, let language):
      "add \(fields.map { $0 == "body" ? "the text" : $0 }.joined(separator: ", ")) in \(language)"
    case .reviseCells: "compare with the original and revise the cells"
    case .revise(let original, let mark):
      "compare with \(original) and revise; if it is right as it is: dlala status --mark \(mark)"
    case .addLabel(let language): "add \"\(language): …\" beside the other languages"
    case .addString(let key): "add \"\(key): …\""
    }
  }
}
