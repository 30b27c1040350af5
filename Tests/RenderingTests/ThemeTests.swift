import Model
import Testing

@testable import Rendering

/// Which templates make which pages, and what is wrong with a theme.
@Suite struct ThemeTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add("things/one", ["قنديل", "Lampe"])
    try sample.add("makers/m", ["صانع", "Artisan"])
    try sample.add("dossiers/d", ["ملفّ", "Dossier"])
    return sample
  }

  private static func described(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.severity.rawValue) \($0.path): \($0.message)" }
  }

  @Test func theTemplateOfATypeOrASectionComesBeforeTheOneForAll() async throws {
    var templates = SampleTheme.empty
    templates["record.html"] = "a record"
    templates["thing.html"] = "a thing"
    templates["section.html"] = "a section"
    templates["section-makers.html"] = "the makers"
    let build = try await Self.site().built(templates)
    #expect(try build.html("/ar/things/one/") == "a thing")
    #expect(try build.html("/ar/makers/m/") == "a record")
    #expect(try build.html("/fr/things/") == "a section")
    #expect(try build.html("/fr/makers/") == "the makers")
  }

  @Test(arguments: SampleTheme.empty.keys.sorted().filter { !$0.contains("dossier") })
  func aThemeLacksNothingThatThePagesNeed(_ name: String) async throws {
    var templates = SampleTheme.empty
    templates[name] = nil
    let (renderer, diagnostics) = try await Self.site().theme(templates)
    #expect(renderer == nil)
    // Once, however many types and sections lack it.
    #expect(diagnostics.map(\.message) == ["the theme has no template \(name)"])
    #expect(diagnostics.allSatisfy { $0.remedy.hasPrefix("add themes/sample/templates/\(name)") })
  }

  @Test func oneMistakeOfATemplateThatManyPagesUseIsToldOnce() async throws {
    var templates = SampleTheme.empty
    templates["record.html"] = "{% include \"part.html\" %}"
    templates["section.html"] = "{% include \"part.html\" %}"
    templates["part.html"] = "{{ site.nothing }}"
    let (renderer, diagnostics) = try await Self.site().theme(templates)
    #expect(renderer == nil && diagnostics.count == 1)
    #expect(diagnostics.first?.path == "themes/sample/templates/part.html")
  }

  @Test func aTemplateMayNotTakeAnAnchorThatAHeadingMayHave() async throws {
    let sample = try Self.site()
    #expect(await sample.mistakes("<p id=\"_menu\"></p>").isEmpty)
    #expect(await sample.mistakes("<p id=\"menu\"></p>").count == 1)
    #expect(await sample.mistakes("<p id=\"{{ page.code }}\"></p>").count == 1)
    #expect(await sample.mistakes("<p id=\"_{{ page.code }}\"></p>").isEmpty)
  }

  @Test func aTemplateOfPrivatePagesAsksWhetherTheyAre() async throws {
    var templates = SampleTheme.empty
    templates["dossier.html"] = nil
    templates["section-dossiers.html"] = nil
    let (renderer, diagnostics) = try await Self.site().theme(templates)
    #expect(renderer == nil)
    #expect(
      Self.described(diagnostics) == [
        "error themes/sample/templates/record.html: dossier is private, and this template does not "
          + "ask page.is_private",
        "error themes/sample/templates/section.html: dossier is private, and this template does not "
          + "ask page.is_private",
      ])
    var sample = try Self.site()
    sample.types[2].publish.isPrivate = false
    #expect(await sample.theme(templates).renderer != nil)
  }

  @Test func filesAreMadeForTheSiteOrForEachLanguage() async throws {
    var sample = try Self.site()
    var templates = SampleTheme.empty
    templates["files/x.webmanifest"] = "[{{ page.lang }}, {{ page.url }}]"
    templates["files/basket/index.html"] =
      "<a href=\"{{ page.url }}\">{% if page.is_indexed %} indexed{% endif %}</a>"
    templates["root/service-worker.js"] = "{{ site.title }};"
    templates["root/other.js"] = "{{ site.has_service_worker }};"
    func files() async throws -> [String: String] {
      let made = try await sample.built(templates).renderer.renderFiles()
      #expect(made.diagnostics.isEmpty)
      return Dictionary(
        uniqueKeysWithValues: made.files.map {
          ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        })
    }
    let with = try await files()
    #expect(
      with == [
        "ar/x.webmanifest": "[\"ar-PS\", \"/souk/ar/\"]",
        "fr/x.webmanifest": "[\"fr-FR\", \"/souk/fr/\"]",
        "ar/basket/index.html": "<a href=\"/souk/ar/basket/\"></a>",
        "fr/basket/index.html": "<a href=\"/souk/fr/basket/\"></a>",
        "service-worker.js": "\"السوق\";", "other.js": "true;",
      ])
    // In its place the site has the one that removes itself, which no theme makes.
    sample.settings.removesServiceWorker = true
    let without = try await files()
    #expect(without["service-worker.js"] == nil && without["other.js"] == "false;")
    #expect(without.count == with.count - 1)
  }

  @Test func aTextOfTheThemeMayStandTwiceOnAFile() async throws {
    var sample = try Self.site()
    try sample.say("help", ["## Menu\n\nx[^1]\n\n[^1]: y", nil])
    var templates = SampleTheme.empty
    templates["files/help/index.html"] =
      "{{ \"help\" | t(lang=\"ar\") | markdown }}{{ \"help\" | t(lang=\"ar\") | markdown }}"
    let files = try await sample.built(templates).renderer.renderFiles().files
    for file in files {
      let ids = try PageReader(file.bytes).values(of: "id")
      #expect(ids.count > 4 && Set(ids).count == ids.count && ids.contains("menu"))
    }
    #expect(files.count == 2)
  }

  @Test func privatePagesChangeTheNameOfWhatIsKept() async throws {
    var sample = try Self.site()
    func name() async throws -> String {
      var templates = SampleTheme.empty
      templates["root/service-worker.js"] = "{{ site.private_pages }}"
      return String(
        decoding: try await sample.built(templates).renderer.renderFiles().files[0].bytes,
        as: UTF8.self)
    }
    let first = try await name()
    #expect(!first.contains("dossier") && first.count > 8)
    try sample.add("things/two", ["ثوب", nil])
    #expect(try await name() == first)
    try sample.add("dossiers/e", ["سرّ", nil])
    #expect(try await name() != first)
    sample.types[2].publish.isPrivate = false
    #expect(try await name() == "null")
  }

  @Test func onceAPageDoesNotComeToAnEndNoOtherIsTried() async throws {
    var sample = try Self.site()
    try sample.add("things/two", ["ثوب", "Robe"])
    var templates = SampleTheme.empty
    // Long texts are soon too much for a page.
    let text = String(repeating: "x", count: 100_000)
    templates["thing.html"] = "{% for a in range(99999) %}\(text){% endfor %}"
    let build = try await sample.built(templates)
    let told = build.site.pages.map { build.rendered($0).diagnostics.count }
    #expect(told.reduce(0, +) == 1)
    let first = try #require(told.firstIndex(of: 1))
    for page in build.site.pages[(first + 1)...] {
      let size = build.rendered(page).file.bytes.count
      #expect(size == 0)
    }
  }

  @Test(arguments: [
    ("{{ record.made | relative }}", ThemePeriod.day), ("{{ site.week }}", .week),
    ("{% if false %}{{ site.week }}{{ record.made | relative }}{% endif %}", .day),
    ("{{ record.made | date }}", nil),
  ])
  func aThemeThatTellsTheDayChangesWithIt(_ template: String, _ period: ThemePeriod?) async throws {
    var templates = SampleTheme.empty
    templates["thing.html"] = template
    #expect(try await Self.site().built(templates).renderer.period == period)
    templates["thing.html"] = nil
    if period == .week {
      templates["root/x.txt"] = template
      #expect(try await Self.site().built(templates).renderer.period == period)
    }
  }

  @Test func theWeekOfTheBuildBeginsOnMonday() async throws {
    var weeks: [String] = []
    for day in SampleSite.today - 1...SampleSite.today + 7 {
      var sample = try Self.site()
      sample.today = day
      var templates = SampleTheme.empty
      templates["home.html"] = "{{ site.week }}"
      weeks.append(try await sample.built(templates).html("/ar/"))
    }
    #expect(Set(weeks[1...7]).count == 1 && weeks[0] != weeks[1] && weeks[7] != weeks[8])
  }

  // MARK: Searching

  @Test func aThemeWithAPageForSearchingKnowsEachTypeToBeFound() async throws {
    var sample = try Self.site()
    sample.hasSearchIndex = true
    var templates = SampleTheme.empty
    templates["search.html"] = "{{ page.title }}{{ page.alternates | length }}"
    let (none, diagnostics) = await sample.theme(templates)
    #expect(none == nil)
    #expect(diagnostics.map(\.message) == ["the theme has no template search-record.html"])
    templates["search-record.html"] = "of all"
    templates["search-thing.html"] = "{{ \"Les Éléphants\" | search_terms }}"
    try sample.say("search", ["بحث", nil])
    let build = try await sample.built(templates)
    // No search engine is to list it.
    #expect(try build.html("/ar/search/") == "بحث0" && build.html("/fr/search/") == "Search0")
    let found = build.site.pages.compactMap { build.rendered($0).searchRecord }
    #expect(found.map(\.path) == ["ar/things/one/index.html", "fr/things/one/index.html"])
    let words = String(decoding: found.first?.bytes ?? [], as: UTF8.self)
    #expect(words == "<bdi dir=\"ltr\">elephant</bdi>")
  }
}
