import Model

/// Reads which fields of a type make a zone of delivery: `publish: {delivery: {price: price, …}}`.
enum DeliveryRuleReader {
  /// Gives the rule, or nothing when there is none or it has mistakes.
  static func read(
    _ publish: inout EntryReader, _ fields: [FieldDefinition], hasSection: Bool,
    _ context: inout FileContext
  ) -> DeliveryRule? {
    guard let node = publish.take("delivery") else { return nil }
    guard case .mapping(let entries, let position) = node else {
      // That nothing is delivered may be said too.
      if node.text != "false" {
        context.report(
          "type", "delivery does not say which fields it takes",
          "write delivery: {price: price, time: time, sellers: merchants}", at: node.position,
          length: node.length)
      }
      return nil
    }
    var reader = EntryReader(entries, what: "delivery")
    var names: [DeliveryRule.Role: String] = [:]
    for role in DeliveryRule.Role.allCases {
      guard let node = reader.take(role.rawValue) else { continue }
      names[role] = field(role, node, fields, &context)
    }
    reader.finish(&context)
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
    return names[.price] == nil ? nil : DeliveryRule(fields: names)
  }

  private static func field(
    _ role: DeliveryRule.Role, _ node: YAMLNode, _ fields: [FieldDefinition],
    _ context: inout FileContext
  ) -> String? {
    let name = node.text ?? ""
    let remedy = "name a field of the kind " + role.wanted
    guard let field = fields.first(where: { $0.name == name }) else {
      let fitting = fields.filter { role.takes($0.kind) }.map(\.name)
      context.report(
        "type", "there is no field \"\(name)\" for delivery's \(role.rawValue)",
        NearestName.of(name, among: fitting).map { "did you mean \"\($0)\"?" } ?? remedy,
        at: node.position, length: node.length)
      return nil
    }
    guard role.takes(field.kind) else {
      context.report(
        "type", "\(name) cannot be delivery's \(role.rawValue)", remedy, at: node.position,
        length: node.length)
      return nil
    }
    return name
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
