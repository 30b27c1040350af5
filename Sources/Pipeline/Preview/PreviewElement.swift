import Localization
import Model
import Rendering

/// The one element that the preview puts into a page: what is wrong, where the page comes from, and what
/// loads it anew.
struct PreviewElement: Sendable {
  /// What the state is called in messages to the browser.
  let state: String
  let basePath: String
  let options: BuildOptions
  /// In which mistakes are told where the page's language is none that the program speaks.
  let language: MessageTable.Language

  /// So many mistakes are shown; who mends these sees the next.
  private static let shownLimit = 20

  /// A page with the element before the end of its body.
  func put(
    into page: [UInt8], of site: PreviewSite, _ shown: Page, errors: [Diagnostic],
    warnings: [Diagnostic]
  ) -> [UInt8] {
    let variant = PageRenderer.bodySource(of: shown, in: site.site)
    let languages = site.site.settings.languages
    let wording = wording(languages[shown.language.position].locale.language)
    var html = list(errors, "errors", wording, isOpen: true)
    html += list(warnings, "warnings", wording, isOpen: false)
    for mark in marks(of: shown, in: site) {
      html += "<p class=\"mark\">\(Self.escaped(wording.text(of: mark)))</p>"
    }
    if let path = variant?.path ?? ownFile(of: shown, in: site.site) {
      let file = Message("preview-edit", ["file": .text("content/" + path)])
      html += "<p class=\"file\">\(Self.escaped(wording.text(of: file)))</p>"
    }
    let element = element(html, wording, texts: variant.map { [$0.path] } ?? [])
    let end = Self.endOfBody(of: page)
    var bytes = page
    bytes.insert(contentsOf: Array(element.utf8), at: end)
    return bytes
  }

  /// A page of nothing but mistakes, while there is nothing else to show.
  func page(errors: [Diagnostic]) -> [UInt8] {
    let wording = wording("")
    let list = list(errors, "errors", wording, isOpen: true)
    let note = "<p>\(Self.escaped(wording.text(of: Message("preview-nothing"))))</p>"
    let direction = wording.language.direction.rawValue
    return Array(
      ("<!doctype html>\n<html lang=\"\(wording.language.rawValue)\" dir=\"\(direction)\"><head>"
        + "<meta charset=\"utf-8\"><title>dlala</title>"
        + "<meta name=\"viewport\" content=\"width=device-width\"></head><body>"
        + element(list + note, wording, texts: [], isWhole: true) + "</body></html>\n").utf8)
  }

  /// How the program speaks on a page of a language.
  private func wording(_ code: String) -> Wording {
    Wording(MessageTable.Language(rawValue: code) ?? language, name: Self.visible)
  }

  private func element(
    _ html: String, _ wording: Wording, texts: [String], isWhole: Bool = false
  ) -> String {
    let folder = Self.escaped(Route.percentEncoded(basePath) + "/.dlala/")
    let version = PreviewAssets.version
    return "<dlala-preview><template shadowrootmode=\"open\">"
      + "<link rel=\"stylesheet\" href=\"\(folder)preview.css?\(version)\">"
      + "<div class=\"bar\(isWhole ? " whole" : "")\" lang=\"\(wording.language.rawValue)\" "
      + "dir=\"\(wording.language.direction.rawValue)\">\(html)</div></template>"
      + "<script async src=\"\(folder)preview.js?\(version)\" data-events=\"\(folder)events\" "
      + "data-state=\"\(state)\" data-texts=\"\(Self.escaped(texts.joined(separator: "\n")))\">"
      + "</script></dlala-preview>"
  }

  // MARK: Where it comes from

  /// The file of the page of a list, which shows no text of it on its further pages.
  private func ownFile(of page: Page, in site: Site) -> String? {
    guard case .section(let section, _) = page.kind, let index = site.sections[section].index else {
      return nil
    }
    return site[index].shown(in: page.language)?.variant.path
  }

  private func marks(of page: Page, in site: PreviewSite) -> [Message] {
    guard case .record(let index) = page.kind else { return [] }
    let record = site.site[index]
    let languages = site.site.settings.languages
    func name(_ language: LanguageIndex) -> Message.Value {
      .text(LanguageName.own(of: languages[language.position].locale))
    }
    var marks: [Message] = []
    if let shown = record.shown(in: page.language) {
      switch site.marks.mark(of: record, in: shown.variant.language) {
      case .draft: marks.append(Message("preview-draft"))
      case .scheduled(let time):
        marks.append(Message("preview-scheduled", ["time": .text(time)]))
      case .expired(let time): marks.append(Message("preview-expired", ["time": .text(time)]))
      case nil: break
      }
      if shown.isFallback {
        marks.append(Message("preview-shown-in", ["language": name(shown.variant.language)]))
        return marks
      }
    }
    guard !record.isSingleLanguage else { return marks }
    for place in languages.indices where record.variants[place] == nil {
      marks.append(Message("preview-untranslated", ["language": name(LanguageIndex(place))]))
    }
    return marks
  }

  // MARK: Mistakes

  /// `name` is `errors` or `warnings`.
  private func list(
    _ mistakes: [Diagnostic], _ name: String, _ wording: Wording, isOpen: Bool
  ) -> String {
    guard !mistakes.isEmpty else { return "" }
    let shown = Quotation.add(to: Array(mistakes.prefix(Self.shownLimit)), from: options.source)
    let told =
      name == "errors"
      ? Message("told-errors", ["count": .number(mistakes.count)])
      : Message("told-warnings", ["count": .number(mistakes.count)])
    let title = wording.text(of: told)
    var html = "<details class=\"mistakes \(name)\"\(isOpen ? " open" : "")>"
    html += "<summary>\(Self.escaped(title))</summary><ul>"
    for mistake in shown { html += "<li>" + item(mistake, wording) + "</li>" }
    if mistakes.count > shown.count {
      let more = Message("preview-more", ["count": .number(mistakes.count - shown.count)])
      html += "<li>\(Self.escaped(wording.text(of: more)))</li>"
    }
    return html + "</ul></details>"
  }

  private func item(_ mistake: Diagnostic, _ wording: Wording) -> String {
    let place = mistake.position.map { ":\($0.line):\($0.column)" } ?? ""
    let path = Self.escaped(Self.visible(mistake.path) + place)
    // What has no words in the language yet is English, and read from the left.
    let headline = Self.escaped(wording.text(of: mistake.told))
    var html = "<code class=\"place\" dir=\"ltr\">\(path)</code>"
    html += "<div class=\"headline\" dir=\"auto\">\(headline) "
    html += "<bdi class=\"code\">[\(Self.escaped(mistake.code ?? mistake.category))]</bdi></div>"
    if let line = mistake.quotedLine, let position = mistake.position {
      html += "<pre dir=\"auto\">\(Self.quotation(of: line, position, mistake.length))</pre>"
    }
    if let advice = mistake.advice {
      html += "<div class=\"remedy\" dir=\"auto\">"
      html += Self.escaped(wording.text(of: advice)) + "</div>"
    }
    return html
  }

  /// So many scalars of a line are quoted on either side of what is meant.
  private static let quotedLimit = 160

  private static func quotation(
    of line: String, _ position: SourcePosition, _ length: Int
  ) -> String {
    let scalars = Array(line.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return escaped(visible(String(view)))
    }
    let start = min(max(0, position.column - 1), scalars.count)
    let end = min(scalars.count, start + max(1, length))
    let first = max(0, start - quotedLimit)
    let last = min(scalars.count, end + quotedLimit)
    let marked = start < end ? "<mark>\(text(start..<end))</mark>" : ""
    return (first > 0 ? "…" : "") + text(first..<start) + marked + text(end..<last)
      + (last < scalars.count ? "…" : "")
  }

  // MARK: HTML

  /// Where the body of a page ends; the end of the page where it has no such tag.
  private static func endOfBody(of page: [UInt8]) -> Int {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return page.count }
    var place = page.count - tag.count
    while place >= 0 {
      if page[place] == tag[0], page[place...].starts(with: tag) { return place }
      place -= 1
    }
    return page.count
  }

  /// A text as it can stand in an element and in an attribute.
  private static func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n": html += "&#10;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  /// What somebody wrote, with a sign for each that is not seen and would turn what follows.
  private static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}",
        "\0"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}":
        shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
