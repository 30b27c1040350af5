import Model

/// Reads what a file says of its translation: `original: fr`, `translated-from: title=1a2b3c4d …`.
enum TranslationFieldReader {
  /// The fields read here.
  static let fields: Set<String> = ["original", "translated-from"]

  static func read(
    _ entry: YAMLNode.Entry, _ settings: SiteSettings, into common: inout CommonFields,
    _ context: inout FileContext
  ) {
    common.positions[entry.key] = entry.keyPosition
    guard !entry.value.isAbsent else { return }
    let text = entry.value.text ?? ""
    if entry.key == "original" {
      common.original = settings.language(code: text)
      if common.original == nil {
        context.report(
          "language", Message("language-unknown", ["language": .text(String(text.prefix(60)))]),
          Message(
            "language-unknown.remedy-one-of", ["languages": .names(settings.languages.map(\.code))]),
          at: entry.value.position, length: entry.value.length)
      }
      return
    }
    guard let marks = marks(in: text) else {
      context.report(
        "translation", Message("translation-mark"),
        Message("translation-mark.remedy"),
        at: entry.value.position, length: entry.value.length)
      return
    }
    common.translatedFrom = marks
  }

  /// The digests by field, from `title=1a2b3c4d body=5e6f7a8b`.
  private static func marks(in text: String) -> [String: String]? {
    var marks: [String: String] = [:]
    for part in text.split(ascii: " ") {
      let pair = part.split(ascii: "=", omittingEmpty: false)
      guard pair.count == 2, !pair[0].isEmpty, pair[1].utf8.count == 8,
        pair[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
      else { return nil }
      marks[String(pair[0])] = String(pair[1])
    }
    return marks.isEmpty ? nil : marks
  }
}
