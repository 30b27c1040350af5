import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension WorkFolder {
  /// Makes the folder in which the site is put together.
  func makeTree() throws(WritingFailure) -> OpenDescriptor {
    guard FileSystem.makeOneFolder(Array(Self.tree.utf8CString), in: descriptor),
      let tree = FileSystem.openFolder(Self.tree, in: descriptor)
    else { throw FileSystem.failure(path) }
    return OpenDescriptor(tree)
  }

  /// Whether folders can be exchanged here: tried with two that nobody needs.
  func canExchange(_ calls: FileSystemCalls) -> Bool {
    for name in Self.trials {
      guard FileSystem.makeOneFolder(Array(name.utf8CString), in: descriptor) else { return false }
    }
    let code = calls.exchange(descriptor, Self.trials[0], descriptor, Self.trials[1])
    for name in Self.trials {
      _ = FileSystem.removeEmptyFolder(Array(name.utf8CString), in: descriptor)
    }
    return code == 0
  }
}

extension SiteWriter {
  /// An output with nothing but these counts as empty: Git's own files, such as the `.gitignore` that
  /// keeps a built site out of a repository, and what systems put into any folder.
  private static func isOfNoSite(_ name: FileSystem.Name) -> Bool {
    let text = String(decoding: name.bytes, as: UTF8.self)
    return text.hasPrefix(".git") || ["lost+found", ".DS_Store", ".keep"].contains(text)
  }

  /// The list of what was written last, and whether it is one of earlier versions, in the output.
  static func previous(
    at place: OutputPlace, in state: Int32, current: OpenDescriptor?, adopts: Bool
  ) throws(WritingFailure) -> (OutputManifest, takesOver: Bool) {
    let beside = try place.manifest(in: state)
    guard let current else { return (OutputManifest(paths: []), false) }
    let former = FileSystem.bytes(of: OutputManifest.formerName, in: current.value)
      .flatMap(OutputManifest.init(reading:))
    if let beside { return (beside, former != nil) }
    if let former { return (former, true) }
    let names = try FileSystem.names(of: current.value, path: place.output)
    guard adopts || names.allSatisfy(isOfNoSite) else {
      throw WritingFailure(
        path: place.output,
        cause: Message(
          "output-not-empty",
          [
            "list": .text(place.manifestPath),
            "folder": .text(FileSystem.path(place.adoptedName, below: place.state)),
          ]),
        isWrongUsage: true)
    }
    return (OutputManifest(paths: []), false)
  }

  /// Why the output folder cannot be exchanged for the staged one; nothing when it probably can.
  ///
  /// - Throws: `WritingFailure` when this user may change nothing in it either.
  static func reasonToStay(
    _ current: OpenDescriptor, _ staging: OpenDescriptor, _ work: WorkFolder, _ place: OutputPlace,
    _ calls: FileSystemCalls
  ) throws(WritingFailure) -> Message? {
    let reason: Message? =
      // A name that does not exist: only whether both folders are of one mount is found out.
      if unsafe renameat(staging.value, "dlala-nothing", current.value, "dlala-nothing") != 0,
        errno == EXDEV
      {
        Message("output-mount-point")
      } else if let status = FileSystem.status(of: current.value), geteuid() != 0,
        status.st_uid != geteuid()
      {
        Message("output-belongs-another")
      } else if !work.canExchange(calls) {
        Message("output-no-exchange")
      } else if !copyRights(from: current.value, to: staging.value, isWritable: true) {
        Message("output-no-group")
      } else {
        nil
      }
    if reason != nil, !FileSystem.mayChange(current.value) {
      let owner =
        FileSystem.status(of: current.value).map {
          Message("output-owner", ["number": .number(Int($0.st_uid))])
        } ?? Message("output-owner-other")
      throw WritingFailure(
        path: place.output,
        cause: Message(
          "output-not-writable", ["owner": .message(owner), "user": .number(Int(geteuid()))]))
    }
    return reason
  }

  /// Gives one open folder the owner, the group and the rights of another; false when this user may not.
  static func copyRights(from folder: Int32, to other: Int32, isWritable: Bool) -> Bool {
    guard let wanted = FileSystem.status(of: folder), let made = FileSystem.status(of: other) else {
      return false
    }
    if made.st_uid != wanted.st_uid || made.st_gid != wanted.st_gid {
      let owner = made.st_uid == wanted.st_uid ? uid_t.max : wanted.st_uid
      _ = fchown(other, owner, wanted.st_gid)
    }
    // New folders in it take its group from the first, where it says so.
    let mode = wanted.st_mode & 0o7777
    _ = fchmod(other, isWritable ? mode | 0o700 : mode)
    guard let now = FileSystem.status(of: other) else { return false }
    return now.st_uid == wanted.st_uid && now.st_gid == wanted.st_gid
      && now.st_mode & 0o7777 == (isWritable ? mode | 0o700 : mode)
  }
}
