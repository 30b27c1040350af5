import Model

extension StructuredData {
  /// A record in the language of its page.
  struct Subject {
    let index: RecordIndex
    let record: Record
    let fields: [Value]
    let shape: SchemaShape
    let language: LanguageIndex
    let address: String
    let title: String
    let imageURLs: ArraySlice<String>
    /// What is offered, when it is something to buy.
    let goods: Goods?

    /// Whether the type leaves a property to what is said of every record.
    func isByDefault(_ property: String) -> Bool { !shape.plan.names.contains(property) }
  }

  /// The page, the record it is about, and the way to it.
  func write(_ subject: Subject, into json: inout JSONWriter) {
    let isPage = subject.shape.family.contains(.webPage)
    let summary = names.summary(of: subject.record, in: subject.language)
    json.object { json in
      writePageHead(
        isPage ? subject.shape.type : "WebPage", subject.title,
        isPage && subject.isByDefault("description") ? summary : nil, subject.address,
        subject.language, into: &json)
      if isPage {
        writeImages(of: subject, into: &json)
        writeDates(of: subject, into: &json)
        writeProperties(of: subject, into: &json)
      } else {
        json.name("mainEntity")
        json.object {
          $0.member("@type", typeName(of: subject))
          $0.member("@id", subject.address + "#entity")
        }
      }
    }
    if !isPage {
      json.object { writeEntity(subject, summary, into: &$0) }
    }
    var trail: [Crumb] = []
    if let section = subject.record.section {
      trail += crumbs(of: site.trail(ofSection: section)[...], subject.language)
    }
    trail.append(Crumb(name: subject.title, address: subject.address))
    writeBreadcrumbs(trail, of: subject.address, subject.language, into: &json)
  }

  private func writeEntity(_ subject: Subject, _ summary: String?, into json: inout JSONWriter) {
    json.member("@type", typeName(of: subject))
    json.member("@id", subject.address + "#entity")
    if subject.isByDefault("name") { json.member("name", subject.title) }
    if let summary, subject.isByDefault("description") { json.member("description", summary) }
    if subject.isByDefault("url") { json.member("url", subject.address) }
    writeImages(of: subject, into: &json)
    let family = subject.shape.family
    if !family.isDisjoint(with: [.event, .article]), subject.isByDefault("inLanguage") {
      json.member("inLanguage", tag(subject.language))
    }
    if family.contains(.article) {
      if subject.isByDefault("headline") { json.member("headline", subject.title) }
      writeDates(of: subject, into: &json)
      if subject.isByDefault("publisher") { writePublisher(in: subject.language, into: &json) }
    }
    writeProperties(of: subject, into: &json)
    if let goods = subject.goods { write(goods, of: subject, into: &json) }
    json.name("mainEntityOfPage")
    json.object {
      $0.member("@type", "WebPage")
      $0.member("@id", subject.address)
    }
  }

  /// A thing with variants is a `ProductGroup`, whatever product the type says it is.
  private func typeName(of subject: Subject) -> String {
    subject.goods?.group == nil ? subject.shape.type : "ProductGroup"
  }

  /// What the type's mapping says of the record.
  private func writeProperties(of subject: Subject, into json: inout JSONWriter) {
    let scope = MappedScope(
      subject.index, type: subject.record.typeIndex, fields: subject.fields)
    write(subject.shape.plan.members, [scope], subject.language, into: &json)
  }

  /// The site as a publisher.
  private func writePublisher(in language: LanguageIndex, into json: inout JSONWriter) {
    json.name("publisher")
    json.object {
      $0.member("@type", "Organization")
      $0.member("@id", site.settings.baseURL + "#organization")
      $0.member("name", names.title(ofSiteIn: language))
    }
  }

  private func writeImages(of subject: Subject, into json: inout JSONWriter) {
    guard !subject.imageURLs.isEmpty, subject.isByDefault("image") else { return }
    json.name("image")
    json.array { json in
      for url in subject.imageURLs { json.string(url) }
    }
  }

  private func writeDates(of subject: Subject, into json: inout JSONWriter) {
    if let date = subject.record.date?.plainText, subject.isByDefault("datePublished") {
      json.member("datePublished", date)
    }
    if let date = subject.record.updated?.plainText, subject.isByDefault("dateModified") {
      json.member("dateModified", date)
    }
  }

  func family(of index: RecordIndex) -> SchemaFamily {
    shapes[site.records[index.position].typeIndex]?.family ?? []
  }

  /// Another record in short: what it is, its name, and its page where it has one.
  func write(_ index: RecordIndex, in language: LanguageIndex, into json: inout JSONWriter) {
    json.object { writeReference(index, in: language, into: &$0) }
  }

  /// The members of another record in short; those of some names are left to whoever adds to them.
  func writeReference(
    _ index: RecordIndex, in language: LanguageIndex, as type: String? = nil,
    besides named: Set<String> = [], into json: inout JSONWriter
  ) {
    let type = type ?? shapes[site[index].typeIndex]?.type ?? "Thing"
    let address = records.address(of: index, in: language)
    json.member("@type", type)
    if let address {
      json.member(
        "@id", SchemaFamily(type: type).contains(.webPage) ? address : address + "#entity")
    }
    if !named.contains("name") {
      json.name("name")
      write(name(of: index, in: language), in: language, into: &json)
    }
    if let address, !named.contains("url") { json.member("url", address) }
  }

  /// A record's title, in the language that it has it in.
  func name(of index: RecordIndex, in language: LanguageIndex) -> Text {
    let shown = site[index].shown(in: language)?.variant.language ?? language
    return Text(names.title(of: site[index], in: language), in: shown)
  }
}
