/// What people write where the tag of a language is wanted.
public enum LanguageNames {
  /// The tags by codes of three letters for which there is one of two, which BCP 47 wants, and by names
  /// in English, French, Arabic and the language itself, in small letters.
  public static let codes: [String: String] = [
    "ara": "ar", "deu": "de", "ell": "el", "eng": "en", "fas": "fa", "fra": "fr", "fre": "fr",
    "ger": "de", "gre": "el", "heb": "he", "hye": "hy", "ita": "it", "lat": "la", "per": "fa",
    "por": "pt", "rus": "ru", "spa": "es", "tur": "tr", "urd": "ur", "iw": "he", "in": "id",
    "arabic": "ar", "arabe": "ar", "عربي": "ar", "عربية": "ar", "العربية": "ar",
    "french": "fr", "français": "fr", "francais": "fr", "فرنسي": "fr", "فرنسية": "fr",
    "الفرنسية": "fr",
    "english": "en", "anglais": "en", "إنجليزي": "en", "إنجليزية": "en", "الإنجليزية": "en",
    "انجليزي": "en", "انجليزية": "en", "الانجليزية": "en",
    "german": "de", "allemand": "de", "deutsch": "de", "ألماني": "de", "الألمانية": "de",
    "spanish": "es", "espagnol": "es", "español": "es", "espanol": "es", "الإسبانية": "es",
    "italian": "it", "italien": "it", "italiano": "it", "الإيطالية": "it",
    "turkish": "tr", "turc": "tr", "türkçe": "tr", "turkce": "tr", "التركية": "tr",
    "amazigh": "zgh", "tamazight": "zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ": "zgh", "الأمازيغية": "zgh",
  ]
}

extension SiteSettings {
  /// The language that a locale means, such as `fr_FR` or `FR-fr`, where the site has it as `fr`.
  public func language(ofLocale locale: some StringProtocol) -> LanguageIndex? {
    let tag = String(
      decoding: locale.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 },
      as: UTF8.self)
    if let known = language(code: tag) { return known }
    let meant =
      languages.firstIndex { $0.locale.tag.isSameIgnoringASCIICase(as: tag) }
      ?? LocaleTag(tag.lowercased()).flatMap { parsed in
        parsed.tag == parsed.language
          ? nil : languages.firstIndex { $0.locale.language == parsed.language }
      }
    return meant.map { LanguageIndex($0) }
  }

  /// The language that a name means, such as `french` or «العربية», where the site has it.
  public func language(named name: some StringProtocol) -> LanguageIndex? {
    LanguageNames.codes[name.lowercased()].flatMap { code in
      language(code: code)
        ?? languages.firstIndex { $0.locale.language == code }.map { LanguageIndex($0) }
    }
  }
}
