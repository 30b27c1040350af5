/// The bidirectional algorithm whole (UAX #9 of Unicode 15), written for tests alone: what a
/// browser does with a text, to hold the program's decisions against.
///
/// One paragraph in one line; rules P1, L3 and L4 are not for it.
struct ReferenceBidi {
  /// Bidi_Class by its short names.
  enum Kind: String {
    // The names are those of the standard.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI
  }

  /// One character as the algorithm sees it.
  struct Character {
    var kind: Kind
    /// The number of a pair of brackets: positive for the opening one, negative for the closing
    /// one, 0 for what is no bracket.
    var bracket = 0
  }

  static let deepest = 125

  /// Level of the paragraph, and of each character; none for those that rule X9 takes out.
  private(set) var paragraphLevel = 0
  var levels: [Int?] = []

  let text: [Character]
  var kinds: [Kind]
  /// The place of the PDI that ends the isolate begun here (BD9).
  private var end: [Int?] = []
  /// The places of those PDIs.
  private var isEnd: [Bool] = []
  var depth: [Int] = []

  /// Resolves a paragraph; without a level its first strong character tells it (P2 and P3).
  init(_ text: [Character], level: Int?) {
    self.text = text
    kinds = text.map(\.kind)
    matchIsolates()
    paragraphLevel = level ?? firstStrong(from: 0, to: text.count)
    setExplicitLevels()
    for sequence in isolatingRunSequences() {
      resolveWeak(sequence)
      resolveBrackets(sequence)
      resolveNeutral(sequence)
    }
    settle()
  }

  /// The places of the characters that are seen, from left to right (L2).
  var order: [Int] {
    var places = levels.indices.filter { levels[$0] != nil }
    let seen = places.map { levels[$0] ?? 0 }
    guard let highest = seen.max(), highest > 0 else { return places }
    // Reversing a run at each level and its inner ones again is L2 to the letter.
    var current = seen
    for level in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < current.count {
        guard current[start] >= level else {
          start += 1
          continue
        }
        var stop = start
        while stop < current.count, current[stop] >= level { stop += 1 }
        places[start..<stop].reverse()
        current[start..<stop].reverse()
        start = stop
      }
    }
    return places
  }

  // MARK: Paragraph and explicit levels

  static func isInitiator(_ kind: Kind) -> Bool {
    kind == .LRI || kind == .RLI || kind == .FSI
  }

  private mutating func matchIsolates() {
    end = Array(repeating: nil, count: text.count)
    isEnd = Array(repeating: false, count: text.count)
    var open: [Int] = []
    for place in text.indices {
      if Self.isInitiator(text[place].kind) {
        open.append(place)
      } else if text[place].kind == .PDI, let first = open.popLast() {
        end[first] = place
        isEnd[place] = true
      }
    }
  }

  private func firstStrong(from start: Int, to stop: Int) -> Int {
    var place = start
    while place < stop {
      switch text[place].kind {
      case .L: return 0
      case .R, .AL: return 1
      case .LRI, .RLI, .FSI: place = end[place] ?? stop
      default: break
      }
      place += 1
    }
    return 0
  }

  /// Rules X1 to X8; BN and the explicit characters are marked for X9 by kind BN.
  private mutating func setExplicitLevels() {
    depth = Array(repeating: paragraphLevel, count: text.count)
    var stack: [(level: Int, override: Kind?, isIsolate: Bool)] = [(paragraphLevel, nil, false)]
    var (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0)
    for place in text.indices {
      let top = stack[stack.count - 1]
      var kind = text[place].kind
      switch kind {
      case .RLE, .LRE, .RLO, .LRO:
        depth[place] = top.level
        kinds[place] = .BN
        let isRight = kind == .RLE || kind == .RLO
        let next = isRight ? (top.level + 1) | 1 : (top.level + 2) & ~1
        if next <= Self.deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
          stack.append((next, kind == .RLO ? .R : kind == .LRO ? .L : nil, false))
        } else if overflowIsolates == 0 {
          overflowEmbeddings += 1
        }
      case .RLI, .LRI, .FSI:
        depth[place] = top.level
        if let override = top.override { kinds[place] = override }
        if kind == .FSI {
          let isRight = firstStrong(from: place + 1, to: end[place] ?? text.count) == 1
          kind = isRight ? .RLI : .LRI
        }
        let next = kind == .RLI ? (top.level + 1) | 1 : (top.level + 2) & ~1
        if next <= Self.deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
          validIsolates += 1
          stack.append((next, nil, true))
        } else {
          overflowIsolates += 1
        }
      case .PDI:
        if overflowIsolates > 0 {
          overflowIsolates -= 1
        } else if validIsolates > 0 {
          overflowEmbeddings = 0
          while !stack[stack.count - 1].isIsolate { stack.removeLast() }
          stack.removeLast()
          validIsolates -= 1
        }
        depth[place] = stack[stack.count - 1].level
        if let override = stack[stack.count - 1].override { kinds[place] = override }
      case .PDF:
        depth[place] = top.level
        kinds[place] = .BN
        if overflowIsolates > 0 { continue }
        if overflowEmbeddings > 0 {
          overflowEmbeddings -= 1
        } else if !top.isIsolate, stack.count > 1 {
          stack.removeLast()
        }
      case .B: depth[place] = paragraphLevel
      case .BN: depth[place] = top.level
      default:
        depth[place] = top.level
        if let override = top.override { kinds[place] = override }
      }
    }
  }

  // MARK: Isolating run sequences (X10)

  struct Sequence {
    var places: [Int]
    var level: Int
    var start: Kind
    var end: Kind
  }

  private func isolatingRunSequences() -> [Sequence] {
    let seen = text.indices.filter { kinds[$0] != .BN }
    var runs: [[Int]] = []
    // By place: its run, and the level of what is seen before and after it.
    var runOf = Array(repeating: 0, count: text.count)
    var before = Array(repeating: paragraphLevel, count: text.count)
    var after = before
    var last: Int?
    for place in seen {
      if let last, depth[last] == depth[place] {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
      runOf[place] = runs.count - 1
      if let last {
        before[place] = depth[last]
        after[last] = depth[place]
      }
      last = place
    }
    var result: [Sequence] = []
    for run in runs {
      guard let first = run.first, !isEnd[first] else { continue }
      var places = run
      while let last = places.last, let close = end[last] { places += runs[runOf[close]] }
      guard let last = places.last else { continue }
      let level = depth[first]
      let isOpen = Self.isInitiator(text[last].kind) && end[last] == nil
      result.append(
        Sequence(
          places: places, level: level, start: Self.direction(max(level, before[first])),
          end: Self.direction(max(level, isOpen ? paragraphLevel : after[last]))))
    }
    return result
  }

  static func direction(_ level: Int) -> Kind { level & 1 == 1 ? .R : .L }
}
