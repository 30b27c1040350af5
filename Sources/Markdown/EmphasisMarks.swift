import Model

/// Which marks of emphasis open and which close, where CommonMark's rule cannot tell (GFM, 6.4).
///
/// Its rule asks for a space or punctuation outside of a mark that has punctuation inside. Arabic
/// writes particles without a space before the word, «و**(القدس)**», and Semitic scripts their
/// pronouns behind it; there the mark stays a mark as the proposal for Chinese and Japanese has it
/// (CommonMark issue 650): what may open may still close, so that an emphasis that is open ends
/// first. A single `*` beside Latin letters or digits stays what it was, since it may be a product.
enum EmphasisMarks {
  /// Appends the signs that the text's marks need, in their order.
  static func appendSigns(of text: [UInt8], to signs: inout [ParserSigns.Sign]) {
    for mark in [UInt8(ascii: "*"), UInt8(ascii: "~")] {
      let before = signs.count
      var place = 0
      while let start = text.place(of: mark, from: place) {
        var end = start + 1
        while end < text.count, text[end] == mark { end += 1 }
        place = end
        guard mark == UInt8(ascii: "*") || end - start == 2 else { continue }
        if let sign = sign(for: start..<end, in: text) {
          signs.append(ParserSigns.Sign(place: start, byte: sign))
        }
      }
      if before > 0, signs.count > before { signs.sort { $0.place < $1.place } }
    }
  }

  private static func sign(for run: Range<Int>, in text: [UInt8]) -> UInt8? {
    // Between letters, and with a space on a side, the parser's own rule is right.
    guard let first = text.scalar(before: run.lowerBound), !isBlank(first.scalar),
      let second = text.scalar(at: run.upperBound), !isBlank(second.scalar),
      isUncertain(first.scalar) || isUncertain(second.scalar),
      !isEscaped(run.lowerBound, in: text)
    else { return nil }
    let (before, hidesBefore) = neighbour(before: run.lowerBound, in: text)
    let (after, hidesAfter) = neighbour(behind: run.upperBound, in: text)
    let opens =
      after != .space && (!after.isPunctuation || before == .space || before.isPunctuation)
    let closes =
      before != .space && (!before.isPunctuation || after == .space || after.isPunctuation)
    let mayOpen = opens || mayOpen(before, after, run.count)
    let mayClose = closes || mayClose(before, after, run.count)
    guard mayOpen != opens || mayClose != closes || hidesBefore || hidesAfter else { return nil }
    if mayOpen, mayClose { return ParserSigns.opensOrCloses }
    return mayOpen ? ParserSigns.opens : mayClose ? ParserSigns.closes : nil
  }

  /// A mark right behind a letter and before punctuation.
  private static func mayOpen(_ before: MarkNeighbour, _ after: MarkNeighbour, _ count: Int) -> Bool
  {
    guard case .letter(let isRightToLeft) = before else { return false }
    switch after {
    case .opening, .quotation: return isRightToLeft || count > 1
    case .otherPunctuation: return isRightToLeft && count > 1
    default: return false
    }
  }

  /// A mark right behind punctuation and before a letter.
  private static func mayClose(
    _ before: MarkNeighbour, _ after: MarkNeighbour, _ count: Int
  ) -> Bool {
    switch (before, after) {
    case (.closingQuotation, .letter), (.closingQuotation, .digit): true
    case (.closing, .letter(let isRightToLeft)), (.quotation, .letter(let isRightToLeft)):
      isRightToLeft || count > 1
    case (.otherPunctuation, .letter(let isRightToLeft)): isRightToLeft && count > 1
    case (.closing, .digit), (.quotation, .digit): count > 1
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20
  }

  /// Whether a character may be punctuation or invisible: what is quickly known to be a letter is
  /// neither.
  private static func isUncertain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x0620...0x065F, 0x066E...0x06D3:
      false
    default: true
    }
  }

  private static func isEscaped(_ place: Int, in text: [UInt8]) -> Bool {
    var start = place
    while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (place - start) % 2 == 1
  }

  /// Of more marks in a row nobody means anything.
  private static let mostPassedOver = 16

  /// What stands before a mark, and whether something invisible stands between.
  private static func neighbour(
    before place: Int, in text: [UInt8]
  ) -> (kind: MarkNeighbour, hides: Bool) {
    var place = place
    var hides = false
    for _ in 0..<mostPassedOver {
      guard let found = text.scalar(before: place) else { break }
      if MarkNeighbour.isInvisible(found.scalar) {
        hides = true
      } else if found.scalar != "~", found.scalar != "*" {
        return (MarkNeighbour(found.scalar), hides)
      }
      place = found.start
    }
    return (.space, hides)
  }

  private static func neighbour(
    behind place: Int, in text: [UInt8]
  ) -> (kind: MarkNeighbour, hides: Bool) {
    var place = place
    var hides = false
    for _ in 0..<mostPassedOver {
      guard let found = text.scalar(at: place) else { break }
      if MarkNeighbour.isInvisible(found.scalar) {
        hides = true
      } else if found.scalar != "~", found.scalar != "*" {
        // A picture begins with `![`.
        if found.scalar == "!", found.end < text.count, text[found.end] == UInt8(ascii: "[") {
          return (.opening, hides)
        }
        return (MarkNeighbour(found.scalar), hides)
      }
      place = found.end
    }
    return (.space, hides)
  }
}
