/// Everything that one page needs to know of another, settled; made by Linking, never changed.
public struct Site: Sendable {
  /// The settings the site is built with.
  public var settings: SiteSettings
  /// The content types; `typeIndex` counts in this list.
  public var types: [ContentType]
  /// All published records; a `RecordIndex` counts in this list.
  public var records: [Record]
  /// One for each type that has a section, in the order of the types.
  public var sections: [Section]
  /// The vocabularies with the records that use their terms.
  public var taxonomies: [Taxonomy]
  /// The record of `content/index`, when there is one.
  public var home: RecordIndex?
  /// All pages, in the order of their addresses.
  public var pages: [Page]
  /// The old addresses that lead to pages, sorted by old address.
  public var redirects: [Redirect]
  /// The menus of the settings, with their targets found.
  public var menus: [LinkedMenu]
  /// The day the site is built for: `--date`, `SOURCE_DATE_EPOCH` or today, as days since 1970 in
  /// the site's time zone.
  public var today: Int
  /// The next moment at which a record is published or withdrawn, in seconds since 1970 in UTC;
  /// nothing when no record waits for one.
  public var nextPublication: Int?
  /// What each record offers in each language, record by record; empty when no type sells.
  ///
  /// Ask `goods(_:in:)`.
  public var goods: [Goods?] = []
  /// Whether each language has a page for searching.
  public var hasSearchPage = false
  /// By record id, such as `products/olive-soap`.
  public var recordsByID: [String: RecordIndex]
  /// By path of a content file relative to the content folder.
  public var recordsByPath: [String: RecordIndex]
  /// What is written and has no page today, by path relative to the content folder; a record of
  /// which no language has one also by its id.
  public var unpublished: [String: Unpublished] = [:]

  /// A linked site; the lists must agree with the indexes that point into them.
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

  /// How many records stand on one page of a section's listing.
  public func pageSize(ofSection section: Int) -> Int {
    sections[section].pageSize ?? settings.pageSize
  }

  /// A section and those that it lies in, the outermost first.
  public func trail(ofSection section: Int) -> [Int] {
    var trail = [section]
    var place = sections[section].parent
    while let outer = place {
      trail.append(outer)
      place = sections[outer].parent
    }
    return trail.reversed()
  }

  /// The record at a place in `records`.
  ///
  /// A record is large: inlined, what is asked of it is read where it lies, without copying the whole.
  @inlinable
  public subscript(record: RecordIndex) -> Record { records[record.position] }

  /// The place of the variant of a record that a page in a language shows; hardly ever another than
  /// its own.
  @inlinable
  public func place(of record: RecordIndex, shownIn language: LanguageIndex) -> Int? {
    if records[record.position].variants[language.position] != nil { return language.position }
    return records[record.position].place(shownIn: language)
  }
}

/// One thing of the catalogue or the archive, with its languages joined.
public struct Record: Sendable {
  /// Such as `products/olive-soap`.
  public var id: String
  /// Whether it is a record, a section's own page or the home page.
  public var role: Document.Role
  /// The place of its type in `Site.types`.
  public var typeIndex: Int
  /// The place of its section in `Site.sections`; nothing for a record outside sections.
  public var section: Int?
  /// One for each language of the site; nothing where the language is missing.
  public var variants: [RecordVariant?]
  /// For each language the address of the page, such as `/ar/products/olive-soap/`; nothing when
  /// the record has no page in that language.
  public var routes: [String?]
  /// The records that refer to this one, by the names of their `inverse`: for each language in the
  /// order of its listings.
  public var inverse: [String: [[RecordIndex]]]
  /// The date the record is about or from.
  public var date: EDTF?
  /// When the record was last revised, as the editor says.
  public var updated: EDTF?
  /// The place in listings that are sorted by `order`, the lowest first.
  public var order: Int?
  /// Which of the theme's templates shows it, in all languages; nothing for the type's own.
  public var layout: Layout?
  /// The editor meant it to have one language.
  public var isSingleLanguage: Bool
  /// The files of shared fields that stand elsewhere than in the file of the first language, by the
  /// fields' slots.
  public var sharedPaths: [Int: String] = [:]

  /// For languages that the record lacks, the place of the variant that their readers are shown, where
  /// that is not the first there is.
  public var standIns: [LanguageIndex: Int] = [:]

  /// The name of a template beside the type's own, and where a record asks for it.
  public struct Layout: Sendable, Hashable {
    /// Such as `wide`.
    public var name: String
    /// The file, relative to the content folder.
    public var path: String
    /// Where the name stands there.
    public var position: SourcePosition?

    /// A layout that a file asks for.
    public init(name: String, path: String, position: SourcePosition?) {
      self.name = name
      self.path = path
      self.position = position
    }
  }

  /// A record with one variant and one route for each language of the site.
  public init(
    id: String, role: Document.Role, typeIndex: Int, section: Int?, variants: [RecordVariant?],
    routes: [String?], inverse: [String: [[RecordIndex]]], date: EDTF?, updated: EDTF?, order: Int?,
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

  /// The records that refer to this one by an inverse list, in a language's order.
  @inlinable
  public func inverse(_ name: String, in language: LanguageIndex) -> [RecordIndex] {
    inverse[name]?[language.position] ?? []
  }

  /// The variant in a language, else the one that its readers are shown instead: what a page in that
  /// language shows.
  @inlinable
  public func shown(in language: LanguageIndex) -> (variant: RecordVariant, isFallback: Bool)? {
    if let own = variants[language.position] { return (own, false) }
    return place(shownIn: language).flatMap { variants[$0] }.map { ($0, true) }
  }

  /// The place of the variant that a page in a language shows.
  @inlinable
  public func place(shownIn language: LanguageIndex) -> Int? {
    if variants[language.position] != nil { return language.position }
    return standIns.isEmpty
      ? variants.firstIndex { $0 != nil }
      : standIns[language] ?? variants.firstIndex { $0 != nil }
  }

  /// Finds for each language that the record lacks what its readers are shown, by the languages' own
  /// fallbacks.
  public mutating func findStandIns(_ languages: [SiteLanguage]) {
    guard variants.contains(where: { $0 == nil }),
      let first = variants.firstIndex(where: { $0 != nil })
    else { return }
    for place in variants.indices where variants[place] == nil {
      let shown = languages[place].fallbacks.first { variants[$0.position] != nil }
      if let shown, shown.position != first {
        standIns[LanguageIndex(place)] = shown.position
      }
    }
  }
}

/// A record in one language.
public struct RecordVariant: Sendable {
  /// The language of the file.
  public var language: LanguageIndex
  /// The file, relative to the content folder.
  public var path: String
  /// Where the Markdown stands in the file.
  public var body: BodyRange
  /// One value for each field of the type, shared ones included.
  public var fields: [Value]
  /// The last part of the address, when the editor chose it.
  public var slug: String?
  /// Old addresses that lead here.
  public var aliases: [String]
  /// The blocks in the text, in the order of their beginnings.
  public var blocks: [BlockUse] = []

  /// One language of a record, read from one file.
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
  /// The place in `Site.types` of the type of its records.
  public var typeIndex: Int
  /// The record of the section's own `index` file, when there is one.
  public var index: RecordIndex?
  /// For each language the address of the first page of the listing.
  public var routes: [String]
  /// For each language the records listed, in order.
  public var listings: [[RecordIndex]]
  /// By what readers narrow the listing: places in `Site.taxonomies`, in the order of the type's
  /// `facets`.
  public var facets: [Int] = []
  /// The section inside which its folder lies.
  public var parent: Int?
  /// The sections that lie directly inside it.
  public var children: [Int] = []
  /// Records on one page of the listing, where that is not the site's.
  public var pageSize: Int?
  /// The listing's own order; nothing for that of the type.
  public var sort: SortOrder?
  /// What the addresses of its records are made of; nothing for the section's and the file's.
  public var addresses: AddressPattern?

  /// A section with one route and one listing for each language of the site.
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
  /// The name in the settings and in addresses, such as `materials`.
  public var name: String
  /// The name for people, by language.
  public var label: LocalizedText
  /// The terms; `TermReference.index` counts in this list.
  public var terms: [Term]
  /// For each language the address of the page that lists the terms.
  public var routes: [String]
  /// For records that a facet narrows a listing by, such as merchants, the place of their term.
  public var termsByRecord: [RecordIndex: Int] = [:]
  /// For each language the places of the terms in the order in which it lists them; none where it is
  /// that of `terms` in every language.
  public var orders: [[Int]] = []

  /// A vocabulary with its terms and one route for each language of the site.
  public init(name: String, label: LocalizedText, terms: [Term], routes: [String]) {
    self.name = name
    self.label = label
    self.terms = terms
    self.routes = routes
  }

  /// Whether any record has one of the terms: only then are there pages of the vocabulary.
  public var isUsed: Bool { terms.contains { $0.isUsed } }

  /// The places of the terms in the order in which a language lists them.
  public func order(in language: LanguageIndex) -> [Int] {
    orders.isEmpty ? Array(terms.indices) : orders[language.position]
  }

  /// One term, with the records that have it.
  public struct Term: Sendable {
    /// The term as editors write it; in an open list, the slug of what they wrote.
    public var key: String
    /// The name for people, by language.
    public var label: LocalizedText
    /// For each language the address of the first page; nothing when no record has the term.
    public var routes: [String?]
    /// For each language the records that have the term, in order.
    public var listings: [[RecordIndex]]

    /// Whether any record has it.
    public var isUsed: Bool { listings.contains { !$0.isEmpty } }

    /// A term with one route and one listing for each language of the site.
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
  /// What the page shows.
  public var kind: Kind
  /// The language of the page.
  public var language: LanguageIndex
  /// The address from the root of the site, such as `/ar/products/olive-soap/`; NFC, not encoded.
  public var route: String
  /// The addresses of the same page in each language; nothing where there is none.
  public var alternates: [String?]

  /// What a page shows, by places in the lists of `Site`; listings have numbered pages.
  public enum Kind: Sendable, Hashable {
    case home
    case record(RecordIndex)
    /// The number counts from 1.
    case section(Int, number: Int)
    case taxonomy(Int)
    case term(taxonomy: Int, term: Int, number: Int)
    /// The page where visitors search; the theme has a template for it.
    case search
    case notFound
    case languageChooser
  }

  /// A page in one language, with the addresses of its translations.
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
  /// The route of the page, such as `/ar/products/olive-soap/`.
  public var to: String
  /// The language of the page it leads to.
  public var language: LanguageIndex

  /// The route of an old address as it is written in a text: with the base address's path before it or
  /// not, with a slash at its end or not.
  public static func route(of alias: String, base: String) -> String {
    let path = Slug.composed(Route.percentDecoded(Route.basePath(of: base)))
    var route = alias
    if !path.isEmpty, alias.hasPrefix(path + "/") { route.removeFirst(path.count) }
    return route.hasSuffix("/") || route.hasSuffix(".html") ? route : route + "/"
  }

  /// A redirect from an old address to a page.
  public init(from: String, to: String, language: LanguageIndex) {
    self.from = from
    self.to = to
    self.language = language
  }
}

/// A menu whose targets were found.
public struct LinkedMenu: Sendable {
  /// The name by which a theme asks for the menu.
  public var name: String
  /// The links in the order written.
  public var entries: [Entry]

  /// A menu with the links whose targets were found.
  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  /// One link of a menu.
  public struct Entry: Sendable {
    /// What the link leads to.
    public var target: Target
    /// Instead of the target's own title.
    public var label: LocalizedText?

    /// A link, with its own label or the target's title.
    public init(target: Target, label: LocalizedText?) {
      self.target = target
      self.label = label
    }
  }

  /// What a link leads to, by places in the lists of `Site`.
  public enum Target: Sendable, Hashable {
    case section(Int)
    case taxonomy(Int)
    case record(RecordIndex)
    /// A whole web address.
    case address(String)
  }
}
