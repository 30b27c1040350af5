extension EDTF {
  /// Why a text is not a date.
  public enum Mistake: Error, Hashable, Sendable {
    /// It does not follow the format at all.
    case notADate
    /// The year has more than ten digits, or the calendar has no such year.
    case noSuchYear
    /// The month is none of 01…12 and, where one may stand, no season.
    case noSuchMonth(Int, mayBeSeason: Bool)
    /// The month has no such day.
    case noSuchDay(year: Int, month: Int, day: Int)
    /// A month of the Hijri calendar has at most 30 days.
    case noSuchHijriDay(Int)
    /// The interval, or a range in a set, ends before it begins.
    case endsBeforeItBegins
  }

  /// No date is longer; a set of many members may be.
  private static let longest = 512

  /// Reads a date of EDTF levels 0, 1 and 2.
  ///
  /// Accepted are the Library of Congress's forms: `1320`, `1320-05`, `1320-05-04`, `-0044`,
  /// `Y170002`, `Y-17E7`, `1950S2`, `192X`, `19XX`, `156X-12-25`, `1984-1X`, seasons and other
  /// groupings `1990-21` to `1990-41`, the marks `?`, `~`, `%` after the whole date or beside a
  /// part, date-times with an offset, intervals with open (`..`) or unknown (empty) ends, sets
  /// `[1667,1670..1672]` and `{1960,1961-12}`.
  ///
  /// A Hijri date is written in the same way with `AH` before or after it: `AH 1320~`,
  /// `AH 0720-05-14`, `1386-12/1387-02 AH`; `هـ` after it means the same, and the year may have
  /// fewer than four digits. It has no seasons, times, significant digits or years of more than
  /// four digits.
  public init(parsing text: String) throws(Mistake) {
    guard text.utf8.count <= Self.longest else { throw .notADate }
    var bytes = Array(text.utf8)[...]
    let calendar = Self.takeCalendar(from: &bytes)
    guard let first = bytes.first else { throw .notADate }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      self.init(text: text, form: .set(try Self.set(bytes, calendar)))
      return
    }
    let halves = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      self.init(text: text, form: .date(try MomentParser.moment(halves[0], calendar)))
    case 2:
      let start = try Self.end(halves[0], calendar)
      let end = try Self.end(halves[1], calendar)
      if case .date(let first) = start, case .date(let last) = end {
        try Self.requireOrder(first, last)
      }
      switch (start, end) {
      case (.date, _), (_, .date): self.init(text: text, form: .interval(start: start, end: end))
      default: throw .notADate
      }
    default: throw .notADate
    }
  }

  /// Removes what says that a date is Hijri.
  private static func takeCalendar(from bytes: inout ArraySlice<UInt8>) -> CalendarSystem {
    if bytes.starts(with: "AH".utf8) {
      bytes = bytes.dropFirst(2)
      if bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
      return .hijri
    }
    for mark in ["AH", "هـ"] where bytes.count > mark.utf8.count {
      guard bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8) else { continue }
      bytes = bytes.dropLast(mark.utf8.count)
      if bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
      return .hijri
    }
    return .gregorian
  }

  private static func requireOrder(_ first: Moment, _ last: Moment) throws(Mistake) {
    guard first.earliestDay <= last.latestDay else { throw .endsBeforeItBegins }
  }

  private static func end(
    _ bytes: ArraySlice<UInt8>, _ calendar: CalendarSystem
  ) throws(Mistake) -> End {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    return .date(try MomentParser.moment(bytes, calendar))
  }

  /// `[1667,1668,1670..1672]` or `{..1960,1961-12}`: two members or a range at least.
  private static func set(
    _ bytes: ArraySlice<UInt8>, _ calendar: CalendarSystem
  ) throws(Mistake) -> DateSet {
    let meansAll = bytes.first == UInt8(ascii: "{")
    guard bytes.count > 2, bytes.last == UInt8(ascii: meansAll ? "}" : "]") else {
      throw .notADate
    }
    let texts = bytes.dropFirst().dropLast().split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    var members: [Member] = []
    for (place, text) in texts.enumerated() {
      let member = try member(text, calendar)
      switch member {
      // What is open to the past can only be the first, what is open to the future the last.
      case .upTo where place > 0: throw .notADate
      case .from where place < texts.count - 1: throw .notADate
      case .date where texts.count == 1: throw .notADate
      default: members.append(member)
      }
    }
    return DateSet(meansAll: meansAll, members: members)
  }

  private static func member(
    _ bytes: ArraySlice<UInt8>, _ calendar: CalendarSystem
  ) throws(Mistake) -> Member {
    let dot = UInt8(ascii: ".")
    guard let dots = bytes.firstIndex(of: dot) else {
      return .date(try MomentParser.moment(bytes, calendar))
    }
    guard dots + 1 < bytes.endIndex, bytes[dots + 1] == dot else { throw .notADate }
    let (before, after) = (bytes[..<dots], bytes[(dots + 2)...])
    if before.isEmpty { return .upTo(try MomentParser.moment(after, calendar)) }
    if after.isEmpty { return .from(try MomentParser.moment(before, calendar)) }
    let first = try MomentParser.moment(before, calendar)
    let last = try MomentParser.moment(after, calendar)
    guard first.hasMonth == last.hasMonth, first.hasDay == last.hasDay else { throw .notADate }
    try requireOrder(first, last)
    return .range(first, last)
  }
}
