import Model

/// The words around lists and units in one language.
struct Phrases: Sendable {
  var listPair: String
  var listMiddle: String
  var listEnd: String
  var units: [String: String]

  static func of(_ locale: LocaleTag) -> Phrases {
    switch locale.language {
    case "ar": arabic
    case "fr": french
    default: english
    }
  }

  private static let arabic = Phrases(
    listPair: " و", listMiddle: " و", listEnd: " و",
    units: [
      "mg": "ملغم", "g": "غم", "kg": "كغم", "t": "طن", "ml": "مل", "cl": "سل", "L": "لتر",
      "l": "لتر", "mm": "ملم", "cm": "سم", "m": "م", "km": "كم", "cm²": "سم²", "m²": "م²",
      "ha": "هكتار", "%": "٪", "°C": "°م", "W": "واط", "V": "فولت", "h": "ساعة", "min": "دقيقة",
      "s": "ثانية", "pcs": "قطعة",
    ])

  private static let french = Phrases(
    listPair: " et ",
    listMiddle: ", ", listEnd: " et ", units: ["pcs": "pièces", "l": "L"])

  private static let english = Phrases(
    listPair: " and ", listMiddle: ", ", listEnd: ", and ",
    units: ["l": "L"])
}
