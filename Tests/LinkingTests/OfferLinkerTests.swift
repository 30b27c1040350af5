import Localization
import Model
import TestSupport
import Testing

@testable import Linking

@Suite struct OfferLinkerTests {
  private static let currencies = ["ILS", "JOD", "MAD"]
  private static let french = LanguageIndex(1)

  // MARK: Random goods

  /// What an editor wrote of one thing, from which the offer follows.
  private struct Written {
    var price: Money?
    var before: Money?
    var availability: String?
    var stock: Int?
    var label: String?
    var size: String?
  }

  /// A product with its variants.
  private struct Product {
    var own: Written
    var variants: [Written]
  }

  private static func money(_ units: Int, _ code: String) throws -> Money {
    Money(minorUnits: Int64(units), currency: try #require(Currency(code: code)))
  }

  private static func written(
    _ generator: inout SeededGenerator, _ code: String, always: Bool
  ) throws -> Written {
    func maybe() -> Bool { Bool.random(using: &generator) }
    var written = Written()
    // Few prices, so that many are equal.
    if always || maybe() {
      written.price = try money(100 * Int.random(in: 0...4, using: &generator), code)
    }
    if maybe() { written.before = try money(100 * Int.random(in: 0...6, using: &generator), code) }
    if maybe() {
      written.availability = Availability.allCases.randomElement(using: &generator)?.rawValue
    }
    if maybe() { written.stock = Int.random(in: 0...3, using: &generator) }
    if maybe() { written.label = ["Petit", "Grand"].randomElement(using: &generator) }
    if maybe() { written.size = ["S", "M", "L"].randomElement(using: &generator) }
    return written
  }

  private static func products(_ count: Int) throws -> [Product] {
    var generator = SeededGenerator(seed: 13)
    return try (0..<count).map { _ in
      let code = currencies.randomElement(using: &generator) ?? "ILS"
      let own = try written(
        &generator, code, always: !Int.random(in: 0...9, using: &generator).isMultiple(of: 10))
      let variants = try (0..<max(0, Int.random(in: -2...4, using: &generator))).map { _ in
        try written(&generator, code, always: false)
      }
      return Product(own: own, variants: variants)
    }
  }

  // MARK: A site of them

  private static let type: ContentType = {
    let choices = Availability.allCases.map {
      FieldKind.Choice(key: $0.rawValue, label: LocalizedText([Text($0.rawValue.uppercased())]))
    }
    func fields(_ more: [FieldDefinition]) -> [FieldDefinition] {
      [
        FieldDefinition(name: "code", kind: .text, isShared: true),
        // A first amount that is nobody's price.
        FieldDefinition(name: "wholesale", kind: .money, isShared: true),
        FieldDefinition(name: "cost", kind: .money, isShared: true),
        FieldDefinition(name: "was", kind: .money, isShared: true),
        FieldDefinition(name: "state", kind: .choice(FieldKind.Choices(choices)), isShared: true),
        FieldDefinition(name: "left", kind: .integer, isShared: true),
      ] + more
    }
    let inner = fields([
      FieldDefinition(name: "name", kind: .text), FieldDefinition(name: "size", kind: .text),
    ])
    var publish = PublishRules(feed: false, search: false, structuredData: nil)
    publish.shopping = ShoppingRule(fields: [
      .id: "code", .price: "cost", .priceBefore: "was", .availability: "state", .stock: "left",
      .variants: "sorts", .label: "name", .size: "size",
    ])
    return ContentType(
      name: "good", section: "goods", label: LocalizedText(), plural: LocalizedText(),
      fields: [FieldDefinition(name: "title", kind: .text)]
        + fields([FieldDefinition(name: "sorts", kind: .list(.group(inner)), isShared: true)]),
      sort: .byTitle, publish: publish)
  }()

  private static func values(_ written: Written, id: String) throws -> [Value] {
    [
      .text(Text(id)), .money(try money(1, "EUR")), written.price.map { .money($0) } ?? .none,
      written.before.map { .money($0) } ?? .none,
      written.availability.map { .choice($0) } ?? .none,
      written.stock.map { .integer($0) } ?? .none,
    ]
  }

  private static func record(_ product: Product, _ number: Int) throws -> Record {
    let place = SourcePosition(line: 1, column: 1)
    let groups = try product.variants.enumerated().map { index, variant -> Value in
      let fields =
        try values(variant, id: "\(number)-\(index)") + [
          variant.label.map { .text(Text($0)) } ?? .none,
          variant.size.map { .text(Text($0)) } ?? .none,
        ]
      return .group(Group(fields: fields, positions: fields.map { _ in place }, position: place))
    }
    let fields: [Value] =
      [.text(Text("Article \(number)", in: french))]
      + (try values(product.own, id: "\(number)")) + [groups.isEmpty ? .none : .list(groups)]
    return Record(
      id: "goods/\(number)", role: .record, typeIndex: 0, section: 0,
      variants: [
        nil,
        RecordVariant(
          language: french, path: "goods/\(number).fr.md",
          body: BodyRange(offset: 0, line: 1, length: 0), fields: fields),
      ], routes: [nil, "/fr/goods/\(number)/"], inverse: [:], date: nil, updated: nil, order: nil)
  }

  private static func settings() throws -> SiteSettings {
    let arabic = try #require(LocaleTag("ar-PS"))
    let french = try #require(LocaleTag("fr-FR"))
    return SiteSettings(
      title: LocalizedText(), description: LocalizedText(), baseURL: "https://x.example/",
      languages: [
        SiteLanguage(code: "ar", locale: arabic), SiteLanguage(code: "fr", locale: french),
      ], theme: ["plain"], currency: nil, pageSize: 24, trustsRawHTML: false, contact: [],
      menus: [],
      taxonomies: [],
      missingLanguage: MissingLanguagePolicies(standard: .fallback, byType: [:]))
  }

  private static func link(
    _ products: [Product], rates: ExchangeRates? = nil
  ) throws -> (goods: [Goods?], diagnostics: [Diagnostic]) {
    var settings = try settings()
    settings.rates = rates
    let records = try products.enumerated().map { try record($1, $0) }
    let words = ValueWords(
      records: records, types: [type], taxonomies: [],
      localizers: settings.languages.map { Localizer($0) })
    let linked = OfferLinker(settings: settings, types: [type], words: words).link(records)
    try #require(linked.goods.count == records.count * 2)
    return linked
  }

  // MARK: What holds for all of them

  @Test func `every offer says what was written of it, and nothing else is sold`() throws {
    let products = try Self.products(3000)
    let goods = try Self.link(products).goods
    var offers = 0
    for (number, product) in products.enumerated() {
      let made = goods[number * 2 + 1]
      // A language that the record lacks shows the same.
      #expect(goods[number * 2] == made)
      let things = product.variants.isEmpty ? [product.own] : product.variants
      let sold = things.filter { ($0.price ?? product.own.price) != nil }
      #expect(made?.offers.count ?? 0 == sold.count)
      for (offer, thing) in zip(made?.offers ?? [], sold) {
        offers += 1
        #expect(offer.price == thing.price ?? product.own.price)
        let written = thing.availability ?? product.own.availability ?? "in-stock"
        let stock = thing.stock ?? product.own.stock
        let comesFromStock = written == "in-stock" || written == "limited"
        let isGone = ["sold-out", "out-of-stock", "discontinued"].contains(written)
        let isEmpty = comesFromStock && stock == 0
        #expect(offer.availability.rawValue == (isEmpty ? "sold-out" : written))
        #expect(offer.isOrderable == !(isGone || isEmpty))
        #expect(offer.limit == (isGone ? 0 : comesFromStock ? stock : nil))
        #expect(
          offer.availabilityLabel[Self.french]?.string
            == offer.availability.rawValue.uppercased())
        if let before = offer.priceBefore { #expect(before.minorUnits > offer.price.minorUnits) }
        let before = thing.before ?? (thing.price == nil ? product.own.before : nil)
        #expect((offer.priceBefore != nil) == (before?.minorUnits ?? 0 > offer.price.minorUnits))
      }
    }
    #expect(offers > 3000)
  }

  @Test func `the offer that stands for all is the cheapest that can be ordered`() throws {
    var varying = 0
    for goods in try Self.link(try Self.products(3000)).goods.compactMap({ $0 }) {
      let orderable = goods.offers.filter(\.isOrderable)
      let known = orderable.isEmpty ? goods.offers : orderable
      #expect(goods.leading.price.minorUnits == known.map(\.price.minorUnits).min())
      #expect(goods.leading.isOrderable == !orderable.isEmpty)
      #expect(goods.varies == (Set(known.map(\.price)).count > 1))
      if goods.varies { varying += 1 }
    }
    #expect(varying > 100)
  }

  @Test func `a variant has one name, which no other of its record has`() throws {
    let products = try Self.products(3000)
    let goods = try Self.link(products).goods
    for (number, product) in products.enumerated() where !product.variants.isEmpty {
      let offers = goods[number * 2 + 1]?.offers ?? []
      let names = offers.map { $0.name(of: "Article", in: Self.french) }
      #expect(Set(names).count == names.count, "\(names)")
      for offer in offers {
        let label = try #require(offer.label(in: Self.french)?.string)
        let written = product.variants[try #require(offer.place)]
        #expect(label.hasPrefix(written.label ?? written.size ?? offer.id ?? ""))
      }
    }
  }

  // MARK: What is told

  private func product(_ own: String?, _ variants: [String?]) throws -> Product {
    func written(_ price: String?) throws -> Written {
      Written(price: try price.map { try Money(parsing: $0) })
    }
    return Product(own: try written(own), variants: try variants.map(written))
  }

  @Test func `prices in several currencies are compared by the site's rates, or told`() throws {
    let product = try product("30 JOD", ["20 JOD", "90 ILS", nil])
    let told = try Self.link([product])
    #expect(told.diagnostics.map(\.severity) == [.warning])
    #expect(told.diagnostics.first?.message.contains("several currencies") == true)
    #expect(told.goods[1]?.leading.price == (try Money(parsing: "20 JOD")))
    let base = try #require(Currency(code: "JOD"))
    let rate = try #require(
      Currency(code: "ILS").flatMap { ExchangeRates.Rate(currency: $0, parsing: "5.20") })
    let date = EDTF(text: "2026-11-01", form: .date(EDTF.Moment(year: 2026, month: 11, day: 1)))
    let rates = ExchangeRates(date: date, base: base, rates: [rate], maximumAge: 30)
    let known = try Self.link([product], rates: rates)
    #expect(known.diagnostics.isEmpty)
    // 90 ILS are 17.308 JOD.
    #expect(known.goods[1]?.leading.price == (try Money(parsing: "90 ILS")))
    #expect(known.goods[1]?.varies == true)
  }

  @Test func `less than nothing is no price`() throws {
    let linked = try Self.link([try product("-1 ILS", [])])
    #expect(linked.goods[1] == nil)
    #expect(linked.diagnostics.map(\.severity) == [.error])
    #expect(linked.diagnostics.first?.path == "goods/0.fr.md")
  }

  @Test func `what was not dearer before is told`() throws {
    var product = try product("10 ILS", [])
    product.own.before = try Money(parsing: "10 ILS")
    let linked = try Self.link([product])
    #expect(linked.goods[1]?.leading.priceBefore == nil)
    #expect(linked.diagnostics.map(\.severity) == [.warning])
  }
}
