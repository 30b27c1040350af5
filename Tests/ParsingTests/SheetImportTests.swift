import Model
import Parsing
import Sheets
import Testing

/// Sheets become changes of files; what nobody asked to change stays byte for byte.
@Suite struct SheetImportTests {
  static let arabic = """
    ---
    # The price is agreed until May.
    title: صابون
    price: 25 ILS   # until May
    materials:
      # from Nablus
      - olive-oil
      - herbs  # dried
    merchant: dukkan
    images:
      - src: front.jpg
        alt: {ar: "قطعة", fr: Un pain}
      - {src: back.jpg, alt: ظهر}
    code: '4006381333931'

    count: 3
    marks: {وزن: ثقيل}
    ---

    نصّ لا يُمسّ.\u{20}\u{20}
    """
  static let french = "---\r\ntitle: \"Savon\"\r\nnote: court\r\n---\r\n\r\nTexte.\r\n"
  static let merchant = "---\ntitle: دكّان\n---\n"

  private func importer(
    _ files: [String: String], map: String = "", checks: String = "",
    options: SheetImporter.Options = .init()
  ) throws -> SheetImporter {
    let types = try Fixture.types([
      "product": Fixture.productText + "\n" + checks, "merchant": Fixture.merchantText,
      "page": Fixture.pageText,
    ]).value
    let parser = try Fixture.parser()
    var documents: [Document] = []
    var contents: [String: [UInt8]] = [:]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(text.utf8)
      contents[path] = bytes
      if path.hasSuffix(".csv") {
        documents += parser.parseTable(path: path, bytes: bytes).value
      } else if let document = parser.parse(path: path, bytes: bytes).value {
        documents.append(document)
      }
    }
    let parsed = SheetMap.parse(Array(map.utf8), path: "map.yaml")
    #expect(parsed.found.isEmpty)
    let type = try #require(types.first { $0.name == "product" })
    return SheetImporter(
      settings: try Fixture.site(), types: types, type: type, documents: documents,
      contents: contents, folders: ["products/lamp"], map: parsed.value, options: options)
  }

  static let site = [
    "products/soap.ar.md": arabic, "products/soap.fr.md": french,
    "merchants/dukkan.ar.md": merchant,
  ]

  private func plan(
    _ sheet: String, files: [String: String] = site, map: String = "", checks: String = "",
    options: SheetImporter.Options = .init()
  ) throws -> SheetImporter.Plan {
    let bytes = Array(sheet.utf8)
    return try importer(files, map: map, checks: checks, options: options).plan(
      path: "products.csv", bytes: bytes, separator: .detect(bytes))
  }

  private func found(_ plan: SheetImporter.Plan) -> [String] {
    Parsed(value: 0, diagnostics: plan.diagnostics).found
  }

  /// The lines that a plan takes out of a file and puts into it.
  private func changes(_ plan: SheetImporter.Plan) -> [String] {
    plan.files.flatMap { file -> [String] in
      let old = String(decoding: file.old ?? [], as: UTF8.self).replacing("\r\n", with: "\r|\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
      let new = String(decoding: file.new, as: UTF8.self).replacing("\r\n", with: "\r|\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
      return new.difference(from: old).map { change in
        switch change {
        case .remove(_, let line, _): "-\(line)"
        case .insert(_, let line, _): "+\(line)"
        }
      }.sorted()
    }
  }

  @Test(arguments: [
    ("id,price\nsoap,30\n", ["+price: 30 ILS   # until May", "-price: 25 ILS   # until May"]),
    ("id,price\nsoap,\"25,00 ₪\"\n", []),
    ("id,title.fr\nsoap,Savon noir\n", ["+title: \"Savon noir\"\r|", "-title: \"Savon\"\r|"]),
    (
      "id,title.fr\nsoap,\"Le \"\"bon\"\" savon\"\n",
      ["+title: \"Le \\\"bon\\\" savon\"\r|", "-title: \"Savon\"\r|"]
    ),
    ("id,materials\nsoap,olive-oil; soda\n", ["+  # dried", "+  - soda", "-  - herbs  # dried"]),
    ("id,materials\nsoap,herbs؛ olive-oil\n", ["+  - herbs  # dried", "-  - herbs  # dried"]),
    ("id,merchant\nsoap,دكان\n", []),
    ("id,code\nsoap,5901234123457\n", ["+code: '4006381333931'", "-code: '4006381333931'"]),
    ("id,weight\nsoap,١٠٠ غرام\n", ["+weight: 100 g"]),
    ("id,handmade\nsoap,نعم\n", ["+handmade: true"]),
    (
      "id,images.fr\nsoap,Un pain; Le dos\n",
      [
        "+    alt: {ar: \"ظهر\", fr: \"Le dos\"}", "+  - src: back.jpg",
        "-  - {src: back.jpg, alt: ظهر}",
      ]
    ),
    (
      "id,images\nsoap,back.jpg\n",
      ["-    alt: {ar: \"قطعة\", fr: Un pain}", "-  - src: front.jpg"]
    ),
    ("id,marks.ar\nsoap,\"{\"\"وزن\"\": \"\"ثقيل\"\"}\"\n", []),
    (
      "id,marks.ar\nsoap,\"{\"\"وزن\"\": \"\"خفيف\"\"}\"\n",
      ["+marks: {وزن: خفيف}", "-marks: {وزن: ثقيل}"]
    ),
    ("id,count,note.ar\nsoap,,\n", []),
  ])
  func onlyTheLinesOfWhatChangesAreChanged(sheet: String, expected: [String]) throws {
    let plan = try plan(sheet)
    #expect(found(plan).filter { !$0.contains("warning") }.isEmpty, "\(found(plan))")
    if sheet.contains("590123") {
      #expect(changes(plan) == ["+code: \"5901234123457\"", "-code: '4006381333931'"])
    } else {
      #expect(changes(plan) == expected, "\(changes(plan))")
    }
    #expect(plan.created == 0 && plan.changed + plan.same == 1)
  }

  @Test func aTextOfSeveralLinesIsABlock() throws {
    let plan = try plan("id,care.fr\nsoap,\"Sécher.\n\nRanger # au sec.\"\n")
    #expect(
      changes(plan)
        == ["+\r|", "+  Ranger # au sec.\r|", "+  Sécher.\r|", "+care: |-\r|"])
  }

  @Test func emptyCellsEraseOnlyWhenAsked() throws {
    let sheet = "id,count,materials\nsoap,,\n"
    #expect(try plan(sheet).same == 1)
    let erased = try plan(sheet, options: .init(erasesEmpty: true))
    #expect(
      changes(erased)
        == [
          "+# dried", "+# from Nablus", "-  # from Nablus", "-  - herbs  # dried",
          "-  - olive-oil", "-count: 3", "-materials:",
        ])
  }

  @Test func newRecordsAreFilesInEachLanguageTheyWrite() throws {
    let plan = try plan(
      "الاسم,Nom,price,count,images,images.fr\nشمعة,Bougie,\"12,5\",٤,,\nقنديل,,30,,front.jpg,Avant\n",
      map: "الاسم: title.ar\nNom: title.fr\n")
    let files = plan.files.map { ($0.path, String(decoding: $0.new, as: UTF8.self)) }
    #expect(plan.created == 2)
    #expect(
      files.map(\.0) == [
        "products/qandil.ar.md", "products/shama.ar.md", "products/shama.fr.md",
      ], "\(files) \(found(plan))")
    #expect(
      files.first { $0.0 == "products/shama.ar.md" }?.1
        == "---\ntitle: شمعة\nprice: 12.5 ILS\ncount: 4\n---\n")
    #expect(files.last?.1 == "---\ntitle: Bougie\n---\n")
    #expect(
      files.first?.1
        == "---\ntitle: قنديل\nprice: 30 ILS\nimages:\n  - src: front.jpg\n    alt: {fr: \"Avant\"}\n---\n"
    )
  }

  @Test func aNewRecordGoesToItsPicturesAndANewLanguageBesideTheOther() throws {
    let lamp = try plan("id,title.ar,price\nlamp,قنديل,30\n")
    #expect(lamp.files.map(\.path) == ["products/lamp/index.ar.md"])
    var files = Self.site
    files["products/soap.fr.md"] = nil
    let soap = try plan("id,title.fr\nsoap,Savon\n", files: files)
    #expect(soap.files.map(\.path) == ["products/soap.fr.md"])
    #expect(soap.files.first?.old == nil)
  }

  @Test(arguments: [
    (
      "id,titel.ar\nsoap,x\n",
      "1:4+8 [field] a product has no field \"titel.ar\" (cell B1) | did you mean \"title.ar\"? Else say under columns in the file of --map what it is, or name it under ignore"
    ),
    (
      "id,title\nsoap,x\n",
      "1:4+5 [field] title is written in each language (cell B1) | write \"title.ar\" or \"title.fr\""
    ),
    (
      "id,price.fr\nsoap,x\n",
      "1:4+8 [field] price is the same in all languages (cell B1) | write \"price\""
    ),
    (
      "id,price\nsoap,vingt\n",
      "2:6+7 [money] price is not an amount of money (cell B2) | expected an amount and a currency, such as \"25 ILS\""
    ),
    (
      "id,price\nsoap,\"1,250\"\n",
      "2:6+5 [money] price can be read in two ways: \"1,250\" (cell B2) | write 1250, or 1.250, or say decimal: \",\" or \".\" in the file of --map"
    ),
    (
      "id,made\nsoap,12/05/2024\n",
      "2:6+10 [date] made can be read in two ways: \"12/05/2024\" (cell B2) | write the year first, such as 2024-05-12, or say dates: dd/mm/yyyy in the file of --map"
    ),
    (
      "id,merchant\nsoap,dukan\n",
      "2:6+5 [reference] merchant names no merchant: \"dukan\" (cell B2) | did you mean \"dukkan\"?"
    ),
    (
      "id,price\nsoap,25 DH\n",
      "2:6+7 [money] price has a currency \"DH\" that does not exist (cell B2) | did you mean \"MAD\"?"
    ),
    (
      "id,merchant\nsoap,/fr/merchants/dukkan/\n",
      "2:6+21 [reference] merchant names no merchant: \"/fr/merchants/dukkan/\" (cell B2) | did you mean \"dukkan\"?"
    ),
    (
      "id,merchant\nsoap,دكّانة\n",
      "2:6+6 [reference] merchant names no merchant: \"دكّانة\" (cell B2) | did you mean \"دكّان\"?"
    ),
    (
      "id,stock\nsoap,en rupture\n",
      "2:6+10 [choice] stock has no choice \"en rupture\" (cell B2) | the choices: in-stock, sold-out"
    ),
    (
      "id,phone\nsoap,02 627 1234\n",
      "2:6+11 [phone] phone has no country: \"02 627 1234\" (cell B2) | write it with + and the country, such as \"+970 2 627 1234\", or say country: \"+970\" in the file of --map"
    ),
    (
      "id,title.ar\nlamp,قنديل\n",
      "2:1+1 [required] price is missing for a new product (cell A2) | fill the column price"
    ),
    (
      "id,manual\nsoap,../../../etc/passwd\n",
      "2:6+21 [path] manual leaves the content folder (cell B2) | name a file inside content"
    ),
    (
      "id,count\n../x,3\n",
      "2:1+4 [import] \"..\" cannot be the name of a record (cell A2) | use letters, digits and hyphens"
    ),
    (
      "id,count\nsoap,3\nsoap,4\n",
      "3:1+1 [csv] the record products/soap stands in row 2 already (cell A3) | keep one of them"
    ),
    (
      "title.ar,price\nSoap,3\n",
      "2:1+1 [import] there is a record products/soap already (cell A2) | write soap into a column id when it is meant, or give the row another title"
    ),
    (
      "id,count\nsoap,3,4\n",
      "2:8+1 [csv] the row has 3 cells, the sheet 2 columns (cell C2) | put texts that hold the separator into quotation marks"
    ),
    (
      "id,,count\nsoap,x,3\n",
      "1:4+1 [field] column B has no heading (cell B1) | write the name of its field above it"
    ),
    (
      "id,note.ar\nsoap,a\u{85}b\n",
      "2:6+3 [control] note.ar holds the invisible character U+0085 (next line) (cell B2) | remove it; it comes with text that is copied from elsewhere"
    ),
    (
      "id,note.ar\nsoap,a\u{7}b\n",
      "2:6+3 [control] note.ar holds the invisible character U+0007 (bell) (cell B2) | remove it; it comes with text that is copied from elsewhere"
    ),
    (
      "\"id\nsoap,\"\"",
      "1:1+1 [csv] the quotation mark of this cell is not closed | write \" at the cell's end"
    ),
    ("", "- [csv] the sheet is empty | write headings into its first row"),
  ])
  func aMistakeIsLocatedInTheSheet(sheet: String, expected: String) throws {
    let plan = try plan(sheet)
    #expect(found(plan).contains(expected), "\(found(plan))")
    #expect(plan.files.isEmpty)
  }

  @Test func anUnclosedQuotationMarkHidesNoMistakeOfTheRowsBeforeIt() throws {
    let plan = try plan("id,count,price\nsoap,x,3\nlamp,\"4,3\nbowl,y,3\n")
    #expect(
      found(plan) == [
        "3:6+1 [csv] the quotation mark of this cell is not closed | write \" at the cell's end",
        "2:6+3 [integer] count is not a whole number (cell B2) | write digits such as 12",
      ])
    #expect(plan.files.isEmpty)
    // A good row before the mark is no reason to write half of the sheet.
    #expect(try self.plan("id,count\nsoap,4\nlamp,\"4\n").files.isEmpty)
  }

  @Test func whatDiffersByItsCellAloneIsOneMistake() throws {
    let rows = (0..<300).map { "p\($0),\($0),1,nobody\n" }.joined()
    let plan = try plan("id,title.ar,price,merchant\n" + rows)
    let groups = DiagnosticGroup.groups(of: plan.diagnostics)
    #expect(groups.count == 1 && groups.first?.others.count == 299)
    #expect(groups.first?.first.headline.hasSuffix("(cell D2)") == true)
    #expect(groups.first?.others.last?.cell == "D301")
  }

  @Test func allMistakesAreToldInOneRunAndGoodRowsArePlanned() throws {
    let plan = try plan("id,count,price\nsoap,x,y\nlamp,2,3\n")
    #expect(plan.diagnostics.count == 3)  // Two cells, and the title that a new record needs.
  }

  @Test func manyWarningsHideNoMistakeAndEveryMistakeIsCounted() throws {
    let pictures = (0..<300).map { "p\($0),\($0),1,a.jpg\n" }.joined()
    let good = try plan("id,title.ar,price,images\n" + pictures)
    #expect(found(good).isEmpty && good.created == 300)
    let bad = try plan("id,title.ar,price,images\n" + pictures + "q,ق,x,a.jpg\n")
    #expect(found(bad).count == 1)
    let rows = (0..<1000).map { "p\($0),\($0),x,nobody\n" }.joined()
    #expect(try plan("id,title.ar,price,merchant\n" + rows).diagnostics.count == 2000)
  }

  @Test func aRecordOfATableIsReadAndNotChanged() throws {
    var files = Self.site
    files["products/all.csv"] = "id,title.ar,price\nlamp,قنديل,30 ILS\n"
    #expect(try plan("id,price\nlamp,30\n", files: files).same == 1)
    let refused = try plan("id,price\nlamp,31\n", files: files)
    #expect(
      found(refused) == [
        "2:1+1 [import] this record stands in the table content/products/all.csv, which no import changes (cell A2) | change it there, or make a Markdown file of the row"
      ])
  }

  @Test func theKeyFindsTheRecord() throws {
    let map = "key: code\n\"Prix (₪)\": price\nRéf: code\nignore: [Remarques]\n"
    let changed = try plan("Réf;Prix (₪);Remarques\n4006381333931;30;?\n", map: map)
    #expect(found(changed).isEmpty)
    #expect(changed.files.map(\.path) == ["products/soap.ar.md"])
    let renamed = try plan("id;Réf\nlamp;4006381333931\n", map: map)
    #expect(found(renamed).first?.contains("is that of products/soap") == true)
    // What the type holds to be unique is a key without being named.
    let unnamed = try plan(
      "code;price\n4006381333931;30 ILS\n", checks: "checks: [{unique: [code]}]")
    #expect(found(unnamed).isEmpty)
    #expect(unnamed.files.map(\.path) == ["products/soap.ar.md"])
  }

  @Test func mistakesOfAMapAreLocated() {
    let parsed = SheetMap.parse(
      Array("currency: NIS\ndates: d/m/y\ncountry: Palestine\nignor: [a]\n".utf8), path: "m.yaml")
    #expect(
      parsed.found == [
        "1:11+3 [map] currency cannot be \"NIS\" | write a code such as ILS",
        "2:8+5 [map] dates cannot be \"d/m/y\" | write one of: dd/mm/yyyy, mm/dd/yyyy, yyyy/mm/dd",
        "3:10+9 [map] country cannot be \"Palestine\" | write a code such as \"+970\"",
        "4:1+5 [map] the column \"ignor\" has no name of a field | did you mean \"ignore\"?",
      ])
  }

  /// Values that may bring an editor of lines to grief.
  private static let values = [
    "a", "b # c", "d: e", "- f", "'g", "\"h\"", "null", "~", "true", "[i]", "{j}", "k\nl", "m\n\nn",
    "\\", "@o", "%p", "*q", "&r", "!s", "|t", ">u", "١٢", "«v»", "w\u{2028}x", "y\tz", "---", "...",
    "صابون: جيّد", "#", "?", "🧼", "a\u{85}b", "é",
  ]

  @Test func randomEditsKeepEveryOtherByte() throws {
    // Deterministic: a linear congruential generator (Knuth's MMIX).
    var state: UInt64 = 20_261_124
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "# a comment\n", "\n", "note: one # two\n", "note: 'it''s'\n", "note: |\n  x\n  # y\n\n  z\n",
      "note: >-\n  folded\n  text\n", "note: \"quoted # no\" # yes\n", "note: plain\n  continued\n",
      "materials: [a, \"b, c\"] # list\n", "materials:\n- a\n- b # c\n",
      "materials:\n    - a\n\n    - b\n",
      "marks: {a: b}\n", "marks:\n  a: b # c\n", "order: 3\n", "unknown: kept\n",
    ]
    var edits = 0
    for round in 0..<120 {
      var front = "title: ع\nprice: 1 ILS\n"
      var used: Set<String> = []
      for _ in 0..<(1 + random(6)) {
        let piece = pieces[random(pieces.count)]
        let key = String(piece.prefix { $0 != ":" })
        if piece.contains(":"), !used.insert(key).inserted { continue }
        front += piece
      }
      let end = round % 3 == 0 ? "\r\n" : "\n"
      let text = ("---\n" + front + "---\nbody \(round)\n").replacing("\n", with: end)
      let value = Self.values[random(Self.values.count)]
      let list = (0...random(3)).map { _ in Self.values[random(Self.values.count)] }
      let sheet = SheetWriter.text(
        of: [
          ["id", "note.ar", "materials"],
          ["x", FormulaGuard.guarded(value), FormulaGuard.guarded(CellList.joined(list))],
        ], separator: .comma)
      let plan = try plan(sheet, files: ["products/x.ar.md": text])
      guard let file = plan.files.first else { continue }
      edits += 1
      let after = String(decoding: file.new, as: UTF8.self)
      // What is not of the two entries stands there still, in the same order.
      let kept = { (text: String) in
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
          .filter {
            $0.hasPrefix("# a") || $0.hasPrefix("order") || $0.hasPrefix("unknown")
              || $0.hasPrefix("title") || $0.hasPrefix("price") || $0.hasPrefix("marks")
              || $0.hasPrefix("  a: b") || $0.hasPrefix("body")
          }
      }
      #expect(kept(after) == kept(text), "\(text)\n→\n\(after)")
      for comment in ["# two", "# yes", "# list", "# c"] where text.contains(comment) {
        #expect(after.contains(comment), "\(text)\n→\n\(after)")
      }
      // Once more changes nothing: what was written is what was meant.
      let again = try self.plan(sheet, files: ["products/x.ar.md": after])
      #expect(again.files.isEmpty && again.same == 1, "\(text)\n→\n\(after)")
    }
    #expect(edits > 80)
  }
}
