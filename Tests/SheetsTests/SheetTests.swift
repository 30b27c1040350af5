import Model
import Sheets
import Testing

/// Rows and cells, there and back.
@Suite struct SheetTests {
  private func rows(_ text: String, _ separator: SheetSeparator = .comma) -> [[String]] {
    var reader = SheetReader(Array(text.utf8), separator: separator)
    return reader.rows().map { $0.cells.map(\.text) }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", SheetSeparator.comma), ("nom;prix\nsavon;25,50\n", .semicolon),
    ("a\tb\n1,5\t2;3\n", .tab), ("seul\nun\n", .comma), ("", .comma),
    ("sep=;\na,b;c\n", .semicolon),
    ("titre;note\n\"a;b\";\"x,y,z\nu,v\"\n", .semicolon), ("a,b\n\"1;2;3\",4\n", .comma),
    ("الاسم؛السعر,عدد\nصابون,٥\n", .comma),
  ])
  func theSeparatorIsFound(text: String, expected: SheetSeparator) {
    #expect(SheetSeparator.detect(Array(text.utf8)) == expected)
  }

  @Test func quotesBreaksAndEmptyRowsAreRead() {
    #expect(
      rows("sep=;\r\na;\"b \"\"c\"\"\";\r\n\r\n\"x\ny\";;z\r", .semicolon)
        == [["a", "b \"c\"", ""], ["x\ny", "", "z"]])
  }

  @Test func rowsKeepTheNumbersThatSpreadsheetsGiveThem() {
    var reader = SheetReader(Array("a,b\n\n\"1\n2\",x\n3,4\n".utf8), separator: .comma)
    let rows = reader.rows()
    #expect(rows.map(\.number) == [1, 3, 4])
    #expect(rows[1].cells[1].position == SourcePosition(line: 4, column: 4))
    #expect(rows[2].cells[0].position == SourcePosition(line: 5, column: 1))
    #expect(SheetCell.name(column: 2, row: 7) == "C7")
    #expect([25, 26, 701, 702].map(SheetCell.letters) == ["Z", "AA", "ZZ", "AAA"])
  }

  @Test func everyMistakeIsCounted() {
    var reader = SheetReader(
      Array(String(repeating: "\"a\"b,c\n", count: 5000).utf8), separator: .comma)
    #expect(reader.rows().count == 5000)
    #expect(reader.mistakes.map(\.position.line) == Array(1...5000))
  }

  @Test func hugeCellsAndRowsAreRefused() {
    let long = String(repeating: "x", count: SheetReader.cellLimit + 1)
    var reader = SheetReader(Array("a\n\(long)\n".utf8), separator: .comma)
    _ = reader.rows()
    #expect(reader.mistakes.map(\.position) == [SourcePosition(line: 2, column: 1)])
    let wide = String(repeating: ",", count: SheetReader.columnLimit + 1)
    var other = SheetReader(Array("a\nx\(wide)\n".utf8), separator: .comma)
    #expect(other.rows().count == 1)
    #expect(other.mistakes.count == 1)
  }

  static let nasty = [
    "", " ", "a", "\"", "\"\"", "a,b", "a;b", "a\tb", "a\nb", "a\r\nb", "\u{200F}عربي", "=1+1",
    "+1",
    "-1", "-x", "@SUM", "'", "'=1", "''=1", "'a", "\t=1", "-12.5", "-1-1", "＝1", "«نعم»", " x ",
    "l’été", "\u{FEFF}x", "a\u{2028}b", "\\", "#", "a: b", "- a", "؛", "،", "🧼",
  ]

  @Test(arguments: SheetSeparator.allCases) func whatIsWrittenIsReadAgain(
    separator: SheetSeparator
  ) {
    var table = Self.nasty.map { ["x", FormulaGuard.guarded($0), $0] }
    table.append(Self.nasty)
    let text = SheetWriter.text(of: table, separator: separator)
    let read = rows(text, separator)
    #expect(read == table)
    #expect(read.dropLast().map { FormulaGuard.unguarded($0[1]) } == Self.nasty)
  }

  @Test func noCellIsTakenForAFormula() {
    for text in Self.nasty {
      let first = FormulaGuard.guarded(text).unicodeScalars.first
      if text == "-1" || text == "-12.5" { continue }
      #expect(!"=+-@\t\r＝＋－＠".unicodeScalars.contains(first ?? "x"), "\(text)")
    }
    #expect(FormulaGuard.guarded("-12.5") == "-12.5")
    #expect(FormulaGuard.guarded("+97225550101") == "'+97225550101")
  }

  @Test func listsComeBack() {
    let values = Self.nasty.filter { !$0.contains("\r") }
    #expect(CellList.values(of: CellList.joined(values), takesComma: true) == values)
    #expect(
      CellList.values(of: "زيت، خشب ؛ نحاس\nزجاج; ", takesComma: true)
        == ["زيت", "خشب", "نحاس", "زجاج"])
    #expect(CellList.values(of: "زيت، خشب", takesComma: false) == ["زيت، خشب"])
    #expect(CellList.values(of: "12\" pot; \"a\"b", takesComma: false) == ["12\" pot", "\"a\"b"])
  }
}
