/// Everything that one page needs to know of another, settled; made by Linking, never changed.
public struct Site: Sendable {
  public var settings: SiteSettings
  public var types: [ContentType]
  public var records: [Record]
  public var sections: [Section]
  public var taxonomies: [Taxonomy]
  /// The record of `content/index`, when there is one.
  public var home: RecordIndex?
  /// All pages, in the order of their addresses.
  public var pages: [Page]
  public var redirects: [Redirect]
  /// The menus of the settings, with their targets found.
  public var menus: [LinkedMenu]
  /// The day the site is built for: `--date`, `SOURCE_DATE_EPOCH` or today, as days since 1970.
  public var today: Int
  /// By record id, such as `products/olive-soap`.
  public var recordsByID: [String: RecordIndex]
  /// By path of a content file relative to the content folder.
  public var recordsByPath: [String: RecordIndex]

  public init(
    settings: SiteSettings, types: [ContentType], records: [Record], sections: [Section],
    taxonomies: [Taxonomy], home: RecordIndex?, pages: [Page], redirects: [Redirect],
    menus: [LinkedMenu], today: Int,
    recordsByID: [String: RecordIndex], recordsByPath: [String: RecordIndex]
  ) {
    self.settings = settings
    self.types = types
    self.records = records
    self.sections = sections
    self.taxonomies = taxonomies
    self.home = home
    self.pages = pages
    self.redirects = redirects
    self.menus = menus
    self.today = today
    self.recordsByID = recordsByID
    self.recordsByPath = recordsByPath
  }

  public subscript(record: RecordIndex) -> Record { records[record.position] }
}

/// One thing of the catalogue or the archive, with its languages joined.
public struct Record: Sendable {
  /// Such as `products/olive-soap`.
  public var id: String
  public var role: Document.Role
  public var typeIndex: Int
  public var section: Int?
  /// One for each language of the site; nothing where the language is missing.
  public var variants: [RecordVariant?]
  /// For each language the address of the page, such as `/ar/products/olive-soap/`; nothing when
  /// the record has no page in that language.
  public var routes: [String?]
  /// The records that refer to this one, by the names of their `inverse`.
  public var inverse: [String: [RecordIndex]]
  public var date: EDTF?
  public var updated: EDTF?
  public var order: Int?
  /// The editor meant it to have one language.
  public var isSingleLanguage: Bool

  public init(
    id: String, role: Document.Role, typeIndex: Int, section: Int?, variants: [RecordVariant?],
    routes: [String?], inverse: [String: [RecordIndex]], date: EDTF?, updated: EDTF?, order: Int?,
    isSingleLanguage: Bool = false
  ) {
    self.id = id
    self.role = role
    self.typeIndex = typeIndex
    self.section = section
    self.variants = variants
    self.routes = routes
    self.inverse = inverse
    self.date = date
    self.updated = updated
    self.order = order
    self.isSingleLanguage = isSingleLanguage
  }

  /// The variant in a language, else the first there is: what a page in that language shows.
  public func shown(in language: LanguageIndex) -> (variant: RecordVariant, isFallback: Bool)? {
    if let own = variants[language.position] { return (own, false) }
    return variants.lazy.compactMap { $0 }.first.map { ($0, true) }
  }
}

/// A record in one language.
public struct RecordVariant: Sendable {
  public var language: LanguageIndex
  /// The file, relative to the content folder.
  public var path: String
  public var body: BodyRange
  /// One value for each field of the type, shared ones included.
  public var fields: [Value]
  /// The last part of the address, when the editor chose it.
  public var slug: String?
  /// Old addresses that lead here.
  public var aliases: [String]

  public init(
    language: LanguageIndex, path: String, body: BodyRange, fields: [Value], slug: String? = nil,
    aliases: [String] = []
  ) {
    self.language = language
    self.path = path
    self.body = body
    self.fields = fields
    self.slug = slug
    self.aliases = aliases
  }
}

/// A folder of records of one type, with its listing.
public struct Section: Sendable {
  /// Such as `products`.
  public var name: String
  public var typeIndex: Int
  /// The record of the section's own `index` file, when there is one.
  public var index: RecordIndex?
  /// For each language the address of the first page of the listing.
  public var routes: [String]
  /// For each language the records listed, in order.
  public var listings: [[RecordIndex]]

  public init(
    name: String, typeIndex: Int, index: RecordIndex?, routes: [String],
    listings: [[RecordIndex]]
  ) {
    self.name = name
    self.typeIndex = typeIndex
    self.index = index
    self.routes = routes
    self.listings = listings
  }
}

/// A vocabulary and which records use its terms.
public struct Taxonomy: Sendable {
  public var name: String
  public var label: LocalizedText
  public var terms: [Term]
  /// For each language the address of the page that lists the terms.
  public var routes: [String]

  public init(name: String, label: LocalizedText, terms: [Term], routes: [String]) {
    self.name = name
    self.label = label
    self.terms = terms
    self.routes = routes
  }

  public struct Term: Sendable {
    public var key: String
    public var label: LocalizedText
    /// For each language the address of the first page; nothing when no record has the term.
    public var routes: [String?]
    /// For each language the records that have the term, in order.
    public var listings: [[RecordIndex]]

    public init(
      key: String, label: LocalizedText, routes: [String?], listings: [[RecordIndex]]
    ) {
      self.key = key
      self.label = label
      self.routes = routes
      self.listings = listings
    }
  }
}

/// One page of the site.
public struct Page: Sendable, Hashable {
  public var kind: Kind
  public var language: LanguageIndex
  /// The address from the root of the site, such as `/ar/products/olive-soap/`; NFC, not encoded.
  public var route: String
  /// The addresses of the same page in each language; nothing where there is none.
  public var alternates: [String?]

  public enum Kind: Sendable, Hashable {
    case home
    case record(RecordIndex)
    /// The number counts from 1.
    case section(Int, number: Int)
    case taxonomy(Int)
    case term(taxonomy: Int, term: Int, number: Int)
    case notFound
    case languageChooser
  }

  public init(kind: Kind, language: LanguageIndex, route: String, alternates: [String?]) {
    self.kind = kind
    self.language = language
    self.route = route
    self.alternates = alternates
  }
}

/// An old address that leads to a page.
public struct Redirect: Sendable, Hashable {
  /// From the root of the site, such as `/ar/old/soap/`.
  public var from: String
  public var to: String
  public var language: LanguageIndex

  public init(from: String, to: String, language: LanguageIndex) {
    self.from = from
    self.to = to
    self.language = language
  }
}

/// A menu whose targets were found.
public struct LinkedMenu: Sendable {
  public var name: String
  public var entries: [Entry]

  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  public struct Entry: Sendable {
    public var target: Target
    /// Instead of the target's own title.
    public var label: LocalizedText?

    public init(target: Target, label: LocalizedText?) {
      self.target = target
      self.label = label
    }
  }

  public enum Target: Sendable, Hashable {
    case section(Int)
    case taxonomy(Int)
    case record(RecordIndex)
    /// A whole web address.
    case address(String)
  }
}
