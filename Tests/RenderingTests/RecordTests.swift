import Model
import Testing

@testable import Rendering

/// The fields of records, of groups and of what records refer to, as templates see them.
@Suite struct RecordTests {
  @Test func aRecordIsShownInItsOwnLanguageOrInTheOneThatStandsIn() async throws {
    var sample = try SampleSite()
    try sample.add("things/one", ["قنديل", nil], own: [["summary": .text(Text("ضوء"))], [:]])
    try sample.add("things/two", ["ثوب", "Robe"])
    let template =
      "{{ record.lang }} {{ record.dir }} {{ record.is_fallback }} {{ record.display_summary }} {{ record.id }} {{ record.type_label }}"
    let own = try await sample.printed(template, of: "things/two")
    #expect(own[1] == "fr-FR ltr false  things/two chose")
    let fallback = try await sample.printed(template, of: "things/one")[1]
    #expect(fallback?.hasPrefix("ar-PS rtl true ") == true && fallback?.contains("ضوء") == true)
  }

  @Test func aThirdLanguageIsShownItsOwnFallback() async throws {
    var sample = try SampleSite()
    try sample.addEnglish()
    try sample.add("things/one", ["قنديل", "Lampe"], fields: ["note": .markdown(Text("x"))])
    try sample.add("things/two", ["قنديل", nil])
    let template = "{{ record.lang }} {{ record.display_title }} {{ page.content_lang }}"
    let one = try await sample.printed(template, of: "things/one")
    #expect(one[2] == "fr-FR <span lang=\"fr-FR\">Lampe</span> fr-FR")
    let two = try await sample.printed("{{ record.lang }}", of: "things/two")
    #expect(two[1] == "ar-PS" && two[2] == "ar-PS")
  }

  @Test func inverseListsStandInTheReadersOrder() async throws {
    var sample = try SampleSite()
    try sample.add("makers/m", ["صانع", "Artisan"])
    for (name, titles) in [("a", ["ب", "Aa"]), ("b", ["أ", "Bb"]), ("c", ["ت", "Ab"])] {
      try sample.add("things/\(name)", titles, fields: ["maker": SampleSite.reference("m")])
    }
    sample.types[0].sort = .byTitle
    var templates = SampleTheme.empty
    templates["maker.html"] = "{% for t in record.things %}{{ t.id }} {% endfor %}"
    let build = try await sample.built(templates)
    func ids(_ route: String) throws -> [String] {
      try build.html(route).matches(of: #/things\/([abc])/#).map { String($0.1) }
    }
    #expect(try ids("/ar/makers/m/") == ["b", "a", "c"])
    #expect(try ids("/fr/makers/m/") == ["a", "c", "b"])
  }

  @Test func termsStandInTheReadersOrder() async throws {
    var sample = try SampleSite()
    for (name, term) in [("a", "زيت"), ("b", "Abricot"), ("c", "أرز"), ("d", "Étain")] {
      try sample.add(
        "things/\(name)", ["ق", "L"], fields: ["open-tags": .list([SampleSite.term(term)])])
    }
    var templates = SampleTheme.empty
    templates["home.html"] =
      "{% for t in site.taxonomies.tags.terms %}{{ t.label }} {{ t.count }},{% endfor %}"
    let build = try await sample.built(templates)
    func terms(_ route: String) throws -> String {
      try build.html(route).replacing(#/<[^>]*>/#, with: "")
    }
    #expect(try terms("/ar/") == "أرز 1,زيت 1,Abricot 1,Étain 1,")
    #expect(try terms("/fr/") == "Abricot 1,Étain 1,أرز 1,زيت 1,")
  }

  @Test func referencesToWhatHasNoPageAreNotListed() async throws {
    var sample = try SampleSite()
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: .omit, byType: [:])
    try sample.add("makers/m", ["صانع", "Artisan"])
    try sample.add("things/a", ["أ", nil], fields: ["maker": SampleSite.reference("m")])
    try sample.add("things/b", ["ب", "B"], fields: ["maker": SampleSite.reference("m")])
    var templates = SampleTheme.empty
    templates["maker.html"] = "{{ record.things | length }}"
    let build = try await sample.built(templates)
    #expect(try build.html("/ar/makers/m/") == "2" && build.html("/fr/makers/m/") == "1")
  }

  @Test func factsAreWhatHasAWordToShow() async throws {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["قنديل", "Lampe"],
      fields: [
        "flag": .boolean(true), "rating": .integer(4),
        "weight": .quantity(Quantity(amount: "1.5", unit: "kg")),
        "made": .date(try EDTF(parsing: "1903")),
        "days": .list([.choice("friday"), .choice("sunday")]),
        "kinds": .list([SampleSite.term("wood")]), "maker": SampleSite.reference("m"),
        "picture": .image(ImageReference(path: "x.jpg", alt: [], position: SampleSite.place)),
        "sorts": .list([SampleSite.sort([:])]),
        "spot": .place(Place(latitude: 31.5, longitude: 35)),
      ], own: [["summary": .text(Text("x")), "note": .markdown(Text("*ن*"))], [:]])
    try sample.add(
      "things/two", ["ثوب", "Robe"], fields: ["flag": .boolean(false), "words": .list([])])
    try sample.add("makers/m", ["صانع", "Artisan"])
    let template =
      "{% for f in record.facts %}{{ f.name }}:{{ f.text }}{{ f.markup }}{% for l in f.links %}{{ l | link }}{% endfor %};{% endfor %}"
    let one = try await sample.printed(template, of: "things/one")
    let plain = (one[1] ?? "").replacing(#/<\/?(bdi|em|p)[^>]*>/#, with: "")
      .replacing(#/[\u00A0\u202F]/#, with: " ").replacing("\n", with: "")
    #expect(
      plain.contains(
        "maker:<a href=\"/souk/fr/makers/m/\">Artisan</a>;kinds:<a href=\"/souk/fr/kinds/wood/\">Bois</a>;"
      ))
    #expect(plain.contains("made:1903;weight:1,5 kg;rating:4;days:friday et sunday;spot:;flag:✓;"))
    #expect(!plain.contains("picture") && !plain.contains("sorts") && !plain.contains("summary"))
    #expect(one[0]?.contains("</bdi>:<p><em>ن</em></p>\n;") == true)
    let two = try await sample.printed(template, of: "things/two")
    #expect(two == ["", ""])
  }

  @Test func placesChoicesAndContactsAreRead() async throws {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["قنديل", "Lampe"],
      fields: [
        "spot": .place(Place(latitude: 31.5, longitude: 35)), "days": .list([.choice("friday")]),
        "rating": .integer(3), "link": .url("https://y.example/?a&b"),
      ])
    var templates = SampleTheme.empty
    templates["thing.html"] =
      "{{ record.spot.map }} {% for d in record.days %}{{ d.key }}={{ d.label }}{% endfor %} {{ record.rating | number(1) }} {{ record.link }} {{ site.contact.e_mail }}"
    #expect(
      try await sample.built(templates).html("/fr/things/one/")
        == "https://www.openstreetmap.org/?mlat=31.5&amp;mlon=35.0#map=18/31.5/35.0 friday=friday 3,0 "
        + "https://y.example/?a&amp;b a@x.example")
  }

  @Test func hyphensAreUnderscoresAndWhatIsUnknownIsTold() async throws {
    var sample = try SampleSite()
    try sample.add("things/one", ["قنديل", "Lampe"])
    #expect(
      await sample.mistakes("{{ record.open_tags | length }}{{ record.relatives | length }}")
        .isEmpty)
    #expect(await sample.mistakes("{{ record.things }}").count == 1)
    #expect(
      await sample.mistakes("{% for s in record.sorts %}{{ s.offer.amount }}{% endfor %}").isEmpty)
    #expect(await sample.mistakes("{{ site.contact.phone }}").count == 1)
    #expect(await sample.mistakes("{{ site.sections.things.records[0].maker.town }}").isEmpty)
    #expect(await sample.mistakes("{{ site.sections.makers.records[0].made }}").count == 1)
  }
}
