import Exporting
import Localization
import Model
import Rendering

/// Everything that machines read, from the finished site.
enum Exports {
  static func files(
    site: Site, world: World, feeds: [FeedPlan], content: [FeedItemKey: [UInt8]]
  ) throws(EnvironmentFailure) -> [OutputFile] {
    // The words on the page of an old address.
    func texts(_ language: LanguageIndex) -> RedirectExport.Texts {
      let title = site.settings.title[language]?.string ?? "→"
      return RedirectExport.Texts(
        title: world.word("moved", language, standard: title),
        link: world.word("go-on", language, standard: "→"))
    }
    do {
      return try SitemapExport.files(site: site, images: { world.imageAddresses(of: $0) })
        + FeedExport.files(site: site, plans: feeds, content: content)
        + RobotsExport.files(site: site)
        + RedirectExport.files(site: site, texts: texts)
        + HeadersExport.files(site: site)
    } catch {
      throw EnvironmentFailure(path: site.settings.baseURL, cause: "\(error)")
    }
  }
}
