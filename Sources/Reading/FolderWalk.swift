import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Reading {
  /// Walks a folder once.
  ///
  /// A link to a file inside the folder is taken as that file; any other link is refused, so that
  /// nothing from outside is published and no walk is endless.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - prefix: What stands before the paths in diagnostics, such as `content/`.
  ///   - stampsTexts: Whether the state of texts is asked for too: who walks again finds by it what
  ///     has changed.
  /// - Returns: The files, and what cannot be taken.
  /// - Throws: `ReadingFailure` when the folder itself cannot be read.
  public static func walk(
    root: String, under prefix: String, stampsTexts: Bool = false
  ) throws(ReadingFailure) -> FileTree {
    guard let stream = unsafe opendir(root) else { throw failure(root) }
    unsafe closedir(stream)
    guard let real = unsafe realpath(root, nil) else { throw failure(root) }
    defer { unsafe free(real) }
    var walk = FolderWalk(
      root: root, realRoot: unsafe String(cString: real), prefix: prefix, stampsTexts: stampsTexts)
    walk.visit("", depth: 0)
    walk.tree.files.sort { $0.path.precedesByBytes($1.path) }
    return walk.tree
  }

  /// Walks a folder that is copied as it stands: hidden names are taken, and no link is.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - prefix: What stands before the paths in diagnostics, such as `static/`.
  /// - Returns: The files, and what cannot be taken; nothing at all when there is no such folder.
  /// - Throws: `ReadingFailure` when the folder cannot be read.
  public static func walkAll(root: String, under prefix: String) throws(ReadingFailure) -> FileTree
  {
    var status = stat()
    guard unsafe lstat(root, &status) == 0 else {
      if errno == ENOENT { return FileTree(files: [], diagnostics: []) }
      throw failure(root)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let name = String(prefix.dropLast())
      return FileTree(
        files: [],
        diagnostics: [
          Diagnostic(
            category: "file", message: Message("file-no-folder", ["name": .text(name)]),
            remedy: Message("file-no-folder.remedy"), path: name)
        ])
    }
    guard let stream = unsafe opendir(root) else { throw failure(root) }
    unsafe closedir(stream)
    var walk = FolderWalk(root: root, realRoot: "", prefix: prefix, takesAll: true)
    walk.visit("", depth: 0)
    walk.tree.files.sort { $0.path.precedesByBytes($1.path) }
    return walk.tree
  }

  /// The present state of a plain file below a folder; nothing for what is not there, is a folder or
  /// a link.
  public static func file(_ path: String, in root: String) -> SourceFile? {
    var status = stat()
    guard unsafe lstat(root + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return FolderWalk.file(path, status, stampsTexts: true)
  }

  /// Whether anything, of whatever kind, has a name below a folder.
  public static func isThere(_ path: String, in root: String) -> Bool {
    var status = stat()
    return unsafe lstat(root + "/" + path, &status) == 0
  }

  /// The folders in a folder, in order, without those that begin with a dot; none when there is no
  /// such folder.
  public static func folders(in folder: String) -> [String] {
    let names = (entries(of: folder) ?? []).compactMap { String(validating: $0, as: UTF8.self) }
    return names.sorted().filter { name in
      var status = stat()
      guard !name.hasPrefix("."), unsafe stat(folder + "/" + name, &status) == 0 else {
        return false
      }
      return status.st_mode & S_IFMT == S_IFDIR
    }
  }

  /// The names in a folder, in no order; nothing, with the cause in `errno`, when it cannot be read.
  fileprivate static func entries(of folder: String) -> [[UInt8]]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [46], name != [46, 46] { names.append(name) }
    }
    return names
  }
}

private struct FolderWalk {
  let root: String
  let realRoot: String
  let prefix: String
  /// Whether hidden names are taken, and links are not.
  var takesAll = false
  var stampsTexts = false
  var tree = FileTree(files: [], diagnostics: [])

  private static let depthLimit = 32
  private static let countLimit = 1_000_000

  mutating func visit(_ folder: String, depth: Int) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard depth <= Self.depthLimit else {
      return report(
        folder, Message("file-folders-too-deep"), Message("file-folders-too-deep.remedy"))
    }
    guard let names = Reading.entries(of: path) else {
      let cause = Message.system(errno)
      return report(
        folder, Message("file-folder-unreadable", ["cause": .message(cause)]),
        Message("file-folder-unreadable.remedy"))
    }
    var folders: [String] = []
    for name in names {
      guard tree.files.count < Self.countLimit else {
        return report(folder, Message("file-too-many"), Message("file-too-many.remedy"))
      }
      guard let text = String(validating: name, as: UTF8.self), !Self.isDangerous(text) else {
        let shown = String(decoding: name, as: UTF8.self)
        report(
          folder.isEmpty ? shown : folder + "/" + shown,
          Message("file-bad-name"), Message("file-bad-name.remedy"))
        continue
      }
      let relative = folder.isEmpty ? text : folder + "/" + text
      if let inner = take(relative, name: text) { folders.append(inner) }
    }
    for inner in folders.sorted() { visit(inner, depth: depth + 1) }
  }

  /// Takes a file, or gives the folder to visit.
  private mutating func take(_ relative: String, name: String) -> String? {
    let path = root + "/" + relative
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    // Version control, hidden folders and the lock links of editors are nobody's content.
    if !takesAll, name.hasPrefix("."), kind != S_IFREG { return nil }
    if takesAll, kind == S_IFLNK {
      report(
        relative, Message("file-link"), Message("file-link.remedy"))
      return nil
    }
    if kind == S_IFLNK {
      guard let target = Self.linkTarget(path), target.hasPrefix(realRoot + "/"),
        unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG
      else {
        report(
          relative, Message("file-link-outside"),
          Message("file-link-outside.remedy"))
        return nil
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      tree.files.append(Self.file(relative, status, stampsTexts: stampsTexts))
    case S_IFDIR:
      if !takesAll, name.hasSuffix(".md") {
        report(relative, Message("file-folder-like-text"), Message("file-folder-like-text.remedy"))
        return nil
      }
      return relative
    default: report(relative, Message("file-not-plain"), Message("file-not-plain.remedy"))
    }
    return nil
  }

  static func file(_ path: String, _ status: stat, stampsTexts: Bool) -> SourceFile {
    let size = Int(status.st_size)
    // Texts are read anyway; only of what may be large it matters that it is as it was.
    if !stampsTexts, path.hasSuffix(".md") { return SourceFile(path: path, size: size) }
    #if canImport(Darwin)
      let (written, altered) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, altered) = (status.st_mtim, status.st_ctim)
    #endif
    let (modified, changed) = (nanoseconds(written), nanoseconds(altered))
    return SourceFile(
      path: path, size: size,
      stamp: "\(size)-\(modified)-\(changed)-\(status.st_ino)-\(status.st_dev)",
      changed: max(modified, changed))
  }

  /// The most there is for times after 2262, which archives may give to files.
  private static func nanoseconds(_ time: timespec) -> Int {
    let (seconds, overflows) = time.tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowsToo) = seconds.addingReportingOverflow(time.tv_nsec)
    return overflows || overflowsToo ? .max : sum
  }

  private static func linkTarget(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Controls in a name would change what a terminal shows; bidi controls what a reader reads.
  private static func isDangerous(_ name: String) -> Bool {
    name.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
        0x2066...0x2069, 0xFEFF:
        true
      default: false
      }
    }
  }

  private mutating func report(_ path: String, _ message: Message, _ remedy: Message) {
    tree.diagnostics.append(
      Diagnostic(category: "file", message: message, remedy: remedy, path: prefix + path))
  }
}
