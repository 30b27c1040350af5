extension EDTF {
  /// Why a text is not a date.
  public enum Mistake: Error, Hashable, Sendable {
    /// It does not follow the format at all.
    case notADate
    /// The month is none of 01…12 and no season.
    case noSuchMonth(Int)
    /// The month has no such day.
    case noSuchDay(year: Int, month: Int, day: Int)
    /// The interval ends before it begins.
    case endsBeforeItBegins
  }

  /// Reads a date of EDTF levels 0 and 1, and of level 2 qualified parts, decades and centuries.
  ///
  /// Accepted: `1320`, `1320-05`, `1320-05-04`, `-0044`, `Y170002`, `192X`, `19XX`, `1990-XX`,
  /// `1990-05-XX`, seasons `1990-21`, the marks `?`, `~`, `%` after the whole date or beside a
  /// part, date-times with an offset, and intervals with open (`..`) or unknown (empty) ends.
  public init(parsing text: String) throws(Mistake) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 64 else { throw .notADate }
    let halves = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      self.init(text: text, form: .date(try Self.moment(halves[0])))
    case 2:
      let start = try Self.end(halves[0])
      let end = try Self.end(halves[1])
      if case .date(let first) = start, case .date(let last) = end,
        first.earliestDay > last.latestDay
      {
        throw .endsBeforeItBegins
      }
      switch (start, end) {
      case (.date, _), (_, .date): self.init(text: text, form: .interval(start: start, end: end))
      default: throw .notADate
      }
    default: throw .notADate
    }
  }

  private static func end(_ bytes: ArraySlice<UInt8>) throws(Mistake) -> End {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    return .date(try moment(bytes))
  }

  private static func moment(_ all: ArraySlice<UInt8>) throws(Mistake) -> Moment {
    var bytes = all
    var moment = Moment(year: 0)
    if let mark = bytes.firstIndex(of: UInt8(ascii: "T")) {
      try readTime(bytes[(mark + 1)...], into: &moment)
      bytes = bytes[..<mark]
      guard bytes.count == 10 else { throw .notADate }
    }
    // Qualification may stand beside any part (level 2); what is known is that a part is doubtful.
    guard marksStandBesideParts(bytes) else { throw .notADate }
    var plain: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "?"): moment.isUncertain = true
      case UInt8(ascii: "~"): moment.isApproximate = true
      case UInt8(ascii: "%"):
        moment.isUncertain = true
        moment.isApproximate = true
      default: plain.append(byte)
      }
    }
    if plain.first == UInt8(ascii: "Y") {
      guard let year = integer(plain[1...]), abs(year) > 9999, abs(year) < 1_000_000_000 else {
        throw .notADate
      }
      moment.year = year
      return moment
    }
    let isNegative = plain.first == UInt8(ascii: "-")
    if isNegative { plain.removeFirst() }
    let parts = plain.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { throw .notADate }
    try readYear(parts[0], isNegative: isNegative, into: &moment)
    if parts.count > 1 { try readMonth(parts[1], hasDay: parts.count > 2, into: &moment) }
    if parts.count > 2 { try readDay(parts[2], into: &moment) }
    return moment
  }

  private static func readYear(
    _ part: ArraySlice<UInt8>, isNegative: Bool, into moment: inout Moment
  ) throws(Mistake) {
    let unknown = part.reversed().prefix { $0 == UInt8(ascii: "X") }.count
    let known = part.dropLast(unknown)
    guard unknown < 4, let value = digits(known) else { throw .notADate }
    var year = value
    for _ in 0..<unknown { year *= 10 }
    moment.unspecifiedYearDigits = unknown
    // There is but one year 0, and its decade is written without a sign.
    guard year != 0 || !isNegative else { throw .notADate }
    moment.year = isNegative ? -year : year
  }

  /// Whether each qualification stands alone, directly before or after a whole part.
  private static func marksStandBesideParts(_ bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices where isMark(bytes[index]) {
      let before = index > bytes.startIndex ? bytes[index - 1] : UInt8(ascii: "-")
      let after = index + 1 < bytes.endIndex ? bytes[index + 1] : UInt8(ascii: "-")
      guard !isMark(before), !isMark(after),
        before == UInt8(ascii: "-") || after == UInt8(ascii: "-")
      else { return false }
    }
    return true
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
  }

  private static func readMonth(
    _ part: ArraySlice<UInt8>, hasDay: Bool, into moment: inout Moment
  ) throws(Mistake) {
    guard part.count == 2 else { throw .notADate }
    if part.elementsEqual("XX".utf8) {
      moment.hasUnspecifiedMonth = true
      return
    }
    guard let month = digits(part) else { throw .notADate }
    guard (1...12).contains(month) || (!hasDay && (21...24).contains(month)) else {
      throw .noSuchMonth(month)
    }
    moment.month = month
  }

  private static func readDay(
    _ part: ArraySlice<UInt8>, into moment: inout Moment
  ) throws(Mistake) {
    guard part.count == 2 else { throw .notADate }
    if part.elementsEqual("XX".utf8) {
      moment.hasUnspecifiedDay = true
      return
    }
    guard let day = digits(part), !moment.hasUnspecifiedMonth, let month = moment.month else {
      throw .notADate
    }
    guard day >= 1, day <= CivilDay.length(ofMonth: month, year: moment.year) else {
      throw .noSuchDay(year: moment.year, month: month, day: day)
    }
    moment.day = day
  }

  /// `hh:mm:ss`, and `Z` or an offset such as `+02:00` or `+02`.
  private static func readTime(
    _ bytes: ArraySlice<UInt8>, into moment: inout Moment
  ) throws(Mistake) {
    guard bytes.count >= 8 else { throw .notADate }
    let time = bytes.prefix(8)
    let parts = time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.count == 2 }), let hour = digits(parts[0]),
      let minute = digits(parts[1]), let second = digits(parts[2]), hour < 24, minute < 60,
      second < 60
    else { throw .notADate }
    moment.secondOfDay = hour * 3600 + minute * 60 + second
    let zone = bytes.dropFirst(8)
    if zone.isEmpty { return }
    if zone.elementsEqual("Z".utf8) {
      moment.offsetMinutes = 0
      return
    }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      throw .notADate
    }
    let halves = zone.dropFirst().split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), halves.allSatisfy({ $0.count == 2 }),
      let hours = digits(halves[0]), let minutes = halves.count == 1 ? 0 : digits(halves[1]),
      hours <= 14, minutes < 60
    else { throw .notADate }
    moment.offsetMinutes = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.first == UInt8(ascii: "-") { return digits(bytes.dropFirst()).map { -$0 } }
    return digits(bytes)
  }

  /// The first day that the date may mean, since 1970-01-01; nothing when the start is open or
  /// unknown.
  public var earliestDay: Int? {
    switch form {
    case .date(let moment): moment.earliestDay
    case .interval(.date(let moment), _): moment.earliestDay
    case .interval: nil
    }
  }

  /// The last day that the date may mean; nothing when the end is open or unknown.
  public var latestDay: Int? {
    switch form {
    case .date(let moment): moment.latestDay
    case .interval(_, .date(let moment)): moment.latestDay
    case .interval: nil
    }
  }

  /// The one whole day that the date means without any doubt.
  public var exactDay: CivilDay? {
    guard case .date(let moment) = form, let month = moment.month, let day = moment.day,
      !moment.isUncertain, !moment.isApproximate, moment.unspecifiedYearDigits == 0
    else { return nil }
    return CivilDay(year: moment.year, month: month, day: day)
  }
}

extension EDTF.Moment {
  /// The first day covered.
  public var earliestDay: Int {
    CivilDay(year: lowestYear, month: firstMonth, day: day ?? 1).daysSince1970
  }

  /// The last day covered.
  public var latestDay: Int {
    let year = highestYear
    if month == 24 {
      return CivilDay(year: year + 1, month: 2, day: CivilDay.length(ofMonth: 2, year: year + 1))
        .daysSince1970
    }
    let last = month.map { $0 > 20 ? ($0 - 20) * 3 + 2 : $0 } ?? 12
    return CivilDay(
      year: year, month: last, day: day ?? CivilDay.length(ofMonth: last, year: year)
    ).daysSince1970
  }

  private var span: Int {
    var span = 1
    for _ in 0..<unspecifiedYearDigits { span *= 10 }
    return span - 1
  }

  private var lowestYear: Int { year < 0 ? year - span : year }
  private var highestYear: Int { year < 0 ? year : year + span }

  /// Spring begins in March, and so on, as in the north.
  private var firstMonth: Int {
    guard let month else { return 1 }
    return month > 20 ? (month - 20) * 3 : month
  }
}
