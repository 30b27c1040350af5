import Model

/// The words around dates in one language; whole sentences, never fragments.
struct Phrases: Sendable {
  var approximate: String
  var uncertain: String
  var approximateUncertain: String
  var decade: String
  var century: String
  var interval: String
  var since: String
  var fromUnknownEnd: String
  var until: String
  var undated: String
  var beforeCommonEra: String
  /// Spring, summer, autumn, winter of a year.
  var seasons: [String]
  var hijriDay: String
  var hijriYear: String
  private var language: String

  static func of(_ locale: LocaleTag) -> Phrases {
    switch locale.language {
    case "ar": arabic
    case "fr": french
    default: english
    }
  }

  /// A century as it is counted: « XIXe », «التاسع عشر», "19th".
  func ordinalCentury(_ number: Int, _ localDigits: (String) -> String) -> String {
    switch language {
    case "ar":
      return Self.arabicOrdinals.indices.contains(number - 1)
        ? Self.arabicOrdinals[number - 1] : localDigits(String(number))
    case "fr": return Self.roman(number) + (number == 1 ? "er" : "e")
    default:
      let suffix: String
      switch (number % 10, number % 100) {
      case (1, let rest) where rest != 11: suffix = "st"
      case (2, let rest) where rest != 12: suffix = "nd"
      case (3, let rest) where rest != 13: suffix = "rd"
      default: suffix = "th"
      }
      return String(number) + suffix
    }
  }

  /// A decade as it is counted: « années 1920 », «عشرينيات القرن العشرين».
  func decadeName(of year: Int, _ localDigits: (String) -> String) -> String {
    guard language == "ar", year > 0 else {
      return decade.replacing("{0}", with: localDigits(String(abs(year))))
    }
    let century = ordinalCentury(year / 100 + 1, localDigits)
    switch year % 100 / 10 {
    case 0: return "العقد الأول من القرن \(century)"
    case 1: return "العقد الثاني من القرن \(century)"
    case let tens: return "\(Self.arabicTens[tens - 2]) القرن \(century)"
    }
  }

  private static let arabicTens = [
    "عشرينيات", "ثلاثينيات", "أربعينيات", "خمسينيات", "ستينيات", "سبعينيات", "ثمانينيات",
    "تسعينيات",
  ]

  /// The first day of a month: French says « 1er ».
  func firstOfMonth(_ one: String) -> String { language == "fr" ? "1er" : one }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, sign) in [
      (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let arabicOrdinals = [
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
    "العاشر", "الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر",
    "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر", "العشرين", "الحادي والعشرين",
  ]

  private static let arabic = Phrases(
    approximate: "نحو {0}", uncertain: "{0} (غير مؤكد)",
    approximateUncertain: "نحو {0} (غير مؤكد)", decade: "عقد {0}", century: "القرن {0}",
    interval: "من {0} إلى {1}", since: "منذ {0}", fromUnknownEnd: "من {0} إلى تاريخ غير معروف",
    until: "حتى {0}", undated: "غير مؤرخ", beforeCommonEra: "{0} ق.م",
    seasons: ["ربيع {0}", "صيف {0}", "خريف {0}", "شتاء {0}"], hijriDay: "{0} {1} {2} هـ",
    hijriYear: "{0} هـ", language: "ar")

  private static let french = Phrases(
    approximate: "vers {0}", uncertain: "{0} (incertain)",
    approximateUncertain: "vers {0} (incertain)", decade: "années {0}", century: "{0} siècle",
    interval: "de {0} à {1}", since: "depuis {0}", fromUnknownEnd: "de {0} à une date inconnue",
    until: "jusqu’à {0}", undated: "sans date", beforeCommonEra: "{0} av. J.-C.",
    seasons: ["printemps {0}", "été {0}", "automne {0}", "hiver {0}"],
    hijriDay: "{0} {1} {2} de l’hégire", hijriYear: "{0} de l’hégire",
    language: "fr")

  private static let english = Phrases(
    approximate: "about {0}", uncertain: "{0} (uncertain)",
    approximateUncertain: "about {0} (uncertain)", decade: "{0}s", century: "{0} century",
    interval: "{0} to {1}", since: "since {0}", fromUnknownEnd: "from {0} to an unknown date",
    until: "until {0}", undated: "undated", beforeCommonEra: "{0} BCE",
    seasons: ["spring {0}", "summer {0}", "autumn {0}", "winter {0}"], hijriDay: "{0} {1} {2} AH",
    hijriYear: "{0} AH", language: "en")
}
