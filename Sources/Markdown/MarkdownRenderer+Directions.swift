import Model

extension MarkdownRenderer {
  /// The direction in which the current place is written.
  var base: Direction { directions[directions.count - 1] }

  /// Opens the direction of a block and writes `dir` when it differs from what is around it.
  mutating func openDirection(of node: CMarkNode) {
    open(direction(of: node) ?? base)
  }

  /// Opens a direction and writes `dir` when it is another than that around it.
  mutating func open(_ own: Direction) {
    let around = base
    directions.append(own)
    previous = 0
    if own != around { append(own == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"") }
  }

  mutating func closeDirection() {
    if directions.count > 1 { directions.removeLast() }
  }

  /// The direction of a block by its first letter (UAX #9, P2 and P3); marked foreign words decide
  /// only when there is nothing else.
  ///
  /// A sentence that merely begins with a foreign name keeps the direction around it: the first
  /// letter turns the block only when the last letter is of its direction too, or at least as many
  /// of its words. «Dlala سوق في القدس» stays Arabic, « Voici قهوة، هيل، سكر ici » is French.
  func direction(of node: CMarkNode) -> Direction? {
    if let known = letters[node.id] { return direction(of: known) }
    // Hardly any block begins with a letter of another direction: only then are all looked at.
    let own = spans?.firstStrong(outside: node) ?? node.firstStrong
    guard let own, own != base else { return own }
    return direction(of: BlockLetters(of: node, spans))
  }

  private func direction(of letters: BlockLetters) -> Direction? {
    guard let own = letters.deciding, own != base, letters.last != own else {
      return letters.deciding
    }
    return own == .leftToRight
      ? (letters.words >= 0 ? own : base) : (letters.words <= 0 ? own : base)
  }

  /// The direction of a list: that of most of its items, so that one foreign item does not turn the
  /// numbers of all to its side; among as many of both, that of what is around.
  func direction(ofList node: CMarkNode) -> Direction {
    var balance = 0
    var item = node.firstChild
    while let here = item {
      switch direction(of: here) {
      case .rightToLeft?: balance -= 1
      case .leftToRight?: balance += 1
      case nil: break
      }
      item = here.next
    }
    return balance == 0 ? base : balance > 0 ? .leftToRight : .rightToLeft
  }

  // MARK: Inside a line

  /// An element in a line; it is isolated when it holds a whole run of the other direction.
  mutating func inline(
    _ node: CMarkNode, _ isEntering: Bool, _ open: StaticString, _ close: StaticString
  ) {
    guard isEntering else {
      closeDirection()
      append(close)
      return
    }
    append(open)
    openInline(node)
    append(">")
  }

  /// Opens the direction of an element in a line, which goes on what stands before it.
  mutating func openInline(_ node: CMarkNode) {
    let before = previous
    open(isolatedDirection(of: node) ?? base)
    previous = before
  }

  /// The direction of an element that holds letters of the other direction only and is no part of a
  /// longer run of it: its neighbours on both sides are of the base direction, or there are none.
  ///
  /// Isolating a part of a run would put its words in the wrong order: in «*سوق* القطّانين» within
  /// French text the first word would come to stand on the left.
  private func isolatedDirection(of node: CMarkNode) -> Direction? {
    guard let own = node.firstStrong, own != base else { return nil }
    if node.isAutolink { return own }
    var isMixed = false
    node.walk { inner, isEntering in
      if isEntering, inner.kind == .text {
        let profile = BidiProfile(of: inner.literal)
        isMixed =
          isMixed || (base == .leftToRight ? profile.hasLeftToRight : profile.hasRightToLeft)
      }
      return !isMixed
    }
    if isMixed || isBeside(own, node) { return nil }
    return own
  }

  /// Whether the nearest letter before or behind an element is of a direction.
  private func isBeside(_ direction: Direction, _ node: CMarkNode) -> Bool {
    var neighbour = node.previous
    while let here = neighbour {
      if here.kind == .text {
        if let last = BidiProfile.lastStrong(of: here.literal) {
          if last == direction { return true }
          break
        }
      } else if here.kind != .softBreak {
        break
      }
      neighbour = here.previous
    }
    neighbour = node.next
    while let here = neighbour {
      if here.kind == .text {
        if let first = BidiProfile(of: here.literal).firstStrong { return first == direction }
      } else if here.kind != .softBreak {
        return false
      }
      neighbour = here.next
    }
    return false
  }

  /// Whether the text before a node ends in the other direction, which would draw a number to it.
  func standsBehindForeign(_ node: CMarkNode) -> Bool {
    guard let before = node.previous, before.kind == .text,
      let last = BidiProfile.lastStrong(of: before.literal)
    else { return false }
    return last != base
  }
}

extension BidiProfile {
  /// How many more words there are of left-to-right letters than of right-to-left ones.
  static func balanceOfWords(in text: String) -> Int {
    var balance = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      switch BidiClass(of: scalar) {
      case .leftToRight:
        if !isInWord { balance += 1 }
        isInWord = true
      case .rightToLeft, .arabicLetter:
        if !isInWord { balance -= 1 }
        isInWord = true
      case .whiteSpace, .separator, .neutral: isInWord = false
      default: continue
      }
    }
    return balance
  }

  /// The direction of the last strong character.
  static func lastStrong(of text: String) -> Direction? {
    for scalar in text.unicodeScalars.reversed() {
      switch BidiClass(of: scalar) {
      case .leftToRight: return .leftToRight
      case .rightToLeft, .arabicLetter: return .rightToLeft
      default: continue
      }
    }
    return nil
  }
}
