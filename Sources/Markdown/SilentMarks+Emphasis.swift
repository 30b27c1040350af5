import Model

extension SilentMarks {
  /// Asterisks, tildes and backticks that nothing opens or closes.
  mutating func findEmphasis(in block: inout MarkBlock) {
    var isOpen = false
    for run in block.openCode where !block.isEscaped(run.lowerBound) {
      let line = block.line(of: run.lowerBound)
      let range = range(ofLine: line)
      let before = run.lowerBound > range.lowerBound ? text[run.lowerBound - 1] : 0x20
      if isLetter(run.upperBound) {
        guard before <= 0x20 || before == UInt8(ascii: "("),
          block.stays(text[run.lowerBound..<min(run.upperBound + 1, range.upperBound)])
        else { continue }
        isOpen = true
        add(.code, line: line, beginning(of: run.lowerBound..<range.upperBound))
      } else if !isOpen, isLetterBefore(run.lowerBound) || before == UInt8(ascii: ")"),
        run.lowerBound > range.lowerBound,
        run.upperBound == range.upperBound || isEdge(text[run.upperBound]),
        block.stays(text[run.lowerBound - 1..<run.upperBound])
      {
        add(.codeEnd, line: line, run)
      }
    }
    for byte in [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")] {
      block.rewind()
      for line in block.lines {
        let range = range(ofLine: line)
        findRuns(of: byte, in: &block, line, contentStart(range)..<range.upperBound)
      }
    }
  }

  private mutating func findRuns(
    of byte: UInt8, in block: inout MarkBlock, _ line: Int, _ range: Range<Int>
  ) {
    var place = range.lowerBound
    while let found = block.place(of: byte, from: place, to: range.upperBound) {
      var end = found
      while end < range.upperBound, block[end] == byte { end += 1 }
      place = end
      guard !block.isEscaped(found), let kind = kind(ofRun: found..<end, in: block, range),
        isLeft(found..<end, in: &block, range)
      else { continue }
      add(kind, line: line, found..<end)
    }
  }

  /// Whether a run of marks, with the words beside it, is text in the tree.
  private func isLeft(
    _ run: Range<Int>, in block: inout MarkBlock, _ line: Range<Int>
  ) -> Bool {
    func isPlain(_ place: Int) -> Bool {
      line.contains(place) && block[place] != 0 && !MarkBlock.mayVanish(text[place])
        && text[place] != UInt8(ascii: "[") && text[place] != UInt8(ascii: "]")
        && text[place] != UInt8(ascii: "!") && text[place] != UInt8(ascii: ")")
    }
    var start = run.lowerBound
    while run.lowerBound - start < 12, isPlain(start - 1) { start -= 1 }
    var end = run.upperBound
    while end - run.upperBound < 12, isPlain(end) { end += 1 }
    return end - start > run.count + 1 && block.stays(text[start..<end])
  }

  private func kind(
    ofRun run: Range<Int>, in block: MarkBlock, _ line: Range<Int>
  ) -> SilentMark? {
    let before = run.lowerBound > line.lowerBound ? text[run.lowerBound - 1] : 0x20
    let behind = run.upperBound < line.upperBound ? text[run.upperBound] : 0x20
    let opens = before <= 0x20 || before == UInt8(ascii: "(")
    if text[run.lowerBound] == UInt8(ascii: "~") {
      if run.count == 2 { return opens == (behind <= 0x20) ? nil : .strike }
      // One tilde strikes elsewhere; it also stands for « about » and a home.
      guard run.count == 1, opens, isLetter(run.upperBound),
        let close = block.find("~", from: run.upperBound, to: line.upperBound),
        text[close - 1] > 0x20, text[close - 1] != UInt8(ascii: "~"), isEdge(block[close + 1])
      else { return nil }
      return .strike
    }
    if text[run.lowerBound] == UInt8(ascii: "_") {
      // Names of variables have more of them, a dot or brackets.
      guard run.count < 3, opens, isLetter(run.upperBound) else { return nil }
      let word = text[run.upperBound..<line.upperBound].prefix { $0 > 0x20 }
      let isName = word.contains {
        $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "(")
      }
      return isName ? nil : run.count == 1 ? .emphasis : .strong
    }
    if run.count == 1 {
      guard opens, isLetter(run.upperBound) else { return nil }
      return run.lowerBound > line.lowerBound || !isNoteMark(in: block) ? .emphasis : nil
    }
    guard run.count < 4 else { return nil }
    let isPower = before <= 0x20 && behind <= 0x20
    if isPower {
      return run.lowerBound == line.lowerBound || run.upperBound == line.upperBound
        || isLetterBefore(run.lowerBound - 1) || isLetter(run.upperBound + 1) ? .strong : nil
    }
    // `src/**/*.js`, `a**b`, `f**k`.
    guard before != UInt8(ascii: "/"), behind != UInt8(ascii: "/"),
      opens || behind <= 0x20 || isEdge(behind)
    else { return nil }
    return .strong
  }

  /// Whether an asterisk at the beginning of a line is the mark of a note, as the text has others
  /// behind words, or that of an item.
  private func isNoteMark(in block: MarkBlock) -> Bool {
    let heads = block.lines.count {
      let range = range(ofLine: $0)
      let start = contentStart(range)
      return start < range.upperBound && text[start] == UInt8(ascii: "*")
    }
    if heads > 1 { return true }
    return hasNoteMarks
  }
}
