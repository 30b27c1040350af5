import Exporting
import Linking
import Localization
import Model
import Templates
import Testing

@testable import Rendering

/// A site of two languages in memory, as editors wrote it: Arabic first, then French.
struct SampleSite {
  static let arabic = LanguageIndex(0)
  static let french = LanguageIndex(1)
  /// 2026-05-04, a Monday.
  static let today = 20_577
  /// The day of the build.
  var today = Self.today

  var settings: SiteSettings
  var types = SampleTypes.all
  var documents: [Document] = []
  /// The Markdown of each file by its path, from the line `bodyLine` on.
  var bodies: [String: String] = [:]
  static let bodyLine = 9
  /// The theme's words by their keys, for each language.
  var words: [[(key: String, entry: StringTable.Entry)]] = [[], []]
  var images: [String: ImageInfo] = [:]
  var files: [String: String] = [:]
  var withheld: [String: World.WithheldFile] = [:]
  var contentFiles: [String] = []
  var assets: [String: World.Asset] = [:]
  var hasSearchIndex = false
  var suggests = false

  init() throws {
    let languages = [
      SiteLanguage(code: "ar", locale: try #require(LocaleTag("ar-PS"))),
      SiteLanguage(code: "fr", locale: try #require(LocaleTag("fr-FR"))),
    ]
    settings = SiteSettings(
      title: SampleTypes.both("السوق", "Le souk"), description: SampleTypes.both("وصف", "Un souk"),
      baseURL: "https://x.example/souk/", languages: languages, theme: ["sample"],
      currency: Currency(code: "ILS"), pageSize: 4, trustsRawHTML: false,
      contact: [MapEntry(key: "e-mail", value: .text(Text("a@x.example")))],
      menus: [
        Menu(
          name: "main",
          entries: ["things", "kinds", "https://y.example/"].map {
            Menu.Entry(target: $0, label: nil, position: SourcePosition(line: 1, column: 1))
          })
      ],
      taxonomies: [
        TaxonomyDefinition(
          name: "kinds", label: SampleTypes.both("أصناف", "Genres"),
          terms: [("wood", "خشب", "Bois"), ("glass", "زجاج", "Verre")].map {
            TaxonomyDefinition.Term(key: $0.0, label: SampleTypes.both($0.1, $0.2))
          }),
        TaxonomyDefinition(
          name: "tags", label: SampleTypes.both("وسوم", "Étiquettes"), terms: nil),
      ], missingLanguage: MissingLanguagePolicies(standard: .fallback, byType: [:]))
  }

  // MARK: Writing

  static let place = SourcePosition(line: 3, column: 1)

  static func reference(_ name: String) -> Value {
    .reference(Reference(name: name, position: place))
  }
  static func term(_ name: String) -> Value { .term(TermReference(name: name, position: place)) }
  static func money(_ text: String) throws -> Value { .money(try Money(parsing: text)) }

  /// A variant by the names of its fields.
  static func sort(_ fields: [String: Value]) -> Value {
    .group(
      Group(
        fields: SampleTypes.sortNames.map { fields[$0] ?? .none },
        positions: SampleTypes.sortNames.map { _ in place }, position: place))
  }

  /// Adds a record.
  ///
  /// Its titles are an Arabic and a French one, nothing where it lacks the language; `fields` are the
  /// same in both, `own` are not. Shared fields stand in the first file.
  mutating func add(
    _ id: String, _ titles: [String?], bodies texts: [String] = ["", ""],
    fields: [String: Value] = [:], own: [[String: Value]] = [[:], [:]],
    role: Document.Role = .record, common: CommonFields = CommonFields()
  ) throws {
    let folder = id.split(separator: "/").first.map(String.init)
    let typeIndex =
      types.firstIndex { $0.section == folder } ?? types.count - 1
    let type = types[typeIndex]
    let file = role == .record ? id : id.isEmpty ? "index" : id + "/index"
    var isFirst = true
    for (number, title) in titles.enumerated() {
      guard let title else { continue }
      let language = LanguageIndex(number)
      let values = type.fields.map { field -> Value in
        if field.name == "title" { return .text(Text(title, in: language)) }
        let value =
          own[number][field.name] ?? (isFirst || !field.isShared ? fields[field.name] : nil)
        return value ?? .none
      }
      let path = "\(file).\(settings.languages[number].code).md"
      bodies[path] = texts[number]
      documents.append(
        Document(
          path: path, recordID: id, role: role, language: language, typeIndex: typeIndex,
          fields: values, positions: values.map { $0.isNone ? nil : Self.place },
          common: common,
          body: BodyRange(offset: 0, line: Self.bodyLine, length: texts[number].utf8.count)))
      isFirst = false
    }
  }

  /// Makes the site one of three languages, of which the third is shown French where it lacks words.
  mutating func addEnglish() throws {
    var english = SiteLanguage(code: "en", locale: try #require(LocaleTag("en-GB")))
    english.fallbacks = [Self.french, Self.arabic]
    settings.languages.append(english)
    words.append([])
  }

  /// A string of the theme in each language, nothing where one lacks it.
  mutating func say(_ key: String, _ texts: [String?]) throws {
    for (number, text) in texts.enumerated() {
      guard let text else { continue }
      words[number].append((key, StringTable.Entry(try MessagePattern(parsing: text))))
    }
  }

  // MARK: Building

  func linked() async -> (site: Site, diagnostics: [Diagnostic]) {
    await SiteLinker.link(
      documents: documents, settings: settings, types: types,
      options: SiteLinker.Options(
        now: .day(today), includesDrafts: false, hasSearchPage: hasSearchIndex))
  }

  /// The world that a theme is compiled for.
  func world() async -> World {
    let site = await linked().site
    let languages = settings.languages.indices.map { LanguageIndex($0) }
    return World(
      site: site,
      strings: zip(words, settings.languages).map {
        StringTable(entries: $0, direction: $1.direction)
      }, images: images, files: files, withheld: withheld, contentFiles: contentFiles,
      assets: assets,
      feeds: World.FeedRoutes(
        languages: languages.map { FeedExport.feedRoute(for: $0, in: site) },
        sections: site.sections.indices.map { section in
          languages.map { FeedExport.feedRoute(forSection: section, $0, in: site) }
        }, calendars: site.sections.map { _ in languages.map { _ in nil } },
        records: FeedExport.recordRoutes(in: site)), suggests: suggests,
      hasSearchIndex: hasSearchIndex)
  }

  /// A theme for this site, or what is wrong with it.
  func theme(_ templates: [String: String]) async -> (
    renderer: PageRenderer?, diagnostics: [Diagnostic]
  ) {
    let world = await world()
    let compiled = Theme.compile(
      folder: "themes/sample",
      sources: templates.sorted { $0.key < $1.key }.map {
        TemplateFileSource(
          name: $0.key, path: "themes/sample/templates/" + $0.key, bytes: Array($0.value.utf8))
      },
      world: world)
    return (compiled.theme.map { PageRenderer(world: world, theme: $0) }, compiled.diagnostics)
  }

  /// The site with a theme that has no mistakes.
  func built(_ templates: [String: String] = SampleTheme.templates) async throws -> SampleBuild {
    let (renderer, diagnostics) = await theme(templates)
    let described = diagnostics.map { "\($0.path): \($0.message); \($0.remedy)" }
    return SampleBuild(
      renderer: try #require(renderer, "\(described)"), bodies: bodies)
  }

  /// What a template prints on the Arabic and the French page of a record, each line trimmed.
  func printed(_ template: String, of id: String) async throws -> [String?] {
    var templates = SampleTheme.empty
    templates["record.html"] = template
    return try await built(templates).printed(of: id)
  }

  /// The mistakes that a template of records has.
  func mistakes(_ template: String) async -> [String] {
    var templates = SampleTheme.empty
    templates["thing.html"] = template
    return await theme(templates).diagnostics.map(\.message)
  }
}

/// A site whose pages can be asked for.
struct SampleBuild {
  let renderer: PageRenderer
  let bodies: [String: String]

  var world: World { renderer.world }
  var site: Site { renderer.world.site }

  func page(_ route: String) throws -> Page {
    try #require(site.pages.first { $0.route == route }, "no page \(route)")
  }

  func rendered(_ page: Page, keepsContent: Bool = false) -> PageRenderer.Output {
    let source = PageRenderer.bodySource(of: page, in: site)
    let world = world
    let data = StructuredData(
      site: site, picture: { world.address(of: $0) }, file: { world.address(of: $0) })
    return renderer.render(
      PageRenderer.Input(
        page: page, body: Array((source.flatMap { bodies[$0.path] } ?? "").utf8),
        structuredData: data.json(for: page, imageURLs: world.imageAddresses(of: page)),
        keepsContent: keepsContent))
  }

  func html(_ route: String) throws -> String {
    String(decoding: rendered(try page(route)).file.bytes, as: UTF8.self)
  }

  func read(_ route: String) throws -> PageReader {
    try PageReader(rendered(try page(route)).file.bytes)
  }

  /// What the pages of a record are, in each language that it has one in.
  func printed(of id: String) throws -> [String?] {
    let record = try #require(site.recordsByID[id], "no record \(id)")
    return try site[record].routes.map { route in
      guard let route else { return nil }
      return try html(route).split(separator: "\n").map {
        String($0.drop { $0 == " " })
      }.joined(separator: "\n")
    }
  }
}
