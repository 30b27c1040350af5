/// A date of the Extended Date/Time Format (ISO 8601-2): uncertain, approximate, unspecified
/// digits, intervals.
public struct EDTF: Sendable, Hashable {
  /// The source's own wording in EDTF, such as `1320~` or `1967-06-10/1967-06-11`.
  public let text: String
  /// What the wording means.
  public let form: Form

  /// One date, or a time from one to another.
  public indirect enum Form: Sendable, Hashable {
    case date(Moment)
    /// An end that is missing is unknown (`1320/`) or open (`1320/..`).
    case interval(start: End, end: End)
  }

  /// One end of an interval.
  public enum End: Sendable, Hashable {
    case date(Moment)
    case unknown
    case open
  }

  /// One date as precisely as it is known.
  public struct Moment: Sendable, Hashable {
    /// The astronomical year of the first day covered: 0 is 1 BCE.
    public var year: Int
    /// 1…12, or 21…24 for spring, summer, autumn, winter; nothing when only the year is known.
    public var month: Int?
    /// 1…31; nothing when only the month is known.
    public var day: Int?
    /// How many trailing digits of the year are unspecified: 1 for `192X`, 2 for `19XX`.
    public var unspecifiedYearDigits: Int
    /// The month is written `XX`.
    public var hasUnspecifiedMonth: Bool
    /// The day is written `XX`.
    public var hasUnspecifiedDay: Bool
    /// Some part is marked `?` or `%`.
    public var isUncertain: Bool
    /// Some part is marked `~` or `%`.
    public var isApproximate: Bool
    /// A time of day in seconds since midnight, when stated.
    public var secondOfDay: Int?
    /// The time's offset from UTC in minutes, when stated.
    public var offsetMinutes: Int?

    /// A date by its parts, which are not checked against the calendar.
    public init(
      year: Int, month: Int? = nil, day: Int? = nil, unspecifiedYearDigits: Int = 0,
      hasUnspecifiedMonth: Bool = false, hasUnspecifiedDay: Bool = false,
      isUncertain: Bool = false, isApproximate: Bool = false, secondOfDay: Int? = nil,
      offsetMinutes: Int? = nil
    ) {
      self.year = year
      self.month = month
      self.day = day
      self.unspecifiedYearDigits = unspecifiedYearDigits
      self.hasUnspecifiedMonth = hasUnspecifiedMonth
      self.hasUnspecifiedDay = hasUnspecifiedDay
      self.isUncertain = isUncertain
      self.isApproximate = isApproximate
      self.secondOfDay = secondOfDay
      self.offsetMinutes = offsetMinutes
    }
  }

  /// A date by its parts; the text is not compared with the form.
  public init(text: String, form: Form) {
    self.text = text
    self.form = form
  }
}
