import Model

/// Reads which fields of a type make an offer: `publish: {shopping: {id: sku, price: price, …}}`.
enum ShoppingRuleReader {
  /// Gives the rule, or nothing when there is none or it has mistakes.
  static func read(
    _ publish: inout EntryReader, _ fields: [FieldDefinition], _ context: inout FileContext
  ) -> ShoppingRule? {
    let example = "{id: sku, price: price, availability: availability}"
    guard
      let (entries, position) = PublishRuleReader.entries(
        of: "shopping", example: example, &publish, &context)
    else { return nil }
    var reader = EntryReader(entries, what: "shopping")
    var names: [ShoppingRule.Role: String] = [:]
    for role in ShoppingRule.Role.allCases {
      guard let node = reader.take(role.rawValue),
        let field = PublishRuleReader.field(
          node, as: "shopping's \(role.rawValue)", fields, wanted: role.wanted, &context,
          takes: role.takes)
      else { continue }
      names[role] = field.name
      if role == .availability { checkWords(of: field, node, &context) }
      if role == .variants { checkVariants(field, names, node, &context) }
    }
    let condition = condition(&reader, &context)
    reader.finish(&context)
    for role in [ShoppingRule.Role.id, .price]
    where !entries.contains(where: { $0.key == role.rawValue }) {
      context.report(
        "type", "shopping has no \(role.rawValue)",
        "write \(role.rawValue): and the name of \(role.wanted)", at: position)
    }
    guard names[.id] != nil, names[.price] != nil else { return nil }
    return ShoppingRule(fields: names, condition: condition)
  }

  /// A word that no shop knows would be left out of what is published, and nobody would see why.
  private static func checkWords(
    of field: FieldDefinition, _ node: YAMLNode, _ context: inout FileContext
  ) {
    guard case .choice(let choices) = field.kind else { return }
    let known = Availability.allCases.map(\.rawValue)
    for choice in choices where !known.contains(choice.key) {
      context.report(
        "type", "\(field.name) has a choice \"\(choice.key)\" that shops do not know",
        NearestName.of(choice.key, among: known).map { "did you mean \"\($0)\"?" }
          ?? "they know: " + known.joined(separator: ", "), at: node.position,
        length: node.length)
    }
  }

  /// Variants are told apart by the field that tells things apart; it comes before in the roles.
  private static func checkVariants(
    _ field: FieldDefinition, _ names: [ShoppingRule.Role: String], _ node: YAMLNode,
    _ context: inout FileContext
  ) {
    guard let id = names[.id], let inner = field.kind.groupFields,
      !inner.contains(where: { $0.name == id && $0.kind == .text })
    else { return }
    context.report(
      "type", "the groups of \(field.name) have no field \(id)",
      "add \(id): text to them: each variant is sold under its own", at: node.position,
      length: node.length)
  }

  private static func condition(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> ShoppingRule.Condition {
    guard let node = reader.take("condition") else { return .new }
    if let known = ShoppingRule.Condition(rawValue: node.text ?? "") { return known }
    let known = ShoppingRule.Condition.allCases.map(\.rawValue)
    context.report(
      "type", "\"\(node.text ?? "")\" is not a condition",
      NearestName.of(node.text ?? "", among: known).map { "did you mean \"\($0)\"?" }
        ?? "write " + known.joined(separator: ", "), at: node.position, length: node.length)
    return .new
  }
}

extension ShoppingRule.Role {
  fileprivate func takes(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.id, .text), (.price, .money), (.availability, .choice), (.available, .date),
      (.leadTime, .quantity), (.leadTime, .integer), (.brand, .text), (.brand, .choice),
      (.brand, .reference), (.gtin, .gtin), (.weight, .quantity), (.category, .term),
      (.category, .text), (.category, .choice), (.category, .reference), (.stock, .integer):
      true
    case (.variants, .list(.group)): true
    case (.category, .list(let element)): takes(element)
    default: false
    }
  }

  /// What kind of field serves, as a remedy names it.
  fileprivate var wanted: String {
    switch self {
    case .id: "a field of the kind text"
    case .price: "a field of the kind money"
    case .availability: "a field of the kind choice"
    case .available: "a field of the kind date"
    case .leadTime: "a field of the kind quantity, in days or weeks, or integer"
    case .brand: "a field of the kind text, choice or reference"
    case .gtin: "a field of the kind gtin"
    case .weight: "a field of the kind quantity"
    case .category: "a field of terms, references, texts or choices"
    case .stock: "a field of the kind integer"
    case .variants: "a field that is a list of groups"
    }
  }
}
