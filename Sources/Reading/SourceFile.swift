public import Model

/// One file of the source folder.
public struct SourceFile: Sendable, Hashable {
  /// Relative to the folder that was walked, `/`-separated, as the disk names it.
  public var path: String
  /// In bytes.
  public var size: Int
  /// What the disk says of this very state of the file: size, times and place.
  ///
  /// Another content has another stamp. Empty when it was not asked for.
  public var stamp: String
  /// When the file was last changed in any way, in nanoseconds since 1970.
  public var changed: Int

  /// A file by its path and size.
  public init(path: String, size: Int, stamp: String = "", changed: Int = 0) {
    self.path = path
    self.size = size
    self.stamp = stamp
    self.changed = changed
  }
}

/// What a walk found.
public struct FileTree: Sendable {
  /// All files, sorted by the bytes of their paths.
  public var files: [SourceFile]
  /// What cannot be taken: links out of the tree, folders named like texts, pipes.
  public var diagnostics: [Diagnostic]
}

/// A fault of the environment while something was read.
public struct ReadingFailure: Error, Sendable, Hashable {
  /// The file or folder.
  public let path: String
  /// The cause in words.
  public let cause: Message
}
