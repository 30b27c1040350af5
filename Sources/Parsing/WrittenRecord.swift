import Model
import Sheets

/// A record as its files write it, before anything is made of the values.
struct WrittenRecord {
  /// The whole id.
  let id: String
  /// Its files, the default language's first.
  var files: [File]

  struct File {
    var path: String
    var language: LanguageIndex
    var bytes: [UInt8]
    /// The values by name; of a row in a table, too.
    var nodes: [String: YAMLNode]
    /// Whether the file is a table of many records.
    var isTable: Bool
  }

  /// The first file that says something of a shared field.
  func owner(of field: String) -> File? { files.first { $0.nodes[field] != nil } }

  func file(in language: LanguageIndex) -> File? { files.first { $0.language == language } }

  /// What a column of the record holds, as a cell; nothing when it is empty.
  func cell(_ column: SheetColumn, _ columns: SheetColumns) -> String? {
    let kind = columns.definition(column)?.kind
    if columns.isAlternative(column), let language = column.language {
      guard let owner = owner(of: column.field), let node = owner.nodes[column.field] else {
        return nil
      }
      let texts = node.items.map { item in
        Picture(item, in: owner.language, columns.settings).alternatives[language] ?? ""
      }
      guard texts.contains(where: { !$0.isEmpty }) else { return nil }
      return CellList.joined(texts)
    }
    let node =
      column.language.flatMap { file(in: $0)?.nodes[column.field] }
      ?? (column.language == nil ? owner(of: column.field)?.nodes[column.field] : nil)
    guard let node else { return nil }
    if kind?.isPicture == true {
      return CellList.joined(
        node.items.map { Picture($0, in: LanguageIndex(0), columns.settings).source })
    }
    switch node {
    case .scalar(let text, _, _):
      return kind?.simpleElement != nil || column.field == "aliases"
        ? CellList.joined([text]) : text
    case .sequence(let items, _) where items.allSatisfy { $0.text != nil }:
      return CellList.joined(items.filter { !$0.isAbsent }.compactMap(\.text))
    default: return YAMLText.json(node)
    }
  }
}

/// A picture as front matter writes it.
struct Picture {
  var source: String
  var alternatives: [LanguageIndex: String] = [:]
  /// What else is said of the picture, as it stands.
  var others: [YAMLNode.Entry] = []
  /// As it stands in a file, and what that says.
  private var written: (node: YAMLNode, alternatives: [LanguageIndex: String])?

  init(source: String) { self.source = source }

  /// `language` is that of the file, in which an alternative text without a language is.
  init(_ node: YAMLNode, in language: LanguageIndex, _ settings: SiteSettings) {
    source = node.text ?? node["src"]?.text ?? ""
    others = node.entries.filter { $0.key != "src" && $0.key != "alt" }
    defer { written = (node, alternatives) }
    guard let alt = node["alt"], !alt.isAbsent else { return }
    if let text = alt.text { alternatives[language] = text }
    for entry in alt.entries {
      guard let place = settings.language(code: entry.key), let text = entry.value.text else {
        others.append(entry)
        continue
      }
      alternatives[place] = text
    }
  }

  /// `{src: front.jpg, alt: {ar: …, fr: …}}`, or what a file has when nothing was changed.
  func node(_ settings: SiteSettings) -> YAMLNode {
    if let written, written.alternatives == alternatives { return written.node }
    let here = SourcePosition(line: 1, column: 1)
    func entry(_ key: String, _ value: YAMLNode) -> YAMLNode.Entry {
      YAMLNode.Entry(key: key, keyPosition: here, value: value)
    }
    var entries = [entry("src", .scalar(source, isPlain: false, here))]
    let texts = alternatives.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
      entry(settings.languages[$0.key.position].code, .scalar($0.value, isPlain: false, here))
    }
    if !texts.isEmpty { entries.append(entry("alt", .mapping(texts, here))) }
    return .mapping(entries + others, here)
  }
}

extension DocumentParser {
  /// The records of one type as their files write them, in the order of the documents.
  func writtenRecords(
    _ documents: [Document], contents: [String: [UInt8]]
  ) -> [WrittenRecord] {
    var places: [String: Int] = [:]
    var records: [WrittenRecord] = []
    var tables: [String: [String: [String: YAMLNode]]] = [:]
    for document in documents where document.role == .record {
      guard let bytes = contents[document.path] else { continue }
      var nodes: [String: YAMLNode] = [:]
      let isTable = document.path.hasSuffix(".csv")
      if isTable {
        let rows = tables[document.path] ?? tableNodes(path: document.path, bytes: bytes)
        tables[document.path] = rows
        let code = settings.languages[document.language.position].code
        for (name, node) in rows[document.recordID] ?? [:] {
          let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
          if parts.count == 1 || settings.language(code: parts[1]) == document.language
            || parts[1] == code
          {
            nodes[parts[0]] = node
          }
        }
      } else if let front = entries(of: bytes) {
        for entry in front where !entry.value.isAbsent { nodes[entry.key] = entry.value }
      }
      let file = WrittenRecord.File(
        path: document.path, language: document.language, bytes: bytes, nodes: nodes,
        isTable: isTable)
      if let place = places[document.recordID] {
        records[place].files.append(file)
      } else {
        places[document.recordID] = records.count
        records.append(WrittenRecord(id: document.recordID, files: [file]))
      }
    }
    for place in records.indices {
      records[place].files.sort { ($0.language, $0.path) < ($1.language, $1.path) }
    }
    return records
  }

  private func entries(of bytes: [UInt8]) -> [YAMLNode.Entry]? {
    var context = FileContext(path: "", bytes: bytes)
    guard let (front, _) = split(&context) else { return nil }
    let entries = YAMLReader.mapping(front, firstLine: 2, limit: .max, context: &context)
    return context.diagnostics.isEmpty ? entries : nil
  }
}
