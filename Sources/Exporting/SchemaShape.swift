import Model

/// How records of one content type are described: settled once, used for every page.
struct SchemaShape: Sendable {
  /// The schema.org type, such as `Product`.
  let type: String
  let family: SchemaFamily
  /// What the type says beside what is said of every record.
  let plan: MappingPlan
  /// Which fields make an offer, of a type that is something to buy.
  let offer: ShoppingRule?

  /// Nothing for a type that asks for no structured data.
  init?(type index: Int, among types: [ContentType]) {
    let type = types[index]
    guard let mapping = type.publish.structuredData, let name = mapping.type else { return nil }
    let family = SchemaFamily(type: name)
    self.type = name
    self.family = family
    var whole = mapping
    if family.contains(.event) { whole.members += Self.times(type, besides: mapping) }
    plan = MappingPlan(whole, ofType: index, among: types)
    offer = family.contains(.product) ? type.publish.shopping : nil
  }

  /// When and where an event is, as the type's calendar has it.
  private static func times(_ type: ContentType, besides mapping: Mapping) -> [Mapping.Member] {
    guard let rule = type.publish.calendar else { return [] }
    let times: [(name: String, value: MappedValue?)] = [
      ("startDate", rule.start.written(as: .start)),
      ("endDate", rule.end ?? rule.start.written(as: .end)),
      ("location", rule.place),
    ]
    return times.compactMap { time in
      guard let value = time.value, !mapping.members.contains(where: { $0.name == time.name })
      else { return nil }
      return Mapping.Member(name: time.name, value: value)
    }
  }
}

extension MappedValue {
  /// The same fields in another form.
  fileprivate func written(as form: MappedForm) -> MappedValue {
    switch self {
    case .field(var field):
      field.form = form
      return .field(field)
    case .all(let values): return .all(values.map { $0.written(as: form) })
    case .first(let values): return .first(values.map { $0.written(as: form) })
    case .nothing, .constant, .object: return self
    }
  }
}
