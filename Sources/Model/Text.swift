/// A piece of text that knows which of the site's languages it is in.
public struct Text: Sendable, Hashable {
  public var string: String
  public var language: LanguageIndex

  public init(_ string: String, in language: LanguageIndex = .undetermined) {
    self.string = string
    self.language = language
  }
}
