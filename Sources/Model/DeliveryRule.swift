/// From where the zones take what is said of them, whose records are those of a type.
public struct DeliveryRule: Sendable, Hashable {
  /// What a field says of a zone; the raw value is the name in `publish: {delivery: …}`.
  public enum Role: String, Sendable, CaseIterable {
    /// What the delivery of an order costs.
    case price
    /// From which sum of an order on the delivery costs nothing.
    case freeFrom = "free-from"
    /// How long the parcel is on its way.
    case time
    /// Who delivers into the zone: everybody when a record names none.
    case sellers
    /// The two letters of ISO 3166-1.
    case country
    /// What follows the country in a code of ISO 3166-2.
    case region
  }

  /// From where each role takes its values; nothing for roles that say nothing.
  public var values: [Role: MappedValue]

  /// A rule by its roles.
  public init(values: [Role: MappedValue]) { self.values = values }

  /// A rule by the names of fields.
  public init(fields: [Role: String]) { values = fields.mapValues { .path($0) } }
}

/// A zone into which things are delivered, and for how much.
public struct DeliveryZone: Sendable, Hashable {
  /// The record that describes the zone.
  public var record: RecordIndex
  /// Of one order, in whatever currency the goods are.
  public var price: Money
  /// From which sum on the delivery costs nothing.
  public var freeFrom: Money?
  /// Days from the parcel's leaving to its coming.
  public var days: Int?
  /// Who delivers; everybody for none.
  public var sellers: [RecordIndex]
  /// The two letters of ISO 3166-1; nothing when the zone is in no one country.
  public var country: String?
  /// What follows the country in a code of ISO 3166-2.
  public var region: String?

  /// Whether things of a seller are delivered here.
  public func serves(_ seller: RecordIndex?) -> Bool {
    sellers.isEmpty || seller.map(sellers.contains) ?? false
  }

  /// What the delivery of an order of that sum costs; amounts in two currencies are not compared.
  public func fee(for sum: Money) -> Money {
    guard let freeFrom, freeFrom.currency == sum.currency, sum.minorUnits >= freeFrom.minorUnits
    else { return price }
    return Money(minorUnits: 0, currency: price.currency)
  }
}

extension Site {
  /// The zones that are written in a language, in the order of their listings.
  public func deliveryZones(in language: LanguageIndex) -> [DeliveryZone] {
    sections.flatMap { section -> [DeliveryZone] in
      guard let rule = types[section.typeIndex].publish.delivery else { return [] }
      let sources = rule.values.mapValues {
        MappingPlan.source($0, ofType: section.typeIndex, among: types)
      }
      return section.listings[language.position].compactMap {
        zone($0, in: language, by: sources)
      }
    }
  }

  private func zone(
    _ index: RecordIndex, in language: LanguageIndex,
    by sources: [DeliveryRule.Role: MappingPlan.Source]
  ) -> DeliveryZone? {
    let record = records[index.position]
    guard let fields = record.shown(in: language)?.variant.fields else { return nil }
    let scope = MappedScope(index, type: record.typeIndex, fields: fields)
    func value(_ role: DeliveryRule.Role) -> Value {
      sources[role].flatMap { mapped.value(of: $0, [scope], in: language)?.value } ?? .none
    }
    guard case .money(let price) = value(.price) else { return nil }
    var zone = DeliveryZone(record: index, price: price, sellers: [])
    if case .money(let sum) = value(.freeFrom) { zone.freeFrom = sum }
    zone.days = value(.time).days
    if let sellers = sources[.sellers] {
      zone.sellers = mapped.values(of: sellers, [scope], in: language).compactMap {
        guard case .reference(let reference) = $0.value else { return nil }
        return reference.record
      }
    }
    zone.country = value(.country).code(2...2)
    if zone.country != nil { zone.region = value(.region).code(1...3) }
    return zone
  }
}

extension Value {
  /// A text of so many capital letters or digits of ASCII; nothing for any other, which no machine
  /// would take for a code.
  fileprivate func code(_ lengths: ClosedRange<Int>) -> String? {
    let text: String?
    switch self {
    case .text(let written): text = written.string
    case .localized(let written): text = written.texts.first?.string
    default: text = nil
    }
    guard let text, lengths.contains(text.utf8.count),
      text.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
    else { return nil }
    return text
  }
}
