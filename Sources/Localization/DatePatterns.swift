import Foundation
import Model

/// The names of months and the order of a date's parts in a locale, learnt from ICU once.
struct DatePatterns: Sendable {
  /// With a day, and alone.
  let months: [String]
  let monthsAlone: [String]
  let hijriMonths: [String]
  let long: [Part]
  let medium: [Part]
  let short: [Part]
  let monthAndYear: [Part]
  let monthsShort: [String]

  enum Part: Sendable, Hashable {
    case literal(String)
    case day(isPadded: Bool)
    case month
    case shortMonth
    case monthNumber(isPadded: Bool)
    case year
  }

  init(locale: Locale) {
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.calendar = Calendar(identifier: .gregorian)
    months = formatter.monthSymbols
    monthsAlone = formatter.standaloneMonthSymbols
    monthsShort = formatter.shortMonthSymbols
    func pattern(_ style: DateFormatter.Style) -> [Part] {
      formatter.dateStyle = style
      formatter.timeStyle = .none
      return Self.parts(formatter.dateFormat ?? "d MMMM y")
    }
    long = pattern(.long)
    medium = pattern(.medium)
    short = pattern(.short)
    monthAndYear = Self.parts(
      DateFormatter.dateFormat(fromTemplate: "MMMMy", options: 0, locale: locale) ?? "MMMM y")
    let hijri = DateFormatter()
    hijri.locale = locale
    hijri.calendar = Calendar(identifier: .islamicUmmAlQura)
    hijriMonths = hijri.monthSymbols
  }

  /// Reads a pattern of CLDR (UTS #35, date field symbols), as far as dates need it.
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
          count >= 4 ? .month : count == 3 ? .shortMonth : .monthNumber(isPadded: count > 1)
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
    return parts
  }
}
