/// The settings of a site; read from `dlala.yaml`.
public struct SiteSettings: Sendable {
  /// The site's name, by language.
  public var title: LocalizedText
  /// What the site is about in a sentence or two, by language.
  public var description: LocalizedText
  /// The address of the site with a trailing slash, such as `https://dlala.example/`.
  public var baseURL: String
  /// At least one; the first is the default.
  public var languages: [SiteLanguage]
  /// The names of the components that make the theme, the first choice first.
  public var theme: [String]
  /// What the site chooses of its theme's look.
  public var look: [LookSetting] = []
  /// The currency the site states as its own.
  public var currency: Currency?
  /// Records on one page of a listing.
  public var pageSize: Int
  /// The blocks that texts may have, from the theme.
  public var blocks: [BlockDefinition] = []
  /// Whether the settings say something of single sections.
  public var hasSectionRules = false
  /// What is said of single sections, and the folders in sections that are sections too.
  public var sections: [SectionRule] = []
  /// How the anchors of headings are made.
  public var headingIDs = HeadingIDs.words
  /// Whether raw HTML in Markdown is published as it is.
  public var trustsRawHTML: Bool
  /// Names of addresses such as `email` or `phone`, in the order written.
  public var contact: [MapEntry]
  /// The menus as declared; their targets are found by Linking.
  public var menus: [Menu]
  /// The vocabularies whose terms fields may hold.
  public var taxonomies: [TaxonomyDefinition]
  /// What happens to records that lack a language.
  public var missingLanguage: MissingLanguagePolicies
  /// The format that the sources are written in: 1 where they say nothing.
  public var format = 1
  /// The IANA name of the zone whose days are the site's, such as `Asia/Hebron`.
  public var timeZone = "UTC"
  /// Whether a service worker that the site had is told to remove itself.
  public var removesServiceWorker = false
  /// The sizes and formats of pictures.
  public var images = PictureSettings()
  /// Which files texts and fields may lead to.
  public var linkEndings = LinkEndings()
  /// Files of the folder `static` that are published although files of such names or contents are
  /// refused, by their paths there.
  public var allowedStatics: [AllowedStatic] = []
  /// The currencies that prices are also said in, about.
  public var indicativeCurrencies: [Currency] = []
  /// What they are worth, from `content/_data/rates.yaml`.
  public var rates: ExchangeRates?
  /// What the other files of `content/_data` hold, for templates.
  public var data: [DataFile] = []
  /// For so many seconds the theme's files and the pictures of published records stay after the last
  /// page that named them.
  public var keepAssets = 7 * 86_400
  /// For so many seconds the cache keeps what no build uses any more.
  public var cacheKeep = 14 * 86_400
  /// The smaller copies that are made of text files.
  public var compress: [ContentCoding] = []
  /// Where the site is published.
  public var deployTargets: [DeployTarget] = []
  /// After so many seconds a program that the build started is ended.
  public var toolTimeout = 600

  /// The newest format, in which the program reads all that it reads.
  public static let latestFormat = 2

  /// Whether the first language's pages stand at the root of the site: then `/` is its home page, and
  /// no page lets visitors choose a language.
  public var isDefaultLanguageAtRoot: Bool { languages[0].root == "/" }

  /// All settings of a site; `languages` must not be empty.
  public init(
    title: LocalizedText, description: LocalizedText, baseURL: String, languages: [SiteLanguage],
    theme: [String], currency: Currency?, pageSize: Int, trustsRawHTML: Bool, contact: [MapEntry],
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

  /// The place of a language by its code, such as `ar` or `ar-PS`, in any case of letters.
  public func language(code: some StringProtocol) -> LanguageIndex? {
    if let exact = languages.firstIndex(where: { $0.code == code }) { return LanguageIndex(exact) }
    // RFC 5646, 2.1.1: the case of a tag's letters says nothing.
    return languages.firstIndex { $0.code.isSameIgnoringASCIICase(as: code) }
      .map { LanguageIndex($0) }
  }
}

/// A named list of links.
public struct Menu: Sendable {
  /// The name by which a theme asks for the menu.
  public var name: String
  /// The links in the order written.
  public var entries: [Entry]

  /// A menu as declared in the settings.
  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  /// One link of a menu, its target not yet found.
  public struct Entry: Sendable {
    /// A section, a taxonomy or a record by its id; or a whole web address.
    public var target: String
    /// Instead of the target's own title.
    public var label: LocalizedText?
    /// Where the entry stands in `dlala.yaml`.
    public var position: SourcePosition
    /// Whether a component of the theme proposes the link, so that it is left out without a word
    /// where the site has nothing there.
    public var isProposed = false

    /// A link as written, with its place in the settings.
    public init(target: String, label: LocalizedText?, position: SourcePosition) {
      self.target = target
      self.label = label
      self.position = position
    }
  }
}

/// A taxonomy as declared in the settings.
public struct TaxonomyDefinition: Sendable {
  /// The name in fields and in addresses, such as `materials`.
  public var name: String
  /// The name for people, by language.
  public var label: LocalizedText
  /// The closed list of terms; nothing when editors may write any term.
  public var terms: [Term]?
  /// The part of addresses that stands for the vocabulary, where a language has its own.
  public var slugs: [LanguageIndex: String]

  /// A vocabulary with its closed list of terms, or an open one.
  public init(
    name: String, label: LocalizedText, terms: [Term]?, slugs: [LanguageIndex: String] = [:]
  ) {
    self.name = name
    self.label = label
    self.terms = terms
    self.slugs = slugs
  }

  /// One term of a closed list.
  public struct Term: Sendable, Hashable {
    /// The term as editors write it.
    public var key: String
    /// The name for people, by language.
    public var label: LocalizedText
    /// The last part of its addresses, where a language has its own; else it is the key.
    public var slugs: [LanguageIndex: String]

    /// A term with its name for people.
    public init(key: String, label: LocalizedText, slugs: [LanguageIndex: String] = [:]) {
      self.key = key
      self.label = label
      self.slugs = slugs
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
  /// The policy for every type that has none of its own.
  public var standard: MissingLanguagePolicy
  /// The policies of single types, by type name.
  public var byType: [String: MissingLanguagePolicy]
  /// Where the settings name these types.
  public var positions: [String: SourcePosition] = [:]

  /// A policy for all types, and exceptions by type name.
  public init(standard: MissingLanguagePolicy, byType: [String: MissingLanguagePolicy]) {
    self.standard = standard
    self.byType = byType
  }

  /// The policy that holds for the type with this name.
  public subscript(type: String) -> MissingLanguagePolicy { byType[type] ?? standard }
}
