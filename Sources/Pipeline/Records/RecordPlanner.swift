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
    case impossible(message: String, remedy: String)
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
  ) -> [String] {
    var notes: [String] = []
    if let ownType, ownType != type.name {
      notes.append(
        "Other files in content/\(folder) are of the type \(ownType): these say type: \(type.name)."
      )
    }
    if let pictures {
      notes.append("It is written into the folder content/\(pictures), where files lie already.")
    }
    if type.slot(of: "title") == nil {
      notes.append("A \(type.name) has no title: \"\(titles.first?.text ?? "")\" names its file.")
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
        "type", options.type, among: catalogue.types.map(\.name),
        nearest: names.key(nearest: options.type)))
  }

  private func language(_ code: String) throws(Refusal) -> LanguageIndex {
    if let language = settings.language(code: code) { return language }
    let meant = settings.language(ofLocale: code) ?? settings.language(named: code)
    let codes = settings.languages.map(\.code)
    throw .unknownName(
      UnknownName(
        "language", code, among: codes,
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
        message: "no language is named",
        remedy: "write one of: " + settings.languages.map(\.code).joined(separator: ", "))
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
          message: "\"\(written)\" is no title in a language",
          remedy: "write the language's code, = and the title, such as fr=\"Savon\"")
      }
      let language = try language(String(written[..<sign]))
      guard languages.contains(language) else {
        let code = settings.languages[language.position].code
        throw .impossible(
          message: "there is a title in \(code), which is not written",
          remedy: "name \(code) with --language, too, or leave its title out")
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
      message: "there are two titles in \(settings.languages[language.position].code)",
      remedy: "write one in each language")
  }

  private func checked(_ title: String) throws(Refusal) -> String {
    var text = title[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    guard !text.isEmpty else {
      throw .impossible(
        message: "the title is empty", remedy: "write it in quotation marks, such as \"Olive soap\""
      )
    }
    let isLine = text.unicodeScalars.allSatisfy { scalar in
      !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || [0x2028, 0x2029].contains(scalar.value))
    }
    guard isLine else {
      throw .impossible(
        message: "the title holds a line break or another control character",
        remedy: "write it on one line")
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
        message: "\"\(options.section ?? "")\" is not a folder of content",
        remedy: "write its name below content" + (type.section.map { ", such as \($0)" } ?? ""))
    }
    let folders = Set(
      catalogue.types.compactMap(\.section)
        + catalogue.documents.flatMap { Self.foldersAround($0.path) })
    // A folder in one that is there is a new one; one beside it may be it misspelt.
    let beside = folders.filter { $0.split(ascii: "/").count == section.split(ascii: "/").count }
    if !folders.contains(section), let near = NearestName.of(section, among: beside.sorted()) {
      throw .impossible(
        message: "there is no folder content/\(section)",
        remedy: "did you mean \"\(near)\"? Else make the folder first, and ask again")
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
        message: "the title \"\(title)\" gives no name for a file",
        remedy: "choose one in small Latin letters with --name, such as --name olive-soap")
    }
    if Slug.isValid(name), name != "index" { return name }
    let made = name == "index" ? nil : RecordScaffold.name(for: name)
    throw .impossible(
      message: "\"\(name)\" cannot be the name of a record",
      remedy: made.map { "write \"\($0)\"" }
        ?? "use small letters, digits and hyphens, such as olive-soap")
  }

  private func requireFree(_ id: String, _ type: ContentType) throws(Refusal) {
    if catalogue.types.contains(where: { $0.section == id }) {
      throw .impossible(
        message: "content/\(id) is the folder of a section",
        remedy: "choose another name with --name")
    }
    var files = catalogue.documents(of: id).map { RecordCatalogue.path(of: $0) }
    files += catalogue.unreadable.filter { $0.value == id }.map { "content/" + $0.key }
    guard let first = files.sorted().first else { return }
    throw .impossible(
      message: "there is a record \(id) already, in \(first)",
      remedy: "dlala show \(id) tells of it; if another is meant, give it another name with --name")
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
