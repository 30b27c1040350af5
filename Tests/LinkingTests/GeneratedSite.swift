import Linking
import Model
import TestSupport

/// A site of random records in memory: things of every kind that can be sorted by, which refer to
/// makers and to each other.
struct GeneratedSite {
  var settings: SiteSettings
  var types: [ContentType]
  var documents: [Document] = []
  /// Which things name which makers, as written: the truth that inverse lists are held against.
  var makers: [String: String] = [:]
  /// How many references lead nowhere.
  var brokenReferences = 0

  static let kinds: [(name: String, kind: FieldKind)] = [
    ("text", .text), ("integer", .integer), ("number", .number), ("boolean", .boolean),
    ("day", .date), ("money", .money), ("quantity", .quantity),
    (
      "choice",
      .choice(
        FieldKind.Choices(
          ["large", "small", "middle"].map { FieldKind.Choice(key: $0, label: LocalizedText()) }))
    ),
    ("closed", .term(taxonomy: "closed")), ("open", .term(taxonomy: "open")),
    ("maker", .reference(types: ["maker"], inverse: "things")),
  ]

  private static let words = [
    [
      "قنديل", "الإبريق", "صابون", "إناء", "ابريق", "الزيتونة", "صحن 2", "صحن 10", "قِدر", "لوح",
      "ثوب",
    ],
    [
      "Lampe", "L’étui", "Savon", "La cruche", "Étoffe", "Le bol", "Lot 2", "Lot 10", "Eau",
      "Un plat",
    ],
    ["Lamp", "The jug", "Soap", "A bowl", "Oil", "Cloth", "Lot 2", "Lot 10", "An urn"],
  ]

  init(seed: UInt64, things: Int, sort: [SortOrder.Key], languages: [String] = ["ar", "fr", "en"]) {
    var random = SeededGenerator(seed: seed)
    let siteLanguages = languages.compactMap { code in
      LocaleTag(code).map {
        SiteLanguage(code: code, locale: $0, habits: LocaleHabits(ignoresArticle: true))
      }
    }
    settings = SiteSettings(
      title: LocalizedText([Text("x")]), description: LocalizedText(),
      baseURL: "https://x.example/", languages: siteLanguages, theme: ["souk"], currency: nil,
      pageSize: 10, trustsRawHTML: false, contact: [], menus: [],
      taxonomies: [
        TaxonomyDefinition(
          name: "closed", label: LocalizedText(),
          terms: ["winter", "autumn", "spring"].map {
            TaxonomyDefinition.Term(key: $0, label: LocalizedText())
          })
      ], missingLanguage: MissingLanguagePolicies(standard: .fallback, byType: [:]))
    let title = FieldDefinition(name: "title", kind: .text, isRequired: true)
    let fields =
      [title]
      + Self.kinds.map { name, kind in
        FieldDefinition(
          name: name, kind: kind, isShared: name != "text", isFacet: kind.taxonomy != nil)
      }
    types = [
      ContentType(
        name: "maker", section: "makers", label: LocalizedText(), plural: LocalizedText(),
        fields: [title], sort: .byTitle,
        publish: PublishRules(feed: false, search: true, structuredData: nil)),
      ContentType(
        name: "thing", section: "things", label: LocalizedText(), plural: LocalizedText(),
        fields: fields, sort: SortOrder(sort),
        publish: PublishRules(feed: false, search: true, structuredData: nil)),
    ]
    let makerCount = max(2, things / 6)
    for number in 0..<makerCount {
      add("makers/m\(number)", type: 0, line: number, &random) { _ in [] }
    }
    for number in 0..<things {
      let id = "things/t\(number)"
      let name =
        random.once(in: 25)
        ? "nobody-\(number)" : "m\(Int.random(in: 0..<makerCount, using: &random))"
      let hasMaker = !random.once(in: 5)
      if hasMaker {
        if name.hasPrefix("m") { makers[id] = "makers/" + name } else { brokenReferences += 1 }
      }
      let shared = Self.kinds.map { kind -> Value in
        if kind.name == "maker" {
          return hasMaker
            ? .reference(Reference(name: name, position: SourcePosition(line: 3, column: 8)))
            : .none
        }
        return random.once(in: 6) ? .none : Self.value(kind.kind, &random)
      }
      let order = random.once(in: 3) ? nil : Int.random(in: 0..<things, using: &random)
      add(id, type: 1, line: order, &random) { _ in shared }
    }
  }

  private mutating func add(
    _ id: String, type: Int, line order: Int?, _ random: inout SeededGenerator,
    fields: (LanguageIndex) -> [Value]
  ) {
    let count = settings.languages.count
    var written = (0..<count).filter { _ in !random.once(in: 4) }
    if written.isEmpty { written = [Int.random(in: 0..<count, using: &random)] }
    for (place, language) in written.enumerated() {
      let index = LanguageIndex(language)
      let title = random.pick(Self.words[language % Self.words.count])
      var values: [Value] = [.text(Text(title, in: index))]
      for value in fields(index) {
        if case .text = value {
          values.append(
            .text(Text(random.pick(Self.words[language % Self.words.count]), in: index)))
        } else {
          values.append(place == 0 ? value : .none)
        }
      }
      var common = CommonFields()
      if place == 0, let order {
        common.order = order
        common.positions["order"] = SourcePosition(line: 5, column: 1)
      }
      documents.append(
        Document(
          path: "\(id).\(settings.languages[language].code).md", recordID: id, role: .record,
          language: index, typeIndex: type, fields: values,
          positions: values.map { $0.isNone ? nil : SourcePosition(line: 3, column: 1) },
          common: common, body: BodyRange(offset: 0, line: 9, length: 0)))
    }
  }

  private static func value(_ kind: FieldKind, _ random: inout SeededGenerator) -> Value {
    let place = SourcePosition(line: 4, column: 1)
    switch kind {
    case .text: return .text(Text("x"))
    case .integer: return .integer(Int.random(in: -5...20, using: &random))
    case .number: return .number(Double(Int.random(in: -9...9, using: &random)) / 2)
    case .boolean: return .boolean(random.once(in: 2))
    case .date:
      let text = random.pick(["1903", "192X", "2026-05-01", "1320~", "1967-06-10/1967-06-11"])
      return (try? EDTF(parsing: text)).map { .date($0) } ?? .none
    case .money:
      return Currency(code: "ILS").map {
        .money(Money(minorUnits: Int64.random(in: 1...900, using: &random), currency: $0))
      } ?? .none
    case .quantity:
      return .quantity(
        random.pick([
          Quantity(amount: "900", unit: "g"), Quantity(amount: "1", unit: "kg"),
          Quantity(amount: "0.5", unit: "kg"), Quantity(amount: "2", unit: "m"),
          Quantity(amount: "30", unit: "cm"),
        ]))
    case .choice(let choices): return .choice(random.pick(Array(choices)).key)
    case .term("closed"):
      return .term(
        TermReference(name: random.pick(["winter", "autumn", "spring"]), position: place))
    case .term:
      return .term(
        TermReference(name: random.pick(["زجاج", "bois", "glass", "خشب"]), position: place))
    default: return .none
    }
  }

  /// The linked site, and what is told of it.
  func linked(today: Int = 20_000) async -> (site: Site, diagnostics: [Diagnostic]) {
    await SiteLinker.link(
      documents: documents, settings: settings, types: types,
      options: SiteLinker.Options(now: .day(today), includesDrafts: false))
  }
}
