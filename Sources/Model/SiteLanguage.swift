/// The place of a language among the site's languages; 0 is the default language.
public struct LanguageIndex: RawRepresentable, Sendable, Hashable, Comparable {
  /// The place among the site's languages, or 255 for `undetermined`.
  public let rawValue: UInt8

  /// A language by its place, or 255 for `undetermined`.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A language by its place in `SiteSettings.languages`; clamped to 0 to 255.
  public init(_ position: Int) { rawValue = UInt8(clamping: position) }

  /// Text whose language nobody stated: a SKU, a web address, a name from shared data.
  public static let undetermined = LanguageIndex(rawValue: 255)

  /// The position in `SiteSettings.languages`; do not use it for `undetermined`.
  public var position: Int { Int(rawValue) }

  /// The default language first, `undetermined` last.
  public static func < (left: LanguageIndex, right: LanguageIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One of the languages a site is published in.
public struct SiteLanguage: Sendable, Hashable {
  /// The tag by which files, strings and `hreflang` name the language, such as `ar` or `ar-PS`.
  public let code: String
  /// The address of the language's home page, under which all its pages are: `/ar/` or `/ar-ps/`.
  ///
  /// Addresses are in lower case, whatever the case of the code. The default language's may be `/`.
  public var root: String
  /// The locale that dates, numbers and money follow, such as `ar-PS`.
  public let locale: LocaleTag
  /// What the site chooses where the locale leaves a choice.
  public let habits: LocaleHabits

  /// The other languages in the order in which readers of this one are shown what it lacks.
  public var fallbacks: [LanguageIndex] = []

  /// A language by its code, its locale and the site's choices.
  public init(code: String, locale: LocaleTag, habits: LocaleHabits = LocaleHabits()) {
    self.code = code
    root = "/" + code.lowercased() + "/"
    self.locale = locale
    self.habits = habits
  }

  /// The direction in which the locale is written.
  public var direction: Direction { locale.direction }
}
