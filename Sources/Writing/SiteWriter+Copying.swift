import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteWriter {
  /// Puts a copy of an editor's own file into the staging folder, a megabyte at a time; may be called
  /// from many threads at once.
  ///
  /// It is never a second name of that file: an editor who goes on writing changes no site.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - path: Where it stands in the site.
  ///   - followsLinks: Whether `source` may be a symbolic link.
  /// - Returns: What became of it.
  /// - Throws: `WritingFailure`, for instance when the file is gone or the disk is full.
  public func put(
    copyOf source: String, as path: String, followsLinks: Bool
  ) throws(WritingFailure) -> Outcome {
    guard OutputManifest.staysInside(path) else {
      throw WritingFailure(path: path, cause: Message("output-path-leaves"))
    }
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    let descriptor = unsafe openat(AT_FDCWD, source, flags | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw FileSystem.failure(source) }
    defer { close(descriptor) }
    var isUnchanged = false
    if let current { isUnchanged = FileSystem.isSame(descriptor, as: path, in: current.value) }
    if isUnchanged, reason != nil { return .unchanged }
    do throws(WritingFailure) {
      try makeFolder(for: path)
      if isUnchanged, link(path) { return .unchanged }
      try FileSystem.store(
        contentsOf: descriptor, named: source, at: path, in: staging.value)
    } catch {
      throw WritingFailure(
        path: error.path == path ? place.workPath + "/" + path : error.path, cause: error.cause)
    }
    return isUnchanged ? .unchanged : .written
  }
}

extension FileSystem {
  private static let chunkSize = 1 << 20

  /// Whether the file at a path, no link, has the content of an open file.
  fileprivate static func isSame(
    _ descriptor: Int32, as path: String, in folder: Int32
  ) -> Bool {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let other = unsafe openat(folder, path, flags)
    guard other >= 0 else { return false }
    defer { close(other) }
    var (left, right) = (stat(), stat())
    guard unsafe fstat(descriptor, &left) == 0, unsafe fstat(other, &right) == 0,
      left.st_mode & S_IFMT == S_IFREG, right.st_mode & S_IFMT == S_IFREG,
      left.st_size == right.st_size
    else { return false }
    let size = Int(left.st_size)
    let piece = max(1, min(size, chunkSize))
    return unsafe withUnsafeTemporaryAllocation(byteCount: 2 * piece, alignment: 16) { buffer in
      let first = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece])
      let second = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[piece...])
      var offset = 0
      while offset < size {
        let count = unsafe fill(first, from: descriptor, at: offset)
        guard let count, count > 0, unsafe fill(second, from: other, at: offset) == count,
          let left = first.baseAddress, let right = second.baseAddress,
          unsafe memcmp(left, right, count) == 0
        else { return false }
        offset += count
      }
      return true
    }
  }

  /// Makes a new file with the content of an open one.
  fileprivate static func store(
    contentsOf descriptor: Int32, named source: String, at path: String, in folder: Int32
  ) throws(WritingFailure) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(source) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WritingFailure(path: source, cause: Message("file-not-plain"))
    }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let target = unsafe openat(folder, path, flags, mode_t(0o644))
    guard target >= 0 else { throw failure(path) }
    let size = Int(status.st_size)
    var fault: WritingFailure?
    unsafe withUnsafeTemporaryAllocation(
      byteCount: max(1, min(size, chunkSize)), alignment: 16
    ) { buffer in
      var offset = 0
      while offset < size, fault == nil {
        guard let count = unsafe fill(buffer, from: descriptor, at: offset) else {
          fault = failure(source)
          return
        }
        guard count > 0 else {
          fault = WritingFailure(path: source, cause: Message("file-changed"))
          return
        }
        var written = 0
        while written < count {
          let more = unsafe write(
            target, buffer.baseAddress.map { unsafe $0 + written }, count - written)
          if more < 0, errno == EINTR { continue }
          guard more > 0 else {
            fault = failure(path, more < 0 ? errno : ENOSPC)
            return
          }
          written += more
        }
        offset += count
      }
    }
    let code = close(target)
    if let fault { throw fault }
    guard code == 0 else { throw failure(path) }
  }

  /// Reads as much as there is and the buffer holds; nothing, with the cause in `errno`, when it
  /// cannot.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int
  ) -> Int? {
    var filled = 0
    while filled < buffer.count {
      let count = unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled,
        off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
