import Model
import Parsing
import Sheets
import Testing

/// Cells that name a choice or a term: by key, by label, or nearly.
@Suite struct SheetWordTests {
  private static let settings = """
    title: {ar: موقع, fr: Site}
    base-url: https://e.example
    languages: [ar, fr]
    taxonomies:
      crafts: {label: x, terms: {glass: {ar: زجاج, fr: Verre}, wood: {ar: خشب, fr: Bois d’olivier}}}
    """
  private static let good = """
    section: goods
    fields:
      title: {kind: text, required: true}
      stock:
        {kind: choice, shared: true, choices: {here: {ar: متوفّر, fr: En stock}, gone: {ar: نفد, fr: Épuisé}}}
      places: {kind: list, of: choice, shared: true, choices: {north: {fr: Le Nord}, south: {fr: Le Sud}}}
      crafts: {kind: list, of: term, taxonomy: crafts, shared: true}
    """

  private func importer(
    settings: String = settings, good: String = good
  ) throws -> SheetImporter {
    let settings = try #require(
      SettingsParser.parse(Array(settings.utf8), path: "dlala.yaml").value)
    let types = TypeParser.parse(
      files: [(path: "content/_types/good.yaml", bytes: Array(good.utf8))], settings: settings)
    #expect(types.found.isEmpty)
    return SheetImporter(
      settings: settings, types: types.value, type: try #require(types.value.first),
      documents: [], contents: [:], folders: [], map: SheetMap(), options: .init())
  }

  private func plan(_ sheet: String) throws -> SheetImporter.Plan {
    try importer().plan(path: "a.csv", bytes: Array(sheet.utf8), separator: .comma)
  }

  @Test(arguments: [
    ("here", "نفد", "here", "gone"), ("En stock", "epuisé", "here", nil),
    ("EN  STOCK", "Épuisé", "here", "gone"), ("متوفر", "gone", "here", "gone"),
  ])
  func aChoiceIsNamedByItsKeyOrItsLabel(
    first: String, second: String, key: String, other: String?
  ) throws {
    let plan = try plan("id,title.ar,stock\na,ا,\(first)\nb,ب,\(second)\n")
    let files = plan.files.map { String(decoding: $0.new, as: UTF8.self) }
    #expect(files.first?.contains("stock: \(key)\n") == true, "\(files)")
    if let other { #expect(files.last?.contains("stock: \(other)\n") == true, "\(files)") }
  }

  @Test(arguments: [
    ("stock", "en stok", "did you mean \"En stock\"?"), ("stock", "hree", "did you mean \"here\"?"),
    ("stock", "Épuisée", "did you mean \"Épuisé\"?"),
    ("stock", "متوفرة", "did you mean \"متوفّر\"?"),
    ("stock", "jamais vu", "the choices: here, gone"),
    ("crafts", "vere", "did you mean \"Verre\"?"),
    ("places", "le nrd", "did you mean \"Le Nord\"?"),
  ])
  func theNearestNameIsSoughtAmongKeysAndLabels(
    column: String, cell: String, remedy: String
  ) throws {
    let plan = try plan("id,title.ar,\(column)\na,ا,\(cell)\n")
    #expect(plan.diagnostics.map(\.remedy) == [remedy])
  }

  @Test func everyWrongValueOfAListIsTold() throws {
    let plan = try plan("id,title.ar,places,crafts\na,ا,sout; nrth; north,glas; verre; wod\n")
    #expect(
      plan.diagnostics.map(\.headline) == [
        "places has no choice \"sout\" (cell C2)", "places has no choice \"nrth\" (cell C2)",
        "crafts has no term \"glas\" (cell D2)", "crafts has no term \"wod\" (cell D2)",
      ])
    #expect(plan.files.isEmpty)
  }

  @Test func manyNamesDoNotMakeASheetSlow() throws {
    let words = (0..<400).map { "w\($0): {fr: Le mot \($0)}" }.joined(separator: ", ")
    let settings = Self.settings.replacing("{glass:", with: "{\(words), glass:")
    let good = Self.good.replacing("{here:", with: "{\(words), here:")
    let importer = try importer(settings: settings, good: good)
    /// The seconds that an import of 300 rows takes.
    func seconds(_ cell: (Int) -> String) -> Double {
      let rows = (0..<300).map { "r\($0),ا,\(cell($0)),\(cell($0))\n" }.joined()
      let bytes = Array(("id,title.ar,stock,crafts\n" + rows).utf8)
      let clock = ContinuousClock()
      let runs = (0..<2).map { _ in
        clock.measure { _ = importer.plan(path: "a.csv", bytes: bytes, separator: .comma) }
      }
      let least = runs.min() ?? .zero
      return Double(least.components.attoseconds) / 1e18 + Double(least.components.seconds)
    }
    let keys = seconds { "w\($0)" }
    let labels = seconds { "le mot \($0)" }
    let wrong = seconds { "zz\($0 * 7919)" }
    #expect(labels < keys * 8 && wrong < keys * 8, "\(keys) s, \(labels) s, \(wrong) s")
  }
}
