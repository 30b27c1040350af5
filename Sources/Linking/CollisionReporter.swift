import Model

/// Reports pages that would stand at one address, each with both places.
struct CollisionReporter {
  let records: [Record]
  let sections: [Section]
  let taxonomies: [Taxonomy]
  let documents: [Document]
  let languages: [SiteLanguage]

  /// Routes are in lower case and in NFC, so that two that some file system takes for one are one.
  func collisions(among pages: [Page]) -> [Diagnostic] {
    var owners: [String: Int] = [:]
    owners.reserveCapacity(pages.count)
    var pairs: [(here: Page, there: Page)] = []
    for (place, page) in pages.enumerated() {
      guard let other = owners[page.route] else {
        owners[page.route] = place
        continue
      }
      // The mistake is told where an editor can mend it: at a record, if either is one.
      let isMendedHere = source(of: page) != nil
      pairs.append(
        isMendedHere ? (page, pages[other]) : (pages[other], page))
    }
    guard !pairs.isEmpty else { return [] }
    // Where a language is missing its pages show another file: of two such files one mistake is told.
    var told: Set<Set<Shown>> = []
    pairs.removeAll { pair in
      guard let here = shown(on: pair.here), let there = shown(on: pair.there) else { return false }
      return !told.insert([here, there]).inserted
    }
    let positions = Dictionary(
      documents.lazy.compactMap { document in
        document.common.positions["slug"].map { (TextPlace(document.path, document.body), $0) }
      }, uniquingKeysWith: { first, _ in first })
    return pairs.map { pair in
      let source = source(of: pair.here)
      let path = source?.path
      let slug = source.flatMap { positions[TextPlace($0.path, $0.body)] }
      let position = slug ?? source.flatMap(row)
      if let here = record(of: pair.here), let there = record(of: pair.there), let path,
        here.id != there.id, here.id.isSameIgnoringASCIICase(as: there.id)
      {
        return Diagnostic(
          category: "address",
          message:
            Message("address-differs-in-capitals", ["name": name(of: pair.there, positions)]),
          remedy: Message("address-differs-in-capitals.remedy"),
          path: path)
      }
      return Diagnostic(
        category: "address",
        message: Message(
          path == nil ? "address-taken-by-two" : "address-taken",
          [
            "route": .text(pair.here.route), "one": name(of: pair.here, positions),
            "other": name(of: pair.there, positions),
          ]),
        remedy: remedy(for: pair.here, isWritten: slug != nil), path: path ?? "dlala.yaml",
        position: position, length: slug == nil ? 1 : 4)
    }
  }

  private func remedy(for page: Page, isWritten: Bool) -> Message {
    guard !isWritten, source(of: page) != nil else { return Message("address-taken.remedy-again") }
    let habits = languages[page.language.position].habits
    if habits.slugs == .transliterated {
      return Message("address-taken.remedy-latin")
    }
    if habits.slugSource == .title { return Message("address-taken.remedy-titles") }
    return Message("address-taken.remedy")
  }

  /// A record in a language that it is written in.
  private struct Shown: Hashable {
    let record: RecordIndex
    let language: LanguageIndex
  }

  private func shown(on page: Page) -> Shown? {
    guard case .record(let record) = page.kind else { return nil }
    return records[record.position].shown(in: page.language).map {
      Shown(record: record, language: $0.variant.language)
    }
  }

  /// The record of a page.
  private func record(of page: Page) -> Record? {
    guard case .record(let record) = page.kind else { return nil }
    return records[record.position]
  }

  private func source(of page: Page) -> RecordVariant? {
    guard case .record(let index) = page.kind else { return nil }
    return records[index.position].shown(in: page.language)?.variant
  }

  /// The row of a record that stands in a table, whose file alone would not tell it.
  private func row(of source: RecordVariant) -> SourcePosition? {
    source.path.hasSuffix(".csv") ? SourcePosition(line: source.body.line, column: 1) : nil
  }

  private func name(of page: Page, _ positions: [TextPlace: SourcePosition]) -> Message.Value {
    switch page.kind {
    case .record:
      guard let source = source(of: page) else { return .text(page.route) }
      let position = positions[TextPlace(source.path, source.body)] ?? row(of: source)
      return .text(source.path + (position.map { ":\($0.line)" } ?? ""))
    case .section(let index, _):
      return .message(Message("place-listing", ["section": .text(sections[index].name)]))
    case .taxonomy(let index):
      return .message(Message("place-taxonomy", ["taxonomy": .text(taxonomies[index].name)]))
    case .term(let taxonomy, let term, _):
      return .message(
        Message(
          "place-term",
          [
            "term": .text(taxonomies[taxonomy].terms[term].key),
            "taxonomy": .text(taxonomies[taxonomy].name),
          ]))
    case .search: return .message(Message("place-search-page"))
    case .home, .languageChooser, .notFound: return .message(Message("place-home-page"))
    }
  }
}

/// The text of one record in one language: of a table each row has its own.
struct TextPlace: Hashable {
  let path: String
  let line: Int

  init(_ path: String, _ body: BodyRange) {
    self.path = path
    line = body.line
  }
}
