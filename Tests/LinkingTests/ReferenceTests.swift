import Linking
import Model
import Testing

/// What refers to a record is listed with it: all of it, once, and in each language's own order.
@Suite struct ReferenceTests {
  @Test(arguments: UInt64(11)...16)
  func inverseListsAreTheReferencesTurnedRound(_ seed: UInt64) async throws {
    let sort = [SortOrder.Key("text"), SortOrder.Key("integer", isDescending: true)]
    let generated = GeneratedSite(seed: seed, things: 90, sort: sort)
    let (site, diagnostics) = await generated.linked()
    let section = try #require(site.sections.first { $0.name == "things" })
    let makers = site.records.filter { $0.id.hasPrefix("makers/") }
    for language in generated.settings.languages.indices {
      var found: [String: String] = [:]
      for maker in makers {
        let list = maker.inverse("things", in: LanguageIndex(language))
        for thing in list {
          #expect(found.updateValue(maker.id, forKey: site[thing].id) == nil)
        }
        // Its order is that of the listing, from which nothing is missing.
        let members = Set(list)
        #expect(section.listings[language].filter { members.contains($0) } == list)
      }
      #expect(found == generated.makers)
    }
    #expect(diagnostics.filter { $0.category == "reference" }.count == generated.brokenReferences)
  }

  @Test func theLanguagesDisagree() async throws {
    let generated = GeneratedSite(seed: 21, things: 60, sort: [SortOrder.Key("title")])
    let site = await generated.linked().site
    let lists = site.records.compactMap { $0.inverse["things"] }
    #expect(lists.contains { $0[0] != $0[1] })
    #expect(lists.allSatisfy { Set($0[0]) == Set($0[1]) && Set($0[1]) == Set($0[2]) })
  }
}
