import Foundation
import Localization
import Model
import Testing

@Suite struct QuantityTests {
  private static func localizer(_ tag: String, digits: String? = nil) throws -> Localizer {
    Localizer(locale: try #require(LocaleTag(tag)), numberingSystem: digits)
  }

  @Test(arguments: [
    ("fr", "3 kg", "3\u{202F}kg", "3\u{A0}kilogrammes"),
    ("fr", "1.5 kg", "1,5\u{202F}kg", "1,5\u{A0}kilogramme"),
    ("en", "1 kg", "1 kg", "1 kilogram"), ("en", "1.0 kg", "1.0 kg", "1.0 kilograms"),
    ("ar-PS", "3 kg", "٣ كغم", "٣ كيلوغرامات"), ("ar-PS", "2 kg", "٢ كغم", "كيلوغرامان"),
    ("ar-PS", "11 kg", "١١ كغم", "١١ كيلوغرامًا"), ("ar-MA", "3 m²", "3 م²", "3 أمتار مربعة"),
    ("ar-PS", "1 h", "١ س", "ساعة"), ("ar-PS", "12 %", "١٢٪\u{61C}", "١٢٪\u{61C}"),
    ("fr", "12.5 %", "12,5\u{A0}%", "12,5\u{A0}%"), ("de-CH", "1234 m", "1’234 m", "1’234 Meter"),
    ("ar-PS", "3 pcs", "٣ قطع", "٣ قطع"), ("fr", "2 pcs", "2\u{A0}pièces", "2\u{A0}pièces"),
    ("he", "0.5 cm", "0.5 ס״מ", "0.5 סנטימטרים"),
    ("hi", "1234567 g", "12,34,567 ग्राम", "12,34,567 ग्राम"),
  ])
  func `a quantity is written with its unit as the language does`(
    _ tag: String, _ text: String, _ short: String, _ long: String
  ) throws {
    let localizer = try Self.localizer(tag)
    let quantity = try #require(Quantity(parsing: text))
    #expect(localizer.quantity(quantity, width: .short) == short)
    #expect(localizer.quantity(quantity, width: .long) == long)
    // Learnt patterns are the same the second time.
    #expect(localizer.quantity(quantity, width: .long) == long)
  }

  @Test(arguments: [
    ("ar-PS", "9 g", "٩ غرامات"), ("ar-PS", "150 g", "١٥٠ غرامًا"), ("ar-PS", "100 g", "١٠٠ غرام"),
    ("ar-PS", "2 g", "غرامان"), ("ar-PS", "1 g", "غرام"), ("ar-PS", "12 L", "١٢ لترًا"),
    ("ar-PS", "3 kg", "٣ كغم"), ("ar-PS", "12 cm", "١٢ سم"), ("ar-PS", "3 months", "٣ أشهر"),
    ("fr", "150 g", "150\u{202F}g"), ("fr", "3 months", "3\u{A0}mois"),
    ("fr", "2 days", "2\u{A0}jours"),
    ("fr", "1 week", "1\u{A0}semaine"), ("fr", "48 h", "48\u{202F}h"),
    ("en", "3 months", "3 months"),
  ])
  func `a text names a unit by its sign, or by a word that has its plural`(
    _ tag: String, _ text: String, _ expected: String
  ) throws {
    let localizer = try Self.localizer(tag)
    #expect(localizer.quantity(try #require(Quantity(parsing: text))) == expected)
  }

  @Test(arguments: [
    ("fr", 8, 0, "8\u{A0}h"), ("fr", 19, 5, "19\u{A0}h\u{A0}05"), ("fr", 0, 30, "0\u{A0}h\u{A0}30"),
    ("ar-PS", 8, 0, "٨:٠٠"), ("ar-MA", 19, 30, "19:30"), ("en", 8, 5, "8:05"),
  ])
  func `a time of day is said on the language's clock`(
    _ tag: String, _ hour: Int, _ minute: Int, _ expected: String
  ) throws {
    #expect(try Self.localizer(tag).clock(hour: hour, minute: minute) == expected)
  }

  @Test func `every unit has a name in every language that is not its symbol alone`() throws {
    for tag in ["ar-PS", "ar-MA", "fr", "en", "he"] {
      let localizer = try Self.localizer(tag)
      for unit in Quantity.knownUnits where unit != "%" {
        let made = localizer.quantity(Quantity(amount: "7", unit: unit), width: .long)
        #expect(tag == "he" && unit == "pcs" || !made.hasSuffix("\u{A0}" + unit), "\(tag) \(unit)")
      }
    }
  }

  @Test(arguments: [
    (0, "0\u{202F}o"), (999, "999\u{202F}o"), (1000, "1\u{202F}ko"), (1250, "1,2\u{202F}ko"),
    (999_949, "999,9\u{202F}ko"), (999_950, "1\u{202F}Mo"), (1_234_567, "1,2\u{202F}Mo"),
    (Int.max, "9\u{202F}223,4\u{202F}Po"), (-1500, "-1,5\u{202F}ko"),
  ])
  func `a size is counted in the largest unit that leaves a whole number`(
    _ bytes: Int, _ expected: String
  ) throws {
    #expect(try Self.localizer("fr").fileSize(bytes) == expected)
  }

  @Test(arguments: [
    ("ar-PS", -3, RelativeUnit.day, "قبل ٣ أيام"), ("ar-PS", 2, .week, "خلال أسبوعين"),
    ("ar-MA", -11, .month, "قبل 11 شهرًا"), ("fr", -3, .day, "il y a 3\u{A0}jours"),
    ("fr", -1, .year, "il y a 1\u{A0}an"), ("en", 2, .week, "in 2 weeks"),
    ("en", -1000, .year, "1,000 years ago"), ("pl", -5, .year, "5 lat temu"),
  ])
  func `a distance in time has its number in the right plural`(
    _ tag: String, _ count: Int, _ unit: RelativeUnit, _ expected: String
  ) throws {
    let made = try #require(try Self.localizer(tag).relative(count, unit))
    #expect(made.replacing("\u{A0}", with: " ") == expected.replacing("\u{A0}", with: " "))
  }

  @Test(arguments: [
    ("2026-11-24", "today"), ("2026-11-23", "yesterday"), ("2026-11-25", "tomorrow"),
    ("2026-11-14", "10 days ago"), ("2026-11-10", "2 weeks ago"), ("2026-10-24", "4 weeks ago"),
    ("2026-10-20", "1 month ago"), ("2026-09-25", "1 month ago"), ("2026-09-24", "2 months ago"),
    ("2027-01-23", "in 1 month"), ("2027-01-24", "in 2 months"), ("2024-11-25", "23 months ago"),
    ("2024-11-24", "2 years ago"), ("1967-06-10", "59 years ago"), ("2026-11", "this month"),
    ("2026-10", "last month"), ("2026-08", "3 months ago"), ("2025", "last year"),
    ("1967", "59 years ago"), ("1320~", "about 1320"),
  ])
  func `a date is told by its distance from the day of the build`(
    _ text: String, _ expected: String
  ) throws {
    let today = CivilDay(year: 2026, month: 11, day: 24).daysSince1970
    let made = try Self.localizer("en").relative(try EDTF(parsing: text), today: today)
    #expect(made == expected)
  }

  @Test(
    arguments: [
      ("ar-PS", ["أ", "ب", "ج"], "أ وب وج", "أ أو ب أو ج"),
      ("ar-PS", ["أ", "b"], "أ و\u{2066}b\u{2069}", "أ أو \u{2066}b\u{2069}"),
      ("fr", ["a", "b", "c", "d"], "a, b, c et d", "a, b, c ou d"),
      ("fr", ["a", "ب"], "a et \u{2067}ب\u{2069}", "a ou \u{2067}ب\u{2069}"),
      ("en", ["a", "b", "c"], "a, b, and c", "a, b, or c"),
      ("es", ["padre", "iglesia"], "padre e iglesia", "padre o iglesia"),
      ("he", ["א", "ב"], "א וב", "א או ב"),
      ("he", ["א", "b"], "א ו-\u{2066}b\u{2069}", "א או \u{2066}b\u{2069}"),
      ("ja", ["一", "二", "三"], "一、二、三", "一、二、または三"),
    ] as [(String, [String], String, String)])
  func `things are joined as the language does`(
    _ tag: String, _ items: [String], _ and: String, _ or: String
  ) throws {
    let localizer = try Self.localizer(tag)
    #expect(localizer.list(items) == and)
    #expect(localizer.list(items, .or) == or)
  }
}
