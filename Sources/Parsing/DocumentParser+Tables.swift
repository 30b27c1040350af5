public import Model
import Sheets

extension DocumentParser {
  /// Reads a table whose rows are records.
  ///
  /// It has a column `id`, a column for each field, and `title.ar` for a field in one language.
  /// Commas, semicolons or tabs separate its cells. Values of a list are separated by `;`; the
  /// alternative texts of pictures stand in `images.ar`, in the order of `images`. The records have
  /// no body.
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
        "type", Message("type-none-for-folder"), Message("type-none-for-folder.remedy-table"),
        at: nil)
      return Parsed(value: [], diagnostics: context.diagnostics)
    }
    let rows = context.rows(of: bytes, separator: .detect(bytes))
    let mayHoldControls = BodyControl.isAnywhere(in: context.withoutMark)
    var documents: [Document] = []
    var names = CellNames()
    if let first = rows.first {
      var header = first.cells
      if mayHoldControls {
        names.add(first)
        header = header.map {
          context.withoutControls($0, in: .message(Message("csv-part-heading")))
        }
      }
      let columns = columns(header, typeIndex, &context)
      var seen: Set<String> = []
      for row in rows.dropFirst() {
        names.add(row)
        var cells = row.cells.map { cell in
          SheetCell(text: FormulaGuard.unguarded(cell.text), position: cell.position)
        }
        if mayHoldControls {
          cells = cells.enumerated().map { place, cell in
            context.withoutControls(
              cell,
              in: header.indices.contains(place)
                ? .text(header[place].text) : .message(Message("csv-part-cell")))
          }
        }
        guard let id = id(of: cells, header, &seen, &context) else { continue }
        documents += records(
          cells, id: Self.joined(folder, id), columns, typeIndex, path, &context)
      }
    }
    return Parsed(value: documents, diagnostics: names.named(context.diagnostics))
  }

  /// What the rows of a table write, by record and by heading, before anything is made of it.
  func tableNodes(path: String, bytes: [UInt8]) -> [String: [String: YAMLNode]] {
    var context = FileContext(path: path, bytes: bytes)
    let rows = context.rows(of: bytes, separator: .detect(bytes))
    let folder = Self.folder(of: path)
    guard let header = rows.first?.cells,
      let place = header.firstIndex(where: { $0.text == "id" }),
      let type = typeIndex(
        of: Identity(
          recordID: Self.joined(folder, "row"), role: .record, language: LanguageIndex(0),
          folder: folder))
    else { return [:] }
    var records: [String: [String: YAMLNode]] = [:]
    for row in rows.dropFirst() where row.cells.indices.contains(place) {
      var nodes: [String: YAMLNode] = [:]
      for (heading, cell) in zip(header, row.cells) where !cell.text.isEmpty {
        let plain = SheetCell(
          text: FormulaGuard.unguarded(cell.text), position: cell.position)
        let field = heading.text.split(separator: ".").first.map(String.init) ?? ""
        let kind = slots[type][field].map { types[type].fields[$0].kind }
        nodes[heading.text] = kind.map { Self.list(plain, $0) } ?? Self.list(plain, .text)
      }
      records[Self.joined(folder, row.cells[place].text)] = nodes
    }
    return records
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
    _ header: [SheetCell], _ typeIndex: Int, _ context: inout FileContext
  ) -> [Column?] {
    let known =
      types[typeIndex].fields.map(\.name) + Self.commonFields.subtracting(["type"]).sorted() + [
        "id"
      ]
    if !header.contains(where: { $0.text == "id" }) {
      context.report(
        "csv", Message("csv-no-id-column"), Message("csv-no-id-column.remedy"),
        at: SourcePosition(line: 1, column: 1))
    }
    var seen: Set<String> = []
    return header.map { cell in
      guard seen.insert(cell.text).inserted else {
        context.report(
          "field", Message("csv-column-twice", ["heading": .text(String(cell.text.prefix(60)))]),
          Message("csv-column-twice.remedy"),
          at: cell.position, length: max(1, cell.text.unicodeScalars.count))
        return nil
      }
      let parts = cell.text.split(separator: ".", maxSplits: 1).map(String.init)
      guard let field = parts.first, known.contains(field) else {
        let written = parts.first ?? cell.text
        let nearest =
          NearestName.of(written, among: known)
          ?? suggestions[typeIndex].value.nearest(to: written)
        context.report(
          "field",
          Message(
            "field-unknown",
            ["type": .text(types[typeIndex].name), "field": .text(parts.first ?? "")]),
          nearest.map(Message.didYouMean) ?? Message("field-unknown.remedy-column"),
          at: cell.position,
          length: max(1, cell.text.unicodeScalars.count))
        return nil
      }
      guard parts.count == 2 else { return Column(field: field, language: nil) }
      guard let language = settings.language(code: parts[1]) else {
        context.report(
          "language", Message("language-unknown", ["language": .text(parts[1])]),
          Message(
            "language-unknown.remedy-one-of", ["languages": .names(settings.languages.map(\.code))]),
          at: cell.position, length: cell.text.unicodeScalars.count)
        return nil
      }
      return Column(field: field, language: language)
    }
  }

  private func id(
    of row: [SheetCell], _ header: [SheetCell], _ seen: inout Set<String>,
    _ context: inout FileContext
  ) -> String? {
    guard let place = header.firstIndex(where: { $0.text == "id" }), place < row.count else {
      return nil
    }
    let cell = row[place]
    guard Slug.isValid(cell.text) else {
      context.report(
        "csv", Message("csv-bad-record-name", ["cell": .text(String(cell.text.prefix(60)))]),
        CommonFieldReader.remedy(cell.text), at: cell.position,
        length: max(1, cell.text.unicodeScalars.count))
      return nil
    }
    guard seen.insert(cell.text).inserted else {
      context.report(
        "csv", Message("csv-record-twice", ["cell": .text(cell.text)]),
        Message("csv-record-twice.remedy"), at: cell.position,
        length: cell.text.unicodeScalars.count)
      return nil
    }
    guard row.count <= header.count else {
      context.report(
        "csv",
        Message("csv-row-length", ["count": .number(row.count), "columns": .number(header.count)]),
        Message("csv-row-length.remedy"), at: row[header.count].position)
      return nil
    }
    return cell.text
  }

  /// One document for each language that the row writes.
  private func records(
    _ row: [SheetCell], id: String, _ columns: [Column?], _ typeIndex: Int, _ path: String,
    _ context: inout FileContext
  ) -> [Document] {
    let type = types[typeIndex]
    let cells = zip(columns, row).compactMap { column, cell in
      column.flatMap { cell.text.isEmpty || $0.field == "id" ? nil : ($0, cell) }
    }
    // The words for shared pictures are no text of the record: they write no language.
    var written = Set(
      cells.compactMap { column, _ in isAlternative(column, of: type) ? nil : column.language })
    if written.isEmpty { written = [LanguageIndex(0)] }
    let isSharedDraft = cells.contains { $0.0.field == "draft" && $0.0.language == nil }
    var isDraft = false
    return written.sorted().enumerated().map { order, language in
      var document = Document(
        path: path, recordID: id, role: .record, language: language, typeIndex: typeIndex,
        fields: [Value](repeating: .none, count: type.fields.count),
        positions: [SourcePosition?](repeating: nil, count: type.fields.count),
        common: CommonFields(),
        body: BodyRange(offset: 0, line: row.first?.position.line ?? 1, length: 0))
      let reader = ValueReader(
        languages: settings.languages, folder: Self.folder(of: path), language: language)
      for (column, cell) in cells
      where column.language == language || (column.language == nil && order == 0) {
        let node = YAMLNode.scalar(cell.text, isPlain: true, cell.position)
        if let slot = slots[typeIndex][column.field] {
          let field = type.fields[slot]
          if isAlternative(column, of: type) { continue }
          document.positions[slot] = cell.position
          let written = Self.list(cell, field.kind)
          document.fields[slot] =
            reader.value(
              field.kind.isPicture ? pictures(written, column.field, cells) : written, of: field,
              field.kind, &context) ?? .none
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
          "required",
          Message(
            "required-missing-in-language",
            [
              "field": .text(field.name),
              "language": .text(settings.languages[language.position].code),
            ]),
          Message(
            "required-missing-in-language.remedy",
            [
              "field": .text(field.name),
              "language": .text(settings.languages[language.position].code),
            ]),
          at: row.first?.position)
      }
      // Unlike a file, a row says it of all its languages.
      if order == 0 { isDraft = isSharedDraft && document.common.isDraft }
      document.common.isDraft = document.common.isDraft || isDraft
      return document
    }
  }

  /// Whether a column holds the words for pictures that another column names.
  private func isAlternative(_ column: Column, of type: ContentType) -> Bool {
    column.language != nil
      && type.fields.contains {
        $0.name == column.field && $0.isShared && $0.kind.isPicture
      }
  }

  /// Pictures with the alternative texts that other cells of the row give them.
  private func pictures(
    _ node: YAMLNode, _ field: String, _ cells: [(Column, SheetCell)]
  ) -> YAMLNode {
    let texts = cells.compactMap { column, cell in
      column.field == field
        ? column.language.map { ($0, CellList.values(of: cell.text, takesComma: false)) } : nil
    }
    guard !texts.isEmpty else { return node }
    let pictures = node.items.enumerated().map { place, item in
      var picture = Picture(source: item.text ?? "")
      for (language, values) in texts where values.indices.contains(place) {
        picture.alternatives[language] = values[place]
      }
      return picture.node(settings).placed(at: item.position)
    }
    return .sequence(pictures, node.position)
  }

  /// A cell as a list where the field is one.
  private static func list(_ cell: SheetCell, _ kind: FieldKind) -> YAMLNode {
    if case .list = kind { return items(cell) }
    return .scalar(cell.text, isPlain: true, cell.position)
  }

  /// `a; b`; each has the place of the cell.
  private static func items(_ cell: SheetCell) -> YAMLNode {
    .sequence(
      CellList.values(of: cell.text, takesComma: false).map {
        .scalar($0, isPlain: true, cell.position)
      }, cell.position)
  }
}

extension FileContext {
  /// All bytes but a mark of the encoding at their beginning.
  var withoutMark: ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// A cell without the characters that no text may hold, each of which is told.
  mutating func withoutControls(_ cell: SheetCell, in name: Message.Value) -> SheetCell {
    let text = Array(cell.text.utf8)
    let controls = BodyControl.all(in: text[...])
    guard !controls.isEmpty else { return cell }
    for control in controls {
      report(
        "control", Message("control-in-field", ["name": name, "control": .text(control.name)]),
        BodyControl.remedy,
        at: cell.position, length: max(1, min(80, cell.text.unicodeScalars.count)))
    }
    return SheetCell(
      text: String(decoding: BodyControl.removed(from: text), as: UTF8.self),
      position: cell.position)
  }

  /// The rows of a sheet; what is wrong with it as such is reported.
  mutating func rows(of bytes: [UInt8], separator: SheetSeparator) -> [SheetRow] {
    var reader = SheetReader(bytes, separator: separator)
    let rows = reader.rows()
    for mistake in reader.mistakes {
      report("csv", mistake.message, mistake.remedy, at: mistake.position)
    }
    return rows
  }
}

/// The names by which a spreadsheet's users know the cells: `C7`.
///
/// Line breaks in cells make a row's number another than its line's in the file.
struct CellNames {
  private var names: [SourcePosition: String] = [:]

  /// Notes the cells of a row.
  mutating func add(_ row: SheetRow) {
    for (column, cell) in row.cells.enumerated() {
      names[cell.position] = SheetCell.name(column: column, row: row.number)
    }
  }

  /// Mistakes with the names of their cells.
  func named(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard let position = diagnostic.position, let name = names[position] else {
        return diagnostic
      }
      var named = diagnostic
      named.cell = name
      return named
    }
  }
}
