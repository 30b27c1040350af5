import Localization
import Model

/// Makes the offers of everything that is sold, once: whoever shows a price, an availability or the
/// name of a variant prints what is decided here.
struct OfferLinker {
  let settings: SiteSettings
  let types: [ContentType]
  let words: ValueWords

  /// Gives what each record offers in each language, record by record, and mistakes in it; nothing
  /// at all where no type sells.
  func link(_ records: [Record]) -> (goods: [Goods?], diagnostics: [Diagnostic]) {
    let shapes = types.map { OfferShape($0) }
    guard shapes.contains(where: { $0 != nil }) else { return ([], []) }
    var goods: [Goods?] = []
    goods.reserveCapacity(records.count * settings.languages.count)
    var diagnostics: [Diagnostic] = []
    for record in records {
      guard let shape = shapes[record.typeIndex], record.role == .record else {
        for _ in settings.languages { goods.append(nil) }
        continue
      }
      var last: (fields: Int, goods: Goods?)?
      for language in settings.languages.indices {
        guard let variant = record.shown(in: LanguageIndex(language))?.variant else {
          goods.append(nil)
          continue
        }
        // What is shared is read once.
        if let last, shape.isShared || last.fields == variant.language.position {
          goods.append(last.goods)
          continue
        }
        var maker = OfferMaker(shape: shape, record: record, variant: variant, linker: self)
        let made = maker.goods()
        goods.append(made)
        diagnostics += maker.diagnostics
        last = (variant.language.position, made)
      }
    }
    return (goods, diagnostics)
  }

  /// Whether one price is below another; nothing for two currencies that no rate compares.
  func isBelow(_ left: Money, _ right: Money) -> Bool? {
    if left.currency == right.currency { return left.minorUnits < right.minorUnits }
    guard let left = settings.rates?.comparable(left), let right = settings.rates?.comparable(right)
    else { return nil }
    return left < right
  }
}

/// Makes the offers of one record as one language shows it.
private struct OfferMaker {
  let shape: OfferShape
  let record: Record
  let variant: RecordVariant
  let linker: OfferLinker
  var diagnostics: [Diagnostic] = []

  private func value(_ role: ShoppingRule.Role) -> Value {
    shape[role].map { variant.fields[$0] } ?? .none
  }

  /// Nothing without a price.
  mutating func goods() -> Goods? {
    var offers: [Offer] = []
    var group: String?
    let groups = groups
    if groups.isEmpty {
      if let offer = offer(of: nil) { offers = [offer] }
    } else {
      for (place, fields) in groups {
        guard var offer = offer(of: fields) else { continue }
        offer.place = place
        offers.append(offer)
      }
      name(&offers, groups)
      group = Self.text(value(.id)) ?? record.id
    }
    guard !offers.isEmpty else { return nil }
    var goods = Goods(offers: offers, group: group)
    // Who sells a thing need not have made it; where only one of the two is named, it is both.
    let seller = value(shape[.seller] == nil ? .brand : .seller)
    if case .reference(let reference) = seller { goods.seller = reference.record }
    lead(&goods)
    return goods
  }

  /// The variants with their places, each with the fields of its group.
  private var groups: [(place: Int, fields: [Value])] {
    guard case .list(let values) = value(.variants) else { return [] }
    return values.enumerated().compactMap { place, value in
      guard case .group(let group) = value else { return nil }
      return (place, group.fields)
    }
  }

  private static func text(_ value: Value) -> String? {
    guard case .text(let text) = value, !text.string.isEmpty else { return nil }
    return text.string
  }

  // MARK: One offer

  /// The offer of the record, or of the variant with these fields.
  ///
  /// What a variant does not say itself is as the record says it; a GTIN is one thing's only.
  private mutating func offer(of group: [Value]?) -> Offer? {
    func own(_ role: ShoppingRule.Role) -> Value {
      guard let group else { return value(role) }
      return shape[inner: role].map { group[$0] } ?? .none
    }
    func common(_ role: ShoppingRule.Role) -> Value {
      let own = own(role)
      return own.isNone ? value(role) : own
    }
    guard case .money(let price) = common(.price) else { return nil }
    guard price.minorUnits >= 0 else {
      report(
        .error, .price, Message("shopping-price-negative"),
        Message("shopping-price-negative.remedy"))
      return nil
    }
    var offer = Offer(price: price, availability: .inStock)
    offer.id = Self.text(own(.id))
    // What the record cost before says nothing of a variant with a price of its own.
    let before = own(.price).isNone ? common(.priceBefore) : own(.priceBefore)
    if case .money(let before) = before { compare(before, with: &offer) }
    if case .choice(let key) = common(.availability), let known = Availability(rawValue: key) {
      offer.availability = known
    }
    count(common(.stock), into: &offer)
    offer.availabilityLabel = word(for: offer.availability, isVariant: !own(.availability).isNone)
    if case .date(let date) = common(.available) { offer.available = date }
    offer.leadTime = common(.leadTime).days
    if case .gtin(let gtin) = own(.gtin), GTIN.isGlobal(gtin) { offer.gtin = gtin }
    if case .quantity(let weight) = common(.weight) { offer.weight = weight }
    if let group {
      offer.images = group.flatMap(\.pictures)
      offer.features = features(of: group)
    }
    return offer
  }

  /// Of what comes from stock nobody can order more than there is; what is made, or comes later, is
  /// not there yet whatever the stock says.
  private func count(_ stock: Value, into offer: inout Offer) {
    if offer.availability.isFromStock, case .integer(let stock) = stock {
      offer.limit = max(0, stock)
      if stock <= 0 { offer.availability = .soldOut }
    }
    if !offer.availability.isOrderable { offer.limit = 0 }
  }

  private mutating func compare(_ before: Money, with offer: inout Offer) {
    if before.currency == offer.price.currency, before.minorUnits > offer.price.minorUnits {
      offer.priceBefore = before
      return
    }
    report(
      .warning, .priceBefore, Message("shopping-price-before"),
      Message("shopping-price-before.remedy"))
  }

  /// The type's own word for an availability: of the variants' field where that says it.
  private func word(for availability: Availability, isVariant: Bool) -> LocalizedText {
    let own = isVariant ? shape[inner: .availability].map { shape.innerFields[$0].kind } : nil
    let common = shape[.availability].map { shape.fields[$0].kind }
    for case .choice(let choices)? in [own, common] {
      // A choice without a label has its key for one.
      if let choice = choices.first(where: { $0.key == availability.rawValue }),
        choice.label.texts.contains(where: { $0.string != choice.key })
      {
        return choice.label
      }
    }
    return LocalizedText()
  }

  // MARK: Names of variants

  private func features(of group: [Value]) -> [Offer.Feature: LocalizedText] {
    var features: [Offer.Feature: LocalizedText] = [:]
    for feature in Offer.Feature.allCases {
      guard let slot = shape[inner: feature.role] else { continue }
      features[feature] = linker.words.text(of: group[slot], shape.innerFields[slot].kind)
    }
    return features
  }

  /// Gives each variant one name: its own, else in what it differs, else its id.
  ///
  /// Where two of a record would have the same name, it says the next of these too.
  private func name(_ offers: inout [Offer], _ groups: [(place: Int, fields: [Value])]) {
    let fields = Dictionary(groups, uniquingKeysWith: { first, _ in first })
    let own = offers.map { offer -> LocalizedText? in
      guard let slot = shape[inner: .label], let group = offer.place.flatMap({ fields[$0] }) else {
        return nil
      }
      return linker.words.text(of: group[slot], shape.innerFields[slot].kind)
    }
    for language in linker.settings.languages.indices.map({ LanguageIndex($0) }) {
      let parts = offers.indices.map { place -> [Text] in
        let offer = offers[place]
        let features = Offer.Feature.allCases.compactMap { offer.features[$0]?[language] }
        let differs =
          features.count == 1
          ? features : [Text(features.map(\.string).joined(separator: " · "), in: language)]
        return
          ([own[place]?[language]].compactMap { $0 } + differs
          + [offer.id.map { Text($0) }]
          .compactMap { $0 }).filter { !$0.string.isEmpty }
      }
      for (place, name) in Self.distinct(parts, in: language).enumerated() {
        offers[place].labels.append(name ?? Text(""))
      }
    }
  }

  /// The first part of each name, and as many of the others as tell it from the rest.
  private static func distinct(_ parts: [[Text]], in language: LanguageIndex) -> [Text?] {
    var lengths = [Int](repeating: 1, count: parts.count)
    func name(_ place: Int) -> Text? {
      let said = parts[place].prefix(lengths[place])
      return said.count < 2
        ? said.first : Text(said.map(\.string).joined(separator: " · "), in: language)
    }
    for _ in 0..<2 {
      let same = Dictionary(grouping: parts.indices) { name($0)?.string }
      for places in same.values where places.count > 1 {
        for place in places { lengths[place] += 1 }
      }
    }
    return parts.indices.map(name)
  }

  // MARK: The offer that stands for all

  /// Finds the cheapest that can be ordered, of all when none can.
  ///
  /// Prices that no rate compares with the first one's are not the lowest.
  private mutating func lead(_ goods: inout Goods) {
    let offers = goods.offers
    let orderable = offers.indices.filter { offers[$0].isOrderable }
    let places = orderable.isEmpty ? Array(offers.indices) : orderable
    guard var lowest = places.first else { return }
    var isComparable = true
    for place in places.dropFirst() {
      if offers[place].price != offers[lowest].price { goods.varies = true }
      switch linker.isBelow(offers[place].price, offers[lowest].price) {
      case true?: lowest = place
      case false?: break
      case nil: isComparable = false
      }
    }
    goods.leadingPlace = lowest
    // A type may have a check of its own for this, which tells an error.
    let isChecked = linker.types[record.typeIndex].checks.contains {
      if case .sameCurrency = $0 { true } else { false }
    }
    if !isComparable, !isChecked {
      report(
        .warning, .price, Message("shopping-several-currencies"),
        Message("shopping-several-currencies.remedy"))
    }
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ role: ShoppingRule.Role, _ message: Message,
    _ remedy: Message
  ) {
    let slot = shape[.variants] ?? shape[role]
    let diagnostic = Diagnostic(
      severity, category: "shopping", message: message, remedy: remedy,
      path: slot.flatMap { record.sharedPaths[$0] } ?? variant.path)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}

extension Offer.Feature {
  /// The role of the field that says it.
  fileprivate var role: ShoppingRule.Role {
    switch self {
    case .size: .size
    case .color: .color
    case .material: .material
    case .pattern: .pattern
    }
  }
}
