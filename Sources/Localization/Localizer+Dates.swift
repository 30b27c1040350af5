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
  /// A date in words, with its doubts: « vers 1320 », «عشرينيات القرن العشرين», intervals; in the
  /// calendars of the site's habits.
  ///
  /// A date is said in the calendar in which it was written, for a conversion can lose and doubt;
  /// where the site's calendar is the Hijri, in that first. With both calendars the other follows,
  /// except what it does not have: sets, years of no known digit and what is before the Hijra.
  public func date(_ date: EDTF, style: DateStyle = .long) -> String {
    self.date(date, style, saysBoth: saysBothCalendars)
  }

  /// A date in both calendars, whatever the site's habits are: « 10 juin 1967 (2 rabia al awal 1387
  /// de l’hégire) ».
  public func bothCalendars(_ date: EDTF, style: DateStyle = .long) -> String {
    self.date(date, style, saysBoth: true)
  }

  private func date(_ date: EDTF, _ style: DateStyle, saysBoth: Bool) -> String {
    if habitCalendar == .gregorian, !saysBoth { return words(date, style) }
    let source = date.calendar
    guard source == .gregorian, habitCalendar == .hijri else {
      let first = words(date, style)
      guard saysBoth, let other = converted(date, style, keepsDoubt: false) else {
        return first
      }
      return beside(first, other, date, style, otherIs: source.other)
    }
    guard let first = converted(date, style, keepsDoubt: true) else { return words(date, style) }
    guard saysBoth else { return first }
    return beside(first, words(date, style), date, style, otherIs: .gregorian)
  }

  /// The date in the Islamic calendar, as it was written or converted.
  ///
  /// By the Umm al-Qura tables for 1300–1600 AH, else by the arithmetical calendar and said to be
  /// approximate. Nothing for dates before the Hijra, sets and years of which no digit is known.
  public func hijri(_ date: EDTF, style: DateStyle = .long) -> String? {
    date.calendar == .hijri ? words(date, style) : converted(date, style, keepsDoubt: true)
  }

  /// The date in the proleptic Gregorian calendar, as it was written or converted; nothing for
  /// Hijri sets and years of which no digit is known.
  public func gregorian(_ date: EDTF, style: DateStyle = .long) -> String? {
    date.calendar == .gregorian ? words(date, style) : converted(date, style, keepsDoubt: true)
  }

  private func beside(
    _ first: String, _ second: String, _ date: EDTF, _ style: DateStyle,
    otherIs other: CalendarSystem
  ) -> String {
    var isDay = false
    if style != .year, style != .short, case .date(let moment) = date.form {
      isDay = moment.day != nil && moment.unspecifiedYear.isEmpty && moment.month != nil
    }
    // «م» follows a year and nothing else.
    let endsInYear =
      style != .short && other == .gregorian && digits.contains { second.hasSuffix($0) }
    let pattern =
      isDay
      ? datePhrases.sameDay
      : endsInYear ? datePhrases.besideGregorian : datePhrases.besideHijri
    return DatePhrases.fill(pattern, [first, second])
  }

  // MARK: The calendar of the source

  private func words(_ date: EDTF, _ style: DateStyle) -> String {
    switch date.form {
    case .date(let moment): said(moment, style)
    case .interval(let start, let end): interval(start, end, style)
    case .set(let set): self.set(set, style)
    }
  }

  private func set(_ set: EDTF.DateSet, _ style: DateStyle) -> String {
    let texts = set.members.map { member in
      switch member {
      case .date(let moment): return said(moment, style)
      case .range(let first, let last): return interval(.date(first), .date(last), style)
      case .upTo(let last):
        return set.meansAll
          ? interval(.open, .date(last), style)
          : DatePhrases.fill(datePhrases.orBefore, [said(last, style)])
      case .from(let first):
        return set.meansAll
          ? interval(.date(first), .open, style)
          : DatePhrases.fill(datePhrases.orAfter, [said(first, style)])
      }
    }
    return (set.meansAll ? datePhrases.and : datePhrases.or).joined(texts)
  }

  // MARK: The other calendar

  private func converted(_ date: EDTF, _ style: DateStyle, keepsDoubt: Bool) -> String? {
    switch date.form {
    case .set: return nil
    case .date(let moment):
      guard var (first, last) = moment.converted() else { return nil }
      let isDay = first.day != nil
      if !keepsDoubt, !isDay {
        // The doubt of the source is said beside; only that of the conversion is new.
        for doubt in [EDTF.Doubt.uncertain, .approximate] where moment.doubt.contains(doubt) {
          first.remove(doubt)
          last.remove(doubt)
        }
      }
      return first == last ? said(first, style) : span(first, last, style)
    case .interval(let start, let end):
      guard let first = convertedEnd(start, isStart: true),
        let last = convertedEnd(end, isStart: false)
      else { return nil }
      return interval(first, last, style)
    }
  }

  private func convertedEnd(_ end: EDTF.End, isStart: Bool) -> EDTF.End? {
    guard case .date(let moment) = end else { return end }
    return moment.converted().map { .date(isStart ? $0.first : $0.last) }
  }
}

extension EDTF.Moment {
  fileprivate mutating func remove(_ doubt: EDTF.Doubt) {
    yearDoubt.remove(doubt)
    monthDoubt.remove(doubt)
    dayDoubt.remove(doubt)
  }
}
