import Model

/// What is passed over until a node.
struct SkippedHTML {
  /// The node at which it ends.
  var target: UInt
  /// The hidden element, when whole blocks are passed over.
  var blocksOf: String?
}

extension MarkdownRenderer {
  /// A tag in a line.
  mutating func inlineHTML(_ node: CMarkNode) {
    let html = rawText(of: node)
    if options.trustsRawHTML {
      result.html.append(contentsOf: RawHTML.filtered(html))
      return
    }
    guard let parent = node.parent else { return }
    planHTML(in: parent)
    switch rawActions[node.id] {
    case .open(let tag): open(tag, node)
    case .close: closeTag()
    case .lineBreak:
      append("<br>\n")
      previous = UInt8(ascii: " ")
    case .hide(let target):
      skippedHTML = SkippedHTML(target: target)
      reportHTML(html, node, hides: true)
    case nil: reportHTML(html, node, hides: false)
    }
  }

  func rawText(of node: CMarkNode) -> String {
    spans == nil ? node.literal : LanguageSpans.withoutSigns(node.literal)
  }

  /// Decides what becomes of the tags among the children of a node.
  mutating func planHTML(in parent: CMarkNode) {
    guard plannedHTML.insert(parent.id).inserted else { return }
    var nodes: [UInt] = []
    var tags: [RawTag?] = []
    var unclosed: Set<String> = []
    var child = parent.firstChild
    while let here = child {
      child = here.next
      guard here.kind == .htmlInline, let tag = RawTag(Array(rawText(of: here).utf8), at: 0) else {
        continue
      }
      if !tag.isClosing, RawTag.hidden.contains(tag.name), !unclosed.contains(tag.name) {
        if let end = here.next.flatMap({ endTag(of: tag.name, from: $0) }) {
          rawActions[here.id] = .hide(until: end.id)
          child = end.next
        } else {
          unclosed.insert(tag.name)
        }
      } else {
        nodes.append(here.id)
        tags.append(tag)
      }
    }
    for (node, action) in zip(nodes, RawAction.balanced(tags)) { rawActions[node] = action }
  }

  /// The first end tag of an element among a node and those behind it.
  private func endTag(of name: String, from node: CMarkNode) -> CMarkNode? {
    var sibling: CMarkNode? = node
    while let here = sibling {
      if here.kind == .htmlInline, let tag = RawTag(Array(here.literal.utf8), at: 0),
        tag.isClosing, tag.name == name
      {
        return here
      }
      sibling = here.next
    }
    return nil
  }

  // MARK: Blocks

  /// A block of HTML: its text in paragraphs.
  mutating func htmlBlock(_ node: CMarkNode, from start: Int = 0) {
    htmlBlock(rawText(of: node), node, from: start)
  }

  /// What stands in a block of HTML, or a part of it.
  mutating func htmlBlock(_ html: String, _ node: CMarkNode, from start: Int = 0) {
    if options.trustsRawHTML {
      result.html.append(contentsOf: RawHTML.filtered(html))
      return
    }
    var paragraph: [RawPiece] = []
    for piece in RawPiece.all(in: Array(html.utf8), from: start) {
      switch piece {
      case .text: paragraph.append(piece)
      case .tag(let tag):
        let isHidden = RawTag.hidden.contains(tag.name)
        let passes = tag.name == "br" || RawTag.harmless.contains(tag.name)
        if passes { paragraph.append(piece) }
        if !passes, !tag.isClosing { reportHTML("<\(tag.name)>", node, hides: isHidden) }
        if !passes, !isHidden, !RawTag.inLine.contains(tag.name) {
          self.paragraph(of: paragraph, node)
          paragraph = []
        }
      case .unclosed(let tag):
        reportHTML("<\(tag.name)>", node, hides: true)
        hideBlocks(of: tag.name, behind: node)
      }
    }
    self.paragraph(of: paragraph, node)
  }

  /// Passes over the blocks up to the one in which an element ends, when there is one.
  private mutating func hideBlocks(of name: String, behind node: CMarkNode) {
    let key = "\(node.parent?.id ?? 0) \(name)"
    guard !unclosedElements.contains(key) else { return }
    var sibling = node.next
    while let here = sibling {
      if closes(name, here) {
        skippedHTML = SkippedHTML(target: here.id, blocksOf: name)
        return
      }
      sibling = here.next
    }
    unclosedElements.insert(key)
  }

  private func closes(_ name: String, _ block: CMarkNode) -> Bool {
    if block.kind == .htmlBlock {
      return RawPiece.endOfElement(name, in: Array(block.literal.utf8)) != nil
    }
    guard block.kind == .paragraph, let first = block.firstChild else { return false }
    return endTag(of: name, from: first) != nil
  }

  /// Whether a node is passed over; the last of those ends it.
  mutating func skipsHTML(_ node: CMarkNode, _ isEntering: Bool) -> Bool {
    guard let skipped = skippedHTML else { return false }
    guard skipped.target == node.id else { return true }
    guard let name = skipped.blocksOf else {
      skippedHTML = nil
      return true
    }
    if node.kind == .htmlBlock {
      skippedHTML = nil
      let html = Array(rawText(of: node).utf8)
      htmlBlock(node, from: RawPiece.endOfElement(name, in: html) ?? html.count)
      return true
    }
    if !isEntering {
      skippedHTML = nil
      return true
    }
    // Of the paragraph in which it ends the rest is shown, when there is any.
    guard let end = node.firstChild.flatMap({ endTag(of: name, from: $0) }), end.next != nil else {
      return true
    }
    skippedHTML = SkippedHTML(target: end.id)
    return false
  }

  private mutating func paragraph(of pieces: [RawPiece], _ node: CMarkNode) {
    var texts = pieces.map { piece -> String in
      if case .text(let bytes) = piece { Self.decoded(bytes) } else { "" }
    }
    guard let first = texts.firstIndex(where: { !Self.isBlank($0) }),
      let last = texts.lastIndex(where: { !Self.isBlank($0) })
    else { return }
    // Blanks at the ends of a paragraph say nothing.
    texts[first] = String(texts[first].drop { $0.isWhitespace && $0 != "\u{A0}" })
    while let end = texts[last].last, end.isWhitespace, end != "\u{A0}" { texts[last].removeLast() }
    append("<p")
    open(texts.lazy.compactMap { BidiProfile(of: $0).firstStrong }.first ?? base)
    append(">")
    let actions = RawAction.balanced(
      pieces.map { piece in
        if case .tag(let tag) = piece { tag } else { nil }
      })
    for (place, action) in actions.enumerated() {
      switch action {
      case .open(let tag): open(tag, node)
      case .close: closeTag()
      case .lineBreak where place > first && place < last: append("<br>\n")
      default:
        if !texts[place].isEmpty {
          texts[place].withUTF8 { bytes in
            prose(unsafe ByteView(bytes, previous: previous), nil)
          }
        }
      }
    }
    closeDirection()
    append("</p>\n")
  }

  private static func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 <= 0x20 }
  }

  // MARK: Tags that pass

  private mutating func open(_ tag: RawTag, _ node: CMarkNode) {
    append("<")
    append(escaping: tag.name)
    let language = tag.value(of: "lang").flatMap {
      Self.language(String(decoding: $0, as: UTF8.self))
    }
    let direction = tag.value(of: "dir").map { String(decoding: $0, as: UTF8.self).lowercased() }
      .flatMap { ["ltr", "rtl", "auto"].contains($0) ? $0 : nil }
    if let title = tag.value(of: "title") {
      append(attribute: "title", plain(Self.decoded(title)))
    }
    rawTags.append((tag.name, language != nil))
    let before = previous
    if let direction {
      if let language { append(attribute: "lang", language.tag) }
      append(attribute: "dir", direction)
      directions.append(
        direction == "rtl" ? .rightToLeft : direction == "ltr" ? .leftToRight : base)
      if let language { openTypography(of: language) }
    } else if let language {
      openLanguage(language)
    } else {
      directions.append(base)
    }
    previous = before
    append(">")
  }

  private mutating func closeTag() {
    guard let tag = rawTags.popLast() else { return }
    if tag.hasLanguage { closeLanguage() } else { closeDirection() }
    append("</")
    append(escaping: tag.name)
    append(">")
  }

  private static func language(_ text: String) -> LocaleTag? {
    LocaleTag(text).flatMap { KnownLanguages.codes.contains($0.language) ? $0 : nil }
  }

  // MARK: Text

  /// A text of HTML: references are the characters for which they stand; those that cannot be seen
  /// and turn text around are left out.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var start = 0
    while let sign = bytes.place(of: UInt8(ascii: "&"), from: start) {
      text += String(decoding: bytes[start..<sign], as: UTF8.self)
      var end = sign + 1
      while end < bytes.count, end - sign < 34,
        (bytes[end] | 0x20) &- 97 < 26 || bytes[end] &- 48 < 10 || bytes[end] == UInt8(ascii: "#")
      {
        end += 1
      }
      start = sign + 1
      guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
        text += "&"
        continue
      }
      start = end + 1
      let character = CMarkDocument.decoded(Array(bytes[sign..<start]))
      let isSafe = character.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7F && !(0x202A...0x202E).contains(scalar.value)
          && !(0x2066...0x2069).contains(scalar.value)
      }
      if isSafe { text += character }
    }
    return text + String(decoding: bytes[start...], as: UTF8.self)
  }

  // MARK: What is told

  /// Tells once of each element that is left out.
  private mutating func reportHTML(_ html: String, _ node: CMarkNode, hides: Bool) {
    guard let tag = RawTag(Array(html.utf8), at: 0), !tag.isClosing,
      toldElements.insert(tag.name).inserted
    else { return }
    let shown = String(html.prefix { $0 != "\n" })
    report(
      "html",
      Message(
        hides ? "html-raw-with-text" : "html-raw",
        ["shown": .text(String(shown.prefix(60)))]),
      Message("html-raw.remedy"), node,
      text: "<" + tag.name, severity: .warning)
  }
}
