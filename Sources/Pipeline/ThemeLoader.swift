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
    /// What was made of its files before the site was looked at.
    var parts: Parts
  }

  /// The words and the published files of a theme.
  struct Parts: Sendable {
    var words: ThemeStrings
    var published: ThemeAssets
    var colours: ThemeColours
  }

  static func load(
    _ theme: ThemeSource, _ source: SourceFolder, settings: SiteSettings, site: Site,
    media: MediaPlan, _ options: BuildOptions
  ) -> Result {
    let words = ThemeStrings(
      layers: theme.strings, folder: theme.folder, languages: settings.languages,
      templates: theme.templates.map(\.bytes))
    let published = ThemeAssets(theme.assets)
    let parts = Parts(words: words, published: published, colours: theme.colours)
    let world = world(parts, source, site, media, options)
    // Without a theme, which is told in the settings, the other mistakes are told all the same.
    guard !theme.templates.isEmpty else {
      return Result(world: world, renderer: nil, assetFiles: [], diagnostics: [], parts: parts)
    }
    let compiled = Theme.compile(folder: theme.folder, sources: theme.templates, world: world)
    return Result(
      world: world, renderer: compiled.theme.map { PageRenderer(world: world, theme: $0) },
      assetFiles: published.files,
      diagnostics: theme.diagnostics + words.diagnostics + published.diagnostics
        + compiled.diagnostics, parts: parts)
  }

  /// The theme for another state of the site that it was loaded for; its files are what they were.
  ///
  /// What is compiled stays where the site asks for the same templates as before.
  static func reload(
    _ loaded: Result, _ theme: ThemeSource, _ source: SourceFolder, settings: SiteSettings,
    site: Site, media: MediaPlan, _ options: BuildOptions
  ) -> Result {
    guard let renderer = loaded.renderer, renderer.isFit(for: site) else {
      return load(theme, source, settings: settings, site: site, media: media, options)
    }
    var result = loaded
    result.world = world(loaded.parts, source, site, media, options)
    result.renderer = renderer.rebound(to: result.world)
    return result
  }

  /// The theme for a site in which nothing but fields of records are others.
  static func reload(_ loaded: Result, withFieldsOf site: Site) -> Result {
    var result = loaded
    result.world = World(loaded.world, withFieldsOf: site)
    result.renderer = loaded.renderer?.rebound(to: result.world)
    return result
  }

  private static func world(
    _ parts: Parts, _ source: SourceFolder, _ site: Site, _ media: MediaPlan,
    _ options: BuildOptions
  ) -> World {
    World(
      site: site, strings: parts.words.tables, images: media.images, files: media.files,
      withheld: withheld(source, media), contentFiles: source.nameable.map(\.path),
      assets: parts.published.assets, feeds: feeds(of: site), suggests: options.suggests,
      pictureStyles: media.styles?.path,
      hasSearchIndex: site.hasSearchPage && options.search.program != nil, look: parts.colours)
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
