import Model
import Parsing
import Testing

/// `content/_types/*.yaml`.
@Suite struct TypeTests {
  @Test func aTypeIsRead() throws {
    let parsed = try Fixture.types([
      "product": Fixture.productText, "merchant": Fixture.merchantText, "page": Fixture.pageText,
    ])
    #expect(parsed.found.isEmpty)
    #expect(parsed.value.map(\.name) == ["merchant", "page", "product"])
    let product = try #require(parsed.value.last)
    #expect(product.section == "products")
    #expect(product.label[LanguageIndex(1)]?.string == "Produit")
    #expect(product.sort == .byTitle)
    #expect(product.fields.map(\.name).prefix(3) == ["title", "note", "price"])
    #expect(product.fields[2].isShared && product.fields[2].isRequired)
    #expect(product.fields[2].minimum == 0 && product.fields[2].maximum == 1000)
    let stock = try #require(product.slot(of: "stock"))
    #expect(product.fields[stock].defaultValue == .choice("in-stock"))
    let materials = try #require(product.slot(of: "materials"))
    #expect(product.fields[materials].kind == .list(.term(taxonomy: "materials")))
    let merchant = try #require(product.slot(of: "merchant"))
    #expect(product.fields[merchant].kind.target?.inverse == "products")
  }

  @Test func theNewestMayComeFirst() throws {
    let parsed = try Fixture.types(["news": "section: news\nsort: -date\nfields: {title: text}"])
    #expect(parsed.found.isEmpty)
    #expect(parsed.value.first?.sort == SortOrder([SortOrder.Key("date", isDescending: true)]))
  }

  @Test func severalKeysMayCount() throws {
    let parsed = try Fixture.types([
      "unit":
        "section: units\nsort: [module, -rank]\nfields: {title: text, module: text, rank: integer}"
    ])
    #expect(parsed.found.isEmpty)
    let keys = parsed.value.first?.sort.keys
    #expect(keys == [SortOrder.Key("module"), SortOrder.Key("rank", isDescending: true)])
  }

  @Test(arguments: [
    ("fields: {a: {kind: txt}}", "1:20+3 [type] there is no kind \"txt\" | did you mean \"text\"?"),
    ("fields: {a: {required: true}}", "1:10+1 [type] the field a has no kind | write {kind: text}"),
    (
      "fields: {a: {kind: text, requird: true}}",
      "1:26+7 [settings] a field has no \"requird\" | did you mean \"required\"?"
    ),
    (
      "fields: {date: text}",
      "1:10+4 [type] no template could read a field \"date\": every record has its own \"date\" | call it \"day\", in the type and in its records"
    ),
    (
      "fields: {Prix: text}",
      "1:10+4 [type] \"Prix\" cannot be a field's name | use small Latin letters, digits and hyphens, and none of the names every record has"
    ),
    (
      "fields: {a: {kind: integer, default: x}}",
      "1:38+1 [integer] a is not a whole number | write digits such as 12"
    ),
    (
      "fields: {a: {kind: choice, choices: [x, y], default: z}}",
      "1:54+1 [choice] a has no choice \"z\" | did you mean \"x\"?"
    ),
    (
      "fields: {a: {kind: choice}}",
      "1:20+6 [type] the choice a has no choices | write choices: [new, used]"
    ),
    (
      "fields: {a: {kind: reference}}",
      "1:20+9 [type] the reference a has no target | write to: merchant"
    ),
    ("fields: {a: {kind: list}}", "1:20+4 [type] the list a does not say of what | write of: text"),
    (
      "fields: {a: {kind: list, of: list}}",
      "1:20+4 [type] the list a does not say of what | write of: text"
    ),
    (
      "fields: {a: {kind: reference, to: b}}",
      "1:35+1 [type] a refers to a type \"b\" that is not there | did you mean \"x\"?"
    ),
    (
      "sort: dat\nfields: {a: text}",
      "1:7+3 [type] there is no field \"dat\" to sort by | did you mean \"date\"?"
    ),
    (
      "sort: [a, -tilte]\nfields: {a: text}",
      "1:11+6 [type] there is no field \"tilte\" to sort by | did you mean \"-title\"?"
    ),
    (
      "sort: -b\nfields: {b: {kind: list, of: text}}",
      "1:7+2 [type] b cannot be sorted by: none of its values stands before another | sort by a text, a number, an amount, a date, a choice, a term or a reference"
    ),
    (
      "sort: []",
      "1:7+1 [type] sort names nothing | write -date, or [module, -rank], or leave it out"
    ),
    (
      "sort: [a, -a]\nfields: {a: integer}",
      "1:11+2 [type] a is sorted by already | name each field once"
    ),
    (
      "sort: {a: 1}\nfields: {a: integer}",
      "1:7+1 [type] sort is neither a field's name nor a list of such | write -date, or [module, -rank]"
    ),
    (
      "fields: {a: {kind: number, min: 5, max: 2}}",
      "1:41+1 [type] the least value of a is above its greatest | exchange min and max"
    ),
    ("secton: x", "1:1+6 [settings] a type has no \"secton\" | did you mean \"section\"?"),
    (
      "section: ../x",
      "1:10+4 [type] section is not a folder of content | write its name, such as products"
    ),
    (
      "section: /x/",
      "1:10+3 [type] section is not a folder of content | write its name, such as products"
    ),
    ("publish: {fed: true}", "1:11+3 [settings] publish has no \"fed\" | did you mean \"feed\"?"),
    (
      "label: {ar: x, en: y}",
      "1:16+2 [language] \"en\" is not a language of this site | its languages: ar, fr"
    ),
  ])
  func aMistakeIsLocated(text: String, expected: String) throws {
    #expect(try Fixture.types(["x": text]).found == [expected])
  }

  @Test func aTaxonomyThatIsNearlyAnotherIsAsked() throws {
    let settings = try #require(
      Fixture.settings(Fixture.settingsText + "\ntaxonomies: {materials: {label: x}}").value)
    let text = """
      fields:
        a: {kind: term, taxonomy: materails}
        b: {kind: group, fields: {c: {kind: term, taxonomy: material}}}
        d: {kind: term, taxonomy: seasons}
        e: {kind: list, of: term, taxonomy: materials}
      """
    let parsed = TypeParser.parse(
      files: [(path: "content/_types/x.yaml", bytes: Array(text.utf8))], settings: settings)
    #expect(
      parsed.found == [
        "2:29+9 warning [type] dlala.yaml has no taxonomy \"materails\" | did you mean \"materials\"? Else add materails to its taxonomies",
        "3:55+8 warning [type] dlala.yaml has no taxonomy \"material\" | did you mean \"materials\"? Else add material to its taxonomies",
      ])
  }

  @Test(arguments: [
    ("calendar: {start: begin}", "", "there is no field \"begin\" for the calendar's start"),
    ("calendar: {start: strat}", "did you mean \"start\"?", ""),
    ("calendar: {start: title}", "name a field of the kind date", "title cannot be"),
    ("calendar: {start: start, place: end}", "kind text, choice or reference", ""),
    ("calendar: {start: start, ende: end}", "did you mean \"end\"?", ""),
    ("calendar: {end: end}", "name of a field of the kind date", "has no start"),
    ("calendar: true", "write calendar: {start: start", ""),
  ])
  func aCalendarNamesFieldsThatTellWhenAndWhere(
    rule: String, remedy: String, message: String
  ) throws {
    let text =
      "section: events\npublish: {\(rule)}\n"
      + "fields: {title: text, start: date, end: {kind: date, shared: true}}\n"
    let found = try Fixture.types(["event": text]).found
    #expect(found.count == 1)
    #expect(found.first?.contains(remedy) == true)
    #expect(found.first?.contains(message) == true)
    #expect(found.first?.hasPrefix("2:") == true)
  }

  @Test func aCalendarIsASections() throws {
    let text = "publish: {calendar: {start: start}}\nfields: {start: date}\n"
    #expect(try Fixture.types(["event": text]).found.count == 1)
    let whole = try Fixture.types(["event": "section: events\n" + text])
    #expect(whole.found.isEmpty)
    #expect(whole.value.first?.publish.calendar == CalendarRule(start: .path("start")))
  }

  @Test func typesDoNotShareASection() throws {
    let parsed = try Fixture.types(["a": "section: s", "b": "section: s"])
    #expect(
      parsed.found == [
        "1:10+1 [type] the section s belongs to the type a already | give each type a section of its own"
      ])
    #expect(parsed.diagnostics.first?.path == "content/_types/b.yaml")
    // So that nothing else is told of the mistake: no address is that of two listings.
    #expect(parsed.value.map(\.section) == ["s", nil])
  }

  @Test(arguments: [
    ("title: txt", "title: a\ntags: [b]", 0),
    ("title: text, tags: {kind: list, of: txt}", "title: a\ntags: b", 0),
    ("title: text, tags: {}", "title: a\ntags: [b]", 0),
    ("title: text, Tags: text", "title: a\nTags: [b]", 0),
    ("title: {kind: txt}", "titel: a", 1),
  ])
  func aFieldWithAMistakeIsToldOnceAndNotInEveryRecord(
    fields: String, lines: String, others: Int
  ) throws {
    let extra = fields.contains("ags") ? "" : ", tags: {kind: list, of: text}"
    let types = try Fixture.types(["page": "fields: {\(fields)\(extra)}"])
    #expect(types.diagnostics.count == 1, "\(types.found)")
    let parser = DocumentParser(settings: try Fixture.site(), types: types.value)
    let parsed = parser.parse(path: "a.ar.md", bytes: Array("---\n\(lines)\n---\n".utf8))
    #expect(parsed.found.count == others, "\(parsed.found)")
  }

  @Test(arguments: [
    ("product", "2:28+7", "did you mean \"Product\"?"),
    ("Pro-duct", "2:28+8", "write one such as Product"),
  ])
  func aTypeOfSchemaOrgHasTheFormOfOne(name: String, place: String, remedy: String) throws {
    let text = "section: x\npublish: {structured-data: \(name)}\n"
    #expect(
      try Fixture.types(["x": text]).found == [
        "\(place) [type] \"\(name)\" is not the name of a type of schema.org | \(remedy)"
      ])
    #expect(
      try Fixture.types(["x": "publish: {structured-data: 3DModel}"]).value.first?.publish
        .structuredData == Mapping(type: "3DModel"))
  }

  @Test func aMistakeBetweenTypesStandsAtItsItem() throws {
    let text = """
      section: x
      fields:
        parts:
          kind: group
          fields: {maker: {kind: reference, to: [page, makr]}}
      publish: {facets: [parts, nope]}
      """
    #expect(
      try Fixture.types(["x": text, "page": Fixture.pageText]).diagnostics.map(\.position) == [
        SourcePosition(line: 5, column: 50), SourcePosition(line: 6, column: 20),
        SourcePosition(line: 6, column: 27),
      ])
  }

  @Test func inverseNamesDoNotClash() throws {
    let field = "fields: {f: {kind: reference, to: b, inverse: items}}"
    #expect(
      try Fixture.types(["a": field, "b": "fields: {items: text}"]).found == [
        "1:47+5 [type] the inverse \"items\" of f is a field of b already | give the inverse another name"
      ])
    #expect(
      try Fixture.types(["a": field, "b": "fields: {x: text}", "c": field]).found == [
        "1:47+5 [type] the inverse \"items\" of f is that of f of a already, and both lead to b | "
          + "give one of them another name"
      ])
  }

  @Test func aPolicyNamesATypeThatIsThere() throws {
    let settings = try #require(
      Fixture.settings(Fixture.settingsText + "\nmissing-language: {prodct: omit}").value)
    let parsed = TypeParser.parse(
      files: [("content/_types/product.yaml", Array(Fixture.merchantText.utf8))], settings: settings
    )
    #expect(
      parsed.found == [
        "6:20+6 [type] missing-language names a type \"prodct\" that is not there | "
          + "did you mean \"product\"?"
      ])
    #expect(parsed.diagnostics.first?.path == "dlala.yaml")
  }
}
