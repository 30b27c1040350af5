import Model
import Testing

@testable import Rendering

/// Mistakes in the Markdown of fields, which templates cannot tell.
@Suite struct FieldTextTests {
  private func told(_ text: String, suggests: Bool = false) async throws -> [FieldMistake] {
    var sample = try SampleSite()
    sample.suggests = suggests
    let leaf = SampleSite.sort(["leaf": .markdown(Text("[x](nowhere.md)"))])
    try sample.add(
      "things/one", ["ق", nil], fields: ["sorts": text.isEmpty ? .list([leaf]) : .none],
      own: [["note": .markdown(Text(text, in: SampleSite.arabic))], [:]])
    let world = await sample.world()
    let record = try #require(world.site.recordsByID["things/one"])
    let variant = try #require(world.site[record].variants[0])
    return world.fieldMistakes(of: record, in: variant)
  }

  @Test func aLinkThatLeadsNowhereIsToldWithItsWords() async throws {
    let mistakes = try await told("voir [là](nowhere.md)\n\n![x](y.jpg)")
    #expect(mistakes.map(\.field) == ["note", "note"])
    #expect(
      mistakes.allSatisfy { $0.diagnostic.path == "content/things/one.ar.md" && !$0.isShared })
    #expect(mistakes[0].words.contains("nowhere.md") || mistakes[0].words.contains("là"))
    let many = try await told("a\nب [x](no.md) é [y](nope.md)\n[z](none.md)")
    #expect(many.map(\.words) == ["no.md", "nope.md", "none.md"])
    let inner = try await told("")
    #expect(inner.map(\.field) == ["sorts"] && inner.allSatisfy(\.isShared))
  }

  @Test(arguments: [
    String(repeating: "> ", count: 200) + "x", String(repeating: "- ", count: 200) + "x",
    String(repeating: "a@", count: 1500), "a&#8;b", "<b>x</b>", "\u{202E}x [y](z.md)",
  ])
  func whatGoesBeyondTheBoundsIsTold(_ text: String) async throws {
    #expect(!(try await told(text).isEmpty))
  }

  @Test func plainWordsAreNotLookedAtTwice() async throws {
    #expect(try await told("سطر *أول*, ثم ثان").isEmpty)
    #expect(!(try await told("سطر أول, ثم ثان", suggests: true).isEmpty))
  }
}
