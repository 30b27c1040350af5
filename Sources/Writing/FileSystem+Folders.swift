import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls on what lies in an open folder.
///
/// No link is followed at the end of a path. Names are `[CChar]`, ended by NUL, where they may be any
/// bytes: a file that is not ours may be called what it likes.
extension FileSystem {
  /// One name in a folder.
  struct Name {
    /// Without the NUL.
    var bytes: [UInt8]
    var isFolder: Bool
    var isFile: Bool

    var terminated: [CChar] { FileSystem.terminated(bytes) }
  }

  static func terminated(_ bytes: [UInt8]) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }

  static func status(_ path: String, in folder: Int32) -> stat? {
    var status = stat()
    return unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  static func status(_ path: [CChar], in folder: Int32) -> stat? {
    var status = stat()
    return unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  static func status(of folder: Int32) -> stat? {
    var status = stat()
    return unsafe fstat(folder, &status) == 0 ? status : nil
  }

  static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  static func isFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  /// Opens a folder in another; nothing, with the cause in `errno`, when it is none or a link.
  static func openFolder(_ name: [CChar], in folder: Int32) -> Int32? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe openat(folder, name, flags)
    return descriptor >= 0 ? descriptor : nil
  }

  static func openFolder(_ name: String, in folder: Int32) -> Int32? {
    openFolder(Array(name.utf8CString), in: folder)
  }

  /// The names in an open folder, in no order.
  static func names(of folder: Int32, path: String) throws(WritingFailure) -> [Name] {
    // Reading moves a place that the descriptor and its copies share: it gets one of its own.
    let own = unsafe openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw failure(path) }
    guard let stream = unsafe fdopendir(own) else {
      close(own)
      throw failure(path)
    }
    defer { unsafe closedir(stream) }
    var names: [Name] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if bytes == [46] || bytes == [46, 46] { continue }
      var name = Name(
        bytes: bytes, isFolder: unsafe Int(entry.pointee.d_type) == Int(DT_DIR),
        isFile: unsafe Int(entry.pointee.d_type) == Int(DT_REG))
      // Not every file system says what a name is.
      if unsafe Int(entry.pointee.d_type) == Int(DT_UNKNOWN),
        let status = status(name.terminated, in: folder)
      {
        (name.isFolder, name.isFile) = (isFolder(status), isFile(status))
      }
      names.append(name)
    }
    return names
  }

  /// Removes what bears a name and all in it; links are removed, never followed.
  ///
  /// A folder of one's own that forbids writing is opened for it first.
  static func remove(_ name: [CChar], in folder: Int32, path: String) throws(WritingFailure) {
    if unsafe unlinkat(folder, name, 0) == 0 || errno == ENOENT { return }
    let code = errno
    guard let status = status(name, in: folder), isFolder(status) else {
      throw failure(path, code)
    }
    if status.st_mode & 0o700 != 0o700 { _ = unsafe fchmodat(folder, name, 0o700, 0) }
    guard let inner = openFolder(name, in: folder) else { throw failure(path) }
    defer { close(inner) }
    for name in try names(of: inner, path: path) {
      let innerPath = path + "/" + String(decoding: name.bytes, as: UTF8.self)
      try remove(name.terminated, in: inner, path: innerPath)
    }
    guard unsafe unlinkat(folder, name, AT_REMOVEDIR) == 0 else { throw failure(path) }
  }

  static func remove(_ name: String, in folder: Int32, path: String) throws(WritingFailure) {
    try remove(Array(name.utf8CString), in: folder, path: path)
  }

  /// Removes a folder unless something is in it.
  static func removeEmptyFolder(_ name: [CChar], in folder: Int32) -> Bool {
    unsafe unlinkat(folder, name, AT_REMOVEDIR) == 0
  }

  static func makeOneFolder(
    _ name: [CChar], in folder: Int32, mode: mode_t = 0o755
  ) -> Bool {
    unsafe mkdirat(folder, name, mode) == 0
  }

  /// What a file in an open folder holds; nothing when it is no file, or a link.
  static func bytes(of path: String, in folder: Int32) -> [UInt8]? {
    let descriptor = unsafe openat(
      folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let status = status(of: descriptor), isFile(status) else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { all in
        unsafe read(descriptor, all.baseAddress.map { unsafe $0 + offset }, all.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      offset += count
    }
    return bytes
  }

  /// Waits until all that was written to the file system of a folder is on the disk.
  static func flush(_ folder: Int32, path: String) throws(WritingFailure) {
    guard dlala_flush(folder) == 0 else { throw failure(path) }
  }

  /// Exchanges two folders in one step; gives 0 or the error's number.
  static func exchange(_ from: Int32, _ left: String, _ to: Int32, _ right: String) -> Int32 {
    unsafe dlala_exchange(from, left, to, right) == 0 ? 0 : errno
  }

  /// The number of the mount that a folder lies on.
  static func mount(of folder: Int32) -> UInt64 { dlala_mount(folder) }

  /// Whether a folder has access rights or other attributes beside owner and mode.
  static func hasAttributes(_ folder: Int32) -> Bool { dlala_has_attributes(folder) != 0 }

  /// Whether this user may make and remove names in a folder.
  static func mayChange(_ folder: Int32) -> Bool {
    unsafe faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0
  }

  /// Gives what bears one name the owner, the group and the rights of what bears another; false when
  /// this user may not.
  static func copyOwnership(
    of source: [CChar], in folder: Int32, to target: [CChar], in other: Int32, withTime: Bool
  ) -> Bool {
    guard let wanted = status(source, in: folder), var made = status(target, in: other) else {
      return false
    }
    if made.st_uid != wanted.st_uid || made.st_gid != wanted.st_gid {
      let own = made.st_uid == wanted.st_uid ? uid_t.max : wanted.st_uid
      _ = unsafe fchownat(other, target, own, wanted.st_gid, AT_SYMLINK_NOFOLLOW)
    }
    _ = unsafe fchmodat(other, target, wanted.st_mode & 0o7777, 0)
    if withTime {
      #if canImport(Darwin)
        let times = [wanted.st_atimespec, wanted.st_mtimespec]
      #else
        let times = [wanted.st_atim, wanted.st_mtim]
      #endif
      _ = unsafe utimensat(other, target, times, AT_SYMLINK_NOFOLLOW)
    }
    guard let now = status(target, in: other) else { return false }
    made = now
    return made.st_uid == wanted.st_uid && made.st_gid == wanted.st_gid
      && made.st_mode == wanted.st_mode
  }
}
