import Model

/// Holds one decision against the whole algorithm.
///
/// The question is whether a text stands in a paragraph as it would stand there isolated. What
/// surrounds it is text of the paragraph's own direction: the words of a template in the language
/// of its page, and other values, which are isolated when they are of the other direction. It is
/// compared by the order in which the characters are seen, white space aside.
struct IsolationProof {
  /// What the comparison said.
  enum Verdict {
    /// Everything is seen in the same order.
    case same
    /// The order differs, after these two texts.
    case differs(before: String, after: String)
  }

  private let surroundings: [Direction: [(before: Part, after: Part)]]
  private var properties: BidiData.Properties

  private struct Part {
    var string: String
    var characters: [ReferenceBidi.Character]
  }

  /// Before and after a value in text of a direction.
  ///
  /// A sign or digit of a template that touches a value (`{{ number }}%`) joins it on purpose, so
  /// these all keep off by a space or a bracket; the numbers with signs have a word of their own
  /// before them.
  private static func texts(_ direction: Direction) -> (before: [String], after: [String]) {
    switch direction {
    case .rightToLeft:
      (
        [
          "", "ص ", "ص", "ص (", "5 ", "ص 5+ (", "٥ «", "ص: -", "\u{2066}abc 5\u{2069} ",
          "\u{2067}ص\u{2069}", "ص [5% ", "ص١، ",
        ],
        [
          "", " ص", "ص", ") ص", " 5", ") ص 5%", "» ٥", "، ص", " \u{2066}5 abc\u{2069}",
          "\u{2067}ص\u{2069}", "] ص 5/5", " (٥)",
        ]
      )
    case .leftToRight:
      (
        [
          "", "a ", "a", "a (", "5 ", "a 5+ (", "5%", "a: -", "\u{2067}ص 5\u{2069} ",
          "\u{2066}a\u{2069}", "a [5/", "a5,",
        ],
        [
          "", " a", "a", ") a", " 5", ") a 5%", "%", "/5", " \u{2067}5 ص\u{2069}",
          "\u{2066}a\u{2069}", "] a 5/5", "(5)",
        ]
      )
    }
  }

  init(_ properties: BidiData.Properties) {
    var properties = properties
    var surroundings: [Direction: [(before: Part, after: Part)]] = [:]
    for direction in [Direction.leftToRight, .rightToLeft] {
      let (before, after) = Self.texts(direction)
      let (befores, afters) = (
        before.map { Part(string: $0, characters: properties.characters($0.unicodeScalars)) },
        after.map { Part(string: $0, characters: properties.characters($0.unicodeScalars)) }
      )
      surroundings[direction] = befores.flatMap { before in afters.map { (before, $0) } }
    }
    self.surroundings = surroundings
    self.properties = properties
  }

  /// How many surroundings there are for a direction.
  func count(_ direction: Direction) -> Int { surroundings[direction]?.count ?? 0 }

  /// Compares in all surroundings, or in one of them by its number.
  mutating func verdict(
    _ text: String, in direction: Direction, surrounding: Int? = nil
  ) -> Verdict {
    let profile = BidiProfile(of: text)
    // Signs alone have no direction of their own, so they follow the paragraph.
    let hasOwn = profile.firstStrong != nil || profile.hasDigits
    let isolate = hasOwn ? profile.isolateDirection : direction
    let characters = properties.characters(text.unicodeScalars)
    let all = surroundings[direction] ?? []
    let chosen = surrounding.map { [all[$0 % all.count]] } ?? all
    let level = direction == .rightToLeft ? 1 : 0
    for (before, after) in chosen {
      let opening = ReferenceBidi.Character(kind: isolate == .rightToLeft ? .RLI : .LRI)
      let closing = ReferenceBidi.Character(kind: .PDI)
      let bare = before.characters + characters + after.characters
      let isolated =
        before.characters + [opening] + characters + [closing] + after.characters
      let (first, last) = (before.characters.count, before.characters.count + characters.count + 1)
      let seen = ReferenceBidi(bare, level: level).order.filter { Self.isSeen(bare[$0].kind) }
      let wanted = ReferenceBidi(isolated, level: level).order
        .filter { $0 != first && $0 != last && Self.isSeen(isolated[$0].kind) }
        .map { $0 < first ? $0 : $0 < last ? $0 - 1 : $0 - 2 }
      if seen != wanted { return .differs(before: before.string, after: after.string) }
    }
    return .same
  }

  private static func isSeen(_ kind: ReferenceBidi.Kind) -> Bool {
    switch kind {
    case .WS, .S, .B, .LRI, .RLI, .FSI, .PDI: false
    default: true
    }
  }
}
