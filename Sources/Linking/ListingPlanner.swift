import Localization
import Model

/// Sorts the listings of sections and terms, in each language by its own collation.
struct ListingPlanner: Sendable {
  let settings: SiteSettings
  let types: [ContentType]
  let localizers: [Localizer]

  func plan(
    records: inout [Record], sections: inout [Section], taxonomies: inout [Taxonomy]
  ) async {
    let orders = await orders(of: records)
    let taxonomyByName = Dictionary(
      taxonomies.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for language in settings.languages.indices {
      let order = orders[language]
      var rank = [Int](repeating: 0, count: records.count)
      for (place, position) in order.enumerated() {
        rank[position] = place
        let record = records[position]
        guard record.role == .record, record.routes[language] != nil else { continue }
        if let section = record.section {
          sections[section].listings[language].append(RecordIndex(position))
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
      // Inverse lists are one for all languages: the default language's order.
      guard language == 0 else { continue }
      for position in records.indices where !records[position].inverse.isEmpty {
        for name in Array(records[position].inverse.keys) {
          records[position].inverse[name]?.sort { rank[$0.position] < rank[$1.position] }
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
    }
  }

  /// The sorted positions for each language; the languages side by side.
  private func orders(of records: [Record]) async -> [[Int]] {
    await withTaskGroup(of: (Int, [Int]).self) { group in
      for language in settings.languages.indices {
        group.addTask { (language, sorted(records, in: language)) }
      }
      var orders = [[Int]](repeating: [], count: settings.languages.count)
      for await (language, order) in group { orders[language] = order }
      return orders
    }
  }

  private enum Key: Comparable {
    case integer(Int)
    case text(SortKey)
    /// Records without the key come last, whatever the order.
    case missing

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.integer(let left), .integer(let right)): left < right
      case (.text(let left), .text(let right)): left < right
      case (.integer, .text): true
      case (.text, .integer), (.missing, _): false
      case (_, .missing): true
      }
    }
  }

  private struct Entry {
    let position: Int
    let key: Key
    let title: SortKey
  }

  /// All records' positions: types apart, within a type by its sort order, then title, then id.
  private func sorted(_ records: [Record], in language: Int) -> [Int] {
    var byType = [[Entry]](repeating: [], count: types.count)
    for (position, record) in records.enumerated() {
      guard let variant = record.shown(in: LanguageIndex(language))?.variant else { continue }
      let type = types[record.typeIndex]
      let title = type.slot(of: "title").flatMap { variant.fields[$0].plainText } ?? record.id
      let titleKey = localizers[language].sortKey(title)
      let key: Key
      switch type.sort.key {
      case "title": key = .text(titleKey)
      case "order": key = record.order.map { .integer($0) } ?? .missing
      case "date": key = record.date?.earliestDay.map { .integer($0) } ?? .missing
      case "updated": key = record.updated?.earliestDay.map { .integer($0) } ?? .missing
      default:
        key =
          type.slot(of: type.sort.key).map { self.key(of: variant.fields[$0], language) }
          ?? .missing
      }
      byType[record.typeIndex].append(Entry(position: position, key: key, title: titleKey))
    }
    var order: [Int] = []
    order.reserveCapacity(records.count)
    for (typeIndex, entries) in byType.enumerated() {
      let isDescending = types[typeIndex].sort.isDescending
      let sorted = entries.sorted { left, right in
        if left.key != right.key {
          if left.key == .missing || right.key == .missing { return right.key == .missing }
          return isDescending ? right.key < left.key : left.key < right.key
        }
        if left.title != right.title { return left.title < right.title }
        return records[left.position].id < records[right.position].id
      }
      order += sorted.map(\.position)
    }
    return order
  }

  private func key(of value: Value, _ language: Int) -> Key {
    switch value {
    case .integer(let number): .integer(number)
    case .money(let money): .integer(Int(money.minorUnits))
    case .date(let date): date.earliestDay.map { .integer($0) } ?? .missing
    default: value.plainText.map { .text(localizers[language].sortKey($0)) } ?? .missing
    }
  }
}

extension Value {
  /// The text of a value that is one.
  var plainText: String? {
    switch self {
    case .text(let text), .markdown(let text): text.string
    case .choice(let text), .gtin(let text), .url(let text): text
    default: nil
    }
  }

  /// The places of the terms that a field holds.
  var termIndexes: [Int] {
    switch self {
    case .term(let term): term.index.map { [$0] } ?? []
    case .list(let values): values.flatMap(\.termIndexes)
    default: []
    }
  }
}
