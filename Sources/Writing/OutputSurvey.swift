import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands in an output folder before it is published: ours, and not ours.
///
/// Only the previous list says what is ours. Names are compared by their bytes: two spellings of « é »
/// are two files.
struct OutputSurvey {
  /// What the program did not write.
  struct Foreign {
    /// Below the output, ended by NUL.
    var path: [CChar]
    var isFolder: Bool
    /// Whether the new site has files in this folder.
    var isShared = false
  }

  /// Files, links and all else, and folders before what is in them.
  private(set) var foreign: [Foreign] = []
  /// Folders of ours in which something foreign stands.
  private(set) var shared: [[CChar]] = []
  /// Files of ours that the new site does not have.
  private(set) var gone: [String] = []
  /// Files that are not ours where the new site has others.
  private(set) var replaced: [String] = []
  /// Why the folder must stay where it is and not be exchanged for a new one.
  private(set) var reason: Message?

  private struct Use: OptionSet {
    let rawValue: UInt8
    static let ours = Use(rawValue: 1)
    static let next = Use(rawValue: 2)
    static let changed = Use(rawValue: 4)
  }

  private let uses: [BytePath: Use]
  private let output: String
  private let previous: OutputManifest
  private let next: OutputManifest
  private let adopts: Bool
  private let former: [UInt8]?
  private let user = geteuid()
  private let mount: UInt64

  /// Walks through an open output folder.
  ///
  /// - Parameters:
  ///   - folder: The open folder.
  ///   - output: How failures name it.
  ///   - outcomes: The files of the new site.
  ///   - previous: The list of what was written last time.
  ///   - next: The list of the new site.
  ///   - adopts: Whether a foreign file gives its name up.
  ///   - takesOver: Whether the previous list lies in the folder itself.
  /// - Throws: `WritingFailure` when a folder cannot be read, or something foreign stands where the
  ///   site needs the place.
  init(
    of folder: Int32, output: String, outcomes: [String: SiteWriter.Outcome],
    previous: OutputManifest, next: OutputManifest, adopts: Bool, takesOver: Bool
  ) throws(WritingFailure) {
    var uses: [BytePath: Use] = [:]
    uses.reserveCapacity(outcomes.count + 64)
    for (path, outcome) in outcomes {
      uses[BytePath(path)] = outcome == .written ? [.next, .changed] : .next
    }
    for path in previous.paths { uses[BytePath(path), default: []].insert(.ours) }
    for path in previous.kept.keys { uses[BytePath(path), default: []].insert(.ours) }
    self.uses = uses
    self.output = output
    self.previous = previous
    self.next = next
    self.adopts = adopts
    former = takesOver ? Array(OutputManifest.formerName.utf8) : nil
    mount = FileSystem.mount(of: folder)
    if FileSystem.hasAttributes(folder) { reason = Message("output-own-rights") }
    _ = try visit(folder, [])
  }

  /// Whether a file of the old site is ours, by the bytes of its path.
  func isOurs(_ path: [UInt8]) -> Bool {
    path == former || uses[BytePath(path)]?.contains(.ours) ?? false
  }

  /// Gives whether something of ours is in the folder.
  private mutating func visit(
    _ folder: Int32, _ prefix: [UInt8]
  ) throws(WritingFailure) -> Bool {
    inspect(folder)
    var holdsOurs = false
    for name in try FileSystem.names(of: folder, path: shown(prefix)) {
      if prefix.isEmpty, name.bytes == former { continue }
      let path = prefix + name.bytes
      if name.isFolder {
        let isOurs = try visitFolder(name, in: folder, path)
        holdsOurs = isOurs || holdsOurs
        continue
      }
      let use = uses[BytePath(path)] ?? []
      if use.contains(.ours), name.isFile {
        holdsOurs = true
        if !use.contains(.next) { gone.append(String(decoding: path, as: UTF8.self)) }
      } else if use.contains(.next), name.isFile, adopts || !use.contains(.changed) {
        // One that is the same as ours becomes ours.
        holdsOurs = true
        if use.contains(.changed) { replaced.append(String(decoding: path, as: UTF8.self)) }
      } else if !use.isDisjoint(with: .next) || hasFiles(next, below: path) {
        throw WritingFailure(
          path: shown(path),
          cause: Message("output-file-not-ours"))
      } else {
        foreign.append(Foreign(path: FileSystem.terminated(path), isFolder: false))
      }
    }
    return holdsOurs
  }

  private mutating func visitFolder(
    _ name: FileSystem.Name, in folder: Int32, _ path: [UInt8]
  ) throws(WritingFailure) -> Bool {
    let entry = Foreign(
      path: FileSystem.terminated(path), isFolder: true, isShared: hasFiles(next, below: path))
    let isNeeded = uses[BytePath(path)]?.contains(.next) ?? false
    guard let inner = FileSystem.openFolder(name.terminated, in: folder) else {
      guard errno == EACCES, !entry.isShared, !isNeeded, !hasFiles(previous, below: path) else {
        throw FileSystem.failure(shown(path))
      }
      foreign.append(entry)
      reason = reason ?? Message("output-unreadable-folder")
      return false
    }
    defer { close(inner) }
    let index = foreign.count
    let holdsOurs = try visit(inner, path + [UInt8(ascii: "/")])
    let isOurs = holdsOurs || hasFiles(previous, below: path)
    if isNeeded, !isOurs || foreign.count > index {
      throw WritingFailure(
        path: shown(path),
        cause: Message("output-folder-not-ours"))
    }
    if !isOurs { foreign.insert(entry, at: index) }
    if isOurs, foreign.count > index { shared.append(entry.path) }
    if foreign.count > index, FileSystem.hasAttributes(inner) {
      reason = reason ?? Message("output-folder-own-rights")
    }
    return isOurs
  }

  /// A folder of another user's, or of another mount, cannot be made again as it is.
  private mutating func inspect(_ folder: Int32) {
    guard reason == nil else { return }
    if user != 0, let status = FileSystem.status(of: folder), status.st_uid != user {
      reason = Message("output-other-owner")
    } else if FileSystem.mount(of: folder) != mount {
      reason = Message("output-mounted")
    }
  }

  private func hasFiles(_ manifest: OutputManifest, below path: [UInt8]) -> Bool {
    guard let text = String(validating: path, as: UTF8.self) else { return false }
    return manifest.hasFiles(below: text)
  }

  private func shown(_ path: [UInt8]) -> String {
    path.isEmpty ? output : output + "/" + String(decoding: path, as: UTF8.self)
  }
}

/// A path that is equal to another when all its bytes are.
struct BytePath: Hashable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ path: String) { bytes = Array(path.utf8) }

  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
  }
}
