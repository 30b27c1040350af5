import Model

/// Turns Markdown into HTML: cmark-gfm parses, and this renders its tree.
public struct MarkdownRenderer {
  let options: MarkdownOptions
  let resolver: MarkdownResolver
  var source: SourceText
  var result = MarkdownResult()
  /// The directions of the elements around the current place, the innermost last.
  private var directions: [Direction]
  private var anchors: Set<String> = []
  /// How often each footnote was referred to so far.
  var references: [Int: Int] = [:]
  var footnote = 0
  var column = 0
  var isInHeader = false
  var columnTable: CMarkNode?
  /// Inside a picture only text counts: it is the alternative text.
  var imageDepth = 0
  /// Links whose tags are left out: unsafe or broken ones.
  var plainLinks: [Bool] = []

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

  mutating func append(_ text: StaticString) {
    unsafe result.html.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(escaping text: String) {
    HTMLEscaping.append(text, to: &result.html)
  }

  mutating func append(attribute name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    append(escaping: value)
    append("\"")
  }

  mutating func report(
    _ category: String, _ message: String, _ remedy: String, _ node: CMarkNode, text: String,
    severity: Diagnostic.Severity = .error
  ) {
    let place = source.place(of: text, fromLine: blockLine(of: node))
    result.mistakes.append(
      MarkdownMistake(
        category: category, message: message, remedy: remedy, line: place.line,
        column: place.column, length: max(1, min(text.unicodeScalars.count, 100)),
        severity: severity))
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
  mutating func openDirection(of node: CMarkNode) {
    let around = directions[directions.count - 1]
    let own = node.firstStrong ?? around
    directions.append(own)
    if own != around { append(own == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"") }
  }

  mutating func closeDirection() {
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

  mutating func code(_ node: CMarkNode) {
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
        severity: .warning)
    }
  }

  // MARK: Paragraphs and headings

  /// A picture that stands alone is a figure.
  func isFigure(_ node: CMarkNode) -> Bool {
    guard let only = node.firstChild, only.kind == .image, only.next == nil else { return false }
    return true
  }

  func isTight(_ node: CMarkNode) -> Bool {
    guard let item = node.parent, item.kind == .item || item.kind == .taskItem,
      let list = item.parent
    else { return false }
    return list.isTight
  }

  mutating func paragraph(_ node: CMarkNode, _ isEntering: Bool) {
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

  mutating func heading(_ node: CMarkNode, _ isEntering: Bool) {
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
}
