#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension BuildCache {
  /// How much is kept beside what a build used.
  public struct Bounds: Sendable {
    /// For so many seconds after an entry was used last.
    public var seconds: Int
    /// Beside the entries in use as many others, at least this many, for the next branch or setting.
    public var others = 200
    /// Of entries whose keys begin like this, which are large, only so few others.
    public var few: (prefix: String, others: Int)?

    /// Bounds with a time of their own.
    public init(seconds: Int, few: (prefix: String, others: Int)? = nil) {
      self.seconds = seconds
      self.few = few
    }
  }

  /// A build that uses the cache: while it lives, no other build removes anything.
  public final class Use: Sendable {
    fileprivate let descriptor: Int32

    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
  }

  /// Says that the cache is in use; nothing when there is none yet, or while another build removes
  /// what is old.
  public func use() -> Use? {
    guard let cache = try? OpenFolder(folder) else { return nil }
    let descriptor = fcntl(cache.descriptor, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    let use = Use(descriptor)
    // Another build is done with that in some milliseconds.
    for _ in 0..<100 {
      if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return use }
      guard errno == EWOULDBLOCK || errno == EINTR else { return nil }
      usleep(10_000)
    }
    return nil
  }

  /// Removes the entries that nobody has used for long, and those beyond the bounds that were used
  /// before all others; unless another build uses the cache too.
  public func prune(keeping used: Set<String>, _ bounds: Bounds, after use: Use?) {
    guard let cache = try? OpenFolder(folder) else { return }
    guard flock(use?.descriptor ?? cache.descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    guard let now = Self.now(in: cache), let names = try? cache.names() else { return }
    var others: [(name: String, modified: Int)] = []
    for name in names {
      guard let status = cache.status(of: name), let modified = status.modified else { continue }
      if used.contains(name) {
        // An hour is exact enough, and most builds need not write anything.
        if modified < now - 3_600_000_000_000 { cache.touch(name) }
      } else if name.hasPrefix(Self.temporaryPrefix) {
        if modified < now - 3_600_000_000_000 { removeLeftover(name, status.kind, in: cache) }
      } else if status.kind == .folder, Self.isMarked(name, in: cache) {
        others.append((name, modified))
      }
    }
    others.sort { ($0.modified, $0.name) > ($1.modified, $1.name) }
    let (seconds, isEndless) = bounds.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    var (many, few) = (max(bounds.others, used.count), bounds.few?.others ?? 0)
    for other in others {
      let isLarge = bounds.few.map { other.name.hasPrefix($0.prefix) } ?? false
      let isRecent = isEndless || now - other.modified <= seconds
      if isRecent, isLarge, few > 0 {
        few -= 1
      } else if isRecent, !isLarge, many > 0 {
        many -= 1
      } else {
        remove(other.name, in: cache)
      }
    }
  }

  /// Removes what a build that was stopped did not finish.
  private func removeLeftover(
    _ name: String, _ kind: FileSystem.Entry, in cache: borrowing OpenFolder
  ) {
    switch kind {
    case .folder where Self.isMarked(name, in: cache): try? cache.removeFolder(name)
    case .file where Self.hasMark(name, in: cache): cache.removeFile(name)
    default: break
    }
  }

  /// Removes the files that an entry's note names, the note, and the folder unless something of
  /// somebody else's is in it.
  private func remove(_ key: String, in cache: borrowing OpenFolder) {
    let leaving = Self.temporaryName()
    // In one step it is no entry any more.
    guard (try? cache.rename(key, to: leaving)) != nil else { return }
    do {
      guard let folder = try? OpenFolder(leaving, in: cache),
        let note = try? folder.bytes(of: Self.noteName)
      else { return }
      for line in note.split(separator: 10) {
        guard let file = KeptFile(String(decoding: line, as: UTF8.self)) else { continue }
        folder.removeFile(file.name)
      }
      folder.removeFile(Self.noteName)
    }
    if !cache.removeEmptyFolder(leaving) { try? cache.rename(leaving, to: key) }
  }
}
