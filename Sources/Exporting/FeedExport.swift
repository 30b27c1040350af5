public import Model
public import XML

/// Writes RSS 2.0 feeds (RSS Advisory Board, 2.0.11) with the items' whole content, one for each
/// language and one for each section that is announced.
public enum FeedExport {
  /// Gives one file for each plan.
  ///
  /// `content` holds the rendered bodies, UTF-8 HTML; an item
  /// without one shows its summary only.
  public static func files(
    site: Site, plans: [FeedPlan], content: [FeedItemKey: [UInt8]]
  ) throws(XMLFailure) -> [OutputFile] {
    let names = SiteNames(site: site)
    let classification = TermNames(site: site)
    // A record stands in its section's feed and in its language's.
    var bodies: [FeedItemKey: String] = [:]
    bodies.reserveCapacity(content.count)
    var files: [OutputFile] = []
    for plan in plans {
      let feed = Feed(site: site, names: names, terms: classification, plan: plan)
      var writer = XMLWriter(capacity: 65536)
      feed.write(into: &writer) { record in
        let key = FeedItemKey(record: record, language: plan.language)
        if let body = bodies[key] { return body }
        guard let html = content[key], let link = feed.link(of: record) else { return nil }
        let body = feed.wrapped(html, of: record, link: link)
        bodies[key] = body
        return body
      }
      files.append(
        OutputFile(path: Route.outputPath(of: plan.route), bytes: try writer.finish()))
    }
    return files
  }
}

/// One feed while it is written.
private struct Feed {
  let site: Site
  let names: SiteNames
  let terms: TermNames
  let plan: FeedPlan

  private var base: String { site.settings.baseURL }
  private var locale: SiteLanguage { site.settings.languages[plan.language.position] }

  func link(of record: RecordIndex) -> String? {
    site[record].routes[plan.language.position].map {
      Route.absoluteURI(base: base, route: $0)
    }
  }

  /// The language of what a record shows: another than the feed's where its own is missing.
  private func shown(_ record: RecordIndex) -> SiteLanguage {
    let language = site[record].shown(in: plan.language)?.variant.language ?? plan.language
    return site.settings.languages[language.position]
  }

  /// The content says its language and direction by itself: readers show it far from its feed.
  func wrapped(_ html: [UInt8], of record: RecordIndex, link: String) -> String {
    let language = shown(record)
    let head =
      "<div dir=\"\(language.direction.rawValue)\" lang=\"\(language.locale.tag)\">"
    let body = FeedContent.absolute(html, origin: Route.origin(of: base), page: link)
    return head + String(decoding: body, as: UTF8.self) + "</div>"
  }

  func write(into writer: inout XMLWriter, body: (RecordIndex) -> String?) {
    writer.element("rss") { writer in
      writer.attribute("version", "2.0")
      writer.attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
      writer.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
      writer.element("channel") { writer in
        // RSS has no place for an item's language; XML has (XML 1.0, 2.12).
        writer.attribute("xml:lang", locale.locale.tag)
        writeChannel(into: &writer)
        for record in plan.records { write(record, into: &writer, body: body) }
      }
    }
  }

  private func writeChannel(into writer: inout XMLWriter) {
    let siteTitle = names.title(ofSiteIn: plan.language)
    let direction = locale.direction
    var title = BidiText.line(siteTitle, direction)
    var description = names.description(ofSiteIn: plan.language)
    var route = locale.root
    if let section = plan.section {
      let parts = [names.title(ofSection: section, in: plan.language), siteTitle]
      title = BidiText.line(joining: parts.filter { !$0.isEmpty }, by: " – ", direction)
      description = names.summary(ofSection: section, in: plan.language) ?? description
      route = site.sections[section].routes[plan.language.position]
    }
    if let owner = plan.owner {
      let parts = [names.title(of: site[owner], in: plan.language), siteTitle]
      title = BidiText.line(joining: parts.filter { !$0.isEmpty }, by: " – ", direction)
      description = names.summary(of: site[owner], in: plan.language) ?? description
      route = site[owner].routes[plan.language.position] ?? route
    }
    writer.element("title", text: title)
    writer.element("link", text: Route.absoluteURI(base: base, route: route))
    // RSS requires a description.
    writer.element(
      "description", text: description.map { BidiText.line($0, direction) } ?? title)
    writer.element("language", text: locale.locale.tag)
    if let date = lastBuildDate { writer.element("lastBuildDate", text: date) }
    writer.emptyElement("atom:link") {
      $0.attribute("href", Route.absoluteURI(base: base, route: plan.route))
      $0.attribute("rel", "self")
      $0.attribute("type", "application/rss+xml")
    }
  }

  /// The newest date of all items: the build has no clock.
  private var lastBuildDate: String? {
    var newest: EDTF?
    for record in plan.records {
      for date in [site[record].date, site[record].updated] {
        guard let date, date.mailText != nil, let second = date.earliestSecond else { continue }
        if second > newest?.earliestSecond ?? .min { newest = date }
      }
    }
    return newest?.mailText
  }

  private func write(
    _ index: RecordIndex, into writer: inout XMLWriter, body: (RecordIndex) -> String?
  ) {
    guard let link = link(of: index) else { return }
    let record = site[index]
    let title = names.title(of: record, in: plan.language)
    let language = shown(index)
    writer.element("item") { writer in
      if language.code != locale.code { writer.attribute("xml:lang", language.locale.tag) }
      writer.element("title", text: BidiText.line(title, language.direction))
      writer.element("link", text: link)
      writer.element("guid") {
        $0.attribute("isPermaLink", "true")
        $0.text(link)
      }
      if let date = record.date?.mailText { writer.element("pubDate", text: date) }
      if let summary = names.summary(of: record, in: plan.language) {
        writer.element("description", text: BidiText.line(summary, language.direction))
      }
      for term in terms.terms(of: record, in: plan.language) {
        writer.element("category") {
          $0.attribute("domain", Route.absoluteURI(base: base, route: term.route))
          $0.text(BidiText.line(term.label, language.direction))
        }
      }
      if let body = body(index) {
        writer.element("content:encoded") { $0.cdata(body) }
      }
    }
  }
}

/// Finds the terms that a record has, in all of its fields.
struct TermNames {
  private let site: Site
  /// For each type the fields that hold terms, and the taxonomy of each.
  private let fields: [[(slot: Int, taxonomy: Int)]]

  init(site: Site) {
    self.site = site
    fields = site.types.map { type in
      type.fields.enumerated().compactMap { slot, field in
        guard let name = field.kind.taxonomy,
          let taxonomy = site.taxonomies.firstIndex(where: { $0.name == name })
        else { return nil }
        return (slot, taxonomy)
      }
    }
  }

  /// Each term's label, and the address of its taxonomy.
  func terms(of record: Record, in language: LanguageIndex) -> [(label: String, route: String)] {
    guard let variant = record.shown(in: language)?.variant else { return [] }
    return fields[record.typeIndex].flatMap { field in
      variant.fields[field.slot].terms.map { term in
        let taxonomy = site.taxonomies[field.taxonomy]
        let label = term.index.flatMap { taxonomy.terms[$0].label[language]?.string }
        return (label ?? term.name, taxonomy.routes[language.position])
      }
    }
  }
}

extension Value {
  /// The terms that a value is or holds.
  var terms: [TermReference] {
    switch self {
    case .term(let term): [term]
    case .list(let values): values.flatMap(\.terms)
    default: []
    }
  }
}
