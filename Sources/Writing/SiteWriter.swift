public import Model

/// Makes the output folder equal to a set of files, all at once or not at all.
///
/// Files are first put into a staging folder beside the output. A file that has not changed is
/// linked there, so it keeps its identity and its time. Publishing exchanges the two folders in
/// one step: whenever the program is stopped, the output is either the previous site, whole, or
/// the new one, whole.
public struct SiteWriter: Sendable {
  /// The output folder with links resolved.
  public let output: String
  let staging: String
  private let lockPath: String
  private let lock: Int32
  /// The staging folder, open: paths in it are short to look up.
  private let stagingFolder: Int32
  /// Whether there is a site to compare with.
  let hasPrevious: Bool

  /// What became of one file.
  public enum Outcome: Sendable, Hashable {
    case written
    case unchanged
  }

  /// What publishing did.
  public struct Summary: Sendable, Hashable {
    /// How many files are new or have other content than before.
    public var written: Int
    /// How many files kept their content.
    public var unchanged: Int
    /// How many files of the previous site are gone.
    public var removed: Int
  }

  /// Prepares the staging folder and takes the lock of this output folder.
  ///
  /// `source` is the folder of the site's content, themes and static files, which no output replaces.
  ///
  /// - Throws: `WritingFailure` when a folder cannot be made or another build is writing, and when the
  ///   output would be the source, around it, or in its content, themes or static files.
  public init(output path: String, source: String? = nil) throws(WritingFailure) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    switch FileSystem.entry(at: trimmed) {
    case .nothing:
      if let parent = FileSystem.parent(of: trimmed) { try FileSystem.makeFolder(parent) }
    case .folder, .link: break
    case .file, .other:
      throw WritingFailure(path: trimmed, cause: "the output is a file, not a folder")
    }
    output = FileSystem.resolved(trimmed)
    let parent = FileSystem.parent(of: output) ?? (output.hasPrefix("/") ? "" : ".")
    let name = String(output.split(separator: "/").last ?? "")
    guard !name.isEmpty, name != ".", name != ".." else {
      throw WritingFailure(path: path, cause: "choose a folder of its own for the output")
    }
    if let source {
      try Self.require(FileSystem.resolved(parent) + "/" + name, apartFrom: source)
    }
    staging = parent + "/." + name + ".dlala-next"
    lockPath = parent + "/." + name + ".dlala-lock"
    do throws(WritingFailure) {
      guard let lock = try FileSystem.lock(lockPath) else {
        throw WritingFailure(path: output, cause: "another build is writing to this folder")
      }
      self.lock = lock
    } catch {
      // Nobody knows the name of the file beside it.
      throw WritingFailure(path: output, cause: error.cause)
    }
    hasPrevious = FileSystem.entry(at: output) == .folder
    if FileSystem.entry(at: staging) != .nothing { try FileSystem.removeFolder(staging) }
    try FileSystem.makeFolder(staging)
    stagingFolder = try FileSystem.open(folder: staging)
  }

  private static func require(
    _ output: String, apartFrom source: String
  ) throws(WritingFailure) {
    let root = FileSystem.resolved(source)
    let inner = [root + "/content", root + "/themes", root + "/static"]
    if (root + "/").hasPrefix(output + "/")
      || inner.contains(where: { (output + "/").hasPrefix($0 + "/") })
    {
      throw WritingFailure(
        path: output,
        cause: "the site's own source stands here; choose a folder of its own for the output",
        isWrongUsage: true)
    }
  }

  /// Names in the output folder that the program keeps for itself.
  public static let reservedNames: Set<String> = [OutputManifest.fileName]

  /// Puts one file into the staging folder; may be called from many threads at once.
  ///
  /// - Throws: `WritingFailure`, for instance when the disk is full.
  public func put(_ file: OutputFile) throws(WritingFailure) -> Outcome {
    guard OutputManifest.staysInside(file.path) else {
      throw WritingFailure(path: file.path, cause: "the path leaves the output folder")
    }
    do throws(WritingFailure) {
      // Nearly every page has a folder of its own: making it first is cheaper than failing first.
      if let folder = FileSystem.parent(of: file.path) {
        try FileSystem.makeFolder(folder, in: stagingFolder)
      }
      guard hasPrevious else {
        try FileSystem.store(file.bytes, at: file.path, in: stagingFolder)
        return .written
      }
      let current = output + "/" + file.path
      let isUnchanged = FileSystem.file(at: current, holds: file.bytes)
      if isUnchanged, FileSystem.link(current, as: staging + "/" + file.path) { return .unchanged }
      try FileSystem.store(file.bytes, at: file.path, in: stagingFolder)
      return isUnchanged ? .unchanged : .written
    } catch {
      throw WritingFailure(path: staging + "/" + error.path, cause: error.cause)
    }
  }

  /// Publishes what was put: `outcomes` names every file and what became of it, `kept` those among
  /// them that were not put, since `isPublished` said so.
  ///
  /// Files in the output folder that the program did not write are carried over.
  /// - Throws: `WritingFailure`; then the previous site stands as it was.
  public func publish(
    _ outcomes: [String: Outcome], keeping kept: [String] = []
  ) throws(WritingFailure) -> Summary {
    defer { release() }
    do {
      let manifest = OutputManifest(paths: Array(outcomes.keys))
      let previous = try previousManifest()
      let ours = Set(previous.paths)
      let hasOutput = FileSystem.entry(at: output) == .folder
      if hasOutput { try carryOver("", ours: ours, next: outcomes) }
      let removed = previous.paths.reduce(into: 0) { count, path in
        if outcomes[path] == nil, FileSystem.entry(at: output + "/" + path) != .nothing {
          count += 1
        }
      }
      let written = outcomes.values.reduce(into: 0) { $0 += $1 == .written ? 1 : 0 }
      let summary = Summary(
        written: written, unchanged: outcomes.count - written, removed: removed)
      if hasOutput, written == 0, removed == 0, manifest == previous {
        try FileSystem.removeFolder(staging)
        return summary
      }
      try keep(kept)
      try FileSystem.store(manifest.bytes, at: staging + "/" + OutputManifest.fileName)
      if hasOutput {
        if let mode = FileSystem.mode(of: output) { try FileSystem.setMode(mode, of: staging) }
        try FileSystem.exchange(staging, output)
        try FileSystem.removeFolder(staging)
      } else {
        try FileSystem.rename(staging, to: output)
      }
      return summary
    } catch {
      try? FileSystem.removeFolder(staging)
      throw error
    }
  }

  /// Gives the build up: removes what was staged and leaves the previous site as it is.
  public func discard() {
    defer { release() }
    try? FileSystem.removeFolder(staging)
  }

  private func release() {
    FileSystem.removeFile(lockPath)
    FileSystem.release(lock)
    FileSystem.release(stagingFolder)
  }

  private func previousManifest() throws(WritingFailure) -> OutputManifest {
    let path = output + "/" + OutputManifest.fileName
    guard case .file = FileSystem.entry(at: path) else { return OutputManifest(paths: []) }
    return OutputManifest(reading: try FileSystem.contents(of: path))
  }

  /// Links every file that is not ours from the output folder into the staging folder.
  private func carryOver(
    _ folder: String, ours: Set<String>, next: [String: Outcome]
  ) throws(WritingFailure) {
    for name in try FileSystem.names(in: output + "/" + folder) {
      let path = folder.isEmpty ? name : folder + "/" + name
      if path == OutputManifest.fileName || ours.contains(path) { continue }
      let current = output + "/" + path
      let entry = FileSystem.entry(at: current)
      if entry == .folder {
        try carryOver(path, ours: ours, next: next)
        continue
      }
      if next[path] == .unchanged { continue }
      let staged = staging + "/" + path
      if next[path] != nil || FileSystem.entry(at: staged) != .nothing {
        throw WritingFailure(
          path: current,
          cause: "this file was not written by dlala, and the site needs its name; move it away")
      }
      if let parent = FileSystem.parent(of: staged) { try FileSystem.makeFolder(parent) }
      switch entry {
      case .link: try FileSystem.makeLink(staged, to: FileSystem.linkTarget(current))
      case .file:
        if !FileSystem.link(current, as: staged) {
          try FileSystem.store(FileSystem.contents(of: current), at: staged)
        }
      case .nothing, .folder: continue
      case .other:
        throw WritingFailure(
          path: current, cause: "this is neither a file, a folder nor a link; move it away")
      }
    }
  }
}
