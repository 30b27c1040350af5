public import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes the output folder equal to a set of files, all at once or not at all.
///
/// Files are first put into a staging folder beside the output. A file that has not changed is
/// linked there, so it keeps its identity and its time. Publishing exchanges the two folders in
/// one step: whenever the program is stopped, the output is either the previous site, whole, or
/// the new one, whole. Where folders cannot be exchanged, files take their places one by one.
///
/// What the program did not write stays as it is. What it wrote says a list beside the output.
public struct SiteWriter: Sendable {
  let place: OutputPlace
  let hold: OutputHold
  let work: WorkFolder
  /// The staging folder, open: paths in it are short to look up.
  let staging: OpenDescriptor
  /// The output folder as it is, open; nothing when there is none.
  let current: OpenDescriptor?
  /// The list of what the last build wrote.
  let previous: OutputManifest
  /// Whether the list still lies in the output folder, where earlier versions kept it.
  let takesOver: Bool
  /// Whether foreign files give their names up.
  let adopts: Bool
  /// Why the folder cannot be exchanged for a new one, when that is known from the start.
  let reason: Message?
  let calls: FileSystemCalls

  /// The output folder with links resolved.
  public var output: String { place.output }
  /// Whether there is a site to compare with.
  var hasPrevious: Bool { current != nil }

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
    /// How many files of earlier sites stay for a time.
    public var kept = 0
    /// What is worth a line: that the folder was not exchanged and why, or what was moved away.
    public var notes: [Message] = []
    /// How long it took until all was on the disk, in seconds.
    public var flushing = 0.0

    /// What was done to so many files.
    public init(written: Int, unchanged: Int, removed: Int) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  /// Prepares the staging folder and takes the lock of this output folder.
  ///
  /// `source` is the folder of the site's content, themes and static files, which no output replaces;
  /// `state` is where the list, the lock and the staging folder lie, by default beside the output. With
  /// `adopts` an output without a list is taken as it is; a file that the site needs the name of is
  /// moved away.
  ///
  /// - Throws: `WritingFailure` when a folder cannot be made or another build is writing, when the
  ///   output would be the source, around it, or in its content, themes or static files, and when it
  ///   is not empty and nobody knows what in it is ours. Nothing is changed then.
  public init(
    output path: String, source: String? = nil, state: String? = nil, adopts: Bool = false
  ) throws(WritingFailure) {
    try self.init(
      output: path, source: source, state: state, adopts: adopts, calls: FileSystemCalls())
  }

  init(
    output path: String, source: String? = nil, state: String? = nil, adopts: Bool = false,
    calls: FileSystemCalls
  ) throws(WritingFailure) {
    place = try OutputPlace(output: path, state: state)
    if let source { try place.require(apartFrom: source) }
    hold = try place.hold()
    self.calls = calls
    self.adopts = adopts
    _ = try Interruption(place: place, calls: calls).finish(in: hold.folder)
    current = FileSystem.openFolder(place.output, in: AT_FDCWD).map(OpenDescriptor.init)
    if current == nil, FileSystem.entry(at: place.output) == .folder {
      throw FileSystem.failure(place.output)
    }
    (previous, takesOver) = try Self.previous(
      at: place, in: hold.folder, current: current, adopts: adopts)
    work = try WorkFolder.make(place.workName, in: hold.folder, path: place.workPath)
    do throws(WritingFailure) {
      staging = try work.makeTree()
      if let current {
        reason = try Self.reasonToStay(current, staging, work, place, calls)
      } else {
        reason = nil
      }
    } catch {
      try? work.clear()
      throw error
    }
  }

  /// Finishes what a build that was stopped had begun to publish; true when there was something.
  ///
  /// - Throws: `WritingFailure` when it cannot be finished.
  public static func finishInterrupted(
    output path: String, state: String? = nil
  ) throws(WritingFailure) -> Bool {
    guard FileSystem.entry(at: path) != .nothing else { return false }
    let place = try OutputPlace(output: path, state: state)
    guard FileSystem.entry(at: place.workPath + "/" + WorkFolder.journal) != .nothing else {
      return false
    }
    // Another build that has the lock finishes it, and this one is told so later.
    guard let hold = try? place.hold() else { return false }
    defer { hold.release() }
    return try Interruption(place: place, calls: FileSystemCalls()).finish(in: hold.folder)
  }

  /// Names in the output folder that the program keeps for itself.
  public static let reservedNames: Set<String> = [
    OutputManifest.formerName, FileByFile.arrivalsName,
  ]

  /// Puts one file into the staging folder; may be called from many threads at once.
  ///
  /// - Throws: `WritingFailure`, for instance when the disk is full.
  public func put(_ file: OutputFile) throws(WritingFailure) -> Outcome {
    guard OutputManifest.staysInside(file.path) else {
      throw WritingFailure(path: file.path, cause: Message("output-path-leaves"))
    }
    do throws(WritingFailure) {
      guard let current else {
        try makeFolder(for: file.path)
        try FileSystem.store(file.bytes, at: file.path, in: staging.value)
        return .written
      }
      let isUnchanged = FileSystem.file(at: file.path, in: current.value, holds: file.bytes)
      // Where the folder stays, so does the file.
      if isUnchanged, reason != nil { return .unchanged }
      try makeFolder(for: file.path)
      if isUnchanged, link(file.path) { return .unchanged }
      try FileSystem.store(file.bytes, at: file.path, in: staging.value)
      return isUnchanged ? .unchanged : .written
    } catch {
      throw WritingFailure(
        path: FileSystem.path(error.path, below: place.workPath), cause: error.cause)
    }
  }

  /// Nearly every page has a folder of its own: making it first is cheaper than failing first.
  func makeFolder(for path: String) throws(WritingFailure) {
    if let folder = FileSystem.parent(of: path) {
      try FileSystem.makeFolder(folder, in: staging.value)
    }
  }

  /// Gives a file of the output a second name in the staging folder.
  func link(_ path: String) -> Bool {
    guard let current else { return false }
    return unsafe linkat(current.value, path, staging.value, path, 0) == 0
  }

  /// Gives the build up: removes what was staged and leaves the previous site as it is.
  public func discard() {
    try? work.clear()
    hold.release()
  }
}

/// An open folder, closed with its last user.
final class OpenDescriptor: Sendable {
  let value: Int32
  init(_ value: Int32) { self.value = value }
  deinit { close(value) }
}
