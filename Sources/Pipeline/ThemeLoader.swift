import Exporting
import Imaging
import Model
import Reading
import Rendering

/// Reads a theme: its templates, its words and its assets.
enum ThemeLoader {
  struct Result: Sendable {
    var world: World
    /// Nothing when the theme has errors.
    var renderer: PageRenderer?
    var assetFiles: [OutputFile]
    var diagnostics: [Diagnostic]
  }

  private static let fileLimit = 16 << 20

  static func load(
    _ source: SourceFolder, settings: SiteSettings, site: Site, media: MediaPlan,
    suggests: Bool, hasSearchIndex: Bool = false
  ) throws(EnvironmentFailure) -> Result {
    let name = settings.theme
    let folder = source.root + "/themes/" + name
    var diagnostics: [Diagnostic] = []
    let tree: FileTree
    do {
      tree = try Reading.walk(root: folder, under: "themes/\(name)/")
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    diagnostics += tree.diagnostics
    var templates: [(name: String, bytes: [UInt8])] = []
    var strings: [String: [UInt8]] = [:]
    var assets: [(name: String, bytes: [UInt8])] = []
    for file in tree.files {
      let bytes = try self.bytes(folder + "/" + file.path)
      if file.path.hasPrefix("templates/") {
        templates.append((String(file.path.dropFirst("templates/".count)), bytes))
      } else if file.path.hasPrefix("strings/"), file.path.hasSuffix(".yaml") {
        strings[String(file.path.dropFirst("strings/".count).dropLast(".yaml".count))] = bytes
      } else if file.path.hasPrefix("assets/") {
        assets.append((String(file.path.dropFirst("assets/".count)), bytes))
      }
    }
    let words = ThemeStrings(
      files: strings, theme: name, languages: settings.languages,
      templates: templates.map(\.bytes))
    diagnostics += words.diagnostics
    let published = ThemeAssets(assets, folder: "themes/\(name)")
    diagnostics += published.diagnostics
    let world = World(
      site: site, strings: words.tables, images: media.images, files: media.files,
      withheld: withheld(source, media), assets: published.assets, feeds: feeds(of: site),
      suggests: suggests, pictureStyles: media.styles?.path, hasSearchIndex: hasSearchIndex)
    let compiled = Theme.compile(name: name, sources: templates, world: world)
    diagnostics += compiled.diagnostics
    return Result(
      world: world, renderer: compiled.theme.map { PageRenderer(world: world, theme: $0) },
      assetFiles: published.files, diagnostics: diagnostics)
  }

  /// What a text may mean and cannot have.
  private static func withheld(
    _ source: SourceFolder, _ media: MediaPlan
  ) -> [String: World.WithheldFile] {
    var files: [String: World.WithheldFile] = [:]
    for path in source.hidden { files[path] = .hidden }
    for path in media.broken { files[path] = .broken }
    return files
  }

  private static func bytes(_ path: String) throws(EnvironmentFailure) -> [UInt8] {
    do {
      return try Reading.bytes(of: path, limit: fileLimit)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }

  private static func feeds(of site: Site) -> World.FeedRoutes {
    let languages = site.settings.languages.indices.map { LanguageIndex($0) }
    return World.FeedRoutes(
      languages: languages.map { FeedExport.feedRoute(for: $0, in: site) },
      sections: site.sections.indices.map { section in
        languages.map { FeedExport.feedRoute(forSection: section, $0, in: site) }
      },
      calendars: site.sections.indices.map { section in
        languages.map { CalendarExport.route(forSection: section, $0, in: site) }
      }, records: FeedExport.recordRoutes(in: site))
  }
}
