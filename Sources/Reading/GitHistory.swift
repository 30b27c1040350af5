public import Model
public import Programs

/// What git knows of a folder.
public enum GitHistory {
  /// A history, or why there is none.
  public enum Answer: Sendable {
    case history(FileHistory)
    case none(reason: Message)
  }

  /// Reads the history of one folder, with one call of git for all files.
  ///
  /// The order is that in which changes arrived on the branch (first parents only), so that a
  /// branch that brings an original and its translation together counts as one change. Renames are
  /// followed.
  ///
  /// `root` is the source folder, which may lie below the root of the repository; `folder` is one in
  /// it, such as `content`, and the paths in the answer are relative to it.
  public static func read(root: String, folder: String, patience: Patience) -> Answer {
    do throws(GitProgram.Failure) {
      let git = try GitProgram(folder: root, patience: patience)
      let shallow = try git.run(["rev-parse", "--is-shallow-repository"])
      let log = try git.run([
        "log", "-z", "--raw", "-M", "--no-abbrev", "--relative", "-m", "--first-parent",
        "--no-ext-diff", "--no-textconv", "--format=%x01%H %cs %P", "--", folder,
      ])
      let changes = try git.run([
        "diff", "HEAD", "-z", "--raw", "-M", "--no-abbrev", "--relative", "--no-ext-diff",
        "--no-textconv", "--ignore-submodules=all", "--", folder,
      ])
      var reader = LogReader(prefix: folder + "/", isShallow: shallow.starts(with: "true".utf8))
      // The working tree is the newest change of all; it has no commit yet.
      reader.readChanges(changes)
      reader.readLog(log)
      return .history(reader.history)
    } catch {
      return .none(reason: reason(error))
    }
  }

  private static func reason(_ failure: GitProgram.Failure) -> Message {
    switch failure {
    case .missing: Message("git-missing")
    case .tooLong: Message("git-too-long")
    case .refused(let line) where line.contains("dubious ownership"):
      Message("git-other-owner")
    case .refused(let line) where line.contains("not a git repository"):
      Message("git-no-repository")
    case .refused(let line)
    where line.contains("bad revision 'HEAD'") || line.contains("does not have any commits"):
      Message("git-no-commits")
    case .refused(let line): Message("git-refused", ["line": .text(String(line.prefix(200)))])
    }
  }

  /// Old contents by their names, many with one call.
  ///
  /// What git cannot give, or what has more than `limit` bytes, is left out.
  public static func contents(
    of blobs: [String], root: String, limit: Int, patience: Patience
  ) -> [String: [UInt8]] {
    guard let git = try? GitProgram(folder: root, patience: patience) else { return [:] }
    var contents: [String: [UInt8]] = [:]
    // So many names fit into a pipe before git begins to read.
    let batch = 900
    for start in stride(from: 0, to: blobs.count, by: batch) {
      let names = blobs[start..<min(start + batch, blobs.count)]
      let input = Array((names.joined(separator: "\n") + "\n").utf8)
      guard let output = try? git.run(["cat-file", "--batch"], input: input) else { continue }
      take(output, limit: limit, into: &contents)
    }
    return contents
  }

  /// `<name> blob <size>`, a line break, the bytes, a line break; or `<name> missing`.
  private static func take(
    _ output: [UInt8], limit: Int, into contents: inout [String: [UInt8]]
  ) {
    var place = 0
    while place < output.count, let end = output[place...].firstIndex(of: 10) {
      let line = String(decoding: output[place..<end], as: UTF8.self).split(ascii: " ")
      place = end + 1
      guard line.count == 3, let size = Int(line[2]) else { continue }
      guard size >= 0, place + size <= output.count else { return }
      if line[1] == "blob", size <= limit {
        contents[String(line[0])] = Array(output[place..<place + size])
      }
      place += size + 1
    }
  }
}

/// Reads the raw format of `git log` and `git diff`, from the newest change to the oldest.
struct LogReader {
  private let prefix: String
  private let isShallow: Bool
  private var commits: [FileHistory.Commit] = []
  private var versions: [String: [FileHistory.Version]] = [:]
  private var uncommitted: Set<String> = []
  /// Which of today's files a path of the time that is being read became; nothing when its file
  /// was deleted later.
  private var successors: [String: String?] = [:]

  init(prefix: String, isShallow: Bool) {
    self.prefix = prefix
    self.isShallow = isShallow
  }

  var history: FileHistory {
    FileHistory(
      commits: commits, versions: versions, uncommitted: uncommitted, isShallow: isShallow)
  }

  mutating func readChanges(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    var place = parts.startIndex
    while place < parts.endIndex { readEntry(parts, &place, commit: nil) }
  }

  mutating func readLog(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    var place = parts.startIndex
    while place < parts.endIndex {
      if parts[place].first == 1 {
        let words = String(decoding: parts[place].dropFirst(), as: UTF8.self).split(ascii: " ")
        place += 1
        guard words.count >= 2 else { continue }
        commits.append(
          FileHistory.Commit(
            id: String(words[0]), date: String(words[1]), isOldest: words.count == 2))
      } else {
        readEntry(parts, &place, commit: commits.isEmpty ? nil : commits.count - 1)
      }
    }
  }

  /// `:modes name name status`, a path, and for a rename the path after it.
  private mutating func readEntry(
    _ parts: [ArraySlice<UInt8>], _ place: inout Int, commit: Int?
  ) {
    let words = String(decoding: parts[place].drop { $0 == 10 }, as: UTF8.self).split(ascii: " ")
    place += 1
    guard words.count == 5, words[0].hasPrefix(":"), place < parts.endIndex else { return }
    let old = relative(parts[place])
    place += 1
    let status = words[4].utf8.first
    var new = old
    if status == UInt8(ascii: "R") || status == UInt8(ascii: "C"), place < parts.endIndex {
      new = relative(parts[place])
      place += 1
    }
    guard let new else { return }
    let file: String? = if let known = successors[new] { known } else { new }
    if status != UInt8(ascii: "D"), let file {
      if let commit {
        versions[file, default: []].append(
          FileHistory.Version(commit: commit, blob: String(words[3])))
      } else {
        uncommitted.insert(file)
      }
    }
    switch status {
    case UInt8(ascii: "R"):
      // Before this change the contents had the old path, and whatever had the new one is gone.
      if let old { successors[old] = .some(file) }
      successors[new] = .some(nil)
    case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "D"):
      // What had this path before is another file, which is not there any more.
      successors[new] = .some(nil)
    default: break
    }
  }

  private func relative(_ path: ArraySlice<UInt8>) -> String? {
    let path = String(decoding: path, as: UTF8.self)
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
