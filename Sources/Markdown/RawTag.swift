import Model

/// A tag of raw HTML, as far as it matters for leaving it out or letting it pass (HTML, 13.2.5).
struct RawTag {
  /// In small letters.
  var name: String
  var isClosing: Bool
  /// Names in small letters, values as they are written.
  var attributes: [(name: String, value: [UInt8])] = []
  /// The place behind it.
  var end: Int

  /// Elements that say no more than how words are read, and may pass.
  static let harmless: Set<String> = ["abbr", "bdi", "kbd", "mark", "small", "span", "sub", "sup"]

  /// Elements whose text is not for readers, or is shown only where something else cannot be.
  static let hidden: Set<String> = [
    "audio", "canvas", "head", "iframe", "math", "noembed", "noframes", "noscript", "object",
    "plaintext", "script", "style", "svg", "template", "textarea", "title", "video", "xmp",
  ]

  /// Elements in a line; before and behind all others a new paragraph begins.
  static let inLine: Set<String> = harmless.union([
    "a", "acronym", "b", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "input", "ins", "label", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp",
    "source", "strike", "strong", "time", "tt", "u", "var", "wbr",
  ])

  /// The tag that begins at a `<`; nothing where it is only a sign.
  init?(_ bytes: [UInt8], at start: Int) {
    var place = start + 1
    isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let nameStart = place
    guard place < bytes.count, (bytes[place] | 0x20) &- 97 < 26 else { return nil }
    while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
    name = Self.lowercased(bytes[nameStart..<place])
    end = bytes.count
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        end = place + 1
        return
      }
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        place += 1
      } else {
        place = attribute(bytes, at: place)
      }
    }
  }

  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Reads an attribute, and gives the place behind it.
  private mutating func attribute(_ bytes: [UInt8], at start: Int) -> Int {
    var place = start
    while place < bytes.count, !Self.endsName(bytes[place]), bytes[place] != UInt8(ascii: "=") {
      place += 1
    }
    let name = Self.lowercased(bytes[start..<place])
    var valueStart = place
    while valueStart < bytes.count, bytes[valueStart] <= 0x20 { valueStart += 1 }
    guard valueStart < bytes.count, bytes[valueStart] == UInt8(ascii: "=") else {
      attributes.append((name, []))
      return place
    }
    valueStart += 1
    while valueStart < bytes.count, bytes[valueStart] <= 0x20 { valueStart += 1 }
    guard valueStart < bytes.count else { return valueStart }
    let quote = bytes[valueStart]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { valueStart += 1 }
    place = valueStart
    while place < bytes.count,
      isQuoted ? bytes[place] != quote : bytes[place] > 0x20 && bytes[place] != UInt8(ascii: ">")
    {
      place += 1
    }
    attributes.append((name, Array(bytes[valueStart..<place])))
    return isQuoted ? place + 1 : place
  }

  /// The first value of an attribute.
  func value(of name: String) -> [UInt8]? { attributes.first { $0.name == name }?.value }
}

/// Raw HTML as a reader of its source sees it: tags and the text between them.
enum RawPiece {
  case text([UInt8])
  case tag(RawTag)
  /// A hidden element that is not closed.
  case unclosed(RawTag)

  /// The pieces of some HTML from a place on; comments and declarations are none, nor is the text of
  /// hidden elements.
  static func all(in bytes: [UInt8], from start: Int = 0) -> [RawPiece] {
    var pieces: [RawPiece] = []
    var text = start
    var place = start
    func take(to end: Int) {
      if text < end { pieces.append(.text(Array(bytes[text..<end]))) }
    }
    while let sign = bytes.place(of: UInt8(ascii: "<"), from: place) {
      if let end = endOfDeclaration(bytes, at: sign) {
        take(to: sign)
        (place, text) = (end, end)
      } else if let tag = RawTag(bytes, at: sign) {
        take(to: sign)
        (place, text) = (tag.end, tag.end)
        if tag.isClosing || !RawTag.hidden.contains(tag.name) {
          pieces.append(.tag(tag))
        } else if let end = endOfElement(tag.name, in: bytes, from: tag.end) {
          pieces.append(.tag(tag))
          (place, text) = (end, end)
        } else {
          pieces.append(.unclosed(tag))
          return pieces
        }
      } else {
        place = sign + 1
      }
    }
    take(to: bytes.count)
    return pieces
  }

  /// The place behind a comment, a declaration or a processing instruction.
  private static func endOfDeclaration(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return nil }
    let isComment = bytes[(start + 1)...].starts(with: "!--".utf8)
    let closing = Array((isComment ? "-->" : ">").utf8)
    var place = start + 2
    while let sign = bytes.place(of: closing[0], from: place) {
      if bytes[sign...].starts(with: closing) { return sign + closing.count }
      place = sign + 1
    }
    return bytes.count
  }

  /// The place behind the end tag of an element.
  static func endOfElement(_ name: String, in bytes: [UInt8], from start: Int = 0) -> Int? {
    var place = start
    while let sign = bytes.place(of: UInt8(ascii: "<"), from: place) {
      let nameEnd = sign + 2 + name.utf8.count
      if nameEnd <= bytes.count, bytes[sign + 1] == UInt8(ascii: "/"),
        zip(bytes[(sign + 2)..<nameEnd], name.utf8).allSatisfy({ $0 | 0x20 == $1 }),
        nameEnd == bytes.count || RawTag.endsName(bytes[nameEnd])
      {
        return bytes.place(of: UInt8(ascii: ">"), from: nameEnd).map { $0 + 1 } ?? bytes.count
      }
      place = sign + 1
    }
    return nil
  }
}

/// What becomes of the tags among the elements of a line.
enum RawAction {
  case open(RawTag)
  case close
  case lineBreak
  /// The text up to another node is not for readers.
  case hide(until: UInt)
}

extension RawAction {
  /// Deeper nesting says nothing more.
  private static let deepest = 32

  /// The actions for tags in their order: what is open is closed, and the other way round.
  ///
  /// - Parameter tags: The tags of one line or paragraph.
  /// - Returns: For each tag what becomes of it; nothing when it is left out.
  static func balanced(_ tags: [RawTag?]) -> [RawAction?] {
    var actions: [RawAction?] = Array(repeating: nil, count: tags.count)
    var stack: [(name: String, place: Int)] = []
    var open: [String: Int] = [:]
    for (place, tag) in tags.enumerated() {
      guard let tag else { continue }
      if tag.name == "br", !tag.isClosing { actions[place] = .lineBreak }
      guard RawTag.harmless.contains(tag.name) else { continue }
      if !tag.isClosing {
        guard stack.count < deepest else { continue }
        stack.append((tag.name, place))
        open[tag.name, default: 0] += 1
      } else if open[tag.name, default: 0] > 0 {
        while let last = stack.popLast() {
          open[last.name, default: 0] -= 1
          guard last.name == tag.name else { continue }
          actions[last.place] = tags[last.place].map { .open($0) }
          actions[place] = .close
          break
        }
      }
    }
    return actions
  }
}
