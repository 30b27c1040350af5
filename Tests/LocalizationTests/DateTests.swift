import Foundation
import Localization
import Model
import Testing

@Suite struct DateTests {
  /// What ICU's date becomes by the two differences that are on purpose: French says « 1er » of the
  /// first day, and a year of an archive keeps its four digits.
  private static func house(_ date: String, _ tag: String, _ civil: CivilDay, short: Bool) -> String
  {
    let century = String(civil.year).dropLast(2)
    let lastTwo = String(civil.year).suffix(2)
    if short, !date.hasSuffix(century + lastTwo), date.hasSuffix(lastTwo) {
      return String(date.dropLast(2) + century + lastTwo)
    }
    if !short, tag.hasPrefix("fr"), civil.day == 1, date.hasPrefix("1 ") {
      return "1er" + date.dropFirst()
    }
    return date
  }

  @Test func `whole days are written as ICU writes them`() throws {
    var (count, agreed, differing) = (0, 0, 0)
    for tag in Reference.tags {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      let formatters = [
        Reference.date(tag, .long), Reference.date(tag, .medium), Reference.date(tag, .short),
      ]
      for year in [1600, 1900, 1948, 1967, 2000, 2024, 2026] {
        for month in 1...12 {
          let length = CivilDay.length(ofMonth: month, year: year)
          for day in [1, 4, 10, length] {
            let civil = CivilDay(year: year, month: month, day: day)
            let moment = EDTF.Moment(year: year, month: month, day: day)
            let date = EDTF(text: "", form: .date(moment))
            let made = [
              localizer.date(date, style: .long), localizer.date(date, style: .medium),
              localizer.date(date, style: .short),
            ]
            let theirs = formatters.map { $0.string(from: Reference.moment(civil)) }
            let expected = theirs.enumerated().map { style, date in
              Self.house(date, tag, civil, short: style == 2)
            }
            count += 3
            agreed += zip(made, theirs).count { $0 == $1 }
            differing += zip(theirs, expected).count { $0 != $1 }
            #expect(made == expected, "\(tag) \(year)-\(month)-\(day)")
          }
        }
      }
    }
    print("dates: \(agreed) of \(count) as ICU writes them, \(differing) differ on purpose")
  }

  @Test(arguments: [
    ("ar-PS", "2024-11", "تشرين الثاني ٢٠٢٤"), ("ar-MA", "2024-11", "نونبر 2024"),
    ("fr", "2024-11", "novembre 2024"), ("fr", "1320", "1320"), ("ar-PS", "1320", "١٣٢٠"),
  ])
  func `a month or a year is written alone`(
    _ tag: String, _ text: String, _ expected: String
  ) throws {
    let localizer = Localizer(locale: try #require(LocaleTag(tag)))
    #expect(localizer.date(try EDTF(parsing: text), style: .long) == expected)
  }

  @Test(arguments: [
    ("fr", "1320~", "vers 1320"), ("ar-PS", "1320~", "نحو ١٣٢٠"), ("ar-MA", "1320~", "نحو 1320"),
    ("fr", "192X", "années 1920"), ("ar-PS", "192X", "عشرينيات القرن العشرين"),
  ])
  func `what is known by half is said in words`(
    _ tag: String, _ text: String, _ expected: String
  ) throws {
    let localizer = Localizer(locale: try #require(LocaleTag(tag)))
    #expect(localizer.date(try EDTF(parsing: text), style: .long) == expected)
  }

  @Test func `every form of date has words of its own`() throws {
    for tag in ["ar-PS", "fr", "en"] {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      var seen: [String: String] = [:]
      for text in [
        "1920", "1920~", "1920?", "1920%", "192X", "19XX", "-0044", "0044", "Y170002", "1920-21",
        "1920-22", "1920-23", "1920-24", "1920-05", "1920-05-04", "1920/1925", "1920/..", "../1920",
        "1920~/1925", "0000",
      ] {
        let made = localizer.date(try EDTF(parsing: text), style: .long)
        #expect(!made.isEmpty)
        // EDTF's marks are no words; a Roman century may well have an X.
        #expect(!made.contains { "~%/".contains($0) }, "\(tag) \(text): \(made)")
        if let other = seen.updateValue(text, forKey: made) {
          Issue.record("\(tag): \(text) and \(other) are both \(made)")
        }
      }
    }
  }

  @Test(arguments: [
    ("2023-07-19", "1 mouharram 1445"), ("2024-03-11", "1 ramadan 1445"),
    ("2024-04-10", "1 chawwal 1445"), ("2000-01-01", "24 ramadan 1420"),
  ])
  func `known days have their Hijri dates`(_ text: String, _ expected: String) throws {
    let localizer = Localizer(locale: try #require(LocaleTag("fr")))
    let made = try #require(localizer.hijri(try EDTF(parsing: text)))
    #expect(made.hasPrefix(expected), "\(made)")
  }

  @Test func `a Hijri date in Arabic has Arabic digits and months`() throws {
    let localizer = Localizer(locale: try #require(LocaleTag("ar-PS")))
    let made = try #require(localizer.hijri(try EDTF(parsing: "2023-07-19")))
    #expect(made.hasPrefix("١ محرم") && made.contains("١٤٤٥"), "\(made)")
  }
}
