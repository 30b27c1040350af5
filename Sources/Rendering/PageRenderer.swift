import Localization
import Markdown
public import Model
import Templates

/// Turns pages into bytes: a pure function of the world, the theme and one page.
public struct PageRenderer: Sendable {
  /// What all pages share.
  public let world: World
  let theme: Theme

  /// What one page needs besides the world.
  public struct Input: Sendable {
    /// Which page.
    public var page: Page
    /// The Markdown of `bodySource(of:)`; empty when the page has none.
    public var body: [UInt8]
    /// The page's JSON-LD, if any.
    public var structuredData: [UInt8]?
    /// Whether the rendered body is wanted again, for a feed.
    public var keepsContent: Bool

    /// A page and what belongs to it alone.
    public init(page: Page, body: [UInt8], structuredData: [UInt8]?, keepsContent: Bool) {
      self.page = page
      self.body = body
      self.structuredData = structuredData
      self.keepsContent = keepsContent
    }
  }

  /// One page as bytes, and what was learnt on the way.
  public struct Output: Sendable {
    /// The page's file.
    public var file: OutputFile
    /// Mistakes in the text, such as a link that leads nowhere.
    public var diagnostics: [Diagnostic]
    /// The links in the text whose ends only all pages show.
    public var innerLinks: [PlacedLink] = []
    /// The rendered body, when it was asked for.
    public var content: [UInt8]?
    /// What the search index is made of for this page; nothing when it is not to be found.
    public var searchRecord: OutputFile?
  }

  /// A renderer for all pages of one site.
  public init(world: World, theme: Theme) {
    self.world = world
    self.theme = theme
  }

  /// Whether the theme has been compiled for all that a site asks of it, which may be another state of
  /// its own site: the same settings and types, with the same sections, vocabularies and layouts.
  public func isFit(for site: Site) -> Bool {
    let own = world.site
    return own.sections.elementsEqual(site.sections) {
      $0.name == $1.name && $0.typeIndex == $1.typeIndex && $0.parent == $1.parent
    } && own.taxonomies.elementsEqual(site.taxonomies) { $0.name == $1.name }
      && own.settings.blocks == site.settings.blocks
      && own.home.map { own[$0].typeIndex } == site.home.map { site[$0].typeIndex }
      && Self.layouts(of: own) == Self.layouts(of: site)
  }

  private static func layouts(of site: Site) -> Set<LayoutKey> {
    var layouts: Set<LayoutKey> = []
    for place in site.records.indices {
      if let layout = site.records[place].layout {
        layouts.insert(LayoutKey(of: site.records[place], layout))
      }
    }
    return layouts
  }

  /// The renderer for another state of its site, for which it `isFit`.
  public func rebound(to world: World) -> PageRenderer {
    PageRenderer(world: world, theme: theme.rebound(to: world))
  }

  /// Renders the theme's own files that are no pages, such as a web manifest for each language.
  public func renderFiles() -> (files: [OutputFile], diagnostics: [Diagnostic]) {
    do throws(RenderFailure) {
      return (try theme.renderFiles(world: world), [])
    } catch {
      return ([], [error.diagnostic])
    }
  }

  /// The file whose body stands on a page; nothing when no text belongs to it.
  public static func bodySource(of page: Page, in site: Site) -> RecordVariant? {
    guard let record = bodyRecord(of: page, in: site) else { return nil }
    // Only a record's own page may show another language's text.
    if case .record = page.kind {
      return site.place(of: record, shownIn: page.language)
        .flatMap { site.records[record.position].variants[$0] }
    }
    return site.records[record.position].variants[page.language.position]
  }

  /// The record whose body stands on a page.
  private static func bodyRecord(of page: Page, in site: Site) -> RecordIndex? {
    switch page.kind {
    case .record(let record): record
    case .home: site.home
    case .section(let section, let number): number == 1 ? site.sections[section].index : nil
    case .taxonomy, .term, .search, .notFound, .languageChooser: nil
    }
  }

  /// Renders one page; a fault of the theme comes as a diagnostic.
  public func render(_ input: Input) -> Output {
    var diagnostics: [Diagnostic] = []
    var innerLinks: [PlacedLink] = []
    var data = world.pageData(for: input.page)
    if let structuredData = input.structuredData {
      data.structuredData =
        Array("<script type=\"application/ld+json\">".utf8) + structuredData
        + Array("</script>".utf8)
    }
    if let source = Self.bodySource(of: input.page, in: world.site), !input.body.isEmpty {
      var failures: [Diagnostic] = []
      let blocks = Self.bodyRecord(of: input.page, in: world.site).map { record in
        { (number: Int, content: MarkdownBlock) -> [UInt8] in
          do throws(RenderFailure) {
            return try theme.render(
              block: number, of: record, content, on: data, world: world)
          } catch {
            failures.append(error.diagnostic)
            return content.body
          }
        }
      }
      let result = world.render(input.body, of: source, in: input.page.language, blocks: blocks)
      diagnostics += failures
      data.content = result.html
      data.headings = result.headings
      diagnostics += result.mistakes.map { $0.diagnostic(in: source) }
      // Where another language's text stands in for a page, its editor is not to blame.
      if source.language == input.page.language {
        innerLinks = result.innerLinks.map { $0.placed(in: source, on: input.page) }
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    do throws(RenderFailure) {
      try theme.render(data, world: world, into: &bytes)
      TextAnchors.settle(in: &bytes)
    } catch {
      diagnostics.append(error.diagnostic)
    }
    var output = Output(
      file: OutputFile(path: Route.outputPath(of: input.page.route), bytes: bytes),
      diagnostics: diagnostics, innerLinks: innerLinks,
      content: input.keepsContent ? data.content : nil)
    addSearchRecord(of: data, to: &output)
    return output
  }
}

extension World {
  /// Renders a record's body for readers of a language, or with `idPrefix` another of its texts.
  func render(
    _ body: [UInt8], of source: RecordVariant, in language: LanguageIndex, idPrefix: String = "",
    blocks: ((Int, MarkdownBlock) -> [UInt8])? = nil
  ) -> MarkdownResult {
    var options = markdownOptions(source.language)
    options.idPrefix = idPrefix
    options.trustsRawHTML = site.settings.trustsRawHTML
    options.suggests = suggests
    var resolver = resolver(from: source.path, in: language)
    resolver.block = blocks
    return MarkdownRenderer.render(body, options: options, resolver: resolver)
  }

  /// Mistakes in a record's text, for a check without a theme; with suggestions for its typography
  /// when they are asked for.
  public func mistakes(
    in body: [UInt8], of source: RecordVariant
  ) -> [Diagnostic] {
    // Without the theme's templates a block is its text.
    render(body, of: source, in: source.language, blocks: { $1.body }).mistakes.map {
      $0.diagnostic(in: source)
    }
  }

  /// How a language's texts are rendered: its direction, its typography, its digits and the words
  /// around its footnotes.
  private func markdownOptions(_ index: LanguageIndex) -> MarkdownOptions {
    let language = self.language(index)
    let localizer = localizers[min(index.position, localizers.count - 1)]
    var options = MarkdownOptions(
      direction: language.direction, footnotes: footnoteLabels(index),
      alerts: alertLabels[index.position],
      typography: FrenchTypography(language),
      setsMarkedWords: !site.settings.languages.contains {
        $0.locale.language == "fr" && !$0.habits.appliesTypography
      }, digits: (0...9).map { localizer.integer($0) })
    options.headingIDs = site.settings.headingIDs
    return options
  }

  /// A `markdown` field as HTML.
  func markup(_ text: String, in language: LanguageIndex, of record: RecordIndex) -> MarkdownResult
  {
    guard let source = site[record].shown(in: language)?.variant else {
      return MarkdownRenderer.render(
        [], options: .init(), resolver: resolver(from: "", in: language))
    }
    let bytes = Array(text.utf8)
    return render(bytes, of: source, in: language, idPrefix: TextAnchors.prefix(of: bytes))
  }

  /// A text of the theme or of a data file as HTML; its links are those of the content folder.
  func markup(of text: Text, in language: LanguageIndex) -> [UInt8] {
    let bytes = Array(text.string.utf8)
    var options = markdownOptions(language)
    options.idPrefix = TextAnchors.prefix(of: bytes)
    return MarkdownRenderer.render(
      bytes, options: options, resolver: resolver(from: "", in: language)
    ).html
  }

  private func footnoteLabels(_ language: LanguageIndex) -> FootnoteLabels {
    FootnoteLabels(
      heading: word("footnotes", language, standard: "Footnotes"),
      back: word("footnote-back", language, standard: "Back to {number}"))
  }

  private func resolver(from path: String, in language: LanguageIndex) -> MarkdownResolver {
    let links = LinkResolver(world: self, path: path, language: language)
    return MarkdownResolver(link: links.link, image: links.image, dressing: links.dressing)
  }

  /// The titles, crumbs and pages of one page.
  func pageData(for page: Page) -> PageData {
    let language = page.language
    let home = PageData.Crumb(
      label: site.settings.title[language] ?? Text(""),
      route: self.language(language).root)
    let siteTitle = home.label
    switch page.kind {
    case .home:
      var data = PageData(
        page: page, record: site.home,
        title: site.home.flatMap { ownText(.title, of: $0, in: language) } ?? siteTitle,
        description: site.settings.description[language])
      if let summary = site.home.flatMap({ ownText(.summary, of: $0, in: language) }) {
        data.description = summary
      }
      return data
    case .search:
      let title = Text(word("search", language, standard: "Search"), in: language)
      return PageData(
        page: page, title: title,
        breadcrumbs: [home, PageData.Crumb(label: title, route: page.route)])
    case .languageChooser, .notFound:
      return PageData(
        page: page, title: siteTitle, description: site.settings.description[language])
    case .record(let record):
      var crumbs = [home]
      if let section = site[record].section { crumbs += trail(ofSection: section, language) }
      let title = title(of: record, in: language)
      crumbs.append(PageData.Crumb(label: title, route: page.route))
      return PageData(
        page: page, record: record, title: title,
        description: text(.summary, of: record, in: language), breadcrumbs: crumbs,
        image: firstImage(of: record, language))
    case .section(let index, let number):
      let section = site.sections[index]
      let title = sectionTitle(index, language)
      return PageData(
        page: page, record: number == 1 ? section.index : nil, title: title,
        description: section.index.flatMap { ownText(.summary, of: $0, in: language) },
        breadcrumbs: [home] + trail(ofSection: index, language),
        pagination: pagination(
          number, section.listings[language.position].count,
          section.routes[language.position], of: site.pageSize(ofSection: index)))
    case .taxonomy(let index):
      let taxonomy = site.taxonomies[index]
      let label = taxonomy.label[language] ?? Text(taxonomy.name)
      return PageData(
        page: page, title: label,
        breadcrumbs: [home, PageData.Crumb(label: label, route: page.route)])
    case .term(let taxonomyIndex, let termIndex, let number):
      let taxonomy = site.taxonomies[taxonomyIndex]
      let term = taxonomy.terms[termIndex]
      let label = term.label[language] ?? Text(term.key)
      return PageData(
        page: page, title: label,
        breadcrumbs: [
          home,
          PageData.Crumb(
            label: taxonomy.label[language] ?? Text(taxonomy.name),
            route: taxonomy.routes[language.position]),
          PageData.Crumb(label: label, route: term.routes[language.position]),
        ],
        pagination: pagination(
          number, term.listings[language.position].count,
          term.routes[language.position] ?? page.route, of: site.settings.pageSize))
    }
  }

  /// The way to a section through those that it lies in.
  private func trail(ofSection section: Int, _ language: LanguageIndex) -> [PageData.Crumb] {
    site.trail(ofSection: section).map { section in
      PageData.Crumb(
        label: sectionTitle(section, language),
        route: site.sections[section].routes[language.position])
    }
  }

  private func pagination(
    _ number: Int, _ total: Int, _ route: String, of pageSize: Int
  ) -> PageData.Pagination {
    PageData.Pagination(
      number: number, count: max(1, (total + pageSize - 1) / pageSize), total: total, route: route)
  }

  /// The records on one page of a listing.
  func records(on page: Page) -> [RecordIndex] {
    let listing: [RecordIndex]
    let number: Int
    var pageSize = site.settings.pageSize
    switch page.kind {
    case .section(let section, let place):
      listing = site.sections[section].listings[page.language.position]
      number = place
      pageSize = site.pageSize(ofSection: section)
    case .term(let taxonomy, let term, let place):
      listing = site.taxonomies[taxonomy].terms[term].listings[page.language.position]
      number = place
    default: return []
    }
    let start = min((number - 1) * pageSize, listing.count)
    return Array(listing[start..<min(start + pageSize, listing.count)])
  }
}

extension MarkdownMistake {
  /// The mistake with its place in the file: bodies begin below the front matter.
  fileprivate func diagnostic(in source: RecordVariant) -> Diagnostic {
    Diagnostic(
      severity, category: category, message: message, remedy: remedy,
      path: "content/" + source.path,
      position: SourcePosition(line: line + source.body.line - 1, column: column), length: length)
  }
}
