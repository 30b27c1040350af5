extension SiteWriter {
  /// Whether the previous site has this very file under this path already.
  ///
  /// Then it need not be put: `publish` is told, and keeps it. A build that changes nothing stages
  /// no pictures that way, of which a site may have thousands.
  public func isPublished(fileAt source: String, as path: String) -> Bool {
    hasPrevious && FileSystem.isSame(source, output + "/" + path)
  }

  /// Links what is kept from the previous site into the staging folder.
  func keep(_ paths: [String]) throws(WritingFailure) {
    for path in paths {
      let next = staging + "/" + path
      if let folder = FileSystem.parent(of: next) { try FileSystem.makeFolder(folder) }
      guard FileSystem.link(output + "/" + path, as: next) else { throw FileSystem.failure(path) }
    }
  }

  /// Puts a file that stands on the disk already into the staging folder, as a second name of it
  /// where the file system allows, else as a copy; may be called from many threads at once.
  ///
  /// - Throws: `WritingFailure`, for instance when the file is gone.
  public func put(fileAt source: String, as path: String) throws(WritingFailure) -> Outcome {
    guard OutputManifest.staysInside(path) else {
      throw WritingFailure(path: path, cause: "the path leaves the output folder")
    }
    let current = output + "/" + path
    let next = staging + "/" + path
    if let folder = FileSystem.parent(of: next) { try FileSystem.makeFolder(folder) }
    var isUnchanged = false
    if hasPrevious, FileSystem.entry(at: current) == FileSystem.entry(at: source) {
      isUnchanged = FileSystem.file(at: current, holds: try FileSystem.contents(of: source))
    }
    if FileSystem.link(isUnchanged ? current : source, as: next) {
      return isUnchanged ? .unchanged : .written
    }
    try FileSystem.store(FileSystem.contents(of: source), at: next)
    return isUnchanged ? .unchanged : .written
  }
}
