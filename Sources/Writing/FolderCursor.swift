import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens the folders that hold files below a root, one after the other, and follows no link on the
/// way: whatever a list or a folder says, no step leaves the root.
struct FolderCursor: ~Copyable {
  private let root: Int32
  private var folder: Int32
  private var path = ""

  init(root: Int32) {
    self.root = root
    folder = root
  }

  deinit { if folder != root { close(folder) } }

  /// The open folder of a file, and the file's name in it; nothing when there is no such folder.
  ///
  /// The folder stays open until the next one is asked for.
  mutating func place(
    of file: String, makingFolders: Bool = false
  ) throws(WritingFailure) -> (folder: Int32, name: String)? {
    let parent = FileSystem.parent(of: file) ?? ""
    let name = String(file.split(ascii: "/").last ?? "")
    if parent != path {
      reset()
      var current = root
      for part in parent.split(ascii: "/") {
        let part = String(part)
        var next = FileSystem.openFolder(part, in: current)
        if next == nil, errno == ENOENT, makingFolders {
          guard FileSystem.makeOneFolder(Array(part.utf8CString), in: current) || errno == EEXIST
          else {
            let code = errno
            if current != root { close(current) }
            throw FileSystem.failure(parent, code)
          }
          next = FileSystem.openFolder(part, in: current)
        }
        let code = errno
        if current != root { close(current) }
        guard let next else {
          // A file or a link on the way is no folder either.
          if !makingFolders, [ENOENT, ENOTDIR, ELOOP].contains(code) { return nil }
          throw FileSystem.failure(parent, code)
        }
        current = next
      }
      (folder, path) = (current, parent)
    }
    return (folder, name)
  }

  /// Forgets the folder that is open, since it may be removed.
  mutating func reset() {
    if folder != root { close(folder) }
    (folder, path) = (root, "")
  }
}
