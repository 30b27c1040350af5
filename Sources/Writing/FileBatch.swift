import Model

/// Changes several files of an editor, all or none.
public enum FileBatch {
  /// One file below the root.
  public struct Change: Sendable {
    /// Relative to the root.
    public var path: String
    /// What the file holds; nothing when it must not be there yet.
    public var old: [UInt8]?
    /// What it shall hold.
    public var new: [UInt8]

    /// A change of one file.
    public init(path: String, old: [UInt8]?, new: [UInt8]) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  /// Writes all new contents beside the files, then puts each into its place.
  ///
  /// Every file is whole at any moment. When one cannot be put into its place, those before it get
  /// back what they held.
  ///
  /// - Throws: `WritingFailure` when a file is not what was read any more, stands behind a link, or
  ///   cannot be written; then all are as before.
  public static func write(_ changes: [Change], below root: String) throws(WritingFailure) {
    for change in changes { try require(change, below: root) }
    var folders: [String] = []
    var staged: [String] = []
    func clear() {
      for path in staged { FileSystem.removeFile(temporary(path)) }
      for folder in folders.reversed() { FileSystem.removeEmptyFolder(folder) }
    }
    do throws(WritingFailure) {
      for change in changes {
        let path = root + "/" + change.path
        folders += try missingFolders(of: path)
        FileSystem.removeFile(temporary(path))
        staged.append(path)
        try FileSystem.store(change.new, at: temporary(path))
        if let mode = FileSystem.mode(of: path) {
          try FileSystem.setMode(mode, of: temporary(path))
        }
      }
    } catch {
      clear()
      throw error
    }
    var done: [Change] = []
    do throws(WritingFailure) {
      for change in changes {
        let path = root + "/" + change.path
        try FileSystem.rename(temporary(path), to: path)
        done.append(change)
      }
    } catch {
      for change in done.reversed() {
        let path = root + "/" + change.path
        if let old = change.old {
          try? FileReplacement.put(old, at: path)
        } else {
          FileSystem.removeFile(path)
        }
      }
      clear()
      throw error
    }
  }

  /// Those of some paths at which something stands already.
  public static func occupied(_ paths: [String], below root: String) -> [String] {
    paths.filter { FileSystem.entry(at: root + "/" + $0) != .nothing }
  }

  private static func temporary(_ path: String) -> String { path + ".dlala-new" }

  /// A file must be as it was read, and no folder above it may be a link that leads elsewhere.
  private static func require(_ change: Change, below root: String) throws(WritingFailure) {
    let path = root + "/" + change.path
    let parts = change.path.split(ascii: "/", omittingEmpty: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw WritingFailure(path: path, cause: Message("output-path-leaves-folder"))
    }
    var folder = root
    for part in parts.dropLast() {
      folder += "/" + part
      switch FileSystem.entry(at: folder) {
      case .folder, .nothing: break
      default: throw WritingFailure(path: folder, cause: Message("output-not-own-folder"))
      }
    }
    if let old = change.old {
      guard FileSystem.file(at: path, holds: old) else {
        throw WritingFailure(path: path, cause: Message("output-file-changed"))
      }
    } else if FileSystem.entry(at: path) != .nothing {
      throw WritingFailure(path: path, cause: Message("output-something-there"))
    }
  }

  /// Makes the folders above a file; gives those that were not there, the outermost first.
  private static func missingFolders(of path: String) throws(WritingFailure) -> [String] {
    guard let parent = FileSystem.parent(of: path), FileSystem.entry(at: parent) == .nothing else {
      return []
    }
    let outer = try missingFolders(of: parent)
    try FileSystem.makeFolder(parent)
    return outer + [parent]
  }
}
