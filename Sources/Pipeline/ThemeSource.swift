import Model
import Parsing
import Reading
import Rendering
import Templates

/// The files of a theme as they are written in its layers, and the settings beside them.
struct ThemeSource: Sendable {
  /// One file of a layer.
  struct File: Sendable {
    /// As diagnostics name it.
    var path: String
    var bytes: [UInt8]
  }

  /// The folder in which what the theme lacks is best added, as diagnostics name it.
  var folder: String
  /// What declares the arguments of blocks, the first choice first, by the names of the blocks.
  var blocks: [(name: String, file: File)] = []
  /// Those of all layers, the first choice first, by their names below `templates`; those of blocks with
  /// the folder `blocks` before them.
  var templates: [TemplateFileSource] = []
  /// For each layer by the codes of their languages.
  var strings: [[String: File]] = []
  /// By their names below `assets`: the file of the first layer that has one; of a style sheet those of
  /// all layers, the lowest first.
  var assets: [(name: String, parts: [File])] = []
  /// The bytes of `dlala.yaml`, whose texts templates show too.
  var settings: [UInt8]

  /// The colours of the theme's look, with what the site chooses of them.
  var colours = ThemeColours()

  /// Mistakes in what the site chooses of the theme.
  var diagnostics: [Diagnostic] = []

  /// Reads the files of all layers; what the site chooses of the look lies over all style sheets.
  static func read(
    _ source: SourceFolder, look: [LookSetting] = []
  ) throws(EnvironmentFailure) -> ThemeSource {
    let layers = source.theme.layers
    var theme = ThemeSource(
      // Never in what is installed for all sites.
      folder: layers.first { !$0.shown.hasPrefix("/") }?.shown ?? "theme",
      settings: source.settings)
    var assets: [String: [File]] = [:]
    for layer in layers {
      var strings: [String: File] = [:]
      for file in layer.files {
        let shown = layer.shown + "/" + file.path
        if file.path.hasPrefix("templates/") {
          theme.templates.append(
            TemplateFileSource(
              name: String(file.path.dropFirst("templates/".count)), component: layer.name,
              path: shown, bytes: try layer.bytes(file.path)))
        } else if file.path.hasPrefix(BlockLoader.folder), file.path.hasSuffix(".html") {
          theme.templates.append(
            TemplateFileSource(
              name: file.path, component: layer.name, path: shown,
              bytes: try layer.bytes(file.path)))
        } else if file.path.hasPrefix(BlockLoader.folder), file.path.hasSuffix(".yaml") {
          let name = file.path.dropFirst(BlockLoader.folder.count).dropLast(".yaml".count)
          theme.blocks.append(
            (String(name), File(path: shown, bytes: try layer.bytes(file.path))))
        } else if file.path.hasPrefix("strings/"), file.path.hasSuffix(".yaml") {
          let code = file.path.dropFirst("strings/".count).dropLast(".yaml".count)
          strings[String(code)] = File(path: shown, bytes: try layer.bytes(file.path))
        } else if file.path.hasPrefix("assets/") {
          let name = String(file.path.dropFirst("assets/".count))
          guard assets[name] == nil || name.hasSuffix(".css") else { continue }
          assets[name, default: []].insert(
            File(path: shown, bytes: try layer.bytes(file.path)), at: 0)
        }
      }
      theme.strings.append(strings)
    }
    let offer = layers.lazy.compactMap(\.manifest.look).first
    if offer != nil || !look.isEmpty {
      let own = ThemeLook(
        look, offer: offer, sheet: (offer.flatMap { assets[$0.sheet] } ?? []).flatMap(\.bytes))
      theme.diagnostics += own.diagnostics
      theme.colours = own.colours
      if let offer, !own.rules.isEmpty {
        assets[offer.sheet, default: []].append(File(path: "dlala.yaml", bytes: own.rules))
      }
    }
    theme.assets = assets.keys.sorted().map { ($0, assets[$0] ?? []) }
    return theme
  }
}
