import Foundation
import Testing

/// `dlala format` and `dlala markdown`, as people use them who write content.
@Suite struct SmallCommandTests {
  @Test(arguments: [
    ("money", "X", "is not an amount of money: expected an amount and a currency"),
    ("money", "25.999 ILS", "has more decimals than its currency: write at most 2"),
    ("money", "25 EURO", "did you mean \"EUR\"?"),
    ("date", "2024-13-05", "has a month 13: write 01 to 12\n"),
    ("hijri", "0500", "is no date of the Hijri calendar: it begins in 622"),
    ("quantity", "5", "is not a quantity: write a number and a unit"),
    ("number", "1,5", "is not a number: write digits and a point"),
    ("relative", "soon", "is not a distance in time"),
  ])
  func aValueThatIsNoneIsToldWhy(kind: String, value: String, reason: String) throws {
    let result = try Command.run(["format", kind, value])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("dlala: value 1 (\"\(value)\")"), "\(result.errors)")
    #expect(result.errors.contains(reason), "\(result.errors)")
  }

  @Test func digitsAreThoseOfASystemThatIsKnown() throws {
    let result = try Command.run(["format", "number", "3", "--digits", "roman"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--digits takes no \"roman\""), "\(result.errors)")
    #expect(
      try Command.run(["format", "number", "3", "--digits", "arab"]).output == "\u{663}\n")
    #expect(try Command.run(["format", "number", "3", "--locale", "fr-F"]).status == 2)
  }

  @Test func theFrontMatterOfAContentFileIsNotShown() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("---\ntitle: Un\n---\n\nTexte[^zz]\n", at: "content/products/one.fr.md")
    let file = site.path + "/content/products/one.fr.md"
    let result = try Command.run(["markdown", "--locale", "fr", file])
    #expect(result.output == "<p>Texte[^zz]</p>\n")
    #expect(result.errors.contains("one.fr.md:5:6: suggestion"), "\(result.errors)")
    #expect(try Command.run(["markdown", "--plain", file]).output == "<p>Texte[^zz]</p>\n")
    // What only begins with a line is a text.
    try site.put("---\n\nTexte\n", at: "content/products/two.fr.md")
    let rule = try Command.run(["markdown", site.path + "/content/products/two.fr.md"])
    #expect(rule.output == "<hr>\n<p>Texte</p>\n")
  }
}
