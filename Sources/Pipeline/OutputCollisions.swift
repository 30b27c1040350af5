import Model

/// Finds two files that would stand at one place: Linking knows the addresses of records, and only
/// here is it known what the theme and the exports make beside them.
struct OutputCollisions {
  let site: Site
  /// Where what the theme lacks is best added, as diagnostics name it.
  let theme: String
  /// Names in the output folder that are taken before anything is made.
  let reserved: Set<String>

  /// Each mistake where an editor can mend it.
  ///
  /// `files` are the paths of everything but the pages; `isPage` says whether a page has a path.
  func mistakes(among files: [String], isPage: (String) -> Bool) -> [Diagnostic] {
    var taken: [String: Int] = [:]
    for file in files { taken[file, default: 0] += 1 }
    let redirects = site.redirects.map { ($0, Route.outputPath(of: $0.from)) }
    for (_, path) in redirects { taken[path, default: 1] -= 1 }
    func isFile(_ path: String) -> Bool {
      taken[path, default: 0] > 0 || isPage(path) || reserved.contains(path)
    }
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for (redirect, path) in redirects
    where !seen.insert(path).inserted || isFile(path)
      || Self.folders(of: path).contains(where: isFile)
    {
      diagnostics.append(
        Diagnostic(
          category: "alias",
          message: Message("alias-of-file", ["from": .text(redirect.from)]),
          remedy: Message("alias-of-file.remedy"), path: source(of: redirect)))
    }
    for (path, count) in taken where count > 0 && isPage(path) {
      guard let page = site.pages.first(where: { Route.outputPath(of: $0.route) == path }) else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          category: "address",
          message:
            Message("address-of-program", ["route": .text(page.route)]),
          remedy: Message("address-of-program.remedy"), path: source(of: page)))
    }
    for (path, count) in taken where count > 1 {
      diagnostics.append(
        Diagnostic(
          category: "theme", message: Message("theme-file-of-program", ["path": .text(path)]),
          remedy: Message("theme-file-of-program.remedy"), path: themeFolder))
    }
    return diagnostics.sorted()
  }

  private var themeFolder: String { theme + "/templates" }

  /// `a` and `a/b` for `a/b/index.html`.
  private static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  private func source(of page: Page) -> String {
    guard case .record(let record) = page.kind,
      let variant = site[record].shown(in: page.language)?.variant
    else { return themeFolder }
    return "content/" + variant.path
  }

  private func source(of redirect: Redirect) -> String {
    let base = site.settings.baseURL
    for record in site.records {
      guard let variant = record.variants[redirect.language.position],
        variant.aliases.contains(where: { Redirect.route(of: $0, base: base) == redirect.from })
      else { continue }
      return "content/" + variant.path
    }
    return "dlala.yaml"
  }
}
