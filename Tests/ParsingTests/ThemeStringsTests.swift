import Model
import Parsing
import Testing

@Suite struct ThemeStringsTests {
  private func parse(_ text: String) -> Parsed<[ThemeStringsParser.Line]> {
    ThemeStringsParser.parse(Array(text.utf8), path: "strings/ar.yaml")
  }

  private func shown(_ line: ThemeStringsParser.Line) -> [String] {
    line.variants.map { variant in
      [variant.selection ?? "", variant.category ?? "", "\(variant.pattern.names.sorted())"]
        .joined(separator: "|")
    }
  }

  @Test func textsFormsAndCasesAreReadInOrder() {
    let parsed = parse(
      """
      more: المزيد
      items: {one: قطعة, other: "{count} قطع"}
      added:
        select: gender
        feminine: "أضافتها {name}"
        other: {one: "أُضيفت", other: "أُضيفت {count}"}
      """)
    #expect(parsed.found.isEmpty)
    #expect(parsed.value.map(\.key) == ["more", "items", "added"])
    #expect(parsed.value.map(\.selector) == [nil, nil, "gender"])
    #expect(
      parsed.value.map { shown($0) } == [
        ["||[]"], ["|one|[]", "|other|[\"count\"]"],
        ["feminine||[\"name\"]", "other|one|[]", "other|other|[\"count\"]"],
      ])
    #expect(parsed.value[1].position == SourcePosition(line: 2, column: 1))
    #expect(parsed.value[1].variants[1].position == SourcePosition(line: 2, column: 20))
  }

  @Test func everyMistakeOfAFileIsLocated() {
    let parsed = parse(
      """
      items: {ohter: x, one: y}
      list: [a]
      open: "a {name"
      closed: a } b
      odd: "{two words}"
      empty:
      none: {}
      cases: {select: a b, other: x}
      alone: {select: gender}
      deep: {select: gender, other: {one: {two: x}}}
      turned: "a\u{202E}b"
      """)
    #expect(
      parsed.found == [
        "1:9+5 [strings] there is no plural category \"ohter\" | did you mean \"other\"?",
        "2:7+1 [strings] list is neither a text nor plural forms | write one line of text",
        "3:10+1 [strings] a brace is not closed | write {name} for an argument, or {{ to show a brace",
        "4:11+1 [strings] a brace closes that none opens | remove it, or write }} to show one",
        "5:7+11 [strings] \"two words\" is not the name of an argument | "
          + "write letters, digits and low lines, such as {title}",
        "6:1+5 [strings] empty has no text | write one line of text",
        "7:1+4 [strings] none has no text | write one line of text",
        "8:17+3 [strings] select names no argument | write select: gender, say",
        "9:8+1 [strings] alone has no text for any gender | "
          + "write lines such as feminine: …, and other: …",
        "10:37+1 [strings] the form \"one\" of other is not a text | write one line of text",
        "11:9+5 warning [direction] turned holds invisible characters that turn text around | "
          + "remove them: the program isolates texts by itself",
      ])
    #expect(parsed.value.last?.variants.first?.pattern.pieces == [.text("ab")])
  }

  @Test func aKeyWrittenTwiceHidesNoOtherMistake() {
    let parsed = parse("a: x\nb: {one: x, one: y, othr: z}\na: y\nc: \"{d\"\n\u{F000}: z\n")
    #expect(
      parsed.found == [
        "2:13+3 [yaml] one is written twice | keep one of the two",
        "3:1+1 [yaml] a is written twice | keep one of the two",
        "2:21+4 [strings] there is no plural category \"othr\" | did you mean \"other\"?",
        "4:5+1 [strings] a brace is not closed | write {name} for an argument, or {{ to show a brace",
      ])
    #expect(parsed.value.map(\.key) == ["a", "b", "c"])
    // Where nothing is twice, no key is taken for a stand-in.
    #expect(parse("a: x\n\u{F000}: z\n").value.map(\.key) == ["a", "\u{F000}"])
  }
}

/// Characters that turn text around, wherever a person may write a text.
@Suite struct TurningTextTests {
  @Test func settingsTellWhereTheyHoldThem() {
    let parsed = Fixture.settings(
      """
      title: {ar: دلالة, fr: "Dlala\u{202E}"}
      languages: [ar, fr]
      contact: {street: "\u{2067}X"}
      menus: {main: [{to: products, label: {fr: "a\u{2069}"}}]}
      taxonomies: {materials: {label: x, terms: {brass: {fr: "Laiton\u{202C}"}}}}
      """)
    let turned = parsed.found.filter { $0.contains("[direction]") }
    #expect(turned.map { $0.prefix { $0 != "+" } } == ["1:24", "3:19", "4:43", "5:56"])
    #expect(parsed.value?.title[LanguageIndex(1)]?.string == "Dlala")
    #expect(parsed.value?.contact.first?.value == .text(Text("X")))
    #expect(parsed.value?.menus.first?.entries.first?.label?.texts.first?.string == "a")
    #expect(
      parsed.value?.taxonomies.first?.terms?.first?.label.texts.first?.string == "Laiton")
  }

  @Test func typesTellWhereTheyHoldThem() throws {
    let parsed = try Fixture.types([
      "thing": "label: {fr: \"Chose\u{202E}\"}\nsection: things\nfields:\n"
        + "  title: {kind: text, label: {fr: \"T\u{2066}\"}}\n"
    ])
    #expect(parsed.found.filter { $0.contains("[direction]") }.count == 2)
    #expect(parsed.value.first?.label.texts.first?.string == "Chose")
    #expect(parsed.value.first?.fields.first?.label.texts.first?.string == "T")
  }

  @Test func cellsOfATableTellWhereTheyHoldThem() throws {
    let parsed = try Fixture.parser().parseTable(
      path: "products/all.csv",
      bytes: Array("id,title.ar,price\na,صابون\u{202E}x,25 ILS\n".utf8))
    #expect(
      parsed.found == [
        "2:3+7 warning [direction] title holds invisible characters that turn text around "
          + "(cell B2) | remove them: the program isolates texts by itself"
      ])
    #expect(parsed.value.first?.fields.first == .text(Text("صابونx", in: LanguageIndex(0))))
  }

  @Test func anAlternativeTextTellsWhereItHoldsThem() throws {
    let parsed = try Fixture.product("images: {src: a.jpg, alt: {ar: \"a\u{202E}b\", fr: c}}")
    #expect(
      parsed.found.map { $0.prefix { $0 != "|" } } == [
        "4:32+5 warning [direction] alt holds invisible characters that turn text around "
      ])
  }
}
