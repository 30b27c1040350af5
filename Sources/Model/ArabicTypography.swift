/// What Arabic typography can say of a text without changing it, and the ornate brackets of verses
/// from the Quran.
public enum ArabicTypography {
  /// A character that would better be another.
  public struct Suggestion: Sendable, Hashable {
    /// In bytes from the beginning of the text.
    public var offset: Int
    /// How many bytes are meant.
    public var length: Int
    /// What is wrong, as a headline.
    public var message: Message
    /// What to write instead.
    public var remedy: Message
  }

  /// Latin commas, semicolons and question marks behind Arabic letters, straight quotation marks
  /// around them, and numbers of two kinds of digits.
  ///
  /// What stands in Latin runs, in numbers or in addresses is passed over.
  public static func suggestions(in text: ByteView) -> [Suggestion] {
    var suggestions: [Suggestion] = []
    var quote: Int?
    var index = 0
    while index < text.count {
      let place = index
      index += 1
      switch text[place] {
      case UInt8(ascii: ","):
        mark(place, Message("typography-latin-comma"), "، (U+060C)", text, &suggestions)
      case UInt8(ascii: ";"):
        mark(place, Message("typography-latin-semicolon"), "؛ (U+061B)", text, &suggestions)
      case UInt8(ascii: "?"):
        mark(place, Message("typography-latin-question-mark"), "؟ (U+061F)", text, &suggestions)
      case UInt8(ascii: "\""):
        guard let open = quote else {
          quote = place
          continue
        }
        quote = nil
        guard text.isArabicLetter(at: open + 1) || text.isArabicLetter(before: place) else {
          continue
        }
        suggestions.append(
          Suggestion(
            offset: open, length: place - open + 1,
            message: Message("typography-straight-quotes"),
            remedy: Message("typography-straight-quotes.remedy")))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = place
        var hasArabic = text.isArabicDigit(at: place - 2)
        while end < text.count {
          if text[end] &- 48 < 10 {
            end += 1
          } else if text.isArabicDigit(at: end) {
            hasArabic = true
            end += 2
          } else {
            break
          }
        }
        index = end
        guard hasArabic else { continue }
        suggestions.append(
          Suggestion(
            offset: place, length: end - place,
            message: Message("typography-two-kinds-of-digits"),
            remedy: Message("typography-two-kinds-of-digits.remedy")))
      default: continue
      }
    }
    return suggestions
  }

  private static func mark(
    _ place: Int, _ message: Message, _ better: String, _ text: ByteView,
    _ suggestions: inout [Suggestion]
  ) {
    guard text.isArabicLetter(before: place) else { return }
    let after = text[place + 1]
    let isEnd =
      after == 0 || after == 0x20 || after == UInt8(ascii: ")") || after == UInt8(ascii: "\"")
      || after == UInt8(ascii: "!") || text.isArabicLetter(at: place + 1)
    guard isEnd else { return }
    suggestions.append(
      Suggestion(
        offset: place, length: 1, message: message,
        remedy: Message("typography-latin.remedy", ["sign": .text(better)])))
  }

  /// The byte at which ﴾ stands before its ﴿: the two were taken for each other.
  ///
  /// U+FD3F ﴿ opens and U+FD3E ﴾ closes, against their names; neither is mirrored (UnicodeData,
  /// and general categories Ps and Pe since Unicode 6.3).
  public static func swappedOrnament(in text: ByteView) -> Int? {
    var isOpen = false
    var index = 0
    while index < text.count {
      guard text[index] == 0xEF else {
        index += 1
        continue
      }
      if text.isOpeningOrnament(at: index) {
        isOpen = true
      } else if text.isClosingOrnament(at: index) {
        // The first without its ﴿ tells: either that stands behind it, or there is none.
        if !isOpen { return holdsOpening(text, from: index + 3) ? index : nil }
        isOpen = false
      }
      index += 3
    }
    return nil
  }

  private static func holdsOpening(_ text: ByteView, from start: Int) -> Bool {
    (start..<max(start, text.count)).contains { text.isOpeningOrnament(at: $0) }
  }

  /// Whether a space at a place stands just inside ornate brackets, where no line may break.
  public static func isInnerSpace(_ text: ByteView, at place: Int) -> Bool {
    text[place] == 0x20
      && (place >= 3 && text.isOpeningOrnament(at: place - 3)
        || text.isClosingOrnament(at: place + 1))
  }
}

extension ByteView {
  /// Whether U+FD3F ﴿ stands at a place.
  func isOpeningOrnament(at place: Int) -> Bool {
    self[place] == 0xEF && self[place + 1] == 0xB4 && self[place + 2] == 0xBF
  }

  /// Whether U+FD3E ﴾ stands at a place.
  func isClosingOrnament(at place: Int) -> Bool {
    self[place] == 0xEF && self[place + 1] == 0xB4 && self[place + 2] == 0xBE
  }

  /// The end of a text in ornate brackets that begins at a place.
  func endOfOrnament(from place: Int) -> Int? {
    var index = place + 3
    while index < count {
      if isClosingOrnament(at: index) { return index + 3 }
      index += 1
    }
    return nil
  }

  fileprivate func isArabicLetter(at place: Int) -> Bool {
    switch self[place] {
    case 0xD8...0xDB: kind(at: place) == .letter
    default: false
    }
  }

  fileprivate func isArabicLetter(before place: Int) -> Bool {
    place >= 2 && isArabicLetter(at: place - 2)
  }

  /// Whether a digit of U+0660…0669 stands at a place.
  fileprivate func isArabicDigit(at place: Int) -> Bool {
    self[place] == 0xD9 && self[place + 1] &- 0xA0 < 10
  }
}
