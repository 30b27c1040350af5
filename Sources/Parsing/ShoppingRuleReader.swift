import Model

/// Reads which fields of a type make an offer: `publish: {shopping: {id: sku, price: price, …}}`.
enum ShoppingRuleReader {
  /// Gives the rule, of what is right in it; nothing when there is none.
  static func read(
    _ publish: inout EntryReader, _ fields: [FieldDefinition], _ context: inout FileContext
  ) -> ShoppingRule? {
    let example = "{id: sku, price: price, availability: availability}"
    guard
      let (entries, position) = PublishRuleReader.entries(
        of: "shopping", example: example, &publish, &context)
    else { return nil }
    var reader = EntryReader(entries, what: .text("shopping"))
    var names: [ShoppingRule.Role: String] = [:]
    var variants: FieldDefinition?
    for role in ShoppingRule.Role.allCases {
      let fields = role.isOfVariants ? variants?.kind.groupFields ?? [] : fields
      guard let node = reader.take(role.rawValue) else {
        names[role] = role.usualName(in: fields)
        continue
      }
      guard
        let field = PublishRuleReader.field(
          node, as: Message("role-shopping", ["role": .text(role.rawValue)]), fields,
          wanted: role.wanted, &context,
          takes: role.takes)
      else { continue }
      names[role] = field.name
      if role == .availability { checkWords(of: field, node, &context) }
      if role == .stock { checkSoldOut(names, fields, node, &context) }
      if role == .variants {
        variants = field
        checkVariants(field, names, node, &context)
      }
    }
    let condition = condition(&reader, &context)
    reader.finish(&context)
    for role in [ShoppingRule.Role.id, .price]
    where !entries.contains(where: { $0.key == role.rawValue }) {
      context.report(
        "type", Message("shopping-role-missing", ["role": .text(role.rawValue)]),
        Message(
          "shopping-role-missing.remedy",
          ["role": .text(role.rawValue), "wanted": .message(role.wanted)]), at: position)
    }
    // With what is missing told, the theme is not told that nothing is sold.
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
        "type",
        Message(
          "shopping-unknown-availability", ["field": .text(field.name), "key": .text(choice.key)]),
        NearestName.of(choice.key, among: known).map(Message.didYouMean)
          ?? Message("shopping-unknown-availability.remedy", ["known": .names(known)]),
        at: node.position,
        length: node.length)
    }
  }

  /// What has none left is sold out, and readers are told so in a word of the type's choices.
  private static func checkSoldOut(
    _ names: [ShoppingRule.Role: String], _ fields: [FieldDefinition], _ node: YAMLNode,
    _ context: inout FileContext
  ) {
    guard let field = fields.first(where: { $0.name == names[.availability] }),
      case .choice(let choices) = field.kind,
      !choices.contains(where: { $0.key == Availability.soldOut.rawValue })
    else { return }
    context.report(
      "type", Message("shopping-no-sold-out", ["field": .text(field.name)]),
      Message("shopping-no-sold-out.remedy", ["sold_out": .text(Availability.soldOut.rawValue)]),
      at: node.position,
      length: node.length, severity: .suggestion)
  }

  /// Variants are told apart by the field that tells things apart; it comes before in the roles.
  private static func checkVariants(
    _ field: FieldDefinition, _ names: [ShoppingRule.Role: String], _ node: YAMLNode,
    _ context: inout FileContext
  ) {
    let inner = field.kind.groupFields ?? []
    if inner.contains(where: { $0.name == "offer" }) {
      context.report(
        "type", Message("shopping-field-offer", ["field": .text(field.name)]),
        Message("shopping-field-offer.remedy"), at: node.position,
        length: node.length)
    }
    guard let id = names[.id], !inner.contains(where: { $0.name == id && $0.kind == .text }) else {
      return
    }
    context.report(
      "type", Message("shopping-no-id", ["field": .text(field.name), "id": .text(id)]),
      Message("shopping-no-id.remedy", ["id": .text(id)]), at: node.position,
      length: node.length)
  }

  private static func condition(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> ShoppingRule.Condition {
    guard let node = reader.take("condition") else { return .new }
    if let known = ShoppingRule.Condition(rawValue: node.text ?? "") { return known }
    let known = ShoppingRule.Condition.allCases.map(\.rawValue)
    context.report(
      "type", Message("shopping-condition", ["name": .text(node.text ?? "")]),
      NearestName.of(node.text ?? "", among: known).map(Message.didYouMean)
        ?? Message("shopping-condition.remedy", ["known": .names(known)]), at: node.position,
      length: node.length)
    return .new
  }
}

extension ShoppingRule.Role {
  fileprivate func takes(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.id, .text), (.price, .money), (.priceBefore, .money), (.label, .text),
      (.availability, .choice), (.available, .date),
      (.leadTime, .quantity), (.leadTime, .integer), (.seller, .reference), (.brand, .text),
      (.brand, .choice),
      (.brand, .reference), (.gtin, .gtin), (.weight, .quantity), (.category, .term),
      (.category, .text), (.category, .choice), (.category, .reference), (.stock, .integer):
      true
    case (.variants, .list(.group)): true
    case (.size, _), (.color, _), (.material, _), (.pattern, _): Self.isWord(kind)
    case (.category, .list(let element)): takes(element)
    default: false
    }
  }

  /// Whether a feature of a variant can be said in the words of a kind.
  private static func isWord(_ kind: FieldKind) -> Bool {
    switch kind {
    case .text, .choice, .term, .reference, .quantity, .integer, .number: true
    case .list(let element): isWord(element)
    default: false
    }
  }

  /// The field that a role of variants takes when the rule names none: by the names that such fields
  /// usually have.
  fileprivate func usualName(in fields: [FieldDefinition]) -> String? {
    let usual: [String] =
      switch self {
      case .label: ["label", "name", "title"]
      case .size: ["size"]
      case .color: ["color", "colour"]
      case .material: ["material", "materials"]
      case .pattern: ["pattern", "motif"]
      default: []
      }
    return usual.first { name in fields.contains { $0.name == name && takes($0.kind) } }
  }

  /// What kind of field serves, as a remedy names it.
  fileprivate var wanted: Message {
    switch self {
    case .id: Message("wanted-text")
    case .price, .priceBefore: Message("wanted-money")
    case .availability: Message("wanted-choice")
    case .available: Message("wanted-date")
    case .leadTime: Message("wanted-days")
    case .seller: Message("wanted-reference")
    case .brand: Message("wanted-text-choice-reference")
    case .gtin: Message("wanted-gtin")
    case .weight: Message("wanted-quantity")
    case .category: Message("wanted-words")
    case .stock: Message("wanted-integer")
    case .variants: Message("wanted-groups")
    case .label: Message("wanted-variant-text")
    case .size, .color, .material, .pattern: Message("wanted-variant-words")
    }
  }
}
