public import Model

/// What one run of `dlala init` is asked.
public struct StartOptions: Sendable {
  /// The folder that becomes a site.
  public var folder: String
  /// The components of the theme, above the look.
  public var components: [String]
  /// Whole tags, such as `ar-MA`; the first is the site's own language.
  public var languages: [String]
  /// The site's name, alone or as `fr=…` for a language.
  public var titles: [String]
  /// The address of the site.
  public var baseURL: String?
  /// The address of the program's package or of its source, for CI.
  public var program: String?
  /// Whether files that stand there already, beside the site's own, stay as they are.
  public var keepsFiles: Bool

  /// A site of pages in a folder.
  public init(
    folder: String, components: [String] = [], languages: [String] = [], titles: [String] = [],
    baseURL: String? = nil, program: String? = nil, keepsFiles: Bool = false
  ) {
    self.folder = folder
    self.components = components
    self.languages = languages
    self.titles = titles
    self.baseURL = baseURL
    self.program = program
    self.keepsFiles = keepsFiles
  }

  /// The languages of a site for which none are named.
  public static let standardLanguages = ["en"]
}

/// What a run of `dlala init` wrote.
public struct StartReport: Sendable {
  /// The files, relative to the folder.
  public var written: [String]
  /// Files that were there already and stay as they are.
  public var kept: [String]
  /// The codes of the languages, by which files are called.
  public var languages: [String]
}

/// How a run of `dlala init` ended.
public enum StartOutcome: Sendable {
  case started(StartReport)
  /// There is a site already: its file.
  case isSite(String)
  /// Files stand where others would be written: nothing was.
  case occupied([String])
  case unknownName(UnknownName)
  /// What was asked for cannot be, and what to ask for instead.
  case impossible(message: Message, remedy: Message)
}

/// The languages of a site that begins, and what each is called in addresses and names of files.
struct StartLanguages: Sendable {
  struct Language: Sendable {
    /// The whole tag, such as `ar-MA`.
    var tag: LocaleTag
    /// `ar`, or the whole tag where two languages of the site begin so.
    var code: String
  }

  var all: [Language]

  enum Mistake: Error {
    case notALanguage(String)
    case twice(String)
    case none
  }

  init(_ tags: [String]) throws(Mistake) {
    var found: [LocaleTag] = []
    for written in tags {
      guard let tag = LocaleTag(Self.canonical(written)) else { throw .notALanguage(written) }
      if found.contains(where: { $0.tag == tag.tag }) { throw .twice(tag.tag) }
      found.append(tag)
    }
    guard !found.isEmpty else { throw .none }
    all = found.map { tag in
      let isAlone = found.count { $0.language == tag.language } == 1
      return Language(tag: tag, code: isAlone ? tag.language : tag.tag)
    }
  }

  /// `ar-MA` of `ar_ma`.
  private static func canonical(_ written: String) -> String {
    let tag = String(written.map { $0 == "_" ? "-" : $0 }).lowercased()
    return LocaleTag(tag)?.canonical ?? tag
  }
}
