extension Site {
  /// The first part of a section's listing for scripts, such as `/ar/products/listing.json`;
  /// nothing when its type has no facets.
  public func listingRoute(ofSection section: Int, _ language: LanguageIndex) -> String? {
    guard !sections[section].facets.isEmpty else { return nil }
    return sections[section].routes[language.position] + "listing.json"
  }
}
