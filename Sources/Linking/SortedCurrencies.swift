import Model

/// How the amounts by which types are sorted are made comparable.
struct SortedCurrencies: Sendable {
  /// How one type's amounts are compared.
  enum Way: Sendable {
    /// All in one currency: by their minor units.
    case one
    /// By what they are worth in one currency.
    case converted(ExchangeRates)
    /// Each currency by itself, for a rate is missing.
    case apart
  }

  private struct Field: Hashable {
    let type: String
    let name: String
  }

  private var ways: [Field: Way] = [:]
  /// What is told of currencies that no rate makes comparable.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks at the currencies of the fields of money that types are sorted by.
  ///
  /// `goods` are as `Site.goods` has them: what is sold is sorted by what its offer costs.
  /// `sections` may have orders of their own.
  init(
    of records: [Record], types: [ContentType], sections: [Section] = [], goods: [Goods?],
    rates: ExchangeRates?
  ) {
    let languages = records.isEmpty ? 0 : goods.count / records.count
    for (index, type) in types.enumerated() {
      let own = sections.lazy.filter { $0.typeIndex == index }.compactMap(\.sort).flatMap(\.keys)
      for key in Self.keys(of: type, Array(own)) {
        guard let slot = type.slot(of: key.name), type.fields[slot].kind == .money else { continue }
        var seen: [String: Money] = [:]
        let isPrice = type.publish.shopping?[.price] == key.name
        for (position, record) in records.enumerated() where record.typeIndex == index {
          if isPrice {
            for place in position * languages..<(position + 1) * languages {
              if let price = goods[place]?.leading.price { seen[price.currency.code] = price }
            }
            continue
          }
          for case .money(let money)? in record.variants.lazy.map({ $0?.fields[slot] }) {
            seen[money.currency.code] = money
          }
        }
        guard seen.count > 1 else { continue }
        let missing = seen.filter { rates?.comparable($0.value) == nil }.keys.sorted()
        if let rates, missing.isEmpty {
          ways[Field(type: type.name, name: key.name)] = .converted(rates)
        } else {
          ways[Field(type: type.name, name: key.name)] = .apart
          diagnostics.append(Self.diagnostic(type, key, Array(seen.keys.sorted()), missing, rates))
        }
      }
    }
  }

  /// The fields that a type is sorted by, or that the readers of its listing may sort it by.
  private static func keys(
    of type: ContentType, _ own: [SortOrder.Key]
  ) -> [SortOrder.Key] {
    var keys = type.sort.keys.filter { !SortOrder.names.contains($0.name) }
    for key in own
    where !SortOrder.names.contains(key.name) && !keys.contains(where: { $0.name == key.name }) {
      keys.append(key)
    }
    if let price = type.publish.shopping?[.price], type.publish.facets != nil,
      !keys.contains(where: { $0.name == price })
    {
      keys.append(SortOrder.Key(price))
    }
    return keys
  }

  /// How the amounts of a type's field are compared.
  subscript(type: String, name: String) -> Way { ways[Field(type: type, name: name)] ?? .one }

  private static func diagnostic(
    _ type: ContentType, _ key: SortOrder.Key, _ all: [String], _ missing: [String],
    _ rates: ExchangeRates?
  ) -> Diagnostic {
    Diagnostic(
      .warning, category: "money",
      message:
        Message(
          "money-sorted-apart",
          ["type": .text(type.name), "key": .text(key.name), "currencies": .names(all)]),
      remedy: rates == nil
        ? Message("money-sorted-apart.remedy")
        : Message("money-sorted-apart.remedy-missing", ["missing": .names(missing)]),
      path: "_types/\(type.name).yaml")
  }
}
