import Foundation
import Model

/// The names of months and the order of a date's parts in a locale and a calendar, learnt from ICU
/// once.
struct DatePatterns: Sendable {
  /// With a day, and alone.
  let months: [String]
  let monthsAlone: [String]
  let monthsShort: [String]
  let long: [Part]
  let medium: [Part]
  let short: [Part]
  let monthAndYear: [Part]
  /// Without the year, for the first day of an interval within a year.
  let dayAndMonth: [Part]
  let dayAndShortMonth: [Part]
  /// The abbreviations of the calendar's eras, the earlier first.
  let eras: [String]

  enum Part: Sendable, Hashable {
    case literal(String)
    case day(isPadded: Bool)
    case month
    case monthAlone
    case shortMonth
    case monthNumber(isPadded: Bool)
    case year
  }

  init(locale: Locale, calendar: CalendarSystem) {
    let identifier: Calendar.Identifier = calendar == .hijri ? .islamicUmmAlQura : .gregorian
    // The locale's own calendar may be another, as in Saudi Arabia.
    var components = Locale.Components(locale: locale)
    components.calendar = identifier
    let formatter = DateFormatter()
    formatter.locale = Locale(components: components)
    formatter.calendar = Calendar(identifier: identifier)
    let isArabic = locale.language.languageCode == .arabic
    // After a day or a preposition, «ذو الحجة» is «ذي الحجة»; CLDR does not tell the cases apart.
    months = formatter.monthSymbols.map { isArabic && calendar == .hijri ? Self.oblique($0) : $0 }
    monthsAlone = formatter.standaloneMonthSymbols
    monthsShort = formatter.shortMonthSymbols
    eras = formatter.eraSymbols
    // Older versions of CLDR have a comma before the year that Arabic does not write.
    func parts(_ format: String) -> [Part] {
      Self.parts(isArabic ? format.replacing("،", with: "") : format)
    }
    func pattern(_ style: DateFormatter.Style) -> [Part] {
      formatter.dateStyle = style
      formatter.timeStyle = .none
      return parts(formatter.dateFormat ?? "d MMMM y")
    }
    func pattern(template: String) -> [Part] {
      formatter.setLocalizedDateFormatFromTemplate(template)
      return parts(formatter.dateFormat ?? template)
    }
    long = pattern(.long)
    medium = pattern(.medium)
    short = pattern(.short)
    monthAndYear = pattern(template: "MMMMy")
    dayAndMonth = pattern(template: "MMMMd")
    dayAndShortMonth = pattern(template: "MMMd")
  }

  /// Reads a pattern of CLDR (UTS #35, date field symbols), as far as dates need it; the era is left
  /// out, for it is said in words.
  private static func parts(_ pattern: String) -> [Part] {
    var parts: [Part] = []
    var literal = ""
    let scalars = Array(pattern.unicodeScalars)
    var place = 0
    func flush() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
    }
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "'" {
        place += 1
        while place < scalars.count, scalars[place] != "'" {
          literal.unicodeScalars.append(scalars[place])
          place += 1
        }
        place += 1
        continue
      }
      var count = 1
      while place + count < scalars.count, scalars[place + count] == scalar { count += 1 }
      let part: Part? =
        switch scalar {
        case "d": .day(isPadded: count > 1)
        case "M", "L":
          count >= 4
            ? (scalar == "L" ? .monthAlone : .month)
            : count == 3 ? .shortMonth : .monthNumber(isPadded: count > 1)
        case "y", "Y", "u": .year
        default: nil
        }
      if let part {
        flush()
        parts.append(part)
      } else {
        for _ in 0..<count where scalar != "G" { literal.unicodeScalars.append(scalar) }
      }
      place += count
    }
    flush()
    return trimmed(parts)
  }

  /// An Arabic name of a month after a day or a preposition.
  static func oblique(_ name: String) -> String {
    name.hasPrefix("ذو ") ? "ذي " + name.dropFirst(3) : name
  }

  /// Without the spaces that stood beside an era.
  private static func trimmed(_ parts: [Part]) -> [Part] {
    var parts = parts
    if case .literal(let text)? = parts.last, text.allSatisfy(\.isWhitespace) { parts.removeLast() }
    if case .literal(let text)? = parts.first, text.allSatisfy(\.isWhitespace) {
      parts.removeFirst()
    }
    return parts
  }
}
