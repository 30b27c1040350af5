import Foundation
import Localization
import Model
import Testing

@Suite struct DateTests {
  /// What ICU's date becomes by the three differences that are on purpose: French says « 1er » of the
  /// first day, a year of an archive keeps its four digits, and Arabic has no comma before the year
  /// (nor have newer versions of CLDR).
  private static func house(_ date: String, _ tag: String, _ civil: CivilDay, short: Bool) -> String
  {
    let century = String(civil.year).dropLast(2)
    let lastTwo = String(civil.year).suffix(2)
    if tag.hasPrefix("ar") { return date.replacing("،", with: "") }
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
        "1920-22", "1950S2", "1920-33", "1920-40", "1984-1X", "156X-12-25", "?1920-05",
        "1920-05~-04",
        "[1920,1921]", "{1920,1921}", "AH 1320", "AH 1320-05-04", "1920-23", "1920-24", "1920-05",
        "1920-05-04", "1920/1925", "1920/..", "../1920",
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

  private static func localizer(
    _ tag: String, _ calendar: CalendarSystem, both: Bool
  ) throws -> Localizer {
    Localizer(
      SiteLanguage(
        code: tag, locale: try #require(LocaleTag(tag)),
        habits: LocaleHabits(
          numberingSystem: "latn", calendar: calendar, saysBothCalendars: both)))
  }

  @Test(arguments: [
    ("ar-PS", "2023-08-01", "14 محرم 1445 هـ (الموافق 1 آب 2023)"),
    ("ar-PS", "1967", "1386–1387 هـ (1967 م)"),
    ("ar-PS", "1967-06", "صفر–ربيع الأول 1387 هـ (حزيران 1967 م)"),
    ("ar-PS", "1320-06-22", "نحو 6 جمادى الأولى 720 هـ (الموافق 22 حزيران 1320)"),
    (
      "ar-PS", "1967-06-10/1967-06-11",
      "من 3 إلى 4 ربيع الأول 1387 هـ (من 10 إلى 11 حزيران 1967 م)"
    ),
    ("ar-PS", "192X", "1338–1348 هـ (عشرينيات القرن العشرين)"),
    ("ar-PS", "AH 720", "720 هـ (1320–1321 م)"),
    ("ar-PS", "AH1320~", "نحو 1320 هـ (1902–1903 م)"),
    ("ar-PS", "-0044", "45 ق.م"),
    ("fr", "2023-08-01", "14 mouharram 1445 de l’hégire (1er août 2023)"),
    ("fr", "AH 0720-05-14", "14 joumada al oula 720 de l’hégire (vers le 30 juin 1320)"),
    ("fr", "AH1320~", "vers 1320 de l’hégire (1902–1903)"),
    ("fr", "[1667,1668]", "1667 ou 1668"),
    ("fr", "1320~/1325", "de 719 environ à 726 de l’hégire (de 1320 environ à 1325)"),
    ("en", "1967/..", "since 1386 AH (since 1967 CE)"),
  ])
  func `a site that reckons by the Hijra says its date first and the other beside it`(
    _ tag: String, _ text: String, _ expected: String
  ) throws {
    let localizer = try Self.localizer(tag, .hijri, both: true)
    #expect(localizer.date(try EDTF(parsing: text)) == expected)
  }

  @Test(arguments: [
    ("ar-PS", "2023-08-01", "1 آب 2023 (الموافق 14 محرم 1445 هـ)"),
    ("ar-PS", "1967~", "نحو 1967 (1386–1387 هـ)"),
    ("fr", "2023-08-01", "1er août 2023 (14 mouharram 1445 de l’hégire)"),
    ("fr", "AH 1445-01-14", "14 mouharram 1445 de l’hégire (1er août 2023)"),
    ("fr", "0600", "600"),
  ])
  func `a site of the Gregorian calendar can say the Hijri date after it`(
    _ tag: String, _ text: String, _ expected: String
  ) throws {
    let localizer = try Self.localizer(tag, .gregorian, both: true)
    #expect(localizer.date(try EDTF(parsing: text)) == expected)
  }

  @Test func `styles say less of a date in both calendars`() throws {
    let localizer = try Self.localizer("fr", .hijri, both: false)
    let date = try EDTF(parsing: "2023-08-01")
    #expect(localizer.date(date, style: .year) == "1445 de l’hégire")
    #expect(localizer.date(date, style: .short) == "14/01/1445 de l’hégire")
    #expect(localizer.gregorian(date, style: .year) == "2023")
    let hijri = try EDTF(parsing: "AH 1445-01-14")
    #expect(localizer.gregorian(hijri, style: .long) == "1er août 2023")
    #expect(localizer.gregorian(hijri, style: .year) == "2023")
  }

  @Test func `a language without words is written in signs and its own months`() throws {
    for (tag, text, expected) in [
      ("de", "1320~", "~1320"), ("de", "1320?", "1320?"), ("es", "192X", "1920–1929"),
      ("es", "1967-05/1968-06", "mayo de 1967 – junio de 1968"), ("tr", "../1967", "– 1967"),
      ("de", "1920-21", "März–Mai 1920"), ("he", "1967/..", "1967 –"),
      ("de", "-0044", "45 v. Chr."), ("tr", "AH1320~", "~1320 Hicri"),
    ] {
      let localizer = Localizer(locale: try #require(LocaleTag(tag)))
      #expect(localizer.date(try EDTF(parsing: text)) == expected, "\(tag) \(text)")
    }
  }

  @Test func `hostile dates are said without a trap`() throws {
    let localizers = try ["ar-PS", "fr", "en", "de"].map {
      try Self.localizer($0, .hijri, both: true)
    }
    for text in [
      "Y-9999999999", "Y9999999999", "Y9E9", "Y9999999999S1", "XXXX-XX-XX", "XXXX-02-29", "-XXXX",
      "-9999/9999", "AH 9999-12-30", "AH XXXX", "AH 1", "AH 0001-01-01", "0XX0-X2-3X", "9XX9-1X-X1",
      "{Y-9999999999..Y9999999999}", "0000", "0622-07-18", "0622-07-19", "AH 1600-12-30",
      "AH 1601-01-01", "AH 1299-12-30",
    ] {
      let date = try EDTF(parsing: text)
      for localizer in localizers {
        for style in DateStyle.allCases {
          #expect(!localizer.date(date, style: style).isEmpty)
          _ = localizer.hijri(date, style: style)
          _ = localizer.gregorian(date, style: style)
        }
      }
    }
  }

  @Test(arguments: [
    ("2023-07-19", "1er mouharram 1445"), ("2024-03-11", "1er ramadan 1445"),
    ("2024-04-10", "1er chawwal 1445"), ("2000-01-01", "24 ramadan 1420"),
    // Published so, though ICU reckons 2.
    ("1967-06-10", "3 rabia al awal 1387"),
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
