import Localization
import Model

/// Sorts the listings of sections and terms, in each language by its own collation.
struct ListingPlanner: Sendable {
  let settings: SiteSettings
  let types: [ContentType]
  let localizers: [Localizer]
  /// What each record offers in each language, as `Site.goods` has it.
  let goods: [Goods?]

  /// Gives what is told of orders that are not clear.
  func plan(
    records: inout [Record], sections: inout [Section], taxonomies: inout [Taxonomy],
    documents: [Document]
  ) async -> [Diagnostic] {
    let currencies = SortedCurrencies(
      of: records, types: types, sections: sections, goods: goods, rates: settings.rates)
    let sorter = RecordSorter(
      settings: settings, types: types, currencies: currencies, goods: goods)
    let (orders, ties) = await orders(of: records, by: sorter)
    let taxonomyByName = Dictionary(
      taxonomies.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for language in settings.languages.indices {
      let order = orders[language]
      var rank = [Int](repeating: 0, count: records.count)
      for (place, position) in order.enumerated() {
        rank[position] = place
        let record = records[position]
        guard record.role == .record, record.routes[language] != nil else { continue }
        // A section lists what stands in those that lie in it too, where that is of its type.
        var place = record.section
        while let section = place, sections[section].typeIndex == record.typeIndex {
          sections[section].listings[language].append(RecordIndex(position))
          place = sections[section].parent
        }
        guard let variant = record.shown(in: LanguageIndex(language))?.variant else { continue }
        for (slot, field) in types[record.typeIndex].fields.enumerated() where field.isFacet {
          guard let name = field.kind.taxonomy, let taxonomy = taxonomyByName[name] else {
            continue
          }
          for term in variant.fields[slot].termIndexes
          where taxonomies[taxonomy].terms[term].listings[language].last?.position != position {
            taxonomies[taxonomy].terms[term].listings[language].append(RecordIndex(position))
          }
        }
      }
      for section in sections.indices {
        guard let sort = sections[section].sort else { continue }
        sections[section].listings[language] = sorter.sorted(
          sections[section].listings[language], by: sort, records, in: LanguageIndex(language),
          by: localizers[language])
      }
      for position in records.indices where !records[position].inverse.isEmpty {
        for name in Array(records[position].inverse.keys) {
          records[position].inverse[name]?[language].sort { rank[$0.position] < rank[$1.position] }
        }
      }
    }
    for taxonomy in taxonomies.indices {
      for term in taxonomies[taxonomy].terms.indices {
        for language in settings.languages.indices
        where taxonomies[taxonomy].terms[term].listings[language].isEmpty {
          taxonomies[taxonomy].terms[term].routes[language] = nil
        }
      }
      // A closed list has the order of the settings.
      let name = taxonomies[taxonomy].name
      if settings.taxonomies.contains(where: { $0.name == name && $0.terms != nil }) { continue }
      taxonomies[taxonomy].orders = settings.languages.indices.map {
        order(of: taxonomies[taxonomy], in: LanguageIndex($0))
      }
    }
    return currencies.diagnostics + told(ties, records, documents)
  }

  /// The places of an open taxonomy's terms by their names.
  private func order(of taxonomy: Taxonomy, in language: LanguageIndex) -> [Int] {
    let keys = taxonomy.terms.map {
      localizers[language.position].sortKey($0.label[language]?.string ?? $0.key)
    }
    return keys.indices.sorted { left, right in
      keys[left] != keys[right] ? keys[left] < keys[right] : left < right
    }
  }

  /// The sorted positions for each language, the languages side by side; ties in the default one.
  private func orders(
    of records: [Record], by sorter: RecordSorter
  ) async -> (orders: [[Int]], ties: [(Int, Int)]) {
    await withTaskGroup(of: (Int, [Int], [(Int, Int)]).self) { group in
      for language in settings.languages.indices {
        group.addTask {
          let sorted = sorter.sorted(
            records, in: LanguageIndex(language), by: localizers[language])
          return (language, sorted.order, sorted.ties)
        }
      }
      var orders = [[Int]](repeating: [], count: settings.languages.count)
      var ties: [(Int, Int)] = []
      for await (language, order, found) in group {
        orders[language] = order
        if language == 0 { ties = found }
      }
      return (orders, ties)
    }
  }

  /// Records that say one `order` stand by their titles, which nobody asked for.
  private func told(
    _ ties: [(Int, Int)], _ records: [Record], _ documents: [Document]
  ) -> [Diagnostic] {
    guard !ties.isEmpty else { return [] }
    var places: [String: (path: String, position: SourcePosition)] = [:]
    for document in documents {
      guard document.common.order != nil, let position = document.common.positions["order"],
        places[document.recordID] == nil
      else { continue }
      places[document.recordID] = (document.path, position)
    }
    return ties.map { first, second in
      let (first, second) = (records[first], records[second])
      let place = places[second.id]
      return Diagnostic(
        .warning, category: "order",
        message:
          Message(
            "order-twice",
            [
              "second": .text(second.id), "order": .number(second.order ?? 0),
              "id": .text(first.id),
            ]),
        remedy: Message("order-twice.remedy"),
        path: place?.path ?? second.variants.lazy.compactMap { $0?.path }.first ?? second.id,
        position: place?.position, length: place == nil ? 1 : "order".utf8.count)
    }
  }
}

extension Value {
  /// The places of the terms that a field holds.
  var termIndexes: [Int] {
    switch self {
    case .term(let term): term.index.map { [$0] } ?? []
    case .list(let values): values.flatMap(\.termIndexes)
    default: []
    }
  }
}
