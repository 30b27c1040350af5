/// A date of the Extended Date/Time Format (ISO 8601-2): uncertain, approximate, unspecified
/// digits, intervals, sets; in the Gregorian or, by an addition of this program, the Hijri calendar.
///
/// Gregorian dates are proleptic, as in ISO 8601: the calendar of 1582 is thought to have been
/// in force at all times before.
public struct EDTF: Sendable, Hashable {
  /// The source's own wording in EDTF, such as `1320~`, `1967-06-10/1967-06-11` or `AH 0720`.
  public let text: String
  /// What the wording means.
  public let form: Form

  /// One date, a time from one to another, or several dates.
  public indirect enum Form: Sendable, Hashable {
    case date(Moment)
    /// An end that is missing is unknown (`1320/`) or open (`1320/..`).
    case interval(start: End, end: End)
    case set(DateSet)
  }

  /// One end of an interval.
  public enum End: Sendable, Hashable {
    case date(Moment)
    case unknown
    case open
  }

  /// Several dates (level 2).
  public struct DateSet: Sendable, Hashable {
    /// Whether all dates are meant (`{1960,1961-12}`) or one of them (`[1667,1668]`).
    public var meansAll: Bool
    /// The members in the source's order.
    public var members: [Member]

    /// A set by its parts.
    public init(meansAll: Bool, members: [Member]) {
      self.meansAll = meansAll
      self.members = members
    }
  }

  /// One member of a set.
  public enum Member: Sendable, Hashable {
    case date(Moment)
    /// `1670..1672`
    case range(Moment, Moment)
    /// `..1984`: the date or one before.
    case upTo(Moment)
    /// `1984..`: the date or one after.
    case from(Moment)
  }

  /// What is doubtful about a part of a date.
  public struct Doubt: OptionSet, Sendable, Hashable {
    /// The marks as bits.
    public let rawValue: UInt8

    /// Doubts by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Marked `?` or `%`.
    public static let uncertain = Doubt(rawValue: 1)
    /// Marked `~` or `%`.
    public static let approximate = Doubt(rawValue: 2)
  }

  /// Which of a year's last four digits are unspecified.
  public struct YearDigits: OptionSet, Sendable, Hashable {
    /// Bit 0 is the last digit, bit 3 the first of four.
    public let rawValue: UInt8

    /// Digits by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The last digit: `192X`.
    public static let ones = YearDigits(rawValue: 1)
    /// The last two: `19XX`.
    public static let lastTwo = YearDigits(rawValue: 3)
    /// All four: `XXXX`.
    public static let all = YearDigits(rawValue: 15)

    /// What the unspecified digits add up to when all of them are 9.
    var largest: Int {
      (rawValue & 1 != 0 ? 9 : 0) + (rawValue & 2 != 0 ? 90 : 0) + (rawValue & 4 != 0 ? 900 : 0)
        + (rawValue & 8 != 0 ? 9000 : 0)
    }
  }

  /// A month or day of two digits, one or both unspecified: `1X`, `X5`, `XX`.
  public struct PartialNumber: Sendable, Hashable {
    /// The first digit, when specified.
    public var tens: Int?
    /// The second digit, when specified.
    public var ones: Int?

    /// A number by its digits.
    public init(tens: Int? = nil, ones: Int? = nil) {
      self.tens = tens
      self.ones = ones
    }

    /// The numbers of a range that have the specified digits, smallest first.
    public func numbers(in range: ClosedRange<Int>) -> [Int] {
      range.filter { (tens ?? $0 / 10) == $0 / 10 && (ones ?? $0 % 10) == $0 % 10 }
    }
  }

  /// One date as precisely as it is known.
  public struct Moment: Sendable, Hashable {
    /// The calendar in which the parts count.
    public var calendar: CalendarSystem
    /// The first year covered; in the Gregorian calendar astronomical: 0 is 1 BCE.
    ///
    /// With significant digits it is the estimate itself.
    public var year: Int
    /// 1…12, or in the Gregorian calendar 21…41: seasons, quarters, quadrimesters and semesters as
    /// ISO 8601-2 numbers them; nothing when the month is not known whole.
    public var month: Int?
    /// 1…31; nothing when the day is not known whole.
    public var day: Int?
    /// The digits of the year that are written `X`.
    public var unspecifiedYear: YearDigits
    /// The month when it is written with `X`.
    public var partialMonth: PartialNumber?
    /// The day when it is written with `X`.
    public var partialDay: PartialNumber?
    /// How many leading digits of the year are sure: 2 for `1950S2`.
    public var significantDigits: Int?
    /// What is doubtful about the year.
    public var yearDoubt: Doubt
    /// What is doubtful about the month or season.
    public var monthDoubt: Doubt
    /// What is doubtful about the day.
    public var dayDoubt: Doubt
    /// A time of day in seconds since midnight, when stated.
    public var secondOfDay: Int?
    /// The time's offset from UTC in minutes, when stated.
    public var offsetMinutes: Int?

    /// A date by its parts, which are not checked against the calendar; a doubt is of all parts.
    public init(
      year: Int, month: Int? = nil, day: Int? = nil, in calendar: CalendarSystem = .gregorian,
      unspecifiedYear: YearDigits = [], partialMonth: PartialNumber? = nil,
      partialDay: PartialNumber? = nil, doubt: Doubt = [], secondOfDay: Int? = nil,
      offsetMinutes: Int? = nil
    ) {
      self.calendar = calendar
      self.year = year
      self.month = month
      self.day = day
      self.unspecifiedYear = unspecifiedYear
      self.partialMonth = partialMonth
      self.partialDay = partialDay
      self.secondOfDay = secondOfDay
      self.offsetMinutes = offsetMinutes
      yearDoubt = doubt
      monthDoubt = month == nil && partialMonth == nil ? [] : doubt
      dayDoubt = day == nil && partialDay == nil ? [] : doubt
    }

    /// What is doubtful about any part.
    public var doubt: Doubt { yearDoubt.union(monthDoubt).union(dayDoubt) }

    /// Whether a month or season is written, be it with `X`.
    public var hasMonth: Bool { month != nil || partialMonth != nil }

    /// Whether a day is written, be it with `X`.
    public var hasDay: Bool { day != nil || partialDay != nil }

    /// Some part is marked `?` or `%`.
    public var isUncertain: Bool { doubt.contains(.uncertain) }

    /// Some part is marked `~` or `%`.
    public var isApproximate: Bool { doubt.contains(.approximate) }

    /// Whether all written parts are doubtful in the same way, or none.
    public var isDoubtedAsAWhole: Bool {
      (!hasMonth || monthDoubt == yearDoubt) && (!hasDay || dayDoubt == yearDoubt)
    }
  }

  /// A date by its parts; the text is not compared with the form.
  public init(text: String, form: Form) {
    self.text = text
    self.form = form
  }
}
