import Model

/// Finds the blocks of a text: `::: gallery`, lines of arguments, a body, and `:::`.
///
/// A fence stands at the beginning of a line, outside of code, raw HTML, lists and quotations. It is
/// found before the text is parsed, in one pass over its bytes; for the parser each fence becomes a
/// line that ends whatever stands above it, so that what stands between two is Markdown by the same
/// rules as elsewhere.
public struct BlockFences: Sendable {
  /// A block as it is written.
  public struct Block: Sendable, Hashable {
    /// What stands behind the colons.
    public var name: String
    /// The line of its first fence, from 1.
    public var line: Int
    /// Where the name begins in that line, in scalars from 1.
    public var column: Int
    /// The bytes of the lines of its arguments.
    public var arguments: Range<Int>
    /// Whether anything stands between its arguments and its last fence.
    public var hasBody: Bool
  }

  /// What a fence does.
  enum Event: Sendable {
    case open(Int)
    case close
    /// It has a mistake, and neither begins nor ends a block.
    case nothing
  }

  /// How deep blocks may stand in each other.
  public static let depthLimit = 4
  /// How many blocks a text may have.
  public static let countLimit = 1000

  /// The blocks in the order of their beginnings.
  public private(set) var blocks: [Block] = []
  /// What is wrong with the fences themselves.
  public private(set) var mistakes: [MarkdownMistake] = []
  /// By their lines, from 1.
  private(set) var events: [Int: Event] = [:]

  private let text: [UInt8]
  /// The lines that the parser is not shown as they are: fences and arguments.
  private var hidden: [(line: Range<Int>, isFence: Bool)] = []
  /// The open blocks, the innermost last; nothing for one that was refused.
  private var open: [Int?] = []
  private var code: (sign: UInt8, count: Int)?
  /// What ends the raw HTML that is open.
  private var htmlEnd: [UInt8]?
  /// How far the lines of a list are indented.
  private var listIndent: Int?
  private var line = 0
  private var strays = 0

  private static let colon = UInt8(ascii: ":")

  /// Whether a text may have fences: nearly none has.
  public static func mayStand(in text: [UInt8], from offset: Int = 0) -> Bool {
    text.place(of: [colon, colon, colon], from: offset, to: text.count) != nil
  }

  /// Finds the blocks of a text, or of what of it stands behind an offset.
  public init(_ text: [UInt8]) {
    self.text = text
    var start = 0
    var arguments: (isOpen: Bool, block: Int?) = (false, nil)
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
      line += 1
      if arguments.isOpen {
        arguments.isOpen = readArgument(start..<end, of: arguments.block)
      }
      if !arguments.isOpen {
        let count = blocks.count
        let isOpening = read(start..<end)
        if isOpening { arguments = (true, blocks.count > count ? count : nil) }
      }
      if end + 1 < text.count, text[end] == 13, text[end + 1] == 10 { end += 1 }
      start = end + 1
    }
    for block in open.lazy.compactMap({ $0 }) {
      add(
        Message("block-open", ["block": .text(blocks[block].name)]),
        Message("block-open.remedy"), blocks[block].line)
    }
    if strays > 1, let first = mistakes.firstIndex(where: { $0.severity == .warning }) {
      mistakes[first].message = Message(
        "block-stray-often",
        ["fault": .message(mistakes[first].message), "number": .number(strays - 1)])
    }
  }

  /// The text as the parser is to see it: line for line the same but for fences and arguments.
  var prepared: [UInt8] {
    guard !hidden.isEmpty else { return text }
    var bytes = text
    for (line, isFence) in hidden {
      for place in line { bytes[place] = 0x20 }
      // An instruction that ends where it begins: HTML that ends every paragraph, list and quotation.
      if isFence {
        for (place, byte) in zip(line, "<?>".utf8) { bytes[place] = byte }
      }
    }
    return bytes
  }

  private mutating func add(
    _ message: Message, _ remedy: Message, _ line: Int, column: Int = 1, length: Int = 3,
    severity: Diagnostic.Severity = .error
  ) {
    guard mistakes.count < Diagnostic.fileLimit else { return }
    mistakes.append(
      MarkdownMistake(
        category: "block", message: message, remedy: remedy, line: line, column: column,
        length: length, severity: severity))
  }

  // MARK: Lines

  /// Reads a line that is no argument; true when a block begins on it.
  private mutating func read(_ range: Range<Int>) -> Bool {
    let content = text[range]
    let indent = content.prefix { $0 == 0x20 || $0 == 9 }.reduce(0) { $0 + ($1 == 9 ? 4 : 1) }
    guard let first = content.first(where: { $0 != 0x20 && $0 != 9 }) else { return false }
    if let end = htmlEnd {
      if contains(end, content) { htmlEnd = nil }
      fill()
      return false
    }
    if let (sign, count) = code {
      if indent <= 3, first == sign, isClosing(content, sign, count) { code = nil }
      fill()
      return false
    }
    if indent == 0, first == Self.colon, content.prefix(3).allSatisfy({ $0 == Self.colon }),
      content.count >= 3
    {
      listIndent = nil
      return fence(range)
    }
    fill()
    if let list = listIndent, indent >= list { return false }
    listIndent = nil
    guard indent <= 3 else { return false }
    let rest = content.drop { $0 == 0x20 }
    switch first {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let count = rest.prefix { $0 == first }.count
      let info = rest.dropFirst(count)
      if count >= 3, first != UInt8(ascii: "`") || !info.contains(first) { code = (first, count) }
    case UInt8(ascii: "<"): beginHTML(rest)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      listIndent = Self.width(ofMarker: rest).map { indent + $0 }
    default: break
    }
    return false
  }

  /// The open block has something in it.
  private mutating func fill() {
    guard case .some(.some(let block)) = open.last else { return }
    blocks[block].hasBody = true
  }

  private func isClosing(_ content: ArraySlice<UInt8>, _ sign: UInt8, _ count: Int) -> Bool {
    let rest = content.drop { $0 == 0x20 }
    let signs = rest.prefix { $0 == sign }.count
    return signs >= count && rest.dropFirst(signs).allSatisfy { $0 == 0x20 || $0 == 9 }
  }

  /// `- ` or `12. `: how wide it is with the blank behind it.
  private static func width(ofMarker line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { (48...57).contains($0) }.count
    guard digits <= 9 else { return nil }
    var width = 1
    if digits > 0 {
      guard let sign = line.dropFirst(digits).first,
        sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
      else { return nil }
      width = digits + 1
    }
    guard let next = line.dropFirst(width).first else { return width + 1 }
    return next == 0x20 || next == 9 ? width + 1 : nil
  }

  // MARK: Raw HTML

  /// Raw HTML that empty lines do not end (CommonMark, 4.6, kinds 1 to 5).
  private mutating func beginHTML(_ line: ArraySlice<UInt8>) {
    let small = line.prefix(12).map { (65...90).contains($0) ? $0 | 32 : $0 }
    for (name, end) in Self.rawElements where small.starts(with: name) {
      let next = small.dropFirst(name.count).first ?? 0x20
      guard next <= 0x20 || next == UInt8(ascii: ">") else { continue }
      if !contains(end, line, ignoresCase: true) { htmlEnd = end }
      return
    }
    for (begin, end) in Self.rawSigns where line.starts(with: begin) {
      if begin.count == 2, begin[1] == UInt8(ascii: "!"),
        !line.dropFirst(2).prefix(1).allSatisfy({ (65...90).contains($0 & 0xDF) })
      {
        continue
      }
      if !contains(end, line.dropFirst(begin.count)) { htmlEnd = end }
      return
    }
  }

  private static let rawElements: [(name: [UInt8], end: [UInt8])] = ["script", "pre", "style"].map {
    (Array("<\($0)".utf8), Array("</\($0)>".utf8))
  }

  private static let rawSigns: [(begin: [UInt8], end: [UInt8])] = [
    ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private func contains(
    _ end: [UInt8], _ line: ArraySlice<UInt8>, ignoresCase: Bool = true
  ) -> Bool {
    guard end.count > 3 else {
      return text.place(of: end, from: line.startIndex, to: line.endIndex) != nil
    }
    return Array(line.map { (65...90).contains($0) ? $0 | 32 : $0 })
      .place(of: end.map { (65...90).contains($0) ? $0 | 32 : $0 }, from: 0, to: line.count) != nil
  }

  // MARK: Fences

  /// Reads a line that begins with three colons or more; true when a block begins on it.
  private mutating func fence(_ range: Range<Int>) -> Bool {
    let colons = text[range].prefix { $0 == Self.colon }.count
    var rest = text[range].dropFirst(colons)
    let blanks = rest.prefix { $0 == 0x20 || $0 == 9 }.count
    rest = rest.dropFirst(blanks)
    while let last = rest.last, last == 0x20 || last == 9 { rest.removeLast() }
    guard !rest.isEmpty else {
      close(range)
      return false
    }
    let name = rest.prefix { $0 > 0x20 }
    let column = colons + blanks + 1
    hidden.append((range, true))
    guard open.count < Self.depthLimit, blocks.count < Self.countLimit else {
      if open.count >= Self.depthLimit {
        add(
          Message("block-too-deep", ["limit": .number(Self.depthLimit)]),
          Message("block-too-deep.remedy"),
          line)
      } else if blocks.count == Self.countLimit {
        add(
          Message("block-too-many", ["limit": .number(Self.countLimit)]),
          Message("block-too-many.remedy"), line)
      }
      events[line] = .nothing
      open.append(nil)
      return true
    }
    fill()
    if rest.count > name.count {
      add(
        Message("block-something-behind-name"),
        Message("block-something-behind-name.remedy"), line,
        column: column + String(decoding: name, as: UTF8.self).unicodeScalars.count + 1, length: 1)
    }
    events[line] = .open(blocks.count)
    open.append(blocks.count)
    blocks.append(
      Block(
        name: String(decoding: name.prefix(100), as: UTF8.self), line: line, column: column,
        arguments: range.upperBound..<range.upperBound, hasBody: false))
    return true
  }

  private mutating func close(_ range: Range<Int>) {
    guard let block = open.popLast() else {
      strays += 1
      if strays == 1 {
        add(
          Message("block-none-open"),
          Message("block-none-open.remedy"),
          line, severity: .warning)
      }
      return
    }
    hidden.append((range, true))
    events[line] = block == nil ? .nothing : .close
  }

  /// Reads a line directly below a fence; false when it belongs to the body.
  private mutating func readArgument(_ range: Range<Int>, of block: Int?) -> Bool {
    let content = text[range]
    guard let first = content.first, content.contains(where: { $0 > 0x20 }),
      !content.prefix(3).allSatisfy({ $0 == Self.colon }) || content.count < 3
    else { return false }
    let isFirst = block.map { blocks[$0].arguments.isEmpty } ?? false
    let isArgument = Self.isArgument(content)
    if isFirst || block == nil {
      guard isArgument else { return false }
    } else if !isArgument, first > 0x20, first != UInt8(ascii: "-"), first != UInt8(ascii: "#") {
      add(
        Message("block-no-argument-line"),
        Message("block-no-argument-line.remedy"), line, length: 1)
      return false
    }
    hidden.append((range, false))
    if let block {
      let start = isFirst ? range.lowerBound : blocks[block].arguments.lowerBound
      blocks[block].arguments = start..<range.upperBound
    }
    return true
  }

  /// `columns: 3`: a name of small letters, a colon, and a blank or nothing.
  private static func isArgument(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard let first = name.first, (97...122).contains(first) else { return false }
    let rest = line.dropFirst(name.count)
    guard rest.first == colon else { return false }
    return rest.count == 1 || rest.dropFirst().first == 0x20 || rest.dropFirst().first == 9
  }
}
