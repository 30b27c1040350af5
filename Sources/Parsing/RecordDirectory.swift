import Model
import Sheets

/// The records of a site by their ids and their titles, for cells that name one.
struct RecordDirectory {
  /// Whole ids by what they may be called: by type, then by id with and without its section.
  private var ids: [String: [String: String]] = [:]
  /// Whole ids by title, in any language; one title may be of several records.
  private var titles: [String: [String: Set<String>]] = [:]
  /// What is suggested for a misspelt name, by type.
  private var names: [String: Set<String>] = [:]
  /// Made of the names when all records are there.
  private let indexes = NameIndexes<[String], NameIndex>()

  init(_ documents: [Document], types: [ContentType]) {
    for document in documents where document.role == .record {
      let type = types[document.typeIndex]
      let title = type.slot(of: "title").flatMap { slot in
        if case .text(let text) = document.fields[slot] { text.string } else { nil }
      }
      add(document.recordID, titles: title.map { [$0] } ?? [], type: type)
    }
  }

  /// Adds a record, or further titles of one.
  mutating func add(_ id: String, titles added: [String], type: ContentType) {
    let short = SheetExporter.name(of: id, in: type)
    ids[type.name, default: [:]][id] = id
    ids[type.name, default: [:]][short] = id
    names[type.name, default: []].insert(short)
    for title in added {
      titles[type.name, default: [:]][CellReader.folded(name: title), default: []].insert(id)
      names[type.name, default: []].insert(title)
    }
  }

  /// Whole ids of the records that a name may mean: one by its id, or those with a title.
  func records(_ name: String, of types: [String]) -> Set<String> {
    for type in types {
      if let id = ids[type]?[name] { return [id] }
    }
    let folded = CellReader.folded(name: name)
    return types.reduce(into: []) { $0.formUnion(titles[$1]?[folded] ?? []) }
  }

  /// Whether a name is an id, with or without its section, and no title.
  func isID(_ name: String, of types: [String]) -> Bool {
    types.contains { ids[$0]?[name] != nil }
  }

  /// The shortest name by which front matter can refer to a record of one of these types.
  func reference(to id: String, of types: [String]) -> String {
    let short = id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? id
    return types.contains { ids[$0]?[short] == id }
      && types.allSatisfy { (ids[$0]?[short] ?? id) == id } ? short : id
  }

  /// The id or the title that a misspelt name most likely meant.
  func nearest(to name: String, of types: [String]) -> String? {
    let index = indexes.index(for: types) { types.flatMap { names[$0] ?? [] } }
    // By a file or an address the name in it was meant.
    if let part = WrittenReference.name(in: name) {
      if isID(part, of: types) { return part }
      if let near = index.nearest(to: part) { return near }
    }
    return index.nearest(to: name)
  }
}
