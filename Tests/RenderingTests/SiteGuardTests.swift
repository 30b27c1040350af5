import Localization
import Model
import Testing

@testable import Rendering
@testable import Templates

/// What templates ask of a site that may lack it.
@Suite struct SiteGuardTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add("things/one", ["قنديل", "Lampe"])
    try sample.add("makers/m", ["صانع", "Artisan"])
    try sample.say("greeting", ["أهلا", "Bonjour"])
    try sample.say("of", ["من {name}", "de {name}"])
    sample.assets["css/site.css"] = World.Asset(
      outputPath: "assets/site.css", integrity: "sha384-x")
    return sample
  }

  /// A path by which the sample site has something, and one by which it lacks it.
  private static let paths = [
    ("site.sections.things", "site.sections.crafts"), ("site.menus.main", "site.menus.extra"),
    ("site.taxonomies.kinds", "site.taxonomies.places"), ("site.types.thing", "site.types.craft"),
    ("\"greeting\" | t", "\"farewell\" | t"), ("\"of\" | t", "\"off\" | t"),
    ("\"css/site.css\" | asset", "\"css/shop.css\" | asset"),
    ("site.sections[\"things\"]", "site.sections[\"crafts\"]"),
    ("site.sections.things | link", "site.sections.crafts | link"),
    ("site.contact.e_mail", "site.contact.phone"), ("record.display_title", "record.shelf"),
    ("record.sorts", "record.shelves"),
  ]

  /// What hangs on the path; of what is lacking nothing of it is there.
  private static let uses =
    "{{ site.sections.crafts.titel }}{{ nobody.x }}{% for x in site.menus.extra %}{{ x.a }}{% endfor %}"
    + "{% include \"nowhere.html\" %}{{ \"nothing\" | nofilter }}{% import \"no.html\" as no %}{{ no.m() }}"

  @Test(arguments: paths)
  func decidesWhatIsLookedAt(_ there: String, _ lacking: String) async throws {
    let sample = try Self.site()
    let uses = Self.uses
    for template in [
      "{% if \(lacking) is defined %}\(uses){% else %}7{% endif %}",
      "{% if \(lacking) is not defined %}7{% else %}\(uses){% endif %}",
      "{% if \(lacking) is undefined %}7{% else %}\(uses){% endif %}",
      "{% if not (\(lacking) is defined) %}7{% else %}\(uses){% endif %}",
      "{% if page.title and \(lacking) is defined and nobody.x %}\(uses){% else %}7{% endif %}",
      "{% if \(lacking) is defined and nobody.x %}\(uses){% else %}7{% endif %}",
      "{% if \(lacking) is not defined or nobody.x %}7{% else %}\(uses){% endif %}",
      "{% if \(there) is not defined %}\(uses){% elif \(lacking) is defined %}\(uses){% else %}7{% endif %}",
      "{% if page.title == \"\" %}a{% elif \(lacking) is defined %}\(uses){% else %}7{% endif %}",
      "{% if \(there) is defined %}7{% else %}\(uses){% endif %}",
      "{% if \(there) is defined or nobody.x %}7{% elif nobody.y %}\(uses){% endif %}",
      "{{ nobody.x if \(lacking) is defined else 7 }}",
      "{{ 7 if \(lacking) is not defined else nobody.x }}",
      "{{ (\(lacking)) | default(7) }}",
      "{{ (\(lacking))[0].a[\"b\"] | default(7) }}",
      "{% for x in (\(lacking)) | default([]) %}\(uses)\(lacking){% else %}7{% endfor %}",
      "{% set x = (\(lacking)) | default([]) %}{% for y in x %}{{ y.z }}\(uses){% else %}7{% endfor %}",
      "{% set x = (\(lacking)) | default(none) %}{% if x %}{{ x.y }}\(uses){% else %}7{% endif %}",
      "{% if \(lacking) is defined %}{% set x = nobody.x %}{% endif %}{{ x }}{{ x | default(7) }}",
    ] where !template.contains("\(there) is") || Self.isOnEveryPage(there) {
      let printed = try await sample.printed(template, of: "things/one")
      #expect(printed == ["7", "7"], "\(template)")
    }
  }

  /// Fields may be absent on a page: then both branches are checked.
  private static func isOnEveryPage(_ path: String) -> Bool {
    !path.hasPrefix("record") && !path.contains("contact") && !path.contains("link")
  }

  @Test func outsideOfThemAWrongNameIsAMistake() async throws {
    let sample = try Self.site()
    for (template, mistake) in [
      ("{{ site.sections.crafts.title }}", "sections has no field \"crafts\""),
      ("{% if site.sections.crafts %}{% endif %}", "sections has no field \"crafts\""),
      ("{% for x in site.menus.extra %}{% endfor %}", "menus has no field \"extra\""),
      ("{{ \"farewell\" | t }}", "there is no string \"farewell\""),
      ("{{ \"css/shop.css\" | asset }}", "the theme has no file assets/css/shop.css"),
      ("{{ record.shelf }}", "thing has no field \"shelf\""),
      // What no site ever has.
      ("{% if site.sectoins.crafts is defined %}{% endif %}", "site has no field \"sectoins\""),
      ("{{ site.shelves | default([]) | length }}", "site has no field \"shelves\""),
      ("{% if page.titel is defined %}{% endif %}", "page has no field \"titel\""),
      (
        "{% if site.sections.things.titel is defined %}{% endif %}", "things has no field \"titel\""
      ),
      ("{{ (site.menus.main | first).lable | default(1) }}", "link has no field \"lable\""),
      // The branch that is taken is checked.
      (
        "{% if site.sections.things is defined %}{{ site.sections.things.titel }}{% endif %}",
        "things has no field \"titel\""
      ),
      (
        "{% if site.sections.crafts is defined %}{% else %}{{ record.titel }}{% endif %}",
        "thing has no field \"titel\""
      ),
      (
        "{% if site.sections.crafts is defined or record.titel %}{% endif %}",
        "thing has no field \"titel\""
      ),
      // What stands beside the question is.
      (
        "{% if site.sections.crafts is defined and x %}{% endif %}{{ record.titel }}",
        "thing has no field \"titel\""
      ),
    ] {
      #expect(await sample.mistakes(template) == [mistake], "\(template)")
    }
  }

  @Test func aNameThatIsNearlyOneOfTheSiteIsSuggested() async throws {
    var templates = SampleTheme.empty
    templates["thing.html"] =
      "{% if site.sections.maker is defined %}{% endif %}{% if record.summery is defined %}{% endif %}"
      + "{{ site.menus.mains.x | default(1) }}{% if site.sections.crafts is defined %}{% endif %}"
    let (renderer, diagnostics) = try await Self.site().theme(templates)
    #expect(renderer != nil)
    #expect(
      diagnostics.map { "\($0.severity.rawValue) \($0.position?.column ?? 0) \($0.remedy)" } == [
        "suggestion 21 did you mean \"makers\"?", "suggestion 64 did you mean \"summary\"?",
        "suggestion 110 did you mean \"main\"?",
      ])
  }

  @Test func whatIsAskedForCostsNothingWhenAPageIsMade() async throws {
    let sample = try Self.site()
    var templates = SampleTheme.empty
    func instructions(_ template: String) async throws -> Int {
      templates["thing.html"] = template
      let theme = try #require(await sample.theme(templates).renderer).theme
      return theme.programs[0].instructions.count
    }
    let plain = try await instructions("a")
    for template in [
      "{% if site.sections.things is defined %}a{% endif %}",
      "{% if site.sections.crafts is defined %}b{{ record.id }}{% else %}a{% endif %}",
      "{% for x in site.menus.extra | default([]) %}{{ x.label }}{% else %}a{% endfor %}",
      "{% if \"farewell\" | t is defined and page.title %}b{% elif site.types.thing is defined %}a{% endif %}",
    ] {
      #expect(try await instructions(template) == plain, "\(template)")
    }
  }

  @Test func aMacroMayBeGivenWhatIsNotThere() async throws {
    let printed = try await Self.site().printed(
      "{% macro shelf(section, more=none) %}{% if section %}{{ section.title }}"
        + "{% for r in section.records %}{{ r.display_title }}{% endfor %}{% else %}-{% endif %}"
        + "{% if more %}{{ more.url }}{% endif %};{% endmacro %}"
        + "{{ shelf(site.sections.things | default(none)) }}"
        + "{{ shelf(site.sections.crafts | default(none), more=site.sections.crafts | default(none)) }}",
      of: "things/one")
    #expect(printed == ["أشياءقنديل;-;", "chosesLampe;-;"])
  }

  // MARK: Lists of records of any type

  private static func mixed() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["قنديل", "Lampe"],
      fields: [
        "maker": SampleSite.reference("makers/m"), "rating": .number(4.5),
        "words": .list([.text(Text("a")), .text(Text("b"))]),
      ])
    try sample.add("things/two", ["ثوب", "Robe"])
    try sample.add("makers/m", ["صانع", "Artisan"], fields: ["town": .text(Text("Acre"))])
    return sample
  }

  private static let loop = "{% for s in site.sections %}{% for r in s.records %}"
  private static let end = ";{% endfor %}{% endfor %}"

  @Test func aListOfAnyRecordsAsksForTheFieldsOfEachType() async throws {
    var templates = SampleTheme.empty
    templates["home.html"] =
      Self.loop + "{{ r.id }} {{ r.title }} {{ r.town }}"
      + "{% if r.rating is defined %}{{ r.rating }}{% endif %}"
      + "{% for w in r.words %} {{ w }}{% endfor %}{{ r.words | default([]) | length }}"
      + "{% if r.maker %} {{ r.maker.town }}{% endif %}"
      + "{% for t in r.things %} {{ t.rating }}{% endfor %}"
      + "{% if r.shelf is defined %}{{ r.shelf.board }}{% endif %}" + Self.end
    let text = try await Self.mixed().built(templates).html("/fr/")
    #expect(
      text == "things/one Lampe 4.5 a b2 Acre;things/two Robe 0;makers/m Artisan Acre0 4.5;")
  }

  @Test func aMacroMayBeGivenRecordsOfOneTypeAndOfAny() async throws {
    var templates = SampleTheme.empty
    templates["macros.html"] =
      "{% macro card(r) %}{{ r.id }}{% if r.rating is defined %} {{ r.rating }}{% endif %};{% endmacro %}"
    templates["home.html"] =
      "{% import \"macros.html\" as m %}{% for r in site.sections.things.records %}{{ m.card(r) }}"
      + "{% endfor %}{% for r in site.sections.makers.records %}{{ m.card(r) }}{% endfor %}"
      + Self.loop + "{{ m.card(r) }}{% endfor %}{% endfor %}"
    let text = try await Self.mixed().built(templates).html("/fr/")
    #expect(
      text == String(repeating: "things/one 4.5;things/two;makers/m;", count: 2))
  }

  @Test func aFieldThatTypesDoNotHaveAlikeIsTold() async throws {
    var sample = try Self.mixed()
    sample.types[1].fields.append(FieldDefinition(name: "rating", kind: .text, isShared: true))
    sample.documents = []
    var templates = SampleTheme.empty
    func told(_ template: String) async -> [String] {
      templates["home.html"] = template
      return await sample.theme(templates).diagnostics.map {
        "\($0.severity.rawValue) \($0.message)"
      }
    }
    #expect(
      await told(Self.loop + "{{ r.rating }}" + Self.end) == [
        "error rating is of different kinds in different types"
      ])
    #expect(
      await told(Self.loop + "{% if r.rating is defined %}{{ r.rating.x }}{% endif %}" + Self.end)
        == ["warning rating is of different kinds in different types: what hangs on it is left out"]
    )
    #expect(
      await told("{% for r in site.sections.things.records %}{{ r.rating }}{% endfor %}").isEmpty)
    #expect(
      await told(Self.loop + "{{ r.ratin }}" + Self.end) == ["error record has no field \"ratin\""])
  }
}
