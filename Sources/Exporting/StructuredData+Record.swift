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
  }

  /// The page, the record it is about, and the way to it.
  func write(_ subject: Subject, into json: inout JSONWriter) {
    let isPage = subject.shape.family.contains(.webPage)
    let summary = names.summary(of: subject.record, in: subject.language)
    json.object { json in
      writePageHead(
        isPage ? subject.shape.type : "WebPage", subject.title, isPage ? summary : nil,
        subject.address, subject.language, into: &json)
      if isPage {
        writeImages(subject.imageURLs, into: &json)
        writeDates(of: subject.record, into: &json)
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
      trail.append(
        Crumb(
          name: names.title(ofSection: section, in: subject.language),
          address: address(site.sections[section].routes[subject.language.position])))
    }
    trail.append(Crumb(name: subject.title, address: subject.address))
    writeBreadcrumbs(trail, of: subject.address, subject.language, into: &json)
  }

  private func writeEntity(_ subject: Subject, _ summary: String?, into json: inout JSONWriter) {
    json.member("@type", typeName(of: subject))
    json.member("@id", subject.address + "#entity")
    json.member("name", subject.title)
    if let summary { json.member("description", summary) }
    json.member("url", subject.address)
    writeImages(subject.imageURLs, into: &json)
    if subject.shape.family.contains(.event) {
      json.member("inLanguage", tag(subject.language))
    }
    if subject.shape.family.contains(.article) {
      json.member("headline", subject.title)
      json.member("inLanguage", tag(subject.language))
      writeDates(of: subject.record, into: &json)
      json.name("publisher")
      json.object {
        $0.member("@type", "Organization")
        $0.member("@id", site.settings.baseURL + "#organization")
        $0.member("name", names.title(ofSiteIn: subject.language))
      }
    }
    writeProperties(of: subject, into: &json)
    if let goods = subject.goods { write(goods, of: subject, into: &json) }
    writeParts(of: subject, into: &json)
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

  private func writeImages(_ urls: ArraySlice<String>, into json: inout JSONWriter) {
    guard !urls.isEmpty else { return }
    json.name("image")
    json.array { json in
      for url in urls { json.string(url) }
    }
  }

  private func writeDates(of record: Record, into json: inout JSONWriter) {
    if let date = record.date?.plainText { json.member("datePublished", date) }
    if let date = record.updated?.plainText { json.member("dateModified", date) }
  }

  private func writeParts(of subject: Subject, into json: inout JSONWriter) {
    guard subject.shape.family.contains(.collection) else { return }
    let parts = subject.shape.parts.flatMap { name in
      subject.record.inverse(name, in: subject.language).filter {
        site[$0].variants[subject.language.position] != nil
          && family(of: $0).contains(.creativeWork)
      }
    }
    guard !parts.isEmpty else { return }
    json.name("collectionSize")
    json.integer(parts.count)
    json.name("hasPart")
    json.array { json in
      for part in parts.prefix(Self.listLimit) {
        write(part, in: subject.language, into: &json)
      }
    }
  }

  func family(of index: RecordIndex) -> SchemaFamily {
    shapes[site.records[index.position].typeIndex]?.family ?? []
  }

  /// Another record in short: what it is, its name, and its page where it has one.
  func write(
    _ index: RecordIndex, in language: LanguageIndex, as type: String? = nil,
    into json: inout JSONWriter
  ) {
    let record = site[index]
    let shown = record.shown(in: language)?.variant.language ?? language
    let type = type ?? shapes[record.typeIndex]?.type ?? "Thing"
    let name = Text(names.title(of: record, in: language), in: shown)
    json.object { json in
      json.member("@type", type)
      // A record that lacks the language is found under the address of the language it has.
      if let route = record.routes[shown.position] {
        let address = address(route)
        json.member(
          "@id", SchemaFamily(type: type).contains(.webPage) ? address : address + "#entity")
        json.name("name")
        write(name, in: language, into: &json)
        json.member("url", address)
      } else {
        json.name("name")
        write(name, in: language, into: &json)
      }
    }
  }
}
