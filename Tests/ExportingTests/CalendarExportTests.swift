import Model
import Testing

@testable import Exporting

@Suite struct CalendarExportTests {
  private func moment(_ text: String) throws -> Value { .date(try EDTF(parsing: text)) }

  private func calendars(_ fixture: TestSite) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: CalendarExport.files(site: fixture.site).map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return (
          file.path, text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        )
      })
  }

  @Test func `an event says when, where and what in each language that has it`() throws {
    var fixture = try TestSite()
    try fixture.add(
      "event", "lecture", title: ("Waqf: محاضرة, اليوم", "Conférence ; بيت المغرب"),
      summary: ("سطر\nثانٍ", "Une \\ deux"), date: TestSite.day(2026, 11, 20),
      fields: [
        "start": try moment("2026-12-17T17:00:00+02:00"),
        "end": try moment("2026-12-17T18:30:00+02:00"),
        "venue": .text(Text("قاعة «بيت المغرب»، القدس")),
        "place": .place(Place(latitude: 31.778, longitude: 35.235)),
        "subjects": .list([TestSite.term(0), TestSite.term(1)]),
      ])
    try fixture.add(
      "event", "market", title: ("سوق", nil),
      fields: ["start": try moment("2026-12-11"), "end": try moment("2026-12-12")])
    let calendars = calendars(fixture)
    #expect(calendars.keys.sorted() == ["ar/events/calendar.ics", "fr/events/calendar.ics"])
    let arabic = try #require(calendars["ar/events/calendar.ics"])
    #expect(arabic.filter { $0 == "BEGIN:VEVENT" }.count == 2)
    let french = try #require(calendars["fr/events/calendar.ics"])
    #expect(
      french == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dlala//dlala//EN", "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=fr-FR:types event – Dlala de Jérusalem",
        "X-WR-CALNAME:types event – Dlala de Jérusalem", "URL:https://dlala.example/fr/events/",
        "BEGIN:VEVENT", "UID:events/lecture@dlala.example", "DTSTAMP:20261120T000000Z",
        "DTSTART:20261217T150000Z", "DTEND:20261217T163000Z",
        "SUMMARY;LANGUAGE=fr-FR:Conférence \\; بيت المغرب",
        "DESCRIPTION;LANGUAGE=fr-FR:Une \\\\ deux",
        "LOCATION;LANGUAGE=fr-FR:قاعة «بيت المغرب»، القدس", "GEO:31.778;35.235",
        "URL:https://dlala.example/fr/events/lecture/",
        "CATEGORIES;LANGUAGE=fr-FR:Huile d’olive,x", "END:VEVENT", "END:VCALENDAR",
      ])
    #expect(arabic.contains("SUMMARY;LANGUAGE=ar-PS:\u{200F}Waqf: محاضرة\\, اليوم"))
    #expect(arabic.contains("DESCRIPTION;LANGUAGE=ar-PS:سطر\\nثانٍ"))
    // The market comes first, and its last day is the one before DTEND.
    let starts = arabic.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
    #expect(starts.prefix(2) == ["DTSTART;VALUE=DATE:20261211", "DTEND;VALUE=DATE:20261213"])
    // Nothing says when it was written, and the day of the build would be another one each day.
    #expect(arabic.contains("DTSTAMP:19700101T000000Z"))
  }

  @Test(
    arguments: [
      ("2026-12-11/2026-12-13", nil, "DTSTART;VALUE=DATE:20261211 DTEND;VALUE=DATE:20261214"),
      ("2026-12-31", nil, "DTSTART;VALUE=DATE:20261231 DTEND;VALUE=DATE:20270101"),
      ("2026-12-11T16:00:00", nil, "DTSTART:20261211T160000"),
      ("2026-12-11T00:30:00+02:00", nil, "DTSTART:20261210T223000Z"),
      ("1969-12-31T23:59:59Z", nil, "DTSTART:19691231T235959Z"),
    ] as [(String, String?, String)])
  func `times have the form of RFC 5545`(_ start: String, _ end: String?, _ lines: String) throws {
    var fixture = try TestSite()
    try fixture.add(
      "event", "e", title: ("ح", nil),
      fields: ["start": try moment(start), "end": try end.map { try moment($0) } ?? .none])
    let calendar = try #require(calendars(fixture)["ar/events/calendar.ics"])
    #expect(
      calendar.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
        .joined(separator: " ") == lines)
  }

  @Test(
    arguments: [
      (nil, nil, "it has no start"),
      ("2026-12?", nil, "the day of start is not certain"),
      ("2026-12", nil, "the day of start is not certain"),
      ("2026-12-11~", nil, "the day of start is not certain"),
      ("2026-12-XX", nil, "the day of start is not certain"),
      ("2026-12-11/..", nil, "the day on which end ends is not certain"),
      ("2026-12-11", "2026", "the day on which end ends is not certain"),
      ("2026-12-11", "2026-12-10", "end is before start"),
      ("2026-12-11", "2026-12-11T16:00:00", "one of start and end has a time"),
      ("2026-12-11T16:00:00Z", "2026-12-11T16:00:00", "one of start and end has a time"),
    ] as [(String?, String?, String)])
  func `an event whose days are not certain is left out, with the reason`(
    _ start: String?, _ end: String?, _ reason: String
  ) throws {
    var fixture = try TestSite()
    try fixture.add(
      "event", "e", title: ("ح", "E"),
      fields: [
        "start": try start.map { try moment($0) } ?? .none,
        "end": try end.map { try moment($0) } ?? .none,
      ])
    // A calendar without events is none.
    #expect(calendars(fixture).isEmpty)
    let told = CalendarExport.leftOut(in: fixture.site)
    #expect(told.count == 1)
    #expect(told.first?.message.contains(reason) == true)
    #expect(told.first?.severity == .warning)
    #expect(told.first?.path == "content/events/e.md")
    let section = try #require(fixture.site.sections.firstIndex { $0.name == "events" })
    #expect(
      CalendarExport.route(forSection: section, TestSite.arabic, in: fixture.site) == nil)
  }

  @Test func `long lines are folded between characters`() throws {
    for text in ["", "a", String(repeating: "ص", count: 200), String(repeating: "a😀", count: 90)] {
      var writer = CalendarWriter()
      writer.text("SUMMARY", text, language: "ar")
      let lines = writer.bytes.split(separator: 10).map { $0.dropLast() }
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      let whole = String(decoding: writer.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      #expect(whole == "SUMMARY;LANGUAGE=ar:" + text + "\r\n")
    }
  }

  @Test func `hostile text stays inside its line`() throws {
    var fixture = try TestSite()
    try fixture.add(
      "event", "e", title: ("x\r\nBEGIN:VALARM\u{85}\u{2028}" + hostileText, nil),
      fields: ["start": try moment("2026-12-11")])
    let calendar = try #require(calendars(fixture)["ar/events/calendar.ics"])
    #expect(!calendar.contains("BEGIN:VALARM"))
    let summary = try #require(calendar.first { $0.hasPrefix("SUMMARY") })
    #expect(summary.hasPrefix("SUMMARY;LANGUAGE=ar-PS:x\\nBEGIN:VALARM\\n\\n"))
    #expect(!summary.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
  }
}
