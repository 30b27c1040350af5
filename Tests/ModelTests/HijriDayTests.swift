import Foundation
import Model
import Testing

@Suite struct HijriDayTests {
  @Test(arguments: [
    (1, 1, 1, 622, 7, 19), (1300, 1, 1, 1882, 11, 12), (1343, 1, 1, 1924, 8, 1),
    (1387, 2, 27, 1967, 6, 5), (1389, 6, 8, 1969, 8, 21), (1420, 9, 24, 2000, 1, 1),
    (1445, 1, 1, 2023, 7, 19), (1445, 9, 1, 2024, 3, 11), (1500, 12, 30, 2077, 11, 16),
  ])
  func `known days are the same in both calendars`(
    _ year: Int, _ month: Int, _ day: Int, _ civilYear: Int, _ civilMonth: Int, _ civilDay: Int
  ) {
    let civil = CivilDay(year: civilYear, month: civilMonth, day: civilDay)
    let hijri = HijriDay(year: year, month: month, day: day)
    #expect(hijri.daysSince1970 == civil.daysSince1970)
    #expect(HijriDay(daysSince1970: civil.daysSince1970) == hijri)
  }

  @Test func `every day from the Hijra to AH 1700 follows the day before`() throws {
    var before = try #require(HijriDay(daysSince1970: -492_148))
    #expect(before == HijriDay(year: 1, month: 1, day: 1))
    for number in -492_147...HijriDay(year: 1700, month: 12, day: 29).daysSince1970 {
      let day = try #require(HijriDay(daysSince1970: number))
      let isNext =
        day.year == before.year && day.month == before.month && day.day == before.day + 1
        || day.day == 1 && before.day >= 28
          && (day.year, day.month)
            == (before.month == 12
              ? (before.year + 1, 1) : (before.year, before.month + 1))
      // The reckoning and the tables may lie a day apart where they meet.
      let isSeam = [1299, 1300, 1600, 1601].contains(day.year)
      if !isNext || day.daysSince1970 != number, !isSeam {
        Issue.record("day \(number) is \(day) after \(before)")
        return
      }
      before = day
    }
  }

  @Test func `outside the published years the tables are those of ICU`() {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    var count = 0
    for years in [1300...1341, 1501...1600] {
      let first = HijriDay(year: years.lowerBound, month: 1, day: 1).daysSince1970
      for number in first...(HijriDay(year: years.upperBound, month: 12, day: 29).daysSince1970) {
        let parts = calendar.dateComponents(
          [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
        )
        let day = HijriDay(daysSince1970: number)
        count += 1
        if parts.year != day?.year || parts.month != day?.month || parts.day != day?.day {
          Issue.record("day \(number) is not as ICU has it")
          return
        }
      }
    }
    #expect(count > 50_000)
  }

  @Test func `nothing is before the Hijra`() {
    #expect(HijriDay(daysSince1970: -492_149) == nil)
    #expect(HijriDay(daysSince1970: -3_000_000_000_000) == nil)
    #expect(HijriDay(daysSince1970: 3_000_000_000_000) != nil)
  }
}
