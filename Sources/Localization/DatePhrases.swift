import Model

/// The words around dates in one language.
///
/// A date that is named, « années 1920 », first takes the form that its place in a sentence asks
/// for, as a noun takes a case: « des années 1920 », « jusqu’aux années 1920 ». Each form is a
/// whole pattern for its kind of noun. Then it stands in the pattern of the sentence.
///
/// Arabic, French and English have words. Every other language is written in signs that all
/// readers of its dates know, with its own names of months: `~1320`, `1320?`, `1920–1929`.
struct DatePhrases: Sendable {
  /// Which words the language has for what is counted.
  let voice: Voice
  // The forms of a noun.
  let about: NounForm
  let from: NounForm
  let to: NounForm
  let since: NounForm
  let until: NounForm
  // Sentences.
  /// A date with its form `from`, a date with its form `to`.
  let interval: String
  let toUnknown: String
  let fromUnknown: String
  let between: String
  let uncertain: String
  /// An end of an interval that is approximate; there `about` would be read as of the whole.
  let approximateEnd: String
  /// A date, and what is doubtful about it.
  let partlyDoubtful: String
  let partDoubts: [EDTF.Doubt: PartWords]
  let doubtSeparator: String
  let estimate: String
  let unknownYear: String
  let unknownMonth: String
  let unknownDay: String
  let unknownDayAndMonth: String
  /// A day and a year: the month is not known.
  let dayOfUnknownMonth: String
  /// A month and year, and two days.
  let dayBetween: String
  /// A day or month, and the decade or century of its year.
  let partOfYears: String
  let either: String
  let decade: String
  let century: String
  /// What ISO 8601-2 numbers 21…41, of a year; empty when the language has no words.
  let groupings: [String]
  // Eras.
  let beforeCommonEra: String
  let commonEra: String
  let hijriEra: String
  let beforeCommonEraCentury: String
  let hijriCentury: String
  // Sets.
  let and: Joining
  let or: Joining
  let orBefore: String
  let orAfter: String
  // Calendars side by side.
  /// The same day in both calendars.
  let sameDay: String
  /// A date, and what it is in the Hijri calendar.
  let besideHijri: String
  /// A Hijri date, and the Gregorian months or years.
  let besideGregorian: String

  /// What a language counts with words of its own.
  enum Voice: Sendable {
    case arabic
    case french
    case english
    case signs
  }

  /// The kind of noun that a date is.
  enum Noun: Sendable, Hashable {
    case year
    case month
    /// A month that begins with a vowel, before which French elides.
    case vowelMonth
    case day
    case decade
    case century
    case season
    case vowelSeason
    /// A date known by two others only: "between 1000 and 1999".
    case range
    case unknown
  }

  /// One form of every noun.
  struct NounForm: Sendable {
    let pattern: String
    var others: [Noun: String] = [:]

    func of(_ noun: Noun) -> String { others[noun] ?? pattern }
  }

  /// How the parts of a date are called when one of them is doubtful.
  struct PartWords: Sendable {
    let year: String
    let month: String
    let day: String
    let yearAndMonth: String
    let yearAndDay: String
    let monthAndDay: String
    /// A season, quarter or half of a year.
    let grouping: String
  }

  /// The words between the members of a list.
  struct Joining: Sendable {
    let pair: String
    let middle: String
    let end: String

    func joined(_ texts: [String]) -> String {
      guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
      if texts.count == 2 { return texts[0] + pair + last }
      return texts.dropLast().joined(separator: middle) + end + last
    }
  }

  /// The words of a locale; the two eras, before the common and the Hijri, as ICU abbreviates them
  /// serve where there are no words.
  static func of(_ locale: LocaleTag, eras: (before: String, hijri: String)) -> DatePhrases {
    switch locale.language {
    case "ar": arabic
    case "fr": french
    case "en": english
    default: signs(before: eras.before, hijri: eras.hijri)
    }
  }

  /// A pattern with its places `{0}`, `{1}`… filled.
  static func fill(_ pattern: String, _ values: [String]) -> String {
    var result: [UInt8] = []
    let bytes = Array(pattern.utf8)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "{"), place + 2 < bytes.count,
        bytes[place + 2] == UInt8(ascii: "}"), bytes[place + 1] >= UInt8(ascii: "0"),
        Int(bytes[place + 1] - UInt8(ascii: "0")) < values.count
      {
        result += values[Int(bytes[place + 1] - UInt8(ascii: "0"))].utf8
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
