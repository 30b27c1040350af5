import Model

/// What the pipes of a text say of its tables, found by looking at the lines with pipes alone.
struct TableRows {
  /// How many pipes the line has that has most, delimiter rows aside.
  private(set) var most = 0
  /// The pipes of the widest and of the narrowest delimiter row (GFM, 4.10); no row is one for 0.
  private(set) var widest = 0
  /// How many delimiter rows there are.
  private(set) var delimiters = 0
  private var narrowest = Int.max

  /// Whether a row may have more cells than its table has columns.
  var mayHaveSurplus: Bool { most > narrowest }

  /// Nothing for a text without pipes.
  init?(_ text: [UInt8]) {
    guard var pipe = text.place(of: UInt8(ascii: "|")) else { return nil }
    var lineStart = 0
    while true {
      let lineEnd = text.place(of: 10, from: pipe) ?? text.count
      if let before = text[lineStart..<pipe].lastIndex(of: 10) { lineStart = before + 1 }
      var pipes = 0
      var next: Int? = pipe
      while let here = next, here < lineEnd {
        pipes += 1
        next = text.place(of: UInt8(ascii: "|"), from: here + 1)
      }
      if Self.isDelimiterRow(text[lineStart..<lineEnd]) {
        delimiters += 1
        widest = max(widest, pipes)
        narrowest = min(narrowest, pipes)
      } else {
        most = max(most, pipes)
      }
      guard let next else { return }
      lineStart = lineEnd
      pipe = next
    }
  }

  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { byte in
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: ">") || byte <= 0x20
    }
  }
}
