public import Model
import Sheets

/// Turns the records of one type into rows of a sheet.
public struct SheetExporter {
  private let parser: DocumentParser
  private let columns: SheetColumns

  /// An exporter for one type of a site.
  public init(settings: SiteSettings, types: [ContentType], type: ContentType) {
    parser = DocumentParser(settings: settings, types: types)
    columns = SheetColumns(settings: settings, type: type)
  }

  /// The headings and one row for each record, in the order of their ids.
  ///
  /// - Parameters:
  ///   - documents: Those of the type.
  ///   - contents: The bytes of their files, by path.
  ///   - language: Only this language's texts and what all languages share; nothing for all.
  /// - Returns: Cells that no spreadsheet takes for formulas. Of the fields that every record may
  ///   have, only those that some record has.
  public func rows(
    _ documents: [Document], contents: [String: [UInt8]], language: LanguageIndex?
  ) -> [[String]] {
    let records = parser.writtenRecords(documents, contents: contents).sorted {
      $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    let cells = records.map { record in columns.all.map { record.cell($0, columns) } }
    let shown = columns.all.indices.filter { place in
      let column = columns.all[place]
      if let own = column.language, let language, own != language { return false }
      return columns.definition(column) != nil || cells.contains { $0[place] != nil }
    }
    let headings = ["id"] + shown.map { columns.name(columns.all[$0]) }
    return [headings]
      + zip(records, cells).map { record, row in
        [Self.name(of: record.id, in: columns.type)]
          + shown.map { FormulaGuard.guarded(row[$0] ?? "") }
      }
  }

  /// The id as sheets write it: below the type's section, or from the root with `/`.
  static func name(of id: String, in type: ContentType) -> String {
    guard let section = type.section else { return id }
    return id.hasPrefix(section + "/") ? String(id.dropFirst(section.utf8.count + 1)) : "/" + id
  }
}
