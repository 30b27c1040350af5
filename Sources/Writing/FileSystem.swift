import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the operating system that writing a site needs.
///
/// Each names path and cause.
enum FileSystem {
  /// What stands at a path, links not followed.
  enum Entry: Equatable {
    case nothing
    case file(size: Int)
    case folder
    case link
    case other
  }

  static func entry(at path: String) -> Entry {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .nothing }
    return kind(of: status)
  }

  static func kind(of status: stat) -> Entry {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  static func failure(_ path: String, _ code: Int32 = errno) -> WritingFailure {
    WritingFailure(path: path, cause: Message.system(code))
  }

  /// Whether the file at the path holds exactly these bytes.
  ///
  /// The path is relative to an open folder, when one is given.
  static func file(
    at path: String, in folder: Int32 = AT_FDCWD, holds bytes: [UInt8]
  ) -> Bool {
    let descriptor = unsafe openat(folder, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return unsafe withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
      var offset = 0
      while offset < bytes.count {
        let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0, offset + count <= bytes.count else { return false }
        let isSame = unsafe bytes.withUnsafeBytes { all in
          unsafe compare(all.baseAddress, offset, buffer.baseAddress, count)
        }
        guard isSame else { return false }
        offset += count
      }
      return true
    }
  }

  private static func compare(
    _ bytes: UnsafeRawPointer?, _ offset: Int, _ other: UnsafeRawPointer?, _ count: Int
  ) -> Bool {
    guard let bytes = unsafe bytes, let other = unsafe other else { return count == 0 }
    return unsafe memcmp(bytes + offset, other, count) == 0
  }

  /// Makes a new file.
  ///
  /// One that exists is never written through: it may be linked to the old site. The path is
  /// relative to an open folder, when one is given.
  static func store(
    _ bytes: [UInt8], at path: String, in folder: Int32 = AT_FDCWD
  ) throws(WritingFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe openat(folder, path, flags, mode_t(0o644))
    guard descriptor >= 0 else { throw failure(path) }
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe write(descriptor, all.baseAddress.map { unsafe $0 + offset }, all.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = count < 0 ? errno : ENOSPC
        close(descriptor)
        throw failure(path, code)
      }
      offset += count
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  /// Makes a folder and those above it; what is there stays.
  ///
  /// The path is relative to an open folder, when one is given.
  static func makeFolder(_ path: String, in folder: Int32 = AT_FDCWD) throws(WritingFailure) {
    if unsafe mkdirat(folder, path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let parent = parent(of: path) else { throw failure(path) }
    try makeFolder(parent, in: folder)
    guard unsafe mkdirat(folder, path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
  }

  static func parent(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
      return nil
    }
    return String(path[..<slash])
  }

  /// A path below a folder, as failures name it.
  static func path(_ name: String, below folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Gives the file at `source` a second name in an open folder; false when the file system cannot.
  static func link(_ source: String, as target: String, in folder: Int32) -> Bool {
    unsafe linkat(AT_FDCWD, source, folder, target, 0) == 0
  }

  static func rename(_ source: String, to target: String) throws(WritingFailure) {
    guard unsafe renameat(AT_FDCWD, source, AT_FDCWD, target) == 0 else { throw failure(target) }
  }

  /// The names in a folder, sorted by bytes.
  static func names(in folder: String) throws(WritingFailure) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw failure(folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.precedesByBytes($1) }
  }

  /// Removes a folder and all in it; links are removed, never followed.
  static func removeFolder(_ path: String) throws(WritingFailure) {
    for name in try names(in: path) {
      let inner = path + "/" + name
      if unsafe unlink(inner) == 0 { continue }
      guard entry(at: inner) == .folder else { throw failure(inner) }
      try removeFolder(inner)
    }
    guard unsafe rmdir(path) == 0 else { throw failure(path) }
  }

  static func removeFile(_ path: String) { _ = unsafe unlink(path) }

  /// Removes a folder unless something is in it.
  static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

  static func contents(of path: String) throws(WritingFailure) -> [UInt8] {
    let descriptor = unsafe openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try bytes(of: descriptor, named: path)
  }

  /// What an open file holds, or its first bytes.
  static func bytes(
    of descriptor: Int32, limit: Int = .max, named path: String
  ) throws(WritingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      var chunk = [UInt8](repeating: 0, count: min(limit - bytes.count, 65536))
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// The path with its links resolved; the path itself when it does not exist yet.
  static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  static func mode(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & 0o7777
  }

  static func setMode(_ mode: mode_t, of path: String) throws(WritingFailure) {
    guard unsafe chmod(path, mode) == 0 else { throw failure(path) }
  }

  /// Opens a file in an open folder and takes its exclusive lock; nothing when another process
  /// holds it.
  static func lock(_ path: String, in folder: Int32) throws(WritingFailure) -> Int32? {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    while true {
      let descriptor = unsafe openat(folder, path, flags, mode_t(0o644))
      guard descriptor >= 0 else { throw failure(path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        return nil
      }
      // Who held it may have removed the file after it was opened here: another process would lock
      // the next file of this name.
      var (held, named) = (stat(), stat())
      if unsafe fstat(descriptor, &held) == 0,
        unsafe fstatat(folder, path, &named, AT_SYMLINK_NOFOLLOW) == 0,
        held.st_ino == named.st_ino, held.st_dev == named.st_dev
      {
        return descriptor
      }
      close(descriptor)
    }
  }
}
