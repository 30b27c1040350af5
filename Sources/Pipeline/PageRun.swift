import Exporting
import Model
import Reading
import Rendering
import Synchronization
import Writing

/// Renders all pages on all cores; each is written as soon as it is rendered.
struct PageRun: Sendable {
  let site: Site
  let renderer: PageRenderer
  /// Nothing when the pages are only checked.
  let writer: SiteWriter?
  let contentFolder: String
  let options: BuildOptions
  let feeds: [FeedPlan]
  let copies: CompressedCopies

  struct Result: Sendable {
    var outputs = Outputs()
    var feedContent: [FeedItemKey: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    /// The links in texts that lead to other pages and only show to do so when all are made.
    var innerLinks: [PlacedLink] = []
    /// What the search index is made of, one file for each page to be found.
    var searchRecords: [OutputFile] = []
  }

  /// What one page left behind.
  private struct Done: Sendable {
    var path: String
    var size: Int
    var outcome: SiteWriter.Outcome?
    var failure: EnvironmentFailure?
    var diagnostics: [Diagnostic]
    var innerLinks: [PlacedLink] = []
    var content: (FeedItemKey, [UInt8])?
    var searchRecord: OutputFile?
    var copies: [(path: String, size: Int, outcome: SiteWriter.Outcome)] = []
  }

  /// Renders and stages every page.
  func render(
    _ progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(EnvironmentFailure) -> Result {
    let needed = FeedExport.neededContent(of: feeds)
    let world = renderer.world
    let structuredData = StructuredData(
      site: site, picture: { world.address(of: $0) }, file: { world.address(of: $0) })
    let counter = Counter()
    let total = site.pages.count
    let clock = options.clock
    let done = await site.pages.parallelMap(jobs: options.jobs) { page in
      let result = render(page, needed, structuredData)
      if let count = counter.count(at: clock()) {
        progress(BuildProgress(stage: "Rendering", done: count, total: total))
      }
      return result
    }
    var result = Result()
    for page in done {
      if let failure = page.failure { throw failure }
      result.diagnostics += page.diagnostics
      result.innerLinks += page.innerLinks
      if let outcome = page.outcome { result.outputs.add(page.path, page.size, outcome) }
      for copy in page.copies { result.outputs.add(copy.path, copy.size, copy.outcome) }
      if let record = page.searchRecord { result.searchRecords.append(record) }
      if let (key, bytes) = page.content { result.feedContent[key] = bytes }
    }
    return result
  }

  private func render(
    _ page: Page, _ needed: Set<FeedItemKey>, _ structuredData: StructuredData
  ) -> Done {
    var done = Done(path: "", size: 0, diagnostics: [])
    var body: [UInt8] = []
    if let source = PageRenderer.bodySource(of: page, in: site) {
      do {
        body = try options.contents(
          of: source.path, in: contentFolder, offset: source.body.offset,
          length: source.body.length)
      } catch {
        done.failure = EnvironmentFailure(path: error.path, cause: error.cause)
        return done
      }
    }
    var key: FeedItemKey?
    if case .record(let record) = page.kind {
      let item = FeedItemKey(record: record, language: page.language)
      if needed.contains(item) { key = item }
    }
    let images = renderer.world.imageAddresses(of: page)
    let output = renderer.render(
      PageRenderer.Input(
        page: page, body: body, structuredData: structuredData.json(for: page, imageURLs: images),
        keepsContent: key != nil))
    done.path = output.file.path
    done.size = output.file.bytes.count
    done.diagnostics =
      output.diagnostics
      + InnerLinkChecker.mistakes(in: output.innerLinks, on: output.file.bytes)
    if case .record(let record) = page.kind,
      let variant = site.records[record.position].variants[page.language.position]
    {
      let places = FieldMistakePlaces(contentFolder: contentFolder, options: options)
      done.diagnostics += places.placed(
        renderer.world.fieldMistakes(of: record, in: variant), in: variant)
    }
    done.innerLinks = output.innerLinks.filter { !$0.href.hasPrefix("#") }
    done.searchRecord = output.searchRecord
    if let key, let content = output.content { done.content = (key, content) }
    do {
      done.outcome = try writer?.put(output.file) ?? .unchanged
      if let writer {
        for copy in copies.copies(of: output.file) {
          done.copies.append((copy.path, copy.bytes.count, try writer.put(copy)))
        }
      }
    } catch {
      done.failure = EnvironmentFailure(path: error.path, cause: error.cause)
    }
    return done
  }
}

/// Counts pages, and says now and then that it is time to show the count.
private final class Counter: Sendable {
  private let pages = Atomic<Int>(0)
  private let lastShown = Atomic<Int>(0)

  /// The count, when a tenth of a second has gone since it was last shown.
  func count(at seconds: Double) -> Int? {
    let count = pages.wrappingAdd(1, ordering: .relaxed).newValue
    let now = Int(seconds * 10)
    let last = lastShown.load(ordering: .relaxed)
    guard now > last,
      lastShown.compareExchange(expected: last, desired: now, ordering: .relaxed).exchanged
    else { return nil }
    return count
  }
}

/// What was staged so far.
struct Outputs: Sendable {
  private(set) var outcomes: [String: SiteWriter.Outcome] = [:]
  private(set) var bytes = 0
  /// Files of the previous site that stay and need no staging.
  private(set) var kept: [String] = []

  mutating func add(_ path: String, _ size: Int, _ outcome: SiteWriter.Outcome) {
    outcomes[path] = outcome
    bytes += size
  }

  /// Stages a file of the cache.
  mutating func put(
    _ picture: (source: String, outputPath: String, size: Int), by writer: SiteWriter?
  ) throws(EnvironmentFailure) {
    guard let writer else {
      add(picture.outputPath, picture.size, .unchanged)
      return
    }
    if writer.isPublished(fileAt: picture.source, as: picture.outputPath) {
      kept.append(picture.outputPath)
      add(picture.outputPath, picture.size, .unchanged)
      return
    }
    do {
      add(
        picture.outputPath, picture.size,
        try writer.put(fileAt: picture.source, as: picture.outputPath))
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }

  /// Stages one file; without a writer it is only counted.
  mutating func put(_ file: OutputFile, by writer: SiteWriter?) throws(EnvironmentFailure) {
    do {
      add(file.path, file.bytes.count, try writer?.put(file) ?? .unchanged)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
  /// Stages a copy of an editor's file.
  mutating func put(
    copy: (source: String, outputPath: String, size: Int), followsLinks: Bool,
    by writer: SiteWriter?
  ) throws(EnvironmentFailure) {
    do {
      let outcome = try writer?.put(
        copyOf: copy.source, as: copy.outputPath, followsLinks: followsLinks)
      add(copy.outputPath, copy.size, outcome ?? .unchanged)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}
