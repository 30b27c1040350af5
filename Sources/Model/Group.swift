/// The value of a field that is a group: one value for each of its declared fields.
public struct Group: Sendable, Hashable {
  /// In the order of the group's definition; `.none` where nothing is written and nothing is the
  /// default.
  public var fields: [Value]
  /// Where each field's name stands in the file, in the same order.
  public let positions: [SourcePosition?]
  /// Where the group begins.
  public let position: SourcePosition

  /// A group with a value and a place for each of its fields.
  public init(fields: [Value], positions: [SourcePosition?], position: SourcePosition) {
    self.fields = fields
    self.positions = positions
    self.position = position
  }

  /// Groups may stand in groups, and no deeper.
  public static let depthLimit = 2
  /// The most fields a group may declare.
  public static let fieldLimit = 62
  /// The most values of a list inside a group.
  public static let listLimit = 1000
}

/// The way from a type to one of its fields, through groups: `variants.sku`.
public struct FieldPath: Sendable, Hashable {
  /// The names on the way, joined with points.
  public let name: String
  /// The place of the first of them in `ContentType.fields`.
  public let slot: Int
  /// The places of the others in their groups.
  public let inner: [Int]

  /// A way by its names and its places.
  public init(name: String, slot: Int, inner: [Int] = []) {
    self.name = name
    self.slot = slot
    self.inner = inner
  }
}

extension FieldKind {
  /// The fields of a group, alone or in a list; nothing for other kinds.
  public var groupFields: [FieldDefinition]? {
    switch self {
    case .group(let fields): fields
    case .list(let element): element.groupFields
    default: nil
    }
  }
}

extension FieldKind {
  /// Whether the kind is of a sort, alone, in lists or in groups.
  public func holds(_ isOfSort: (FieldKind) -> Bool) -> Bool {
    switch self {
    case .list(let element): element.holds(isOfSort)
    case .group(let fields): fields.contains { $0.kind.holds(isOfSort) }
    default: isOfSort(self)
    }
  }
}

extension ContentType {
  /// Every field and every field of its groups, each with the way to it.
  public var paths: [(path: FieldPath, field: FieldDefinition)] {
    var paths: [(path: FieldPath, field: FieldDefinition)] = []
    for (slot, field) in fields.enumerated() {
      Self.add(field, FieldPath(name: field.name, slot: slot), to: &paths)
    }
    return paths
  }

  private static func add(
    _ field: FieldDefinition, _ path: FieldPath,
    to paths: inout [(path: FieldPath, field: FieldDefinition)]
  ) {
    paths.append((path, field))
    for (place, inner) in (field.kind.groupFields ?? []).enumerated() {
      let way = FieldPath(
        name: path.name + "." + inner.name, slot: path.slot, inner: path.inner + [place])
      add(inner, way, to: &paths)
    }
  }
}

extension Value {
  /// The values at the end of a way through groups, each with its place; a list at the end is one
  /// value.
  ///
  /// - Parameters:
  ///   - inner: The places in the groups, as in `FieldPath.inner`.
  ///   - position: Where this value's own field stands.
  /// - Returns: As many values as there are groups with one; none where nothing is written.
  public func values(
    at inner: ArraySlice<Int>, from position: SourcePosition?
  ) -> [(value: Value, position: SourcePosition?)] {
    guard let place = inner.first else { return isNone ? [] : [(self, position)] }
    switch self {
    case .group(let group):
      guard group.fields.indices.contains(place) else { return [] }
      return group.fields[place].values(
        at: inner.dropFirst(), from: group.positions[place] ?? group.position)
    case .list(let values): return values.flatMap { $0.values(at: inner, from: position) }
    default: return []
    }
  }

  /// The same value with every single value in it, in lists and groups too, replaced.
  ///
  /// Values of lists that become nothing are left out.
  public func mapped(_ kind: FieldKind, _ change: (Value, FieldKind) -> Value) -> Value {
    switch (self, kind) {
    case (.list(let values), .list(let element)):
      var changed: [Value] = []
      changed.reserveCapacity(values.count)
      for value in values {
        let value = value.mapped(element, change)
        if !value.isNone { changed.append(value) }
      }
      return .list(changed)
    case (.group(var group), .group(let fields)):
      for place in group.fields.indices {
        group.fields[place] = group.fields[place].mapped(fields[place].kind, change)
      }
      return .group(group)
    default: return change(self, kind)
    }
  }
}
