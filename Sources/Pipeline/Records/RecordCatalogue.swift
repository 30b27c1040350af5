import Linking
import Model
import Parsing
import Reading

/// All that is written in a site, and which of it is published at one moment: what `dlala list`,
/// `dlala show` and `dlala new` ask.
struct RecordCatalogue: Sendable {
  var source: SourceFolder
  var settings: SiteSettings
  var types: [ContentType]
  /// The files that can be read, and the rows of tables.
  var documents: [Document]
  /// The records of those that cannot, by the files' paths below the content folder.
  var unreadable: [String: String]
  /// The site with everything that is withheld, too.
  var all: Site
  /// The site as visitors have it.
  var published: Site
  /// What is wrong in the files and between them.
  var diagnostics: [Diagnostic]
  /// The places of each record's documents, the site's first language first.
  private var places: [String: [Int]] = [:]

  enum Refused: Error {
    /// The settings or a type cannot be used.
    case diagnostics([Diagnostic])
  }

  /// Reads a source folder for one moment.
  static func read(
    _ options: BuildOptions
  ) async throws(EnvironmentFailure) -> Result<RecordCatalogue, Refused> {
    let source = try SourceFolder.read(options.source, libraries: options.themes)
    let parsed = await ContentParser.parse(source, options: options)
    guard let settings = parsed.settings else {
      return .failure(.diagnostics(source.diagnostics + parsed.diagnostics))
    }
    func linked(_ includesDrafts: Bool) async -> (site: Site, diagnostics: [Diagnostic]) {
      await SiteLinker.link(
        documents: parsed.documents, unreadable: parsed.unreadable, settings: settings,
        types: parsed.types,
        options: SiteLinker.Options(now: options.now, includesDrafts: includesDrafts))
    }
    let (all, mistakes) = await linked(true)
    let published = await linked(false).site
    var catalogue = RecordCatalogue(
      source: source, settings: settings, types: parsed.types, documents: parsed.documents,
      unreadable: parsed.unreadable, all: all, published: published,
      diagnostics: source.diagnostics + parsed.diagnostics + mistakes)
    for (place, document) in parsed.documents.enumerated() {
      catalogue.places[document.recordID, default: []].append(place)
    }
    for id in catalogue.places.keys {
      catalogue.places[id]?.sort {
        (parsed.documents[$0].language, parsed.documents[$0].path)
          < (parsed.documents[$1].language, parsed.documents[$1].path)
      }
    }
    return .success(catalogue)
  }

  /// The ids of all records, sorted by type and by id; the home page first.
  var ids: [String] {
    let order = Dictionary(
      types.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(places.keys).union(unreadable.values).map { id in
      (id, places[id]?.first.flatMap { order[types[documents[$0].typeIndex].name] } ?? types.count)
    }.sorted {
      ($0.0.isEmpty ? -1 : $0.1, $0.0) < ($1.0.isEmpty ? -1 : $1.1, $1.0)
    }.map(\.0)
  }

  /// The files of a record, the site's first language first.
  func documents(of id: String) -> [Document] { (places[id] ?? []).map { documents[$0] } }

  /// How people and commands call a record: the home page's id is empty.
  static func name(of id: String) -> String { id.isEmpty ? "index" : id }

  /// The name of a file for people.
  static func path(of document: Document) -> String { "content/" + document.path }

  /// The titles of a record, by language.
  func titles(of id: String) -> [Text] {
    documents(of: id).compactMap { document in
      guard let slot = types[document.typeIndex].slot(of: "title"),
        case .text(let text) = document.fields[slot]
      else { return nil }
      return Text(text.string, in: document.language)
    }
  }

  /// Whether and why a whole record has no page today.
  func reason(of id: String) -> Unpublished? {
    published.recordsByID[id] == nil ? published.unpublished[id] ?? .broken : nil
  }
}
