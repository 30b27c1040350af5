import Exporting
import Localization
import Model
import Rendering

/// Everything that machines read, from the finished site.
enum Exports {
  /// Sitemaps, redirects and the rest that needs no rendered page.
  ///
  /// A site that is hidden from search engines has no sitemap.
  static func files(
    site: Site, world: World, isHidden: Bool
  ) -> Result<[OutputFile], EnvironmentFailure> {
    // The words on the page of an old address.
    func texts(_ language: LanguageIndex) -> RedirectExport.Texts {
      let title = site.settings.title[language]?.string ?? "→"
      return RedirectExport.Texts(
        title: world.word("moved", language, standard: title),
        link: world.word("go-on", language, standard: "→"))
    }
    return Result { () throws(EnvironmentFailure) in
      do {
        let sitemaps =
          isHidden
          ? [] : try SitemapExport.files(site: site, images: { world.imageAddresses(of: $0) })
        return try sitemaps + RobotsExport.files(site: site, isHidden: isHidden)
          + RedirectExport.files(site: site, texts: texts)
          + ServiceWorkerExport.files(site: site)
          + HeadersExport.files(
            site: site, hasSearchIndex: world.hasSearchIndex, isHidden: isHidden)
          + CalendarExport.files(site: site)
          + ShoppingExport.files(site: site, picture: { world.sharedAddress(of: $0) })
          + ListingExport.files(site: site, thumbnail: { world.thumbnail(of: $0) })
      } catch {
        throw EnvironmentFailure(path: site.settings.baseURL, cause: .system("\(error)"))
      }
    }
  }

  /// The feeds, with the rendered texts of their entries.
  static func feeds(
    site: Site, plans: [FeedPlan], content: [FeedItemKey: [UInt8]]
  ) throws(EnvironmentFailure) -> [OutputFile] {
    do {
      return try FeedExport.files(site: site, plans: plans, content: content)
    } catch {
      throw EnvironmentFailure(path: site.settings.baseURL, cause: .system("\(error)"))
    }
  }
}
