import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a build left that was stopped: cleared, or finished when it had begun to publish.
struct Interruption {
  let place: OutputPlace
  let calls: FileSystemCalls

  /// Leaves either the previous site, whole, or the new one; true when the new one was finished.
  ///
  /// - Throws: `WritingFailure` when it cannot be finished, or what lies there is not ours.
  func finish(in state: Int32) throws(WritingFailure) -> Bool {
    guard
      let work = try WorkFolder.existing(place.workName, in: state, path: place.workPath)
    else { return false }
    let journal = FileSystem.bytes(of: WorkFolder.journal, in: work.descriptor)
      .flatMap(PublishingJournal.init(reading:))
    let output = FileSystem.openFolder(place.output, in: AT_FDCWD).map(OpenDescriptor.init)
    guard let journal, let folder = output else {
      if let output { try arrivals(in: output)?.clear() }
      try work.clear()
      return false
    }
    switch journal.way {
    case .whole(let device, let number):
      guard let status = FileSystem.status(of: folder.value),
        UInt64(truncatingIfNeeded: status.st_dev) == device,
        UInt64(truncatingIfNeeded: status.st_ino) == number
      else {
        try work.clear()
        return false
      }
      try clearOld(work, in: state, next: folder)
    case .steps(let steps):
      if let arrivals = try arrivals(in: folder) {
        let way = FileByFile(
          output: folder.value, path: place.output, arrivals: arrivals, calls: calls)
        do throws(FileByFile.Failure) {
          try way.take(steps, isResumed: true)
        } catch {
          throw error.cause
        }
      }
    }
    let code = calls.rename(work.descriptor, WorkFolder.manifest, state, place.manifestName)
    guard code == 0 || code == ENOENT else { throw FileSystem.failure(place.manifestPath, code) }
    // While there is a journal, all that it speaks of is there: first it goes, then the rest.
    try FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: place.workPath)
    try arrivals(in: folder)?.clear()
    try work.clear()
    return true
  }

  /// The folder in the output in which new files stand ready, when there is one.
  private func arrivals(in folder: OpenDescriptor) throws(WritingFailure) -> WorkFolder? {
    try WorkFolder.existing(
      FileByFile.arrivalsName, in: folder.value,
      path: FileSystem.path(FileByFile.arrivalsName, below: place.output))
  }

  /// Clears the previous site, which the exchange has put into the folder of work.
  private func clearOld(
    _ work: WorkFolder, in state: Int32, next: OpenDescriptor
  ) throws(WritingFailure) {
    guard
      let old = FileSystem.openFolder(WorkFolder.tree, in: work.descriptor).map(OpenDescriptor.init)
    else { return }
    let former = FileSystem.bytes(of: OutputManifest.formerName, in: old.value)
      .flatMap(OutputManifest.init(reading:))
    let manifest = try place.manifest(in: state) ?? former ?? OutputManifest(paths: [])
    var ours = Set((manifest.paths + manifest.kept.keys).map { BytePath($0) })
    if former != nil { ours.insert(BytePath(OutputManifest.formerName)) }
    let folder = OldFolder(descriptor: old.value, next: next.value)
    guard folder.clear(isOurs: { ours.contains(BytePath($0)) }) else {
      throw WritingFailure(
        path: place.workPath + "/" + WorkFolder.tree,
        cause: Message("output-rest-not-removed"))
    }
  }
}

/// The previous site after it was exchanged for the new one.
struct OldFolder {
  let descriptor: Int32
  /// The new site.
  let next: Int32

  /// Removes all that is ours or was carried over; false when something could not be removed.
  ///
  /// What came into the folder at the last moment is moved into the new site.
  func clear(isOurs: ([UInt8]) -> Bool) -> Bool { clear(descriptor, [], isOurs) }

  private func clear(_ folder: Int32, _ prefix: [UInt8], _ isOurs: ([UInt8]) -> Bool) -> Bool {
    // A folder that forbids writing was carried over with its rights.
    if !FileSystem.mayChange(folder) { _ = fchmod(folder, 0o700) }
    guard let names = try? FileSystem.names(of: folder, path: "") else { return false }
    var isCleared = true
    for name in names {
      let path = prefix + name.bytes
      if name.isFolder {
        guard let inner = FileSystem.openFolder(name.terminated, in: folder) else {
          isCleared = false
          continue
        }
        let isEmpty = clear(inner, path + [UInt8(ascii: "/")], isOurs)
        close(inner)
        isCleared =
          FileSystem.removeEmptyFolder(name.terminated, in: folder) && isEmpty && isCleared
        continue
      }
      let whole = FileSystem.terminated(path)
      if isOurs(path) || FileSystem.status(whole, in: next) != nil {
        isCleared = unsafe unlinkat(folder, name.terminated, 0) == 0 && isCleared
      } else {
        isCleared = rescue(name.terminated, in: folder, to: path) && isCleared
      }
    }
    return isCleared
  }

  private func rescue(_ name: [CChar], in folder: Int32, to path: [UInt8]) -> Bool {
    for (index, byte) in path.enumerated() where byte == UInt8(ascii: "/") {
      _ = FileSystem.makeOneFolder(FileSystem.terminated(Array(path[..<index])), in: next)
    }
    return unsafe renameat(folder, name, next, FileSystem.terminated(path)) == 0
  }
}
