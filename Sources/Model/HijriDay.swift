/// A day of the Hijri (Islamic) calendar and its number since 1970-01-01.
///
/// For the years 1300…1600 it counts by the Umm al-Qura tables: those published for 1343…1500, and
/// for the others as ICU reckons them. Before and after, by the arithmetical calendar (cycles of 30 years with 10,631 days, from Friday 16 July 622 in
/// the Julian calendar), from which the calendar in use may differ by a day or two.
public struct HijriDay: Sendable, Hashable {
  /// 1 or greater.
  public var year: Int
  /// 1…12.
  public var month: Int
  /// 1…30; 31 in a few months of the published tables.
  public var day: Int

  /// A day by its parts, which are not checked.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day by its number; nothing before the Hijra.
  public init?(daysSince1970 days: Int) {
    let table = HijriTable.shared
    if let year = table.year(of: days) {
      let start = table.starts[year - table.years.lowerBound]
      var (month, day) = (1, days - start)
      while month < 12, day >= Self.length(ofMonth: month, year: year) {
        day -= Self.length(ofMonth: month, year: year)
        month += 1
      }
      self.init(year: year, month: month, day: day + 1)
      return
    }
    let sinceEpoch = days - Self.epoch
    guard sinceEpoch >= 0 else { return nil }
    let cycle = sinceEpoch / 10_631
    let dayOfCycle = sinceEpoch % 10_631
    let yearOfCycle = (30 * dayOfCycle + 10_646) / 10_631
    let year = cycle * 30 + yearOfCycle
    let dayOfYear = days - Self.arithmeticalStart(of: year)
    let month = min(12, dayOfYear * 2 / 59 + 1)
    self.init(year: year, month: month, day: dayOfYear - (59 * (month - 1) + 1) / 2 + 1)
    // Where the tables begin and end, the two calendars may lie a day apart.
    if days < table.starts[0], self.year >= table.years.lowerBound {
      self.init(year: table.years.lowerBound - 1, month: 12, day: 30)
    } else if days >= table.end, self.year <= table.years.upperBound {
      self.init(year: table.years.upperBound + 1, month: 1, day: 1)
    }
  }

  /// The number of the day: 0 is 1970-01-01.
  public var daysSince1970: Int {
    let table = HijriTable.shared
    if table.years.contains(year) {
      var days = table.starts[year - table.years.lowerBound]
      for month in 1..<max(1, min(12, month)) { days += Self.length(ofMonth: month, year: year) }
      return days + day - 1
    }
    return Self.arithmeticalStart(of: year) + (59 * (month - 1) + 1) / 2 + day - 1
  }

  /// Whether the tables have the day.
  public var isExact: Bool {
    HijriTable.shared.years.contains(year) && day <= Self.length(ofMonth: month, year: year)
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    let table = HijriTable.shared
    if table.years.contains(year), (1...12).contains(month) {
      let lengths = HijriTable.lengths[year - table.years.lowerBound]
      return 28 + Int(lengths >> UInt32(2 * (month - 1)) & 3)
    }
    if month == 12 { return (14 + 11 * year) % 30 < 11 ? 30 : 29 }
    return month % 2 == 1 ? 30 : 29
  }

  /// 1 Muharram of the year 1.
  private static let epoch = -492_148

  private static func arithmeticalStart(of year: Int) -> Int {
    epoch + 354 * (year - 1) + (3 + 11 * year) / 30
  }
}

/// The Umm al-Qura tables of the years 1300…1600.
private struct HijriTable {
  static let shared = HijriTable()

  let years = 1300...1600
  /// The number of each year's first day since 1970-01-01.
  let starts: [Int]
  /// The first day after the tables.
  let end: Int

  private init() {
    var (starts, start) = ([Int](), -31_826)
    for lengths in Self.lengths {
      starts.append(start)
      for month in UInt32(0)..<12 { start += 28 + Int(lengths >> (2 * month) & 3) }
    }
    self.starts = starts
    end = start
  }

  /// The year that has a day, when the tables have it.
  func year(of days: Int) -> Int? {
    guard starts[0] <= days, days < end else { return nil }
    // No year is longer than 355 days, so that the guess is at or before the year.
    var place = (days - starts[0]) / 355
    while place + 1 < starts.count, starts[place + 1] <= days { place += 1 }
    return years.lowerBound + place
  }

  /// How many days over 28 the months of each year have, in two bits each: Muharram in the lowest.
  ///
  /// The years 1343…1500 are those of the calendar as it was and is published, with a few months of
  /// 28 or 31 days in the first of them. ICU has others for many years, for it reckons past and
  /// coming ones by the rule of today; the years before and after are ICU's.
  static let lengths: [UInt32] = [
    0x666666, 0x59999a, 0x965a6a, 0x599a69, 0x666a69, 0x5a69a5, 0x9a6666, 0x999999,
    0x966669, 0x6596a9, 0x9666a6, 0x599a99, 0x669a66, 0x5a9999, 0x9a659a, 0x999669,
    0x6659a9, 0x5999a6, 0x6669a6, 0x9a6699, 0x6a6659, 0xaa5966, 0xa99599, 0xa65669,
    0x996669, 0x999a66, 0x699a65, 0xa69996, 0x9a9659, 0x9a5966, 0x69659a, 0x99969a,
    0x5a6699, 0x69a696, 0x66a665, 0xa69966, 0xa66599, 0x999666, 0x665a69, 0x966a66,
    0x59aa65, 0x69a996, 0x59a665, 0xa8a9a6, 0x666665, 0x9a2766, 0x6969a5, 0x5a69a5,
    0x35a666, 0xb2a666, 0x9a6599, 0x9a5666, 0x666666, 0x9699a6, 0x666999, 0x9a6666,
    0x65a665, 0xa66666, 0x69659a, 0x65966a, 0xa66666, 0x666666, 0x666666, 0xa66666,
    0x6a2666, 0xa66666, 0x666666, 0x666666, 0xa66666, 0x69a666, 0x666666, 0xa99966,
    0xa65999, 0x999999, 0xa5a666, 0x696666, 0x666a59, 0xa69996, 0x666666, 0x999999,
    0x666666, 0x6659a6, 0x9969a6, 0x666699, 0x666666, 0x6a65a6, 0xa6665a, 0xa66665,
    0x666669, 0xa66666, 0x59a666, 0xa66666, 0xa66665, 0xa66566, 0x696666, 0x6659a6,
    0x9966a6, 0x666699, 0x99a666, 0x699999, 0xa6659a, 0x665999, 0x99666a, 0x6599a9,
    0x966a69, 0x6669a5, 0x9a6666, 0x999999, 0x996666, 0x6599a6, 0x9666a6, 0x59a699,
    0x66a696, 0xa69a59, 0x9a9965, 0x9a6599, 0x996666, 0x599a66, 0x666a66, 0x9a6999,
    0x9aa659, 0x9aa565, 0x9a9596, 0x999666, 0x6659a6, 0x6699a6, 0x9a6999, 0x69a665,
    0xa6a596, 0xa69659, 0x999969, 0x966669, 0x5999a9, 0x6669a6, 0x5a6999, 0x9a6666,
    0x999999, 0x9665a6, 0x6596a6, 0x9666a6, 0x599a99, 0x669a66, 0x669999, 0xa66666,
    0x999699, 0x9659a9, 0x5969a9, 0x6666a6, 0x99a699, 0x69a665, 0x699966, 0x66659a,
    0x99966a, 0x6665a9, 0x9999a9, 0x6699a5, 0x9a9996, 0xa69659, 0x9a5966, 0x69659a,
    0xa5999a, 0x666699, 0x9a6666, 0x69a659, 0xa99966, 0xa96599, 0x999666, 0x6659a6,
    0x9999a6, 0x5a69a5, 0x6a6696, 0x69a659, 0x699666, 0x6659a6, 0x99669a, 0x659a99,
    0x969a99, 0x5a9a65, 0x9a6996, 0x9a6659, 0x999969, 0x659a69, 0x9669a6, 0x59a9a5,
    0x69a696, 0xa99a59, 0xa66665, 0xa65999, 0x996669, 0x6599a9, 0x9669a6, 0xa66999,
    0x9a6665, 0x9a5996, 0x99965a, 0x66599a, 0x99666a, 0x665a69, 0x999a66, 0x699999,
    0xa9965a, 0xa65666, 0x69599a, 0xa5669a, 0x665a99, 0x699a66, 0xa69a59, 0xa66965,
    0xa65996, 0x996666, 0x6599a6, 0x9669a6, 0x99a999, 0x69a995, 0xa9a656, 0xa69965,
    0xa66599, 0x996999, 0x59a699, 0x669a96, 0x9a6a59, 0x9a6995, 0x69a656, 0x696666,
    0x65999a, 0x96669a, 0x599a99, 0x669a66, 0xa69996, 0xa66659, 0xa59969, 0x9665a9,
    0x6569a9, 0x9666a6, 0x65a699, 0x99a666, 0x999999, 0x9965a6, 0x65969a, 0x965a6a,
    0x659a69, 0x966a66, 0xa66999, 0xa66659, 0x999966, 0x96659a, 0x59999a, 0x66669a,
    0x99a696, 0x66a659, 0xa6a566, 0xa69659, 0x9a5966, 0x666666, 0x999a66, 0x669a65,
    0x9a9996, 0x6a9959, 0x6a6566, 0x66965a, 0x99999a, 0x65a669, 0x96a669, 0x66a659,
    0x9a9966, 0x9a6599, 0x999666, 0x6599a6, 0x5666a6, 0x59a6a6, 0x96a699, 0x669a65,
    0x669996, 0x6659a6, 0x59669a, 0x959a6a, 0x566a69, 0x6669a6, 0x9a6999, 0x99a599,
    0x999669, 0x66599a, 0x56669a, 0x599a9a, 0x669a69, 0xa69999, 0x9a9665, 0xa66569,
    0x9995a6, 0x6659a6, 0x9996a6, 0x666699, 0x6a6666, 0x6a6596, 0xaa565a, 0xa96599,
    0x999669, 0x666669, 0x699a66, 0x9a9999, 0x9a9665,
  ]
}
