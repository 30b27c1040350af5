import Exporting
import Model
import Rendering
import Synchronization
import Writing

/// Makes all pages on all cores; each is written as soon as it is made.
struct PageRun: Sendable {
  let maker: PageMaker
  /// Nothing when the pages are only checked.
  let writer: SiteWriter?
  let copies: CompressedCopies
  let options: BuildOptions

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
    var path = ""
    var size = 0
    var outcome: SiteWriter.Outcome?
    var failure: EnvironmentFailure?
    var diagnostics: [Diagnostic] = []
    var innerLinks: [PlacedLink] = []
    var content: (FeedItemKey, [UInt8])?
    var searchRecord: OutputFile?
    var copies: [(path: String, size: Int, outcome: SiteWriter.Outcome)] = []
  }

  /// Makes and stages every page.
  func render(
    _ progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(EnvironmentFailure) -> Result {
    let counter = Counter()
    let total = maker.site.pages.count
    let clock = options.clock
    let done = await maker.site.pages.parallelMap(jobs: options.jobs) { page in
      let result = put(page)
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

  private func put(_ page: Page) -> Done {
    var done = Done()
    let made: PageMaker.Made
    do {
      made = try maker.make(page)
    } catch {
      done.failure = error
      return done
    }
    done.path = made.file.path
    done.size = made.file.bytes.count
    done.diagnostics = made.diagnostics
    done.innerLinks = made.innerLinks
    done.searchRecord = made.searchRecord
    done.content = made.content
    do {
      done.outcome = try writer?.put(made.file) ?? .unchanged
      if let writer {
        for copy in copies.copies(of: made.file) {
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
