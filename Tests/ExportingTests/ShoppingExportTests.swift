import Foundation
import Model
import Testing

@testable import Exporting

@Suite struct ShoppingExportTests {
  /// Photographs are published as JPEG; drawings are not.
  private static func picture(_ image: ImageReference) -> String? {
    image.path.hasSuffix(".svg") ? nil : "https://dlala.example/media/" + image.path
  }

  private static func photograph(_ path: String) -> Value {
    .image(ImageReference(path: path, alt: [], position: SourcePosition(line: 1, column: 1)))
  }

  private func fields(
    sku: String? = "SOAP-1", price: String = "12.500 JOD", availability: String = "in-stock",
    gtin: String? = nil, picture: String = "a.jpg", _ more: [String: Value] = [:]
  ) throws -> [String: Value] {
    var fields: [String: Value] = [
      "price": .money(try Money(parsing: price)), "availability": .choice(availability),
      "images": .list([Self.photograph(picture)]),
    ]
    if let sku { fields["sku"] = .text(Text(sku)) }
    if let gtin { fields["gtin"] = .gtin(gtin) }
    return fields.merging(more) { $1 }
  }

  private func google(_ fixture: TestSite, _ language: String = "fr") throws -> String {
    let files = try ShoppingExport.files(site: fixture.site, picture: Self.picture)
    let file = try #require(files.first { $0.path == "feeds/google-\(language).xml" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func meta(_ fixture: TestSite, _ language: String = "fr") throws -> [String] {
    let files = try ShoppingExport.files(site: fixture.site, picture: Self.picture)
    let file = try #require(files.first { $0.path == "feeds/meta-\(language).csv" })
    return String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  private func between(_ text: String, _ open: String, _ close: String) -> [String] {
    text.components(separatedBy: open).dropFirst().compactMap {
      $0.components(separatedBy: close).first
    }
  }

  @Test func `who sells nothing yet has no feed for shops`() throws {
    var fixture = try TestSite()
    fixture.sell(
      "product",
      by: ShoppingRule(fields: [.id: "sku", .price: "price", .availability: "availability"]))
    #expect(try ShoppingExport.files(site: fixture.site, picture: Self.picture).isEmpty)
    _ = try fixture.add("product", "p", title: ("أ", "A"), fields: try fields())
    #expect(try ShoppingExport.files(site: fixture.site, picture: Self.picture).count == 4)
  }

  @Test func `who sells a thing did not make it because of that`() throws {
    var fixture = try TestSite()
    fixture.sell(
      "product",
      by: ShoppingRule(fields: [
        .id: "sku", .price: "price", .availability: "availability", .seller: "merchant",
        .brand: "maker",
      ]))
    let merchant = try fixture.add("merchant", "m", title: ("تاجر", "Marchand"))
    let maker = try fixture.add("association", "a", title: ("جمعية", "Atelier"))
    let known = try fixture.add(
      "product", "known", title: ("أ", "A"),
      fields: try fields(
        ["merchant": TestSite.reference(merchant), "maker": TestSite.reference(maker)]))
    let unknown = try fixture.add(
      "product", "unknown", title: ("ب", "B"),
      fields: try fields(sku: "SOAP-2", ["merchant": TestSite.reference(merchant)]))
    #expect(between(try google(fixture), "<g:brand>", "</g:brand>") == ["Atelier"])
    #expect(try meta(fixture).filter { $0.contains("Marchand") } == [])
    for (record, brand) in [(known, true), (unknown, false)] {
      let json = StructuredData(site: fixture.site).json(
        for: try fixture.page(of: record, TestSite.french))
      let text = String(decoding: try #require(json), as: UTF8.self)
      #expect(text.contains(#""brand":{"@type":"Brand","name":"Atelier"}"#) == brand)
      #expect(text.contains(#""seller":{"@type":"LocalBusiness""#))
    }
  }

  @Test func `a product is in the feeds of each language, as Google and Meta write it`() throws {
    var fixture = try TestSite()
    let merchant = try fixture.add("merchant", "m", title: ("تاجر", "Marchand"))
    try fixture.add(
      "product", "soap", title: ("صابون", "Savon"), summary: ("خلاصة", "Du savon, « vrai »"),
      fields: try fields(
        gtin: "4006381333931",
        [
          "merchant": TestSite.reference(merchant),
          "materials": .list([TestSite.term(0)]),
          "weight": .quantity(Quantity(amount: "0.150", unit: "kg")),
        ]))
    let feed = try google(fixture)
    let item = try #require(between(feed, "<item>", "</item>").first)
    #expect(
      item == """
        <g:id>SOAP-1</g:id><title>Savon</title><description>Du savon, « vrai »</description>\
        <link>https://dlala.example/fr/products/soap/</link>\
        <g:image_link>https://dlala.example/media/a.jpg</g:image_link>\
        <g:availability>in_stock</g:availability><g:price>12.500 JOD</g:price>\
        <g:condition>new</g:condition><g:brand>Marchand</g:brand><g:gtin>4006381333931</g:gtin>\
        <g:product_type>Huile d’olive</g:product_type><g:shipping_weight>0.150 kg</g:shipping_weight>
        """)
    #expect(feed.contains("<language>fr-FR</language>"))
    #expect(try google(fixture, "ar").contains("<title>صابون</title>"))
    #expect(
      try meta(fixture)[1] == """
        SOAP-1,Savon,"Du savon, « vrai »",in stock,new,12.500 JOD,\
        https://dlala.example/fr/products/soap/,https://dlala.example/media/a.jpg,,Marchand,\
        4006381333931,,,,,,Huile d’olive,0.150 kg,
        """)
  }

  @Test func `a price before is the price that shops list, and the price is that of a sale`() throws
  {
    var fixture = try TestSite()
    let product = try fixture.add(
      "product", "p", title: ("ص", "S"),
      fields: try fields(["was": .money(try Money(parsing: "15 JOD"))]))
    #expect(
      try google(fixture).contains("<g:price>15.000 JOD</g:price><g:sale_price>12.500 JOD<"))
    let row = try meta(fixture)[1].components(separatedBy: ",")
    #expect(row[5] == "15.000 JOD" && row.last == "12.500 JOD")
    let json = String(
      decoding: StructuredData(site: fixture.site).json(
        for: try fixture.page(of: product, TestSite.french)) ?? [], as: UTF8.self)
    #expect(json.contains(#""price":"12.500","priceCurrency":"JOD""#))
    #expect(
      json.contains(
        #""priceType":"https://schema.org/StrikethroughPrice","price":"15.000""#))
  }

  @Test(
    arguments: [
      ("in-stock", "in_stock", "in stock"), ("limited", "in_stock", "in stock"),
      ("made-to-order", "in_stock", "available for order"),
      ("sold-out", "out_of_stock", "out of stock"),
    ])
  func `availability is said in each shop's own words`(
    _ key: String, _ google: String, _ meta: String
  ) throws {
    var fixture = try TestSite()
    try fixture.add(
      "product", "p", title: ("ص", "S"),
      fields: try fields(availability: key, ["lead-time": .integer(21)]))
    let feed = try self.google(fixture)
    #expect(between(feed, "<g:availability>", "<") == [google])
    #expect(
      between(feed, "<g:max_handling_time>", "<") == (key == "made-to-order" ? ["21"] : []))
    #expect(try self.meta(fixture)[1].hasPrefix("SOAP-1,S,S,\(meta),new,"))
  }

  @Test func `a thing to come says from which day, and is left out without one`() throws {
    var fixture = try TestSite()
    // The site is built for the day 20000, 2024-10-04.
    try fixture.add(
      "product", "p", title: ("ص", "S"),
      fields: try fields(
        availability: "pre-order", ["available": .date(TestSite.day(2024, 11, 1))]))
    #expect(
      between(try google(fixture), "<g:availability_date>", "<") == ["2024-11-01T00:00Z"])
    for day in [nil, TestSite.day(2024, 10, 4), TestSite.day(2026, 1, 1)] {
      var fixture = try TestSite()
      try fixture.add(
        "product", "p", title: ("ص", "S"),
        fields: try fields(
          availability: "back-order", day.map { ["available": .date($0)] } ?? [:]))
      #expect(try meta(fixture).count == 2)
      let told = ShoppingExport.leftOut(in: fixture.site, picture: Self.picture)
      #expect(told.map(\.severity) == [.warning])
      #expect(told.first?.message.contains("from which day") == true)
    }
  }

  @Test(
    arguments: [
      (nil, "25 ILS", "a.jpg", Diagnostic.Severity.warning, "it has no sku"),
      ("X", "0 ILS", "a.jpg", .warning, "its price is 0"),
      ("X", "25 ILS", "a.svg", .suggestion, "it has no picture in JPEG"),
    ] as [(String?, String, String, Diagnostic.Severity, String)])
  func `what shops would refuse is left out once for all languages, with the reason`(
    _ sku: String?, _ price: String, _ picture: String, _ severity: Diagnostic.Severity,
    _ reason: String
  ) throws {
    var fixture = try TestSite()
    try fixture.add(
      "product", "p", title: ("ص", "S"),
      fields: try fields(sku: sku, price: price, picture: picture))
    #expect(try !google(fixture).contains("<item>"))
    let told = ShoppingExport.leftOut(in: fixture.site, picture: Self.picture)
    #expect(told.map(\.severity) == [severity])
    #expect(told.first?.message.contains(reason) == true)
    #expect(told.first?.path == "content/products/p.md")
  }

  @Test func `a record stands only in the feeds of its languages`() throws {
    var fixture = try TestSite()
    try fixture.add("product", "p", title: ("ص", nil), fields: try fields())
    #expect(try google(fixture, "ar").contains("<g:id>SOAP-1</g:id>"))
    #expect(try !google(fixture).contains("<item>"))
  }

  @Test(
    arguments: [
      ("4006381333931", true), ("2000000000015", false), ("0212345678909", false),
      ("96385074", true), ("20123451", false), ("036000291452", true), ("04006381333931", true),
    ])
  func `numbers that are a shop's own are published nowhere as GTIN`(
    _ gtin: String, _ isGlobal: Bool
  ) throws {
    #expect(GTIN.isGlobal(gtin) == isGlobal)
    var fixture = try TestSite()
    let product = try fixture.add(
      "product", "p", title: ("ص", "S"), fields: try fields(gtin: gtin))
    let feed = try google(fixture)
    #expect(feed.contains("<g:gtin>") == isGlobal)
    #expect(feed.contains("<g:identifier_exists>no<") == !isGlobal)
    let json = StructuredData(site: fixture.site).json(
      for: try fixture.page(of: product, TestSite.french))
    #expect(String(decoding: json ?? [], as: UTF8.self).contains("\"gtin\"") == isGlobal)
  }

  @Test func `hostile texts stay texts in both files`() throws {
    var fixture = try TestSite()
    try fixture.add(
      "product", "p", title: ("=cmd|' /C calc'!A0", "+1 \"x\",\r\n\u{202E}y"),
      summary: (hostileText, hostileText), fields: try fields(sku: "@SUM(A1)"))
    let rows = try meta(fixture)
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("@SUM(A1),\"+1 \"\"x\"\", y\","))
    #expect(!rows[1].unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
    #expect(try meta(fixture, "ar")[1].contains(",=cmd|' /C calc'!A0,"))
    let feed = try google(fixture)
    #expect(feed.contains("&lt;script&gt;"))
    #expect(!feed.contains("<script") && !feed.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `long texts are cut at a space`() {
    let text = String(repeating: "صابون ", count: 60)
    let cut = ShoppingItems.plain(text, limit: 150)
    #expect(cut.unicodeScalars.count <= 150)
    #expect(cut.hasSuffix("صابون…"))
    #expect(ShoppingItems.plain(String(repeating: "a", count: 200), limit: 10) == "aaaaaaaaa…")
    #expect(ShoppingItems.plain(" a\u{0}\n b\u{A0}c ", limit: 10) == "a b\u{A0}c")
  }

  @Test func `structured data names the offer by the type's rule`() throws {
    var fixture = try TestSite()
    let product = try fixture.add(
      "product", "p", title: ("ص", "S"),
      fields: try fields(availability: "made-to-order", ["lead-time": .integer(21)]))
    let json = String(
      decoding: StructuredData(site: fixture.site).json(
        for: try fixture.page(of: product, TestSite.french)) ?? [], as: UTF8.self)
    #expect(json.contains(#""price":"12.500","priceCurrency":"JOD""#))
    #expect(json.contains(#""availability":"https://schema.org/MadeToOrder""#))
    #expect(
      json.contains(
        #""deliveryLeadTime":{"@type":"QuantitativeValue","value":21,"unitCode":"DAY"}"#))
    #expect(json.contains(#""itemCondition":"https://schema.org/NewCondition""#))
  }

  @Test func `a merchant has a feed of its own with the newest of its products`() throws {
    var fixture = try TestSite()
    let merchant = try fixture.add(
      "merchant", "m", title: ("تاجر", "Marchand"), summary: ("نبذة", "Son histoire"))
    let other = try fixture.add("merchant", "o", title: ("آخر", "Autre"))
    let old = try fixture.add(
      "product", "old", title: ("قديم", "Vieux"), date: TestSite.day(2024, 1, 1))
    let new = try fixture.add(
      "product", "new", title: ("جديد", nil), date: TestSite.day(2024, 2, 1))
    fixture.addInverse("products", of: merchant, [old, new])
    let plans = FeedExport.plan(site: fixture.site).filter { $0.owner != nil }
    #expect(plans.map(\.route) == ["/ar/merchants/m/feed.xml", "/fr/merchants/m/feed.xml"])
    #expect(plans.map(\.records) == [[new, old], [old]])
    let routes = FeedExport.recordRoutes(in: fixture.site)
    #expect(routes[merchant] == ["/ar/merchants/m/feed.xml", "/fr/merchants/m/feed.xml"])
    #expect(routes[other] == [nil, nil])
    let files = try FeedExport.files(site: fixture.site, plans: plans, content: [:])
    let feed = String(decoding: files[1].bytes, as: UTF8.self)
    #expect(feed.contains("<title>Marchand – Dlala de Jérusalem</title>"))
    #expect(feed.contains("<link>https://dlala.example/fr/merchants/m/</link>"))
    #expect(feed.contains("<description>Son histoire</description>"))
  }

  private func soapInTwoSizes() throws -> (TestSite, RecordIndex) {
    var fixture = try TestSite()
    let product = try fixture.add(
      "product", "p", title: ("صابون", "Savon"),
      fields: try fields(
        gtin: "4006381333931",
        [
          "variants": .list([
            TestSite.variant([
              "sku": .text(Text("S-L")), "color": .choice("red"), "photo": Self.photograph("l.jpg"),
              "size": .localized(TestSite.both("كبير", "Grand")),
              "price": .money(try Money(parsing: "20 JOD")),
            ]),
            TestSite.variant([
              "sku": .text(Text("S M&1")), "size": .localized(TestSite.both("وسط", "Moyen")),
              "stock": .integer(0),
            ]),
          ])
        ]))
    return (fixture, product)
  }

  @Test func `each variant has its line, its address and what it differs in`() throws {
    let (fixture, _) = try soapInTwoSizes()
    let items = between(try google(fixture, "ar"), "<item>", "</item>")
    #expect(items.count == 2)
    #expect(items[0].hasPrefix("<g:id>S-L</g:id><title>صابون – كبير · أحمر</title>"))
    #expect(items[0].contains("<g:item_group_id>SOAP-1</g:item_group_id>"))
    #expect(items[0].contains("<g:size>كبير</g:size><g:color>أحمر</g:color>"))
    #expect(items[0].contains("<link>https://dlala.example/ar/products/p/?variant=S-L</link>"))
    #expect(items[0].contains("<g:image_link>https://dlala.example/media/l.jpg</g:image_link>"))
    #expect(items[0].contains("<g:price>20.000 JOD</g:price>"))
    #expect(items[0].contains("<g:availability>in_stock<"))
    // What the variant does not say is as the product says it, but a GTIN is one thing's only.
    #expect(items[1].contains("<g:price>12.500 JOD</g:price>"))
    #expect(items[1].contains("<g:availability>out_of_stock<"))
    #expect(items[1].contains("?variant=S%20M%261</link>"))
    #expect(items[1].contains("<g:image_link>https://dlala.example/media/a.jpg</g:image_link>"))
    #expect(!items[1].contains("<g:gtin>"))
    #expect(try meta(fixture)[1].contains(",SOAP-1,Grand,Rouge,,,"))
  }

  @Test func `structured data makes a group of the variants`() throws {
    let (fixture, product) = try soapInTwoSizes()
    let json = StructuredData(site: fixture.site).json(
      for: try fixture.page(of: product, TestSite.french))
    let graph = try JSONSerialization.jsonObject(with: Data(json ?? [])) as? [String: Any]
    let nodes = graph?["@graph"] as? [[String: Any]] ?? []
    let group = try #require(nodes.first { $0["@type"] as? String == "ProductGroup" })
    #expect(group["productGroupID"] as? String == "SOAP-1")
    #expect(group["offers"] == nil)
    #expect(
      group["variesBy"] as? [String]
        == ["https://schema.org/size", "https://schema.org/color"])
    let variants = try #require(group["hasVariant"] as? [[String: Any]])
    #expect(variants.map { $0["sku"] as? String } == ["S-L", "S M&1"])
    #expect(variants.map { $0["name"] as? String } == ["Savon – Grand · Rouge", "Savon – Moyen"])
    let offers = variants.compactMap { $0["offers"] as? [String: Any] }
    #expect(offers.map { $0["price"] as? String } == ["20.000", "12.500"])
    #expect(
      offers.map { $0["availability"] as? String }
        == ["https://schema.org/InStock", "https://schema.org/SoldOut"])
    #expect(
      offers.first?["url"] as? String == "https://dlala.example/fr/products/p/?variant=S-L")
    let page = try #require(nodes.first { $0["@type"] as? String == "WebPage" })
    #expect((page["mainEntity"] as? [String: Any])?["@type"] as? String == "ProductGroup")
    if let folder = SharedData.folder {
      let vocabulary = try Vocabulary(
        path: folder + "/schemaorg/schemaorg-current-https.jsonld")
      var seen: Set<String> = []
      #expect(nodes.flatMap { vocabulary.mistakes(in: $0, seen: &seen) } == [])
    }
    // The cheapest that can be ordered stands for all.
    #expect(fixture.site.goods(product, in: TestSite.french)?.leading.id == "S-L")
  }
}
