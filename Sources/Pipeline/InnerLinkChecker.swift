import Model
import Rendering

/// Follows the links in texts that lead to a place of a page, or that are written as an address of
/// the site.
///
/// A host may have more at an address than the site: these are warnings.
struct InnerLinkChecker: Sendable {
  let site: Site
  let renderer: PageRenderer
  let texts: TextReader
  let jobs: Int

  /// The mistakes in links to places of the page they stand on.
  static func mistakes(in links: [PlacedLink], on page: [UInt8]) -> [Diagnostic] {
    let own = links.filter { $0.href.hasPrefix("#") }
    guard !own.isEmpty else { return [] }
    let anchors = PageAnchors(page)
    return own.compactMap { link in
      mistake(
        link, fragment: String(link.href.dropFirst()), anchors, of: Message("place-this-page"))
    }
  }

  /// The mistakes in links to other pages.
  ///
  /// - Parameters:
  ///   - links: Links of all pages.
  ///   - files: What the site has besides its pages.
  ///   - isMade: Whether the site has a page or a file at a path in the output.
  /// - Returns: A warning for each link that leads nowhere.
  func mistakes(
    in links: [PlacedLink], files: [OutputFile], isMade: (String) -> Bool
  ) async -> [Diagnostic] {
    guard !links.isEmpty else { return [] }
    let base = Route.basePath(of: site.settings.baseURL)
    let routes = Lazy { RouteNames(site.pages) }
    var diagnostics: [Diagnostic] = []
    var followed: [(link: PlacedLink, path: String, fragment: String)] = []
    for link in links where link.href.hasPrefix(base + "/") {
      let parts = link.href.dropFirst(base.count).split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let route = Route.percentDecoded(String(parts[0].prefix { $0 != "?" }))
      let path = Route.outputPath(of: route)
      if !isMade(path) {
        diagnostics.append(unknown(link, route, routes, isMade))
      } else if parts.count > 1 {
        followed.append((link, path, String(parts[1])))
      }
    }
    let anchors = await anchors(of: Set(followed.map(\.path)), files)
    for (link, path, fragment) in followed {
      guard let found = anchors[path] else { continue }
      let mistake = Self.mistake(
        link, fragment: fragment, found.anchors,
        of: Message("place-page", ["route": .text(found.route)]))
      if let mistake { diagnostics.append(mistake) }
    }
    return diagnostics
  }

  /// The anchors of some pages, by the paths of their files; of other files nothing.
  private func anchors(
    of paths: Set<String>, _ files: [OutputFile]
  ) async -> [String: (route: String, anchors: PageAnchors)] {
    var result: [String: (route: String, anchors: PageAnchors)] = [:]
    guard !paths.isEmpty else { return result }
    for file in files where file.path.hasSuffix(".html") && paths.contains(file.path) {
      result[file.path] = ("/" + file.path, PageAnchors(file.bytes))
    }
    // These few pages are made once more, so that no other page need be searched or kept.
    let pages = site.pages.filter { paths.contains(Route.outputPath(of: $0.route)) }
    let found = await pages.parallelMap(jobs: jobs) { page in
      PageAnchors(rendered(page))
    }
    for (page, anchors) in zip(pages, found) {
      result[Route.outputPath(of: page.route)] = (page.route, anchors)
    }
    return result
  }

  private func rendered(_ page: Page) -> [UInt8] {
    let body = PageRenderer.bodySource(of: page, in: site).flatMap { try? texts.text(of: $0) }
    let input = PageRenderer.Input(
      page: page, body: body ?? [], structuredData: nil, keepsContent: false)
    return renderer.render(input).file.bytes
  }

  private static func mistake(
    _ link: PlacedLink, fragment: String, _ anchors: PageAnchors, of page: Message
  ) -> Diagnostic? {
    guard !anchors.has(fragment) else { return nil }
    let wanted = Route.percentDecoded(fragment)
    let nearest = anchors.nearest(to: wanted)
    return link.warning(
      Message("link-no-anchor", ["page": .message(page), "wanted": .text(wanted)]),
      nearest.map { Message("link-no-anchor.remedy-near", ["name": .text($0)]) }
        ?? Message("link-no-anchor.remedy"))
  }

  private func unknown(
    _ link: PlacedLink, _ route: String, _ routes: Lazy<RouteNames>, _ isMade: (String) -> Bool
  ) -> Diagnostic {
    let nearest =
      isMade(Route.outputPath(of: route + "/")) ? route + "/" : routes.value.nearest(to: route)
    return link.warning(
      Message("link-no-page", ["route": .text(route)]),
      nearest.map(Message.didYouMean)
        ?? Message("link-no-page.remedy"))
  }
}

/// The addresses of a site's pages, for links that lead to none of them.
private struct RouteNames: Sendable {
  private var byFolder: [String: [String]] = [:]
  private var byName: [String: [String]] = [:]
  private let indexes = NameIndexes<String, NameIndex>()

  init(_ pages: [Page]) {
    for page in pages {
      let (folder, name) = Self.parts(of: page.route)
      byFolder[folder, default: []].append(page.route)
      byName[name, default: []].append(page.route)
    }
  }

  /// The route that was most likely meant: one of the same folder, or of the same name in another.
  func nearest(to route: String) -> String? {
    let (folder, name) = Self.parts(of: route)
    let near = indexes.index(for: folder) { byFolder[folder] ?? [] }.nearest(to: route)
    // A name that very many folders have says nothing.
    let elsewhere = NearestName.of(route, among: (byName[name] ?? []).prefix(NameIndex.fewNames))
    return NearestName.of(route, among: [near, elsewhere].compactMap { $0 })
  }

  private static func parts(of route: String) -> (folder: String, name: String) {
    let parts = route.split(ascii: "/").map(String.init)
    return (parts.dropLast().joined(separator: "/"), parts.last ?? "")
  }
}
