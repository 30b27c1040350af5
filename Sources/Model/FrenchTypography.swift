/// French spaces, apostrophes, quotation marks and ordinals, put into text as it is printed.
///
/// Spaces are those of the *Lexique des règles typographiques en usage à l’Imprimerie nationale*:
/// a narrow one (U+202F) before `; ! ?`, a whole one (U+00A0) before `:` and inside « »; in
/// Switzerland (*Guide du typographe*) a narrow one everywhere; in Canada (OQLF) none is put before
/// `; ! ?`, and one that the author wrote is only kept from breaking. A space that the author
/// already made unbreakable stays as it is, and none is ever doubled. docs/typography.md lists the
/// rules.
public struct FrenchTypography: Sendable, Hashable {
  /// Where a text stands.
  public enum Form: Sendable, Hashable {
    /// Prose of a page: everything, as HTML with `& < > "` as references.
    case prose
    /// A title, a summary, an attribute: spaces and apostrophes only, as text.
    case plain
  }

  static let narrow: [UInt8] = [0xE2, 0x80, 0xAF]
  static let noBreak: [UInt8] = [0xC2, 0xA0]

  /// Whether the space before `:` and inside « » is a narrow one too.
  private let isNarrowThroughout: Bool
  /// Whether a space is put before `; ! ?` where the author wrote none.
  let insertsBeforeSign: Bool

  /// The typography of a French locale by its region; nothing for other languages.
  public init?(locale: LocaleTag) {
    guard locale.language == "fr" else { return nil }
    // Asked for with each file: most sites write `fr` or `fr-FR`.
    let isOfFrance = locale.tag.utf8.count == 2 || locale.tag == "fr-FR"
    let parts = isOfFrance ? [] : locale.tag.split(ascii: "-")
    func isIn(_ region: String) -> Bool { parts.contains { $0.uppercased() == region } }
    isNarrowThroughout = isIn("CH")
    insertsBeforeSign = !isIn("CA")
  }

  /// Before `; ! ?`.
  var beforeSign: [UInt8] { Self.narrow }

  /// Before `:` and inside « ».
  var beforeColon: [UInt8] { isNarrowThroughout ? Self.narrow : Self.noBreak }

  /// The typography of one of the site's languages, when it has one and the site wants it.
  public init?(_ language: SiteLanguage) {
    guard language.habits.appliesTypography else { return nil }
    self.init(locale: language.locale)
  }

  /// A title, a summary or the like with its spaces and apostrophes.
  public func applied(to text: String) -> String {
    var text = text
    var output: [UInt8] = []
    text.withUTF8 { bytes in
      let view = unsafe ByteView(bytes)
      guard FrenchWalk.mayChange(view) else { return }
      output.reserveCapacity(view.count + 16)
      append(view, as: .plain, to: &output)
    }
    if output.isEmpty { return text }
    // Each change makes the text longer.
    return output.count == text.utf8.count ? text : String(decoding: output, as: UTF8.self)
  }

  /// Appends a text to a buffer.
  public func append(_ text: ByteView, as form: Form, to output: inout [UInt8]) {
    var walk = FrenchWalk(text: text, typography: self, isProse: form == .prose)
    walk.run(&output)
  }
}

/// The walk over one text: what needs no change is appended in pieces as long as possible.
struct FrenchWalk {
  let text: ByteView
  let typography: FrenchTypography
  let isProse: Bool
  var index = 0
  /// Where the piece begins that is not appended yet.
  var start = 0
  private var isQuoteOpen = false

  init(text: ByteView, typography: FrenchTypography, isProse: Bool) {
    self.text = text
    self.typography = typography
    self.isProse = isProse
  }

  /// `! " % & ' - . 0…9 : ; < > ?`, the letters with which a title or a Roman number begins, and
  /// the leads of « » ° € ₪.
  private static let signs: UInt64 =
    "!\"&'-.0123456789:;<>?".utf8.reduce(0) { $0 | 1 << UInt64($1) }
  private static let letters: UInt64 = "DIMPVX".utf8.reduce(0) { $0 | 1 << UInt64($1 - 64) }

  /// Whether anything stands in a text at which the walk would stop.
  static func mayChange(_ text: ByteView) -> Bool {
    text.firstPlace(from: 0, low: signs, high: letters) < text.count
  }

  mutating func run(_ output: inout [UInt8]) {
    let (signs, letters) = (Self.signs, Self.letters)
    while index < text.count {
      index = text.firstPlace(from: index, low: signs, high: letters)
      if index == text.count { break }
      switch text[index] {
      case UInt8(ascii: "'"): apostrophe(&output)
      case UInt8(ascii: ":"): colon(&output)
      case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): sign(&output)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number(&output)
      case 0xC2: latinSign(&output)
      case UInt8(ascii: "D")...UInt8(ascii: "X"): capital(&output)
      case UInt8(ascii: ".") where isProse: dots(&output)
      case UInt8(ascii: "-") where isProse: dash(&output)
      case UInt8(ascii: "\"") where isProse: quote(&output)
      case UInt8(ascii: "&") where isProse: replace(index, index + 1, "&amp;", &output)
      case UInt8(ascii: "<") where isProse: replace(index, index + 1, "&lt;", &output)
      case UInt8(ascii: ">") where isProse: replace(index, index + 1, "&gt;", &output)
      default: index += 1
      }
    }
    text.append(start..<text.count, to: &output)
  }

  /// Appends what stands before a place, then other bytes for a range that begins there.
  mutating func replace(_ from: Int, _ to: Int, with bytes: [UInt8], _ output: inout [UInt8]) {
    if start < from { text.append(start..<from, to: &output) }
    output.append(contentsOf: bytes)
    start = to
    index = max(index, to)
  }

  mutating func replace(
    _ from: Int, _ to: Int, _ ascii: StaticString, _ output: inout [UInt8]
  ) {
    if start < from { text.append(start..<from, to: &output) }
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: ascii.utf8Start, count: ascii.utf8CodeUnitCount))
    start = to
    index = max(index, to)
  }

  /// Makes the space before a place unbreakable, or puts one there.
  private mutating func space(
    before place: Int, _ space: [UInt8], inserts: Bool, _ output: inout [UInt8]
  ) {
    if place > 0, text[place - 1] == 0x20 {
      // A number may have taken the space already.
      if start < place { replace(place - 1, place, with: space, &output) }
      return
    }
    guard inserts, start <= place else { return }
    switch text.kind(before: place) {
    case .letter, .digit, .closing: replace(place, place, with: space, &output)
    case .nothing, .space, .other: break
    }
  }

  private static func ends(_ kind: CharacterKind) -> Bool { kind == .nothing || kind == .space }

  /// `mot :` and `mot:`, but not `10:30`, `http:`, `::` or `:)`.
  private mutating func colon(_ output: inout [UInt8]) {
    let place = index
    index += 1
    guard Self.ends(text.kind(at: place + 1)) else { return }
    space(before: place, typography.beforeColon, inserts: true, &output)
  }

  /// `; ! ?` and rows of them at the end of a word.
  private mutating func sign(_ output: inout [UInt8]) {
    let place = index
    let isSemicolon = text[place] == UInt8(ascii: ";")
    index += 1
    if !isSemicolon {
      while text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "?"),
        index < text.count
      {
        index += 1
      }
    }
    switch text.kind(at: index) {
    case .nothing, .space: break
    // A semicolon with a bracket behind it is a face.
    case .closing where !isSemicolon: break
    case .other where !isSemicolon && (isClosing(text[index]) || text[index] == 0xC2): break
    case .other where text[index] == 0xC2: break
    default: return
    }
    space(before: place, typography.beforeSign, inserts: typography.insertsBeforeSign, &output)
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
  }

  /// Between letters only: minutes, feet and code keep theirs.
  private mutating func apostrophe(_ output: inout [UInt8]) {
    let place = index
    index += 1
    guard text.kind(before: place) == .letter else { return }
    let isQuotation =
      text[place + 1] == 0xC2 && text[place + 2] == 0xAB
      || text[place + 1] == UInt8(ascii: "\"")
    guard text.kind(at: place + 1) == .letter || isQuotation else { return }
    replace(place, place + 1, with: [0xE2, 0x80, 0x99], &output)
  }

  private mutating func dots(_ output: inout [UInt8]) {
    let place = index
    while text[index] == UInt8(ascii: "."), index < text.count { index += 1 }
    if index - place == 3 { replace(place, index, with: [0xE2, 0x80, 0xA6], &output) }
  }

  /// ` - ` and ` -- ` are dashes between words, ` --- ` is a long one; between numbers they are
  /// signs of arithmetic.
  private mutating func dash(_ output: inout [UInt8]) {
    let place = index
    while text[index] == UInt8(ascii: "-"), index < text.count { index += 1 }
    let length = index - place
    guard length <= 3, text.kind(before: place) == .space, text.kind(at: index) == .space,
      place > 1, text.kind(before: place - 1) != .digit || text.kind(at: index + 1) != .digit
    else { return }
    replace(place, index, with: [0xE2, 0x80, length == 3 ? 0x94 : 0x93], &output)
  }

  /// Straight quotation marks in pairs; one behind a number is an inch.
  private mutating func quote(_ output: inout [UInt8]) {
    let place = index
    index += 1
    if isQuoteOpen {
      isQuoteOpen = false
      replace(place, place + 1, with: typography.beforeColon + [0xC2, 0xBB], &output)
      return
    }
    guard opensQuotation(place) else {
      replace(place, place + 1, "&quot;", &output)
      return
    }
    isQuoteOpen = true
    replace(place, place + 1, with: [0xC2, 0xAB] + typography.beforeColon, &output)
  }

  private func opensQuotation(_ place: Int) -> Bool {
    switch text.kind(before: place) {
    case .nothing, .space: break
    case .other where text[place - 1] == UInt8(ascii: "("): break
    case .closing where text[place - 1] == UInt8(ascii: "'"): break
    default: return false
    }
    guard !Self.ends(text.kind(at: place + 1)) else { return false }
    var other = place + 1
    while other < text.count {
      if text[other] == UInt8(ascii: "\"") {
        let after = text.kind(at: other + 1)
        return text.kind(before: other) != .space && after != .letter && after != .digit
      }
      other += 1
    }
    return false
  }

  /// « » and the degree sign of `n° 12`.
  private mutating func latinSign(_ output: inout [UInt8]) {
    let place = index
    index += 2
    switch text[place + 1] {
    case 0xAB:
      if text[place + 2] == 0x20 {
        // At the end of a line the space is not the text's.
        guard place + 2 < text.count else { return }
        replace(place + 2, place + 3, with: typography.beforeColon, &output)
      } else if !Self.ends(text.kind(at: place + 2)) {
        replace(place + 2, place + 2, with: typography.beforeColon, &output)
      }
    case 0xBB:
      if place > 0, text[place - 1] == 0x20 {
        if start < place { replace(place - 1, place, with: typography.beforeColon, &output) }
      } else if !Self.ends(text.kind(before: place)), start <= place {
        replace(place, place, with: typography.beforeColon, &output)
      }
    case 0xB0:
      guard text[place - 1] | 0x20 == UInt8(ascii: "n"), text[place + 2] == 0x20,
        text.kind(at: place + 3) == .digit
      else { return }
      replace(place + 2, place + 3, with: FrenchTypography.noBreak, &output)
    default: break
    }
  }
}
