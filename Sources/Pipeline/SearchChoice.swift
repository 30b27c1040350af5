/// Whether and with which program a site is made searchable.
public enum SearchChoice: Sendable, Hashable {
  /// Without searching, as the user wants it.
  case none
  /// Pagefind was looked for and not found.
  case notFound
  /// By the Pagefind at a path.
  case program(String)

  /// The path of Pagefind, when there is one.
  public var program: String? {
    if case .program(let path) = self { path } else { nil }
  }
}

/// What became of searching in a build.
public enum SearchOutcome: Sendable, Hashable {
  /// The theme has no page for searching, or the user wants none.
  case none
  /// The theme has a page for searching, but Pagefind was not found: the page offers browsing.
  case notFound
  /// So many pages can be found.
  case indexed(Int)
}
