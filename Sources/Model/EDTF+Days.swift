extension EDTF {
  /// The first day that the date may mean, since 1970-01-01; nothing when the start is open or
  /// unknown.
  public var earliestDay: Int? {
    switch form {
    case .date(let moment), .interval(.date(let moment), _): return moment.earliestDay
    case .interval: return nil
    case .set(let set):
      var earliest: Int?
      for member in set.members {
        switch member {
        case .upTo: return nil
        case .date(let first), .range(let first, _), .from(let first):
          earliest = min(earliest ?? .max, first.earliestDay)
        }
      }
      return earliest
    }
  }

  /// The last day that the date may mean; nothing when the end is open or unknown.
  public var latestDay: Int? {
    switch form {
    case .date(let moment), .interval(_, .date(let moment)): return moment.latestDay
    case .interval: return nil
    case .set(let set):
      var latest: Int?
      for member in set.members {
        switch member {
        case .from: return nil
        case .date(let last), .range(_, let last), .upTo(let last):
          latest = max(latest ?? .min, last.latestDay)
        }
      }
      return latest
    }
  }

  /// The one whole day that the date means without any doubt; a Hijri date has one where the Umm
  /// al-Qura tables hold.
  public var exactDay: CivilDay? {
    guard case .date(let moment) = form, let month = moment.month, let day = moment.day,
      moment.doubt.isEmpty, moment.unspecifiedYear.isEmpty
    else { return nil }
    switch moment.calendar {
    case .gregorian: return CivilDay(year: moment.year, month: month, day: day)
    case .hijri:
      let hijri = HijriDay(year: moment.year, month: month, day: day)
      return hijri.isExact ? CivilDay(daysSince1970: hijri.daysSince1970) : nil
    }
  }
}

extension EDTF.Moment {
  /// The first day covered, since 1970-01-01.
  ///
  /// Where a Hijri date is converted by calculation and not by tables, two days before it, for so
  /// much the calendar that was in use may differ.
  public var earliestDay: Int {
    if let day = day(in: lowestYear, last: false) { return day }
    return fittingYears(backwards: false) ?? 0
  }

  /// The last day covered; with two days of doubt, as `earliestDay` has them.
  public var latestDay: Int {
    if let day = day(in: highestYear, last: true) { return day }
    return fittingYears(backwards: true) ?? earliestDay
  }

  /// Any day that the parts can mean: nothing for 30 February.
  var existingDay: Int? {
    day(in: lowestYear, last: false) ?? fittingYears(backwards: false)
  }

  /// So many days the month may have, if it is known.
  var longestMonth: Int {
    guard calendar == .hijri else { return 31 }
    return max(30, month.map { HijriDay.length(ofMonth: $0, year: year) } ?? 30)
  }

  /// The first year covered.
  public var lowestYear: Int {
    guard let range = significantRange else { return year }
    return range.lowerBound
  }

  /// The last year covered.
  public var highestYear: Int {
    if let range = significantRange { return range.upperBound }
    if calendar == .hijri, year == 1, unspecifiedYear.contains(.ones) {
      return unspecifiedYear.largest
    }
    let highest = year + unspecifiedYear.largest
    // A year with a sign is before the year 0.
    return year < 0 ? min(highest, -1) : highest
  }

  /// The years that have the same significant digits.
  private var significantRange: ClosedRange<Int>? {
    guard let significantDigits else { return nil }
    let count = max(4, String(year.magnitude).utf8.count)
    var unit = 1
    for _ in 0..<max(0, count - significantDigits) { unit *= 10 }
    let first = abs(year) / unit * unit
    let last = first + unit - 1
    return year < 0 ? -last...(-first) : first...last
  }

  /// The first or last day in the years that fit, when the outermost year has no such day.
  ///
  /// Only a 29 February or digits amid the year make the search longer than a year or two, and four
  /// digits bound it.
  private func fittingYears(backwards: Bool) -> Int? {
    guard !unspecifiedYear.isEmpty else { return nil }
    let (first, last) = (lowestYear, highestYear)
    for step in 1...max(1, min(9999, last - first)) {
      let candidate = backwards ? last - step : first + step
      guard first <= candidate, candidate <= last, fits(candidate) else { continue }
      if let day = day(in: candidate, last: backwards) { return day }
    }
    return nil
  }

  /// Whether a year has the digits that are specified.
  private func fits(_ candidate: Int) -> Bool {
    var (left, right) = (abs(candidate), abs(year))
    for place in 0..<4 {
      let isFree = unspecifiedYear.rawValue >> UInt8(place) & 1 == 1
      if !isFree, left % 10 != right % 10 { return false }
      left /= 10
      right /= 10
    }
    return left == right
  }

  /// The first or last day in one year.
  private func day(in year: Int, last: Bool) -> Int? {
    var months: [Int] = []
    if let month {
      if month > 20 { return Self.grouping(month, in: year, last: last) }
      months = [month]
    } else if let partialMonth, partialMonth != EDTF.PartialNumber() {
      months = partialMonth.numbers(in: 1...12)
    } else if hasDay {
      months = Array(1...12)
    } else {
      months = last ? [12] : [1]
    }
    for month in last ? months.reversed() : months {
      if let number = day(inMonth: month, year, last: last) { return number }
    }
    return nil
  }

  private func day(inMonth month: Int, _ year: Int, last: Bool) -> Int? {
    let length =
      calendar == .hijri ? longestMonth : CivilDay.length(ofMonth: month, year: year)
    let number: Int?
    if let day {
      number = day <= length ? day : nil
    } else if let partialDay {
      let days = partialDay.numbers(in: 1...length)
      number = last ? days.last : days.first
    } else {
      number = last ? length : 1
    }
    guard let number else { return nil }
    guard calendar == .hijri else {
      return CivilDay(year: year, month: month, day: number).daysSince1970
    }
    var hijri = HijriDay(year: year, month: month, day: number)
    if day == nil { hijri.day = min(number, HijriDay.length(ofMonth: month, year: year)) }
    return hijri.daysSince1970 + (hijri.isExact ? 0 : last ? 2 : -2)
  }

  /// The first month and the number of months of what ISO 8601-2 numbers 21…41.
  ///
  /// Spring begins in March in the north and, like every season without a place, in 21…24; winter
  /// lasts into the next year.
  private static func grouping(_ number: Int, in year: Int, last: Bool) -> Int {
    let (first, count): (Int, Int) =
      switch number {
      case 21...24: ((number - 20) * 3, 3)
      case 25...28: ((number - 24) * 3, 3)
      case 29, 30: ((number - 26) * 3, 3)
      case 31, 32: ((number - 30) * 3, 3)
      case 33...36: ((number - 33) * 3 + 1, 3)
      case 37...39: ((number - 37) * 4 + 1, 4)
      default: ((number - 40) * 6 + 1, 6)
      }
    guard last else { return CivilDay(year: year, month: first, day: 1).daysSince1970 }
    let end = first + count
    return CivilDay(year: end > 12 ? year + 1 : year, month: (end - 1) % 12 + 1, day: 1)
      .daysSince1970 - 1
  }
}
