import Model
import Parsing
import Testing

/// CSV: rows as records.
@Suite struct TableTests {
  private func table(_ text: String, at path: String = "products/all.csv") throws -> Parsed<
    [Document]
  > {
    try Fixture.parser().parseTable(path: path, bytes: Array(text.utf8))
  }

  @Test func aRowIsARecordInEachLanguageItWrites() throws {
    let parsed = try table(
      "\u{FEFF}id,title.ar,title.fr,price,materials,order\r\n"
        + "soap,صابون,\"Savon, \"\"pur\"\"\",25 ILS,olive-oil; herbs,3\r\n"
        + "lamp,,Lampe,30 ILS,,\r\n")
    #expect(parsed.found.isEmpty)
    #expect(parsed.value.map(\.recordID) == ["products/soap", "products/soap", "products/lamp"])
    #expect(parsed.value.map(\.language) == [0, 1, 1].map { LanguageIndex($0) })
    #expect(parsed.value[0].fields[0] == .text(Text("صابون", in: LanguageIndex(0))))
    #expect(parsed.value[1].fields[0] == .text(Text("Savon, \"pur\"", in: LanguageIndex(1))))
    #expect(parsed.value[0].positions[0] == SourcePosition(line: 2, column: 6))
    #expect(parsed.value[1].positions[0] == SourcePosition(line: 2, column: 12))
    #expect(parsed.value[0].common.order == 3)
    let slot = try #require(try Fixture.parser().slot(of: "materials"))
    guard case .list(let items) = parsed.value[0].fields[slot] else {
      return #expect(Bool(false), "no list")
    }
    #expect(items.count == 2)
    #expect(parsed.value.map(\.body.length) == [0, 0, 0])
  }

  @Test func aDraftRowIsADraftInAllItsLanguages() throws {
    let parsed = try table(
      "id,title.ar,title.fr,draft,draft.fr\na,س,A,true,\nb,س,B,,true\nc,س,C,false,\n")
    #expect(parsed.found.isEmpty)
    #expect(parsed.value.map(\.common.isDraft) == [true, true, false, true, false, false])
  }

  @Test(arguments: [
    (0x01, "U+0001"), (0x08, "U+0008 (backspace)"), (0x0B, "U+000B (vertical tab)"),
    (0x0C, "U+000C (form feed)"), (0x1B, "U+001B (escape)"), (0x7F, "U+007F (delete)"),
    (0x85, "U+0085 (next line)"), (0x9F, "U+009F"), (0xFEFF, "U+FEFF (byte order mark)"),
    (0xFFFE, "U+FFFE"), (0xFFFF, "U+FFFF"),
  ])
  func aControlInACellIsToldThere(code: UInt32, name: String) throws {
    let control = String(try #require(Unicode.Scalar(code)))
    let remedy = "remove it; it comes with text that is copied from elsewhere"
    let parsed = try table(
      "\u{FEFF}id,title.ar,count\r\nsoap,صا\(control)بو\(control)ن,1\(control)2\nlamp,\"\(control)\",3\n"
    )
    #expect(
      parsed.found == [
        "2:6+7 [control] title.ar holds the invisible character \(name) (cell B2) | \(remedy)",
        "2:14+3 [control] count holds the invisible character \(name) (cell C2) | \(remedy)",
        "3:6+1 [control] title.ar holds the invisible character \(name) (cell B3) | \(remedy)",
        "3:1+1 [required] title is missing in ar (cell A3) | fill the column title.ar",
      ])
    // What follows is read as if it were not there, without further mistakes.
    #expect(parsed.value[0].fields[0] == .text(Text("صابون", in: LanguageIndex(0))))
    let heading = try table("id,title\(control).ar\nsoap,x\n")
    #expect(
      heading.found.count == 1 && heading.found[0].contains("the heading holds"), "\(heading.found)"
    )
  }

  @Test(arguments: [
    (
      "id,titel.ar\na,x", "1:4+8 [field] a product has no field \"titel\" | did you mean \"title\"?"
    ),
    (
      "id,title.de\na,x",
      "1:4+8 [language] \"de\" is not a language of this site | write one of: ar, fr"
    ),
    (
      "name,title.ar\na,x",
      "1:1+4 [field] a product has no field \"name\" | did you mean \"title\"?"
    ),
    (
      "id,title.ar,price\nsoap,صابون,x",
      "2:12+1 [money] price is not an amount of money (cell C2) | "
        + "expected an amount and a currency, such as \"25 ILS\""
    ),
    (
      "id,title.ar\nOlive Soap,x",
      "2:1+10 [csv] \"Olive Soap\" cannot be the name of a record (cell A2) | write \"olive-soap\""
    ),
    (
      "id,title.ar\na,x\na,y",
      "3:1+1 [csv] the record a stands in two rows (cell A3) | keep one of them"
    ),
    (
      "id,title.ar\na,x,y",
      "2:5+1 [csv] the row has 3 cells, the table 2 columns (cell C2) | put texts with commas into quotation marks"
    ),
    (
      "id,title.ar\na,\"x",
      "2:3+1 [csv] the quotation mark of this cell is not closed (cell B2) | write \" at the cell's end"
    ),
    (
      "id,title.ar\na,\"x\"y",
      "2:6+1 [csv] something follows the quotation mark of this cell | double the quotation marks inside a cell"
    ),
    (
      "id,title.ar,count\na,\"س\nط\",x",
      "3:4+1 [integer] count is not a whole number (cell C2) | "
        + "write digits such as 12"
    ),
    (
      "id,price\na,1 ILS",
      "2:1+1 [required] title is missing in ar (cell A2) | fill the column title.ar"
    ),
    (
      "id,title.ar,type\na,x,page",
      "1:13+4 [field] a product has no field \"type\" | remove the column"
    ),
  ])
  func aMistakeIsLocated(text: String, expected: String) throws {
    let found = try table(text).found
    #expect(found.contains(expected), "\(found)")
  }

  @Test func aTableOutsideSectionsGivesPages() throws {
    let parsed = try table("id,title.ar,aliases\nabout,عنا,/a; /b", at: "pages.csv")
    #expect(parsed.found.isEmpty)
    #expect(parsed.value.map(\.recordID) == ["about"])
    #expect(parsed.value.first?.common.aliases == ["/a", "/b"])
  }

  @Test func anEmptyTableIsNothing() throws {
    #expect(try table("").value.isEmpty)
    #expect(try table("\n\n").value.isEmpty)
    #expect(try table("id,title.ar\n").found.isEmpty)
  }

  @Test func everyBrokenRowIsCounted() throws {
    let rows = String(repeating: "Not An Id,x\n", count: 2000)
    #expect(try table("id,title.ar\n" + rows).diagnostics.count == 2000)
  }
}

extension TableTests {
  @Test(arguments: [
    "id;title.ar;price;images;images.fr\nsoap;صابون;'-5 ILS;a.jpg; b.jpg\n",
    "id\ttitle.ar\tprice\nsoap\tصابون\t25,5 ILS\n",
  ])
  func semicolonsAndTabsSeparateToo(text: String) throws {
    let parsed = try table(text)
    #expect(parsed.value.map(\.recordID) == ["products/soap"])
    // The apostrophe of an export is taken off again: the amount is read, and refused.
    #expect(
      parsed.found.contains {
        $0.contains("[money] price is less than 0 (cell C2)")
          || $0.contains("[money] price is not an amount of money (cell C2)")
      }, "\(parsed.found)")
  }

  @Test func picturesHaveTheirWordsInColumnsOfTheirOwn() throws {
    let parsed = try table(
      "id,title.ar,price,images,images.ar,images.fr\n"
        + "soap,صابون,25 ILS,a.jpg; b.jpg,أ; ب,A\n")
    let slot = try #require(try Fixture.parser().slot(of: "images"))
    let document = try #require(parsed.value.first)
    guard case .list(let items) = document.fields[slot], items.count == 2,
      case .image(let first) = items[0]
    else { return #expect(Bool(false), "no pictures") }
    #expect(parsed.found.isEmpty)
    #expect(first.alt.map(\.string) == ["أ", "A"])
    #expect(first.path == "products/a.jpg")
  }

  @Test func ofTwoColumnsWithOneNameNoneIsPassedOverInSilence() throws {
    let parsed = try table("id,title.ar,price,price\nsoap,صابون,25 ILS,26 ILS\n")
    #expect(
      parsed.found == [
        "1:19+5 [field] two columns are called \"price\" | keep one of them"
      ], "\(parsed.found)")
  }
}
