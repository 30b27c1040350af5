import Model

extension MarkdownRenderer {
  mutating func heading(_ node: CMarkNode, _ isEntering: Bool) {
    let level = min(max(node.headingLevel, 1), 6)
    guard isEntering else {
      closeDirection()
      append("</h")
      result.html.append(UInt8(ascii: "0") + UInt8(level))
      append(">\n")
      return
    }
    if node.firstChild?.next != nil { planHTML(in: node) }
    let text = headingText(node)
    let own = ownAnchors?.name(of: node)
    let id = options.idPrefix + (own ?? anchors.unique(anchor(of: text)))
    append("<h")
    result.html.append(UInt8(ascii: "0") + UInt8(level))
    append(attribute: "id", id)
    openDirection(of: node)
    append(">")
    result.headings.append(Heading(level: level, id: id, text: plain(text)))
  }

  /// The anchor that a heading's words give.
  func anchor(of text: String) -> String {
    options.headingIDs == .github ? GitHubAnchor.make(from: text) : Slug.make(from: text)
  }

  /// Keeps the anchors that authors chose, and tells of those that cannot be.
  mutating func reportAnchors() {
    for name in ownAnchors.map({ Array($0.all) }) ?? [] { anchors.reserve(name) }
    for mistake in ownAnchors?.mistakes ?? [] {
      report(
        "anchor", mistake.message, mistake.remedy, mistake.node, text: mistake.text,
        severity: .warning)
    }
    for mark in options.suggests ? alerts?.unknown ?? [] : [] {
      report(
        "alert", Message("alert-unknown", ["mark": .text(mark.text)]),
        Message("alert-unknown.remedy"), mark.node,
        text: mark.text, severity: .suggestion)
    }
  }

  func headingText(_ node: CMarkNode) -> String {
    // Most are one text.
    if let only = node.firstChild, only.kind == .text, only.next == nil { return unmarked(only) }
    var text = ""
    var hidden: UInt?
    node.walk { inner, isEntering in
      if hidden == inner.id { hidden = nil }
      if isEntering, hidden == nil {
        switch inner.kind {
        case .htmlInline:
          if case .hide(let target) = rawActions[inner.id] { hidden = target }
        case .text: text += unmarked(inner)
        case .code: text += inner.literal
        case .softBreak, .lineBreak: text += " "
        default: break
        }
      }
      return true
    }
    return text
  }
}
