import XML

/// Who made a picture and what others may do with it: all that is kept of its metadata.
///
/// It is read from XMP (ISO 16684-1), else from Exif 2.32, else from IPTC-IIM 4.2, and written as
/// XMP, which every format that is published can carry.
struct PictureRights: Hashable {
  /// The notice, by language where it says one.
  var notices: [(language: String?, text: String)] = []
  var creators: [String] = []
  /// The terms of use in words.
  var terms: String?
  /// The address of a page or a licence that says more.
  var statement: String?
  /// Who is to be named.
  var credit: String?

  static func == (left: Self, right: Self) -> Bool { left.lines == right.lines }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  private var lines: [String?] {
    notices.flatMap { [$0.language, $0.text] } + creators + [terms, statement, credit]
  }

  var isEmpty: Bool {
    notices.isEmpty && creators.isEmpty && terms == nil && statement == nil && credit == nil
  }

  private static let packetLimit = 1 << 20
  private static let textLimit = 2000

  /// Reads what a decoded picture says of itself.
  init(of picture: VipsPicture) {
    if let packet = picture.block("xmp-data") { read(xmp: packet) }
    let iptc = picture.block("iptc-data").map { Self.iptc($0) } ?? [:]
    if notices.isEmpty,
      let text = Self.exif(picture.text("exif-ifd0-Copyright")) ?? iptc[116]?.first
    {
      notices = [(nil, text)]
    }
    if creators.isEmpty {
      creators =
        Self.exif(picture.text("exif-ifd0-Artist")).map { [$0] } ?? iptc[80] ?? []
    }
    credit = credit ?? iptc[110]?.first
  }

  private mutating func read(xmp packet: [UInt8]) {
    // Some writers end the packet with a NUL.
    let packet = Array(packet.prefix { $0 != 0 })
    guard let root = try? XMLReader.read(packet, limit: Self.packetLimit).root else { return }
    func items(_ name: String, _ namespace: String) -> [(language: String?, text: String)] {
      root.elements(named: name).filter { $0.namespace == namespace }.flatMap { element in
        let items = element.elements(named: "li")
        return (items.isEmpty ? [element] : items).compactMap { item in
          Self.cleaned(item.text).map { (item["lang"], $0) }
        }
      }
    }
    /// A simple property: an element, its `rdf:resource`, or an attribute of the description.
    func value(_ name: String, _ namespace: String) -> String? {
      if let text = items(name, namespace).first?.text { return text }
      let element = root.elements(named: name).first { $0.namespace == namespace }
      if let text = element?["resource"].flatMap({ Self.cleaned($0) }) { return text }
      return root.elements(named: "Description").lazy.compactMap { $0[name] }.first
        .flatMap { Self.cleaned($0) }
    }
    let core = "http://purl.org/dc/elements/1.1/"
    let rights = "http://ns.adobe.com/xap/1.0/rights/"
    notices = items("rights", core)
    creators = items("creator", core).map(\.text)
    terms = items("UsageTerms", rights).first?.text
    statement =
      value("WebStatement", rights) ?? value("license", "http://creativecommons.org/ns#")
    credit = value("Credit", "http://ns.adobe.com/photoshop/1.0/")
  }

  /// The value out of libvips' `value (formatted, ASCII, 6 components, 6 bytes)`.
  static func exif(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.split(separator: " ")
    // The size counts the closing NUL; the value may itself hold parentheses.
    guard words.count >= 4, words.last == "bytes)", let size = Int(words[words.count - 2]) else {
      return cleaned(text)
    }
    let value = text.utf8.prefix(max(0, size - 1))
    // A value that ends at a NUL is shorter than it says: then the formatted one follows.
    let end = value.indices.first { place in
      value[place] == UInt8(ascii: " ") && text[place...].hasPrefix(" (" + text[..<place])
    }
    return cleaned(String(decoding: end.map { value[..<$0] } ?? value, as: UTF8.self))
  }

  /// The texts of the application record (2), by number, of an IPTC-IIM block.
  static func iptc(_ block: [UInt8]) -> [UInt8: [String]] {
    var texts: [UInt8: [String]] = [:]
    var place = 0
    while place + 5 <= block.count {
      guard block[place] == 0x1C, block[place + 1] == 2 else {
        place += 1
        continue
      }
      let length = Int(block[place + 3]) << 8 | Int(block[place + 4])
      guard length < 0x8000, place + 5 + length <= block.count else { return texts }
      let bytes = block[place + 5..<place + 5 + length]
      // Latin-1 is what old programs wrote where they did not say UTF-8.
      let text =
        String(validating: bytes, as: UTF8.self)
        ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      if let text = cleaned(text) { texts[block[place + 2], default: []].append(text) }
      place += 5 + length
    }
    return texts
  }

  private static func cleaned(_ text: String) -> String? {
    let words = text.prefix(textLimit).split { $0.isWhitespace || $0 == "\0" }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The XMP packet, empty when there is nothing to say.
  var packet: [UInt8] {
    guard !isEmpty else { return [] }
    var writer = XMLWriter(capacity: 1024)
    writer.element("x:xmpmeta") { xmp in
      xmp.attribute("xmlns:x", "adobe:ns:meta/")
      xmp.element("rdf:RDF") { rdf in
        rdf.attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        rdf.element("rdf:Description") { description in
          description.attribute("rdf:about", "")
          description.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
          description.attribute("xmlns:photoshop", "http://ns.adobe.com/photoshop/1.0/")
          description.attribute("xmlns:xmpRights", "http://ns.adobe.com/xap/1.0/rights/")
          write(into: &description)
        }
      }
    }
    guard let bytes = try? writer.finish() else { return [] }
    // A packet stands inside other bytes: it has no declaration.
    return Array(bytes.drop { $0 != 0x0A }.dropFirst())
  }

  private func write(into xmp: inout XMLWriter) {
    if !creators.isEmpty {
      xmp.element("dc:creator") { creator in
        creator.element("rdf:Seq") { list in
          for name in creators { list.element("rdf:li", text: name) }
        }
      }
    }
    if !notices.isEmpty {
      xmp.element("dc:rights") { $0.element("rdf:Alt") { Self.write(notices, into: &$0) } }
    }
    if let credit { xmp.element("photoshop:Credit", text: credit) }
    if let terms {
      xmp.element("xmpRights:UsageTerms") {
        $0.element("rdf:Alt") { Self.write([(nil, terms)], into: &$0) }
      }
    }
    if let statement { xmp.element("xmpRights:WebStatement", text: statement) }
  }

  private static func write(
    _ texts: [(language: String?, text: String)], into list: inout XMLWriter
  ) {
    for (language, text) in texts {
      list.element("rdf:li") { item in
        item.attribute("xml:lang", language ?? "x-default")
        item.text(text)
      }
    }
  }
}
