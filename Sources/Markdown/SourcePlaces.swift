import Model

/// Finds where in its source the words of a text's tree stand.
///
/// The tree knows the lines of blocks alone, so words are looked for in their block. Words of one
/// kind come in the order in which they stand: each search goes on where the last of its kind ended,
/// so that of several that are alike each has a place of its own, and many mistakes cost one walk
/// through the text. Where the source differs from the tree, by an escape or the like, a search may
/// walk in vain: of such walks a text has so many, then words have the place of their block.
package struct SourcePlaces {
  /// A line and a column, both from 1; columns count scalars.
  package typealias Place = (line: Int, column: Int)

  /// The lines of a block.
  package struct Block {
    /// Counted from 1.
    package var first: Int
    /// At least the first.
    package var last: Int

    /// A block by its first and its last line.
    package init(first: Int, last: Int) {
      self.first = first
      self.last = last
    }
  }

  /// How many bytes searches may walk through for each byte of the text.
  private static let walks = 200
  /// The scalars before each so many bytes are counted once.
  private static let stride = 1024

  private let bytes: [UInt8]
  private var fuel: Int
  /// Where each line begins; made for the first place.
  private var lineStarts: [Int] = []
  /// How many scalars begin before each stride.
  private var scalars: [Int] = []
  /// For each kind of words the block in which it was last looked for, and the end of what was found.
  private var cursors: [String: (line: Int, offset: Int)] = [:]
  /// Where addresses are defined that no link of a block holds itself.
  private var definitions: [String: Int?] = [:]

  /// Nothing is looked for yet.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    fuel = Self.walks * bytes.count + 1 << 16
  }

  /// Where words of a block stand, as they are in the tree; else where the block begins.
  mutating func place(of words: String, in block: Block, kind: String) -> Place {
    found(words, in: block, kind: kind) ?? (block.first, 1)
  }

  /// Where words stand in a block, if they do.
  package mutating func found(_ words: String, in block: Block, kind: String) -> Place? {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty else { return nil }
    let range = range(of: block)
    let start = start(of: kind, block, range)
    let found =
      first(wanted, in: start..<range.upperBound)
      ?? first(wanted, in: range.lowerBound..<start + wanted.count - 1)
    guard let found else { return nil }
    cursors[kind] = (block.first, found + wanted.count)
    return place(of: found)
  }

  /// Where the address of a link or a picture stands: behind its bracket, or where it is defined.
  mutating func place(ofAddress address: String, in block: Block, kind: String) -> Place {
    let wanted = Array(address.utf8)
    let whole = Array("](".utf8) + wanted
    let range = range(of: block)
    let start = start(of: kind, block, range)
    if let found = bracketed(whole, in: start..<range.upperBound)
      ?? bracketed(whole, in: range.lowerBound..<start + whole.count - 1)
    {
      cursors[kind] = (block.first, found + whole.count)
      return place(of: found + 2)
    }
    if let defined = definition(of: address) { return place(of: defined) }
    guard let found = first(wanted, in: range) else { return (block.first, 1) }
    return place(of: found)
  }

  /// Where a byte of a text of the tree stands; texts of a block are asked for in their order.
  ///
  /// Where escapes or references make the source differ from the text, the nearest words before the
  /// byte are looked for.
  mutating func place(
    ofByte offset: Int, in text: [UInt8], _ block: Block, kind: String
  ) -> Place {
    let range = range(of: block)
    let start = start(of: kind, block, range)
    if let found = first(text, in: start..<range.upperBound) {
      // Several bytes of one text are asked for: it is found again at the same place.
      cursors[kind] = (block.first, found)
      return place(of: found + offset)
    }
    let context = text[max(0, offset - 16)...min(offset, text.count - 1)]
    let whole = Array(context.drop { $0 & 0xC0 == 0x80 })
    guard let found = first(whole, in: start..<range.upperBound) else { return (block.first, 1) }
    return place(of: found + whole.count - 1)
  }

  /// Goes on behind a text that stands where the last of its kind was found.
  mutating func pass(_ text: [UInt8], kind: String) {
    guard let cursor = cursors[kind], bytes[cursor.offset...].starts(with: text) else { return }
    cursors[kind] = (cursor.line, cursor.offset + text.count)
  }

  /// Whether words stand in a line.
  mutating func has(_ words: String, inLine line: Int) -> Bool {
    let range = range(of: Block(first: line, last: line))
    return bytes.place(of: Array(words.utf8), from: range.lowerBound, to: range.upperBound) != nil
  }

  // MARK: Searching

  private func start(of kind: String, _ block: Block, _ range: Range<Int>) -> Int {
    guard let cursor = cursors[kind], cursor.line == block.first else { return range.lowerBound }
    return min(max(cursor.offset, range.lowerBound), range.upperBound)
  }

  private mutating func first(_ wanted: [UInt8], in range: Range<Int>) -> Int? {
    let end = min(range.upperBound, bytes.count)
    guard !wanted.isEmpty, range.lowerBound + wanted.count <= end, fuel > 0 else { return nil }
    let found = bytes.place(of: wanted, from: range.lowerBound, to: end)
    fuel -= (found ?? end) - range.lowerBound + wanted.count
    return found
  }

  /// Where `](address` stands with nothing more of an address behind it.
  private mutating func bracketed(_ whole: [UInt8], in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound, let found = first(whole, in: start..<range.upperBound) {
      let end = found + whole.count
      if end == bytes.count || bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ")") {
        return found
      }
      start = found + 1
    }
    return nil
  }

  private mutating func definition(of address: String) -> Int? {
    if let known = definitions[address] { return known }
    let wanted = Array("]: \(address)".utf8)
    var found: Int?
    var start = 0
    while found == nil, let place = first(wanted, in: start..<bytes.count) {
      let end = place + wanted.count
      if end == bytes.count || bytes[end] <= 0x20 { found = place + 3 }
      start = place + 1
    }
    definitions[address] = .some(found)
    return found
  }

  // MARK: Places

  private mutating func range(of block: Block) -> Range<Int> {
    makeLines()
    let first = min(max(block.first, 1), lineStarts.count) - 1
    let last = min(max(block.last, block.first, 1), lineStarts.count) - 1
    return lineStarts[first]..<(last + 1 < lineStarts.count ? lineStarts[last + 1] : bytes.count)
  }

  private mutating func makeLines() {
    guard lineStarts.isEmpty else { return }
    lineStarts = [0]
    while let end = bytes.place(of: 10, from: lineStarts[lineStarts.count - 1]) {
      lineStarts.append(end + 1)
    }
    scalars.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }

  /// The line and the column of a byte.
  private mutating func place(of offset: Int) -> Place {
    makeLines()
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return (low + 1, count(before: offset) - count(before: lineStarts[low]) + 1)
  }

  /// How many scalars begin before a byte.
  private func count(before offset: Int) -> Int {
    guard !scalars.isEmpty else { return 0 }
    let step = min(offset / Self.stride, scalars.count - 1)
    return bytes[step * Self.stride..<offset].reduce(scalars[step]) {
      $0 + ($1 & 0xC0 != 0x80 ? 1 : 0)
    }
  }
}
