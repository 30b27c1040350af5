import Foundation
import Model
import Testing

/// Words and names against `romanization.tsv`, whose head says where the expectations are from.
@Suite struct RomanizationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var arabic: String
    var latin: String
    var testDescription: String { arabic }
  }

  private static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "romanization.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count >= 2 ? Case(arabic: cells[0], latin: cells[1]) : nil
    }
  }()

  @Test func `there are a hundred words and more`() { #expect(Self.cases.count >= 100) }

  @Test(arguments: cases) func `a word has its Latin slug`(_ word: Case) {
    #expect(Slug.make(from: word.arabic, in: .transliterated) == word.latin)
  }

  @Test(arguments: [
    ("Huile d’olive", "huile-d-olive"), ("Cœur d’Été", "coeur-d-ete"), ("Façade", "facade"),
    ("Straße", "strasse"), ("Ærø", "aero"), ("İstanbul", "istanbul"), ("Đà Nẵng", "da-nang"),
    ("١٩٢٠–۱۹۲۵", "1920-1925"), ("صابون 100g", "sabun-100g"), ("Ελλάδα", "ελλάδα"),
    ("\u{202E}سوق\u{202C}", "suq"), ("سـوق", "suq"),
  ])
  func `other letters become those of English`(_ text: String, _ latin: String) {
    #expect(Slug.make(from: text, in: .transliterated) == latin)
  }

  @Test func `a slug in Latin letters is valid and stays as it is`() {
    for word in Self.cases {
      let slug = Slug.make(from: word.arabic, in: .transliterated)
      #expect(Slug.isValid(slug))
      #expect(Slug.make(from: slug, in: .transliterated) == slug)
      #expect(slug.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `the kept style is the text's own letters`() {
    #expect(Slug.make(from: "سوق العطّارين", in: .kept) == "سوق-العطارين")
  }
}
