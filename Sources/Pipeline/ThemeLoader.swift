import Exporting
import Imaging
import Model
import Reading
import Rendering
import Templates

/// Makes a theme of its files: its templates, its words and its assets.
enum ThemeLoader {
  struct Result: Sendable {
    var world: World
    /// Nothing when the theme has errors.
    var renderer: PageRenderer?
    var assetFiles: [OutputFile]
    var diagnostics: [Diagnostic]
  }

  static func load(
    _ theme: ThemeSource, _ source: SourceFolder, settings: SiteSettings, site: Site,
    media: MediaPlan, suggests: Bool, hasSearchIndex: Bool = false
  ) -> Result {
    var diagnostics = theme.diagnostics
    let words = ThemeStrings(
      layers: theme.strings, folder: theme.folder, languages: settings.languages,
      templates: theme.templates.map(\.bytes))
    diagnostics += words.diagnostics
    let published = ThemeAssets(theme.assets)
    diagnostics += published.diagnostics
    let world = World(
      site: site, strings: words.tables, images: media.images, files: media.files,
      withheld: withheld(source, media), contentFiles: source.nameable.map(\.path),
      assets: published.assets, feeds: feeds(of: site), suggests: suggests,
      pictureStyles: media.styles?.path, hasSearchIndex: hasSearchIndex)
    // Without a theme, which is told in the settings, the other mistakes are told all the same.
    guard !theme.templates.isEmpty else {
      return Result(world: world, renderer: nil, assetFiles: [], diagnostics: [])
    }
    let compiled = Theme.compile(folder: theme.folder, sources: theme.templates, world: world)
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
    for (path, refusal) in media.refused { files[path] = .refused(refusal) }
    return files
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
