public import Model
public import XML

/// Writes the sitemaps of sitemaps.org 0.9: an index, and parts below `sitemaps/`, with the
/// languages of each page as `xhtml:link` and its pictures as `image:image`.
public enum SitemapExport {
  /// What a part may hold.
  public struct Limits: Sendable, Hashable {
    /// Addresses in a part.
    public var addresses: Int
    /// Bytes of a part.
    public var bytes: Int

    /// The protocol's own limits unless others are given.
    public init(addresses: Int = 50_000, bytes: Int = 50 << 20) {
      self.addresses = addresses
      self.bytes = bytes
    }
  }

  /// Gives `sitemap.xml` and its parts, or nothing when no page is listed.
  ///
  /// Left out are the language chooser, the page for what is not found, pages that show a record
  /// in a language it lacks or of a type that is not to be indexed, and whatever `isIndexable`
  /// refuses. `images` gives the whole
  /// addresses of a page's pictures, percent-encoded.
  public static func files(
    site: Site, limits: Limits = Limits(), isIndexable: (Page) -> Bool = { _ in true },
    images: (Page) -> [String] = { _ in [] }
  ) throws(XMLFailure) -> [OutputFile] {
    var files: [OutputFile] = []
    var place = 0
    while let part = try part(site, from: &place, limits, isIndexable, images) {
      files.append(OutputFile(path: "sitemaps/\(files.count + 1).xml", bytes: part))
    }
    if files.isEmpty { return [] }
    files.insert(try index(site, parts: files.map(\.path)), at: 0)
    return files
  }

  private static func index(_ site: Site, parts: [String]) throws(XMLFailure) -> OutputFile {
    var writer = XMLWriter(isIndented: true)
    writer.element("sitemapindex") { writer in
      writer.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
      for part in parts {
        writer.element("sitemap") {
          $0.element("loc", text: Route.absoluteURI(base: site.settings.baseURL, route: part))
        }
      }
    }
    return OutputFile(path: "sitemap.xml", bytes: try writer.finish())
  }

  /// Writes pages from a place on until the part is full, and moves the place behind them.
  private static func part(
    _ site: Site, from place: inout Int, _ limits: Limits, _ isIndexable: (Page) -> Bool,
    _ images: (Page) -> [String]
  ) throws(XMLFailure) -> [UInt8]? {
    guard var entry = next(site, from: &place, isIndexable, images) else { return nil }
    let remaining = min(limits.addresses, site.pages.count - place)
    var writer = XMLWriter(capacity: min(limits.bytes, (remaining + 1) * 800))
    writer.element("urlset") { writer in
      writer.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
      writer.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
      writer.attribute("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1")
      var count = 0
      while true {
        entry.write(into: &writer)
        count += 1
        place += 1
        guard count < limits.addresses,
          let following = next(site, from: &place, isIndexable, images),
          writer.count() + following.largestSize + closingSize <= limits.bytes
        else { break }
        entry = following
      }
    }
    return try writer.finish()
  }

  /// The entry of the first listed page from a place on; moves the place to that page.
  private static func next(
    _ site: Site, from place: inout Int, _ isIndexable: (Page) -> Bool,
    _ images: (Page) -> [String]
  ) -> SitemapEntry? {
    while place < site.pages.count {
      let page = site.pages[place]
      if isListed(page, site), isIndexable(page),
        let entry = SitemapEntry(page: page, site: site, images: images(page))
      {
        return entry
      }
      place += 1
    }
    return nil
  }

  /// What follows the last entry, in bytes, generously.
  private static let closingSize = 32

  private static func isListed(_ page: Page, _ site: Site) -> Bool {
    switch page.kind {
    case .search, .notFound, .languageChooser: false
    case .record(let record):
      site[record].variants[page.language.position] != nil
        && site.types[site[record].typeIndex].publish.index
    case .home, .section, .taxonomy, .term: true
    }
  }
}
