import Model
import Parsing
import Testing

/// Files of `content/_data`: what they hold, and what of them is told.
@Suite struct DataFileTests {
  private func parse(_ text: String, _ path: String = "_data/team.yaml") throws -> Parsed<DataFile?>
  {
    try parse(Array(text.utf8), path)
  }

  private func parse(_ bytes: [UInt8], _ path: String) throws -> Parsed<DataFile?> {
    DataFileParser.parse(bytes, path: path, languages: try Fixture.site().languages)
  }

  private func map(_ entries: (String, Value)...) -> Value {
    .map(entries.map { MapEntry(key: $0.0, value: $0.1) })
  }

  private func text(_ text: String) -> Value { .text(Text(text)) }

  @Test func oneContentGivesOneValueWhateverItIsWrittenIn() throws {
    let wanted = Value.list([
      map(("name", text("Amal")), ("age", .integer(31)), ("share", .number(2.5))),
      map(("name", text("Nour, 007")), ("age", .integer(-4)), ("share", .integer(3))),
    ])
    let yaml = "- {name: Amal, age: 31, share: 2.5}\n- name: Nour, 007\n  age: -4\n  share: 3\n"
    let json = """
      [{"name": "Amal", "age": 31, "share": 2.5},
       {"name": "Nour, \\u0030\\u00307", "age": -4, "share": 3}]
      """
    let comma = "name,age,share\nAmal,31,2.5\n\"Nour, 007\",-4,3\n"
    let semicolon = "name;age;share\r\nAmal;31;2.5\r\nNour, 007;-4;3\r\n"
    for (text, path) in [
      (yaml, "_data/team.yaml"), (json, "_data/team.json"), (comma, "_data/team.csv"),
      (semicolon, "_data/team.csv"),
    ] {
      let parsed = try parse(text, path)
      #expect(parsed.found == [], "\(path)")
      #expect(parsed.value?.value == wanted, "\(path)")
      #expect(parsed.value?.name == "team")
    }
  }

  @Test func codesStayTexts() throws {
    let parsed = try parse(
      "a: 007\nb: +970599\nc: 7e12\nd: \"12\"\ne: yes\nf: 1.50\ng: ~\n", "_data/open-hours.yaml")
    #expect(parsed.found == [])
    #expect(parsed.value?.name == "open_hours")
    #expect(
      parsed.value?.value
        == map(
          ("a", text("007")), ("b", text("+970599")), ("c", text("7e12")), ("d", text("12")),
          ("e", text("yes")), ("f", .number(1.5)), ("g", .none)))
  }

  /// A sheet's cells say nothing of their kind: one word makes a column of texts.
  @Test func aColumnHasOneKind() throws {
    let parsed = try parse("a,b,c\n1,1,true\n2,2.5,false\nx,,\n", "_data/t.csv")
    #expect(parsed.found == [])
    #expect(
      parsed.value?.value
        == .list([
          map(("a", text("1")), ("b", .integer(1)), ("c", .boolean(true))),
          map(("a", text("2")), ("b", .number(2.5)), ("c", .boolean(false))),
          map(("a", text("x"))),
        ]))
    #expect(parsed.value?.columns == ["a", "b", "c"])
  }

  @Test func textsInTheLanguagesOfTheSiteAreOneText() throws {
    let localized = Value.localized(
      LocalizedText([
        Text("صابون", in: LanguageIndex(0)), Text("Savon", in: LanguageIndex(1)),
      ]))
    for (text, path) in [
      ("- {name: {fr: Savon, ar: صابون}, size: {fr: 1, ar: 2}}", "_data/g.yaml"),
      (
        "[{\"name\": {\"ar\": \"صابون\", \"fr\": \"Savon\"}, \"size\": {\"fr\": 1, \"ar\": 2}}]",
        "_data/g.json"
      ),
    ] {
      let parsed = try parse(text, path)
      #expect(parsed.found == [])
      guard case .list(let items)? = parsed.value?.value, case .map(let entries)? = items.first
      else {
        Issue.record("no list")
        continue
      }
      #expect(entries.first?.value == localized)
      // Numbers are no words of a language.
      #expect(entries.last?.value == map(("fr", .integer(1)), ("ar", .integer(2))))
    }
    let sheet = try parse("id,name.fr,name.ar,no. 1\na,Savon,صابون,x\n", "_data/g.csv")
    #expect(sheet.found == [])
    #expect(
      sheet.value?.value
        == .list([map(("id", text("a")), ("name", localized), ("no. 1", text("x")))]))
  }

  @Test func sheetsOfOldProgramsAreRead() throws {
    // «اسم;Prix» and a row in Windows-1256, as Excel saves it.
    let bytes: [UInt8] =
      [0xC7, 0xD3, 0xE3, 0x3B] + Array("prix\r\n".utf8) + [0xD5, 0xC7, 0xC8, 0xE6, 0xE4, 0x3B]
      + Array("25\r\n".utf8)
    let parsed = try parse(bytes, "_data/prix.csv")
    #expect(parsed.found == [])
    #expect(parsed.value?.value == .list([map(("اسم", text("صابون")), ("prix", .integer(25)))]))
  }

  // MARK: Mistakes

  @Test func mixedShapesAreToldAtTheirPlace() throws {
    #expect(
      try parse("- year: 1920\n- year: about 1921\n- year: [1922]\n- year: 1.5\n").found == [
        "2:9+10 [data] year is a text here, and a number in line 1; 1 more item is of"
          + " another kind too"
          + " | put it into quotation marks everywhere, or nowhere"
      ])
    #expect(
      try parse("{\"a\": [1, {\"b\": 2}]}", "_data/a.json").found == [
        "1:11+1 [data] an item of a is a map here, and a number in line 1"
          + " | write the same kind of value in all items"
      ])
    // What stands under two names may differ, and what is missing is no other kind.
    #expect(try parse("a: 1\nb: x\nc: [{d: 1}, {e: 2}, {d: ~}]\n").found == [])
  }

  @Test func namesThatStandTwiceAreTold() throws {
    #expect(
      try parse("{\n \"a\": 1,\n \"a\": 2\n}", "_data/a.json").found == [
        "3:2+1 [data] a is written twice | keep one of the two"
      ])
    #expect(
      try parse("a: 1\na: 2\n", "_data/a.yaml").found == [
        "2:1+1 [yaml] a is written twice | keep one of the two"
      ])
    #expect(
      try parse("a,a\n1,2\n", "_data/a.csv").found == [
        "1:3+1 [field] two columns are called \"a\" (cell B1) | keep one of them"
      ])
    #expect(
      try parse("a,a.ar\n1,2\n", "_data/a.csv").found == [
        "1:3+4 [field] a stands in a column of its own and in one of a language (cell B1)"
          + " | call both by their languages, such as a.ar"
      ])
  }

  @Test func whatCannotBeReadIsToldAtItsPlace() throws {
    #expect(
      try parse("{\"a\": 1,}", "_data/a.json").found == [
        "1:9+1 [json] a quotation mark is missing | write \"name\""
      ])
    #expect(
      try parse("{\"ب\": tru}", "_data/a.json").found == [
        "1:7+1 [json] this is no value"
          + " | write a text in quotation marks, a number, true or false"
      ])
    #expect(
      try parse("a,b\n1,2,3\n", "_data/a.csv").found == [
        "2:5+1 [csv] the row has 3 cells, the table 2 columns (cell C2)"
          + " | put texts with commas into quotation marks"
      ])
    for name in ["Équipe", "2026", "a b", "a.b"] {
      #expect(
        try parse("a: 1", "_data/\(name).yaml").found == [
          "- [name] no template could read a data file of this name"
            + " | use small Latin letters, digits and hyphens, with a letter first"
        ])
    }
  }

  @Test func deepNestingIsRefusedInTime() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try parse(deep, "_data/a.json").found.first?.contains("nested too deeply") == true)
    #expect(try parse(deep, "_data/a.yaml").found.first?.contains("nested too deeply") == true)
    let flat = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(try parse(flat, "_data/a.json").found == [])
  }

  @Test func invisibleCharactersAreTold() throws {
    let parsed = try parse("[{\"a\": \"x\\u0008y\"}, {\"a\": \"x\\u202ey\"}]", "_data/a.json")
    #expect(parsed.found.count == 2)
    #expect(parsed.found.first?.contains("[control]") == true)
    #expect(parsed.found.last?.contains("warning [direction]") == true)
    guard case .list(let items)? = parsed.value?.value else {
      Issue.record("no list")
      return
    }
    for case .map(let entries) in items {
      guard case .text(let text)? = entries.first?.value else { continue }
      #expect(!text.string.unicodeScalars.contains { $0.value == 8 || $0.value == 0x202E })
    }
  }
}
