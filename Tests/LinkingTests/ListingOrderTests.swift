import Linking
import Localization
import Model
import TestSupport
import Testing

/// Listings are in order, whatever they are sorted by; judged by a plain comparison of two records
/// that knows nothing of keys.
@Suite struct ListingOrderTests {
  static let orders: [[SortOrder.Key]] =
    GeneratedSite.kinds.map { [SortOrder.Key($0.name)] }
    + [
      [SortOrder.Key("title")], [SortOrder.Key("title", isDescending: true)],
      [SortOrder.Key("order")], [SortOrder.Key("money", isDescending: true)],
      [SortOrder.Key("choice"), SortOrder.Key("integer", isDescending: true)],
      [SortOrder.Key("maker"), SortOrder.Key("boolean"), SortOrder.Key("day", isDescending: true)],
      [SortOrder.Key("closed", isDescending: true), SortOrder.Key("title", isDescending: true)],
    ]

  @Test(arguments: orders.indices)
  func listingsAreSorted(_ place: Int) async throws {
    let sort = Self.orders[place]
    let generated = GeneratedSite(seed: UInt64(place) + 7, things: 120, sort: sort)
    let (site, _) = await generated.linked()
    let section = try #require(site.sections.first { $0.name == "things" })
    for language in generated.settings.languages.indices {
      let listing = section.listings[language]
      let expected = site.records.indices.filter {
        site.records[$0].section == site.sections.firstIndex { $0.name == "things" }
          && site.records[$0].routes[language] != nil
      }
      #expect(Set(listing.map(\.position)) == Set(expected) && listing.count == expected.count)
      let judge = Judge(site: site, language: LanguageIndex(language))
      let wrong = zip(listing, listing.dropFirst()).filter { left, right in
        !judge.mayPrecede(site[left], site[right], sort)
      }
      #expect(wrong.isEmpty, "\(sort) in \(generated.settings.languages[language].code)")
    }
  }

  @Test func theOrderOfTheFilesDoesNotMatter() async throws {
    for seed in UInt64(1)...4 {
      let sort = [SortOrder.Key("choice"), SortOrder.Key("open")]
      var generated = GeneratedSite(seed: seed, things: 60, sort: sort)
      let first = await generated.linked().site
      var random = SeededGenerator(seed: seed)
      let byRecord = Dictionary(grouping: generated.documents, by: \.recordID)
      generated.documents = byRecord.keys.sorted().shuffled(using: &random).flatMap {
        byRecord[$0] ?? []
      }
      let second = await generated.linked().site
      for (left, right) in zip(first.sections, second.sections) {
        for language in left.listings.indices {
          #expect(
            left.listings[language].map { first[$0].id }
              == right.listings[language].map { second[$0].id })
        }
      }
    }
  }

  @Test func recordsOfOneOrderAreTold() async {
    let generated = GeneratedSite(seed: 3, things: 40, sort: [SortOrder.Key("order")])
    let (site, diagnostics) = await generated.linked()
    let orders = site.records.filter { $0.id.hasPrefix("things/") }.compactMap(\.order)
    let doubles = orders.count - Set(orders).count
    let told = diagnostics.filter { $0.category == "order" }
    #expect(doubles > 0 && told.count == doubles)
    #expect(told.allSatisfy { $0.position?.line == 5 && $0.path.hasPrefix("content/things/") })
    // Where something else decides first, only those that are equal in it too are told.
    let other = GeneratedSite(
      seed: 3, things: 40, sort: [SortOrder.Key("integer"), SortOrder.Key("order")])
    #expect(await other.linked().diagnostics.filter { $0.category == "order" }.count < doubles)
  }

  @Test func amountsOfSeveralCurrenciesStandByTheSitesRatesOrAreTold() async throws {
    var generated = GeneratedSite(seed: 5, things: 6, sort: [SortOrder.Key("money")])
    let slot = try #require(generated.types[1].slot(of: "money"))
    let amounts = ["100 ILS", "20 JOD", "30 EUR", "90 ILS", "1 JOD", "500 ILS"]
    for number in amounts.indices {
      let money = Value.money(try Money(parsing: amounts[number]))
      for place in generated.documents.indices
      where generated.documents[place].recordID == "things/t\(number)" {
        generated.documents[place].fields[slot] = money
      }
    }
    func listed(_ site: Site) -> [String] {
      site.sections[1].listings[0].map {
        amounts[Int(site[$0].id.dropFirst("things/t".count)) ?? 0]
      }
    }
    let apart = await generated.linked()
    #expect(listed(apart.site) == ["30 EUR", "90 ILS", "100 ILS", "500 ILS", "1 JOD", "20 JOD"])
    #expect(
      apart.diagnostics.filter { $0.category == "money" }.map(\.path) == [
        "content/_types/thing.yaml"
      ])
    let base = try #require(Currency(code: "ILS"))
    generated.settings.rates = ExchangeRates(
      date: try EDTF(parsing: "2026-01-01"), base: base,
      rates: [("JOD", "0.19"), ("EUR", "0.25")].compactMap { code, rate in
        Currency(code: code).flatMap { ExchangeRates.Rate(currency: $0, parsing: rate) }
      }, maximumAge: 30)
    let together = await generated.linked()
    #expect(listed(together.site) == ["1 JOD", "90 ILS", "100 ILS", "20 JOD", "30 EUR", "500 ILS"])
    #expect(!together.diagnostics.contains { $0.category == "money" })
  }

  @Test func openTermsStandInEachLanguagesOrder() async throws {
    let generated = GeneratedSite(seed: 9, things: 40, sort: [SortOrder.Key("title")])
    let site = await generated.linked().site
    let open = try #require(site.taxonomies.first { $0.name == "open" })
    let names = (0...1).map { language in
      open.order(in: LanguageIndex(language)).map { open.terms[$0].label.texts[0].string }
    }
    #expect(names == [["خشب", "زجاج", "bois", "glass"], ["bois", "glass", "خشب", "زجاج"]])
    let closed = try #require(site.taxonomies.first { $0.name == "closed" })
    #expect(closed.order(in: LanguageIndex(1)) == [0, 1, 2])
  }
}

/// Compares two records by the definition of an order.
private struct Judge {
  let site: Site
  let language: LanguageIndex
  let localizer: Localizer

  init(site: Site, language: LanguageIndex) {
    self.site = site
    self.language = language
    localizer = Localizer(site.settings.languages[language.position])
  }

  func mayPrecede(_ left: Record, _ right: Record, _ sort: [SortOrder.Key]) -> Bool {
    for key in sort {
      let (first, second) = (text(left, key.name), text(right, key.name))
      guard let first else {
        if second == nil { continue }
        return false
      }
      guard let second else { return true }
      let comparison = compare(first, second, left, right, key.name)
      if comparison != 0 { return key.isDescending ? comparison > 0 : comparison < 0 }
    }
    return compareTexts(title(left), title(right)) <= 0
  }

  private func title(_ record: Record) -> String {
    guard case .text(let text)? = record.shown(in: language)?.variant.fields[0] else { return "" }
    return text.string
  }

  /// A value as a word or number; nothing where the record says none.
  private func text(_ record: Record, _ name: String) -> String? {
    if name == "title" { return title(record) }
    if name == "order" { return record.order.map(String.init) }
    let type = site.types[record.typeIndex]
    guard let slot = type.slot(of: name),
      let value = record.shown(in: language)?.variant.fields[slot]
    else { return nil }
    switch value {
    case .integer(let number): return String(number)
    case .number(let number): return String(number)
    case .boolean(let isTrue): return isTrue ? "1" : "0"
    case .date(let date): return date.earliestDay.map(String.init)
    case .money(let money): return String(money.minorUnits)
    case .quantity(let quantity):
      // Lengths before masses, each in its smallest unit here.
      let scales: [String: Double] = ["g": 1, "kg": 1000, "m": 100, "cm": 1]
      let scale = scales[quantity.unit] ?? 0
      let size = (Double(quantity.amount) ?? 0) * scale
      return String(quantity.unit.hasSuffix("m") ? size : size + 1_000_000)
    case .choice(let key): return ["large": "0", "small": "1", "middle": "2"][key]
    case .term(let term):
      return name == "closed"
        ? ["winter": "0", "autumn": "1", "spring": "2"][term.name] : term.name
    case .reference(let reference): return reference.record.map { title(site[$0]) }
    case .text(let text): return text.string
    default: return nil
    }
  }

  private func compare(
    _ first: String, _ second: String, _ left: Record, _ right: Record, _ name: String
  ) -> Int {
    if !["title", "text", "open", "maker"].contains(name), let one = Double(first),
      let other = Double(second)
    {
      return one < other ? -1 : one > other ? 1 : 0
    }
    return compareTexts(first, second)
  }

  private func compareTexts(_ first: String, _ second: String) -> Int {
    localizer.collates(first, before: second)
      ? -1 : localizer.collates(second, before: first) ? 1 : 0
  }
}
