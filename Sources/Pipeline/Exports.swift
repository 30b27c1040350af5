import Exporting
import Localization
import Model
import Rendering

/// Everything that machines read, from the finished site.
enum Exports {
  static func files(
    site: Site, world: World, feeds: [FeedPlan], content: [FeedItemKey: [UInt8]]
  ) throws(EnvironmentFailure) -> [OutputFile] {
    do {
      return try SitemapExport.files(site: site, images: { world.imageAddresses(of: $0) })
        + FeedExport.files(site: site, plans: feeds, content: content)
        + RobotsExport.files(site: site)
        + RedirectExport.files(site: site, texts: { world.redirectTexts($0) })
        + HeadersExport.files(site: site)
    } catch {
      throw EnvironmentFailure(path: site.settings.baseURL, cause: "\(error)")
    }
  }
}

extension World {
  /// The words on the page of an old address.
  func redirectTexts(_ language: LanguageIndex) -> RedirectExport.Texts {
    RedirectExport.Texts(
      title: word("moved", language, standard: site.settings.title[language]?.string ?? "→"),
      link: word("go-on", language, standard: "→"))
  }
}
