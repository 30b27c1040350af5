import Model

/// Where addresses that are written as they are begin and end (GFM, 6.9).
///
/// GitHub's rule knows the punctuation of ASCII only: an address takes «،» and what follows with it.
/// Here it ends before every sign that ends a word in Arabic or French, while letters of any script
/// stay part of it.
enum BareAddresses {
  /// Appends the signs for the addresses about which the parser would be wrong.
  static func appendSigns(of text: [UInt8], to signs: inout [ParserSigns.Sign]) {
    var found: [Range<Int>] = []
    var place = 0
    while let colon = text.place(of: UInt8(ascii: ":"), from: place) {
      place = colon + 1
      guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"),
        text[colon + 2] == UInt8(ascii: "/"), let start = schemeStart(before: colon, in: text),
        !isTooLong(start, in: text, &place), let end = end(from: start, host: colon + 3, in: text)
      else { continue }
      found.append(start..<end)
      place = end
    }
    let addresses = found.count
    place = 0
    while let start = text.place(of: UInt8(ascii: "w"), from: place) {
      place = start + 1
      guard start + 4 < text.count, text[start + 1] == UInt8(ascii: "w"),
        text[start + 2] == UInt8(ascii: "w"), text[start + 3] == UInt8(ascii: "."),
        !isTooLong(start, in: text, &place),
        let end = end(from: start, host: start + 4, in: text)
      else { continue }
      place = end
      // That of `https://www.…` is known already.
      guard !Self.contains(start, in: found[..<addresses]) else { continue }
      found.append(start..<end)
    }
    for address in found {
      signs.append(ParserSigns.Sign(place: address.lowerBound, byte: ParserSigns.address))
      signs.append(ParserSigns.Sign(place: address.upperBound, byte: ParserSigns.addressEnd))
    }
    if addresses > 0, addresses < found.count { signs.sort { $0.place < $1.place } }
  }

  /// Whether a place lies in one of some ranges that are in order.
  private static func contains(_ place: Int, in ranges: ArraySlice<Range<Int>>) -> Bool {
    var (low, high) = (ranges.startIndex, ranges.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < ranges.endIndex && ranges[low].contains(place)
  }

  private static func schemeStart(before colon: Int, in text: [UInt8]) -> Int? {
    var start = colon
    while start > 0, colon - start < 6, (text[start - 1] | 0x20) &- 97 < 26 { start -= 1 }
    let scheme = text[start..<colon].map { $0 | 0x20 }
    return schemes.contains(scheme) ? start : nil
  }

  private static let schemes = ["http", "https", "ftp"].map { Array($0.utf8) }

  /// In bytes; the end of what is longer is found by the parser.
  private static let longest = 2_000

  /// Whether no space comes for long; then the search goes on behind it.
  private static func isTooLong(_ start: Int, in text: [UInt8], _ place: inout Int) -> Bool {
    var stop = start
    while stop < text.count, text[stop] > 0x20 { stop += 1 }
    guard stop - start > longest else { return false }
    place = stop
    return true
  }

  /// The end of an address about which the parser would be wrong, else nothing.
  private static func end(from start: Int, host: Int, in text: [UInt8]) -> Int? {
    // As far as the parser would take it.
    var stop = host
    var isPlain = true
    while stop < text.count, text[stop] > 0x20, text[stop] != UInt8(ascii: "<") {
      isPlain = isPlain && text[stop] < 0x80 && !isSquare(text[stop])
      stop += 1
    }
    let before = text.scalar(before: start)
    let beginsWithin = before.map { $0.scalar.value >= 0x80 } ?? false
    // After a scheme any sign may stand; «www.» is found by the parser behind few.
    let isFound = host - start > 4 || !beginsWithin
    if isPlain, isFound { return nil }
    guard isFree(start, before?.scalar, hasScheme: host - start > 4, in: text) else { return nil }
    let end = trimmed(start..<stop, host: host, before: before?.scalar, in: text)
    return end > host && isHost(host..<end, in: text) ? end : nil
  }

  /// Brackets of which GitHub's rule knows nothing.
  private static func isSquare(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// Whether an address may begin here: not in a link's own brackets or an attribute.
  private static func isFree(
    _ start: Int, _ before: Unicode.Scalar?, hasScheme: Bool, in text: [UInt8]
  ) -> Bool {
    guard let before else { return true }
    if before == "<" || before == "=" { return false }
    let previous = start > 1 ? text[start - 2] : 0
    if before == "(" { return previous != UInt8(ascii: "]") }
    if before == "\"" || before == "'" { return previous != UInt8(ascii: "=") }
    if before == " " { return previous != UInt8(ascii: ":") || !endsLabel(start - 2, in: text) }
    if hasScheme { return true }
    // A word that goes on with `www.` is none; a particle of Arabic before it is.
    if case .letter(let isRightToLeft) = MarkNeighbour(before) { return isRightToLeft }
    return !before.isASCII || "*_~\n\t[{|:,;".unicodeScalars.contains(before)
  }

  /// Whether `]` stands before a colon: what follows is the address of a reference.
  private static func endsLabel(_ colon: Int, in text: [UInt8]) -> Bool {
    colon > 0 && text[colon - 1] == UInt8(ascii: "]")
  }

  private static func isHost(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard let first = text.scalar(at: range.lowerBound) else { return false }
    switch MarkNeighbour(first.scalar) {
    case .letter, .digit: break
    default: return false
    }
    // The parser's own rule about names with underscores.
    return !text[range].prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: "_"))
  }

  // MARK: The end

  /// The end of an address: before the first sign that no address has, without the punctuation
  /// that stands last.
  private static func trimmed(
    _ range: Range<Int>, host: Int, before: Unicode.Scalar?, in text: [UInt8]
  ) -> Int {
    var depths: [UInt8: Int] = [:]
    var place = host
    while place < range.upperBound, let (scalar, next) = text.scalar(at: place) {
      if ends(scalar) { break }
      if scalar.isASCII, isEnd(place, next, &depths, before, in: text) { break }
      place = next
    }
    var end = min(place, range.upperBound)
    while end > host, let (scalar, start) = text.scalar(before: end), isTrailing(scalar) {
      if let opening = opening(of: scalar) {
        // A bracket that was opened in the address is its own.
        let address = text[range.lowerBound..<end]
        let closing = UInt8(truncatingIfNeeded: scalar.value)
        if address.count(where: { $0 == closing }) <= address.count(where: { $0 == opening }) {
          break
        }
      }
      end = scalar == ";" ? withoutReference(end, host, in: text) : start
    }
    return end
  }

  /// What never stands in an address that is written for people.
  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    // Joiners stand within Persian words.
    if scalar.value == 0x200C || scalar.value == 0x200D { return false }
    if MarkNeighbour.isInvisible(scalar) { return true }
    switch MarkNeighbour(scalar) {
    case .space, .opening, .closingQuotation: return true
    // A typographic apostrophe may stand within a word.
    case .closing: return scalar != "’" && scalar != "\u{66A}"
    default: return false
    }
  }

  /// Whether an ASCII sign ends the address before text that goes on in another script.
  private static func isEnd(
    _ place: Int, _ next: Int, _ depths: inout [UInt8: Int], _ before: Unicode.Scalar?,
    in text: [UInt8]
  ) -> Bool {
    let byte = text[place]
    let isBeforeOther = next < text.count && text[next] >= 0x80
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      depths[byte, default: 0] += 1
      return false
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      let opening = byte == UInt8(ascii: ")") ? byte - 1 : byte - 2
      depths[opening, default: 0] -= 1
      return depths[opening, default: 0] < 0 && isBeforeOther
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return isBeforeOther
    // The marks of emphasis around the address.
    case UInt8(ascii: "*"), UInt8(ascii: "~"):
      return before.map { $0.value == UInt32(byte) } ?? false
    default: return false
    }
  }

  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "?!.,:;*_~'\"`)]}".unicodeScalars.contains(scalar) }
    if scalar.value == 0x200C || scalar.value == 0x200D { return true }
    return MarkNeighbour(scalar).isPunctuation
  }

  private static func opening(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case ")": UInt8(ascii: "(")
    case "]": UInt8(ascii: "[")
    case "}": UInt8(ascii: "{")
    default: nil
    }
  }

  /// A semicolon goes, and with it a reference such as `&amp;`.
  private static func withoutReference(_ end: Int, _ host: Int, in text: [UInt8]) -> Int {
    var start = end - 1
    while start > host, (text[start - 1] | 0x20) &- 97 < 26 { start -= 1 }
    return start < end - 1 && start > host && text[start - 1] == UInt8(ascii: "&")
      ? start - 1 : end - 1
  }
}
