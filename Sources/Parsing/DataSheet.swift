import Model
import Sheets

/// Makes the rows of a sheet into maps with the names of its columns.
///
/// A cell says nothing of its kind, so the column does: it holds numbers when all its cells do.
/// `title.ar` and `title.fr` are one text, `title`, in two languages.
struct DataSheet {
  let languages: [SiteLanguage]
  var context: FileContext
  /// The names of the columns, each once.
  private(set) var names: [String] = []
  /// What spreadsheets call the cells.
  private(set) var cells = CellNames()
  private var columns: [Column?] = []

  private struct Column {
    /// The place of its name.
    var name: Int
    /// The code after the point; nothing for a column of all languages.
    var language: String?
    var kind = Kind.none
  }

  /// What all cells of a column are.
  private enum Kind {
    case none, boolean, integer, number, text

    func joined(with other: Kind) -> Kind {
      switch (self, other) {
      case (.none, _): other
      case (_, .none): self
      case (.integer, .number), (.number, .integer): .number
      default: self == other ? self : .text
      }
    }
  }

  init(languages: [SiteLanguage], context: FileContext) {
    self.languages = languages
    self.context = context
  }

  mutating func items(_ header: SheetRow, _ rows: [SheetRow]) -> [DataNode] {
    cells.add(header)
    readColumns(header.cells)
    var texts: [[SheetCell]] = []
    texts.reserveCapacity(rows.count)
    for row in rows {
      cells.add(row)
      if row.cells.count > header.cells.count,
        let extra = row.cells.dropFirst(header.cells.count).first(where: { !$0.text.isEmpty })
      {
        context.report(
          "csv",
          Message(
            "csv-row-length",
            ["count": .number(row.cells.count), "columns": .number(header.cells.count)]),
          Message("csv-row-length.remedy"), at: extra.position)
      }
      let plain = row.cells.prefix(columns.count).map { cell in
        SheetCell(text: FormulaGuard.unguarded(cell.text), position: cell.position)
      }
      for (place, cell) in plain.enumerated() where !cell.text.isEmpty {
        guard let kind = columns[place]?.kind, kind != .text else { continue }
        columns[place]?.kind = kind.joined(with: Self.kind(of: cell.text))
      }
      texts.append(Array(plain))
    }
    return texts.map(item)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.utf8.drop { $0 == 32 }
    let end = start.lastIndex { $0 != 32 }
    return end.map { String(Substring(start[...$0])) } ?? ""
  }

  private static func kind(of text: String) -> Kind {
    switch DataNode.word(text) {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    default: .text
    }
  }

  private mutating func readColumns(_ header: [SheetCell]) {
    var places: [String: Int] = [:]
    var seen: Set<String> = []
    for cell in header {
      let heading = Self.trimmed(cell.text)
      guard !heading.isEmpty else {
        columns.append(nil)
        continue
      }
      let (name, language) = parts(of: heading)
      guard seen.insert(language.map { name + "." + $0 } ?? name).inserted,
        language != nil || places[name] == nil
      else {
        context.report(
          "field", Message("csv-column-twice", ["heading": .text(String(heading.prefix(60)))]),
          Message("csv-column-twice.remedy"),
          at: cell.position, length: max(1, min(80, cell.text.unicodeScalars.count)))
        columns.append(nil)
        continue
      }
      if language != nil, let place = places[name],
        columns.contains(where: { column in
          column?.name == place && column?.language == nil
        })
      {
        context.report(
          "field",
          Message("csv-column-own-and-language", ["name": .text(name)]),
          Message(
            "csv-column-own-and-language.remedy",
            ["name": .text(name), "language": .text(languages[0].code)]), at: cell.position,
          length: max(1, min(80, cell.text.unicodeScalars.count)))
        columns.append(nil)
        continue
      }
      let place = places[name] ?? names.count
      if places[name] == nil {
        places[name] = place
        names.append(name)
      }
      columns.append(Column(name: place, language: language))
    }
  }

  /// `title.ar` as its name and its language; a heading with a point may be a sentence as well.
  private func parts(of heading: String) -> (name: String, language: String?) {
    guard let point = heading.utf8.lastIndex(of: UInt8(ascii: ".")), point > heading.startIndex
    else { return (heading, nil) }
    let code = heading[heading.utf8.index(after: point)...]
    let known = languages.first { $0.code.isSameIgnoringASCIICase(as: code) }
    guard let known else { return (heading, nil) }
    return (String(heading[..<point]), known.code)
  }

  /// What a row writes: empty cells are no part of it, for a sheet may be wide and hardly filled.
  private func item(_ row: [SheetCell]) -> DataNode {
    var entries: [DataNode.Entry] = []
    var places: [Int: Int] = [:]
    for (place, cell) in row.enumerated() where !cell.text.isEmpty {
      guard let column = columns[place] else { continue }
      let length = max(1, min(80, cell.text.unicodeScalars.count))
      func node(_ value: DataNode.Value) -> DataNode {
        DataNode(value, at: cell.position, length: length)
      }
      guard let language = column.language else {
        let value = column.kind == .text ? .text(cell.text) : DataNode.word(cell.text)
        entries.append(
          DataNode.Entry(key: names[column.name], position: cell.position, value: node(value)))
        continue
      }
      let text = DataNode.Entry(
        key: language, position: cell.position, value: node(.text(cell.text)))
      if let known = places[column.name], case .map(let others) = entries[known].value.value {
        entries[known].value.value = .map(others + [text])
      } else {
        places[column.name] = entries.count
        entries.append(
          DataNode.Entry(
            key: names[column.name], position: cell.position, value: node(.map([text]))))
      }
    }
    return DataNode(
      .map(entries), at: row.first?.position ?? SourcePosition(line: 1, column: 1))
  }
}
