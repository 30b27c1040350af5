import Model

/// The footnotes and link definitions of a text, and what refers to them.
struct NoteMarks {
  struct Definition {
    var name: String
    var line: Int
    /// With the brackets.
    var range: Range<Int>
    /// Behind the colon, to the end of the line.
    var rest: Range<Int>
  }

  /// Definitions as they are written: those in the midst of a paragraph are text.
  var links: [Definition] = []
  var notes: [Definition] = []
  var linkNames: Set<String> = []
  var noteNames: Set<String> = []
  /// The names in brackets in the text.
  var called: Set<String> = []
  var calledNotes: Set<String> = []
  /// Where definitions turned out to be text.
  var texts: Set<Int> = []

  var isEmpty: Bool { links.isEmpty && notes.isEmpty }
}

extension SilentMarks {
  /// `[label]: …` and `[^note]: …` at the beginning of a line, behind signs of quotations and items.
  mutating func findDefinitions(_ hidden: [Bool]) {
    guard text.hasPair("]", ":") else { return }
    for line in 1..<lineStarts.count where !hidden[line] {
      let range = range(ofLine: line)
      let start = contentStart(range)
      guard start < range.upperBound, text[start] == UInt8(ascii: "["),
        let end = labelEnd(from: start + 1, to: range.upperBound), end + 1 < range.upperBound,
        text[end + 1] == UInt8(ascii: ":"), end > start + 1
      else { continue }
      let isNote = text[start + 1] == UInt8(ascii: "^")
      guard !isNote || end > start + 2 else { continue }
      let definition = NoteMarks.Definition(
        name: ReferenceCosts.name(of: text[(start + (isNote ? 2 : 1))..<end]), line: line,
        range: start..<end + 1, rest: end + 2..<range.upperBound)
      if isNote {
        notes.noteNames.insert(definition.name)
        notes.notes.append(definition)
      } else {
        notes.linkNames.insert(definition.name)
        notes.links.append(definition)
      }
    }
  }

  private func labelEnd(from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end, place - start < 1000 {
      switch text[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "]"): return place
      case UInt8(ascii: "["): return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Behind spaces and the signs of quotations and items.
  func contentStart(_ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      let next = place + 1 < range.upperBound ? text[place + 1] : 0
      let isItem =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*"))
        && (next == 0x20 || next == 9)
      guard byte == 0x20 || byte == 9 || byte == UInt8(ascii: ">") || isItem else { break }
      place += 1
    }
    return place
  }

  /// What stands in brackets in a block, and the marks of footnotes that the text does not have.
  mutating func findCalls(in block: inout MarkBlock) {
    for line in block.lines {
      let range = range(ofLine: line)
      let first = contentStart(range)
      var place = range.lowerBound
      while let open = block.place(of: UInt8(ascii: "["), from: place, to: range.upperBound) {
        place = open + 1
        guard !block.isEscaped(open),
          let end = block.closingBracket(from: place, to: range.upperBound), end > place
        else { continue }
        let isNote = block[place] == UInt8(ascii: "^")
        guard !isNote || end > place + 1 else { continue }
        let name = ReferenceCosts.name(of: text[(isNote ? place + 1 : place)..<end])
        if open == first, block[end + 1] == UInt8(ascii: ":") {
          // Behind other text of its paragraph it defines nothing.
          if isNote || !suggests || !block.stays(open..<end + 1) { continue }
          notes.texts.insert(open)
          notes.linkNames.remove(name)
        }
        guard isNote else {
          notes.called.insert(name)
          continue
        }
        notes.calledNotes.insert(name)
        if suggests, !notes.noteNames.contains(name), end - place < 64,
          !text[place..<end].contains(0x20), block.stays(open..<end + 1)
        {
          add(.note, line: line, open..<end + 1)
        }
      }
    }
  }

  /// Tells of definitions that nothing refers to, or that come too late.
  mutating func tellNotes() {
    var seen: Set<String> = []
    for note in notes.notes {
      if !seen.insert(note.name).inserted {
        add(.secondNote, line: note.line, note.range)
      } else if !notes.calledNotes.contains(note.name) {
        add(.lostNote, line: note.line, note.range)
      }
    }
    var addresses: [String: ArraySlice<UInt8>] = [:]
    for link in notes.links where !notes.texts.contains(link.range.lowerBound) {
      let words = text[link.rest].split(separator: 0x20, omittingEmptySubsequences: true)
      let address = words.first ?? []
      // So comments are written: [//]: # (…).
      let isComment = address.isEmpty || address == [0x23] || address == [0x3C, 0x3E]
      if let known = addresses[link.name] {
        if known != address { add(.secondDefinition, line: link.line, link.range) }
        continue
      }
      addresses[link.name] = address
      guard !isComment, !notes.called.contains(link.name) else { continue }
      if words.count == 1, address.allSatisfy({ $0 >= 0x80 || ($0 | 0x20) &- 97 < 26 }) {
        add(.lostDefinition, line: link.line, link.range.lowerBound..<link.rest.upperBound)
      } else {
        add(.definition, line: link.line, link.range)
      }
    }
  }
}
