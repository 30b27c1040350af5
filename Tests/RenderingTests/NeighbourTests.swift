import Model
import Testing

@testable import Rendering

/// The records before and behind one in the listing of its section.
@Suite struct NeighbourTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    for (place, titles) in [
      ["ب", "Z"], ["أ", "Y"], ["ت", nil], [nil, "X"], ["ج", "A"], ["ث", "B"],
    ].enumerated() {
      try sample.add("things/t\(place)", titles)
    }
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: .omit, byType: [:])
    try sample.add("makers/m", ["صانع", "Artisan"])
    try sample.add("about", ["عنّا", "À propos"])
    return sample
  }

  @Test func areThoseOfTheListingInEachLanguage() async throws {
    let sample = try Self.site()
    var templates = SampleTheme.empty
    templates["record.html"] =
      "<p data-a=\"{% if record.previous %}{{ record.previous.id }}{% endif %}|{{ record.id }}|"
      + "{% if record.next %}{{ record.next.id }}{% endif %}\">"
    let build = try await sample.built(templates)
    var told: Set<String> = []
    for section in build.site.sections {
      for (language, listing) in section.listings.enumerated() {
        let ids = listing.map { build.site[$0].id }
        for (place, record) in listing.enumerated() {
          let route = try #require(build.site[record].routes[language])
          let text =
            (place > 0 ? ids[place - 1] : "") + "|" + ids[place] + "|"
            + (place + 1 < ids.count ? ids[place + 1] : "")
          #expect(try build.html(route) == "<p data-a=\"\(text)\">")
          told.insert(text)
        }
      }
    }
    #expect(told.contains("things/t0|things/t2|things/t5"), "\(told)")
    #expect(told.contains("things/t3|things/t1|things/t0"), "\(told)")
    #expect(told.contains("|makers/m|"))
    #expect(try build.html("/fr/about/") == "<p data-a=\"|about|\">")
  }

  @Test func areOfTheTypeOfTheirSection() async throws {
    let sample = try Self.site()
    #expect(
      await sample.mistakes("{{ record.previous.sorts | length }}{{ record.next.made }}").isEmpty)
    #expect(
      await sample.mistakes("{{ record.next.titel }}") == ["thing has no field \"titel\""])
  }
}
