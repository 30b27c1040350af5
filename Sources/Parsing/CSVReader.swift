import Model

/// Reads comma-separated values (RFC 4180) with the place of each cell.
struct CSVReader {
  struct Cell {
    var text: String
    var position: SourcePosition
  }

  private let bytes: [UInt8]
  private var place: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func advance() {
    let byte = bytes[place]
    place += 1
    if byte == 10 {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// All rows that are not empty.
  mutating func rows(_ context: inout FileContext) -> [[Cell]] {
    var rows: [[Cell]] = []
    while place < bytes.count {
      let row = row(&context)
      if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
      guard rows.count <= 200_000 else {
        context.report(
          "csv", "the table has too many rows", "split it into several files",
          at: SourcePosition(line: line, column: 1))
        return rows
      }
    }
    return rows
  }

  private mutating func row(_ context: inout FileContext) -> [Cell] {
    var row: [Cell] = []
    while true {
      row.append(cell(&context))
      guard place < bytes.count else { return row }
      let byte = bytes[place]
      advance()
      if byte == UInt8(ascii: ",") { continue }
      if byte == 13, place < bytes.count, bytes[place] == 10 { advance() }
      return row
    }
  }

  private mutating func cell(_ context: inout FileContext) -> Cell {
    let position = SourcePosition(line: line, column: column)
    var text: [UInt8] = []
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != 10,
        bytes[place] != 13
      {
        text.append(bytes[place])
        advance()
      }
      return Cell(text: String(decoding: text, as: UTF8.self), position: position)
    }
    advance()
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") {
        advance()
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
          skipRest(&context)
          return Cell(text: String(decoding: text, as: UTF8.self), position: position)
        }
      }
      text.append(bytes[place])
      advance()
    }
    context.report(
      "csv", "the quotation mark of this cell is not closed", "write \" at the cell's end",
      at: position)
    return Cell(text: String(decoding: text, as: UTF8.self), position: position)
  }

  /// After the closing quotation mark only a comma or the end of the row may follow.
  private mutating func skipRest(_ context: inout FileContext) {
    let position = SourcePosition(line: line, column: column)
    var isReported = false
    while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != 10,
      bytes[place] != 13
    {
      if !isReported {
        context.report(
          "csv", "something follows the quotation mark of this cell",
          "double the quotation marks inside a cell", at: position)
        isReported = true
      }
      advance()
    }
  }
}
