import Model

/// Turns Markdown into HTML: cmark-gfm parses, and this renders its tree.
public struct MarkdownRenderer {
  let options: MarkdownOptions
  let resolver: MarkdownResolver
  /// Where the words of the tree stand in the source.
  var places: SourcePlaces
  var result = MarkdownResult()
  /// The directions of the elements around the current place, the innermost last.
  var directions: [Direction]
  /// The typography of the languages around the current place, the innermost last.
  var typographies: [FrenchTypography?]
  /// What stands before the current place in its block, as `ByteView.previous`.
  var previous: UInt8 = 0
  /// The words marked as another language, when there are any.
  let spans: LanguageSpans?
  /// The quotations that are alerts, when there may be any.
  let alerts: Alerts?
  /// The anchors that authors chose, when there may be any.
  let ownAnchors: OwnAnchors?
  var anchors: AnchorNames
  /// How often each footnote was referred to so far.
  var references: [Int: Int] = [:]
  var footnote = 0
  /// Stands before the anchors of footnotes where headings could have them: no heading's anchor
  /// begins with it.
  var footnoteSign = ""
  /// How many mistakes were told so far.
  private var counts: [Diagnostic.Severity: Int] = [:]
  var column = 0
  var isInHeader = false
  var columnTable: CMarkNode?
  /// The directions of the columns of the table; nothing for numbers alone.
  var columns: [Direction?] = []
  /// Whether what is in the cell has another direction than its column.
  var isContentIsolated = false
  /// Inside a picture only text counts: it is the alternative text.
  var imageDepth = 0
  /// Links whose tags are left out: unsafe or broken ones.
  var plainLinks: [Bool] = []
  /// What becomes of tags of raw HTML in a line, by their nodes.
  var rawActions: [UInt: RawAction] = [:]
  /// The nodes whose children are among those.
  var plannedHTML: Set<UInt> = []
  /// The tags of raw HTML that are open.
  var rawTags: [(name: String, hasLanguage: Bool)] = []
  /// What of the document is passed over with an element whose text is not for readers.
  var skippedHTML: SkippedHTML?
  /// Hidden elements that are not closed, by their parent and name.
  var unclosedElements: Set<String> = []
  /// The elements of which the editor was told.
  var toldElements: Set<String> = []
  /// Whether the texts of the items around the current place are isolated.
  private var isolatedItems: [Bool] = []
  /// How deep the current place stands in lists, quotations, links and emphasis.
  var depth = 0
  /// How deep marked words stood in each other, with what is around them.
  var deepest = 0
  /// How many links and pictures, and how many cells of tables, there were so far.
  var links = 0
  var cells = 0
  let htmlLimit: Int
  /// The blocks of the text, when there may be any.
  let fences: BlockFences?
  /// Those that are open, the innermost last.
  var openBlocks: [OpenBlock] = []
  /// Where the figure of a block's picture begins.
  var pictureStart = 0
  /// The paragraph of pictures that is being written.
  var pictures: UInt?
  /// The letters of what stands deep, by the nodes.
  var letters: [UInt: BlockLetters] = [:]

  /// The HTML of a text, its headings and its mistakes.
  ///
  /// Never fails: what cannot be rendered is left out and reported. A text beyond the bounds of
  /// `MarkdownBounds` has no HTML and one mistake, an error.
  public static func render(
    _ body: [UInt8], options: MarkdownOptions, resolver: MarkdownResolver
  ) -> MarkdownResult {
    let fences =
      resolver.block != nil && BlockFences.mayStand(in: body) ? BlockFences(body) : nil
    let body = fences?.prepared ?? body
    let rows = TableRows(body)
    if let excess = MarkdownBounds.excess(of: body, rows) {
      return MarkdownResult(mistakes: [excess])
    }
    let source = SourceText(body)
    let signed = ParserSigns.inserted(into: source)
    let prepared = LanguageSpans.prepared(signed ?? source.bytes)
    guard
      let document = CMarkDocument(prepared ?? signed ?? source.bytes, hasSigns: signed != nil)
    else { return MarkdownResult() }
    let controls = ReferredControls(takenFrom: document, source)
    // Both take their marks out of the tree, before others look for theirs.
    var places = SourcePlaces(source.bytes)
    let alerts = source.bytes.hasPair("[", "!") ? Alerts(document, source, &places) : nil
    let ownAnchors = source.bytes.hasPair("{", "#") ? OwnAnchors(document) : nil
    let spans = prepared == nil ? nil : LanguageSpans(document)
    var renderer = MarkdownRenderer(
      options: options, resolver: resolver, places: places, size: source.bytes.count,
      spans: spans, alerts: alerts, ownAnchors: ownAnchors, fences: fences)
    for mistake in source.mistakes { renderer.add(mistake) }
    renderer.reportAnchors()
    for control in controls?.mistakes ?? [] { renderer.add(control) }
    renderer.reportLanguages()
    for mark in options.suggests ? spans?.unclosed ?? [] : [] {
      renderer.report(
        "language", Message("language-mark-open"),
        Message(
          "language-mark-open.remedy", ["mark": .text(String(mark.text.dropFirst()) + "}")]),
        mark.node,
        text: mark.text, severity: .suggestion)
    }
    renderer.result.html.reserveCapacity(body.count * 2)
    var isWithinBounds = true
    document.visitNodes(while: { node, isEntering in
      let kind = node.kind
      isWithinBounds = renderer.isWithinBounds(node, kind, isEntering)
      if isWithinBounds { renderer.visit(node, kind, isEntering) }
      return isWithinBounds
    })
    guard isWithinBounds else { return renderer.result }
    while !renderer.openBlocks.isEmpty { renderer.closeBlock() }
    if renderer.footnote > 0 { renderer.append("</ol>\n</section>\n") }
    renderer.result.mistakes += SilentMarks.mistakes(
      in: source.bytes, document, mayHaveSurplus: rows?.mayHaveSurplus == true,
      suggests: options.suggests)
    return renderer.result
  }

  /// Why a text cannot be rendered within its bounds of time and memory; nothing for all others.
  package static func excess(of body: [UInt8]) -> MarkdownMistake? {
    MarkdownBounds.excess(of: body, TableRows(body))
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

  private init(
    options: MarkdownOptions, resolver: MarkdownResolver, places: SourcePlaces, size: Int,
    spans: LanguageSpans?, alerts: Alerts?, ownAnchors: OwnAnchors?, fences: BlockFences?
  ) {
    self.fences = fences
    self.alerts = alerts
    self.ownAnchors = ownAnchors
    self.options = options
    self.resolver = resolver
    self.places = places
    self.spans = spans
    anchors = AnchorNames(first: options.headingIDs == .github ? 1 : 2)
    htmlLimit = MarkdownBounds.htmlLimit(of: size)
    directions = [options.direction]
    typographies = [options.typography]
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
    _ category: String, _ message: Message, _ remedy: Message, _ node: CMarkNode, text: String,
    severity: Diagnostic.Severity = .error
  ) {
    guard takes(severity) else { return }
    let place = places.place(of: text, in: block(of: node), kind: category)
    add(
      MarkdownMistake(
        category: category, message: message, remedy: remedy, line: place.line,
        column: place.column, length: max(1, min(text.unicodeScalars.count, 100)),
        severity: severity))
  }

  /// Whether a further mistake is told; so many warnings hide no error.
  func takes(_ severity: Diagnostic.Severity) -> Bool {
    counts[severity, default: 0] < Diagnostic.fileLimit
  }

  /// Adds a mistake whose place is known.
  mutating func add(_ mistake: MarkdownMistake) {
    guard takes(mistake.severity) else { return }
    counts[mistake.severity, default: 0] += 1
    guard takes(mistake.severity) else {
      result.mistakes.append(
        MarkdownMistake(
          category: "size",
          message: Message("size-text-mistakes", ["limit": .number(Diagnostic.fileLimit)]),
          remedy: Message("size-text-mistakes.remedy"), line: mistake.line,
          column: mistake.column, length: 1, severity: mistake.severity))
      return
    }
    result.mistakes.append(mistake)
  }

  /// The line on which the block begins that holds a node.
  func blockLine(of node: CMarkNode) -> Int { block(of: node).first }

  /// The lines of the block that holds a node.
  func block(of node: CMarkNode) -> SourcePlaces.Block {
    var node: CMarkNode? = node
    while let here = node {
      switch here.kind {
      case .paragraph, .heading, .tableCell, .tableRow, .table, .htmlBlock, .codeBlock:
        if here.line > 0 {
          return SourcePlaces.Block(first: here.line, last: max(here.line, here.endLine))
        }
      default: break
      }
      node = here.parent
    }
    return SourcePlaces.Block(first: 1, last: .max)
  }

  // MARK: Visiting

  private mutating func visit(_ node: CMarkNode, _ kind: CMarkNode.Kind, _ isEntering: Bool) {
    if fences != nil, kind == .htmlBlock, isEntering, readFences(node) { return }
    if skippedHTML != nil, skipsHTML(node, isEntering) { return }
    if imageDepth > 0, kind != .image {
      if isEntering { appendAlternative(node) }
      return
    }
    if isEntering, depth > Self.shallowDepth, kind == .blockQuote || kind == .list {
      readLetters(below: node)
    }
    switch kind {
    case .document, .other: break
    case .blockQuote:
      if let alert = alerts?.kind(of: node) {
        self.alert(alert, node, isEntering)
      } else {
        block(node, isEntering, "<blockquote", ">\n", "</blockquote>\n")
      }
    case .list: list(node, isEntering)
    // An item keeps the direction of its list, so that all markers stand on one side.
    case .item: append(isEntering ? "<li>" : "</li>\n")
    case .taskItem:
      if isEntering {
        append("<li class=\"task\">")
        append(
          node.isChecked
            ? "<span class=\"task-mark\">☑</span> " : "<span class=\"task-mark\">☐</span> ")
      } else {
        append("</li>\n")
      }
    case .codeBlock: if isEntering { codeBlock(node) }
    case .htmlBlock: if isEntering { htmlBlock(node) }
    case .htmlInline: if isEntering { inlineHTML(node) }
    case .paragraph: paragraph(node, isEntering)
    case .heading: heading(node, isEntering)
    case .thematicBreak: if isEntering { append("<hr>\n") }
    case .footnoteDefinition: footnoteDefinition(node, isEntering)
    case .text:
      if isEntering { text(node) }
    case .softBreak:
      append("\n")
      previous = UInt8(ascii: " ")
    case .lineBreak:
      append("<br>\n")
      previous = UInt8(ascii: " ")
    case .code: if isEntering { code(node) }
    case .emphasis: inline(node, isEntering, "<em", "</em>")
    case .strong: inline(node, isEntering, "<strong", "</strong>")
    case .strikethrough: inline(node, isEntering, "<del", "</del>")
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
    let direction = direction(ofList: node)
    if node.isOrderedList { appendDigitsClass(direction) }
    open(direction)
    append(">\n")
  }

  /// A list in the language's own direction has its digits.
  mutating func appendDigitsClass(_ direction: Direction) {
    guard direction == options.direction, let name = options.digitsClass else { return }
    append(" class=\"")
    append(name)
    append("\"")
  }

  private mutating func codeBlock(_ node: CMarkNode) {
    append(directions.last == .rightToLeft ? "<pre dir=\"ltr\"><code" : "<pre><code")
    if let language = node.fenceInfo.split(separator: " ").first {
      append(attribute: "class", "language-" + language)
    }
    append(">")
    appendCode(node)
    append("</code></pre>\n")
  }

  /// Code in a line is isolated by its `dir`, which it needs in right-to-left text and when it holds
  /// right-to-left letters itself.
  mutating func code(_ node: CMarkNode) {
    let needsDirection = base == .rightToLeft || node.withLiteral { $0.mayHaveRightToLeft }
    append(needsDirection ? "<code dir=\"ltr\">" : "<code>")
    appendCode(node)
    append("</code>")
    previous = UInt8(ascii: "a")
  }

  private mutating func appendCode(_ node: CMarkNode) {
    if spans == nil {
      node.appendEscapedLiteral(to: &result.html)
    } else {
      append(escaping: LanguageSpans.withoutSigns(node.literal))
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
      tightParagraph(node, isEntering)
      return
    }
    if !openBlocks.isEmpty, isEntering ? isPictures(node) : pictures == node.id {
      pictures = isEntering ? node.id : nil
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

  /// The text of an item: of another direction than its list, it is isolated beside its marker.
  private mutating func tightParagraph(_ node: CMarkNode, _ isEntering: Bool) {
    if isEntering {
      let own = direction(of: node) ?? base
      isolatedItems.append(own != base)
      if own == base {
        previous = 0
      } else {
        append("<bdi")
        open(own)
        append(">")
      }
      return
    }
    if isolatedItems.popLast() == true {
      closeDirection()
      append("</bdi>")
    }
    if node.next != nil { append("\n") }
  }
}
