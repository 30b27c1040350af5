import Reading

extension BuildOptions {
  /// The whole of a file below the content folder, as it is or as it is proposed.
  func contents(of path: String, in folder: String, limit: Int) throws(ReadingFailure) -> [UInt8] {
    if let proposed = proposed[path] { return proposed }
    return try Reading.bytes(of: folder + "/" + path, limit: limit)
  }

  /// A part of a file below the content folder, as it is or as it is proposed.
  func contents(
    of path: String, in folder: String, offset: Int, length: Int
  ) throws(ReadingFailure) -> [UInt8] {
    if let proposed = proposed[path], offset + length <= proposed.count {
      return Array(proposed[offset..<(offset + length)])
    }
    return try Reading.bytes(of: folder + "/" + path, offset: offset, length: length)
  }
}

extension SourceFolder {
  /// The folder with files that are only proposed.
  func proposing(_ contents: [String: [UInt8]]) -> SourceFolder {
    let known = Set(documents.map(\.path))
    let added = contents.filter { !known.contains($0.key) }
    guard !added.isEmpty else { return self }
    var folder = self
    folder.documents += added.map { SourceFile(path: $0.key, size: $0.value.count) }
    folder.documents.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return folder
  }
}
