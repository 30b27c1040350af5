import Model

extension SilentMarks {
  /// Marks inside a line that the parser left as text.
  mutating func findInlineMarks(in block: inout MarkBlock) {
    for line in block.lines {
      let range = range(ofLine: line)
      var place = range.lowerBound
      while place < range.upperBound {
        if block[place] == UInt8(ascii: "\\") {
          if let end = texFormula(place, in: block, range.upperBound) {
            add(.formula, line: line, place..<end)
            place = end
          } else {
            place += 2
          }
        } else if let (kind, end) = mark(at: place, in: block, range), block.stays(place..<end) {
          add(kind, line: line, place..<end)
          place = end
        } else {
          place += 1
        }
      }
    }
  }

  private func mark(
    at place: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    switch block[place] {
    case UInt8(ascii: "{"): brace(place, in: block, line)
    case UInt8(ascii: "["): bracket(place, in: block, line)
    case UInt8(ascii: "!"): picture(place, in: block, line.upperBound)
    case UInt8(ascii: "^"): caret(place, in: block, line)
    case UInt8(ascii: "~"): tilde(place, in: block, line)
    case UInt8(ascii: "("): reversedLink(place, in: block, line.upperBound)
    case UInt8(ascii: "$"): formula(place, in: block, line)
    case UInt8(ascii: ":"): emoji(place, in: block, line)
    case UInt8(ascii: "="): highlight(place, in: block, line)
    default: nil
    }
  }

  // MARK: Braces

  private func brace(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    let end = line.upperBound
    let next = text[min(open + 1, end - 1)]
    let third = open + 2 < end ? text[open + 2] : 0
    switch next {
    case UInt8(ascii: "{"):
      if third == UInt8(ascii: "<") || third == UInt8(ascii: "%") {
        // It may go on in other lines.
        let close = block.find("}}", from: open + 2, to: end).map { $0 + 2 }
        return (.shortcode, close ?? end)
      }
      guard let close = block.find("}}", from: open + 2, to: end), close > open + 2 else {
        return nil
      }
      return (.tag, close + 2)
    case UInt8(ascii: "%"):
      guard third == 0x20 || third == UInt8(ascii: "-") || isLetter(open + 2) else { return nil }
      let close = block.find("%}", from: open + 2, to: end).map { $0 + 2 }
      return (.tag, close ?? end)
    case UInt8(ascii: "/") where third == UInt8(ascii: "*"):
      // A comment of MDX.
      return (.module, block.find("*/}", from: open + 3, to: end).map { $0 + 3 } ?? end)
    default: break
    }
    let before = open > line.lowerBound ? text[open - 1] : 0x20
    let isBehindBracket = before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
    let isClass =
      next == UInt8(ascii: ".") && isLetter(open + 2)
      || next == UInt8(ascii: ":")
        && (third == 0x20 || third == UInt8(ascii: ".") || isLetter(open + 2))
      || next == UInt8(ascii: "#") && isLetter(open + 2)
    guard isClass && (before <= 0x20 || isBehindBracket || isEdge(before)) || isBehindBracket,
      let close = block.find("}", from: open + 1, to: min(end, open + 200)),
      isClass || isAssignment(text[open + 1..<close])
    else { return nil }
    return (.attributes, close + 1)
  }

  /// `width=50%`, but no `lang=ar`, which is ours.
  private func isAssignment(_ words: ArraySlice<UInt8>) -> Bool {
    let name = words.prefix { ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "-") }
    return !name.isEmpty && name.endIndex < words.endIndex
      && words[name.endIndex] == UInt8(ascii: "=") && !name.elementsEqual("lang".utf8)
  }

  // MARK: Signs

  private func caret(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    if block[open + 1] == UInt8(ascii: "[") {
      return block.closingBracket(from: open + 2, to: line.upperBound).map { (.noteInLine, $0 + 1) }
    }
    return script(open, in: block, line)
  }

  private func tilde(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    guard open > line.lowerBound, !(block[open - 1] &- 48 < 10) else { return nil }
    return script(open, in: block, line)
  }

  /// `x^2^`, `H~2~O`.
  private func script(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    guard open > line.lowerBound else { return nil }
    let before = block[open - 1]
    guard (before | 0x20) &- 97 < 26 || before &- 48 < 10 || before == UInt8(ascii: ")") else {
      return nil
    }
    var end = open + 1
    while end < line.upperBound, end - open < 8,
      (block[end] | 0x20) &- 97 < 26 || block[end] &- 48 < 10 || block[end] == UInt8(ascii: "+")
        || block[end] == UInt8(ascii: "-")
    {
      end += 1
    }
    guard end > open + 1, end < line.upperBound, block[end] == block[open],
      block[end + 1] != block[open]
    else { return nil }
    return (.script, end + 1)
  }

  private func highlight(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    let first = block[open + 2]
    guard block[open + 1] == block[open], first > 0x20, first != block[open],
      open == line.lowerBound || block[open - 1] >= 0x80
        || isEdge(block[open - 1])
          && block[open - 1] != block[open] && block[open - 1] != UInt8(ascii: "!"),
      let close = block.find("==", from: open + 3, to: min(line.upperBound, open + 200)),
      block[close - 1] > 0x20,
      block[close + 2] >= 0x80
        || isEdge(block[close + 2]) && block[close + 2] != block[open]
    else { return nil }
    return (.highlight, close + 2)
  }

  /// `$x^2$`: no amount, which has a digit behind the sign and no sign of mathematics.
  private func formula(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    let end = line.upperBound
    if block[open + 1] == UInt8(ascii: "$") {
      // Over several lines the signs stand alone.
      if open + 2 == end { return open == contentStart(line) ? (.formula, end) : nil }
      return block.find("$$", from: open + 2, to: end).map { (.formula, $0 + 2) }
    }
    let before = open > line.lowerBound ? text[open - 1] : 0x20
    guard before >= 0x80 || isEdge(before), block[open + 1] > 0x20,
      let close = block.find("$", from: open + 1, to: end), close > open + 1,
      block[close - 1] > 0x20, block[close + 1] >= 0x80 || isEdge(block[close + 1])
    else { return nil }
    let inner = text[open + 1..<close]
    if inner.contains(where: {
      $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "=")
    }) {
      // Names of variables: $HOME, $user_name.
      return inner.contains(UInt8(ascii: "/")) && !inner.contains(UInt8(ascii: "\\"))
        ? nil : (.formula, close + 1)
    }
    let signs = Set("()+-*<>|,'".utf8)
    guard isLetter(open + 1), inner.count < 16,
      inner.allSatisfy({ ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || signs.contains($0) }),
      inner.count == 1 || inner.contains(where: { signs.contains($0) })
    else { return nil }
    return (.formula, close + 1)
  }

  /// `\(x^2\)`, `\[x^2\]`: the parser takes the backslashes away.
  private func texFormula(_ open: Int, in block: MarkBlock, _ end: Int) -> Int? {
    let bracket = block[open + 1]
    guard bracket == UInt8(ascii: "(") || bracket == UInt8(ascii: "[") else { return nil }
    var place = open + 2
    var hasSign = false
    while place + 1 < end, place - open < 400 {
      if block[place] == UInt8(ascii: "\\") {
        let next = block[place + 1]
        if next == UInt8(ascii: ")") || next == UInt8(ascii: "]") {
          return hasSign && place > open + 2 ? place + 2 : nil
        }
        hasSign = hasSign || (next | 0x20) &- 97 < 26
        place += 2
      } else {
        hasSign = hasSign || block[place] == UInt8(ascii: "^") || block[place] == UInt8(ascii: "=")
        place += 1
      }
    }
    return nil
  }

  /// `:name:` between spaces or signs.
  private func emoji(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    let before = open > line.lowerBound ? text[open - 1] : 0x20
    // One may follow another.
    guard isEdge(before) || before >= 0x80,
      before != UInt8(ascii: ":")
        || open > line.lowerBound + 2
          && isLetterBefore(open - 1),
      block[open + 1] &- 97 < 26 || block[open + 1] == UInt8(ascii: "+")
        || block[open + 1] == UInt8(ascii: "-")
    else { return nil }
    var place = open + 2
    while place < line.upperBound, place - open < 40,
      block[place] &- 97 < 26 || block[place] &- 48 < 10 || block[place] == UInt8(ascii: "_")
        || block[place] == UInt8(ascii: "-")
    {
      place += 1
    }
    guard place < line.upperBound, block[place] == UInt8(ascii: ":"), place > open + 2,
      block[place + 1] >= 0x80 || isEdge(block[place + 1]),
      block[place + 1] != 0 || text[min(place + 1, text.count - 1)] != UInt8(ascii: "`")
    else { return nil }
    return (.emoji, place + 1)
  }
}
