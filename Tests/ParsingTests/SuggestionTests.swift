import Model
import Parsing
import Testing

/// What an editor meant by a name that a type does not have.
@Suite struct SuggestionTests {
  private static let type = """
    section: goods
    fields:
      title: {kind: text, label: {ar: العنوان, fr: Titre}}
      summary: text
      price: {kind: money, shared: true, label: {ar: الثمن, fr: Prix}}
      gallery: {kind: list, of: image, shared: true}
      materials: {kind: list, of: term, shared: true, label: {ar: المواد, fr: Matières}}
    """

  @Test(arguments: [
    // By label, in either language, with accents or without.
    ("prix", "price"), ("Prix", "price"), ("الثمن", "price"), ("matieres", "materials"),
    ("Matières", "materials"), ("titre", "title"),
    // By what other tools call them.
    ("weight", "order"), ("lastmod", "updated"), ("publishDate", "publish"),
    ("expiryDate", "expire"), ("linkTitle", "title"), ("permalink", "slug"),
    ("redirect_from", "aliases"), ("description", "summary"), ("tags", "materials"),
    ("featured_image", "gallery"), ("published", "draft"), ("pubDate", "date"),
    // By a slip, of a label too.
    ("pirce", "price"), ("sumary", "summary"), ("Prixx", "price"),
  ]) func theNearestFieldIsNamed(_ written: String, _ meant: String) throws {
    let types = try Fixture.types(["good": Self.type])
    #expect(types.found.isEmpty)
    let parser = DocumentParser(settings: try Fixture.site(), types: types.value)
    let text = "---\ntitle: x\n\(written): 1\n---\n"
    let parsed = parser.parse(path: "goods/a.ar.md", bytes: Array(text.utf8))
    #expect(
      parsed.diagnostics.map(\.message) == ["a good has no field \"\(written)\""]
        && parsed.diagnostics.map(\.remedy) == ["did you mean \"\(meant)\"?"],
      "\(parsed.diagnostics.map(\.remedy))")
  }

  @Test(arguments: [
    ("toc", "the theme makes tables of contents"), ("menu", "menus stand in dlala.yaml"),
    ("eleventyNavigation", "menus stand in dlala.yaml"), ("extra", "as fields of the record"),
    ("sort_by", "sort: in the type"), ("in_search_index", "publish: {search: false}"),
    ("taxonomies", "its lists as fields"), ("author", "add a field of this name to the type"),
  ]) func aKeyOfAnotherToolWithoutACounterpartIsExplained(_ written: String, _ words: String)
    throws
  {
    let types = try Fixture.types(["good": Self.type])
    let parser = DocumentParser(settings: try Fixture.site(), types: types.value)
    let text = "---\ntitle: x\n\(written): 1\n---\n"
    let parsed = parser.parse(path: "goods/a.ar.md", bytes: Array(text.utf8))
    #expect(parsed.diagnostics.map(\.message) == ["a good has no field \"\(written)\""])
    #expect(parsed.diagnostics.first?.remedy.contains(words) == true, "\(parsed.diagnostics)")
  }

  @Test(arguments: RecordNames.reserved) func noFieldMayHideWhatEveryRecordHas(_ name: String)
    throws
  {
    // `date` and `updated` are refused as common fields already.
    for written in Set([name, String(name.map { $0 == "-" ? "_" : $0 })]) {
      let found = try Fixture.types(["x": "section: xs\nfields: {\(written): text}"]).found
      #expect(found.count == 1 && found[0].hasPrefix("2:10+"), "\(written): \(found)")
    }
    // In a group the name is the group's own.
    let inGroup = try Fixture.types([
      "x": "section: xs\nfields: {parts: {kind: list, of: group, fields: {a: text, image: image}}}"
    ])
    #expect(inGroup.found.isEmpty)
  }

  @Test func aProposalIsFreeItself() {
    for name in RecordNames.reserved {
      let other = RecordNames.alternative(to: name)
      #expect(other != nil && RecordNames.alternative(to: other ?? "") == nil)
    }
  }

  @Test func languagesMayStandForEachOther() throws {
    let settings = try #require(
      Fixture.settings(
        """
        title: {ar: عنوان, fr: Titre, ar-MA: عنوان مغربي}
        languages: [ar, fr, zgh, ar-MA]
        fallback: {zgh: [fr], fr: [ar-MA]}
        base-url: https://x.example/
        """
      ).value)
    #expect(settings.languages[2].fallbacks.map(\.position) == [1, 0, 3])
    #expect(settings.languages[1].fallbacks.map(\.position) == [3, 0, 2])
    // Other locales of the language come first where nothing is said.
    #expect(settings.languages[3].fallbacks.map(\.position) == [0, 1, 2])
    #expect(settings.title[LanguageIndex(2)]?.string == "Titre")
    #expect(settings.title[LanguageIndex(0)]?.string == "عنوان")
  }

  @Test(arguments: [
    (
      "{zgh: [fr], fr: [xx]}",
      "5:28+2 [language] \"xx\" is not a language of this site | its languages: ar, fr, zgh"
    ),
    (
      "{fr: [fr]}",
      "5:16+1 [language] fr cannot stand for itself | name other languages of the site"
    ),
    (
      "{en: [fr]}",
      "5:12+2 [language] \"en\" is not a language of this site | its languages: ar, fr, zgh"
    ),
  ]) func aFallbackIsALanguageOfTheSite(_ written: String, _ expected: String) {
    let found = Fixture.settings(
      """
      title: x
      languages: [ar, fr, zgh]
      theme: x
      base-url: https://x.example/
      fallback: \(written)
      """
    ).found
    #expect(found == [expected])
  }
}
