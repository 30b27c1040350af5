import Model

/// How records of one content type are described: settled once, used for every page.
struct SchemaShape: Sendable {
  /// The schema.org type, such as `Product`.
  let type: String
  let family: SchemaFamily
  let rules: [(rule: SchemaRule, slot: Int)]
  /// Which fields make an offer, of a type that is something to buy.
  let offer: ShoppingRule?
  /// The names of the inverse lists that hold a collection's parts.
  let parts: [String]

  /// Nothing for a type that asks for no structured data.
  init?(type: ContentType, among types: [ContentType]) {
    guard let name = type.publish.structuredData else { return nil }
    let family = SchemaFamily(type: name)
    self.type = name
    self.family = family
    rules = SchemaRule.all.flatMap { rule -> [(SchemaRule, Int)] in
      guard rule.families.isEmpty || !rule.families.isDisjoint(with: family),
        rule.exceptions.isDisjoint(with: family)
      else { return [] }
      // A property is written once: the first of its fields that the type has.
      if case .archive = rule.form, name != "ArchiveComponent" { return [] }
      guard
        let slot = rule.fields.lazy.compactMap({ type.slot(of: $0) })
          .first(where: { rule.takes(type.fields[$0].kind) })
      else { return [] }
      return [(rule, slot)]
    }
    offer = family.contains(.product) ? type.publish.shopping : nil
    parts = family.contains(.collection) ? Self.parts(of: type, among: types) : []
  }

  /// The inverse names of those fields that say what a record is part of.
  private static func parts(of type: ContentType, among types: [ContentType]) -> [String] {
    guard let partOf = SchemaRule.all.first(where: { "\($0.property)" == "isPartOf" }) else {
      return []
    }
    var names: [String] = []
    for other in types {
      let family = SchemaFamily(type: other.publish.structuredData ?? "")
      guard family.contains(.creativeWork) else { continue }
      for field in other.fields where partOf.fields.contains(field.name) {
        guard let (targets, inverse) = field.kind.target, targets.contains(type.name),
          let inverse, !names.contains(inverse)
        else { continue }
        names.append(inverse)
      }
    }
    return names
  }
}
