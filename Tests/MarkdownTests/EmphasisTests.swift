import Foundation
import Model
import TestSupport
import Testing

@testable import Markdown

/// Which words are emphasised: those meant, and no others.
@Suite struct EmphasisTests {
  private func html(_ text: String, _ direction: Direction = .rightToLeft) -> String {
    String(
      decoding: MarkdownRenderer.render(
        Array(text.utf8), options: MarkdownOptions(direction: direction),
        resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
      ).html, as: UTF8.self)
  }

  /// The emphasised words of a text, in their order, without the tags in them.
  private func words(_ element: String, in text: String, _ direction: Direction = .rightToLeft)
    -> [String]
  {
    let html = html(text, direction)
    var found: [String] = []
    for part in html.components(separatedBy: "<" + element).dropFirst() {
      let inner = part.components(separatedBy: "</" + element + ">")[0].drop { $0 != ">" }
        .dropFirst()
      found.append(
        String(inner).replacing(#/<[^>]*>/#, with: "").replacingOccurrences(
          of: "&quot;", with: "\""))
    }
    return found
  }

  @Test(arguments: [
    ("قال و**(القدس)**، ب**«المدينة»** فقط.", ["(القدس)", "«المدينة»"]),
    ("قال و**«القدس»** ثم و**(القدس)**", ["«القدس»", "(القدس)"]),
    ("كتب ل**\"نص\"** هنا", ["\"نص\""]),
    ("ف**“هنا”**، ك**‘هناك’**؛", ["“هنا”", "‘هناك’"]),
    ("وَ**(قُدس)** وـ**«مدينة»**ـنا", ["(قُدس)", "«مدينة»"]),
    ("قبل **كلمة**، و**كلمة**؛ ثم **كلمة**؟", ["كلمة", "كلمة", "كلمة"]),
    ("«**القدس**» و(**المدينة**) و«ال**مدينة**»", ["القدس", "المدينة", "مدينة"]),
    ("**ملاحظة:**النص، ثم **مهم:**نص", ["ملاحظة:", "مهم:"]),
    ("**نصف.**ثم **آخر!**ثم", ["نصف.", "آخر!"]),
    ("**كلمة**(شرح) ثم **أخرى**(شرح)", ["كلمة", "أخرى"]),
    ("ب**`code`** و**[رابط](/x)**نا", ["code", "رابط"]),
    ("و**_القدس_** ثم **~~قديم~~**ها", ["القدس", "قديم"]),
    ("و**«القدس»**\u{200F} ثم \u{200F}**(نص)**\u{200F}", ["«القدس»", "(نص)"]),
    ("و**#القدس** و**@المدينة**", ["#القدس", "@المدينة"]),
    ("**السعر:**25 شيقلًا", ["السعر:"]),
    ("**\u{FD3F}نور\u{FD3E}**وقال", ["\u{FD3F}نور\u{FD3E}"]),
    ("ה**\"ספר\"** ו**(עיר)**", ["\"ספר\"", "(עיר)"]),
    ("و**«القدس\nوالمدينة»**نا", ["«القدس\nوالمدينة»"]),
    ("السعر* (بالشيقل)، والوزن*. ثم 5*(3+2)*4", []),
    ("و\\**(القدس)\\** ثم `و**(القدس)**`", []),
    ("نص ** نص ** نص", []),
  ])
  func strongWordsOfArabic(_ text: String, _ expected: [String]) {
    #expect(words("strong", in: text) == expected, "\(html(text))")
  }

  @Test(arguments: [
    ("l’**« art »** et d’**(abc)**", "strong", ["« art »", "(abc)"]),
    ("l’*« art »* et d’*(abc)*", "em", ["« art »", "(abc)"]),
    ("**« Art »**s et **“mot”**s", "strong", ["« Art »", "“mot”"]),
    ("*« mot »*s", "em", ["« mot »"]),
    ("**a:**b x c**(d)** e", "strong", ["a:", "(d)"]),
    ("**a** x **b**", "strong", ["a", "b"]),
    ("**l’**art *l’*art", "strong", ["l’"]),
    ("5*(3+2)*4", "em", []), ("x*(y)*z", "em", []), ("a*\"b\"*c", "em", []),
    ("snake_case et 2*3*4", "em", ["3"]),
  ])
  func emphasisedWordsOfFrench(_ text: String, _ element: String, _ expected: [String]) {
    #expect(words(element, in: text, .leftToRight) == expected, "\(html(text, .leftToRight))")
  }

  @Test(arguments: [
    ("*«كلمة»*ها", "<em>«كلمة»</em>ها"),
    ("و***«كلمة»***ها", "و<em><strong>«كلمة»</strong></em>ها"),
    ("*قال و**(القدس)** ثم*", "<em>قال و<strong>(القدس)</strong> ثم</em>"),
    ("**قال و*(القدس)* ثم**", "<strong>قال و<em>(القدس)</em> ثم</strong>"),
    ("و~~(قديم)~~ها", "و<del>(قديم)</del>ها"),
    ("من 5~10 ومن ~15~ كم", "من 5~10 ومن ~15~ كم"),
    ("[و**(القدس)**](/x) و![ب**«م»**](y)", "<a href=\"/x\">و<strong>(القدس)</strong></a>"),
  ])
  func emphasisNests(_ text: String, _ expected: String) {
    let html = html(text)
    #expect(html.contains(expected), "\(html)")
    #expect(!html.utf8.contains { $0 < 9 })
  }

  /// Sentences with one to three emphasised parts at random places: exactly those are emphasised.
  @Test func exactlyTheWordsMeantAreEmphasised() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0..<UInt64.max, using: &random)
    var generator = SeededGenerator(seed: seed)
    let words = ["القدس", "مَدينة", "كتاب", "في", "سوقـنا", "Nablus", "٢٠٢٦", "خبز", "على"]
    let openers = ["", "", "«", "(", "“", "\"", "["]
    let closers = ["", "", "»", ")", "”", "\"", "]"]
    let ends = ["", "،", "؛", "؟", ".", ":", "!", "…"]
    let particles = ["", "", "و", "ب", "ل", "ك", "ف", "وبال", "لِ"]
    let suffixes = ["", "", "ها", "نا", "هم"]
    func sentence() -> (text: String, meant: [String], kinds: [String]) {
      var text = ""
      var meant: [String] = []
      var kinds: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          text += (words.randomElement(using: &generator) ?? "") + " "
        }
        let place = Int.random(in: 0..<openers.count, using: &generator)
        let inner = (0..<Int.random(in: 1...3, using: &generator))
          .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        let part =
          openers[place] + inner + closers[place]
          + (Bool.random(using: &generator) ? "" : ends.randomElement(using: &generator) ?? "")
        let mark = ["*", "**", "***"].randomElement(using: &generator) ?? "**"
        text += particles.randomElement(using: &generator) ?? ""
        text += mark + part + mark + (suffixes.randomElement(using: &generator) ?? "")
        text += (ends.randomElement(using: &generator) ?? "") + " "
        meant.append(part)
        kinds.append(mark)
      }
      return (text, meant, kinds)
    }
    var wrong = 0
    for _ in 0..<2_000 {
      let (text, meant, kinds) = sentence()
      let strong = self.words("strong", in: text)
      let emphasised = self.words("em", in: text)
      let isRight =
        strong == zip(meant, kinds).filter { $0.1 != "*" }.map(\.0)
        && emphasised == zip(meant, kinds).filter { $0.1 != "**" }.map(\.0)
      if !isRight {
        wrong += 1
        if wrong < 5 { Issue.record("seed \(seed): \(text) → \(html(text))") }
      }
    }
    #expect(wrong == 0, "of 2000 sentences, seed \(seed)")
  }

  @Test func marksWithoutEndAreReadInTheirTime() {
    for text in ["*~", "و**(", "»**ب", "\\*", "*\u{200F}", "**«a»**ب "] {
      _ = html(String(repeating: text, count: 40_000))
    }
  }
}
