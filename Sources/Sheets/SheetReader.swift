public import Model

/// One cell of a sheet.
public struct SheetCell: Sendable, Hashable {
  /// What stands in it, quotation marks taken off.
  public var text: String
  /// Where it begins in the file.
  public var position: SourcePosition

  /// A cell by its text and its place.
  public init(text: String, position: SourcePosition) {
    self.text = text
    self.position = position
  }

  /// The name that spreadsheets give a cell, such as `C7`: its column's letters, its row's number.
  public static func name(column: Int, row: Int) -> String { letters(of: column) + String(row) }

  /// The letters of a column that counts from 0: `A`, `Z`, `AA`.
  public static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    repeat {
      letters.insert(UInt8(65 + rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters, as: UTF8.self)
  }
}

/// One row of a sheet.
public struct SheetRow: Sendable, Hashable {
  /// The number that spreadsheets give the row, from 1; empty rows count.
  public var number: Int
  /// The cells from left to right, as many as the row has.
  public var cells: [SheetCell]
  /// Where it stands in the file, with the end of its line.
  public var bytes: Range<Int>
}

/// What is wrong with a sheet as such.
public struct SheetMistake: Sendable, Hashable {
  /// The headline.
  public let message: Message
  /// What to write instead.
  public let remedy: Message
  /// Where it stands in the file.
  public let position: SourcePosition
}

/// Reads separated values (RFC 4180) with the place of each cell.
///
/// A row ends with LF, CR LF or CR; inside quotation marks all of them are part of a cell.
public struct SheetReader {
  /// More rows are refused.
  public static let rowLimit = 200_000
  /// More columns are refused.
  public static let columnLimit = 1_000
  /// A longer cell, in bytes, is refused.
  public static let cellLimit = 256 << 10

  /// What was found while reading, in order; at most `Diagnostic.fileLimit`.
  public private(set) var mistakes: [SheetMistake] = []
  private let bytes: [UInt8]
  private let separator: UInt8
  private let limit: Int
  private var place: Int
  private var line = 1
  private var column = 1

  /// A reader of UTF-8, with or without a byte order mark.
  public init(
    _ bytes: [UInt8], separator: SheetSeparator, rowLimit: Int = SheetReader.rowLimit
  ) {
    self.bytes = bytes
    self.separator = separator.rawValue
    limit = rowLimit
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func report(_ message: Message, _ remedy: Message, at position: SourcePosition) {
    guard mistakes.count < Diagnostic.fileLimit else { return }
    mistakes.append(SheetMistake(message: message, remedy: remedy, position: position))
  }

  private mutating func advance() {
    let byte = bytes[place]
    place += 1
    if byte == 10 || byte == 13 && (place == bytes.count || bytes[place] != 10) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// All rows that are not empty.
  public mutating func rows() -> [SheetRow] {
    var rows: [SheetRow] = []
    var number = 0
    if let stated = SheetSeparator.stated(in: bytes) {
      while place < stated.length { advance() }
      number = 1
    }
    while place < bytes.count {
      number += 1
      let start = SourcePosition(line: line, column: 1)
      let first = place
      let cells = row()
      guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
      guard rows.count < limit else {
        if limit == Self.rowLimit {
          report(Message("csv-too-many-rows"), Message("csv-too-many-rows.remedy"), at: start)
        }
        return rows
      }
      guard cells.count <= Self.columnLimit else {
        report(
          Message(
            "csv-too-many-cells", ["number": .number(number), "limit": .number(Self.columnLimit)]),
          Message("csv-too-many-cells.remedy"),
          at: start)
        continue
      }
      rows.append(SheetRow(number: number, cells: cells, bytes: first..<place))
    }
    return rows
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

  private mutating func row() -> [SheetCell] {
    var row: [SheetCell] = []
    while true {
      let cell = cell()
      if row.count <= Self.columnLimit { row.append(cell) }
      guard place < bytes.count else { return row }
      let byte = bytes[place]
      advance()
      if byte == separator { continue }
      if byte == 13, place < bytes.count, bytes[place] == 10 { advance() }
      return row
    }
  }

  private mutating func cell() -> SheetCell {
    let position = SourcePosition(line: line, column: column)
    var text: [UInt8] = []
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      while place < bytes.count, !isEnd(bytes[place]) {
        text.append(bytes[place])
        advance()
      }
      return finished(text, position)
    }
    advance()
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") {
        advance()
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
          skipRest()
          return finished(text, position)
        }
      }
      text.append(bytes[place])
      advance()
    }
    report(
      Message("csv-quotation-open"), Message("csv-quotation-open.remedy"), at: position)
    return finished(text, position)
  }

  private mutating func finished(_ text: [UInt8], _ position: SourcePosition) -> SheetCell {
    guard text.count <= Self.cellLimit else {
      report(
        Message(
          "csv-cell-too-long", ["count": .number(text.count), "limit": .number(Self.cellLimit)]),
        Message("csv-cell-too-long.remedy"), at: position)
      return SheetCell(text: "", position: position)
    }
    return SheetCell(text: String(decoding: text, as: UTF8.self), position: position)
  }

  /// After the closing quotation mark only a separator or the end of the row may follow.
  private mutating func skipRest() {
    let position = SourcePosition(line: line, column: column)
    var isReported = false
    while place < bytes.count, !isEnd(bytes[place]) {
      if !isReported {
        report(
          Message("csv-behind-quotation"),
          Message("csv-behind-quotation.remedy"), at: position)
        isReported = true
      }
      advance()
    }
  }
}
