import Foundation
import Model
import Testing

@Suite struct CivilDayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2000, 3, 1, 11017),
    (1900, 3, 1, -25508), (2024, 11, 4, 20031), (1, 1, 1, -719_162), (0, 3, 1, -719_468),
    (0, 2, 29, -719_469), (-1, 12, 31, -719_529), (9999, 12, 31, 2_932_896),
  ])
  func `known days have their numbers`(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
    #expect(CivilDay(year: year, month: month, day: day).daysSince1970 == number)
    #expect(CivilDay(daysSince1970: number) == CivilDay(year: year, month: month, day: day))
  }

  @Test func `every day from 5 BCE to 2105 follows the day before`() {
    var expected = CivilDay(year: -4, month: 1, day: 1)
    for number in expected.daysSince1970...CivilDay(year: 2105, month: 12, day: 31).daysSince1970 {
      let day = CivilDay(daysSince1970: number)
      guard day == expected, day.daysSince1970 == number else {
        Issue.record("day \(number): \(day), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilDay.length(ofMonth: expected.month, year: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month > 12 {
        expected.month = 1
        expected.year += 1
      }
    }
  }

  @Test func `long years go back and forth`() {
    for year in [-999_999_999, -170_002, 170_002, 999_999_999] {
      let day = CivilDay(year: year, month: 2, day: 28)
      #expect(CivilDay(daysSince1970: day.daysSince1970) == day)
    }
  }
}
