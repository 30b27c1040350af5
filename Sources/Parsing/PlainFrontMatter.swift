import Model

/// Reads the front matter that nearly every file has: lines of `key: value`, with plain or simply
/// quoted values and flat lists in brackets.
///
/// It gives nothing as soon as anything else is met, and then Yams reads the whole: the two agree
/// on everything this one accepts, and it is some twenty times as fast.
struct PlainFrontMatter {
  private let bytes: ArraySlice<UInt8>
  private let firstLine: Int

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  func read() -> [YAMLNode.Entry]? {
    guard !ControlCharacters.changeReading(of: bytes) else { return nil }
    var entries: [YAMLNode.Entry] = []
    var line = firstLine
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
      var last = end
      if last > place, bytes[last - 1] == 13 { last -= 1 }
      if last > place, bytes[place] != UInt8(ascii: "#") {
        guard let entry = entry(bytes[place..<last], line), isAcceptable(entry, entries) else {
          return nil
        }
        entries.append(entry)
      }
      place = end < bytes.endIndex ? end + 1 : end
      line += 1
    }
    return entries
  }

  private func isAcceptable(_ entry: YAMLNode.Entry, _ entries: [YAMLNode.Entry]) -> Bool {
    entries.count < 200 && !entries.contains { $0.key == entry.key }
  }

  private func entry(_ line: ArraySlice<UInt8>, _ number: Int) -> YAMLNode.Entry? {
    var colon = line.startIndex
    while colon < line.endIndex, Self.isKeyByte(line[colon]) { colon += 1 }
    guard colon > line.startIndex, colon < line.endIndex, line[colon] == UInt8(ascii: ":") else {
      return nil
    }
    guard let first = line.first, (97...122).contains(first | 32) else { return nil }
    var start = colon + 1
    guard start == line.endIndex || line[start] == 32 else { return nil }
    while start < line.endIndex, line[start] == 32 { start += 1 }
    var end = line.endIndex
    while end > start, line[end - 1] == 32 { end -= 1 }
    // A key without a value may have its value on the lines below.
    guard start < end else { return nil }
    let key = String(decoding: line[line.startIndex..<colon], as: UTF8.self)
    let position = SourcePosition(line: number, column: start - line.startIndex + 1)
    guard let value = value(line[start..<end], position) else { return nil }
    return YAMLNode.Entry(
      key: key, keyPosition: SourcePosition(line: number, column: 1), value: value)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) && byte < 128 || (48...57).contains(byte) || byte == 45
      || byte == 95
  }

  private func value(_ text: ArraySlice<UInt8>, _ position: SourcePosition) -> YAMLNode? {
    switch text[text.startIndex] {
    case UInt8(ascii: "["): list(text, position)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(text, position)
    default: plain(text, position, inList: false)
    }
  }

  private func quoted(_ text: ArraySlice<UInt8>, _ position: SourcePosition) -> YAMLNode? {
    let quote = text[text.startIndex]
    let inner = text.dropFirst().dropLast()
    guard text.count >= 2, text[text.endIndex - 1] == quote, !inner.contains(quote),
      !inner.contains(UInt8(ascii: "\\")), !inner.contains(9)
    else { return nil }
    return .scalar(String(decoding: inner, as: UTF8.self), isPlain: false, position)
  }

  private func plain(
    _ text: ArraySlice<UInt8>, _ position: SourcePosition, inList: Bool
  ) -> YAMLNode? {
    guard let first = text.first, !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) || isMinus(text)
    else { return nil }
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "#") where previous == 32: return nil
      case UInt8(ascii: ":"), 9: if byte == 9 || inList { return nil }
      case 32 where previous == UInt8(ascii: ":"): return nil
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inList { return nil }
      case 0..<32, 127: return nil
      default: break
      }
      previous = byte
    }
    guard previous != UInt8(ascii: ":") else { return nil }
    return .scalar(String(decoding: text, as: UTF8.self), isPlain: true, position)
  }

  /// A minus may begin a plain value when no space follows.
  private func isMinus(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "-") && text.count > 1 && text[text.startIndex + 1] != 32
      && text[text.startIndex + 1] != UInt8(ascii: "-")
  }

  /// `[a, b]`: flat, plain or simply quoted, on one line.
  private func list(_ text: ArraySlice<UInt8>, _ position: SourcePosition) -> YAMLNode? {
    guard text[text.endIndex - 1] == UInt8(ascii: "]"), text.count >= 2 else { return nil }
    let inner = text.dropFirst().dropLast()
    var items: [YAMLNode] = []
    var place = inner.startIndex
    var scalars = position.column
    var counted = text.startIndex
    while place < inner.endIndex {
      while place < inner.endIndex, inner[place] == 32 { place += 1 }
      let stop = inner[place...].firstIndex(of: UInt8(ascii: ",")) ?? inner.endIndex
      var end = stop
      while end > place, inner[end - 1] == 32 { end -= 1 }
      guard end > place else { return nil }
      for byte in text[counted..<place] where byte & 0xC0 != 0x80 { scalars += 1 }
      counted = place
      let at = SourcePosition(line: position.line, column: scalars)
      let item = inner[place..<end]
      let isQuoted = item.first == UInt8(ascii: "\"") || item.first == UInt8(ascii: "'")
      guard let node = isQuoted ? quoted(item, at) : plain(item, at, inList: true) else {
        return nil
      }
      items.append(node)
      place = stop < inner.endIndex ? stop + 1 : stop
      if stop < inner.endIndex, !inner[place...].contains(where: { $0 != 32 }) { return nil }
    }
    return .sequence(items, position)
  }
}
