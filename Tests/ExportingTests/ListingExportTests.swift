import Model
import Testing

@testable import Exporting

@Suite struct ListingExportTests {
  /// A listing of many products, with one facet that half of them have.
  private func files(_ count: Int) throws -> [OutputFile] {
    var fixture = try TestSite()
    for number in 0..<count {
      try fixture.add(
        "product", "p\(number)", title: ("منتج \(number)", "Produit \(number)"),
        fields: [
          "price": .money(try Money(parsing: "\(number + 1).50 ILS")),
          "materials": .list([TestSite.term(0)]),
        ])
    }
    var site = fixture.site
    let section = try #require(site.sections.firstIndex { $0.name == "products" })
    site.sections[section].facets = [0]
    let records = (0..<count).map { RecordIndex($0) }
    site.sections[section].listings = [records, records]
    site.taxonomies[0].terms[0].listings = [
      records.filter { $0.position.isMultiple(of: 2) }, records,
    ]
    return ListingExport.files(site: site) { _ in
      ImageInfo(width: 320, height: 240, outputPath: "media/a b.jpg")
    }
  }

  private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func `a section without facets has no listing for scripts`() throws {
    #expect(ListingExport.files(site: try TestSite().site) { _ in nil }.isEmpty)
  }

  @Test func `a listing says its facets with their counts, and each record with its terms`() throws
  {
    let files = try files(3)
    #expect(files.map(\.path) == ["ar/products/listing.json", "fr/products/listing.json"])
    #expect(
      text(files[0]).hasPrefix(
        """
        {"count":3,"parts":[],"facets":[{"name":"materials","label":"المواد",\
        "terms":[["olive-oil","زيت الزيتون",2]]}],"items":[\
        ["/ar/products/p0/","منتج 0","",150,"ILS","",["/media/a%20b.jpg",320,240],[[0]]],

        """))
    #expect(text(files[0]).contains("250,\"ILS\",\"\",[\"/media/a%20b.jpg\",320,240],[]]"))
  }

  @Test func `no part of a listing is over its limit, and all parts together are whole`() throws {
    let files = try files(2000).filter { $0.path.hasPrefix("fr/") }
    #expect(files.count > 2)
    #expect(files.allSatisfy { $0.bytes.count <= ListingExport.partLimit })
    #expect(files[1].path == "fr/products/listing-2.json")
    #expect(text(files[0]).contains("\"parts\":[\"/fr/products/listing-2.json\","))
    let items = files.reduce(0) { $0 + text($1).split(separator: "Produit ").count - 1 }
    #expect(items == 2000)
  }
}
