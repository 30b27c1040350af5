public import Model

extension DocumentParser {
  /// Reads a table whose rows are records.
  ///
  /// It has a column `id`, a column for each field, and `title.ar` for a field in one language.
  /// Values of a list are separated by `;`. The records have no body.
  ///
  /// - Parameters:
  ///   - path: Relative to the content folder.
  ///   - bytes: The whole file, UTF-8.
  /// - Returns: One document for each language that a row writes.
  public func parseTable(path: String, bytes: [UInt8]) -> Parsed<[Document]> {
    var context = FileContext(path: "content/" + path, bytes: bytes)
    guard Encoding.isText(bytes, &context) else {
      return Parsed(value: [], diagnostics: context.diagnostics)
    }
    let folder = Self.folder(of: path)
    let identity = Identity(
      recordID: Self.joined(folder, "row"), role: .record, language: LanguageIndex(0),
      folder: folder)
    guard let typeIndex = typeIndex(of: identity) else {
      context.report(
        "type", "no type belongs to this folder", "move the table into a section", at: nil)
      return Parsed(value: [], diagnostics: context.diagnostics)
    }
    var reader = CSVReader(bytes)
    let rows = reader.rows(&context)
    var documents: [Document] = []
    if let header = rows.first {
      let columns = columns(header, typeIndex, &context)
      var seen: Set<String> = []
      for row in rows.dropFirst() {
        guard let id = id(of: row, header, &seen, &context) else { continue }
        documents += records(row, id: Self.joined(folder, id), columns, typeIndex, path, &context)
      }
    }
    return Parsed(value: documents, diagnostics: context.diagnostics)
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  private struct Column {
    var field: String
    /// Nothing for a shared column.
    var language: LanguageIndex?
  }

  private func columns(
    _ header: [CSVReader.Cell], _ typeIndex: Int, _ context: inout FileContext
  ) -> [Column?] {
    let known =
      types[typeIndex].fields.map(\.name) + Self.commonFields.subtracting(["type"]).sorted() + [
        "id"
      ]
    if !header.contains(where: { $0.text == "id" }) {
      context.report(
        "csv", "the table has no column \"id\"", "give each row a short name in a column id",
        at: SourcePosition(line: 1, column: 1))
    }
    return header.map { cell in
      let parts = cell.text.split(separator: ".", maxSplits: 1).map(String.init)
      guard let field = parts.first, known.contains(field) else {
        let nearest = NearestName.of(parts.first ?? cell.text, among: known)
        context.report(
          "field", "a \(types[typeIndex].name) has no field \"\(parts.first ?? "")\"",
          nearest.map { "did you mean \"\($0)\"?" } ?? "remove the column", at: cell.position,
          length: max(1, cell.text.unicodeScalars.count))
        return nil
      }
      guard parts.count == 2 else { return Column(field: field, language: nil) }
      guard let language = settings.language(code: parts[1]) else {
        context.report(
          "language", "\"\(parts[1])\" is not a language of this site",
          "write one of: " + settings.languages.map(\.code).joined(separator: ", "),
          at: cell.position, length: cell.text.unicodeScalars.count)
        return nil
      }
      return Column(field: field, language: language)
    }
  }

  private func id(
    of row: [CSVReader.Cell], _ header: [CSVReader.Cell], _ seen: inout Set<String>,
    _ context: inout FileContext
  ) -> String? {
    guard let place = header.firstIndex(where: { $0.text == "id" }), place < row.count else {
      return nil
    }
    let cell = row[place]
    guard Slug.isValid(cell.text) else {
      context.report(
        "csv", "\"\(cell.text.prefix(60))\" cannot be the name of a record",
        CommonFieldReader.remedy(cell.text), at: cell.position,
        length: max(1, cell.text.unicodeScalars.count))
      return nil
    }
    guard seen.insert(cell.text).inserted else {
      context.report(
        "csv", "the record \(cell.text) stands in two rows", "keep one of them", at: cell.position,
        length: cell.text.unicodeScalars.count)
      return nil
    }
    guard row.count <= header.count else {
      context.report(
        "csv", "the row has \(row.count) cells, the table \(header.count) columns",
        "put texts with commas into quotation marks", at: row[header.count].position)
      return nil
    }
    return cell.text
  }

  /// One document for each language that the row writes.
  private func records(
    _ row: [CSVReader.Cell], id: String, _ columns: [Column?], _ typeIndex: Int, _ path: String,
    _ context: inout FileContext
  ) -> [Document] {
    let type = types[typeIndex]
    let cells = zip(columns, row).compactMap { column, cell in
      column.flatMap { cell.text.isEmpty || $0.field == "id" ? nil : ($0, cell) }
    }
    var written = Set(cells.compactMap { $0.0.language })
    if written.isEmpty { written = [LanguageIndex(0)] }
    return written.sorted().enumerated().map { order, language in
      var document = Document(
        path: path, recordID: id, role: .record, language: language, typeIndex: typeIndex,
        fields: [Value](repeating: .none, count: type.fields.count),
        positions: [SourcePosition?](repeating: nil, count: type.fields.count),
        common: CommonFields(), body: BodyRange(offset: 0, line: 1, length: 0))
      let reader = ValueReader(
        languages: settings.languages, folder: Self.folder(of: path), language: language)
      for (column, cell) in cells
      where column.language == language || (column.language == nil && order == 0) {
        let node = YAMLNode.scalar(cell.text, isPlain: true, cell.position)
        if let slot = slots[typeIndex][column.field] {
          document.positions[slot] = cell.position
          document.fields[slot] =
            reader.value(
              Self.list(cell, type.fields[slot].kind), of: type.fields[slot],
              type.fields[slot].kind, &context)
            ?? .none
        } else {
          let value = column.field == "aliases" ? Self.items(cell) : node
          let entry = YAMLNode.Entry(key: column.field, keyPosition: cell.position, value: value)
          if TranslationFieldReader.fields.contains(column.field) {
            TranslationFieldReader.read(entry, settings, into: &document.common, &context)
          } else {
            CommonFieldReader.read(entry, into: &document.common, &context)
          }
        }
      }
      for field in type.fields
      where field.isRequired && !field.isShared && field.defaultValue == .none {
        guard let slot = slots[typeIndex][field.name], document.positions[slot] == nil else {
          continue
        }
        context.report(
          "required", "\(field.name) is missing in \(settings.languages[language.position].code)",
          "fill the column \(field.name).\(settings.languages[language.position].code)",
          at: row.first?.position)
      }
      return document
    }
  }

  /// A cell as a list where the field is one.
  private static func list(_ cell: CSVReader.Cell, _ kind: FieldKind) -> YAMLNode {
    if case .list = kind { return items(cell) }
    return .scalar(cell.text, isPlain: true, cell.position)
  }

  /// `a; b`; each has the place of the cell.
  private static func items(_ cell: CSVReader.Cell) -> YAMLNode {
    var items: [YAMLNode] = []
    for part in cell.text.split(separator: ";") {
      let text = part.drop { $0 == " " }
      items.append(
        .scalar(
          String(text.reversed().drop { $0 == " " }.reversed()), isPlain: true, cell.position))
    }
    return .sequence(items, cell.position)
  }
}
