import Exporting
import Model
import Reading
import Rendering

/// Makes pages: each is a function of the site, its theme and the page's own text.
struct PageMaker: Sendable {
  let site: Site
  let renderer: PageRenderer
  var texts: TextReader
  private(set) var feeds: [FeedPlan]
  private var neededContent: Set<FeedItemKey>
  private let structuredData: StructuredData
  private let places: FieldMistakePlaces

  /// One page, and what was learnt on the way.
  struct Made: Sendable {
    var file: OutputFile
    var diagnostics: [Diagnostic]
    /// The links in the text that lead to other pages and only show to do so when all are made.
    var innerLinks: [PlacedLink]
    /// The rendered text, when it stands in a feed.
    var content: (key: FeedItemKey, bytes: [UInt8])?
    var searchRecord: OutputFile?
  }

  /// A maker for the pages of a site; with feeds it keeps the texts that stand in these.
  init(_ workspace: Workspace, _ renderer: PageRenderer, feeds: [FeedPlan]) {
    site = workspace.site
    self.renderer = renderer
    texts = workspace.texts
    self.feeds = feeds
    neededContent = FeedExport.neededContent(of: feeds)
    let world = renderer.world
    structuredData = StructuredData(
      site: site, picture: { world.address(of: $0) }, file: { world.address(of: $0) })
    places = FieldMistakePlaces(
      contentFolder: workspace.source.contentFolder, options: workspace.options)
  }

  /// The same with feeds.
  func with(_ feeds: [FeedPlan]) -> PageMaker {
    var maker = self
    maker.feeds = feeds
    maker.neededContent = FeedExport.neededContent(of: feeds)
    return maker
  }

  /// The records whose texts stand in feeds, by languages.
  var feedItems: Set<FeedItemKey> { neededContent }

  /// Makes one page.
  ///
  /// - Throws: `EnvironmentFailure` when its text cannot be read.
  func make(_ page: Page) throws(EnvironmentFailure) -> Made {
    var body: [UInt8] = []
    if let source = PageRenderer.bodySource(of: page, in: site) {
      do {
        body = try texts.text(of: source)
      } catch {
        throw EnvironmentFailure(path: error.path, cause: error.cause)
      }
    }
    var key: FeedItemKey?
    if case .record(let record) = page.kind {
      let item = FeedItemKey(record: record, language: page.language)
      if neededContent.contains(item) { key = item }
    }
    let images = renderer.world.imageAddresses(of: page)
    let output = renderer.render(
      PageRenderer.Input(
        page: page, body: body, structuredData: structuredData.json(for: page, imageURLs: images),
        keepsContent: key != nil))
    var made = Made(
      file: texts.options.isHidden ? NoIndex.marked(output.file) : output.file,
      diagnostics: output.diagnostics
        + InnerLinkChecker.mistakes(in: output.innerLinks, on: output.file.bytes),
      innerLinks: output.innerLinks.filter { !$0.href.hasPrefix("#") },
      searchRecord: output.searchRecord)
    if case .record(let record) = page.kind,
      let variant = site.records[record.position].variants[page.language.position]
    {
      made.diagnostics += places.placed(
        renderer.world.fieldMistakes(of: record, in: variant), in: variant)
    }
    if let key, let content = output.content { made.content = (key, content) }
    return made
  }
}
