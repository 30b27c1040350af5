/// The letters of an Arabic word, each with its marks.
struct ArabicLetters {
  private struct Letter {
    var scalar: Unicode.Scalar
    /// The short vowel written on it; `""` is sukun.
    var vowel: String?
    var isDoubled = false
    var isTanwin = false
  }

  private var letters: [Letter] = []
  /// The letters without marks.
  let plain: String
  /// Whether any short vowel is written.
  private(set) var hasVowels = false

  init(_ word: String) {
    for scalar in word.unicodeScalars {
      guard let last = letters.indices.last else {
        if !Self.isMark(scalar) { letters.append(Letter(scalar: scalar)) }
        continue
      }
      switch scalar {
      case "\u{64E}": letters[last].vowel = "a"
      case "\u{64F}": letters[last].vowel = "u"
      case "\u{650}": letters[last].vowel = "i"
      case "\u{652}": letters[last].vowel = ""
      case "\u{64B}": letters[last].isTanwin = true
      case "\u{651}": letters[last].isDoubled = true
      case "\u{670}": letters[last].vowel = "a"
      default:
        if !Self.isMark(scalar) { letters.append(Letter(scalar: scalar)) }
      }
    }
    hasVowels = letters.dropLast().contains { $0.vowel?.isEmpty == false }
    plain = Self.text(letters)
  }

  private init(_ letters: [Letter]) {
    self.letters = letters
    hasVowels = letters.dropLast().contains { $0.vowel?.isEmpty == false }
    plain = Self.text(letters)
  }

  private static func text(_ letters: [Letter]) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters { text.append(letter.scalar) }
    return String(text)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{640}" || (0x64B...0x65F).contains(scalar.value) || scalar == "\u{670}"
  }

  var count: Int { letters.count }

  /// The letters with every alef plain, as hurried hands write them.
  var withoutHamza: String {
    var text = String.UnicodeScalarView()
    for letter in letters {
      text.append(["أ", "إ", "آ", "ٱ"].contains(letter.scalar) ? "ا" : letter.scalar)
    }
    return String(text)
  }

  /// The word without its first letters.
  func dropping(_ count: Int) -> ArabicLetters { ArabicLetters(Array(letters.dropFirst(count))) }

  private static let consonants: [Unicode.Scalar: String] = [
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh",
    "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ء": "", "ؤ": "",
    "ئ": "", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ڨ": "g", "ڭ": "g", "ک": "k",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ہ": "h", "ھ": "h", "ں": "n",
  ]

  /// A sound of the word; vowels and consonants in turn make syllables.
  private enum Sound {
    case consonant(String, isClosed: Bool)
    case vowel(String, isLongA: Bool)
  }

  /// The word by rule.
  func romanised(isConstruct: Bool) -> String {
    syllables(sounds(isConstruct))
  }

  private func sounds(_ isConstruct: Bool) -> [Sound] {
    var sounds: [Sound] = []
    func endsInVowel(_ vowel: String? = nil) -> Bool {
      guard case .vowel(let last, _)? = sounds.last else { return false }
      return vowel == nil || last == vowel
    }
    for (place, letter) in letters.enumerated() {
      let isLast = place == letters.count - 1
      let next = isLast ? nil : letters[place + 1]
      switch letter.scalar {
      case "ا", "ى", "ٱ":
        if place == 0 {
          sounds.append(.vowel(letter.vowel ?? firstVowel, isLongA: false))
        } else if endsInVowel("a") {
          sounds.removeLast()
          sounds.append(.vowel("a", isLongA: true))
        } else if !(isLast && letter.isTanwin) {
          sounds.append(.vowel("a", isLongA: true))
        } else {
          sounds.append(.vowel("an", isLongA: false))
        }
      case "أ": sounds.append(.vowel(place == 0 ? letter.vowel ?? "a" : "a", isLongA: false))
      case "إ": sounds.append(.vowel("i", isLongA: false))
      case "آ": sounds.append(.vowel("a", isLongA: true))
      case "ة": sounds.append(.vowel(isConstruct ? "at" : "a", isLongA: false))
      case "و", "ي", "ی":
        let isWaw = letter.scalar == "و"
        glide(letter, next, place, isWaw ? ("w", "u") : ("y", "i"), &sounds)
      default:
        let latin = Self.consonants[letter.scalar] ?? ""
        if letter.isDoubled { sounds.append(.consonant(latin, isClosed: true)) }
        sounds.append(.consonant(latin, isClosed: letter.vowel == ""))
        // The vowel of a word's end is grammar, and is not said in a pause.
        if let vowel = letter.vowel, !vowel.isEmpty, !isLast {
          sounds.append(.vowel(vowel, isLongA: false))
        }
        if place == 2, hasHelpingAlef { sounds.append(.vowel("i", isLongA: false)) }
        if isLast, letter.isTanwin { sounds.append(.vowel("an", isLongA: false)) }
      }
      // A fatha before the alef that carries its tanwin.
      if !isLast, letter.isTanwin, next?.scalar == "ا", place == letters.count - 2 {
        sounds.append(.vowel("an", isLongA: false))
        return sounds
      }
    }
    return sounds
  }

  /// و and ي: a consonant at the start, beside another vowel or with a vowel of its own; else long.
  private func glide(
    _ letter: Letter, _ next: Letter?, _ place: Int, _ latin: (consonant: String, vowel: String),
    _ sounds: inout [Sound]
  ) {
    var isAfterVowel = false
    var isAfterOwn = false
    if case .vowel(let last, _)? = sounds.last {
      isAfterVowel = true
      isAfterOwn = last == latin.vowel && letters[max(place - 1, 0)].vowel == latin.vowel
    }
    let isBeforeVowel = next.map { "اآىة".unicodeScalars.contains($0.scalar) } ?? false
    let hasVowel = letter.vowel?.isEmpty == false
    if letter.isDoubled {
      // يّ at the end is ī; before a vowel it is said twice.
      if !isAfterVowel { sounds.append(.vowel(latin.vowel == "i" ? "i" : "a", isLongA: false)) }
      if next == nil, latin.vowel == "i" {
        if isAfterVowel, !isAfterOwn { sounds.append(.consonant("y", isClosed: true)) }
        return
      }
      sounds.append(.consonant(latin.consonant, isClosed: true))
      sounds.append(.consonant(latin.consonant, isClosed: false))
    } else if isAfterOwn, !hasVowel, !isBeforeVowel {
      return  // The short vowel before it is written: one long vowel.
    } else if place == 0 || isAfterVowel || hasVowel || isBeforeVowel {
      let isFeminine = latin.vowel == "i" && next?.scalar == "ة" && !isAfterVowel && place > 1
      if isFeminine { sounds.append(.vowel("i", isLongA: false)) }
      sounds.append(.consonant(latin.consonant, isClosed: letter.vowel == ""))
    } else {
      sounds.append(.vowel(latin.vowel, isLongA: false))
      return
    }
    if let vowel = letter.vowel, !vowel.isEmpty, next != nil {
      sounds.append(.vowel(vowel, isLongA: false))
    }
  }

  /// The vowel of a plain alef at the start.
  private var firstVowel: String { hasHelpingAlef ? "i" : "a" }

  /// Whether the word is an infinitive of the seventh, eighth or tenth form: `inqilab`, `iqtisad`,
  /// `istiqlal`; all have `i` after their third letter.
  private var hasHelpingAlef: Bool {
    guard letters.count >= 6, letters[0].scalar == "ا", !hasVowels else { return false }
    if letters[1].scalar == "س", letters[2].scalar == "ت" { return true }
    return letters[4].scalar == "ا" && (letters[1].scalar == "ن" || letters[2].scalar == "ت")
  }

  /// Puts vowels where consonants would stand without one: no syllable begins or ends with two.
  private func syllables(_ sounds: [Sound]) -> String {
    var result = ""
    var isAfterVowel = false
    var isAfterLongA = false
    for (place, sound) in sounds.enumerated() {
      switch sound {
      case .vowel(let vowel, let isLongA):
        result += vowel
        (isAfterVowel, isAfterLongA) = (true, isLongA)
      case .consonant(let latin, let isClosed):
        result += latin
        let run = sounds[(place + 1)...].prefix { if case .consonant = $0 { true } else { false } }
        let isBeforeVowel = place + 1 + run.count < sounds.count
        if run.isEmpty || isClosed {
          isAfterVowel = false
          continue
        }
        // After a vowel a consonant may close its syllable, if the rest can be said without it.
        if isAfterVowel, !isAfterLongA, isBeforeVowel || run.count > 1 {
          isAfterVowel = false
          continue
        }
        // A final cluster is never broken where its first letter is doubled.
        result += isAfterLongA ? "i" : "a"
        (isAfterVowel, isAfterLongA) = (true, false)
      }
    }
    return result
  }
}
