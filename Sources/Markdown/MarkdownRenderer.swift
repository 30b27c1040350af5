import Model

/// Turns Markdown into HTML: cmark-gfm parses, and this renders its tree.
public struct MarkdownRenderer {
  private let options: MarkdownOptions
  private let resolver: MarkdownResolver
  private var source: SourceText
  var result = MarkdownResult()
  /// The directions of the elements around the current place, the innermost last.
  private var directions: [Direction]
  private var anchors: Set<String> = []
  /// How often each footnote was referred to so far.
  private var references: [Int: Int] = [:]
  private var footnote = 0
  private var column = 0
  private var isInHeader = false
  private var columnTable: CMarkNode?
  /// Inside a picture only text counts: it is the alternative text.
  private var imageDepth = 0
  /// Links whose tags are left out: unsafe or broken ones.
  private var plainLinks: [Bool] = []

  /// The HTML of a text, its headings and its mistakes.
  ///
  /// Never fails: what cannot be rendered is left out and reported.
  public static func render(
    _ body: [UInt8], options: MarkdownOptions, resolver: MarkdownResolver
  ) -> MarkdownResult {
    let source = SourceText(body)
    guard let document = CMarkDocument(source.bytes) else { return MarkdownResult() }
    var renderer = MarkdownRenderer(options: options, resolver: resolver, source: source)
    renderer.result.mistakes = source.mistakes
    renderer.result.html.reserveCapacity(body.count * 2)
    document.walk { node, isEntering in renderer.visit(node, isEntering) }
    if renderer.footnote > 0 { renderer.append("</ol>\n</section>\n") }
    return renderer.result
  }

  /// cmark-gfm's own HTML, raw HTML allowed, without any addition.
  public static func plainHTML(_ body: [UInt8]) -> [UInt8] {
    CMarkDocument.plainHTML(body, footnotes: true, extensions: nil)
  }

  /// The same with a choice of extensions, for checks against published examples.
  package static func plainHTML(
    _ body: [UInt8], footnotes: Bool, extensions: [String]
  ) -> [UInt8] {
    CMarkDocument.plainHTML(body, footnotes: footnotes, extensions: extensions)
  }

  private init(options: MarkdownOptions, resolver: MarkdownResolver, source: SourceText) {
    self.options = options
    self.resolver = resolver
    self.source = source
    directions = [options.direction]
  }

  // MARK: Writing

  private mutating func append(_ text: StaticString) {
    unsafe result.html.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(escaping text: String) {
    HTMLEscaping.append(text, to: &result.html)
  }

  private mutating func append(attribute name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    append(escaping: value)
    append("\"")
  }

  private mutating func report(
    _ category: String, _ message: String, _ remedy: String, _ node: CMarkNode, text: String,
    isWarning: Bool = false
  ) {
    let place = source.place(of: text, fromLine: blockLine(of: node))
    result.mistakes.append(
      MarkdownMistake(
        category: category, message: message, remedy: remedy, line: place.line,
        column: place.column, length: max(1, min(text.unicodeScalars.count, 100)),
        isWarning: isWarning))
  }

  private func blockLine(of node: CMarkNode) -> Int {
    var node: CMarkNode? = node
    while let here = node {
      switch here.kind {
      case .paragraph, .heading, .tableCell, .tableRow, .table, .htmlBlock, .codeBlock:
        if here.line > 0 { return here.line }
      default: break
      }
      node = here.parent
    }
    return 1
  }

  // MARK: Direction

  /// Opens the direction of a block and writes `dir` when it differs from what is around it.
  private mutating func openDirection(of node: CMarkNode) {
    let around = directions[directions.count - 1]
    let own = node.firstStrong ?? around
    directions.append(own)
    if own != around { append(own == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"") }
  }

  private mutating func closeDirection() {
    if directions.count > 1 { directions.removeLast() }
  }

  // MARK: Visiting

  private mutating func visit(_ node: CMarkNode, _ isEntering: Bool) {
    if imageDepth > 0, node.kind != .image {
      if isEntering { appendAlternative(node) }
      return
    }
    switch node.kind {
    case .document, .other: break
    case .blockQuote: block(node, isEntering, "<blockquote", ">\n", "</blockquote>\n")
    case .list: list(node, isEntering)
    case .item: block(node, isEntering, "<li", ">", "</li>\n")
    case .taskItem:
      if isEntering {
        append("<li class=\"task\"")
        openDirection(of: node)
        append(
          node.isChecked
            ? "><span class=\"task-mark\">☑</span> " : "><span class=\"task-mark\">☐</span> ")
      } else {
        closeDirection()
        append("</li>\n")
      }
    case .codeBlock: if isEntering { codeBlock(node) }
    case .htmlBlock, .htmlInline: if isEntering { rawHTML(node) }
    case .paragraph: paragraph(node, isEntering)
    case .heading: heading(node, isEntering)
    case .thematicBreak: if isEntering { append("<hr>\n") }
    case .footnoteDefinition: footnoteDefinition(node, isEntering)
    case .text:
      if isEntering { node.appendEscapedLiteral(to: &result.html) }
    case .softBreak: append("\n")
    case .lineBreak: append("<br>\n")
    case .code: if isEntering { code(node) }
    case .emphasis: append(isEntering ? "<em>" : "</em>")
    case .strong: append(isEntering ? "<strong>" : "</strong>")
    case .strikethrough: append(isEntering ? "<del>" : "</del>")
    case .link: link(node, isEntering)
    case .image: image(node, isEntering)
    case .footnoteReference: if isEntering { footnoteReference(node) }
    case .table, .tableRow, .tableCell: tablePart(node, isEntering)
    }
  }

  private mutating func block(
    _ node: CMarkNode, _ isEntering: Bool, _ open: StaticString, _ end: StaticString,
    _ close: StaticString
  ) {
    if isEntering {
      append(open)
      openDirection(of: node)
      append(end)
    } else {
      closeDirection()
      append(close)
    }
  }

  private mutating func list(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      closeDirection()
      append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
      return
    }
    append(node.isOrderedList ? "<ol" : "<ul")
    if node.isOrderedList, node.listStart != 1 {
      append(attribute: "start", String(node.listStart))
    }
    openDirection(of: node)
    append(">\n")
  }

  private mutating func codeBlock(_ node: CMarkNode) {
    append(directions.last == .rightToLeft ? "<pre dir=\"ltr\"><code" : "<pre><code")
    if let language = node.fenceInfo.split(separator: " ").first {
      append(attribute: "class", "language-" + language)
    }
    append(">")
    node.appendEscapedLiteral(to: &result.html)
    append("</code></pre>\n")
  }

  private mutating func code(_ node: CMarkNode) {
    append(directions.last == .rightToLeft ? "<code dir=\"ltr\">" : "<code>")
    node.appendEscapedLiteral(to: &result.html)
    append("</code>")
  }

  private mutating func rawHTML(_ node: CMarkNode) {
    let html = node.literal
    if options.trustsRawHTML {
      result.html.append(contentsOf: RawHTML.filtered(html))
      return
    }
    // A comment says nothing to readers, and leaving it out loses nothing.
    let isComment = html.hasPrefix("<!--")
    if !isComment {
      let shown = String(html.prefix { $0 != "\n" })
      report(
        "html", "raw HTML is left out: \(shown.prefix(60))",
        "write it in Markdown, or let dlala.yaml say trust-raw-html: true", node, text: shown,
        isWarning: true)
    }
  }

  // MARK: Paragraphs and headings

  /// A picture that stands alone is a figure.
  private func isFigure(_ node: CMarkNode) -> Bool {
    guard let only = node.firstChild, only.kind == .image, only.next == nil else { return false }
    return true
  }

  private func isTight(_ node: CMarkNode) -> Bool {
    guard let item = node.parent, item.kind == .item || item.kind == .taskItem,
      let list = item.parent
    else { return false }
    return list.isTight
  }

  private mutating func paragraph(_ node: CMarkNode, _ isEntering: Bool) {
    if isTight(node) {
      if !isEntering, node.next != nil { append("\n") }
      return
    }
    if isFigure(node) {
      append(isEntering ? "<figure>" : "</figure>\n")
      return
    }
    if isEntering {
      append("<p")
      openDirection(of: node)
      append(">")
      return
    }
    if footnote > 0, node.next == nil, node.parent?.kind == .footnoteDefinition {
      appendBackLinks()
    }
    closeDirection()
    append("</p>\n")
  }

  private mutating func heading(_ node: CMarkNode, _ isEntering: Bool) {
    let level = min(max(node.headingLevel, 1), 6)
    guard isEntering else {
      closeDirection()
      result.html.append(contentsOf: "</h\(level)>\n".utf8)
      return
    }
    var text = ""
    node.walk { inner, isEntering in
      if isEntering {
        switch inner.kind {
        case .text, .code: text += inner.literal
        case .softBreak, .lineBreak: text += " "
        default: break
        }
      }
      return true
    }
    let id = anchor(for: text)
    result.headings.append(Heading(level: level, id: id, text: text))
    result.html.append(contentsOf: "<h\(level)".utf8)
    append(attribute: "id", id)
    openDirection(of: node)
    append(">")
  }

  private mutating func anchor(for text: String) -> String {
    let base = options.idPrefix + Slug.make(from: text)
    var id = base
    var number = 2
    while !anchors.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  // MARK: Links and pictures

  private mutating func link(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      if plainLinks.popLast() != true { append("</a>") }
      return
    }
    let destination = node.url
    guard let address = address(of: node, destination) else {
      plainLinks.append(true)
      return
    }
    plainLinks.append(false)
    append("<a")
    append(attribute: "href", address.href)
    if let language = address.language { append(attribute: "hreflang", language) }
    if !node.title.isEmpty { append(attribute: "title", node.title) }
    if address.href.hasPrefix("http://") || address.href.hasPrefix("https://") {
      append(" rel=\"noopener\"")
    }
    append(">")
  }

  private mutating func address(
    of node: CMarkNode, _ destination: String
  ) -> (href: String, language: String?)? {
    if RawHTML.isActive(destination) {
      report(
        "link", "this kind of link is not allowed", "link to a page, a mail address or a telephone",
        node, text: destination, isWarning: true)
      return nil
    }
    switch resolver.link(destination) {
    case .unchanged: return (destination, nil)
    case .to(let href, let language): return (href, language)
    case .broken(let message, let remedy):
      report("link", message, remedy, node, text: destination)
      return nil
    }
  }

  private mutating func image(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      imageDepth -= 1
      guard imageDepth == 0 else { return }
      finishImage(node)
      return
    }
    imageDepth += 1
    if imageDepth == 1 {
      append("<img")
      append(" alt=\"")
    }
  }

  private mutating func appendAlternative(_ node: CMarkNode) {
    switch node.kind {
    case .text, .code: append(escaping: node.literal)
    case .softBreak, .lineBreak: append(" ")
    default: break
    }
  }

  private mutating func finishImage(_ node: CMarkNode) {
    append("\"")
    let source = node.url
    if RawHTML.isActive(source) {
      report(
        "image", "this kind of picture is not allowed", "put the file beside the text", node,
        text: source, isWarning: true)
      append(" src=\"\">")
      return
    }
    switch resolver.image(source) {
    case .unchanged: append(attribute: "src", source)
    case .picture(let address, let width, let height):
      append(attribute: "src", address)
      append(attribute: "width", String(width))
      append(attribute: "height", String(height))
    case .broken(let message, let remedy):
      report("image", message, remedy, node, text: source)
      append(" src=\"\"")
    }
    append(" loading=\"lazy\" decoding=\"async\"")
    let isAlone = node.parent.map { $0.kind == .paragraph && isFigure($0) && !isTight($0) } ?? false
    if !node.title.isEmpty, !isAlone { append(attribute: "title", node.title) }
    append(">")
    if !node.title.isEmpty, isAlone {
      append("<figcaption>")
      append(escaping: node.title)
      append("</figcaption>")
    }
  }

  // MARK: Footnotes

  private mutating func footnoteReference(_ node: CMarkNode) {
    let number = Int(node.literal) ?? 0
    let count = (references[number] ?? 0) + 1
    references[number] = count
    append("<sup class=\"footnote-ref\"><a")
    append(attribute: "href", "#" + footnoteID(number))
    append(attribute: "id", referenceID(number, count))
    append(" role=\"doc-noteref\">")
    append(escaping: String(number))
    append("</a></sup>")
  }

  private func footnoteID(_ number: Int) -> String { "\(options.idPrefix)fn-\(number)" }

  private func referenceID(_ number: Int, _ count: Int) -> String {
    "\(options.idPrefix)fnref-\(number)" + (count > 1 ? "-\(count)" : "")
  }

  private mutating func footnoteDefinition(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      if lastBlockIsNoParagraph(of: node) {
        append("<p>")
        appendBackLinks()
        append("</p>\n")
      }
      closeDirection()
      append("</li>\n")
      return
    }
    if footnote == 0 {
      append("<section class=\"footnotes\" role=\"doc-endnotes\"")
      append(attribute: "aria-label", options.footnotes.heading)
      append(">\n<ol>\n")
    }
    footnote += 1
    append("<li")
    append(attribute: "id", footnoteID(footnote))
    openDirection(of: node)
    append(">\n")
  }

  private func lastBlockIsNoParagraph(of node: CMarkNode) -> Bool {
    var last = node.firstChild
    while let next = last?.next { last = next }
    return last?.kind != .paragraph
  }

  private mutating func appendBackLinks() {
    for count in 1...max(1, references[footnote] ?? 1) {
      append(" <a")
      append(attribute: "href", "#" + referenceID(footnote, count))
      append(" class=\"footnote-back\" role=\"doc-backlink\"")
      let number = "\(footnote)" + (count > 1 ? "-\(count)" : "")
      let parts = options.footnotes.back.split(
        separator: "{number}", omittingEmptySubsequences: false)
      append(attribute: "aria-label", parts.joined(separator: number))
      append(">↩")
      if count > 1 { append(escaping: String(count)) }
      append("</a>")
    }
  }

  // MARK: Tables

  private mutating func tablePart(_ node: CMarkNode, _ isEntering: Bool) {
    switch node.kind {
    case .table:
      if isEntering {
        columnTable = node
        append("<div class=\"table\" tabindex=\"0\">\n<table")
        openDirection(of: node)
        append(">\n")
      } else {
        if !isInHeader, node.firstChild?.next != nil { append("</tbody>\n") }
        isInHeader = false
        columnTable = nil
        closeDirection()
        append("</table>\n</div>\n")
      }
    case .tableRow:
      if isEntering {
        column = 0
        if node.isHeaderRow {
          isInHeader = true
          append("<thead>\n<tr>")
        } else {
          if isInHeader {
            isInHeader = false
            append("<tbody>\n")
          }
          append("<tr>")
        }
      } else {
        append("</tr>\n")
        if node.isHeaderRow { append("</thead>\n") }
      }
    default:
      if isEntering {
        append(isInHeader ? "<th scope=\"col\"" : "<td")
        switch columnTable?.alignment(ofColumn: column) ?? 0 {
        case UInt8(ascii: "c"): append(" class=\"align-center\"")
        case UInt8(ascii: "r"): append(" class=\"align-end\"")
        default: break
        }
        column += 1
        openDirection(of: node)
        append(">")
      } else {
        closeDirection()
        append(isInHeader ? "</th>" : "</td>")
      }
    }
  }
}
