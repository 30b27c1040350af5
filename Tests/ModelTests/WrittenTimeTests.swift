import Model
import Testing

/// `publish`, `expire` and `--date`: days and moments as people and programs write them.
@Suite struct WrittenTimeTests {
  /// 2026-12-24T16:00:00Z, in seconds since 1970; by GNU date.
  private static let eve = 1_798_128_000

  @Test(arguments: [
    "2026-12-24T18:00+02:00", "2026-12-24T18:00:00+02:00", "2026-12-24T18:00:00.999+0200",
    "2026-12-24 18:00:00 +02:00", "2026-12-24 18:00:00 +2", "2026-12-24t18:00:00+02",
    "2026-12-24T16:00Z", "2026-12-24 16:00:00 Z", "2026-12-24T16:00:00z", "2026-12-24T10:30-05:30",
    "2026-12-25T00:00+08:00", "2026-12-24T24:00+08:00", "2026-12-24  18:00\t+02:00",
  ])
  func `a time with an offset is a moment`(_ text: String) throws {
    #expect(try WrittenTime(parsing: text) == .moment(Self.eve))
  }

  @Test(arguments: ["2026-12-24T16:00", "2026-12-24 16:00:00", "2026-12-24 16:00:00.5"])
  func `a time without an offset is the site's own`(_ text: String) throws {
    #expect(try WrittenTime(parsing: text) == .local(Self.eve))
  }

  @Test(arguments: [
    ("2026-12-24", 20_811), ("1970-01-01", 0), ("AH 1447-09-25", 20_526), ("1447-09-25 AH", 20_526),
    ("1447-09-25 هـ", 20_526),
  ])
  func `a whole day is a day, in either calendar`(_ text: String, _ day: Int) throws {
    #expect(try WrittenTime(parsing: text) == .day(day))
  }

  @Test func `YAML's single digits are read`() throws {
    #expect(try WrittenTime(parsing: "2026-1-2 6:05:00") == .local(1_767_333_900))
  }

  @Test(arguments: [
    "2026-12-24T", "2026-12-24T18", "2026-12-24T24:01Z", "2026-12-24T18:60", "2026-12-24T18:00:60",
    "2026-12-24T18:00+", "2026-12-24T18:00+2:0", "2026-12-24T18:00+19:00", "2026-12-24T18:00 CET",
    "2026-12-24T18:00ZZ", "2026-12-24T18:00 ", "2026-12-24 at six", "2026-12-24T1800",
  ])
  func `no time of day is guessed`(_ text: String) {
    #expect(throws: WrittenTime.Mistake.notATime) { try WrittenTime(parsing: text) }
  }

  @Test(arguments: ["2026", "2026-12", "2026-12-24?", "2026-12-24/2026-12-25", "2026-21"])
  func `what is no whole day is none`(_ text: String) {
    #expect(throws: WrittenTime.Mistake.notADay) { try WrittenTime(parsing: text) }
  }

  @Test(arguments: ["", "yesterday", "2026-02-29", "2026-13-01T10:00", "24/12/2026", "18:00"])
  func `what is no date is none`(_ text: String) {
    #expect {
      try WrittenTime(parsing: text)
    } throws: { error in
      if case WrittenTime.Mistake.notADate = error { true } else { false }
    }
  }
}
