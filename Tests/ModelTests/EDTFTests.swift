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
    // Level 2: digits unspecified anywhere, groupings, significant digits, long years.
    ("XXXX", "0-1-1…9999-12-31"),
    ("-XXXX", "-9999-1-1…-1-12-31"),
    ("-00XX", "-99-1-1…-1-12-31"),
    ("1X20", "1020-1-1…1920-12-31"),
    ("X920", "920-1-1…9920-12-31"),
    ("156X-12-25", "1560-12-25…1569-12-25"),
    ("15XX-12-XX", "1500-12-1…1599-12-31"),
    ("1XXX-XX", "1000-1-1…1999-12-31"),
    ("1XXX-12", "1000-12-1…1999-12-31"),
    ("1984-1X", "1984-10-1…1984-12-31"),
    ("1984-X1", "1984-1-1…1984-11-30"),
    ("1990-XX-05", "1990-1-5…1990-12-5"),
    ("1990-XX-31", "1990-1-31…1990-12-31"),
    ("1990-02-2X", "1990-2-20…1990-2-28"),
    ("1990-05-X5", "1990-5-5…1990-5-25"),
    ("190X-02-29", "1904-2-29…1908-2-29"),
    ("1990-25", "1990-3-1…1990-5-31"),
    ("1990-28", "1990-12-1…1991-2-28"),
    ("1990-29", "1990-9-1…1990-11-30"),
    ("1990-30", "1990-12-1…1991-2-28"),
    ("1990-31", "1990-3-1…1990-5-31"),
    ("1990-32", "1990-6-1…1990-8-31"),
    ("1990-33", "1990-1-1…1990-3-31"),
    ("1990-36", "1990-10-1…1990-12-31"),
    ("1990-37", "1990-1-1…1990-4-30"),
    ("1990-39", "1990-9-1…1990-12-31"),
    ("1990-40", "1990-1-1…1990-6-30"),
    ("1990-41", "1990-7-1…1990-12-31"),
    ("1950S2", "1900-1-1…1999-12-31"),
    ("-1950S3", "-1959-1-1…-1950-12-31"),
    ("Y171010000S3", "171000000-1-1…171999999-12-31"),
    ("Y3388E2S3", "338000-1-1…338999-12-31"),
    ("Y-17E7", "-170000000-1-1…-170000000-12-31"),
    ("Y1E3", "1000-1-1…1000-12-31"),
    // Level 2: sets.
    ("[1667,1668,1670..1672]", "1667-1-1…1672-12-31"),
    ("{1960,1961-12}", "1960-1-1…1961-12-31"),
    ("[1984,1760]", "1760-1-1…1984-12-31"),
    ("[..1984]", "?…1984-12-31"),
    ("{1984..}", "1984-1-1…?"),
    ("[1667,1760-12..]", "1667-1-1…?"),
    ("[1667?,~1668]", "1667-1-1…1668-12-31"),
    // The Hijri calendar: by the tables, and before them with two days of doubt.
    ("AH 1445-01-14", "2023-8-1…2023-8-1"),
    ("AH1320~", "1902-4-10…1903-3-29"),
    ("1320 هـ", "1902-4-10…1903-3-29"),
    ("1445-01 AH", "2023-7-19…2023-8-16"),
    ("AH 720", "1320-2-18…1321-2-9"),
    ("AH 0720-05-14", "1320-6-28…1320-7-2"),
    ("AH 13XX", "1882-11-12…1979-11-19"),
    ("AH 1386-12/1387-02", "1967-3-12…1967-6-7"),
    ("[1386,1387] هـ", "1966-4-21…1968-3-29"),
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
    "1320x", "192x", "1990-2X", "1990-4X", "1990-05-4X", "1990-02-3X", "Y", "Y1999", "Y-", "Y0",
    "YE7",
    "Y17E", "Y17E-7", "Y17E07", "Y012345", "1950S", "1950S0", "195XS2", "1950S2-05", "-", "--",
    "-132",
    "−0044", "-0000", "~", "%", "~~", "1~320", "13~20", "1320~~", "1320?~", "~~1320",
    "1320-0~5", "1320~5", "~-", "١٣٢٠", "1320–1325", "4/11/2024", "2024.11.04", "1320\0",
    "\0", "1320/1325\n", "n.d.", "1320-05-04T10:00:00~", "?1320~", "1320-?05?", "-~0044",
    "[1320]", "{1320}", "[1320", "[1320}", "[]", "[,]", "[1320,]", "[1320,,1321]", "[..]",
    "[1320,..1330]", "[1320..,1330]", "[1320.1321]", "[1320..1321..1322]", "[[1320]]",
    "[1320..1321-05]", "[1320/1321]", "[1320, 1321]",
    "AH", "AH ", "AH  1320", "AHAH 1320", "AH 1320 AH", "هـ", "AH -1320", "AH 13200", "AH Y13200",
    "AH 1320-05-04T10:00:00", "AH 1320S2", "ah 1320", "1320هــ",
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
    ("2024-00", .noSuchMonth(0, mayBeSeason: true)),
    ("2024-13", .noSuchMonth(13, mayBeSeason: true)),
    ("2024-20", .noSuchMonth(20, mayBeSeason: true)),
    ("2024-21-01", .noSuchMonth(21, mayBeSeason: false)),
    ("2024-42", .noSuchMonth(42, mayBeSeason: true)),
    ("AH 1320-21", .noSuchMonth(21, mayBeSeason: false)),
    ("AH 1320-13-01", .noSuchMonth(13, mayBeSeason: false)),
    ("AH 1320-05-31", .noSuchHijriDay(31)),
    ("AH 1320-05-00", .noSuchHijriDay(0)),
    ("AH 0000", .noSuchYear),
    ("Y99999999999999999999", .noSuchYear),
    ("Y1E99", .noSuchYear),
    ("Y9999999999E1", .noSuchYear),
    ("190X-02-30", .noSuchDay(year: 1900, month: 2, day: 30)),
    ("XXXX-02-30", .noSuchDay(year: 0, month: 2, day: 30)),
    ("[2000..1990]", .endsBeforeItBegins),
    ("AH 1325/1320", .endsBeforeItBegins),
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

  @Test(arguments: [
    ("2004-06-11%", "%%%"), ("2004-06~-11", "~~ "), ("2004?-06-11", "?  "),
    ("?2004-06-~11", "? ~"), ("2004-%06-11", " % "), ("2004-06-~11", "  ~"),
    ("?2004-06~-11", "%~ "), ("~2004", "~  "), ("2004-06?", "?? "), ("2004-~21", " ~ "),
    ("2004?-06~-11%", "%%%"), ("156X~-12-25", "~  "),
  ])
  func `a mark is of the part that it stands before, or of all that it follows`(
    _ text: String, _ marks: String
  ) throws {
    guard case .date(let moment) = try EDTF(parsing: text).form else {
      Issue.record("\(text) is no single date")
      return
    }
    let made = [moment.yearDoubt, moment.monthDoubt, moment.dayDoubt].map { doubt in
      switch doubt {
      case [.uncertain, .approximate]: "%"
      case .uncertain: "?"
      case .approximate: "~"
      default: " "
      }
    }.joined()
    #expect(made == marks)
  }

  @Test(arguments: [
    ("1320~", "1320~"), ("AH 1445-01-14", "2023-08-01"), ("AH1320~", "1902-04-10~/1903-03-29~"),
    ("AH 1445-01-14?", "2023-08-01?/2023-08-01?"), ("AH 0720/", "1320-02-18/"),
    ("AH ../1320", "../1903-03-29"), ("AH [1386,1387]", "1966-04-21/1968-03-29"),
  ])
  func `machines are given Gregorian EDTF`(_ text: String, _ expected: String) throws {
    #expect(try EDTF(parsing: text).gregorianText == expected)
  }

  @Test func `any bytes are a date or none, and never a trap`() {
    var state: UInt64 = 20_241_104
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let alphabet = Array("0123456789X-/.,~?%[]{}YES TAHzهـ:+\0é9X-0".unicodeScalars)
    var dates = 0
    for _ in 0..<60_000 {
      var text = ""
      for _ in 0..<next(14) { text.unicodeScalars.append(alphabet[next(alphabet.count)]) }
      guard let date = try? EDTF(parsing: text) else { continue }
      dates += 1
      if let first = date.earliestDay, let last = date.latestDay {
        #expect(first <= last, "\(text)")
      }
      _ = date.exactDay
      _ = date.gregorianText
    }
    #expect(dates > 10)
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

  @Test(arguments: [
    ("2026-12-11", "2026-12-12", "2026-12-11/2026-12-12"),
    ("1320/1325", "1330/..", "1320/.."), ("../1320", "1330", "../1330"),
    ("AH 1386", "AH 1387-02", "AH 1386/1387-02"),
    // One day, whatever the hours are.
    ("2026-12-11", "2026-12-11", "2026-12-11"),
    ("2026-12-17T17:00:00+02:00", "2026-12-17T18:30:00+02:00", "2026-12-17T17:00:00+02:00"),
    ("2026-12-12", "2026-12-11", nil), ("[1667,1668]", "1670", nil), ("../1320", "1330/..", nil),
  ])
  func `a date and the one at which it ends are an interval`(
    first: String, last: String, expected: String?
  ) throws {
    let interval = try EDTF(parsing: first).interval(until: EDTF(parsing: last))
    #expect(interval?.form == (try expected.map { try EDTF(parsing: $0).form }))
  }

  @Test func `a very long text is refused at once`() {
    let text = String(repeating: "1320/", count: 100_000)
    #expect(throws: EDTF.Mistake.notADate) { try EDTF(parsing: text) }
  }
}
