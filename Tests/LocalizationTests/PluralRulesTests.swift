import Localization
import Model
import Testing

@Suite struct PluralRulesTests {
  @Test(arguments: [
    ("ar", "1.5", PluralCategory.other), ("ar", "3.0", .few), ("fr", "1.5", .one),
    ("fr", "1.99", .one), ("fr", "2.0", .other), ("en", "1", .one), ("en", "1.0", .other),
    ("pl", "1.5", .other), ("pl", "22", .few), ("cs", "1.5", .many), ("lt", "0.5", .many),
    ("ru", "21", .one), ("he", "0.5", .one), ("pt", "0", .one), ("pt-PT", "0", .other),
    ("pt-MZ", "0", .other), ("pt-BR", "0", .one), ("ja", "1", .other), ("xx", "1", .other),
    ("es", "1000000", .many), ("lv", "0.011", .one), ("da", "0.5", .one), ("-", "1", .other),
  ])
  func `a number has the category of how it is written`(
    _ tag: String, _ text: String, _ category: PluralCategory
  ) throws {
    guard let locale = LocaleTag(tag) else { return }
    #expect(Localizer(locale: locale).pluralCategory(ofDecimal: text) == category)
  }

  @Test(arguments: ["", "x", "1.", ".5", "1,5", "--1", "1e999", "١"])
  func `what is no number has no category`(_ text: String) throws {
    let localizer = Localizer(locale: try #require(LocaleTag("ar")))
    #expect(localizer.pluralCategory(ofDecimal: text) == nil)
  }

  @Test(
    arguments: [
      ("ar", PluralCategory.allCases), ("fr", [.one, .many, .other]), ("en", [.one, .other]),
      ("he", [.one, .two, .other]), ("pl", [.one, .few, .many, .other]), ("ja", [.other]),
      ("cs", [.one, .few, .other]), ("cy", PluralCategory.allCases),
      ("sl", [.one, .two, .few, .other]),
      ("mt", [.one, .two, .few, .many, .other]), ("kw", PluralCategory.allCases),
    ] as [(String, [PluralCategory])])
  func `a language's counts use these categories`(
    _ tag: String, _ categories: [PluralCategory]
  ) throws {
    #expect(PluralCategory.used(in: try #require(LocaleTag(tag))) == categories)
  }

  @Test func `no count falls outside the categories that are said to be used`() throws {
    for tag in ["ar", "fr", "br", "kw", "gd", "gv", "lt", "ro", "shi", "mk", "is", "sl", "ga"] {
      let locale = try #require(LocaleTag(tag))
      let localizer = Localizer(locale: locale)
      let used = Set(PluralCategory.used(in: locale))
      for number in Array(0...2000) + [1_000_000, 2_000_000, 1_000_001, 100_000, 60_000, .max] {
        #expect(used.contains(localizer.pluralCategory(number)), "\(tag) \(number)")
      }
    }
  }

  @Test(arguments: [
    ("en", 1, PluralCategory.one), ("en", 2, .two), ("en", 3, .few), ("en", 4, .other),
    ("en", 11, .other), ("en", 111, .other), ("en", 22, .two), ("fr", 1, .one), ("fr", 2, .other),
    ("ar", 1, .other), ("it", 8, .many), ("ca", 4, .few),
  ])
  func `a rank has its own category`(
    _ tag: String, _ rank: Int, _ category: PluralCategory
  ) throws {
    #expect(Localizer(locale: try #require(LocaleTag(tag))).ordinalCategory(rank) == category)
  }
}
