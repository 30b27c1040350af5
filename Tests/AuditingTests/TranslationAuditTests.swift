import Auditing
import Model
import Testing

/// A site of two languages whose files' contents are given version by version.
private struct Fixture {
  /// By path the versions of a file, newest first: the commit and its texts by field.
  var versions: [String: [(commit: Int, texts: [String: String])]] = [:]
  /// What stands on the disk now, where it is not the newest version.
  var edits: [String: [String: String]] = [:]
  var marks: [String: [String: String]] = [:]
  var original: [String: LanguageIndex] = [:]
  var drafts: Set<String> = []
  var isSingle = false
  var isShallow = false
  var hasHistory = true

  static let types = [
    ContentType(
      name: "page", section: nil, label: LocalizedText(), plural: LocalizedText(),
      fields: [
        FieldDefinition(name: "title", kind: .text), FieldDefinition(name: "summary", kind: .text),
        FieldDefinition(name: "sku", kind: .text, isShared: true),
      ], sort: .byTitle,
      publish: PublishRules(feed: false, search: false, structuredData: nil))
  ]

  static let settings = SiteSettings(
    title: LocalizedText([Text("م", in: LanguageIndex(0))]), description: LocalizedText(),
    baseURL: "https://a.example/",
    languages: ["ar", "fr"].compactMap { code in
      LocaleTag(code).map { SiteLanguage(code: code, locale: $0) }
    }, theme: ["t"], currency: nil, pageSize: 10, trustsRawHTML: false, contact: [], menus: [],
    taxonomies: [], missingLanguage: MissingLanguagePolicies(standard: .fallback, byType: [:]))

  private func document(_ path: String, _ texts: [String: String]) -> Document {
    let language = LanguageIndex(path.hasSuffix(".fr.md") ? 1 : 0)
    var common = CommonFields()
    common.translatedFrom = marks[path] ?? [:]
    common.original = original[path]
    common.isDraft = drafts.contains(path)
    common.isSingleLanguage = isSingle
    return Document(
      path: path, recordID: String(path.prefix(1)), role: .record, language: language, typeIndex: 0,
      fields: ["title", "summary", "sku"].map { name in
        texts[name].map { .text(Text($0, in: language)) } ?? .none
      }, positions: [nil, nil, nil], common: common,
      body: BodyRange(offset: 0, line: 1, length: 0))
  }

  private func snapshot(_ path: String, _ texts: [String: String]) -> TranslationSnapshot {
    TranslationSnapshot(
      [(document(path, texts), Array((texts["body"] ?? "").utf8))], types: Self.types)
  }

  func report() -> TranslationReport {
    let paths = Set(versions.keys).union(edits.keys).sorted()
    let now = paths.map { ($0, edits[$0] ?? versions[$0]?.first?.texts ?? [:]) }
    let audit = TranslationAudit(
      documents: now.map { document($0, $1) },
      snapshots: Dictionary(uniqueKeysWithValues: now.map { ($0, snapshot($0, $1)) }),
      settings: Self.settings, types: Self.types, includesDrafts: false)
    var old: [String: TranslationSnapshot] = [:]
    let history = FileHistory(
      commits: (0..<10).map {
        FileHistory.Commit(id: "\($0)abcdef0123", date: "2026-01-\(20 - $0)", isOldest: $0 == 9)
      },
      versions: versions.filter { !$0.value.isEmpty }.mapValues { list in
        list.map { FileHistory.Version(commit: $0.commit, blob: "\($0.commit)") }
      }, uncommitted: Set(edits.keys), isShallow: isShallow)
    // Only what was asked for is known.
    for (blob, path) in audit.neededContents(of: history) {
      let version = versions[path]?.first { "\($0.commit)" == blob }
      old[TranslationAudit.contentKey(blob, path)] = snapshot(path, version?.texts ?? [:])
    }
    return audit.report(
      history: hasHistory ? history : nil, old: old,
      evidence: hasHistory ? .history : .none(reason: Message("status-nothing-committed")),
      isWanted: { _, _ in true })
  }
}

@Suite struct TranslationAuditTests {
  private func french(_ report: TranslationReport) -> TranslationReport.Group? {
    report.groups.first { $0.language == "fr" }
  }

  @Test func aTranslationOlderThanAChangeOfItsOriginalIsOutdatedInThatFieldOnly() {
    let report = Fixture(versions: [
      "a.ar.md": [
        (2, ["title": "جديد", "body": "نص"]), (9, ["title": "قديم", "body": "نص"]),
      ],
      "a.fr.md": [(5, ["title": "ancien", "body": "texte"])],
    ]).report()
    #expect(report.tasks.map(\.state) == [.outdated])
    #expect(report.tasks.map(\.fields) == [["title"]])
    #expect(report.tasks.first?.since == "2026-01-18")
    #expect(report.tasks.first?.commit == "2abcdef0")
    #expect(french(report)?.byField["body"]?.current == 1)
    #expect(french(report)?.fields.percent == 50)
    #expect(french(report)?.records.outdated == 1)
  }

  @Test func aTranslationThatWasRevisedLaterIsCurrent() {
    let report = Fixture(versions: [
      "a.ar.md": [(4, ["title": "جديد"]), (9, ["title": "قديم"])],
      "a.fr.md": [(3, ["title": "nouveau"]), (9, ["title": "ancien"])],
    ]).report()
    #expect(report.tasks.isEmpty)
  }

  @Test func changesOfBothInOneCommitLeaveNothingToDo() {
    let report = Fixture(versions: [
      "a.ar.md": [(4, ["title": "جديد"]), (9, ["title": "قديم"])],
      "a.fr.md": [(4, ["title": "nouveau"]), (9, ["title": "ancien"])],
    ]).report()
    #expect(report.tasks.isEmpty)
  }

  @Test func revisingAnotherFieldDoesNotHideAnOutdatedOne() {
    let report = Fixture(versions: [
      "a.ar.md": [(4, ["title": "أ", "body": "جديد"]), (9, ["title": "أ", "body": "قديم"])],
      "a.fr.md": [(2, ["title": "A", "body": "vieux"]), (9, ["title": "B", "body": "vieux"])],
    ]).report()
    #expect(report.tasks.map(\.fields) == [["body"]])
  }

  @Test func anOriginalChangedAndChangedBackOutdatesNothing() {
    let report = Fixture(versions: [
      "a.ar.md": [(2, ["title": "أ"]), (4, ["title": "ب"]), (9, ["title": "أ"])],
      "a.fr.md": [(8, ["title": "A"])],
    ]).report()
    #expect(report.tasks.isEmpty)
  }

  @Test func anUncommittedChangeOfTheOriginalCountsAndHasNoDate() {
    let report = Fixture(
      versions: ["a.ar.md": [(9, ["title": "أ"])], "a.fr.md": [(8, ["title": "A"])]],
      edits: ["a.ar.md": ["title": "ب"]]
    ).report()
    #expect(report.tasks.map(\.state) == [.outdated])
    #expect(report.tasks.first?.since == nil)
  }

  @Test func anUncommittedRevisionOfTheTranslationMakesItCurrent() {
    let report = Fixture(
      versions: [
        "a.ar.md": [(4, ["title": "ب"]), (9, ["title": "أ"])], "a.fr.md": [(8, ["title": "A"])],
      ], edits: ["a.fr.md": ["title": "B"]]
    ).report()
    #expect(report.tasks.isEmpty)
  }

  @Test func aTranslationThatIsNotCommittedYetIsCurrent() {
    let report = Fixture(
      versions: ["a.ar.md": [(9, ["title": "أ"])]], edits: ["a.fr.md": ["title": "A"]]
    ).report()
    #expect(report.tasks.isEmpty)
    #expect(french(report)?.fields.current == 1)
  }

  @Test func sharedFieldsAndEmptyOnesAreNoWorkForTranslators() {
    let report = Fixture(versions: [
      "a.ar.md": [(9, ["title": "أ", "sku": "X"])], "a.fr.md": [(8, ["title": "A"])],
    ]).report()
    #expect(french(report)?.fields.total == 1)
  }

  @Test func aMissingFieldIsCountedInAFileThatIsThere() {
    let report = Fixture(versions: [
      "a.ar.md": [(9, ["title": "أ", "summary": "خلاصة"])], "a.fr.md": [(8, ["title": "A"])],
    ]).report()
    #expect(report.tasks.map(\.state) == [.missing])
    #expect(report.tasks.map(\.fields) == [["summary"]])
    #expect(french(report)?.fields.missing == 1)
    #expect(french(report)?.records.missing == 0)
  }

  @Test func aMissingFileNamesTheFileToWriteAndSinceWhen() {
    let report = Fixture(versions: ["a.ar.md": [(9, ["title": "أ", "body": "نص"])]]).report()
    #expect(report.tasks.map(\.path) == ["content/a.fr.md"])
    #expect(report.tasks.first?.since == "2026-01-11")
    #expect(french(report)?.fields.missing == 2)
    #expect(french(report)?.records.percent == 0)
  }

  @Test func aRecordWrittenInFrenchFirstIsMissingInArabic() {
    let report = Fixture(versions: ["a.fr.md": [(9, ["title": "A"])]]).report()
    #expect(report.tasks.map(\.language) == ["ar"])
    #expect(report.tasks.map(\.path) == ["content/a.ar.md"])
    #expect(french(report)?.originals == 1)
  }

  @Test func aFileMaySayThatItIsTheOriginal() {
    let report = Fixture(
      versions: [
        "a.ar.md": [(8, ["title": "أ"])], "a.fr.md": [(2, ["title": "B"]), (9, ["title": "A"])],
      ], original: ["a.fr.md": LanguageIndex(1)]
    ).report()
    #expect(report.tasks.map(\.language) == ["ar"])
    #expect(report.tasks.map(\.state) == [.outdated])
  }

  @Test func aDraftIsNotYetATranslationAndADraftedOriginalIsNoWork() {
    let versions = ["a.ar.md": [(9, ["title": "أ"])], "a.fr.md": [(8, ["title": "A"])]]
    let translation = Fixture(versions: versions, drafts: ["a.fr.md"]).report()
    #expect(translation.tasks.map(\.state) == [.missing])
    #expect(translation.tasks.first?.path == "content/a.fr.md")
    #expect(Fixture(versions: versions, drafts: ["a.ar.md"]).report().groups.isEmpty)
  }

  @Test func aRecordOfOneLanguageOnPurposeDoesNotCount() {
    let report = Fixture(versions: ["a.ar.md": [(9, ["title": "أ"])]], isSingle: true).report()
    #expect(report.groups.isEmpty)
  }

  @Test func withoutHistoryTheAgeIsUnknownAndMarksDecide() {
    let versions = ["a.ar.md": [(9, ["title": "أ"])], "a.fr.md": [(8, ["title": "A"])]]
    let unknown = Fixture(versions: versions, hasHistory: false).report()
    #expect(french(unknown)?.fields.unknown == 1)
    let mark = TextDigest(of: "أ".utf8).short
    let current = Fixture(
      versions: versions, marks: ["a.fr.md": ["title": mark]], hasHistory: false
    ).report()
    #expect(french(current)?.fields.current == 1)
    let outdated = Fixture(
      versions: versions, marks: ["a.fr.md": ["title": "00000000"]], hasHistory: false
    ).report()
    #expect(french(outdated)?.fields.outdated == 1)
  }

  @Test func aMarkCountsBeforeTheHistory() {
    let mark = TextDigest(of: "ب".utf8).short
    let report = Fixture(
      versions: [
        "a.ar.md": [(4, ["title": "ب"]), (9, ["title": "أ"])], "a.fr.md": [(8, ["title": "A"])],
      ], marks: ["a.fr.md": ["title": mark]]
    ).report()
    #expect(report.tasks.isEmpty)
  }

  @Test func aShallowHistoryKnowsWhatChangedSinceTheCutAndNothingBefore() {
    let unchanged = Fixture(
      versions: ["a.ar.md": [(9, ["title": "أ"])], "a.fr.md": [(9, ["title": "A"])]],
      isShallow: true
    ).report()
    #expect(french(unchanged)?.fields.unknown == 1)
    let changed = Fixture(
      versions: [
        "a.ar.md": [(3, ["title": "ب"]), (9, ["title": "أ"])], "a.fr.md": [(9, ["title": "A"])],
      ], isShallow: true
    ).report()
    #expect(french(changed)?.fields.outdated == 1)
  }

  @Test func blanksAndLineEndingsAtTheEndOfATextAreNoChange() {
    let report = Fixture(versions: [
      "a.ar.md": [(2, ["body": "\nنص\r\n\n"]), (9, ["body": "نص\n"])],
      "a.fr.md": [(5, ["body": "texte"])],
    ]).report()
    #expect(report.tasks.isEmpty)
  }
}

@Suite struct TextDigestTests {
  @Test func isFNV1aOf64BitsFoldedToEightDigits() {
    #expect(TextDigest(of: []).value == 0xCBF2_9CE4_8422_2325)
    #expect(TextDigest(of: "a".utf8).value == 0xAF63_DC4C_8601_EC8C)
    #expect(TextDigest(of: "a".utf8).short == "296230c0")
    #expect(TextDigest(of: "foobar".utf8).value == 0x8594_4171_F739_67E8)
  }
}
