import Model

extension SilentMarks {
  /// Cells beyond the columns of their table, which the parser leaves out.
  mutating func findCells(in block: MarkBlock) {
    guard let delimiter = block.lines.first(where: { isDelimiterRow(range(ofLine: $0)) }) else {
      return
    }
    let columns = cells(of: range(ofLine: delimiter)).count
    for line in block.lines where line > delimiter {
      let found = cells(of: range(ofLine: line))
      guard found.count > columns, columns > 0,
        let lost = found[columns...].first(where: { text[$0].contains { $0 > 0x20 } })
      else { continue }
      var start = lost.lowerBound
      while start < lost.upperBound, text[start] <= 0x20 { start += 1 }
      var end = lost.upperBound
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      add(.cells, line: line, start..<end)
    }
  }

  /// Rows of cells among lines that are no table: the row of hyphens is missing, or has another
  /// number of cells.
  mutating func findRows(in block: MarkBlock) {
    var rows = 0
    var hasDelimiter = false
    for line in block.lines {
      let range = range(ofLine: line)
      let start = contentStart(range)
      if start < range.upperBound, text[start] == UInt8(ascii: "|") { rows += 1 }
      guard line > block.lines.lowerBound, isDelimiterRow(range) else { continue }
      let above = self.range(ofLine: line - 1)
      let (own, heads) = (cells(of: range).count, cells(of: above).count)
      guard heads > 1, own != heads, text[above].contains(UInt8(ascii: "|")) else { continue }
      hasDelimiter = true
      add(.delimiterRow, line: line, start..<range.upperBound)
    }
    let first = range(ofLine: block.lines.lowerBound)
    let start = contentStart(first)
    if !hasDelimiter, rows > 1, rows == block.lines.count, cells(of: first).count > 1 {
      add(.noDelimiter, line: block.lines.lowerBound, start..<first.upperBound)
    }
  }

  private func isDelimiterRow(_ range: Range<Int>) -> Bool {
    let row = text[rowStart(range)..<range.upperBound]
    return row.contains(UInt8(ascii: "-")) && row.contains(UInt8(ascii: "|"))
      && row.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0 == 0x20
          || $0 == 9
      }
  }

  /// The ranges of a row's cells.
  private func cells(of range: Range<Int>) -> [Range<Int>] {
    var place = rowStart(range)
    var end = range.upperBound
    while end > place, text[end - 1] <= 0x20 { end -= 1 }
    if place < end, text[place] == UInt8(ascii: "|") { place += 1 }
    var cells: [Range<Int>] = []
    var start = place
    while place < end {
      if text[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if text[place] == UInt8(ascii: "|") {
        cells.append(start..<place)
        start = place + 1
      }
      place += 1
    }
    if start < end { cells.append(start..<end) }
    return cells
  }

  /// Behind spaces and the signs of quotations.
  private func rowStart(_ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound, text[place] <= 0x20 || text[place] == UInt8(ascii: ">") {
      place += 1
    }
    return place
  }
}
