import Localization
import Model
import Parsing
import Reading

/// Decides what the files of a new record are called and what stands in them.
struct RecordPlanner {
  let options: NewOptions
  let catalogue: RecordCatalogue
  let now: WrittenTime

  enum Refusal: Error {
    case unknownName(UnknownName)
    case impossible(message: Message, remedy: Message)
  }

  private var settings: SiteSettings { catalogue.settings }

  func record() throws(Refusal) -> NewRecord {
    let type = try type()
    let languages = try languages()
    let titles = try titles(among: languages)
    let folder = try folder(of: type)
    let name = try name(titles.first?.text ?? "")
    let id = folder.isEmpty ? name : folder + "/" + name
    try requireFree(id, type)
    // Pictures that lie in a folder of the record's name are its own.
    let hasFolder = catalogue.source.media.contains { $0.path.hasPrefix(id + "/") }
    let isFolder = options.isFolder || hasFolder
    func path(_ language: LanguageIndex) -> String {
      "content/" + id + (isFolder ? "/index" : "")
        + ".\(settings.languages[language.position].code).md"
    }
    let parser = DocumentParser(settings: settings, types: catalogue.types)
    let ownType = parser.typeName(ofRecord: id)
    let clock = ZoneClock(named: settings.timeZone) ?? .utc
    let plan = RecordScaffold.Plan(
      titles: titles, languages: languages,
      sharedFile: path(languages[0]).split(ascii: "/").last.map(String.init) ?? "", name: name,
      namesType: ownType != type.name,
      today: String(clock.text(of: clock.moment(of: now)).prefix(10)))
    let scaffold = RecordScaffold(
      settings: settings, types: catalogue.types, type: type, examples: examples)
    let files = languages.map { language in
      NewRecord.File(
        path: path(language), text: scaffold.file(in: language, plan),
        empty: scaffold.emptyFields(in: language, plan))
    }
    return NewRecord(
      id: id, folder: "content/" + (isFolder ? id : folder), files: files,
      notes: notes(type, ownType, folder, hasFolder && !options.isFolder ? id : nil, titles))
  }

  private func notes(
    _ type: ContentType, _ ownType: String?, _ folder: String, _ pictures: String?,
    _ titles: [(language: LanguageIndex, text: String)]
  ) -> [Message] {
    var notes: [Message] = []
    if let ownType, ownType != type.name {
      notes.append(
        Message(
          "new-other-type",
          ["folder": .text(folder), "other": .text(ownType), "type": .text(type.name)])
      )
    }
    if let pictures {
      notes.append(Message("new-folder-with-files", ["pictures": .text(pictures)]))
    }
    if type.slot(of: "title") == nil {
      notes.append(
        Message(
          "new-no-title", ["type": .text(type.name), "title": .text(titles.first?.text ?? "")]))
    }
    return notes
  }

  // MARK: What is asked

  private func type() throws(Refusal) -> ContentType {
    if let type = catalogue.types.first(where: { $0.name == options.type }) { return type }
    // People write the name of the folder, or what the type is called in their language.
    let names = LabelledNames(
      catalogue.types.map { type in
        (
          key: type.name,
          label: LocalizedText(
            type.label.texts + type.plural.texts + [type.section].compactMap { $0.map { Text($0) } }
          )
        )
      })
    throw .unknownName(
      UnknownName(
        Message("noun-type"), options.type, among: catalogue.types.map(\.name),
        nearest: names.key(nearest: options.type)))
  }

  private func language(_ code: String) throws(Refusal) -> LanguageIndex {
    if let language = settings.language(code: code) { return language }
    let meant = settings.language(ofLocale: code) ?? settings.language(named: code)
    let codes = settings.languages.map(\.code)
    throw .unknownName(
      UnknownName(
        Message("noun-language"), code, among: codes,
        nearest: meant.map { codes[$0.position] } ?? NearestName.of(code, among: codes)))
  }

  private func languages() throws(Refusal) -> [LanguageIndex] {
    guard !options.languages.isEmpty else {
      return settings.languages.indices.map { LanguageIndex($0) }
    }
    var languages: Set<LanguageIndex> = []
    // `--language ar,fr` is two of them.
    for code in options.languages.flatMap({ $0.split(ascii: ",").map(String.init) }) {
      languages.insert(try language(code))
    }
    guard !languages.isEmpty else {
      throw .impossible(
        message: Message("new-no-language"),
        remedy: Message(
          "new-no-language.remedy", ["languages": .names(settings.languages.map(\.code))]))
    }
    return languages.sorted()
  }

  /// The title that was given first, then those that say their language.
  private func titles(
    among languages: [LanguageIndex]
  ) throws(Refusal) -> [(language: LanguageIndex, text: String)] {
    let given = try checked(options.title)
    var titles: [(language: LanguageIndex, text: String)] = []
    for written in options.titles {
      guard let sign = written.firstIndex(of: "=") else {
        throw .impossible(
          message: Message("new-title-unreadable", ["written": .text(written)]),
          remedy: Message("new-title-unreadable.remedy"))
      }
      let language = try language(String(written[..<sign]))
      guard languages.contains(language) else {
        let code = settings.languages[language.position].code
        throw .impossible(
          message: Message("new-title-not-written", ["code": .text(code)]),
          remedy: Message("new-title-not-written.remedy", ["code": .text(code)]))
      }
      let text = try checked(String(written[written.index(after: sign)...]))
      if titles.contains(where: { $0.language == language }) { throw twoTitles(in: language) }
      titles.append((language, text))
    }
    // The first is in a language that is written in the direction of its letters.
    let direction = BidiProfile(of: given).firstStrong
    let alike = languages.filter { settings.languages[$0.position].direction == direction }
    let possible = alike.isEmpty ? languages : alike
    guard let own = possible.first(where: { place in !titles.contains { $0.language == place } })
    else { throw twoTitles(in: possible[0]) }
    return [(own, given)] + titles
  }

  private func twoTitles(in language: LanguageIndex) -> Refusal {
    .impossible(
      message: Message(
        "new-title-twice", ["language": .text(settings.languages[language.position].code)]),
      remedy: Message("new-title-twice.remedy"))
  }

  private func checked(_ title: String) throws(Refusal) -> String {
    var text = title[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    guard !text.isEmpty else {
      throw .impossible(
        message: Message("new-title-empty"), remedy: Message("new-title-empty.remedy")
      )
    }
    let isLine = text.unicodeScalars.allSatisfy { scalar in
      !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || [0x2028, 0x2029].contains(scalar.value))
    }
    guard isLine else {
      throw .impossible(
        message: Message("new-title-control"),
        remedy: Message("new-title-control.remedy"))
    }
    return String(text)
  }

  // MARK: Where it stands

  private func folder(of type: ContentType) throws(Refusal) -> String {
    guard var section = options.section else { return type.section ?? "" }
    for prefix in ["./", "content/"] where section.hasPrefix(prefix) {
      section.removeFirst(prefix.count)
    }
    while section.hasSuffix("/") { section.removeLast() }
    let isFolder = section.split(ascii: "/", omittingEmpty: false).allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".") && !part.hasPrefix("_") && !part.contains("\\")
        && Slug.isValid(String(part))
    }
    guard isFolder else {
      throw .impossible(
        message: Message("import-no-folder", ["section": .text(options.section ?? "")]),
        remedy: type.section.map {
          Message("import-no-folder.remedy-such", ["folder": .text($0)])
        } ?? Message("import-no-folder.remedy-below"))
    }
    let folders = Set(
      catalogue.types.compactMap(\.section)
        + catalogue.documents.flatMap { Self.foldersAround($0.path) })
    // A folder in one that is there is a new one; one beside it may be it misspelt.
    let beside = folders.filter { $0.split(ascii: "/").count == section.split(ascii: "/").count }
    if !folders.contains(section), let near = NearestName.of(section, among: beside.sorted()) {
      throw .impossible(
        message: Message("new-no-such-folder", ["section": .text(section)]),
        remedy: Message("new-no-such-folder.remedy", ["near": .text(near)]))
    }
    return section
  }

  /// `a` and `a/b` of `a/b/c.md`.
  private static func foldersAround(_ path: String) -> [String] {
    let parts = path.split(ascii: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private func name(_ title: String) throws(Refusal) -> String {
    guard let name = options.name else {
      if let made = RecordScaffold.name(for: title) { return made }
      throw .impossible(
        message: Message("new-no-name", ["title": .text(title)]),
        remedy: Message("new-no-name.remedy"))
    }
    if Slug.isValid(name), name != "index" { return name }
    let made = name == "index" ? nil : RecordScaffold.name(for: name)
    throw .impossible(
      message: Message("new-bad-name", ["name": .text(name)]),
      remedy: made.map { Message("new-bad-name.remedy-near", ["name": .text($0)]) }
        ?? Message("new-bad-name.remedy"))
  }

  private func requireFree(_ id: String, _ type: ContentType) throws(Refusal) {
    if catalogue.types.contains(where: { $0.section == id }) {
      throw .impossible(
        message: Message("new-name-of-section", ["id": .text(id)]),
        remedy: Message("new-name-of-section.remedy"))
    }
    var files = catalogue.documents(of: id).map { RecordCatalogue.path(of: $0) }
    files += catalogue.unreadable.filter { $0.value == id }.map { "content/" + $0.key }
    guard let first = files.sorted().first else { return }
    throw .impossible(
      message: Message("new-record-there", ["id": .text(id), "name": .text(first)]),
      remedy: Message("new-record-there.remedy", ["id": .text(id)]))
  }

  /// For each type the name of one of its records, as references write it.
  private var examples: [String: String] {
    var examples: [String: String] = [:]
    for document in catalogue.documents where document.role == .record {
      let type = catalogue.types[document.typeIndex]
      guard examples[type.name] == nil else { continue }
      let prefix = (type.section ?? "") + "/"
      examples[type.name] =
        document.recordID.hasPrefix(prefix)
        ? String(document.recordID.dropFirst(prefix.count)) : document.recordID
    }
    return examples
  }
}
