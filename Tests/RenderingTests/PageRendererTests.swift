import Exporting
import Foundation
import Model
import Testing
import XML

@testable import Rendering

/// What holds for every page of a site, whatever was written.
@Suite struct PageRendererTests {
  /// A generated site with its pages, made once for all tests.
  struct Built {
    var generated: GeneratedSite
    var build: SampleBuild
    var pages: [(page: Page, output: PageRenderer.Output, reader: PageReader)]

    init(seed: UInt64, things: Int, policy: MissingLanguagePolicy) async throws {
      generated = try GeneratedSite(seed: seed, things: things, policy: policy)
      let build = try await generated.sample.built()
      self.build = build
      pages = try build.site.pages.map { page in
        let output = build.rendered(page, keepsContent: true)
        do {
          return (page, output, try PageReader(output.file.bytes))
        } catch {
          throw PageReader.Malformed(reason: "\(page.route): \(error)")
        }
      }
    }

    var site: Site { build.site }

    func isOwn(_ page: Page) -> Bool {
      guard case .record(let record) = page.kind else { return true }
      return site[record].variants[page.language.position] != nil
    }
  }

  static let sites = Task {
    [
      try await Built(seed: 1, things: 24, policy: .fallback),
      try await Built(seed: 2, things: 14, policy: .fallback),
      try await Built(seed: 3, things: 14, policy: .omit),
    ]
  }

  private func eachPage(
    _ check: (Built, Page, PageReader, PageRenderer.Output) throws -> Void
  ) async throws {
    for built in try await Self.sites.value {
      for (page, output, reader) in built.pages {
        try check(built, page, reader, output)
      }
    }
  }

  @Test func anAnchorStandsOnceOnAPageAndEveryLinkWithinItLeadsToOne() async throws {
    var marked = 0
    try await eachPage { _, page, reader, _ in
      let ids = reader.values(of: "id")
      let doubles = Dictionary(grouping: ids, by: \.self).filter { $1.count > 1 }.keys
      #expect(doubles.isEmpty, "\(page.route)")
      for link in reader.values(of: "href") where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "\(page.route) has no \(link)")
      }
      #expect(!ids.contains { $0.hasPrefix("_in.") })
      if ids.count > 8 { marked += 1 }
    }
    #expect(marked > 10)
  }

  @Test func everyAddressOfTheSiteIsOneOfItsFiles() async throws {
    for built in try await Self.sites.value {
      let site = built.site
      var known = Set(site.pages.map { built.build.world.href($0.route) })
      known.formUnion(FeedExport.plan(site: site).map { built.build.world.href($0.route) })
      known.formUnion(
        site.sections.indices.flatMap { section in
          site.settings.languages.indices.compactMap {
            site.listingRoute(ofSection: section, LanguageIndex($0))
          }
        }.map { built.build.world.href($0) })
      known.formUnion(built.generated.sample.files.values.map { built.build.world.href("/" + $0) })
      known.formUnion(
        GeneratedSite.picture.derivatives.map { built.build.world.href("/" + $0.outputPath) })
      var count = 0
      var wrong: Set<String> = []
      for (page, _, reader) in built.pages {
        let origin = "https://x.example"
        for address in reader.addresses where !address.hasPrefix("#") {
          if address.hasPrefix("https://y.example/") { continue }
          count += 1
          let path = address.hasPrefix(origin) ? String(address.dropFirst(origin.count)) : address
          if !known.contains(path) { wrong.insert("\(address) on \(page.route)") }
        }
      }
      #expect(wrong == [] && count > 800)
    }
  }

  @Test func nothingWithheldIsSaidAnywhere() async throws {
    for built in try await Self.sites.value {
      let word = Array(GeneratedSite.withheldWord.utf8)
      func isClean(_ bytes: [UInt8]?) -> Bool { !(bytes ?? []).contains(word) }
      for (page, output, _) in built.pages {
        #expect(isClean(output.file.bytes), "\(page.route)")
        #expect(isClean(output.content) && isClean(output.searchRecord?.bytes), "\(page.route)")
      }
      #expect(built.build.renderer.renderFiles().files.allSatisfy { isClean($0.bytes) })
      let world = built.build.world
      for record in built.site.records.indices {
        #expect(world.thumbnail(of: RecordIndex(record))?.outputPath.contains("withheld") != true)
      }
    }
  }

  @Test func eachLinkThatLeadsNowhereIsToldOnceAtItsLine() async throws {
    for built in try await Self.sites.value {
      let published = Set(built.site.recordsByPath.keys.map { "content/" + $0 })
      let expected = built.generated.brokenLinks.filter {
        published.contains(String($0.split(separator: ":")[0]))
      }
      let own = built.pages.filter { built.isOwn($0.page) }
      let told = own.flatMap(\.output.diagnostics)
        .filter { $0.category == "link" && $0.message != "this kind of link is not allowed" }
        .map { "\($0.path):\($0.position?.line ?? 0)" }
      #expect(Set(told).symmetricDifference(expected) == [])
      #expect(told.count == expected.count && told.count > 10)
      #expect(
        own.flatMap(\.output.diagnostics).filter { $0.severity == .error }.allSatisfy {
          $0.category == "link" && $0.remedy != ""
        })
    }
  }

  @Test func whatIsHostileStaysText() async throws {
    let titles = Set(GeneratedSite.hostile.map(Self.plain))
    var shown: Set<String> = []
    try await eachPage { built, page, reader, _ in
      for element in reader.elements {
        #expect(
          element.attributes.allSatisfy { !$0.name.hasPrefix("on") }, "\(element) on \(page.route)")
        #expect(element["href"]?.hasPrefix("javascript:") != true)
      }
      let scripts = reader.all("script")
      #expect(scripts.count == 1 + (scripts.count > 1 ? 1 : 0))
      for script in scripts {
        let json = try JSONSerialization.jsonObject(
          with: Data(script.text.utf8), options: .fragmentsAllowed)
        // A script that a browser reads as a script ends its lines there.
        #expect(!script.text.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "<" })
        if script.element["type"] == "application/json", case .record(let record) = page.kind {
          let title = built.build.world.title(of: record, in: page.language).string
          #expect(Self.plain(json as? String ?? "") == Self.plain(title))
        }
      }
      if case .record(let record) = page.kind {
        let title = Self.plain(built.build.world.title(of: record, in: page.language).string)
        #expect(reader.all("h1").map { Self.plain($0.text) } == [title])
        #expect(reader.all("title").map { Self.plain($0.text) } == [title])
        if titles.contains(title) { shown.insert(title) }
      }
    }
    #expect(shown.count > 6)
  }

  /// A text without the marks of direction that a page adds or neutralises.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test func privatePagesSayThatTheyAreAndNoOthers() async throws {
    var count = 0
    try await eachPage { built, page, reader, _ in
      let isPrivate = page.route.contains("/dossiers/")
      let html = try #require(reader.all("html").first?.element)
      #expect((html["data-private"] != nil) == isPrivate, "\(page.route)")
      let referrers = reader.all("meta").filter { $0.element["name"] == "referrer" }
      #expect(referrers.map { $0.element["content"] } == (isPrivate ? ["no-referrer"] : []))
      if isPrivate { count += 1 }
    }
    #expect(count > 8)
  }

  @Test func machinesReadOfAnOfferWhatThePageSays() async throws {
    var sold = 0
    try await eachPage { built, page, reader, _ in
      let offers = reader.all("data")
      guard case .record(let record) = page.kind else {
        #expect(offers.isEmpty)
        return
      }
      let scripts = reader.all("script").filter { $0.element["type"] == "application/ld+json" }
      #expect(scripts.count == (built.isOwn(page) && !page.route.contains("/dossiers/") ? 1 : 0))
      let goods = built.site.goods(record, in: page.language)
      // The leading one, each with the record, and those of variants once more where they stand.
      let expected = goods.map { 1 + ($0.group == nil ? 0 : 2 * $0.offers.count) } ?? 0
      #expect(offers.count == expected, "\(page.route)")
      guard let goods, let script = scripts.first else { return }
      sold += 1
      #expect(
        offers.filter { $0.element["data-leading"] != nil }.count == (goods.group == nil ? 1 : 3))
      let first = offers[0].element
      #expect(first["data-amount"] == goods.leading.price.decimalString)
      #expect((first["data-varies"] != nil) == goods.varies)
      let meta = reader.all("meta").first { $0.element["property"] == "product:price:amount" }
      #expect(meta?.element["content"] == first["data-amount"])
      let told = try Self.offers(in: Data(script.text.utf8))
      let variants = goods.group == nil ? [offers[0]] : Array(offers.dropFirst())
      #expect(told.count == goods.offers.count)
      for (place, shown) in variants.enumerated() {
        let (offer, said) = (goods.offers[place % told.count], told[place % told.count])
        #expect(shown.element["data-amount"] == said["price"] as? String)
        #expect(shown.element["data-currency"] == said["priceCurrency"] as? String)
        let before = (said["priceSpecification"] as? [String: Any])?["price"] as? String
        #expect(shown.element["data-before"] == before ?? "")
        #expect("https://x.example" + (shown.element["data-url"] ?? "") == said["url"] as? String)
        #expect(said["availability"] as? String == offer.availability.schema)
        #expect(shown.element["data-key"] == offer.availability.rawValue)
        #expect((shown.element["data-orderable"] != nil) == offer.isOrderable)
        #expect(shown.element["data-limit"] == (offer.limit.map(String.init) ?? ""))
      }
    }
    #expect(sold > 30)
  }

  private static func offers(in data: Data) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let graph = json?["@graph"] as? [[String: Any]] ?? []
    let nodes = graph + graph.flatMap { $0["hasVariant"] as? [[String: Any]] ?? [] }
    return nodes.compactMap { $0["offers"] as? [String: Any] }
  }

  @Test func feedsCarryThePagesTextsAsXML() async throws {
    for built in try await Self.sites.value {
      var content: [FeedItemKey: [UInt8]] = [:]
      for (page, output, _) in built.pages {
        guard case .record(let record) = page.kind, let html = output.content else { continue }
        content[FeedItemKey(record: record, language: page.language)] = html
      }
      let files = try FeedExport.files(
        site: built.site, plans: FeedExport.plan(site: built.site), content: content)
      var items = 0
      for file in files {
        let tree = try XMLReader.read(file.bytes)
        #expect(!file.bytes.contains(Array(GeneratedSite.withheldWord.utf8)), "\(file.path)")
        for channel in tree.root.elements(named: "channel") {
          for item in channel.elements(named: "item") {
            items += 1
            for text in item.elements(named: "encoded") {
              _ = try PageReader(Array(text.text.utf8))
            }
          }
        }
      }
      #expect(items > 30)
    }
  }

  @Test func theSearchIndexGetsWhatMayBeFound() async throws {
    var count = 0
    try await eachPage { built, page, _, output in
      var isFound = false
      if case .record(let record) = page.kind {
        isFound = built.isOwn(page) && built.site.types[built.site[record].typeIndex].publish.search
      }
      #expect((output.searchRecord != nil) == isFound, "\(page.route)")
      if let record = output.searchRecord {
        count += 1
        #expect(record.path == output.file.path)
        _ = try PageReader(record.bytes)
      }
    }
    #expect(count > 30)
  }

  @Test func aBodyStandsOnTheFirstPageOfAListingInItsOwnLanguageOnly() async throws {
    for built in try await Self.sites.value {
      for (page, output, _) in built.pages {
        switch page.kind {
        case .section(_, let number):
          let isThings = page.route.hasPrefix("/ar/things/")
          #expect((output.content != nil) == (isThings && number == 1), "\(page.route)")
        case .home: #expect(output.content != nil)
        case .term, .taxonomy, .search, .notFound, .languageChooser: #expect(output.content == nil)
        case .record: break
        }
      }
    }
  }
}
