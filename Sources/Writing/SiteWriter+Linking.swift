extension SiteWriter {
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
    if hasPrevious, FileSystem.isSame(source, current), FileSystem.link(source, as: next) {
      return .unchanged
    }
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
