import Exporting
import Imaging
import Model
import Reading
import Rendering
import Writing

/// The files of one build, from the first page to the published site.
struct Production {
  private let workspace: Workspace
  private let maker: PageMaker
  private let writer: SiteWriter?
  private let copies: CompressedCopies
  private let cache: BuildCache
  private let use: BuildCache.Use?
  /// What hangs on no page is made beside them.
  private let machineFiles: Task<Result<[OutputFile], EnvironmentFailure>, Never>
  private let themeFiles: [OutputFile]

  private var pages = PageRun.Result()
  private var outputs = Outputs()
  /// What is neither a page nor a copy of a file.
  private var others: [OutputFile] = []
  /// The files of the search index that are text.
  private var indexed: [SearchIndex.CachedFile] = []
  private var keys: Set<String>
  /// Every mistake that was found so far.
  private(set) var diagnostics: [Diagnostic]

  private var options: BuildOptions { workspace.options }
  private var site: Site { workspace.site }
  private var world: World { maker.renderer.world }

  /// Whether a mistake was found with which nothing is published.
  var isRefused: Bool { options.refuses(diagnostics) }

  /// Begins to make the files of a site; `use` is that of the build's cache.
  init(
    _ workspace: Workspace, _ renderer: PageRenderer, in cache: BuildCache, _ use: BuildCache.Use?
  ) throws(EnvironmentFailure) {
    self.workspace = workspace
    self.cache = cache
    self.use = use
    writer = try Publishing.writer(for: workspace.options)
    let files = renderer.renderFiles()
    themeFiles = files.files
    diagnostics = workspace.diagnostics + files.diagnostics
    keys = workspace.media.keys
    copies = CompressedCopies(workspace.settings.compress, previous: writer?.output)
    maker = PageMaker(workspace, renderer, feeds: FeedExport.plan(site: workspace.site))
    let site = workspace.site
    let world = renderer.world
    let isHidden = workspace.options.isHidden
    machineFiles = Task { Exports.files(site: site, world: world, isHidden: isHidden) }
  }

  /// Removes what was staged.
  func discard() { writer?.discard() }

  /// Ends a build with the mistakes that were found.
  func refused() -> BuildOutcome {
    discard()
    return .refused(options.told(diagnostics))
  }

  /// Makes and stages all pages.
  mutating func makePages(_ log: inout StageLog) async throws(EnvironmentFailure) {
    let run = PageRun(maker: maker, writer: writer, copies: copies, options: options)
    pages = try await run.render(log.progress)
    outputs = pages.outputs
    diagnostics += pages.diagnostics
    log.finish("rendering")
  }

  /// Has the index for searching made, where there is a program for it.
  mutating func makeSearchIndex(_ log: inout StageLog) throws(EnvironmentFailure) {
    guard writer != nil, let program = options.search.program, world.hasSearchIndex else { return }
    log.begin("Indexing", of: pages.searchRecords.count)
    let patience = MediaPlanner.patience(of: workspace.settings, options)
    let index = try SearchIndex.make(pages.searchRecords, by: program, patience, in: cache)
    for file in index.files { try outputs.put(file, by: writer) }
    indexed = index.files.filter { CompressedCopies.isMade(of: $0.outputPath) }
    if let key = index.key { keys.insert(key) }
    log.finish("search")
  }

  /// Makes what machines read, and finds files that would stand at one place and links that lead nowhere.
  mutating func makeExports(_ log: inout StageLog) async throws(EnvironmentFailure) {
    log.begin("Exporting")
    others = try await machineFiles.value.get()
    others += try Exports.feeds(site: site, plans: maker.feeds, content: pages.feedContent)
    others += workspace.theme.assetFiles + themeFiles
    diagnostics += OutputCollisions(
      site: site, theme: workspace.themeSource.folder, reserved: SiteWriter.reservedNames
    ).mistakes(among: others.map(\.path)) { outputs.outcomes[$0] != nil }
    let (media, statics) = (workspace.media, workspace.statics)
    diagnostics += statics.collisions(
      with: [Array(outputs.outcomes.keys), others.map(\.path), Array(media.outputPaths)],
      reserved: SiteWriter.reservedNames)
    let made = Set(others.map(\.path) + statics.files.map(\.path))
    diagnostics += copies.collisions(among: Array(made)) {
      outputs.outcomes[$0] != nil || made.contains($0)
    }
    guard !pages.innerLinks.isEmpty else { return }
    let links = InnerLinkChecker(
      site: site, renderer: maker.renderer, texts: maker.texts, jobs: options.jobs)
    diagnostics += await links.mistakes(in: pages.innerLinks, files: others) {
      outputs.outcomes[$0] != nil || made.contains($0) || media.outputPaths.contains($0)
    }
  }

  /// Asks links to other sites whether they lead anywhere, when that is wanted.
  mutating func askOthers(_ log: inout StageLog) async throws(EnvironmentFailure) {
    guard let external = options.external else { return }
    log.begin("Asking other sites")
    diagnostics += try await ExternalChecker.mistakes(of: workspace, external)
    log.finish("asking")
  }

  /// Stages everything but the pages.
  mutating func stage(_ log: inout StageLog) async throws(EnvironmentFailure) {
    let (media, statics) = (workspace.media, workspace.statics)
    for file in others + media.excerpts { try outputs.put(file, by: writer) }
    for copy in media.copies { try outputs.put(copy: copy, followsLinks: true, by: writer) }
    for copy in statics.copies { try outputs.put(copy: copy, followsLinks: false, by: writer) }
    if let styles = media.styles { try outputs.put(styles, by: writer) }
    for picture in media.derivatives { try outputs.put(picture, by: writer) }
    if writer != nil, !copies.isEmpty {
      log.begin("Compressing")
      let texts = try CompressedCopies.texts(of: media.copies + statics.copies + indexed)
      for copy in await copies.copies(of: others + media.excerpts + texts, jobs: options.jobs) {
        try outputs.put(copy, by: writer)
      }
    }
    log.finish("exporting")
  }

  /// Publishes what was staged in one step; `resumes` is what is to be said of an earlier build.
  func publish(
    _ log: inout StageLog, resumes: [Message]
  ) throws(EnvironmentFailure) -> BuildReport {
    log.begin("Publishing")
    let retention = Publishing.retention(
      site: site, media: workspace.media, assets: workspace.theme.assetFiles,
      destinations: workspace.parsed.destinations, options: options)
    let summary = try Publishing.publish(outputs, by: writer, retention)
    cache.prune(keeping: keys, workspace.settings, after: use)
    log.finish("publishing", of: ("flushing", summary.flushing))
    var report = BuildReport(
      pages: site.pages.count, languages: workspace.settings.languages.map(\.code),
      files: outputs.outcomes.count, bytes: outputs.bytes, written: summary.written,
      unchanged: summary.unchanged, removed: summary.removed, stages: log.stages,
      diagnostics: options.told(diagnostics),
      nextChange: NextChange(site: site, period: maker.renderer.period).text,
      search: SearchIndex.outcome(options, site, records: pages.searchRecords.count))
    (report.kept, report.notes) = (summary.kept, resumes + summary.notes)
    return report
  }
}
