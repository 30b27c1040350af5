public import Model

/// The plural categories of CLDR (UTS #35, plural rules).
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other

  /// The categories that whole numbers of a language fall into.
  public static func used(in locale: LocaleTag) -> [PluralCategory] {
    switch locale.language {
    case "ar", "cy": allCases
    case "he": [.one, .two, .other]
    case "fr", "es", "it", "pt": [.one, .many, .other]
    case "ru", "uk", "pl": [.one, .few, .many, .other]
    case "zh", "ja", "ko", "id", "vi", "th": [.other]
    default: [.one, .other]
    }
  }
}

extension Localizer {
  /// The category of a whole number.
  public func pluralCategory(_ number: Int) -> PluralCategory {
    let value = number.magnitude
    switch locale.language {
    case "ar":
      switch (value, value % 100) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    case "cy":
      switch value {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      case 3: return .few
      case 6: return .many
      default: return .other
      }
    case "he": return value == 1 ? .one : value == 2 ? .two : .other
    case "fr", "pt":
      if value <= 1 { return .one }
      return value % 1_000_000 == 0 ? .many : .other
    case "es", "it":
      if value == 1 { return .one }
      return value != 0 && value % 1_000_000 == 0 ? .many : .other
    case "ru", "uk":
      if value % 10 == 1, value % 100 != 11 { return .one }
      if (2...4).contains(value % 10), !(12...14).contains(value % 100) { return .few }
      return .many
    case "pl":
      if value == 1 { return .one }
      if (2...4).contains(value % 10), !(12...14).contains(value % 100) { return .few }
      return .many
    case "zh", "ja", "ko", "id", "vi", "th": return .other
    default: return value == 1 ? .one : .other
    }
  }
}
