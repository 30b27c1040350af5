import Model

/// A property of schema.org that format 1 took from a field because of the field's name.
struct ImpliedProperty: Sendable {
  let property: String
  /// The first of these that the type has, and whose kind fits.
  let fields: [String]
  let families: Set<Family>
  var exceptions: Set<Family> = []
  let fits: @Sendable (FieldKind) -> Bool
  /// What format 2 writes for it, by the field's name.
  var value: @Sendable (String) -> String = { $0 }

  /// What kind of thing a type of schema.org is; for others only what all have was taken.
  enum Family: Sendable {
    case product, organization, place, business, creativeWork, collection, event
  }

  static func families(of type: String) -> Set<Family> { families[type] ?? [] }

  private static let families: [String: Set<Family>] = {
    var families: [String: Set<Family>] = [
      "EducationalOrganization": [.organization, .place],
      "Collection": [.creativeWork, .collection],
    ]
    let groups: [(Set<Family>, String)] = [
      ([.product], "Product IndividualProduct"),
      ([.organization], "Organization NGO Corporation PerformingGroup"),
      (
        [.organization, .place, .business],
        "LocalBusiness ArchiveOrganization ArtGallery Bakery BookStore ClothingStore "
          + "FoodEstablishment HomeGoodsStore JewelryStore Library Restaurant Store"
      ),
      (
        [.place],
        "Place LandmarksOrHistoricalBuildings TouristAttraction CivicStructure Museum Mosque Church"
      ),
      (
        [.creativeWork],
        "CreativeWork ArchiveComponent Book Drawing Manuscript Map Painting Photograph "
          + "VisualArtwork Article NewsArticle BlogPosting Report WebPage AboutPage ContactPage "
          + "FAQPage"
      ),
      ([.event], "Event ChildrensEvent EducationEvent Festival SaleEvent SocialEvent"),
    ]
    for (family, names) in groups {
      for name in names.split(separator: " ") { families[String(name)] = family }
    }
    return families
  }()

  /// All of them, in the order in which they were written.
  static let all: [ImpliedProperty] = [
    .init(property: "identifier", fields: ["identifier"], families: [], fits: isText),
    .init(property: "sameAs", fields: ["website"], families: [], fits: isText),
    .init(
      property: "material", fields: ["materials", "material"], families: [.product, .creativeWork],
      fits: isTerm),
    .init(property: "weight", fields: ["weight"], families: [.product], fits: isQuantity),
    .init(
      property: "size", fields: ["dimensions", "size"], families: [.product, .creativeWork],
      fits: isText),
    .init(
      property: "category", fields: ["category"], families: [.product],
      fits: { isTerm($0) || isLabel($0) }),
    .init(
      property: "genre", fields: ["category", "genre"], families: [.creativeWork], fits: isLabel),
    .init(
      property: "keywords", fields: ["subjects", "keywords", "crafts", "tags"],
      families: [.product, .creativeWork, .organization, .place, .event], fits: isTerm),
    .init(
      property: "address", fields: ["address"], families: [.organization, .place], fits: isText),
    .init(
      property: "telephone", fields: ["phone", "telephone"], families: [.organization, .place],
      fits: isText),
    .init(
      property: "openingHoursSpecification", fields: ["hours", "opening-hours"],
      families: [.place], fits: isHours, value: hours),
    .init(
      property: "knowsLanguage", fields: ["languages"], families: [.organization], fits: isChoice,
      value: { "{field: \($0), as: key}" }),
    .init(
      property: "paymentAccepted", fields: ["payment"], families: [.business], fits: isLabel),
    .init(property: "email", fields: ["email"], families: [.organization], fits: isText),
    .init(property: "foundingDate", fields: ["founded"], families: [.organization], fits: isDate),
    .init(property: "geo", fields: ["place", "location"], families: [.place], fits: isPlace),
    .init(
      property: "location", fields: ["place", "location"], families: [.organization],
      exceptions: [.place], fits: isPlace),
    .init(
      property: "contentLocation", fields: ["place", "location"], families: [.creativeWork],
      fits: isPlace),
    .init(
      property: "dateCreated", fields: ["created"], families: [.creativeWork], fits: isDate,
      value: { "\($0), temporal: {field: \($0), as: uncertain}" }),
    .init(
      property: "temporalCoverage", fields: ["period"], families: [.creativeWork], fits: isDate,
      value: { "{field: \($0), as: edtf}" }),
    .init(
      property: "organizer", fields: ["organizer"], families: [.event], fits: isReference),
    .init(
      property: "isPartOf", fields: ["collection", "part-of"], families: [.creativeWork],
      fits: isReference),
    .init(
      property: "license", fields: ["rights", "license"], families: [.creativeWork], fits: isText),
    .init(property: "materialExtent", fields: ["extent"], families: [.creativeWork], fits: isText),
    .init(property: "citation", fields: ["sources"], families: [.creativeWork], fits: isText),
    .init(
      property: "about", fields: ["about"], families: [.creativeWork, .event], fits: isReference),
  ]

  /// The fields of a type that were taken, as members of a mapping of format 2: `material: materials`.
  static func members(of type: ContentType, as name: String) -> [String] {
    let families = families(of: name)
    return all.compactMap { implied in
      guard implied.families.isEmpty || !implied.families.isDisjoint(with: families),
        implied.exceptions.isDisjoint(with: families),
        let field = implied.fields.first(where: { name in
          type.fields.contains { $0.name == name && implied.fits(element(of: $0.kind)) }
        })
      else { return nil }
      return "\(implied.property): \(implied.value(field))"
    }
  }

  private static func element(of kind: FieldKind) -> FieldKind {
    if case .list(let element) = kind { element } else { kind }
  }

  private static func isText(_ kind: FieldKind) -> Bool {
    switch kind {
    case .text, .url, .email, .phone, .gtin: true
    default: false
    }
  }

  private static func isLabel(_ kind: FieldKind) -> Bool { kind == .text || isChoice(kind) }

  private static func isChoice(_ kind: FieldKind) -> Bool {
    if case .choice = kind { true } else { false }
  }

  private static func isTerm(_ kind: FieldKind) -> Bool {
    if case .term = kind { true } else { false }
  }

  private static func isReference(_ kind: FieldKind) -> Bool {
    if case .reference = kind { true } else { false }
  }

  private static func isDate(_ kind: FieldKind) -> Bool { kind == .date }
  private static func isPlace(_ kind: FieldKind) -> Bool { kind == .place }
  private static func isQuantity(_ kind: FieldKind) -> Bool { kind == .quantity }

  private static func isHours(_ kind: FieldKind) -> Bool {
    guard case .group(let fields) = kind else { return false }
    return ["days", "opens", "closes"].allSatisfy { name in fields.contains { $0.name == name } }
  }

  private static func hours(_ field: String) -> String {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let words = days.map { "\($0.lowercased()): \"https://schema.org/\($0)\"" }
    return "{field: \(field), type: OpeningHoursSpecification, dayOfWeek: {field: days, words: {"
      + words.joined(separator: ", ") + "}}, opens: opens, closes: closes}"
  }
}
