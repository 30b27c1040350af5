import Model
import Parsing
import Writing

/// Builds a site: a workspace that is used once, and all the pages and files that come of it.
public enum SiteBuilder {
  /// Builds a site; without an output folder, makes every file of it and writes none.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read or written. The previous site is
  ///   whole.
  public static func build(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(EnvironmentFailure) -> BuildOutcome {
    var log = StageLog(clock: options.clock, progress: progress)
    // Whatever becomes of this build: what a stopped one has begun to publish is not left half done.
    let resumes = try Publishing.finishInterrupted(options)
    let cache = BuildCache(options)
    let use = cache.use()

    let opened = try await Workspace.open(options, &log)
    guard let workspace = opened.value else { return .refused(options.told(opened.diagnostics)) }
    guard let renderer = workspace.soundRenderer else {
      // The pages cannot be published, but the mistakes in their texts can be told in the same run.
      return .refused(options.told(await workspace.diagnosticsWithTexts()))
    }

    var production = try Production(workspace, renderer, in: cache, use)
    do throws(EnvironmentFailure) {
      // Pages are written as they are made, so that no more than one for each core is in memory.
      try await production.makePages(&log)
      if production.isRefused { return production.refused() }
      try production.makeSearchIndex(&log)
      try await production.makeExports(&log)
      try await production.askOthers(&log)
      if production.isRefused { return production.refused() }
      try await production.stage(&log)
      return .built(try production.publish(&log, resumes: resumes))
    } catch {
      production.discard()
      throw error
    }
  }
}

extension BuildOptions {
  /// Every mistake once, with its line; suggestions only when they are wanted.
  func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    // The same mistake is told once, however many pages show it.
    var seen: Set<Diagnostic> = []
    let wanted = diagnostics.filter {
      (suggests || $0.severity != .suggestion) && seen.insert($0).inserted
    }
    return Quotation.add(to: wanted, from: source, proposed: proposed)
  }
}
