import Model
import Parsing
import Testing

/// `structured-data` as a mapping: what it means, and where its mistakes stand.
struct MappingTests {
  private static let course = """
    section: courses
    fields:
      title: text
      host: {kind: reference, to: [school, person], inverse: courses}
      level: {kind: choice, choices: [beginner, expert]}
      fee: money
      length: {kind: quantity, units: [weeks]}
      spot: place
      about: markdown
      marks: map
      taught: {kind: list, of: reference, to: person, inverse: teaches}
      sessions:
        kind: list
        of: group
        fields: {start: date, room: text, seats: integer, lead: {kind: reference, to: person}}

    """
  private static let others = [
    "person": "section: people\nfields: {title: text, phone: phone}",
    "school": "section: schools\nfields: {title: text, place: text, town: {kind: term}}",
  ]

  private static func read(_ mapping: String) throws -> Parsed<[ContentType]> {
    let publish = "publish:\n  structured-data: \(mapping)\n"
    return try Fixture.types(others.merging(["course": course + publish]) { $1 })
  }

  private static func mapping(_ text: String) throws -> Mapping {
    let parsed = try read(text)
    #expect(parsed.found == [])
    return try #require(parsed.value.first { $0.name == "course" }?.publish.structuredData)
  }

  @Test func aPathLeadsThroughReferencesGroupsAndInverseLists() throws {
    let mapping = try Self.mapping(
      "{type: Course, a: host.place, b: sessions.lead.phone, c: host.courses.title, d: date, "
        + "e: sessions.room, f: host.town, g: taught.teaches.fee}")
    #expect(mapping.type == "Course")
    #expect(mapping.members.map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(mapping.members[1].value == .path("sessions.lead.phone"))
  }

  @Test func whatIsNoPathIsAConstantAListTheFirstOrAnObject() throws {
    let mapping = try Self.mapping(
      "{type: Course, free: true, year: 2026, mode: {constant: Online}, code: {constant: 12}, "
        + "lang: {ar: عربي, fr: arabe}, all: [title, level], some: {first: [title, host]}, "
        + "name: ~, level: {field: level, words: {beginner: A1}}, key: {field: level, as: key}, "
        + "instance: {field: sessions, type: CourseInstance, startDate: start, name: title}, "
        + "place: {type: Place, geo: spot}}")
    var values: [String: MappedValue] = [:]
    for member in mapping.members { values[member.name] = member.value }
    #expect(values["free"] == .constant(.boolean(true)))
    #expect(values["year"] == .constant(.number("2026")))
    #expect(values["mode"] == .constant(.text(LocalizedText([Text("Online")]))))
    #expect(values["code"] == .constant(.number("12")))
    #expect(
      values["lang"]
        == .constant(
          .text(
            LocalizedText([
              Text("عربي", in: LanguageIndex(0)), Text("arabe", in: LanguageIndex(1)),
            ]))))
    #expect(values["all"] == .all([.path("title"), .path("level")]))
    #expect(values["some"] == .first([.path("title"), .path("host")]))
    #expect(values["name"] == .nothing)
    #expect(values["level"] == .field(MappedField(path: ["level"], words: ["beginner": "A1"])))
    #expect(values["key"] == .field(MappedField(path: ["level"], form: .key)))
    // What a group lacks is looked for in the record around it.
    #expect(
      values["instance"]
        == .field(
          MappedField(
            path: ["sessions"],
            object: Mapping(
              type: "CourseInstance",
              members: [
                Mapping.Member(name: "startDate", value: .path("start")),
                Mapping.Member(name: "name", value: .path("title")),
              ]))))
    #expect(
      values["place"]
        == .object(
          Mapping(
            type: "Place", members: [Mapping.Member(name: "geo", value: .path("spot"))])))
  }

  @Test(arguments: [
    (
      "{type: Course, provider: hosst}", "there is no field \"hosst\" of course, for provider",
      "did you mean \"host\"?"
    ),
    (
      "{type: Course, provider: host.phon}",
      "there is no field \"phon\" of person or school, for provider", "did you mean \"phone\"?"
    ),
    (
      "{type: Course, provider: host.}", "there is no field \"\" of person or school, for provider",
      "name a field, or write {constant: …} for what is the same everywhere"
    ),
    (
      "{type: Course, name: title.ar}", "title is of the kind text, which has no ar, for name",
      "leave out what follows it: only groups and references lead further"
    ),
    (
      "{type: Course, mode: Online}", "there is no field \"Online\" of course, for mode",
      "name a field, or write {constant: …} for what is the same everywhere"
    ),
    (
      "{type: Course, x: sessions}",
      "sessions is a group, whose fields machines know by other names",
      "name one of them, such as sessions.start, or write {field: sessions, type: …, and its members}"
    ),
    (
      "{type: Course, x: about}", "about is of the kind markdown, which machines cannot be told",
      "name a text or another field"
    ),
    (
      "{type: Course, x: {field: marks}}",
      "marks is of the kind map, which machines cannot be told", "name a text or another field"
    ),
    (
      "{type: Course, x: {field: title, as: keyy}}", "nothing is written as \"keyy\"",
      "did you mean \"key\"?"
    ),
    (
      "{type: Course, x: {field: title, as: edtf}}", "title, of the kind text, has no edtf",
      "edtf is for a date"
    ),
    (
      "{type: Course, x: {field: level, words: {begginer: A1}}}",
      "level has no choice \"begginer\"", "did you mean \"beginner\"?"
    ),
    (
      "{type: Course, x: {field: title, words: {a: A1}}}", "title has no choices for words",
      "words are for choices and terms"
    ),
    (
      "{type: Course, x: {field: title, name: title}}", "title can have no members",
      "members are for groups and references; known here: field, as, words"
    ),
    (
      "{type: Course, x: {geo: spot}}", "x is an object without a type",
      "write type: and a type of schema.org, or {field: …} for the values of a field"
    ),
    (
      "{type: Course, x: {type: Place, geo: spt}}", "there is no field \"spt\" of course, for geo",
      "did you mean \"spot\"?"
    ),
    (
      "{type: Course, x: {field: sessions, type: Event, startDate: strat}}",
      "there is no field \"strat\" of the group, for startDate", "did you mean \"start\"?"
    ),
    (
      "{provider: host}", "structured-data names no type",
      "write type: and a type of schema.org such as Course"
    ),
    (
      "{type: course}", "\"course\" is not the name of a type of schema.org",
      "did you mean \"Course\"?"
    ),
    (
      "{type: Course, start-date: title}",
      "\"start-date\" is not the name of a property of schema.org", "did you mean \"startDate\"?"
    ),
    (
      "{type: Course, Provider: host}", "\"Provider\" is not the name of a property of schema.org",
      "did you mean \"provider\"?"
    ),
    ("{type: Course, x: []}", "x is an empty list", "name fields, or write ~ for nothing"),
    ("{type: Course, x: {}}", "x says nothing", "name a field, or write ~ for nothing"),
    (
      "{type: Course, x: {first: title}}", "first of x is not a list",
      "write {first: [field, other-field]}"
    ),
    ("{type: Course, x: {constant: a, as: key}}", "a constant has no \"as\"", "known: constant"),
    ("[Course]", "structured-data is not a mapping", "write {type: Course, provider: host}"),
  ])
  func aMistakeIsToldOnceWithItsRemedy(text: String, message: String, remedy: String) throws {
    let found = try Self.read(text).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.remedy) == [remedy])
    #expect(found.allSatisfy { $0.position?.line == 17 && $0.quotedLine?.isEmpty == false })
  }

  @Test func aMistakeInAnotherTypeIsToldThere() throws {
    let parsed = try Fixture.types([
      "a": "section: a\nfields: {title: text, to: {kind: reference, to: b, inverse: from}}",
      "b":
        "section: b\nfields: {title: text}\npublish: {structured-data: {type: Thing, x: from.titel}}",
    ])
    #expect(
      parsed.found == [
        "3:45+10 [type] there is no field \"titel\" of a, for x | did you mean \"title\"?"
      ])
  }

  @Test(arguments: [
    ("calendar: {start: sessions.start, place: {first: [sessions.room, host.title]}}", nil),
    ("calendar: {start: date}", nil),
    ("calendar: {start: {first: [sessions.start, date]}, end: updated}", nil),
    ("calendar: {start: fee}", "fee cannot be the calendar's start"),
    ("calendar: {start: host.title}", "host.title cannot be the calendar's start"),
    (
      "calendar: {start: date, place: {first: [title, spot]}}",
      "this cannot be the calendar's place"
    ),
    (
      "calendar: {start: date, place: host.titel}",
      "there is no field \"titel\" of person or school, for the calendar's place"
    ),
    ("calendar: {start: strat}", "there is no field \"strat\" for the calendar's start"),
    ("delivery: {price: fee, country: {constant: PS}, region: host.place}", nil),
    ("delivery: {price: fee, time: {constant: soon}}", "this cannot be delivery's time"),
    ("delivery: {price: fee, sellers: [host, taught]}", nil),
  ])
  func rulesOfPublishTakeTheirValuesByMappings(rule: String, mistake: String?) throws {
    let types = Self.others.merging(["course": Self.course + "publish: {\(rule)}\n"]) { $1 }
    #expect(try Fixture.types(types).diagnostics.map(\.message) == (mistake.map { [$0] } ?? []))
  }
}
