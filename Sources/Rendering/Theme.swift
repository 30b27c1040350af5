import Markdown
public import Model
import Synchronization
public import Templates

/// A theme whose templates are compiled and checked against the site's types.
public struct Theme: Sendable {
  private var records: [Program]
  private var sections: [Program]
  private var home: Program
  private var taxonomy: Program
  private var term: Program
  private var notFound: Program
  private var chooser: Program
  private var files: [ThemeFile]
  /// The templates that records ask for instead of their type's own.
  private var layouts: [LayoutKey: Program]
  /// The templates of the blocks of texts, by the places of these in the settings.
  private(set) var blocks: [Program]
  /// Nothing when the theme has no page for searching.
  var search: SearchTemplates?
  private(set) var cache = FragmentCache()
  private var endless = EndlessPages()

  /// Compiles every template that the site needs, or tells all mistakes in them.
  ///
  /// - Parameters:
  ///   - folder: Where what the theme lacks is best added, for diagnostics.
  ///   - sources: The files below `templates/` of all its layers, the first choice first.
  ///   - world: The site that the templates are checked against.
  /// - Returns: The theme, or nothing when it has errors; and every mistake.
  public static func compile(
    folder: String, sources: [TemplateFileSource], world: World
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let compiler = ThemeCompiler(folder: folder, sources: sources, world: world)
    return compiler.compile()
  }

  /// The programs of records and sections, then home, taxonomy, term, 404 and chooser.
  init?(
    records: [Program], sections: [Program], others: [Program], files: [ThemeFile],
    layouts: [(key: LayoutKey, program: Program)] = [], blocks: [Program] = []
  ) {
    self.files = files
    var programs = records + sections + layouts.map(\.program) + blocks + others
    Program.numberFragments(of: &programs)
    guard others.count == 5 else { return nil }
    self.records = Array(programs.prefix(records.count))
    self.sections = Array(programs[records.count...].prefix(sections.count))
    let numbered = programs[(records.count + sections.count)...]
    self.layouts = Dictionary(
      zip(layouts.map(\.key), numbered), uniquingKeysWith: { first, _ in first })
    self.blocks = Array(programs.dropLast(5).suffix(blocks.count))
    let rest = Array(programs.suffix(5))
    (home, taxonomy, term, notFound, chooser) = (rest[0], rest[1], rest[2], rest[3], rest[4])
  }

  /// The theme for another state of the site that it was compiled for.
  func rebound(to world: World) -> Theme {
    let host = world.host
    func rebound(_ programs: [Program]) -> [Program] { programs.map { $0.rebound(to: host) } }
    var theme = self
    theme.records = rebound(records)
    theme.sections = rebound(sections)
    theme.home = home.rebound(to: host)
    theme.taxonomy = taxonomy.rebound(to: host)
    theme.term = term.rebound(to: host)
    theme.notFound = notFound.rebound(to: host)
    theme.chooser = chooser.rebound(to: host)
    theme.files = files.map {
      ThemeFile(
        name: $0.name, isPerLanguage: $0.isPerLanguage, program: $0.program.rebound(to: host))
    }
    theme.layouts = layouts.mapValues { $0.rebound(to: host) }
    theme.blocks = rebound(blocks)
    theme.search = search.map {
      SearchTemplates(page: $0.page.rebound(to: host), records: rebound($0.records))
    }
    // What was printed of the other state is not what this one prints.
    theme.cache = FragmentCache()
    theme.endless = EndlessPages()
    return theme
  }

  /// Every program of the theme.
  var programs: [Program] {
    records + sections + layouts.values + blocks + [home, taxonomy, term, notFound, chooser]
      + files.map(\.program)
      + (search.map { [$0.page] + $0.records } ?? [])
  }

  /// Runs the template of a page.
  func render(
    _ data: PageData, world: World, into bytes: inout [UInt8]
  ) throws(RenderFailure) {
    let language = data.page.language
    let site = TemplateValue.entity(Entity(.site, language))
    let page = TemplateValue.entity(Entity(.page, language))
    let program: Program
    var globals = [site, page]
    switch data.page.kind {
    case .home:
      program = world.site.home.flatMap { layout(of: world.site.records[$0.position]) } ?? home
      globals.append(
        world.site.home.map { .entity(Entity(.record, language, index: $0.position)) } ?? .none)
    case .record(let record):
      program =
        layout(of: world.site.records[record.position])
        ?? records[world.site.records[record.position].typeIndex]
      globals.append(.entity(Entity(.record, language, index: record.position)))
    case .section(let index, _):
      program =
        world.site.sections[index].index.flatMap { layout(of: world.site.records[$0.position]) }
        ?? sections[index]
      globals.append(.entity(Entity(.section, language, index: index)))
      globals.append(records(on: data.page, world))
    case .taxonomy(let index):
      program = taxonomy
      globals.append(.entity(Entity(.taxonomy, language, index: index)))
    case .term(let taxonomyIndex, let termIndex, _):
      program = term
      globals.append(.entity(Entity(.taxonomy, language, index: taxonomyIndex)))
      globals.append(.entity(Entity(.term, language, index: taxonomyIndex, detail: termIndex)))
      globals.append(records(on: data.page, world))
    case .search: program = search?.page ?? notFound
    case .notFound: program = notFound
    case .languageChooser: program = chooser
    }
    if endless.isFound { return }
    let source = PageSource(world: world, data: data)
    do {
      try program.render(
        globals: globals, source: source, context: world.context(language), cache: cache,
        into: &bytes)
    } catch {
      if error.isEndless { endless.find() }
      throw error
    }
  }

  /// The template that a record asks for.
  private func layout(of record: Record) -> Program? {
    guard let layout = record.layout else { return nil }
    return layouts[LayoutKey(of: record, layout)]
  }

  /// Runs the templates of the theme's own files: those below `files/` once for each language, into
  /// its folder, those below `root/` once for the site.
  func renderFiles(world: World) throws(RenderFailure) -> [OutputFile] {
    var outputs: [OutputFile] = []
    for file in files {
      for place in world.site.settings.languages.indices where place == 0 || file.isPerLanguage {
        let language = LanguageIndex(place)
        let root = world.site.settings.languages[place].root
        let page = file.page(in: language, of: world.site.settings)
        var bytes: [UInt8] = []
        try file.program.render(
          globals: [.entity(Entity(.site, language)), .entity(Entity(.page, language))],
          source: PageSource(world: world, data: world.pageData(for: page)),
          context: world.context(language), into: &bytes)
        TextAnchors.settle(in: &bytes)
        outputs.append(
          OutputFile(
            path: Route.outputPath(of: (file.isPerLanguage ? root : "/") + file.name),
            bytes: bytes))
      }
    }
    return outputs
  }

  private func records(on page: Page, _ world: World) -> TemplateValue {
    .list(
      world.records(on: page).map {
        .entity(Entity(.record, page.language, index: $0.position))
      })
  }
}

/// Whether a page was found that does not come to an end.
///
/// The site is refused then, and each further page could take as long: only their texts are checked.
private final class EndlessPages: Sendable {
  private let found = Atomic<Bool>(false)

  var isFound: Bool { found.load(ordering: .relaxed) }

  func find() { found.store(true, ordering: .relaxed) }
}

/// A template whose output is no page: a web manifest, a service worker.
struct ThemeFile: Sendable {
  /// Below the language's folder or the root of the site.
  let name: String
  let isPerLanguage: Bool
  let program: Program

  /// The page as which the file is seen: `basket/index.html` stands at `/ar/basket/` and is the
  /// same in each language, not for search engines; any other file speaks for its language's home.
  func page(in language: LanguageIndex, of settings: SiteSettings) -> Page {
    let roots = settings.languages.map(\.root)
    guard isPerLanguage, name.hasSuffix("/index.html") else {
      return Page(
        kind: .home, language: language, route: roots[language.position], alternates: roots)
    }
    let routes = roots.map { $0 + name.dropLast("index.html".count) }
    return Page(
      kind: .notFound, language: language, route: routes[language.position], alternates: routes)
  }
}

/// Chooses and compiles the template of each kind of page.
struct ThemeCompiler {
  let folder: String
  let world: World
  /// The path of the file that each name has.
  let paths: [String: String]
  private let sources: [TemplateFileSource]

  init(folder: String, sources: [TemplateFileSource], world: World) {
    self.folder = folder
    self.sources = sources
    self.world = world
    paths = Dictionary(sources.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  static let site = Shape.Field(name: "site", shape: .entity("site"))
  private static let serviceWorker = "root/service-worker.js"

  /// The names under which a type's template is looked for.
  static func templates(of type: ContentType) -> [String] { [type.name + ".html", "record.html"] }

  /// The names under which a section's template is looked for: a section in another has that one's
  /// where it has none of its own.
  static func templates(of section: Section) -> [String] {
    var parts = section.name.split(ascii: "/")
    var names: [String] = []
    while !parts.isEmpty {
      names.append("section-" + parts.joined(separator: "-") + ".html")
      parts.removeLast()
      // Without a section around it no part of a name is one.
      if section.parent == nil { break }
    }
    return names + ["section.html"]
  }

  private static let page = Shape.Field(name: "page", shape: .entity("page"))

  func compile() -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let library = TemplateLibrary(
      sources: sources, schema: world.schema.schema, host: world.host,
      reservesAnchors: true)
    var diagnostics: [Diagnostic] = []
    let types = world.site.types
    let records = types.map { type in
      let record = Shape.Field(name: "record", shape: .entity(SiteSchema.name(of: type)))
      return program(Self.templates(of: type), [record], library, &diagnostics)
    }
    let sections = world.site.sections.map { section in
      program(
        Self.templates(of: section), Self.globals(of: section, world), library, &diagnostics)
    }
    diagnostics += privacyMistakes(records: records, sections: sections)
    let taxonomyField = Shape.Field(name: "taxonomy", shape: .entity("taxonomy"))
    // Without a text of its own the home page is what files outside of sections are.
    let homeType =
      world.site.home.map { types[world.site[$0].typeIndex] }
      ?? types.first { $0.name == ContentType.outsideSections }
    let homeShape = Shape.entity(homeType.map { SiteSchema.name(of: $0) } ?? "record")
    let home = program(
      ["home.html"], [Shape.Field(name: "record", shape: .optional(homeShape))], library,
      &diagnostics)
    let taxonomy = program(["taxonomy.html"], [taxonomyField], library, &diagnostics)
    let term = program(
      ["term.html"],
      [
        taxonomyField, Shape.Field(name: "term", shape: .entity("term")),
        Shape.Field(name: "records", shape: .list(.entity("record"))),
      ], library, &diagnostics)
    let notFound = program(["404.html"], [], library, &diagnostics)
    // A site with a language at its root has no page for choosing one.
    let chooser =
      world.site.settings.isDefaultLanguageAtRoot
      ? notFound : program(["chooser.html"], [], library, &diagnostics)
    let layouts = layouts(library, &diagnostics)
    let blocks = blocks(library, &diagnostics)
    let files = files(library, &diagnostics)
    let search = search(library, &diagnostics)
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    guard let home, let taxonomy, let term, let notFound, let chooser,
      !unique.contains(where: { $0.severity == .error })
    else { return (nil, unique) }
    var theme = Theme(
      records: records.compactMap { $0 }, sections: sections.compactMap { $0 },
      others: [home, taxonomy, term, notFound, chooser], files: files, layouts: layouts,
      blocks: blocks.compactMap { $0 })
    theme?.search = search
    return (theme, unique + (theme.map { unreadData(by: $0) } ?? []))
  }

  private func files(
    _ library: TemplateLibrary, _ diagnostics: inout [Diagnostic]
  ) -> [ThemeFile] {
    paths.keys.sorted().compactMap { source in
      // In its place the site has the one that removes itself.
      let isRemoved = world.site.settings.removesServiceWorker && source == Self.serviceWorker
      for (folder, isPerLanguage) in [("files/", true), ("root/", false)]
      where source.hasPrefix(folder) && !isRemoved {
        guard let program = program([source], [], library, &diagnostics) else { return nil }
        return ThemeFile(
          name: String(source.dropFirst(folder.count)), isPerLanguage: isPerLanguage,
          program: program)
      }
      return nil
    }
  }

  /// The first of the templates that the theme has, compiled for what its pages give it.
  func program(
    _ names: [String], _ globals: [Shape.Field], _ library: TemplateLibrary,
    _ diagnostics: inout [Diagnostic]
  ) -> Program? {
    guard let found = names.first(where: { paths[$0] != nil }) else {
      let general = names[names.count - 1]
      let message = Message("theme-no-template", ["name": .text(general)])
      // However many types and sections would use it.
      guard !diagnostics.contains(where: { $0.fault == message }) else { return nil }
      diagnostics.append(
        Diagnostic(
          category: "theme", message: message,
          remedy: Message(
            names.count > 1 ? "theme-no-template.remedy-or" : "theme-no-template.remedy",
            ["path": .text("\(folder)/templates/\(general)"), "example": .text(names[0])]),
          path: folder + "/templates"))
      return nil
    }
    let (program, mistakes) = library.program(
      for: found, globals: [Self.site, Self.page] + globals)
    diagnostics += mistakes
    return program
  }
}
