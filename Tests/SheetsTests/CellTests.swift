import Sheets
import Testing

/// What people write in cells, in Arabic and in French.
@Suite struct CellTests {
  private let reader = CellReader(
    CellHabits(
      currency: "ILS", currencies: ["DH": "MAD"], dates: .dayMonthYear, country: "+970"))
  private let bare = CellReader(CellHabits())

  @Test(arguments: [
    ("25", "25"), ("25,50", "25.50"), ("25.50", "25.50"), ("٢٥٫٥٠", "25.50"), ("٢٥,٥", "25.5"),
    ("1 250,5", "1250.5"), ("1\u{202F}250,50", "1250.50"), ("1,250.50", "1250.50"),
    ("1.250,50", "1250.50"), ("١٬٢٥٠٫٥", "1250.5"), ("1.250.000", "1250000"), ("0,125", "0.125"),
    ("12.500", "12.500"), ("-3,5", "-3.5"), ("−3", "-3"), ("1’250", "1250"),
    ("1250,125", "1250.125"),
    ("\u{200F}25\u{200F}", "25"), ("abc", "abc"), ("۱۲", "12"),
  ])
  func numbersAreRead(text: String, expected: String) throws {
    #expect(try bare.number(text) == expected)
  }

  @Test(arguments: ["1,250", "12,500", "12 50", "1.25.3", "1,2,3"])
  func aNumberWithTwoReadingsIsRefused(text: String) {
    #expect(throws: CellMistake.self) { try bare.number(text) }
  }

  @Test func aDeclaredDecimalSignSettlesIt() throws {
    let french = CellReader(CellHabits(decimal: ","))
    #expect(try french.number("1,250") == "1.250")
    #expect(try french.number("1.250") == "1250")
    #expect(try CellReader(CellHabits(decimal: ".")).number("1,250") == "1250")
  }

  @Test(arguments: [
    ("25 ₪", "25 ILS"), ("₪25,50", "25.50 ILS"), ("25.50 ILS", "25.50 ILS"), ("٢٥ شيكل", "25 ILS"),
    ("12,5 €", "12.5 EUR"), ("30 dh", "30 MAD"), ("25", "25 ILS"), ("-5 ₪", "-5 ILS"),
    ("12.500 JOD", "12.500 JOD"), ("25 ش.ج.", "25 ILS"), ("25 XYZ", "25 XYZ"),
    ("gratuit", "gratuit"),
  ])
  func amountsAreRead(text: String, expected: String) throws {
    #expect(try reader.money(text) == expected)
  }

  @Test func anAmountWithoutACurrencyIsRefusedWhenNoneIsDeclared() {
    #expect(throws: CellMistake.self) { try bare.money("25") }
  }

  @Test(arguments: [
    ("12/05/2024", "2024-05-12"), ("١٢/٥/٢٠٢٤", "2024-05-12"), ("1.2.2024", "2024-02-01"),
    ("2024-05-12", "2024-05-12"), ("1320~", "1320~"),
    ("1967-06-10/1967-06-11", "1967-06-10/1967-06-11"),
    ("2024/5/1", nil), ("13/13/2024", nil), ("12/05/24", nil),
  ])
  func daysAreReadInTheDeclaredOrder(text: String, expected: String?) throws {
    if let expected {
      #expect(try reader.date(text) == expected)
    } else {
      #expect(throws: CellMistake.self) { try reader.date(text) }
    }
  }

  @Test func aDayOfUnknownOrderIsRefused() throws {
    #expect(throws: CellMistake.self) { try bare.date("12/05/2024") }
    #expect(throws: CellMistake.self) { try bare.date("25/05/2024") }
    #expect(try bare.date("2024/5/1") == "2024-05-01")
  }

  @Test(arguments: [
    ("02-627 1234", "+97026271234"), ("٠٥٩٩ ١٢٣ ٤٥٦", "+970599123456"),
    ("+970 2 627 1234", "+970 2 627 1234"), ("00970 2 6271234", "+97026271234"),
    ("(02) 627.1234", "+97026271234"), ("97026271234", "+97026271234"), ("appelez", "appelez"),
  ])
  func telephoneNumbersAreRead(text: String, expected: String) throws {
    #expect(try reader.phone(text) == expected)
  }

  @Test func aNumberWithoutACountryIsRefused() {
    #expect(throws: CellMistake.self) { try bare.phone("02 627 1234") }
    #expect(throws: CellMistake.self) { try reader.phone("599123456") }
  }

  @Test func yesAndNoAreReadInEachLanguage() {
    #expect(["نعم", "Oui", "yes", "1", "TRUE"].allSatisfy { bare.boolean($0) == "true" })
    #expect(["لا", "non", "No", "٠", "false"].allSatisfy { bare.boolean($0) == "false" })
    #expect(bare.boolean("peut-être") == "peut-être")
  }

  @Test func quantitiesAreRead() throws {
    #expect(try bare.quantity("١٠٠ غرام") == "100 g")
    #expect(try bare.quantity("1,5 kg") == "1.5 kg")
    #expect(try bare.quantity("250g") == "250 g")
  }

  @Test func namesAreTheSameWhateverTheirSpacesAndSigns() {
    #expect(
      CellReader.folded(name: "Bois d’olivier") == CellReader.folded(name: " bois  d'Olivier"))
    #expect(CellReader.folded(name: "حِرَف") == CellReader.folded(name: "حرف"))
    #expect(CellReader.folded(name: "e\u{301}te") == CellReader.folded(name: "Éte"))
  }
}
