import Localization
import Model

/// Puts records in the order of their types, in one language.
///
/// Texts, titles of references and names of open terms by the language's collation; choices and the
/// terms of a closed list in their declared order; false before true; quantities of one dimension by
/// size whatever their unit; amounts of several currencies by the site's rates; what is sold by the price
/// that its card says.
struct RecordSorter: Sendable {
  let settings: SiteSettings
  let types: [ContentType]
  let currencies: SortedCurrencies
  /// What each record offers in each language, as `Site.goods` has it.
  let goods: [Goods?]

  /// What a record is sorted by; what is of one key is of one case.
  private enum Key: Comparable {
    case integer(Int)
    case number(Double)
    /// An amount among those that nothing makes comparable: of a currency, or of a dimension.
    case grouped(String, Double)
    case text(SortKey)
    /// Records without the key come last, whatever the order.
    case missing

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.integer(let left), .integer(let right)): left < right
      case (.number(let left), .number(let right)): left < right
      case (.grouped(let left, let first), .grouped(let right, let second)):
        left != right ? left < right : first < second
      case (.text(let left), .text(let right)): left < right
      case (.missing, _): false
      case (_, .missing): true
      default: false
      }
    }
  }

  private struct Entry {
    let position: Int
    let first: Key
    let others: [Key]
    let title: SortKey
  }

  /// All records' positions: types apart, within a type by its sort order, then title, then id.
  ///
  /// `ties` are pairs of neighbours that are equal by all keys, where one of them is `order`.
  func sorted(
    _ records: [Record], in language: LanguageIndex, by localizer: Localizer
  ) -> (order: [Int], ties: [(Int, Int)]) {
    var byType = [[Int]](repeating: [], count: types.count)
    for (position, record) in records.enumerated() { byType[record.typeIndex].append(position) }
    var order: [Int] = []
    var ties: [(Int, Int)] = []
    order.reserveCapacity(records.count)
    for (typeIndex, positions) in byType.enumerated() {
      let keys = types[typeIndex].sort.keys
      let sorted = entries(positions, keys, typeIndex, records, language, localizer)
      order += sorted.map(\.position)
      guard keys.contains(where: { $0.name == "order" }) else { continue }
      let listed = sorted.filter {
        records[$0.position].role == .record && records[$0.position].order != nil
      }
      for (left, right) in zip(listed, listed.dropFirst())
      where left.first == right.first && left.others == right.others {
        ties.append((left.position, right.position))
      }
    }
    return (order, ties)
  }

  /// Some records of one type in another order than the type's.
  func sorted(
    _ listed: [RecordIndex], by sort: SortOrder, _ records: [Record],
    in language: LanguageIndex, by localizer: Localizer
  ) -> [RecordIndex] {
    guard let first = listed.first else { return [] }
    return entries(
      listed.map(\.position), sort.keys, records[first.position].typeIndex, records, language,
      localizer
    ).map { RecordIndex($0.position) }
  }

  private func entries(
    _ positions: [Int], _ keys: [SortOrder.Key], _ typeIndex: Int, _ records: [Record],
    _ language: LanguageIndex, _ localizer: Localizer
  ) -> [Entry] {
    let type = types[typeIndex]
    var readers = keys.map { key in
      KeyReader(sorter: self, type: type, name: key.name, language, localizer, records)
    }
    var entries: [Entry] = []
    entries.reserveCapacity(positions.count)
    for position in positions {
      let record = records[position]
      guard let variant = record.shown(in: language)?.variant else { continue }
      let title = localizer.sortKey(type.title(of: variant) ?? record.id)
      let price =
        goods.isEmpty
        ? nil : goods[position * settings.languages.count + language.position]?.leading.price
      let first = readers[0].key(of: record, variant, title, price)
      let others = readers.indices.dropFirst().map {
        readers[$0].key(of: record, variant, title, price)
      }
      entries.append(Entry(position: position, first: first, others: others, title: title))
    }
    entries.sort { left, right in
      if left.first != right.first {
        return Self.precedes(left.first, right.first, keys[0].isDescending)
      }
      for (place, key) in keys.dropFirst().enumerated()
      where left.others[place] != right.others[place] {
        return Self.precedes(left.others[place], right.others[place], key.isDescending)
      }
      if left.title != right.title { return left.title < right.title }
      return records[left.position].id < records[right.position].id
    }
    return entries
  }

  private static func precedes(_ left: Key, _ right: Key, _ isDescending: Bool) -> Bool {
    if left == .missing || right == .missing { return right == .missing }
    return isDescending ? right < left : left < right
  }

  /// Reads one key of one type's records; what it needs of the type is found once.
  private struct KeyReader {
    let sorter: RecordSorter
    let name: String
    let slot: Int?
    let kind: FieldKind?
    /// Whether the field is the price of what the type sells.
    let isPrice: Bool
    let language: LanguageIndex
    let localizer: Localizer
    let records: [Record]
    /// The places of the choices in their declared order.
    let choices: [String: Int]
    /// Whether the terms have an order of their own.
    let isClosed: Bool
    let currencies: SortedCurrencies.Way
    /// The keys of what records refer to, by their places.
    private var titles: [Int: SortKey] = [:]

    init(
      sorter: RecordSorter, type: ContentType, name: String, _ language: LanguageIndex,
      _ localizer: Localizer, _ records: [Record]
    ) {
      self.sorter = sorter
      self.name = name
      self.language = language
      self.localizer = localizer
      self.records = records
      slot = SortOrder.names.contains(name) ? nil : type.slot(of: name)
      kind = slot.map { type.fields[$0].kind }
      isPrice = slot != nil && type.publish.shopping?[.price] == name
      var choices: [String: Int] = [:]
      if case .choice(let declared)? = kind {
        for (place, choice) in declared.enumerated() { choices[choice.key] = place }
      }
      self.choices = choices
      isClosed =
        kind?.taxonomy.map { name in
          sorter.settings.taxonomies.contains { $0.name == name && $0.terms != nil }
        } ?? false
      currencies = sorter.currencies[type.name, name]
    }

    mutating func key(
      of record: Record, _ variant: RecordVariant, _ title: SortKey, _ price: Money?
    ) -> Key {
      switch name {
      case "title": return .text(title)
      case "order": return record.order.map { .integer($0) } ?? .missing
      case "date": return record.date?.earliestDay.map { .integer($0) } ?? .missing
      case "updated": return record.updated?.earliestDay.map { .integer($0) } ?? .missing
      case _ where isPrice: return price.map { key(of: .money($0)) } ?? .missing
      default: return slot.map { key(of: variant.fields[$0]) } ?? .missing
      }
    }

    private mutating func key(of value: Value) -> Key {
      switch value {
      case .integer(let number): return .integer(number)
      case .number(let number): return .number(number)
      case .boolean(let isTrue): return .integer(isTrue ? 1 : 0)
      case .date(let date): return date.earliestDay.map { .integer($0) } ?? .missing
      case .choice(let key): return choices[key].map { .integer($0) } ?? .missing
      case .money(let money):
        switch currencies {
        case .one: return .integer(Int(money.minorUnits))
        case .converted(let rates):
          return rates.comparable(money).map { .number($0) } ?? .missing
        case .apart: return .grouped(money.currency.code, Double(money.minorUnits))
        }
      case .quantity(let quantity):
        return quantity.measure.map { .grouped($0.dimension.rawValue, $0.amount) } ?? .missing
      case .term(let term):
        guard let place = term.index else { return .missing }
        return isClosed ? .integer(place) : .text(localizer.sortKey(term.name))
      case .reference(let reference):
        guard let target = reference.record else { return .missing }
        if let known = titles[target.position] { return .text(known) }
        let record = records[target.position]
        let variant = record.shown(in: language)?.variant
        let title = variant.flatMap { sorter.types[record.typeIndex].title(of: $0) } ?? record.id
        let key = localizer.sortKey(title)
        titles[target.position] = key
        return .text(key)
      case .text(let text): return .text(localizer.sortKey(text.string))
      case .localized(let texts):
        return texts[language].map { .text(localizer.sortKey($0.string)) } ?? .missing
      case .url(let text), .email(let text), .phone(let text), .gtin(let text):
        return .text(localizer.sortKey(text))
      case .none, .markdown, .image, .file, .place, .list, .map, .group: return .missing
      }
    }
  }
}

extension ContentType {
  /// The title of one of the type's records, where it has one.
  func title(of variant: RecordVariant) -> String? {
    guard let slot = slot(of: "title"), case .text(let title) = variant.fields[slot] else {
      return nil
    }
    return title.string
  }
}
