/// Looks through YAML before a parser sees it, for deep nesting and aliases, which exhaust it.
///
/// One pass over the bytes, no recursion. It finds what people write. Text can be laid out so that nesting hides from it; therefore
/// `mayNestDeeply` and `reusedName` do not care in what surroundings a sign stands, and nothing
/// hides from them. libyaml itself stops at 1,000 levels, and `YAMLReader` counts them once more.
struct YAMLGuard {
  enum Finding: Equatable {
    case nesting(offset: Int)
    case alias(offset: Int)
  }

  static let depthLimit = 32

  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The first offence, by its offset.
  mutating func finding() -> Finding? {
    var blockIndent: Int?
    while place < bytes.endIndex {
      let lineStart = place
      while place < bytes.endIndex, bytes[place] == 32 { place += 1 }
      let indent = place - lineStart
      let end = bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
      // The lines of a block scalar are text.
      if let block = blockIndent, depth == 0 {
        if indent > block || place == end {
          place = min(end + 1, bytes.endIndex)
          continue
        }
        blockIndent = nil
      }
      if indent > 400 { return .nesting(offset: place) }
      if depth == 0, opensBlock(bytes[place..<end]) { blockIndent = indent }
      if let finding = scan(upTo: end) { return finding }
      place = min(max(place, end) + 1, bytes.endIndex)
    }
    return nil
  }

  /// Whether there is any way to read the text with more than some hundred levels.
  ///
  /// Each level takes a bracket, a column of indentation or a `-`, `?` or `:` on its line.
  static func mayNestDeeply(_ bytes: ArraySlice<UInt8>) -> Bool {
    var brackets = 0
    var deepestIndent = 0
    var indent: Int? = 0
    var signs = 0
    var mostSigns = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      // Some of these are the last byte of what YAML takes for a line break.
      case 10, 13, 0x85, 0xA8, 0xA9:
        indent = 0
        signs = 0
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        signs += 1
        mostSigns = max(mostSigns, signs)
      default: break
      }
      if byte == 32, let column = indent {
        indent = column + 1
        deepestIndent = max(deepestIndent, column + 1)
      } else {
        indent = nil
      }
    }
    return brackets + deepestIndent + 2 * mostSigns > 128
  }

  /// The offset of a `*name` whose `&name` stands in the text too, whatever surrounds them.
  ///
  /// Keys that are aliases of aliases make a parser hash what they stand for, without end.
  static func reusedName(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    var anchors: Set<ArraySlice<UInt8>> = []
    for place in bytes.indices where bytes[place] == UInt8(ascii: "&") {
      // In the middle of a word the sign is part of a text, as in `R&D`.
      let isInWord = place > bytes.startIndex && isNameByte(bytes[place - 1])
      if !isInWord { anchors.insert(bytes[(place + 1)...].prefix(while: isNameByte)) }
    }
    anchors.remove([])
    guard !anchors.isEmpty else { return nil }
    return bytes.indices.first { place in
      bytes[place] == UInt8(ascii: "*")
        && anchors.contains(bytes[(place + 1)...].prefix(while: isNameByte))
    }
  }

  /// What libyaml takes into a name: ASCII letters, digits, `-` and `_`.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte < 0x80 && (97...122).contains(byte | 32) || byte == 45
      || byte == 95
  }

  /// Whether a line ends in `|` or `>` as the beginning of a block scalar.
  private func opensBlock(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let last = rest.last,
      last == 32 || last == 13 || last == 43 || last == 45 || (48...57).contains(last)
    {
      rest.removeLast()
    }
    guard let sign = rest.last, sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">") else {
      return false
    }
    rest.removeLast()
    guard rest.last == 32 else { return false }
    while rest.last == 32 { rest.removeLast() }
    return rest.last == UInt8(ascii: ":") || rest.last == UInt8(ascii: "-")
  }

  private mutating func scan(upTo end: Int) -> Finding? {
    var isNodeStart = true
    var dashes = 0
    while place < end {
      let byte = bytes[place]
      switch byte {
      case 32: break
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        if isNodeStart, place + 1 >= end || bytes[place + 1] == 32 {
          dashes += 1
          if dashes > Self.depthLimit { return .nesting(offset: place) }
        } else {
          isNodeStart = false
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isNodeStart {
          skipQuoted(byte)
          if place >= end { return nil }
        }
        isNodeStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isNodeStart || depth > 0 {
          depth += 1
          if depth > Self.depthLimit { return .nesting(offset: place) }
          isNodeStart = true
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        isNodeStart = false
      case UInt8(ascii: ","): isNodeStart = depth > 0
      case UInt8(ascii: ":"):
        isNodeStart = place + 1 >= end || bytes[place + 1] == 32
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if isNodeStart, place + 1 < end, bytes[place + 1] > 32 { return .alias(offset: place) }
        isNodeStart = false
      case UInt8(ascii: "#") where place == bytes.startIndex || bytes[place - 1] <= 32:
        place = end
        return nil
      default: isNodeStart = false
      }
      place += 1
    }
    return nil
  }

  /// Leaves `place` on the closing quotation mark, perhaps lines below.
  private mutating func skipQuoted(_ quote: UInt8) {
    place += 1
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        place += 1
      } else if bytes[place] == quote {
        return
      }
      place += 1
    }
  }
}
