import Exporting
import Model
import Rendering

/// A site as the preview shows it from one change to the next: values only, so that every request sees one
/// state whole.
struct PreviewState: Sendable {
  /// Counts the states.
  var number: Int
  /// What the pages are made from; nothing while the site cannot be used at all.
  var site: PreviewSite?
  /// All that is known to be wrong before a page is made.
  var mistakes: [Diagnostic]
}

/// What the preview keeps of a workspace that can be used.
struct PreviewSite: Sendable {
  /// The workspace's, by which it is known whether two states were read by the same settings.
  let opening: Workspace.Opening
  let site: Site
  let maker: PageMaker
  let media: PreviewFiles
  let statics: PreviewFiles
  let assets: PreviewFiles
  let marks: PublicationMarks
  /// The theme's files that are no pages, made when the first of them is asked for.
  let themeFiles: Lazy<PreviewFiles>
  /// What machines read, as long in the making as some hundred pages.
  let exports: Lazy<PreviewFiles>
  /// The path of the base URL, without its last slash.
  let basePath: String
  /// The headers of every answer, as hosts are told to send them.
  let headers: [(name: String, value: String)]

  /// What a workspace shows, with what an earlier state has in common with it; nothing when there is no
  /// theme to show it by, not even one that was right before and fits.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - earlier: What was shown before.
  ///   - change: What has changed since.
  init?(_ workspace: Workspace, after earlier: PreviewSite?, _ change: WorkspaceChange) {
    opening = workspace.opening
    site = workspace.site
    let before = earlier.flatMap { $0.opening === workspace.opening ? $0 : nil }
    if change.isOfTexts, let before {
      var maker = before.maker
      maker.texts = workspace.texts
      self.maker = maker
      (marks, media, assets) = (before.marks, before.media, before.assets)
    } else {
      // While the theme is being mended, the last that was right shows the pages.
      let last = before?.maker.renderer
      let fits = last?.isFit(for: workspace.site) == true ? last : nil
      guard let renderer = workspace.theme.renderer ?? fits?.rebound(to: workspace.theme.world)
      else {
        return nil
      }
      maker = PageMaker(workspace, renderer, feeds: [])
      marks =
        before.flatMap { change == .fields ? $0.marks : nil } ?? PublicationMarks(workspace)
      media =
        before.flatMap { $0.media.number == workspace.mediaNumber ? $0.media : nil }
        ?? PreviewFiles(of: workspace.media, number: workspace.mediaNumber)
      let assets = workspace.theme.assetFiles
      self.assets = assets.isEmpty ? before?.assets ?? PreviewFiles(assets) : PreviewFiles(assets)
    }
    statics = PreviewFiles(copies: workspace.statics.copies)
    basePath = Route.basePath(of: site.settings.baseURL)
    headers = HeadersExport.everywhere(hasSearchIndex: false)
    let maker = maker
    themeFiles = Lazy { PreviewFiles(maker.renderer.renderFiles().files) }
    exports = Lazy { PreviewFiles(maker.exports()) }
  }

  /// The page of a route; nothing when there is none.
  ///
  /// All but the last two are in the order of their routes.
  func page(at route: String) -> Page? {
    let pages = site.pages
    var (low, high) = (0, max(0, pages.count - 2))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].route.precedesByBytes(route) { low = middle + 1 } else { high = middle }
    }
    if low < end, pages[low].route == route { return pages[low] }
    return pages[end...].first { $0.route == route }
  }

  /// The file at a path in the output, which is no page.
  func file(at path: String) -> PreviewFiles.File? {
    if let file = media[path] ?? assets[path] ?? statics[path] ?? themeFiles.value[path] {
      return file
    }
    return mayBeExport(path) ? exports.value[path] : nil
  }

  /// Whether it is worth the while to have all exports made: nobody who looks for a page or for a picture
  /// that are not there has.
  private func mayBeExport(_ path: String) -> Bool {
    let ending = LinkEndings.ending(of: path) ?? ""
    if ending == "html" {
      return site.redirects.contains { Route.outputPath(of: $0.from) == path }
    }
    return !PreviewFiles.pictureEndings.contains(ending)
  }
}

extension PageMaker {
  /// What machines read of the site, as a build has it.
  fileprivate func exports() -> [OutputFile] {
    let maker = with(FeedExport.plan(site: site))
    let wanted = maker.feedItems
    var content: [FeedItemKey: [UInt8]] = [:]
    for page in site.pages {
      guard case .record(let record) = page.kind,
        wanted.contains(FeedItemKey(record: record, language: page.language)),
        let item = (try? maker.make(page))?.content
      else { continue }
      content[item.key] = item.bytes
    }
    let machine = try? Exports.files(site: site, world: renderer.world, isHidden: false).get()
    let inFeeds = (try? Exports.feeds(site: site, plans: maker.feeds, content: content)) ?? []
    return (machine ?? []) + inFeeds
  }
}
