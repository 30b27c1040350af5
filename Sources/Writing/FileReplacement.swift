import Model

/// Gives one file of an editor other contents, whole or not at all.
public enum FileReplacement {
  /// Writes beside the file, then puts the new one into its place; permissions stay.
  ///
  /// - Throws: `WritingFailure` when the file is not what was read any more, or cannot be written;
  ///   then it is untouched.
  public static func replace(
    _ path: String, holding old: [UInt8], with new: [UInt8]
  ) throws(WritingFailure) {
    guard FileSystem.file(at: path, holds: old) else {
      throw WritingFailure(path: path, cause: Message("output-file-changed"))
    }
    try put(new, at: path)
  }

  /// Makes a file, or gives one that is there other contents.
  ///
  /// - Throws: `WritingFailure` when it cannot be written; then what was there is untouched.
  public static func put(_ bytes: [UInt8], at path: String) throws(WritingFailure) {
    let temporary = path + ".dlala-new"
    FileSystem.removeFile(temporary)
    do throws(WritingFailure) {
      try FileSystem.store(bytes, at: temporary)
      if let mode = FileSystem.mode(of: path) { try FileSystem.setMode(mode, of: temporary) }
      try FileSystem.rename(temporary, to: path)
    } catch {
      FileSystem.removeFile(temporary)
      // Nobody knows the name of the file beside it.
      throw WritingFailure(path: path, cause: error.cause)
    }
  }

  /// Takes a file away that is as it was read.
  ///
  /// - Throws: `WritingFailure` when it is not, or cannot be taken away.
  public static func remove(_ path: String, holding old: [UInt8]) throws(WritingFailure) {
    guard FileSystem.file(at: path, holds: old) else {
      throw WritingFailure(path: path, cause: Message("output-file-changed"))
    }
    FileSystem.removeFile(path)
    guard FileSystem.entry(at: path) == .nothing else {
      throw WritingFailure(path: path, cause: Message("output-not-removed"))
    }
  }
}
