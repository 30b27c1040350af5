import Model
import Testing

@testable import Parsing

@Suite struct BlockParserTests {
  private func parse(_ text: String) throws -> Parsed<BlockDefinition> {
    BlockParser.parse(
      Array(text.utf8), name: "aside", path: "theme/blocks/aside.yaml",
      languages: [
        SiteLanguage(code: "ar", locale: try #require(LocaleTag("ar-MA"))),
        SiteLanguage(code: "fr", locale: try #require(LocaleTag("fr-MA"))),
      ])
  }

  /// What stands under `arguments` are names, those that declarations use among them.
  @Test(arguments: ["label", "choices", "arguments", "fields", "of", "body", "caption"])
  func anArgumentMayHaveAnyName(_ name: String) throws {
    let parsed = try parse("arguments:\n  \(name): {kind: text, required: true}\n")
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.arguments.map(\.name) == [name])
    #expect(parsed.value.arguments.map(\.isRequired) == [true])
  }

  /// A theme's labels in languages that the site does not have are no mistakes of the site.
  @Test func labelsOfOtherLanguagesAreLeftOut() throws {
    let parsed = try parse(
      """
      label: {ar: حاشية, fr: Aparté, en: Aside, he: הערה}
      arguments:
        label:
          kind: choice
          label: {ar: النوع, en: Kind}
          choices: {one: {ar: أوّل, en: One}, two: {en: Two}}
        note: {kind: text, label: {he: הערה}}
      """)
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.arguments.count == 2)
  }
}
