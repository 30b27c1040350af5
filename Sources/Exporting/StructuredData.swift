public import Model

/// Describes pages in the vocabulary of schema.org as JSON-LD 1.1, for search engines.
///
/// Make one value for a site and ask it for each page. What is said of a record follows from its
/// type's `structured-data`, which maps its fields to properties; without one nothing but its name,
/// summary, address, dates and pictures is said.
///
/// `inLanguage` says the language of a page's texts. A text in another one, such as the name of a
/// record that is not translated, is a value with its `@language` (JSON-LD 1.0 has it as 1.1 has).
/// `@direction` is left out: readers of JSON-LD 1.0 refuse a value that has it, and the language
/// tells it. Names hold no isolates or marks: consumers compare them, and show each alone.
///
/// A class only because it is large: its methods give it on for each object they write.
public final class StructuredData: Sendable {
  let site: Site
  let records: MappedRecords
  let names: SiteNames
  let features: FeatureNames
  /// For each content type; nothing for types without structured data.
  let shapes: [SchemaShape?]
  /// The places of the taxonomies by their names.
  let taxonomies: [String: Int]
  /// The whole address of a picture or a file that a mapping names; nothing for what is not
  /// published.
  let pictureAddress: @Sendable (ImageReference) -> String?
  let fileAddress: @Sendable (FileReference) -> String?
  /// For each language the address of its home page.
  let homes: [String]
  /// For each language the members that end the head of each of its pages but the breadcrumb.
  private let pageTails: [[UInt8]]
  /// For each language the first step of the way to each of its pages.
  private let homeSteps: [[UInt8]]
  /// For each language where its readers have things delivered.
  let zones: [[DeliveryZone]]

  /// At most this many parts, references or pictures are named.
  static let listLimit = 20

  /// Settles how each content type is described.
  ///
  /// `picture` and `file` give the whole addresses of what a mapping names.
  public init(
    site: Site, picture: @escaping @Sendable (ImageReference) -> String? = { _ in nil },
    file: @escaping @Sendable (FileReference) -> String? = { _ in nil }
  ) {
    self.site = site
    records = site.mapped
    pictureAddress = picture
    fileAddress = file
    names = SiteNames(site: site)
    features = FeatureNames(site: site)
    shapes = site.types.indices.map { SchemaShape(type: $0, among: site.types) }
    taxonomies = Dictionary(
      site.taxonomies.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let homes = site.settings.languages.map {
      Route.absoluteURI(base: site.settings.baseURL, route: $0.root)
    }
    self.homes = homes
    pageTails = zip(site.settings.languages, homes).map { language, home in
      var json = JSONWriter(capacity: 128)
      json.member("inLanguage", language.locale.tag)
      json.name("isPartOf")
      json.object {
        $0.member("@type", "WebSite")
        $0.member("@id", home + "#website")
      }
      return json.bytes
    }
    let names = names
    homeSteps = homes.enumerated().map { position, home in
      var json = JSONWriter(capacity: 128)
      let title = names.title(ofSiteIn: LanguageIndex(position))
      Self.writeStep(Crumb(name: title, address: home), 1, into: &json)
      return json.bytes
    }
    zones = site.settings.languages.indices.map { site.deliveryZones(in: LanguageIndex($0)) }
  }

  /// Gives the JSON of a page, safe inside `<script type="application/ld+json">`; nothing for
  /// pages that are not indexed and for records whose type asks for none.
  ///
  /// The addresses of the pictures are whole and percent-encoded.
  public func json(for page: Page, imageURLs: [String] = []) -> [UInt8]? {
    let address = address(page.route)
    switch page.kind {
    case .home: return graph { writeHome(page, into: &$0) }
    case .record(let index):
      let record = site[index]
      guard let shape = shapes[record.typeIndex],
        let variant = record.variants[page.language.position]
      else { return nil }
      let subject = Subject(
        index: index, record: record, fields: variant.fields, shape: shape, language: page.language,
        address: address, title: names.title(of: record, in: page.language),
        imageURLs: imageURLs.prefix(Self.listLimit),
        goods: shape.offer == nil ? nil : site.goods(index, in: page.language))
      return graph { write(subject, into: &$0) }
    case .section(let section, _):
      let title = names.title(ofSection: section, in: page.language)
      return graph {
        writeListing(
          title, names.summary(ofSection: section, in: page.language), address, page.language,
          trail: crumbs(of: site.trail(ofSection: section).dropLast(), page.language), into: &$0)
      }
    case .taxonomy(let taxonomy):
      return graph {
        writeListing(
          label(ofTaxonomy: taxonomy, page.language), nil, address, page.language, trail: [],
          into: &$0)
      }
    case .term(let taxonomy, let term, _):
      let parent = Crumb(
        name: label(ofTaxonomy: taxonomy, page.language),
        address: self.address(site.taxonomies[taxonomy].routes[page.language.position]))
      return graph {
        writeListing(
          names.label(of: term, inTaxonomy: taxonomy, in: page.language).string, nil, address,
          page.language, trail: [parent], into: &$0)
      }
    case .search, .notFound, .languageChooser: return nil
    }
  }

  /// A step of the way from the home page.
  struct Crumb {
    let name: String
    let address: String
  }

  /// Sections as steps of the way.
  func crumbs(of sections: ArraySlice<Int>, _ language: LanguageIndex) -> [Crumb] {
    sections.map { section in
      Crumb(
        name: names.title(ofSection: section, in: language),
        address: address(site.sections[section].routes[language.position]))
    }
  }

  func address(_ route: String) -> String {
    Route.absoluteURI(base: site.settings.baseURL, route: route)
  }

  func tag(_ language: LanguageIndex) -> String {
    site.settings.languages[language.position].locale.tag
  }

  /// A text as itself, or with its language where that is another than the page's.
  func write(_ text: Text, in language: LanguageIndex, into json: inout JSONWriter) {
    guard text.language != .undetermined, text.language != language,
      text.language.position < site.settings.languages.count
    else { return json.string(text.string) }
    json.object {
      $0.member("@value", text.string)
      $0.member("@language", tag(text.language))
    }
  }

  private func label(ofTaxonomy taxonomy: Int, _ language: LanguageIndex) -> String {
    site.taxonomies[taxonomy].label[language]?.string ?? site.taxonomies[taxonomy].name
  }

  private func graph(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 3072)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.name("@graph")
      json.array(body)
    }
    return json.bytes
  }

  private func writeHome(_ page: Page, into json: inout JSONWriter) {
    let home = homes[page.language.position]
    let title = names.title(ofSiteIn: page.language)
    let organization = site.settings.baseURL + "#organization"
    json.object { json in
      json.member("@type", "WebSite")
      json.member("@id", home + "#website")
      json.member("url", home)
      json.member("name", title)
      if let description = names.description(ofSiteIn: page.language) {
        json.member("description", description)
      }
      json.member("inLanguage", tag(page.language))
      json.name("publisher")
      json.object { $0.member("@id", organization) }
    }
    json.object { json in
      json.member("@type", "Organization")
      json.member("@id", organization)
      json.member("name", title)
      json.member("url", site.settings.baseURL)
      for (property, name) in [("email" as StaticString, "email"), ("telephone", "phone")] {
        let entry = site.settings.contact.first { $0.key == name }
        if let text = entry?.value.writtenText { json.member(property, text) }
      }
    }
  }

  private func writeListing(
    _ title: String, _ summary: String?, _ address: String, _ language: LanguageIndex,
    trail: [Crumb], into json: inout JSONWriter
  ) {
    json.object { json in
      writePageHead("CollectionPage", title, summary, address, language, into: &json)
    }
    writeBreadcrumbs(
      trail + [Crumb(name: title, address: address)], of: address, language, into: &json)
  }

  /// The members that every page has.
  func writePageHead(
    _ type: String, _ title: String, _ summary: String?, _ address: String,
    _ language: LanguageIndex, into json: inout JSONWriter
  ) {
    json.member("@type", type)
    json.member("@id", address)
    json.member("url", address)
    json.member("name", title)
    if let summary { json.member("description", summary) }
    json.written(pageTails[language.position])
    json.name("breadcrumb")
    json.object {
      $0.member("@type", "BreadcrumbList")
      $0.member("@id", address + "#breadcrumb")
    }
  }

  /// The way from the home page to the page itself, which comes last.
  func writeBreadcrumbs(
    _ trail: [Crumb], of address: String, _ language: LanguageIndex, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.member("@id", address + "#breadcrumb")
      json.name("itemListElement")
      json.array { json in
        json.written(homeSteps[language.position])
        for (place, crumb) in trail.enumerated() {
          Self.writeStep(crumb, place + 2, into: &json)
        }
      }
    }
  }

  private static func writeStep(_ crumb: Crumb, _ position: Int, into json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "ListItem")
      json.name("position")
      json.integer(position)
      json.member("name", crumb.name)
      // A bare address would be a text, and the property's range is Thing.
      json.name("item")
      json.object {
        $0.member("@type", "WebPage")
        $0.member("@id", crumb.address)
      }
    }
  }
}

extension Value {
  /// The text of a value that is written as it stands.
  var writtenText: String? {
    switch self {
    case .text(let text): text.string
    case .url(let text), .email(let text), .phone(let text), .gtin(let text): text
    default: nil
    }
  }
}
