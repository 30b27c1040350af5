import Model

/// The list of the files that the program wrote into an output folder, and of those that it leaves
/// there for a time.
///
/// It lies beside the folder, so that no server shows it, and ends with a line that says so: a list
/// that was cut counts as none.
///
///     dlala output 2
///     ar/index.html
///     assets/souk-1a2b3c.css
///
///     assets/souk-1a2b3c.css
///     media/bowl-480-9f8e.webp	products/bowl
///
///     1795824000	assets/souk-000000.css
///     end
///
/// The second part names the files that may stay once no page names them, with the records that they
/// belong to; the third those that stay, with the second since 1970 at which that began.
struct OutputManifest: Equatable {
  /// Where earlier versions kept it: in the output folder itself.
  static let formerName = ".dlala-manifest"
  private static let heading = "dlala output 2"
  private static let formerHeading = "dlala output 1"

  /// A file that stays though the site does not have it any more.
  struct Kept: Equatable {
    var since: Int
    var owners: [String]
  }

  /// Relative paths, sorted by bytes.
  private(set) var paths: [String]
  /// What may stay later, and whose it is.
  private(set) var lasting: [String: [String]] = [:]
  /// What stays now.
  var kept: [String: Kept] = [:]

  init(paths: [String], lasting: [String: [String]] = [:]) {
    self.paths = paths.sorted { $0.precedesByBytes($1) }
    self.lasting = lasting
  }

  /// Reads the list; nothing when it is none, or not whole.
  init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.first == Self.formerHeading {
      paths = lines.dropFirst().filter(Self.staysInside)
      return
    }
    guard lines.first == Self.heading, lines.count > 3, lines.suffix(2) == ["end", ""] else {
      return nil
    }
    let parts = lines.dropFirst().dropLast(2).split(
      separator: "", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    // Whatever stands there, nothing outside the folder is ever ours.
    paths = parts[0].filter(Self.staysInside)
    for line in parts[1] {
      let words = line.split(ascii: "\t").map(String.init)
      guard let path = words.first, Self.staysInside(path) else { continue }
      lasting[path] = Array(words.dropFirst())
    }
    for line in parts[2] {
      let words = line.split(ascii: "\t").map(String.init)
      guard words.count > 1, let since = Int(words[0]), Self.staysInside(words[1]) else { continue }
      kept[words[1]] = Kept(since: since, owners: Array(words.dropFirst(2)))
    }
  }

  /// Whether this is the beginning of a list that was not written to its end.
  static func isPart(_ bytes: [UInt8]) -> Bool {
    let beginning = heading.utf8.dropLast()
    return bytes.starts(with: beginning) || beginning.starts(with: bytes)
  }

  var bytes: [UInt8] {
    var lines = [Self.heading] + paths + [""]
    let byBytes = { (left: String, right: String) in left.precedesByBytes(right) }
    for path in lasting.keys.sorted(by: byBytes) {
      lines.append(([path] + (lasting[path] ?? [])).joined(separator: "\t"))
    }
    lines.append("")
    for path in kept.keys.sorted(by: byBytes) {
      guard let entry = kept[path] else { continue }
      lines.append((["\(entry.since)", path] + entry.owners).joined(separator: "\t"))
    }
    return Array((lines + ["end", ""]).joined(separator: "\n").utf8)
  }

  /// Whether the site has files in a folder of this path.
  func hasFiles(below folder: String) -> Bool {
    let prefix = folder + "/"
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].precedesByBytes(prefix) { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low].utf8.starts(with: prefix.utf8)
  }

  func contains(_ path: String) -> Bool {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].precedesByBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low].utf8.elementsEqual(path.utf8)
  }

  /// Whether a file at a path would stand where this site needs a folder, or below one of its files.
  func obstructs(_ path: String) -> Bool {
    var folder = FileSystem.parent(of: path)
    while let above = folder {
      if contains(above) { return true }
      folder = FileSystem.parent(of: above)
    }
    return hasFiles(below: path)
  }

  /// Whether a relative path names a file below the folder it is relative to.
  static func staysInside(_ path: String) -> Bool {
    // Byte by byte: every file that is written passes here.
    var (count, length, dots) = (0, 0, 0)
    func isName() -> Bool { length > 0 && (dots < length || length > 2) }
    for byte in path.utf8 {
      count += 1
      switch byte {
      case 0, UInt8(ascii: "\n"): return false
      case UInt8(ascii: "/"):
        guard isName() else { return false }
        (length, dots) = (0, 0)
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return count < 4096 && isName()
  }
}
