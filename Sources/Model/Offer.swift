/// A thing at a price, as every format shows it: page, structured data and feeds.
public struct Offer: Sendable, Hashable {
  /// By which shops know the thing; nothing when the record says none.
  public var id: String?
  /// Never converted, never rounded.
  public var price: Money
  /// Nothing when neither the record nor the rule says it.
  public var availability: Availability?
  /// The day from which it is delivered.
  public var available: EDTF?
  /// Days from the order to the parcel.
  public var leadTime: Int?
  /// A number that may be published: see `GTIN.isGlobal`.
  public var gtin: String?
  /// Of the thing itself.
  public var weight: Quantity?
  /// The pictures of a variant's own.
  public var images: [ImageReference] = []
  /// In what a variant differs from the others.
  public var features: [Feature: Detail] = [:]

  /// What a variant's field says of a feature.
  public struct Detail: Sendable, Hashable {
    /// As the editor wrote it.
    public var value: Value
    /// Of the field, which knows the names of choices.
    public var kind: FieldKind
  }

  /// In what the variants of a thing differ; the raw value is the word of schema.org and Google.
  public enum Feature: String, Sendable, CaseIterable, Comparable {
    case size, color, material, pattern

    /// The names of fields that say it.
    public var fieldNames: [String] {
      switch self {
      case .size: ["size"]
      case .color: ["color", "colour"]
      case .material: ["material", "materials"]
      case .pattern: ["pattern", "motif"]
      }
    }

    /// The order in which a variant's name says them.
    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }
}

/// What a record offers: itself, or its variants.
public struct Goods: Sendable, Hashable {
  /// At least one.
  public var offers: [Offer]
  /// By which shops know all variants together; nothing when there are none.
  public var group: String?
  /// The record of whoever makes or sells it.
  public var seller: RecordIndex?

  /// The offer that stands for all: the cheapest of those that can be ordered.
  public var leading: Offer? {
    let orderable = offers.filter { $0.availability?.isOrderable ?? true }
    return (orderable.isEmpty ? offers : orderable).min { left, right in
      left.price.minorUnits < right.price.minorUnits
    }
  }
}

extension Site {
  /// What a record offers by its type's rule; nothing without a price.
  public func goods(_ record: RecordIndex, in language: LanguageIndex) -> Goods? {
    guard let rule = types[records[record.position].typeIndex].publish.shopping else { return nil }
    return goods(record, in: language, by: rule)
  }

  /// What a record offers by a rule; nothing without a price.
  public func goods(
    _ index: RecordIndex, in language: LanguageIndex, by rule: ShoppingRule
  ) -> Goods? {
    let record = records[index.position]
    guard let variant = record.shown(in: language)?.variant else { return nil }
    let type = types[record.typeIndex]
    let own = OfferFields(rule: rule, fields: type.fields, values: variant.fields)
    var goods = Goods(offers: [])
    if case .reference(let reference) = own[.brand] { goods.seller = reference.record }
    let variants = own.variants
    guard !variants.isEmpty else {
      guard let offer = own.offer else { return nil }
      goods.offers = [offer]
      return goods
    }
    goods.offers = variants.compactMap { $0.offer(orOf: own) }
    guard !goods.offers.isEmpty else { return nil }
    goods.group = own.text(.id) ?? record.id
    return goods
  }
}

/// The fields of a record or of one of its variants, asked by their roles.
private struct OfferFields {
  let rule: ShoppingRule
  let fields: [FieldDefinition]
  let values: [Value]

  /// The value of a role's field.
  subscript(role: ShoppingRule.Role) -> Value {
    guard let name = rule[role] else { return .none }
    return value(of: name)
  }

  private func value(of name: String) -> Value {
    guard let slot = fields.firstIndex(where: { $0.name == name }), slot < values.count else {
      return .none
    }
    return values[slot]
  }

  func text(_ role: ShoppingRule.Role) -> String? {
    guard case .text(let text) = self[role], !text.string.isEmpty else { return nil }
    return text.string
  }

  /// The variants, each with the fields of the group.
  var variants: [OfferFields] {
    guard let name = rule[.variants], let field = fields.first(where: { $0.name == name }),
      let inner = field.kind.groupFields, case .list(let variants) = self[.variants]
    else { return [] }
    return variants.compactMap { variant in
      guard case .group(let group) = variant else { return nil }
      return OfferFields(rule: rule, fields: inner, values: group.fields)
    }
  }

  var offer: Offer? { offer(orOf: nil) }

  /// What a variant does not say itself is as the record says it; a GTIN is one thing's only.
  func offer(orOf record: OfferFields?) -> Offer? {
    func value(_ role: ShoppingRule.Role) -> Value {
      let own = self[role]
      return own.isNone ? record?[role] ?? .none : own
    }
    guard case .money(let price) = value(.price) else { return nil }
    var offer = Offer(id: text(.id), price: price, availability: rule.standardAvailability)
    if case .choice(let key) = value(.availability), let known = Availability(rawValue: key) {
      offer.availability = known
    }
    if case .integer(let stock) = value(.stock), stock <= 0, offer.availability?.isFromStock == true
    {
      offer.availability = .soldOut
    }
    if case .date(let date) = value(.available) { offer.available = date }
    offer.leadTime = value(.leadTime).days
    if case .gtin(let gtin) = self[.gtin], GTIN.isGlobal(gtin) { offer.gtin = gtin }
    if case .quantity(let weight) = value(.weight) { offer.weight = weight }
    guard record != nil else { return offer }
    offer.images = values.flatMap(\.pictures)
    for feature in Offer.Feature.allCases {
      let slot = fields.indices.first {
        feature.fieldNames.contains(fields[$0].name) && !values[$0].isNone
      }
      if let slot {
        offer.features[feature] = Offer.Detail(value: values[slot], kind: fields[slot].kind)
      }
    }
    return offer
  }
}

extension Value {
  /// A number of days: `14`, `14 d`, `2 wk`.
  var days: Int? {
    switch self {
    case .integer(let days): return days > 0 ? days : nil
    case .quantity(let quantity):
      guard let count = Int(quantity.amount), count > 0, count < 1000 else { return nil }
      switch quantity.unit {
      case "d", "day", "days": return count
      case "wk", "w", "week", "weeks": return count * 7
      default: return nil
      }
    default: return nil
    }
  }
}

/// Global Trade Item Numbers (GS1 General Specifications).
public enum GTIN {
  /// Whether the number names one thing in the whole world.
  ///
  /// Numbers whose GS1 prefix is 02, 04 or 20 to 29 are a shop's own; shops of the whole world
  /// refuse them. Those of 8 digits begin with 0 or 2.
  public static func isGlobal(_ gtin: String) -> Bool {
    let count = gtin.utf8.count
    if count == 8 { return gtin.first != "0" && gtin.first != "2" }
    guard (12...14).contains(count) else { return false }
    // Of 14 digits the first tells how the thing is packed; of 12 digits a 0 is left out.
    let prefix = count == 12 ? "0" + gtin.prefix(1) : String(gtin.dropFirst(count - 13).prefix(2))
    return prefix.first != "2" && prefix != "02" && prefix != "04"
  }
}
