import Model
import Testing

@testable import Rendering

/// What templates are told of what is sold; that it is what Linking made of it, `PageRendererTests`
/// tries on all combinations.
@Suite struct OfferTests {
  private static func sort(_ price: String?, _ left: Int?, _ size: String) throws -> Value {
    var fields: [String: Value] = ["size": .text(Text(size)), "code": .text(Text("C/" + size))]
    if let price { fields["price"] = try SampleSite.money(price) }
    if let left { fields["left"] = .integer(left) }
    return SampleSite.sort(fields)
  }

  private static func site(_ fields: [String: Value]) throws -> SampleSite {
    var sample = try SampleSite()
    var all: [String: Value] = [
      "wholesale": try SampleSite.money("1 ILS"), "code": .text(Text("C")),
      "price": try SampleSite.money("10 ILS"),
    ]
    all.merge(fields) { _, given in given }
    try sample.add("things/one", ["إناء", "Bol"], fields: all)
    try sample.say("price-from", ["ابتداءً من {price}", "à partir de {price}"])
    return sample
  }

  private func lines(_ sample: SampleSite, _ template: String) async throws -> [String] {
    let french = try await sample.printed(template, of: "things/one")[1] ?? ""
    return french.split(separator: "\n").map(String.init)
  }

  @Test func theRecordsOfferIsThatOfTheCheapestThatCanBeOrdered() async throws {
    let sample = try Self.site([
      "sorts": .list([
        try Self.sort("5 ILS", 0, "S"), try Self.sort(nil, 4, "M"), try Self.sort("12 ILS", 1, "L"),
      ])
    ])
    let template = """
      {% set o = record.offer %}{{ o.amount }}|{{ o.price | money }}|{{ o.varies }}|{{ o.limit }}|{{ o.id }}|{{ o.group }}|{{ o.name }}|{{ o.label }}|{{ o.url }}
      {% for v in o.variants %}{{ v.amount }}|{{ v.limit }}|{{ v.is_orderable }}|{{ v.is_leading }}|{{ v.name }}|{{ v.label }}|{{ v.id }}|{{ v.url }}|{{ v.state.key }}|{{ v.state.label }}
      {% endfor %}
      """
    let lines = try await lines(sample, template)
    let plain = lines.map { $0.replacing(#/<[^>]*>/#, with: "").replacing("\u{A0}", with: " ") }
    #expect(
      plain.map { $0.replacing("\u{202F}", with: " ") } == [
        "10.00|10,00 ₪|true|||C|Bol||/souk/fr/things/one/",
        "5.00|0|false|false|Bol – S|S|C/S|/souk/fr/things/one/?variant=C%2FS|sold-out|sold-out fr",
        "10.00|4|true|true|Bol – M|M|C/M|/souk/fr/things/one/?variant=C%2FM|in-stock|in-stock fr",
        "12.00|1|true|false|Bol – L|L|C/L|/souk/fr/things/one/?variant=C%2FL|in-stock|in-stock fr",
      ])
  }

  @Test func aVariantsGroupKnowsItsOwnOffer() async throws {
    var fields: [String: Value] = [
      "sorts": .list([
        try Self.sort(nil, nil, "S"), try Self.sort("12 ILS", nil, "M"),
        try Self.sort("8 ILS", 0, "L"),
      ])
    ]
    fields["price"] = Value.none
    let sample = try Self.site(fields)
    let template =
      "{% for s in record.sorts %}{{ s.offer.amount }}/{{ s.offer.limit }} {% endfor %}"
    var templates = SampleTheme.empty
    templates["thing.html"] = template
    // Of the first nobody knows a price: it is not sold.
    #expect(try await sample.built(templates).html("/fr/things/one/") == "/ 12.00/ 8.00/0 ")
  }

  @Test func whatHasNoPriceIsNotSold() async throws {
    let sample = try Self.site(["price": Value.none])
    let printed = try await sample.printed(
      "{% if record.offer %}sold{% else %}not{% endif %}{% for f in record.facts %} {{ f.name }}{% endfor %}",
      of: "things/one")
    #expect(printed[1] == "not code")
  }

  @Test func aPageInAnotherLanguageOffersNothing() async throws {
    var sample = try SampleSite()
    try sample.add("things/one", ["إناء", nil], fields: ["price": try SampleSite.money("3 ILS")])
    let printed = try await sample.printed(
      "{% if page.offer %}page {% endif %}{% if record.offer %}record{% endif %}", of: "things/one")
    #expect(printed == ["page record", "record"])
  }

  // MARK: Facts

  @Test func factsSayThePriceOfTheOfferAndNoOtherAmount() async throws {
    let template = """
      {% for f in record.facts %}{{ f.name }}={{ f.text }};{% endfor %}
      """
    func facts(_ fields: [String: Value]) async throws -> String {
      try await lines(Self.site(fields), template).joined().replacing(#/<[^>]*>/#, with: "")
        .replacing(#/[\u00A0\u202F]/#, with: " ")
    }
    #expect(try await facts([:]) == "code=C;price=10,00 ₪;")
    let sorts = Value.list([try Self.sort("12 ILS", nil, "S"), try Self.sort("14 ILS", nil, "M")])
    #expect(try await facts(["sorts": sorts]) == "code=C;price=à partir de 12,00 ₪;")
    // What is there of each variant, the record does not know.
    #expect(
      try await facts(["sorts": sorts, "left": .integer(3)]) == "code=C;price=à partir de 12,00 ₪;")
    #expect(try await facts(["left": .integer(3)]) == "code=C;price=10,00 ₪;left=3;")
    #expect(
      try await facts(["left": .integer(0), "state": .choice("made-to-order")])
        == "code=C;price=10,00 ₪;state=made-to-order fr;")
    #expect(
      try await facts(["left": .integer(0), "state": .choice("limited")])
        .contains("state=sold-out fr;"))
    #expect(try await facts(["was": try SampleSite.money("20 ILS")]) == "code=C;price=10,00 ₪;")
    // For that the type has no word: nothing is said rather than a key.
    #expect(try await facts(["state": .choice("pre-order")]).contains("state=;"))
  }

  @Test func ofWhatIsNotSoldEveryAmountIsTold() async throws {
    var sample = try Self.site(["was": try SampleSite.money("20 ILS")])
    sample.types[0].publish.shopping = nil
    let printed = try await sample.printed(
      "{% for f in record.facts %}{{ f.name }} {% endfor %}", of: "things/one")
    #expect(printed[1] == "wholesale code price was ")
  }

  @Test func aSectionSaysWhetherItSells() async throws {
    var templates = SampleTheme.empty
    templates["section.html"] = "{{ section.sells }}"
    let build = try await Self.site([:]).built(templates)
    #expect(try build.html("/ar/things/") == "true" && build.html("/ar/makers/") == "false")
  }

  @Test func whatIsSharedOfAPictureIsAFormThatAllTake() async throws {
    var sample = try Self.site([
      "picture": .image(ImageReference(path: "a.jpg", alt: [], position: SampleSite.place))
    ])
    for (path, expected) in [
      ("media/a.svg", nil), ("media/a.avif", nil),
      ("media/a.gif", "https://x.example/souk/media/a.gif"),
    ] {
      sample.images["a.jpg"] = ImageInfo(width: 1, height: 1, outputPath: path)
      let world = await sample.world()
      let image = ImageReference(path: "a.jpg", alt: [], position: SampleSite.place)
      #expect(world.sharedAddress(of: image) == expected)
    }
    sample.images["a.jpg"] = GeneratedSite.picture
    let printed = try await sample.printed("{{ page.preview }}", of: "things/one")
    #expect(
      printed[1]
        == "https://x.example/souk/media/%D9%82-1600-a.jpg")
  }
}
