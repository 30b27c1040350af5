import Model

/// Reads which fields of a type make a zone of delivery: `publish: {delivery: {price: price, …}}`.
enum DeliveryRuleReader {
  /// Gives the rule, or nothing when there is none or it has mistakes.
  static func read(
    _ publish: inout EntryReader, by reader: RoleReader, hasSection: Bool,
    _ context: inout FileContext
  ) -> DeliveryRule? {
    let example = "{price: price, time: time, sellers: merchants}"
    guard
      let (entries, position) = PublishRuleReader.entries(
        of: "delivery", example: example, &publish, &context)
    else { return nil }
    var roles = EntryReader(entries, what: .text("delivery"))
    var values: [DeliveryRule.Role: MappedValue] = [:]
    for role in DeliveryRule.Role.allCases {
      guard let node = roles.take(role.rawValue) else { continue }
      values[role] = reader.value(
        node, as: Message("role-delivery", ["role": .text(role.rawValue)]), wanted: role.wanted,
        &context, takes: role.takes)
    }
    roles.finish(&context)
    if !entries.contains(where: { $0.key == DeliveryRule.Role.price.rawValue }) {
      context.report(
        "type", Message("delivery-price-missing"), Message("delivery-price-missing.remedy"),
        at: position)
    }
    if !hasSection {
      context.report(
        "type", Message("delivery-without-section"),
        Message("delivery-without-section.remedy"), at: position)
      return nil
    }
    return values[.price] == nil ? nil : DeliveryRule(values: values)
  }
}

extension DeliveryRule.Role {
  fileprivate func takes(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.price, .money), (.freeFrom, .money), (.time, .quantity), (.time, .integer),
      (.sellers, .reference), (.sellers, .list(.reference)), (.country, .text), (.region, .text):
      true
    default: false
    }
  }

  /// What kind of field serves, as a remedy names it.
  fileprivate var wanted: Message {
    switch self {
    case .price, .freeFrom: Message("wanted-money")
    case .time: Message("wanted-days")
    case .sellers: Message("wanted-sellers")
    case .country, .region: Message("wanted-text")
    }
  }
}
