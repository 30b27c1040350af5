/// The value of a field, as its kind in the content type says.
public enum Value: Sendable, Hashable {
  case none
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(Text)
  /// A text of a shared group that says for itself what languages it is in.
  case localized(LocalizedText)
  /// Markdown source that is rendered where it is shown.
  case markdown(Text)
  /// One of the field's declared choices, by its key.
  case choice(String)
  case term(TermReference)
  case date(EDTF)
  case money(Money)
  case quantity(Quantity)
  case reference(Reference)
  case image(ImageReference)
  /// A file to download, or sound and film, by its path relative to the content folder.
  case file(FileReference)
  case url(String)
  case email(String)
  /// E.164 with its leading `+`.
  case phone(String)
  case gtin(String)
  case place(Place)
  case list([Value])
  case map([MapEntry])
  /// One value for each field of a group's definition.
  case group(Group)
}

/// A name and its value, in the order the editor wrote them.
public struct MapEntry: Sendable, Hashable {
  /// The name as written.
  public let key: String
  /// The value that the name stands for.
  public let value: Value

  /// A name and its value.
  public init(key: String, value: Value) {
    self.key = key
    self.value = value
  }
}

/// A physical quantity as written: `100 g`, `1.5 L`.
public struct Quantity: Sendable, Hashable {
  /// The number in decimal notation with ASCII digits, as written.
  public let amount: String
  /// The unit's symbol as written, such as `g`.
  public let unit: String

  /// An amount in decimal notation and the symbol of its unit.
  public init(amount: String, unit: String) {
    self.amount = amount
    self.unit = unit
  }
}

/// A point on the Earth (WGS 84), in degrees.
public struct Place: Sendable, Hashable {
  /// Degrees north of the equator, -90 to 90.
  public let latitude: Double
  /// Degrees east of Greenwich, -180 to 180.
  public let longitude: Double

  /// A point by its degrees north and east.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// The place of a record in `Site.records`.
public struct RecordIndex: Sendable, Hashable {
  /// Counts from 0 in `Site.records`.
  public let position: Int

  /// The record at a position that counts from 0.
  public init(_ position: Int) { self.position = position }
}

/// A reference to another record: its name as written, and after Linking the record itself.
public struct Reference: Sendable, Hashable {
  /// The record's id as written, with or without its section.
  public let name: String
  /// Where the name stands in its file.
  public let position: SourcePosition
  /// The record; nothing before Linking.
  public var record: RecordIndex?

  /// A reference as written, its record not yet found unless given.
  public init(name: String, position: SourcePosition, record: RecordIndex? = nil) {
    self.name = name
    self.position = position
    self.record = record
  }
}

/// A term of a taxonomy: its key or free text as written, and after Linking its place in
/// `Taxonomy.terms`.
public struct TermReference: Sendable, Hashable {
  /// The term's key, or free text, as written.
  public let name: String
  /// Where the name stands in its file.
  public let position: SourcePosition
  /// The place in `Taxonomy.terms`; nothing before Linking.
  public var index: Int?

  /// A term as written, its place not yet found unless given.
  public init(name: String, position: SourcePosition, index: Int? = nil) {
    self.name = name
    self.position = position
    self.index = index
  }
}

/// A picture: its file, and its alternative text in each language.
public struct ImageReference: Sendable, Hashable {
  /// The path relative to the content folder, `/`-separated, already proven to stay inside it.
  public let path: String
  /// Alternative texts, at most one for each language.
  public let alt: [Text]
  /// Where the path stands in the file that names it.
  public let position: SourcePosition

  /// A picture by its path, with its alternative texts.
  public init(path: String, alt: [Text], position: SourcePosition) {
    self.path = path
    self.alt = alt
    self.position = position
  }
}

/// A file of the content folder that is published as it is.
public struct FileReference: Sendable, Hashable {
  /// The path relative to the content folder.
  public let path: String
  /// Where the path stands in the file that names it.
  public let position: SourcePosition

  /// A file by its path in the content folder.
  public init(path: String, position: SourcePosition) {
    self.path = path
    self.position = position
  }
}

extension Value {
  /// Whether nothing is written, told without comparing contents.
  public var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// The pictures that a value is or a list holds; those of groups, such as a variant's, are the
  /// group's own.
  public var pictures: [ImageReference] {
    switch self {
    case .image(let image): [image]
    case .list(let values): values.flatMap(\.pictures)
    default: []
    }
  }
}
