import Linking
import Localization
public import Model
import Parsing
import Writing

/// What one run of `dlala new` is asked.
public struct NewOptions: Sendable {
  /// The name of the type.
  public var type: String
  /// The title, in whichever of the languages it is.
  public var title: String
  /// Titles in further languages, such as `fr=Savon`.
  public var titles: [String]
  /// The codes of the languages that are written; none for all.
  public var languages: [String]
  /// The folder below content, instead of the type's section.
  public var section: String?
  /// The name of the files, instead of that which the title gives.
  public var name: String?
  /// Whether the record is a folder of its own, in which its pictures lie, too.
  public var isFolder: Bool
  /// Whether nothing is written.
  public var isDryRun: Bool

  /// A record of a type, with a title, in all languages of the site.
  public init(
    type: String, title: String, titles: [String] = [], languages: [String] = [],
    section: String? = nil, name: String? = nil, isFolder: Bool = false, isDryRun: Bool = false
  ) {
    self.type = type
    self.title = title
    self.titles = titles
    self.languages = languages
    self.section = section
    self.name = name
    self.isFolder = isFolder
    self.isDryRun = isDryRun
  }
}

/// A record that was written.
public struct NewRecord: Sendable {
  /// Such as `products/olive-soap`.
  public var id: String
  /// The folder for its pictures, relative to the source folder.
  public var folder: String
  /// The files, the one with what all languages share first.
  public var files: [File]
  /// What is to be known besides.
  public var notes: [Message]

  /// A file of the record.
  public struct File: Sendable {
    /// Relative to the source folder.
    public var path: String
    /// What stands in it.
    public var text: [UInt8]
    /// The fields that must be filled.
    public var empty: [String]
  }
}

/// How a run of `dlala new` ended.
public enum NewOutcome: Sendable {
  case written(NewRecord)
  case unknownName(UnknownName)
  /// Nothing was written: what was asked for cannot be, and what to ask for instead.
  case impossible(message: Message, remedy: Message)
  /// The settings or a type cannot be used.
  case refused([Diagnostic])
}

/// `dlala new`: the files of a record, with what its type asks for.
public enum NewRunner {
  /// Writes the files of a new record; never over another.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read or written; then nothing is.
  public static func run(
    _ options: NewOptions, site: BuildOptions
  ) async throws(EnvironmentFailure) -> NewOutcome {
    let catalogue: RecordCatalogue
    switch try await RecordCatalogue.read(site) {
    case .failure(.diagnostics(let diagnostics)):
      return .refused(diagnostics.filter { $0.severity == .error })
    case .success(let read): catalogue = read
    }
    let record: NewRecord
    do throws(RecordPlanner.Refusal) {
      record = try RecordPlanner(options: options, catalogue: catalogue, now: site.now).record()
    } catch {
      switch error {
      case .impossible(let message, let remedy):
        return .impossible(message: message, remedy: remedy)
      case .unknownName(let name): return .unknownName(name)
      }
    }
    if let mistake = await mistake(of: record, in: catalogue, site) {
      return .impossible(message: mistake.fault, remedy: mistake.advice ?? Message("mend-it"))
    }
    guard !options.isDryRun else { return .written(record) }
    do throws(WritingFailure) {
      try FileBatch.write(
        record.files.map {
          FileBatch.Change(
            path: String($0.path.dropFirst("content/".count)), old: nil, new: $0.text)
        }, below: catalogue.source.contentFolder)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    return .written(record)
  }

  /// The first error that the site would have with the record and does not have without it, but for
  /// what is still to be filled in.
  private static func mistake(
    of record: NewRecord, in catalogue: RecordCatalogue, _ site: BuildOptions
  ) async -> Diagnostic? {
    let parser = DocumentParser(
      settings: catalogue.settings, types: catalogue.types, excusesDrafts: true)
    var documents = catalogue.documents
    for file in record.files {
      let parsed = parser.parse(
        path: String(file.path.dropFirst("content/".count)), bytes: file.text)
      if let error = parsed.diagnostics.first(where: { $0.severity == .error }) { return error }
      if let document = parsed.value { documents.append(document) }
    }
    let linked = await SiteLinker.link(
      documents: documents, unreadable: catalogue.unreadable, settings: catalogue.settings,
      types: catalogue.types, options: SiteLinker.Options(now: site.now, includesDrafts: true))
    let before = Set(catalogue.diagnostics)
    return linked.diagnostics.first {
      $0.severity == .error && $0.category != "required" && !before.contains($0)
    }
  }
}
