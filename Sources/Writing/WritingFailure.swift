/// A fault of the environment while the site was written; the previous site is whole.
public struct WritingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// The cause in words, such as `No space left on device`.
  public let cause: String

  package init(path: String, cause: String) {
    self.path = path
    self.cause = cause
  }

  /// The path and the cause, on one line.
  public var description: String { "\(path): \(cause)" }
}
