import Model

/// Keeps what is slow to make between builds, by the hash of what it is made from.
///
/// Each entry is a folder that is renamed into its place when it is whole, so that two builds at
/// once, or one that is stopped, leave only whole entries. A file that was changed or cut since is
/// noticed, and its entry counts as missing.
///
/// The folder may be one that a repository brings along, or one of the user's that holds other
/// things: no link is followed, and nothing is removed or replaced but what bears the cache's mark.
public struct BuildCache: Sendable {
  /// Made when the first entry is stored.
  public let folder: String
  let digest: @Sendable ([UInt8]) -> String

  /// What is kept under one key.
  public struct Entry: Sendable, Hashable {
    /// Where its files stand.
    public var folder: String
    /// Their sizes in bytes, by name.
    public var sizes: [String: Int]
    /// What the maker noted beside them.
    public var note: [String]
  }

  /// One file of a new entry.
  public struct File: Sendable {
    /// Without a folder, a blank or a line's end.
    public var name: String
    /// Its whole content.
    public var bytes: [UInt8]

    /// A file by its name and its content.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  static let noteName = "entry"
  /// With this line begins every file by which the cache knows what is its own.
  static let mark = "dlala-cache 1"
  static let temporaryPrefix = ".new-"
  private static let knownName = "known"

  /// A cache in a folder; `digest` names content by its hash, in one word.
  public init(folder: String, digest: @escaping @Sendable ([UInt8]) -> String) {
    // With a slash at its end a link would be followed, whatever is asked of the system.
    var parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    while parts.count > 1, parts.last == "" || parts.last == "." { parts.removeLast() }
    self.folder = parts.joined(separator: "/")
    self.digest = digest
  }

  /// What is kept under a key; nothing when it is missing or damaged.
  public func entry(_ key: String) -> Entry? {
    guard let cache = try? OpenFolder(folder) else { return nil }
    return entry(key, in: cache)
  }

  private func entry(_ key: String, in cache: borrowing OpenFolder) -> Entry? {
    guard let folder = try? OpenFolder(key, in: cache),
      let bytes = try? folder.bytes(of: Self.noteName)
    else { return nil }
    var lines = bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }[...]
    guard lines.popFirst() == Self.mark, lines.popLast() == "end" else { return nil }
    var entry = Entry(folder: folder.path, sizes: [:], note: [])
    while let line = lines.popFirst() {
      guard let file = KeptFile(line) else {
        entry.note.append(line)
        continue
      }
      guard let status = folder.status(of: file.name), status.kind == .file(size: file.size) else {
        return nil
      }
      // Archives round the time, and copying changes it: then the content decides.
      if status.modified != file.modified {
        guard let bytes = try? folder.bytes(of: file.name), digest(bytes) == file.digest else {
          return nil
        }
      }
      entry.sizes[file.name] = file.size
    }
    return entry
  }

  /// Keeps files and a note under a key.
  ///
  /// - Returns: The entry, which is another build's when that was quicker.
  /// - Throws: `WritingFailure`, for instance when the disk is full or the cache is a link.
  public func store(
    _ key: String, _ files: [File], note: [String]
  ) throws(WritingFailure) -> Entry {
    let cache = try begin()
    let temporary = try Self.makeTemporary(in: cache)
    do throws(WritingFailure) {
      let new = try OpenFolder(temporary, in: cache)
      var lines = [Self.mark]
      for file in files {
        try new.store(file.bytes, as: file.name)
        let modified = new.status(of: file.name)?.modified ?? 0
        let kept = KeptFile(
          name: file.name, size: file.bytes.count, modified: modified, digest: digest(file.bytes))
        lines.append(kept.line)
      }
      let text = (lines + note + ["end"]).joined(separator: "\n") + "\n"
      new.removeFile(Self.noteName)
      try new.store(Array(text.utf8), as: Self.noteName)
      if (try? cache.rename(temporary, to: key)) == nil {
        if let entry = entry(key, in: cache) {
          try cache.removeFolder(temporary)
          return entry
        }
        try makeRoom(for: key, in: cache)
        try cache.rename(temporary, to: key)
      }
    } catch {
      try? cache.removeFolder(temporary)
      throw error
    }
    let sizes = Dictionary(files.map { ($0.name, $0.bytes.count) }, uniquingKeysWith: { $1 })
    return Entry(folder: folder + "/" + key, sizes: sizes, note: note)
  }

  /// What stands in an entry's place is damaged, or is not the cache's: the one goes away in one
  /// step, the other stays beside it under another name.
  private func makeRoom(for key: String, in cache: borrowing OpenFolder) throws(WritingFailure) {
    let isOwn = Self.isMarked(key, in: cache)
    let aside = isOwn ? Self.temporaryName() : key + ".aside" + Self.temporaryName()
    try cache.rename(key, to: aside)
    if isOwn { try? cache.removeFolder(aside) }
  }

  static func temporaryName() -> String {
    temporaryPrefix + String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }

  /// Makes a folder for what is not whole yet; it bears the mark from its beginning, so that a later
  /// build may remove what one that was stopped left.
  private static func makeTemporary(
    in cache: borrowing OpenFolder
  ) throws(WritingFailure) -> String {
    let name = temporaryName()
    try cache.makeFolder(name)
    do throws(WritingFailure) {
      try OpenFolder(name, in: cache).store(Array((mark + "\n").utf8), as: noteName)
    } catch {
      _ = cache.removeEmptyFolder(name)
      throw error
    }
    return name
  }

  /// A folder of the cache in which a program may work; gives its path.
  func makeWorkFolder() throws(WritingFailure) -> String {
    folder + "/" + (try Self.makeTemporary(in: begin()))
  }

  /// Removes a folder that `makeWorkFolder` gave, and all in it.
  func removeWorkFolder(_ path: String) {
    guard let name = path.split(separator: "/").last, let cache = try? OpenFolder(folder) else {
      return
    }
    try? cache.removeFolder(String(name))
  }

  /// Opens the folder, and makes it where there is none; it says of itself that neither Git nor a
  /// backup need keep it.
  func begin() throws(WritingFailure) -> OpenFolder {
    switch FileSystem.entry(at: folder) {
    case .folder: return try OpenFolder(folder)
    case .nothing: break
    case .link:
      throw WritingFailure(
        path: folder, cause: Message("output-cache-link"))
    case .file, .other: throw WritingFailure(path: folder, cause: Message("output-cache-no-folder"))
    }
    try FileSystem.makeFolder(folder)
    let cache = try OpenFolder(folder)
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# See https://bford.info/cachedir/\n"
    try? cache.store(Array(tag.utf8), as: "CACHEDIR.TAG")
    try? cache.store(Array("*\n".utf8), as: ".gitignore")
    return cache
  }

  /// Whether a folder in the cache says of itself that it is an entry, whole or not.
  static func isMarked(_ name: String, in cache: borrowing OpenFolder) -> Bool {
    guard let folder = try? OpenFolder(name, in: cache) else { return false }
    return hasMark(noteName, in: folder)
  }

  /// Whether a file begins with the mark.
  static func hasMark(_ name: String, in folder: borrowing OpenFolder) -> Bool {
    let line = Array((mark + "\n").utf8)
    return (try? folder.bytes(of: name, limit: line.count)) == line
  }

  // MARK: What files were like

  /// The hashes of files by their paths and stamps, as the last build saw them.
  public func knownDigests() -> [String: String] {
    guard let cache = try? OpenFolder(folder), Self.hasMark(Self.knownName, in: cache),
      let bytes = try? cache.bytes(of: Self.knownName)
    else { return [:] }
    var known: [String: String] = [:]
    for line in bytes.split(separator: 10).dropFirst() {
      guard let blank = line.firstIndex(of: 32) else { continue }
      known[String(decoding: line[(blank + 1)...], as: UTF8.self)] = String(
        decoding: line[..<blank], as: UTF8.self)
    }
    return known
  }

  /// Remembers the hashes of files for the next build.
  ///
  /// What was changed in the last two seconds is left out: another change within one tick of the
  /// file system's clock would not show.
  public func remember(_ files: [(name: String, changed: Int, digest: String)]) {
    guard let cache = try? OpenFolder(folder), let now = Self.now(in: cache),
      cache.status(of: Self.knownName) == nil || Self.hasMark(Self.knownName, in: cache)
    else { return }
    let lines = files.filter { $0.changed < now - 2_000_000_000 && !$0.name.contains("\n") }
      .map { "\($0.digest) \($0.name)\n" }
    let text = Self.mark + "\n" + lines.joined()
    let temporary = Self.temporaryName()
    defer { cache.removeFile(temporary) }
    guard (try? cache.store(Array(text.utf8), as: temporary)) != nil else { return }
    try? cache.rename(temporary, to: Self.knownName)
  }

  /// The time of the file system's clock, in nanoseconds since 1970.
  static func now(in cache: borrowing OpenFolder) -> Int? {
    let temporary = temporaryName()
    defer { cache.removeFile(temporary) }
    guard (try? cache.store(Array((mark + "\n").utf8), as: temporary)) != nil else { return nil }
    return cache.status(of: temporary)?.modified
  }
}

/// What an entry's note says of one of its files.
struct KeptFile {
  var name: String
  var size: Int
  /// In nanoseconds since 1970.
  var modified: Int
  var digest: String

  var line: String { "file \(size) \(modified) \(digest) \(name)" }
}

extension KeptFile {
  /// Reads a line of the note; nothing for another line, and for a name that is none of a file in the
  /// entry's own folder.
  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 5, words[0] == "file", let size = Int(words[1]),
      let modified = Int(words[2]), !words[4].contains("/"), words[4] != ".", words[4] != "..",
      words[4] != BuildCache.noteName
    else { return nil }
    self.init(name: words[4], size: size, modified: modified, digest: words[3])
  }
}
