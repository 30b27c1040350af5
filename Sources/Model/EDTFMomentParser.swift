/// Reads one date of EDTF from its bytes; it knows no intervals and no sets.
enum MomentParser {
  typealias Mistake = EDTF.Mistake

  /// No year is farther from 0, so that no number of days can overflow.
  private static let farthestYear = 9_999_999_999

  static func moment(
    _ all: ArraySlice<UInt8>, _ calendar: CalendarSystem
  ) throws(Mistake) -> EDTF.Moment {
    var bytes = all
    var moment = EDTF.Moment(year: 0, in: calendar)
    if let mark = bytes.firstIndex(of: UInt8(ascii: "T")) {
      guard calendar == .gregorian else { throw .notADate }
      try readTime(bytes[(mark + 1)...], into: &moment)
      bytes = bytes[..<mark]
      guard bytes.count == 10, bytes.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "-") }) else {
        throw .notADate
      }
    }
    // A mark before a part is of that part; one after it, of the part and all before it.
    let ofYear = takeMark(before: &bytes)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    if !isNegative, bytes.first == UInt8(ascii: "Y") {
      guard calendar == .gregorian else { throw .notADate }
      let after = takeMark(after: &bytes)
      guard ofYear.isEmpty || after.isEmpty else { throw .notADate }
      try readLongYear(bytes.dropFirst(), into: &moment)
      moment.yearDoubt = ofYear.union(after)
      return moment
    }
    var parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { throw .notADate }
    let toYear = takeMark(after: &parts[0])
    guard ofYear.isEmpty || toYear.isEmpty else { throw .notADate }
    moment.yearDoubt = ofYear.union(toYear)
    try readYear(parts[0], isNegative: isNegative, isWhole: parts.count == 1, into: &moment)
    if parts.count > 1 {
      let alone = takeMark(before: &parts[1])
      let shared = takeMark(after: &parts[1])
      guard alone.isEmpty || shared.isEmpty else { throw .notADate }
      try readMonth(parts[1], hasDay: parts.count > 2, into: &moment)
      moment.monthDoubt = alone.union(shared)
      moment.yearDoubt.formUnion(shared)
    }
    if parts.count > 2 {
      let alone = takeMark(before: &parts[2])
      let shared = takeMark(after: &parts[2])
      guard alone.isEmpty || shared.isEmpty else { throw .notADate }
      try readDay(parts[2], into: &moment)
      moment.dayDoubt = alone.union(shared)
      moment.monthDoubt.formUnion(shared)
      moment.yearDoubt.formUnion(shared)
    }
    return moment
  }

  // MARK: Marks

  private static func doubt(_ byte: UInt8?) -> EDTF.Doubt? {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): [.uncertain, .approximate]
    default: nil
    }
  }

  private static func takeMark(before part: inout ArraySlice<UInt8>) -> EDTF.Doubt {
    guard let doubt = doubt(part.first) else { return [] }
    part = part.dropFirst()
    return doubt
  }

  private static func takeMark(after part: inout ArraySlice<UInt8>) -> EDTF.Doubt {
    guard let doubt = doubt(part.last) else { return [] }
    part = part.dropLast()
    return doubt
  }

  // MARK: Years

  /// What follows `Y`: `170002`, `-17E7`, `171010000S3`.
  private static func readLongYear(
    _ bytes: ArraySlice<UInt8>, into moment: inout EDTF.Moment
  ) throws(Mistake) {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let significant = try takeSignificantDigits(from: &rest)
    guard let first = rest.first, first != UInt8(ascii: "0") else { throw .notADate }
    let halves = rest.split(separator: UInt8(ascii: "E"), omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      throw .notADate
    }
    guard var year = digits(halves[0]), year <= farthestYear else { throw .noSuchYear }
    if halves.count == 2 {
      guard halves[1].first != UInt8(ascii: "0") else { throw .notADate }
      guard let exponent = digits(halves[1]), exponent <= 9 else { throw .noSuchYear }
      for _ in 0..<exponent where year <= farthestYear { year *= 10 }
      guard year <= farthestYear else { throw .noSuchYear }
    } else if year <= 9999 {
      throw .notADate
    }
    moment.year = isNegative ? -year : year
    moment.significantDigits = significant
  }

  private static func takeSignificantDigits(
    from bytes: inout ArraySlice<UInt8>
  ) throws(Mistake) -> Int? {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "S")) else { return nil }
    guard let count = digits(bytes[(mark + 1)...]), (1...10).contains(count) else {
      throw .notADate
    }
    bytes = bytes[..<mark]
    return count
  }

  private static func readYear(
    _ bytes: ArraySlice<UInt8>, isNegative: Bool, isWhole: Bool, into moment: inout EDTF.Moment
  ) throws(Mistake) {
    var part = bytes
    if isWhole, moment.calendar == .gregorian {
      moment.significantDigits = try takeSignificantDigits(from: &part)
    }
    let shortest = moment.calendar == .hijri ? 1 : 4
    guard (shortest...4).contains(part.count) else { throw .notADate }
    var unspecified: UInt8 = 0
    var year = 0
    for byte in part {
      unspecified <<= 1
      year *= 10
      if byte == UInt8(ascii: "X") {
        unspecified |= 1
      } else if isDigit(byte) {
        year += Int(byte - UInt8(ascii: "0"))
      } else {
        throw .notADate
      }
    }
    moment.unspecifiedYear = EDTF.YearDigits(rawValue: unspecified)
    guard moment.significantDigits == nil || unspecified == 0 else { throw .notADate }
    if moment.calendar == .hijri {
      guard !isNegative else { throw .notADate }
      guard year > 0 || unspecified != 0 else { throw .noSuchYear }
      // The calendar has no year 0, and no `X` can stand for it.
      moment.year = max(1, year)
      return
    }
    // There is but one year 0, and it is written without a sign.
    guard year != 0 || unspecified != 0 || !isNegative else { throw .notADate }
    moment.year = isNegative ? -(year + moment.unspecifiedYear.largest) : year
  }

  // MARK: Months and days

  private static func readMonth(
    _ part: ArraySlice<UInt8>, hasDay: Bool, into moment: inout EDTF.Moment
  ) throws(Mistake) {
    if let number = try partial(part) {
      guard !number.numbers(in: 1...12).isEmpty else { throw .notADate }
      moment.partialMonth = number
      return
    }
    guard let month = digits(part) else { throw .notADate }
    let mayBeGrouping = !hasDay && moment.calendar == .gregorian
    guard (1...12).contains(month) || mayBeGrouping && (21...41).contains(month) else {
      throw .noSuchMonth(month, mayBeSeason: mayBeGrouping)
    }
    moment.month = month
  }

  private static func readDay(
    _ part: ArraySlice<UInt8>, into moment: inout EDTF.Moment
  ) throws(Mistake) {
    if let number = try partial(part) {
      guard !number.numbers(in: 1...moment.longestMonth).isEmpty else { throw .notADate }
      moment.partialDay = number
      guard moment.existingDay != nil else { throw .notADate }
      return
    }
    guard let day = digits(part) else { throw .notADate }
    moment.day = day
    if moment.calendar == .hijri {
      // A month that the tables give 29 days may have had 30 where the date was written.
      guard (1...moment.longestMonth).contains(day) else { throw .noSuchHijriDay(day) }
      return
    }
    guard day >= 1, moment.existingDay != nil else {
      throw .noSuchDay(year: moment.year, month: moment.month ?? 1, day: day)
    }
  }

  /// Two characters of which one is `X`; nothing when both are digits.
  private static func partial(
    _ part: ArraySlice<UInt8>
  ) throws(Mistake) -> EDTF.PartialNumber? {
    guard part.count == 2, let first = part.first, let last = part.last else { throw .notADate }
    guard first == UInt8(ascii: "X") || last == UInt8(ascii: "X") else { return nil }
    func digit(_ byte: UInt8) throws(Mistake) -> Int? {
      if byte == UInt8(ascii: "X") { return nil }
      guard isDigit(byte) else { throw .notADate }
      return Int(byte - UInt8(ascii: "0"))
    }
    return EDTF.PartialNumber(tens: try digit(first), ones: try digit(last))
  }

  // MARK: Times

  /// `hh:mm:ss`, and `Z` or an offset such as `+02:00` or `+02`.
  private static func readTime(
    _ bytes: ArraySlice<UInt8>, into moment: inout EDTF.Moment
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
      minutes < 60, hours * 60 + minutes <= 14 * 60
    else { throw .notADate }
    moment.offsetMinutes = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  // MARK: Digits

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A number of at most ten digits.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 10, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
