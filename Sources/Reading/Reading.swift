import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files; nothing here blocks on a pipe or follows a link out of the tree.
public enum Reading {
  /// Reads a whole file.
  ///
  /// - Throws: `ReadingFailure` when it is missing, unreadable, no plain file, or larger than the
  ///   limit in bytes.
  public static func bytes(of path: String, limit: Int) throws(ReadingFailure) -> [UInt8] {
    let (descriptor, size) = try open(path)
    defer { close(descriptor) }
    guard size <= limit else {
      throw ReadingFailure(
        path: path,
        cause: Message("file-too-large", ["size": .number(size), "limit": .number(limit)]))
    }
    return try read(descriptor, path, offset: 0, length: size)
  }

  /// Reads a part of a file.
  ///
  /// - Throws: `ReadingFailure` when the file is not there any more or has become shorter.
  public static func bytes(
    of path: String, offset: Int, length: Int
  ) throws(ReadingFailure) -> [UInt8] {
    if length == 0 { return [] }
    let (descriptor, size) = try open(path)
    defer { close(descriptor) }
    guard offset + length <= size else {
      throw ReadingFailure(path: path, cause: Message("file-changed"))
    }
    let bytes = try read(descriptor, path, offset: offset, length: length)
    guard bytes.count == length else {
      throw ReadingFailure(path: path, cause: Message("file-changed"))
    }
    return bytes
  }

  /// Opens a plain file and gives its size.
  static func open(
    _ path: String, followsLinks: Bool = true
  ) throws(ReadingFailure) -> (Int32, Int) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe openat(AT_FDCWD, path, flags)
    guard descriptor >= 0 else { throw failure(path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ReadingFailure(path: path, cause: Message("file-not-plain"))
    }
    return (descriptor, Int(status.st_size))
  }

  static func read(
    _ descriptor: Int32, _ path: String, offset: Int, length: Int
  ) throws(ReadingFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, length - count,
          off_t(offset + count))
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard code == 0 else {
      throw ReadingFailure(path: path, cause: Message.system(code))
    }
    return bytes
  }

  static func failure(_ path: String, _ code: Int32 = errno) -> ReadingFailure {
    ReadingFailure(path: path, cause: Message.system(code))
  }
}
