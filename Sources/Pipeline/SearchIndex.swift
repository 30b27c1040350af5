import Imaging
import Model
import Reading
import Writing

/// The search index as files of the site.
///
/// Pagefind reads not the pages but one small document for each record to be found, which the theme
/// writes with `search-record.html`. So the pages carry nothing that only the index needs, the index
/// is made anew just when one of these documents changed, and else comes from the cache.
enum SearchIndex {
  /// Changes when other files of Pagefind's are published.
  private static let recipe = "search 1"
  /// The folder of the site for the index.
  private static let folder = "pagefind/"

  /// Whether a theme has a page for searching.
  static func hasPage(_ source: String, theme: String) -> Bool {
    let path = source + "/themes/" + theme + "/templates/search.html"
    return (try? Reading.bytes(of: path, limit: 16 << 20)) != nil
  }

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
  /// - Throws: `EnvironmentFailure` when Pagefind does: the pages would lead to a missing index.
  static func make(
    _ documents: [OutputFile], by path: String, options: BuildOptions
  ) throws(EnvironmentFailure) -> [(source: String, outputPath: String, size: Int)] {
    // Pagefind takes every page for one to be found when none says so.
    guard !documents.isEmpty else { return [] }
    do throws(WritingFailure) {
      let program = PagefindProgram(path: path)
      let cache = BuildCache(
        folder: options.cache ?? options.source + "/.dlala-cache",
        digest: { String(ContentDigest(of: $0).hexadecimal.prefix(32)) })
      var recipe = "\(Self.recipe)\n\(try program.version())\n"
      for document in documents {
        recipe += "\(ContentDigest(of: document.bytes).hexadecimal) \(document.path)\n"
      }
      let key = "search-" + String(ContentDigest(of: Array(recipe.utf8)).hexadecimal.prefix(32))
      var kept = cache.entry(key)
      if kept == nil { kept = try cache.store(key, program.index(documents, in: cache), note: []) }
      guard let entry = kept else { return [] }
      return entry.sizes.sorted { $0.key.precedesByBytes($1.key) }.map { name, size in
        (entry.folder + "/" + name, folder + PagefindProgram.path(ofStored: name), size)
      }
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}
