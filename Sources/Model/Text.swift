/// A piece of text that knows which of the site's languages it is in.
public struct Text: Sendable, Hashable {
  /// The text itself.
  public var string: String
  /// The language, or `undetermined` when nobody stated it.
  public var language: LanguageIndex

  /// A text in a language; in none that is known by default.
  public init(_ string: String, in language: LanguageIndex = .undetermined) {
    self.string = string
    self.language = language
  }
}
