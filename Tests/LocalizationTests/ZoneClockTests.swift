import Localization
import Model
import Testing

/// Days and moments of time zones, as GNU date tells them with the IANA database 2025b.
@Suite struct ZoneClockTests {
  private static func clock(_ name: String) throws -> ZoneClock {
    try #require(ZoneClock(named: name))
  }

  private static func second(_ text: String) throws -> Int {
    guard case .moment(let second) = try WrittenTime(parsing: text) else { return .min }
    return second
  }

  @Test(arguments: [
    ("UTC", "2026-12-24", "2026-12-24T00:00:00+00:00"),
    ("Asia/Hebron", "2026-12-24", "2026-12-24T00:00:00+02:00"),
    ("Asia/Hebron", "2026-07-01", "2026-07-01T00:00:00+03:00"),
    ("Asia/Hebron", "2026-07-01T18:00", "2026-07-01T18:00:00+03:00"),
    ("Asia/Hebron", "2026-07-01T16:00Z", "2026-07-01T19:00:00+03:00"),
    // Clocks leap from 2:00 to 3:00 on 28 March, and show 1:00 to 2:00 twice on 24 October.
    ("Asia/Hebron", "2026-03-28T01:59", "2026-03-28T01:59:00+02:00"),
    ("Asia/Hebron", "2026-03-28T02:30", "2026-03-28T03:30:00+03:00"),
    ("Asia/Hebron", "2026-03-28T03:00", "2026-03-28T03:00:00+03:00"),
    ("Asia/Hebron", "2026-10-24T01:30", "2026-10-24T01:30:00+03:00"),
    ("Asia/Hebron", "2026-10-24T02:00", "2026-10-24T02:00:00+02:00"),
    // Morocco is an hour behind its own time in Ramadan.
    ("Africa/Casablanca", "2026-02-25", "2026-02-25T00:00:00+00:00"),
    ("Africa/Casablanca", "2026-04-25", "2026-04-25T00:00:00+01:00"),
    // The day of which midnight was leapt over begins at one.
    ("Asia/Beirut", "2026-03-29", "2026-03-29T01:00:00+03:00"),
    ("America/St_Johns", "2026-01-01", "2026-01-01T00:00:00-03:30"),
    ("Australia/Lord_Howe", "2026-07-01", "2026-07-01T00:00:00+10:30"),
  ])
  func `what is written is a moment of its zone`(
    _ zone: String, _ written: String, _ expected: String
  ) throws {
    let clock = try Self.clock(zone)
    let moment = clock.moment(of: try WrittenTime(parsing: written))
    #expect(clock.text(of: moment) == expected)
    #expect(try Self.second(expected) == moment)
  }

  @Test(arguments: [
    "UTC", "Asia/Hebron", "Africa/Casablanca", "Asia/Beirut", "Europe/Paris", "Africa/Cairo",
    "Australia/Lord_Howe", "America/Havana", "Asia/Tehran", "Pacific/Apia",
  ])
  func `each second is of one day, and days follow each other`(_ zone: String) throws {
    let clock = try Self.clock(zone)
    for day in 19_700...23_000 {
      let start = clock.start(ofDay: day)
      #expect(clock.day(at: start) == day)
      #expect(clock.day(at: start - 1) == day - 1)
      #expect((22 * 3600...26 * 3600).contains(clock.start(ofDay: day + 1) - start))
    }
  }

  @Test(arguments: [
    ("Asia/Hebrn", "Asia/Hebron"), ("asia/hebron", "Asia/Hebron"), ("Hebron", "Asia/Hebron"),
    ("Casablanca", "Africa/Casablanca"), ("Asia/Casablanca", "Africa/Casablanca"), ("utc", "UTC"),
    ("Europe/paris", "Europe/Paris"), ("America/New York", "America/New_York"),
  ])
  func `a wrong name has a nearest one`(_ name: String, _ expected: String) {
    #expect(ZoneClock(named: name) == nil)
    #expect(ZoneClock.nearest(to: name) == expected)
  }

  @Test(arguments: ["GMT+2", "UTC+2", "+02:00", "GMT+0200", "", "here"])
  func `an offset is no zone`(_ name: String) {
    #expect(ZoneClock(named: name) == nil)
  }
}
