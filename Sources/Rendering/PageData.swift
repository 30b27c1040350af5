import Markdown
import Model
import Templates

/// What belongs to one page only, beside the world that all pages share.
struct PageData: Sendable {
  var page: Page
  /// The record that the page shows or whose body stands on it.
  var record: RecordIndex?
  var title: Text
  var description: Text?
  var content: [UInt8]?
  var headings: [Heading] = []
  var breadcrumbs: [Crumb] = []
  var pagination: Pagination?
  /// A whole `<script type="application/ld+json">` element.
  var structuredData: [UInt8]?
  var image: Entity?

  struct Crumb: Sendable {
    var label: Text
    var route: String?
  }

  struct Pagination: Sendable {
    var number: Int
    var count: Int
    /// How many records the listing has in all.
    var total: Int
    var route: String

    func route(of number: Int) -> String { number == 1 ? route : route + "page/\(number)/" }
  }
}

/// The world and one page: what a template program reads from.
struct PageSource: TemplateSource {
  let world: World
  let data: PageData

  func value(of entity: Entity, slot: Int) -> TemplateValue {
    switch EntityKind(rawValue: entity.kind) {
    case .page: page(PageField.all[slot])
    case .translation: translation(TranslationField.all[slot], Int(entity.index))
    case .alternate: alternate(AlternateField.all[slot], Int(entity.index))
    case .breadcrumb: breadcrumb(LinkField.all[slot], Int(entity.index))
    case .heading: heading(HeadingField.all[slot], Int(entity.index))
    case .pagination: pagination(PaginationField.all[slot])
    case .pageNumber: pageNumber(PageNumberField.all[slot], Int(entity.index))
    case .menuEntry where LinkField.all[slot] == .isCurrent:
      .boolean(isCurrent(world.value(of: entity, slot: Self.urlSlot)))
    default: world.value(of: entity, slot: slot)
    }
  }

  /// Records and what hangs on them know nothing of the page they are shown on; lists of links and
  /// the page's own parts do.
  func isShared(_ entity: Entity) -> Bool {
    switch EntityKind(rawValue: entity.kind) {
    case .record, .section, .taxonomy, .term, .image, .avifSource, .webpSource, .file, .place,
      .choice, .group, .block, .fact,
      .linkToTerm, .linkToRecord, .contact, .data, .look, .language, .type, .offer, .offerState:
      true
    case .site, .rates, .page, .menuEntry, .menus, .menu, .sections, .taxonomies, .types,
      .translation, .alternate, .breadcrumb, .heading, .pagination, .pageNumber, nil:
      false
    }
  }

  private static let urlSlot = LinkField.all.firstIndex(of: .url) ?? 0

  /// A menu entry is current on its own page and on every page below it.
  private func isCurrent(_ url: TemplateValue) -> Bool {
    guard case .text(let url) = url, !url.string.isEmpty else { return false }
    return world.href(data.page.route).hasPrefix(url.string)
  }

  private var language: LanguageIndex { data.page.language }
  private var locale: SiteLanguage { world.language(language) }

  /// Whether the page shows a record in a language it lacks.
  private var isFallback: Bool {
    guard case .record(let record) = data.page.kind else { return false }
    return world.site[record].variants[language.position] == nil
  }

  /// Whether search engines may take the page.
  private var isIndexed: Bool {
    guard !isFallback, data.page.kind != .notFound, data.page.kind != .search else { return false }
    guard case .record(let record) = data.page.kind else { return true }
    return world.site.types[world.site[record].typeIndex].publish.index
  }

  private var contentLanguage: SiteLanguage {
    // Only a record's own page shows the text of another language.
    guard isFallback, let record = data.record,
      let shown = world.site[record].shown(in: language)?.variant.language
    else { return world.language(language) }
    return world.language(shown)
  }

  /// The page that search engines should take: the record's own language on a fallback page.
  private var canonical: String {
    guard isFallback, let record = data.record,
      let own = world.site[record].shown(in: language)?.variant.language,
      let route = world.site[record].routes[own.position]
    else { return world.absolute(data.page.route) }
    return world.absolute(route)
  }

  private func page(_ field: PageField) -> TemplateValue {
    switch field {
    case .kind: return .text(Text(kindName))
    case .title: return .text(data.title)
    case .description: return data.description.map { .text($0) } ?? .none
    case .url: return world.link(data.page.route)
    case .canonical: return .text(Text(canonical))
    case .home: return world.link(locale.root)
    case .code: return .text(Text(locale.code))
    case .lang: return .text(Text(locale.locale.tag))
    case .dir: return .text(Text(locale.direction.rawValue))
    case .content: return data.content.map { .markup($0) } ?? .none
    case .toc: return list(.heading, data.headings.indices)
    case .alternates:
      // No search engine is to list it, so none needs to know its translations.
      if data.page.kind == .search { return .list([]) }
      return list(
        .alternate, data.page.alternates.indices.filter { data.page.alternates[$0] != nil })
    case .translations: return list(.translation, world.site.settings.languages.indices)
    case .breadcrumbs: return list(.breadcrumb, data.breadcrumbs.indices)
    case .pagination:
      return data.pagination == nil ? .none : .entity(Entity(.pagination, language))
    case .image: return data.image.map { .entity($0) } ?? .none
    case .offer: return offer
    case .preview: return data.image.flatMap { world.sharedAddress(of: $0) } ?? .none
    case .structuredData: return data.structuredData.map { .markup($0) } ?? .none
    case .isIndexed: return .boolean(isIndexed)
    case .isFallback: return .boolean(isFallback)
    case .isPrivate: return .boolean(world.site.isPrivate(data.page))
    case .contentLang: return .text(Text(contentLanguage.locale.tag))
    case .contentDir: return .text(Text(contentLanguage.direction.rawValue))
    case .feed: return world.link(feed.route)
    case .feedTitle: return .text(feed.title)
    case .xDefault: return xDefault
    }
  }

  /// What the page's record is sold for; nothing on pages that are not indexed.
  private var offer: TemplateValue {
    guard case .record(let record) = data.page.kind, !isFallback else { return .none }
    return world.offer(of: record, in: language)
  }

  private func list(_ kind: EntityKind, _ places: some Sequence<Int>) -> TemplateValue {
    .list(places.map { .entity(Entity(kind, language, index: $0)) })
  }

  private var kindName: String {
    switch data.page.kind {
    case .home: "home"
    case .record: "record"
    case .section: "section"
    case .taxonomy: "taxonomy"
    case .term: "term"
    case .search: "search"
    case .notFound: "not-found"
    case .languageChooser: "chooser"
    }
  }

  /// The record's own feed, that of the page's section, else that of the whole language.
  private var feed: (route: String, title: Text) {
    if case .record(let record) = data.page.kind,
      let route = world.feeds.records[record]?[language.position]
    {
      return (route, world.title(of: record, in: language))
    }
    let section: Int? =
      switch data.page.kind {
      case .section(let section, _): section
      case .record(let record): world.site[record].section
      default: nil
      }
    if let section, let route = world.feeds.sections[section][language.position] {
      return (route, world.sectionTitle(section, language))
    }
    return (
      world.feeds.languages[language.position],
      world.site.settings.title[language] ?? Text("")
    )
  }

  /// The default language's page; for home pages the language chooser.
  private var xDefault: TemplateValue {
    switch data.page.kind {
    case .home, .languageChooser: .text(Text(world.absolute("/")))
    default:
      data.page.alternates.first.flatMap { $0 }.map { .text(Text(world.absolute($0))) } ?? .none
    }
  }

  private func alternate(_ field: AlternateField, _ index: Int) -> TemplateValue {
    switch field {
    case .lang: .text(Text(world.site.settings.languages[index].code))
    case .url:
      data.page.alternates[index].map { .text(Text(world.absolute($0))) } ?? .none
    }
  }

  private func translation(_ field: TranslationField, _ index: Int) -> TemplateValue {
    let target = world.site.settings.languages[index]
    switch field {
    case .code: return .text(Text(target.code))
    case .lang: return .text(Text(target.locale.tag))
    case .dir: return .text(Text(target.direction.rawValue))
    case .name: return .text(Text(world.languageNames[index], in: LanguageIndex(index)))
    case .url: return world.link(route(in: index))
    case .isCurrent:
      return .boolean(index == language.position && data.page.kind != .languageChooser)
    case .isFallback:
      guard case .record(let record) = data.page.kind else { return .boolean(false) }
      return .boolean(world.site[record].variants[index] == nil)
    }
  }

  /// Where the reader finds this page in another language, or the nearest thing to it.
  private func route(in index: Int) -> String {
    let home = world.site.settings.languages[index].root
    switch data.page.kind {
    case .record(let record):
      let record = world.site[record]
      return record.routes[index]
        ?? record.section.map { world.site.sections[$0].routes[index] } ?? home
    case .section(let section, _):
      return data.page.alternates[index] ?? world.site.sections[section].routes[index]
    case .term(let taxonomy, _, _):
      return data.page.alternates[index] ?? world.site.taxonomies[taxonomy].routes[index]
    default: return data.page.alternates[index] ?? home
    }
  }

  private func breadcrumb(_ field: LinkField, _ index: Int) -> TemplateValue {
    let crumb = data.breadcrumbs[index]
    switch field {
    case .label: return .text(crumb.label)
    case .url: return world.link(crumb.route)
    case .isCurrent: return .boolean(index == data.breadcrumbs.count - 1)
    }
  }

  private func heading(_ field: HeadingField, _ index: Int) -> TemplateValue {
    let heading = data.headings[index]
    switch field {
    case .id: return .text(Text(heading.id))
    case .text: return .text(Text(heading.text, in: language))
    case .level: return .integer(heading.level)
    }
  }

  private func pagination(_ field: PaginationField) -> TemplateValue {
    guard let pagination = data.pagination else { return .none }
    switch field {
    case .number: return .integer(pagination.number)
    case .count: return .integer(pagination.count)
    case .total: return .integer(pagination.total)
    case .previous:
      return pagination.number > 1
        ? world.link(pagination.route(of: pagination.number - 1)) : .none
    case .next:
      return pagination.number < pagination.count
        ? world.link(pagination.route(of: pagination.number + 1)) : .none
    case .pages: return list(.pageNumber, nearbyPages(pagination))
    }
  }

  /// The first, the last, and two on each side of the current page.
  private func nearbyPages(_ pagination: PageData.Pagination) -> [Int] {
    (1...pagination.count).filter { number in
      number == 1 || number == pagination.count || abs(number - pagination.number) <= 2
    }
  }

  private func pageNumber(_ field: PageNumberField, _ number: Int) -> TemplateValue {
    guard let pagination = data.pagination else { return .none }
    switch field {
    case .number: return .integer(number)
    case .url: return world.link(pagination.route(of: number))
    case .isCurrent: return .boolean(number == pagination.number)
    }
  }
}
