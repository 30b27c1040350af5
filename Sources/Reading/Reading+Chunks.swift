import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Reading {
  private static let chunkSize = 1 << 20

  /// Reads a file piece by piece, so that no more than a megabyte of it is in memory.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: A file of more bytes is refused.
  ///   - followsLinks: Whether the path may be a symbolic link.
  ///   - visit: Takes the next piece and says whether to go on.
  /// - Throws: `ReadingFailure` when it is missing, unreadable, no plain file, larger than the
  ///   limit, or when it became shorter meanwhile.
  public static func chunks(
    of path: String, limit: Int, followsLinks: Bool = true,
    _ visit: ([UInt8]) -> Bool
  ) throws(ReadingFailure) {
    let (descriptor, size) = try open(path, followsLinks: followsLinks)
    defer { close(descriptor) }
    guard size <= limit else {
      throw ReadingFailure(
        path: path,
        cause: Message("file-too-large", ["size": .number(size), "limit": .number(limit)]))
    }
    var offset = 0
    while offset < size {
      let piece = try read(
        descriptor, path, offset: offset, length: min(chunkSize, size - offset))
      guard !piece.isEmpty else {
        throw ReadingFailure(path: path, cause: Message("file-changed"))
      }
      offset += piece.count
      guard visit(piece) else { return }
    }
  }
}
