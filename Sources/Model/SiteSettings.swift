/// The settings of a site; read from `dlala.yaml`.
public struct SiteSettings: Sendable {
  public var title: LocalizedText
  public var description: LocalizedText
  /// The address of the site with a trailing slash, such as `https://dlala.example/`.
  public var baseURL: String
  /// At least one; the first is the default.
  public var languages: [SiteLanguage]
  /// The theme's folder name under `themes/`.
  public var theme: String
  public var currency: Currency?
  /// Records on one page of a listing.
  public var pageSize: Int
  /// Whether raw HTML in Markdown is published as it is.
  public var trustsRawHTML: Bool
  /// Names of addresses such as `email` or `phone`, in the order written.
  public var contact: [MapEntry]
  public var menus: [Menu]
  public var taxonomies: [TaxonomyDefinition]
  public var missingLanguage: MissingLanguagePolicies

  public init(
    title: LocalizedText, description: LocalizedText, baseURL: String, languages: [SiteLanguage],
    theme: String, currency: Currency?, pageSize: Int, trustsRawHTML: Bool, contact: [MapEntry],
    menus: [Menu], taxonomies: [TaxonomyDefinition], missingLanguage: MissingLanguagePolicies
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.languages = languages
    self.theme = theme
    self.currency = currency
    self.pageSize = pageSize
    self.trustsRawHTML = trustsRawHTML
    self.contact = contact
    self.menus = menus
    self.taxonomies = taxonomies
    self.missingLanguage = missingLanguage
  }

  /// The place of a language by its code, such as `ar`.
  public func language(code: some StringProtocol) -> LanguageIndex? {
    languages.firstIndex { $0.code == code }.map { LanguageIndex($0) }
  }
}

/// A named list of links.
public struct Menu: Sendable {
  public var name: String
  public var entries: [Entry]

  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  public struct Entry: Sendable {
    /// A section, a taxonomy or a record by its id; or a whole web address.
    public var target: String
    /// Instead of the target's own title.
    public var label: LocalizedText?
    public var position: SourcePosition

    public init(target: String, label: LocalizedText?, position: SourcePosition) {
      self.target = target
      self.label = label
      self.position = position
    }
  }
}

/// A taxonomy as declared in the settings.
public struct TaxonomyDefinition: Sendable {
  public var name: String
  public var label: LocalizedText
  /// The closed list of terms; nothing when editors may write any term.
  public var terms: [Term]?

  public init(name: String, label: LocalizedText, terms: [Term]?) {
    self.name = name
    self.label = label
    self.terms = terms
  }

  public struct Term: Sendable, Hashable {
    public var key: String
    public var label: LocalizedText

    public init(key: String, label: LocalizedText) {
      self.key = key
      self.label = label
    }
  }
}

/// What happens to a record that lacks a language.
public enum MissingLanguagePolicy: String, Sendable, CaseIterable {
  /// The page exists in the language it has, marked as not yet translated.
  case fallback
  case omit
  case error
}

/// The policy for each type, and for all others.
public struct MissingLanguagePolicies: Sendable {
  public var standard: MissingLanguagePolicy
  public var byType: [String: MissingLanguagePolicy]

  public init(standard: MissingLanguagePolicy, byType: [String: MissingLanguagePolicy]) {
    self.standard = standard
    self.byType = byType
  }

  public subscript(type: String) -> MissingLanguagePolicy { byType[type] ?? standard }
}
