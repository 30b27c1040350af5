import Foundation
import Testing

/// What templates read of `content/_data`, and the layouts that records ask for.
@Suite struct DataAndLayoutTests {
  private static let home = TestSite.files["themes/plain/templates/home.html"] ?? ""

  private static func home(_ text: String) -> String {
    home.replacingOccurrences(of: "{{ page.content }}", with: text)
  }

  // MARK: Data

  @Test func templatesReadDataInThePagesLanguage() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "name.ar,name.fr,age\nأمل,Amal,31\nنور,Nour,\n", at: "content/_data/team.csv")
    try site.put("{\"open\": [\"09:00\", \"17:00\"]}", at: "content/_data/opening-hours.json")
    try site.put(
      Self.home(
        "{% for p in site.data.team %}[{{ p.name }} {{ p.age }}]{% endfor %}"
          + "{{ site.data.opening_hours.open | join(\"-\") }}"),
      at: "themes/plain/templates/home.html")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.errors == "")
    #expect(site.text("site/ar/index.html")?.contains("[أمل 31][نور ]") == true)
    #expect(site.text("site/fr/index.html")?.contains("[Amal 31][Nour ]") == true)
    #expect(site.text("site/fr/index.html")?.contains("09:00-17:00") == true)
    #expect(try site.snapshot().keys.allSatisfy { !$0.contains("_data") })
  }

  @Test func misspeltNamesAreErrorsWithTheNearestOne() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "- {name: Amal}\n- {name: Nour, role: {ar: x, fr: y}}\n", at: "content/_data/team.yaml")
    try site.put(
      Self.home(
        "{% for p in site.data.team %}{{ p.nam }}{{ p.rôle }}{% endfor %}{{ site.data.teem }}"),
      at: "themes/plain/templates/home.html")
    let built = try site.build()
    #expect(built.status == 1)
    for words in ["has no field \"nam\"", "did you mean \"name\"?", "did you mean \"team\"?"] {
      #expect(built.errors.contains(words), "\(words)\n\(built.errors)")
    }
  }

  @Test func whatNoTemplateReadsIsASuggestionAndNearMissesAreWarned() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("- 1\n", at: "content/_data/numbers.yaml")
    try site.put("a: 1\n", at: "content/_data/rate.yaml")
    for name in ["team.yml", "team.tsv", "deep/a.yaml", "list.xlsx", "rates.yml"] {
      try site.put("a: 1\n", at: "content/_data/" + name)
    }
    try site.put("a: 1\n", at: "content/_data/README.md")
    let check = try Command.run(["check", "--source", site.path])
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    for (path, remedy) in [
      ("numbers.yaml", "write {{ site.data.numbers }} where it is to be shown, or remove it"),
      ("rate.yaml", "did you mean _data/rates.yaml?"),
    ] {
      let told =
        "content/_data/\(path): suggestion: no template reads this file [unused] data-unused\n"
        + "  \(remedy)"
      #expect(check.errors.contains(told), "\(path)\n\(check.errors)")
      #expect(!built.errors.contains(path))
    }
    for (path, remedy) in [
      ("team.yml", "give it the name team.yaml"), ("team.tsv", "give it the name team.csv"),
      ("deep/a.yaml", "put it into content/_data itself"),
      ("list.xlsx", "the program reads files of content/_data that end in .yaml, .csv or .json"),
      ("rates.yml", "did you mean _data/rates.yaml?"),
    ] {
      let told =
        "content/_data/\(path): warning: nothing reads this file [name] data-not-read\n"
        + "  \(remedy)"
      #expect(built.errors.contains(told), "\(path)\n\(built.errors)")
    }
    #expect(!check.errors.contains("README"))
  }

  @Test func mistakesOfDataStopTheBuildAtTheirPlace() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("a: 1\n", at: "content/_data/team.yaml")
    try site.put("a\n1\n", at: "content/_data/team.csv")
    try site.put("- 1\n- x\n", at: "content/_data/mixed.yaml")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(
      built.errors.contains("content/_data/mixed.yaml:2:3: error: an item of mixed is a text here"))
    #expect(built.errors.contains("_data/team.csv has the name team in templates already"))
  }

  // MARK: Layouts

  @Test func aRecordAsksForALayoutForAllItsLanguages() throws {
    let site = try TestSite()
    defer { site.remove() }
    let page = TestSite.files["themes/plain/templates/record.html"] ?? ""
    func template(_ words: String) -> String {
      page.replacingOccurrences(of: "<main>", with: "<main>\(words)")
    }
    try site.put(template("[{{ record.layout }}]"), at: "themes/plain/templates/product-wide.html")
    try site.put(template("[any]"), at: "themes/plain/templates/record-bare.html")
    try site.put(template("[home]"), at: "themes/plain/templates/home-wide.html")
    try site.put(
      template("[list {{ records | length }}]"), at: "themes/plain/templates/section-wide.html")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\nlayout: wide\n---\n", at: "content/products/soap.ar.md")
    try site.put(
      "---\ntitle: زيت\nprice: 5 ILS\nlayout: bare\n---\n", at: "content/products/oil.ar.md")
    try site.put("---\ntitle: شاي\nprice: 5 ILS\n---\n", at: "content/products/tea.ar.md")
    try site.put("---\ntitle: سوق\nlayout: wide\n---\n", at: "content/products/index.ar.md")
    try site.put("---\ntitle: بيت\nlayout: wide\n---\n", at: "content/index.ar.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    for (path, words) in [
      ("ar/products/soap", "[<bdi dir=\"ltr\">wide</bdi>]"), ("fr/products/soap", "[wide]"),
      ("ar/products/oil", "[any]"),
      ("ar", "[home]"), ("fr", "[home]"), ("ar/products", "[list 2]"), ("fr/products", "[list 2]"),
      ("fr/products/page/2", "[list 1]"),
    ] {
      #expect(site.text("site/\(path)/index.html")?.contains("<main>\(words)") == true, "\(path)")
    }
    #expect(site.text("site/ar/products/tea/index.html")?.contains("<main><h1>") == true)
  }

  @Test func layoutsThatCannotBeAreToldWhereTheyAreWritten() throws {
    let site = try TestSite()
    defer { site.remove() }
    let page = TestSite.files["themes/plain/templates/record.html"] ?? ""
    try site.put(page, at: "themes/plain/templates/product-wide.html")
    try site.put(page, at: "themes/plain/templates/record-narrow.html")
    for (name, layout) in [("a", "wid"), ("b", "poster"), ("c", "../x"), ("d", "[wide]")] {
      try site.put(
        "---\ntitle: T\nprice: 5 ILS\nlayout: \(layout)\n---\n",
        at: "content/products/\(name).ar.md")
    }
    try site.put("---\ntitle: T\nprice: 5 ILS\nlayout: wide\n---\n", at: "content/products/e.ar.md")
    try site.put("---\ntitle: T\nlayout: narrow\n---\n", at: "content/products/e.fr.md")
    let built = try site.build()
    #expect(built.status == 1)
    for words in [
      "content/products/a.ar.md:4:1: error: the theme has no layout \"wid\" for this page",
      "did you mean \"wide\"?",
      "content/products/b.ar.md:4:1: error: the theme has no layout \"poster\" for this page",
      "it has narrow, wide; or add themes/plain/templates/product-poster.html",
      "content/products/c.ar.md:4:9: error: \"../x\" is no name of a layout",
      "content/products/d.ar.md:4:9: error: \"\" is no name of a layout",
      "content/products/e.ar.md:4:1: error: layout is shared by all languages but differs from"
        + " products/e.fr.md:3",
      "content/products/e.fr.md:3:1: error: layout is shared by all languages but differs from"
        + " products/e.ar.md:4",
    ] {
      #expect(built.errors.contains(words), "\(words)\n\(built.errors)")
    }
  }
}
