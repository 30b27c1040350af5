import Model
import XML

/// Reads the size of an SVG drawing, and refuses one that could run or fetch something.
///
/// libvips counts its SVG decoder among the untrusted ones, so the drawing is read as XML by
/// libxml2. A drawing that a page shows as a picture cannot run scripts, but one whose address is
/// opened in a window of its own can.
enum SVGProbe {
  private static let sizeLimit = 2 << 20
  private static let activeElements: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener",
  ]
  private static let xhtml = "http://www.w3.org/1999/xhtml"

  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains("<svg")
  }

  static func probe(_ bytes: [UInt8]) throws(ImageMistake) -> ProbedImage {
    let document: XMLTree
    do {
      document = try XMLReader.read(bytes, limit: sizeLimit)
    } catch {
      switch error {
      case .tooLarge:
        throw ImageMistake(
          message: Message("drawing-too-large", ["limit": .number(sizeLimit >> 20)]),
          remedy: Message("drawing-too-large.remedy"))
      case .unreadable(let messages):
        throw ImageMistake(
          message: messages.first.map {
            Message("drawing-broken-because", ["reason": .text($0.text)])
          } ?? Message("drawing-broken"),
          remedy: Message("drawing-broken.remedy"))
      default:
        throw ImageMistake(
          message: Message("drawing-unreadable"), remedy: Message("drawing-unreadable.remedy"))
      }
    }
    guard document.root.name == "svg" else {
      throw ImageMistake(
        message: Message("drawing-no-svg", ["root": .text(document.root.name)]),
        remedy: Message("drawing-no-svg.remedy"))
    }
    if let instruction = document.instructions.first {
      throw ImageMistake(
        message: Message("drawing-instruction", ["instruction": .text(instruction)]),
        remedy: Message("drawing-instruction.remedy"))
    }
    try checkHarmless(document.root)
    return try size(document.root)
  }

  private static func checkHarmless(_ element: XMLElement) throws(ImageMistake) {
    let name = element.name.lowercased()
    if activeElements.contains(name) || element.namespace == xhtml {
      throw ImageMistake(
        message: Message("drawing-element", ["element": .text(element.name)]),
        remedy: Message("drawing-element.remedy"))
    }
    for attribute in element.attributes { try checkHarmless(attribute, of: element) }
    for case .element(let child) in element.children { try checkHarmless(child) }
    if name == "style" { try checkHarmless(style: element.text) }
  }

  private static func checkHarmless(
    _ attribute: XMLAttribute, of element: XMLElement
  ) throws(ImageMistake) {
    let name = attribute.name.lowercased()
    if name.hasPrefix("on") {
      throw ImageMistake(
        message: Message("drawing-event-handler", ["attribute": .text(attribute.name)]),
        remedy: Message("drawing-event-handler.remedy"))
    }
    // `animate` and `set` could write an address or a handler after it was looked at.
    if name == "attributename" {
      let animated = attribute.value.lowercased()
      if animated.hasSuffix("href") || animated.hasPrefix("on") || animated == "style" {
        throw ImageMistake(
          message: Message("drawing-animation", ["value": .text(attribute.value)]),
          remedy: Message("drawing-animation.remedy"))
      }
    }
    let value = attribute.value.lowercased()
    let isLink = name == "href" || name == "src"
    let isHarmless =
      value.hasPrefix("#") || value.hasPrefix("data:image/png;")
      || value.hasPrefix("data:image/jpeg;")
    if isLink, !isHarmless {
      throw ImageMistake(
        message: Message("drawing-refers-outside"),
        remedy: Message("drawing-refers-outside.remedy"))
    }
    if !isLink { try checkHarmless(style: attribute.value) }
  }

  /// A style may refer to parts of the drawing, `url(#shade)`, and to nothing else; a backslash
  /// could hide a name.
  private static func checkHarmless(style: String) throws(ImageMistake) {
    let style = style.lowercased()
    var isHarmless = !style.contains("@import") && !style.contains("image-set(")
    if style.contains("\\"), style.contains("(") || style.contains("@") { isHarmless = false }
    for reference in style.components(after: "url(") {
      let address = reference.drop { $0 == " " || $0 == "\"" || $0 == "'" || $0.isNewline }
      if !address.hasPrefix("#") { isHarmless = false }
    }
    guard isHarmless else {
      throw ImageMistake(
        message: Message("drawing-style-refers-outside"),
        remedy: Message("drawing-style-refers-outside.remedy"))
    }
  }

  private static func size(_ svg: XMLElement) throws(ImageMistake) -> ProbedImage {
    if let width = pixels(svg["width"]), let height = pixels(svg["height"]) {
      return ProbedImage(width: width, height: height)
    }
    let box = (svg["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isNewline }
      .compactMap { Double($0) }
    guard box.count == 4, box[2] >= 1, box[3] >= 1, box[2] < 100_000, box[3] < 100_000 else {
      throw ImageMistake(
        message: Message("drawing-no-size"),
        remedy: Message("drawing-no-size.remedy"))
    }
    return ProbedImage(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }

  private static func pixels(_ text: String?) -> Int? {
    guard var text else { return nil }
    if text.hasSuffix("px") { text.removeLast(2) }
    guard let value = Double(text), value >= 1, value < 100_000 else { return nil }
    return Int(value.rounded())
  }
}

extension String {
  /// What stands after each place of a text, up to the next.
  fileprivate func components(after separator: String) -> [Substring] {
    Array(split(separator: separator, omittingEmptySubsequences: false).dropFirst())
  }
}
