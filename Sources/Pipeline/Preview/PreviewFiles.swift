import Model

/// Files that are no pages, by their paths in the output.
struct PreviewFiles: Sendable {
  /// Where the bytes of a file are.
  enum File: Sendable {
    case made([UInt8])
    case onDisk(path: String, size: Int)
  }

  /// Of the plan of the media.
  let number: Int
  private var files: [String: File] = [:]

  subscript(path: String) -> File? { files[path] }

  /// Files that were made.
  init(_ made: [OutputFile]) {
    number = 0
    for file in made { files[file.path] = .made(file.bytes) }
  }

  /// Files that lie on the disk.
  init(copies: [(source: String, outputPath: String, size: Int)]) {
    number = 0
    add(copies)
  }

  /// All files of a plan of media.
  init(of media: MediaPlan, number: Int) {
    self.number = number
    add(media.copies)
    add(media.derivatives)
    for excerpt in media.excerpts { files[excerpt.path] = .made(excerpt.bytes) }
    if let styles = media.styles { files[styles.path] = .made(styles.bytes) }
  }

  private mutating func add(_ copies: [(source: String, outputPath: String, size: Int)]) {
    for copy in copies { files[copy.outputPath] = .onDisk(path: copy.source, size: copy.size) }
  }

  /// What browsers look for without being told of it, and nothing that is made of pages.
  static let pictureEndings: Set<String> = [
    "avif", "css", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp", "woff", "woff2",
  ]

  private static let types = [
    "atom": "application/atom+xml", "avif": "image/avif", "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json", "gif": "image/gif",
    "html": "text/html; charset=utf-8", "ico": "image/x-icon",
    "ics": "text/calendar; charset=utf-8", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "jsonld": "application/ld+json", "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "pdf": "application/pdf", "png": "image/png",
    "rss": "application/rss+xml", "svg": "image/svg+xml", "ttf": "font/ttf",
    "txt": "text/plain; charset=utf-8", "vtt": "text/vtt; charset=utf-8",
    "wasm": "application/wasm", "webmanifest": "application/manifest+json",
    "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2",
    "xml": "application/xml", "xsl": "application/xml", "zip": "application/zip",
  ]

  /// The media type of a file by the ending of its name.
  static func type(of path: String) -> String {
    MediaType.playable(path) ?? LinkEndings.ending(of: path).flatMap { types[$0] }
      ?? "application/octet-stream"
  }
}
