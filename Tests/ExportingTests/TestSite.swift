import Localization
import Model

@testable import Linking

/// A small bilingual site in memory, with one record of each type that comes with the program.
struct TestSite {
  static let arabic = LanguageIndex(0)
  static let french = LanguageIndex(1)

  private var base: Site

  /// The site with the offers of what was added.
  var site: Site {
    var site = base
    let words = ValueWords(
      records: base.records, types: base.types, taxonomies: base.taxonomies,
      localizers: base.settings.languages.map { Localizer($0) })
    site.goods =
      OfferLinker(settings: base.settings, types: base.types, words: words)
      .link(base.records).goods
    return site
  }

  init(baseURL: String = "https://dlala.example/") throws {
    guard let ar = LocaleTag("ar-PS"), let fr = LocaleTag("fr-FR") else { throw Broken() }
    let settings = SiteSettings(
      title: Self.both("دلالة القدس", "Dlala de Jérusalem"),
      description: Self.both("دليل تجّار القدس", "Le catalogue des marchands"),
      baseURL: baseURL,
      languages: [SiteLanguage(code: "ar", locale: ar), SiteLanguage(code: "fr", locale: fr)],
      theme: ["souk"], currency: Currency(code: "ILS"), pageSize: 12, trustsRawHTML: false,
      contact: [
        MapEntry(key: "email", value: .email("bonjour@dlala.example")),
        MapEntry(key: "phone", value: .phone("+97226280000")),
      ], menus: [], taxonomies: [],
      missingLanguage: MissingLanguagePolicies(standard: .fallback, byType: [:]))
    let types = Self.types
    let sections = types.enumerated().compactMap { index, type in
      type.section.map { name in
        Section(
          name: name, typeIndex: index, index: nil, routes: ["/ar/\(name)/", "/fr/\(name)/"],
          listings: [[], []])
      }
    }
    let materials = Taxonomy(
      name: "materials", label: Self.both("المواد", "Matières"),
      terms: [
        Taxonomy.Term(
          key: "olive-oil", label: Self.both("زيت الزيتون", "Huile d’olive"),
          routes: ["/ar/materials/olive-oil/", "/fr/materials/olive-oil/"], listings: [[], []]),
        Taxonomy.Term(
          key: "waqf", label: LocalizedText(), routes: [nil, nil], listings: [[], []]),
      ], routes: ["/ar/materials/", "/fr/materials/"])
    base = Site(
      settings: settings, types: types, records: [], sections: sections, taxonomies: [materials],
      home: nil, pages: [], redirects: [], menus: [], today: 20000, recordsByID: [:],
      recordsByPath: [:])
    for (position, route) in ["/ar/", "/fr/"].enumerated() {
      base.pages.append(
        Page(
          kind: .home, language: LanguageIndex(position), route: route,
          alternates: ["/ar/", "/fr/"]))
    }
    for (index, section) in sections.enumerated() {
      for position in 0...1 {
        base.pages.append(
          Page(
            kind: .section(index, number: 1), language: LanguageIndex(position),
            route: section.routes[position], alternates: section.routes))
      }
    }
    base.pages.append(
      Page(
        kind: .taxonomy(0), language: Self.arabic, route: "/ar/materials/",
        alternates: ["/ar/materials/", "/fr/materials/"]))
    base.pages.append(
      Page(
        kind: .term(taxonomy: 0, term: 0, number: 1), language: Self.french,
        route: "/fr/materials/olive-oil/",
        alternates: ["/ar/materials/olive-oil/", "/fr/materials/olive-oil/"]))
    let none: [String?] = [nil, nil]
    base.pages.append(
      Page(
        kind: .languageChooser, language: Self.arabic, route: "/", alternates: ["/ar/", "/fr/"]))
    base.pages.append(
      Page(kind: .notFound, language: Self.arabic, route: "/404.html", alternates: none))
  }

  struct Broken: Error {}

  /// Adds a record and its pages.
  ///
  /// Texts are an Arabic and a French one; without a French one the
  /// French page shows the Arabic text.
  @discardableResult
  mutating func add(
    _ type: String, _ name: String, title: (String, String?), summary: (String, String)? = nil,
    date: EDTF? = nil, updated: EDTF? = nil, fields: [String: Value] = [:]
  ) throws -> RecordIndex {
    guard let typeIndex = base.types.firstIndex(where: { $0.name == type }) else { throw Broken() }
    let section = base.sections.firstIndex { $0.typeIndex == typeIndex }
    let index = RecordIndex(base.records.count)
    let folder = section.map { base.sections[$0].name + "/" } ?? ""
    var variants: [RecordVariant?] = []
    for (language, title) in [(Self.arabic, title.0), (Self.french, title.1)] {
      guard let title else {
        variants.append(nil)
        continue
      }
      let values = base.types[typeIndex].fields.map { field -> Value in
        switch field.name {
        case "title": return .text(Text(title, in: language))
        case "summary":
          guard let summary else { return .none }
          return .text(Text(language == Self.arabic ? summary.0 : summary.1, in: language))
        default: return fields[field.name] ?? .none
        }
      }
      variants.append(
        RecordVariant(
          language: language, path: "\(folder)\(name).md",
          body: BodyRange(offset: 0, line: 1, length: 0), fields: values))
    }
    let routes = ["/ar/\(folder)\(name)/", "/fr/\(folder)\(name)/"]
    base.records.append(
      Record(
        id: folder + name, role: .record, typeIndex: typeIndex, section: section,
        variants: variants, routes: routes, inverse: [:], date: date, updated: updated,
        order: nil))
    for position in 0...1 {
      if let section { base.sections[section].listings[position].append(index) }
      let own = variants[position] != nil
      base.pages.append(
        Page(
          kind: .record(index), language: LanguageIndex(position), route: routes[position],
          alternates: (0...1).map { own && variants[$0] != nil ? routes[$0] : nil }))
    }
    return index
  }

  mutating func addInverse(_ name: String, of target: RecordIndex, _ sources: [RecordIndex]) {
    base.records[target.position].inverse[name] = base.settings.languages.map { _ in sources }
  }

  /// Describes the records of a type by another mapping.
  mutating func map(_ type: String, by mapping: Mapping) {
    for place in base.types.indices where base.types[place].name == type {
      base.types[place].publish.structuredData = mapping
    }
  }

  /// Sells the records of a type by another rule.
  mutating func sell(_ type: String, by rule: ShoppingRule) {
    for place in base.types.indices where base.types[place].name == type {
      base.types[place].publish.shopping = rule
    }
  }

  mutating func addRedirect(_ redirect: Redirect) { base.redirects.append(redirect) }

  /// The page of a record in a language.
  func page(of record: RecordIndex, _ language: LanguageIndex) throws -> Page {
    guard
      let page = base.pages.first(where: { $0.kind == .record(record) && $0.language == language })
    else { throw Broken() }
    return page
  }

  static func both(_ arabic: String, _ french: String) -> LocalizedText {
    LocalizedText([Text(arabic, in: Self.arabic), Text(french, in: Self.french)])
  }

  static func day(_ year: Int, _ month: Int, _ day: Int, updatedAt second: Int? = nil) -> EDTF {
    EDTF(
      text: "\(year)-\(month)-\(day)",
      form: .date(
        EDTF.Moment(
          year: year, month: month, day: day, secondOfDay: second,
          offsetMinutes: second == nil ? nil : 120)))
  }

  static func reference(_ record: RecordIndex) -> Value {
    .reference(
      Reference(name: "", position: SourcePosition(line: 1, column: 1), record: record))
  }

  static func term(_ index: Int) -> Value {
    .term(
      TermReference(name: "x", position: SourcePosition(line: 1, column: 1), index: index))
  }

  /// A size of a product, with a number, a price and an availability of its own.
  private static let variant = FieldKind.group(
    [
      ("sku", FieldKind.text), ("size", .text), ("color", choice([("red", "أحمر", "Rouge")])),
      ("price", .money), ("availability", choice([("sold-out", "نفد", "Épuisé")])),
      ("photo", .image), ("gtin", .gtin), ("stock", .integer),
    ].map { FieldDefinition(name: $0.0, kind: $0.1) })

  private static let hours = FieldKind.group([
    FieldDefinition(name: "days", kind: .list(choice([("friday", "الجمعة", "vendredi")]))),
    FieldDefinition(name: "opens", kind: .text), FieldDefinition(name: "closes", kind: .text),
  ])

  /// Opening hours on days by their keys.
  static func hours(_ days: [String], _ opens: String, _ closes: String) -> Value {
    let place = SourcePosition(line: 1, column: 1)
    return .group(
      Group(
        fields: [.list(days.map { .choice($0) }), .text(Text(opens)), .text(Text(closes))],
        positions: [place, place, place], position: place))
  }

  /// The value of a variant by the names of its fields.
  static func variant(_ fields: [String: Value]) -> Value {
    let place = SourcePosition(line: 1, column: 1)
    let names = (variant.groupFields ?? []).map(\.name)
    return .group(
      Group(
        fields: names.map { fields[$0] ?? .none }, positions: names.map { _ in place },
        position: place))
  }

  private static func type(
    _ name: String, section: String?, feed: Bool, schema: Mapping?, calendar: CalendarRule? = nil,
    shopping: ShoppingRule? = nil, feedOf: String? = nil, delivery: DeliveryRule? = nil,
    _ fields: [(String, FieldKind)]
  ) -> ContentType {
    var publish = PublishRules(
      feed: feed, search: true, structuredData: schema, calendar: calendar, shopping: shopping,
      feedOf: feedOf)
    publish.delivery = delivery
    return ContentType(
      name: name, section: section, label: both("نوع", "type \(name)"),
      plural: both("أنواع", "types \(name)"),
      fields: ([("title", FieldKind.text), ("summary", .text)] + fields).map {
        FieldDefinition(name: $0.0, kind: $0.1)
      }, sort: .byTitle,
      publish: publish)
  }

  /// A mapping of members to paths, and to what is more than a path.
  static func mapping(
    _ type: String, _ paths: KeyValuePairs<String, String> = [:],
    _ others: KeyValuePairs<String, MappedValue> = [:]
  ) -> Mapping {
    Mapping(
      type: type,
      members: paths.map { Mapping.Member(name: $0.key, value: .path($0.value)) }
        + others.map { Mapping.Member(name: $0.key, value: $0.value) })
  }

  private static let openingHours = MappedValue.field(
    MappedField(
      path: ["hours"],
      object: mapping(
        "OpeningHoursSpecification", ["opens": "opens", "closes": "closes"],
        [
          "dayOfWeek": .field(
            MappedField(
              path: ["days"],
              words: [
                "saturday": "https://schema.org/Saturday", "sunday": "https://schema.org/Sunday",
              ]))
        ])))

  private static func choice(_ keys: [(String, String, String)]) -> FieldKind {
    .choice(
      FieldKind.Choices(keys.map { FieldKind.Choice(key: $0.0, label: both($0.1, $0.2)) }))
  }

  /// The fields of the types in `content/_types` that structured data speaks of.
  private static let types: [ContentType] = [
    type(
      "product", section: "products", feed: true,
      schema: mapping(
        "Product",
        [
          "material": "materials", "weight": "weight", "size": "dimensions",
        ]),
      shopping: ShoppingRule(fields: [
        .id: "sku", .price: "price", .availability: "availability", .available: "available",
        .leadTime: "lead-time", .brand: "merchant", .gtin: "gtin", .weight: "weight",
        .category: "materials", .variants: "variants", .stock: "stock", .size: "size",
        .color: "color", .priceBefore: "was",
      ]),
      [
        ("sku", .text), ("price", .money),
        ("merchant", .reference(types: ["merchant"], inverse: "products")),
        ("maker", .reference(types: ["association"], inverse: nil)),
        ("materials", .list(.term(taxonomy: "materials"))),
        ("availability", choice([("in-stock", "متوفّر", "En stock")])),
        ("weight", .quantity), ("dimensions", .text), ("gtin", .gtin), ("images", .list(.image)),
        ("lead-time", .integer), ("available", .date), ("stock", .integer), ("was", .money),
        ("variants", .list(variant)),
      ]),
    type(
      "merchant", section: "merchants", feed: false,
      schema: mapping(
        "LocalBusiness",
        [
          "address": "address", "geo": "place", "telephone": "phone", "email": "email",
          "sameAs": "website", "foundingDate": "founded", "keywords": "crafts",
          "paymentAccepted": "payment",
        ],
        [
          "knowsLanguage": .field(MappedField(path: ["languages"], form: .key)),
          "openingHoursSpecification": openingHours,
        ]), feedOf: "products",
      [
        ("address", .text), ("place", .place), ("phone", .phone), ("email", .email),
        ("website", .url), ("founded", .date), ("hours", .list(hours)),
        ("languages", .list(choice([("ar", "العربية", "arabe")]))),
        ("crafts", .list(.term(taxonomy: "materials"))),
        (
          "payment",
          .list(choice([("cash", "نقداً", "espèces"), ("card", "بطاقة", "carte bancaire")]))
        ),
      ]),
    type(
      "zone", section: "delivery", feed: false, schema: nil,
      delivery: DeliveryRule(fields: [
        .price: "price", .freeFrom: "free-from", .time: "time", .sellers: "merchants",
        .country: "country", .region: "region",
      ]),
      [
        ("price", .money), ("free-from", .money), ("time", .quantity),
        ("merchants", .list(.reference(types: ["merchant"], inverse: "zones"))),
        ("country", .text), ("region", .text),
      ]),
    type(
      "association", section: "associations", feed: false,
      schema: mapping(
        "NGO",
        [
          "address": "address", "location": "place", "telephone": "phone",
          "foundingDate": "founded",
        ]),
      [("address", .text), ("place", .place), ("phone", .phone), ("founded", .date)]),
    type(
      "item", section: "items", feed: true,
      schema: mapping(
        "ArchiveComponent",
        [
          "identifier": "identifier", "dateCreated": "created", "isPartOf": "collection",
          "genre": "category", "contentLocation": "place", "keywords": "subjects",
          "materialExtent": "extent", "citation": "sources", "license": "rights",
        ],
        [
          "temporal": .field(MappedField(path: ["created"], form: .uncertain)),
          "holdingArchive": .field(
            MappedField(path: ["archive"], object: mapping("ArchiveOrganization"))),
        ]),
      [
        ("identifier", .text), ("created", .date),
        ("collection", .reference(types: ["collection"], inverse: "items")),
        ("archive", .reference(types: ["association"], inverse: nil)),
        ("category", choice([("map", "خريطة", "Carte")])), ("place", .place),
        ("subjects", .list(.term(taxonomy: "materials"))), ("extent", .text),
        ("sources", .list(.text)), ("rights", .url),
      ]),
    type(
      "collection", section: "collections", feed: false,
      schema: mapping(
        "Collection",
        ["identifier": "identifier", "temporalCoverage": "period", "hasPart": "items"],
        ["collectionSize": .field(MappedField(path: ["items"], form: .count))]),
      [("identifier", .text), ("period", .date)]),
    type(
      "news", section: "news", feed: true, schema: mapping("NewsArticle", ["about": "about"]),
      [("about", .list(.reference(types: ["product"], inverse: "news")))]),
    type(
      "event", section: "events", feed: false,
      schema: mapping("Event", ["organizer": "organizer", "keywords": "subjects"]),
      calendar: CalendarRule(
        start: .path("start"), end: .path("end"), place: .path("venue"),
        coordinates: .path("place")),
      [
        ("start", .date), ("end", .date), ("venue", .text), ("place", .place),
        ("organizer", .reference(types: ["association"], inverse: "events")),
        ("subjects", .list(.term(taxonomy: "materials"))),
      ]),
    type("page", section: nil, feed: false, schema: mapping("WebPage"), []),
    type("secret", section: nil, feed: false, schema: nil, []),
  ]
}

/// Text that has broken one format or another.
let hostileText =
  "\u{202E}<script>alert(\"x\")</script> ]]> '&amp;' \u{0}\u{8}\u{FFFE} \u{2028} </title>"
