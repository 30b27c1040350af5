import Model

/// Gives every record, section and term its address in each language.
struct RoutePlanner {
  let settings: SiteSettings
  let types: [ContentType]

  private var languages: Range<Int> { settings.languages.indices }

  private func root(_ language: Int) -> String { "/" + settings.languages[language].code + "/" }

  /// Sets the routes of all records and gives the sections, with empty listings.
  func sections(_ records: inout [Record]) -> [Section] {
    let indexes = Dictionary(
      uniqueKeysWithValues: records.enumerated().compactMap { position, record in
        record.role == .sectionIndex ? (record.id, position) : nil
      })
    var sections: [Section] = []
    var sectionByName: [String: Int] = [:]
    for (typeIndex, type) in types.enumerated() {
      guard let name = type.section else { continue }
      let index = indexes[name]
      let routes = languages.map { language in
        let slug = index.flatMap { records[$0].variants[language]?.slug }
        return root(language) + address(of: name, lastPart: slug)
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
    let slug = record.variants[language]?.slug
    guard let section else { return root(language) + address(of: record.id, lastPart: slug) }
    let rest = String(record.id.dropFirst(section.name.count + 1))
    return section.routes[language] + address(of: rest, lastPart: slug)
  }

  /// `a/b/` from the id `a/b`, its last part replaced by the editor's slug.
  private func address(of id: String, lastPart: String?) -> String {
    var parts = id.split(ascii: "/").map { Slug.make(from: String($0)) }
    if let lastPart, !parts.isEmpty { parts[parts.count - 1] = lastPart }
    return parts.map { $0 + "/" }.joined()
  }

  /// Gives the taxonomies with their routes; the listings are still empty.
  func taxonomies(_ taxonomies: [Taxonomy]) -> [Taxonomy] {
    taxonomies.map { taxonomy in
      var taxonomy = taxonomy
      taxonomy.routes = languages.map { root($0) + address(of: taxonomy.name, lastPart: nil) }
      for term in taxonomy.terms.indices {
        taxonomy.terms[term].listings = languages.map { _ in [] }
        taxonomy.terms[term].routes = languages.map { language in
          taxonomy.routes[language] + address(of: taxonomy.terms[term].key, lastPart: nil)
        }
      }
      return taxonomy
    }
  }
}
