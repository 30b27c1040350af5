import Model

extension MarkdownRenderer {
  mutating func link(_ node: CMarkNode, _ isEntering: Bool) {
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
        node, text: destination, severity: .warning)
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

  mutating func image(_ node: CMarkNode, _ isEntering: Bool) {
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

  mutating func appendAlternative(_ node: CMarkNode) {
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
        text: source, severity: .warning)
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
    let closing = dress(source)
    let isAlone = node.parent.map { $0.kind == .paragraph && isFigure($0) && !isTight($0) } ?? false
    if !node.title.isEmpty, !isAlone { append(attribute: "title", node.title) }
    append(">")
    append(closing)
    if !node.title.isEmpty, isAlone {
      append("<figcaption>")
      append(escaping: node.title)
      append("</figcaption>")
    }
  }
}
