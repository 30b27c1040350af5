import Model
public import Programs

extension GitHistory {
  /// Which of some files are not as the last commit has them; none where there is no repository, and
  /// none of the files that git does not know.
  ///
  /// The bytes are compared here: git is asked for objects only, so that no filter of the repository's
  /// configuration runs. `root` is the source folder, which the paths are relative to.
  public static func uncommitted(
    _ files: [String: [UInt8]], root: String, patience: Patience
  ) -> [String] {
    guard let git = try? GitProgram(folder: root, patience: patience) else { return [] }
    var ids: [String: String] = [:]
    let paths = files.keys.sorted()
    let batch = 500
    for start in stride(from: 0, to: paths.count, by: batch) {
      let some = paths[start..<min(start + batch, paths.count)]
      guard
        let output = try? git.run(["ls-tree", "-z", "HEAD", "--"] + some)
      else { continue }
      // `<mode> blob <id>`, a tab, the path, NUL.
      for entry in output.split(separator: 0) {
        guard let tab = entry.firstIndex(of: 9) else { continue }
        let words = String(decoding: entry[..<tab], as: UTF8.self).split(ascii: " ")
        guard words.count == 3 else { continue }
        ids[String(decoding: entry[(tab + 1)...], as: UTF8.self)] = String(words[2])
      }
    }
    let contents = contents(
      of: Array(Set(ids.values)), root: root, limit: 1 << 30, patience: patience)
    return paths.filter { path in ids[path].map { contents[$0] != files[path] } ?? false }
  }
}
