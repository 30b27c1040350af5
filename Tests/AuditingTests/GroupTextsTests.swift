import Auditing
import Model
import Testing

/// Texts of shared groups stand in one file, in as many languages as they say.
@Suite struct GroupTextsTests {
  private static let arabic = LanguageIndex(0)
  private static let french = LanguageIndex(1)

  private static func settings() throws -> SiteSettings {
    SiteSettings(
      title: LocalizedText(), description: LocalizedText(), baseURL: "https://a.example/",
      languages: try ["ar", "fr"].map { code in
        SiteLanguage(code: code, locale: try #require(LocaleTag(code)))
      }, theme: ["t"], currency: nil, pageSize: 10, trustsRawHTML: false, contact: [], menus: [],
      taxonomies: [], missingLanguage: MissingLanguagePolicies(standard: .fallback, byType: [:]))
  }

  @Test func aLabelThatLacksALanguageIsMissingInTheFileThatHoldsIt() throws {
    let label = FieldDefinition(name: "label", kind: .text, isShared: true)
    let type = ContentType(
      name: "thing", section: nil, label: LocalizedText(), plural: LocalizedText(),
      fields: [
        FieldDefinition(name: "title", kind: .text),
        FieldDefinition(name: "parts", kind: .list(.group([label])), isShared: true),
      ], sort: .byTitle,
      publish: PublishRules(feed: false, search: false, structuredData: nil))
    func group(_ value: Value) -> Value {
      .group(
        Group(fields: [value], positions: [nil], position: SourcePosition(line: 3, column: 1)))
    }
    let both = LocalizedText([Text("واحد", in: Self.arabic), Text("un", in: Self.french)])
    let one = LocalizedText([Text("اثنان", in: Self.arabic)])
    func document(_ language: LanguageIndex, _ title: String, _ parts: Value) -> Document {
      Document(
        path: language == Self.arabic ? "a.ar.md" : "a.fr.md", recordID: "a", role: .record,
        language: language, typeIndex: 0,
        fields: [.text(Text(title, in: language)), parts], positions: [nil, nil],
        common: CommonFields(), body: BodyRange(offset: 0, line: 1, length: 0))
    }
    let documents = [
      document(
        Self.arabic, "م",
        .list([
          group(.localized(both)), group(.localized(one)), group(.text(Text("XL"))),
        ])),
      document(Self.french, "t", .none),
    ]
    let audit = TranslationAudit(
      documents: documents,
      snapshots: Dictionary(
        uniqueKeysWithValues: documents.map {
          ($0.path, TranslationSnapshot([($0, [])], types: [type]))
        }), settings: try Self.settings(), types: [type], includesDrafts: false)
    let report = audit.report(
      history: nil, old: [:], evidence: .none(reason: Message("status-nothing-committed")),
      isWanted: { _, _ in true })
    let task = try #require(report.tasks.first { $0.state == .missing })
    #expect(task.fields == ["parts.label(2)"])
    #expect(task.path == "content/a.ar.md")
    #expect(task.remedy.message.english == "add parts.label(2) in fr")
    let counts = report.groups.first { $0.language == "fr" }?.byField["parts.label"]
    #expect(counts?.missing == 1)
  }
}
