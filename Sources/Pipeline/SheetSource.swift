public import Model
import Parsing
import Reading
import Sheets

/// What `dlala import` and `dlala export` need of a site: its documents and the files of one type.
struct SheetSource {
  var settings: SiteSettings
  var types: [ContentType]
  var type: ContentType
  var documents: [Document]
  /// The documents that are records of the type.
  var records: [Document]
  /// The bytes of their files, by path.
  var contents: [String: [UInt8]]
  /// The folders below content that hold other files than texts.
  var folders: Set<String>

  /// Why a site cannot be exported from or imported into.
  enum Refusal {
    case diagnostics([Diagnostic])
    case unknownName(UnknownName)
  }

  private static let fileLimit = 16 << 20

  /// Reads a site's records of one type.
  static func read(
    type name: String, _ options: BuildOptions
  ) async throws(EnvironmentFailure) -> Result<SheetSource, Refusal> {
    let source = try SourceFolder.read(options.source, libraries: options.themes)
    let parsed = await ContentParser.parse(source, options: options)
    guard let settings = parsed.settings else { return .failure(.diagnostics(parsed.diagnostics)) }
    guard let place = parsed.types.firstIndex(where: { $0.name == name }) else {
      return .failure(
        .unknownName(
          UnknownName(
            Message("noun-type"), name, among: parsed.types.map(\.name))))
    }
    // Of a file that cannot be read, an export would lose the record and an import make it twice.
    let unread = unreadable(parsed, of: parsed.types[place])
    guard unread.isEmpty else { return .failure(.diagnostics(unread)) }
    let records = parsed.documents.filter { $0.typeIndex == place && $0.role == .record }
    var contents: [String: [UInt8]] = [:]
    do {
      for record in records where contents[record.path] == nil {
        contents[record.path] = try options.contents(
          of: record.path, in: source.contentFolder, limit: fileLimit)
      }
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    return .success(
      SheetSource(
        settings: settings, types: parsed.types, type: parsed.types[place],
        documents: parsed.documents, records: records, contents: contents,
        folders: Set(
          source.media.compactMap { file in
            file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file.path[..<$0]) }
          })))
  }
}

extension SheetSource {
  /// What kept files of a type's folder, or rows of its tables, from becoming documents.
  private static func unreadable(
    _ parsed: ContentParser.Result, of type: ContentType
  ) -> [Diagnostic] {
    let read = Set(parsed.documents.map { "content/" + $0.path })
    let sections = parsed.types.compactMap(\.section)
    return parsed.diagnostics.filter { diagnostic in
      guard diagnostic.severity == .error, diagnostic.path.hasPrefix("content/"),
        !diagnostic.path.hasPrefix("content/_"),
        diagnostic.category == "csv" || !read.contains(diagnostic.path)
      else { return false }
      let own = sections.filter { diagnostic.path.hasPrefix("content/\($0)/") }
      return own.max { $0.utf8.count < $1.utf8.count } == type.section
    }
  }
}

extension SheetSource.Refusal: Error {}

/// A name on the command line that nothing has.
public struct UnknownName: Sendable, Hashable {
  /// What it should be the name of, such as `type`.
  public let what: Message
  /// The name as given.
  public let name: String
  /// The name that was most likely meant.
  public let nearest: String?
  /// All that there are.
  public let known: [String]

  init(_ what: Message, _ name: String, among known: [String]) {
    self.init(what, name, among: known, nearest: NearestName.of(name, among: known))
  }

  init(_ what: Message, _ name: String, among known: [String], nearest: String?) {
    self.what = what
    self.name = name
    self.known = known
    self.nearest = nearest
  }
}

extension SheetEncoding {
  /// The encoding of an option, or what is wrong with it.
  static func named(_ name: String) throws(UnknownNameError) -> SheetEncoding {
    if let encoding = SheetEncoding(name: name) { return encoding }
    throw UnknownNameError(
      name: UnknownName(
        Message("noun-encoding"), name, among: allCases.map(\.rawValue)))
  }
}

extension SheetSeparator {
  /// The separator of an option, or what is wrong with it.
  static func named(_ name: String) throws(UnknownNameError) -> SheetSeparator {
    if let separator = SheetSeparator(name: name) { return separator }
    throw UnknownNameError(
      name: UnknownName(
        Message("noun-separator"), name, among: allCases.map(\.name)))
  }
}

struct UnknownNameError: Error {
  let name: UnknownName
}
