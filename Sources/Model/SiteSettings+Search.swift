extension SiteSettings {
  /// The address of a language's page for searching, such as `/ar/search/`.
  public func searchRoute(in language: LanguageIndex) -> String {
    languages[min(language.position, languages.count - 1)].root + "search/"
  }
}
