/// A date of the Extended Date/Time Format (ISO 8601-2): uncertain, approximate, unspecified
/// digits, intervals.
public struct EDTF: Sendable, Hashable {
  /// The source's own wording in EDTF, such as `1320~` or `1967-06-10/1967-06-11`.
  public let text: String
  public let form: Form

  public indirect enum Form: Sendable, Hashable {
    case date(Moment)
    /// An end that is missing is unknown (`1320/`) or open (`1320/..`).
    case interval(start: End, end: End)
  }

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
    public var day: Int?
    /// How many trailing digits of the year are unspecified: 1 for `192X`, 2 for `19XX`.
    public var unspecifiedYearDigits: Int
    /// The month or the day is written `XX`.
    public var hasUnspecifiedMonth: Bool
    public var hasUnspecifiedDay: Bool
    public var isUncertain: Bool
    public var isApproximate: Bool
    /// A time of day in seconds since midnight, and the offset from UTC in minutes, when stated.
    public var secondOfDay: Int?
    public var offsetMinutes: Int?

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

  public init(text: String, form: Form) {
    self.text = text
    self.form = form
  }
}
