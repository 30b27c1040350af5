/// The place of a language among the site's languages; 0 is the default language.
public struct LanguageIndex: RawRepresentable, Sendable, Hashable, Comparable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ position: Int) { rawValue = UInt8(clamping: position) }

  /// Text whose language nobody stated: a SKU, a web address, a name from shared data.
  public static let undetermined = LanguageIndex(rawValue: 255)

  /// The position in `SiteSettings.languages`; do not use it for `undetermined`.
  public var position: Int { Int(rawValue) }

  public static func < (left: LanguageIndex, right: LanguageIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One of the languages a site is published in.
public struct SiteLanguage: Sendable, Hashable {
  /// The code in file names and addresses, such as `ar`.
  public let code: String
  /// The locale that dates, numbers and money follow, such as `ar-PS`.
  public let locale: LocaleTag

  public init(code: String, locale: LocaleTag) {
    self.code = code
    self.locale = locale
  }

  public var direction: Direction { locale.direction }
}
