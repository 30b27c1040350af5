import Localization
import Model
import Testing

/// What `Tests/differential/collation.py` compares with ICU, word by word; here the rules by name.
@Suite struct CollationTests {
  private func localizer(_ tag: String) throws -> Localizer {
    Localizer(locale: try #require(LocaleTag(tag)))
  }

  @Test(arguments: [
    ("La broderie", "broderie"), ("L’acte", "acte"), ("L'acte", "acte"), ("l’Étude", "Étude"),
    ("Les\u{A0}souks", "souks"), ("UNE CRUCHE", "CRUCHE"), ("Un bol", "bol"),
    ("Des tissus", "tissus"),
    ("Le 7 mai", "7 mai"), ("La « petite » cour", "« petite » cour"),
    // Words that only begin so, and articles with nothing after them.
    ("Lampe", "Lampe"), ("Lest", "Lest"), ("Unique", "Unique"), ("L", "L"), ("La", "La"),
    ("Le ", "Le "), ("Désert", "Désert"), ("L-7", "L-7"), ("d’olivier", "d’olivier"),
  ]) func frenchArticlesMayNotCount(_ title: String, _ bare: String) throws {
    let french = Localizer(locale: try #require(LocaleTag("fr-FR")), ignoresArticle: true)
    #expect(french.sortKey(title) == french.sortKey(bare))
    #expect(french.indexLetter(of: title) == french.indexLetter(of: bare))
    // Nobody else's lists pass over them.
    let plain = Localizer(locale: try #require(LocaleTag("fr-FR")))
    let spanish = Localizer(locale: try #require(LocaleTag("es")), ignoresArticle: true)
    if title != bare {
      #expect(plain.sortKey(title) != plain.sortKey(bare))
      #expect(spanish.sortKey(title) != spanish.sortKey(bare))
    }
  }

  @Test(arguments: [
    ("fr", ["Lot 2", "Lot 10", "lot 100"]),
    ("ar", ["لوحة ٢", "لوحة 10", "لوحة ١٠٠"]),
    ("fr", ["cote", "coté", "côte", "côté"]),
    ("fr-CA", ["cote", "côte", "coté", "côté"]),
    ("fr", ["coeur", "cœur", "coexister"]),
    ("fr", ["à la", "a-la", "ala"]),
    ("fr", ["strass", "Straße", "strate"]),
    ("ar", ["أب", "بيت", "پاشا", "تمر", "Zeste"]),
    ("fa", ["آب", "اب", "برگ", "پدر", "چای", "ژاله", "سیب", "گل", "وان", "هوا"]),
    ("ur", ["پھول", "ٹوپی", "چائے", "ڈبہ", "گھر"]),
    ("ar", ["أحمد", "إحمد", "احمد"]),
    ("ar", ["مدرسة", "مدرست"]),
    ("es", ["nube", "ñandú", "oca"]),
  ])
  func `lists are in the order of their language`(_ tag: String, _ words: [String]) throws {
    let localizer = try localizer(tag)
    #expect(words.shuffledByLength.sorted { localizer.collates($0, before: $1) } == words)
  }

  @Test func `Turkish has dotless before dotted i, and letters of its own`() throws {
    let words = ["cam", "çam", "dal", "gaz", "ğ", "halı", "ısı", "ilk", "İzmir", "ok", "öz"]
    let localizer = try localizer("tr")
    #expect(words.reversed().sorted { localizer.collates($0, before: $1) } == words)
  }

  @Test(arguments: [
    ("الصابون", "صابون"), ("اَلصابون", "صابون"), ("الأقصى", "أقصى"), ("ٱلقدس", "قدس"),
    ("الـكتاب", "كتاب"),
  ])
  func `the article does not count when a site asks so`(_ word: String, _ bare: String) throws {
    let plain = try localizer("ar")
    #expect(plain.sortKey(word, ignoresArticle: true) == plain.sortKey(bare))
    #expect(plain.sortKey(word) != plain.sortKey(bare))
    let language = SiteLanguage(
      code: "ar", locale: try #require(LocaleTag("ar-PS")),
      habits: LocaleHabits(ignoresArticle: true))
    #expect(Localizer(language).sortKey(word) == plain.sortKey(bare))
    #expect(Localizer(language).indexLetter(of: word) == plain.indexLetter(of: bare))
  }

  @Test(arguments: ["الله", "الذي", "ألماس", "التزام", "التهاب", "الى", "ال", "الم", "البرت"])
  func `letters that only look like the article count`(_ word: String) throws {
    let localizer = try localizer("ar")
    #expect(localizer.sortKey(word, ignoresArticle: true) == localizer.sortKey(word))
  }

  @Test(arguments: [
    ("ar", "أحمد", "ا"), ("ar", "إبريق", "ا"), ("ar", "آية", "ا"), ("ar", "ؤ", "ا"),
    ("ar", "پاشا", "ب"), ("ar", "ى", "ي"), ("ar", "«صابون»", "ص"), ("ar", "Zeste", "Z"),
    ("ar", "١٢", "#"), ("fr", "Étude", "E"), ("fr", "œuvre", "O"), ("fr", "ß", "S"),
    ("fr", "« Être »", "E"), ("fr", "3 lots", "#"), ("fr", "", "#"), ("fr", "صابون", "ص"),
    ("fr", "Ωμέγα", "Ω"), ("es", "ñandú", "Ñ"), ("tr", "ılık", "I"), ("fa", "گل", "گ"),
  ])
  func `an index lists a text under its letter`(
    _ tag: String, _ text: String, _ letter: String
  ) throws {
    #expect(try localizer(tag).indexLetter(of: text).label == letter)
  }

  @Test func `the letters of an index are in the order of the language`() throws {
    let arabic = try localizer("ar")
    let letters = ["12", "أب", "تين", "ياسمين", "Zeste"].map { arabic.indexLetter(of: $0) }
    #expect(letters.reversed().sorted() == letters)
    #expect(letters.map(\.anchor) == ["0-9", "ا", "ت", "ي", "z"])
  }

  @Test func `a key tells apart what differs in marks only`() throws {
    let arabic = try localizer("ar")
    #expect(arabic.collates("صابون", before: "صَابُون"))
    #expect(arabic.sortKey("صـــابون") == arabic.sortKey("صابون"))
    let french = try localizer("fr")
    #expect(french.sortKey("e\u{301}tude") == french.sortKey("étude"))
    #expect(french.collates("étude", before: "Étude"))
  }
}

extension [String] {
  /// The same words in another order that is always the same.
  fileprivate var shuffledByLength: [String] {
    reversed().sorted { $0.utf8.count < $1.utf8.count }
  }
}
