import Compression
import Model
import Reading

/// The copies of text files that a host sends in their place to who takes them smaller.
///
/// They are files of the site as all others: published in the same step, and removed with their
/// originals, so that no host sends an old copy of a new page.
struct CompressedCopies: Sendable {
  private let codings: [ContentCoding]
  /// The folder of the previous site.
  private let previous: String?

  /// Formats that are text; all others are small already.
  private static let endings: Set<Substring> = [
    "atom", "css", "csv", "geojson", "html", "ics", "js", "json", "jsonld", "map", "md", "mjs",
    "rss", "svg", "tsv", "ttl", "txt", "vtt", "webmanifest", "xml", "xsl", "yaml",
  ]
  private static let limit = 1 << 30
  private static let textLimit = 64 << 20

  init(_ codings: [ContentCoding], previous: String?) {
    self.codings = codings
    self.previous = previous
  }

  /// Whether a file is text that a host may send smaller.
  static func isMade(of path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(path[path.index(after: dot)...])
  }

  var isEmpty: Bool { codings.isEmpty }

  /// The copies of a file, those that are smaller than it.
  ///
  /// One of the previous site that stands for the same content is taken as it is: making one takes a
  /// hundred times as long as reading it.
  func copies(of file: OutputFile) -> [OutputFile] {
    guard !codings.isEmpty, Self.isMade(of: file.path) else { return [] }
    return codings.compactMap { coding in
      let path = file.path + coding.ending
      if let previous,
        let known = try? Reading.bytes(of: previous + "/" + path, limit: Self.limit),
        known.count < file.bytes.count, Compression.isCopy(known, of: file.bytes, in: coding)
      {
        return OutputFile(path: path, bytes: known)
      }
      return Compression.copy(of: file.bytes, in: coding).map {
        OutputFile(path: path, bytes: $0)
      }
    }
  }

  /// Those of some files that hold text, with their bytes; very large ones are for nobody who waits.
  static func texts(
    of files: [(source: String, outputPath: String, size: Int)]
  ) throws(EnvironmentFailure) -> [OutputFile] {
    var texts: [OutputFile] = []
    for file in files where isMade(of: file.outputPath) && file.size <= textLimit {
      do {
        let bytes = try Reading.bytes(of: file.source, limit: textLimit)
        texts.append(OutputFile(path: file.outputPath, bytes: bytes))
      } catch {
        throw EnvironmentFailure(path: error.path, cause: error.cause)
      }
    }
    return texts
  }

  /// The copies of many files, made on all cores.
  func copies(of files: [OutputFile], jobs: Int) async -> [OutputFile] {
    let texts = files.filter { !codings.isEmpty && Self.isMade(of: $0.path) }
    return await texts.parallelMap(jobs: jobs, oneByOne: true) { copies(of: $0) }.flatMap { $0 }
  }

  /// An error for each file of the site, or folder of one, that has the name of a copy; `isMade` says
  /// whether the site has a file at a path.
  func collisions(among paths: [String], isMade: (String) -> Bool) -> [Diagnostic] {
    guard !codings.isEmpty else { return [] }
    var names: Set<String> = []
    for path in paths {
      var name = path[...]
      while true {
        for coding in codings where name.hasSuffix(coding.ending) {
          let original = String(name.dropLast(coding.ending.count))
          if Self.isMade(of: original), isMade(original) { names.insert(String(name)) }
        }
        guard let slash = name.lastIndex(of: "/") else { break }
        name = name[..<slash]
      }
    }
    return names.sorted().map { name in
      Diagnostic(
        category: "address",
        message: Message("address-compressed-copy", ["name": .text(name)]),
        remedy: Message("address-compressed-copy.remedy"), path: "dlala.yaml")
    }
  }
}
