import Model
import Parsing
import Reading

/// One folder of which a theme is made: a component, or the site's own folder `theme`.
struct ThemeLayer: Sendable {
  /// Nothing for the site's own.
  var name: String?
  /// The folder as the system opens it.
  var folder: String
  /// The folder as diagnostics name it: below the source where it lies there.
  var shown: String
  /// By their paths in the folder.
  var files: [SourceFile] = []
  var manifest: ComponentManifest
  /// Its types, as diagnostics name them.
  var types: [(path: String, bytes: [UInt8])] = []

  /// No file of a theme needs more.
  static let fileLimit = 16 << 20

  /// A file of the layer.
  func bytes(_ path: String, limit: Int = fileLimit) throws(EnvironmentFailure) -> [UInt8] {
    do {
      return try Reading.bytes(of: folder + "/" + path, limit: limit)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}

/// The layers of a site's theme, the first choice first.
struct ThemeLayers: Sendable {
  /// What the site may choose from.
  var folders: ThemeFolders
  var layers: [ThemeLayer]
  var diagnostics: [Diagnostic] = []

  /// Whether the theme has a template.
  func hasTemplate(_ name: String) -> Bool {
    layers.contains { $0.files.contains { $0.path == "templates/" + name } }
  }

  /// What components say for settings that the site says nothing of.
  var defaults: [SettingsDefaults] { layers.compactMap(\.manifest.defaults) }

  /// The types of the components, layer by layer, and beneath them those that every site has.
  var types: [[(path: String, bytes: [UInt8])]] {
    layers.map(\.types) + [BuiltInTypes.files]
  }

  /// Finds and reads what the settings of a site name.
  ///
  /// - Parameters:
  ///   - settings: The bytes of `dlala.yaml`.
  ///   - root: The source folder. Its `theme` comes before all components, and its `themes` is looked
  ///     through before the libraries.
  ///   - libraries: Further folders of components, the first choice first.
  /// - Returns: The layers, with the mistakes in what they say of themselves.
  /// - Throws: `EnvironmentFailure` when a folder or a file of a component cannot be read.
  static func find(
    settings: [UInt8], root: String, libraries: [String]
  ) throws(EnvironmentFailure) -> ThemeLayers {
    let places = places(root, libraries)
    var found = ThemeLayers(
      folders: ThemeFolders(
        names: Array(Set(places.map(\.name))).sorted(),
        usable: Array(Set(places.filter(\.isUsable).map(\.name))).sorted()), layers: [])
    if Reading.folders(in: root).contains("theme") {
      try found.add(
        ThemeLayer(
          name: nil, folder: root + "/theme", shown: "theme",
          manifest: ComponentManifest(name: "theme")))
    }
    var names = ThemeChoice.names(inSettings: settings)
    if names.allSatisfy({ name in !places.contains { $0.name == name && $0.isUsable } }) {
      // With another the other mistakes can be told all the same.
      names = found.folders.usable.first.map { [$0] } ?? []
    }
    for name in names where !found.layers.contains(where: { $0.name == name }) {
      guard let place = places.first(where: { $0.name == name && $0.isUsable }) else { continue }
      try found.add(
        ThemeLayer(
          name: name, folder: place.folder, shown: place.shown,
          manifest: ComponentManifest(name: name)))
    }
    try found.complete(from: places)
    return found
  }

  // MARK: Places

  /// A folder that may be a component.
  private struct Place {
    var name: String
    var folder: String
    var shown: String
    var isUsable: Bool
  }

  /// What makes a folder one of a theme.
  private static let parts: Set<String> = ["templates", "strings", "assets", "types", "blocks"]

  private static func places(_ root: String, _ libraries: [String]) -> [Place] {
    func places(in folder: String, shown: String) -> [Place] {
      Reading.folders(in: folder).filter(ThemeChoice.isName).map { name in
        Place(
          name: name, folder: folder + "/" + name, shown: shown + "/" + name,
          isUsable: !parts.isDisjoint(with: Reading.folders(in: folder + "/" + name)))
      }
    }
    return places(in: root + "/themes", shown: "themes")
      + libraries.flatMap { places(in: $0, shown: $0) }
  }

  // MARK: Needs

  /// Adds what components need and the settings do not name, behind all that is named.
  private mutating func complete(from places: [Place]) throws(EnvironmentFailure) {
    var place = 0
    while place < layers.count {
      let layer = layers[place]
      for need in layer.manifest.needs {
        if let there = layers.firstIndex(where: { $0.answers(to: need) }) {
          if there < place { diagnostics.append(Self.disordered(layer, before: layers[there])) }
        } else if let found = places.first(where: { $0.name == need && $0.isUsable }) {
          try add(
            ThemeLayer(
              name: need, folder: found.folder, shown: found.shown,
              manifest: ComponentManifest(name: need)))
        } else {
          diagnostics.append(
            Diagnostic(
              category: "theme",
              message: Message(
                "theme-need-missing", ["manifest": .text(layer.manifest.name), "need": .text(need)]),
              remedy: NearestName.of(need, among: folders.usable).map {
                Message("theme-need-missing.remedy-near", ["name": .text($0)])
              } ?? Message("theme-need-missing.remedy"), path: layer.shown + "/component.yaml"))
        }
      }
      place += 1
    }
  }

  private static func disordered(_ layer: ThemeLayer, before other: ThemeLayer) -> Diagnostic {
    let names = [layer, other].map(\.manifest.name)
    return Diagnostic(
      category: "theme",
      message: Message("theme-order", ["over": .text(names[1]), "under": .text(names[0])]),
      remedy: Message("theme-order.remedy", ["over": .text(names[0]), "under": .text(names[1])]),
      path: "dlala.yaml")
  }

  // MARK: Files

  private mutating func add(_ layer: ThemeLayer) throws(EnvironmentFailure) {
    var layer = layer
    let tree: FileTree
    do {
      tree = try Reading.walk(root: layer.folder, under: layer.shown + "/")
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    diagnostics += tree.diagnostics
    layer.files = tree.files
    for file in tree.files {
      let shown = layer.shown + "/" + file.path
      if file.path == "component.yaml" {
        let parsed = ComponentParser.parse(
          try layer.bytes(file.path, limit: 1 << 20), path: shown,
          name: layer.name ?? "theme")
        layer.manifest = parsed.value
        diagnostics += parsed.diagnostics
      } else if file.path.hasPrefix("types/"), file.path.hasSuffix(".yaml") {
        layer.types.append((path: shown, bytes: try layer.bytes(file.path, limit: 1 << 20)))
      }
    }
    layers.append(layer)
  }
}

extension ThemeLayer {
  /// Whether the component is the one of a name, or offers to stand for it.
  fileprivate func answers(to need: String) -> Bool {
    name == need || manifest.offers.contains(need)
  }
}
