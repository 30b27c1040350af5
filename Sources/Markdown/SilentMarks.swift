import Model

/// Finds what an author meant as a mark and readers see as it was typed: `##Title`,
/// `[text](a b.md)`, `{{< shortcode >}}`; and what is lost without a word: footnotes that nothing
/// calls, cells beyond the columns of their table.
///
/// Marks are sought in the source, where their places are, and told only when the tree still has
/// them as text. Each kind is told once a text, with the number of its places. What is lost is a
/// warning, the rest suggestions, for which alone the texts of the tree are read.
struct SilentMarks {
  private struct Finding {
    var line: Int
    var range: Range<Int>
    var count: Int
  }

  let text: [UInt8]
  let suggests: Bool
  /// Where each line begins; line 1 is the first.
  let lineStarts: [Int]
  /// Whether an asterisk stands behind a word and before none, as the mark of a note.
  let hasNoteMarks: Bool
  private var findings: [SilentMark: Finding] = [:]
  var notes = NoteMarks()
  var arabicNumbers: [(line: Int, range: Range<Int>)] = []

  /// The mistakes of a text, in the order of their places; when no suggestions are wanted, only those
  /// of what is lost.
  static func mistakes(
    in text: [UInt8], _ document: borrowing CMarkDocument, mayHaveSurplus: Bool, suggests: Bool
  ) -> [MarkdownMistake] {
    // Without these nothing is lost, and most texts have neither.
    guard suggests || mayHaveSurplus || text.hasPair("]", ":") else { return [] }
    var marks = SilentMarks(text: text, suggests: suggests)
    let (blocks, hidden) = MarkBlock.all(
      of: document, in: text, lineStarts: marks.lineStarts, withTexts: suggests)
    marks.read(blocks, hidden)
    return marks.told
  }

  private init(text: [UInt8], suggests: Bool) {
    self.text = text
    self.suggests = suggests
    var starts = [0, 0]
    var start = 0
    while let end = text.place(of: 10, from: start) {
      start = end + 1
      starts.append(start)
    }
    lineStarts = starts
    hasNoteMarks =
      suggests
      && text.indices.dropFirst().contains {
        text[$0] == UInt8(ascii: "*") && text[$0 - 1] > 0x20 && text[$0 - 1] != UInt8(ascii: "*")
          && ($0 + 1 == text.count || text[$0 + 1] <= 0x20 || text[$0 + 1] == UInt8(ascii: "."))
      }
  }

  private var told: [MarkdownMistake] {
    findings.sorted { $0.value.range.lowerBound < $1.value.range.lowerBound }.map { kind, found in
      let start = lineStarts[found.line]
      let words = String(decoding: text[found.range], as: UTF8.self)
      return kind.mistake(
        words, count: found.count, line: found.line,
        column: text[start..<found.range.lowerBound].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) },
        length: max(1, min(words.unicodeScalars.count, 100)))
    }
  }

  /// The bytes of a line, without its end.
  func range(ofLine line: Int) -> Range<Int> {
    MarkBlock.range(ofLine: line, in: text, lineStarts)
  }

  /// The first characters of a range.
  func beginning(of range: Range<Int>) -> Range<Int> {
    var end = min(range.upperBound, range.lowerBound + 40)
    while end < range.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return range.lowerBound..<end
  }

  mutating func add(_ kind: SilentMark, line: Int, _ range: Range<Int>) {
    guard suggests || kind.losesText else { return }
    guard var known = findings[kind] else {
      findings[kind] = Finding(line: line, range: range, count: 1)
      return
    }
    known.count += 1
    // Footnotes stand at the end of the tree, wherever they were written.
    if range.lowerBound < known.range.lowerBound { (known.line, known.range) = (line, range) }
    findings[kind] = known
  }

  private mutating func read(_ blocks: [MarkBlock], _ hidden: [Bool]) {
    findDefinitions(hidden)
    for var block in blocks {
      switch block.kind {
      case .table: findCells(in: block)
      case .openFence:
        add(.fence, line: block.lines.lowerBound, range(ofLine: block.lines.lowerBound))
        continue
      case .html:
        findMarksInHTML(block)
        continue
      case .prose, .heading: break
      }
      guard suggests || !notes.isEmpty else { continue }
      block.hideCode()
      findCalls(in: &block)
      guard suggests else { continue }
      block.rewind()
      block.hideAddresses()
      if block.kind == .heading { findRuledHeading(block) }
      if block.kind == .prose { findLineMarks(in: &block) }
      block.rewind()
      findEmphasis(in: &block)
      block.rewind()
      findInlineMarks(in: &block)
    }
    if arabicNumbers.count > 1 {
      for number in arabicNumbers { add(.arabicNumber, line: number.line, number.range) }
    }
    tellNotes()
  }
}
