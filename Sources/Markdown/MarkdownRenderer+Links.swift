import Model

extension MarkdownRenderer {
  mutating func link(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      guard plainLinks.popLast() != true else { return }
      if spans?.language(of: node) == nil { closeDirection() } else { closeLanguage() }
      append("</a>")
      return
    }
    let destination = address(of: node)
    guard let address = address(of: node, destination) else {
      plainLinks.append(true)
      return
    }
    plainLinks.append(false)
    append("<a")
    append(attribute: "href", address.href)
    if let language = address.language { append(attribute: "hreflang", language) }
    if !node.title.isEmpty { append(attribute: "title", plain(node.title)) }
    if address.href.hasPrefix("http://") || address.href.hasPrefix("https://") {
      append(" rel=\"noopener\"")
    }
    if let language = spans?.language(of: node) { openLanguage(language) } else { openInline(node) }
    append(">")
  }

  private func address(of node: CMarkNode) -> String {
    spans == nil ? node.url : LanguageSpans.withoutSigns(node.url)
  }

  private mutating func address(
    of node: CMarkNode, _ destination: String
  ) -> (href: String, language: String?)? {
    if RawHTML.isActive(destination) {
      report(
        "link", Message("link-kind"), Message("link-kind.remedy"),
        node, text: destination, severity: .warning)
      return nil
    }
    switch resolver.link(destination) {
    case .unchanged:
      if destination.utf8.first == UInt8(ascii: "#") { keep(destination, node, destination) }
      return (destination, nil)
    case .to(let href, let language):
      if destination.utf8.first == UInt8(ascii: "/") || href.contains(byte: UInt8(ascii: "#")) {
        keep(href, node, destination)
      }
      return (href, language)
    case .broken(let message, let remedy):
      report("link", message, remedy, node, destination: destination)
      return nil
    case .leftOut: return nil
    }
  }

  /// Keeps a link that is to be followed when all pages are known.
  private mutating func keep(_ href: String, _ node: CMarkNode, _ destination: String) {
    let place = places.place(ofAddress: destination, in: block(of: node), kind: "link")
    result.innerLinks.append(
      InnerLink(
        href: href, line: place.line, column: place.column,
        length: max(1, min(destination.unicodeScalars.count, 100))))
  }

  /// Tells of a mistake in the address of a link or a picture.
  private mutating func report(
    _ category: String, _ message: Message, _ remedy: Message, _ node: CMarkNode,
    destination: String
  ) {
    guard takes(.error) else { return }
    let place = places.place(ofAddress: destination, in: block(of: node), kind: category)
    add(
      MarkdownMistake(
        category: category, message: message, remedy: remedy, line: place.line,
        column: place.column, length: max(1, min(destination.unicodeScalars.count, 100)),
        severity: .error))
  }

  mutating func image(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      imageDepth -= 1
      guard imageDepth == 0 else { return }
      finishImage(node)
      if isInPictures(node) { blockPicture(false) }
      return
    }
    imageDepth += 1
    if imageDepth == 1 {
      if isInPictures(node) { blockPicture(true) }
      append("<img")
      append(" alt=\"")
    }
  }

  mutating func appendAlternative(_ node: CMarkNode) {
    switch node.kind {
    case .text: append(escaping: plain(unmarked(node)))
    case .code: append(escaping: node.literal)
    case .softBreak, .lineBreak: append(" ")
    default: break
    }
  }

  private mutating func finishImage(_ node: CMarkNode) {
    append("\"")
    if let own = node.firstStrong, own != base {
      append(own == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"")
    }
    let source = address(of: node)
    if RawHTML.isActive(source) {
      report(
        "image", Message("image-kind"), Message("image-kind.remedy"), node,
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
      report("image", message, remedy, node, destination: source)
      append(" src=\"\"")
    case .leftOut: append(" src=\"\"")
    }
    append(" loading=\"lazy\" decoding=\"async\"")
    let closing = dress(source)
    let isAlone =
      isInPictures(node)
      || node.parent.map { $0.kind == .paragraph && isFigure($0) && !isTight($0) } ?? false
    if !node.title.isEmpty, !isAlone { append(attribute: "title", plain(node.title)) }
    append(">")
    append(closing)
    if !node.title.isEmpty, isAlone { caption(node.title) }
  }

  private func isInPictures(_ node: CMarkNode) -> Bool {
    pictures != nil && node.parent?.id == pictures
  }

  /// A figure's caption is prose with a direction of its own.
  private mutating func caption(_ text: String) {
    var text = text
    append("<figcaption")
    open(BidiProfile(of: text).firstStrong ?? base)
    append(">")
    text.withUTF8 { bytes in
      prose(unsafe ByteView(bytes), nil)
    }
    closeDirection()
    append("</figcaption>")
  }
}
