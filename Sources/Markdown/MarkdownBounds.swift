import Model

/// What one text may cost to read and may become.
///
/// cmark-gfm 0.29.0.gfm.6 needs time or memory that grows with the square of some texts: brackets of
/// pictures that nothing closes, `<?` without an end, rows of very many cells, rows completed with
/// empty cells, a long address referred to often, lines of mail addresses. What such a text would
/// cost is counted beforehand, in one pass over its bytes and always a little too high, and beyond a
/// bound the text is refused. The bounds grow with the text, so that many small texts of a sheet cost
/// no more than one long text; no document for readers comes near them.
struct MarkdownBounds {
  /// How deep lists, quotations, links and emphasis may stand in each other.
  static let nestingLimit = 100
  /// How many columns a table may have.
  static let columnLimit = 256
  /// How many cells all tables of a text may have.
  static let cellLimit = 100_000
  /// How many links and pictures a text may have.
  static let linkLimit = 20_000
  /// So many mail addresses may be in lines that are as long as the text.
  private static let mailLimit = 300
  /// So many pairs of a picture's opening and a closing bracket may be in a paragraph for each byte
  /// of the text.
  private static let picturePairs = 200
  /// So many openings of raw HTML may have their ends, or none, at the end of the text.
  private static let htmlOpenings = 200
  /// Texts up to this size are read sign by sign only when a few counts say that they could cost
  /// much; an article is seldom longer.
  private static let smallText = 16_384
  /// Shorter texts cost little whatever brackets they have.
  private static let tinyText = 4096

  /// How many bytes of HTML may become of so many bytes of Markdown.
  static func htmlLimit(of count: Int) -> Int { min(1 << 20 + 64 * count, 32 << 20) }

  private let text: [UInt8]
  private var references: ReferenceCosts
  private var line = 1
  private var lineStart = 0
  private var block = Block()
  /// The empty cells that would be added to rows of tables.
  private var addedCells = 0
  private var mailCost = 0
  private var brackets = 0
  private var longestDefinition = 0
  private(set) var excess: MarkdownMistake?

  /// What is counted between two empty lines.
  private struct Block {
    var line = 1
    var lines = 0
    var pictures = 0
    var closers = 0
    /// The columns of the last delimiter row, if there was one.
    var columns = 0
    /// The last line of more cells than a table may have.
    var wideLine = 0
    /// Lines that the library reads again for each delimiter row.
    var rereadLines = 0
    var instruction = Opener()
    var declaration = Opener()
    var section = Opener()
  }

  /// Openers of raw HTML for whose end the library looks, each by itself.
  private struct Opener {
    private var count = 0
    private var starts = 0
    private(set) var cost = 0

    mutating func open(at place: Int) {
      count += 1
      starts += place
    }

    mutating func close(at place: Int) {
      cost += count * place - starts
      count = 0
      starts = 0
    }
  }

  /// Why a text cannot be read in the time and the memory that a text may take; nothing for a text
  /// that can.
  static func excess(of text: [UInt8], _ rows: TableRows?) -> MarkdownMistake? {
    guard text.count > smallText || mayExceed(text, rows) || mayExceedInLines(text) else {
      return nil
    }
    var bounds = MarkdownBounds(text)
    bounds.read()
    return bounds.excess
  }

  /// Whether tables of a small text could lack too many cells: a row is two bytes long at least, so
  /// that few columns never lack as many; or have too many lines read again.
  private static func mayExceed(_ text: [UInt8], _ rows: TableRows?) -> Bool {
    if hasDelimiterRowWithoutPipes(text) { return true }
    guard let rows else { return false }
    // A carriage return alone ends a line as well, and those were not told apart. Few delimiter rows
    // cannot have more lines above them than the text is long.
    return rows.most > columnLimit || rows.widest > 9 || rows.delimiters > 4
      || text.place(of: 13) != nil
  }

  /// Whether a delimiter row of one column may stand here, which may have a colon instead of a pipe.
  private static func hasDelimiterRowWithoutPipes(_ text: [UInt8]) -> Bool {
    var start = 0
    while let colon = text.place(of: UInt8(ascii: ":"), from: start) {
      start = colon + 1
      guard
        colon > 0 && text[colon - 1] == UInt8(ascii: "-")
          || start < text.count && text[start] == UInt8(ascii: "-")
      else { continue }
      let lineStart = text[..<colon].lastIndex { $0 == 10 || $0 == 13 } ?? 0
      let lineEnd = text.place(of: 10, from: colon) ?? text.count
      guard text.place(of: UInt8(ascii: "|"), from: lineStart, to: lineEnd) != nil else {
        return true
      }
      // Told by its pipes, with all colons of its line.
      start = lineEnd
    }
    return false
  }

  /// Whether a small text could have too many mail addresses in a line, too much raw HTML in a
  /// paragraph, or an address that ends in too many signs: a mail address and an opening cost no
  /// more than the text is long.
  private static func mayExceedInLines(_ text: [UInt8]) -> Bool {
    text.count > mailLimit
      && (text.count(of: UInt8(ascii: "@")) > mailLimit
        || text.count(of: UInt8(ascii: "<")) > htmlOpenings || hasLongRunOfSigns(text)
        || mayExceedInBrackets(text))
  }

  /// Whether a small text could have too many pictures that nothing closes, or too many references
  /// to a long address: a definition is no longer than the text.
  private static func mayExceedInBrackets(_ text: [UInt8]) -> Bool {
    guard text.count > tinyText else { return false }
    let closers = text.count(of: UInt8(ascii: "]"))
    return closers * text.count(of: UInt8(ascii: "[")) > picturePairs * text.count
      || closers * text.count > htmlLimit(of: text.count) && text.hasPair("]", ":")
  }

  /// Whether more than 512 signs of ASCII may stand side by side, as behind an address.
  private static func hasLongRunOfSigns(_ text: [UInt8]) -> Bool {
    func isSign(_ byte: UInt8) -> Bool {
      byte > 0x20 && byte < 0x7F && (byte | 0x20) &- 97 >= 26 && byte &- 48 >= 10
    }
    return stride(from: 256, to: text.count - 1, by: 256).contains {
      isSign(text[$0 - 1]) && isSign(text[$0]) && isSign(text[$0 + 1])
    }
  }

  private init(_ text: [UInt8]) {
    self.text = text
    references = ReferenceCosts(text)
  }

  private mutating func read() {
    while lineStart < text.count, excess == nil {
      var end = lineStart
      let counts = scanLine(&end)
      finishLine(end, counts)
      // A carriage return alone ends a line as well.
      if end + 1 < text.count, text[end] == 13, text[end + 1] == 10 { end += 1 }
      lineStart = end + 1
      line += 1
    }
    finishBlock()
    guard excess == nil, longestDefinition > 0 else { return }
    let limit = Self.htmlLimit(of: text.count)
    if longestDefinition * brackets > limit {
      excess = ReferenceCosts.excess(of: text, limit: limit)
    }
  }

  // MARK: Lines

  private struct LineCounts {
    var pipes = 0
    var mails = 0
    var isBlank = true
    /// Only signs of which delimiter rows are made.
    var isDelimiter = true
    var hasHyphen = false
    /// Where the word began that may be an address.
    var wordStart = 0
    var hasAddress = false
    var trailingSigns = 0
    var addressCost = 0
  }

  /// Counts what stands in the line up to its end.
  private mutating func scanLine(_ end: inout Int) -> LineCounts {
    var counts = LineCounts()
    counts.wordStart = lineStart
    while end < text.count {
      let byte = text[end]
      if byte == 10 || byte == 13 { break }
      if byte > 0x20 { counts.isBlank = false }
      var isSign = false
      switch byte {
      case UInt8(ascii: "|"): if before(end) != UInt8(ascii: "\\") { counts.pipes += 1 }
      case UInt8(ascii: "-"): counts.hasHyphen = true
      case UInt8(ascii: ">"):
        block.declaration.close(at: end)
        if before(end) == UInt8(ascii: "?") { block.instruction.close(at: end) }
        if before(end) == UInt8(ascii: "]") { block.section.close(at: end) }
      case UInt8(ascii: ":"):
        if before(end) == UInt8(ascii: "]") { define(at: end) }
        isSign = true
      case 0x20, 9, 11, 12: finishWord(end, &counts)
      case UInt8(ascii: "@"):
        counts.mails += 1
        counts.isDelimiter = false
      case UInt8(ascii: "["):
        if before(end) == UInt8(ascii: "!") { block.pictures += 1 }
        counts.isDelimiter = false
      case UInt8(ascii: "]"):
        block.closers += 1
        brackets += 1
        counts.isDelimiter = false
      case UInt8(ascii: "<"):
        finishWord(end, &counts)
        openHTML(at: end)
        counts.isDelimiter = false
      case UInt8(ascii: "/"):
        if before(end) == UInt8(ascii: "/") { counts.hasAddress = true }
        counts.isDelimiter = false
      case UInt8(ascii: "."):
        if before(end) == UInt8(ascii: "w") { counts.hasAddress = true }
        isSign = true
        counts.isDelimiter = false
      case UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
        UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        isSign = true
        counts.isDelimiter = false
      default: counts.isDelimiter = false
      }
      counts.trailingSigns = isSign ? counts.trailingSigns + 1 : 0
      end += 1
    }
    finishWord(end, &counts)
    return counts
  }

  private func before(_ place: Int) -> UInt8 { place > lineStart ? text[place - 1] : 0 }

  /// The library takes signs from the end of an address one by one, reading all of it for each.
  private func finishWord(_ end: Int, _ counts: inout LineCounts) {
    if counts.hasAddress { counts.addressCost += counts.trailingSigns * (end - counts.wordStart) }
    counts.wordStart = end + 1
    counts.hasAddress = false
    counts.trailingSigns = 0
  }

  private mutating func openHTML(at place: Int) {
    guard place + 2 < text.count else { return }
    switch text[place + 1] {
    case UInt8(ascii: "?"): block.instruction.open(at: place)
    case UInt8(ascii: "!") where text[place + 2] == UInt8(ascii: "["):
      block.section.open(at: place)
    case UInt8(ascii: "!") where text[place + 2] != UInt8(ascii: "-"):
      block.declaration.open(at: place)
    default: break
    }
  }

  private mutating func define(at place: Int) {
    longestDefinition = max(longestDefinition, references.size(behind: place + 1))
  }

  private mutating func finishLine(_ end: Int, _ counts: LineCounts) {
    let count = end - lineStart
    if counts.isBlank {
      finishBlock()
      return
    }
    if Self.beginsItem(text, lineStart) { finishBlock() }
    if block.lines == 0 { block.line = line }
    if depth(end) > Self.nestingLimit {
      refuse(
        "nesting", Message("nesting-lists", ["limit": .number(Self.nestingLimit)]),
        Message("nesting-lists.remedy"), line)
    }
    mailCost += min(counts.mails, 1000) * count
    if mailCost > min(Self.mailLimit * text.count, 64 << 20) {
      refuse("size", Message("size-many-at"), Message("size-many-at.remedy"), line)
    }
    if counts.addressCost > 512 * text.count {
      refuse("size", Message("size-brackets-at-end"), Message("size-brackets-at-end.remedy"), line)
    }
    if counts.pipes > Self.columnLimit { block.wideLine = line }
    if counts.isDelimiter, counts.hasHyphen, counts.pipes > 0 || hasColon(end) {
      delimiterRow(counts.pipes)
    } else if block.columns > 0 {
      row(counts.pipes)
    }
    block.lines += 1
  }

  private func hasColon(_ end: Int) -> Bool { text[lineStart..<end].contains(UInt8(ascii: ":")) }

  /// How deep the signs at the beginning of a line stand in each other: an upper bound.
  private func depth(_ end: Int) -> Int {
    var depth = 0
    var place = lineStart
    var hasQuotation = false
    scan: while place < end {
      let byte = text[place]
      let next = place + 1 < end ? text[place + 1] : 0x20
      switch byte {
      case 0x20, 9: break
      case UInt8(ascii: ">"):
        depth += 1
        hasQuotation = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard next == 0x20 || next == 9 else { break scan }
        depth += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard
          next &- 48 < 10 || next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
        else { break scan }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard next == 0x20 || next == 9, place > lineStart, text[place - 1] &- 48 < 10 else {
          break scan
        }
        depth += 1
      default: break scan
      }
      place += 1
    }
    // A line of nothing but the same signs is a rule between paragraphs.
    return place == end && !hasQuotation ? 0 : depth
  }

  /// Whether an item of a list begins here, which ends the paragraph before it.
  private static func beginsItem(_ text: [UInt8], _ start: Int) -> Bool {
    guard start + 2 < text.count, text[start + 1] == 0x20, text[start + 2] > 0x20 else {
      return false
    }
    let byte = text[start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*")
    else { return false }
    // `- - -` may be a rule or a delimiter row.
    return text[start + 2] != byte && text[start + 2] != UInt8(ascii: "|")
      && text[start + 2] != UInt8(ascii: ":")
  }

  // MARK: Tables

  private mutating func delimiterRow(_ pipes: Int) {
    if block.wideLine > 0, block.wideLine >= line - 1 {
      refuse(
        "table", Message("table-too-many-columns", ["limit": .number(Self.columnLimit)]),
        Message("table-too-many-columns.remedy"), line)
    }
    block.rereadLines += block.lines
    if block.rereadLines > 4 * text.count || block.lines > 20_000 {
      refuse(
        "table", Message("table-lines-above"),
        Message("table-lines-above.remedy"), line)
    }
    block.columns = max(block.columns, pipes + 1)
  }

  private mutating func row(_ pipes: Int) {
    if pipes > Self.columnLimit {
      refuse(
        "table", Message("table-row-too-long", ["limit": .number(Self.columnLimit)]),
        Message("table-row-too-long.remedy"),
        line)
    }
    addedCells += max(0, block.columns - pipes - 1)
    if addedCells > min(5 * text.count, Self.cellLimit) {
      refuse(
        "table", Message("table-cells-missing", ["count": .number(addedCells - 1)]),
        Message("table-cells-missing.remedy"), line)
    }
  }

  // MARK: Blocks

  private mutating func finishBlock() {
    let end = min(lineStart, text.count)
    block.instruction.close(at: end)
    block.declaration.close(at: end)
    block.section.close(at: end)
    let html = block.instruction.cost + block.declaration.cost + block.section.cost
    if html > Self.htmlOpenings * text.count {
      refuse(
        "html", Message("html-not-closed"),
        Message("html-not-closed.remedy"), block.line)
    }
    if block.pictures * block.closers > Self.picturePairs * text.count {
      refuse(
        "image", Message("image-too-many-begin"),
        Message("image-too-many-begin.remedy"), block.line)
    }
    block = Block()
  }

  private mutating func refuse(
    _ category: String, _ message: Message, _ remedy: Message, _ line: Int
  ) {
    guard excess == nil else { return }
    excess = MarkdownMistake(
      category: category, message: message, remedy: remedy, line: line, column: 1, length: 1,
      severity: .error)
  }
}
