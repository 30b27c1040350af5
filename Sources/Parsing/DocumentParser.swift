public import Model

/// Reads content files: front matter as typed values, the body as a range of bytes.
public struct DocumentParser: Sendable {
  let settings: SiteSettings
  let types: [ContentType]
  /// For each type the slots of its fields by name.
  let slots: [[String: Int]]
  /// For each type what unknown keys may mean; made for the first of them.
  let suggestions: [Lazy<FieldSuggestions>]
  let typesByName: [String: Int]
  /// Whether a draft may lack what is required: it is not published, and somebody is at work on it.
  private let excusesDrafts: Bool
  /// Sections from the longest name to the shortest, with their types.
  private let sections: [(name: String, typeIndex: Int)]

  /// The fields that every record may have, in the order in which people write them.
  public static let commonFieldNames = [
    "type", "slug", "date", "updated", "publish", "expire", "draft", "aliases", "order",
    "translation", "original", "translated-from", "layout",
  ]
  static let commonFields = Set(commonFieldNames)

  private static let frontMatterLimit = 64 << 10
  private static let bodyLimit = 2 << 20

  /// A parser for all files of one site; drafts that are not published may be unfinished.
  public init(settings: SiteSettings, types: [ContentType], excusesDrafts: Bool = false) {
    self.excusesDrafts = excusesDrafts
    self.settings = settings
    self.types = types
    slots = types.map { type in
      Dictionary(
        type.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
    suggestions = types.map { type in Lazy { FieldSuggestions(type) } }
    typesByName = Dictionary(
      types.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let typed = types.enumerated().compactMap { place, type in type.section.map { ($0, place) } }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
    let nested = settings.sections.compactMap { rule -> (String, Int)? in
      let owner = typed.first { rule.name.hasPrefix($0.0 + "/") }
      return typed.contains { $0.0 == rule.name } ? nil : owner.map { (rule.name, $0.1) }
    }
    sections =
      nested.isEmpty ? typed : (typed + nested).sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// Reads one Markdown file.
  ///
  /// - Parameters:
  ///   - path: Relative to the content folder.
  ///   - bytes: The whole file.
  /// - Returns: Nothing as the value when the file cannot be used; the mistakes say why.
  public func parse(path: String, bytes: [UInt8]) -> Parsed<Document?> {
    var context = FileContext(path: "content/" + path, bytes: bytes)
    let document = document(path, &context)
    return Parsed(value: document, diagnostics: context.diagnostics)
  }

  private func document(_ path: String, _ context: inout FileContext) -> Document? {
    guard Encoding.isText(context.bytes, &context),
      let identity = identity(of: path, &context),
      let (front, body) = split(&context),
      let entries = YAMLReader.mapping(
        front, firstLine: 2, limit: Self.frontMatterLimit, context: &context),
      let typeIndex = type(of: identity, entries, &context)
    else { return nil }
    guard body.length <= Self.bodyLimit else {
      context.report(
        "size",
        Message("size-text", ["length": .number(body.length), "limit": .number(Self.bodyLimit)]),
        Message("size-text.remedy"), at: SourcePosition(line: body.line, column: 1))
      return nil
    }
    let text = context.bytes[body.offset..<(body.offset + body.length)]
    for control in BodyControl.all(in: text) {
      let mistake = control.diagnostic(path: context.path, firstLine: body.line)
      context.report(mistake.category, mistake.fault, mistake.advice, at: mistake.position)
    }
    var document = Document(
      path: path, recordID: identity.recordID, role: identity.role, language: identity.language,
      typeIndex: typeIndex,
      fields: [Value](repeating: .none, count: types[typeIndex].fields.count),
      positions: [SourcePosition?](repeating: nil, count: types[typeIndex].fields.count),
      common: CommonFields(), body: body)
    read(entries, into: &document, &context)
    return document
  }

  // MARK: Paths

  /// The id of the record that a file belongs to; nothing for a name that says none.
  public func recordID(of path: String) -> String? {
    var scratch = FileContext(path: "", bytes: [])
    return identity(of: path, &scratch)?.recordID
  }

  struct Identity {
    var recordID: String
    var role: Document.Role
    var language: LanguageIndex
    var folder: String
  }

  private func identity(of path: String, _ context: inout FileContext) -> Identity? {
    var parts = path.split(ascii: "/").map(String.init)
    guard var name = parts.popLast() else { return nil }
    name.removeLast(min(3, name.utf8.count))
    var language = LanguageIndex(0)
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let code = String(name[name.utf8.index(after: dot)...])
      if let known = settings.language(code: code) {
        language = known
        name = String(name[..<dot])
      } else if let remedy = remedy(forLanguage: code) {
        context.report(
          "language", Message("language-unknown", ["language": .text(code)]), remedy, at: nil)
        return nil
      }
    }
    let folder = parts.joined(separator: "/")
    if name == "index" {
      if folder.isEmpty {
        return Identity(recordID: "", role: .home, language: language, folder: folder)
      }
      let isSection = sections.contains { $0.name == folder }
      return Identity(
        recordID: folder, role: isSection ? .sectionIndex : .record, language: language,
        folder: folder)
    }
    return Identity(
      recordID: folder.isEmpty ? name : folder + "/" + name, role: .record, language: language,
      folder: folder)
  }

  /// What to write instead of an ending that means a language; nothing for one that means none.
  private func remedy(forLanguage code: String) -> Message? {
    if let meant = settings.language(ofLocale: code) {
      return Message(
        "language-ending", ["language": .text(settings.languages[meant.position].code)])
    }
    guard LocaleTag(code) != nil else { return nil }
    let codes = settings.languages.map(\.code)
    return Message("language-ending-one-of", ["endings": .names(codes.map { ".\($0).md" })])
  }

  private func type(
    of identity: Identity, _ entries: [YAMLNode.Entry], _ context: inout FileContext
  ) -> Int? {
    if let entry = entries.first(where: { $0.key == "type" }), !entry.value.isAbsent {
      let name = entry.value.text ?? ""
      if let known = typesByName[name] { return known }
      let nearest = NearestName.of(name, among: types.map(\.name))
      context.report(
        "type", Message("type-unknown", ["name": .text(name)]),
        nearest.map(Message.didYouMean)
          ?? Message("type-unknown.remedy", ["types": .names(types.map(\.name))]),
        at: entry.value.position, length: entry.value.length)
      return nil
    }
    if let type = typeIndex(of: identity) { return type }
    context.report(
      "type", Message("type-none-for-folder"),
      Message("type-none-for-folder.remedy", ["type": .text(ContentType.outsideSections)]),
      at: nil)
    return nil
  }

  /// The type that a record of an id has without naming one; nothing where it has to.
  public func typeName(ofRecord id: String) -> String? {
    typeIndex(
      of: Identity(
        recordID: id, role: .record, language: LanguageIndex(0), folder: Self.folder(of: id))
    ).map { types[$0].name }
  }

  func typeIndex(of identity: Identity) -> Int? {
    if identity.role == .record,
      let section = sections.first(where: { identity.recordID.hasPrefix($0.name + "/") })
    {
      return section.typeIndex
    }
    return typesByName[ContentType.outsideSections]
  }

  // MARK: Front matter

  /// The bytes between the `---` lines, and where the body stands.
  func split(
    _ context: inout FileContext
  ) -> (front: ArraySlice<UInt8>, body: BodyRange)? {
    let bytes = context.bytes
    if let parts = Self.parts(of: bytes, limit: Self.frontMatterLimit) {
      return (bytes[parts.front], parts.body)
    }
    guard let first = Self.opening(of: bytes) else {
      context.report(
        "front-matter", Message("front-matter-missing"),
        Message("front-matter-missing.remedy"),
        at: SourcePosition(line: 1, column: 1))
      return nil
    }
    context.report(
      "front-matter",
      bytes.count - first > Self.frontMatterLimit
        ? Message("front-matter-open-or-long", ["limit": .number(Self.frontMatterLimit)])
        : Message("front-matter-open"),
      Message("front-matter-open.remedy"), at: SourcePosition(line: 1, column: 1), length: 3)
    return nil
  }

  /// Where the text stands in a file that begins with front matter; nothing where none begins or
  /// ends.
  public static func body(of bytes: [UInt8]) -> BodyRange? { parts(of: bytes, limit: .max)?.body }

  /// Where the front matter stands, of so many bytes at most, and the text below it.
  static func parts(of bytes: [UInt8], limit: Int) -> (front: Range<Int>, body: BodyRange)? {
    guard let first = opening(of: bytes) else { return nil }
    var place = first
    var line = 2
    while place < bytes.count {
      if let next = fence(bytes, at: place) {
        return (first..<place, BodyRange(offset: next, line: line + 1, length: bytes.count - next))
      }
      guard place - first <= limit, let end = bytes[place...].firstIndex(of: 10) else { return nil }
      place = end + 1
      line += 1
    }
    return nil
  }

  /// The offset behind the first line, when the front matter begins there.
  private static func opening(of bytes: [UInt8]) -> Int? {
    fence(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// The offset after a line `---`, when one stands at a place.
  private static func fence(_ bytes: [UInt8], at place: Int) -> Int? {
    guard place + 3 <= bytes.count, bytes[place] == 45, bytes[place + 1] == 45,
      bytes[place + 2] == 45
    else { return nil }
    var end = place + 3
    while end < bytes.count, bytes[end] == 32 || bytes[end] == 13 { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == 10 ? end + 1 : nil
  }

  private func read(
    _ entries: [YAMLNode.Entry], into document: inout Document, _ context: inout FileContext
  ) {
    let type = types[document.typeIndex]
    let slots = slots[document.typeIndex]
    let reader = ValueReader(
      languages: settings.languages, folder: Self.folder(of: document.path),
      language: document.language)
    for entry in entries {
      // After so many mistakes more names would only cost time.
      if context.isFull { break }
      if let slot = slots[entry.key] {
        guard !entry.value.isEmpty else { continue }
        document.positions[slot] = entry.keyPosition
        if !type.unreadable.isEmpty, type.unreadable.contains(entry.key) { continue }
        document.fields[slot] =
          reader.value(entry.value, of: type.fields[slot], type.fields[slot].kind, &context)
          ?? .none
      } else if TranslationFieldReader.fields.contains(entry.key) {
        TranslationFieldReader.read(entry, settings, into: &document.common, &context)
      } else if Self.commonFields.contains(entry.key) {
        CommonFieldReader.read(entry, into: &document.common, &context)
      } else if !type.unreadable.contains(entry.key) {
        context.report(
          "field", Message("field-unknown", ["type": .text(type.name), "field": .text(entry.key)]),
          suggestions[document.typeIndex].value.remedy(for: entry.key)
            ?? Message("field-unknown.remedy", ["fields": .names(type.fields.map(\.name))]),
          at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
      }
    }
    reportMissing(type, entries, document, &context)
  }

  /// Required fields of each language; whether shared ones are there shows only between files.
  private func reportMissing(
    _ type: ContentType, _ entries: [YAMLNode.Entry], _ document: Document,
    _ context: inout FileContext
  ) {
    let isExcused = excusesDrafts && document.common.isDraft
    for field in type.fields
    where field.isRequired && !field.isShared && field.defaultValue == .none {
      let entry = entries.first { $0.key == field.name }
      guard entry == nil || entry?.value.isEmpty == true else { continue }
      context.report(
        "required", Message("required-missing", ["field": .text(field.name)]),
        Message(
          "required-missing.remedy-line", ["type": .text(type.name), "field": .text(field.name)]),
        at: entry?.keyPosition ?? SourcePosition(line: 1, column: 1),
        length: entry == nil ? 3 : field.name.unicodeScalars.count,
        severity: isExcused ? .suggestion : .error)
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }
}
