import Localization
public import Model

/// Joins documents into one immutable site, in numbered steps.
///
/// 1. `RecordJoiner` joins the files of a record, settles shared fields, drops what is not
///    published.
/// 2. `TermLinker` finds the terms of taxonomies.
/// 3. `ReferenceLinker` finds the records that are referred to, and makes the inverse lists.
/// 4. `OfferLinker` makes the offers of what is sold.
/// 5. `RoutePlanner` gives every record, section and term its address in each language.
/// 6. `ListingPlanner` sorts the listings.
/// 7. `FacetPlanner` makes the lists by which readers narrow a listing.
/// 8. `PagePlanner` lists all pages and redirects and reports addresses that collide.
/// 9. `MenuLinker` finds what the menus lead to.
public enum SiteLinker {
  /// The moment and the choices of one build.
  public struct Options: Sendable {
    /// When the site is built; a day is one of the site's time zone, and means its beginning.
    public var now: WrittenTime
    /// Whether drafts and records outside their publication dates are included.
    public var includesDrafts: Bool
    /// Whether the theme has a page for searching.
    public var hasSearchPage: Bool

    /// A build for one moment, with or without drafts.
    public init(now: WrittenTime, includesDrafts: Bool, hasSearchPage: Bool = false) {
      self.now = now
      self.hasSearchPage = hasSearchPage
      self.includesDrafts = includesDrafts
    }
  }

  /// Gives the site and every mistake that only shows between files.
  ///
  /// With an error among them the site is not fit to be published.
  ///
  /// - Parameters:
  ///   - documents: The files that could be read.
  ///   - unreadable: The records of those that could not, by the files' paths; what would be wrong
  ///     without them is not told.
  ///   - settings: The site's.
  ///   - types: The site's.
  ///   - options: Of the build.
  /// - Returns: The site, and the mistakes.
  public static func link(
    documents: [Document], unreadable: [String: String] = [:], settings: SiteSettings,
    types: [ContentType], options: Options
  ) async -> (site: Site, diagnostics: [Diagnostic]) {
    let clock = ZoneClock(named: settings.timeZone) ?? .utc
    let now = clock.moment(of: options.now)
    let joiner = RecordJoiner(
      settings: settings, types: types, options: options, clock: clock, now: now,
      unreadable: unreadable)
    var joined = joiner.join(documents)
    var (records, diagnostics) = (joined.records, joined.diagnostics)
    // A second owner would have every record copied when it is linked.
    joined.records = []

    let taxonomies: [Taxonomy]
    let terms = TermLinker(settings: settings, types: types)
    (taxonomies, diagnostics) = terms.link(&records, adding: diagnostics)

    let references = ReferenceLinker(
      types: types, unpublished: joined.unpublished, blocks: settings.blocks)
    diagnostics += references.link(&records)

    let localizers = settings.languages.map { Localizer($0) }
    let offers = OfferLinker(
      settings: settings, types: types,
      words: ValueWords(
        records: records, types: types, taxonomies: taxonomies, localizers: localizers)
    ).link(records)
    diagnostics += offers.diagnostics

    let routes = RoutePlanner(settings: settings, types: types)
    var sections = routes.sections(&records, &diagnostics)
    var linkedTaxonomies = routes.taxonomies(taxonomies)

    let listings = ListingPlanner(
      settings: settings, types: types, localizers: localizers, goods: offers.goods)
    diagnostics += await listings.plan(
      records: &records, sections: &sections, taxonomies: &linkedTaxonomies, documents: documents)
    FacetPlanner(settings: settings, types: types, localizers: localizers, goods: offers.goods)
      .plan(records: records, sections: &sections, taxonomies: &linkedTaxonomies)

    let home = records.firstIndex { $0.role == .home }.map { RecordIndex($0) }
    let planner = PagePlanner(
      settings: settings, types: types, hasSearchPage: options.hasSearchPage)
    let plan = planner.plan(
      records: records, sections: sections, taxonomies: linkedTaxonomies, documents: documents)
    diagnostics += plan.diagnostics

    let menus = MenuLinker(
      records: records, sections: sections, taxonomies: linkedTaxonomies, types: types,
      unpublished: joined.unpublished
    ).link(settings.menus)
    diagnostics += menus.diagnostics

    var recordsByID: [String: RecordIndex] = [:]
    var recordsByPath: [String: RecordIndex] = [:]
    recordsByID.reserveCapacity(records.count)
    recordsByPath.reserveCapacity(documents.count)
    for position in records.indices {
      recordsByID[records[position].id] = RecordIndex(position)
      for language in records[position].variants.indices {
        guard let path = records[position].variants[language]?.path else { continue }
        recordsByPath[path] = RecordIndex(position)
      }
    }
    var site = Site(
      settings: settings, types: types, records: records, sections: sections,
      taxonomies: linkedTaxonomies, home: home, pages: plan.pages, redirects: plan.redirects,
      menus: menus.menus, today: clock.day(at: now), recordsByID: recordsByID,
      recordsByPath: recordsByPath)
    site.goods = offers.goods
    site.hasSearchPage = options.hasSearchPage
    site.nextPublication = joined.nextPublication
    site.unpublished = joined.unpublished.merging(joined.unpublishedPaths) { first, _ in first }
    return (site, diagnostics.map(Self.fromSource))
  }

  /// Documents know their paths below the content folder; editors know them below the source.
  private static func fromSource(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    if diagnostic.path != "dlala.yaml" { diagnostic.path = "content/" + diagnostic.path }
    return diagnostic
  }
}
