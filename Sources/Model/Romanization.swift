import Foundation

/// Words in Latin letters, for addresses: Arabic as ALA-LC romanises it, without its signs above and
/// below letters; other Latin letters as the 26 of English.
///
/// Written vowels are followed. Where none are written a table of words and names is asked first
/// (`RomanizationWords`); for other words vowels are put where a syllable needs one: `i` after a
/// long ā, `a` elsewhere. So صندوق is `sanduq` by rule and القدس is `al-quds` by table. The article
/// is `al-` before every letter, ʿayn and hamza are left out, ة is `a`, and `at` before a word with
/// the article. Letters of other scripts stay as they are.
public enum Romanization {
  /// The text in Latin letters.
  public static func latin(_ text: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    var words: [(arabic: String, after: String)] = []
    /// Words are written when the next one is known: a construct ends otherwise.
    func flush(_ next: String?) {
      guard let last = words.popLast() else { return }
      let isConstruct =
        !hasArticle(last.arabic) && next.map(hasArticle) == true && last.after == " "
      result += romanised(last.arabic, isConstruct: isConstruct) + last.after
    }
    for scalar in Slug.composed(text).unicodeScalars {
      if isArabic(scalar) {
        word.append(scalar)
        continue
      }
      if !word.isEmpty {
        flush(String(word))
        words.append((String(word), ""))
        word = String.UnicodeScalarView()
      }
      let written = folded(scalar)
      if words.isEmpty {
        result += written
      } else {
        words[words.count - 1].after += written
      }
    }
    if !word.isEmpty {
      flush(String(word))
      words.append((String(word), ""))
    }
    flush(nil)
    return result
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x620...0x65F, 0x670...0x6D3: true
    default: false
    }
  }

  private static func hasArticle(_ word: String) -> Bool {
    word.hasPrefix("ال") && word.unicodeScalars.count > 3
  }

  /// Arabic-Indic digits as ASCII, Latin letters without marks.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x660...0x669: return String(scalar.value - 0x660)
    case 0x6F0...0x6F9: return String(scalar.value - 0x6F0)
    case 0..<0xC0: return String(scalar)
    case 0xC0..<0x250, 0x1E00..<0x1F00:
      if let letters = latinLetters[scalar] { return letters }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      return parts.first.map { $0.isASCII ? String($0) : String(scalar) } ?? ""
    case 0x2BB...0x2BF, 0x300..<0x370: return ""
    default: return String(scalar)
    }
  }

  private static let latinLetters: [Unicode.Scalar: String] = [
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ħ": "h",
    "Ħ": "H", "ı": "i", "ŋ": "n", "Ŋ": "N", "ĳ": "ij", "Ĳ": "IJ", "ə": "a",
  ]

  // MARK: Arabic words

  /// Particles that are written with the word after them, and the article.
  private static let prefixes: [(arabic: String, latin: String)] = [
    ("وال", "wa-al-"), ("بال", "bi-al-"), ("كال", "ka-al-"), ("فال", "fa-al-"), ("ولل", "wa-lil-"),
    ("لل", "lil-"), ("ال", "al-"),
  ]

  private static func romanised(_ word: String, isConstruct: Bool) -> String {
    let letters = ArabicLetters(word)
    if let known = known(letters, isConstruct) { return known }
    for prefix in prefixes {
      let count = prefix.arabic.unicodeScalars.count
      // The article alone is safe before two letters; a particle before it needs more of a word.
      guard letters.plain.hasPrefix(prefix.arabic),
        letters.count >= count + (count == 2 ? 2 : 3)
      else { continue }
      let rest = letters.dropping(count)
      return prefix.latin + (known(rest, isConstruct) ?? rest.romanised(isConstruct: isConstruct))
    }
    return letters.romanised(isConstruct: isConstruct)
  }

  /// A word of the table, when no vowels are written that say otherwise.
  private static func known(_ letters: ArabicLetters, _ isConstruct: Bool) -> String? {
    guard !letters.hasVowels,
      let latin = RomanizationWords.table[letters.plain]
        ?? RomanizationWords.table[letters.withoutHamza]
    else { return nil }
    return isConstruct && letters.plain.hasSuffix("ة") && latin.hasSuffix("a") ? latin + "t" : latin
  }
}
