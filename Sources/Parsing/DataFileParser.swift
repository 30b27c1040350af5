public import Model
import Sheets

/// Reads the files of `content/_data`, whose values templates have as `site.data.<name>`.
///
/// What stands at one place of a list has one shape: texts in one item and numbers in the next would
/// be a surprise in a template, and are told where the data is written.
public enum DataFileParser {
  /// A file of YAML of more bytes is refused.
  public static let yamlLimit = SettingsParser.sizeLimit
  /// A sheet or a file of JSON of more bytes is refused.
  public static let limit = 16 << 20

  /// Gives a file's values, or nothing when it cannot be used; the mistakes say why.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Relative to the content folder, such as `_data/team.yaml`.
  ///   - languages: The site's: a map of texts for some of them is one text in the page's language.
  /// - Returns: The file and its mistakes.
  public static func parse(
    _ bytes: [UInt8], path: String, languages: [SiteLanguage]
  ) -> Parsed<DataFile?> {
    var file = path.dropFirst("_data/".count)
    let ending = LinkEndings.ending(of: path) ?? ""
    file = file.dropLast(ending.utf8.count + 1)
    var context = FileContext(path: "content/" + path, bytes: bytes)
    guard isName(file) else {
      context.report(
        "name", Message("data-file-name"),
        Message("data-file-name.remedy"), at: nil)
      return Parsed(value: nil, diagnostics: context.diagnostics)
    }
    var table = (columns: [String](), cells: CellNames())
    var root: DataNode?
    switch ending {
    case "csv": root = sheet(bytes, path, languages, &table, &context)
    case "json": root = json(bytes, &context)
    default: root = yaml(bytes, &context)
    }
    guard let root else { return Parsed(value: nil, diagnostics: context.diagnostics) }
    var reader = DataReader(languages: languages, context: context, isSheet: ending == "csv")
    let value = reader.value(root, String(file))
    return Parsed(
      value: DataFile(
        name: String(decoding: file.utf8.map { $0 == 45 ? 95 : $0 }, as: UTF8.self), path: path,
        value: value, columns: table.columns),
      diagnostics: table.cells.named(reader.context.diagnostics) + reader.diagnostics)
  }

  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, (97...122).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
    }
  }

  // MARK: YAML and JSON

  private static func yaml(_ bytes: [UInt8], _ context: inout FileContext) -> DataNode? {
    guard Encoding.isText(bytes, &context) else { return nil }
    return YAMLReader.node(bytes[...], firstLine: 1, limit: yamlLimit, context: &context)
      .map(node)
  }

  private static func node(_ node: YAMLNode) -> DataNode {
    let value: DataNode.Value =
      switch node {
      case _ where node.isAbsent: .none
      case .scalar(let text, let isPlain, _): isPlain ? DataNode.word(text) : .text(text)
      case .sequence(let items, _): .list(items.map(self.node))
      case .mapping(let entries, _):
        .map(
          entries.map { entry in
            DataNode.Entry(
              key: entry.key, position: entry.keyPosition, value: self.node(entry.value))
          })
      }
    return DataNode(value, at: node.position, length: node.length)
  }

  private static func json(_ bytes: [UInt8], _ context: inout FileContext) -> DataNode? {
    guard Encoding.isText(bytes, &context) else { return nil }
    var reader = JSONReader(bytes, sizeLimit: limit, depthLimit: YAMLGuard.depthLimit)
    do throws(JSONReader.Mistake) {
      return try reader.document()
    } catch {
      context.report("json", error.message, error.remedy, at: error.position)
      return nil
    }
  }

  // MARK: Sheets

  /// The rows of a sheet as a list of maps, whose names are those of the columns.
  private static func sheet(
    _ written: [UInt8], _ path: String, _ languages: [SiteLanguage],
    _ table: inout (columns: [String], cells: CellNames), _ context: inout FileContext
  ) -> DataNode? {
    let encoding = SheetEncoding.detect(written).encoding
    guard let bytes = encoding.decoded(written) else {
      _ = Encoding.isText(written, &context)
      return nil
    }
    // What is quoted is the text, whatever its encoding is.
    context = FileContext(path: "content/" + path, bytes: bytes)
    guard Encoding.isText(bytes, &context) else { return nil }
    let rows = context.rows(of: bytes, separator: .detect(bytes))
    let start = SourcePosition(line: 1, column: 1)
    guard let header = rows.first else { return DataNode(.list([]), at: start) }
    var sheet = DataSheet(languages: languages, context: context)
    let items = sheet.items(header, Array(rows.dropFirst()))
    table = (sheet.names, sheet.cells)
    context = sheet.context
    return DataNode(.list(items), at: start)
  }
}
