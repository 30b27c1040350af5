/// The runs of a sentence that the bidirectional algorithm would take apart or put on the wrong
/// side, and that must therefore be isolated (UAX #9, 2.7).
///
/// Only what is plain is isolated: a number whose parts have one order, a phrase of the other
/// direction that would draw a number of the sentence to itself. Ranges such as `1320–1967`, dates
/// with slashes, times, decimals and amounts such as `25 ₪` stand as they are: the algorithm lays
/// them as their readers read them. docs/typography.md lists the decisions with their rules.
public enum BidiRuns {
  /// The runs to be isolated in a text of a base direction, in order, each against that direction.
  public static func isolated(in text: ByteView, base: Direction) -> [Range<Int>] {
    switch base {
    case .rightToLeft:
      var walk = LatinRuns(text: text)
      return walk.find()
    case .leftToRight:
      guard text.mayHaveRightToLeft else { return [] }
      return ArabicRuns.find(in: text)
    }
  }
}

extension ByteView {
  /// The class of the character at a place, and how many bytes it has.
  func bidiClass(at index: Int) -> (bidiClass: BidiClass, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (BidiClass(of: Unicode.Scalar(lead)), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC0, index + length <= count else { return (.neutral, 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Unicode.Scalar(value).map { BidiClass(of: $0) } ?? .neutral, length)
  }
}

/// Right-to-left phrases in left-to-right text.
///
/// A number behind one would become its part and stand on its left (UAX #9, W2 and N1); one before
/// it, or letters behind it, do no harm.
private enum ArabicRuns {
  static func find(in text: ByteView) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var run: Range<Int>?
    var index = 0
    var hasOrnaments = text.mayHaveOrnaments
    // Digits behind the run are its own only when letters of its direction follow them.
    var hasDigitsBehind = false
    while index < text.count {
      // ﴿ and ﴾ are neither pairs nor mirrored (UAX #9, BD14): they need their direction around them.
      if hasOrnaments, text.isOpeningOrnament(at: index) {
        guard let end = text.endOfOrnament(from: index) else {
          hasOrnaments = false
          continue
        }
        runs.append(index..<end)
        index = end
        run = nil
        hasDigitsBehind = false
        continue
      }
      let (bidiClass, length) = text.bidiClass(at: index)
      switch bidiClass {
      case .rightToLeft, .arabicLetter:
        run = (run?.lowerBound ?? index)..<index + length
        hasDigitsBehind = false
      case .mark:
        if let open = run, open.upperBound == index { run = open.lowerBound..<index + length }
      case .europeanNumber, .arabicNumber: hasDigitsBehind = run != nil
      case .leftToRight, .control, .isolate, .popIsolate:
        if let run, hasDigitsBehind { runs.append(run) }
        run = nil
        hasDigitsBehind = false
      default: break
      }
      index += length
    }
    if let run, hasDigitsBehind || text.next == UInt8(ascii: "0") { runs.append(run) }
    return runs
  }
}

/// Latin phrases and numbers in right-to-left text.
private struct LatinRuns {
  let text: ByteView
  private var runs: [Range<Int>] = []
  private var index = 0

  init(text: ByteView) { self.text = text }

  /// Units whose letters are Latin: with their number they are one phrase.
  private static let units: [StaticString] = [
    "kg", "km", "cm", "mm", "mg", "ml", "cl", "kB", "KB", "MB", "GB", "TB", "Mo", "Go", "dpi", "px",
    "g", "m", "l", "L", "h", "W", "V",
  ]

  mutating func find() -> [Range<Int>] {
    while true {
      index = text.firstLatinWord(from: index)
      if index >= text.count { break }
      // In a word of Arabic letters and a Latin one the algorithm has the say.
      let first = index
      if isDigit(first) { number(from: first) } else { phrase(from: first) }
      if index <= first { index = first + 1 }
    }
    return runs
  }

  private func isDigit(_ place: Int) -> Bool { text[place] &- 48 < 10 && place < text.count }

  /// Latin letters of Basic Latin, Latin-1 and Latin Extended-A and B.
  private func isLetter(_ place: Int) -> Bool {
    guard place >= 0, place < text.count else { return false }
    let byte = text[place]
    if byte < 0x80 { return (byte | 0x20) &- 97 < 26 }
    return (0xC3...0xC9).contains(byte)
      || byte & 0xC0 == 0x80 && place > 0 && (0xC3...0xC9).contains(text[place - 1])
  }

  private func isWord(_ place: Int) -> Bool { isDigit(place) || isLetter(place) }

  /// What may stand inside a word: `DQ-SOAP-001`, `a.b@c`, `l’été`.
  private func joiner(at place: Int) -> Int {
    switch text[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "&"), UInt8(ascii: "'"),
      UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
      1
    case 0xE2 where text[place + 1] == 0x80 && text[place + 2] == 0x99: 3
    default: 0
    }
  }

  private func endOfWord(from place: Int) -> Int {
    var end = place
    while true {
      if isWord(end) {
        end += 1
        continue
      }
      var behind = end
      var length = joiner(at: behind)
      while length > 0, behind < text.count {
        behind += length
        length = joiner(at: behind)
      }
      guard behind > end, isWord(behind) else { return end }
      end = behind
    }
  }

  /// The length of a single space, breakable or not.
  private func space(at place: Int) -> Int {
    if text[place] == 0x20, place < text.count { return 1 }
    if text[place] == 0xC2, text[place + 1] == 0xA0 { return 2 }
    if text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0xAF { return 3 }
    return 0
  }

  private func isBoundary(before place: Int) -> Bool {
    switch text[place - 1] {
    case 0, 0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""): true
    case 0xA0, 0xAF, 0xAB: true
    default: false
    }
  }

  // MARK: Numbers

  /// Telephone numbers, numbers in groups, signed numbers, percentages, measures and codes that
  /// begin with a digit.
  private mutating func number(from first: Int) {
    var start = first
    if first > 0, text[first - 1] == UInt8(ascii: "+") || text[first - 1] == UInt8(ascii: "-"),
      isBoundary(before: first - 1)
    {
      start = first - 1
    } else if first > 2, text[first - 3] == 0xE2, text[first - 2] == 0x88,
      text[first - 1] == 0x92
    {
      start = first - 3
    }
    var isolates = start < first
    var end = endOfWord(from: first)
    if hasLetter(first..<end) {
      // `001-SOAP` would be turned around, `100g` would not; «صورة-01.jpg» is one Arabic name.
      isolates = isolates || hasSign(first..<end) && isBoundary(before: first)
      index = end
      return add(start..<end, if: isolates)
    }
    // `(02) 628 1234`
    if text[end] == UInt8(ascii: ")"), first > 0, text[first - 1] == UInt8(ascii: "("),
      isDigit(end + 1 + space(at: end + 1))
    {
      start = first - 1
      end += 1
      isolates = true
    }
    var groups = 1
    while case let length = space(at: end), length > 0, isDigit(end + length) {
      let behind = endOfWord(from: end + length)
      if hasLetter(end + length..<behind) { break }
      end = behind
      groups += 1
    }
    isolates = isolates || groups > 1 || isSequence(first..<end)
    let length = space(at: end)
    if text[end + length] == UInt8(ascii: "%"), !isWord(end + length + 1) {
      end += length + 1
      isolates = true
    } else if length > 0,
      let unit = Self.units.first(where: { text.has($0, at: end + length) }),
      !isWord(end + length + unit.utf8CodeUnitCount)
    {
      end += length + unit.utf8CodeUnitCount
      isolates = true
    }
    index = end
    add(start..<end, if: isolates)
  }

  private func hasLetter(_ range: Range<Int>) -> Bool { range.contains { isLetter($0) } }

  private func hasSign(_ range: Range<Int>) -> Bool { range.contains { !isWord($0) } }

  /// Parts joined by hyphens that are no range: three or more (`2024-05-12`, an ISBN), or two of
  /// which the first begins with a zero (`02-6281234`), with the digits of a telephone number.
  private func isSequence(_ range: Range<Int>) -> Bool {
    let hyphens = range.reduce(0) { $0 + (text[$1] == UInt8(ascii: "-") ? 1 : 0) }
    if hyphens != 1 { return hyphens > 1 }
    return text[range.lowerBound] == UInt8(ascii: "0") && range.count > 7
      && !range.contains { text[$0] == UInt8(ascii: ":") }
  }

  private mutating func add(_ range: Range<Int>, if isolates: Bool) {
    if isolates, !range.isEmpty { runs.append(range) }
  }

  // MARK: Phrases

  /// A phrase of Latin words: alone it stands rightly, but it draws a number behind a bracket or a
  /// sign to itself (W7 and N0), and loses a sign at its edge (N2).
  private mutating func phrase(from first: Int) {
    var start = first
    while start > 0, isPrefix(text[start - 1]) { start -= 1 }
    if start < first, !isBoundary(before: start) { start = first }
    var isolates = start < first
    var end = endOfWord(from: first)
    var beforeNumber: Int?
    while case let length = space(at: end), length > 0, isWord(end + length) {
      let behind = endOfWord(from: end + length)
      // `iPhone 15` is one name, and so is what follows it; `Nablus 25 ₪` is a place and a price.
      if isDigit(end + length), isAmount(behind) || isDigit(behind + space(at: behind)) {
        beforeNumber = end
        break
      }
      end = behind
    }
    if start < first || hasSlash(start..<end), text[end] == UInt8(ascii: "/") { end += 1 }
    if let suffix = suffix(at: end) {
      end = suffix
      isolates = true
    }
    index = end
    add(start..<end, if: isolates || beforeNumber != nil || drawsNumber(behind: end))
  }

  /// `@name`, `#word`, `.htaccess`, `/path`, `~/file`.
  private func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "~"), UInt8(ascii: "-"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private func hasSlash(_ range: Range<Int>) -> Bool {
    range.contains { text[$0] == UInt8(ascii: "/") }
  }

  /// The end of `C++` and `C#`.
  private func suffix(at place: Int) -> Int? {
    var end = place
    while end < text.count, text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "#") {
      end += 1
    }
    return end > place && end - place < 3 && !isWord(end) ? end : nil
  }

  /// Whether a sign of currency or a percent sign stands behind a number.
  private func isAmount(_ place: Int) -> Bool {
    let behind = place + space(at: place)
    if text[behind] == UInt8(ascii: "%") || text[behind] == UInt8(ascii: "$") { return true }
    return text[behind] == 0xE2 && text[behind + 1] == 0x82 && text[behind + 2] >= 0xA0
      && behind < text.count
  }

  /// Whether a number follows with a bracket or another sign between.
  private func drawsNumber(behind place: Int) -> Bool {
    var place = place
    var hasSign = false
    while place < text.count {
      if isDigit(place) { return hasSign }
      if isLetter(place) { return false }
      let (bidiClass, length) = text.bidiClass(at: place)
      switch bidiClass {
      case .rightToLeft, .arabicLetter, .arabicNumber, .leftToRight, .mark: return false
      case .whiteSpace: break
      default: hasSign = true
      }
      place += length
    }
    return false
  }
}
