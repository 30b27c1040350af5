import Model
import Sheets

/// What one column of a sheet holds: a field, in one language or for all.
struct SheetColumn: Hashable, Sendable {
  var field: String
  /// Nothing for what all languages share; for pictures the language of alternative texts.
  var language: LanguageIndex?
}

/// The columns that sheets of one type may have, and the headings by which people call them.
struct SheetColumns: Sendable {
  let settings: SiteSettings
  let type: ContentType
  /// All columns in the order of exports, `id` not among them.
  let all: [SheetColumn]
  /// The order of entries in front matter: that of the type, with what every record has after the
  /// title and the summary.
  let order: [String]

  /// Fields that every record may have and that hold for all its languages.
  private static let sharedFields = [
    "date", "updated", "publish", "expire", "order", "translation", "original",
  ]
  /// Fields that every record may have and that each file says for itself.
  private static let fileFields = ["slug", "draft", "aliases"]

  init(settings: SiteSettings, type: ContentType) {
    self.settings = settings
    self.type = type
    var order = type.fields.map(\.name)
    order.insert("slug", at: order.first == "title" ? 1 : 0)
    let place = order.firstIndex(of: "summary").map { $0 + 1 } ?? min(2, order.count)
    order.insert(contentsOf: Self.sharedFields + ["draft", "aliases"], at: place)
    self.order = ["type"] + order + ["translated-from"]
    let languages = settings.languages.indices.map { LanguageIndex($0) }
    all = order.flatMap { name -> [SheetColumn] in
      let field = type.fields.first { $0.name == name }
      let isShared = field?.isShared ?? Self.sharedFields.contains(name)
      let byLanguage = languages.map { SheetColumn(field: name, language: $0) }
      if !isShared { return byLanguage }
      let shared = SheetColumn(field: name, language: nil)
      return field?.kind.isPicture == true ? [shared] + byLanguage : [shared]
    }
  }

  /// The field's definition; nothing for one that every record may have.
  func definition(_ column: SheetColumn) -> FieldDefinition? {
    type.fields.first { $0.name == column.field }
  }

  /// Whether no two records have the same in the column, by the field or by a check of the type.
  func isUnique(_ column: SheetColumn) -> Bool {
    if definition(column)?.isUnique == true { return true }
    return type.checks.contains { check in
      guard case .unique(let paths) = check else { return false }
      return paths.contains { $0.inner.isEmpty && $0.name == column.field }
    }
  }

  /// Whether the column holds the alternative texts of shared pictures.
  func isAlternative(_ column: SheetColumn) -> Bool {
    column.language != nil && definition(column).map { $0.isShared && $0.kind.isPicture } ?? false
  }

  /// The name in exports: `price`, `title.ar`.
  func name(_ column: SheetColumn) -> String {
    column.language.map { column.field + "." + settings.languages[$0.position].code }
      ?? column.field
  }

  // MARK: Headings

  /// What a heading means.
  enum Meaning {
    case id
    case column(SheetColumn)
    /// Why it means nothing, and what to write.
    case mistake(message: Message, remedy: Message)
  }

  /// Finds the column that a heading names: `title.ar`, a label in the language it is written in
  /// (`الاسم`, `Nom`), or a label with a language (`Nom (ar)`).
  func meaning(of heading: String) -> Meaning {
    let text = CellReader.plain(heading)
    if text == "id" { return .id }
    if let column = all.first(where: { name($0) == text }) { return .column(column) }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    if let field = parts.first, order.contains(field) {
      return named(field, parts.count == 2 ? parts[1] : nil, text)
    }
    let (label, code) = Self.withoutLanguage(text)
    if let code, let language = settings.language(code: code) {
      let fields = fields(labelled: label).map(\.name)
      if Set(fields).count == 1, let field = fields.first {
        return named(field, settings.languages[language.position].code, text)
      }
    }
    let found = fields(labelled: text)
    let columns = Set(
      found.map { field, language -> SheetColumn in
        let isShared = type.fields.first { $0.name == field }?.isShared ?? false
        return SheetColumn(field: field, language: isShared ? nil : language)
      })
    if columns.count == 1, let column = columns.first, column.language != .undetermined {
      return .column(column)
    }
    if columns.isEmpty { return unknown(text) }
    let choices = columns.map { column in
      column.language == .undetermined
        ? name(SheetColumn(field: column.field, language: LanguageIndex(0))) : name(column)
    }.sorted()
    return .mistake(
      message: Message(
        "csv-column-ambiguous",
        ["text": .text(String(text.prefix(60))), "choices": .either(choices)]),
      remedy: Message("csv-column-ambiguous.remedy"))
  }

  private func named(_ field: String, _ code: String?, _ text: String) -> Meaning {
    let candidates = all.filter { $0.field == field }
    let codes = settings.languages.map(\.code)
    guard !candidates.isEmpty else {
      return .mistake(
        message: Message("csv-column-not-imported", ["field": .text(field)]),
        remedy: Message("csv-column-not-imported.remedy"))
    }
    guard let code else {
      return .mistake(
        message: Message("csv-column-needs-language", ["field": .text(field)]),
        remedy: Message(
          "csv-column-needs-language.remedy",
          ["names": .either(candidates.map { "\"\(name($0))\"" })]))
    }
    guard let language = settings.language(code: code) else {
      return .mistake(
        message: Message("language-unknown", ["language": .text(String(code.prefix(20)))]),
        remedy: Message("language-unknown.remedy-one-of", ["languages": .names(codes)]))
    }
    if let column = candidates.first(where: { $0.language == language }) { return .column(column) }
    return .mistake(
      message: Message("csv-column-shared", ["field": .text(field)]),
      remedy: Message("csv-column-shared.remedy", ["field": .text(field)]))
  }

  private func unknown(_ text: String) -> Meaning {
    let labels = type.fields.flatMap { $0.label.texts.map(\.string) }
    let nearest = NearestName.of(text, among: ["id"] + all.map { name($0) } + labels)
    return .mistake(
      message: Message(
        "field-unknown", ["type": .text(type.name), "field": .text(String(text.prefix(60)))]),
      remedy: nearest.map { Message("field-unknown.remedy-map-near", ["name": .text($0)]) }
        ?? Message("field-unknown.remedy-map"))
  }

  /// The fields with a label, and the language of the label.
  private func fields(labelled text: String) -> [(name: String, language: LanguageIndex)] {
    let folded = CellReader.folded(name: text)
    return type.fields.flatMap { field in
      field.label.texts.filter { CellReader.folded(name: $0.string) == folded }.map {
        (field.name, $0.language)
      }
    }
  }

  /// `Nom (ar)` and `Nom [ar]` as `Nom` and `ar`.
  private static func withoutLanguage(_ text: String) -> (label: String, code: String?) {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      guard text.last == close, let start = text.lastIndex(of: open) else { continue }
      let code = text[text.index(after: start)...].dropLast()
      return (CellReader.plain(String(text[..<start])), CellReader.plain(String(code)))
    }
    return (text, nil)
  }
}

extension FieldKind {
  /// A picture, or a list of pictures.
  var isPicture: Bool {
    switch self {
    case .image: true
    case .list(let element): element.isPicture
    default: false
    }
  }

  /// Whether a cell holds a list of values that each are one text.
  var simpleElement: FieldKind? {
    if case .list(let element) = self, element.isSimple { return element }
    return nil
  }

  /// Whether a value is one text; all other kinds stand in cells as JSON, those of later versions
  /// too.
  var isSimple: Bool {
    switch self {
    case .text, .markdown, .integer, .number, .boolean, .date, .money, .quantity, .choice, .term,
      .reference, .file, .media, .url, .email, .phone, .place, .gtin:
      true
    default: false
    }
  }
}
