public import Model
import Parsing
import Sheets
import Writing

/// What one run of `dlala import` is asked.
public struct ImportOptions: Sendable {
  /// The sheet's file, as named on the command line.
  public var sheet: String
  /// The type of the records.
  public var type: String
  /// The folder of new records, instead of the type's section.
  public var section: String?
  /// The file that says what columns mean.
  public var map: String?
  /// The field by which rows find their records.
  public var key: String?
  /// The name of an encoding; nothing to find out.
  public var encoding: String?
  /// The name or the sign of a separator; nothing to find out.
  public var separator: String?
  /// Whether empty cells take their fields away.
  public var erasesEmpty: Bool
  /// Whether nothing is written.
  public var isDryRun: Bool

  /// An import of one sheet as records of one type.
  public init(
    sheet: String, type: String, section: String? = nil, map: String? = nil, key: String? = nil,
    encoding: String? = nil, separator: String? = nil, erasesEmpty: Bool = false,
    isDryRun: Bool = false
  ) {
    self.sheet = sheet
    self.type = type
    self.section = section
    self.map = map
    self.key = key
    self.encoding = encoding
    self.separator = separator
    self.erasesEmpty = erasesEmpty
    self.isDryRun = isDryRun
  }
}

/// What an import did, or would do.
public struct ImportReport: Sendable {
  /// The name of the encoding that the sheet was read in.
  public var encoding: String
  /// Whether it was asked for or proven, rather than guessed from letters.
  public var isEncodingCertain: Bool
  /// The name of the separator.
  public var separator: String
  /// How many records are new.
  public var created: Int
  /// How many records have other files than before.
  public var changed: Int
  /// How many records are as their rows say already.
  public var same: Int
  /// The changes as a unified diff.
  public var diff: String
  /// The files that were written, or would be, relative to the source folder.
  public var files: [String]
  /// Warnings about the sheet.
  public var diagnostics: [Diagnostic]
}

/// How a run of `dlala import` ended.
public enum ImportOutcome: Sendable {
  case done(ImportReport)
  /// Nothing was written; what the sheet was taken for, when it was read at all.
  case refused([Diagnostic], ImportReport?)
  /// There is no such type, encoding or separator.
  case unknownName(UnknownName)
}

/// `dlala import`: a sheet becomes Markdown records, or changes those that are there.
///
/// 1. The sheet is decoded and cut into cells.
/// 2. `SheetImporter` plans the changes.
/// 3. The site as it would be is checked as a build checks it.
/// 4. All files are written, or none.
public enum ImportRunner {
  private static let sheetLimit = 64 << 20

  /// Runs one import.
  ///
  /// - Throws: `EnvironmentFailure` when a file cannot be read or written; then nothing has changed.
  public static func run(
    _ options: ImportOptions, site: BuildOptions
  ) async throws(EnvironmentFailure) -> ImportOutcome {
    let bytes = try FileReader.bytes(of: options.sheet, limit: sheetLimit)
    var encoding = SheetEncoding.detect(bytes)
    var separator: SheetSeparator?
    do throws(UnknownNameError) {
      if let name = options.encoding {
        encoding = SheetEncoding.Guess(encoding: try SheetEncoding.named(name), isCertain: true)
      }
      if let name = options.separator { separator = try SheetSeparator.named(name) }
    } catch {
      return .unknownName(error.name)
    }
    guard let text = encoding.encoding.decoded(bytes) else {
      return .refused(
        [
          Diagnostic(
            category: "encoding",
            message: Message("encoding-other", ["encoding": .text(encoding.encoding.rawValue)]),
            remedy: Message("encoding-other.remedy"), path: options.sheet)
        ], nil)
    }
    let taken = separator ?? .detect(text)
    var report = ImportReport(
      encoding: encoding.encoding.rawValue, isEncodingCertain: encoding.isCertain,
      separator: taken.name, created: 0, changed: 0, same: 0, diff: "", files: [], diagnostics: [])

    var map = SheetMap()
    if let path = options.map {
      let parsed = SheetMap.parse(
        try FileReader.bytes(of: path, limit: 1 << 20), path: path)
      guard parsed.diagnostics.isEmpty else { return .refused(parsed.diagnostics, report) }
      map = parsed.value
    }
    if let section = options.section, !isFolder(section) {
      return .refused([notAFolder(section)], report)
    }
    let source: SheetSource
    switch try await SheetSource.read(type: options.type, site) {
    case .success(let read): source = read
    case .failure(.diagnostics(let diagnostics)): return .refused(diagnostics, report)
    case .failure(.unknownName(let name)): return .unknownName(name)
    }
    let importer = SheetImporter(
      settings: source.settings, types: source.types, type: source.type,
      documents: source.documents, contents: source.contents,
      folders: source.folders, map: map,
      options: SheetImporter.Options(
        section: options.section, key: options.key, erasesEmpty: options.erasesEmpty))
    let plan = importer.plan(path: options.sheet, bytes: text, separator: taken)
    (report.created, report.changed, report.same) = (plan.created, plan.changed, plan.same)
    report.diff = plan.files.map {
      UnifiedDiff.text(path: "content/" + $0.path, old: $0.old, new: $0.new)
    }.joined()
    report.files = plan.files.map { "content/" + $0.path }
    report.diagnostics = plan.diagnostics

    let mistakes = try await newMistakes(plan, site)
    let all = plan.diagnostics + mistakes
    guard !all.contains(where: { $0.severity == .error }) else { return .refused(all, report) }
    if !options.isDryRun { try write(plan, below: site.source + "/content") }
    return .done(report)
  }

  private static func isFolder(_ section: String) -> Bool {
    section.split(ascii: "/", omittingEmpty: false).allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".") && !part.hasPrefix("_") && !part.contains("\\")
    }
  }

  private static func notAFolder(_ section: String) -> Diagnostic {
    Diagnostic(
      category: "import",
      message: Message("import-no-folder", ["section": .text(String(section.prefix(60)))]),
      remedy: Message("import-no-folder.remedy"), path: "--section")
  }

  /// The errors that the site would have and does not have yet.
  private static func newMistakes(
    _ plan: SheetImporter.Plan, _ site: BuildOptions
  ) async throws(EnvironmentFailure) -> [Diagnostic] {
    guard !plan.files.isEmpty else { return [] }
    var future = site
    future.proposed = Dictionary(
      plan.files.map { ($0.path, $0.new) }, uniquingKeysWith: { first, _ in first })
    let errors = try await errors(of: future)
    guard !errors.isEmpty else { return [] }
    // A site that had mistakes before is not to blame on the sheet.
    let before = Set(try await self.errors(of: site).map(Kind.init))
    return errors.filter { !before.contains(Kind($0)) }
  }

  private static func errors(
    of site: BuildOptions
  ) async throws(EnvironmentFailure) -> [Diagnostic] {
    switch try await SiteBuilder.build(site, progress: { _ in }) {
    case .built: []
    case .refused(let diagnostics): diagnostics.filter { $0.severity == .error }
    }
  }

  /// What a mistake is, wherever in its file it stands.
  private struct Kind: Hashable {
    let path: String
    let category: String
    let message: Message

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.path
      category = diagnostic.category
      message = diagnostic.fault
    }
  }

  private static func write(
    _ plan: SheetImporter.Plan, below root: String
  ) throws(EnvironmentFailure) {
    do throws(WritingFailure) {
      try FileBatch.write(
        plan.files.map { FileBatch.Change(path: $0.path, old: $0.old, new: $0.new) }, below: root)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}
