import Model
import Testing

/// Narrow spaces (U+202F) are written `~`, whole unbreakable ones (U+00A0) `_`.
@Suite struct FrenchTypographyTests {
  private static func set(_ text: String, _ tag: String, _ form: FrenchTypography.Form) -> String {
    guard let locale = LocaleTag(tag), let typography = FrenchTypography(locale: locale) else {
      return "no typography"
    }
    if form == .plain { return shown(typography.applied(to: text)) }
    var text = text
    var output: [UInt8] = []
    text.withUTF8 { bytes in unsafe typography.append(ByteView(bytes), as: form, to: &output) }
    return shown(String(decoding: output, as: UTF8.self))
  }

  private static func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\u{202F}" ? "~" : $0 == "\u{A0}" ? "_" : $0 }))
  }

  static let changed: [(String, String)] = [
    // Signs in two parts.
    ("Quel savon ?", "Quel savon~?"), ("Quel savon?", "Quel savon~?"),
    ("Entrez !", "Entrez~!"), ("Entrez!", "Entrez~!"), ("Vraiment?!", "Vraiment~?!"),
    ("Vraiment ?!", "Vraiment~?!"), ("Oh!!! dit-il", "Oh~!!! dit-il"),
    ("le souk ; la porte", "le souk~; la porte"), ("le souk; la porte", "le souk~; la porte"),
    ("Prix : 25", "Prix_: 25"), ("Prix: 25", "Prix_: 25"), ("(vraiment ?)", "(vraiment~?)"),
    ("(vraiment?), oui", "(vraiment~?), oui"), ("en 1320 ?", "en 1320~?"),
    ("en 1320?", "en 1320~?"), ("(sic) : oui", "(sic)_: oui"), ("etc.?", "etc.~?"),
    ("l’été à Jérusalem ?", "l’été à Jérusalem~?"), ("à سوق القطّانين ?", "à سوق القطّانين~?"),
    ("à سوق?", "à سوق~?"),
    // Quotation marks.
    ("« mot »", "«_mot_»"), ("«mot»", "«_mot_»"), ("« mot »,", "«_mot_»,"),
    ("« Quoi ? »", "«_Quoi~?_»"), ("«Quoi?»", "«_Quoi~?_»"), ("« mot » !", "«_mot_»~!"),
    ("\"mot\"", "«_mot_»"), ("dit \"un mot rare\".", "dit «_un mot rare_»."),
    ("(\"mot\")", "(«_mot_»)"), ("l'\"eau\"", "l’«_eau_»"), ("\"Quoi?\"", "«_Quoi~?_»"),
    ("\"a\" et \"b\"", "«_a_» et «_b_»"),
    // Apostrophes.
    ("l'eau", "l’eau"), ("aujourd'hui", "aujourd’hui"), ("L'ÉTÉ", "L’ÉTÉ"),
    ("d'olive et d'huile", "d’olive et d’huile"), ("jusqu'à", "jusqu’à"),
    ("l'«eau»", "l’«_eau_»"), ("qu’il n'a", "qu’il n’a"),
    // Dots and dashes.
    ("Et puis...", "Et puis…"), ("[...]", "[…]"), ("Quoi... ?", "Quoi…~?"),
    ("le souk - le vieux - dort", "le souk – le vieux – dort"),
    ("le souk -- dort", "le souk – dort"), ("le souk --- dort", "le souk — dort"),
    // Numbers and units.
    ("25 %", "25_%"), ("25%", "25_%"), ("25 €", "25_€"), ("25€", "25_€"), ("25 ₪", "25_₪"),
    ("12,5 %", "12,5_%"), ("150 g", "150_g"), ("1,5 kg de", "1,5_kg de"), ("20 °C", "20_°C"),
    ("10 h 30", "10_h_30"), ("10 000", "10~000"), ("1 250 000 ₪", "1~250~000_₪"),
    ("n° 12", "n°_12"), ("3 m.", "3_m."),
    // Ordinals.
    ("1er mai", "1<sup>er</sup> mai"), ("la 1re fois", "la 1<sup>re</sup> fois"),
    ("1ère", "1<sup>re</sup>"), ("2e", "2<sup>e</sup>"), ("2ème", "2<sup>e</sup>"),
    ("la 3ème,", "la 3<sup>e</sup>,"), ("2nd", "2<sup>nd</sup>"),
    ("2nde", "2<sup>nde</sup>"), ("XXe siècle", "XX<sup>e</sup> siècle"),
    ("le XIVème", "le XIV<sup>e</sup>"), ("au VIIe", "au VII<sup>e</sup>"),
    ("François Ier", "François I<sup>er</sup>"), ("Ire République", "I<sup>re</sup> République"),
    ("Ve siècle", "V<sup>e</sup> siècle"), ("du XIXe.", "du XIX<sup>e</sup>."),
    // Titles.
    ("M. Dupont", "M._Dupont"), ("Mme Haddad", "Mme_Haddad"), ("Dr Élias", "Dr_Élias"),
    ("MM. Nasser", "MM._Nasser"), ("Mlle Rose", "Mlle_Rose"),
    // References of HTML.
    ("a < b & c", "a &lt; b &amp; c"), ("a > b", "a &gt; b"),
  ]

  static let unchanged: [String] = [
    "", " ", "Le savon de Naplouse.", "à 10:30", "http://dlala.example", "a::b", "12:5",
    ":) et :-)", "a :)", "un ;) là", "C++", "savon\u{202F}?", "savon\u{A0}:", "«\u{A0}mot\u{A0}»",
    "?", "!", "(?)", "a?b=c", "a!b", "?x", "mot!important", "6' de long", "f'(x)", "'tis", "A'",
    "rock ’n’ roll", "1.2.3", "v2.0", "A4", "H2O", "B12", "DQ-SOAP-001", "SKU-2e", "2e5", "12-15",
    "5 - 3 = 2", "a--b", "1320–1967", "02 628 1234", "+970 2 628 1234", "en 2024 150", "12/5/2024",
    "25 grammes", "3 mètres", "..", "....", "XIVᵉ siècle", "VIE", "Le", "Ce", "Me", "IIIIe", "VXe",
    "MDe", "1e", "Ie", "M. le curé", "Mme de", "DrX", "5%x", "4 l’eau", "dix-huit",
    "un-deux", "l’eau", "…", "n°12", "mot,", "fin.",
  ]

  @Test(arguments: changed) func setsProse(_ text: String, _ expected: String) {
    #expect(Self.set(text, "fr-FR", .prose) == expected)
  }

  @Test(arguments: unchanged) func leavesAlone(_ text: String) {
    #expect(Self.set(text, "fr", .prose) == Self.shown(text))
  }

  /// What was set once is not set again.
  @Test(arguments: changed) func isDoneOnce(_ text: String, _ expected: String) {
    let once = Self.set(text, "fr-FR", .plain)
    let spaces = once.map { $0 == "~" ? "\u{202F}" : $0 == "_" ? "\u{A0}" : String($0) }
    #expect(Self.set(spaces.joined(), "fr-FR", .plain) == once)
  }

  @Test func regionsDiffer() {
    let text = "« Quoi? » Prix: 2 ; non !"
    #expect(Self.set(text, "fr-FR", .prose) == "«_Quoi~?_» Prix_: 2~; non~!")
    #expect(Self.set(text, "fr-CH", .prose) == "«~Quoi~?~» Prix~: 2~; non~!")
    #expect(Self.set(text, "fr-CA", .prose) == "«_Quoi?_» Prix_: 2~; non~!")
    #expect(Self.set(text, "fr-MA", .prose) == Self.set(text, "fr", .prose))
    #expect(Self.set(text, "ar-PS", .prose) == "no typography")
    #expect(Self.set(text, "frr", .prose) == "no typography")
  }

  @Test func titlesGetSpacesAndApostrophesOnly() {
    #expect(
      Self.set("L'été du XXe: \"mot\" & 25%... 1er - fin?", "fr", .plain)
        == "L’été du XXe_: \"mot\" & 25_%... 1er - fin~?")
    #expect(Self.set("Bien l'<b>", "fr", .plain) == "Bien l'<b>")
  }

  @Test func aSiteMayDoWithout() throws {
    let locale = try #require(LocaleTag("fr"))
    let plain = SiteLanguage(
      code: "fr", locale: locale, habits: LocaleHabits(appliesTypography: false))
    #expect(FrenchTypography(plain) == nil)
    #expect(FrenchTypography(SiteLanguage(code: "fr", locale: locale)) != nil)
  }
}
