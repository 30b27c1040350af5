#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// UTF-8 bytes that lie elsewhere, read within their bounds, and what stands on either side of them.
///
/// It is made for one call and not kept.
@safe public struct ByteView {
  private let base: UnsafePointer<UInt8>?
  /// How many bytes there are.
  public let count: Int
  /// An ASCII character of the kind that stands before the bytes (`a` for any letter, `0` for any
  /// digit, a space, `)`), or 0 when nothing does.
  public let previous: UInt8
  /// The same for what stands behind them.
  public let next: UInt8

  /// A view of bytes that stay where they are as long as the view is used.
  @unsafe public init(
    _ bytes: UnsafeBufferPointer<UInt8>, previous: UInt8 = 0, next: UInt8 = 0
  ) {
    unsafe base = bytes.baseAddress
    count = bytes.count
    self.previous = previous
    self.next = next
  }

  private init(base: UnsafePointer<UInt8>?, count: Int, previous: UInt8, next: UInt8) {
    unsafe self.base = unsafe base
    self.count = count
    self.previous = previous
    self.next = next
  }

  /// A byte; at -1 and at `count` the neighbours, and 0 beyond them.
  public subscript(index: Int) -> UInt8 {
    guard index >= 0, index < count, let base = unsafe base else {
      return index == -1 ? previous : index == count ? next : 0
    }
    return unsafe base[index]
  }

  /// The first place from one on at which a byte of a set stands, else `count`.
  ///
  /// The set is given by bits, for the bytes below 64 and for those from 64 to 127; U+0080 to
  /// U+00BF, which begin with C2, are always in it, other characters never.
  func firstPlace(from start: Int, low: UInt64, high: UInt64) -> Int {
    guard let base = unsafe base else { return count }
    var index = start
    while index < count {
      let byte = unsafe base[index]
      if byte < 0x80 {
        let bits = byte < 64 ? low : high
        if bits >> UInt64(byte & 63) & 1 != 0 { return index }
      } else if byte == 0xC2 {
        return index
      }
      index += 1
    }
    return count
  }

  /// A part with the neighbours given.
  public func part(_ range: Range<Int>, previous: UInt8, next: UInt8) -> ByteView {
    let range = range.clamped(to: 0..<count)
    guard let base = unsafe base else { return self }
    return unsafe ByteView(
      base: base + range.lowerBound, count: range.count, previous: previous, next: next)
  }

  /// Appends a part to a buffer as it is.
  public func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let range = range.clamped(to: 0..<count)
    guard let base = unsafe base, !range.isEmpty else { return }
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Whether an ASCII text stands at a place.
  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where unsafe self[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether right-to-left letters may stand here.
  ///
  /// It looks for the first bytes of Hebrew, Arabic and their neighbours and of their presentation
  /// forms, some of which begin other characters too.
  public var mayHaveRightToLeft: Bool {
    guard let base = unsafe base else { return false }
    // Without a way out, and without branches, the compiler looks at many bytes at once.
    var found: UInt8 = 0
    for index in 0..<count {
      let byte = unsafe base[index]
      found |= byte &- 0xD6 < 10 ? 1 : 0
      found |= byte == 0xEF ? 1 : 0
      found |= byte == 0xE0 ? 1 : 0
    }
    return found != 0
  }

  /// Whether one of ﴾ and ﴿ may stand here: no other letter of prose begins with their byte.
  public var mayHaveOrnaments: Bool {
    guard let base = unsafe base, count > 0 else { return false }
    return unsafe memchr(base, 0xEF, count) != nil
  }

  /// The first place from one on at which an ASCII letter or digit stands or a Latin letter beyond
  /// ASCII begins, else `count`.
  func firstLatinWord(from start: Int) -> Int {
    guard let base = unsafe base else { return count }
    var index = start
    while index < count {
      // Eight bytes at once: Arabic letters, spaces and most punctuation are none of the bytes from
      // 30 to 7F and from C0 to CF, and so most words of a text are passed over.
      while index + 8 <= count {
        let word = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let ascii =
          ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5050_5050_5050_5050) & ~word & 0x8080_8080_8080_8080
        let lead =
          ~(((word ^ 0xC0C0_C0C0_C0C0_C0C0) >> 4 & 0x0F0F_0F0F_0F0F_0F0F) &+ 0x0F0F_0F0F_0F0F_0F0F)
          & 0x1010_1010_1010_1010
        if ascii | lead != 0 { break }
        index += 8
      }
      let end = min(index + 8, count)
      while index < end {
        let byte = unsafe base[index]
        let isFound =
          byte < 0x80 ? (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 : byte &- 0xC3 < 7
        if isFound { return index }
        index += 1
      }
    }
    return count
  }
}

extension ByteView {
  /// An ASCII character of the kind that stands last, for the neighbour of what follows.
  public var last: UInt8 {
    switch kind(before: count) {
    case .nothing: count == 0 ? previous : 0
    case .space: UInt8(ascii: " ")
    case .letter: UInt8(ascii: "a")
    case .digit: UInt8(ascii: "0")
    case .closing: UInt8(ascii: ")")
    case .other: UInt8(ascii: "(")
    }
  }
}

/// What a character is to typography.
enum CharacterKind {
  case nothing, space, letter, digit
  /// What may end a word or a sentence: `)`, `»`, `…`, `’`, a sign of currency.
  case closing
  case other
}

extension ByteView {
  /// The kind of the character that ends before a place.
  func kind(before index: Int) -> CharacterKind {
    var place = index - 1
    while place > 0, self[place] & 0xC0 == 0x80 { place -= 1 }
    return kind(at: place)
  }

  /// The kind of the character that begins at a place.
  func kind(at index: Int) -> CharacterKind {
    let byte = self[index]
    if byte < 0x80 {
      if (byte | 0x20) &- 97 < 26 { return .letter }
      if byte &- 48 < 10 { return .digit }
      switch byte {
      case 0: return .nothing
      case 0x20, 0x0A, 0x09: return .space
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "."),
        UInt8(ascii: "%"), UInt8(ascii: "'"):
        return .closing
      default: return .other
      }
    }
    let (second, third) = (self[index + 1], self[index + 2])
    switch byte {
    case 0xC2: return second == 0xA0 ? .space : second == 0xBB || second == 0xB0 ? .closing : .other
    case 0xC3: return second == 0x97 || second == 0xB7 ? .other : .letter
    case 0xC4...0xCB, 0xCE...0xD3: return .letter
    case 0xD8...0xDB: return isArabicLetter(byte, second) ? .letter : .other
    case 0xE2:
      if second == 0x80 {
        return third == 0xAF || third == 0x89
          ? .space : third == 0xA6 || third == 0x99 ? .closing : .other
      }
      return second == 0x82 ? .closing : .other
    default: return .other
    }
  }

  /// Letters and marks of the Arabic block in two bytes, without its punctuation and digits.
  private func isArabicLetter(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xD8: second >= 0xA0
    case 0xD9: second < 0xA0 || second >= 0xAE
    case 0xDB: second < 0xB0 && second != 0x94
    default: true
    }
  }
}
