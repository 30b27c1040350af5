public import Model
public import XML

/// Writes a page at each old address that sends the reader on, without a server's help.
public enum RedirectExport {
  /// The words on such a page, in one language.
  public struct Texts: Sendable, Hashable {
    /// The title, such as "This page has moved".
    public var title: String
    /// The link's text, such as "Go on to the new address".
    public var link: String

    /// Takes the texts as plain text; they are escaped where they stand.
    public init(title: String, link: String) {
      self.title = title
      self.link = link
    }
  }

  /// Gives one page of HTML for each redirect of the site, in the site's order.
  public static func files(
    site: Site, texts: (LanguageIndex) -> Texts
  ) throws(XMLFailure) -> [OutputFile] {
    var files: [OutputFile] = []
    files.reserveCapacity(site.redirects.count)
    for redirect in site.redirects {
      let language = site.settings.languages[redirect.language.position]
      files.append(
        OutputFile(
          path: Route.outputPath(of: redirect.from),
          bytes: try page(
            to: redirect.to, in: language, base: site.settings.baseURL,
            texts: texts(redirect.language))))
    }
    return files
  }

  private static func page(
    to route: String, in language: SiteLanguage, base: String, texts: Texts
  ) throws(XMLFailure) -> [UInt8] {
    // The reader stays on the host where the page was found; only the canonical link names the
    // site's own.
    let path = Route.basePath(of: base) + Route.percentEncoded(route)
    var writer = XMLWriter(.html, capacity: 1024)
    writer.element("html") { writer in
      writer.attribute("lang", language.locale.tag)
      writer.attribute("dir", language.direction.rawValue)
      writer.element("head") { writer in
        writer.emptyElement("meta") { $0.attribute("charset", "utf-8") }
        writer.element("title", text: BidiText.line(texts.title, language.direction))
        writer.emptyElement("link") {
          $0.attribute("rel", "canonical")
          $0.attribute("href", Route.absoluteURI(base: base, route: route))
        }
        writer.emptyElement("meta") {
          $0.attribute("http-equiv", "refresh")
          $0.attribute("content", "0; url=" + path)
        }
        writer.emptyElement("meta") {
          $0.attribute("name", "robots")
          $0.attribute("content", "noindex")
        }
        writer.emptyElement("meta") {
          $0.attribute("name", "viewport")
          $0.attribute("content", "width=device-width, initial-scale=1")
        }
      }
      writer.element("body") { writer in
        writer.element("p") { writer in
          writer.element("a") {
            $0.attribute("href", path)
            $0.text(texts.link)
          }
        }
      }
    }
    return try writer.finish()
  }
}
