/// What is translated, what is missing and what is older than its original.
public struct TranslationReport: Sendable {
  /// All languages of the site, in its order.
  public var languages: [SiteLanguage]
  /// The codes of those reported on.
  public var reported: [String]
  /// From what it is known whether a translation is older than its original.
  public var evidence: Evidence
  /// One for each type and language, then one for each language for `settings` and `theme`.
  public var groups: [Group]
  /// What is to be done, sorted by type, record and language.
  public var tasks: [Task]

  /// From what it is known whether a translation is older than its original.
  public enum Evidence: Sendable, Hashable {
    /// The whole history of the repository.
    case history
    /// A history whose beginning is cut off: what it does not tell is `unknown`.
    case shallowHistory
    /// There is no history, for this reason; only marks in the files count.
    case none(reason: Message)
  }

  /// What a translation, or one field of it, is.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// There, and not older than its original.
    case current
    case missing
    /// The original changed after it.
    case outdated
    /// There; whether its original changed since, nobody can tell.
    case unknown
  }

  /// How many are in which state.
  public struct Count: Sendable, Hashable {
    /// Translated and not older than the original; originals themselves count here.
    public var current = 0
    /// Not there.
    public var missing = 0
    /// Older than the original.
    public var outdated = 0
    /// There, but of unknown age.
    public var unknown = 0

    /// Nothing counted yet.
    public init() {}

    /// All of them.
    public var total: Int { current + missing + outdated + unknown }

    /// The share that is there and not known to be outdated, in percent; 100 of nothing.
    public var percent: Double {
      total == 0 ? 100 : Double(current + unknown) * 100 / Double(total)
    }

    /// Counts one more.
    public mutating func add(_ state: State) {
      switch state {
      case .current: current += 1
      case .missing: missing += 1
      case .outdated: outdated += 1
      case .unknown: unknown += 1
      }
    }

    /// The sum of two counts.
    public static func + (left: Count, right: Count) -> Count {
      var sum = left
      sum.current += right.current
      sum.missing += right.missing
      sum.outdated += right.outdated
      sum.unknown += right.unknown
      return sum
    }
  }

  /// All records of one type in one language.
  public struct Group: Sendable {
    /// The type's name; `settings` or `theme` for the words that are no records.
    public var type: String
    /// The language's code.
    public var language: String
    /// How many records were written in this language first.
    public var originals: Int
    /// The records; one counts as missing without a file, as outdated when one of its fields is.
    public var records: Count
    /// The fields of all records together, as far as their originals have them.
    public var fields: Count
    /// The fields one by one, by name.
    public var byField: [String: Count]

    /// A group in which nothing is counted yet.
    public init(type: String, language: String) {
      self.type = type
      self.language = language
      originals = 0
      records = Count()
      fields = Count()
      byField = [:]
    }
  }

  /// One thing to be done: a file to write, or fields to write or to revise.
  public struct Task: Sendable, Hashable {
    /// `missing` or `outdated`.
    public var state: State
    /// The type's name; `settings` or `theme`.
    public var type: String
    /// The record's id, or the name of a setting.
    public var record: String
    /// The record's title in its original language.
    public var title: Text
    /// The code of the language it is to be done in.
    public var language: String
    /// The fields; empty when the whole file is missing.
    public var fields: [String]
    /// The file to write or to edit, relative to the source folder.
    public var path: String
    /// The file of the original.
    public var original: String
    /// Since when, `YYYY-MM-DD`; nothing when it is not committed or not known.
    public var since: String?
    /// The commit that changed the original, as people write it.
    public var commit: String?
    /// What to do.
    public var remedy: TranslationRemedy

    /// A task by its parts.
    public init(
      state: State, type: String, record: String, title: Text, language: String, fields: [String],
      path: String, original: String, since: String? = nil, commit: String? = nil,
      remedy: TranslationRemedy
    ) {
      self.state = state
      self.type = type
      self.record = record
      self.title = title
      self.language = language
      self.fields = fields
      self.path = path
      self.original = original
      self.since = since
      self.commit = commit
      self.remedy = remedy
    }
  }

  /// A report by its parts.
  public init(
    languages: [SiteLanguage], reported: [String], evidence: Evidence, groups: [Group],
    tasks: [Task]
  ) {
    self.languages = languages
    self.reported = reported
    self.evidence = evidence
    self.groups = groups
    self.tasks = tasks
  }

  /// The fields of all groups of a language together.
  public func total(of language: String) -> Count {
    groups.lazy.filter { $0.language == language }.reduce(Count()) { $0 + $1.fields }
  }

  /// How many fields are of unknown age.
  public var unknownCount: Int { groups.reduce(0) { $0 + $1.fields.unknown } }
}
