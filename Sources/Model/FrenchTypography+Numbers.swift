extension FrenchWalk {
  /// Signs that take a space before them even where the author wrote none.
  private static let signs: [StaticString] = ["%", "€", "₪", "‰"]
  private static let units: [StaticString] = [
    "kg", "km", "cm", "mm", "mg", "ml", "cl", "dl", "hl", "min", "ha", "ko", "Ko", "Mo", "Go",
    "°C", "°", "$", "£", "g", "m", "l", "L", "h", "s",
  ]
  /// What is written behind a number, and what of it is raised.
  private static let ordinals: [(written: StaticString, raised: StaticString)] = [
    ("er", "er"), ("ère", "re"), ("ere", "re"), ("re", "re"), ("nde", "nde"), ("nd", "nd"),
    ("ième", "e"), ("ème", "e"), ("eme", "e"), ("e", "e"),
  ]

  /// `10 000`, `12,5 %`, `1er`: groups, the unit's space, ordinals.
  mutating func number(_ output: inout [UInt8]) {
    let first = index
    while text.kind(at: index) == .digit, index < text.count { index += 1 }
    // A code, a version, a telephone number or the like.
    if text.kind(before: first) == .letter || isJoiner(text[first - 1]) {
      while text.kind(at: index) == .digit || text.kind(at: index) == .letter, index < text.count {
        index += 1
      }
      return
    }
    if isProse, let ordinal = ordinal(first, index) {
      raise(ordinal, &output)
      return
    }
    // Behind another number it is a part of something else, such as a telephone number.
    let isAlone = text[first - 1] != 0x20 || text.kind(before: first - 1) != .digit
    if index - first <= 3, text[first] != UInt8(ascii: "0"), isAlone {
      while text[index] == 0x20, hasGroup(at: index + 1) {
        replace(index, index + 1, with: FrenchTypography.narrow, &output)
        index += 3
      }
    }
    if text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "."),
      text.kind(at: index + 1) == .digit
    {
      index += 1
      while text.kind(at: index) == .digit, index < text.count { index += 1 }
    }
    unit(&output)
  }

  private func isJoiner(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "@"),
      UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Exactly three digits.
  private func hasGroup(at place: Int) -> Bool {
    for offset in 0..<3
    where place + offset >= text.count || text.kind(at: place + offset) != .digit {
      return false
    }
    return text.kind(at: place + 3) != .digit && text.kind(at: place + 3) != .letter
  }

  private mutating func unit(_ output: inout [UInt8]) {
    let end = index
    let isSpaced = text[end] == 0x20 && end < text.count
    let place = isSpaced ? end + 1 : end
    // Most numbers stand before a word that is no unit, or at the end of a sentence.
    if !isSpaced, text[end] < 0x80, text[end] != UInt8(ascii: "%") { return }
    if let sign = Self.signs.first(where: { text.has($0, at: place) }) {
      let after = place + sign.utf8CodeUnitCount
      guard text.kind(at: after) != .letter, text.kind(at: after) != .digit else { return }
      replace(end, place, with: FrenchTypography.noBreak, &output)
      index = after
      return
    }
    guard isSpaced, let unit = Self.units.first(where: { isUnit($0, at: place) }) else { return }
    replace(end, place, with: FrenchTypography.noBreak, &output)
    index = place + unit.utf8CodeUnitCount
    // `10 h 30`
    if text[index] == 0x20, text.kind(at: index + 1) == .digit, text.has("h", at: place) {
      replace(index, index + 1, with: FrenchTypography.noBreak, &output)
    }
  }

  private func isUnit(_ unit: StaticString, at place: Int) -> Bool {
    guard text.has(unit, at: place) else { return false }
    let after = place + unit.utf8CodeUnitCount
    let kind = text.kind(at: after)
    return kind != .letter && kind != .digit && text[after] != UInt8(ascii: "'")
      && !text.has("’", at: after)
  }

  // MARK: Ordinals

  private struct Ordinal {
    var end: Int
    var after: Int
    var raised: StaticString
  }

  /// The ordinal whose number stands in a range.
  private func ordinal(_ first: Int, _ end: Int) -> Ordinal? {
    guard text.kind(at: end) == .letter, end < text.count else { return nil }
    let isOne =
      end == first + 1
      && (text[first] == UInt8(ascii: "1") || text[first] == UInt8(ascii: "I"))
    let isTwo = end == first + 1 && text[first] == UInt8(ascii: "2")
    for (written, raised) in Self.ordinals where text.has(written, at: end) {
      let after = end + written.utf8CodeUnitCount
      guard text.kind(at: after) != .letter, text.kind(at: after) != .digit else { continue }
      let first = unsafe raised.utf8Start[0]
      switch first {
      case UInt8(ascii: "e") where raised.utf8CodeUnitCount == 1:
        if isOne { return nil }
      case UInt8(ascii: "n"): if !isTwo { return nil }
      default: if !isOne { return nil }
      }
      return Ordinal(end: end, after: after, raised: raised)
    }
    return nil
  }

  private mutating func raise(_ ordinal: Ordinal, _ output: inout [UInt8]) {
    replace(ordinal.end, ordinal.end, "<sup>", &output)
    replace(ordinal.end, ordinal.after, ordinal.raised, &output)
    replace(ordinal.after, ordinal.after, "</sup>", &output)
  }

  // MARK: Capitals

  private static let titles: [StaticString] = [
    "M. ", "MM. ", "Mme ", "Mmes ", "Mlle ", "Dr ", "Pr ",
  ]

  /// `M. Dupont` is kept together; `XXe` is an ordinal.
  mutating func capital(_ output: inout [UInt8]) {
    let first = index
    index += 1
    let before = text.kind(before: first)
    guard before != .letter, before != .digit, !isJoiner(text[first - 1]) else { return }
    switch text[first] {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"):
      guard isProse else { return }
      while isRoman(text[index]), index < text.count { index += 1 }
      guard isRomanNumber(first, index), let ordinal = ordinal(first, index) else { return }
      raise(ordinal, &output)
    default:
      // `M.`, `MM.`, `Mme`, `Mlle`, `Dr`, `Pr`
      switch text[first + 1] {
      case UInt8(ascii: "."), UInt8(ascii: "M"), UInt8(ascii: "m"), UInt8(ascii: "l"),
        UInt8(ascii: "r"):
        break
      default: return
      }
      guard let title = Self.titles.first(where: { text.has($0, at: first) }) else { return }
      let after = first + title.utf8CodeUnitCount
      let isCapital =
        text[after] &- 65 < 26 || text[after] == 0xC3 && text[after + 1] &- 0x80 < 0x1F
      guard isCapital else { return }
      replace(after - 1, after, with: FrenchTypography.noBreak, &output)
    }
  }

  private func isRoman(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }

  /// 1 to 39, which holds the centuries and the dynasties and no French word.
  private func isRomanNumber(_ first: Int, _ end: Int) -> Bool {
    var place = first
    var tens = 0
    while text[place] == UInt8(ascii: "X"), place < end, tens < 4 {
      place += 1
      tens += 1
    }
    guard tens < 4 else { return false }
    if end - place == 2, text[place] == UInt8(ascii: "I"), text[place + 1] != UInt8(ascii: "I") {
      return true
    }
    if text[place] == UInt8(ascii: "V"), place < end { place += 1 }
    var ones = 0
    while text[place] == UInt8(ascii: "I"), place < end {
      place += 1
      ones += 1
    }
    return place == end && ones < 4
  }
}
