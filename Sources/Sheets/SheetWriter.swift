/// Writes separated values (RFC 4180) that a spreadsheet opens without running anything in them.
public enum SheetWriter {
  /// The rows as text, each ended by CR LF.
  public static func text(of rows: [[String]], separator: SheetSeparator) -> String {
    var text: [UInt8] = []
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { text.append(separator.rawValue) }
        append(cell, separator, to: &text)
      }
      // A row of one empty cell would be an empty line, which no reader counts.
      if row.count == 1, row.first?.isEmpty == true { text += [0x22, 0x22] }
      text += [13, 10]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ cell: String, _ separator: SheetSeparator, to text: inout [UInt8]) {
    let bytes = Array(cell.utf8)
    let needsQuotes =
      bytes.first == 32 || bytes.last == 32
      || bytes.contains { $0 == separator.rawValue || $0 == 0x22 || $0 == 10 || $0 == 13 }
    guard needsQuotes else {
      text += bytes
      return
    }
    text.append(0x22)
    for byte in bytes {
      if byte == 0x22 { text.append(0x22) }
      text.append(byte)
    }
    text.append(0x22)
  }
}

/// Keeps spreadsheets from taking a text for a formula (OWASP, "CSV Injection").
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a return, or with a full-width form of these,
/// gets an apostrophe before it; so does one that begins with apostrophes and then one of these, so
/// that taking one off again always gives back what was there. Plain negative numbers stay numbers.
public enum FormulaGuard {
  /// The text as a cell that is no formula.
  public static func guarded(_ text: String) -> String {
    guard looksLikeFormula(text.unicodeScalars.drop { $0 == "'" }) else { return text }
    return isNegativeNumber(text) ? text : "'" + text
  }

  /// The text of a cell that `guarded` gave.
  public static func unguarded(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'",
      looksLikeFormula(cell.unicodeScalars.drop { $0 == "'" })
    else { return cell }
    var scalars = cell.unicodeScalars
    scalars.removeFirst()
    return String(scalars)
  }

  private static func looksLikeFormula(_ scalars: Substring.UnicodeScalarView) -> Bool {
    switch scalars.first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func isNegativeNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == 45 && (48...57).contains(digits.first ?? 0)
      && digits.allSatisfy { (48...57).contains($0) || $0 == 46 }
  }
}

/// A list in one cell: its values with `;` between them.
///
/// A value that holds a separator, a line break or quotation marks, or begins or ends with a space,
/// stands in quotation marks, which are doubled inside.
public enum CellList {
  /// The values as one cell.
  public static func joined(_ values: [String]) -> String {
    values.map { value in
      let needsQuotes =
        value.isEmpty || value.unicodeScalars.first?.properties.isWhitespace == true
        || value.unicodeScalars.last?.properties.isWhitespace == true
        || value.unicodeScalars.contains { ";،؛\"\n\r".unicodeScalars.contains($0) }
      guard needsQuotes else { return value }
      // By scalars: quotation marks with an accent on them are one character, and still close.
      let doubled = value.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
      return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
    }.joined(separator: "; ")
  }

  /// The values of a cell, which are separated by `;`, `؛` or line breaks; empty ones are none.
  ///
  /// `takesComma` says whether `،` separates too: it does between names, not in sentences.
  public static func values(of cell: String, takesComma: Bool) -> [String] {
    var values: [String] = []
    var value: [Unicode.Scalar] = []
    var isQuoted = false
    var wasQuoted = false
    func finished() {
      var text = String.UnicodeScalarView()
      if wasQuoted {
        text.append(contentsOf: value)
      } else {
        let trimmed = value.drop { $0.properties.isWhitespace }
        text.append(contentsOf: trimmed.reversed().drop { $0.properties.isWhitespace }.reversed())
      }
      if !text.isEmpty || wasQuoted { values.append(String(text)) }
      value = []
      wasQuoted = false
    }
    let scalars = Array(cell.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if isQuoted {
        guard scalar == "\"" else {
          value.append(scalar)
          continue
        }
        if place < scalars.count, scalars[place] == "\"" {
          value.append(scalar)
          place += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", !wasQuoted, value.allSatisfy({ $0.properties.isWhitespace }),
        hasClosingMark(scalars, from: place)
      {
        value = []
        (isQuoted, wasQuoted) = (true, true)
      } else if scalar == ";" || scalar == "؛" || scalar == "\n" || takesComma && scalar == "،" {
        finished()
      } else if !wasQuoted || !scalar.properties.isWhitespace {
        value.append(scalar)
      }
    }
    finished()
    return values
  }

  /// Whether quotation marks that open here close again; a single one is an inch.
  private static func hasClosingMark(_ scalars: [Unicode.Scalar], from start: Int) -> Bool {
    var place = start
    while place < scalars.count {
      guard scalars[place] == "\"" else {
        place += 1
        continue
      }
      guard place + 1 < scalars.count, scalars[place + 1] == "\"" else {
        let rest = scalars[(place + 1)...].first { $0 != " " }
        return rest.map { ";؛،\n\r".unicodeScalars.contains($0) } ?? true
      }
      place += 2
    }
    return false
  }
}
