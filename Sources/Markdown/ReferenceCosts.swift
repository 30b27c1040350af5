import Model

/// What the references of a text add up to: each repeats the address and the title of its definition.
struct ReferenceCosts {
  private let text: [UInt8]
  /// From where to where the sign that ends a title was looked for last, and whether it stands there.
  ///
  /// Many titles that nothing closes are not looked through many times.
  private var looked: [UInt8: (from: Int, end: Int, isClosed: Bool)] = [:]

  init(_ text: [UInt8]) { self.text = text }

  /// The bytes that each reference to a definition repeats, from the colon behind its label on: an
  /// upper bound.
  mutating func size(behind start: Int) -> Int {
    var place = pastSpace(start)
    let address = place
    while place < text.count, text[place] > 0x20 { place += 1 }
    let size = place - address
    place = pastSpace(place)
    guard place < text.count else { return size }
    let closing: UInt8
    switch text[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = text[place]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return size
    }
    let end = titleEnd(closing, from: place + 1)
    return end.isClosed ? size + end.place - place : size
  }

  /// The next sign of a kind, or the empty line before it.
  private mutating func titleEnd(
    _ closing: UInt8, from start: Int
  ) -> (place: Int, isClosed: Bool) {
    if let known = looked[closing], known.from <= start, start <= known.end {
      return (known.end, known.isClosed)
    }
    var place = start
    var isLineEmpty = false
    var isClosed = false
    while place < text.count {
      let byte = text[place]
      if byte == closing, text[place - 1] != UInt8(ascii: "\\") {
        isClosed = true
        break
      }
      if byte == 10, isLineEmpty { break }
      if byte == 10 { isLineEmpty = true } else if byte > 0x20 { isLineEmpty = false }
      place += 1
    }
    looked[closing] = (start, place, isClosed)
    return (place, isClosed)
  }

  /// Behind spaces and one end of a line.
  private func pastSpace(_ start: Int) -> Int {
    var place = start
    var lines = 0
    while place < text.count, text[place] <= 0x20 {
      if text[place] == 10 { lines += 1 }
      if lines > 1 { break }
      place += 1
    }
    return place
  }

  private struct Definition {
    var size: Int
    var line: Int
    /// Its own label is counted with those that refer to it.
    var uses = -1
  }

  /// The mistake, when all references together repeat more bytes than a limit.
  static func excess(of text: [UInt8], limit: Int) -> MarkdownMistake? {
    var definitions: [String: Definition] = [:]
    var costs = ReferenceCosts(text)
    labels(of: text) { label, end, line in
      guard end + 1 < text.count, text[end + 1] == UInt8(ascii: ":") else { return }
      let size = costs.size(behind: end + 2)
      if size > definitions[label]?.size ?? -1 {
        definitions[label] = Definition(size: size, line: line)
      }
    }
    labels(of: text) { label, _, _ in definitions[label]?.uses += 1 }
    let total = definitions.values.reduce(0) { $0 + $1.size * $1.uses }
    guard total > limit,
      let worst = definitions.values.max(by: {
        ($0.size * $0.uses, $1.line) < ($1.size * $1.uses, $0.line)
      })
    else { return nil }
    return MarkdownMistake(
      category: "size",
      message: Message("size-references", ["total": .number(total), "limit": .number(limit)]),
      remedy: Message(
        "size-references.remedy", ["size": .number(worst.size), "uses": .number(worst.uses)]),
      line: worst.line, column: 1, length: 1, severity: .error)
  }

  /// Each `[…]` without brackets inside, by a name that is equal for labels that cmark takes for
  /// equal.
  private static func labels(
    of text: [UInt8], _ body: (_ label: String, _ end: Int, _ line: Int) -> Void
  ) {
    var open: Int?
    var line = 1
    var place = 0
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): open = place + 1
      case UInt8(ascii: "]"):
        if let start = open, place > start, place - start <= 1000 {
          body(name(of: text[start..<place]), place, line)
        }
        open = nil
      case 10: line += 1
      default: break
      }
      place += 1
    }
  }

  /// A label without its case and its spaces (CommonMark, 4.7).
  static func name(of label: ArraySlice<UInt8>) -> String {
    let text = String(decoding: label.filter { $0 > 0x20 }, as: UTF8.self)
    if label.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    // Swift has no case folding; this gives one form to all that folds to one.
    return text.lowercased().uppercased().lowercased()
  }
}
