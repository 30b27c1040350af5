/// The classes of the bidirectional algorithm (UAX #9, table 4) that decisions here need; those
/// that behave alike are one.
public enum BidiClass: UInt8, Sendable, Hashable {
  // The order is that of Tools/bidi-table.py.
  case leftToRight, rightToLeft, arabicLetter, europeanNumber, arabicNumber
  case separator, terminator, mark, boundaryNeutral, whiteSpace, neutral
  /// Embeddings, overrides and their end.
  case control
  case isolate, popIsolate

  /// The class of a character.
  public init(of scalar: Unicode.Scalar) {
    let value = scalar.value
    // Most text is Arabic letters or Basic Latin.
    self = value < 0x800 ? Self.common[Int(value)] : Self.search(value)
  }

  /// Latin, Greek, Cyrillic, Hebrew, Arabic: what UTF-8 writes in one or two bytes.
  private static let common: [BidiClass] = (0..<0x800).map { search($0) }

  private static func search(_ value: UInt32) -> BidiClass {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 4 <= value { low = middle } else { high = middle }
    }
    return BidiClass(rawValue: UInt8(runs[low] & 15)) ?? .neutral
  }
}
