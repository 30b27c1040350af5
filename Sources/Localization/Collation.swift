import Foundation
import Model

/// The order of letters in one language, as tables.
///
/// The order is that of CLDR with its option `kn` (numbers by their value): spaces, signs, digits,
/// the language's own script, then Latin, Greek, Cyrillic, Hebrew, Arabic and the rest. Letters are
/// compared first, then marks and forms of letters, then case and tashkeel.
struct Collation: Sendable {
  /// What a character weighs on each level; 0 is nothing on that level.
  struct Element: Sendable, Equatable {
    /// The group of characters; 0 for marks.
    var group: UInt8 = 0
    /// The place in the group; for a digit its value.
    var place: UInt8 = 0
    /// What tells forms of a letter apart, at least `Collation.common`.
    var second: UInt8 = 0
    /// Case, or tashkeel; at least `Collation.common`.
    var third: UInt8 = 0
  }

  /// The groups of characters in their order.
  ///
  /// Those from `otherEarly` on are keyed by code point.
  enum Group {
    static let known: UInt8 = 0x03
    static let sign: UInt8 = 0x04
    static let digit: UInt8 = 0x06
    static let own: UInt8 = 0x10
    static let latin: UInt8 = 0x20
    /// Greek, Cyrillic, Armenian.
    static let otherEarly: UInt8 = 0x21
    static let hebrew: UInt8 = 0x22
    static let arabic: UInt8 = 0x23
    static let otherLate: UInt8 = 0x30
  }

  /// The weight of a plain letter on the second and third level: the least there is, so that plain
  /// ends can be left out of keys.
  static let common: UInt8 = 0x20

  /// Characters below this have an entry in `elements`.
  private static let tableEnd: UInt32 = 0x700

  private let elements: [Element]
  private let punctuation: [Element]
  /// Letters that a language counts as letters of their own: their parts, and the place.
  private let tailored: [Tailored]
  /// The Arabic letters under which an index lists, by place.
  let arabicIndex: [(place: UInt8, label: String)]
  let latinGroup: UInt8
  let arabicGroup: UInt8
  private let hebrewGroup: UInt8
  /// Whether differences of accents count from the end of the text: French of Canada.
  let readsAccentsBackwards: Bool

  /// A letter with a mark that is a letter of its own: `ñ` in Spanish.
  struct Tailored: Sendable {
    var letter: UInt8
    var mark: UInt16
    var place: UInt8
    var label: String
  }

  /// The order of a locale's language.
  init(_ locale: LocaleTag) {
    let language = locale.language
    readsAccentsBackwards = locale.tag.hasPrefix("fr-CA")
    let isArabic = ["ar", "fa", "ur", "ps", "sd", "ug", "ckb"].contains(language)
    let isHebrew = language == "he" || language == "yi"
    latinGroup = Group.latin
    arabicGroup = isArabic ? Group.own : Group.arabic
    hebrewGroup = isHebrew ? Group.own : Group.hebrew
    tailored = Self.tailored(language)
    let letters = CollationData.arabicLetters(language)
    var places: [UInt32: UInt8] = [:]
    for (place, scalar) in letters.unicodeScalars.enumerated() {
      places[scalar.value] = UInt8(clamping: place * 2 + 2)
    }
    let labels = CollationData.arabicIndex(language)
    arabicIndex = labels.unicodeScalars.compactMap { scalar in
      places[scalar.value].map { ($0, String(scalar)) }
    }
    var table = [Element](repeating: Element(), count: Int(Self.tableEnd))
    for value in 0..<Self.tableEnd {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table[Int(value)] = Self.general(scalar, hebrew: hebrewGroup)
    }
    var punctuation = [Element](repeating: Element(), count: 0x100)
    for value in UInt32(0x2000)..<0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      punctuation[Int(value - 0x2000)] = Self.general(scalar, hebrew: hebrewGroup)
    }
    for (place, scalar) in CollationData.signs.unicodeScalars.enumerated() {
      let element = Element(
        group: Group.known, place: UInt8(clamping: place + 3), second: Self.common,
        third: Self.common)
      if scalar.value < Self.tableEnd { table[Int(scalar.value)] = element }
      if (0x2000..<0x2100).contains(scalar.value) {
        punctuation[Int(scalar.value - 0x2000)] = element
      }
    }
    for space in [0x20, 0xA0] {
      table[space] = Element(
        group: Group.known, place: 2, second: Self.common, third: Self.common)
    }
    for space in [0x2002, 0x2003, 0x2009, 0x200A, 0x202F] {
      punctuation[space - 0x2000] = table[0x20]
    }
    for digit in 0...9 {
      for zero in [0x30, 0x660, 0x6F0] {
        table[zero + digit] = Element(
          group: Group.digit, place: UInt8(digit), second: Self.common, third: Self.common)
      }
    }
    for letter in UInt8(0)..<26 {
      let place = (letter + 1) * 8
      table[Int(letter) + 0x61] = Element(
        group: latinGroup, place: place, second: Self.common, third: Self.common)
      table[Int(letter) + 0x41] = Element(
        group: latinGroup, place: place, second: Self.common, third: Self.common + 1)
    }
    for extra in CollationData.latinExtras(language) {
      table[Int(extra.scalar.value)] = Element(
        group: latinGroup, place: extra.place, second: Self.common, third: Self.common + extra.case)
    }
    for (value, place) in places where value < Self.tableEnd {
      table[Int(value)] = Element(
        group: arabicGroup, place: place, second: Self.common, third: Self.common)
    }
    for form in CollationData.arabicForms(language) {
      guard let place = places[form.letter.value] else { continue }
      table[Int(form.scalar.value)] = Element(
        group: arabicGroup, place: place, second: Self.common + form.weight, third: Self.common)
    }
    for (order, scalar) in CollationData.tashkeel.unicodeScalars.enumerated() {
      table[Int(scalar.value)] = Element(third: 0x40 + UInt8(clamping: order))
    }
    for (order, scalar) in CollationData.accents.enumerated() {
      table[Int(scalar)] = Element(second: 0x40 + UInt8(clamping: order))
    }
    table[0x640] = Element()  // Tatweel only widens a word.
    elements = table
    self.punctuation = punctuation
  }

  /// The weights of one character by itself; those of accented letters are put together by
  /// `LatinParts`.
  func element(of scalar: Unicode.Scalar) -> Element {
    if scalar.value < Self.tableEnd { return elements[Int(scalar.value)] }
    if (0x2000..<0x2100).contains(scalar.value) { return punctuation[Int(scalar.value - 0x2000)] }
    return Self.general(scalar, hebrew: hebrewGroup)
  }

  /// The letter of its own that a letter is with one of its marks.
  func tailored(_ letter: UInt8, _ mark: UInt16) -> Tailored? {
    tailored.isEmpty ? nil : tailored.first { $0.letter == letter && $0.mark == mark }
  }

  /// The name of a tailored Latin letter by its place.
  func label(ofPlace place: UInt8) -> String? { tailored.first { $0.place == place }?.label }

  private static func tailored(_ language: String) -> [Tailored] {
    (CollationData.tailoredLatin[language] ?? []).map { entry in
      Tailored(
        letter: entry.letter, mark: entry.mark, place: entry.place, label: entry.label)
    }
  }

  /// The weights of a character that no table names.
  private static func general(_ scalar: Unicode.Scalar, hebrew: UInt8) -> Element {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control:
      return Element()
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
      let isUpper = properties.generalCategory == .uppercaseLetter
      let group: UInt8 =
        switch scalar.value {
        case 0x590..<0x600: hebrew
        case 0..<0x590: Group.otherEarly
        default: Group.otherLate
        }
      return Element(
        group: group, place: 0, second: common, third: common + (isUpper ? 1 : 0))
    default:
      return Element(group: Group.sign, place: 0, second: common, third: common)
    }
  }
}
