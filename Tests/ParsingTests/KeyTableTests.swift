import Model
import Testing

@testable import Parsing

/// The tables of names, of which the schemas are made, and the parsers know the same names.
///
/// A name that nobody knows is told with all that are known: what a parser has asked for.
@Suite struct KeyTableTests {
  private static let odd = "qqqqqqqqqqqqqqq"

  /// The names that a mistake's remedy lists.
  private func known(_ diagnostics: [Diagnostic], of what: String) throws -> [String] {
    let mistake = try #require(
      diagnostics.first { $0.message == "\(what) has no \"\(Self.odd)\"" },
      "\(diagnostics.map(\.message))")
    let remedy = try #require(mistake.remedy.split(separator: "known: ").first)
    return remedy.split(separator: ", ").map(String.init)
  }

  private func settings(_ lines: String) -> [Diagnostic] {
    Fixture.settings("languages: [ar, fr]\ntitle: x\n" + lines).diagnostics
  }

  private func type(_ lines: String) throws -> [Diagnostic] {
    try Fixture.types(["thing": lines]).diagnostics
  }

  private static func names(_ table: KeyTable) -> [String] { table.keys.map(\.name).sorted() }

  @Test func aSite() throws {
    #expect(try known(settings("\(Self.odd): 1"), of: "a site") == Self.names(.site))
  }

  @Test(arguments: [
    ("locales: {ar: {qqqqqqqqqqqqqqq: 1}}", KeyTable.locale),
    ("images: {qqqqqqqqqqqqqqq: 1}", .images),
    ("look: {accent: {light: red, qqqqqqqqqqqqqqq: 1}}", .colour),
    ("menus: {main: [{to: x, qqqqqqqqqqqqqqq: 1}]}", .menuLine),
    ("taxonomies: {a: {qqqqqqqqqqqqqqq: 1}}", .taxonomy),
    ("deploy: {web: {folder: x, qqqqqqqqqqqqqqq: 1}}", .deployTarget),
  ]) func partsOfASite(_ line: String, _ table: KeyTable) throws {
    #expect(try known(settings(line), of: table.what) == Self.names(table))
  }

  @Test func aSection() throws {
    let types = try Fixture.types(["thing": "section: things\nfields: {title: text}\n"]).value
    var settings = try Fixture.site()
    settings.hasSectionRules = true
    let parsed = SectionParser.parse(
      Array("sections: {things: {\(Self.odd): 1}}\n".utf8), settings: settings, types: types,
      paths: [])
    #expect(try known(parsed.diagnostics, of: "a section") == Self.names(.section))
  }

  @Test func ratesOfCurrencies() throws {
    let parsed = RatesParser.parse(
      Array("\(Self.odd): 1\n".utf8), path: "rates.yaml", today: 0, wanted: [])
    #expect(try known(parsed.diagnostics, of: "the file of rates") == Self.names(.rates))
  }

  @Test func aComponent() throws {
    let parsed = ComponentParser.parse(
      Array("\(Self.odd): 1\n".utf8), path: "component.yaml", name: "x")
    #expect(try known(parsed.diagnostics, of: "a component") == Self.names(.component))
    guard case .mapping(let settings)? = KeyTable.component.keys.last?.shape else {
      return #expect(Bool(false))
    }
    let own = KeyTable.site.keys.map(\.name)
    #expect(
      settings.keys.map(\.name).sorted() == ComponentParser.settings.filter(own.contains).sorted())
  }

  @Test(arguments: [
    ("look: {sheet: a.css, qqqqqqqqqqqqqqq: 1}", KeyTable.lookOffer),
    ("look: {sheet: a.css, settings: {a: {qqqqqqqqqqqqqqq: 1}}}", .lookSetting),
  ]) func partsOfAComponent(_ line: String, _ table: KeyTable) throws {
    let parsed = ComponentParser.parse(
      Array((line + "\n").utf8), path: "component.yaml", name: "x")
    #expect(try known(parsed.diagnostics, of: table.what) == Self.names(table))
  }

  @Test func aBlock() throws {
    let parsed = BlockParser.parse(
      Array("\(Self.odd): 1\n".utf8), name: "x", path: "x.yaml",
      languages: try Fixture.site().languages)
    #expect(try known(parsed.diagnostics, of: "a block") == Self.names(.block))
  }

  @Test func aType() throws {
    let names = try known(type("\(Self.odd): 1"), of: "a type")
    // `extends` is read before a type is.
    #expect((names + ["extends"]).sorted() == Self.names(.type))
  }

  @Test(arguments: [
    ("publish: {qqqqqqqqqqqqqqq: 1}", KeyTable.publish),
    ("publish: {calendar: {start: a, qqqqqqqqqqqqqqq: 1}}", .calendar),
    ("publish: {delivery: {price: a, qqqqqqqqqqqqqqq: 1}}", .delivery),
    ("publish: {shopping: {id: a, price: a, qqqqqqqqqqqqqqq: 1}}", .shopping),
  ]) func partsOfAType(_ line: String, _ table: KeyTable) throws {
    let found = try type("section: things\nfields: {a: text}\n" + line)
    #expect(try known(found, of: table.what) == Self.names(table))
  }

  @Test func checksOfAType() throws {
    let found = try type("checks: [{\(Self.odd): a}]")
    let told = try #require(found.first { $0.message.hasPrefix("there is no check") })
    let rules = told.remedy.split(separator: "the checks: ").first.map {
      $0.split(separator: ", ").map(String.init).sorted()
    }
    #expect(rules == Self.names(.check))
  }

  /// What a field may say hangs on its kind: a name is known for exactly the kinds of the table.
  @Test(
    arguments: FieldParser.kinds.flatMap { kind in
      kind == "list"
        ? FieldParser.kinds.filter { $0 != "list" }.map { ("list", $0) } : [(kind, "")]
    }) func aField(_ kind: String, _ element: String) throws
  {
    let isList = !element.isEmpty
    let own = isList ? element : kind
    let needs =
      [
        "choice": "choices: [a]", "reference": "to: thing", "group": "fields: {b: text}",
      ][own].map { ", " + $0 } ?? ""
    let line =
      "fields: {a: {kind: \(kind)\(isList ? ", of: \(element)" : "")\(needs), \(Self.odd): 1}}"
    let expected = KeyTable.field.keys.filter { key in
      guard !key.kinds.isEmpty else { return true }
      return key.kinds.contains(kind) || isList && key.isOfLists && key.kinds.contains(element)
    }.map(\.name).sorted()
    #expect(try known(type(line), of: "a field") == expected)
  }

  @Test func aFieldOfAGroup() throws {
    let found = try type(
      "fields: {a: {kind: group, fields: {b: {kind: text, \(Self.odd): 1}}}}")
    let expected = KeyTable.groupField.keys.filter {
      $0.kinds.isEmpty || $0.kinds.contains("text")
    }
    #expect(try known(found, of: "a field") == expected.map(\.name).sorted())
  }

  @Test func aPicture() throws {
    let found = try Fixture.product("images: [{src: a.jpg, \(Self.odd): 1}]").diagnostics
    #expect(try known(found, of: "an image") == Self.names(.image))
  }

  /// What is needed is: without it a mistake is told.
  @Test func requiredNamesAreMissed() throws {
    for key in KeyTable.field.keys where key.isRequired && key.name != "kind" {
      for kind in key.kinds {
        #expect(try !type("fields: {a: {kind: \(kind)}}").isEmpty, "\(key.name) of \(kind)")
      }
    }
    #expect(try !type("fields: {a: {label: x}}").isEmpty)
    #expect(!Fixture.settings("title: x\n").diagnostics.isEmpty)
    #expect(!Fixture.settings("languages: [ar]\n").diagnostics.isEmpty)
  }

  @Test(arguments: KeyTable.simpleKinds) func kindsThatNeedNoMore(_ kind: String) throws {
    #expect(try type("fields: {a: \(kind)}").isEmpty)
  }

  @Test(arguments: Set(FieldParser.kinds).subtracting(KeyTable.simpleKinds).sorted())
  func kindsThatNeedMore(_ kind: String) throws {
    #expect(try !type("fields: {a: \(kind)}").isEmpty)
  }

  @Test(arguments: KeyTable.reservedFieldNames) func reservedNamesAreRefused(_ name: String) throws
  {
    #expect(try !type("fields: {\(name): text}").isEmpty)
  }

  /// All that front matter may say is known, and the type's fields besides.
  @Test(arguments: DocumentParser.commonFieldNames) func commonFieldsAreKnown(_ name: String) throws
  {
    let found = try Fixture.product("\(name): [{}]").diagnostics
    #expect(!found.contains { $0.message.contains("has no field") })
  }
}
