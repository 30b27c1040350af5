import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteWriter {
  /// Links what stays of the previous site into the staging folder; false when this user may not.
  func keep(_ paths: [String]) throws(WritingFailure) -> Bool {
    for path in paths {
      try makeFolder(for: path)
      guard link(path) else { return false }
    }
    return true
  }

  /// Has everything that is not ours in the staging folder too: files, links and all else by a second
  /// name, folders made again as they were; false when something would not be the same.
  func carry(_ survey: OutputSurvey, from current: OpenDescriptor) -> Bool {
    var folders: [(path: [CChar], isShared: Bool)] = survey.shared.map { ($0, true) }
    for path in survey.shared where !makeFolder(path) { return false }
    for entry in survey.foreign {
      if entry.isFolder {
        guard makeFolder(entry.path) else { return false }
        folders.append((entry.path, entry.isShared))
      } else if calls.link(current.value, entry.path, staging.value, entry.path) != 0 {
        return false
      }
    }
    // What was put into a folder changed its time: inner ones come last and are mended first.
    for folder in folders.reversed() {
      guard
        FileSystem.copyOwnership(
          of: folder.path, in: current.value, to: folder.path, in: staging.value,
          withTime: !folder.isShared)
      else { return false }
    }
    return true
  }

  private func makeFolder(_ path: [CChar]) -> Bool {
    FileSystem.makeOneFolder(path, in: staging.value) || errno == EEXIST
  }

  /// Gives files that are not ours a second name in a folder beside the output, before the site takes
  /// their first; says where they are.
  func moveAway(
    _ paths: [String], from current: OpenDescriptor
  ) throws(WritingFailure) -> Message {
    var name = place.adoptedName
    var number = 1
    while FileSystem.status(name, in: hold.folder) != nil {
      number += 1
      name = "\(place.adoptedName)-\(number)"
    }
    let folder = FileSystem.path(name, below: place.state)
    guard FileSystem.makeOneFolder(Array(name.utf8CString), in: hold.folder, mode: 0o700),
      let aside = FileSystem.openFolder(name, in: hold.folder).map(OpenDescriptor.init)
    else { throw FileSystem.failure(folder) }
    var sources = FolderCursor(root: current.value)
    for path in paths {
      if let parent = FileSystem.parent(of: path) {
        try FileSystem.makeFolder(parent, in: aside.value)
      }
      guard let source = try sources.place(of: path) else { continue }
      let code = calls.link(
        source.folder, Array(source.name.utf8CString), aside.value, Array(path.utf8CString))
      if code == 0 { continue }
      guard let bytes = FileSystem.bytes(of: source.name, in: source.folder) else {
        throw FileSystem.failure(FileSystem.path(path, below: output))
      }
      try FileSystem.store(bytes, at: path, in: aside.value)
    }
    try FileSystem.flush(aside.value, path: folder)
    return Message(
      "output-moved-aside", ["folder": .text(folder), "number": .number(paths.count)])
  }
}
