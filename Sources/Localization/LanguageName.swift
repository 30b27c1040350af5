import Foundation
public import Model

/// What languages call themselves.
public enum LanguageName {
  /// The language's own name for itself with a capital letter, such as `العربية` or `Français`.
  public static func own(of locale: LocaleTag) -> String {
    let icu = Locale(identifier: locale.tag)
    let name = icu.localizedString(forLanguageCode: locale.language) ?? locale.tag
    guard let first = name.first else { return locale.tag }
    return first.uppercased() + name.dropFirst()
  }

  /// The names of a site's languages; where two locales have one language, with their regions, such
  /// as `العربية (المغرب)`.
  public static func own(of locales: [LocaleTag]) -> [String] {
    locales.map { locale in
      guard locales.contains(where: { $0 != locale && $0.language == locale.language }) else {
        return own(of: locale)
      }
      let icu = Locale(identifier: locale.tag)
      guard var name = icu.localizedString(forIdentifier: locale.tag), let first = name.first
      else { return own(of: locale) }
      if let short = shortRegions[locale.tag],
        let long = icu.localizedString(forRegionCode: String(locale.tag.suffix(2)))
      {
        name = name.replacingOccurrences(of: long, with: short)
      }
      return first.uppercased() + name.dropFirst()
    }
  }

  /// CLDR's short names of regions, which ICU gives no way to ask for, where the long one is an
  /// office's rather than a people's.
  private static let shortRegions = [
    "ar-PS": "فلسطين", "fr-PS": "Palestine", "en-PS": "Palestine",
  ]
}
