/// The article with which a title may begin, and which sorting may pass over.
enum Article {
  /// Takes a leading article of the language away; what is Arabic in any other language's list, too.
  static func drop(from scalars: inout Substring.UnicodeScalarView, of language: String) {
    guard let first = scalars.first else { return }
    if first.value >= 0x600 { return dropArabic(from: &scalars) }
    switch language {
    case "fr": dropLatin(from: &scalars, words: french, elided: "l")
    case "en": dropLatin(from: &scalars, words: english, elided: nil)
    default: break
    }
  }

  private static let french = ["le", "la", "les", "un", "une", "des"]
  private static let english = ["the", "a", "an"]

  /// Takes a word and the spaces after it away, or a letter with its apostrophe, when a letter or a
  /// digit follows.
  private static func dropLatin(
    from scalars: inout Substring.UnicodeScalarView, words: [String],
    elided: Unicode.Scalar?
  ) {
    var word = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index != scalars.endIndex, word.count < 4 {
      let small = scalars[index].value | 0x20
      guard (0x61...0x7A).contains(small), let letter = Unicode.Scalar(small) else { break }
      word.append(letter)
      index = scalars.index(after: index)
    }
    guard index != scalars.endIndex else { return }
    if word.count == 1, word.first == elided, isApostrophe(scalars[index]) {
      index = scalars.index(after: index)
    } else {
      guard scalars[index].properties.isWhitespace, words.contains(String(word)) else { return }
      while index != scalars.endIndex, scalars[index].properties.isWhitespace {
        index = scalars.index(after: index)
      }
    }
    guard index != scalars.endIndex, isWordStart(scalars[index]) else { return }
    scalars = scalars[index...]
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "\u{2BC}"
  }

  /// A letter or a digit, or the quotation mark before one.
  private static func isWordStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "«“\"".unicodeScalars.contains(scalar)
  }

  /// Words whose first letters only look like the article: relative pronouns, the name of God, the
  /// eighth form of verbs with lām, some names.
  private static let words: Set<String> = [
    "الله", "اللهم", "الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي",
    "اللاتي", "اللائي", "الى", "الا", "التزام", "التزامات", "التقاء", "التحام", "التحاق", "التماس",
    "التفاف", "التواء", "التباس", "التهاب", "التهابات", "التصاق", "التقاط", "التفات", "التجاء",
    "التئام", "التقى", "التزم", "التحق", "الياس", "الكسندر", "الكسندرا", "البرت", "الفرد",
    "اليزابيث", "الزام", "الغاء", "الصاق", "القاء", "الحاق", "الماس", "المانيا", "الكترون",
    "الكتروني", "الكترونية", "الومنيوم",
  ]

  /// Takes a leading «ال» away when at least two letters of its word are left.
  private static func dropArabic(from scalars: inout Substring.UnicodeScalarView) {
    guard let first = scalars.first, first == "ا" || first == "ٱ" else { return }
    var letters = String.UnicodeScalarView()
    var afterArticle = scalars.startIndex
    var index = scalars.startIndex
    while index != scalars.endIndex, letters.count < 24 {
      let scalar = scalars[index]
      switch scalar.value {
      case 0x640, 0x64B...0x65F, 0x670:
        index = scalars.index(after: index)
        // Marks of the lām belong to the article.
        if letters.count == 2 { afterArticle = index }
        continue
      case 0x620...0x64A, 0x671...0x6D3: break
      default: index = scalars.endIndex
      }
      if index == scalars.endIndex { break }
      letters.append(scalar == "ٱ" ? "ا" : scalar)
      index = scalars.index(after: index)
      if letters.count == 2 {
        if scalar != "ل" { return }
        afterArticle = index
      }
    }
    guard letters.count >= 4, !words.contains(String(letters)) else { return }
    scalars = scalars[afterArticle...]
  }
}
