import Model

/// Reads `taxonomies` in `dlala.yaml`.
///
/// ```yaml
/// taxonomies:
///   materials:
///     label: {ar: المواد, fr: Matières}
///     slug: {ar: مواد, fr: matières}
///     terms:
///       olive-wood: {ar: خشب الزيتون, fr: Bois d’olivier, slug: {ar: خشب-الزيتون}}
/// ```
enum TaxonomyReader {
  static func read(
    _ reader: inout EntryReader, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> [TaxonomyDefinition] {
    var taxonomies: [TaxonomyDefinition] = []
    for entry in reader.mapping("taxonomies", &context) ?? [] {
      guard case .mapping(let fields, _) = entry.value else {
        context.report(
          "settings", Message("taxonomy-empty", ["key": .text(entry.key)]),
          Message("taxonomy-empty.remedy"), at: entry.value.position)
        continue
      }
      var taxonomy = EntryReader(fields, what: .message(Message("thing-taxonomy")))
      let label = taxonomy.localized("label", languages, &context)
      let slugs = taxonomy.take("slug").map { self.slugs($0, languages, &context) }
      let terms = taxonomy.mapping("terms", &context)
      taxonomy.finish(&context)
      taxonomies.append(
        TaxonomyDefinition(
          name: entry.key, label: label ?? LocalizedText([Text(entry.key)]),
          terms: terms.map { terms in
            terms.compactMap { term($0, languages, &context) }
          }, slugs: slugs ?? [:]))
    }
    return taxonomies
  }

  private static func term(
    _ entry: YAMLNode.Entry, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> TaxonomyDefinition.Term? {
    guard Slug.isValid(entry.key) else {
      context.report(
        "term", Message("term-cannot-stand", ["key": .text(entry.key)]),
        CommonFieldReader.remedy(entry.key), at: entry.keyPosition,
        length: entry.key.unicodeScalars.count)
      return nil
    }
    var node = entry.value
    var slugs: [LanguageIndex: String] = [:]
    if case .mapping(var fields, let position) = node,
      let place = fields.firstIndex(where: { $0.key == "slug" })
    {
      slugs = self.slugs(fields.remove(at: place).value, languages, &context)
      node = .mapping(fields, position)
    }
    let label = EntryReader.localized(node, .text(entry.key), languages, &context)
    let isNamed = label?.texts.isEmpty == false
    return TaxonomyDefinition.Term(
      key: entry.key, label: isNamed ? label ?? LocalizedText() : LocalizedText([Text(entry.key)]),
      slugs: slugs)
  }

  /// The last part of an address for each language, or one for all.
  private static func slugs(
    _ node: YAMLNode, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> [LanguageIndex: String] {
    guard let texts = EntryReader.localized(node, .text("slug"), languages, &context)?.texts else {
      return [:]
    }
    var slugs: [LanguageIndex: String] = [:]
    for text in texts {
      guard Slug.isValid(text.string) else {
        let written = place(of: text.string, in: node)
        context.report(
          "slug", Message("slug-cannot-stand", ["text": .text(String(text.string.prefix(60)))]),
          CommonFieldReader.remedy(text.string), at: written.position, length: written.length)
        continue
      }
      if text.language == .undetermined {
        for language in languages.indices { slugs[LanguageIndex(language)] = text.string }
      } else {
        slugs[text.language] = text.string
      }
    }
    return slugs
  }

  private static func place(of text: String, in node: YAMLNode) -> YAMLNode {
    guard case .mapping(let entries, _) = node else { return node }
    return entries.first { $0.value.text == text }?.value ?? node
  }
}
