import Model
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where an output folder lies, and what the program keeps beside it: a lock, the list of what it
/// wrote, and the folder in which it works.
struct OutputPlace: Sendable {
  /// The output folder with links resolved.
  let output: String
  /// The folder that holds what lies beside.
  let state: String
  let lockName: String
  let manifestName: String
  let workName: String
  /// Begins the names of folders for what an adopting build moves away.
  let adoptedName: String

  /// Finds the names; makes nothing but the folders above an output that is not there yet.
  ///
  /// - Parameters:
  ///   - path: The output folder.
  ///   - state: Where the lock, the list and the work lie; by default the folder around the output.
  /// - Throws: `WritingFailure` when the output is a file, or has no name of its own.
  init(output path: String, state: String?) throws(WritingFailure) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    switch FileSystem.entry(at: trimmed) {
    case .nothing:
      if let parent = FileSystem.parent(of: trimmed) { try FileSystem.makeFolder(parent) }
    case .folder, .link: break
    case .file, .other:
      throw WritingFailure(path: trimmed, cause: Message("output-is-file"))
    }
    output = FileSystem.resolved(trimmed)
    let name = String(output.split(ascii: "/").last ?? "")
    guard !name.isEmpty, name != ".", name != ".." else {
      throw WritingFailure(path: path, cause: Message("output-not-own"))
    }
    self.state = state ?? Self.parent(of: output)
    if let state { try FileSystem.makeFolder(state) }
    lockName = "." + name + ".dlala-lock"
    manifestName = "." + name + ".dlala-manifest"
    workName = "." + name + ".dlala-next"
    adoptedName = "." + name + ".dlala-adopted"
  }

  static func parent(of path: String) -> String {
    FileSystem.parent(of: path) ?? (path.hasPrefix("/") ? "/" : ".")
  }

  var manifestPath: String { FileSystem.path(manifestName, below: state) }
  var workPath: String { FileSystem.path(workName, below: state) }

  /// Stops a build whose output would be its source.
  func require(apartFrom source: String) throws(WritingFailure) {
    let root = FileSystem.resolved(source)
    let name = String(output.split(ascii: "/").last ?? "")
    let place = FileSystem.path(name, below: FileSystem.resolved(Self.parent(of: output)))
    let inner = [root + "/content", root + "/themes", root + "/theme", root + "/static"]
    if (root + "/").hasPrefix(place + "/")
      || inner.contains(where: { (place + "/").hasPrefix($0 + "/") })
    {
      throw WritingFailure(
        path: output,
        cause: Message("output-is-source"),
        isWrongUsage: true)
    }
  }

  /// Opens the folder of the state and takes the lock.
  ///
  /// - Throws: `WritingFailure` when another build has it, or this user may not make it.
  func hold() throws(WritingFailure) -> OutputHold {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    // The folder itself may be reached through links: it is the user who names it.
    let folder = unsafe open(state, flags)
    guard folder >= 0 else { throw FileSystem.failure(state) }
    if let status = FileSystem.status(lockName, in: folder),
      !FileSystem.isFile(status) || status.st_size > 0
    {
      close(folder)
      throw WritingFailure(
        path: FileSystem.path(lockName, below: state),
        cause: Message("output-lock-taken"))
    }
    do throws(WritingFailure) {
      guard let lock = try FileSystem.lock(lockName, in: folder) else {
        close(folder)
        throw WritingFailure(path: output, cause: Message("output-build-running"))
      }
      return OutputHold(folder: folder, lock: lock, lockName: lockName)
    } catch {
      if error.path != lockName { throw error }
      close(folder)
      // Nobody knows the name of the file beside it.
      throw WritingFailure(
        path: output,
        cause: Message(
          "output-list-unreachable", ["cause": .message(error.cause), "state": .text(state)]))
    }
  }

  /// Reads the list beside the output; nothing when there is none that is whole.
  ///
  /// - Throws: `WritingFailure` when what has its name is somebody else's.
  func manifest(in folder: Int32) throws(WritingFailure) -> OutputManifest? {
    guard let status = FileSystem.status(manifestName, in: folder) else { return nil }
    if FileSystem.isFile(status), let bytes = FileSystem.bytes(of: manifestName, in: folder) {
      if let manifest = OutputManifest(reading: bytes) { return manifest }
      if OutputManifest.isPart(bytes) { return nil }
    }
    throw WritingFailure(
      path: manifestPath,
      cause: Message("output-list-taken"))
  }
}

/// What a build holds open beside its output: a folder and the lock in it.
final class OutputHold: Sendable {
  let folder: Int32
  private let lock: Int32
  private let lockName: String
  private let isOpen = Atomic<Bool>(true)

  init(folder: Int32, lock: Int32, lockName: String) {
    self.folder = folder
    self.lock = lock
    self.lockName = lockName
  }

  /// Lets the lock go; the folder stays open for the last who uses it.
  func release() {
    guard isOpen.exchange(false, ordering: .relaxed) else { return }
    _ = unsafe unlinkat(folder, lockName, 0)
    close(lock)
  }

  deinit {
    release()
    close(folder)
  }
}
