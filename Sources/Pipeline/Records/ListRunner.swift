public import Model

/// What one run of `dlala list` is asked.
public struct ListOptions: Sendable {
  /// Only records of the type with this name.
  public var type: String?
  /// Only records that are written in the language with this code.
  public var language: String?
  /// Only records that lack the language with this code.
  public var lacking: String?
  /// Whether records that are withheld are listed, too.
  public var includesDrafts: Bool

  /// All published records, unless something narrows them.
  public init(type: String?, language: String?, lacking: String?, includesDrafts: Bool) {
    self.type = type
    self.language = language
    self.lacking = lacking
    self.includesDrafts = includesDrafts
  }
}

/// One record in a list of them.
public struct ListedRecord: Sendable {
  /// Such as `products/olive-soap`; `index` for the home page.
  public var id: String
  /// The name of its type; nothing where its files cannot be read.
  public var type: String?
  /// The titles by language code.
  public var titles: [(language: String, title: String)]
  /// The codes of the languages it is written in; with those that are withheld.
  public var languages: [String]
  /// The files, relative to the source folder.
  public var files: [String]
  /// Why the whole record has no page today; nothing when it has.
  public var withheld: Message?
}

/// How a run of `dlala list` ended.
public enum ListOutcome: Sendable {
  /// The records; how many that are withheld were not listed; the mistakes that kept files from being
  /// read.
  case listed([ListedRecord], untold: Int, [Diagnostic])
  /// The settings or a type cannot be used.
  case refused([Diagnostic])
  case unknownName(UnknownName)
}

/// `dlala list`: which records there are.
public enum ListRunner {
  /// Lists the records of a site.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read.
  public static func run(
    _ options: ListOptions, site: BuildOptions
  ) async throws(EnvironmentFailure) -> ListOutcome {
    let catalogue: RecordCatalogue
    switch try await RecordCatalogue.read(site) {
    case .failure(.diagnostics(let diagnostics)): return .refused(diagnostics)
    case .success(let read): catalogue = read
    }
    let types = catalogue.types.map(\.name)
    if let type = options.type, !types.contains(type) {
      return .unknownName(
        UnknownName(
          Message("noun-type"), type, among: types))
    }
    var (language, lacking): (LanguageIndex?, LanguageIndex?)
    for (code, isLacking) in [(options.language, false), (options.lacking, true)] {
      guard let code else { continue }
      guard let place = catalogue.settings.language(code: code) else {
        let codes = catalogue.settings.languages.map(\.code)
        return .unknownName(
          UnknownName(
            Message("noun-language"), code, among: codes))
      }
      if isLacking { lacking = place } else { language = place }
    }
    var listed: [ListedRecord] = []
    var untold = 0
    for id in catalogue.ids {
      let files = catalogue.documents(of: id)
      let type = files.first.map { catalogue.types[$0.typeIndex].name }
      if let wanted = options.type, wanted != type { continue }
      if let language, !files.contains(where: { $0.language == language }) { continue }
      if let lacking {
        let isComplete = files.contains { $0.language == lacking || $0.common.isSingleLanguage }
        if isComplete || files.isEmpty { continue }
      }
      let reason = catalogue.reason(of: id)
      // What cannot be read is told whether drafts are asked for or not.
      if reason != nil, reason != .broken, !options.includesDrafts {
        untold += 1
        continue
      }
      listed.append(record(id, files, type, reason, catalogue))
    }
    // Mistakes that kept a file from becoming a record.
    let unread = Set(catalogue.unreadable.keys.map { "content/" + $0 })
    let mistakes = catalogue.diagnostics.filter {
      $0.severity == .error && (unread.contains($0.path) || $0.category == "csv")
    }
    return .listed(listed, untold: untold, Quotation.add(to: mistakes, from: site.source))
  }

  private static func record(
    _ id: String, _ files: [Document], _ type: String?, _ reason: Unpublished?,
    _ catalogue: RecordCatalogue
  ) -> ListedRecord {
    let codes = catalogue.settings.languages.map(\.code)
    var paths = files.map { RecordCatalogue.path(of: $0) }
    paths += catalogue.unreadable.filter { $0.value == id }.map { "content/" + $0.key }.sorted()
    var seen: Set<String> = []
    return ListedRecord(
      id: RecordCatalogue.name(of: id), type: type,
      titles: catalogue.titles(of: id).map { (codes[$0.language.position], $0.string) },
      languages: files.map { codes[$0.language.position] },
      files: paths.filter { seen.insert($0).inserted }, withheld: reason?.reason)
  }
}
