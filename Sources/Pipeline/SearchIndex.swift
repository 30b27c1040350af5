import Imaging
import Model
import Programs
import Reading
import Writing

/// The search index as files of the site.
///
/// Pagefind reads not the pages but one small document for each record to be found, which the theme
/// writes with `search-record.html`. So the pages carry nothing that only the index needs, the index
/// is made anew just when one of these documents changed, and else comes from the cache.
enum SearchIndex {
  /// A file of the cache, where it is published, and its size.
  typealias CachedFile = (source: String, outputPath: String, size: Int)

  /// Changes when other files of Pagefind's are published.
  private static let recipe = "search 1"
  /// What the cache's keys of indexes begin with.
  static let keyPrefix = "search-"
  /// The folder of the site for the index.
  private static let folder = "pagefind/"

  /// What is told of searching after a build.
  static func outcome(_ options: BuildOptions, _ site: Site, records: Int) -> SearchOutcome {
    guard site.hasSearchPage else { return .none }
    switch options.search {
    case .none: return .none
    case .notFound: return .notFound
    case .program: return .indexed(records)
    }
  }

  /// Makes the index of documents, or takes that of an earlier build with the same documents.
  ///
  /// - Returns: Its files in the cache with the paths at which they are published, and their key.
  /// - Throws: `EnvironmentFailure` when Pagefind does: the pages would lead to a missing index.
  static func make(
    _ documents: [OutputFile], by path: String, _ patience: Patience, in cache: BuildCache
  ) throws(EnvironmentFailure) -> (files: [CachedFile], key: String?) {
    // Pagefind takes every page for one to be found when none says so.
    guard !documents.isEmpty else { return ([], nil) }
    do throws(WritingFailure) {
      let program = PagefindProgram(path: path, patience: patience)
      var recipe = "\(Self.recipe)\n\(try program.version())\n"
      for document in documents {
        recipe += "\(ContentDigest(of: document.bytes).hexadecimal) \(document.path)\n"
      }
      let key =
        Self.keyPrefix + String(ContentDigest(of: Array(recipe.utf8)).hexadecimal.prefix(32))
      var kept = cache.entry(key)
      if kept == nil { kept = try cache.store(key, program.index(documents, in: cache), note: []) }
      guard let entry = kept else { return ([], nil) }
      let files = entry.sizes.sorted { $0.key.precedesByBytes($1.key) }.map { name, size in
        (entry.folder + "/" + name, folder + PagefindProgram.path(ofStored: name), size)
      }
      return (files, key)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}
