import Model

/// Whether a text may have rows of more cells than their table has columns.
enum SurplusCells {
  /// False when no line has more pipes than any delimiter row (GFM, 4.10): so it is in nearly all
  /// texts, and found by looking at the lines with pipes alone.
  static func mayStand(in text: [UInt8]) -> Bool {
    var most = 0
    var fewest = Int.max
    var place = text.place(of: UInt8(ascii: "|"))
    var lineStart = 0
    while let pipe = place {
      let lineEnd = text.place(of: 10, from: pipe) ?? text.count
      if let before = text[lineStart..<pipe].lastIndex(of: 10) { lineStart = before + 1 }
      var pipes = 0
      var next: Int? = pipe
      while let here = next, here < lineEnd {
        pipes += 1
        next = text.place(of: UInt8(ascii: "|"), from: here + 1)
      }
      if isDelimiterRow(text[lineStart..<lineEnd]) {
        fewest = min(fewest, pipes)
      } else {
        most = max(most, pipes)
      }
      lineStart = lineEnd
      place = next
    }
    return most > fewest
  }

  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { byte in
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: ">") || byte <= 0x20
    }
  }
}
