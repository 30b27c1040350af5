/// A BCP 47 language tag, such as `ar-PS` or `fr`, kept as written.
public struct LocaleTag: Sendable, Hashable, CustomStringConvertible {
  /// The whole tag, such as `ar-PS`.
  public let tag: String

  /// Gives nothing when the text is not a language of two or three letters with optional subtags
  /// in their order (RFC 5646, section 2.1).
  public init?(_ tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      tag.utf8.count <= 35
    else { return nil }
    for part in parts.dropFirst() {
      guard (1...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        })
      else { return nil }
    }
    guard Self.areInOrder(parts.dropFirst()) else { return nil }
    self.tag = tag
    language = String(first)
    let isLatin = parts.contains("Latn")
    direction = Self.rightToLeft.contains(language) && !isLatin ? .rightToLeft : .leftToRight
  }

  /// Whether what follows the language is an extended language, a script, a region, variants and
  /// extensions, each of the length that it has to have.
  private static func areInOrder(_ subtags: ArraySlice<Substring>) -> Bool {
    var rest = subtags
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 &- 48 < 10 } ?? false }
    func take(_ fits: (Substring) -> Bool) -> Bool {
      guard let next = rest.first, fits(next) else { return false }
      rest.removeFirst()
      return true
    }
    let isOfLetters = { (part: Substring) in !part.utf8.contains { isDigit($0) } }
    _ = take { $0.utf8.count == 3 && isOfLetters($0) }
    _ = take { $0.utf8.count == 4 && isOfLetters($0) }
    _ = take {
      $0.utf8.count == 2 && isOfLetters($0) || $0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit)
    }
    while take({ $0.utf8.count >= 5 || $0.utf8.count == 4 && isDigit($0.utf8.first) }) {}
    while let singleton = rest.first, singleton.utf8.count == 1 {
      rest.removeFirst()
      let isPrivate = singleton.lowercased() == "x"
      let shortest = isPrivate ? 1 : 2
      guard take({ $0.utf8.count >= shortest }) else { return false }
      while take({ $0.utf8.count >= shortest }) {}
    }
    return rest.isEmpty
  }

  /// The language subtag alone, such as `ar`.
  public let language: String

  /// The direction in which the language is written by habit.
  public let direction: Direction

  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// The tag in the case of letters that RFC 5646, 2.1.1 recommends: `ar-PS`, `zh-Hant-TW`.
  public var canonical: String {
    var isAfterSingleton = false
    let parts = tag.split(separator: "-").enumerated().map { place, part -> String in
      if place == 0 { return String(part) }
      defer { isAfterSingleton = isAfterSingleton || part.utf8.count == 1 }
      if isAfterSingleton { return part.lowercased() }
      switch part.utf8.count {
      case 2: return part.uppercased()
      case 4: return part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: return part.lowercased()
      }
    }
    return parts.joined(separator: "-")
  }

  /// The tag as it was written.
  public var description: String { tag }
}

extension StringProtocol {
  /// Whether two texts differ at most in the case of ASCII letters.
  public func isSameIgnoringASCIICase(as other: some StringProtocol) -> Bool {
    utf8.elementsEqual(other.utf8) { left, right in
      left == right
        || left | 0x20 == right | 0x20
          && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(left | 0x20)
    }
  }
}
