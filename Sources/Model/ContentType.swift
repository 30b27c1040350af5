/// What a record of one type consists of; read from `content/_types/<name>.yaml`.
public struct ContentType: Sendable {
  /// The name by which fields refer to the type: that of its file, such as `product`.
  public var name: String
  /// The folder under `content/` whose records are of this type, such as `products`.
  public var section: String?
  /// Names for people, by language: `label` for one, `plural` for many.
  public var label: LocalizedText
  /// The name for many records, such as a listing's heading.
  public var plural: LocalizedText
  /// The fields in the order they are declared.
  public var fields: [FieldDefinition]
  /// How the section's listing is ordered: by fields, or by `order`, `date`, `updated`, `title`.
  public var sort: SortOrder
  /// Where the type's records are announced.
  public var publish: PublishRules
  /// What holds between fields.
  public var checks: [FieldCheck]
  /// Fields whose definitions have mistakes: of what records say in them nothing is told.
  public var unreadable: Set<String> = []
  /// The file that describes the type, as diagnostics name it; where that lies over others, the
  /// uppermost.
  public var path = ""
  /// Whether a component of the theme proposes the type: it has a section where there are records.
  public var isProposed = false

  /// A type with its fields, its order and where it is announced.
  public init(
    name: String, section: String?, label: LocalizedText, plural: LocalizedText,
    fields: [FieldDefinition], sort: SortOrder, publish: PublishRules, checks: [FieldCheck] = []
  ) {
    self.name = name
    self.section = section
    self.label = label
    self.plural = plural
    self.fields = fields
    self.sort = sort
    self.publish = publish
    self.checks = checks
  }

  /// The type of files that stand in no section, unless they name another.
  public static let outsideSections = "page"

  /// The place of a field in `fields` and in `RecordVariant.fields`.
  public func slot(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// Whether a field may be told where nobody names it, such as in a list of all facts.
  ///
  /// Of what is sold the offer tells the price: another amount, such as what a dealer pays, is told by
  /// a template that names it.
  public func tells(_ field: FieldDefinition) -> Bool {
    guard let shopping = publish.shopping, field.kind.holds({ $0 == .money }) else { return true }
    return shopping[.price] == field.name
  }
}

/// A short text in several languages.
public struct LocalizedText: Sendable, Hashable {
  /// One entry for each language that has one, by the language's place in the site.
  public var texts: [Text]

  /// What stands for the text in languages that have none and whose readers are not shown the first.
  private var standIns: [LanguageIndex: Text] = [:]

  /// A text in the languages given; none by default.
  public init(_ texts: [Text] = []) { self.texts = texts }

  /// A text in several languages for the languages of a site, each with its own fallbacks.
  public init(_ texts: [Text], for languages: [SiteLanguage]) {
    self.texts = texts
    guard let first = texts.first, texts.count < languages.count else { return }
    for place in languages.indices {
      let text = texts.text(in: LanguageIndex(place), of: languages)
      if let text, text != first, text.language.position != place {
        standIns[LanguageIndex(place)] = text
      }
    }
  }

  /// The text in a language, else the one that its readers are shown instead.
  public subscript(language: LanguageIndex) -> Text? {
    if let own = texts.first(where: { $0.language == language }) { return own }
    return standIns.isEmpty ? texts.first : standIns[language] ?? texts.first
  }
}

extension [Text] {
  /// The text in a language of a site, else in the first of its fallbacks that has one, else the
  /// first there is.
  public func text(in language: LanguageIndex, of languages: [SiteLanguage]) -> Text? {
    if let own = first(where: { $0.language == language }) { return own }
    guard languages.indices.contains(language.position) else { return first }
    for fallback in languages[language.position].fallbacks {
      if let text = first(where: { $0.language == fallback }) { return text }
    }
    return first
  }
}

/// Where records of a type are announced.
public struct PublishRules: Sendable, Hashable {
  /// Whether the feeds list the records.
  public var feed: Bool
  /// Whether the search index holds the records.
  public var search: Bool
  /// Whether search engines and the sitemap may take the records' pages.
  public var index: Bool
  /// Whether the type's pages leave no trace: no service worker keeps them, they tell nobody where
  /// their readers come from, and nothing that runs on them stores anything.
  public var isPrivate = false
  /// What the records are in schema.org, such as a `Product`; nothing for no structured data.
  public var structuredData: Mapping?
  /// Which fields tell when and where, for a calendar; nothing for no calendar.
  public var calendar: CalendarRule?
  /// The facets of the section's listing, as paths of fields such as `merchant.associations`;
  /// nothing for a listing without any.
  public var facets: [String]?
  /// The fields that the section's listing shows besides titles, pictures and offers.
  public var listing: [String] = []
  /// Which fields make an offer, for the feeds of shops; nothing when nothing is sold.
  public var shopping: ShoppingRule?
  /// Which fields make a zone of delivery; nothing when records are none.
  public var delivery: DeliveryRule?
  /// The inverse list of which each record has a feed, such as a merchant's `products`.
  public var feedOf: String?

  /// The choice for feeds, for search, for structured data, for calendars, for search engines and
  /// for shops.
  public init(
    feed: Bool, search: Bool, structuredData: Mapping?, calendar: CalendarRule? = nil,
    index: Bool = true, shopping: ShoppingRule? = nil, feedOf: String? = nil
  ) {
    self.feed = feed
    self.search = search
    self.index = index
    self.structuredData = structuredData
    self.calendar = calendar
    self.shopping = shopping
    self.feedOf = feedOf
  }
}

/// One field of a content type.
public struct FieldDefinition: Sendable, Hashable {
  /// The name in front matter and in templates.
  public var name: String
  /// What values the field takes.
  public var kind: FieldKind
  /// The name for people, by language.
  public var label: LocalizedText
  /// Whether a record without a value is an error.
  public var isRequired: Bool
  /// Shared by all languages of a record, or written in each.
  public var isShared: Bool
  /// Offered as a facet: a taxonomy for terms.
  public var isFacet: Bool
  /// No two records may have the same value.
  public var isUnique: Bool
  /// For numbers and money (in major units) the bounds of the value; for text of its length.
  public var minimum: Double?
  /// The greatest value allowed, counted as `minimum` is.
  public var maximum: Double?
  /// For quantities the units allowed; any known one when there are none.
  public var units: [String]
  /// For texts the form that they must have.
  public var format: TextFormat?
  /// The value when the editor gives none, as it would be written.
  public var defaultValue: Value

  /// A field; by default optional, written in each language and without bounds.
  public init(
    name: String, kind: FieldKind, label: LocalizedText = LocalizedText(),
    isRequired: Bool = false, isShared: Bool = false, isFacet: Bool = false,
    isUnique: Bool = false, minimum: Double? = nil, maximum: Double? = nil,
    units: [String] = [], format: TextFormat? = nil, defaultValue: Value = .none
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.isRequired = isRequired
    self.isShared = isShared
    self.isFacet = isFacet
    self.isUnique = isUnique
    self.minimum = minimum
    self.maximum = maximum
    self.units = units
    self.format = format
    self.defaultValue = defaultValue
  }
}

/// A form that texts may be bound to.
public enum TextFormat: String, Sendable, Hashable, CaseIterable {
  /// An hour and a minute of the day, `00:00` to `23:59` (ISO 8601).
  case time

  /// Whether a text has the form.
  public func holds(for text: String) -> Bool {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ (48...57).contains(digits[$0]) })
    else { return false }
    return (digits[0] - 48) * 10 + digits[1] - 48 < 24 && digits[3] < UInt8(ascii: "6")
  }
}

/// The kind of a field's value.
public indirect enum FieldKind: Sendable, Hashable {
  case text
  case markdown
  case integer
  case number
  case boolean
  case date
  case money
  case quantity
  case choice(Choices)
  /// A term of the taxonomy with this name.
  case term(taxonomy: String)
  /// A record of one of these types; the target's list of sources is called `inverse`.
  case reference(types: [String], inverse: String?)
  case list(FieldKind)
  case map
  /// Fields of its own, written as names and values.
  case group([FieldDefinition])
  case image
  case file
  case media
  case url
  case email
  case phone
  case place
  case gtin

  /// One of the values a `choice` field may have.
  public struct Choice: Sendable, Hashable {
    /// The value as editors write it.
    public let key: String
    /// The name for people, by language.
    public let label: LocalizedText

    /// A choice with its name for people.
    public init(key: String, label: LocalizedText) {
      self.key = key
      self.label = label
    }
  }
}

extension FieldKind {
  /// The taxonomy whose terms the field holds, alone or in a list.
  public var taxonomy: String? {
    switch self {
    case .term(let taxonomy): taxonomy
    case .list(let element): element.taxonomy
    default: nil
    }
  }

  /// The types a reference may lead to and the name of its inverse, alone or in a list.
  public var target: (types: [String], inverse: String?)? {
    switch self {
    case .reference(let types, let inverse): (types, inverse)
    case .list(let element): element.target
    default: nil
    }
  }
}
