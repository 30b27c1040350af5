import Exporting
import Foundation
import Model
import Testing
import XML

struct SitemapExportTests {
  private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  private func sample() throws -> TestSite {
    var fixture = try TestSite()
    try fixture.add(
      "product", "صابون & 'زيت'", title: ("صابون", "Savon"), date: TestSite.day(2024, 3, 5),
      updated: TestSite.day(2024, 11, 4))
    try fixture.add("product", "arabic-only", title: ("بالعربية فقط", nil))
    try fixture.add(
      "news", "approximately", title: ("خبر", "Nouvelle"),
      date: EDTF(text: "2024", form: .date(EDTF.Moment(year: 2024))))
    return fixture
  }

  @Test func listsEachPageWithItsLanguagesDateAndPictures() throws {
    let fixture = try sample()
    let files = try SitemapExport.files(
      site: fixture.site,
      images: { page in
        page.route.contains("صابون") ? ["https://dlala.example/media/a.jpg?x=1&y=2"] : []
      })
    #expect(files.map(\.path) == ["sitemap.xml", "sitemaps/1.xml"])
    #expect(text(files[0]).contains("<loc>https://dlala.example/sitemaps/1.xml</loc>"))
    let part = text(files[1])
    let encoded = "%D8%B5%D8%A7%D8%A8%D9%88%D9%86%20&amp;%20'%D8%B2%D9%8A%D8%AA'/"
    let (ar, fr) = (
      "https://dlala.example/ar/products/" + encoded,
      "https://dlala.example/fr/products/" + encoded
    )
    let links =
      "<xhtml:link rel=\"alternate\" hreflang=\"ar\" href=\"\(ar)\"/>"
      + "<xhtml:link rel=\"alternate\" hreflang=\"fr\" href=\"\(fr)\"/>"
      + "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"\(ar)\"/>"
    let image =
      "<image:image><image:loc>https://dlala.example/media/a.jpg?x=1&amp;y=2</image:loc>"
      + "</image:image>"
    for own in [ar, fr] {
      #expect(
        part.contains(
          "<url><loc>\(own)</loc><lastmod>2024-11-04</lastmod>\(links)\(image)</url>"))
    }
    #expect(
      part.contains("hreflang=\"x-default\" href=\"https://dlala.example/\"/></url>"))
    #expect(!part.contains("2024</lastmod>"))
  }

  @Test func leavesOutWhatSearchEnginesShouldNotIndex() throws {
    let fixture = try sample()
    let files = try SitemapExport.files(
      site: fixture.site, isIndexable: { !$0.route.hasPrefix("/fr/products/صابون") })
    let part = text(files[1])
    #expect(!part.contains("404.html"))
    #expect(!part.contains("<loc>https://dlala.example/</loc>"))
    #expect(part.contains("<loc>https://dlala.example/ar/products/arabic-only/</loc></url>"))
    #expect(!part.contains("/fr/products/arabic-only/"))
    #expect(!part.contains("<loc>https://dlala.example/fr/products/%"))
    #expect(try SitemapExport.files(site: fixture.site, isIndexable: { _ in false }).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7])
  func splitsAtTheLimitOfAddresses(limit: Int) throws {
    let site = try sample().site
    let all = try SitemapExport.files(site: site)
    let files = try SitemapExport.files(site: site, limits: .init(addresses: limit))
    func locations(_ files: [OutputFile]) -> [Substring] {
      files.dropFirst().flatMap { text($0).split(separator: "<url><loc>").dropFirst() }
        .map { $0.prefix { $0 != "<" } }
    }
    #expect(locations(files) == locations(all))
    let count = locations(all).count
    #expect(files.count == 1 + (count + limit - 1) / limit)
    for file in files.dropFirst() {
      #expect(text(file).split(separator: "<url>").count - 1 <= limit)
    }
  }

  @Test(arguments: [700, 1500, 2500])
  func splitsAtTheLimitOfBytes(limit: Int) throws {
    let files = try SitemapExport.files(
      site: sample().site, limits: .init(bytes: limit), images: { _ in ["https://x.example/&"] })
    #expect(files.count > 3)
    for file in files.dropFirst() {
      let entries = text(file).split(separator: "<url>").count - 1
      #expect(file.bytes.count <= limit || entries == 1)
    }
  }

  @Test(.enabled(if: SharedData.folder != nil, "skipped: ../shared/data is not there"))
  func isValidByTheSchemas() throws {
    let folder = try #require(SharedData.folder)
    let index = try XMLValidator(schemaPath: folder + "/sitemap/siteindex-0.9.xsd")
    let part = try XMLValidator(schemaPath: folder + "/sitemap/sitemap-0.9.xsd")
    let files = try SitemapExport.files(
      site: sample().site, limits: .init(addresses: 4),
      images: { _ in ["https://dlala.example/media/a.jpg"] })
    #expect(index.messages(for: files[0].bytes).isEmpty)
    for file in files.dropFirst() { #expect(part.messages(for: file.bytes).isEmpty) }
    #expect(!part.messages(for: files[0].bytes).isEmpty)
  }
}

/// The published schemas and vocabularies that lie beside the project, when they do.
enum SharedData {
  static let folder: String? = {
    let near = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("../../../shared")
    let folder = ProcessInfo.processInfo.environment["DLALA_SHARED"] ?? near.standardized.path
    let data = folder + "/data"
    return FileManager.default.fileExists(atPath: data) ? data : nil
  }()
}
