import Model

/// Gives every record, section and term its address in each language.
///
/// The last part of an address is the editor's slug; else it is made from the file's name or, where
/// the site chose so for the language, from the title; in the text's own letters or in Latin ones.
struct RoutePlanner {
  let settings: SiteSettings
  let types: [ContentType]

  private var languages: Range<Int> { settings.languages.indices }

  private func root(_ language: Int) -> String { settings.languages[language].root }

  /// Sets the routes of all records and gives the sections, with empty listings.
  func sections(_ records: inout [Record]) -> [Section] {
    let indexes = Dictionary(
      uniqueKeysWithValues: records.enumerated().compactMap { position, record in
        record.role == .sectionIndex ? (record.id, position) : nil
      })
    var sections: [Section] = []
    var sectionByName: [String: Int] = [:]
    let usedTypes = Set(records.lazy.map(\.typeIndex))
    for (typeIndex, type) in types.enumerated() {
      guard let name = type.section, !type.isProposed || usedTypes.contains(typeIndex) else {
        continue
      }
      let index = indexes[name]
      let routes = languages.map { language in
        let slug = index.flatMap { lastPart(of: records[$0], in: language) }
        return root(language) + address(of: name, in: language, lastPart: slug)
      }
      if let index {
        for language in languages { records[index].routes[language] = routes[language] }
      }
      sectionByName[name] = sections.count
      sections.append(
        Section(
          name: name, typeIndex: typeIndex, index: index.map { RecordIndex($0) }, routes: routes,
          listings: languages.map { _ in [] }))
    }
    for position in records.indices {
      let record = records[position]
      switch record.role {
      case .home:
        for language in languages { records[position].routes[language] = root(language) }
      case .sectionIndex:
        records[position].section = sectionByName[record.id]
      case .record:
        let type = types[record.typeIndex]
        let section = type.section.flatMap { name in
          record.id.hasPrefix(name + "/") ? sectionByName[name] : nil
        }
        records[position].section = section
        let policy = settings.missingLanguage[type.name]
        for language in languages
        where record.variants[language] != nil
          || (policy == .fallback && !record.isSingleLanguage)
        {
          records[position].routes[language] = route(
            of: record, in: language, below: section.map { sections[$0] })
        }
      }
    }
    return sections
  }

  private func route(of record: Record, in language: Int, below section: Section?) -> String {
    let slug = lastPart(of: record, in: language)
    guard let section else {
      return root(language) + address(of: record.id, in: language, lastPart: slug)
    }
    let rest = String(record.id.dropFirst(section.name.count + 1))
    return section.routes[language] + address(of: rest, in: language, lastPart: slug)
  }

  /// What the editor wrote, else what the title gives; nothing where the file's name counts.
  private func lastPart(of record: Record, in language: Int) -> String? {
    guard let variant = record.variants[language] else { return nil }
    if let slug = variant.slug { return slug }
    guard settings.languages[language].habits.slugSource == .title,
      let slot = types[record.typeIndex].slot(of: "title"),
      case .text(let title) = variant.fields[slot]
    else { return nil }
    return slug(from: title.string, in: language)
  }

  /// The slug of a text in the language's letters; nothing when it has none.
  private func slug(from text: String, in language: Int) -> String? {
    let slug = Slug.make(from: text, in: settings.languages[language].habits.slugs)
    return Slug.isValid(slug) ? slug : nil
  }

  /// `a/b/` from the id `a/b`, its last part replaced by the editor's slug.
  private func address(of id: String, in language: Int, lastPart: String?) -> String {
    let style = settings.languages[language].habits.slugs
    var parts = id.split(ascii: "/").map { part in
      // A name that is ASCII already is not romanised: nearly all are.
      part.utf8.allSatisfy { $0 < 0x80 }
        ? Slug.make(from: String(part)) : Slug.make(from: String(part), in: style)
    }
    if let lastPart, !parts.isEmpty { parts[parts.count - 1] = lastPart }
    return parts.map { $0 + "/" }.joined()
  }

  /// Gives the taxonomies with their routes; the listings are still empty.
  func taxonomies(_ taxonomies: [Taxonomy]) -> [Taxonomy] {
    let definitions = Dictionary(
      settings.taxonomies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return taxonomies.map { taxonomy in
      var taxonomy = taxonomy
      let definition = definitions[taxonomy.name]
      taxonomy.routes = languages.map { language in
        root(language)
          + address(
            of: taxonomy.name, in: language,
            lastPart: lastPart(definition?.slugs, taxonomy.label, in: language))
      }
      for term in taxonomy.terms.indices {
        let key = taxonomy.terms[term].key
        // The terms of a closed list come first, in its order.
        let slugs = definition?.terms.flatMap { $0.indices.contains(term) ? $0[term].slugs : nil }
        taxonomy.terms[term].listings = languages.map { _ in [] }
        taxonomy.terms[term].routes = languages.map { language in
          taxonomy.routes[language]
            + address(
              of: key, in: language,
              lastPart: lastPart(slugs, taxonomy.terms[term].label, in: language))
        }
      }
      return taxonomy
    }
  }

  /// What the settings say, else what the label gives; nothing where the key counts.
  private func lastPart(
    _ slugs: [LanguageIndex: String]?, _ label: LocalizedText, in language: Int
  ) -> String? {
    if let slug = slugs?[LanguageIndex(language)] { return slug }
    guard settings.languages[language].habits.slugSource == .title else { return nil }
    let own = label.texts.first { $0.language.position == language }
    return own.flatMap { slug(from: $0.string, in: language) }
  }
}
