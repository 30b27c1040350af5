import Model
import Templates

/// The lists that pages ask for again and again, made once.
///
/// Ten thousand pages that name their merchant's products share one list, and none of them walks
/// it to know how long it is or to take its first ones.
struct EntityLists: Sendable {
  /// For each record its inverse lists, in slot order and each in every language; none for a
  /// record to which nothing refers.
  private let inverse: [[TemplateValue]]
  private let sections: [[TemplateValue]]
  private let terms: [[TemplateValue]]
  private let menus: [[TemplateValue]]
  private let languageCount: Int

  /// Makes the lists of a site; `inverseNames` are for each type those of its inverse lists, in
  /// slot order.
  init(site: Site, inverseNames: [[String]]) {
    let languages = site.settings.languages.indices.map { LanguageIndex($0) }
    languageCount = languages.count
    inverse = site.records.map { record in
      guard !record.inverse.isEmpty else { return [] }
      var byName: [String: [[RecordIndex]]] = [:]
      for (name, sources) in record.inverse { byName[SiteSchema.identifier(name)] = sources }
      return inverseNames[record.typeIndex].flatMap { name in
        languages.map { language in
          Self.records(byName[name]?[language.position] ?? [], language) { source in
            site.records[source.position].routes[language.position] != nil
          }
        }
      }
    }
    sections = site.sections.map { section in
      languages.map { Self.records(section.listings[$0.position], $0) { _ in true } }
    }
    terms = site.taxonomies.enumerated().map { index, taxonomy in
      languages.map { language in
        .list(
          taxonomy.order(in: language).lazy
            .filter { taxonomy.terms[$0].routes[language.position] != nil }
            .map { .entity(Entity(.term, language, index: index, detail: $0)) })
      }
    }
    menus = site.menus.enumerated().map { index, menu in
      languages.map { language in
        .list(
          menu.entries.indices.lazy
            .filter { Self.isPage(menu.entries[$0].target, of: site, in: language) }
            .map { .entity(Entity(.menuEntry, language, index: index, detail: $0)) })
      }
    }
  }

  /// Whether a menu's target has a page in a language: not every record has one in each, and no
  /// vocabulary has one that nobody uses.
  private static func isPage(
    _ target: LinkedMenu.Target, of site: Site, in language: LanguageIndex
  ) -> Bool {
    switch target {
    case .section, .address: true
    case .taxonomy(let taxonomy): site.taxonomies[taxonomy].isUsed
    case .record(let record): site.records[record.position].routes[language.position] != nil
    }
  }

  /// The entries of a menu that lead somewhere in a language.
  func entries(ofMenu menu: Int, in language: LanguageIndex) -> TemplateValue {
    menus[menu][language.position]
  }

  /// The records that refer to one by the inverse list in a slot, and have a page in a language.
  func inverse(of record: RecordIndex, slot: Int, in language: LanguageIndex) -> TemplateValue {
    let lists = inverse[record.position]
    return lists.isEmpty ? .list([]) : lists[slot * languageCount + language.position]
  }

  /// The records of a section, in order.
  func records(ofSection section: Int, in language: LanguageIndex) -> TemplateValue {
    sections[section][language.position]
  }

  /// The terms that have a page in a language.
  func terms(of taxonomy: Int, in language: LanguageIndex) -> TemplateValue {
    terms[taxonomy][language.position]
  }

  private static func records(
    _ records: [RecordIndex], _ language: LanguageIndex, where isShown: (RecordIndex) -> Bool
  ) -> TemplateValue {
    .list(
      records.compactMap { record in
        isShown(record) ? .entity(Entity(.record, language, index: record.position)) : nil
      })
  }
}
