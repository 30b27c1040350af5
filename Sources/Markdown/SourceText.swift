import Model

/// The text as it is parsed: without characters that turn it around.
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
      mistakes.append(
        MarkdownMistake(
          category: "direction", message: Message("direction-turns-text"),
          remedy: Message("direction-turns-text.remedy"), line: index + 1,
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
}
