extension SheetEncoding {
  /// What bytes most likely are, and whether anything else is possible.
  public struct Guess: Sendable, Hashable {
    /// The likeliest encoding.
    public let encoding: SheetEncoding
    /// Whether validity or a mark proves it, rather than the frequency of letters.
    public let isCertain: Bool

    /// An encoding, proven or guessed.
    public init(encoding: SheetEncoding, isCertain: Bool) {
      self.encoding = encoding
      self.isCertain = isCertain
    }
  }

  /// Finds out how a file is encoded.
  ///
  /// A byte order mark says it; zero bytes at every second place say UTF-16; bytes that are valid
  /// UTF-8 are UTF-8, for other texts are that by no accident. Between the Windows code pages
  /// letters decide: both have the small letters of French in the same places, so only the other
  /// bytes count. One beside a Latin letter is French (`É` in `Épices`), one beside its like is
  /// Arabic, and one by itself is what stands alone more often: `و` in Arabic, `À` in French.
  public static func detect(_ bytes: [UInt8]) -> Guess {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), utf8WithMark.decoded(bytes) != nil {
      return Guess(encoding: .utf8WithMark, isCertain: true)
    }
    for (mark, encoding) in [
      ([0xFF, 0xFE], utf16LittleEndian), ([0xFE, 0xFF], utf16BigEndian),
    ] as [([UInt8], SheetEncoding)] where bytes.starts(with: mark) {
      if encoding.decoded(bytes) != nil { return Guess(encoding: encoding, isCertain: true) }
    }
    if let wide = utf16WithoutMark(bytes) { return Guess(encoding: wide, isCertain: false) }
    if utf8.decoded(bytes) != nil { return Guess(encoding: .utf8, isCertain: true) }
    // Five bytes mean nothing in Windows-1252.
    if windows1252.decoded(bytes) == nil { return Guess(encoding: .windows1256, isCertain: true) }
    let evidence = arabicEvidence(in: bytes)
    return Guess(encoding: evidence > 0 ? .windows1256 : .windows1252, isCertain: false)
  }

  /// Latin letters, digits and separators have a zero byte in UTF-16, and no other text has any.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> SheetEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    if zeros[1] > 0, zeros[1] > 4 * zeros[0], utf16LittleEndian.decoded(bytes) != nil {
      return .utf16LittleEndian
    }
    if zeros[0] > 0, zeros[0] > 4 * zeros[1], utf16BigEndian.decoded(bytes) != nil {
      return .utf16BigEndian
    }
    return nil
  }

  /// More than 0 when the bytes read better as Arabic than as a western language.
  private static func arabicEvidence(in bytes: [UInt8]) -> Double {
    var evidence = 0.0
    for (place, byte) in bytes.enumerated() where byte >= 0x80 {
      // The same in both: it says nothing.
      guard arabicScalars[Int(byte) - 0x80] != westernScalars[Int(byte) - 0x80] else { continue }
      let before = place > 0 ? bytes[place - 1] : 32
      let after = place + 1 < bytes.count ? bytes[place + 1] : 32
      if isLatinLetter(before) || isLatinLetter(after) {
        evidence -= 1
      } else if isArabicLetter(byte) {
        let hasNeighbour = isArabicLetter(before) || isArabicLetter(after)
        evidence += hasNeighbour ? weight(of: byte) : standsAlone(byte) ? 0.5 : -0.5
      }
    }
    return evidence
  }

  private static func isLatinLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) && byte < 0x80
  }

  private static func isArabicLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 && (0x0621...0x06D2).contains(arabicScalars[Int(byte) - 0x80])
  }

  /// Letters that make up most of any Arabic text count more than those that seldom occur, as which
  /// French capitals such as `À` would be read.
  private static func weight(of byte: UInt8) -> Double {
    switch arabicScalars[Int(byte) - 0x80] {
    case 0x0627, 0x0644, 0x064A, 0x0645, 0x0648, 0x0646, 0x0631, 0x062A, 0x0628, 0x0629: 1
    case 0x0621...0x064A: 0.6
    default: 0.1
    }
  }

  /// One letter by itself is a word in Arabic (`و`), a list's letter (`أ`), or half of `هـ`.
  private static func standsAlone(_ byte: UInt8) -> Bool {
    [0x0648, 0x0623, 0x0628, 0x0645].contains(arabicScalars[Int(byte) - 0x80])
  }
}
