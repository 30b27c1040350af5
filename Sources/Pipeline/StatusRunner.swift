import Auditing
import Exporting
public import Model
import Parsing
import Programs
import Reading
import Writing

/// What one run of `dlala status` is asked.
public struct StatusOptions: Sendable {
  /// The folder of `dlala.yaml` and `content/`.
  public var source: String
  /// Only this type, or `settings` or `theme`.
  public var type: String?
  /// Only the language with this code.
  public var language: String?
  /// Whether drafts count as written.
  public var includesDrafts: Bool
  /// How many cores to use.
  public var jobs: Int
  /// Folders of theme components besides the site's own `themes`, the first choice first.
  public var themes: [String] = []
  /// Is given a sentence when something takes long.
  public var tell: @Sendable (Message) -> Void = { _ in }

  /// Everything in a folder, unless a type or a language is named.
  public init(
    source: String, type: String?, language: String?, includesDrafts: Bool, jobs: Int
  ) {
    self.source = source
    self.type = type
    self.language = language
    self.includesDrafts = includesDrafts
    self.jobs = jobs
  }
}

/// How a run of `dlala status` ended.
public enum StatusOutcome: Sendable {
  /// The report, and the mistakes that kept files from being read.
  case report(TranslationReport, [Diagnostic])
  /// The settings cannot be read.
  case refused([Diagnostic])
  /// There is no such type or language; the nearest one.
  case unknownName(String, nearest: String?)
}

/// `dlala status`: what is translated, missing or outdated.
public enum StatusRunner {
  private static let fileLimit = 16 << 20

  /// Reports on a source folder.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read.
  public static func run(_ options: StatusOptions) async throws(EnvironmentFailure)
    -> StatusOutcome
  {
    let (loaded, source) = try await load(options)
    guard let settings = loaded.settings else { return .refused(loaded.diagnostics) }
    let theme = try ThemeSource.read(source)
    if let unknown = unknownName(options, settings, loaded.types) { return unknown }
    func isWanted(_ type: String, _ language: LanguageIndex) -> Bool {
      (options.type == nil || options.type == type)
        && (options.language == nil
          || options.language == settings.languages[language.position].code)
    }
    let audit = audit(loaded, settings, options)
    let patience = Patience(seconds: Double(settings.toolTimeout), tell: options.tell)
    var history: FileHistory?
    let evidence: TranslationReport.Evidence
    switch GitHistory.read(root: options.source, folder: "content", patience: patience) {
    case .none(let reason): evidence = .none(reason: reason)
    case .history(let found) where found.versions.isEmpty:
      evidence = .none(reason: Message("status-nothing-committed"))
    case .history(let found):
      history = found
      evidence = found.isShallow ? .shallowHistory : .history
    }
    var old: [String: TranslationSnapshot] = [:]
    if let history {
      old = await snapshots(
        of: audit.neededContents(of: history), loaded, settings, options, patience)
    }
    var report = audit.report(
      history: history, old: old, evidence: evidence, isWanted: isWanted)
    WordsAudit.add(
      settings: settings, types: loaded.types, strings: strings(settings, theme),
      theme: theme.folder,
      to: &report, isWanted: isWanted)
    report.reported = settings.languages.indices.lazy.map { LanguageIndex($0) }
      .filter { language in report.groups.contains { isWanted($0.type, language) } }
      .map { settings.languages[$0.position].code }
    // What is missing is told by the report; only what kept a file from being read is a mistake.
    let mistakes = loaded.diagnostics.filter { $0.severity == .error && $0.category != "required" }
    return .report(report, Quotation.add(to: mistakes, from: options.source))
  }

  /// Marks files as up to date with their originals.
  ///
  /// The files are named relative to the source folder or to where the program runs; nothing stands
  /// for all translations that are there. Gives the paths of the files that changed, and what could
  /// not be marked; throws when a file cannot be read or written.
  public static func mark(
    _ files: [String]?, _ options: StatusOptions
  ) async throws(EnvironmentFailure) -> (changed: [String], diagnostics: [Diagnostic]) {
    let (loaded, _) = try await load(options)
    guard let settings = loaded.settings else { return ([], loaded.diagnostics) }
    let audit = audit(loaded, settings, options)
    var changed: [String] = []
    var diagnostics: [Diagnostic] = []
    for file in files ?? audit.translations {
      let path = contentPath(file, options.source)
      guard let mark = audit.mark(for: path) else {
        diagnostics.append(
          Diagnostic(
            category: "translation",
            message: loaded.documents.contains(where: { $0.path == path })
              ? Message("translation-no-translation") : Message("translation-no-file"),
            remedy: Message("translation-no-file.remedy"), path: file))
        continue
      }
      let place = options.source + "/content/" + path
      do {
        let bytes = try Reading.bytes(of: place, limit: fileLimit)
        guard let marked = TranslationMark.set(mark, in: bytes), marked != bytes else { continue }
        try FileReplacement.replace(place, holding: bytes, with: marked)
        changed.append("content/" + path)
      } catch let error as ReadingFailure {
        throw EnvironmentFailure(path: error.path, cause: error.cause)
      } catch let error as WritingFailure {
        throw EnvironmentFailure(path: error.path, cause: error.cause)
      } catch {
        throw EnvironmentFailure(path: place, cause: .system("\(error)"))
      }
    }
    return (changed, diagnostics)
  }

  /// The report as a page of HTML.
  ///
  /// `linkPrefix` is what leads from the page's folder to the source folder, such as `../`. Throws
  /// when memory runs out.
  public static func page(
    of report: TranslationReport, linkPrefix: String
  ) throws(EnvironmentFailure) -> [UInt8] {
    do {
      return try TranslationPage.html(report, linkPrefix: linkPrefix)
    } catch {
      throw EnvironmentFailure(path: "the report", cause: .system("\(error)"))
    }
  }

  /// Writes a report to a file, whole or not at all.
  public static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentFailure) {
    do {
      try FileReplacement.put(bytes, at: path)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }

  /// The path below the content folder of a file named on the command line.
  private static func contentPath(_ file: String, _ source: String) -> String {
    var path = file[...]
    for prefix in ["./", source + "/", "./", "content/"] where path.hasPrefix(prefix) {
      path = path.dropFirst(prefix.count)
    }
    return String(path)
  }

  private static func unknownName(
    _ options: StatusOptions, _ settings: SiteSettings, _ types: [ContentType]
  ) -> StatusOutcome? {
    let codes = settings.languages.map(\.code)
    if let code = options.language, !codes.contains(code) {
      return .unknownName(code, nearest: NearestName.of(code, among: codes))
    }
    let names = types.map(\.name) + ["settings", "theme"]
    if let name = options.type, !names.contains(name) {
      return .unknownName(name, nearest: NearestName.of(name, among: names))
    }
    return nil
  }

  // MARK: Files

  private static func load(
    _ options: StatusOptions
  ) async throws(EnvironmentFailure) -> (ContentParser.Result, SourceFolder) {
    let source = try SourceFolder.read(options.source, libraries: options.themes)
    var result = await ContentParser.parse(
      source,
      options: BuildOptions(
        source: options.source, output: nil, baseURL: nil,
        includesDrafts: options.includesDrafts, now: .day(0), jobs: options.jobs, clock: { 0 }))
    result.diagnostics = source.diagnostics + result.diagnostics
    return (result, source)
  }

  private static func audit(
    _ loaded: ContentParser.Result, _ settings: SiteSettings, _ options: StatusOptions
  ) -> TranslationAudit {
    let folder = options.source + "/content/"
    var snapshots: [String: TranslationSnapshot] = [:]
    for (path, documents) in Dictionary(grouping: loaded.documents, by: \.path) {
      let texts = documents.map { document in
        let body = try? Reading.bytes(
          of: folder + path, offset: document.body.offset, length: document.body.length)
        return (document, path.hasSuffix(".csv") ? [] : body ?? [])
      }
      snapshots[path] = TranslationSnapshot(texts, types: loaded.types)
    }
    return TranslationAudit(
      documents: loaded.documents, snapshots: snapshots, settings: settings, types: loaded.types,
      includesDrafts: options.includesDrafts)
  }

  /// Old contents are read as today's types have it; what they cannot read is left out.
  private static func snapshots(
    of needed: [(blob: String, path: String)], _ loaded: ContentParser.Result,
    _ settings: SiteSettings, _ options: StatusOptions, _ patience: Patience
  ) async -> [String: TranslationSnapshot] {
    guard !needed.isEmpty else { return [:] }
    let contents = GitHistory.contents(
      of: needed.map(\.blob), root: options.source, limit: fileLimit, patience: patience)
    let parser = DocumentParser(settings: settings, types: loaded.types)
    let types = loaded.types
    let parsed = await needed.parallelMap(jobs: options.jobs) { blob, path in
      guard let bytes = contents[blob] else { return TranslationSnapshot?.none }
      if path.hasSuffix(".csv") {
        let documents = parser.parseTable(path: path, bytes: bytes).value
        return TranslationSnapshot(documents.map { ($0, []) }, types: types)
      }
      let documents = parser.parse(path: path, bytes: bytes).value.map { [$0] } ?? []
      return TranslationSnapshot(
        documents.map { ($0, Array(bytes[$0.body.offset...])) }, types: types)
    }
    var snapshots: [String: TranslationSnapshot] = [:]
    for (place, snapshot) in parsed.enumerated() {
      let (blob, path) = needed[place]
      snapshots[TranslationAudit.contentKey(blob, path)] = snapshot
    }
    return snapshots
  }

  /// The keys of the theme's strings; a file that is not there has none.
  private static func strings(
    _ settings: SiteSettings, _ theme: ThemeSource
  ) -> [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    for language in settings.languages {
      keys[language.code] = Set(
        theme.strings.compactMap { ThemeStrings.file(of: language, among: $0) }.flatMap { file in
          ThemeStringsParser.parse(file.bytes, path: file.path).value.map(\.key)
        })
    }
    return keys
  }
}
