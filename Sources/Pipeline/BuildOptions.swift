public import Model
import Parsing

/// What one build is asked to do.
public struct BuildOptions: Sendable {
  /// The folder of `dlala.yaml`, `content/` and `themes/`.
  public var source: String
  /// The folder that becomes the site; nothing when everything is made and nothing written.
  public var output: String?
  /// The folder where made pictures are kept between builds; by default `.dlala-cache` in the
  /// source.
  public var cache: String?
  /// The folder in which the list of what was written lies, and what is not published yet; by
  /// default beside the output.
  public var state: String?
  /// Whether an output that is not empty, and of which no list says what the program wrote, is taken.
  public var adopts = false
  /// Instead of the base URL of the settings; what `isBaseURL` refuses is passed over.
  public var baseURL: String?
  /// Whether drafts and records outside their publication dates are built too.
  public var includesDrafts: Bool
  /// The moment the site is built for; a day is one of the site's time zone, and means its
  /// beginning.
  public var now: WrittenTime
  /// How many cores to use.
  public var jobs: Int
  /// Whether suggestions are looked for and told: what may be right, and could be better.
  public var suggests: Bool
  /// Whether search engines are asked to leave every page alone, as those of a proposal.
  public var isHidden = false
  /// How links to other sites are asked whether they lead anywhere; they are not, where it says nothing.
  public var external: ExternalOptions?
  /// A mistake as grave as this, or graver, refuses the site.
  public var failsOn = Diagnostic.Severity.error
  /// Contents that stand for those of files below the content folder, or of files that are not there
  /// yet: what a site would be with them is found out without writing them.
  public var proposed: [String: [UInt8]] = [:]
  /// Seconds from any fixed moment, for the durations in the report.
  public var clock: @Sendable () -> Double
  /// The file of a program that makes pixels of an SVG drawing when it is run as `dlala draw` is;
  /// without one, drawings stay drawings and are in no shop's feed.
  public var drawingProgram: String?
  /// Is given a sentence when something takes long.
  public var tell: @Sendable (Message) -> Void = { _ in }
  /// Folders of theme components besides the site's own `themes`, the first choice first.
  public var themes: [String] = []
  /// Whether what is read stays in memory, and is told later what has changed.
  var isKept = false
  /// Whether and with which program the site is made searchable.
  public var search = SearchChoice.none

  /// Whether a site with these mistakes is refused.
  func refuses(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity >= failsOn }
  }

  /// Whether a text can be a site's address, in any script.
  public static func isBaseURL(_ text: String) -> Bool { BaseAddress.uri(text) != nil }

  /// A build from one folder to another, or to nowhere, for one moment.
  public init(
    source: String, output: String?, baseURL: String?, includesDrafts: Bool, now: WrittenTime,
    jobs: Int,
    suggests: Bool = false, clock: @escaping @Sendable () -> Double, cache: String? = nil
  ) {
    self.cache = cache
    self.source = source
    self.output = output
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.now = now
    self.jobs = jobs
    self.suggests = suggests
    self.clock = clock
  }
}

/// What a build did.
public struct BuildReport: Sendable {
  /// HTML pages, redirects not counted.
  public var pages: Int
  /// The codes of the site's languages, the default first.
  public var languages: [String]
  /// How many files the site has, of every kind.
  public var files: Int
  /// The size of all files together.
  public var bytes: Int
  /// How many files are new or have other content than before.
  public var written: Int
  /// How many files kept their content.
  public var unchanged: Int
  /// How many files of the previous site are gone.
  public var removed: Int
  /// How many files of earlier sites stay for a time, since pages that are open may ask for them.
  public var kept = 0
  /// What is to be said of how the site was published, a sentence each.
  public var notes: [Message] = []
  /// Wall seconds for each stage, in order.
  public var stages: [(name: String, seconds: Double)]
  /// Warnings, and suggestions when they were asked for; a build with errors has no report.
  public var diagnostics: [Diagnostic]
  /// The next moment at which the site would change by itself, in the format of ISO 8601 with the
  /// offset of the site's time zone; nothing when it stays as it is.
  public var nextChange: String?
  /// What became of searching.
  public var search = SearchOutcome.none
}

/// How a build that the environment did not stop ended.
public enum BuildOutcome: Sendable {
  case built(BuildReport)
  /// Errors among them: nothing was written.
  case refused([Diagnostic])
}

/// A fault of the environment, such as a full disk; nothing was lost.
public struct EnvironmentFailure: Error, Sendable, Hashable {
  /// The file or folder.
  public let path: String
  /// The cause in words, such as `No space left on device`.
  public let cause: Message
  /// Whether it was wrong to ask for it, whatever the environment.
  public let isWrongUsage: Bool

  /// A fault at a path, with its cause in words.
  public init(path: String, cause: Message, isWrongUsage: Bool = false) {
    self.path = path
    self.cause = cause
    self.isWrongUsage = isWrongUsage
  }
}

/// How far a build has come.
public struct BuildProgress: Sendable, Hashable {
  /// What the build is doing, such as `Linking`.
  public var stage: String
  /// How many of `total` are finished.
  public var done: Int
  /// How many files or pages the stage has; 0 when nobody counts.
  public var total: Int

  /// How far a stage has come.
  public init(stage: String, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
