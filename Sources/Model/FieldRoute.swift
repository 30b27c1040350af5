/// The way from a record to values: a path of a mapping whose names were found in the types.
public struct FieldRoute: Sendable, Hashable {
  /// One name of a path.
  public enum Step: Sendable, Hashable {
    /// The field of a record or of a group in it: its place, by the place of the record's type in
    /// `Site.types`; nothing for types without the field.
    case slot([Int?])
    /// The records that refer to this one.
    case inverse(String)
    case fact(RecordFact)
  }

  /// In which of the scopes the way begins: 0 is the innermost.
  public let depth: Int
  /// At least one.
  public let steps: [Step]
  /// What the values at the end are, by the place of the type of the record that has them; of a
  /// list its elements.
  public let kinds: [FieldKind?]
  /// What a path may go on with, or an object at its end may name; nothing at the end of all ways.
  public let inner: FieldScope?

  /// The kinds that values at the end may have.
  public var endKinds: [FieldKind] { kinds.compactMap { $0 } }
}

/// What every record knows of itself beside its fields; the raw value is the name in paths.
public enum RecordFact: String, Sendable, Hashable, CaseIterable {
  /// Such as `products/olive-soap`.
  case id
  /// The whole address of its page.
  case url
  case date
  case updated

  var kind: FieldKind {
    switch self {
    case .id: .text
    case .url: .url
    case .date, .updated: .date
    }
  }
}

/// Where a name of a path is looked for: the fields of records of some types, or of a group.
public struct FieldScope: Sendable, Hashable {
  /// The fields by the place of the type; nothing for types whose records cannot stand here.
  let fields: [[FieldDefinition]?]
  /// Whether these are the fields of records, not of groups in them.
  let isRecord: Bool

  /// Records of one of the types, by its place.
  public init(type: Int, of types: [ContentType]) {
    self.init(types: [types[type].name], of: types)
  }

  init(types names: [String], of types: [ContentType]) {
    fields = types.map { names.contains($0.name) ? $0.fields : nil }
    isRecord = true
  }

  private init(groups: [[FieldDefinition]?]) {
    fields = groups
    isRecord = false
  }

  /// What a path may go on with after values of these kinds.
  init?(after kinds: [FieldKind?], _ types: [ContentType]) {
    let groups = kinds.map { $0?.groupFields }
    if groups.contains(where: { $0 != nil }) {
      self.init(groups: groups)
      return
    }
    let targets = kinds.flatMap { $0?.target?.types ?? [] }
    if targets.isEmpty { return nil }
    self.init(types: targets, of: types)
  }
}

/// Why a path leads to no field.
public struct FieldRouteMistake: Error, Sendable {
  /// What is wrong, such as `there is no field "hosst" of workshop`.
  public let message: Message
  /// What to do about it.
  public let remedy: Message
}

extension FieldRoute {
  /// Finds the names of a path.
  ///
  /// - Parameters:
  ///   - path: The names, at least one.
  ///   - scopes: Where the first name is looked for, the innermost last.
  ///   - types: All types of the site.
  /// - Throws: The first name that is not found, or that follows what leads no further.
  public init(
    _ path: [String], in scopes: [FieldScope], among types: [ContentType]
  ) throws(FieldRouteMistake) {
    var found: Found?
    var depth = 0
    for (place, scope) in scopes.reversed().enumerated() {
      guard let next = Self.find(path.first ?? "", in: scope, types) else { continue }
      (found, depth) = (next, place)
      break
    }
    guard var end = found else {
      throw Self.unknown(path.first ?? "", in: scopes, types)
    }
    var steps = [end.step]
    for name in path.dropFirst() {
      guard let scope = FieldScope(after: end.kinds, types) else {
        let kind = end.kinds.lazy.compactMap { $0 }.first?.name ?? ""
        throw FieldRouteMistake(
          message: Message(
            "route-leads-no-further",
            ["path": .text(path[steps.count - 1]), "kind": .text(kind), "name": .text(name)]),
          remedy: Message("route-leads-no-further.remedy"))
      }
      guard let next = Self.find(name, in: scope, types) else {
        throw Self.unknown(name, in: [scope], types)
      }
      steps.append(next.step)
      end = next
    }
    self.depth = depth
    self.steps = steps
    kinds = end.kinds
    inner = FieldScope(after: end.kinds, types)
  }

  private typealias Found = (step: Step, kinds: [FieldKind?])

  private static func find(
    _ name: String, in scope: FieldScope, _ types: [ContentType]
  ) -> Found? {
    let slots = scope.fields.map { fields in fields?.firstIndex { $0.name == name } }
    if slots.contains(where: { $0 != nil }) {
      let kinds = zip(scope.fields, slots).map { fields, slot in
        slot.flatMap { fields?[$0].kind.element }
      }
      return (.slot(slots), kinds)
    }
    guard scope.isRecord else { return nil }
    if let fact = RecordFact(rawValue: name) {
      return (.fact(fact), scope.fields.map { $0 == nil ? nil : fact.kind })
    }
    let targets = zip(types, scope.fields).filter { $0.1 != nil }.map(\.0.name)
    let sources = types.filter { type in
      type.fields.contains { field in
        guard let target = field.kind.target, target.inverse == name else { return false }
        return target.types.contains { targets.contains($0) }
      }
    }
    guard !sources.isEmpty else { return nil }
    let kind = FieldKind.reference(types: sources.map(\.name), inverse: nil)
    return (.inverse(name), scope.fields.map { $0 == nil ? nil : kind })
  }

  private static func unknown(
    _ name: String, in scopes: [FieldScope], _ types: [ContentType]
  ) -> FieldRouteMistake {
    let known = Set(scopes.flatMap { scope in scope.fields.flatMap { $0 ?? [] }.map(\.name) })
    let owner: String
    if let scope = scopes.last, scope.isRecord {
      owner = zip(types, scope.fields).filter { $0.1 != nil }.map(\.0.name)
        .joined(separator: " or ")
    } else {
      owner = "the group"
    }
    return FieldRouteMistake(
      message: Message("route-no-field", ["name": .text(name), "owner": .text(owner)]),
      remedy: NearestName.of(name, among: known.sorted()).map(Message.didYouMean)
        ?? Message("route-no-field.remedy"))
  }
}

extension FieldKind {
  /// The kind of the single values of a list, and of others itself.
  public var element: FieldKind {
    if case .list(let element) = self { element.element } else { self }
  }
}
