import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The second way of publishing, for folders that cannot be exchanged: each file takes its place in
/// one step, in an order in which no page misses what it names.
///
/// What is replaced or removed is kept until all is done, so that a step that fails is followed by
/// the way back. A build that is stopped has no way back: the next one goes on from the journal.
struct FileByFile {
  /// The open output folder, and how failures name it.
  let output: Int32
  let path: String
  /// The folder in the output in which the new files stand ready.
  let arrivals: WorkFolder
  let calls: FileSystemCalls

  /// The name of that folder, which a server must not show; it is there while files take their places.
  static let arrivalsName = ".dlala-arriving"

  private enum Done {
    case placed(String, wasThere: Bool)
    case removed(String)
  }

  /// Why the site is not in its place.
  enum Failure: Error {
    /// The previous site is whole again.
    case undone(WritingFailure)
    /// The way back failed too; the next build goes on.
    case interrupted(WritingFailure)

    var cause: WritingFailure {
      switch self {
      case .undone(let cause), .interrupted(let cause): cause
      }
    }
  }

  /// Whether this user may take every step; asked before the first.
  ///
  /// - Throws: `WritingFailure` at a folder or file that this user may not change.
  func requireRights(for steps: [PublishingJournal.Step]) throws(WritingFailure) {
    var places = FolderCursor(root: output)
    let user = geteuid()
    var checked: Set<String> = []
    for step in steps {
      let (file, isNew) =
        switch step {
        case .put(let file): (file, true)
        case .remove(let file): (file, false)
        }
      var parent = FileSystem.parent(of: file) ?? ""
      // Of a folder that is not there yet, the one in which it will be made.
      var place = try? places.place(of: file)
      while place == nil, isNew, !parent.isEmpty {
        guard checked.insert("new \(parent)").inserted else { break }
        place = try? places.place(of: parent)
        parent = FileSystem.parent(of: parent) ?? ""
      }
      guard let place else { continue }
      if checked.insert(parent).inserted, !FileSystem.mayChange(place.folder) {
        throw refusal(parent, EACCES)
      }
      guard user != 0, let folder = FileSystem.status(of: place.folder),
        folder.st_mode & S_ISVTX != 0, folder.st_uid != user,
        let status = FileSystem.status(place.name, in: place.folder)
      else { continue }
      if status.st_uid != user { throw refusal(file, EPERM) }
    }
  }

  private func refusal(_ inner: String, _ code: Int32) -> WritingFailure {
    FileSystem.failure(inner.isEmpty ? path : path + "/" + inner, code)
  }

  /// Takes all steps, or none; when they are resumed, some may have been taken already.
  ///
  /// - Throws: `Failure`, which says whether the way back was found.
  func take(_ steps: [PublishingJournal.Step], isResumed: Bool = false) throws(Failure) {
    var walk = Walk(self)
    do throws(WritingFailure) {
      try walk.begin()
      for step in steps {
        switch step {
        case .put(let file): try walk.put(file, isResumed)
        case .remove(let file): try walk.remove(file)
        }
      }
    } catch {
      // Steps that were taken before the interruption are not known here.
      guard !isResumed, walk.goBack() else { throw .interrupted(error) }
      throw .undone(error)
    }
  }

  /// The steps that were taken, and the folders in which they are.
  private struct Walk: ~Copyable {
    let site: FileByFile
    var places: FolderCursor
    var arriving: FolderCursor
    var leaving: FolderCursor
    let trees: [Int32]
    var done: [Done] = []

    init(_ site: FileByFile) {
      self.site = site
      let folder = site.arrivals.descriptor
      _ = FileSystem.makeOneFolder(Array(WorkFolder.replaced.utf8CString), in: folder)
      trees = [WorkFolder.tree, WorkFolder.replaced].map {
        FileSystem.openFolder($0, in: folder) ?? -1
      }
      places = FolderCursor(root: site.output)
      arriving = FolderCursor(root: trees[0])
      leaving = FolderCursor(root: trees[1])
    }

    deinit { for tree in trees where tree >= 0 { close(tree) } }

    func begin() throws(WritingFailure) {
      guard trees.allSatisfy({ $0 >= 0 }) else {
        throw WritingFailure(path: site.arrivals.path, cause: Message("output-ready-gone"))
      }
    }

    mutating func put(_ file: String, _ isResumed: Bool) throws(WritingFailure) {
      guard let source = try arriving.place(of: file),
        FileSystem.status(source.name, in: source.folder) != nil
      else {
        if isResumed { return }
        throw failure(file, ENOENT)
      }
      guard let place = try places.place(of: file, makingFolders: true) else {
        throw failure(file, ENOENT)
      }
      var wasThere = false
      if let status = FileSystem.status(place.name, in: place.folder) {
        guard !FileSystem.isFolder(status) else { throw failure(file, EISDIR) }
        wasThere = true
        try keep(file, at: place)
      }
      let code = site.calls.rename(source.folder, source.name, place.folder, place.name)
      guard code == 0 else {
        // The folders that were made for it stand where a file may have to come back.
        try? removeEmptyFolders(above: file)
        throw failure(file, code)
      }
      done.append(.placed(file, wasThere: wasThere))
    }

    /// Gives what is replaced a second name, or copies it where files have but one.
    private mutating func keep(
      _ file: String, at place: (folder: Int32, name: String)
    ) throws(WritingFailure) {
      guard let kept = try leaving.place(of: file, makingFolders: true) else {
        throw failure(file, ENOENT)
      }
      // A build that was stopped may have come so far.
      if FileSystem.status(kept.name, in: kept.folder) != nil { return }
      let (name, next) = (Array(place.name.utf8CString), Array(kept.name.utf8CString))
      let code = site.calls.link(place.folder, name, kept.folder, next)
      if code == 0 { return }
      guard let bytes = FileSystem.bytes(of: place.name, in: place.folder) else {
        throw failure(file, code)
      }
      try FileSystem.store(bytes, at: kept.name, in: kept.folder)
    }

    mutating func remove(_ file: String) throws(WritingFailure) {
      guard let place = try places.place(of: file),
        let status = FileSystem.status(place.name, in: place.folder), !FileSystem.isFolder(status)
      else {
        // It is gone already; whether its folders are is another question.
        return try removeEmptyFolders(above: file)
      }
      guard let kept = try leaving.place(of: file, makingFolders: true) else {
        throw failure(file, ENOENT)
      }
      let code = site.calls.rename(place.folder, place.name, kept.folder, kept.name)
      guard code == 0 else { throw failure(file, code) }
      done.append(.removed(file))
      try removeEmptyFolders(above: file)
    }

    private mutating func removeEmptyFolders(above file: String) throws(WritingFailure) {
      var folder = FileSystem.parent(of: file)
      while let path = folder {
        places.reset()
        guard let place = try places.place(of: path),
          FileSystem.removeEmptyFolder(Array(place.name.utf8CString), in: place.folder)
        else { return }
        folder = FileSystem.parent(of: path)
      }
    }

    /// Undoes the steps from the last to the first; false when one cannot be undone.
    mutating func goBack() -> Bool {
      do throws(WritingFailure) {
        for step in done.reversed() {
          switch step {
          case .placed(let file, let wasThere):
            // The new file stays ready: should the way back end here, the next build goes on.
            guard let place = try places.place(of: file),
              let ready = try arriving.place(of: file, makingFolders: true)
            else { return false }
            if wasThere {
              guard keepReady(place, as: ready), try bringBack(file, to: place) else {
                return false
              }
            } else {
              let code = site.calls.rename(place.folder, place.name, ready.folder, ready.name)
              guard code == 0 else { return false }
              try removeEmptyFolders(above: file)
            }
          case .removed(let file):
            guard let place = try places.place(of: file, makingFolders: true),
              try bringBack(file, to: place)
            else { return false }
          }
        }
        return true
      } catch {
        return false
      }
    }

    private func keepReady(
      _ place: (folder: Int32, name: String), as ready: (folder: Int32, name: String)
    ) -> Bool {
      let (name, next) = (Array(place.name.utf8CString), Array(ready.name.utf8CString))
      if site.calls.link(place.folder, name, ready.folder, next) == 0 { return true }
      guard let bytes = FileSystem.bytes(of: place.name, in: place.folder) else { return false }
      return (try? FileSystem.store(bytes, at: ready.name, in: ready.folder)) != nil
    }

    private mutating func bringBack(
      _ file: String, to place: (folder: Int32, name: String)
    ) throws(WritingFailure) -> Bool {
      guard let kept = try leaving.place(of: file) else { return false }
      return site.calls.rename(kept.folder, kept.name, place.folder, place.name) == 0
    }

    private func failure(_ file: String, _ code: Int32) -> WritingFailure {
      FileSystem.failure(site.path + "/" + file, code)
    }
  }
}
