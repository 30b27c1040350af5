public import Model
public import Sheets

/// Plans what a sheet changes in the files of one type; it writes nothing itself.
///
/// 1. The headings are understood: by the map, by names of fields, by their labels.
/// 2. Each row finds its record: by its id, or by the key field; else it is a new one.
/// 3. Each cell that says another thing than the record does is turned into the content grammar
///    and checked as its field is.
/// 4. The lines of these fields are changed, and nothing else; new records are new files.
public struct SheetImporter {
  let settings: SiteSettings
  let types: [ContentType]
  let type: ContentType
  let columns: SheetColumns
  let map: SheetMap
  let options: Options
  let parser: DocumentParser
  let cells: CellReader
  let words: SheetWords
  let known: [WrittenRecord]
  let documents: [Document]
  /// Folders below content in which pictures and other files wait for their record.
  let folders: Set<String>

  /// What an import is asked.
  public struct Options: Sendable {
    /// The folder of new records, instead of the type's own.
    public var section: String?
    /// The field by which rows find their records, instead of the map's.
    public var key: String?
    /// Whether an empty cell takes its field away.
    public var erasesEmpty: Bool

    /// The usual: the type's section, its unique field, and empty cells that say nothing.
    public init(section: String? = nil, key: String? = nil, erasesEmpty: Bool = false) {
      self.section = section
      self.key = key
      self.erasesEmpty = erasesEmpty
    }
  }

  /// What an import would do.
  public struct Plan: Sendable {
    /// Files with other contents, sorted by path.
    public var files: [File] = []
    /// How many records are new, changed and the same.
    public var created = 0
    /// Records of which some file changes.
    public var changed = 0
    /// Records that say already what their rows say.
    public var same = 0
    /// Mistakes of the sheet; rows that have errors change nothing.
    public var diagnostics: [Diagnostic] = []

    /// A file that is made, or gets other contents.
    public struct File: Sendable {
      /// Relative to the content folder.
      public var path: String
      /// What it holds now; nothing for a new file.
      public var old: [UInt8]?
      /// What it would hold.
      public var new: [UInt8]
    }
  }

  /// An importer for one type.
  ///
  /// It needs all documents of the site, the bytes of the files of this type's records by path, and
  /// the folders that hold pictures and other files: a new record of such an id is `index` in it.
  public init(
    settings: SiteSettings, types: [ContentType], type: ContentType, documents: [Document],
    contents: [String: [UInt8]], folders: Set<String>, map: SheetMap, options: Options
  ) {
    self.settings = settings
    self.types = types
    self.type = type
    self.map = map
    self.options = options
    self.documents = documents
    self.folders = folders
    columns = SheetColumns(settings: settings, type: type)
    words = SheetWords(type, settings)
    parser = DocumentParser(settings: settings, types: types)
    var habits = map.habits
    habits.currency = habits.currency ?? settings.currency?.code
    cells = CellReader(habits)
    let own = documents.filter { types[$0.typeIndex].name == type.name }
    known = parser.writtenRecords(own, contents: contents)
  }

  /// One row that has found its record.
  struct Row {
    var id: String
    var record: WrittenRecord?
    /// Where the row begins.
    var position: SourcePosition
    var cells: [(column: SheetColumn, cell: SheetCell)]

    func text(_ column: SheetColumn) -> String? {
      cells.first { $0.column == column }.flatMap { $0.cell.text.isEmpty ? nil : $0.cell.text }
    }
  }

  /// Plans the import of a sheet, whose text is in UTF-8; its path is for mistakes.
  public func plan(path: String, bytes: [UInt8], separator: SheetSeparator) -> Plan {
    var context = FileContext(path: path, bytes: bytes)
    var plan = Plan()
    var sheet = context.rows(of: bytes, separator: separator)
    // Behind a mistake in its form a sheet may be read amiss; the rows before it are as they stand.
    let broken = context.diagnostics.compactMap(\.position).min()
    if let broken {
      sheet.removeAll { row in !row.cells.allSatisfy { $0.position < broken } }
    }
    guard let header = sheet.first else {
      if context.diagnostics.isEmpty {
        context.report("csv", Message("csv-empty"), Message("csv-empty.remedy"), at: nil)
      }
      plan.diagnostics = context.diagnostics
      return plan
    }
    var names = CellNames()
    for row in sheet { names.add(row) }
    let ofForm = context.diagnostics.count
    let meanings = meanings(of: header, sheet, &context)
    guard context.diagnostics.count == ofForm else {
      plan.diagnostics = names.named(context.diagnostics)
      return plan
    }
    let rows = identified(Array(sheet.dropFirst()), meanings, &context)
    var directory = RecordDirectory(documents, types: types)
    let titles = columns.all.filter { $0.field == "title" }
    for row in rows where row.record == nil {
      directory.add(row.id, titles: titles.compactMap { row.text($0) }, type: type)
    }
    // A full list of mistakes takes no more: the rows after it are not looked at.
    for row in rows where !context.isFull {
      let values = SheetValues(importer: self, directory: directory, row: row)
      let before = context.errorCount
      let edits = values.edits(&context)
      guard context.errorCount == before else { continue }
      let files = files(of: row, edits, &context)
      if row.record == nil {
        plan.created += 1
      } else if files.isEmpty {
        plan.same += 1
      } else {
        plan.changed += 1
      }
      plan.files += files
    }
    if broken != nil { plan.files = [] }
    plan.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    plan.diagnostics = names.named(context.diagnostics)
    return plan
  }

  // MARK: Files

  /// The files that a row changes or makes.
  private func files(
    of row: Row, _ edits: [SheetValues.Edit], _ context: inout FileContext
  ) -> [Plan.File] {
    guard !edits.isEmpty else { return [] }
    var files: [Plan.File] = []
    for path in Set(edits.map(\.path)).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let own = edits.filter { $0.path == path }
      guard let file = row.record?.files.first(where: { $0.path == path }) else {
        var entries = own.compactMap { edit in edit.node.map { (key: edit.field, node: $0) } }
        if needsType(row.id) {
          entries.append(("type", .scalar(type.name, isPlain: true, row.position)))
        }
        let bytes = FrontMatter.file(entries, order: columns.order)
        files.append(Plan.File(path: path, old: nil, new: bytes))
        continue
      }
      if file.isTable {
        context.report(
          "import", Message("import-record-in-table", ["file": .text(file.path)]),
          Message("import-record-in-table.remedy"), at: row.position)
        continue
      }
      guard var front = FrontMatter(file.bytes, parser: parser) else {
        reportUneditable(file.path, own, row, &context)
        continue
      }
      for edit in own { front.set(edit.field, to: edit.node) }
      guard let bytes = front.edited(order: columns.order, parser: parser) else {
        reportUneditable(file.path, own, row, &context)
        continue
      }
      files.append(Plan.File(path: path, old: file.bytes, new: bytes))
    }
    return files
  }

  private func reportUneditable(
    _ path: String, _ edits: [SheetValues.Edit], _ row: Row, _ context: inout FileContext
  ) {
    context.report(
      "import",
      Message("import-lines-tangled", ["edits": .names(edits.map(\.field)), "path": .text(path)]),
      Message("import-lines-tangled.remedy"),
      at: row.position)
  }

  /// Whether a new file has to name its type, for its folder does not.
  private func needsType(_ id: String) -> Bool { parser.typeName(ofRecord: id) != type.name }
}

extension FileContext {
  /// Takes over what is wrong by another reading of the same text.
  mutating func take(errorsOf other: FileContext) {
    for error in other.diagnostics where error.severity == .error {
      report(
        error.category, error.fault, error.advice, at: error.position, length: error.length)
    }
  }
}
