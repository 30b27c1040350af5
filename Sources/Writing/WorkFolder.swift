import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of the program's own, in which it puts together what is not published yet.
///
/// It bears a mark, a file: only a folder that has it is ever cleared, and only of the names that the
/// program uses there. A link of its name, or somebody's folder, stops the build and stays.
final class WorkFolder: Sendable {
  /// The open folder.
  let descriptor: Int32
  /// How failures name it.
  let path: String
  private let name: String
  private let parent: Int32

  static let tree = "tree"
  static let manifest = "manifest"
  static let journal = "journal"
  /// For what the second way of publishing takes away, until it is through.
  static let replaced = "replaced"
  static let trials = ["trial-a", "trial-b"]
  private static let mark = "dlala-work"
  private static let marking = "dlala makes, clears and removes this folder; keep nothing here.\n"
  private static let ownNames =
    [tree, manifest, journal, journal + ".new", manifest + ".new", replaced] + trials

  private init(descriptor: Int32, path: String, name: String, parent: Int32) {
    self.descriptor = descriptor
    self.path = path
    self.name = name
    self.parent = parent
  }

  deinit { close(descriptor) }

  /// The folder of this name when it is ours; nothing when there is none, or an empty one.
  ///
  /// - Throws: `WritingFailure` when something else bears the name.
  static func existing(
    _ name: String, in parent: Int32, path: String
  ) throws(WritingFailure) -> WorkFolder? {
    guard let status = FileSystem.status(name, in: parent) else { return nil }
    let strange = WritingFailure(
      path: path,
      cause: Message("output-work-taken"))
    guard FileSystem.isFolder(status) else { throw strange }
    guard let descriptor = FileSystem.openFolder(name, in: parent) else {
      throw FileSystem.failure(path)
    }
    if FileSystem.bytes(of: mark, in: descriptor) == Array(marking.utf8) {
      return WorkFolder(descriptor: descriptor, path: path, name: name, parent: parent)
    }
    close(descriptor)
    // A folder with nothing in it has nothing to lose.
    guard FileSystem.removeEmptyFolder(Array(name.utf8CString), in: parent) else { throw strange }
    return nil
  }

  /// Makes the folder, which must not be there, for this user alone.
  static func make(
    _ name: String, in parent: Int32, path: String
  ) throws(WritingFailure) -> WorkFolder {
    guard FileSystem.makeOneFolder(Array(name.utf8CString), in: parent, mode: 0o700),
      let descriptor = FileSystem.openFolder(name, in: parent)
    else { throw FileSystem.failure(path) }
    do throws(WritingFailure) {
      try FileSystem.store(Array(marking.utf8), at: mark, in: descriptor)
    } catch {
      close(descriptor)
      throw WritingFailure(path: path, cause: error.cause)
    }
    return WorkFolder(descriptor: descriptor, path: path, name: name, parent: parent)
  }

  /// Removes the folder and what the program made in it.
  ///
  /// - Throws: `WritingFailure` when somebody put something there, which stays.
  func clear() throws(WritingFailure) {
    for name in Self.ownNames {
      try FileSystem.remove(name, in: descriptor, path: path + "/" + name)
    }
    let others = try FileSystem.names(of: descriptor, path: path)
      .map { String(decoding: $0.bytes, as: UTF8.self) }.filter { $0 != Self.mark }
    guard others.isEmpty else {
      throw WritingFailure(
        path: path + "/" + (others.min() ?? ""),
        cause: Message("output-work-not-ours"))
    }
    try FileSystem.remove(Self.mark, in: descriptor, path: path)
    guard FileSystem.removeEmptyFolder(Array(name.utf8CString), in: parent) else {
      throw FileSystem.failure(path)
    }
  }

  /// Stores a file in one step: it is whole, or what was there before stands.
  func replace(_ name: String, with bytes: [UInt8]) throws(WritingFailure) {
    try FileSystem.remove(name + ".new", in: descriptor, path: path + "/" + name)
    do throws(WritingFailure) {
      try FileSystem.store(bytes, at: name + ".new", in: descriptor)
    } catch {
      throw WritingFailure(path: path + "/" + name, cause: error.cause)
    }
    guard unsafe renameat(descriptor, name + ".new", descriptor, name) == 0 else {
      throw FileSystem.failure(path + "/" + name)
    }
  }
}
