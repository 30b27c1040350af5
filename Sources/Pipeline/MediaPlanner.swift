import Imaging
import Model
import Reading

/// Where the pictures and files of the content are published, and what was learnt of them.
struct MediaPlan: Sendable {
  var images: [String: ImageInfo]
  /// Files that are not pictures: path relative to the content folder → path in the output.
  var files: [String: String]
  /// All of them, with their bytes read again when they are written.
  var copies: [(source: String, outputPath: String)]
  var diagnostics: [Diagnostic]

  /// Pictures and files that records name and that are not there.
  func missing(in site: Site) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let known = Array(images.keys) + Array(files.keys)
    for record in site.records {
      // A shared value stands in each language: it is told once.
      var told: Set<String> = []
      for variant in record.variants {
        guard let variant else { continue }
        for reference in variant.fields.flatMap(\.files) where !isKnown(reference) {
          guard told.insert(reference.path).inserted else { continue }
          let kind = reference.isImage ? "picture" : "file"
          diagnostics.append(
            Diagnostic(
              category: reference.isImage ? "image" : "file",
              message: files[reference.path] != nil && reference.isImage
                ? "\(reference.path) is not a picture" : "there is no \(kind) \(reference.path)",
              remedy: NearestName.of(reference.path, among: known.sorted()).map {
                "did you mean \"\(Self.name(of: $0))\"?"
              } ?? "put the \(kind) there or mend the path",
              path: "content/" + variant.path, position: reference.position,
              length: Self.name(of: reference.path).unicodeScalars.count))
        }
      }
    }
    return diagnostics
  }

  private func isKnown(_ reference: FileUse) -> Bool {
    images[reference.path] != nil || (!reference.isImage && files[reference.path] != nil)
      || broken.contains(reference.path)
  }

  /// Pictures with a mistake of their own, which is told already.
  var broken: Set<String> = []

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}

/// A file that a record names.
struct FileUse {
  var path: String
  var position: SourcePosition
  var isImage: Bool
}

extension Value {
  fileprivate var files: [FileUse] {
    switch self {
    case .image(let image): [FileUse(path: image.path, position: image.position, isImage: true)]
    case .file(let file): [FileUse(path: file.path, position: file.position, isImage: false)]
    case .list(let values): values.flatMap(\.files)
    default: []
    }
  }
}
