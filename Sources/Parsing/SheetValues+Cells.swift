import Model
import Sheets

extension SheetValues {
  /// A cell in the content grammar, with the cell's place; nothing after a mistake.
  func node(
    _ cell: SheetCell, _ column: SheetColumn, _ context: inout FileContext
  ) -> YAMLNode? {
    let name = importer.columns.name(column)
    guard context.withoutControls(cell, in: .text(name)) == cell else { return nil }
    let kind = importer.columns.definition(column)?.kind ?? Self.commonKind(column.field)
    if let element = kind.simpleElement {
      return list(cell, element, column, &context)
    }
    guard kind.isSimple else { return structure(cell, name, &context) }
    return value(cell.text, kind, column, cell, &context)
      .map { .scalar($0, isPlain: false, cell.position) }
  }

  /// What kind of value a field has that every record may have.
  private static func commonKind(_ field: String) -> FieldKind {
    switch field {
    case "date", "updated", "publish", "expire": .date
    case "draft": .boolean
    case "order": .integer
    case "aliases": .list(.url)
    // A code or a name, trimmed.
    default: .email
    }
  }

  private func list(
    _ cell: SheetCell, _ element: FieldKind, _ column: SheetColumn, _ context: inout FileContext
  ) -> YAMLNode? {
    let takesComma =
      switch element {
      case .text, .markdown, .place, .number, .money: false
      default: true
      }
    // Each value that is wrong is told: who mends the first would else meet the next.
    let texts = CellList.values(of: cell.text, takesComma: takesComma)
    let items = texts.compactMap { text in
      value(text, element, column, cell, &context)
        .map { YAMLNode.scalar($0, isPlain: false, cell.position) }
    }
    return items.count == texts.count ? .sequence(items, cell.position) : nil
  }

  /// Maps and other values of several parts stand in cells as JSON, as exports write them.
  private func structure(
    _ cell: SheetCell, _ name: String, _ context: inout FileContext
  ) -> YAMLNode? {
    var inner = FileContext(path: "", bytes: Array(cell.text.utf8))
    let text = Array("value: \(cell.text.replacing("\n", with: " "))\n".utf8)
    let isJSON = cell.text.hasPrefix("{") || cell.text.hasPrefix("[")
    if isJSON,
      let node = YAMLReader.mapping(text[...], firstLine: 1, limit: 1 << 20, context: &inner)?
        .first?.value, inner.diagnostics.isEmpty
    {
      return node.placed(at: cell.position)
    }
    context.report(
      "csv", Message("csv-not-json", ["name": .text(name)]), Message("csv-not-json.remedy"),
      at: cell.position)
    return nil
  }

  private func value(
    _ text: String, _ kind: FieldKind, _ column: SheetColumn, _ cell: SheetCell,
    _ context: inout FileContext
  ) -> String? {
    do throws(CellMistake) {
      return try value(text, kind, of: column.field)
    } catch {
      context.report(
        kind.name,
        Message(
          "in-column",
          ["column": .text(importer.columns.name(column)), "fault": .message(error.message)]),
        error.remedy,
        at: cell.position,
        length: max(1, min(80, cell.text.prefix { $0 != "\n" }.unicodeScalars.count)))
      return nil
    }
  }

  private func value(
    _ text: String, _ kind: FieldKind, of field: String
  ) throws(CellMistake) -> String {
    let cells = importer.cells
    switch kind {
    case .text, .markdown:
      let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars.reversed().drop { $0.properties.isWhitespace }.reversed())
      // Markdown of several lines ends its last one as it did.
      let endsLine = kind == .markdown && text.utf8.last == 10 && view.contains("\n")
      return String(view) + (endsLine ? "\n" : "")
    case .integer, .number: return try cells.number(text)
    case .boolean: return cells.boolean(text)
    case .date: return try cells.date(text)
    case .money: return try cells.money(text)
    case .quantity: return try cells.quantity(text)
    case .phone: return try cells.phone(text)
    case .choice(let choices):
      return try choice(CellReader.plain(text), of: field, among: choices)
    case .term(let taxonomy): return try term(CellReader.plain(text), of: taxonomy)
    case .reference(let types, _): return try reference(CellReader.plain(text), to: types)
    default: return CellReader.plain(text)
    }
  }

  /// A choice by its key, or by its label in any language.
  private func choice(
    _ text: String, of field: String, among choices: FieldKind.Choices
  ) throws(CellMistake) -> String {
    guard let words = importer.words.choices(of: field) else { return text }
    if let key = words.key(of: text) { return key }
    throw CellMistake(
      message: Message("cell-no-choice", ["text": .text(String(text.prefix(60)))]),
      remedy: words.nearest(to: text).map(Message.didYouMean)
        ?? Message("cell-no-choice.remedy", ["listed": .text(choices.listed)]))
  }

  /// A term by its key, or by its label in any language; of an open taxonomy as it is.
  private func term(_ text: String, of name: String) throws(CellMistake) -> String {
    guard let words = importer.words.terms(of: name) else { return text }
    if let key = words.key(of: text) { return key }
    throw CellMistake(
      message: Message("cell-no-term", ["text": .text(String(text.prefix(60)))]),
      remedy: words.nearest(to: text).map(Message.didYouMean)
        ?? Message("cell-no-term.remedy", ["name": .text(name)]))
  }

  /// A record by its id, or by its exact title in any language.
  private func reference(_ text: String, to types: [String]) throws(CellMistake) -> String {
    let found = directory.records(text, of: types)
    if found.count == 1, let id = found.first {
      // Who wrote an id keeps it as written.
      return directory.isID(text, of: types) ? text : directory.reference(to: id, of: types)
    }
    let what = Message.Value.either(types)
    if found.isEmpty {
      throw CellMistake(
        message: Message("cell-no-record", ["what": what, "text": .text(String(text.prefix(60)))]),
        remedy: directory.nearest(to: text, of: types).map(Message.didYouMean)
          ?? Message("cell-no-record.remedy", ["what": what]))
    }
    throw CellMistake(
      message: Message("cell-several-records", ["found": .either(found.sorted())]),
      remedy: Message("cell-several-records.remedy"))
  }

  // MARK: Comparing

  /// Whether a value says what the file says already, in other words perhaps.
  func isSame(_ new: YAMLNode, _ old: YAMLNode, _ kind: FieldKind?) -> Bool {
    if new.saysTheSame(as: old) { return true }
    if case .sequence(let items, _) = new, let element = kind?.simpleElement {
      let others = old.items
      return items.count == others.count
        && zip(items, others).allSatisfy { isSame($0, $1, element) }
    }
    guard let kind, let left = new.text, let right = old.text else { return false }
    switch kind {
    case .reference(let types, _):
      let ids = directory.records(left, of: types)
      return ids.count == 1 && ids == directory.records(right, of: types)
    case .money, .number, .integer, .quantity, .phone, .place, .boolean:
      let field = FieldDefinition(name: "", kind: kind, isShared: true)
      let reader = ValueReader(
        languages: importer.settings.languages, folder: "", language: LanguageIndex(0))
      var nowhere = FileContext(path: "", bytes: [])
      let values = [new, old].map { reader.value($0, of: field, kind, &nowhere) }
      return values[0] != nil && values[0] == values[1]
    default: return false
    }
  }
}
