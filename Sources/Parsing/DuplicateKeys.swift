import Model

/// Keys that stand twice in one mapping, of which Yams tells the first place only and reads nothing.
struct DuplicateKeys {
  private let bytes: ArraySlice<UInt8>
  private let firstLine: Int
  private let renamed: Int

  /// So many keys of one file are taken out; with more the file is not read.
  static let limit = 50

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int, renamed: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.renamed = renamed
  }

  /// Whether a key is the stand-in of one that stood there before.
  static func isRenamed(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first, (0xF000...0xF0FF).contains(first.value) else {
      return false
    }
    return key.unicodeScalars.allSatisfy { $0 == first }
  }

  /// Tells of each name where it stands for the second time, and gives the text with stand-ins
  /// there, as long as the names, so that all places stay; nothing when a name is not found.
  func report(
    _ names: [String], at first: SourcePosition, _ context: inout FileContext
  ) -> (bytes: [UInt8], renamed: Int)? {
    var text = Array(bytes)
    var count = renamed
    var isComplete = !names.isEmpty
    for name in names.sorted() {
      let place = second(name, after: first, in: text)
      context.report(
        "yaml", Message("yaml-written-twice", ["name": .text(name)]),
        Message("yaml-written-twice.remedy"),
        at: place?.position ?? first, length: max(1, name.unicodeScalars.count))
      guard let place, count < Self.limit, let scalar = Unicode.Scalar(0xF000 + count) else {
        isComplete = false
        continue
      }
      let standIn = String(repeating: Character(scalar), count: name.unicodeScalars.count)
      text.replaceSubrange(place.offset..<place.offset + name.utf8.count, with: standIn.utf8)
      count += 1
    }
    return isComplete ? (text, count) : nil
  }

  /// Where a key stands once more.
  ///
  /// In the same braces that is further on in the line, else in a line below at the same column.
  private func second(
    _ name: String, after first: SourcePosition, in text: [UInt8]
  ) -> (position: SourcePosition, offset: Int)? {
    let key = Array(name.utf8) + [UInt8(ascii: ":")]
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    let start = first.line - firstLine
    guard lines.indices.contains(start), !name.isEmpty else { return nil }
    let line = lines[start]
    var column = 1
    for place in line.indices where line[place] & 0xC0 != 0x80 {
      let previous = place > line.startIndex ? line[place - 1] : 0
      if column > first.column, [32, UInt8(ascii: ","), UInt8(ascii: "{")].contains(previous),
        line[place...].starts(with: key)
      {
        return (SourcePosition(line: first.line, column: column), place)
      }
      column += 1
    }
    var seen = 0
    for (index, line) in lines.enumerated().dropFirst(start) {
      let trimmed = line.drop { $0 == 32 }
      guard trimmed.starts(with: key), line.count - trimmed.count + 1 == first.column else {
        continue
      }
      seen += 1
      if seen == 2 {
        return (
          SourcePosition(line: index + firstLine, column: first.column), trimmed.startIndex
        )
      }
    }
    return nil
  }
}
