/// A mistake that libxml2 found in a document.
public struct XMLMessage: Sendable, Hashable, CustomStringConvertible {
  /// From 1; 0 when the place is unknown.
  public let line: Int
  /// In the library's own English, without the line break.
  public let text: String

  /// The line and the text, for a log.
  public var description: String { "line \(line): \(text)" }
}
