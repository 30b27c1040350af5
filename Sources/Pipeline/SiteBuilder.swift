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
/// 3. Imaging probes the pictures and makes their sizes and formats.
/// 4. Linking joins the documents into one immutable site.
/// 5. Rendering turns each page into bytes, in parallel, and Writing stages them at once, so that
///    no more than a page for each core is in memory.
/// 6. Exporting makes feeds, sitemaps and redirects.
/// 7. Writing publishes everything in one step.
public enum SiteBuilder {
  /// Builds a site.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read or written. The previous site is
  ///   whole.
  public static func build(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(EnvironmentFailure) -> BuildOutcome {
    var timer = StageTimer(clock: options.clock)
    var diagnostics: [Diagnostic] = []

    progress(BuildProgress(stage: "Reading", done: 0, total: 0))
    let source = try SourceFolder.read(options.source)
    diagnostics += source.diagnostics
    timer.finish("reading")

    progress(BuildProgress(stage: "Parsing", done: 0, total: source.documents.count))
    let parsed = await ContentParser.parse(source, options: options)
    diagnostics += parsed.diagnostics
    timer.finish("parsing")
    guard let settings = parsed.settings else {
      return .refused(Quotation.add(to: diagnostics, from: options.source))
    }

    progress(BuildProgress(stage: "Making pictures", done: 0, total: source.media.count))
    let media = try await MediaPlanner.plan(
      source.media, root: source.contentFolder, settings: settings.images, options: options)
    diagnostics += media.diagnostics
    timer.finish("imaging")

    progress(BuildProgress(stage: "Linking", done: 0, total: parsed.documents.count))
    let linked = await SiteLinker.link(
      documents: parsed.documents, settings: settings, types: parsed.types,
      options: SiteLinker.Options(
        today: options.today, includesDrafts: options.includesDrafts))
    diagnostics += linked.diagnostics
    diagnostics += media.missing(in: linked.site)
    timer.finish("linking")

    progress(BuildProgress(stage: "Reading the theme", done: 0, total: 0))
    let theme = try ThemeLoader.load(
      source, settings: settings, site: linked.site, media: media)
    diagnostics += theme.diagnostics
    timer.finish("theme")

    let hasErrors = diagnostics.contains { $0.severity == .error }
    guard !hasErrors, let renderer = theme.renderer else {
      // The pages cannot be published, but the mistakes in their texts can be told in the same run.
      let bodies = BodyChecker(
        world: theme.world, contentFolder: source.contentFolder, jobs: options.jobs)
      diagnostics += await bodies.check(linked.site)
      return .refused(Quotation.add(to: unique(diagnostics), from: options.source))
    }

    let writer: SiteWriter
    do {
      writer = try SiteWriter(output: options.output)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    let feeds = FeedExport.plan(site: linked.site)
    let run = PageRun(
      site: linked.site, renderer: renderer, writer: writer, contentFolder: source.contentFolder,
      options: options, feeds: feeds)
    let (site, world) = (linked.site, theme.world)
    // What hangs on no page is made beside them.
    async let machineFiles = Exports.files(site: site, world: world)
    do throws(EnvironmentFailure) {
      let pages = try await run.render(progress)
      diagnostics += pages.diagnostics
      timer.finish("rendering")
      guard !diagnostics.contains(where: { $0.severity == .error }) else {
        writer.discard()
        return .refused(Quotation.add(to: unique(diagnostics), from: options.source))
      }
      var outputs = pages.outputs
      progress(BuildProgress(stage: "Exporting", done: 0, total: 0))
      let exports =
        try await machineFiles.get()
        + Exports.feeds(site: linked.site, plans: feeds, content: pages.feedContent)
      for file in exports + theme.assetFiles { try outputs.put(file, by: writer) }
      for copy in media.copies { try outputs.put(try MediaPlanner.file(copy), by: writer) }
      if let styles = media.styles { try outputs.put(styles, by: writer) }
      for picture in media.derivatives { try outputs.put(picture, by: writer) }
      timer.finish("exporting")
      progress(BuildProgress(stage: "Publishing", done: 0, total: 0))
      let summary = try publish(outputs, by: writer)
      timer.finish("publishing")
      return .built(
        BuildReport(
          pages: linked.site.pages.count, languages: settings.languages.map(\.code),
          files: outputs.outcomes.count, bytes: outputs.bytes, written: summary.written,
          unchanged: summary.unchanged, removed: summary.removed, stages: timer.stages,
          diagnostics: Quotation.add(to: unique(diagnostics), from: options.source)))
    } catch {
      writer.discard()
      throw error
    }
  }

  private static func publish(
    _ outputs: Outputs, by writer: SiteWriter
  ) throws(EnvironmentFailure) -> SiteWriter.Summary {
    do {
      return try writer.publish(outputs.outcomes, keeping: outputs.kept)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
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

  mutating func finish(_ name: String) {
    let now = clock()
    stages.append((name, now - last))
    last = now
  }
}
