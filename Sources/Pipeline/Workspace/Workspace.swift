import Exporting
import Linking
import Model
import Parsing
import Rendering
import Writing

/// What stays in memory of a site: its files, what was read of them, the linked site, media and theme.
///
/// A build opens one and uses it once; the preview keeps one and tells it what has changed.
///
/// 1. Reading walks the source folder.
/// 2. Parsing turns settings, types and files into typed documents, in parallel.
/// 3. Linking joins the documents into one immutable site.
/// 4. Imaging probes the pictures that the site names, and makes their sizes and formats, and pixels
///    of the drawings that its records show.
/// 5. The theme is compiled and checked against the site.
///
/// Pages are not kept: each is a function of what stands here, and is made when somebody wants it.
struct Workspace: Sendable {
  let options: BuildOptions
  /// One for all states that were read by the same settings and types.
  let opening = Opening()
  /// Without the theme's blocks: what texts and types are read by.
  var source: SourceFolder
  var parsed: ContentParser.Result
  /// With the theme's blocks.
  var settings: SiteSettings
  var themeSource: ThemeSource
  var site: Site
  var media: MediaPlan
  /// How often the media were planned.
  var mediaNumber = 1
  /// The files that are named, of which the media were planned.
  var named: NamedFiles
  var statics: StaticFolder
  var theme: ThemeLoader.Result
  /// Where texts stand that have changed since the site was linked.
  var changedTexts: [String: BodyRange] = [:]
  /// The mistakes by the stages that found them.
  var mistakes: Mistakes
  /// Whether those of names and files, and those of exports, are yet to be found since the last change.
  var (owesHints, owesExports) = (false, false)

  /// Why what stands in the sources now cannot be used: the settings have errors.
  var refused: [Diagnostic] = []

  /// What tells one opening of a workspace from another.
  final class Opening: Sendable {}

  /// What the stages found wrong, but for reading and parsing, which keep it with what they read.
  struct Mistakes: Sendable {
    var format: [Diagnostic]
    var blocks: [Diagnostic]
    var linking: [Diagnostic]
    /// Of names, of files that nobody names, and of what is named and is not there.
    var hints: [Diagnostic] = []
    var exports: [Diagnostic] = []
  }

  /// Every mistake that is known before a page is made.
  var diagnostics: [Diagnostic] {
    refused + source.diagnostics + parsed.diagnostics + mistakes.format + mistakes.blocks
      + media.diagnostics + mistakes.linking + statics.diagnostics + mistakes.hints
      + theme.diagnostics + mistakes.exports
  }

  /// What makes the pages of a site that may be published; nothing when it has errors.
  var soundRenderer: PageRenderer? {
    diagnostics.contains { $0.severity == .error } ? nil : theme.renderer
  }

  /// What reads the texts of records.
  var texts: TextReader {
    TextReader(contentFolder: source.contentFolder, options: options, changed: changedTexts)
  }

  /// Reads a source folder and does all that needs no page; nothing as the value when the settings
  /// cannot be used.
  ///
  /// - Throws: `EnvironmentFailure` when a folder or a file cannot be read, or a picture not be made.
  static func open(
    _ options: BuildOptions, _ log: inout StageLog
  ) async throws(EnvironmentFailure) -> Parsed<Workspace?> {
    log.begin("Reading")
    let source = try SourceFolder.read(
      options.source, libraries: options.themes, stampsTexts: options.isKept
    ).proposing(options.proposed)
    log.finish("reading")

    log.begin("Parsing", of: source.documents.count)
    let parsed = await ContentParser.parse(source, options: options)
    let format = SiteUpgrade.notice(source, parsed)
    log.finish("parsing")
    guard let settings = parsed.settings else {
      return Parsed(value: nil, diagnostics: source.diagnostics + parsed.diagnostics + format)
    }
    let workspace = try await Workspace(options, source, parsed, settings, format, &log)
    return Parsed(value: workspace, diagnostics: [])
  }

  private init(
    _ options: BuildOptions, _ source: SourceFolder, _ parsed: ContentParser.Result,
    _ settings: SiteSettings, _ format: [Diagnostic], _ log: inout StageLog
  ) async throws(EnvironmentFailure) {
    self.options = options
    self.source = source
    self.parsed = parsed
    self.settings = settings
    themeSource = try ThemeSource.read(source, look: settings.look)
    let blocks = BlockLoader.blocks(of: themeSource, settings: settings, types: parsed.types)
    self.settings.blocks = blocks.value
    let inTexts = BlockLoader.read(&self.parsed.documents, settings: self.settings)
    mistakes = Mistakes(format: format, blocks: blocks.diagnostics + inTexts, linking: [])

    log.begin("Linking", of: parsed.documents.count)
    (site, mistakes.linking) = await Self.link(self.parsed, self.settings, source, options)
    log.finish("linking")

    log.begin("Making pictures", of: source.media.count)
    named = NamedFiles.published(
      in: site, parsed.destinations, theme: themeSource, of: source)
    media = try await Self.planMedia(
      named, of: site, self.parsed, source, settings, options, &log)
    statics = try await StaticFolder.read(options.source, settings: settings, jobs: options.jobs)
    mistakes.hints = Self.hints(source, self.parsed, site, media, options)

    log.begin("Reading the theme")
    theme = ThemeLoader.load(
      themeSource, source, settings: self.settings, site: site, media: media, options)
    mistakes.exports = Self.exportMistakes(site, theme.world)
    log.finish("theme")
  }

  // MARK: Stages

  static func link(
    _ parsed: ContentParser.Result, _ settings: SiteSettings, _ source: SourceFolder,
    _ options: BuildOptions
  ) async -> (site: Site, diagnostics: [Diagnostic]) {
    await SiteLinker.link(
      documents: parsed.documents, unreadable: parsed.unreadable, settings: settings,
      types: parsed.types, options: linkOptions(source, options))
  }

  static func linkOptions(_ source: SourceFolder, _ options: BuildOptions) -> SiteLinker.Options {
    SiteLinker.Options(
      now: options.now, includesDrafts: options.includesDrafts,
      hasSearchPage: source.theme.hasTemplate(Theme.searchPage))
  }

  static func planMedia(
    _ named: NamedFiles, of site: Site, _ parsed: ContentParser.Result, _ source: SourceFolder,
    _ settings: SiteSettings, _ options: BuildOptions, _ log: inout StageLog
  ) async throws(EnvironmentFailure) -> MediaPlan {
    let planner = MediaPlanner(
      root: source.contentFolder, settings: settings, cache: BuildCache(options), options: options)
    var media = try await planner.plan(
      source.nameable, named: named, without: WithheldRows(of: parsed.documents, in: site))
    log.finish("imaging")
    if let program = options.drawingProgram {
      log.begin("Drawing")
      media = try await planner.drawn(media, for: site, by: program)
      log.finish("drawing")
    }
    planner.keep(media)
    return media
  }

  static func hints(
    _ source: SourceFolder, _ parsed: ContentParser.Result, _ site: Site, _ media: MediaPlan,
    _ options: BuildOptions
  ) -> [Diagnostic] {
    ContentHints(source: source, parsed: parsed, suggests: options.suggests).all
      + media.missing(in: site, present: source.nameable, hidden: source.hidden)
      + CalendarExport.leftOut(in: site)
  }

  static func exportMistakes(_ site: Site, _ world: World) -> [Diagnostic] {
    ShoppingExport.leftOut(in: site) { world.sharedAddress(of: $0) }
  }

  /// Every mistake, those in the texts too, when there are no pages that would tell them.
  func diagnosticsWithTexts() async -> [Diagnostic] {
    let bodies = BodyChecker(
      world: theme.world, texts: texts, contentFolder: source.contentFolder, options: options)
    return diagnostics + (await bodies.check(site))
  }
}
