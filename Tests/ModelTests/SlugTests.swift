import Model
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Olive soap", "olive-soap"),
    ("Bois d’olivier", "bois-d-olivier"),
    ("Étude", "étude"),
    ("E\u{301}tude", "étude"),
    ("ÇA  VA ?!", "ça-va"),
    ("snake_case.and/slash", "snake-case-and-slash"),
    ("  --trim--  ", "trim"),
    ("100 g (25 ₪)", "100-g-25"),
    ("صابون نابلسي", "صابون-نابلسي"),
    ("صَابُونٌ", "صابون"),
    ("صَّابون", "صابون"),
    ("صـــابون", "صابون"),
    ("أَحْمَد", "أحمد"),
    ("ا\u{654}حمد", "أحمد"),
    ("ا\u{64E}\u{654}حمد", "أحمد"),
    ("صابون Nablus 100g", "صابون-nablus-100g"),
    ("١٢٣", "١٢٣"),
    ("القدس، ١٩٢٠–١٩٢٥", "القدس-١٩٢٠-١٩٢٥"),
    ("\u{202E}abc\u{202C}", "abc"),
    ("\u{2068}نابلس\u{2069}", "نابلس"),
    ("می\u{200C}خواهم", "میخواهم"),
    ("co\u{AD}op", "coop"),
    ("Straße", "straße"),
    ("ΑΘΗΝΑ", "αθηνα"),
    ("東京 2024", "東京-2024"),
    // An emoji leaves nothing of itself: its variation selector is a mark, but no letter's.
    ("❤\u{FE0F} soap", "soap"),
    ("soap ☕\u{FE0F}", "soap"),
    ("👩‍🌾 olives", "olives"),
    ("\u{301}abc", "abc"),
    // Taking a joiner out brings letter and mark together.
    ("e\u{200D}\u{301}t", "ét"),
    // Presentation forms and singletons have another composed form.
    ("\u{FB2A}", "\u{5E9}\u{5C1}"),
    ("\u{212B}", "å"),
    ("\u{1F71}", "\u{3AC}"),
    ("", "-"),
    ("!?…", "-"),
    ("\u{640}\u{64B}", "-"),
    ("a\0b", "a-b"),
  ])
  func `a text becomes a slug`(_ text: String, _ slug: String) {
    let made = Slug.make(from: text)
    #expect(made.unicodeScalars.elementsEqual(slug.unicodeScalars), "\(made.debugDescription)")
    #expect(Slug.make(from: made).unicodeScalars.elementsEqual(made.unicodeScalars))
    #expect(Slug.isValid(made) == (made != "-"))
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a/b", "../a", "a.html", "صَابون", "e\u{301}",
    "a\u{202E}", "a\u{200F}", "a%20b", "a?b", "a#b", String(repeating: "a", count: 121),
  ])
  func `an editor's slug is valid only as it would be made`(_ slug: String) {
    #expect(!Slug.isValid(slug))
  }

  @Test(arguments: [
    String(repeating: "a", count: 500), String(repeating: "ab ", count: 500),
    String(repeating: "a b ", count: 500), String(repeating: "İ", count: 500),
    String(repeating: "صابون ", count: 500), "x" + String(repeating: "\u{301}", count: 5000),
    String(repeating: "a", count: 119) + " b", String(repeating: "a", count: 120) + " b",
    String(repeating: "-", count: 100_000) + "a",
  ])
  func `a slug has at most 120 scalars and no hyphen at its ends`(_ text: String) {
    let slug = Slug.make(from: text)
    #expect(slug.unicodeScalars.count <= 120)
    #expect(!slug.isEmpty && slug.first != "-" && slug.last != "-")
    #expect(Slug.isValid(slug))
  }

  @Test(arguments: [
    "\u{0}a", "é", "e\u{301}", "\u{1100}\u{1161}", "\u{915}\u{93C}", "\u{958}", "\u{9C7}\u{9BE}",
    "\u{387}", "\u{2126}", "\u{1F71}", "\u{FB1D}", "\u{2F800}", "\u{F900}", "\u{633}\u{651}\u{64E}",
    "أ", "ا\u{655}", "\u{1D15E}", "“–…₪”",
  ])
  func `the composed form is Unicode's`(_ text: String) {
    let composed = Slug.composed(text)
    #expect(composed.unicodeScalars.elementsEqual(text.precomposed.unicodeScalars))
  }
}
