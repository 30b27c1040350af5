extension ReferenceBidi {
  // MARK: Weak types (W1 to W7)

  mutating func resolveWeak(_ sequence: Sequence) {
    let places = sequence.places
    var previous = sequence.start
    for place in places {
      if kinds[place] == .NSM {
        let isIsolate = Self.isInitiator(previous) || previous == .PDI
        kinds[place] = isIsolate ? .ON : previous
      }
      previous = kinds[place]
    }
    var strong = sequence.start
    for place in places {
      switch kinds[place] {
      case .L, .R, .AL: strong = kinds[place]
      case .EN where strong == .AL: kinds[place] = .AN
      default: break
      }
    }
    for place in places where kinds[place] == .AL { kinds[place] = .R }
    for index in places.indices.dropFirst().dropLast() {
      let (before, after) = (kinds[places[index - 1]], kinds[places[index + 1]])
      guard before == after else { continue }
      switch kinds[places[index]] {
      case .ES where before == .EN: kinds[places[index]] = .EN
      case .CS where before == .EN || before == .AN: kinds[places[index]] = before
      default: break
      }
    }
    var index = 0
    while index < places.count {
      guard kinds[places[index]] == .ET else {
        index += 1
        continue
      }
      var stop = index
      while stop < places.count, kinds[places[stop]] == .ET { stop += 1 }
      let touches =
        index > 0 && kinds[places[index - 1]] == .EN
        || stop < places.count && kinds[places[stop]] == .EN
      if touches { for inner in index..<stop { kinds[places[inner]] = .EN } }
      index = stop
    }
    for place in places where [.ES, .ET, .CS].contains(kinds[place]) { kinds[place] = .ON }
    strong = sequence.start
    for place in places {
      switch kinds[place] {
      case .L, .R: strong = kinds[place]
      case .EN where strong == .L: kinds[place] = .L
      default: break
      }
    }
  }

  // MARK: Brackets (N0) and neutrals (N1 and N2)

  mutating func resolveBrackets(_ sequence: Sequence) {
    let places = sequence.places
    // BD16: at most 63 brackets are open at once.
    var open: [(bracket: Int, index: Int)] = []
    var pairs: [(first: Int, last: Int)] = []
    scan: for index in places.indices {
      let place = places[index]
      let bracket = text[place].bracket
      guard bracket != 0, kinds[place] == .ON else { continue }
      if bracket > 0 {
        guard open.count < 63 else { break scan }
        open.append((bracket, index))
      } else if let match = open.lastIndex(where: { $0.bracket == -bracket }) {
        pairs.append((open[match].index, index))
        open.removeSubrange(match...)
      }
    }
    let own = Self.direction(sequence.level)
    for pair in pairs.sorted(by: { $0.first < $1.first }) {
      var found: Kind?
      for index in pair.first + 1..<pair.last {
        guard let strong = Self.strong(kinds[places[index]]) else { continue }
        found = strong
        if strong == own { break }
      }
      guard let found else { continue }
      var kind = own
      if found != own {
        let before = places[..<pair.first].last { Self.strong(kinds[$0]) != nil }
        kind = before.flatMap { Self.strong(kinds[$0]) } ?? sequence.start
      }
      for index in [pair.first, pair.last] {
        kinds[places[index]] = kind
        // Marks on a bracket go with it.
        for mark in places[(index + 1)...] {
          guard text[mark].kind == .NSM else { break }
          kinds[mark] = kind
        }
      }
    }
  }

  /// L or R, when a character counts as one for the neutrals beside it.
  private static func strong(_ kind: Kind) -> Kind? {
    switch kind {
    case .L: .L
    case .R, .EN, .AN: .R
    default: nil
    }
  }

  mutating func resolveNeutral(_ sequence: Sequence) {
    let places = sequence.places
    var index = 0
    while index < places.count {
      guard Self.strong(kinds[places[index]]) == nil else {
        index += 1
        continue
      }
      var stop = index
      while stop < places.count, Self.strong(kinds[places[stop]]) == nil { stop += 1 }
      let before = index > 0 ? Self.strong(kinds[places[index - 1]]) : sequence.start
      let after = stop < places.count ? Self.strong(kinds[places[stop]]) : sequence.end
      let kind = before == after ? before ?? .L : Self.direction(sequence.level)
      for inner in index..<stop { kinds[places[inner]] = kind }
      index = stop
    }
  }

  // MARK: Levels (I1, I2 and L1)

  mutating func settle() {
    levels = text.indices.map { place in
      let level = depth[place]
      switch (level & 1, kinds[place]) {
      case (_, .BN): return nil
      case (0, .R), (1, .L), (1, .EN), (1, .AN): return level + 1
      case (0, .EN), (0, .AN): return level + 2
      default: return level
      }
    }
    var isTrailing = true
    for place in text.indices.reversed() where levels[place] != nil {
      switch text[place].kind {
      case .S, .B:
        levels[place] = paragraphLevel
        isTrailing = true
      case .WS, .LRI, .RLI, .FSI, .PDI: if isTrailing { levels[place] = paragraphLevel }
      default: isTrailing = false
      }
    }
  }
}
