import Model
import Sheets

/// The cells of one row as values of their fields, compared with what the record says.
struct SheetValues {
  let importer: SheetImporter
  let directory: RecordDirectory
  let row: SheetImporter.Row

  /// A change of one entry in one file; no node takes the entry away.
  struct Edit {
    var path: String
    var field: String
    var node: YAMLNode?
  }

  private var columns: SheetColumns { importer.columns }
  private var settings: SiteSettings { importer.settings }

  /// The changes that the row asks for; mistakes are reported at their cells.
  func edits(_ context: inout FileContext) -> [Edit] {
    var edits: [Edit] = []
    var fields: [String] = []
    for (column, _) in row.cells where column.field != "id" && !fields.contains(column.field) {
      fields.append(column.field)
    }
    let newLanguages = row.record == nil ? languagesOfNewRecord : []
    for field in fields {
      let own = row.cells.filter { $0.column.field == field }
      if own.contains(where: { columns.isAlternative($0.column) })
        || columns.definition(own[0].column)?.kind.isPicture == true
          && columns.definition(own[0].column)?.isShared == true
      {
        edits += pictureEdits(field, own, newLanguages, &context)
        continue
      }
      for (column, cell) in own { edits += self.edits(column, cell, newLanguages, &context) }
    }
    if row.record == nil { reportMissing(edits, newLanguages, &context) }
    return edits
  }

  /// A new record has a file for each language that its row writes.
  private var languagesOfNewRecord: [LanguageIndex] {
    let written = Set(
      row.cells.compactMap { column, cell in
        cell.text.isEmpty || columns.isAlternative(column) ? nil : column.language
      })
    return written.isEmpty ? [LanguageIndex(0)] : written.sorted()
  }

  // MARK: Single values

  private func edits(
    _ column: SheetColumn, _ cell: SheetCell, _ newLanguages: [LanguageIndex],
    _ context: inout FileContext
  ) -> [Edit] {
    let old = row.record?.cell(column, columns)
    let text = cell.text.replacing("\r\n", with: "\n")
    if text.isEmpty {
      guard importer.options.erasesEmpty, old != nil else { return [] }
      return paths(of: column, newLanguages).map { Edit(path: $0, field: column.field, node: nil) }
    }
    // What was exported and not touched is never read anew.
    if let old, old.replacing("\r\n", with: "\n").utf8.elementsEqual(text.utf8) { return [] }
    guard let node = node(SheetCell(text: text, position: cell.position), column, &context)
    else { return [] }
    let written =
      column.language.map { row.record?.file(in: $0)?.nodes[column.field] }
      ?? row.record?.owner(of: column.field)?.nodes[column.field]
    if let written, isSame(node, written, columns.definition(column)?.kind) { return [] }
    let paths = paths(of: column, newLanguages)
    guard isAccepted(node, column, paths.first ?? "", &context) else { return [] }
    return paths.map { Edit(path: $0, field: column.field, node: node) }
  }

  /// The files in which a field is changed: those where it stands, else the one where it belongs.
  private func paths(of column: SheetColumn, _ newLanguages: [LanguageIndex]) -> [String] {
    guard let record = row.record else {
      let language = column.language ?? newLanguages.first ?? LanguageIndex(0)
      let stem = importer.folders.contains(row.id) ? row.id + "/index" : row.id
      return [stem + "." + settings.languages[language.position].code + ".md"]
    }
    if let language = column.language {
      if let file = record.file(in: language) { return [file.path] }
      return [sibling(of: record, in: language)]
    }
    let owners = record.files.filter { $0.nodes[column.field] != nil }.map(\.path)
    if !owners.isEmpty { return Array(Set(owners)).sorted() }
    return record.files.first.map { [$0.path] } ?? []
  }

  /// The file of another language beside the one that is there: `index.fr.md` by `index.ar.md`.
  private func sibling(of record: WrittenRecord, in language: LanguageIndex) -> String {
    guard let file = record.files.first, !file.isTable else {
      return record.files.first?.path ?? row.id
    }
    var stem = String(file.path.dropLast(3))
    let code = "." + settings.languages[file.language.position].code
    if stem.lowercased().hasSuffix(code.lowercased()) { stem = String(stem.dropLast(code.count)) }
    return stem + "." + settings.languages[language.position].code + ".md"
  }

  /// Whether the field's own reader takes the value; what it says is told at the cell.
  private func isAccepted(
    _ node: YAMLNode, _ column: SheetColumn, _ path: String, _ context: inout FileContext
  ) -> Bool {
    // What could be better a check of the site tells; here only what is wrong counts.
    var trial = FileContext(path: context.path, bytes: context.bytes)
    defer { context.take(errorsOf: trial) }
    if let field = columns.definition(column) {
      let reader = ValueReader(
        languages: settings.languages, folder: DocumentParser.folder(of: path),
        language: column.language ?? LanguageIndex(0))
      _ = reader.value(node, of: field, field.kind, &trial)
    } else {
      var common = CommonFields()
      let entry = YAMLNode.Entry(key: column.field, keyPosition: node.position, value: node)
      if TranslationFieldReader.fields.contains(column.field) {
        TranslationFieldReader.read(entry, settings, into: &common, &trial)
      } else {
        CommonFieldReader.read(entry, into: &common, &trial)
      }
    }
    return trial.errorCount == 0
  }

  // MARK: Pictures

  /// Pictures are one entry of a file, and several columns of a sheet.
  private func pictureEdits(
    _ field: String, _ cells: [(column: SheetColumn, cell: SheetCell)],
    _ newLanguages: [LanguageIndex], _ context: inout FileContext
  ) -> [Edit] {
    let shared = SheetColumn(field: field, language: nil)
    let isChanged = cells.contains { column, cell in
      let text = cell.text.replacing("\r\n", with: "\n")
      let old = row.record?.cell(column, columns)
      return text.isEmpty ? importer.options.erasesEmpty && old != nil : old != text
    }
    guard isChanged else { return [] }
    let owner = row.record?.owner(of: field)
    let old = (owner?.nodes[field]?.items ?? []).map {
      Picture($0, in: owner?.language ?? LanguageIndex(0), settings)
    }
    var pictures = old
    var place = row.position
    for (column, cell) in cells where column.language == nil {
      place = cell.position
      if cell.text.isEmpty {
        if importer.options.erasesEmpty { pictures = [] }
        continue
      }
      pictures = CellList.values(of: cell.text, takesComma: false).enumerated().map { at, source in
        // A picture that moves in the list keeps what is said of it.
        let same = old.indices.contains(at) && old[at].source == source ? old[at] : nil
        return same ?? old.first { $0.source == source } ?? Picture(source: source)
      }
    }
    for (column, cell) in cells {
      guard let language = column.language else { continue }
      if cell.text.isEmpty {
        guard importer.options.erasesEmpty else { continue }
        for at in pictures.indices { pictures[at].alternatives[language] = nil }
        continue
      }
      place = pictures.isEmpty ? cell.position : place
      let texts = CellList.values(of: cell.text, takesComma: false)
      guard texts.count <= pictures.count else {
        context.report(
          "image",
          Message(
            "image-texts-count",
            [
              "column": .text(columns.name(column)), "count": .number(texts.count),
              "pictures": .number(pictures.count),
            ]),
          Message("image-texts-count.remedy"), at: cell.position)
        return []
      }
      for (at, text) in texts.enumerated() {
        pictures[at].alternatives[language] = text.isEmpty ? nil : text
      }
    }
    let paths = paths(of: shared, newLanguages)
    if pictures.isEmpty {
      return old.isEmpty ? [] : paths.map { Edit(path: $0, field: field, node: nil) }
    }
    let nodes = pictures.map { $0.node(settings).placed(at: place) }
    let node: YAMLNode
    if case .image? = columns.definition(shared)?.kind, let only = nodes.first, nodes.count == 1 {
      node = only
    } else {
      node = .sequence(nodes, place)
    }
    if let written = owner?.nodes[field], written.saysTheSame(as: node) { return [] }
    guard isAccepted(node, shared, paths.first ?? "", &context) else { return [] }
    return paths.map { Edit(path: $0, field: field, node: node) }
  }

  // MARK: What a new record lacks

  private func reportMissing(
    _ edits: [Edit], _ languages: [LanguageIndex], _ context: inout FileContext
  ) {
    // A cell that was refused is wrong, not missing.
    let filled = Set(row.cells.filter { !$0.cell.text.isEmpty }.map { columns.name($0.column) })
    for field in columns.type.fields where field.isRequired && field.defaultValue == .none {
      let needed =
        field.isShared
        ? [SheetColumn(field: field.name, language: nil)]
        : languages.map { SheetColumn(field: field.name, language: $0) }
      for column in needed where !filled.contains(columns.name(column)) {
        context.report(
          "required",
          Message(
            "required-missing-new",
            ["column": .text(columns.name(column)), "type": .text(columns.type.name)]),
          Message("required-missing-new.remedy", ["columns": .text(columns.name(column))]),
          at: row.position)
      }
    }
  }
}
