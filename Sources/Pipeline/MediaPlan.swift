import Imaging
import Model
import Reading
import Rendering

/// Where the pictures and files of the content are published, and what was learnt of them.
struct MediaPlan: Sendable {
  var images: [String: ImageInfo] = [:]
  /// Files that are no pictures: path relative to the content folder → path in the output.
  var files: [String: String] = [:]
  /// What is published as it is; its bytes are read again when it is written.
  var copies: [(source: String, outputPath: String, size: Int)] = []
  /// Sheets of which not all is published.
  var excerpts: [OutputFile] = []
  /// Files of the cache and where they are published.
  var derivatives: [(source: String, outputPath: String, size: Int)] = []
  /// A rule for each colour that pictures have before they are loaded.
  var styles: OutputFile?
  /// Pictures with a mistake of their own, which is told already.
  var broken: Set<String> = []
  /// Files that are named and that no text or field may lead to.
  var refused: [String: LinkEndings.Refusal] = [:]
  var diagnostics: [Diagnostic] = []
  /// How many pictures were made, not found in the cache.
  var made = 0
  /// Whether something is known that was not before this build.
  var hasLearnt = false
  /// The cache's keys in use.
  var keys: Set<String> = []
  /// The hashes of pictures, for the next build.
  var known: [(name: String, changed: Int, digest: String)] = []
  /// Where all pictures and files are published.
  private(set) var outputPaths: Set<String> = []

  /// Takes up what becomes of one file.
  ///
  /// The same content under the same name in two folders is published once.
  mutating func add(_ file: SourceFile, _ planned: PlannedFile, root: String) {
    if let diagnostic = planned.diagnostic {
      broken.insert(file.path)
      diagnostics.append(diagnostic)
      return
    }
    if let image = planned.image {
      images[file.path] = image
    } else if let path = planned.outputPath {
      files[file.path] = path
    }
    if let path = planned.outputPath, outputPaths.insert(path).inserted {
      if let excerpt = planned.excerpt {
        excerpts.append(OutputFile(path: path, bytes: excerpt))
        return
      }
      copies.append((source: root + "/" + file.path, outputPath: path, size: file.size))
    }
    if planned.isNewlyKnown { hasLearnt = true }
    addDerivatives(planned)
    if let digest = planned.digest, !file.stamp.isEmpty {
      known.append((file.indexName, file.changed, digest))
    }
  }

  /// Takes up the pixels of a drawing.
  mutating func add(_ planned: PlannedFile, drawing path: String) {
    if let diagnostic = planned.diagnostic { diagnostics.append(diagnostic) }
    images[path]?.raster = planned.raster
    addDerivatives(planned)
  }

  private mutating func addDerivatives(_ planned: PlannedFile) {
    for derivative in planned.derivatives where outputPaths.insert(derivative.outputPath).inserted {
      derivatives.append(derivative)
    }
    if planned.isMade { made += 1 }
    if let key = planned.key { keys.insert(key) }
  }

  /// Makes the style sheet: the security policy forbids colours in the pages themselves.
  mutating func addStyles() {
    let colours = Set(images.values.compactMap(\.colour)).sorted()
    guard !colours.isEmpty else { return }
    let bytes = Array(
      colours.map { ".tone-\($0){background-color:#\($0)}\n" }.joined().utf8)
    styles = OutputFile(
      path: "media/tones-\(ContentDigest(of: bytes).shortName).css", bytes: bytes)
  }

  /// Pictures and files that records name and that are not there, or are `hidden` by their names.
  ///
  /// `present` are all files that there are, named or not, relative to the content folder.
  func missing(in site: Site, present: [SourceFile], hidden: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let hidden = Set(hidden)
    let names = Lazy { NameIndex(present.lazy.map(\.path).filter { !broken.contains($0) }) }
    for record in site.records {
      // A shared value stands in each language: it is told once.
      var told: Set<String> = []
      for variant in record.variants {
        guard let variant else { continue }
        for (slot, value) in variant.fields.enumerated() {
          for use in value.fileUses where !isKnown(use) && told.insert(use.path).inserted {
            diagnostics.append(
              mistake(use, in: record.sharedPaths[slot] ?? variant.path, site, hidden, names))
          }
        }
        for use in variant.blocks.lazy.flatMap(\.values).flatMap(\.fileUses)
        where !isKnown(use) && told.insert(use.path).inserted {
          diagnostics.append(mistake(use, in: variant.path, site, hidden, names))
        }
      }
    }
    return diagnostics
  }

  private func mistake(
    _ use: FileUse, in path: String, _ site: Site, _ hidden: Set<String>, _ names: Lazy<NameIndex>
  ) -> Diagnostic {
    var mistake = diagnostic(use, in: path, names)
    if let refusal = refused[use.path], !use.isImage {
      mistake.fault = refusal.message(use.path)
      mistake.advice = refusal.remedy
    } else if hidden.contains(use.path), let told = World.WithheldFile.hidden.mistake(use.path) {
      mistake.fault = told.message
      mistake.advice = told.remedy
    } else if site.recordsByPath[use.path] != nil || site.unpublished[use.path] != nil {
      mistake.fault = Message(
        use.isImage ? "image-is-text" : "file-is-text", ["path": .text(use.path)])
    }
    return mistake
  }

  private func isKnown(_ use: FileUse) -> Bool {
    if broken.contains(use.path) { return true }
    if use.isImage { return images[use.path] != nil }
    return refused[use.path] == nil && (images[use.path] != nil || files[use.path] != nil)
  }

  private func diagnostic(
    _ use: FileUse, in path: String, _ names: Lazy<NameIndex>
  ) -> Diagnostic {
    let isThere = files[use.path] != nil || refused[use.path] != nil
    let nearest = isThere ? nil : names.value.nearest(to: use.path)
    return Diagnostic(
      category: use.isImage ? "image" : "file",
      message: isThere
        ? Message("image-no-picture", ["target": .text(use.path)])
        : Message(
          use.isImage ? "image-missing" : "file-missing", ["target": .text(use.path)]),
      remedy: nearest.map { Message.didYouMean(Self.name(of: $0)) }
        ?? Message(use.isImage ? "image-missing.remedy-put" : "file-missing.remedy"),
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
  /// The pictures and files that a value names.
  var fileUses: [FileUse] {
    switch self {
    case .image(let image): [FileUse(path: image.path, position: image.position, isImage: true)]
    case .file(let file): [FileUse(path: file.path, position: file.position, isImage: false)]
    case .list(let values): values.flatMap(\.fileUses)
    case .group(let group): group.fields.flatMap(\.fileUses)
    default: []
    }
  }
}
