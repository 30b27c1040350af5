/// A BCP 47 language tag, such as `ar-PS` or `fr`, kept as written.
public struct LocaleTag: Sendable, Hashable, CustomStringConvertible {
  /// The whole tag, such as `ar-PS`.
  public let tag: String

  /// Gives nothing when the text is not a language of two or three letters with optional subtags.
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
    self.tag = tag
    language = String(first)
    let isLatin = parts.contains("Latn")
    direction = Self.rightToLeft.contains(language) && !isLatin ? .rightToLeft : .leftToRight
  }

  /// The language subtag alone, such as `ar`.
  public let language: String

  /// The direction in which the language is written by habit.
  public let direction: Direction

  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// The tag as it was written.
  public var description: String { tag }
}
