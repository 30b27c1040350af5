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
  /// For each language and record the place in the listing of its section, counted from 1; 0 for a
  /// record that is not listed there.
  private let places: [[Int32]]
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
    places = languages.map { language in
      var places = [Int32](repeating: 0, count: site.records.count)
      for (index, section) in site.sections.enumerated() {
        // The sections around its own list a record too.
        for (place, record) in section.listings[language.position].enumerated()
        where site.records[record.position].section == index {
          places[record.position] = Int32(place + 1)
        }
      }
      return places
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

  /// The record so many places behind another in the listing of its section; nothing beyond its ends,
  /// and for a record that is not listed.
  func neighbour(
    of record: RecordIndex, by distance: Int, inSection section: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    let place = Int(places[language.position][record.position]) - 1
    guard place >= 0, case .list(let listing) = sections[section][language.position],
      listing.indices.contains(place + distance)
    else { return .none }
    return listing[place + distance]
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
