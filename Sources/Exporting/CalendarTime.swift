import Model

/// When an event is, in the forms that iCalendar has: whole days, or moments.
struct CalendarTime: Sendable, Hashable {
  /// One end of an event.
  enum Moment: Sendable, Hashable {
    /// A day since 1970.
    case day(Int)
    /// Seconds since 1970 in UTC.
    case instant(Int)
    /// Seconds since 1970 as a clock on the wall shows them: no offset is stated (RFC 5545,
    /// 3.3.5, form 1).
    case local(Int)

    var isDay: Bool { if case .day = self { true } else { false } }

    /// The number of the day or second.
    var count: Int {
      switch self {
      case .day(let count), .instant(let count), .local(let count): count
      }
    }

    /// Whether two ends can be one event's: RFC 5545 wants `DTEND` in the form of `DTSTART`.
    func isLike(_ other: Moment) -> Bool {
      switch (self, other) {
      case (.day, .day), (.instant, .instant), (.local, .local): true
      default: false
      }
    }

    /// Where it stands among others; wall clocks count as UTC.
    var second: Int { isDay ? count * 86400 : count }
  }

  /// Why an event cannot stand in a calendar.
  enum Mistake: Error, Sendable, Hashable {
    case noStart
    case uncertainStart
    case uncertainEnd
    case unlikeEnds
    case endsBeforeItBegins
  }

  let start: Moment
  /// The last day, or the moment at which it ends; nothing when none is stated.
  let end: Moment?

  /// From the values of the fields: dates, or an interval in the first.
  init(start: Value, end: Value) throws(Mistake) {
    guard case .date(let first) = start else { throw .noStart }
    var last: Moment?
    if case .interval(let from, let to) = first.form {
      guard case .date(let from) = from, let begin = Self.moment(from) else {
        throw .uncertainStart
      }
      guard case .date(let to) = to, let finish = Self.moment(to) else { throw .uncertainEnd }
      self.start = begin
      last = finish
    } else {
      guard case .date(let moment) = first.form, let begin = Self.moment(moment) else {
        throw .uncertainStart
      }
      self.start = begin
    }
    if case .date(let date) = end {
      guard case .date(let moment) = date.form, let finish = Self.moment(moment) else {
        throw .uncertainEnd
      }
      last = finish
    }
    self.end = last
    if let last {
      guard self.start.isLike(last) else { throw .unlikeEnds }
      guard last.count >= self.start.count else { throw .endsBeforeItBegins }
    }
  }

  /// Nothing unless the day is known for certain.
  private static func moment(_ moment: EDTF.Moment) -> Moment? {
    guard let day = EDTF(text: "", form: .date(moment)).exactDay, (1...9999).contains(day.year)
    else { return nil }
    let days = day.daysSince1970
    guard let second = moment.secondOfDay else { return .day(days) }
    let local = days * 86400 + second
    return moment.offsetMinutes.map { .instant(local - $0 * 60) } ?? .local(local)
  }

  /// `20261205`.
  static func text(day: Int) -> String {
    CivilDay(daysSince1970: day).isoText.split(ascii: "-").joined()
  }

  /// `20261205T140000`.
  static func text(second: Int) -> String {
    let day = second >= 0 ? second / 86400 : (second - 86399) / 86400
    let rest = second - day * 86400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return text(day: day) + "T" + two(rest / 3600) + two(rest / 60 % 60) + two(rest % 60)
  }
}
