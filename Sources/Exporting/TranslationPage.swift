public import Model
public import XML

/// The state of translation as one page of HTML that needs nothing else: no scripts, no pictures,
/// nothing from another host.
///
/// It stands there in each language of the site that the program has words for; links at its top
/// lead from one to the other.
public enum TranslationPage {
  /// Gives the page; `linkPrefix` is what leads from its folder to the source folder, such as `../`.
  public static func html(
    _ report: TranslationReport, linkPrefix: String
  ) throws(XMLFailure) -> [UInt8] {
    let all = TranslationWords.all(for: report.languages)
    var writer = XMLWriter(.html)
    writer.element("html") { writer in
      writer.attribute("lang", all[0].tag)
      writer.attribute("dir", all[0].direction.rawValue)
      head(all[0].title, &writer)
      writer.element("body") { writer in
        if all.count > 1 { languages(all, &writer) }
        writer.element("main") { writer in
          for words in all {
            let section = TranslationSection(report: report, linkPrefix: linkPrefix, words: words)
            writer.element("section") { writer in
              writer.attribute("id", words.tag)
              writer.attribute("lang", words.tag)
              writer.attribute("dir", words.direction.rawValue)
              section.write(&writer)
            }
          }
        }
      }
    }
    return try writer.finish()
  }

  /// Of the languages the one that the address names is shown, else the first.
  private static let style = """
    :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
    body { margin: 0; }
    main, nav { max-inline-size: 72rem; margin-inline: auto; padding: 1.5rem; }
    nav { padding-block-end: 0; }
    nav a { margin-inline-end: 1rem; }
    section:not(:target, :first-child), main:has(:target) section:not(:target) { display: none; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; margin-block: 1rem; }
    caption { text-align: start; font-weight: bold; padding-block: .5rem; }
    th, td { border-block-end: 1px solid #8888; padding: .3rem .7rem; text-align: start;
      vertical-align: top; }
    td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
    meter { inline-size: 8rem; vertical-align: middle; }
    li { margin-block-end: 1rem; }
    code { overflow-wrap: anywhere; }
    """

  private static func head(_ title: String, _ writer: inout XMLWriter) {
    writer.element("head") { writer in
      writer.emptyElement("meta") { $0.attribute("charset", "utf-8") }
      writer.emptyElement("meta") {
        $0.attribute("name", "viewport")
        $0.attribute("content", "width=device-width, initial-scale=1")
      }
      writer.emptyElement("meta") {
        $0.attribute("name", "robots")
        $0.attribute("content", "noindex")
      }
      writer.element("title", text: title)
      writer.element("style", text: style)
    }
  }

  private static func languages(_ all: [TranslationWords], _ writer: inout XMLWriter) {
    writer.element("nav") { writer in
      writer.attribute("aria-label", all[0].language)
      for words in all {
        writer.element("a") { writer in
          writer.attribute("href", "#" + words.tag)
          writer.attribute("lang", words.tag)
          writer.attribute("dir", words.direction.rawValue)
          writer.text(words.name)
        }
        writer.text(" ")
      }
    }
  }
}
