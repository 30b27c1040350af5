import Foundation
import Testing

/// What Arabic letters must not suffer is in the theme's style sheet.
@Suite struct ArabicStylesTests {
  private let css: String

  /// A style sheet that cannot be read fails every test, those of what it must not say too.
  init() throws {
    css = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../themes/souk/assets/css/souk.css"), encoding: .utf8)
  }

  /// The declarations of all rules whose selectors name Arabic.
  private var arabicRules: String {
    css.split(separator: "\n").filter { $0.contains(":lang(ar)") }.joined(separator: "\n")
  }

  @Test func arabicIsNotSpacedSlantedOrDivided() {
    #expect(arabicRules.contains("letter-spacing: 0"))
    #expect(arabicRules.contains("font-style: normal"))
    #expect(arabicRules.contains("font-synthesis-style: none"))
    #expect(arabicRules.contains("hyphens: manual"))
    #expect(arabicRules.contains("font-weight: 600"))
  }

  @Test func noRuleDividesWordsByItself() {
    #expect(css.contains("hyphens: manual"))
    #expect(!css.contains("hyphens: auto"))
  }

  @Test func listsHaveTheDigitsOfTheirLanguage() {
    #expect(css.contains(".digits-arab { list-style-type: arabic-indic; }"))
    #expect(css.contains(".digits-arabext { list-style-type: persian; }"))
  }
}
