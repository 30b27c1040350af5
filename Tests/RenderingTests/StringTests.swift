import Localization
import Model
import Testing

@testable import Rendering

/// The words of the theme, with what stands in them.
@Suite struct StringTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["قنديل", "Lampe"],
      fields: [
        "maker": SampleSite.reference("m"), "price": try SampleSite.money("3 ILS"),
        "state": .choice("limited"), "words": .list([.text(Text("a")), .text(Text("b"))]),
        "made": .date(try EDTF(parsing: "1903")),
      ])
    try sample.add("things/two", ["ثوب", "Robe"])
    try sample.add("makers/m", ["صانع", "Artisan"])
    try sample.say("by", ["من {who}", "de {who}"])
    try sample.say("plain", ["بسيط", "simple"])
    try sample.say("arabic-only", ["هنا", nil])
    func variant(_ category: PluralCategory, _ text: String) throws -> StringTable.Variant {
      StringTable.Variant(category: category, pattern: try MessagePattern(parsing: text))
    }
    sample.words[1].append(
      (
        "things",
        StringTable.Entry(variants: [
          try variant(.one, "une chose"), try variant(.other, "{count} choses"),
        ])
      ))
    sample.words[0].append(
      (
        "things",
        StringTable.Entry(variants: [
          try variant(.two, "شيئان"), try variant(.other, "{count} شيء"),
        ])
      ))
    sample.words[1].append(
      (
        "state",
        StringTable.Entry(
          selector: "state",
          variants: [
            .init(selection: "limited", pattern: try MessagePattern(parsing: "peu")),
            .init(selection: "other", pattern: try MessagePattern(parsing: "assez")),
          ])
      ))
    return sample
  }

  private func french(_ template: String, of id: String = "things/one") async throws -> String {
    var sample = try Self.site()
    sample.settings.languages[1].fallbacks = [SampleSite.arabic]
    var templates = SampleTheme.empty
    templates["thing.html"] = template
    let text = try await sample.built(templates).printed(of: id)[1] ?? ""
    return text.replacing(#/<\/?bdi[^>]*>|[\u2066-\u2069]/#, with: "").replacing(
      #/[\u00A0\u202F]/#, with: " ")
  }

  @Test(arguments: [
    ("{{ \"by\" | t(who=record.maker) }}", "de Artisan"),
    ("{{ \"by\" | t(who=record.price) }}", "de 3,00 ₪"),
    ("{{ \"by\" | t(who=record.words) }}", "de a et b"),
    ("{{ \"by\" | t(who=record.made) }}", "de 1903"),
    ("{{ \"by\" | t(who=record.state) }}", "de limited fr"),
    ("{{ \"by\" | t(who=record.offer.state) }}", "de limited fr"),
    ("{{ \"by\" | t(who=2) }}", "de 2"), ("{{ \"plain\" | t }}", "simple"),
    ("{{ \"plain\" | t(lang=\"ar\") }}", "بسيط"), ("{{ \"arabic-only\" | t }}", "هنا"),
    ("{{ \"state\" | t(state=record.state) }}", "peu"),
    ("{{ \"state\" | t(state=record.display_title) }}", "assez"),
    ("{{ 1 | plural(\"things\") }} {{ 5 | plural(\"things\") }}", "une chose 5 choses"),
    (
      "{% for form, text in (\"things\" | forms) | items %}{{ form }}={{ text }};{% endfor %}",
      "one=une chose;other={count} choses;"
    ),
  ])
  func aSentenceSaysWhatItIsGiven(_ template: String, _ expected: String) async throws {
    #expect(try await french(template) == expected)
  }

  @Test(arguments: ["record.maker", "record.words", "record.price", "record.state"])
  func aSentenceWithAHoleIsNotSaid(_ argument: String) async throws {
    #expect(try await french("[{{ \"by\" | t(who=\(argument)) }}]", of: "things/two") == "[]")
  }

  @Test func aMissingChoiceIsTheOtherCase() async throws {
    #expect(
      try await french("{{ \"state\" | t(state=record.state) }}", of: "things/two") == "assez")
  }

  @Test(arguments: [
    ("{{ \"pla\" | t }}", "there is no string \"pla\""),
    ("{{ record.title | t }}", "t needs a key"),
    (
      "{{ \"plain\" | forms | length }}{{ \"plan\" | forms | length }}",
      "there is no string \"plan\""
    ),
    ("{{ \"by\" | t }}", "the string \"by\" needs \"who\""),
    ("{{ \"by\" | t(who=record.maker, how=1) }}", "the string \"by\" has no argument \"how\""),
    ("{{ \"by\" | t(who=record.flag) }}", "\"who\" does not fit the string \"by\""),
    ("{{ \"by\" | t(who=record.note) }}", "\"who\" does not fit the string \"by\""),
    ("{{ \"by\" | t(who=record.offer) }}", "\"who\" does not fit the string \"by\""),
    ("{{ \"by\" | t(who=page) }}", "\"who\" does not fit the string \"by\""),
    ("{{ \"state\" | t(state=record.price) }}", "\"state\" does not fit the string \"state\""),
    ("{{ 2 | plural(\"by\") }}", "the string \"by\" has no plural forms"),
    ("{{ record.title | plural(\"things\") }}", "\"count\" does not fit the string \"things\""),
  ])
  func mistakesAreToldBeforeAnythingIsRendered(_ template: String, _ message: String) async throws {
    #expect(try await Self.site().mistakes(template) == [message])
  }

  @Test func withoutAnyWordsThatIsTheOnlyMistake() async throws {
    let sample = try SampleSite()
    #expect(await sample.mistakes("{{ \"x\" | t }}{{ 1 | plural(\"y\") }}").isEmpty)
  }

  @Test func aNameInASentenceIsOneLineOfBoundedLength() {
    #expect(World.inOneLine("a\u{2028}b\nc\u{85}d") == "a b c d")
    let long = World.inOneLine(String(repeating: "ق", count: 5000))
    #expect(long.unicodeScalars.count == 301 && long.hasSuffix("…"))
    // What is cut opens no direction that it does not close.
    let turned = World.inOneLine("\u{202E}" + String(repeating: "x", count: 400))
    #expect(!turned.contains("\u{202E}") || turned.contains("\u{202C}"))
    #expect(World.inOneLine("صابون – 100g") == "صابون – 100g")
  }

  // MARK: What a language lacks

  @Test func aLanguageIsShownItsOwnFallbacks() async throws {
    var sample = try Self.site()
    func shown() async throws -> [String] {
      var templates = SampleTheme.empty
      templates["thing.html"] = "{{ \"arabic-only\" | t }}"
      let french = try await sample.built(templates).printed(of: "things/one")[1] ?? ""
      let world = await sample.world()
      return [french, world.word("arabic-only", SampleSite.french, standard: "std")]
    }
    #expect(try await shown() == ["arabic-only", "std"])
    sample.settings.languages[1].fallbacks = [SampleSite.arabic]
    let texts = try await shown()
    #expect(texts[0].contains("هنا") && texts[1] == "هنا")
  }

  @Test func alertsAndFootnotesAreCalledAsTheThemeSays() async throws {
    var sample = try Self.site()
    try sample.say("alert-warning", ["احذر جداً", nil])
    try sample.say("footnotes", ["هوامش", nil])
    try sample.say("footnote-back", [nil, "Retour à {number}"])
    let text = "> [!WARNING]\n> x\n\n> [!TIP]\n> y\n\nz[^1]\n\n[^1]: w\n"
    try sample.add("things/three", ["ثلاثة", "Trois"], bodies: [text, text])
    var templates = SampleTheme.empty
    templates["thing.html"] = "{{ page.content }}"
    let pages = try await sample.built(templates).printed(of: "things/three").compactMap { $0 }
    #expect(
      pages[0].contains("احذر جداً") && pages[0].contains("نصيحة") && pages[0].contains("هوامش"))
    #expect(pages[1].contains("Avertissement") && pages[1].contains("Conseil"))
    #expect(pages[1].contains("Footnotes") && pages[1].contains("Retour à 1"))
    #expect(!pages[1].contains("[!"))
  }
}
