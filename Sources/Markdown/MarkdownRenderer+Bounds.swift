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
        node, "what stands in each other here is more than \(MarkdownBounds.nestingLimit) deep",
        "close what was opened, and write fewer signs at the beginning of the line")
    }
    if links > MarkdownBounds.linkLimit {
      return exceeds(
        node, "the text has more than \(MarkdownBounds.linkLimit) links",
        "split it into several pages")
    }
    if cells > MarkdownBounds.cellLimit {
      return exceeds(
        node, "the tables of this text have more than \(MarkdownBounds.cellLimit) cells",
        "split it into several pages, or link to a spreadsheet")
    }
    return true
  }

  private mutating func exceedsHTML(_ node: CMarkNode) -> Bool {
    exceeds(
      node, "this text makes more than \(htmlLimit) bytes of HTML", "split it into several pages")
  }

  private mutating func exceeds(_ node: CMarkNode, _ message: String, _ remedy: String) -> Bool {
    let mistake = MarkdownMistake(
      category: "size", message: message, remedy: remedy, line: blockLine(of: node), column: 1,
      length: 1, severity: .error)
    result = MarkdownResult()
    result.mistakes = [mistake]
    return false
  }
}
