import Model
import Testing

@testable import Rendering

/// What a page says of itself: its address, its languages, its place among other pages.
@Suite struct PageDataTests {
  private func eachPage(
    _ check: (PageRendererTests.Built, Page, PageReader) throws -> Void
  ) async throws {
    for built in try await PageRendererTests.sites.value {
      for (page, _, reader) in built.pages { try check(built, page, reader) }
    }
  }

  private static func links(_ reader: PageReader, _ rel: String) -> [PageReader.Element] {
    reader.all("link").map(\.element).filter { $0["rel"] == rel }
  }

  private static func isNotIndexed(_ reader: PageReader) -> Bool {
    reader.all("meta").contains { $0.element["name"] == "robots" }
  }

  @Test func translationsNameEachOther() async throws {
    for built in try await PageRendererTests.sites.value {
      var named: [String: [String: String]] = [:]
      for (page, _, reader) in built.pages {
        var alternates: [String: String] = [:]
        for link in Self.links(reader, "alternate") {
          if let code = link["hreflang"] { alternates[code] = link["href"] }
        }
        named[built.build.world.absolute(page.route)] = alternates
        let hasOwn =
          switch page.kind {
          case .search, .notFound: false
          default: built.isOwn(page)
          }
        #expect(alternates.isEmpty != hasOwn, "\(page.route)")
        guard hasOwn, page.kind != .languageChooser else { continue }
        // A page is among its own translations.
        #expect(
          alternates[built.site.settings.languages[page.language.position].code]
            == built.build.world.absolute(page.route))
      }
      var both = 0
      for (address, alternates) in named {
        for (code, other) in alternates where code != "x-default" && other != address {
          both += 1
          #expect(named[other] == alternates || address.hasSuffix("souk/"), "\(address) → \(other)")
        }
        if let standard = alternates["x-default"] {
          #expect(standard == alternates["ar"] || standard == "https://x.example/souk/")
        }
      }
      #expect(both > 40)
    }
  }

  @Test func aPageIsItsOwnOriginalUnlessAnotherLanguageStandsInForIt() async throws {
    var standIns = 0
    try await eachPage { built, page, reader in
      let canonical = Self.links(reader, "canonical").compactMap { $0["href"] }
      guard built.isOwn(page) else {
        standIns += 1
        let other = page.route.hasPrefix("/ar/") ? "/fr/" : "/ar/"
        #expect(canonical == [built.build.world.absolute(other + page.route.dropFirst(4))])
        #expect(Self.isNotIndexed(reader))
        return
      }
      #expect(canonical == [built.build.world.absolute(page.route)])
      let isHidden = page.kind == .search || page.kind == .notFound
      let isDossier =
        if case .record = page.kind { page.route.contains("/dossiers/") } else { false }
      #expect(Self.isNotIndexed(reader) == (isHidden || isDossier), "\(page.route)")
    }
    #expect(standIns > 10)
  }

  @Test func aPageIsReadInTheDirectionOfItsLanguage() async throws {
    try await eachPage { built, page, reader in
      let html = try #require(reader.all("html").first?.element)
      let main = try #require(reader.all("main").first?.element)
      let isArabic = page.language == SampleSite.arabic
      #expect(html["lang"] == (isArabic ? "ar-PS" : "fr-FR"), "\(page.route)")
      #expect(html["dir"] == (isArabic ? "rtl" : "ltr"))
      let isArabicText = built.isOwn(page) == isArabic
      #expect(main["lang"] == (isArabicText ? "ar-PS" : "fr-FR"))
      #expect(main["dir"] == (isArabicText ? "rtl" : "ltr"))
    }
  }

  @Test func theSwitchOfLanguagesLeadsToTheSamePageOrTheNearest() async throws {
    try await eachPage { built, page, reader in
      let switches = reader.all("a").map(\.element).filter { $0["data-switch"] != nil }
      #expect(switches.map { $0["data-switch"] } == ["ar", "fr"])
      for (number, link) in switches.enumerated() {
        let root = built.site.settings.languages[number].root
        #expect(link["href"]?.hasPrefix("/souk" + root) == true, "\(page.route)")
        if case .record(let record) = page.kind, let route = built.site[record].routes[number] {
          #expect(link["href"] == built.build.world.href(route))
        }
      }
    }
  }

  @Test func recordsWithoutAPageInALanguageLeadToTheirSection() async throws {
    var sample = try SampleSite()
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: .omit, byType: [:])
    try sample.add("things/one", ["قنديل", nil])
    try sample.add("about", ["عن", nil])
    let build = try await sample.built()
    func french(_ route: String) throws -> String? {
      try build.read(route).all("a").first { $0.element["data-switch"] == "fr" }?.element["href"]
    }
    #expect(try french("/ar/things/one/") == "/souk/fr/things/")
    #expect(try french("/ar/about/") == "/souk/fr/")
    #expect(try build.read("/fr/things/").all("article").isEmpty)
  }

  @Test func pagesOfAListingFollowEachOther() async throws {
    for built in try await PageRendererTests.sites.value {
      let listings = built.site.pages.filter {
        switch $0.kind {
        case .section, .term: true
        default: false
        }
      }
      var seen: [String: [String]] = [:]
      for (page, _, reader) in built.pages where listings.contains(page) {
        let parts = page.route.split(separator: "/")
        let isFirst = parts.dropLast().last != "page"
        let first = isFirst ? page.route : "/" + parts.dropLast(2).joined(separator: "/") + "/"
        seen[first, default: []] += reader.all("article").map(\.text)
        let links = reader.all("a").map(\.element)
        #expect(isFirst == (links.first { $0["rel"] == "prev" } == nil))
        if let next = links.first(where: { $0["rel"] == "next" })?["href"] {
          #expect(listings.contains { built.build.world.href($0.route) == next })
          #expect(reader.all("article").count == 4)
        }
      }
      for section in built.site.sections {
        for (route, listing) in zip(section.routes, section.listings) {
          #expect(seen[route]?.count == listing.count)
        }
      }
    }
  }

  @Test func theNumbersAroundAPageAreShown() async throws {
    var sample = try SampleSite()
    sample.settings.pageSize = 1
    for number in 10..<22 { try sample.add("things/t\(number)", ["ق \(number)", nil]) }
    var templates = SampleTheme.empty
    templates["section.html"] = """
      {% for page in page.pagination.pages %}{{ page.number }}{% if page.is_current %}*{% endif %} {% endfor %}\
      / {{ page.pagination.total }}
      """
    let build = try await sample.built(templates)
    func numbers(_ route: String) throws -> String {
      try build.html(route).split(separator: " ").joined(separator: " ")
    }
    #expect(try numbers("/ar/things/") == "1* 2 3 12 / 12")
    #expect(try numbers("/ar/things/page/6/") == "1 4 5 6* 7 8 12 / 12")
    #expect(try numbers("/ar/things/page/12/") == "1 10 11 12* / 12")
  }

  @Test func aPageNamesTheNearestFeed() async throws {
    try await eachPage { built, page, reader in
      let feeds = Self.links(reader, "alternate").filter { $0["type"] == "application/rss+xml" }
      let root = page.language == SampleSite.arabic ? "/souk/ar/" : "/souk/fr/"
      var expected = root + "feed.xml"
      var title = page.language == SampleSite.arabic ? "السوق" : "Le souk"
      switch page.kind {
      case .record(let record):
        if built.site[record].id.hasPrefix("things/") { expected = root + "things/feed.xml" }
        if built.site[record].id.hasPrefix("makers/"), built.isOwn(page) {
          let name = built.site[record].id.dropFirst("makers/".count)
          expected = root + "makers/\(name)/feed.xml"
          title = ""
        }
      case .section(let section, _) where built.site.sections[section].name == "things":
        expected = root + "things/feed.xml"
      default: break
      }
      #expect(feeds.map { $0["href"] } == [expected], "\(page.route)")
      if expected == root + "feed.xml" { #expect(feeds.first?["title"] == title) }
    }
  }

  @Test func menusMarkWhereTheReaderIs() async throws {
    try await eachPage { _, page, reader in
      let current = reader.all("a").map(\.element).filter { $0["aria-current"] == "true" }
      let parts = page.route.split(separator: "/")
      let isThere = parts.count > 1 && (parts[1] == "things" || parts[1] == "kinds")
      #expect(current.count == (isThere ? 1 : 0), "\(page.route)")
    }
  }

  @Test func aMenuLeavesOutWhatHasNoPageInALanguage() async throws {
    var sample = try SampleSite()
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: .omit, byType: [:])
    try sample.add("about", ["عن", nil])
    sample.settings.menus[0].entries += [
      Menu.Entry(target: "about", label: nil, position: SourcePosition(line: 9, column: 1))
    ]
    var templates = SampleTheme.empty
    templates["home.html"] = "{% for entry in site.menus.main %}{{ entry.url }} {% endfor %}"
    func menu(_ language: String) async throws -> String {
      try await sample.built(templates).html("/\(language)/").replacing(
        #/<\/?bdi[^>]*>|\/souk\/../#, with: "")
    }
    #expect(try await menu("ar") == "/things/ https://y.example/ /about/ ")
    #expect(try await menu("fr") == "/things/ https://y.example/ ")
    let told = await sample.linked().diagnostics
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.message.hasPrefix("no record has a term of \"kinds\"") == true)
    #expect(told.first?.path == "dlala.yaml")
    try sample.add("things/one", ["ق", nil], fields: ["kinds": .list([SampleSite.term("wood")])])
    #expect(await sample.linked().diagnostics.isEmpty)
    #expect(try await menu("fr") == "/things/ /kinds/ https://y.example/ ")
  }

  @Test func crumbsLeadFromTheHomePageToThisOne() async throws {
    try await eachPage { built, page, reader in
      let crumbs = reader.all("ol").first.map(\.text) ?? ""
      switch page.kind {
      case .home, .languageChooser, .notFound: #expect(crumbs.isEmpty)
      default:
        #expect(crumbs.hasPrefix(page.language == SampleSite.arabic ? "السوق" : "Le souk"))
        #expect(reader.all("li").count >= 2)
      }
    }
  }
}
