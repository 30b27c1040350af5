import Foundation
import Model

/// Words as the search index holds them, and as a visitor's words are looked up.
///
/// Both sides reduce a word in the same way: its letters without marks, accents and hamza; without
/// the article and the endings of plural, gender and possession. The index also holds what a word may
/// be without a particle that is written with it (و ف ب ك ل), and the other forms of words whose
/// plural is a word of its own (تجار of تاجر). `search.js` in the theme has the visitor's half of
/// this; Tests/browser/search.py holds the two to each other.
package enum SearchText {
  /// The words of a text for the index, each once, in the order of the text.
  package static func terms(of text: String) -> String {
    var seen: Set<String> = []
    var terms: [String] = []
    func add(_ term: String) {
      if seen.insert(term).inserted { terms.append(term) }
    }
    for word in words(of: text) where !stopWords.contains(word) {
      for key in keys(of: word) {
        add(key)
        for other in WordFamilies.others(of: key) { add(other) }
      }
    }
    return terms.joined(separator: " ")
  }

  /// The words of HTML, without its tags.
  package static func terms(ofHTML bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isInTag = false
    for byte in bytes {
      if byte == UInt8(ascii: "<") {
        isInTag = true
        text.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: ">") {
        isInTag = false
      } else if !isInTag {
        text.append(byte)
      }
    }
    var plain = String(decoding: text, as: UTF8.self)
    // All that the renderer writes as references.
    for name in ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"] {
      plain = plain.replacing(name, with: " ")
    }
    return terms(of: plain)
  }

  /// What is looked up for a visitor's text, the likeliest first: the second as if each word began
  /// with a particle.
  package static func queries(of text: String) -> [String] {
    let all = words(of: text)
    let telling = all.filter { !stopWords.contains($0) }
    let keys = (telling.isEmpty ? all : telling).map(keys(of:))
    let first = keys.compactMap(\.first).joined(separator: " ")
    let second = keys.compactMap(\.last).joined(separator: " ")
    return first == second ? [first] : [first, second]
  }

  // MARK: Letters

  /// The words of a text in their simplest letters.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func finish() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        if scalar == "\u{640}" { continue }
        if let other = letters[scalar] {
          word.append(contentsOf: other.unicodeScalars)
        } else if (0x660...0x669).contains(scalar.value) {
          word.append(Unicode.Scalar(UInt8(scalar.value - 0x660) + UInt8(ascii: "0")))
        } else {
          word.append(scalar)
        }
      default: finish()
      }
    }
    finish()
    return words
  }

  private static let letters: [Unicode.Scalar: String] = [
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ء": "", "œ": "oe", "æ": "ae", "ß": "ss",
  ]

  /// Words that tell nothing, in their simplest letters.
  static let stopWords = Set(
    ("في من علي عن الي او و ما هذا هذه التي الذي مع ان كان بين ثم هو هي "
      + "l d n s c j m t qu jusqu lorsqu puisqu le la les un une de des du et en au aux a avec pour "
      + "par sur dans ce ces cette que qui est ou son sa ses leur leurs")
      .split(separator: " ").map(String.init))

  // MARK: Words

  /// What a word is reduced to: as it stands, then without the particles it may begin with.
  static func keys(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.contains(where: { (0x621...0x64A).contains($0.value) }) else {
      return [latin(letters)]
    }
    let first = arabic(letters)
    guard let count = particles(letters) else { return [first] }
    let second = arabic(Array(letters.dropFirst(count)))
    return first == second ? [first] : [first, second]
  }

  private static func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }

  /// French: without the ending of the plural, then without silent letters.
  private static func latin(_ letters: [Unicode.Scalar]) -> String {
    var word = letters
    guard word.count > 3, !word.contains(where: { ("0"..."9").contains($0) }) else {
      return text(word)
    }
    if word.count > 4, word.suffix(3) == ["a", "u", "x"], word.suffix(4).first != "e" {
      word.removeLast(2)
      word.append("l")
    } else if word.last == "s" || word.last == "x" {
      word.removeLast()
    }
    while word.count > 3, word.last == "e" { word.removeLast() }
    if word.count > 3, word[word.count - 1] == word[word.count - 2] { word.removeLast() }
    return text(word)
  }

  /// How many letters at the start may be particles written with the word.
  private static func particles(_ letters: [Unicode.Scalar]) -> Int? {
    let and: [Unicode.Scalar] = ["و", "ف"]
    let other: [Unicode.Scalar] = ["ب", "ك", "ل"]
    guard letters.count >= 4 else { return nil }
    if and.contains(letters[0]), other.contains(letters[1]), letters.count >= 5 { return 2 }
    return and.contains(letters[0]) || other.contains(letters[0]) ? 1 : nil
  }

  private static let endings: [(letters: [Unicode.Scalar], rest: Int)] = [
    (["ا", "ت"], 3), (["و", "ن"], 4), (["ي", "ن"], 4), (["ا", "ن"], 4), (["ه", "ا"], 4),
    (["ه", "م"], 4), (["ن", "ا"], 4), (["ه"], 3), (["ي"], 3), (["ا"], 3),
  ]

  /// Arabic: without the article and what is written before it, then without endings.
  private static func arabic(_ letters: [Unicode.Scalar]) -> String {
    var word = letters[articleEnd(letters)...]
    for _ in 0..<3 {
      guard
        let ending = endings.first(where: {
          word.count >= $0.rest + $0.letters.count
            && word.suffix($0.letters.count) == $0.letters[...]
        })
      else { break }
      word = word.dropLast(ending.letters.count)
    }
    return text(word)
  }

  /// Where the word begins behind ال, بال, كال or لل, each also with و or ف before it.
  private static func articleEnd(_ letters: [Unicode.Scalar]) -> Int {
    let hasParticle = letters.first == "و" || letters.first == "ف"
    for start in hasParticle ? [1, 0] : [0] {
      for (article, count) in [("ال", 2), ("بال", 3), ("كال", 3), ("لل", 2)]
      where letters.count >= start + count + 2
        && letters[start..<(start + count)].elementsEqual(article.unicodeScalars)
      {
        return start + count
      }
    }
    return 0
  }
}
