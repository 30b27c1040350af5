/// Which properties of schema.org a type takes, by the classes it descends from.
struct SchemaFamily: OptionSet, Sendable {
  let rawValue: Int

  static let product = SchemaFamily(rawValue: 1)
  static let organization = SchemaFamily(rawValue: 2)
  static let place = SchemaFamily(rawValue: 4)
  static let creativeWork = SchemaFamily(rawValue: 8)
  static let article = SchemaFamily(rawValue: 16)
  static let webPage = SchemaFamily(rawValue: 32)
  static let collection = SchemaFamily(rawValue: 64)
  static let event = SchemaFamily(rawValue: 128)
  /// An organization in a place that sells or serves: `LocalBusiness`.
  static let business = SchemaFamily(rawValue: 256)

  /// The family of a schema.org type; empty for one that is not listed, which then gets what
  /// every `Thing` has: name, description, address, pictures and identifier.
  init(type: String) { self = Self.byType[type] ?? [] }

  init(rawValue: Int) { self.rawValue = rawValue }

  private static let localBusiness: SchemaFamily = [.organization, .place, .business]

  /// The types whose ancestors are known here.
  static let byType: [String: SchemaFamily] = [
    "Product": .product, "IndividualProduct": .product,
    "Organization": .organization, "NGO": .organization, "Corporation": .organization,
    "EducationalOrganization": [.organization, .place], "PerformingGroup": .organization,
    "LocalBusiness": localBusiness, "ArchiveOrganization": localBusiness,
    "ArtGallery": localBusiness, "Bakery": localBusiness, "BookStore": localBusiness,
    "ClothingStore": localBusiness, "FoodEstablishment": localBusiness,
    "HomeGoodsStore": localBusiness, "JewelryStore": localBusiness, "Library": localBusiness,
    "Restaurant": localBusiness, "Store": localBusiness,
    "Place": .place, "LandmarksOrHistoricalBuildings": .place, "TouristAttraction": .place,
    "CivicStructure": .place, "Museum": .place, "Mosque": .place, "Church": .place,
    "CreativeWork": .creativeWork, "ArchiveComponent": .creativeWork, "Book": .creativeWork,
    "Drawing": .creativeWork, "Manuscript": .creativeWork, "Map": .creativeWork,
    "Painting": .creativeWork, "Photograph": .creativeWork, "VisualArtwork": .creativeWork,
    "Collection": [.creativeWork, .collection],
    "Event": .event, "ChildrensEvent": .event, "EducationEvent": .event, "Festival": .event,
    "SaleEvent": .event, "SocialEvent": .event,
    "Article": [.creativeWork, .article], "NewsArticle": [.creativeWork, .article],
    "BlogPosting": [.creativeWork, .article], "Report": [.creativeWork, .article],
    "WebPage": [.creativeWork, .webPage], "AboutPage": [.creativeWork, .webPage],
    "ContactPage": [.creativeWork, .webPage], "FAQPage": [.creativeWork, .webPage],
  ]
}
