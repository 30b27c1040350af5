import Model
import Parsing
import Testing

/// `taxonomies` in `dlala.yaml`, and the codes of languages.
@Suite struct TaxonomyTests {
  private static let head = "title: x\nlanguages: [ar-PS, ar-MA, fr]\n"

  @Test func `a taxonomy and its terms have addresses of their own in each language`() throws {
    let parsed = Fixture.settings(
      Self.head + """
        taxonomies:
          materials:
            label: {ar: المواد, fr: Matières}
            slug: {ar: مواد, fr: matières}
            terms:
              oil: {ar: زيت, fr: Huile, slug: {ar-PS: زيت, fr: huile}}
              glass: {ar: زجاج, fr: Verre, slug: verre}
              stone: {slug: {fr: pierre}}
        """)
    #expect(parsed.found.isEmpty)
    let taxonomy = try #require(parsed.value?.taxonomies.first)
    let (levant, maghrib, french) = (LanguageIndex(0), LanguageIndex(1), LanguageIndex(2))
    #expect(taxonomy.slugs == [levant: "مواد", maghrib: "مواد", french: "matières"])
    let terms = try #require(taxonomy.terms)
    #expect(terms.map(\.key) == ["oil", "glass", "stone"])
    #expect(terms[0].slugs == [levant: "زيت", french: "huile"])
    #expect(terms[0].label[maghrib]?.string == "زيت")
    #expect(terms[1].slugs == [levant: "verre", maghrib: "verre", french: "verre"])
    #expect(terms[2].label[french]?.string == "stone")
  }

  @Test func `a slug that cannot stand in an address is located`() throws {
    let parsed = Fixture.settings(
      Self.head + """
        taxonomies:
          materials:
            terms:
              oil: {ar: زيت, slug: {fr: Huile d'olive}}
        """)
    #expect(
      parsed.found == [
        "6:33+13 [slug] \"Huile d'olive\" cannot stand in an address | write \"huile-d-olive\""
      ])
  }

  @Test func `a language's code is a tag in any case, its address in lower case`() throws {
    let parsed = Fixture.settings(
      "title: x\nlanguages: [ar-ps, fr-Ma, zh-hant-tw]\nlocales: {ar-PS: {digits: latn}}")
    #expect(parsed.found.isEmpty)
    let settings = try #require(parsed.value)
    #expect(settings.languages.map(\.code) == ["ar-PS", "fr-MA", "zh-Hant-TW"])
    #expect(settings.languages.map(\.root) == ["/ar-ps/", "/fr-ma/", "/zh-hant-tw/"])
    #expect(settings.languages[0].habits.numberingSystem == "latn")
    #expect(settings.language(code: "AR-ps") == LanguageIndex(0))
    #expect(settings.language(code: "ar") == nil)
  }

  @Test func `one tag in two cases is one language`() {
    let parsed = Fixture.settings("title: x\nlanguages: [ar-PS, ar-ps]")
    #expect(parsed.found.count == 1)
    #expect(parsed.found.first?.contains("stated twice") == true)
  }

  @Test func `a text for a language serves its locales that have none of their own`() throws {
    let parsed = Fixture.settings(
      "title: {ar: عام, ar-MA: مغربي, fr: x}\nlanguages: [ar-PS, ar-MA, fr]")
    #expect(parsed.found.isEmpty)
    let title = try #require(parsed.value?.title)
    #expect(title.texts.map(\.string) == ["عام", "مغربي", "x"])
  }
}
