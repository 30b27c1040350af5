import Model
import Testing

@Suite struct NamesTests {
  @Test(arguments: ["ar", "ar-PS", "fr", "ckb", "zh-Hant-TW", "sr-Latn", "de-1996"])
  func `a locale tag is kept as written`(_ tag: String) {
    #expect(LocaleTag(tag)?.tag == tag)
  }

  @Test(arguments: [
    "", "a", "AR", "ar_PS", "ar-", "-ar", "ar--PS", "arab", "ar-verylongsubtag", "ar-PS ", "عر",
    "../ar", "ar-" + String(repeating: "x-", count: 30) + "x",
  ])
  func `what is no language tag is refused`(_ tag: String) {
    #expect(LocaleTag(tag) == nil)
  }

  @Test(arguments: [
    ("ar-PS", Direction.rightToLeft), ("he", .rightToLeft), ("fa-IR", .rightToLeft),
    ("ur", .rightToLeft), ("fr", .leftToRight), ("ar-Latn", .leftToRight), ("en", .leftToRight),
  ])
  func `a language has its direction`(_ tag: String, _ direction: Direction) {
    #expect(LocaleTag(tag)?.direction == direction)
  }

  @Test func `the nearest name is found, and none that is far`() {
    let names = ["title", "price", "summary", "السعر"]
    #expect(NearestName.of("titel", among: names) == "title")
    #expect(NearestName.of("Price", among: names) == "price")
    #expect(NearestName.of("السغر", among: names) == "السعر")
    #expect(NearestName.of("weight", among: names) == nil)
    #expect(NearestName.of("", among: names) == nil)
    #expect(NearestName.of("price", among: ["price"]) == nil)
    #expect(NearestName.of(String(repeating: "x", count: 100_000), among: names) == nil)
  }
}
