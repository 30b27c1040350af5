#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// The watches of the system (inotify) on a folder and all that lie in some folders of it.
  struct TreeWatch: ~Copyable {
    private let root: String
    private let folders: [String]
    private let descriptor: Int32
    /// The folders by their watches' numbers, relative to the root.
    private var watched: [Int32: String] = [:]
    /// Whether the system gave no watch for a folder.
    private var isExhausted = false

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    private static let depthLimit = 32

    init(root: String, folders: [String]) {
      (self.root, self.folders) = (root, folders)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Sets all watches; why the system cannot tell, if so.
    mutating func begin() -> Cause? {
      guard descriptor >= 0 else { return .exhausted }
      guard add("") else { return isExhausted ? .exhausted : .gone }
      for folder in folders { addTree(folder, depth: 0) }
      return isExhausted ? .exhausted : nil
    }

    /// Why the system cannot tell.
    enum Cause {
      /// It has no more watches to give.
      case exhausted
      /// The folder is not there.
      case gone
    }

    /// Tells what happens until the folder goes or a watch is lacking.
    mutating func follow(_ found: (SeenChanges) -> Void) {
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        guard wait(-1) else { return }
        var seen = SeenChanges()
        let start = Self.milliseconds()
        repeat {
          let isWhole = take(&buffer, &seen)
          guard isWhole, !isExhausted else {
            if !seen.isEmpty { found(seen) }
            return
          }
        } while wait(FolderWatch.quietMilliseconds)
          && Self.milliseconds() - start < FolderWatch.patienceMilliseconds
        if !seen.isEmpty { found(seen) }
      }
    }

    private static func milliseconds() -> Int {
      var time = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Whether something happens within so many milliseconds.
    private func wait(_ milliseconds: Int32) -> Bool {
      var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while true {
        let count = unsafe poll(&one, 1, milliseconds)
        if count < 0, errno == EINTR { continue }
        return count > 0
      }
    }

    // MARK: Watches

    /// Watches one folder; whether it is watched now.
    private mutating func add(_ folder: String) -> Bool {
      let path = folder.isEmpty ? root : root + "/" + folder
      let number = unsafe inotify_add_watch(
        descriptor, path, Self.mask | UInt32(IN_ONLYDIR) | UInt32(IN_DELETE_SELF))
      guard number >= 0 else {
        if errno == ENOSPC || errno == ENOMEM { isExhausted = true }
        return false
      }
      watched[number] = folder
      return true
    }

    private mutating func addTree(_ folder: String, depth: Int) {
      guard depth <= Self.depthLimit, !isExhausted, add(folder) else { return }
      guard let stream = unsafe opendir(root + "/" + folder) else { return }
      var inner: [String] = []
      while let entry = unsafe readdir(stream) {
        let kind = unsafe Int32(entry.pointee.d_type)
        guard kind == Int32(DT_DIR) || kind == Int32(DT_UNKNOWN) else { continue }
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        // Version control and hidden folders are nobody's content.
        if !name.hasPrefix(".") { inner.append(folder + "/" + name) }
      }
      unsafe closedir(stream)
      for name in inner where Self.status(root + "/" + name)?.isFolder == true {
        addTree(name, depth: depth + 1)
      }
    }

    private mutating func removeTree(_ folder: String) {
      for (number, path) in watched where path == folder || path.hasPrefix(folder + "/") {
        inotify_rm_watch(descriptor, number)
        watched[number] = nil
      }
    }

    private static func status(_ path: String) -> (isFolder: Bool, isWhole: Bool)? {
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { return nil }
      let kind = status.st_mode & S_IFMT
      // A second name of a file, or a link, is whole when it comes; any other file is written first.
      return (kind == S_IFDIR, kind != S_IFREG || status.st_nlink > 1)
    }

    // MARK: Events

    /// Takes what has happened; whether the root is still watched.
    private mutating func take(_ buffer: inout [UInt8], _ seen: inout SeenChanges) -> Bool {
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
          unsafe read(descriptor, bytes.baseAddress, bytes.count)
        }
        guard count > 0 else { return true }
        var place = 0
        // A number, what has happened, a cookie and the length of the name that follows (inotify(7)).
        while place + 16 <= count {
          let (number, mask, length) = unsafe buffer.withUnsafeBytes { bytes in
            unsafe (
              bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
              bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
              Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
            )
          }
          let end = min(count, place + 16 + length)
          let name = String(decoding: buffer[(place + 16)..<end].prefix { $0 != 0 }, as: UTF8.self)
          place = end
          guard take(number, mask, name, &seen) else { return false }
        }
      }
    }

    private mutating func take(
      _ number: Int32, _ mask: UInt32, _ name: String, _ seen: inout SeenChanges
    ) -> Bool {
      func has(_ flag: Int) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
      if has(Int(IN_Q_OVERFLOW)) {
        seen.add(.everything)
        return true
      }
      guard let folder = watched[number] else { return true }
      if has(Int(IN_IGNORED)) || has(Int(IN_DELETE_SELF)) {
        if has(Int(IN_IGNORED)) { watched[number] = nil }
        seen.add(.everything)
        return !folder.isEmpty
      }
      let path = folder.isEmpty ? name : folder + "/" + name
      if folder.isEmpty, name != "dlala.yaml", !folders.contains(name) { return true }
      if mask & 0x4000_0000 != 0 {  // IN_ISDIR
        if name.hasPrefix(".") { return true }
        if has(Int(IN_MOVED_FROM)) || has(Int(IN_DELETE)) { removeTree(path) }
        if has(Int(IN_CREATE)) || has(Int(IN_MOVED_TO)) { addTree(path, depth: 0) }
        seen.add(.everything)
        return true
      }
      if has(Int(IN_CREATE)), Self.status(root + "/" + path)?.isWhole != true { return true }
      var one = SeenChanges()
      one.paths = [path]
      seen.add(one)
      return true
    }
  }
#endif
