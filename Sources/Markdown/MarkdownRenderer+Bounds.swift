import Model

extension MarkdownRenderer {
  /// Counts a node; false when the text goes beyond a bound, which is told in place of its HTML.
  @inline(__always)
  mutating func isWithinBounds(
    _ node: CMarkNode, _ kind: CMarkNode.Kind, _ isEntering: Bool
  ) -> Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code:
      return result.html.count <= htmlLimit || exceedsHTML(node)
    case .blockQuote, .list, .item, .taskItem, .footnoteDefinition, .emphasis, .strong,
      .strikethrough:
      depth += isEntering ? 1 : -1
    case .link, .image:
      depth += isEntering ? 1 : -1
      links += isEntering ? 1 : 0
    // Each is a link, and its note has one back.
    case .footnoteReference: links += isEntering ? 1 : 0
    case .tableCell: cells += isEntering ? 1 : 0
    default: break
    }
    if result.html.count > htmlLimit { return exceedsHTML(node) }
    if max(depth, deepest) > MarkdownBounds.nestingLimit {
      return exceeds(
        node, Message("nesting-text", ["limit": .number(MarkdownBounds.nestingLimit)]),
        Message("nesting-text.remedy"))
    }
    if links > MarkdownBounds.linkLimit {
      return exceeds(
        node, Message("text-too-many-links", ["limit": .number(MarkdownBounds.linkLimit)]),
        Message("text-too-many-links.remedy"))
    }
    if cells > MarkdownBounds.cellLimit {
      return exceeds(
        node, Message("text-too-many-cells", ["limit": .number(MarkdownBounds.cellLimit)]),
        Message("text-too-many-cells.remedy"))
    }
    return true
  }

  private mutating func exceedsHTML(_ node: CMarkNode) -> Bool {
    exceeds(
      node, Message("text-too-much-html", ["limit": .number(htmlLimit)]),
      Message("text-too-much-html.remedy"))
  }

  private mutating func exceeds(_ node: CMarkNode, _ message: Message, _ remedy: Message) -> Bool {
    let mistake = MarkdownMistake(
      category: "size", message: message, remedy: remedy, line: blockLine(of: node), column: 1,
      length: 1, severity: .error)
    result = MarkdownResult()
    result.mistakes = [mistake]
    return false
  }
}
