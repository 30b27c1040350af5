import Model

/// The text as it is parsed: without characters that turn it around, and with the places of lines.
struct SourceText {
  let bytes: [UInt8]
  private(set) var mistakes: [MarkdownMistake] = []

  init(_ body: [UInt8]) {
    guard Self.mayHaveControls(body) else {
      bytes = body
      return
    }
    var lines: [[UInt8]] = []
    for (index, line) in body.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard let plain = BidiControls.neutralised(text) else {
        lines.append(Array(line))
        continue
      }
      lines.append(Array(plain.utf8))
      guard mistakes.count < MarkdownRenderer.mistakeLimit else { continue }
      mistakes.append(
        MarkdownMistake(
          category: "direction", message: "invisible characters turn this text around",
          remedy: "remove them: directions are found from the text itself", line: index + 1,
          column: (BidiControls.firstOffence(in: text) ?? 0) + 1, length: 1, severity: .warning))
    }
    bytes = Array(lines.joined(separator: [10]))
  }

  /// Whether U+202A…202E or U+2066…2069 stands in the bytes.
  private static func mayHaveControls(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while let place = bytes.place(of: 0xE2, from: start), place + 2 < bytes.count {
      let (second, third) = (bytes[place + 1], bytes[place + 2])
      if second == 0x80, (0xAA...0xAE).contains(third) { return true }
      if second == 0x81, (0xA6...0xA9).contains(third) { return true }
      start = place + 1
    }
    return false
  }

  /// A place in the source up to which texts were found.
  struct Cursor {
    var line = 0
    var offset = 0
  }

  /// The line and column of a byte of a text of the tree.
  ///
  /// Texts of one block are asked for in their order, so that the cursor finds each of several that
  /// are alike. Where escapes or references make the source differ from the text, the nearest words
  /// before the byte are looked for.
  func place(
    of text: [UInt8], offset: Int, fromLine line: Int, cursor: inout Cursor
  ) -> (line: Int, column: Int) {
    if cursor.line != line {
      cursor = Cursor(line: line, offset: start(ofLine: line))
    }
    if let found = first(text[...], from: cursor.offset) {
      // Several bytes of one text are asked for: it is found again at the same place.
      cursor.offset = found
      return position(of: found + offset)
    }
    let context = text[max(0, offset - 16)...min(offset, text.count - 1)]
    let whole = context.drop { $0 & 0xC0 == 0x80 }
    guard let found = first(whole, from: cursor.offset) else { return (line, 1) }
    return position(of: found + whole.count - 1)
  }

  /// Puts the cursor behind a text that stands at it.
  func pass(_ text: [UInt8], _ cursor: inout Cursor) {
    if bytes[min(cursor.offset, bytes.count)...].starts(with: text) { cursor.offset += text.count }
  }

  private func start(ofLine line: Int) -> Int {
    var start = 0
    var number = 1
    while number < line, let end = bytes.place(of: 10, from: start) {
      start = end + 1
      number += 1
    }
    return start
  }

  private func first(_ wanted: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let byte = wanted.first else { return nil }
    var place = start
    while let found = bytes.place(of: byte, from: place), found + wanted.count <= bytes.count {
      if bytes[found...].starts(with: wanted) { return found }
      place = found + 1
    }
    return nil
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    while let end = bytes.place(of: 10, from: start), end < offset {
      line += 1
      start = end + 1
    }
    return (line, bytes[start..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) })
  }

  /// The line and column at which a text first stands, from a line on; else that line's beginning.
  func place(of text: String, fromLine line: Int) -> (line: Int, column: Int) {
    found(text, fromLine: line) ?? (line, 1)
  }

  /// The line and column at which a text first stands, from a line on.
  func found(_ text: String, fromLine line: Int) -> (line: Int, column: Int)? {
    let wanted = Array(text.utf8)
    var start = 0
    var number = 1
    while number < line, let end = bytes[start...].firstIndex(of: 10) {
      start = end + 1
      number += 1
    }
    guard let first = wanted.first else { return nil }
    var place = start
    var lineStart = start
    while place + wanted.count <= bytes.count {
      if bytes[place] == 10 {
        number += 1
        lineStart = place + 1
      } else if bytes[place] == first, bytes[place...].starts(with: wanted) {
        let column = bytes[lineStart..<place].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        return (number, column)
      }
      place += 1
    }
    return nil
  }
}
