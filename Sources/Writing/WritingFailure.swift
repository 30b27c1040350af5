public import Model

/// A fault of the environment while the site was written; the previous site is whole.
public struct WritingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// The cause in words, such as `No space left on device`.
  public let cause: Message
  /// Whether it was wrong to ask for it, whatever the environment.
  public let isWrongUsage: Bool

  package init(path: String, cause: Message, isWrongUsage: Bool = false) {
    self.path = path
    self.cause = cause
    self.isWrongUsage = isWrongUsage
  }

  /// The path and the cause, on one line.
  public var description: String { "\(path): \(cause)" }
}
