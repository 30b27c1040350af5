import XML

/// Reads the size of an SVG drawing, and refuses one that could run or fetch something.
///
/// libvips counts its SVG decoder among the untrusted ones, so the drawing is read as XML by
/// libxml2, without entities and without the network.
enum SVGProbe {
  private static let sizeLimit = 2 << 20
  private static let activeElements: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener",
  ]

  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains("<svg")
  }

  static func probe(_ bytes: [UInt8]) throws(ImageMistake) -> ProbedImage {
    guard bytes.count <= sizeLimit else {
      throw ImageMistake(
        message: "the drawing has more than \(sizeLimit / 1024 / 1024) MB", remedy: "simplify it")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.contains("<!ENTITY"), !text.contains("<!DOCTYPE") else {
      throw ImageMistake(
        message: "the drawing declares a document type or entities", remedy: "save it as plain SVG")
    }
    let document: HTMLElement
    do {
      document = try HTMLReader.read(bytes)
    } catch {
      throw ImageMistake(message: "the drawing is broken", remedy: "save it again as plain SVG")
    }
    guard let svg = document.elements(named: "svg").first else {
      throw ImageMistake(message: "the drawing has no svg element", remedy: "save it again")
    }
    try checkHarmless(svg)
    return try size(svg)
  }

  private static func checkHarmless(_ element: HTMLElement) throws(ImageMistake) {
    if activeElements.contains(element.name.lowercased()) {
      throw ImageMistake(
        message: "the drawing holds a \(element.name) element",
        remedy: "remove it: drawings only draw")
    }
    for attribute in element.attributes {
      let (name, value) = (attribute.name, attribute.value)
      let lowered = name.lowercased()
      if lowered.hasPrefix("on") {
        throw ImageMistake(
          message: "the drawing holds the event handler \(name)", remedy: "remove it")
      }
      let isLink = lowered == "href" || lowered.hasSuffix(":href") || lowered == "src"
      let isHarmless =
        value.hasPrefix("#") || value.hasPrefix("data:image/png;")
        || value.hasPrefix("data:image/jpeg;")
      if isLink, !isHarmless {
        throw ImageMistake(
          message: "the drawing refers to something outside it",
          remedy: "put everything into the file itself")
      }
      let isLocal = !value.lowercased().contains("url(") || value.contains("url(#")
      if !isLocal || value.lowercased().contains("@import") {
        throw ImageMistake(
          message: "the drawing's style refers to something outside it", remedy: "remove it")
      }
    }
    for case .element(let child) in element.children { try checkHarmless(child) }
    if element.name.lowercased() == "style" {
      let style = element.text.lowercased()
      if style.contains("@import") || style.contains("url(") {
        throw ImageMistake(
          message: "the drawing's style refers to something outside it", remedy: "remove it")
      }
    }
  }

  private static func size(_ svg: HTMLElement) throws(ImageMistake) -> ProbedImage {
    if let width = pixels(svg["width"]), let height = pixels(svg["height"]) {
      return ProbedImage(width: width, height: height)
    }
    let box = (svg["viewbox"] ?? svg["viewBox"] ?? "").split { $0 == " " || $0 == "," }
      .compactMap { Double($0) }
    guard box.count == 4, box[2] >= 1, box[3] >= 1, box[2] < 100_000, box[3] < 100_000 else {
      throw ImageMistake(
        message: "the drawing says neither width and height nor viewBox",
        remedy: "write width=\"800\" height=\"600\" on its svg element")
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
