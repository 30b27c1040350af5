/// Rows of a terminal: each column is as wide as its widest cell, and the last as it comes.
struct TextTable {
  var heads: [String]
  /// Each with as many cells as there are heads.
  var rows: [[String]]

  /// The heads, a rule and the rows, a line each.
  var text: String {
    let widths = heads.indices.map { column in
      ([heads] + rows).map { DiagnosticPrinter.width($0[column]) }.max() ?? 0
    }
    let rule = widths.indices.map { column in
      String(
        repeating: "-",
        count: column == widths.count - 1 ? DiagnosticPrinter.width(heads[column]) : widths[column])
    }
    return ([heads, rule] + rows).map { Self.line($0, widths) }.joined()
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (place, cell) in cells.enumerated() {
      line += cell
      guard place < cells.count - 1 else { break }
      let width = widths[place] - DiagnosticPrinter.width(cell) + 2
      line += String(repeating: " ", count: max(2, width))
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
