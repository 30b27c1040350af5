import Model
import Parsing
import Testing

/// The entries of `locales` in `dlala.yaml`.
@Suite struct LocaleTests {
  private static let head = "title: x\nlanguages: [ar, fr]\n"

  @Test func `a tag alone has the locale's own habits`() throws {
    let parsed = Fixture.settings(Self.head + "locales: {ar: ar-MA}")
    #expect(parsed.found.isEmpty)
    let languages = try #require(parsed.value?.languages)
    #expect(languages.map(\.locale.tag) == ["ar-MA", "fr"])
    #expect(languages.allSatisfy { $0.habits == LocaleHabits() })
  }

  @Test func `a site chooses where a locale leaves a choice`() throws {
    let parsed = Fixture.settings(
      Self.head + """
        locales:
          ar:
            tag: ar-PS
            digits: latn
            calendar: hijri
            both-calendars: true
            currency: code
            sort-without-article: true
            slugs: latin
            slugs-from: title
            typography: false
          fr: {digits: latn}
        """)
    #expect(parsed.found.isEmpty)
    let languages = try #require(parsed.value?.languages)
    #expect(languages.map(\.locale.tag) == ["ar-PS", "fr"])
    #expect(
      languages[0].habits
        == LocaleHabits(
          numberingSystem: "latn", calendar: .hijri, saysBothCalendars: true,
          currencyDisplay: .code, ignoresArticle: true, slugs: .transliterated,
          slugSource: .title, appliesTypography: false))
  }

  @Test(arguments: [
    (
      "{tag: arabic}",
      "3:21+6 [language] \"arabic\" is not a language | write a tag such as ar, fr or ar-PS"
    ),
    (
      "ar-P",
      "3:15+4 [language] \"ar-P\" is not a language | write a tag such as ar, fr or ar-PS"
    ),
    (
      "{digits: arabic}",
      "3:24+6 [settings] digits has no choice \"arabic\" | did you mean \"arab\"?"
    ),
    (
      "{calendar: lunar}",
      "3:26+5 [settings] calendar has no choice \"lunar\" | write gregorian, hijri"
    ),
    (
      "{sort-without-artcle: true}",
      "3:16+19 [settings] a locale has no \"sort-without-artcle\" | did you mean \"sort-without-article\"?"
    ),
    (
      "{both-calendars: ja}",
      "3:32+2 [settings] both-calendars is neither true nor false | write true or false"
    ),
  ])
  func `a mistake is located`(_ entry: String, _ expected: String) {
    #expect(Fixture.settings(Self.head + "locales: {ar: \(entry)}").found == [expected])
  }
}
