import Model
import Testing

/// The days that a date covers, as `first…last`, with `?` where there is none.
private func span(_ date: EDTF) -> String {
  func day(_ number: Int?) -> String {
    guard let number else { return "?" }
    let day = CivilDay(daysSince1970: number)
    return "\(day.year)-\(day.month)-\(day.day)"
  }
  return day(date.earliestDay) + "…" + day(date.latestDay)
}

@Suite struct EDTFTests {
  @Test(arguments: [
    // Level 0.
    ("1320", "1320-1-1…1320-12-31"),
    ("1320-05", "1320-5-1…1320-5-31"),
    ("2024-02", "2024-2-1…2024-2-29"),
    ("1900-02", "1900-2-1…1900-2-28"),
    ("2024-02-29", "2024-2-29…2024-2-29"),
    ("2000-02-29", "2000-2-29…2000-2-29"),
    ("0000", "0-1-1…0-12-31"),
    ("2024-11-04T09:30:00", "2024-11-4…2024-11-4"),
    ("2024-11-04T23:59:59Z", "2024-11-4…2024-11-4"),
    ("2024-11-04T00:00:00+02:00", "2024-11-4…2024-11-4"),
    ("2024-11-04T00:00:00-04", "2024-11-4…2024-11-4"),
    ("1967-06-10/1967-06-11", "1967-6-10…1967-6-11"),
    ("1920/1925", "1920-1-1…1925-12-31"),
    ("1920-05/1921", "1920-5-1…1921-12-31"),
    // Level 1.
    ("1320~", "1320-1-1…1320-12-31"),
    ("1320?", "1320-1-1…1320-12-31"),
    ("1320-05%", "1320-5-1…1320-5-31"),
    ("1320-05-04~", "1320-5-4…1320-5-4"),
    ("-0044", "-44-1-1…-44-12-31"),
    ("-0044-03-15", "-44-3-15…-44-3-15"),
    ("-0004-02-29", "-4-2-29…-4-2-29"),
    ("Y170002", "170002-1-1…170002-12-31"),
    ("Y-170002", "-170002-1-1…-170002-12-31"),
    ("192X", "1920-1-1…1929-12-31"),
    ("19XX", "1900-1-1…1999-12-31"),
    ("1XXX", "1000-1-1…1999-12-31"),
    ("-192X", "-1929-1-1…-1920-12-31"),
    ("19XX~", "1900-1-1…1999-12-31"),
    ("1990-XX", "1990-1-1…1990-12-31"),
    ("1990-05-XX", "1990-5-1…1990-5-31"),
    ("1990-XX-XX", "1990-1-1…1990-12-31"),
    ("1990-21", "1990-3-1…1990-5-31"),
    ("1990-22", "1990-6-1…1990-8-31"),
    ("1990-23", "1990-9-1…1990-11-30"),
    ("1990-24", "1990-12-1…1991-2-28"),
    ("1991-24~", "1991-12-1…1992-2-29"),
    ("1320/..", "1320-1-1…?"),
    ("../1320", "?…1320-12-31"),
    ("1320/", "1320-1-1…?"),
    ("/1320", "?…1320-12-31"),
    ("192X/1935~", "1920-1-1…1935-12-31"),
    // Level 2: marks beside a part.
    ("1320~-05", "1320-5-1…1320-5-31"),
    ("?2004-06-~11", "2004-6-11…2004-6-11"),
    ("2004-%06-11", "2004-6-11…2004-6-11"),
    ("2004-06?-11", "2004-6-11…2004-6-11"),
    ("~-0044", "-44-1-1…-44-12-31"),
    ("1920~/1925?", "1920-1-1…1925-12-31"),
  ])
  func `dates that follow the format cover their days`(_ text: String, _ days: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.text == text)
    #expect(span(date) == days)
  }

  @Test(arguments: [
    "", " ", "1320 ", " 1320", "132", "13200", "1320-5", "1320-05-4", "1320-", "1320--05",
    "1320-05-04-01", "abcd", "1320/1321/1322", "/", "..", "../..", "/..", "../", "1320/...",
    "1320-05-04T", "1320-05-04T10", "1320-05-04T25:00:00", "1320-05-04T10:60:00",
    "1320-05-04T10:00:00+2", "1320-05-04T10:00:00+99:00", "1320-05T10:00:00", "T10:00:00",
    "1320x", "192x", "X920", "1X20", "19X0", "XXXX", "1990-1X", "1990-X1", "1990-XX-05",
    "1990-05-0X", "Y", "Y1999", "Y-", "Y17E7", "Y99999999999999999999", "-", "--", "-132",
    "−0044", "-0000", "~", "%", "~~", "1~320", "13~20", "1320~~", "1320?~", "~~1320",
    "1320-0~5", "1320~5", "~-", "١٣٢٠", "1320–1325", "4/11/2024", "2024.11.04", "1320\0",
    "\0", "1320/1325\n", "n.d.", "[1320]", "{1320,1321}", "1320-05-04T10:00:00~",
  ])
  func `what does not follow the format is no date`(_ text: String) {
    #expect(throws: EDTF.Mistake.notADate) { try EDTF(parsing: text) }
  }

  @Test(arguments: [
    ("2023-02-29", EDTF.Mistake.noSuchDay(year: 2023, month: 2, day: 29)),
    ("1900-02-29", .noSuchDay(year: 1900, month: 2, day: 29)),
    ("-0001-02-29", .noSuchDay(year: -1, month: 2, day: 29)),
    ("2024-04-31", .noSuchDay(year: 2024, month: 4, day: 31)),
    ("2024-01-00", .noSuchDay(year: 2024, month: 1, day: 0)),
    ("2024-12-32~", .noSuchDay(year: 2024, month: 12, day: 32)),
    ("2024-02-30T10:00:00Z", .noSuchDay(year: 2024, month: 2, day: 30)),
    ("2024-00", .noSuchMonth(0)),
    ("2024-13", .noSuchMonth(13)),
    ("2024-20", .noSuchMonth(20)),
    ("2024-21-01", .noSuchMonth(21)),
    ("2024/2023", .endsBeforeItBegins),
    ("2024-05-02/2024-05-01", .endsBeforeItBegins),
    ("1325/1320~", .endsBeforeItBegins),
  ])
  func `a date that no calendar has is told from what is no date`(
    _ text: String, _ mistake: EDTF.Mistake
  ) {
    #expect(throws: mistake) { try EDTF(parsing: text) }
  }

  @Test func `the marks say uncertain, approximate or both`() throws {
    for (text, uncertain, approximate) in [
      ("1320", false, false), ("1320?", true, false), ("1320~", false, true),
      ("1320%", true, true), ("1320-~05", false, true), ("?1320-05~", true, true),
    ] {
      guard case .date(let moment) = try EDTF(parsing: text).form else {
        Issue.record("\(text) is an interval")
        continue
      }
      #expect(moment.isUncertain == uncertain, "\(text)")
      #expect(moment.isApproximate == approximate, "\(text)")
    }
  }

  @Test func `a time keeps its seconds and its offset`() throws {
    for (text, second, offset) in [
      ("2024-11-04T09:30:05", 34_205, nil), ("2024-11-04T00:00:00Z", 0, 0),
      ("2024-11-04T23:59:59-03:30", 86_399, -210), ("2024-11-04T01:00:00+02", 3600, 120),
      ("2024-11-04T01:00:00+14:00", 3600, 840),
    ] as [(String, Int, Int?)] {
      guard case .date(let moment) = try EDTF(parsing: text).form else {
        Issue.record("\(text) is an interval")
        continue
      }
      #expect(moment.secondOfDay == second, "\(text)")
      #expect(moment.offsetMinutes == offset, "\(text)")
    }
  }

  @Test func `only one whole day without doubt is exact`() throws {
    #expect(try EDTF(parsing: "2024-11-04").exactDay == CivilDay(year: 2024, month: 11, day: 4))
    for text in [
      "2024", "2024-11", "2024-11-04~", "2024-11-04?", "2024-11-XX", "192X-11-04", "2024-11-04/..",
    ] {
      #expect(try EDTF(parsing: text).exactDay == nil, "\(text)")
    }
  }

  @Test func `a very long text is refused at once`() {
    let text = String(repeating: "1320/", count: 100_000)
    #expect(throws: EDTF.Mistake.notADate) { try EDTF(parsing: text) }
  }
}
