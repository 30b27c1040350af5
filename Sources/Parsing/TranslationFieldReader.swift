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
          "language", "\"\(text.prefix(60))\" is not a language of this site",
          "write one of: " + settings.languages.map(\.code).joined(separator: ", "),
          at: entry.value.position, length: entry.value.length)
      }
      return
    }
    guard let marks = marks(in: text) else {
      context.report(
        "translation", "translated-from is not what \"dlala status --mark\" writes",
        "remove the line, and run \"dlala status --mark\" with this file",
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
