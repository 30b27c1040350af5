import Model
import Testing

/// Colours and their contrast; the figures are those of the W3C's own tools.
struct ColourTests {
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.478),
    ("#767676", "#fff", 4.542), ("#ff0000", "#ffffff", 3.998), ("#0000ff", "#000000", 2.444),
    ("#7a2e22", "#f7f2e8", 8.397),
  ])
  func contrastIsThatOfWCAG(_ one: String, _ two: String, _ wanted: Double) throws {
    let (front, back) = (try #require(Colour(hex: one)), try #require(Colour(hex: two)))
    #expect(abs(front.contrast(with: back) - wanted) < 0.006)
    #expect(front.contrast(with: back) == back.contrast(with: front))
  }

  @Test(arguments: ["#12345", "123456", "#12345g", "red", "#+12345", "", "#1234567"])
  func whatIsNoColourIsNone(_ text: String) { #expect(Colour(hex: text) == nil) }

  @Test func aColourIsWrittenInSixDigits() {
    #expect(Colour(hex: "#0aF")?.hex == "#00aaff")
    #expect(Colour.black.mixed(with: .white, 0.5).hex == "#808080")
  }
}
