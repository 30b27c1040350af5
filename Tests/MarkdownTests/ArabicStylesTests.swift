import Foundation
import Testing

/// What Arabic letters must not suffer is in the theme's style sheet.
@Suite struct ArabicStylesTests {
  private static let css =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../themes/souk/assets/css/souk.css"), encoding: .utf8)) ?? ""

  /// The declarations of all rules whose selectors name Arabic.
  private static var arabicRules: String {
    css.split(separator: "\n").filter { $0.contains(":lang(ar)") }.joined(separator: "\n")
  }

  @Test func arabicIsNotSpacedSlantedOrDivided() {
    #expect(Self.arabicRules.contains("letter-spacing: 0"))
    #expect(Self.arabicRules.contains("font-style: normal"))
    #expect(Self.arabicRules.contains("font-synthesis-style: none"))
    #expect(Self.arabicRules.contains("hyphens: manual"))
    #expect(Self.arabicRules.contains("font-weight: 600"))
  }

  @Test func noRuleDividesWordsByItself() {
    #expect(!Self.css.contains("hyphens: auto"))
  }

  @Test func listsHaveTheDigitsOfTheirLanguage() {
    #expect(Self.css.contains(".digits-arab { list-style-type: arabic-indic; }"))
    #expect(Self.css.contains(".digits-arabext { list-style-type: persian; }"))
  }
}
