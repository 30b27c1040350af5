import Localization
public import Model

/// How a run of `dlala show` ended.
public enum ShowOutcome: Sendable {
  case shown(RecordPortrait)
  /// The name is short for several records: their ids.
  case several([String])
  /// No record has the name; the ids of those that have one like it.
  case unknown(nearest: [String], records: Int)
  /// The settings or a type cannot be used.
  case refused([Diagnostic])
}

/// `dlala show`: where a record stands, who refers to it, and what it lacks.
public enum ShowRunner {
  /// Looks at one record, by its id, a file, an address or its title.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read.
  public static func run(
    _ name: String, site: BuildOptions
  ) async throws(EnvironmentFailure) -> ShowOutcome {
    switch try await RecordCatalogue.read(site) {
    case .failure(.diagnostics(let diagnostics)): return .refused(diagnostics)
    case .success(let catalogue):
      switch RecordName.find(name, in: catalogue, source: site.source) {
      case .several(let ids): return .several(ids)
      case .none(let nearest): return .unknown(nearest: nearest, records: catalogue.ids.count)
      case .record(let id):
        return .shown(PortraitPainter(id: id, catalogue: catalogue, options: site).portrait)
      }
    }
  }
}

/// Gathers what is to be said of one record.
private struct PortraitPainter {
  let id: String
  let catalogue: RecordCatalogue
  let options: BuildOptions

  private var settings: SiteSettings { catalogue.settings }
  private var files: [Document] { catalogue.documents(of: id) }
  private var type: ContentType? { files.first.map { catalogue.types[$0.typeIndex] } }
  private var record: Record? { catalogue.all.recordsByID[id].map { catalogue.all[$0] } }

  private func code(_ language: LanguageIndex) -> String {
    settings.languages[language.position].code
  }

  var portrait: RecordPortrait {
    let paths = Set(
      files.map { RecordCatalogue.path(of: $0) }
        + catalogue.unreadable.filter { $0.value == id }.map { "content/" + $0.key })
    let relations = RecordRelations(catalogue: catalogue, options: options)
    return RecordPortrait(
      id: RecordCatalogue.name(of: id), type: type?.name,
      typeLabel: type?.label[LanguageIndex(0)]?.string,
      section: record?.section.map { catalogue.all.sections[$0].name },
      files: writtenFiles, addresses: addresses, withheld: withheld,
      referrers: relations.referrers(to: id), references: relations.references(of: id),
      missing: type.map { RecordLacks(catalogue, $0, files, record).missing }
        ?? RecordPortrait.Missing(),
      diagnostics: Quotation.add(
        to: catalogue.diagnostics.filter { mistake in
          // Of a table only the record's own rows.
          paths.contains(mistake.path)
            && files.allSatisfy { file in
              !file.isRow || mistake.position?.line == file.body.line
                || RecordCatalogue.path(of: file) != mistake.path
            }
        }, from: options.source))
  }

  // MARK: Files

  private var writtenFiles: [RecordPortrait.File] {
    let written = files.map { file in
      let title = type?.slot(of: "title").map { file.fields[$0] }
      var text: String?
      if case .text(let found)? = title { text = found.string }
      return RecordPortrait.File(
        path: RecordCatalogue.path(of: file), line: file.isRow ? file.body.line : nil,
        language: code(file.language), title: text,
        withheld: reason(of: file).map { $0.reason })
    }
    let unread = catalogue.unreadable.filter { $0.value == id }.keys.sorted().map {
      RecordPortrait.File(path: "content/" + $0, withheld: Unpublished.broken.reason)
    }
    return written + unread
  }

  private func reason(of file: Document) -> Unpublished? {
    guard !file.isRow else { return catalogue.reason(of: id) }
    guard let published = catalogue.published.recordsByPath[file.path],
      catalogue.published[published].id == id
    else { return catalogue.published.unpublished[file.path] ?? catalogue.reason(of: id) }
    return nil
  }

  /// Why the whole record has no page, and until when or since when.
  private var withheld: Message? {
    guard let reason = catalogue.reason(of: id) else { return nil }
    let clock = ZoneClock(named: settings.timeZone) ?? .utc
    func moment(_ time: WrittenTime?) -> String {
      time.map { clock.text(of: clock.moment(of: $0)) } ?? ""
    }
    let common = files.map(\.common)
    switch reason {
    case .notYet:
      return Message(
        "show-from",
        [
          "reason": .message(reason.reason),
          "moment": .text(moment(common.lazy.compactMap(\.publish).first)),
        ])
    case .expired:
      return Message(
        "show-since",
        [
          "reason": .message(reason.reason),
          "moment": .text(moment(common.lazy.compactMap(\.expire).first)),
        ])
    case .draft, .heldBack, .broken: return reason.reason
    }
  }

  // MARK: Addresses

  private var addresses: [RecordPortrait.Address] {
    guard let record else { return [] }
    let published = catalogue.published.recordsByID[id].map { catalogue.published[$0] }
    return settings.languages.indices.map { place in
      let language = LanguageIndex(place)
      let shown = published ?? record
      let route = shown.routes[place] ?? record.routes[place]
      var address = RecordPortrait.Address(
        language: settings.languages[place].code,
        url: route.map { Route.absoluteURI(base: settings.baseURL, route: $0) },
        isPublished: published?.routes[place] != nil,
        aliases: shown.variants[place]?.aliases ?? [])
      if let other = shown.shown(in: language), other.isFallback, route != nil {
        address.shownIn = code(other.variant.language)
      }
      address.note = note(language, published, record)
      return address
    }
  }

  /// Why readers of a language find nothing, or not today.
  private func note(
    _ language: LanguageIndex, _ published: Record?, _ record: Record
  ) -> Message? {
    if published?.routes[language.position] != nil { return nil }
    if record.routes[language.position] != nil {
      guard published != nil else { return Message("show-when-published") }
      let file = files.first { $0.language == language }
      return Message(
        "show-when-file-published",
        ["reason": .message((file.flatMap { reason(of: $0) } ?? .draft).reason)])
    }
    if record.isSingleLanguage { return Message("show-no-translation-meant") }
    return Message(
      "show-not-written",
      [
        "language": .text(code(language)),
        "policy": .text(settings.missingLanguage[type?.name ?? ""].rawValue),
      ])
  }
}
