import Templates

/// The fields that records of some types have, for lists that hold records of any.
struct PartialFields {
  /// Each may be absent: of most records it is.
  private(set) var fields: [Shape.Field] = []
  /// For each of them and for each type its slot there.
  private(set) var slots: [[Int?]] = []
  /// The names under which types have values that are not alike.
  private(set) var ambiguous: Set<String> = []

  /// Joins the fields of the types, each type's in slot order behind what every record has.
  init(_ types: [[Shape.Field]]) {
    var places: [String: Int] = [:]
    for (type, own) in types.enumerated() {
      for (place, field) in own.enumerated() {
        let slot = RecordField.all.count + place
        guard let known = places[field.name] else {
          places[field.name] = fields.count
          fields.append(Shape.Field(name: field.name, shape: Self.optional(field.shape)))
          slots.append(types.indices.map { $0 == type ? slot : nil })
          continue
        }
        slots[known][type] = slot
        if let shape = Self.joined(fields[known].shape, Self.optional(field.shape)) {
          fields[known] = Shape.Field(name: field.name, shape: shape)
        } else {
          ambiguous.insert(field.name)
        }
      }
    }
    let kept = fields.indices.filter { !ambiguous.contains(fields[$0].name) }
    slots = kept.map { slots[$0] }
    fields = kept.map { fields[$0] }
  }

  private static func optional(_ shape: Shape) -> Shape {
    if case .optional = shape { shape } else { .optional(shape) }
  }

  /// What holds for both; nothing where they are not alike.
  private static func joined(_ left: Shape, _ right: Shape) -> Shape? {
    switch (left, right) {
    case _ where left == right: left
    case (.optional(let left), .optional(let right)): joined(left, right).map { .optional($0) }
    case (.list(let left), .list(let right)): joined(left, right).map { .list($0) }
    case (.entity(let left), .entity(let right)) where isRecord(left) && isRecord(right):
      .entity("record")
    default: nil
    }
  }

  private static func isRecord(_ name: String) -> Bool {
    name == "record" || name.hasPrefix("record:")
  }
}
