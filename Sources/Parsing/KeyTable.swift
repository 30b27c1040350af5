import Model

/// The names that may stand in a mapping of settings or types, and what may stand behind each: what
/// `dlala schema` tells editors' programs.
///
/// The parsers ask for their names one by one; a test holds them and the tables together.
public struct KeyTable: Sendable {
  /// What a mapping of these names is, as the parsers call it: `a site`.
  public let what: String
  /// The names, in the order in which people write them.
  public let keys: [Key]

  /// A name and what stands behind it.
  public struct Key: Sendable {
    /// As it is written.
    public let name: String
    /// What may stand behind it.
    public let shape: Shape
    /// What it is for, in a sentence.
    public let note: String
    /// Whether the mapping is incomplete without it.
    public let isRequired: Bool
    /// The kinds of field that take the name; all where there are none.
    public let kinds: [String]
    /// Whether lists of these kinds take it, too.
    public let isOfLists: Bool
  }

  /// What may stand behind a name.
  public indirect enum Shape: Sendable {
    /// One line of text, or a number.
    case text
    /// A text, or a text for each language.
    case localized
    case boolean
    case integer(ClosedRange<Int>)
    case number
    /// One of some words.
    case word([String])
    /// A text of a form.
    case pattern(String)
    /// A list; one value alone is a list of one.
    case list(Shape)
    /// A list, and nothing else.
    case sequence(Shape)
    /// Names that are known.
    case mapping(KeyTable)
    /// Any names, with the same behind each.
    case named(Shape)
    case either([Shape])
    /// The fields of a type, or of a group in one, by their names.
    case fields(inGroup: Bool)
    case anything
  }

  init(_ what: String, _ keys: [Key]) {
    self.what = what
    self.keys = keys
  }
}

extension KeyTable.Key {
  init(
    _ name: String, _ shape: KeyTable.Shape, _ note: String, isRequired: Bool = false,
    for kinds: [String] = [], isOfLists: Bool = true
  ) {
    self.name = name
    self.shape = shape
    self.note = note
    self.isRequired = isRequired
    self.kinds = kinds
    self.isOfLists = isOfLists
  }
}

extension KeyTable.Shape {
  /// The raw values of an enumeration.
  static func words<Choice: RawRepresentable<String> & CaseIterable>(
    of _: Choice.Type
  ) -> KeyTable.Shape {
    .word(Choice.allCases.map(\.rawValue))
  }

  /// A length of time such as `14 days`.
  static var timeSpan: KeyTable.Shape {
    .pattern("^[0-9]+ +(" + EntryReader.timeUnits.joined(separator: "|") + ")s?$")
  }

  static var currency: KeyTable.Shape { .word(Currency.allCodes) }
}
