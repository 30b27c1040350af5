/// What a record is in another vocabulary: its type there, and from where each of its members comes.
///
/// It is read from content types and means the same wherever it stands (`docs/mapping.md`). Names of
/// fields are kept as written; `MappingPlan` finds them in the types.
public struct Mapping: Sendable, Hashable {
  /// The type in the other vocabulary, such as `Course`; nothing where members are enough.
  public var type: String?
  /// In the order in which they are written.
  public var members: [Member]

  /// A type and its members; none by default.
  public init(type: String?, members: [Member] = []) {
    self.type = type
    self.members = members
  }

  /// A member of the other vocabulary, such as `provider`.
  public struct Member: Sendable, Hashable {
    /// The name in the other vocabulary.
    public var name: String
    /// From where its values come.
    public var value: MappedValue

    /// A member by its name.
    public init(name: String, value: MappedValue) {
      self.name = name
      self.value = value
    }
  }
}

/// From where the values of a member come.
public indirect enum MappedValue: Sendable, Hashable {
  /// From nowhere: what would be said by default is not said.
  case nothing
  /// The same for all records.
  case constant(MappedConstant)
  /// The values at the end of a path.
  case field(MappedField)
  /// An object of its own, about the same record.
  case object(Mapping)
  /// The values of each of these.
  case all([MappedValue])
  /// The values of the first of these that has any.
  case first([MappedValue])

  /// The values at the end of a path such as `merchant.title`, as they are by default.
  public static func path(_ path: String) -> MappedValue {
    .field(MappedField(path: path.split(separator: ".").map(String.init)))
  }

  /// How messages call it: the path of the first field that it names.
  public var name: String? {
    switch self {
    case .field(let field): field.path.joined(separator: ".")
    case .all(let values), .first(let values): values.lazy.compactMap(\.name).first
    case .nothing, .constant, .object: nil
    }
  }
}

/// What is the same for all records.
public enum MappedConstant: Sendable, Hashable {
  /// One text for all languages, or one for each.
  case text(LocalizedText)
  /// A number as it is written.
  case number(String)
  case boolean(Bool)
}

/// The values at the end of a path through groups, references and their inverse lists.
public struct MappedField: Sendable, Hashable {
  /// The names on the way.
  public var path: [String]
  /// How the values are written; as their kind suggests for nothing.
  public var form: MappedForm?
  /// By the key of a choice or term the word for it; nothing where they have their labels.
  ///
  /// Those that have no word are left out.
  public var words: [String: String]?
  /// What each record or group at the end of the path becomes; for records without one, their name
  /// and address.
  public var object: Mapping?

  /// A path, and how its values are written.
  public init(
    path: [String], form: MappedForm? = nil, words: [String: String]? = nil,
    object: Mapping? = nil
  ) {
    self.path = path
    self.form = form
    self.words = words
    self.object = object
  }
}

/// How a value is written when not as its kind suggests; the raw value is the word after `as:`.
public enum MappedForm: String, Sendable, Hashable, CaseIterable {
  /// The key of a choice or a term, instead of its label.
  case key
  /// A record by its title alone.
  case name
  /// The address of a record's page, of a picture or of a file.
  case url
  /// A date as it is, in EDTF and the Gregorian calendar.
  case edtf
  /// A date in EDTF when it is not certain, and nothing when it is.
  case uncertain
  /// Where an interval begins, or a date.
  case start
  /// Where an interval ends.
  case end
  /// A sum without its currency.
  case amount
  /// The currency of a sum (ISO 4217).
  case currency
  /// A quantity of time as ISO 8601 writes durations: `P3W`.
  case duration
  /// How many values there are.
  case count

  /// Whether values of a kind can be written so; lists are asked by their elements.
  public func takes(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.key, .choice), (.key, .term), (.name, .reference), (.url, .reference), (.url, .image),
      (.url, .file), (.url, .media), (.edtf, .date), (.uncertain, .date), (.start, .date),
      (.end, .date), (.amount, .money), (.currency, .money), (.duration, .quantity), (.count, _):
      true
    default: false
    }
  }

  /// What kinds of fields can be written so, for a remedy.
  public var wanted: Message {
    switch self {
    case .key: Message("mapping-wanted-key")
    case .name: Message("mapping-wanted-name")
    case .url: Message("mapping-wanted-url")
    case .edtf, .uncertain, .start, .end: Message("mapping-wanted-date")
    case .amount, .currency: Message("mapping-wanted-amount")
    case .duration: Message("mapping-wanted-duration")
    case .count: Message("mapping-wanted-any")
    }
  }
}
