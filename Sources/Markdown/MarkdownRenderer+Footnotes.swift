import Model

extension MarkdownRenderer {
  mutating func footnoteReference(_ node: CMarkNode) {
    if references.isEmpty, hasHeadingLikeFootnote(node) { footnoteSign = "_" }
    let number = Int(node.literal) ?? 0
    let count = (references[number] ?? 0) + 1
    references[number] = count
    append("<sup class=\"footnote-ref\"")
    // Behind a foreign word the number would stand on that word's other side.
    if standsBehindForeign(node) {
      append(base == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"")
    }
    append("><a")
    append(attribute: "href", "#" + footnoteID(number))
    append(attribute: "id", referenceID(number, count))
    append(" role=\"doc-noteref\">")
    append(escaping: options.localized(number))
    append("</a></sup>")
    previous = UInt8(ascii: ")")
  }

  /// Whether a heading of the text may have the anchor of a footnote: « fn 1 ».
  private func hasHeadingLikeFootnote(_ node: CMarkNode) -> Bool {
    var root = node
    while let parent = root.parent { root = parent }
    var isFound = false
    root.walk { inner, isEntering in
      guard isEntering, inner.kind == .heading else { return !isFound }
      let slug = ownAnchors?.name(of: inner) ?? anchor(of: headingText(inner))
      isFound = slug.hasPrefix("fn-") || slug.hasPrefix("fnref-") || slug == "fn" || slug == "fnref"
      return !isFound
    }
    return isFound
  }

  private func footnoteID(_ number: Int) -> String {
    "\(options.idPrefix)\(footnoteSign)fn-\(number)"
  }

  private func referenceID(_ number: Int, _ count: Int) -> String {
    "\(options.idPrefix)\(footnoteSign)fnref-\(number)" + (count > 1 ? "-\(count)" : "")
  }

  mutating func footnoteDefinition(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      if lastBlockIsNoParagraph(of: node) {
        append("<p>")
        appendBackLinks()
        append("</p>\n")
      }
      append("</li>\n")
      return
    }
    if footnote == 0 {
      append("<section class=\"footnotes\" role=\"doc-endnotes\"")
      append(attribute: "aria-label", options.footnotes.heading)
      append(">\n<ol")
      appendDigitsClass(base)
      append(">\n")
    }
    footnote += 1
    append("<li")
    append(attribute: "id", footnoteID(footnote))
    append(">\n")
  }

  private func lastBlockIsNoParagraph(of node: CMarkNode) -> Bool {
    var last = node.firstChild
    while let next = last?.next { last = next }
    return last?.kind != .paragraph
  }

  mutating func appendBackLinks() {
    for count in 1...max(1, references[footnote] ?? 1) {
      append(" <a")
      append(attribute: "href", "#" + referenceID(footnote, count))
      append(" class=\"footnote-back\" role=\"doc-backlink\"")
      let number =
        options.localized(footnote) + (count > 1 ? "-" + options.localized(count) : "")
      let parts = options.footnotes.back.split(
        separator: "{number}", omittingEmptySubsequences: false)
      append(attribute: "aria-label", parts.joined(separator: number))
      // The way back points against the direction of reading.
      append(base == .rightToLeft ? ">↪" : ">↩")
      if count > 1 { append(escaping: options.localized(count)) }
      append("</a>")
    }
  }
}
