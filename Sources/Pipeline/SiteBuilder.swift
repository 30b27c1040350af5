import Exporting
import Imaging
import Linking
import Model
import Parsing
import Reading
import Rendering
import Writing

/// Runs the stages in order.
///
/// 1. Reading walks the source folder.
/// 2. Parsing turns settings, types and files into typed documents, in parallel.
/// 3. Linking joins the documents into one immutable site.
/// 4. Imaging probes the pictures that the site names, and makes their sizes and formats, and pixels
///    of the drawings that its records show.
/// 5. Rendering turns each page into bytes, in parallel, and Writing stages them at once, so that
///    no more than a page for each core is in memory.
/// 6. Exporting makes feeds, sitemaps and redirects.
/// 7. Writing publishes everything in one step.
public enum SiteBuilder {
  /// Builds a site; without an output folder, makes every file of it and writes none.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read or written. The previous site is
  ///   whole.
  public static func build(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(EnvironmentFailure) -> BuildOutcome {
    var timer = StageTimer(clock: options.clock)
    var diagnostics: [Diagnostic] = []
    // Whatever becomes of this build: what a stopped one has begun to publish is not left half done.
    let resumes = try Publishing.finishInterrupted(options)

    progress(BuildProgress(stage: "Reading", done: 0, total: 0))
    let source = try SourceFolder.read(options.source, libraries: options.themes).proposing(
      options.proposed)
    diagnostics += source.diagnostics
    timer.finish("reading")

    progress(BuildProgress(stage: "Parsing", done: 0, total: source.documents.count))
    var parsed = await ContentParser.parse(source, options: options)
    diagnostics += parsed.diagnostics + SiteUpgrade.notice(source, parsed)
    timer.finish("parsing")
    guard var settings = parsed.settings else {
      return .refused(told(diagnostics, options))
    }
    let themeSource = try ThemeSource.read(source, look: settings.look)
    let blocks = BlockLoader.blocks(of: themeSource, settings: settings, types: parsed.types)
    settings.blocks = blocks.value
    diagnostics += blocks.diagnostics + BlockLoader.read(&parsed.documents, settings: settings)

    progress(BuildProgress(stage: "Linking", done: 0, total: parsed.documents.count))
    let linked = await SiteLinker.link(
      documents: parsed.documents, unreadable: parsed.unreadable, settings: settings,
      types: parsed.types,
      options: SiteLinker.Options(
        now: options.now, includesDrafts: options.includesDrafts,
        hasSearchPage: source.theme.hasTemplate(Theme.searchPage)))
    timer.finish("linking")
    progress(BuildProgress(stage: "Making pictures", done: 0, total: source.media.count))
    let cache = BuildCache(options)
    let use = cache.use()
    let planner = MediaPlanner(
      root: source.contentFolder, settings: settings, cache: cache, options: options)
    let named = NamedFiles.published(
      in: linked.site, parsed.destinations, theme: themeSource, of: source)
    var media = try await planner.plan(
      source.nameable, named: named,
      without: WithheldRows(of: parsed.documents, in: linked.site))
    timer.finish("imaging")
    if let program = options.drawingProgram {
      progress(BuildProgress(stage: "Drawing", done: 0, total: 0))
      media = try await planner.drawn(media, for: linked.site, by: program)
      timer.finish("drawing")
    }
    planner.keep(media)
    diagnostics += media.diagnostics + linked.diagnostics
    let statics = try await StaticFolder.read(
      options.source, settings: settings, jobs: options.jobs)
    diagnostics += statics.diagnostics
    diagnostics += ContentHints(source: source, parsed: parsed, suggests: options.suggests).all
    diagnostics += media.missing(
      in: linked.site, present: source.nameable, hidden: source.hidden)
    diagnostics += CalendarExport.leftOut(in: linked.site)

    progress(BuildProgress(stage: "Reading the theme", done: 0, total: 0))
    let theme = ThemeLoader.load(
      themeSource, source, settings: settings, site: linked.site, media: media,
      suggests: options.suggests,
      hasSearchIndex: linked.site.hasSearchPage && options.search.program != nil)
    diagnostics += theme.diagnostics
    let world = theme.world
    diagnostics += ShoppingExport.leftOut(in: linked.site) { world.sharedAddress(of: $0) }
    timer.finish("theme")

    let hasErrors = diagnostics.contains { $0.severity == .error }
    guard !hasErrors, let renderer = theme.renderer else {
      // The pages cannot be published, but the mistakes in their texts can be told in the same run.
      let bodies = BodyChecker(
        world: theme.world, contentFolder: source.contentFolder, options: options)
      diagnostics += await bodies.check(linked.site)
      return .refused(told(diagnostics, options))
    }

    let writer = try Publishing.writer(for: options)
    let themeFiles = renderer.renderFiles()
    diagnostics += themeFiles.diagnostics
    let feeds = FeedExport.plan(site: linked.site)
    let copies = CompressedCopies(settings.compress, previous: writer?.output)
    let run = PageRun(
      site: linked.site, renderer: renderer, writer: writer, contentFolder: source.contentFolder,
      options: options, feeds: feeds, copies: copies)
    let site = linked.site
    // What hangs on no page is made beside them.
    async let machineFiles = Exports.files(site: site, world: world)
    do throws(EnvironmentFailure) {
      let pages = try await run.render(progress)
      diagnostics += pages.diagnostics
      timer.finish("rendering")
      guard !diagnostics.contains(where: { $0.severity == .error }) else {
        writer?.discard()
        return .refused(told(diagnostics, options))
      }
      var outputs = pages.outputs
      var keys = media.keys
      var indexed: [SearchIndex.CachedFile] = []
      if writer != nil, let program = options.search.program, world.hasSearchIndex {
        progress(BuildProgress(stage: "Indexing", done: 0, total: pages.searchRecords.count))
        let index = try SearchIndex.make(
          pages.searchRecords, by: program, planner.patience, in: cache)
        for file in index.files { try outputs.put(file, by: writer) }
        indexed = index.files.filter { CompressedCopies.isMade(of: $0.outputPath) }
        if let key = index.key { keys.insert(key) }
        timer.finish("search")
      }
      progress(BuildProgress(stage: "Exporting", done: 0, total: 0))
      let exports =
        try await machineFiles.get()
        + Exports.feeds(site: linked.site, plans: feeds, content: pages.feedContent)
      let others = exports + theme.assetFiles + themeFiles.files
      diagnostics += OutputCollisions(
        site: site, theme: themeSource.folder, reserved: SiteWriter.reservedNames
      )
      .mistakes(among: others.map(\.path)) { outputs.outcomes[$0] != nil }
      diagnostics += statics.collisions(
        with: [Array(outputs.outcomes.keys), others.map(\.path), Array(media.outputPaths)],
        reserved: SiteWriter.reservedNames)
      let made = Set(others.map(\.path) + statics.files.map(\.path))
      diagnostics += copies.collisions(among: Array(made)) {
        outputs.outcomes[$0] != nil || made.contains($0)
      }
      if !pages.innerLinks.isEmpty {
        let links = InnerLinkChecker(
          site: site, renderer: renderer, contentFolder: source.contentFolder, options: options)
        diagnostics += await links.mistakes(in: pages.innerLinks, files: others) {
          outputs.outcomes[$0] != nil || made.contains($0) || media.outputPaths.contains($0)
        }
      }
      guard !diagnostics.contains(where: { $0.severity == .error }) else {
        writer?.discard()
        return .refused(told(diagnostics, options))
      }
      for file in others + media.excerpts {
        try outputs.put(file, by: writer)
      }
      for copy in media.copies {
        try outputs.put(copy: copy, followsLinks: true, by: writer)
      }
      for copy in statics.copies {
        try outputs.put(copy: copy, followsLinks: false, by: writer)
      }
      if let styles = media.styles { try outputs.put(styles, by: writer) }
      for picture in media.derivatives { try outputs.put(picture, by: writer) }
      if writer != nil, !copies.isEmpty {
        progress(BuildProgress(stage: "Compressing", done: 0, total: 0))
        let texts = try CompressedCopies.texts(of: media.copies + statics.copies + indexed)
        for copy in await copies.copies(of: others + media.excerpts + texts, jobs: options.jobs) {
          try outputs.put(copy, by: writer)
        }
      }
      timer.finish("exporting")
      progress(BuildProgress(stage: "Publishing", done: 0, total: 0))
      let retention = Publishing.retention(
        site: site, media: media, assets: theme.assetFiles, destinations: parsed.destinations,
        options: options)
      let summary = try Publishing.publish(outputs, by: writer, retention)
      cache.prune(keeping: keys, settings, after: use)
      timer.finish("publishing", of: ("flushing", summary.flushing))
      var report = BuildReport(
        pages: linked.site.pages.count, languages: settings.languages.map(\.code),
        files: outputs.outcomes.count, bytes: outputs.bytes, written: summary.written,
        unchanged: summary.unchanged, removed: summary.removed, stages: timer.stages,
        diagnostics: told(diagnostics, options),
        nextChange: NextChange(site: site, period: renderer.period).text,
        search: SearchIndex.outcome(options, site, records: pages.searchRecords.count))
      (report.kept, report.notes) = (summary.kept, resumes + summary.notes)
      return .built(report)
    } catch {
      writer?.discard()
      throw error
    }
  }

  /// Every mistake once, with its line; suggestions only when they are wanted.
  private static func told(
    _ diagnostics: [Diagnostic], _ options: BuildOptions
  ) -> [Diagnostic] {
    let wanted = diagnostics.filter { options.suggests || $0.severity != .suggestion }
    return Quotation.add(
      to: unique(wanted), from: options.source, proposed: options.proposed)
  }

  /// The same mistake is told once, however many pages show it.
  private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
  }
}

/// Measures the stages one after the other.
private struct StageTimer {
  let clock: @Sendable () -> Double
  private var last: Double
  private(set) var stages: [(name: String, seconds: Double)] = []

  init(clock: @escaping @Sendable () -> Double) {
    self.clock = clock
    last = clock()
  }

  /// Ends a stage; what a part of it took is told by itself, and before it.
  mutating func finish(_ name: String, of part: (name: String, seconds: Double)? = nil) {
    let now = clock()
    if let part { stages.append(part) }
    stages.append((name, now - last - (part?.seconds ?? 0)))
    last = now
  }
}
