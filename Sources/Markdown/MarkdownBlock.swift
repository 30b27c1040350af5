/// What stands in a block of a text, as HTML.
public struct MarkdownBlock: Sendable {
  /// All of it.
  public var body: [UInt8] = []
  /// Its pictures that stand in paragraphs of their own, each as a figure.
  public var pictures: [[UInt8]] = []
  /// What is left of it without them.
  public var words: [UInt8] = []
}

extension MarkdownRenderer {
  /// A block that is being written.
  struct OpenBlock {
    /// Its place among the text's blocks.
    let number: Int
    /// Where its HTML begins.
    let start: Int
    /// Where the figures of its own pictures lie.
    var pictures: [Range<Int>] = []
  }

  /// The lines of HTML that fences became; false for HTML that the author wrote.
  mutating func readFences(_ node: CMarkNode) -> Bool {
    guard let fences, !fences.events.isEmpty else { return false }
    let first = node.line
    var lines = rawText(of: node).split(separator: "\n", omittingEmptySubsequences: false)
    // Behind the end of its last line stands another block.
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.indices.contains(where: { fences.events[first + $0] != nil }) else { return false }
    // Where an author leaves no empty line behind raw HTML, fences stand in it.
    var html = ""
    for (place, line) in lines.enumerated() {
      guard let event = fences.events[first + place] else {
        html += line + "\n"
        continue
      }
      writeHTML(html, node)
      html = ""
      switch event {
      case .open(let number):
        openBlocks.append(OpenBlock(number: number, start: result.html.count))
      case .close: closeBlock()
      case .nothing: break
      }
    }
    writeHTML(html, node)
    return true
  }

  private mutating func writeHTML(_ html: String, _ node: CMarkNode) {
    guard skippedHTML == nil, html.utf8.contains(where: { $0 > 0x20 }) else { return }
    htmlBlock(html, node)
  }

  /// Puts what the theme makes of a block into its place.
  mutating func closeBlock() {
    guard let block = openBlocks.popLast(), let render = resolver.block else { return }
    var content = MarkdownBlock()
    content.body = Array(result.html[block.start...])
    var rest = block.start
    for picture in block.pictures {
      content.words += result.html[rest..<picture.lowerBound]
      content.pictures.append(Array(result.html[picture]))
      rest = picture.upperBound
    }
    content.words = Array((content.words + result.html[rest...]).drop { $0 == 10 })
    result.html.removeSubrange(block.start...)
    result.html += render(block.number, content)
  }

  /// Whether a paragraph of a block is pictures alone: then each is a figure.
  func isPictures(_ node: CMarkNode) -> Bool {
    guard node.parent?.kind == .document, node.firstChild?.kind == .image else { return false }
    var child = node.firstChild
    while let here = child {
      guard here.kind == .image || here.kind == .softBreak || here.kind == .lineBreak else {
        return false
      }
      child = here.next
    }
    return true
  }

  /// Begins or ends the figure of a picture in such a paragraph.
  mutating func blockPicture(_ isEntering: Bool) {
    if isEntering {
      append("<figure>")
      pictureStart = result.html.count - "<figure>".utf8.count
    } else {
      append("</figure>\n")
      openBlocks[openBlocks.count - 1].pictures.append(pictureStart..<result.html.count)
    }
  }
}
