import Foundation
import Testing

/// Facets of values that nobody thought of.
@Suite struct FacetTests {
  private func site(_ fields: String, facets: String) throws -> TestSite {
    let site = try TestSite()
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      plural: {ar: منتجات, fr: Produits}
      section: products
      fields:
        title: {kind: text, required: true}
        price: {kind: money, required: true, shared: true, min: 0}
        related: {kind: list, of: reference, to: product, shared: true}
      \(fields)
      publish: {structured-data: Product, facets: [\(facets)]}

      """, at: "content/_types/product.yaml")
    return site
  }

  @Test func theLargestAmountIsInARange() throws {
    let site = try site("", facets: "price")
    defer { site.remove() }
    try site.put(
      "---\ntitle: س\nprice: 92233720368547758.07 ILS\n---\n", at: "content/products/x.ar.md")
    let result = try site.build()
    #expect(result.status == 0, "\(result.status) \(result.errors)")
    #expect(site.text("site/ar/products/listing.json")?.contains("9223372036854775") == true)
  }

  @Test func choicesOfAnyNameHaveAddressesOfTheirOwn() throws {
    let site = try site(
      "  state: {kind: choice, shared: true, facet: true, choices: [\"..\", \"A B/c\", Neuf]}",
      facets: "state")
    defer { site.remove() }
    for (name, state) in [("a", ".."), ("b", "A B/c"), ("c", "Neuf")] {
      try site.put(
        "---\ntitle: س\nprice: 1 ILS\nstate: \"\(state)\"\n---\n",
        at: "content/products/\(name).ar.md")
    }
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    let pages = try site.snapshot().keys.filter { $0.hasPrefix("ar/products/state/") }.sorted()
    #expect(
      pages == [
        "ar/products/state/a-b-c/index.html", "ar/products/state/index.html",
        "ar/products/state/neuf/index.html",
      ])
  }

  @Test func recordsWithOneNameInTwoFoldersAreTwoValues() throws {
    let site = try site("", facets: "related")
    defer { site.remove() }
    for folder in ["a", "b"] {
      try site.put(
        "---\ntitle: \(folder)\nprice: 1 ILS\n---\n", at: "content/products/\(folder)/ali.ar.md")
      try site.put(
        "---\ntitle: x\nprice: 1 ILS\nrelated: [\(folder)/ali]\n---\n",
        at: "content/products/x\(folder).ar.md")
    }
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    let pages = try site.snapshot().keys.filter { $0.hasPrefix("ar/products/related/") }.sorted()
    #expect(
      pages == [
        "ar/products/related/ali/index.html", "ar/products/related/index.html",
        "ar/products/related/products-b-ali/index.html",
      ])
  }

  @Test func datesOfAnyCalendarAreInOneOrder() throws {
    let site = try site("", facets: "price")
    defer { site.remove() }
    // The second is 14 March 2026; as text it would come first.
    for (name, date) in [("a", "2026-05-01"), ("b", "AH 1447-09-25"), ("c", "2026-03-01")] {
      try site.put(
        "---\ntitle: \(name)\nprice: 1 ILS\ndate: \(date)\n---\n",
        at: "content/products/\(name).ar.md")
    }
    #expect(try site.build().status == 0)
    let listing = try #require(site.text("site/ar/products/listing.json"))
    // The letters are ranks from `]` on; the test site's own product comes first and has no date.
    #expect(listing.contains("\"date\":{\"codes\":\"`]^_\"}"), "\(listing)")
  }
}
