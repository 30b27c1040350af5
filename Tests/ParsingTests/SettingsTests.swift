import Model
import Parsing
import Testing

/// `dlala.yaml`.
@Suite struct SettingsTests {
  @Test func settingsAreRead() throws {
    let parsed = Fixture.settings(
      Fixture.settingsText + """

        description: Un catalogue
        page-size: 12
        contact: {email: a@dlala.example}
        missing-language: {default: fallback, news: omit}
        menus:
          main:
            - {to: products, label: {ar: السوق}}
            - about
        taxonomies:
          materials:
            label: {ar: المواد, fr: Matières}
            terms: {silk: {ar: حرير, fr: Soie}, wool: {fr: Laine}}
          tags: {label: {ar: وسوم}}
        """)
    #expect(parsed.found.isEmpty)
    let settings = try #require(parsed.value)
    #expect(settings.title[LanguageIndex(1)]?.string == "Dlala de Jérusalem")
    #expect(settings.description[LanguageIndex(0)]?.language == .undetermined)
    #expect(settings.baseURL == "https://dlala.example/")
    #expect(settings.languages.map(\.locale.tag) == ["ar-PS", "fr-FR"])
    #expect(settings.currency?.code == "ILS")
    #expect(settings.pageSize == 12)
    #expect(settings.missingLanguage["news"] == .omit)
    #expect(settings.missingLanguage["product"] == .fallback)
    #expect(settings.menus.first?.entries.map(\.target) == ["products", "about"])
    #expect(
      settings.menus.first?.entries.map(\.position) == [
        SourcePosition(line: 12, column: 12), SourcePosition(line: 13, column: 7),
      ])
    #expect(settings.taxonomies.map(\.name) == ["materials", "tags"])
    #expect(settings.taxonomies.first?.terms?.map(\.key) == ["silk", "wool"])
    #expect(settings.taxonomies.last?.terms == nil)
  }

  @Test(arguments: [
    (
      "curency: ILS",
      "6:1+7 [settings] a site has no \"curency\" | did you mean \"currency\"?"
    ),
    (
      "page-size: 0",
      "6:12+1 [settings] page-size is not a number from 1 to 1000 | write a number such as 24"
    ),
    (
      "theme: ../x",
      "6:8+4 [settings] theme is not the name of a folder | write the name of a folder in themes"
    ),
    (
      "trust-raw-html: yes",
      "6:17+3 [settings] trust-raw-html is neither true nor false | write true or false"
    ),
    (
      "menus: {main: x}",
      "6:15+1 [menu] the menu main is not a list | write lines such as - {to: products}"
    ),
    ("menus: {main: [{label: x}]}", "6:16+1 [menu] this line leads nowhere | write {to: products}"),
    ("menus: {main: [[x]]}", "6:16+1 [menu] this line leads nowhere | write {to: products}"),
    (
      "missing-language: {default: omitt}",
      "6:29+5 [settings] \"omitt\" is no policy | write fallback, omit or error"
    ),
    (
      "taxonomies: {a: {terms: {Olive Wood: x}}}",
      "6:26+10 [term] \"Olive Wood\" cannot stand in an address | write \"olive-wood\""
    ),
    (
      "description: {ar: a, fe: b}",
      "6:22+2 [language] \"fe\" is not a language of this site | did you mean \"fr\"?"
    ),
  ])
  func aMistakeIsLocated(line: String, expected: String) {
    #expect(Fixture.settings(Fixture.settingsText + "\n" + line).found == [expected])
  }

  @Test func aThemeThatThereIsNotIsToldWithTheNearest() {
    func found(_ theme: String) -> [String] {
      SettingsParser.parse(
        Array((Fixture.settingsText + "\ntheme: " + theme).utf8), path: "dlala.yaml",
        themes: ThemeFolders(names: ["bare", "plain", "souk"], usable: ["plain", "souk"])
      ).found
    }
    #expect(found("souk") == [])
    #expect(found("suok") == ["6:8+4 [settings] there is no theme suok | did you mean \"souk\"?"])
    #expect(
      found("garden") == [
        "6:8+6 [settings] there is no theme garden | there are: plain, souk"
      ])
    #expect(
      found("bare") == [
        "6:8+4 [settings] themes/bare is no theme: it has no folder templates | "
          + "give it templates, or name another; there are: plain, souk"
      ])
    for outside in ["../souk", "/etc", ".", "a/b"] {
      #expect(
        found(outside) == [
          "6:8+\(outside.count) [settings] theme is not the name of a folder | "
            + "write the name of a folder in themes; there are: plain, souk"
        ])
    }
  }

  @Test(arguments: [
    (
      "title: x",
      "1:1+1 [settings] the site has no languages | write languages: [ar, fr]; the first is the default"
    ),
    (
      "title: x\nlanguages: []",
      "2:12+1 [settings] the site has no languages | write languages: [ar, fr]; the first is the default"
    ),
    (
      "title: x\nlanguages: [english]",
      "2:13+7 [language] \"english\" is not a language | write a tag such as ar, fr or ar-PS"
    ),
    ("languages: [ar]", "1:1+1 [settings] the site has no title | write title: {ar: …, fr: …}"),
    (
      "title: x\nlanguages: [ar, ar]",
      "2:17+2 [language] the language ar is stated twice | write each language once"
    ),
    (
      "title: x\nlanguages: [ar]\nlocales: {ar: fr-FR}",
      "3:15+5 [language] fr-FR is no locale of the language ar | write ar, or a tag that begins with ar-"
    ),
    (
      "title: x\nlanguages: [ar]\nbase-url: dlala",
      "3:11+5 [url] base-url is not a web address | write one such as https://dlala.example/"
    ),
    (
      "title: x\nlanguages: [ar]\ncurrency: ILX",
      "3:11+3 [money] there is no currency \"ILX\" | did you mean \"ILS\"?"
    ),
  ])
  func whatASiteNeedsIsAskedFor(text: String, expected: String) {
    #expect(Fixture.settings(text).found.first == expected)
  }

  @Test func aByteOrderMarkIsTolerated() {
    #expect(Fixture.settings("\u{FEFF}" + Fixture.settingsText).found.isEmpty)
    #expect(Fixture.settings("\u{FEFF}title: x\nlanguages: [ar]").found.isEmpty)
  }

  @Test func nothingReadableGivesNothing() {
    #expect(Fixture.settings("").value == nil)
    #expect(Fixture.settings("# x\n").found.count == 1)
    #expect(Fixture.settings("[a]").value == nil)
    #expect(
      SettingsParser.parse([0xFF], path: "dlala.yaml").found == [
        "1:1+1 [encoding] this is not UTF-8 text | save the file in the encoding UTF-8"
      ])
  }

  @Test func manyTermsAreNoHostileNesting() {
    let terms = (0..<2_000).map { "      t\($0): {ar: م\($0), fr: T\($0)}" }.joined(separator: "\n")
    let parsed = Fixture.settings(
      Fixture.settingsText + "\ntaxonomies:\n  materials:\n    terms:\n\(terms)\n")
    #expect(parsed.found.isEmpty)
    #expect(parsed.value?.taxonomies.first?.terms?.count == 2_000)
  }
}
