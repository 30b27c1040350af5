import Model

/// Reads what readers of a language are shown where it lacks something:
/// `fallback: {zgh: [fr, ar]}`.
enum FallbackReader {
  /// Gives the languages with their fallbacks, each with all others in it: those written, then other
  /// locales of the same language, then the rest in the order of the site.
  static func read(
    _ reader: inout EntryReader, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> [SiteLanguage] {
    var written: [LanguageIndex: [LanguageIndex]] = [:]
    for entry in reader.mapping("fallback", &context) ?? [] {
      let key = YAMLNode.scalar(entry.key, isPlain: true, entry.keyPosition)
      guard let language = place(key, languages, &context) else { continue }
      let items: [YAMLNode] =
        if case .sequence(let items, _) = entry.value { items } else { [entry.value] }
      written[language] = items.compactMap { place($0, languages, &context) }
      if written[language]?.contains(language) == true {
        context.report(
          "language", Message("language-own-fallback", ["key": .text(entry.key)]),
          Message("language-own-fallback.remedy"),
          at: entry.value.position, length: entry.value.length)
      }
    }
    return languages.enumerated().map { place, language in
      let own = LanguageIndex(place)
      let all = languages.indices.map { LanguageIndex($0) }
      let related = all.filter {
        languages[$0.position].locale.language == language.locale.language
      }
      var seen: Set<LanguageIndex> = [own]
      var language = language
      language.fallbacks = ((written[own] ?? []) + related + all).filter {
        seen.insert($0).inserted
      }
      return language
    }
  }

  private static func place(
    _ node: YAMLNode, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> LanguageIndex? {
    let text = node.text ?? ""
    if let place = languages.firstIndex(where: { $0.code.isSameIgnoringASCIICase(as: text) }) {
      return LanguageIndex(place)
    }
    let codes = languages.map(\.code)
    context.report(
      "language", Message("language-unknown", ["language": .text(String(text.prefix(40)))]),
      NearestName.of(text, among: codes).map(Message.didYouMean)
        ?? Message("language-unknown.remedy", ["codes": .names(codes)]),
      at: node.position, length: node.length)
    return nil
  }
}
