import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is open, whose entries are looked at and changed by their names in it.
///
/// No link is followed: not the folder's own name, and none of its entries'. Whatever happens to the
/// path meanwhile, what is done here is done in this folder.
struct OpenFolder: ~Copyable {
  let descriptor: Int32
  /// How failures name it.
  let path: String

  /// Opens the folder at a path, whose last part must be no link.
  init(_ path: String) throws(WritingFailure) {
    try self.init(path, in: AT_FDCWD, named: path)
  }

  /// Opens a folder in another.
  init(_ name: String, in parent: borrowing OpenFolder) throws(WritingFailure) {
    try self.init(name, in: parent.descriptor, named: parent.path + "/" + name)
  }

  private init(_ name: String, in parent: Int32, named path: String) throws(WritingFailure) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    descriptor = unsafe openat(parent, name, flags)
    self.path = path
    guard descriptor >= 0 else { throw FileSystem.failure(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What one entry is.
  struct Status {
    var kind: FileSystem.Entry
    /// When it was last written, in nanoseconds since 1970.
    var modified: Int?
  }

  func status(of name: String) -> Status? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Status(kind: FileSystem.kind(of: status), modified: FileSystem.modified(status))
  }

  /// The names in it, in no order; those that are not UTF-8 are left out.
  func names() throws(WritingFailure) -> [String] {
    // Reading moves a place that the descriptor and its copies share: it gets one of its own.
    let other = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard other >= 0 else { throw FileSystem.failure(path) }
    guard let stream = unsafe fdopendir(other) else {
      close(other)
      throw FileSystem.failure(path)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The content of a file, or its first bytes.
  func bytes(of name: String, limit: Int = .max) throws(WritingFailure) -> [UInt8] {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let file = unsafe openat(descriptor, name, flags)
    guard file >= 0 else { throw FileSystem.failure(path + "/" + name) }
    defer { close(file) }
    return try FileSystem.bytes(of: file, limit: limit, named: path + "/" + name)
  }

  /// Makes a new file; one that exists is never written through.
  func store(_ bytes: [UInt8], as name: String) throws(WritingFailure) {
    do throws(WritingFailure) {
      try FileSystem.store(bytes, at: name, in: descriptor)
    } catch {
      throw WritingFailure(path: path + "/" + name, cause: error.cause)
    }
  }

  func makeFolder(_ name: String) throws(WritingFailure) {
    guard unsafe mkdirat(descriptor, name, 0o755) == 0 else {
      throw FileSystem.failure(path + "/" + name)
    }
  }

  func rename(_ name: String, to next: String) throws(WritingFailure) {
    guard unsafe renameat(descriptor, name, descriptor, next) == 0 else {
      throw FileSystem.failure(path + "/" + next)
    }
  }

  /// Removes a file or a link itself.
  func removeFile(_ name: String) { _ = unsafe unlinkat(descriptor, name, 0) }

  /// Removes a folder unless something is in it; false when it stays.
  func removeEmptyFolder(_ name: String) -> Bool {
    unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0
  }

  /// Removes a folder and all in it; links are removed, never followed.
  func removeFolder(_ name: String) throws(WritingFailure) {
    do {
      let inner = try OpenFolder(name, in: self)
      for name in try inner.names() where unsafe unlinkat(inner.descriptor, name, 0) != 0 {
        // A folder is no file to remove; what else stays has its own reason.
        guard errno == EISDIR || errno == EPERM else {
          throw FileSystem.failure(inner.path + "/" + name)
        }
        try inner.removeFolder(name)
      }
    }
    guard removeEmptyFolder(name) else { throw FileSystem.failure(path + "/" + name) }
  }

  /// Gives an entry the time of now.
  func touch(_ name: String) {
    _ = unsafe utimensat(descriptor, name, nil, AT_SYMLINK_NOFOLLOW)
  }
}
