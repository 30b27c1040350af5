import Testing

@testable import Localization

@Suite("Words for searching")
struct SearchTextTests {
  @Test(
    "All ways of writing an Arabic word are one",
    arguments: [
      ("صَابُونٌ", "صابون"), ("الصابون", "صابون"), ("والصابون", "صابون"), ("بالصابون", "صابون"),
      ("وبالصابون", "صابون"), ("للصابون", "صابون"), ("صـــابون", "صابون"), ("أقراط", "اقراط"),
      ("إبريق", "ابريق"), ("آبار", "ابار"), ("قهوة", "قهوه"), ("فلسطينى", "فلسطيني"),
      ("ﻻ\u{200F}", "لا"), ("مسؤول", "مسوول"), ("١٩٦٧", "1967"),
    ])
  func arabic(written: String, same: String) {
    #expect(SearchText.queries(of: written).first == SearchText.queries(of: same).first)
  }

  @Test("A particle before a word is tried second: it may be the word's own first letter")
  func particles() {
    #expect(SearchText.queries(of: "وزعتر") == ["وزعتر", "زعتر"])
    #expect(SearchText.queries(of: "وردة").first == "ورد")
    #expect(SearchText.terms(of: "وزعتر").split(separator: " ").contains("زعتر"))
  }

  @Test(
    "A broken plural and its singular are found by each other",
    arguments: [("تجار", "تاجر"), ("أطباق", "طبق"), ("فوانيس", "فانوس"), ("شموع", "شمعة")])
  func brokenPlurals(plural: String, singular: String) {
    for (written, looked) in [(plural, singular), (singular, plural)] {
      let terms = SearchText.terms(of: written).split(separator: " ").map(String.init)
      #expect(terms.contains(SearchText.queries(of: looked)[0]))
    }
  }

  @Test(
    "French words are found without accents, elision or number",
    arguments: [
      ("l’huile", "huile"), ("d'olives", "olive"), ("Cuillères", "cuillere"),
      ("plateaux", "plateau"),
      ("brodées", "brodé"), ("œuvres", "oeuvre"), ("journaux", "journal"), ("verres", "verre"),
    ])
  func french(written: String, same: String) {
    #expect(SearchText.queries(of: written) == SearchText.queries(of: same))
  }

  @Test("Different words stay different")
  func different() {
    for (one, other) in [("زيت", "زيتون"), ("صابون", "صابر"), ("bois", "bol"), ("1967", "1968")] {
      #expect(SearchText.queries(of: one)[0] != SearchText.queries(of: other)[0])
    }
  }

  @Test("Words that tell nothing are passed over, unless there are no others")
  func stopWords() {
    #expect(SearchText.queries(of: "le savon de la maison") == ["savon maison"])
    #expect(SearchText.queries(of: "من") == ["من"])
    #expect(SearchText.terms(of: "من") == "")
  }

  @Test("Of HTML only the text counts, and tags part words")
  func html() {
    #expect(
      SearchText.terms(ofHTML: Array("<p>savon</p><p title=\"x\">bol&amp;</p>".utf8)) == "savon bol"
    )
  }

  @Test("Each word is once in a text's words")
  func once() {
    #expect(SearchText.terms(of: "savon, savons, Savon") == "savon")
  }

  @Test(
    "Hostile texts end", arguments: ["", " ", "\u{301}\u{301}", "ال", "و", "لل", "ءءءء", "x\u{0}y"])
  func hostile(text: String) {
    #expect(SearchText.queries(of: text).count <= 2)
  }
}
