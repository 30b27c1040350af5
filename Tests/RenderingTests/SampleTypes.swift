import Model

/// Content types with a field of nearly every kind: things that are sold, makers, private dossiers and
/// pages outside of sections.
enum SampleTypes {
  static let all = [thing, maker, dossier, page]

  /// All words by which availabilities are written but `pre-order`: of that the type has no word.
  static let states = Availability.allCases.filter { $0 != .preOrder }.map {
    FieldKind.Choice(key: $0.rawValue, label: both($0.rawValue + " ع", $0.rawValue + " fr"))
  }

  static let days = ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"]

  static func both(_ arabic: String, _ french: String) -> LocalizedText {
    LocalizedText([
      Text(arabic, in: SampleSite.arabic), Text(french, in: SampleSite.french),
    ])
  }

  private static let title = FieldDefinition(
    name: "title", kind: .text, label: both("الاسم", "Nom"), isRequired: true)
  private static let summary = FieldDefinition(name: "summary", kind: .text)

  private static func shared(_ name: String, _ kind: FieldKind) -> FieldDefinition {
    FieldDefinition(name: name, kind: kind, isShared: true)
  }

  private static func facet(_ name: String, _ kind: FieldKind) -> FieldDefinition {
    FieldDefinition(name: name, kind: kind, isShared: true, isFacet: true)
  }

  private static let sold = [
    // A first amount that is nobody's price.
    shared("wholesale", .money), shared("code", .text), shared("price", .money),
    shared("was", .money), shared("state", .choice(FieldKind.Choices(states))),
    shared("left", .integer),
  ]

  private static let sort =
    sold + [
      FieldDefinition(name: "label", kind: .text), FieldDefinition(name: "size", kind: .text),
      FieldDefinition(name: "leaf", kind: .markdown),
    ]

  static let sortNames = sort.map(\.name)

  private static var thing: ContentType {
    var publish = PublishRules(
      feed: true, search: true,
      structuredData: Mapping(
        type: "Product", members: [.init(name: "weight", value: .path("weight"))]))
    publish.facets = ["kinds"]
    publish.shopping = ShoppingRule(fields: [
      .id: "code", .price: "price", .priceBefore: "was", .availability: "state", .stock: "left",
      .variants: "sorts", .label: "label", .size: "size", .seller: "maker",
    ])
    let fields = [
      title, summary, FieldDefinition(name: "note", kind: .markdown),
      FieldDefinition(name: "words", kind: .list(.text)),
      shared("sorts", .list(.group(sort))), shared("picture", .image), shared("paper", .file),
      shared("maker", .reference(types: ["maker"], inverse: "things")),
      shared("kin", .list(.reference(types: ["thing"], inverse: "relatives"))),
      facet("kinds", .list(.term(taxonomy: "kinds"))),
      facet("open-tags", .list(.term(taxonomy: "tags"))),
      shared("made", .date), shared("weight", .quantity), shared("rating", .number),
      shared(
        "days",
        .list(
          .choice(FieldKind.Choices(days.map { FieldKind.Choice(key: $0, label: both($0, $0)) })))),
      shared("opens", .text), shared("spot", .place), shared("link", .url),
      shared("flag", .boolean),
      shared("parts", .list(.money)),
    ]
    return ContentType(
      name: "thing", section: "things", label: both("شيء", "chose"),
      plural: both("أشياء", "choses"),
      fields: fields + sold, sort: .byTitle, publish: publish)
  }

  private static var maker: ContentType {
    ContentType(
      name: "maker", section: "makers", label: both("صانع", "artisan"),
      plural: both("صنّاع", "artisans"), fields: [title, summary, shared("town", .text)],
      sort: .byTitle,
      publish: PublishRules(
        feed: false, search: false, structuredData: Mapping(type: "Organization"), feedOf: "things")
    )
  }

  private static var dossier: ContentType {
    var publish = PublishRules(feed: false, search: false, structuredData: nil, index: false)
    publish.isPrivate = true
    return ContentType(
      name: "dossier", section: "dossiers", label: both("ملفّ", "dossier"),
      plural: both("ملفّات", "dossiers"), fields: [title, summary], sort: .byTitle, publish: publish)
  }

  private static var page: ContentType {
    ContentType(
      name: "page", section: nil, label: both("صفحة", "page"), plural: both("صفحات", "pages"),
      fields: [title, summary], sort: .byTitle,
      publish: PublishRules(feed: false, search: true, structuredData: Mapping(type: "WebPage")))
  }
}
