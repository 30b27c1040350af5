public import Model

/// Writes `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
///
/// Pages that are hidden may be read, too: who may not read them does not see that they ask to be left out.
public enum RobotsExport {
  /// Gives `robots.txt`.
  public static func files(site: Site, isHidden: Bool = false) -> [OutputFile] {
    let sitemap = Route.absoluteURI(base: site.settings.baseURL, route: "/sitemap.xml")
    let text = "User-agent: *\nAllow: /\n" + (isHidden ? "" : "\nSitemap: \(sitemap)\n")
    return [OutputFile(path: "robots.txt", bytes: Array(text.utf8))]
  }
}
