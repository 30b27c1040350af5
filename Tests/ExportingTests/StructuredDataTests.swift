import Exporting
import Foundation
import Model
import Testing

struct StructuredDataTests {
  typealias JSON = [String: Any]

  /// A site with a record of every type, each field filled in.
  private struct Sample {
    var fixture: TestSite
    let product: RecordIndex
    let merchant: RecordIndex
    let association: RecordIndex
    let item: RecordIndex
    let collection: RecordIndex
    let news: RecordIndex
    let page: RecordIndex
    let secret: RecordIndex

    init(created: EDTF = TestSite.day(1967, 6, 10), text: String = "نص") throws {
      var fixture = try TestSite()
      let place = Value.place(Place(latitude: 31.7767, longitude: 35.2345))
      let founded = Value.date(EDTF(text: "1924", form: .date(EDTF.Moment(year: 1924))))
      merchant = try fixture.add(
        "merchant", "m", title: ("تاجر", "Marchand"), summary: (text, text),
        fields: [
          "address": .text(Text(text)), "place": place, "phone": .phone("+97226280000"),
          "email": .email("a@b.example"), "website": .url("https://m.example/"),
          "founded": founded, "crafts": .list([TestSite.term(0)]),
          "hours": .list([TestSite.hours(["saturday", "sunday"], "09:00", "17:30")]),
          "languages": .list([.choice("ar"), .choice("fr")]),
          "payment": .list([.choice("cash"), .choice("card")]),
        ])
      association = try fixture.add(
        "association", "a", title: ("جمعية", "Association"),
        fields: [
          "address": .text(Text(text)), "place": place, "phone": .phone("+97226280001"),
          "founded": .date(
            EDTF(text: "1990~", form: .date(EDTF.Moment(year: 1990, doubt: .approximate)))),
        ])
      product = try fixture.add(
        "product", "صابون", title: ("صابون", "Savon"), summary: (text, text),
        fields: [
          "sku": .text(Text("SOAP-100")), "price": .money(try Money(parsing: "12.500 JOD")),
          "merchant": TestSite.reference(merchant),
          "materials": .list([TestSite.term(0), TestSite.term(1)]),
          "availability": .choice("made-to-order"),
          "weight": .quantity(Quantity(amount: "100", unit: "g")),
          "dimensions": .text(Text("5 × 5 cm")), "gtin": .gtin("4006381333931"),
        ])
      collection = try fixture.add(
        "collection", "c", title: ("مجموعة", "Collection"),
        fields: [
          "identifier": .text(Text("BAM/1")),
          "period": .date(EDTF(text: "1193/1967", form: .interval(start: .open, end: .open))),
        ])
      try fixture.add(
        "event", "e", title: ("محاضرة", "Conférence"), summary: (text, text),
        fields: [
          "start": .date(try EDTF(parsing: "2026-12-17T17:00:00+02:00")),
          "end": .date(try EDTF(parsing: "2026-12-17T18:30:00+02:00")),
          "venue": .text(Text(text)), "organizer": TestSite.reference(association),
          "subjects": .list([TestSite.term(0)]),
        ])
      item = try fixture.add(
        "item", "i", title: ("وثيقة", "Pièce"), summary: (text, text),
        fields: [
          "identifier": .text(Text("BAM/1/2")), "created": .date(created),
          "collection": TestSite.reference(collection),
          "archive": TestSite.reference(association), "category": .choice("map"), "place": place,
          "subjects": .list([TestSite.term(0)]), "extent": .text(Text(text)),
          "sources": .list([.text(Text(text)), .text(Text("2"))]),
          "rights": .url("http://rightsstatements.org/vocab/InC/1.0/"),
        ])
      fixture.addInverse("items", of: collection, [item])
      news = try fixture.add(
        "news", "n", title: ("خبر", "Nouvelle"), date: TestSite.day(2024, 3, 5),
        updated: TestSite.day(2024, 3, 6),
        fields: ["about": .list([TestSite.reference(product), TestSite.reference(merchant)])])
      page = try fixture.add("page", "about", title: ("عن", "À propos"), summary: (text, text))
      secret = try fixture.add("secret", "s", title: ("سرّ", "Secret"))
      self.fixture = fixture
    }

    /// The nodes of a page's graph.
    func nodes(
      _ record: RecordIndex, _ language: LanguageIndex = TestSite.arabic
    ) throws -> [JSON] {
      let page = try fixture.page(of: record, language)
      let bytes = try #require(
        StructuredData(site: fixture.site).json(
          for: page, imageURLs: ["https://dlala.example/media/a.jpg"]))
      return try StructuredDataTests.nodes(bytes)
    }

    func node(
      _ record: RecordIndex, _ type: String, _ language: LanguageIndex = TestSite.arabic
    ) throws -> JSON {
      try #require(try nodes(record, language).first { $0["@type"] as? String == type })
    }
  }

  private static func nodes(_ bytes: [UInt8]) throws -> [JSON] {
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? JSON
    #expect(json?["@context"] as? String == "https://schema.org")
    return try #require(json?["@graph"] as? [JSON])
  }

  @Test func offersAProductWithASCIIPriceAndSeller() throws {
    let sample = try Sample()
    let product = try sample.node(sample.product, "Product", TestSite.french)
    let page = "https://dlala.example/fr/products/%D8%B5%D8%A7%D8%A8%D9%88%D9%86/"
    #expect(product["name"] as? String == "Savon")
    #expect(product["url"] as? String == page)
    #expect(product["sku"] as? String == "SOAP-100")
    #expect(product["gtin"] as? String == "4006381333931")
    #expect(product["material"] as? [String] == ["Huile d’olive", "waqf"])
    #expect(product["image"] as? [String] == ["https://dlala.example/media/a.jpg"])
    let weight = try #require(product["weight"] as? JSON)
    #expect(weight["value"] as? Int == 100)
    #expect(weight["unitCode"] as? String == "GRM")
    let offer = try #require(product["offers"] as? JSON)
    #expect(offer["price"] as? String == "12.500")
    #expect(offer["priceCurrency"] as? String == "JOD")
    #expect(offer["availability"] as? String == "https://schema.org/MadeToOrder")
    let seller = try #require(offer["seller"] as? JSON)
    #expect(seller["@type"] as? String == "LocalBusiness")
    #expect(seller["@id"] as? String == "https://dlala.example/fr/merchants/m/#entity")
    let merchant = try sample.node(sample.merchant, "LocalBusiness", TestSite.french)
    #expect(merchant["@id"] as? String == seller["@id"] as? String)
    #expect(merchant["foundingDate"] as? String == "1924")
    #expect((merchant["geo"] as? JSON)?["latitude"] as? Double == 31.7767)
    #expect(merchant["paymentAccepted"] as? [String] == ["espèces", "carte bancaire"])
    #expect(merchant["knowsLanguage"] as? [String] == ["ar", "fr"])
    let hours = try #require(merchant["openingHoursSpecification"] as? JSON)
    #expect(
      hours["dayOfWeek"] as? [String]
        == ["https://schema.org/Saturday", "https://schema.org/Sunday"])
    #expect(hours["opens"] as? String == "09:00" && hours["closes"] as? String == "17:30")
  }

  @Test func everyPageHasItsLanguageAndTheWayToIt() throws {
    let sample = try Sample()
    let page = try sample.node(sample.product, "WebPage")
    #expect(page["inLanguage"] as? String == "ar-PS")
    let crumbs = try sample.node(sample.product, "BreadcrumbList")
    let items = try #require(crumbs["itemListElement"] as? [JSON])
    #expect(items.map { $0["name"] as? String } == ["دلالة القدس", "أنواع", "صابون"])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(
      items.map { ($0["item"] as? JSON)?["@id"] as? String } == [
        "https://dlala.example/ar/", "https://dlala.example/ar/products/",
        page["url"] as? String,
      ])
  }

  @Test func namesAnUncertainDateByItsEDTFText() throws {
    let certain = try Sample()
    #expect(
      try certain.node(certain.item, "ArchiveComponent")["dateCreated"] as? String
        == "1967-06-10")
    for (text, form) in [
      ("1320~", EDTF.Form.date(EDTF.Moment(year: 1320, doubt: .approximate))),
      ("192X", .date(EDTF.Moment(year: 1920, unspecifiedYear: .ones))),
      ("1967-06-10/1967-06-11", .interval(start: .unknown, end: .open)),
    ] {
      let sample = try Sample(created: EDTF(text: text, form: form))
      let item = try sample.node(sample.item, "ArchiveComponent")
      #expect(item["dateCreated"] == nil)
      #expect(item["temporal"] as? String == text)
      let association = try sample.node(sample.association, "NGO")
      #expect(association["foundingDate"] == nil)
    }
  }

  @Test func tiesItemsToTheirCollectionAndBack() throws {
    let sample = try Sample()
    let item = try sample.node(sample.item, "ArchiveComponent")
    let collection = try sample.node(sample.collection, "Collection")
    let part = try #require(collection["hasPart"] as? JSON)
    #expect((item["isPartOf"] as? JSON)?["@id"] as? String == collection["@id"] as? String)
    #expect(part["@id"] as? String == item["@id"] as? String)
    #expect(collection["collectionSize"] as? Int == 1)
    #expect(item["genre"] as? String == "خريطة")
    #expect(
      (item["holdingArchive"] as? JSON)?["@type"] as? String == "ArchiveOrganization")
  }

  @Test func datesAnArticleAndNamesWhatItIsAbout() throws {
    let sample = try Sample()
    let article = try sample.node(sample.news, "NewsArticle")
    #expect(article["headline"] as? String == "خبر")
    #expect(article["datePublished"] as? String == "2024-03-05")
    #expect(article["dateModified"] as? String == "2024-03-06")
    let about = try #require(article["about"] as? [JSON])
    #expect(about.map { $0["@type"] as? String } == ["Product", "LocalBusiness"])
  }

  @Test func saysNothingOfPagesThatAreNotIndexed() throws {
    var sample = try Sample()
    let single = try sample.fixture.add("news", "one", title: ("واحد", nil))
    let data = StructuredData(site: sample.fixture.site)
    #expect(data.json(for: try sample.fixture.page(of: single, TestSite.french)) == nil)
    #expect(data.json(for: try sample.fixture.page(of: single, TestSite.arabic)) != nil)
    #expect(data.json(for: try sample.fixture.page(of: sample.secret, TestSite.arabic)) == nil)
    for page in sample.fixture.site.pages
    where page.kind == .notFound || page.kind == .languageChooser {
      #expect(data.json(for: page) == nil)
    }
  }

  @Test func keepsHostileTextInsideItsString() throws {
    let sample = try Sample(text: hostileText)
    for record in [sample.product, sample.merchant, sample.item, sample.page] {
      let page = try sample.fixture.page(of: record, TestSite.arabic)
      let bytes = try #require(StructuredData(site: sample.fixture.site).json(for: page))
      let source = String(decoding: bytes, as: UTF8.self)
      for forbidden in ["<", ">", "&", "\u{2028}", "\u{202E}", "\u{0}"] {
        #expect(!source.unicodeScalars.contains(forbidden.unicodeScalars.first ?? " "))
      }
      let described = try Self.nodes(bytes).compactMap { $0["description"] as? String }
      #expect(described == [hostileText])
    }
  }

  @Test(.enabled(if: SharedData.folder != nil, "skipped: ../shared/data is not there"))
  func usesOnlyTermsThatFitTheirTypesInSchemaOrg() throws {
    let vocabulary = try Vocabulary(
      path: try #require(SharedData.folder) + "/schemaorg/schemaorg-current-https.jsonld")
    let sample = try Sample()
    let uncertain = try Sample(
      created: EDTF(text: "1320~", form: .date(EDTF.Moment(year: 1320, doubt: .approximate))))
    var seen = Set<String>()
    for fixture in [sample.fixture, uncertain.fixture] {
      let data = StructuredData(site: fixture.site)
      for page in fixture.site.pages {
        let bytes = data.json(for: page, imageURLs: ["https://dlala.example/media/a.jpg"])
        for node in try bytes.map(Self.nodes) ?? [] {
          for mistake in vocabulary.mistakes(in: node, seen: &seen) {
            Issue.record("\(page.route): \(mistake)")
          }
        }
      }
    }
    #expect(
      seen.isSuperset(of: [
        "Product", "Offer", "seller", "LocalBusiness", "NGO", "ArchiveComponent", "temporal",
        "Collection", "hasPart", "NewsArticle", "WebSite", "Organization", "BreadcrumbList",
        "contentLocation", "holdingArchive", "CollectionPage", "Event", "startDate", "organizer",
      ]))
    print("schema.org: \(seen.count) types and properties checked")
  }

  @Test(.enabled(if: SharedData.folder != nil, "skipped: ../shared/data is not there"))
  func knowsTheAncestorsOfEachTypeAsSchemaOrgDoes() throws {
    let vocabulary = try Vocabulary(
      path: try #require(SharedData.folder) + "/schemaorg/schemaorg-current-https.jsonld")
    #expect(SchemaTypes.mistakes(vocabulary) == [])
  }

  @Test func aNameInAnotherLanguageSaysWhich() throws {
    var fixture = try TestSite()
    let merchant = try fixture.add("merchant", "m", title: ("تاجر", nil))
    let product = try fixture.add(
      "product", "p", title: ("صابون", "Savon"),
      fields: [
        "price": .money(try Money(parsing: "25 ILS")), "merchant": TestSite.reference(merchant),
      ])
    let data = StructuredData(site: fixture.site)
    func text(_ language: LanguageIndex) throws -> String {
      let json = data.json(for: try fixture.page(of: product, language))
      return String(decoding: try #require(json), as: UTF8.self)
    }
    let french = try text(TestSite.french)
    #expect(french.contains(#""name":{"@value":"تاجر","@language":"ar-PS"}"#))
    #expect(try text(TestSite.arabic).contains(#""name":"تاجر""#))
    #expect(try !text(TestSite.arabic).contains("@language"))
  }
}
