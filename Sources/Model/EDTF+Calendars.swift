extension CalendarSystem {
  /// The calendar that stands beside this one.
  public var other: CalendarSystem { self == .gregorian ? .hijri : .gregorian }
}

extension EDTF {
  /// The calendar in which the date is written.
  public var calendar: CalendarSystem {
    switch form {
    case .date(let moment), .interval(.date(let moment), _), .interval(_, .date(let moment)):
      return moment.calendar
    case .interval: return .gregorian
    case .set(let set):
      guard let member = set.members.first else { return .gregorian }
      switch member {
      case .date(let moment), .range(let moment, _), .upTo(let moment), .from(let moment):
        return moment.calendar
      }
    }
  }
}

extension EDTF.Moment {
  /// The date in the other calendar as two dates of the same precision, between which it lies; they
  /// are one where no doubt remains.
  ///
  /// A day becomes a day, a month or season the months that it touches, a year the years. Gregorian
  /// days are proleptic, also before 1582. What is converted by calculation, outside the Umm
  /// al-Qura tables, becomes approximate as a day and as a month; months and years are those that
  /// two days of doubt at both ends can touch. Nothing before the Hijra and for a year of which no
  /// digit is known.
  public func converted() -> (first: EDTF.Moment, last: EDTF.Moment)? {
    guard unspecifiedYear != .all else { return nil }
    let other = calendar.other
    if let month, let day, month <= 12, unspecifiedYear.isEmpty {
      let number =
        calendar == .gregorian
        ? CivilDay(year: year, month: month, day: day).daysSince1970
        : HijriDay(year: year, month: month, day: day).daysSince1970
      guard let parts = Self.parts(of: number, in: other) else { return nil }
      let isExact =
        calendar == .gregorian
        ? parts.isExact : HijriDay(year: year, month: month, day: day).isExact
      let moment = EDTF.Moment(
        year: parts.year, month: parts.month, day: parts.day, in: other,
        doubt: isExact ? doubt : doubt.union(.approximate))
      return (moment, moment)
    }
    let isMonth = hasMonth && partialMonth != EDTF.PartialNumber() && unspecifiedYear.isEmpty
    guard let first = Self.parts(of: earliestDay, in: other),
      let last = Self.parts(of: latestDay, in: other)
    else { return nil }
    let isExact =
      calendar == .gregorian
      ? first.isExact && last.isExact
      : HijriDay(year: lowestYear, month: 1, day: 1).isExact
        && HijriDay(year: highestYear, month: 1, day: 1).isExact
    // The days of a Hijri date are widened already.
    let doubtDays = calendar == .gregorian && !isExact ? 2 : 0
    guard let from = Self.parts(of: earliestDay - doubtDays, in: other),
      let to = Self.parts(of: latestDay + doubtDays, in: other)
    else { return nil }
    let doubt = isMonth && !isExact ? doubt.union(.approximate) : doubt
    func moment(_ parts: Parts) -> EDTF.Moment {
      EDTF.Moment(
        year: parts.year, month: isMonth ? parts.month : nil, in: other, doubt: doubt)
    }
    return (moment(from), moment(to))
  }

  private struct Parts {
    var year: Int
    var month: Int
    var day: Int
    var isExact: Bool
  }

  private static func parts(of days: Int, in calendar: CalendarSystem) -> Parts? {
    switch calendar {
    case .gregorian:
      let day = CivilDay(daysSince1970: days)
      return Parts(year: day.year, month: day.month, day: day.day, isExact: true)
    case .hijri:
      return HijriDay(daysSince1970: days).map {
        Parts(year: $0.year, month: $0.month, day: $0.day, isExact: $0.isExact)
      }
    }
  }
}

extension CivilDay {
  /// The day as EDTF writes it, such as `2024-11-04`; of years with more than four digits the year
  /// alone, for no more can be written.
  public var edtfText: String {
    guard (-9999...9999).contains(year) else { return "Y\(year)" }
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return (year < 0 ? "-" : "") + digits(abs(year), 4) + "-" + digits(month, 2) + "-"
      + digits(day, 2)
  }
}

extension EDTF {
  /// The days that the date covers, as an interval of whole Gregorian days that programs without
  /// EDTF can read by halves: `1902-04-10/1903-03-29`; `..` for an end that is open or unknown.
  public var dayInterval: String {
    func text(_ day: Int?) -> String {
      day.map { CivilDay(daysSince1970: $0).edtfText } ?? ".."
    }
    return text(earliestDay) + "/" + text(latestDay)
  }

  /// The date in EDTF as the standard has it: the source's wording, or for a Hijri date the
  /// Gregorian days that it covers, with its doubts.
  public var gregorianText: String {
    guard calendar == .hijri else { return text }
    if let day = exactDay { return day.edtfText }
    func end(_ end: End, _ day: Int?, otherwise: String) -> String {
      guard case .date(let moment) = end else { return end == .unknown ? "" : otherwise }
      let text = day.map { CivilDay(daysSince1970: $0).edtfText } ?? otherwise
      switch (moment.isUncertain, moment.isApproximate) {
      case (true, true): return text + "%"
      case (true, false): return text + "?"
      case (false, true): return text + "~"
      case (false, false): return text
      }
    }
    switch form {
    case .date(let moment):
      return end(.date(moment), earliestDay, otherwise: "..") + "/"
        + end(.date(moment), latestDay, otherwise: "..")
    case .interval(let first, let last):
      return end(first, earliestDay, otherwise: "..") + "/" + end(last, latestDay, otherwise: "..")
    case .set: return dayInterval
    }
  }
}
