public import Model

/// Compares the files of each record, language by language and field by field.
public struct TranslationAudit: Sendable {
  let settings: SiteSettings
  let types: [ContentType]
  let includesDrafts: Bool
  /// The documents of each record that takes part, in the order of their ids.
  let records: [Candidate]
  let snapshots: [String: TranslationSnapshot]

  /// A record whose translations are to be judged.
  struct Candidate: Sendable {
    var original: Document
    /// By language; nothing where a file is missing or only a draft.
    var documents: [Document?]
    /// The path of a draft, by language.
    var drafts: [String?]
  }

  /// Takes all documents and the snapshots of their files, by path in the content folder.
  public init(
    documents: [Document], snapshots: [String: TranslationSnapshot], settings: SiteSettings,
    types: [ContentType], includesDrafts: Bool
  ) {
    self.settings = settings
    self.types = types
    self.includesDrafts = includesDrafts
    self.snapshots = snapshots
    let groups = Dictionary(grouping: documents, by: \.recordID)
    records = groups.keys.sorted { $0.precedesByBytes($1) }.compactMap { id in
      Self.candidate(groups[id] ?? [], settings, includesDrafts)
    }
  }

  private static func candidate(
    _ documents: [Document], _ settings: SiteSettings, _ includesDrafts: Bool
  ) -> Candidate? {
    guard !documents.contains(where: { $0.common.isSingleLanguage }) else { return nil }
    var byLanguage = [Document?](repeating: nil, count: settings.languages.count)
    var drafts = [String?](repeating: nil, count: settings.languages.count)
    for document in documents {
      let language = document.language.position
      guard byLanguage.indices.contains(language), byLanguage[language] == nil else { continue }
      if document.common.isDraft, !includesDrafts {
        drafts[language] = document.path
      } else {
        byLanguage[language] = document
      }
    }
    let stated = documents.lazy.compactMap(\.common.original).first
    // A record whose original is a draft is not due to be translated.
    if drafts[(stated ?? LanguageIndex(0)).position] != nil { return nil }
    guard
      let original = stated.flatMap({ byLanguage[$0.position] })
        ?? byLanguage.lazy.compactMap({ $0 }).first
    else { return nil }
    return Candidate(original: original, documents: byLanguage, drafts: drafts)
  }

  /// The old contents that `report` must know, each with the path of its file today.
  public func neededContents(of history: FileHistory) -> [(blob: String, path: String)] {
    var paths: Set<String> = []
    for record in records {
      let original = record.original.path
      for document in record.documents {
        guard let document, document.language != record.original.language,
          let newest = history.versions[original]?.first,
          let oldest = history.versions[document.path]?.last
        else { continue }
        let isChanged =
          history.uncommitted.contains(original) || history.uncommitted.contains(document.path)
        if newest.commit < oldest.commit || isChanged {
          paths.formUnion([original, document.path])
        }
      }
      // Texts of several languages in one file, such as those of pictures, may differ in age.
      for document in record.documents {
        guard let document, holdsSeveralLanguages(document.path) else { continue }
        let versions = history.versions[document.path]?.count ?? 0
        if versions > 1 || history.uncommitted.contains(document.path) {
          paths.insert(document.path)
        }
      }
    }
    var seen: Set<String> = []
    return paths.sorted().flatMap { path in
      (history.versions[path] ?? [])
        .filter { seen.insert(Self.contentKey($0.blob, path)).inserted }
        .map { ($0.blob, path) }
    }
  }

  /// The name of old contents as those of one file: the same bytes may have been in two languages.
  public static func contentKey(_ blob: String, _ path: String) -> String { blob + " " + path }

  private func holdsSeveralLanguages(_ path: String) -> Bool {
    guard let texts = snapshots[path]?.texts else { return false }
    return Set(texts.keys.lazy.map(\.language)).count > 1
  }

  /// The report on some or all types and languages.
  ///
  /// `old` holds the snapshots of `neededContents`, by `contentKey`; `isWanted` says whether a type
  /// and a language are reported on.
  public func report(
    history: FileHistory?, old: [String: TranslationSnapshot],
    evidence: TranslationReport.Evidence, isWanted: (String, LanguageIndex) -> Bool
  ) -> TranslationReport {
    let judge = AgeJudge(history: history, old: old)
    var groups: [String: TranslationReport.Group] = [:]
    var tasks: [TranslationReport.Task] = []
    for record in records {
      let type = types[record.original.typeIndex].name
      for place in settings.languages.indices where isWanted(type, LanguageIndex(place)) {
        let code = settings.languages[place].code
        let audit = RecordAudit(audit: self, record: record, language: place, judge: judge)
        let result = audit.run()
        var group =
          groups[type + "." + code] ?? TranslationReport.Group(type: type, language: code)
        result.count(into: &group)
        groups[type + "." + code] = group
        tasks += result.tasks
      }
    }
    let ordered = types.flatMap { type in
      settings.languages.compactMap { groups[type.name + "." + $0.code] }
    }
    return TranslationReport(
      languages: settings.languages, reported: [], evidence: evidence, groups: ordered,
      tasks: tasks.sorted { ($0.type, $0.record, $0.language) < ($1.type, $1.record, $1.language) })
  }

  /// For a file the digests of the original's texts that it translates, as front matter holds them.
  ///
  /// Gives nothing for a file that is no translation.
  public func mark(for path: String) -> String? {
    for record in records where record.original.path != path {
      guard
        let document = record.documents.lazy.compactMap({ $0 }).first(where: { $0.path == path }),
        let texts = texts(of: record.original), let own = self.texts(of: document)
      else { continue }
      let fields = texts.keys.filter { own[$0] != nil && !$0.contains(".alt(") }.sorted()
      let marks = fields.compactMap { field in texts[field].map { "\(field)=\($0.short)" } }
      return marks.isEmpty ? nil : marks.joined(separator: " ")
    }
    return nil
  }

  /// The Markdown files that are translations.
  public var translations: [String] {
    records.flatMap { record in
      record.documents.compactMap { $0?.path }
        .filter { $0 != record.original.path && $0.hasSuffix(".md") }
    }.sorted()
  }

  func texts(of document: Document) -> [String: TextDigest]? {
    snapshots[document.path]?.texts[
      TranslationSnapshot.Key(
        row: TranslationSnapshot.row(of: document), language: document.language)]
  }
}
