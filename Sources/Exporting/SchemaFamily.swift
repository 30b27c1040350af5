/// What is said of every record of a schema.org type, by the classes it descends from.
struct SchemaFamily: OptionSet, Sendable {
  let rawValue: Int

  /// What is sold: it has offers.
  static let product = SchemaFamily(rawValue: 1)
  /// Who may be a seller.
  static let organization = SchemaFamily(rawValue: 2)
  /// A text with a headline, dates and a publisher.
  static let article = SchemaFamily(rawValue: 4)
  /// The page itself, which is about nothing else.
  static let webPage = SchemaFamily(rawValue: 8)
  /// Something at a time, told in a language.
  static let event = SchemaFamily(rawValue: 16)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The family of a schema.org type; empty for one that is not listed, which then gets what
  /// every `Thing` has: name, description, address and pictures.
  init(type: String) { self = Self.byType[type] ?? [] }

  /// The types that take more than every `Thing` does.
  static let byType: [String: SchemaFamily] = {
    let names: [(SchemaFamily, [String])] = [
      (
        .product,
        [
          "Product", "IndividualProduct", "ProductModel", "ProductGroup", "SomeProducts", "Vehicle",
        ]
      ),
      (
        .organization,
        [
          "Organization", "NGO", "Corporation", "EducationalOrganization", "School",
          "CollegeOrUniversity", "PerformingGroup", "LocalBusiness", "ArchiveOrganization",
          "ArtGallery", "Bakery", "BookStore", "ClothingStore", "FoodEstablishment",
          "GroceryStore", "HomeGoodsStore", "JewelryStore", "Library", "Restaurant", "Store",
          "MedicalClinic", "MedicalOrganization", "Hospital", "Pharmacy", "Dentist", "Physician",
          "NewsMediaOrganization", "ResearchOrganization", "Project", "LodgingBusiness", "Hotel",
        ]
      ),
      (
        .article,
        [
          "Article", "NewsArticle", "BlogPosting", "Report", "ScholarlyArticle", "TechArticle",
          "OpinionNewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
        ]
      ),
      (
        .webPage,
        [
          "WebPage", "AboutPage", "ContactPage", "FAQPage", "CollectionPage", "ItemPage",
          "ProfilePage", "QAPage", "MedicalWebPage",
        ]
      ),
      (
        .event,
        [
          "Event", "BusinessEvent", "ChildrensEvent", "CourseInstance", "EducationEvent",
          "ExhibitionEvent", "Festival", "FoodEvent", "LiteraryEvent", "MusicEvent", "SaleEvent",
          "ScreeningEvent", "SocialEvent", "SportsEvent", "TheaterEvent", "VisualArtsEvent",
        ]
      ),
    ]
    var families: [String: SchemaFamily] = [:]
    for (family, types) in names {
      for type in types { families[type, default: []].insert(family) }
    }
    return families
  }()
}
