import Foundation

/// The last part of an address, and the anchors of headings: letters and digits of any script.
public enum Slug {
  private static let longest = 120
  /// File systems take names of 255 bytes; letters beyond the basic plane have four each.
  private static let mostBytes = 240

  /// Makes a slug from any text.
  ///
  /// It is in NFC and lower case, tashkeel and tatweel are dropped, and everything else that is no
  /// letter or digit becomes one hyphen. It has at most 120 scalars in 240 bytes, and is never empty: a text
  /// without letters gives `-`, which `isValid` refuses.
  public static func make(from text: String) -> String {
    // On bytes, for every heading of every page passes here; a view of scalars checks each append.
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var count = 0
    var needsHyphen = false
    var hasDropped = false
    for scalar in (isSafe(text) ? text : composed(text)).unicodeScalars {
      if isDropped(scalar) {
        hasDropped = true
        continue
      }
      // A mark belongs to the letter before it; an emoji's selector has none.
      guard isKept(scalar), count > 0 && !needsHyphen || !isMark(scalar) else {
        needsHyphen = count > 0
        continue
      }
      let isCaseless = (0x0620...0x06D3).contains(scalar.value)
      let lower = scalar.isASCII || isCaseless ? nil : scalar.properties.lowercaseMapping
      let added = (lower?.unicodeScalars.count ?? 1) + (needsHyphen ? 1 : 0)
      let bytes = (lower?.utf8.count ?? (UTF8.encode(scalar)?.count ?? 3)) + (needsHyphen ? 1 : 0)
      if count + added > longest || result.count + bytes > mostBytes { break }
      if needsHyphen { result.append(UInt8(ascii: "-")) }
      needsHyphen = false
      if let lower {
        result.append(contentsOf: lower.utf8)
      } else if scalar.isASCII {
        let isUpper = (65...90).contains(scalar.value)
        result.append(UInt8(truncatingIfNeeded: scalar.value) | (isUpper ? 32 : 0))
      } else {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      count += added
    }
    if result.isEmpty { return "-" }
    let slug = String(decoding: result, as: UTF8.self)
    // Where a joiner was taken out, the mark after it may now compose with its letter.
    return hasDropped ? composed(slug) : slug
  }

  /// Whether an editor's own slug can stand in an address as it is.
  public static func isValid(_ slug: String) -> Bool {
    // Strings are equal by their composed forms; an address is not.
    !slug.isEmpty && slug != "-" && slug.utf8.elementsEqual(make(from: slug).utf8)
  }

  /// Whether a character may stand in a slug, or is a mark that only shows how one is read.
  public static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isKept(scalar) || isDropped(scalar) && isMark(scalar)
  }

  /// The text in Unicode's composed form (UAX #15, NFC).
  ///
  /// Foundation is asked only where a character stands in the text that is not known to be the
  /// same in NFC: Latin, Arabic letters and digits without marks, and common punctuation are.
  public static func composed(_ text: String) -> String {
    let isComposed = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x0600...0x060F, 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5,
        0x2010...0x2027, 0x202A...0x205E, 0x2066...0x206F, 0x20A0...0x20BF:
        true
      default: false
      }
    }
    return isComposed ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether a text's slug is the same without composing it first: what is not known to be in NFC
  /// is tashkeel that composes with no letter, and it is dropped anyway.
  private static func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x0600...0x060F, 0x061B...0x0652, 0x0660...0x06D5, 0x2010...0x2027: true
      default: false
      }
    }
  }

  /// Tashkeel, small Quranic signs and tatweel, which are not part of how a word is looked for,
  /// and what cannot be seen at all.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x0640, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: true
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true  // Variation selectors.
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, !(0x0620...0x064A).contains(scalar.value) else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (48...57).contains(scalar.value)
        || (97...122).contains(scalar.value | 32)
          && scalar.value >= 65
    }
    // Arabic letters, before the properties are looked up.
    if (0x0620...0x063F).contains(scalar.value) || (0x0641...0x064A).contains(scalar.value) {
      return true
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default:
      return false
    }
  }
}

extension Slug {
  /// Makes a slug from any text in the letters that a site chose for a language.
  public static func make(from text: String, in style: SlugStyle) -> String {
    style == .kept ? make(from: text) : make(from: Romanization.latin(text))
  }
}
