/// Writes JSON (RFC 8259) that may stand inside an HTML `script` element.
///
/// `<`, `>` and `&` are written as `\u003C` and so on, so that no text ends the element or opens a
/// comment; so are U+2028, U+2029 and the bidirectional controls, which would disorder the source.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    surround(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  mutating func array(_ body: (inout JSONWriter) -> Void) {
    surround(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  private mutating func surround(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Begins a member of an object; its value follows, and the name needs no escaping.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { unsafe appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Appends what another writer wrote: a value, or members with the commas between them.
  mutating func written(_ part: [UInt8]) {
    separate()
    bytes.append(contentsOf: part)
    needsComma = true
  }

  /// Begins a member whose name is not known beforehand.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A place between two values, to which what follows is taken back.
  struct Mark {
    fileprivate let count: Int
    fileprivate let needsComma: Bool
  }

  /// Where the next value or member begins.
  var mark: Mark { Mark(count: bytes.count, needsComma: needsComma) }

  /// Takes back what was written behind a mark.
  mutating func takeBack(to mark: Mark) {
    bytes.removeSubrange(mark.count...)
    needsComma = mark.needsComma
  }

  /// Makes one list of the values behind a mark that stands behind a member's name.
  mutating func makeArray(from mark: Mark) {
    bytes.insert(UInt8(ascii: "["), at: mark.count)
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func integer(_ value: Int) { literal(String(value)) }

  /// A finite number; `null` for another.
  mutating func number(_ value: Double) { literal(value.isFinite ? value.description : "null") }

  /// A decimal as its source wrote it: a number where JSON's grammar allows, else a string.
  mutating func decimal(_ text: String) {
    if Self.isNumber(text.utf8) { literal(text) } else { string(text) }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// `int [ frac ]` of RFC 8259, 6.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let halves = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count),
      halves.allSatisfy({ half in
        !half.isEmpty
          && half.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
    else { return false }
    return halves[0].count == 1 || halves[0].first != UInt8(ascii: "0")
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var place = 0
    // A bit for each byte below 64 that cannot stand as it is; above there are few.
    let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    while place < text.count {
      let byte = unsafe text[place]
      if byte < 64
        ? special &>> UInt64(byte) & 1 == 0 : byte != 0x5C && byte != 0x7F && byte != 0xE2
      {
        place += 1
        continue
      }
      let code: UInt32
      var length = 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"), ..<0x20, 0x7F:
        code = UInt32(byte)
      case 0xE2:
        // A Swift string is valid UTF-8: two bytes follow.
        let second = unsafe text[place + 1]
        let third = unsafe text[place + 2]
        guard
          second == 0x80 && (0xA8...0xAE).contains(third)
            || second == 0x81 && (0xA6...0xA9).contains(third)
        else {
          place += 3
          continue
        }
        code = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        length = 3
      default:
        place += 1
        continue
      }
      unsafe bytes.append(contentsOf: text[copied..<place])
      appendEscape(code)
      place += length
      copied = place
    }
    unsafe bytes.append(contentsOf: text[copied...])
  }

  private mutating func appendEscape(_ code: UInt32) {
    switch code {
    case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(code)]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    default:
      bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
      for shift in [UInt32(12), 8, 4, 0] {
        let digit = UInt8(code >> shift & 15)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }
}
