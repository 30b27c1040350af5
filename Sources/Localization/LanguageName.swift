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
}
