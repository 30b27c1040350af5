import Foundation
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

  /// A file as a reader of JSON has it.
  private func json(_ file: OutputFile?) throws -> [String: Any] {
    let file = try #require(file)
    return try #require(
      JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any], "\(file.path)")
  }

  /// The numbers of a column: as many letters for each record, the first counting most.
  private func numbers(_ column: [String: Any], _ count: Int) throws -> [Int] {
    let codes = Array(try #require(column["codes"] as? String).utf8)
    try #require(count > 0 && codes.count.isMultiple(of: count))
    let width = codes.count / count
    return (0..<count).map { place in
      codes[place * width..<(place + 1) * width].reduce(0) { $0 * 34 + Int($1) - 93 }
    }
  }

  @Test func `a small listing stands in one file: facets with counts, which record has which`()
    throws
  {
    let files = try files(3)
    #expect(files.map(\.path) == ["ar/products/listing.json", "fr/products/listing.json"])
    #expect(
      text(files[0]) == """
        {"count":3,"facets":[{"name":"materials","label":"المواد",\
        "terms":[["olive-oil","زيت الزيتون",2]]}],
        "fields":["address","title","picture","price","before","currency","from","state","seller"],\
        "declared":[],"states":[["in-stock","متوفّر"]],
        "columns":[{"sets":[[0],[]],"codes":"]^]"}],
        "orders":{"price":{"codes":"]^_"},"price-down":{"codes":"_^]"},"date":{"codes":"]]]"}},
        "items":[["/ar/products/p0/","منتج 0",["/media/a%20b.jpg",320,240],150,0,"ILS",0,"in-stock",""],
        ["/ar/products/p1/","منتج 1",["/media/a%20b.jpg",320,240],250,0,"ILS",0,"in-stock",""],
        ["/ar/products/p2/","منتج 2",["/media/a%20b.jpg",320,240],350,0,"ILS",0,"in-stock",""]]}

        """)
  }

  @Test func `of ten thousand records no file is over its limit, and all items are there once`()
    throws
  {
    let files = try files(10_000).filter { $0.path.hasPrefix("fr/") }
    #expect(files.allSatisfy { $0.bytes.count <= ListingExport.partLimit })
    let head = try json(files.first)
    #expect(head["count"] as? Int == 10_000)
    #expect(head["items"] == nil)
    #expect(head["pages"] as? String == "/fr/products/listing-")
    let step = try #require(head["step"] as? Int)
    let titles = try (0..<(10_000 + step - 1) / step).flatMap { page in
      let file = files.first { $0.path == "fr/products/listing-\(page + 1).json" }
      let items = try JSONSerialization.jsonObject(with: Data(try #require(file).bytes))
      let list = try #require(items as? [[Any]])
      #expect(list.count == min(step, 10_000 - page * step))
      return list.compactMap { $0[1] as? String }
    }
    #expect(titles == (0..<10_000).map { "Produit \($0)" })
  }

  @Test func `the columns of a large listing count what the facets say, and sort`() throws {
    let files = try files(10_000).filter { $0.path.hasPrefix("ar/") }
    let head = try json(files.first)
    func column(_ value: Any?) throws -> [String: Any] {
      if let column = value as? [String: Any] { return column }
      let address = try #require(value as? String)
      return try json(files.first { "/" + $0.path == address })
    }
    let facet = try column(try #require(head["columns"] as? [Any]).first)
    let sets = try #require(facet["sets"] as? [[Int]])
    let having = try numbers(facet, 10_000).enumerated().filter { sets[$0.element].contains(0) }
    #expect(having.map(\.offset) == (0..<10_000).filter { $0.isMultiple(of: 2) })
    let terms = try #require(head["facets"] as? [[String: Any]])[0]["terms"] as? [[Any]]
    #expect(terms?.first?[2] as? Int == having.count)
    let orders = try #require(head["orders"] as? [String: Any])
    #expect(try numbers(try column(orders["price"]), 10_000) == Array(0..<10_000))
    #expect(try numbers(try column(orders["price-down"]), 10_000) == (0..<10_000).reversed())
    #expect(orders["price-down"] as? String == "/ar/products/listing-price-down.json")
  }
}
