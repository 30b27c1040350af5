import Model

/// The front matter of a file as lines: an entry can be changed, and every other byte stays.
///
/// It is for editors' own files, so it never rewrites what it was not asked to: comments, order,
/// quotation marks, line breaks and the body are kept. `edited()` reads the outcome again and
/// refuses it unless exactly what was asked for has changed.
struct FrontMatter {
  /// An entry, and the lines that are its own.
  struct Entry {
    var key: String
    var node: YAMLNode
    var lines: Range<Int>
  }

  /// The entries as the file has them.
  let entries: [Entry]
  /// The lines between the fences, each with its end.
  let lines: [[UInt8]]
  /// How lines of this file end.
  let lineEnd: [UInt8]
  private let head: [UInt8]
  private let tail: [UInt8]
  private var edits: [(key: String, node: YAMLNode?)] = []

  /// Gives nothing when the entries cannot be told apart line by line, or are not read at all.
  init?(_ bytes: [UInt8], parser: DocumentParser) {
    var context = FileContext(path: "", bytes: bytes)
    guard let (front, body) = parser.split(&context),
      let read = YAMLReader.mapping(front, firstLine: 2, limit: .max, context: &context),
      context.diagnostics.isEmpty
    else { return nil }
    var lines: [[UInt8]] = []
    var start = front.startIndex
    while start < front.endIndex {
      let end = front[start...].firstIndex(of: 10).map { $0 + 1 } ?? front.endIndex
      lines.append(Array(front[start..<end]))
      start = end
    }
    let starts = read.map { $0.keyPosition.line - 2 }
    guard read.allSatisfy({ $0.keyPosition.column == 1 }),
      starts.allSatisfy({ lines.indices.contains($0) }),
      zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.lines = lines
    entries = read.indices.map { place in
      let next = place + 1 < starts.count ? starts[place + 1] : lines.count
      return Entry(
        key: read[place].key, node: read[place].value,
        lines: starts[place]..<Self.end(of: starts[place]..<next, lines))
    }
    head = Array(bytes[..<front.startIndex])
    tail = Array(bytes[front.endIndex...])
    lineEnd = head.count >= 2 && head[head.count - 2] == 13 ? [13, 10] : [10]
    _ = body
  }

  /// The end of an entry: empty lines and comments below it that are not indented are of the next.
  private static func end(of range: Range<Int>, _ lines: [[UInt8]]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1 {
      let line = lines[end - 1]
      let isEmpty = line.allSatisfy { [32, 9, 10, 13].contains($0) }
      guard isEmpty || line.first == UInt8(ascii: "#") else { break }
      end -= 1
    }
    return end
  }

  /// The value of an entry; nothing when it is not there or has none.
  subscript(key: String) -> YAMLNode? {
    guard let node = entries.first(where: { $0.key == key })?.node, !node.isAbsent else {
      return nil
    }
    return node
  }

  /// Gives an entry another value, or takes it away.
  mutating func set(_ key: String, to node: YAMLNode?) {
    edits.removeAll { $0.key == key }
    edits.append((key, node))
  }

  /// The file with all changes; new entries stand where `order` has them.
  ///
  /// Gives nothing when the outcome does not say exactly what was asked for.
  func edited(order: [String], parser: DocumentParser) -> [UInt8]? {
    var replaced: [Int: [[UInt8]]] = [:]
    var added: [Int: [(rank: Int, lines: [[UInt8]])]] = [:]
    for edit in edits {
      if let place = entries.firstIndex(where: { $0.key == edit.key }) {
        replaced[place] = edit.node.map { rewritten(entries[place], to: $0) } ?? keptComments(place)
      } else if let node = edit.node {
        let rank = order.firstIndex(of: edit.key) ?? order.count
        let before = entries.indices.filter { place in
          order.firstIndex(of: entries[place].key).map { $0 < rank } ?? false
        }.max { left, right in
          (order.firstIndex(of: entries[left].key) ?? 0)
            < (order.firstIndex(of: entries[right].key) ?? 0)
        }
        added[before ?? -1, default: []].append((rank, newLines(edit.key, node)))
      }
    }
    var result = head
    func append(_ lines: [[UInt8]]) { for line in lines { result += line } }
    func appendAdded(after place: Int) {
      append((added[place] ?? []).sorted { $0.rank < $1.rank }.flatMap(\.lines))
    }
    var line = 0
    // Without an entry to follow, new ones stand before the first.
    if entries.isEmpty {
      append(lines)
      appendAdded(after: -1)
      line = lines.count
    }
    for (place, entry) in entries.enumerated() {
      append(Array(lines[line..<entry.lines.lowerBound]))
      if place == 0 { appendAdded(after: -1) }
      append(replaced[place] ?? Array(lines[entry.lines]))
      appendAdded(after: place)
      line = entry.lines.upperBound
    }
    append(Array(lines[line...]))
    result += tail
    return isAsAsked(result, parser) ? result : nil
  }

  /// Whether a file says what was asked for, and of everything else what this one says.
  private func isAsAsked(_ bytes: [UInt8], _ parser: DocumentParser) -> Bool {
    guard let new = FrontMatter(bytes, parser: parser), new.tail == tail else { return false }
    var expected: [String: YAMLNode] = [:]
    for entry in entries { expected[entry.key] = entry.node }
    for edit in edits { expected[edit.key] = edit.node }
    guard new.entries.count == expected.count else { return false }
    return new.entries.allSatisfy { entry in
      expected[entry.key].map { $0.saysTheSame(as: entry.node) } ?? false
    }
  }

  /// A file of its own, with entries in an order and no body.
  static func file(_ entries: [(key: String, node: YAMLNode)], order: [String]) -> [UInt8] {
    let ranked = entries.sorted { left, right in
      (order.firstIndex(of: left.key) ?? order.count)
        < (order.firstIndex(of: right.key) ?? order.count)
    }
    var bytes = Array("---\n".utf8)
    for (key, node) in ranked {
      for line in lines(key, node, lineEnd: [10]) { bytes += line }
    }
    return bytes + Array("---\n".utf8)
  }
}
