import Model
import Parsing
import Sheets

/// The rows of sheets whose records are drafts or outside their dates: who links to such a sheet
/// gives it away without them.
struct WithheldRows: Sendable {
  /// The records by the paths of their sheets.
  private var records: [String: Set<String>] = [:]

  init() {}

  /// A row is withheld as a whole where one of the languages that it writes is.
  init(of documents: [Document], in site: Site) {
    for document in documents where document.path.hasSuffix(".csv") {
      let record = site.recordsByID[document.recordID]
      let variant = record.flatMap { site[$0].variants[document.language.position] }
      if variant == nil { records[document.path, default: []].insert(document.recordID) }
    }
  }

  /// Whether a file has such rows.
  func areIn(_ path: String) -> Bool { records[path] != nil }

  /// A sheet without these rows, all others as they stand.
  func removed(from bytes: [UInt8], path: String) -> [UInt8] {
    guard let withheld = records[path] else { return bytes }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    var reader = SheetReader(bytes, separator: .detect(bytes))
    let rows = reader.rows()
    // Without a column of names no row is known to be published.
    let column = rows.first?.cells.firstIndex { $0.text == "id" } ?? .max
    var kept: [UInt8] = []
    var start = 0
    for row in rows.dropFirst() {
      if row.cells.indices.contains(column),
        !withheld.contains(folder + FormulaGuard.unguarded(row.cells[column].text))
      {
        continue
      }
      kept += bytes[start..<row.bytes.lowerBound]
      start = row.bytes.upperBound
    }
    return kept + bytes[start...]
  }
}
