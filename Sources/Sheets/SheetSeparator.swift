/// What stands between the cells of a row.
public enum SheetSeparator: UInt8, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The separator by its name or its sign: `comma` or `,`.
  public init?(name: String) {
    switch name.lowercased() {
    case ",", "comma": self = .comma
    case ";", "semicolon": self = .semicolon
    case "\t", "\\t", "tab": self = .tab
    default: return nil
    }
  }

  /// The name for people.
  public var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }

  /// Finds out what separates the cells of a text.
  ///
  /// A first line `sep=;`, which Excel writes and reads, says it. Else it is the one by which most
  /// of the first rows have as many cells as the headings, and more than one.
  public static func detect(_ bytes: [UInt8]) -> SheetSeparator {
    if let stated = stated(in: bytes) { return stated.separator }
    let sample = Array(bytes.prefix(256 << 10))
    var best: (separator: SheetSeparator, share: Double, columns: Int)?
    for separator in allCases {
      var reader = SheetReader(sample, separator: separator, rowLimit: 60)
      let counts = reader.rows().map(\.cells.count)
      guard let columns = counts.first, columns > 1 else { continue }
      // The last row of a sample may be cut.
      let rows = counts.count > 2 && sample.count < bytes.count ? counts.dropLast() : counts[...]
      let share = Double(rows.count { $0 == columns }) / Double(rows.count)
      if let best, (best.share, best.columns) >= (share, columns) { continue }
      best = (separator, share, columns)
    }
    return best?.separator ?? .comma
  }

  /// The separator of a line `sep=;` at the beginning, and the line's length in bytes.
  static func stated(in bytes: [UInt8]) -> (separator: SheetSeparator, length: Int)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start + 4, bytes[start...].starts(with: "sep=".utf8),
      let separator = SheetSeparator(rawValue: bytes[start + 4])
    else { return nil }
    let end = start + 5
    if end == bytes.count { return (separator, end) }
    if bytes[end] == 10 { return (separator, end + 1) }
    guard bytes[end] == 13, end + 1 < bytes.count, bytes[end + 1] == 10 else { return nil }
    return (separator, end + 2)
  }
}
