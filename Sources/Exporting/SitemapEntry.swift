import Model
import XML

/// One `url` element of a sitemap.
struct SitemapEntry {
  private let location: String
  private let lastModified: String?
  private var alternates: [(language: String, location: String)] = []
  private let images: ArraySlice<String>

  /// Nothing for an address longer than the protocol allows (2,048 bytes).
  init?(page: Page, site: Site, images: [String]) {
    let base = site.settings.baseURL
    location = Route.absoluteURI(base: base, route: page.route)
    guard location.utf8.count <= 2048 else { return nil }
    lastModified = Self.lastModified(page, site)
    // Google takes no more than 1,000 pictures of a page.
    self.images = images.prefix(1000)
    let count = page.alternates.reduce(0) { $1 == nil ? $0 : $0 + 1 }
    guard count > 1 else { return }
    alternates.reserveCapacity(count + 1)
    for (position, route) in page.alternates.enumerated() {
      guard let route else { continue }
      let isOwn = position == page.language.position
      alternates.append(
        (
          site.settings.languages[position].code,
          isOwn ? location : Route.absoluteURI(base: base, route: route)
        ))
    }
    if page.kind == .home {
      alternates.append(("x-default", Route.absoluteURI(base: base, route: "/")))
    } else if page.alternates[0] != nil {
      alternates.append(("x-default", alternates[0].location))
    }
  }

  private static func lastModified(_ page: Page, _ site: Site) -> String? {
    let record: RecordIndex? =
      switch page.kind {
      case .record(let record): record
      case .home: site.home
      // A listing changes with what it lists: no date is better than a wrong one.
      case .section, .taxonomy, .term, .search, .notFound, .languageChooser: nil
      }
    guard let record = record.map({ site[$0] }) else { return nil }
    return (record.updated?.publishableDay ?? record.date?.publishableDay)?.isoText
  }

  func write(into writer: inout XMLWriter) {
    writer.element("url") { writer in
      writer.element("loc", text: location)
      if let lastModified { writer.element("lastmod", text: lastModified) }
      for alternate in alternates {
        writer.emptyElement("xhtml:link") {
          $0.attribute("rel", "alternate")
          $0.attribute("hreflang", alternate.language)
          $0.attribute("href", alternate.location)
        }
      }
      for image in images {
        writer.element("image:image") { $0.element("image:loc", text: image) }
      }
    }
  }

  /// No fewer bytes than the entry takes: each byte of text may become an entity of six.
  var largestSize: Int {
    var texts = location.utf8.count
    for alternate in alternates {
      texts += alternate.language.utf8.count + alternate.location.utf8.count
    }
    for image in images { texts += image.utf8.count }
    return 6 * texts + 64 * (2 + alternates.count + images.count)
  }
}
