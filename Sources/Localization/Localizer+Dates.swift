import Foundation
public import Model

/// How much of a date is said.
public enum DateStyle: String, Sendable, Hashable, CaseIterable {
  /// `4 novembre 2024`
  case long
  /// `4 nov. 2024`
  case medium
  /// `04/11/2024`
  case short
  /// `2024`
  case year
}

extension Localizer {
  /// A date in words, with its doubts: « vers 1320 », «عشرينيات القرن العشرين», intervals.
  public func date(_ date: EDTF, style: DateStyle = .long) -> String {
    switch date.form {
    case .date(let moment): said(moment, style)
    case .interval(let start, let end): interval(start, end, style)
    }
  }

  private func interval(_ start: EDTF.End, _ end: EDTF.End, _ style: DateStyle) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      return phrase(phrases.interval, said(first, style), said(last, style))
    case (.date(let first), .open): return phrase(phrases.since, said(first, style))
    case (.date(let first), .unknown): return phrase(phrases.fromUnknownEnd, said(first, style))
    case (.open, .date(let last)), (.unknown, .date(let last)):
      return phrase(phrases.until, said(last, style))
    default: return phrases.undated
    }
  }

  private func phrase(_ pattern: String, _ values: String...) -> String {
    var result = pattern
    for (place, value) in values.enumerated() {
      result = result.replacingOccurrences(of: "{\(place)}", with: value)
    }
    return result
  }

  private func said(_ moment: EDTF.Moment, _ style: DateStyle) -> String {
    let plain = unqualified(moment, style)
    if moment.isApproximate, moment.isUncertain {
      return phrase(phrases.approximateUncertain, plain)
    }
    if moment.isApproximate { return phrase(phrases.approximate, plain) }
    if moment.isUncertain { return phrase(phrases.uncertain, plain) }
    return plain
  }

  private func unqualified(_ moment: EDTF.Moment, _ style: DateStyle) -> String {
    switch moment.unspecifiedYearDigits {
    case 1: return phrases.decadeName(of: moment.year, localDigits)
    case 2...:
      let century = moment.year / 100 + (moment.year < 0 ? -1 : 1)
      return phrase(phrases.century, phrases.ordinalCentury(abs(century), localDigits))
    default: break
    }
    let year = self.year(moment.year)
    guard style != .year, let month = moment.month else { return year }
    if month > 20 {
      return phrase(phrases.seasons[month - 21], year)
    }
    guard let day = moment.day else {
      if style == .short { return assembled(dates.monthAndYear, moment, 1) }
      return assembled(dates.monthAndYear, moment, 1, isMonthAlone: true)
    }
    let parts = style == .long ? dates.long : style == .medium ? dates.medium : dates.short
    return assembled(parts, moment, day)
  }

  private func year(_ year: Int) -> String {
    if year > 0 { return localDigits(String(year)) }
    return phrase(phrases.beforeCommonEra, localDigits(String(1 - year)))
  }

  private func assembled(
    _ parts: [DatePatterns.Part], _ moment: EDTF.Moment, _ day: Int, isMonthAlone: Bool = false
  ) -> String {
    let month = (moment.month ?? 1) - 1
    func padded(_ number: Int, _ isPadded: Bool) -> String {
      localDigits(isPadded && number < 10 ? "0\(number)" : String(number))
    }
    return parts.map { part in
      switch part {
      case .literal(let text): text
      case .day(let isPadded):
        day == 1 && !isPadded ? phrases.firstOfMonth(localDigits("1")) : padded(day, isPadded)
      case .month: name(month, in: isMonthAlone ? dates.monthsAlone : dates.months)
      case .shortMonth: name(month, in: dates.monthsShort)
      case .monthNumber(let isPadded): padded(month + 1, isPadded)
      case .year: year(moment.year)
      }
    }.joined()
  }

  private func name(_ month: Int, in names: [String]) -> String {
    names.indices.contains(month) ? names[month] : localDigits(String(month + 1))
  }

  /// The date in the Islamic calendar.
  ///
  /// By the Umm al-Qura tables for 1300–1600 AH, else by the arithmetical calendar and said to be
  /// approximate. Nothing for dates before the Hijra.
  public func hijri(_ date: EDTF) -> String? {
    switch date.form {
    case .date(let moment): return hijri(moment)
    case .interval(.date(let first), .date(let last)):
      guard let start = hijri(first), let end = hijri(last) else { return nil }
      return phrase(phrases.interval, start, end)
    case .interval: return nil
    }
  }

  private func hijri(_ moment: EDTF.Moment) -> String? {
    let (first, last) = (moment.earliestDay, moment.latestDay)
    guard let start = HijriDay(daysSince1970: first), let end = HijriDay(daysSince1970: last) else {
      return nil
    }
    let isApproximate = moment.isApproximate || !start.isExact || moment.isUncertain
    let text: String
    if first == last {
      let month = name(start.month - 1, in: dates.hijriMonths)
      text = phrase(
        phrases.hijriDay, localDigits(String(start.day)), month, localDigits(String(start.year)))
    } else if start.year == end.year {
      text = phrase(phrases.hijriYear, localDigits(String(start.year)))
    } else {
      text = phrase(
        phrases.hijriYear,
        localDigits(String(start.year)) + "\u{2013}" + localDigits(String(end.year)))
    }
    return isApproximate ? phrase(phrases.approximate, text) : text
  }
}

/// A day of the Islamic calendar.
struct HijriDay {
  var year: Int
  var month: Int
  var day: Int
  /// By the Umm al-Qura tables, which hold for 1300–1600 AH.
  var isExact: Bool

  init?(daysSince1970 days: Int) {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let date = Date(timeIntervalSince1970: Double(days) * 86_400 + 43_200)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    if let year = parts.year, let month = parts.month, let day = parts.day,
      (1300...1600).contains(year)
    {
      self.init(year: year, month: month, day: day, isExact: true)
      return
    }
    // The civil arithmetical calendar: cycles of 30 years with 10,631 days, from 16 July 622
    // (Julian), which is day -492,148.
    let sinceEpoch = days + 492_148
    guard sinceEpoch >= 0 else { return nil }
    let year = (30 * sinceEpoch + 10_646) / 10_631
    let startOfYear = 354 * (year - 1) + (3 + 11 * year) / 30
    let dayOfYear = sinceEpoch - startOfYear
    let month = min(12, (dayOfYear * 2 + 1) / 59 + 1)
    let day = dayOfYear - (59 * (month - 1) + 1) / 2 + 1
    self.init(year: year, month: month, day: max(1, day), isExact: false)
  }

  private init(year: Int, month: Int, day: Int, isExact: Bool) {
    self.year = year
    self.month = month
    self.day = day
    self.isExact = isExact
  }
}
