import Model

/// Where the pictures and files of the content are published, and what was learnt of them.
struct MediaPlan: Sendable {
  var images: [String: ImageInfo]
  /// Files that are no pictures: path relative to the content folder → path in the output.
  var files: [String: String]
  /// All of them; their bytes are read again when they are written.
  var copies: [(source: String, outputPath: String)]
  /// Pictures with a mistake of their own, which is told already.
  var broken: Set<String>
  var diagnostics: [Diagnostic]

  /// Pictures and files that records name and that are not there.
  func missing(in site: Site) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for record in site.records {
      // A shared value stands in each language: it is told once.
      var told: Set<String> = []
      for variant in record.variants {
        guard let variant else { continue }
        for use in variant.fields.flatMap(\.fileUses) where !isKnown(use) {
          guard told.insert(use.path).inserted else { continue }
          diagnostics.append(diagnostic(use, in: variant.path))
        }
      }
    }
    return diagnostics
  }

  private func isKnown(_ use: FileUse) -> Bool {
    images[use.path] != nil || (!use.isImage && files[use.path] != nil) || broken.contains(use.path)
  }

  private func diagnostic(_ use: FileUse, in path: String) -> Diagnostic {
    let kind = use.isImage ? "picture" : "file"
    let known = (Array(images.keys) + Array(files.keys)).sorted()
    let nearest = NearestName.of(use.path, among: known)
    return Diagnostic(
      category: use.isImage ? "image" : "file",
      message: files[use.path] != nil
        ? "\(use.path) is not a picture" : "there is no \(kind) \(use.path)",
      remedy: nearest.map { "did you mean \"\(Self.name(of: $0))\"?" }
        ?? "put the \(kind) there or mend the path",
      path: "content/" + path, position: use.position,
      length: Self.name(of: use.path).unicodeScalars.count)
  }

  private static func name(of path: String) -> String {
    String(path.split(ascii: "/").last ?? "")
  }
}

/// A file that a record names.
struct FileUse {
  var path: String
  var position: SourcePosition
  var isImage: Bool
}

extension Value {
  fileprivate var fileUses: [FileUse] {
    switch self {
    case .image(let image): [FileUse(path: image.path, position: image.position, isImage: true)]
    case .file(let file): [FileUse(path: file.path, position: file.position, isImage: false)]
    case .list(let values): values.flatMap(\.fileUses)
    default: []
    }
  }
}
