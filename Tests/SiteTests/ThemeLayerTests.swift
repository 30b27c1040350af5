import Foundation
import Model
import Pipeline
import Testing

/// A theme as a list of components: which file counts, and what is told where something is wrong.
struct ThemeLayerTests {
  private static let page =
    "<!doctype html><html lang=\"{{ page.lang }}\" dir=\"{{ page.dir }}\"><title>x</title>"
    + "<link href=\"{{ \"css/a.css\" | asset }}\">{% block main %}base{% endblock %}</html>"

  /// A site with the components `low` and `high` in a library.
  private func site(theme: String = "[high, low]") throws -> LayeredSite {
    let site = LayeredSite()
    try site.put(
      "format: 2\ntitle: T\nlanguages: [en, fr]\ntheme: \(theme)\n", at: "dlala.yaml")
    for language in ["en", "fr"] {
      try site.put("---\ntitle: Home\n---\n", at: "content/index.\(language).md")
    }
    for name in ["home", "section", "record", "taxonomy", "term", "404", "chooser"] {
      try site.put(Self.page, at: "library/low/templates/\(name).html")
    }
    try site.put("word: low word\nother: low other\n", at: "library/low/strings/en.yaml")
    try site.put("word: mot\nother: autre\n", at: "library/low/strings/fr.yaml")
    try site.put(".a { color: red }", at: "library/low/assets/css/a.css")
    try site.put(".b { color: blue }", at: "library/high/assets/css/a.css")
    try site.put(
      "{% extends \"home.html\" %}{% block main %}high + {{ super() }}: {{ \"word\" | t }}, "
        + "{{ \"other\" | t }}{% endblock %}", at: "library/high/templates/home.html")
    try site.put("word: high word\n", at: "library/high/strings/en.yaml")
    return site
  }

  private func build(_ site: LayeredSite) async throws -> [String] {
    let library = site.root.appending(path: "library").path
    return try await site.build([library]).map { $0.replacing(site.root.path + "/", with: "") }
  }

  @Test func eachLayerAddsToThoseBeneath() async throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site.root) }
    #expect(try await build(site) == [])
    #expect(site.text("en/index.html")?.contains("high + base: high word, low other") == true)
    #expect(site.text("fr/index.html")?.contains("high + base: mot, autre") == true)
    let sheet = try #require(site.assets("css").first)
    #expect(site.text("assets/css/\(sheet)") == ".a { color: red }\n.b { color: blue }")

    // The site's own folder comes before all, and can name what it covers.
    try site.put(
      "{% extends \"low:home.html\" %}{% block main %}own + {{ super() }} {{ \"word\" | t }} "
        + "{{ \"other\" | t }}{% endblock %}", at: "theme/templates/home.html")
    try site.put("word: own word\n", at: "theme/strings/en.yaml")
    #expect(try await build(site) == [])
    #expect(site.text("en/index.html")?.contains("own + base own word low other") == true)
  }

  @Test func aComponentOfTheSiteComesBeforeOneOfALibrary() async throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put(
      "{% extends \"low:home.html\" %}{% block main %}the site's high{% endblock %}",
      at: "themes/high/templates/home.html")
    #expect(try await build(site) == ["library/low/strings/en.yaml:1:1"].filter { _ in false })
    #expect(site.text("en/index.html")?.contains("the site's high") == true)
  }

  @Test func whatAComponentNeedsIsAddedBehindAll() async throws {
    let site = try site(theme: "high")
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put("name: high\nneeds: [low]\n", at: "library/high/component.yaml")
    #expect(try await build(site) == [])
    try site.put("name: high\nneeds: [lov]\n", at: "library/high/component.yaml")
    #expect(
      try await build(site).contains(
        "library/high/component.yaml: the component high needs lov, which is not there | "
          + "did its file mean \"low\"?"))
    // Another that says so stands for it.
    try site.put("name: high\nneeds: [frame]\n", at: "library/high/component.yaml")
    try site.put("name: low\noffers: [frame]\n", at: "library/low/component.yaml")
    try site.put(
      "format: 2\ntitle: T\nlanguages: [en, fr]\ntheme: [high, low]\n", at: "dlala.yaml")
    #expect(try await build(site) == [])
    try site.put(
      "format: 2\ntitle: T\nlanguages: [en, fr]\ntheme: [low, high]\n", at: "dlala.yaml")
    #expect(
      try await build(site) == [
        "dlala.yaml: theme names low before high, which lies over it | write theme: [high, low]"
      ])
  }

  @Test(arguments: [
    ("[high, lwo]", "dlala.yaml:4:15: there is no theme lwo | did you mean \"low\"?"),
    ("[high, low, high]", "dlala.yaml:4:20: theme names high twice | name each component once"),
    (
      "[../low, low]",
      "dlala.yaml:4:9: theme is not the name of a folder | write the name of a folder in themes; "
        + "there are: high, low"
    ),
  ])
  func wrongNamesAreToldAtTheirPlace(_ theme: String, _ told: String) async throws {
    let site = try site(theme: theme)
    defer { try? FileManager.default.removeItem(at: site.root) }
    #expect(try await build(site).contains(told))
  }

  @Test func mistakesInAComponentAreToldInItsFile() async throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put(
      "name: hihg\nversoin: 2\nsettings: {menu: {}, base-url: x}\n",
      at: "library/high/component.yaml")
    let told = try await build(site)
    #expect(
      told.contains(
        "library/high/component.yaml:1:7: the component's folder is called high, and its file says "
          + "another name | write name: high"))
    #expect(
      told.contains(
        "library/high/component.yaml:2:1: a component has no \"versoin\" | "
          + "did you mean \"version\"?"))
    #expect(
      told.contains(
        "library/high/component.yaml:3:12: a component has no default for \"menu\" | "
          + "did you mean \"menus\"?"))
  }

  @Test func menusOfComponentsFollowEachOtherAndHoldWhatThereIs() async throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put(
      "{% block main %}{% for entry in site.menus.main %}{{ entry.label }} {% endfor %}{% endblock %}",
      at: "library/low/templates/chooser.html")
    for (name, section) in [("low", "lows"), ("high", "highs")] {
      try site.put(
        "label: {en: \(name), he: x}\nplural: {en: \(section), he: x}\nsection: \(section)\n"
          + "fields: {title: {kind: text}}\n", at: "library/\(name)/types/\(name).yaml")
      try site.put(
        "settings: {menus: {main: [{to: \(section)}, {to: nowhere}]}}\n",
        at: "library/\(name)/component.yaml")
    }
    try site.put("---\ntitle: A\n---\n", at: "content/lows/a.en.md")
    #expect(try await build(site) == [])
    #expect(site.text("index.html") == "lows ")
    try site.put("---\ntitle: A\n---\n", at: "content/highs/a.en.md")
    #expect(try await build(site) == [])
    #expect(site.text("index.html") == "highs lows ")
    #expect(site.text("en/highs/index.html") != nil)
    // What the site itself writes is its own alone.
    try site.put(
      "format: 2\ntitle: T\nlanguages: [en, fr]\ntheme: [high, low]\nmenus: {main: [{to: lows}]}\n",
      at: "dlala.yaml")
    #expect(try await build(site) == [])
    #expect(site.text("index.html") == "lows ")
  }

  @Test func aFileIsCopiedAndItsChangesBelowAreTold() async throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site.root) }
    var options = BuildOptions(
      source: site.root.path, output: nil, baseURL: nil, includesDrafts: false, now: .day(20_000),
      jobs: 1, clock: { 0 })
    options.themes = [site.root.appending(path: "library").path]
    func said(_ outcome: ThemeOutcome) -> String {
      switch outcome {
      case .done(let findings):
        findings.map {
          switch $0 {
          case .sentence(let sentence): sentence.english + "\n"
          case .difference(let lines): lines
          }
        }.joined()
      case .refused(let message, let remedy): "\(message.english): \(remedy.english)"
      }
    }
    #expect(
      said(try ThemeOverride.eject("templates/hom.html", options))
        == "the theme has no file templates/hom.html: did you mean \"templates/home.html\"?")
    #expect(
      said(try ThemeOverride.eject("strings/en.yaml", options)).hasPrefix("strings are taken key"))
    #expect(said(try ThemeOverride.eject("assets/css/a.css", options)).contains("add up"))
    #expect(
      said(try ThemeOverride.eject("templates/record.html", options)).hasPrefix(
        "theme/templates/record.html is a copy of "))
    #expect(
      said(try ThemeOverride.eject("templates/record.html", options)).hasPrefix(
        "theme/templates/record.html is there already"))
    #expect(try await build(site) == [])
    #expect(said(try ThemeOverride.differences(options)) == "1 unchanged below, 0 changed.\n")
    // The site changes its copy, the component what it was made from.
    try site.put("mine\n" + Self.page, at: "theme/templates/record.html")
    try site.put(Self.page + "\nnew\n", at: "library/low/templates/record.html")
    let told = said(try ThemeOverride.differences(options))
    #expect(told.contains("library/low/templates/record.html has changed since it was copied:\n"))
    #expect(told.contains("+++ b/theme/templates/record.html\n"))
    #expect(told.contains("\n+new\n"))
    #expect(!told.contains("mine"))
    #expect(told.hasSuffix("0 unchanged below, 1 changed.\n"))
  }
}
