public import Model

/// What is known of a value before anything is rendered.
public indirect enum Shape: Sendable, Hashable {
  case none
  /// What this site never has: the elements of an empty list, and what hangs on names it lacks.
  case never
  case boolean
  case integer
  case number
  case text
  /// HTML that the program made itself; printed as it is.
  case markup
  /// A value that filters or the host format, by its kind: `money`, `date`, `quantity`.
  case data(String)
  case optional(Shape)
  case list(Shape)
  /// Keys are known only when the template runs.
  case map(Shape)
  /// A map whose keys are known, in order.
  case object([Field])
  /// A named shape of the `Schema`, whose fields are read when they are asked for.
  case entity(String)
  /// Nothing is known; only data from JSON is like this.
  case any

  /// A name and the shape of its value.
  public struct Field: Sendable, Hashable {
    /// The name as templates write it.
    public let name: String
    /// What its value is like.
    public let shape: Shape

    /// A field of an object or an entity.
    public init(name: String, shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }

  /// The shape without its optionality.
  var unwrapped: Shape {
    if case .optional(let shape) = self { return shape.unwrapped }
    return self
  }

  var isOptional: Bool {
    if case .optional = self { return true }
    return self == .none || self == .never || self == .any
  }

  /// Whether nothing can be said of what is done with the value.
  var isUncertain: Bool { unwrapped == .any || unwrapped == .never }

  /// The shape as the host's filters see it: what is never there is absent.
  var forHost: Shape {
    switch self {
    case .never, .list(.never): self == .never ? .none : .list(.none)
    default: self
    }
  }

  /// The shape that may also be absent.
  var asOptional: Shape { isOptional ? self : .optional(self) }

  /// What holds for a value that has one shape or the other.
  func joined(with other: Shape) -> Shape {
    if self == other { return self }
    switch (self, other) {
    case (.none, let shape), (let shape, .none), (.never, let shape), (let shape, .never):
      return shape.asOptional
    case (.optional(let left), let right), (let right, .optional(let left)):
      return left.joined(with: right.unwrapped).asOptional
    case (.integer, .number), (.number, .integer): return .number
    case (.list(let left), .list(let right)):
      // Of an empty list's elements nothing is ever seen.
      if left == .never { return .list(right) }
      return .list(right == .never ? left : left.joined(with: right))
    case (.map(let left), .map(let right)): return .map(left.joined(with: right))
    case (.object(let left), .object(let right)): return Self.joined(left, right)
    default: return .any
    }
  }

  private static func joined(_ left: [Field], _ right: [Field]) -> Shape {
    var fields = left.map { field in
      let other = right.first { $0.name == field.name }
      return Field(
        name: field.name,
        shape: other.map { field.shape.joined(with: $0.shape) } ?? field.shape.asOptional)
    }
    for field in right where !left.contains(where: { $0.name == field.name }) {
      fields.append(Field(name: field.name, shape: field.shape.asOptional))
    }
    return .object(fields)
  }

  /// The shape's name for people.
  var name: Message.Value {
    switch self {
    case .none, .never: .message(Message("shape-nothing"))
    case .boolean: .message(Message("shape-boolean"))
    case .integer: .message(Message("shape-whole-number"))
    case .number: .message(Message("shape-number"))
    case .text: .message(Message("shape-text"))
    case .markup: .message(Message("shape-markup"))
    case .data(let kind): .text(kind)
    case .optional(let shape): .message(Message("shape-or-nothing", ["shape": shape.name]))
    case .list: .message(Message("shape-list"))
    case .map, .object: .message(Message("shape-map"))
    case .entity(let name): .text(name.split(separator: ":").last.map(String.init) ?? name)
    case .any: .message(Message("shape-any"))
    }
  }
}

/// A named shape whose fields are read lazily; a field's slot is its place.
public struct EntityShape: Sendable {
  /// The name that `Shape.entity` uses.
  public var name: String
  /// The fields by slot.
  public var fields: [Shape.Field]
  /// How to give it another field, for who misses one; nothing where nobody but the host can.
  public var remedy: Message?
  /// Which fields a template may ask for although this site lacks them.
  public var openness: Openness

  /// What a loop over it gives, one after the other; the host has the list in the slot behind the
  /// last field.
  public var elements: Shape?

  /// What kinds of entities the shape stands for, where a template's name may be made of them.
  public var kinds: Kinds?

  /// The kinds of entities that one shape stands for: its own alone, or several.
  public struct Kinds: Sendable {
    /// The member that says the kind, such as `type`.
    public var member: String
    /// What the member says for each kind, and the shape that has the kind's own fields.
    public var entities: [(key: String, entity: String)]

    /// The kinds by what a member says.
    public init(member: String, entities: [(key: String, entity: String)]) {
      self.member = member
      self.entities = entities
    }
  }

  /// Fields that only some things of this shape have, absent on all others; their slots count from
  /// `partialSlot`.
  public var partial: [Shape.Field] = []
  /// What such fields have in common only by name: they cannot be read here.
  public var ambiguous: Set<String> = []
  /// Behind the slots of all fields that any shape has.
  public static let partialSlot = 1 << 16

  /// Which names `is defined` and `default` may ask for.
  public enum Openness: Sendable {
    /// No others than the shape's: another name is a mistake there too.
    case closed
    /// Any; a field that is there may still be absent on a page.
    case open
    /// Any; what is there is there on every page.
    case registry
  }

  /// A named shape and its fields.
  public init(
    name: String, fields: [Shape.Field], remedy: Message? = nil, openness: Openness = .closed,
    elements: Shape? = nil
  ) {
    self.name = name
    self.fields = fields
    self.remedy = remedy
    self.openness = openness
    self.elements = elements
  }
}

/// All named shapes, by name.
public struct Schema: Sendable {
  private let slots: [String: [String: Int]]
  private let shapes: [String: EntityShape]

  /// The shapes that templates may meet; of two with one name the first counts.
  public init(_ shapes: [EntityShape]) {
    self.shapes = Dictionary(shapes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    slots = self.shapes.mapValues { shape in
      Dictionary(
        shape.fields.enumerated().map { ($1.name, $0) }
          + shape.partial.enumerated().map { ($1.name, EntityShape.partialSlot + $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  func field(_ name: String, of entity: String) -> (slot: Int, shape: Shape)? {
    guard let slot = slots[entity]?[name], let shape = shapes[entity] else { return nil }
    return (
      slot,
      slot < EntityShape.partialSlot
        ? shape.fields[slot].shape : shape.partial[slot - EntityShape.partialSlot].shape
    )
  }

  /// The slot of what a loop over an entity gives, and the shape of each.
  func elements(of entity: String) -> (slot: Int, shape: Shape)? {
    guard let shape = shapes[entity], let elements = shape.elements else { return nil }
    return (shape.fields.count, elements)
  }

  func kinds(of entity: String) -> EntityShape.Kinds? { shapes[entity]?.kinds }

  func openness(of entity: String) -> EntityShape.Openness { shapes[entity]?.openness ?? .closed }

  func remedy(of entity: String) -> Message? { shapes[entity]?.remedy }

  func names(of entity: String) -> [String] {
    shapes[entity].map { ($0.fields + $0.partial).map(\.name) } ?? []
  }

  /// Whether things of a shape have fields of a name that are not alike.
  func isAmbiguous(_ name: String, of entity: String) -> Bool {
    shapes[entity]?.ambiguous.contains(name) ?? false
  }
}
