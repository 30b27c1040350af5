import Model

/// Signs in a text that tell the parser what CommonMark's own rules cannot know: where a bare
/// address ends, and which marks of emphasis open and close.
///
/// The parser is a library that cannot be taught; but an extension of it obeys these bytes, which
/// are no text. Most texts need none and are parsed as they are.
enum ParserSigns {
  static let address: UInt8 = 1
  static let addressEnd: UInt8 = 2
  static let opens: UInt8 = 3
  static let closes: UInt8 = 4
  static let opensOrCloses: UInt8 = 5

  /// A sign and the byte before which it stands.
  struct Sign {
    var place: Int
    var byte: UInt8
  }

  /// The text with its signs; nothing when it needs none, and when it refers to characters that are
  /// the same bytes (`&#1;`): they would vanish untold, and such a text is refused anyway.
  static func inserted(into source: SourceText) -> [UInt8]? {
    guard let signed = inserted(into: source.bytes) else { return nil }
    if ReferredControls.hasSigns(source.bytes), let plain = CMarkDocument(source.bytes),
      ReferredControls(takenFrom: plain, source)?.mistakes.isEmpty == false
    {
      return nil
    }
    return signed
  }

  /// The text with its signs; nothing when it needs none.
  static func inserted(into text: [UInt8]) -> [UInt8]? {
    var signs: [Sign] = []
    EmphasisMarks.appendSigns(of: text, to: &signs)
    let marks = signs.count
    BareAddresses.appendSigns(of: text, to: &signs)
    // A text that has such bytes of its own would be misread.
    guard !signs.isEmpty, !text.contains(where: { $0 <= opensOrCloses && $0 > 0 }) else {
      return nil
    }
    if marks > 0, marks < signs.count { signs.sort { $0.place < $1.place } }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + signs.count)
    var start = 0
    var addressEnds = 0
    for (index, sign) in signs.enumerated() {
      // Marks inside an address are part of it.
      if sign.byte >= opens, sign.place < addressEnds { continue }
      if sign.byte == address {
        addressEnds = signs[(index + 1)...].first { $0.byte == addressEnd }?.place ?? 0
      }
      result += text[start..<sign.place]
      result.append(sign.byte)
      start = sign.place
    }
    result += text[start...]
    return result
  }
}

/// What a character is to a mark beside it.
enum MarkNeighbour: Equatable {
  case space
  case letter(isRightToLeft: Bool)
  case digit
  /// What begins something: a bracket, a quotation mark, the first sign of a link or of code.
  case opening
  /// What ends something: a bracket, a quotation mark, a full stop.
  case closing
  /// A quotation mark that only ends: », ”.
  case closingQuotation
  /// A quotation mark that does both.
  case quotation
  case otherPunctuation

  var isPunctuation: Bool {
    switch self {
    case .opening, .closing, .closingQuotation, .quotation, .otherPunctuation: true
    default: false
    }
  }

  /// Whether a character cannot be seen and stands between others without parting them: marks of
  /// direction, joiners, and the signs of escapes.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFDD0, 0xFDD1: true
    default: false
    }
  }

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self.ascii(UInt8(scalar.value)) : Self.other(scalar)
  }

  private static func ascii(_ byte: UInt8) -> MarkNeighbour {
    switch byte {
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      .letter(isRightToLeft: false)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
      UInt8(ascii: "\\"), UInt8(ascii: "&"):
      .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      .closing
    case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "_"): .quotation
    default: .otherPunctuation
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> MarkNeighbour {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x0620...0x065F, 0x066E...0x06D3, 0x06D5...0x06DC: return .letter(isRightToLeft: true)
    // The ornate brackets of verses are mirrored in Unicode's names: ﴿ begins, ﴾ ends.
    case 0xFD3F: return .opening
    case 0xFD3E: return .closing
    case 0x060C, 0x061B, 0x061E, 0x061F, 0x06D4, 0x2026, 0x066A, 0x3001, 0x3002: return .closing
    default: break
    }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return .opening
    case .closePunctuation: return .closing
    // The apostrophe is in the midst of words.
    case .finalPunctuation: return scalar == "’" ? .closing : .closingQuotation
    case .connectorPunctuation, .dashPunctuation, .otherPunctuation: return .otherPunctuation
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default:
      let bidi = BidiClass(of: scalar)
      return .letter(isRightToLeft: bidi == .rightToLeft || bidi == .arabicLetter)
    }
  }
}

extension [UInt8] {
  /// The character that begins at a place, and the place behind it; nothing at the end and where
  /// the bytes are no UTF-8.
  func scalar(at place: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard place < count else { return nil }
    let byte = self[place]
    if byte < 0x80 { return (Unicode.Scalar(byte), place + 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, byte < 0xF5, place + length <= count else { return nil }
    var value = UInt32(byte & (0xFF >> UInt8(length + 1)))
    for next in self[(place + 1)..<(place + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, place + length) }
  }

  /// The character that ends before a place, and where it begins.
  func scalar(before place: Int) -> (scalar: Unicode.Scalar, start: Int)? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, place - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = scalar(at: start), found.end == place else { return nil }
    return (found.scalar, start)
  }
}

extension [UInt8] {
  /// Whether two ASCII characters stand side by side.
  func hasPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    var start = 0
    while let place = place(of: UInt8(truncatingIfNeeded: first.value), from: start) {
      start = place + 1
      if start < count, self[start] == UInt8(truncatingIfNeeded: second.value) { return true }
    }
    return false
  }
}
