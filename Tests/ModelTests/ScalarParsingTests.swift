import Model
import Testing

@Suite struct ScalarParsingTests {
  @Test(arguments: [
    ("100 g", "100", "g"), ("1.5 L", "1.5", "L"), ("12 cm²", "12", "cm²"), ("50 %", "50", "%"),
  ])
  func `a quantity is a number and a unit`(_ text: String, _ amount: String, _ unit: String) {
    #expect(Quantity(parsing: text) == Quantity(amount: amount, unit: unit))
  }

  @Test(arguments: [
    "", "100", "g", "100g", "100 G", "100 stone", "1,5 L", "1. L", ".5 L", "1.2.3 L", "-1 g",
    "١٠٠ g", "100 g g", "1e3 g", "1234567890123456789 g", "nan g", "100\0 g",
  ])
  func `what is no quantity is refused`(_ text: String) {
    #expect(Quantity(parsing: text) == nil)
  }

  @Test(arguments: [
    ("31.7767, 35.2343", 31.7767, 35.2343), ("-90,-180", -90, -180), ("90, 180", 90, 180),
    ("0,0", 0, 0), ("  31.5,   35", 31.5, 35),
  ])
  func `a place is latitude and longitude`(_ text: String, _ latitude: Double, _ longitude: Double)
  {
    #expect(Place(parsing: text) == Place(latitude: latitude, longitude: longitude))
  }

  @Test(arguments: [
    "", ",", "31.7", "31.7,", "90.1, 0", "0, 180.1", "31.7 35.2", "31.7, 35.2, 3", "1e1, 2",
    "nan, nan", "inf, 0", "0x10, 0", "٣١, ٣٥", "31°, 35°", "3-1, 35", "31.7;35.2", "--1, 2",
    "1.2.3, 4", "-, -",
  ])
  func `what is no place is refused`(_ text: String) {
    #expect(Place(parsing: text) == nil)
  }

  @Test(arguments: [
    "73513537", "96385074", "036000291452", "4006381333931", "6291041500213", "00012345600012",
  ])
  func `a GTIN has its check digit`(_ text: String) {
    #expect(ScalarSyntax.isGTIN(text))
    let last = text.utf8.last.map { ($0 - 48 + 1) % 10 } ?? 0
    #expect(!ScalarSyntax.isGTIN(text.dropLast() + "\(last)"))
  }

  @Test(arguments: [
    "", "1", "123456789", "4006381333930", "400638133393A", "4006381333931 ", "٤٠٠٦٣٨١٣٣٣٩٣١",
    "400638133393\0", "40063813339315", "+006381333931",
  ])
  func `what is no GTIN is refused`(_ text: String) {
    #expect(!ScalarSyntax.isGTIN(text))
  }

  @Test(arguments: [
    ("+970 2 628 1234", "+97026281234"), ("+33-1-40-20-50-50", "+33140205050"),
    ("+12345678", "+12345678"), ("+123456789012345", "+123456789012345"),
  ])
  func `a telephone number loses its spaces and hyphens`(_ text: String, _ plain: String) {
    #expect(ScalarSyntax.phone(text) == plain)
  }

  @Test(arguments: [
    "", "+", "02 628 1234", "00970 2 628 1234", "+0 123 456 789", "+1234567", "+1234567890123456",
    "+970 (2) 628", "+٩٧٠ ٢ ٦٢٨ ١٢٣٤", "++9702628123", "+970\u{A0}26281234", "+9702628123x",
  ])
  func `what is no E.164 number is refused`(_ text: String) {
    #expect(ScalarSyntax.phone(text) == nil)
  }

  @Test(arguments: ["a@b.ps", "first.last+tag@mail.example.org", "x_y@xn--mgbaam7a8h.example"])
  func `an e-mail address is accepted`(_ text: String) {
    #expect(ScalarSyntax.isEmail(text))
  }

  @Test(arguments: [
    "", "@", "a@", "@b.ps", "a@b", "a@b.", "a@.ps", "a@-b.ps", "a@b-.ps", "a b@c.ps", "a@b@c.ps",
    "a@b c.ps", "a@b.ps\n", "<a@b.ps>", "a@b..ps", "إ@b.ps", "a@b.ps\u{202E}",
    String(repeating: "a", count: 65) + "@b.ps", "a@" + String(repeating: "b.", count: 130) + "ps",
  ])
  func `what is no e-mail address is refused`(_ text: String) {
    #expect(!ScalarSyntax.isEmail(text))
  }

  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c&d#e", "https://مثال.إختبار/صفحة",
    "https://example.org:8080/%20",
  ])
  func `a web address is accepted`(_ text: String) {
    #expect(ScalarSyntax.isWebAddress(text))
  }

  @Test(arguments: [
    "", "https://", "https:///x", "example.org", "//example.org", "ftp://example.org",
    "javascript:alert(1)", "data:text/html,x", "https://a b", "https://a\n", "https://a\u{0}",
    "https://a\"onclick", "https://a<b>", " https://a", "https://a\u{A0}b", "https://a\u{202E}gro",
    "https://a\u{2028}b", "https://a\u{200B}b", "https://?x", "https://a\\b",
    "https://" + String(repeating: "a", count: 2100),
  ])
  func `what is no web address is refused`(_ text: String) {
    #expect(!ScalarSyntax.isWebAddress(text))
  }
}
