import Model

/// Lists all pages and redirects of the site, and reports addresses that collide.
struct PagePlanner {
  let settings: SiteSettings
  let types: [ContentType]
  /// Whether each language has a page for searching.
  var hasSearchPage = false

  struct Plan {
    var pages: [Page]
    var redirects: [Redirect]
    var diagnostics: [Diagnostic]
  }

  private var languages: Range<Int> { settings.languages.indices }

  func plan(
    records: [Record], sections: [Section], taxonomies: [Taxonomy], documents: [Document]
  ) -> Plan {
    var pages: [Page] = []
    pages.reserveCapacity(records.count * languages.count * 5 / 4)
    let homes = languages.map { Optional(settings.languages[$0].root) }
    for language in languages {
      pages.append(
        Page(
          kind: .home, language: LanguageIndex(language), route: homes[language] ?? "/",
          alternates: homes))
    }
    if hasSearchPage {
      let routes = languages.map { settings.searchRoute(in: LanguageIndex($0)) }
      for language in languages {
        pages.append(
          Page(
            kind: .search, language: LanguageIndex(language), route: routes[language],
            alternates: routes))
      }
    }
    for (position, record) in records.enumerated() where record.role == .record {
      let own = languages.map { record.variants[$0] == nil ? nil : record.routes[$0] }
      for language in languages {
        guard let route = record.routes[language] else { continue }
        pages.append(
          Page(
            kind: .record(RecordIndex(position)), language: LanguageIndex(language), route: route,
            alternates: own[language] == nil ? languages.map { _ in nil } : own))
      }
    }
    for (position, section) in sections.enumerated() {
      appendListing(
        &pages, counts: section.listings.map(\.count), routes: section.routes,
        pageSize: section.pageSize ?? settings.pageSize
      ) {
        .section(position, number: $0)
      }
    }
    for (position, taxonomy) in taxonomies.enumerated() where taxonomy.isUsed {
      for language in languages {
        pages.append(
          Page(
            kind: .taxonomy(position), language: LanguageIndex(language),
            route: taxonomy.routes[language], alternates: taxonomy.routes.map { $0 }))
      }
      for (index, term) in taxonomy.terms.enumerated() {
        appendListing(
          &pages, counts: term.listings.map(\.count), routes: term.routes,
          pageSize: settings.pageSize
        ) {
          .term(taxonomy: position, term: index, number: $0)
        }
      }
    }
    let collisions = CollisionReporter(
      records: records, sections: sections, taxonomies: taxonomies, documents: documents,
      languages: settings.languages)
    var diagnostics = collisions.collisions(among: pages)
    pages.sort { $0.route.precedesByBytes($1.route) }
    let none = languages.map { _ -> String? in nil }
    if !settings.isDefaultLanguageAtRoot {
      pages.append(
        Page(
          kind: .languageChooser, language: LanguageIndex(0), route: "/", alternates: homes))
    }
    pages.append(
      Page(
        kind: .notFound, language: LanguageIndex(0), route: "/404.html", alternates: none))
    let redirects = redirects(records, pages, documents, &diagnostics)
    return Plan(pages: pages, redirects: redirects, diagnostics: diagnostics)
  }

  /// The address of a page of a listing, such as `/ar/products/page/2/`.
  private func numbered(_ route: String, _ number: Int) -> String {
    number == 1 ? route : route + "page/\(number)/"
  }

  private func appendListing(
    _ pages: inout [Page], counts: [Int], routes: [String?], pageSize: Int,
    kind: (Int) -> Page.Kind
  ) {
    let pageCounts = counts.map { max(1, ($0 + pageSize - 1) / pageSize) }
    for language in languages {
      guard let route = routes[language] else { continue }
      for number in 1...pageCounts[language] {
        let alternates = languages.map { other -> String? in
          guard number <= pageCounts[other] else { return nil }
          return routes[other].map { numbered($0, number) }
        }
        pages.append(
          Page(
            kind: kind(number), language: LanguageIndex(language),
            route: numbered(route, number), alternates: alternates))
      }
    }
  }

  private func redirects(
    _ records: [Record], _ pages: [Page], _ documents: [Document],
    _ diagnostics: inout [Diagnostic]
  ) -> [Redirect] {
    let positions = Dictionary(
      documents.lazy.filter { !$0.common.aliases.isEmpty }
        .map { (TextPlace($0.path, $0.body), $0.common.positions["aliases"]) },
      uniquingKeysWith: { first, _ in first })
    guard !positions.isEmpty else { return [] }
    let routes = Set(pages.map(\.route))
    var owners: [String: String] = [:]
    var redirects: [Redirect] = []
    for record in records {
      for (language, variant) in record.variants.enumerated() {
        guard let variant, let route = record.routes[language] else { continue }
        for alias in variant.aliases {
          let from = Redirect.route(of: alias, base: settings.baseURL)
          if let other = owners[from].map({ Message.Value.text($0) })
            ?? (routes.contains(from) ? .message(Message("place-a-page")) : nil)
          {
            diagnostics.append(
              Diagnostic(
                category: "alias",
                message: Message("alias-taken", ["from": .text(from), "other": other]),
                remedy: Message("alias-taken.remedy"), path: variant.path,
                position: positions[TextPlace(variant.path, variant.body)] ?? nil, length: 7))
            continue
          }
          owners[from] = variant.path
          redirects.append(
            Redirect(from: from, to: route, language: LanguageIndex(language)))
        }
      }
    }
    return redirects.sorted { $0.from.precedesByBytes($1.from) }
  }
}
