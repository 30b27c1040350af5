import Localization
import Model

/// Reads which values of one facet the records of a section have.
struct FacetReader {
  /// One value: its key in addresses, and its name for people.
  struct FacetValue {
    var key: String
    var label: LocalizedText
    /// The place in the list that the values come from; nothing where their names order them.
    var place: Int?
    /// The record that the value is.
    var record: RecordIndex?
  }

  private let types: [ContentType]
  private let records: [Record]
  private let taxonomies: [Taxonomy]
  private let parts: [String]
  private var values: [String: FacetValue] = [:]
  private var keysByRecord: [Int: [String]] = [:]
  /// The keys of those records that are values themselves.
  private(set) var keysOfValues: [RecordIndex: String] = [:]
  private var amounts: [Int: [Money]] = [:]
  /// What an offer says instead of the facet's field; nothing where the field is none of an offer's.
  var offered: Offered?

  /// How a facet by price or availability asks the offers: a shopper finds a thing at the price and
  /// with the availability that its card says.
  struct Offered {
    let isPrice: Bool
    let goods: (RecordIndex) -> Goods?

    /// Nothing for a field that is neither a type's price nor its availability.
    init?(name: String, rule: ShoppingRule, goods: @escaping (RecordIndex) -> Goods?) {
      guard name == rule[.price] || name == rule[.availability] else { return nil }
      isPrice = name == rule[.price]
      self.goods = goods
    }
  }

  init(types: [ContentType], records: [Record], taxonomies: [Taxonomy], parts: [String]) {
    self.types = types
    self.records = records
    self.taxonomies = taxonomies
    self.parts = parts
  }

  /// Whether the facet is one of prices, which are told in ranges.
  var hasAmounts: Bool { !amounts.isEmpty }

  /// The keys of a record's values, each once.
  func keys(of record: RecordIndex) -> [String] { keysByRecord[record.position] ?? [] }

  /// Reads one record of the section.
  mutating func read(_ record: RecordIndex, of typeIndex: Int) {
    var keys: [String] = []
    follow(parts[...], record, from: record.position, &keys)
    keysByRecord[record.position] = keys
  }

  private mutating func follow(
    _ parts: ArraySlice<String>, _ record: RecordIndex, from origin: Int, _ keys: inout [String]
  ) {
    guard let part = parts.first else { return note(record, &keys) }
    let typeIndex = records[record.position].typeIndex
    if let slot = types[typeIndex].slot(of: part) {
      let first = records[record.position].variants.lazy.compactMap { $0 }.first
      let value = offered(of: record, slot) ?? first?.fields[slot] ?? .none
      follow(value, slot, parts.dropFirst(), record, from: origin, &keys)
    } else {
      for source in records[record.position].inverse(part, in: LanguageIndex(0)) {
        follow(parts.dropFirst(), source, from: origin, &keys)
      }
    }
  }

  /// The price or the availability of the offer that stands for a record, where the type has a word
  /// for it.
  private func offered(of record: RecordIndex, _ slot: Int) -> Value? {
    guard let offered, let leading = offered.goods(record)?.leading else { return nil }
    if offered.isPrice { return .money(leading.price) }
    let key = leading.availability.rawValue
    guard case .choice(let choices) = types[records[record.position].typeIndex].fields[slot].kind,
      choices.contains(where: { $0.key == key })
    else { return nil }
    return .choice(key)
  }

  private mutating func follow(
    _ value: Value, _ slot: Int, _ rest: ArraySlice<String>, _ record: RecordIndex,
    from origin: Int, _ keys: inout [String]
  ) {
    let field = types[records[record.position].typeIndex].fields[slot]
    switch value {
    case .list(let values):
      for value in values { follow(value, slot, rest, record, from: origin, &keys) }
    case .reference(let reference):
      if let target = reference.record { follow(rest, target, from: origin, &keys) }
    case .term(let term):
      guard let place = term.index,
        let taxonomy = taxonomies.first(where: { $0.name == field.kind.taxonomy })
      else { return }
      let term = taxonomy.terms[place]
      note(term.key, label: isNew(term.key) ? term.label : nil, place, &keys)
    case .choice(let choice):
      // A choice may be called anything; what stands in an address may not.
      let key = Slug.isValid(choice) ? choice : Slug.make(from: choice)
      guard Slug.isValid(key) else { return }
      note(key, label: isNew(key) ? Self.label(of: choice, field.kind) : nil, nil, &keys)
      if case .choice(let choices) = field.kind {
        values[key]?.place = choices.firstIndex { $0.key == choice }
      }
    case .money(let money): amounts[origin, default: []].append(money)
    case .text(let text):
      // One key for all languages, in letters that suit each of their addresses.
      let key = Slug.make(from: text.string, in: .transliterated)
      guard Slug.isValid(key) else { return }
      note(key, label: isNew(key) ? texts(of: record, slot) : nil, nil, &keys)
    default: break
    }
  }

  private static func label(of key: String, _ kind: FieldKind) -> LocalizedText {
    switch kind {
    case .choice(let choices): choices.first { $0.key == key }?.label ?? LocalizedText([Text(key)])
    case .list(let element): label(of: key, element)
    default: LocalizedText([Text(key)])
    }
  }

  /// A record as a value: by the last part of its id and its title; by the whole id when another
  /// record has the same last part.
  private mutating func note(_ record: RecordIndex, _ keys: inout [String]) {
    if let key = keysOfValues[record] { return note(key, label: nil, nil, &keys) }
    let id = records[record.position].id
    let last = id.split(separator: "/").last.map(String.init) ?? id
    var key = Slug.make(from: last)
    if let known = values[key], known.record != record { key = Slug.make(from: id) }
    keysOfValues[record] = key
    let slot = types[records[record.position].typeIndex].slot(of: "title")
    note(key, label: isNew(key) ? slot.map { texts(of: record, $0) } : nil, nil, &keys)
    values[key]?.record = record
  }

  private func isNew(_ key: String) -> Bool { values[key] == nil }

  private func texts(of record: RecordIndex, _ slot: Int) -> LocalizedText {
    LocalizedText(
      records[record.position].variants.compactMap { variant in
        if case .text(let text)? = variant?.fields[slot] { text } else { nil }
      })
  }

  private mutating func note(
    _ key: String, label: LocalizedText?, _ place: Int?, _ keys: inout [String]
  ) {
    if let label { values[key] = FacetValue(key: key, label: label, place: place) }
    if !keys.contains(key) { keys.append(key) }
  }

  // MARK: Prices

  /// Puts amounts into at most four ranges for each currency, with round limits where the prices
  /// divide evenly.
  mutating func makeRanges(_ localizers: [Localizer]) {
    let all = Dictionary(grouping: amounts.values.joined(), by: \.currency.code)
    var place = 0
    for code in all.keys.sorted() {
      let sorted = (all[code] ?? []).map(\.minorUnits).sorted()
      guard let currency = all[code]?.first?.currency, let last = sorted.last else { continue }
      let scale = (0..<currency.exponent).reduce(Int64(1)) { scale, _ in scale * 10 }
      var limits: [Int64] = [0]
      for quarter in 1...3 {
        let limit = Self.round(sorted[sorted.count * quarter / 4], scale)
        if limit > limits[limits.count - 1], limit <= last { limits.append(limit) }
      }
      let whole = (Int128(last) + Int128(scale) - 1) / Int128(scale) * Int128(scale)
      let top = Int64(clamping: max(Int128(limits[limits.count - 1]) + 1, whole))
      for (index, low) in limits.enumerated() {
        let isLast = index == limits.count - 1
        let high = isLast ? top : limits[index + 1]
        let key = "\(code.lowercased())-\(low / scale)-\(high / scale)"
        let ends = [low, high].map { Money(minorUnits: $0, currency: currency) }
        let label = LocalizedText(
          localizers.enumerated().map { position, localizer in
            let texts = ends.map { "\u{2068}" + localizer.money($0) + "\u{2069}" }
            return Text(texts.joined(separator: " – "), in: LanguageIndex(position))
          })
        values[key] = FacetValue(key: key, label: label, place: place)
        place += 1
        for (position, prices) in amounts
        where prices.contains(where: {
          $0.currency.code == code && $0.minorUnits >= low
            && (isLast || $0.minorUnits < high)
        }) {
          keysByRecord[position, default: []].append(key)
        }
      }
    }
  }

  /// The nearest of 1, 2, 2.5 and 5 times a power of ten, in minor units.
  private static func round(_ amount: Int64, _ scale: Int64) -> Int64 {
    // Ten times the largest amount is no number of 64 bits.
    let wanted = Int128(amount)
    var power = Int128(scale)
    while power <= wanted / 10 { power *= 10 }
    let steps = [power, power * 2, power * 5 / 2, power * 5, power * 10]
    return Int64(clamping: steps.min { abs($0 - wanted) < abs($1 - wanted) } ?? wanted)
  }

  // MARK: Order

  /// Values of a list in its order, others by their names in the default language.
  func sortedValues(by localizer: Localizer) -> [FacetValue] {
    let values = self.values.values.sorted { $0.key.precedesByBytes($1.key) }
    return order(of: values, in: LanguageIndex(0), by: localizer).map { values[$0] }
  }

  /// The places of values in a language's order.
  func order(of values: [FacetValue], in language: LanguageIndex, by localizer: Localizer) -> [Int]
  {
    let keys = values.map { localizer.sortKey($0.label[language]?.string ?? $0.key) }
    return values.indices.sorted { left, right in
      if let first = values[left].place, let second = values[right].place, first != second {
        return first < second
      }
      return keys[left] != keys[right] ? keys[left] < keys[right] : left < right
    }
  }
}
