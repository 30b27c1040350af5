import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteWriter {
  /// Whether the previous site has this very file under this path already.
  ///
  /// Then it need not be put: `publish` is told, and keeps it. A build that changes nothing stages
  /// no pictures that way, of which a site may have thousands.
  public func isPublished(fileAt source: String, as path: String) -> Bool {
    hasPrevious && FileSystem.isSame(source, output + "/" + path)
  }

  /// Puts a file that stands on the disk already into the staging folder, as a second name of it
  /// where the file system allows, else as a copy; may be called from many threads at once.
  ///
  /// - Throws: `WritingFailure`, for instance when the file is gone.
  public func put(fileAt source: String, as path: String) throws(WritingFailure) -> Outcome {
    guard OutputManifest.staysInside(path) else {
      throw WritingFailure(path: path, cause: Message("output-path-leaves"))
    }
    var isUnchanged = false
    if let current, let status = FileSystem.status(path, in: current.value),
      FileSystem.entry(at: source) == .file(size: Int(status.st_size))
    {
      isUnchanged = FileSystem.file(
        at: path, in: current.value, holds: try FileSystem.contents(of: source))
    }
    if isUnchanged, reason != nil { return .unchanged }
    do throws(WritingFailure) {
      try makeFolder(for: path)
      if isUnchanged, link(path) { return .unchanged }
      if !FileSystem.link(source, as: path, in: staging.value) {
        try FileSystem.store(FileSystem.contents(of: source), at: path, in: staging.value)
      }
    } catch {
      throw WritingFailure(
        path: error.path == path ? place.workPath + "/" + path : error.path, cause: error.cause)
    }
    return isUnchanged ? .unchanged : .written
  }
}
