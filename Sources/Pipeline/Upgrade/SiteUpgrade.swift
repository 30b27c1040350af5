public import Model
import Programs
import Reading
import Writing

/// What `dlala upgrade` did, or would do.
public struct UpgradeReport: Sendable {
  /// The format that the sources had.
  public var format: Int
  /// What was changed, in order.
  public var done: [UpgradeNote]
  /// What people must look at.
  public var left: [UpgradeNote]
}

/// How an upgrade ended.
public enum UpgradeOutcome: Sendable {
  case done(UpgradeReport)
  /// The settings cannot be read: nothing was written.
  case refused([Diagnostic])
  /// These files hold what is not committed: nothing was written.
  case uncommitted([String])
}

/// `dlala upgrade`: moves the sources of a site to the newest format.
///
/// The steps think of all changes first; then all are written or none, each byte that no step speaks
/// of as it was. What was moved already is found in its new form, so that a second run does nothing.
public enum SiteUpgrade {
  /// Upgrades one source folder.
  ///
  /// - Parameters:
  ///   - options: The source folder and the number of cores.
  ///   - writes: Whether anything is written, or only told.
  ///   - overwritesUncommitted: Whether files may be changed that git has in another form.
  /// - Returns: What was done or would be, or why nothing was.
  /// - Throws: `EnvironmentFailure` when a file cannot be read or written; then nothing is changed.
  public static func run(
    _ options: BuildOptions, writes: Bool, overwritesUncommitted: Bool
  ) async throws(EnvironmentFailure) -> UpgradeOutcome {
    let source = try SourceFolder.read(options.source, libraries: options.themes)
    let parsed = await ContentParser.parse(source, options: options)
    guard let settings = parsed.settings else {
      return .refused(Quotation.add(to: parsed.diagnostics, from: options.source))
    }
    var draft = draft(source, parsed)
    for step in UpgradeStep.all where step.format > settings.format { step.plan(&draft) }
    if settings.format < 2 {
      let moved = Set(draft.moves.map(\.from))
      for file in try await unnamedFiles(options) where !moved.contains(file) {
        draft.tell(
          left:
            Message("upgrade-file-unnamed"), at: file)
      }
    }
    let report = UpgradeReport(format: settings.format, done: draft.done, left: draft.left)
    guard writes, !draft.touched.isEmpty else { return .done(report) }
    do {
      let changes = try draft.changes()
      let held = Dictionary(
        uniqueKeysWithValues: changes.compactMap { change in change.old.map { (change.path, $0) } })
      if !overwritesUncommitted {
        let patience = Patience(seconds: Double(settings.toolTimeout), tell: options.tell)
        let uncommitted = GitHistory.uncommitted(held, root: options.source, patience: patience)
        guard uncommitted.isEmpty else { return .uncommitted(uncommitted) }
      }
      try FileBatch.write(changes, below: options.source)
      for move in draft.moves {
        guard let copy = changes.first(where: { $0.path == move.to }) else { continue }
        try FileReplacement.remove(options.source + "/" + move.from, holding: copy.new)
      }
    } catch let failure as ReadingFailure {
      throw EnvironmentFailure(path: failure.path, cause: failure.cause)
    } catch let failure as WritingFailure {
      throw EnvironmentFailure(path: failure.path, cause: failure.cause)
    } catch {
      throw EnvironmentFailure(path: options.source, cause: .system("\(error)"))
    }
    return .done(report)
  }

  /// Says that the sources of an older format mean something else today, and how to move them; nothing
  /// for sources that no step would change.
  static func notice(_ source: SourceFolder, _ parsed: ContentParser.Result) -> [Diagnostic] {
    guard let settings = parsed.settings, settings.format < SiteSettings.latestFormat else {
      return []
    }
    var draft = draft(source, parsed)
    for step in UpgradeStep.all where step.format > settings.format && step.changesMeaning {
      step.plan(&draft)
    }
    let count = draft.done.count
    guard count > 0 else { return [] }
    return [
      Diagnostic(
        .warning, category: "format",
        message: Message(
          "upgrade-needed",
          [
            "format": .number(settings.format), "count": .number(count),
            "latest": .number(SiteSettings.latestFormat),
          ]),
        remedy: Message("upgrade-needed.remedy"), path: "dlala.yaml",
        position: SourcePosition(line: 1, column: 1))
    ]
  }

  private static func draft(_ source: SourceFolder, _ parsed: ContentParser.Result) -> UpgradeDraft
  {
    UpgradeDraft(source: source, types: parsed.types, documents: parsed.documents)
  }

  /// The files that no text, field or setting names.
  private static func unnamedFiles(
    _ options: BuildOptions
  ) async throws(EnvironmentFailure) -> [String] {
    var options = options
    options.suggests = true
    let diagnostics =
      switch try await SiteBuilder.build(options, progress: { _ in }) {
      case .built(let report): report.diagnostics
      case .refused(let diagnostics): diagnostics
      }
    return diagnostics.filter { $0.category == "unused" }.map(\.path)
  }
}
