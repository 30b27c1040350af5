/// The fields of a type by which its records are zones into which things are delivered.
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

  /// The name of the field of each role that has one.
  public var fields: [Role: String]

  /// A rule by the names of fields.
  public init(fields: [Role: String]) { self.fields = fields }

  /// The name of the field of a role.
  public subscript(role: Role) -> String? { fields[role] }
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
      let type = types[section.typeIndex]
      guard let rule = type.publish.delivery else { return [] }
      return section.listings[language.position].compactMap { zone($0, in: language, type, rule) }
    }
  }

  private func zone(
    _ index: RecordIndex, in language: LanguageIndex, _ type: ContentType, _ rule: DeliveryRule
  ) -> DeliveryZone? {
    guard let fields = records[index.position].shown(in: language)?.variant.fields else {
      return nil
    }
    func value(_ role: DeliveryRule.Role) -> Value {
      rule[role].flatMap { type.slot(of: $0) }.map { fields[$0] } ?? .none
    }
    guard case .money(let price) = value(.price) else { return nil }
    var zone = DeliveryZone(record: index, price: price, sellers: [])
    if case .money(let sum) = value(.freeFrom) { zone.freeFrom = sum }
    zone.days = value(.time).days
    zone.sellers = value(.sellers).references
    zone.country = value(.country).code(2...2)
    if zone.country != nil { zone.region = value(.region).code(1...3) }
    return zone
  }
}

extension Value {
  /// The records that a reference or a list of them leads to.
  fileprivate var references: [RecordIndex] {
    switch self {
    case .reference(let reference): reference.record.map { [$0] } ?? []
    case .list(let values): values.flatMap(\.references)
    default: []
    }
  }

  /// A text of so many capital letters or digits of ASCII; nothing for any other, which no machine
  /// would take for a code.
  fileprivate func code(_ lengths: ClosedRange<Int>) -> String? {
    guard case .text(let text) = self, lengths.contains(text.string.utf8.count),
      text.string.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
    else { return nil }
    return text.string
  }
}
