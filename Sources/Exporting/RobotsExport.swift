public import Model

/// Writes `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
public enum RobotsExport {
  /// Gives `robots.txt`.
  public static func files(site: Site) -> [OutputFile] {
    let sitemap = Route.absoluteURI(base: site.settings.baseURL, route: "/sitemap.xml")
    let text = """
      User-agent: *
      Allow: /

      Sitemap: \(sitemap)

      """
    return [OutputFile(path: "robots.txt", bytes: Array(text.utf8))]
  }
}
