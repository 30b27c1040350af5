/// A mapping whose paths were found in the types: settled once, asked for every record.
public struct MappingPlan: Sendable {
  /// The type in the other vocabulary.
  public let type: String?
  /// In the order of the mapping.
  public let members: [Member]
  /// The members' names: of these nothing is said by default.
  public let names: Set<String>

  /// A member by its name in the other vocabulary.
  public struct Member: Sendable {
    /// The name in the other vocabulary.
    public let name: String
    /// From where its values come.
    public let value: Source
    /// Whether it says the same of all records.
    public let isConstant: Bool
  }

  /// From where values come.
  public indirect enum Source: Sendable {
    case nothing
    case constant(MappedConstant)
    case field(Field)
    case object(MappingPlan)
    case all([Source])
    case first([Source])

    fileprivate var isConstant: Bool {
      switch self {
      case .nothing, .constant: true
      case .field: false
      case .object(let plan): plan.members.allSatisfy(\.isConstant)
      case .all(let sources), .first(let sources): sources.allSatisfy(\.isConstant)
      }
    }
  }

  /// The end of a path; a class, for it is large, never changes and is passed on for every value.
  public final class Field: Sendable {
    /// The way to the values.
    public let route: FieldRoute
    /// How they are written; as their kind suggests for nothing.
    public let form: MappedForm?
    /// By the key of a choice or term the word for it.
    public let words: [String: String]?
    /// What each value becomes.
    public let object: MappingPlan?

    fileprivate init(
      route: FieldRoute, form: MappedForm?, words: [String: String]?, object: MappingPlan?
    ) {
      self.route = route
      self.form = form
      self.words = words
      self.object = object
    }
  }

  /// Finds the paths of a type's mapping; what leads nowhere, which the reader of types has told,
  /// gives no values.
  public init(_ mapping: Mapping, ofType type: Int, among types: [ContentType]) {
    self.init(mapping, [FieldScope(type: type, of: types)], types)
  }

  private init(_ mapping: Mapping, _ scopes: [FieldScope], _ types: [ContentType]) {
    type = mapping.type
    members = mapping.members.map {
      let source = Self.source($0.value, scopes, types)
      return Member(name: $0.name, value: source, isConstant: source.isConstant)
    }
    names = Set(members.map(\.name))
  }

  /// The source of a single value, such as a role of a rule.
  public static func source(
    _ value: MappedValue, ofType type: Int, among types: [ContentType]
  ) -> Source {
    source(value, [FieldScope(type: type, of: types)], types)
  }

  private static func source(
    _ value: MappedValue, _ scopes: [FieldScope], _ types: [ContentType]
  ) -> Source {
    switch value {
    case .nothing: return .nothing
    case .constant(let constant): return .constant(constant)
    case .object(let mapping): return .object(MappingPlan(mapping, scopes, types))
    case .all(let values): return .all(values.map { source($0, scopes, types) })
    case .first(let values): return .first(values.map { source($0, scopes, types) })
    case .field(let field):
      guard let route = try? FieldRoute(field.path, in: scopes, among: types) else {
        return .nothing
      }
      let object = field.object.flatMap { mapping in
        route.inner.map { MappingPlan(mapping, scopes + [$0], types) }
      }
      return .field(
        Field(route: route, form: field.form, words: field.words, object: object))
    }
  }
}

/// A record, or a group in it, whose fields are read in a language.
public struct MappedScope: Sendable {
  /// The record, or that of the group.
  public let record: RecordIndex
  let type: Int
  let fields: [Value]

  /// A record by the values of one of its languages.
  public init(_ record: RecordIndex, type: Int, fields: [Value]) {
    self.record = record
    self.type = type
    self.fields = fields
  }
}

/// One value of a member.
public enum MappedItem {
  /// A value, never a list, and its kind.
  case value(Value, FieldKind, MappingPlan.Field)
  case constant(MappedConstant)
  /// An object with the scopes in which its own paths begin, and the record that it is when a
  /// reference led to it.
  case object(MappingPlan, [MappedScope], RecordIndex?)
  /// How many values there are.
  case count(Int)
}

/// What became of a value that was offered.
public enum MappedVisit: Sendable {
  /// It was taken.
  case taken
  /// It says nothing, such as an uncertain date where a day is asked for.
  case empty
  /// No more are wanted.
  case full
}
