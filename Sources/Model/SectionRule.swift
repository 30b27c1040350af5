/// What the settings say of one section; or only that a folder inside a section is one.
public struct SectionRule: Sendable, Hashable {
  /// The folder, such as `products` or `products/textiles`.
  public var name: String
  /// Records on one page of its listing.
  public var pageSize: Int?
  /// In which order its listing stands, instead of that of its type.
  public var sort: SortOrder?
  /// What the addresses of its records are made of.
  public var addresses: AddressPattern?

  /// A section of which nothing is said yet.
  public init(name: String) { self.name = name }
}

/// What the addresses of records are made of: `/:section/:year/:slug/`.
public struct AddressPattern: Sendable, Hashable {
  /// The parts between the slashes, each of one piece or more.
  public var segments: [[Piece]]

  /// A piece of an address.
  public enum Piece: Sendable, Hashable {
    /// Written as it is.
    case text(String)
    case placeholder(Placeholder)
  }

  /// What stands in its place in each address.
  public enum Placeholder: String, Sendable, Hashable, CaseIterable {
    /// The address of the record's section, below the language.
    case section
    /// The folders between the section and the record, and its slug.
    case path
    /// The last part alone.
    case slug
    case year, month, day
  }

  /// A pattern of parts.
  public init(segments: [[Piece]]) { self.segments = segments }

  /// Whether one of the pieces is a placeholder.
  public func asks(for placeholder: Placeholder) -> Bool {
    segments.contains { $0.contains(.placeholder(placeholder)) }
  }

  /// The placeholder for a part of its date that a record may lack.
  public var datePart: Placeholder? { [.year, .month, .day].first { asks(for: $0) } }
}
