import Model
import Reading

/// The theme's words for a site that speaks none of the languages that the theme has words in.
///
/// In all others what is missing comes from a language that has it, and the state of translation
/// counts it.
struct StartStrings {
  let layers: [ThemeLayer]

  /// A file of English words for each of the languages, where no language of the site has any.
  func files(
    _ languages: [StartLanguages.Language]
  ) throws(EnvironmentFailure) -> [(path: String, bytes: [UInt8])] {
    let known = Set(
      layers.flatMap(\.files).compactMap { file in
        file.path.hasPrefix("strings/") ? String(file.path.dropFirst("strings/".count)) : nil
      })
    let hasWords = languages.contains { language in
      [language.tag.tag, language.code, language.tag.language].contains {
        known.contains($0 + ".yaml")
      }
    }
    guard !hasWords else { return [] }
    let words = try english()
    return languages.map { language in
      let head = "# These words are in English: translate them into \(language.tag.tag).\n"
      return ("theme/strings/\(language.code).yaml", Array((head + words).utf8))
    }
  }

  /// The English words of all layers, each once.
  private func english() throws(EnvironmentFailure) -> String {
    var text = ""
    var keys: Set<Substring> = []
    for layer in layers where layer.files.contains(where: { $0.path == "strings/en.yaml" }) {
      let file = String(decoding: try layer.bytes("strings/en.yaml"), as: UTF8.self)
      var isTaken = false
      var block: [Substring] = []
      func close() {
        if isTaken { text += Self.line(block) }
        block = []
      }
      for line in file.split(separator: "\n") {
        let isKey = line.first.map { !$0.isWhitespace && $0 != "#" } ?? false
        if isKey {
          close()
          isTaken = keys.insert(line.prefix { $0 != ":" }).inserted
        }
        if line.first != "#" { block.append(line) }
      }
      close()
    }
    return text
  }

  /// The lines of one word; of plural forms the one that serves every number, since each language has
  /// forms of its own.
  private static func line(_ block: [Substring]) -> String {
    let other = block.dropFirst().first {
      $0.trimmingPrefix(while: \.isWhitespace).hasPrefix("other:")
    }
    let isSelection = block.contains {
      $0.trimmingPrefix(while: \.isWhitespace).hasPrefix("select:")
    }
    guard let other, !isSelection, let key = block.first?.prefix(while: { $0 != ":" }) else {
      return block.map { $0 + "\n" }.joined()
    }
    let value = other.drop { $0 != ":" }.dropFirst().trimmingPrefix(while: \.isWhitespace)
    return "\(key): \(value)\n"
  }
}
