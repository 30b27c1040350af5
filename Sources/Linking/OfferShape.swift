import Model

/// Where the fields of a type's offers stand: settled once for a type, used for each of its records.
struct OfferShape {
  /// For each role the place of its field in the record, and in its variants' groups.
  private let slots: [ShoppingRule.Role: Int]
  private let innerSlots: [ShoppingRule.Role: Int]
  /// The fields of the record and of its variants.
  let fields: [FieldDefinition]
  let innerFields: [FieldDefinition]
  /// Whether every field that makes an offer is the same in all languages.
  let isShared: Bool

  /// Nothing for a type that sells nothing.
  init?(_ type: ContentType) {
    guard let rule = type.publish.shopping else { return nil }
    fields = type.fields
    let slots = Self.slots(of: rule, in: type.fields).filter { !$0.key.isOfVariants }
    self.slots = slots
    innerFields = slots[.variants].flatMap { type.fields[$0].kind.groupFields } ?? []
    innerSlots = Self.slots(of: rule, in: innerFields)
    isShared = slots.values.allSatisfy { type.fields[$0].isShared }
  }

  private static func slots(
    of rule: ShoppingRule, in fields: [FieldDefinition]
  ) -> [ShoppingRule.Role: Int] {
    var slots: [ShoppingRule.Role: Int] = [:]
    for role in ShoppingRule.Role.allCases {
      guard let name = rule[role] else { continue }
      slots[role] = fields.firstIndex { $0.name == name }
    }
    return slots
  }

  /// The place of a role's field in the record.
  subscript(role: ShoppingRule.Role) -> Int? { slots[role] }

  /// The place of a role's field in the variants' groups.
  subscript(inner role: ShoppingRule.Role) -> Int? { innerSlots[role] }
}
