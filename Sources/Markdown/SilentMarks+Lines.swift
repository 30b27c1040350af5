import Model

extension SilentMarks {
  /// Marks that count only at the beginning of a line.
  mutating func findLineMarks(in block: inout MarkBlock) {
    var bullets: [(line: Int, range: Range<Int>)] = []
    let first = range(ofLine: block.lines.lowerBound)
    // Behind an item without a space, or one with it, others may follow.
    let isItem = text[first].first { $0 > 0x20 } == UInt8(ascii: "-")
    var stars: [(line: Int, range: Range<Int>)] = []
    for line in block.lines {
      let range = range(ofLine: line)
      let start = contentStart(range)
      guard start < range.upperBound, block[start] != 0 else { continue }
      let isFirst = line == block.lines.lowerBound
      let head = beginning(of: start..<range.upperBound)
      switch text[start] {
      case UInt8(ascii: "#"): findHeading(in: &block, line, start..<range.upperBound)
      case 0xEF where block.has("\u{FF03}", at: start):
        if text[start..<range.upperBound].contains(0x20) { add(.headingSign, line: line, head) }
      case UInt8(ascii: "-") where (isFirst || isItem) && isWord(start + 1):
        add(.itemSpace, line: line, head)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if text[start] == UInt8(ascii: "*"), isWord(start + 1), block.stays(head) {
          stars.append((line, head))
        }
        if isHardSpace(start + 1) { add(.itemSpace, line: line, head) }
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isFirst:
        if let end = numberEnd(start), isWord(end) || isHardSpace(end) {
          add(.itemSpace, line: line, head)
        }
      case 0xD9, 0xDB:
        if let end = arabicNumberEnd(start) { arabicNumbers.append((line, start..<end)) }
      case 0xE2, 0xC2, 0xEF:
        if let end = bulletEnd(start) { bullets.append((line, start..<end)) }
      default: findForeignLine(in: &block, line, start..<range.upperBound)
      }
    }
    if stars.count > 1 {
      for star in stars { add(.itemSpace, line: star.line, star.range) }
    }
    if bullets.count > 1 {
      for bullet in bullets { add(.bullet, line: bullet.line, bullet.range) }
    }
    if block.lines.count == 1 { findWholeLine(in: block) }
    findRows(in: block)
  }

  /// Lines that other generators read.
  private mutating func findForeignLine(
    in block: inout MarkBlock, _ line: Int, _ range: Range<Int>
  ) {
    let start = range.lowerBound
    switch text[start] {
    case UInt8(ascii: ":") where block.has(":::", at: start):
      // Not the line that only closes.
      if text[range].contains(where: { $0 != UInt8(ascii: ":") && $0 > 0x20 }) {
        add(.container, line: line, range)
      }
    case UInt8(ascii: "!") where block.has("!!! ", at: start) && isLetter(start + 4),
      UInt8(ascii: "?") where block.has("??? ", at: start) && isLetter(start + 4),
      UInt8(ascii: "?") where block.has("???+ ", at: start),
      UInt8(ascii: "=") where block.has("=== \"", at: start):
      add(.container, line: line, range)
    case UInt8(ascii: ".") where block.has(".. ", at: start):
      if isLetter(start + 3), block.find("::", from: start + 4, to: range.upperBound) != nil {
        add(.container, line: line, range)
      }
    case UInt8(ascii: "[") where block.has("[!", at: start) && isLetter(start + 2):
      // An alert with a title of its own, as Obsidian has it.
      if line == block.lines.lowerBound, start > lineStarts[line],
        let end = block.closingBracket(from: start + 2, to: range.upperBound),
        end + 1 < range.upperBound, text[end + 1] != UInt8(ascii: "("), end - start < 20,
        block.stays(start..<end + 1)
      {
        add(.container, line: line, start..<end + 1)
      }
    case UInt8(ascii: "i") where line == block.lines.lowerBound && block.has("import ", at: start),
      UInt8(ascii: "e") where line == block.lines.lowerBound && block.has("export ", at: start):
      if isModuleLine(text[range]) { add(.module, line: line, range) }
    default: break
    }
  }

  private mutating func findHeading(
    in block: inout MarkBlock, _ line: Int, _ range: Range<Int>
  ) {
    let start = range.lowerBound
    var end = start
    while end < range.upperBound, text[end] == UInt8(ascii: "#") { end += 1 }
    guard end < range.upperBound else { return }
    let meant = beginning(of: range)
    if end - start > 6 {
      if text[end] == 0x20 || isLetter(end) { add(.headingDepth, line: line, meant) }
    } else if isHardSpace(end) {
      add(.headingHardSpace, line: line, meant)
    } else if end - start > 1 {
      if isLetter(end) || text[end] &- 48 < 10 || text[end] == UInt8(ascii: "*") {
        add(.headingSpace, line: line, meant)
      }
    } else if isLetter(end), block.lines.count == 1, !block.isLast {
      // One # and a word is a tag of social networks; those stand in sentences, or below a text.
      let words = text[end..<range.upperBound]
      let isSentence =
        words.last.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") } ?? false
      if !isSentence, words.count < 120, !words.contains(UInt8(ascii: "#")),
        !words.contains(UInt8(ascii: "<")), block.stays(meant)
      {
        add(.headingSpace, line: line, meant)
      }
    }
  }

  /// A paragraph that became a heading by the rule below it.
  mutating func findRuledHeading(_ block: MarkBlock) {
    // How many of the lines below it the tree counts to the heading depends on what follows.
    guard
      let line = (block.lines.lowerBound + 1...block.lines.upperBound + 1).first(where: isRule)
    else { return }
    let rule = range(ofLine: line)
    let above = range(ofLine: line - 1)
    var end = above.upperBound
    while end > above.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    let isSentence =
      end > above.lowerBound && text[end - 1] == UInt8(ascii: ".") && end - above.lowerBound > 60
    if isSentence || line - block.lines.lowerBound > 2 {
      add(.headingByRule, line: line, contentStart(rule)..<rule.upperBound)
    }
  }

  private func isRule(_ line: Int) -> Bool {
    guard line < lineStarts.count else { return false }
    let range = range(ofLine: line)
    let signs = text[contentStart(range)..<range.upperBound]
    return !signs.isEmpty && signs.allSatisfy { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
  }

  /// Links in a block of raw HTML.
  mutating func findMarksInHTML(_ block: MarkBlock) {
    let words = String(decoding: text[range(ofLine: block.lines.lowerBound)], as: UTF8.self)
      .lowercased()
    let start = words.drop { $0 == " " || $0 == ">" }
    let others = ["<!--", "<script", "<style", "<pre", "<textarea", "<svg", "<?"]
    guard !others.contains(where: { start.hasPrefix($0) }) else { return }
    for line in block.lines {
      let range = range(ofLine: line)
      guard let bracket = text[range].firstIndex(of: UInt8(ascii: "[")),
        let end = text[bracket..<range.upperBound].firstIndex(of: UInt8(ascii: "]")),
        end + 1 < range.upperBound, text[end + 1] == UInt8(ascii: "("),
        text[end..<range.upperBound].contains(UInt8(ascii: ")"))
      else { continue }
      add(.inHTML, line: line, bracket..<range.upperBound)
    }
  }

  /// A paragraph of one line that is a mark as a whole.
  private mutating func findWholeLine(in block: MarkBlock) {
    let range = range(ofLine: block.lines.lowerBound)
    let start = contentStart(range)
    guard range.upperBound - start < 200 else { return }
    let words = String(decoding: text[start..<range.upperBound], as: UTF8.self)
      .filter { $0 != " " && $0 != "\t" }
    let scalars = words.unicodeScalars
    if ["[toc]", "@[toc]", "{{toc}}", "[[toc]]", "[[_toc_]]"].contains(words.lowercased()) {
      guard !notes.linkNames.contains("toc") else { return }
      add(.contents, line: block.lines.lowerBound, start..<range.upperBound)
    } else if scalars.count > 2,
      scalars.allSatisfy({
        [0x640, 0x2014, 0x2013, 0x2500, 0x2501, 0x2550].contains($0.value)
      })
    {
      add(.rule, line: block.lines.lowerBound, start..<range.upperBound)
    } else if scalars.count > 2, scalars.allSatisfy({ $0 == "=" }) {
      add(.headingBlank, line: block.lines.lowerBound, start..<range.upperBound)
    }
  }

  /// `import X from "…"` and `export const …` of MDX.
  private func isModuleLine(_ line: ArraySlice<UInt8>) -> Bool {
    let line = String(decoding: line, as: UTF8.self)
    return line.contains(" from \"") || line.contains(" from '") || line.hasPrefix("import \"")
      || line.hasPrefix("import '") || line.hasPrefix("export const ")
      || line.hasPrefix("export default ")
  }

  // MARK: Characters

  /// A letter of ASCII, Latin, Greek, Cyrillic, Hebrew or Arabic.
  func isLetter(_ place: Int) -> Bool {
    guard place < text.count else { return false }
    let byte = text[place]
    return (byte | 0x20) &- 97 < 26 || (0xC3...0xDB).contains(byte) && byte != 0xCC
  }

  func isLetterBefore(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    return (text[place - 1] | 0x20) &- 97 < 26 || text[place - 1] >= 0x80
  }

  /// Nothing, a space or punctuation of ASCII but for what joins words.
  func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "$"): false
    default: byte < 0x80 && (byte | 0x20) &- 97 >= 26 && byte &- 48 >= 10
    }
  }

  private func isWord(_ place: Int) -> Bool {
    guard isLetter(place) else { return false }
    let next = place + (text[place] < 0x80 ? 1 : 2)
    return isLetter(next)
  }

  /// U+00A0, U+202F, U+2009.
  func isHardSpace(_ place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    if text[place] == 0xC2 { return text[place + 1] == 0xA0 }
    return place + 2 < text.count && text[place] == 0xE2 && text[place + 1] == 0x80
      && (text[place + 2] == 0xAF || text[place + 2] == 0x89)
  }

  /// Behind `1.` or `1)`.
  private func numberEnd(_ start: Int) -> Int? {
    var end = start
    while end < text.count, text[end] &- 48 < 10, end - start < 4 { end += 1 }
    guard end < text.count, end - start < 4,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
    else { return nil }
    return end + 1
  }

  /// Behind `١.`, `١)` or `١-` before a space.
  private func arabicNumberEnd(_ start: Int) -> Int? {
    var end = start
    while end + 1 < text.count, end - start < 6,
      text[end] == 0xD9 && text[end + 1] &- 0xA0 < 10
        || text[end] == 0xDB && text[end + 1] &- 0xB0 < 10
    {
      end += 2
    }
    guard end > start, end - start < 6, end + 1 < text.count,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
        || text[end] == UInt8(ascii: "-"),
      text[end + 1] == 0x20
    else { return nil }
    return end + 1
  }

  /// Behind a sign with which word processors begin items, and a space.
  private func bulletEnd(_ start: Int) -> Int? {
    guard let (sign, end) = text.scalar(at: start),
      [0x2022, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x25A0, 0xB7, 0x2013, 0x2043].contains(sign.value),
      let next = text.scalar(at: end)?.scalar, next == " " || next == "\t" || next == "\u{A0}"
    else { return nil }
    return end
  }
}
