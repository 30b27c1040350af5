import Model
import Sheets

extension SheetImporter {
  /// What each column means; nothing for one that is passed over.
  func meanings(
    of header: SheetRow, _ sheet: [SheetRow], _ context: inout FileContext
  ) -> [SheetColumns.Meaning?] {
    var seen: [String: String] = [:]
    return header.cells.enumerated().map { place, cell in
      let letters = SheetCell.letters(of: place)
      let heading = CellReader.plain(FormulaGuard.unguarded(cell.text))
      let length = max(1, min(80, cell.text.unicodeScalars.count))
      if heading.isEmpty {
        let isUsed = sheet.dropFirst().contains { row in
          row.cells.indices.contains(place) && !row.cells[place].text.isEmpty
        }
        if isUsed {
          context.report(
            "field", Message("csv-column-no-heading", ["letters": .text(letters)]),
            Message("csv-column-no-heading.remedy"),
            at: cell.position)
        }
        return nil
      }
      if map.ignores(heading) { return nil }
      let meaning = columns.meaning(of: map.column(for: heading) ?? heading)
      let name: String
      switch meaning {
      case .mistake(let message, let remedy):
        context.report("field", message, remedy, at: cell.position, length: length)
        return nil
      case .id: name = "id"
      case .column(let column): name = columns.name(column)
      }
      if let other = seen[name] {
        context.report(
          "field",
          Message(
            "csv-columns-same-field",
            ["other": .text(other), "letters": .text(letters), "name": .text(name)]),
          Message("csv-columns-same-field.remedy"),
          at: cell.position, length: length)
        return nil
      }
      seen[name] = letters
      return meaning
    }
  }

  /// The rows with their records, as far as they can be told.
  func identified(
    _ sheet: [SheetRow], _ meanings: [SheetColumns.Meaning?], _ context: inout FileContext
  ) -> [Row] {
    let placed = meanings.compactMap { meaning in
      if case .column(let column)? = meaning { column } else { nil }
    }
    guard let key = keyColumn(placed, &context) else { return [] }
    let recordsByID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let otherIDs = Set(documents.map(\.recordID)).subtracting(recordsByID.keys)
    var recordsByKey: [String: WrittenRecord] = [:]
    if let column = key.column {
      for record in known {
        if let value = record.cell(column, columns) {
          recordsByKey[CellReader.folded(name: value)] = record
        }
      }
    }
    var rowsByID: [String: Int] = [:]
    return sheet.compactMap { sheetRow in
      guard sheetRow.cells.count <= meanings.count || isEmpty(sheetRow, from: meanings.count)
      else {
        context.report(
          "csv",
          Message(
            "csv-row-longer-than-sheet",
            ["count": .number(sheetRow.cells.count), "columns": .number(meanings.count)]),
          Message("csv-row-longer-than-sheet.remedy"),
          at: sheetRow.cells[meanings.count].position)
        return nil
      }
      guard var row = row(sheetRow, meanings) else { return nil }
      let keyText = key.column.flatMap { row.text($0) }
      let byKey = keyText.flatMap { recordsByKey[CellReader.folded(name: $0)] }
      guard let id = id(of: row, byKey, &context) else { return nil }
      if let byKey, byKey.id != id, let column = key.column {
        context.report(
          "import",
          Message(
            "import-renames",
            [
              "column": .text(columns.name(column)),
              "name": .text(String((keyText ?? "").prefix(40))), "record": .text(byKey.id),
            ]),
          Message("import-renames.remedy", ["column": .text(columns.name(column))]),
          at: row.position)
        return nil
      }
      row.id = id
      row.record = recordsByID[id]
      if row.record == nil, otherIDs.contains(id) {
        context.report(
          "import", Message("import-other-type", ["id": .text(id), "type": .text(type.name)]),
          Message("import-other-type.remedy"), at: row.position)
        return nil
      }
      if let other = rowsByID[id] {
        context.report(
          "csv", Message("import-record-twice", ["id": .text(id), "other": .number(other)]),
          Message("import-record-twice.remedy"),
          at: row.position)
        return nil
      }
      rowsByID[id] = sheetRow.number
      if row.record != nil, byKey == nil, idCell(row) == nil {
        context.report(
          "import", Message("import-record-there", ["id": .text(id)]),
          Message(
            "import-record-there.remedy", ["id": .text(SheetExporter.name(of: id, in: type))]),
          at: row.position)
        return nil
      }
      return row
    }
  }

  private func isEmpty(_ row: SheetRow, from start: Int) -> Bool {
    row.cells[start...].allSatisfy { $0.text.isEmpty }
  }

  /// The field by which rows find records.
  ///
  /// It is the option's, the map's, else a unique one that the sheet has. Gives nothing at all after
  /// a mistake.
  private func keyColumn(
    _ placed: [SheetColumn], _ context: inout FileContext
  ) -> (column: SheetColumn?, Void)? {
    guard let name = options.key ?? map.key else {
      let unique = placed.first { column in
        column.language == nil && columns.isUnique(column)
      }
      return (unique, ())
    }
    if name == "id" { return (nil, ()) }
    if let column = placed.first(where: { columns.name($0) == name }) { return (column, ()) }
    let nearest = NearestName.of(name, among: placed.map { columns.name($0) })
    context.report(
      "import", Message("import-no-key-column", ["name": .text(String(name.prefix(40)))]),
      nearest.map(Message.didYouMean) ?? Message("import-no-key-column.remedy"), at: nil)
    return nil
  }

  /// The row's cells with the columns they stand in; `id` is kept as a column of that name.
  private func row(_ sheetRow: SheetRow, _ meanings: [SheetColumns.Meaning?]) -> Row? {
    guard let first = sheetRow.cells.first else { return nil }
    var row = Row(id: "", record: nil, position: first.position, cells: [])
    for (meaning, cell) in zip(meanings, sheetRow.cells) {
      let plain = SheetCell(text: FormulaGuard.unguarded(cell.text), position: cell.position)
      switch meaning {
      case .id?: row.cells.append((SheetColumn(field: "id", language: nil), plain))
      case .column(let column)?: row.cells.append((column, plain))
      default: break
      }
    }
    return row
  }

  private func idCell(_ row: Row) -> SheetCell? {
    row.cells.first { $0.column.field == "id" && !$0.cell.text.isEmpty }?.cell
  }

  /// The whole id of a row's record: from its cell, from the key, else made of slug or title.
  private func id(
    of row: Row, _ byKey: WrittenRecord?, _ context: inout FileContext
  ) -> String? {
    let section = options.section ?? type.section
    func whole(_ name: String) -> String {
      if name.hasPrefix("/") { return String(name.dropFirst()) }
      return section.map { $0 + "/" + name } ?? name
    }
    if let cell = idCell(row) {
      let text = CellReader.plain(cell.text)
      let name = text.hasPrefix("/") ? text.dropFirst() : text[...]
      let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if let bad = parts.first(where: { !Slug.isValid($0) || $0 == "index" }) {
        context.report(
          "import", Message("import-bad-record-name", ["name": .text(String(bad.prefix(60)))]),
          CommonFieldReader.remedy(bad), at: cell.position,
          length: max(1, min(80, cell.text.unicodeScalars.count)))
        return nil
      }
      return whole(text)
    }
    if let byKey { return byKey.id }
    for field in ["slug", "title"] {
      for column in columns.all where column.field == field {
        guard let text = row.text(column) else { continue }
        if let name = RecordScaffold.name(for: text) { return whole(name) }
      }
    }
    context.report(
      "import", Message("import-row-no-record"), Message("import-row-no-record.remedy"),
      at: row.position)
    return nil
  }
}
