/// Keeps what is slow to make between builds, by the hash of what it is made from.
///
/// Each entry is a folder that is renamed into its place when it is whole, so that two builds at
/// once, or one that is stopped, leave only whole entries. A file that was changed or cut since is
/// noticed, and its entry counts as missing.
public struct BuildCache: Sendable {
  /// Made when the first entry is stored.
  public let folder: String
  private let digest: @Sendable ([UInt8]) -> String

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

  private static let noteName = "entry"
  private static let firstLine = "dlala-cache 1"
  private static let temporaryPrefix = ".new-"

  /// A cache in a folder; `digest` names content by its hash, in one word.
  public init(folder: String, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.folder = folder
    self.digest = digest
  }

  /// What is kept under a key; nothing when it is missing or damaged.
  public func entry(_ key: String) -> Entry? {
    let path = folder + "/" + key
    guard let bytes = try? FileSystem.contents(of: path + "/" + Self.noteName) else { return nil }
    var lines = bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }[...]
    guard lines.popFirst() == Self.firstLine, lines.popLast() == "end" else { return nil }
    var entry = Entry(folder: path, sizes: [:], note: [])
    while let line = lines.popFirst() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 5, words[0] == "file", let size = Int(words[1]) else {
        entry.note.append(line)
        continue
      }
      let file = path + "/" + words[4]
      guard FileSystem.entry(at: file) == .file(size: size) else { return nil }
      // Archives round the time, and copying changes it: then the content decides.
      if FileSystem.modified(file) != Int(words[2]) {
        guard let bytes = try? FileSystem.contents(of: file), digest(bytes) == words[3] else {
          return nil
        }
      }
      entry.sizes[words[4]] = size
    }
    return entry
  }

  /// Keeps files and a note under a key.
  ///
  /// - Returns: The entry, which is another build's when that was quicker.
  /// - Throws: `WritingFailure`, for instance when the disk is full.
  public func store(
    _ key: String, _ files: [File], note: [String]
  ) throws(WritingFailure) -> Entry {
    try begin()
    let path = folder + "/" + key
    let temporary = temporaryName()
    try FileSystem.makeFolder(temporary)
    do throws(WritingFailure) {
      var lines = [Self.firstLine]
      for file in files {
        let place = temporary + "/" + file.name
        try FileSystem.store(file.bytes, at: place)
        let modified = FileSystem.modified(place) ?? 0
        lines.append("file \(file.bytes.count) \(modified) \(digest(file.bytes)) \(file.name)")
      }
      let text = (lines + note + ["end"]).joined(separator: "\n") + "\n"
      try FileSystem.store(Array(text.utf8), at: temporary + "/" + Self.noteName)
      if (try? FileSystem.rename(temporary, to: path)) == nil {
        if let entry = entry(key) {
          try FileSystem.removeFolder(temporary)
          return entry
        }
        // What stands there is damaged: it goes away in one step, then the new one comes.
        let damaged = temporaryName()
        try FileSystem.rename(path, to: damaged)
        try FileSystem.rename(temporary, to: path)
        try? FileSystem.removeFolder(damaged)
      }
    } catch {
      try? FileSystem.removeFolder(temporary)
      throw error
    }
    let sizes = Dictionary(files.map { ($0.name, $0.bytes.count) }, uniquingKeysWith: { $1 })
    return Entry(folder: path, sizes: sizes, note: note)
  }

  func temporaryName() -> String {
    folder + "/" + Self.temporaryPrefix + String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }

  /// Makes the folder, which says of itself that neither Git nor a backup need keep it.
  func begin() throws(WritingFailure) {
    guard FileSystem.entry(at: folder) == .nothing else { return }
    try FileSystem.makeFolder(folder)
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# See https://bford.info/cachedir/\n"
    try? FileSystem.store(Array(tag.utf8), at: folder + "/CACHEDIR.TAG")
    try? FileSystem.store(Array("*\n".utf8), at: folder + "/.gitignore")
  }

  // MARK: What files were like

  private var indexPath: String { folder + "/index" }

  /// The hashes of files by their paths and stamps, as the last build saw them.
  public func knownDigests() -> [String: String] {
    guard let bytes = try? FileSystem.contents(of: indexPath) else { return [:] }
    var known: [String: String] = [:]
    for line in bytes.split(separator: 10) {
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
    guard FileSystem.entry(at: folder) == .folder else { return }
    let temporary = temporaryName()
    defer { FileSystem.removeFile(temporary) }
    guard (try? FileSystem.store([], at: temporary)) != nil,
      let now = FileSystem.modified(temporary)
    else { return }
    FileSystem.removeFile(temporary)
    let lines = files.filter { $0.changed < now - 2_000_000_000 && !$0.name.contains("\n") }
      .map { "\($0.digest) \($0.name)\n" }
    guard (try? FileSystem.store(Array(lines.joined().utf8), at: temporary)) != nil else { return }
    try? FileSystem.rename(temporary, to: indexPath)
  }

  // MARK: Bounds

  /// Removes what no build has used for longest: beside the entries in use as many others are
  /// kept, at least 200, for the next branch or setting.
  public func prune(keeping used: Set<String>) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for key in used { FileSystem.touch(folder + "/" + key) }
    let temporary = temporaryName()
    guard (try? FileSystem.store([], at: temporary)) != nil else { return }
    let now = FileSystem.modified(temporary) ?? 0
    FileSystem.removeFile(temporary)
    var others: [(name: String, modified: Int)] = []
    for name in names where !used.contains(name) {
      let path = folder + "/" + name
      guard FileSystem.entry(at: path) == .folder, let modified = FileSystem.modified(path) else {
        continue
      }
      if !name.hasPrefix(".") {
        others.append((name, modified))
      } else if name.hasPrefix(Self.temporaryPrefix), modified < now - 3_600_000_000_000 {
        // A build that was stopped left it.
        try? FileSystem.removeFolder(path)
      }
    }
    others.sort { ($0.modified, $0.name) > ($1.modified, $1.name) }
    for old in others.dropFirst(max(200, used.count)) {
      try? FileSystem.removeFolder(folder + "/" + old.name)
    }
  }
}
