import Linking
import Model
import TestSupport
import Testing

/// What is taken up of fields alone is what linking everything gives.
@Suite struct RelinkTests {
  private static let options = SiteLinker.Options(now: .day(20_000), includesDrafts: false)

  /// All of a site that a field may decide.
  private static func text(of site: Site) -> [String] {
    site.records.map { "\($0)" } + site.sections.map { "\($0)" }
      + site.taxonomies.map { "\($0)" } + site.pages.map { "\($0)" }
      + site.goods.map { "\(String(describing: $0))" } + ["\(site.menus) \(site.redirects)"]
  }

  @Test(arguments: [
    [SortOrder.Key("order")], [SortOrder.Key("title")], [SortOrder.Key("number")],
    [SortOrder.Key("integer", isDescending: true), SortOrder.Key("text")],
    [SortOrder.Key("money")], [SortOrder.Key("maker")], [SortOrder.Key("quantity")],
  ])
  func oneFieldAfterTheOther(_ sort: [SortOrder.Key]) async throws {
    var generated = GeneratedSite(seed: 7, things: 60, sort: sort)
    var random = SeededGenerator(seed: 8)
    var (site, diagnostics) = await generated.linked()
    var (taken, refused) = (0, 0)
    for _ in 0..<60 {
      let places = generated.documents.indices.filter {
        generated.documents[$0].recordID.hasPrefix("things/") || random.once(in: 8)
      }
      let place = random.pick(places)
      let old = generated.documents[place]
      // A value that another file of the type has in the same field.
      let others = generated.documents.filter { $0.typeIndex == old.typeIndex }
      let slot = Int.random(in: old.fields.indices, using: &random)
      var new = old
      new.fields[slot] = random.pick(others).fields[slot]
      if new.fields[slot].isNone, !old.fields[slot].isNone { continue }
      new.body.length += 3
      generated.documents[place] = new
      let linked = await generated.linked()
      let relinked = SiteLinker.relink(
        [(old, new)], in: site, told: diagnostics, documents: generated.documents,
        options: Self.options)
      if let relinked {
        taken += 1
        #expect(Self.text(of: relinked) == Self.text(of: linked.site), "\(new.path) \(slot)")
        #expect(linked.diagnostics == diagnostics)
      } else {
        refused += 1
      }
      (site, diagnostics) = linked
    }
    print("relinked by \(sort.map(\.name)): \(taken) taken up alone, \(refused) with all")
    #expect(taken > 5 && refused > 5)
  }
}
