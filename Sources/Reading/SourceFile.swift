public import Model

/// One file of the source folder.
public struct SourceFile: Sendable, Hashable {
  /// Relative to the folder that was walked, `/`-separated, as the disk names it.
  public var path: String
  /// In bytes.
  public var size: Int

  /// A file by its path and size.
  public init(path: String, size: Int) {
    self.path = path
    self.size = size
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
  public let cause: String
}
