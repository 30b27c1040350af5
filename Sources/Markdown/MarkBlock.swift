import Model

/// The lines of one paragraph, heading or table, without what is code, a tag or an address in them,
/// and what the tree has of it as text.
struct MarkBlock {
  enum Kind {
    case prose, heading, table
    /// A block of code that nothing closes.
    case openFence
    case html
  }

  let text: [UInt8]
  let kind: Kind
  let lines: ClosedRange<Int>
  let isLast: Bool
  private let lineStarts: [Int]
  private let start: Int
  /// The bytes of the block; what is hidden is 0.
  private var shown: [UInt8] = []
  /// The texts of the tree, code as 0.
  private let left: [UInt8]
  private var leftFrom = 0
  /// How often a mark was looked for in vain: each time the texts are read through.
  private var misses = 0
  /// Runs of backticks that nothing closes.
  private(set) var openCode: [Range<Int>] = []

  /// The blocks of a document with text in them, and for each line whether it is code or raw HTML.
  static func all(
    of document: borrowing CMarkDocument, in text: [UInt8], lineStarts: [Int], withTexts: Bool
  ) -> (blocks: [MarkBlock], hidden: [Bool]) {
    var blocks: [MarkBlock] = []
    var hidden = [Bool](repeating: false, count: lineStarts.count)
    document.visitNodes(while: { root, _ in
      var next = root.firstChild
      while let node = next {
        let last = min(max(node.endLine, node.line), lineStarts.count - 1)
        let lines = node.line > 0 && node.line <= last ? node.line...last : nil
        switch node.kind {
        case .blockQuote, .list, .item, .taskItem, .footnoteDefinition:
          if let child = node.firstChild {
            next = child
            continue
          }
        case .paragraph, .heading, .table:
          if let lines {
            let kind: Kind =
              node.kind == .table ? .table : node.kind == .heading ? .heading : .prose
            blocks.append(
              MarkBlock(
                text, kind, lines, lineStarts, isLast: node.next == nil,
                withTexts ? Self.texts(of: node) : []))
          }
        case .codeBlock, .htmlBlock:
          guard let lines else { break }
          for line in lines { hidden[line] = true }
          if withTexts, node.kind == .htmlBlock {
            blocks.append(MarkBlock(text, .html, lines, lineStarts, isLast: false, []))
          }
          if withTexts, node.kind == .codeBlock,
            isOpen(range(ofLine: lines.lowerBound, in: text, lineStarts), lines, text, lineStarts)
          {
            blocks.append(MarkBlock(text, .openFence, lines, lineStarts, isLast: true, []))
          }
        default: break
        }
        var above: CMarkNode? = node
        while let here = above, here.next == nil { above = here.parent }
        next = above?.next
      }
      return false
    })
    return (blocks, hidden)
  }

  private init(
    _ text: [UInt8], _ kind: Kind, _ lines: ClosedRange<Int>, _ lineStarts: [Int], isLast: Bool,
    _ left: [UInt8]
  ) {
    self.text = text
    self.kind = kind
    self.lines = lines
    self.lineStarts = lineStarts
    self.isLast = isLast
    self.left = left
    start = lineStarts[lines.lowerBound]
  }

  /// The bytes of a line, without its end.
  static func range(ofLine line: Int, in text: [UInt8], _ lineStarts: [Int]) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : text.count
    if end > start, text[end - 1] == 13 { end -= 1 }
    return start..<max(start, end)
  }

  func range(ofLine line: Int) -> Range<Int> { Self.range(ofLine: line, in: text, lineStarts) }

  /// The line of a place in the block.
  func line(of place: Int) -> Int {
    var low = lines.lowerBound
    var high = lines.upperBound
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func texts(of node: CMarkNode) -> [UInt8] {
    var texts: [UInt8] = []
    var address: UInt?
    node.walk { inner, isEntering in
      switch inner.kind {
      case .link:
        if isEntering, inner.isAutolink { address = inner.id } else { address = nil }
      case .text where isEntering && address == nil:
        inner.withLiteral { $0.append(0..<$0.count, to: &texts) }
      case .softBreak, .lineBreak, .tableCell: if isEntering { texts.append(10) }
      case .code, .htmlInline, .footnoteReference, .image: texts.append(0)
      default: break
      }
      return true
    }
    return texts
  }

  /// Whether a block of code begins with a fence and does not end with one.
  private static func isOpen(
    _ first: Range<Int>, _ lines: ClosedRange<Int>, _ text: [UInt8], _ lineStarts: [Int]
  ) -> Bool {
    func fence(_ range: Range<Int>) -> (byte: UInt8, count: Int)? {
      var place = range.lowerBound
      while place < range.upperBound, text[place] <= 0x20 || text[place] == UInt8(ascii: ">") {
        place += 1
      }
      guard place < range.upperBound else { return nil }
      let byte = text[place]
      guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
      let count = text[place..<range.upperBound].prefix { $0 == byte }.count
      return count > 2 ? (byte, count) : nil
    }
    // In a list or a quotation a block of code ends with what is around it.
    guard lines.upperBound >= lineStarts.count - 2, let open = fence(first) else { return false }
    var last = lines.upperBound
    while last > lines.lowerBound, range(ofLine: last, in: text, lineStarts).isEmpty { last -= 1 }
    guard last > lines.lowerBound, let close = fence(range(ofLine: last, in: text, lineStarts))
    else { return true }
    return close.byte != open.byte || close.count < open.count
  }

  // MARK: Bytes

  /// The byte at a place of the text; 0 where it is hidden or outside.
  subscript(place: Int) -> UInt8 {
    place >= start && place - start < shown.count ? shown[place - start] : 0
  }

  func place(of byte: UInt8, from: Int, to end: Int) -> Int? {
    shown.place(of: byte, from: from - start, to: end - start).map { $0 + start }
  }

  func has(_ words: StaticString, at place: Int) -> Bool {
    for offset in 0..<words.utf8CodeUnitCount
    where unsafe self[place + offset] != words.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Where words stand first between two places, not far from the first.
  func find(_ words: StaticString, from start: Int, to end: Int) -> Int? {
    var place = start
    // No mark is longer, and so that many that nothing closes cost little.
    let end = min(end, start + 400)
    let first = unsafe words.utf8Start[0]
    while let found = self.place(of: first, from: place, to: end) {
      if found + words.utf8CodeUnitCount <= end, has(words, at: found), !isEscaped(found) {
        return found
      }
      place = found + 1
    }
    return nil
  }

  func isEscaped(_ place: Int) -> Bool {
    var before = place - 1
    while self[before] == UInt8(ascii: "\\") { before -= 1 }
    return (place - before) % 2 == 0
  }

  /// The `]` that ends what begins at a place, when no bracket opens before it.
  func closingBracket(from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end, place - start < 1000 {
      switch self[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "]"): return place
      case UInt8(ascii: "["): return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Lets marks be asked for from the beginning again.
  mutating func rewind() { leftFrom = 0 }

  /// Whether the tree has as text what begins at a place; marks are asked for in their order.
  mutating func stays(_ range: Range<Int>) -> Bool {
    var end = range.lowerBound + 1
    while end < range.upperBound, end - range.lowerBound < 40, !Self.mayVanish(text[end]) {
      end += 1
      // What follows may be a bare address, which is a link.
      if text[end - 1] == UInt8(ascii: "(") { break }
    }
    return stays(text[range.lowerBound..<end])
  }

  mutating func stays(_ wanted: ArraySlice<UInt8>) -> Bool {
    guard misses < 100, let byte = wanted.first else { return false }
    var place = leftFrom
    while let found = left.place(of: byte, from: place), found + wanted.count <= left.count {
      if left[found...].starts(with: wanted) {
        leftFrom = found
        return true
      }
      place = found + 1
    }
    misses += 1
    return false
  }

  /// Whether the parser may take a character away, or put another one in its place.
  static func mayVanish(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "&"),
      UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~"), 9, 10, 13:
      true
    default: false
    }
  }

  // MARK: What is no prose

  /// Hides code, tags of raw HTML and addresses between `<` and `>`.
  mutating func hideCode() {
    let end = range(ofLine: lines.upperBound).upperBound
    shown = Array(text[start..<max(start, end)])
    // The places of the runs of each length; without them each would be looked for to the end.
    var runs: [Int: [Int]] = [:]
    var index = 0
    while let tick = shown.place(of: UInt8(ascii: "`"), from: index) {
      index = tick
      while index < shown.count, shown[index] == UInt8(ascii: "`") { index += 1 }
      runs[index - tick, default: []].append(tick)
    }
    var used: [Int: Int] = [:]
    index = 0
    while index < shown.count {
      switch shown[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        var end = index
        while end < shown.count, shown[end] == UInt8(ascii: "`") { end += 1 }
        let length = end - index
        let places = runs[length] ?? []
        var next = used[length] ?? 0
        while next < places.count, places[next] < end { next += 1 }
        used[length] = next
        if next < places.count {
          let close = places[next] + length
          hide(start + index..<start + close)
          index = close
        } else {
          openCode.append(start + index..<start + end)
          index = end
        }
      case UInt8(ascii: "<"): index = hideTag(from: index)
      default: index += 1
      }
    }
  }

  private mutating func hideTag(from open: Int) -> Int {
    let next = open + 1 < shown.count ? shown[open + 1] : 0
    let isTag =
      (next | 0x20) &- 97 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
    guard isTag else { return open + 1 }
    // No tag is longer, and so that many that nothing closes cost little.
    var end = open + 1
    while end < shown.count, end - open < 2000, shown[end] != UInt8(ascii: ">"),
      shown[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    guard end < shown.count, shown[end] == UInt8(ascii: ">") else { return open + 1 }
    hide(start + open..<start + end + 1)
    return end + 1
  }

  /// Hides addresses: those in `](…)` that are whole, and bare ones.
  mutating func hideAddresses() {
    let limit = start + shown.count
    var place = start
    while let colon = self.place(of: UInt8(ascii: ":"), from: place, to: limit) {
      place = colon + 1
      guard has("://", at: colon) else { continue }
      var end = colon
      while end < limit, self[end] > 0x20, self[end] != UInt8(ascii: ")"),
        self[end] != UInt8(ascii: "]")
      {
        end += 1
      }
      hide(colon..<end)
      place = end
    }
    place = start
    while let bracket = self.place(of: UInt8(ascii: "]"), from: place, to: limit) {
      place = bracket + 1
      guard self[place] == UInt8(ascii: "(") else { continue }
      var end = place + 1
      while end < limit, text[end] > 0x20, text[end] != UInt8(ascii: ")") { end += 1 }
      // With a space in it, it may be none.
      if end < limit, text[end] == UInt8(ascii: ")") { hide(place + 1..<end) }
      place = end
    }
  }

  private mutating func hide(_ range: Range<Int>) {
    for place in range where place - start < shown.count && shown[place - start] != 10 {
      shown[place - start] = 0
    }
  }
}
