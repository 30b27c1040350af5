/// Why libxml2 could not do its work.
public enum XMLFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// A schema cannot be read or is not a schema.
  case unusableSchema(path: String, messages: [XMLMessage])
  /// A document is larger than the reader was told to accept; both in bytes.
  case tooLarge(count: Int, limit: Int)
  /// The document's nesting is too deep, or it is no document at all.
  case unreadable(messages: [XMLMessage])
  /// Elements were not closed, names misplaced, or memory ran out.
  case incomplete

  /// One line in English, with what libxml2 said.
  public var description: String {
    switch self {
    case .unusableSchema(let path, let messages):
      "cannot use the schema \(path)" + Self.reasons(messages)
    case .tooLarge(let count, let limit): "\(count) bytes are more than the limit of \(limit)"
    case .unreadable(let messages): "cannot read the document" + Self.reasons(messages)
    case .incomplete: "the XML document could not be completed"
    }
  }

  private static func reasons(_ messages: [XMLMessage]) -> String {
    messages.isEmpty ? "" : ": " + messages.map(\.description).joined(separator: "; ")
  }
}
