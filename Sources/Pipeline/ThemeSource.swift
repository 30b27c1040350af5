import Model
import Reading

/// The files of a theme as they are written, and the settings beside them.
struct ThemeSource: Sendable {
  var name: String
  /// By their names below `templates`.
  var templates: [(name: String, bytes: [UInt8])] = []
  /// By the codes of their languages.
  var strings: [String: [UInt8]] = [:]
  /// By their names below `assets`.
  var assets: [(name: String, bytes: [UInt8])] = []
  /// The bytes of `dlala.yaml`, whose texts templates show too.
  var settings: [UInt8]
  var diagnostics: [Diagnostic] = []

  private static let fileLimit = 16 << 20

  static func read(
    _ name: String, of source: SourceFolder
  ) throws(EnvironmentFailure) -> ThemeSource {
    let folder = source.root + "/themes/" + name
    var theme = ThemeSource(name: name, settings: source.settings)
    // Without a theme, which is told in the settings, the other mistakes are told all the same.
    guard !name.isEmpty else { return theme }
    let tree: FileTree
    do {
      tree = try Reading.walk(root: folder, under: "themes/\(name)/")
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    theme.diagnostics += tree.diagnostics
    for file in tree.files {
      let bytes = try self.bytes(folder + "/" + file.path)
      if file.path.hasPrefix("templates/") {
        theme.templates.append((String(file.path.dropFirst("templates/".count)), bytes))
      } else if file.path.hasPrefix("strings/"), file.path.hasSuffix(".yaml") {
        let code = file.path.dropFirst("strings/".count).dropLast(".yaml".count)
        theme.strings[String(code)] = bytes
      } else if file.path.hasPrefix("assets/") {
        theme.assets.append((String(file.path.dropFirst("assets/".count)), bytes))
      }
    }
    return theme
  }

  private static func bytes(_ path: String) throws(EnvironmentFailure) -> [UInt8] {
    do {
      return try Reading.bytes(of: path, limit: fileLimit)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}
