import Localization
import Model
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("ar", 0, PluralCategory.zero), ("ar", 1, .one), ("ar-PS", 2, .two), ("ar", 3, .few),
    ("ar", 10, .few), ("ar", 11, .many), ("ar", 99, .many), ("ar", 100, .other),
    ("ar", 102, .other), ("ar", 103, .few), ("ar", 110, .few), ("ar", 111, .many),
    ("ar", 200, .other), ("ar", 1000, .other), ("fr", 0, .one), ("fr", 1, .one), ("fr", 2, .other),
    ("fr", 1_000_000, .many), ("en", 0, .other), ("en", 1, .one), ("en", 2, .other),
    ("he", 1, .one), ("he", 2, .two), ("he", 3, .other),
  ])
  func `a number has the CLDR category of its language`(
    _ tag: String, _ number: Int, _ category: PluralCategory
  ) throws {
    #expect(Localizer(locale: try #require(LocaleTag(tag))).pluralCategory(number) == category)
  }

  @Test(
    arguments: [
      ("fr", [], ""), ("fr", ["a"], "a"), ("fr", ["a", "b"], "a et b"),
      ("fr", ["a", "b", "c"], "a, b et c"), ("ar-PS", ["أ"], "أ"), ("ar-PS", ["أ", "ب"], "أ وب"),
    ] as [(String, [String], String)])
  func `a list is joined as the language does`(
    _ tag: String, _ items: [String], _ expected: String
  ) throws {
    #expect(Localizer(locale: try #require(LocaleTag(tag))).list(items) == expected)
  }

  @Test(arguments: [
    ("ar-PS", ["إبريق", "أحمد", "برتقال", "تين", "زيتون", "صابون", "كعك"]),
    ("fr", ["cote", "coté", "école", "Étude", "olive", "Olivier", "zeste"]),
  ])
  func `words are sorted as a dictionary has them`(_ tag: String, _ words: [String]) throws {
    let localizer = Localizer(locale: try #require(LocaleTag(tag)))
    let byKey = words.reversed().sorted { localizer.sortKey($0) < localizer.sortKey($1) }
    #expect(byKey == words)
    for (first, second) in zip(words, words.dropFirst()) {
      #expect(localizer.collates(first, before: second))
      #expect(!localizer.collates(second, before: first))
    }
  }

  @Test func `tashkeel and tatweel do not move a word`() throws {
    let localizer = Localizer(locale: try #require(LocaleTag("ar-PS")))
    for word in ["صَابُون", "صـــابون", "صابون"] {
      #expect(localizer.sortKey("زيتون") < localizer.sortKey(word))
      #expect(localizer.sortKey(word) < localizer.sortKey("صبر"))
    }
  }
}
