import Model
import Testing

@testable import Parsing

/// Front matter as the forms of Decap CMS and Sveltia CMS write it: what was left empty is `""`, `[]`
/// or `null`, texts are quoted where YAML needs it and folded at 80 columns, dates are moments, and a
/// picture is a path.
@Suite struct FormOutputTests {
  /// What a form writes for a field that was touched and left empty, by the field's widget.
  @Test(arguments: [
    "note: \"\"", "note: ''", "count: \"\"", "count: null", "ratio: ~", "handmade: null",
    "made: \"\"", "made: null", "weight: \"\"", "stock: \"\"", "stock: null", "materials: []",
    "materials: [\"\"]", "materials:\n  - \"\"\n  - null", "merchant: \"\"", "merchant: null",
    "images: []", "images: \"\"", "images: [{src: \"\"}]",
    "images:\n  - src: \"\"\n    alt:\n      ar: \"\"\n      fr: \"\"",
    "images: [{}]", "manual: \"\"", "site: \"\"", "mail: \"\"", "phone: \"\"", "spot: \"\"",
    "code: \"\"", "marks: {}", "marks: {a: \"\"}", "care: \"\"", "care: |-\n", "slug: \"\"",
    "date: \"\"", "date: null", "updated: \"\"", "publish: null", "expire: \"\"", "draft: \"\"",
    "aliases: []", "aliases: [\"\"]", "order: null", "order: \"\"", "translation: \"\"",
    "original: \"\"", "translated-from: \"\"", "type: \"\"",
  ]) func anEmptyOptionalFieldIsAbsent(_ line: String) throws {
    let parsed = try Fixture.product(line)
    #expect(parsed.found.isEmpty, "\(parsed.found)")
    let document = try #require(parsed.value)
    let name = try #require(line.split(separator: ":").first.map(String.init))
    if let slot = try Fixture.parser().slot(of: name) {
      #expect(document.fields[slot] == .none)
      #expect(document.positions[slot] == nil)
    }
    #expect(document.common.date == nil && document.common.slug == nil && !document.common.isDraft)
  }

  @Test(arguments: ["title: \"\"", "title: null", "title: []", "title:"])
  func anEmptyRequiredFieldIsMissing(_ line: String) throws {
    let parsed = try Fixture.document("---\n\(line)\nprice: 25 ILS\n---\n")
    #expect(parsed.found.count == 1)
    #expect(parsed.found.first?.contains("[required] title is missing") == true)
  }

  @Test(arguments: [
    ("2026-03-14T00:00:00.000Z", "2026-03-14"),
    ("2026-03-14T10:30:00.000Z", "2026-03-14T10:30:00Z"),
    ("\"2026-03-14T10:30:15.123Z\"", "2026-03-14T10:30:15Z"),
    ("2026-03-14T10:30", "2026-03-14T10:30:00"), ("2026-03-14 10:30:00", "2026-03-14T10:30:00"),
    ("2026-03-14 9:05", "2026-03-14T09:05:00"),
    ("2026-03-14T10:30:00.000+02:00", "2026-03-14T10:30:00+02:00"),
    ("2026-03-14 10:30:00 +0200", "2026-03-14T10:30:00+02:00"),
    ("2026-03-14T10:30:00.000-03", "2026-03-14T10:30:00-03:00"),
    ("2026-03-14T00:00:00Z", "2026-03-14T00:00:00Z"), ("'2026-03-14'", "2026-03-14"),
  ]) func momentsOfFormsAreDates(_ written: String, _ expected: String) throws {
    #expect(try Fixture.value("made", "made: \(written)") == .date(EDTF(parsing: expected)))
    let document = try #require(try Fixture.product("date: \(written)").value)
    #expect(document.common.date == (try EDTF(parsing: expected)))
  }

  @Test(arguments: [
    "2026-02-30T10:30:00.000Z", "2026-03-14T24:30", "2026-03-14T10:60", "2026-03-14T10",
    "2026-03-14T10:30:00.Z", "2026-03-14T10:30:00.12x", "2026-03-14T10:30 noon",
    "2026-03-14T10:30+2:00", "2026-03-14X10:30", "14-03-2026 10:30",
  ]) func momentsThatAreNoneAreRefused(_ written: String) throws {
    #expect(try Fixture.product("made: \(written)").found.count == 1)
  }

  @Test func textsComeFoldedAndQuoted() throws {
    #expect(
      try Fixture.value("note", "note: >-\n  first line of a long text that was\n  folded")
        == .text(Text("first line of a long text that was folded", in: LanguageIndex(0))))
    #expect(
      try Fixture.value("note", "note: \"with: colon\"")
        == .text(Text("with: colon", in: LanguageIndex(0))))
    #expect(try Fixture.value("price", "") == .money(Money(parsing: "25 ILS")))
  }

  @Test func numbersComeAsTexts() throws {
    #expect(try Fixture.value("count", "count: \"12\"") == .integer(12))
    #expect(try Fixture.value("ratio", "ratio: '0.5'") == .number(0.5))
    #expect(try Fixture.value("handmade", "handmade: \"false\"") == .boolean(false))
    #expect(try Fixture.value("code", "code: \"4006381333931\"") == .gtin("4006381333931"))
  }

  /// A form's picture is a path, in a list or alone, from the folder of uploads or beside the text.
  @Test func picturesArePathsAndMaps() throws {
    let parsed = try Fixture.product(
      """
      images:
        - /media/front.jpg
        - side.jpg
        - src: back.jpg
          alt:
            ar: الخلف
            fr: ""
        - src: top.jpg
          alt: ""
      """)
    #expect(parsed.found.allSatisfy { $0.contains("warning [image]") }, "\(parsed.found)")
    #expect(parsed.found.count == 3)
    let slot = try #require(try Fixture.parser().slot(of: "images"))
    let pictures = try #require(parsed.value).fields[slot].pictures
    #expect(
      pictures.map(\.path) == [
        "media/front.jpg", "products/side.jpg", "products/back.jpg", "products/top.jpg",
      ])
    #expect(pictures[2].alt == [Text("الخلف", in: LanguageIndex(0))])
    #expect(try Fixture.value("manual", "manual: /media/guide.pdf") != .none)
  }

  /// Of the items of a list those that say nothing are left out, and the others are what they were.
  @Test func emptyItemsOfListsAreLeftOut() throws {
    guard case .list(let terms) = try Fixture.value("materials", "materials: [wood, \"\", glass]")
    else { return #expect(Bool(false)) }
    #expect(terms.count == 2)
  }

  @Test func emptyGroupsAreLeftOutAndHalfOnesAreTold() throws {
    let types = try Fixture.types([
      "product": """
      section: products
      fields:
        title: {kind: text, required: true}
        parts: {kind: list, of: group, fields: {name: {kind: text, required: true}, size: text}}
        place: {kind: group, fields: {street: {kind: text, required: true}, city: text}}
      """
    ]).value
    let parser = DocumentParser(settings: try Fixture.site(), types: types)
    func read(_ lines: String) -> Parsed<Document?> {
      parser.parse(
        path: "products/x.ar.md", bytes: Array("---\ntitle: x\n\(lines)\n---\n".utf8))
    }
    let empty = read("parts: [{name: \"\", size: \"\"}, {}]\nplace: {street: \"\", city: null}")
    #expect(empty.found.isEmpty, "\(empty.found)")
    #expect(try #require(empty.value).fields[1...].allSatisfy(\.isNone))
    let half = read("parts: [{name: \"\", size: L}]")
    #expect(half.found.count == 1)
    #expect(half.found.first?.contains("name is missing in parts") == true)
  }
}
