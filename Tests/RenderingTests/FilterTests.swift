import Model
import Templates
import Testing

@testable import Rendering

/// The filters that the program adds to templates: what they say, and what they refuse.
@Suite struct FilterTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["قنديل", "Lampe"],
      fields: [
        "price": try SampleSite.money("1234.50 ILS"), "was": try SampleSite.money("20 JOD"),
        "wholesale": try SampleSite.money("2469 ILS"),
        "made": .date(try EDTF(parsing: "2026-05-01")),
        "weight": .quantity(Quantity(amount: "1.5", unit: "kg")),
        "rating": .number(2.25), "opens": .text(Text("08:30")), "code": .text(Text("25:99")),
        "days": .list(["sunday", "saturday", "monday", "thursday"].map { .choice($0) }),
        "maker": SampleSite.reference("m"), "kinds": .list([SampleSite.term("wood")]),
        "parts": .list(try ["1 ILS", "1 ILS", "1 ILS"].map { try SampleSite.money($0) }),
      ])
    try sample.add("things/two", ["ثوب", "Robe"], fields: ["price": try SampleSite.money("1 ILS")])
    try sample.add("makers/m", ["صانع", "Artisan"])
    let base = try #require(Currency(code: "ILS"))
    let euro = try #require(
      Currency(code: "EUR").flatMap { ExchangeRates.Rate(currency: $0, parsing: "0.25") })
    sample.settings.rates = ExchangeRates(
      date: try EDTF(parsing: "2026-05-01"), base: base, rates: [euro], maximumAge: 30)
    sample.assets = ["css/a.css": World.Asset(outputPath: "assets/a-ق.css", integrity: "sha384-x")]
    return sample
  }

  private func pages(_ template: String, of id: String = "things/one") async throws -> [String] {
    var templates = SampleTheme.empty
    templates["thing.html"] = template
    return try await Self.site().built(templates).printed(of: id).map {
      ($0 ?? "").replacing(#/<\/?bdi[^>]*>/#, with: "").replacing(#/[\u00A0\u202F]/#, with: " ")
    }
  }

  @Test(arguments: [
    ("{{ record.price | money }}", "1 234,50 ₪"), ("{{ record.price | minor_units }}", "123450"),
    ("{{ record.was | minor_units }} {{ record.was | currency }}", "20000 JOD"),
    ("{{ record.price | in_currency(\"EUR\") }}", "≈ 309 €"),
    ("{{ record.price | in_currency(\"ILS\") }}", ""),
    ("{{ record.was | in_currency(\"EUR\") }}", ""),
    ("{{ record.price | share(record.wholesale) }}", "0.5"),
    ("{{ record.price | share(record.was) }}", ""),
    (
      "{% for p in record.parts | shares %}{{ p.start }}+{{ p.width }} {% endfor %}",
      "0.0+33.3 33.3+33.4 66.7+33.3 "
    ),
    ("{{ record.made | date }}", "1er mai 2026"),
    ("{{ record.made | relative }}", "il y a 3 jours"),
    ("{{ record.made | until(record.made) }}", "1er mai 2026"),
    ("{{ record.made | until(record.date) }}", "1er mai 2026"),
    ("{{ record.weight | quantity }}", "1,5 kg"), ("{{ record.rating | number(1) }}", "2,2"),
    ("{{ 0.256 | percent(1) }}", "25,6 %"), ("{{ 1536 | filesize }}", "1,5 ko"),
    ("{{ record.opens | clock }} {{ record.code | clock }}", "8 h 30 25:99"),
    ("{{ (record | translated(\"ar\")).display_title }}", "قنديل"),
    ("{{ record.kinds | map(attribute=\"label\") | listed }}", "Bois"),
    (
      "{{ record | link }}{{ record.kinds[0] | link }}",
      "<a href=\"/souk/fr/things/one/\">Lampe</a><a href=\"/souk/fr/kinds/wood/\">Bois</a>"
    ),
    ("{{ (record | term_in(site.taxonomies.kinds)).label }}", ""),
    (
      "<a href=\"{{ \"css/a.css\" | asset }}\" title=\"{{ \"css/a.css\" | integrity }}\">",
      "<a href=\"/souk/assets/a-%D9%82.css\" title=\"sha384-x\">"
    ),
    (
      "{{ \"css/a.css\" | asset | absolute }} {{ \"x\" | absolute }}",
      "https://x.example/souk/assets/a-%D9%82.css x"
    ),
    (
      "{% for c, s in site.amounts | items %}{{ c }}:{{ s[0] }}:{{ s[1] }};{% endfor %}",
      "ILS:2:1 234 567,89 ₪;JOD:3:123 456,789 JOD;"
    ),
    (
      "{{ \"*x* [y](things/one.md)\" | markdown }}",
      "<p><em>x</em> <a href=\"/souk/fr/things/one/\">y</a></p>"
    ),
    (
      "{% for g in record.days | spans %}{% for d in g %}{{ d.key }} {% endfor %}|{% endfor %}",
      "saturday sunday monday |thursday |"
    ),
  ])
  func aFilterSays(_ template: String, _ expected: String) async throws {
    #expect(try await pages(template)[1] == expected)
  }

  @Test(arguments: [
    ("{{ record.title | money }}", "money does not fit this value"),
    ("{{ record.price | money(1) }}", "money takes no value"),
    ("{{ record.made | date(\"lon\") }}", "date has no style \"lon\""),
    ("{{ record.made | until }}", "until needs a second date"),
    ("{{ record.made | until(record.title) }}", "until does not fit its second date"),
    ("{{ record.price | in_currency(\"EUX\") }}", "there is no currency \"EUX\""),
    ("{{ record.price | in_currency }}", "in_currency takes one currency"),
    ("{{ record.price | share(2) }}", "share takes the whole amount"),
    (
      "{% for p in record.words | shares %}{{ p.start }}{% endfor %}",
      "shares takes a list of amounts"
    ),
    ("{{ \"css/b.css\" | asset }}", "the theme has no file assets/css/b.css"),
    ("{{ record.title | asset }}", "asset needs the name of a file"),
    ("{{ record.title | link }}", "link does not fit this value"),
    ("{{ record.title | image }}", "image does not fit this value"),
    ("{{ (record | translated(\"en\")).title }}", "the site has no language \"en\""),
    ("{{ record.weight | quantity(\"bred\") }}", "quantity has no form \"bred\""),
    ("{{ 2 | number(decimals=1) }}", "number has no argument decimals"),
    ("{{ record.rating | percent(\"x\") }}", "percent takes a number of decimals"),
    ("{{ record.days | listed }}", "listed does not fit this value"),
    ("{{ record.words | by_letter | length }}", "by_letter does not fit these values"),
    ("{{ record.words | spans | length }}", "spans does not fit this value"),
    ("{{ record.price | clock }}", "clock does not fit this value"),
    (
      "{{ (record.title | term_in(site.taxonomies.kinds)).label }}",
      "term_in does not fit this value"
    ),
    ("{{ (record | term_in(\"kinds\")).label }}", "term_in needs a taxonomy"),
    ("{{ record.made | minor_units }}", "minor_units does not fit this value"),
  ])
  func aFilterRefuses(_ template: String, _ message: String) async throws {
    #expect(try await Self.site().mistakes(template).first == message)
  }

  @Test func aLinkTellsTheLanguageOfANameAndLeadsOnlyWhereAPageIs() async throws {
    var sample = try SampleSite()
    try sample.addEnglish()
    try sample.add("things/one", ["قنديل", "Lampe \"<b>\""])
    let template = "{{ record | link }}"
    let printed = try await sample.printed(template, of: "things/one")
    #expect(printed[1] == "<a href=\"/souk/fr/things/one/\">Lampe &#34;&lt;b&gt;&#34;</a>")
    #expect(
      printed[2]
        == "<a href=\"/souk/en/things/one/\">"
        + "<span lang=\"fr-FR\">Lampe &#34;&lt;b&gt;&#34;</span></a>")
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: .omit, byType: [:])
    try sample.add(
      "things/two", ["ثوب", nil], fields: ["kin": .list([SampleSite.reference("one")])])
    try sample.add(
      "things/three", [nil, "Trois"], fields: ["kin": .list([SampleSite.reference("two")])])
    let three = try await sample.printed(
      "{% for f in record.facts %}{% for l in f.links %}{{ l | link }}{% endfor %}{% endfor %}",
      of: "things/three")
    #expect(three[1] == "<bdi lang=\"ar-PS\" dir=\"rtl\">ثوب</bdi>")
  }

  @Test func lettersStandInTheLanguagesOrder() async throws {
    var sample = try SampleSite()
    for (number, titles) in [
      ["إبريق", "Étui"], ["ثوب", "lampe"], ["الإناء", "Eau"], ["9 قطع", "9 pièces"],
    ].enumerated() {
      try sample.add("things/t\(number)", titles)
    }
    var templates = SampleTheme.empty
    templates["home.html"] =
      "{% for g in site.sections.things.records | by_letter %}{{ g.letter }}:{{ g.records | length }}:{{ g.anchor }};{% endfor %}"
    let build = try await sample.built(templates)
    let french = try build.html("/fr/")
    #expect(french.matches(of: #/([^:;]+):(\d):/#).map { "\($0.1)\($0.2)" } == ["#1", "E2", "L1"])
    let anchors = french.matches(of: #/:(letter-[^;]*);/#).map { String($0.1) }
    #expect(Set(anchors).count == 3)
  }

  /// A week that is written in any order is told in spans of neighbours, whole and once.
  @Test func spansHoldEachDayOnce() async throws {
    for written in [
      ["friday"], ["thursday", "friday", "saturday"], SampleTypes.days,
      ["friday", "monday", "sunday"],
    ] {
      var sample = try SampleSite()
      try sample.add(
        "things/one", ["ق", "L"], fields: ["days": .list(written.map { .choice($0) })])
      var templates = SampleTheme.empty
      templates["thing.html"] =
        "{% for g in record.days | spans %}{% for d in g %}{{ d.key }} {% endfor %}|{% endfor %}"
      let text = try await sample.built(templates).html("/fr/things/one/")
      let spans = text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      #expect(spans.joined().sorted() == written.sorted())
      #expect(spans.first?.contains(written[0]) == true)
      for span in spans {
        for (day, next) in zip(span, span.dropFirst()) {
          let place = SampleTypes.days.firstIndex(of: day) ?? 0
          #expect(SampleTypes.days[(place + 1) % 7] == next)
        }
      }
      #expect(spans.count == (written.count == 3 && written.last == "sunday" ? 2 : 1))
    }
  }

  @Test func plainTemplatesHaveTheFiltersThatNeedNoSite() throws {
    let locale = try #require(LocaleTag("fr-FR"))
    let names = Set(World.plainHost(locale: locale).filters.keys)
    #expect(
      names == [
        "money", "date", "calendars", "hijri", "until", "number", "percent", "filesize", "listed",
      ])
  }
}
