import Model

extension FrontMatter {
  /// The lines of an entry that the file does not have yet.
  func newLines(_ key: String, _ node: YAMLNode) -> [[UInt8]] {
    Self.lines(key, node, lineEnd: lineEnd)
  }

  /// An entry as this program writes it: `key: value`, `key: [a, b]`, or lines below the key.
  static func lines(_ key: String, _ node: YAMLNode, lineEnd: [UInt8]) -> [[UInt8]] {
    switch node {
    case .scalar(let text, _, _):
      return block(key, text, lineEnd) ?? [Array("\(key): \(YAMLText.scalar(text))".utf8) + lineEnd]
    case .mapping:
      return [Array("\(key): \(YAMLText.flow(node))".utf8) + lineEnd]
    case .sequence(let items, _):
      let flow = YAMLText.flow(node)
      let isFlat = items.allSatisfy { $0.text != nil }
      if isFlat, flow.unicodeScalars.count <= 80 || items.isEmpty {
        return [Array("\(key): \(flow)".utf8) + lineEnd]
      }
      return [Array("\(key):".utf8) + lineEnd]
        + items.flatMap { itemLines($0, indent: "  ", lineEnd: lineEnd) }
    }
  }

  /// A text of several lines as a literal block, when that keeps every character.
  private static func block(_ key: String, _ text: String, _ lineEnd: [UInt8]) -> [[UInt8]]? {
    guard text.utf8.contains(10) else { return nil }
    let endsLine = text.utf8.last == 10
    let lines = (endsLine ? text.dropLast() : text[...]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let isSimple = lines.allSatisfy { line in
      let scalars = line.unicodeScalars
      return scalars.first?.properties.isWhitespace != true
        && scalars.last?.properties.isWhitespace != true
        && !scalars.contains { "\r\t\u{85}\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains($0) }
    }
    guard isSimple, lines.first?.isEmpty == false, lines.last?.isEmpty == false else { return nil }
    return [Array("\(key): |\(endsLine ? "" : "-")".utf8) + lineEnd]
      + lines.map { ($0.isEmpty ? [] : Array("  \($0)".utf8)) + lineEnd }
  }

  /// An item of a list on lines of its own.
  private static func itemLines(
    _ node: YAMLNode, indent: String, lineEnd: [UInt8]
  ) -> [[UInt8]] {
    guard case .mapping(let entries, _) = node, !entries.isEmpty else {
      let value = node.text.map { YAMLText.scalar($0) } ?? YAMLText.flow(node)
      return [Array("\(indent)- \(value)".utf8) + lineEnd]
    }
    return entries.enumerated().map { place, entry in
      let start = place == 0 ? "- " : "  "
      let value =
        entry.value.text.map { YAMLText.scalar($0) } ?? Self.texts(entry.value)
      return Array("\(indent)\(start)\(YAMLText.flowItem(entry.key)): \(value)".utf8) + lineEnd
    }
  }

  /// Texts by language stand in quotation marks: `{ar: "…", fr: "…"}`.
  private static func texts(_ node: YAMLNode) -> String {
    guard case .mapping(let entries, _) = node, entries.allSatisfy({ $0.value.text != nil }) else {
      return YAMLText.flow(node)
    }
    return "{"
      + entries.map { "\(YAMLText.flowItem($0.key)): \(YAMLText.quoted($0.value.text ?? ""))" }
      .joined(separator: ", ") + "}"
  }

  // MARK: Entries that are there

  /// An entry's lines with another value; its comments stay, and of a list the items that do.
  func rewritten(_ entry: Entry, to node: YAMLNode) -> [[UInt8]] {
    let old = Array(lines[entry.lines])
    if old.count == 1, let line = old.first, let (value, rest) = Self.parts(of: line, entry.key) {
      let isComment = rest.contains(UInt8(ascii: "#"))
      let end = isComment ? rest + Self.lineBreak(of: line) : Self.lineBreak(of: line)
      switch node {
      case .scalar(let text, _, _) where !text.utf8.contains(10) || isComment:
        let prefersQuotes = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(value.first ?? 0)
        let new = YAMLText.scalar(text, prefersQuotes: prefersQuotes)
        return [Array("\(entry.key): \(new)".utf8) + end]
      case .sequence(let items, _) where items.allSatisfy { $0.text != nil }:
        let isQuoted = value.contains(UInt8(ascii: "\""))
        let texts = items.map { item in
          isQuoted && !Self.stoodBare(item, in: entry.node)
            ? YAMLText.quoted(item.text ?? "") : YAMLText.flowItem(item.text ?? "")
        }
        return [Array("\(entry.key): [\(texts.joined(separator: ", "))]".utf8) + end]
      default:
        let comment = isComment ? [Array(rest.drop { $0 == 32 }) + lineEnd] : []
        return comment + newLines(entry.key, node)
      }
    }
    if case .sequence(let items, _) = node, let chunks = chunks(of: entry) {
      return chunks.head + self.items(items, chunks, entry)
    }
    return Self.comments(in: old, lineEnd) + newLines(entry.key, node)
  }

  private static func stoodBare(_ item: YAMLNode, in list: YAMLNode) -> Bool {
    list.items.contains { old in
      if case .scalar(let text, true, _) = old { return text == item.text }
      return false
    }
  }

  /// What remains of an entry that is taken away: its comments.
  func keptComments(_ place: Int) -> [[UInt8]] {
    Self.comments(in: Array(lines[entries[place].lines]), lineEnd)
  }

  private static func lineBreak(of line: [UInt8]) -> [UInt8] {
    Array(line.suffix(where: { $0 == 10 || $0 == 13 }))
  }

  /// The value of a line `key: value # comment`, and what follows it up to the line's end.
  private static func parts(of line: [UInt8], _ key: String) -> (value: [UInt8], rest: [UInt8])? {
    let content = line.prefix { $0 != 10 && $0 != 13 }
    guard content.starts(with: "\(key):".utf8) else { return nil }
    let start = content.dropFirst(key.utf8.count + 1).firstIndex { $0 != 32 } ?? content.endIndex
    let end = commentStart(content[start...]) ?? content.endIndex
    let value = content[start..<end]
    let trimmed = value.lastIndex { $0 != 32 }.map { $0 + 1 } ?? value.startIndex
    return (Array(content[start..<trimmed]), Array(content[trimmed...]))
  }

  /// Where a comment begins: a `#` after a space, outside quotation marks.
  private static func commentStart(_ line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    var place = line.startIndex
    var isValueStart = true
    while place < line.endIndex {
      let byte = line[place]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { place += 1 }
        if byte == open { quote = nil }
      } else if isValueStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#"), place == line.startIndex || line[place - 1] == 32 {
        return place
      }
      // Quotation marks open a value only at its beginning.
      if byte != 32 { isValueStart = "[{,:-".utf8.contains(byte) }
      place += 1
    }
    return nil
  }

  /// The comments among lines, each on a line of its own.
  private static func comments(in lines: [[UInt8]], _ lineEnd: [UInt8]) -> [[UInt8]] {
    guard let first = lines.first else { return [] }
    // Below `key: |` everything is text.
    let value = first.drop { $0 != UInt8(ascii: ":") }.dropFirst().drop { $0 == 32 }.first
    let isBlock = value == UInt8(ascii: "|") || value == UInt8(ascii: ">")
    return (isBlock ? [first] : lines).compactMap { line in
      let content = line.prefix { $0 != 10 && $0 != 13 }
      return commentStart(content).map { Array(content[$0...]) + lineEnd }
    }
  }

  // MARK: Lists below their key

  /// A list on lines of its own, cut into its items.
  private struct Chunks {
    var head: [[UInt8]]
    var items: [[[UInt8]]]
    var indent: String
  }

  private func chunks(of entry: Entry) -> Chunks? {
    guard case .sequence(let items, _) = entry.node else { return nil }
    let own = Array(lines[entry.lines])
    let dashes = own.indices.dropFirst().filter { place in
      let line = own[place].drop { $0 == 32 }
      return line.first == 45 && (line.count == 1 || [32, 10, 13].contains(line.dropFirst().first))
    }
    let indents = dashes.map { own[$0].prefix { $0 == 32 }.count }
    guard let indent = indents.min() else { return nil }
    let starts = zip(dashes, indents).filter { $1 == indent }.map(\.0)
    guard starts.count == items.count, let first = starts.first else { return nil }
    // Comments above an item are of that item.
    func start(_ place: Int, after last: Int) -> Int {
      var start = place
      while start - 1 > last, own[start - 1].drop(while: { $0 == 32 }).first == 35 { start -= 1 }
      return start
    }
    var cuts: [Int] = []
    for (place, line) in starts.enumerated() {
      cuts.append(start(line, after: place == 0 ? 0 : starts[place - 1]))
    }
    guard cuts.first == 1 || cuts.first == first else { return nil }
    let ends = Array(cuts.dropFirst()) + [own.count]
    return Chunks(
      head: Array(own[..<(cuts.first ?? 1)]),
      items: zip(cuts, ends).map { Array(own[$0..<$1]) },
      indent: String(repeating: " ", count: indent))
  }

  /// Items that stay keep their lines; of those that go, the comments remain.
  private func items(_ wanted: [YAMLNode], _ chunks: Chunks, _ entry: Entry) -> [[UInt8]] {
    guard case .sequence(let old, _) = entry.node else { return [] }
    var unused = Set(old.indices)
    var result: [[UInt8]] = []
    for (place, item) in wanted.enumerated() {
      let same =
        unused.contains(place) && old[place].saysTheSame(as: item)
        ? place : unused.sorted().first { old[$0].saysTheSame(as: item) }
      if let same {
        unused.remove(same)
        // The last line of a front matter has its break, too: the fence stands below it.
        result += chunks.items[same]
      } else {
        result += Self.itemLines(item, indent: chunks.indent, lineEnd: lineEnd)
      }
    }
    for gone in unused.sorted() {
      result += Self.comments(in: chunks.items[gone], lineEnd).map {
        Array(chunks.indent.utf8) + $0
      }
    }
    return result
  }
}

extension Array where Element == UInt8 {
  fileprivate func suffix(where condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = count
    while start > 0, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
