import Model
import Reading
import Writing

/// The folder `static` of a site, which is copied as it stands: its owner answers for it.
///
/// What nobody means to publish is refused all the same: the folders of version control, settings
/// of an environment, backups and keys; unless the settings name the file.
struct StaticFolder: Sendable {
  /// Relative to the folder, by the bytes of their paths.
  private(set) var files: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let folder: String

  /// A file of more bytes is refused.
  private static let fileLimit = 2 << 30
  private static let totalLimit = 16 << 30
  private static let countLimit = 100_000

  /// Finds the files and looks into them; a site without the folder has none.
  static func read(
    _ root: String, settings: SiteSettings, jobs: Int
  ) async throws(EnvironmentFailure) -> StaticFolder {
    let path = root + "/static"
    var folder = StaticFolder(folder: path)
    let tree: FileTree
    do {
      tree = try Reading.walkAll(root: path, under: "static/")
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    folder.diagnostics = tree.diagnostics
    let allowed = settings.allowedStatics
    let allowedPaths = Set(allowed.map(\.path))
    func isAllowed(_ path: String) -> Bool {
      allowedPaths.contains(path) || Self.folders(of: path).contains(where: allowedPaths.contains)
    }
    var looked: [SourceFile] = []
    var refusedFolders: Set<String> = []
    for file in tree.files {
      if isAllowed(file.path) {
        folder.files.append(file)
        continue
      }
      switch StaticName.judge(file.path) {
      case .plain:
        folder.files.append(file)
        looked.append(file)
      case .leftOut:
        folder.report(
          .warning, file.path, Message("static-of-computer"), Message("static-of-computer.remedy"))
      case .refused(let place, let message, let remedy):
        // Of a folder with a thousand files one is told.
        if refusedFolders.insert(place).inserted { folder.report(.error, place, message, remedy) }
      }
    }
    folder.checkSizes()
    let keys = await looked.parallelMap(jobs: jobs, oneByOne: true) { file in
      StaticName.holdsKey(path + "/" + file.path)
    }
    for (file, hasKey) in zip(looked, keys) where hasKey {
      folder.report(
        .error, file.path, Message("static-private-key"),
        Message("static-private-key.remedy", ["file": .text(file.path)]))
    }
    folder.checkAllowed(allowed, tree.files)
    return folder
  }

  private init(folder: String) { self.folder = folder }

  /// Each with its place on the disk and in the site.
  var copies: [(source: String, outputPath: String, size: Int)] {
    files.map { (folder + "/" + $0.path, $0.path, $0.size) }
  }

  /// Mistakes of files that stand where the site has a file or a folder of its own.
  func collisions(with made: [[String]], reserved: Set<String>) -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    var taken = reserved
    var folders: Set<String> = []
    for paths in made {
      for path in paths {
        taken.insert(path)
        var path = path[...]
        while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
          path = path[..<slash]
          if !folders.insert(String(path)).inserted { break }
        }
      }
    }
    return files.compactMap { file in
      let isFolder = folders.contains(file.path)
      let isBelow = Self.folders(of: file.path).contains { taken.contains($0) }
      guard isFolder || isBelow || taken.contains(file.path) else { return nil }
      return Diagnostic(
        category: "static",
        message: Message(isFolder ? "static-taken-by-folder" : "static-taken-by-file"),
        remedy: Message("static-taken.remedy"), path: "static/" + file.path)
    }
  }

  /// `a` and `a/b` for `a/b/c.txt`.
  private static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  private mutating func checkSizes() {
    for file in files where file.size > Self.fileLimit {
      report(
        .error, file.path,
        Message(
          "static-too-large", ["size": .number(file.size), "limit": .number(Self.fileLimit)]),
        Message("static-too-large.remedy"))
    }
    let total = files.reduce(0) { $0 + $1.size }
    if total > Self.totalLimit {
      report(
        .error, "",
        Message(
          "static-too-large-together", ["total": .number(total), "limit": .number(Self.totalLimit)]),
        Message("static-too-large-together.remedy"))
    }
    if files.count > Self.countLimit {
      report(
        .error, "",
        Message(
          "static-too-many", ["count": .number(files.count), "limit": .number(Self.countLimit)]),
        Message("static-too-many.remedy"))
    }
  }

  private mutating func checkAllowed(_ allowed: [AllowedStatic], _ files: [SourceFile]) {
    guard !allowed.isEmpty else { return }
    // Each file, and each folder that holds one.
    var names: Set<String> = []
    for file in files {
      names.insert(file.path)
      names.formUnion(Self.folders(of: file.path))
    }
    let index = Lazy { NameIndex(files.lazy.map(\.path)) }
    for entry in allowed where !names.contains(entry.path) {
      diagnostics.append(
        Diagnostic(
          .warning, category: "static",
          message: Message("static-allow-missing", ["entry": .text(entry.path)]),
          remedy: index.value.nearest(to: entry.path)
            .map(Message.didYouMean) ?? Message("static-allow-missing.remedy"),
          path: "dlala.yaml", position: entry.position, length: entry.length))
    }
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ path: String, _ message: Message, _ remedy: Message
  ) {
    diagnostics.append(
      Diagnostic(
        severity, category: "static", message: message, remedy: remedy,
        path: path.isEmpty ? "static" : "static/" + path))
  }
}
