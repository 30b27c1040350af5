/// By which keys a listing is ordered: records that are equal by the first stand by the second, and
/// so on; after the last by title, then by id.
public struct SortOrder: Sendable, Hashable {
  /// At least one.
  public var keys: [Key]

  /// One key and its direction.
  public struct Key: Sendable, Hashable {
    /// A field's name, or one of `names`.
    public var name: String
    /// Whether the greatest value comes first; records without the key are last all the same.
    public var isDescending: Bool

    /// A key, upwards by default.
    public init(_ name: String, isDescending: Bool = false) {
      self.name = name
      self.isDescending = isDescending
    }
  }

  /// What every record can be sorted by.
  public static let names = ["title", "order", "date", "updated"]

  /// An order by keys, the first of which counts most.
  public init(_ keys: [Key]) { self.keys = keys }

  /// By title, as lists are ordered where nothing is said.
  public static let byTitle = SortOrder([Key("title")])
}

extension FieldKind {
  /// Whether one value of the kind can stand before another: lists, groups, pictures and the like
  /// have no order.
  public var isComparable: Bool {
    switch self {
    case .text, .integer, .number, .boolean, .date, .money, .quantity, .choice, .term, .reference,
      .url, .email, .phone, .gtin:
      true
    case .markdown, .list, .map, .group, .image, .file, .media, .place: false
    }
  }
}
