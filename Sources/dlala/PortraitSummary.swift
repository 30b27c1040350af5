import Pipeline

/// A record's portrait for machines.
struct PortraitSummary: Encodable {
  private struct File: Encodable {
    var path: String
    var line: Int?
    var language: String?
    var title: String?
    var withheld: String?
  }

  private struct Address: Encodable {
    var language: String
    var url: String?
    var published: Bool
    var shownIn: String?
    var note: String?
    var aliases: [String]
  }

  private struct Referrer: Encodable {
    var id: String
    var kind: String
    var field: String?

    init(_ referrer: RecordPortrait.Referrer) {
      id = referrer.id
      kind = referrer.kind.rawValue
      field = referrer.field
    }
  }

  private struct Lack: Encodable {
    var name: String
    var languages: [String]

    init(_ lack: RecordPortrait.Lack) {
      name = lack.name
      languages = lack.languages
    }
  }

  private struct Missing: Encodable {
    var translations: [String]
    var required: [Lack]
    var files: [Lack]
    var alternatives: [Lack]
    var empty: [Lack]
  }

  private var version = 1
  private var id: String
  private var type: String?
  private var section: String?
  private var withheld: String?
  private var files: [File]
  private var addresses: [Address]
  private var referredToBy: [Referrer]
  private var refersTo: [Referrer]
  private var missing: Missing
  private var diagnostics: [DiagnosticSummary]

  init(_ portrait: RecordPortrait) {
    id = portrait.id
    type = portrait.type
    section = portrait.section
    withheld = portrait.withheld.map { phrase($0) }
    files = portrait.files.map {
      File(
        path: $0.path, line: $0.line, language: $0.language, title: $0.title,
        withheld: $0.withheld.map { phrase($0) })
    }
    addresses = portrait.addresses.map {
      Address(
        language: $0.language, url: $0.url, published: $0.isPublished, shownIn: $0.shownIn,
        note: $0.note.map { phrase($0) }, aliases: $0.aliases)
    }
    referredToBy = portrait.referrers.map(Referrer.init)
    refersTo = portrait.references.map(Referrer.init)
    let lacking = portrait.missing
    missing = Missing(
      translations: lacking.translations, required: lacking.required.map(Lack.init),
      files: lacking.files.map(Lack.init), alternatives: lacking.alternatives.map(Lack.init),
      empty: lacking.empty.map(Lack.init))
    diagnostics = portrait.diagnostics.sorted().map(DiagnosticSummary.init)
  }
}
