import Model
import Parsing
import Reading

/// The files of a site's source folder, sorted by what they are for; bodies are not read yet.
struct SourceFolder: Sendable {
  /// As given on the command line.
  var root: String
  var contentFolder: String
  var settings: [UInt8]
  /// The folders in `themes`.
  var themes: ThemeFolders
  /// The type files and their bytes.
  var types: [(path: String, bytes: [UInt8])]
  /// The bytes of `_data/rates.yaml`, when there is one.
  var rates: [UInt8]?
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

  static func read(_ root: String) throws(EnvironmentFailure) -> SourceFolder {
    let contentFolder = root + "/content"
    do {
      let settings = try Reading.bytes(of: root + "/dlala.yaml", limit: settingsLimit)
      let tree = try Reading.walk(root: contentFolder, under: "content/")
      var folder = SourceFolder(
        root: root, contentFolder: contentFolder, settings: settings,
        themes: themes(in: root + "/themes"), types: [], rates: nil, documents: [],
        media: [], hidden: [],
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
        } else if file.path == "_data/rates.yaml" {
          folder.rates = try Reading.bytes(
            of: contentFolder + "/" + file.path, limit: settingsLimit)
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
      let isNoSite = [root + "/dlala.yaml", contentFolder].contains(error.path)
      throw EnvironmentFailure(
        path: error.path,
        cause: error.cause
          + (isNoSite ? "; a site has dlala.yaml and content, and --source names its folder" : ""))
    }
  }

  private static func themes(in folder: String) -> ThemeFolders {
    let names = Reading.folders(in: folder)
    return ThemeFolders(
      names: names,
      usable: names.filter { Reading.folders(in: folder + "/" + $0).contains("templates") })
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
