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
    var roles = EntryReader(entries, what: "delivery")
    var values: [DeliveryRule.Role: MappedValue] = [:]
    for role in DeliveryRule.Role.allCases {
      guard let node = roles.take(role.rawValue) else { continue }
      values[role] = reader.value(
        node, as: "delivery's \(role.rawValue)", wanted: "a field of the kind " + role.wanted,
        &context, takes: role.takes)
    }
    roles.finish(&context)
    if !entries.contains(where: { $0.key == DeliveryRule.Role.price.rawValue }) {
      context.report(
        "type", "delivery has no price", "write price: and the name of a field of the kind money",
        at: position)
    }
    if !hasSection {
      context.report(
        "type", "zones of delivery are a section's, and this type has none",
        "add section: to the type", at: position)
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
  fileprivate var wanted: String {
    switch self {
    case .price, .freeFrom: "money"
    case .time: "quantity, in days or weeks, or integer"
    case .sellers: "reference, alone or in a list"
    case .country, .region: "text"
    }
  }
}
