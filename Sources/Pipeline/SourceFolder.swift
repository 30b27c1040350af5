import Model
import Parsing
import Reading

/// The files of a site's source folder, sorted by what they are for; bodies are not read yet.
struct SourceFolder: Sendable {
  /// As given on the command line.
  var root: String
  var contentFolder: String
  var settings: [UInt8]
  /// The layers of the site's theme.
  var theme: ThemeLayers
  /// The type files and their bytes.
  var types: [(path: String, bytes: [UInt8])]
  /// The bytes of `_data/rates.yaml`, when there is one.
  var rates: [UInt8]?
  /// The other files of `_data` that templates can read.
  var data: [SourceFile] = []
  /// Markdown and CSV files, relative to the content folder.
  var documents: [SourceFile]
  /// Everything else that records may refer to.
  var media: [SourceFile]
  /// What is not published because of its name, relative to the content folder.
  var hidden: [String]
  var diagnostics: [Diagnostic]

  /// Whether there is a file that a text or a field may name.
  var hasFiles: Bool { !media.isEmpty || documents.contains { $0.path.hasSuffix(".csv") } }

  /// The files that texts and fields may name: sheets of records among them.
  var nameable: [SourceFile] { media + documents.filter { $0.path.hasSuffix(".csv") } }

  /// No settings or type file needs more.
  private static let settingsLimit = 1 << 20

  /// Reads a source folder and what its theme is made of.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - libraries: Folders of theme components besides the site's own, the first choice first.
  ///   - stampsTexts: Whether it will be asked later what has changed.
  /// - Returns: What lies there, sorted by what it is for.
  /// - Throws: `EnvironmentFailure` when the folder or a file of it cannot be read.
  static func read(
    _ root: String, libraries: [String], stampsTexts: Bool = false
  ) throws(EnvironmentFailure) -> SourceFolder {
    let contentFolder = root + "/content"
    let settings: [UInt8]
    do {
      settings = try Reading.bytes(of: root + "/dlala.yaml", limit: settingsLimit)
    } catch {
      throw failure(error, root)
    }
    let theme = try ThemeLayers.find(settings: settings, root: root, libraries: libraries)
    do {
      let tree = try Reading.walk(
        root: contentFolder, under: "content/", stampsTexts: stampsTexts)
      var folder = SourceFolder(
        root: root, contentFolder: contentFolder, settings: settings,
        theme: theme, types: [], rates: nil, documents: [], media: [], hidden: [],
        diagnostics: tree.diagnostics)
      for file in tree.files {
        let isHidden = isHidden(file.path)
        if isHidden { folder.hidden.append(file.path) }
        if file.path.hasPrefix("_types/"), file.path.hasSuffix(".yaml") {
          folder.types.append(
            (
              path: file.path,
              bytes: try Reading.bytes(of: contentFolder + "/" + file.path, limit: settingsLimit)
            ))
        } else if file.path == DataFile.rates {
          folder.rates = try Reading.bytes(
            of: contentFolder + "/" + file.path, limit: settingsLimit)
        } else if isData(file.path) {
          folder.data.append(file)
        } else if isHidden {
          continue
        } else if file.path.hasSuffix(".md") || file.path.hasSuffix(".csv") {
          folder.documents.append(file)
        } else {
          folder.media.append(file)
        }
      }
      return folder
    } catch {
      throw failure(error, root)
    }
  }

  private static func failure(_ error: ReadingFailure, _ root: String) -> EnvironmentFailure {
    let isNoSite = [root + "/dlala.yaml", root + "/content"].contains(error.path)
    return EnvironmentFailure(
      path: error.path,
      cause: isNoSite
        ? Message("source-no-site", ["cause": .message(error.cause)]) : error.cause)
  }

  /// What a file of the content folder is for.
  enum Use {
    /// A text or a sheet of records.
    case document
    /// What records may refer to.
    case media
    /// A type, what templates read, or nothing at all because of its name.
    case other
  }

  /// What a file is for, by its path relative to the content folder.
  static func use(of path: String) -> Use {
    if isHidden(path) { return .other }
    return path.hasSuffix(".md") || path.hasSuffix(".csv") ? .document : .media
  }

  /// Whether templates can read a file: one of `_data` itself, with an ending that says how.
  private static func isData(_ path: String) -> Bool {
    let parts = path.split(ascii: "/")
    guard parts.count == 2, parts[0] == "_data", let first = parts[1].utf8.first, first != 0x2E,
      first != 0x5F
    else { return false }
    return DataFile.endings.contains { parts[1].hasSuffix("." + $0) }
  }

  /// Names that begin with `_` or `.` make no page.
  private static func isHidden(_ path: String) -> Bool {
    var isAtStart = true
    for byte in path.utf8 {
      if isAtStart, byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") { return true }
      isAtStart = byte == UInt8(ascii: "/")
    }
    return false
  }
}
