/// The order of letters and signs as CLDR 42 states it, as far as no rule gives it.
enum CollationData {
  /// Signs in the order of CLDR's root; spaces come before them.
  static let signs =
    "‾_‗-‐‒–—―⁓,،٫٬;؛⁏:!‼⁉¡?⁈⁇¿؟‽.‥…۔·⁕⁖⁘⁙⁚⁛⁜⁝⁞'‘’‚‛‹›\"“”„‟«»()[]{}⁅⁆‖§¶⁋@*⁎⁑٭/\\&⁊#%٪‰‱†‡•‣‧"
    + "⁃⁌⁍′″‴⁗‵‶‷‸※‿⁔⁀⁐⁁⁂`´^¯¨¸°©®+±÷×<=>¬|¦~⁒⁄¤¢$£¥₠₡₢₣₤₥₦₧₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿"

  /// The marks of Latin letters from the least to the greatest difference.
  static let accents: [UInt16] = [
    0x332, 0x313, 0x314, 0x301, 0x300, 0x306, 0x302, 0x30C, 0x30A, 0x308, 0x30B, 0x303, 0x307,
    0x338, 0x327, 0x328, 0x304, 0x30D, 0x30E, 0x312, 0x315, 0x316, 0x317, 0x320, 0x324, 0x325,
    0x32D, 0x32E, 0x330, 0x331, 0x335, 0x305, 0x309, 0x30F, 0x310, 0x311, 0x31B, 0x321, 0x322,
    0x323, 0x326,
  ]

  /// Tashkeel, which counts only between words that are otherwise the same.
  static let tashkeel =
    "\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{653}\u{654}\u{655}\u{656}\u{670}"

  /// A Latin letter without a decomposition that stands among the 26.
  struct LatinExtra {
    var scalar: Unicode.Scalar
    var place: UInt8
    var `case`: UInt8
  }

  static func latinExtras(_ language: String) -> [LatinExtra] {
    let isTurkish = language == "tr" || language == "az"
    return [
      // Turkish has ı before i, others after it; both beside it.
      LatinExtra(scalar: "ı", place: isTurkish ? place("i") - 1 : place("i") + 1, case: 0),
      LatinExtra(scalar: "I", place: isTurkish ? place("i") - 1 : place("i"), case: 1),
      LatinExtra(scalar: "ŋ", place: place("n") + 6, case: 0),
      LatinExtra(scalar: "Ŋ", place: place("n") + 6, case: 1),
      LatinExtra(scalar: "ǝ", place: place("e") + 6, case: 0),
      LatinExtra(scalar: "Ǝ", place: place("e") + 6, case: 1),
      LatinExtra(scalar: "ə", place: place("e") + 7, case: 0),
      LatinExtra(scalar: "Ə", place: place("e") + 7, case: 1),
      LatinExtra(scalar: "þ", place: place("z") + 6, case: 0),
      LatinExtra(scalar: "Þ", place: place("z") + 6, case: 1),
      LatinExtra(scalar: "ʻ", place: place("z") + 4, case: 0),
      LatinExtra(scalar: "ʼ", place: place("z") + 7, case: 0),
      LatinExtra(scalar: "ʾ", place: place("z") + 8, case: 0),
      LatinExtra(scalar: "ʿ", place: place("z") + 9, case: 0),
    ]
  }

  /// The place of a letter from a to z.
  static func place(_ letter: Unicode.Scalar) -> UInt8 { UInt8((letter.value & 31) * 8) }

  /// Letters with marks that a language counts as letters of their own.
  static let tailoredLatin: [String: [(letter: UInt8, mark: UInt16, place: UInt8, label: String)]] =
    [
      "es": [(0x6E, 0x303, place("n") + 1, "Ñ")],
      "tr": [
        (0x63, 0x327, place("c") + 1, "Ç"), (0x67, 0x306, place("g") + 1, "Ğ"),
        (0x69, 0x307, place("i"), "İ"), (0x69, 0, place("i") - 1, "I"),
        (0x6F, 0x308, place("o") + 1, "Ö"), (0x73, 0x327, place("s") + 1, "Ş"),
        (0x75, 0x308, place("u") + 1, "Ü"),
      ],
      "vi": [
        (0x61, 0x306, place("a") + 1, "Ă"), (0x61, 0x302, place("a") + 2, "Â"),
        (0x64, 0x335, place("d") + 1, "Đ"), (0x65, 0x302, place("e") + 1, "Ê"),
        (0x6F, 0x302, place("o") + 1, "Ô"), (0x6F, 0x31B, place("o") + 2, "Ơ"),
        (0x75, 0x31B, place("u") + 1, "Ư"),
      ],
      "sv": [
        (0x61, 0x30A, place("z") + 1, "Å"), (0x61, 0x308, place("z") + 2, "Ä"),
        (0x6F, 0x308, place("z") + 3, "Ö"),
      ],
    ]

  /// A form of an Arabic letter; the least weight is the form that comes first.
  struct ArabicForm {
    var scalar: Unicode.Scalar
    var letter: Unicode.Scalar
    var weight: UInt8
  }

  static func arabicForms(_ language: String) -> [ArabicForm] {
    let forms: [(Unicode.Scalar, Unicode.Scalar, UInt8)] =
      switch language {
      case "fa":
        [
          ("أ", "ء", 1), ("إ", "ء", 3), ("ؤ", "ء", 5), ("ئ", "ء", 6), ("ٱ", "ا", 1),
          ("ك", "ک", 1), ("ة", "ه", 3), ("ہ", "ه", 2), ("ى", "ی", 1), ("ي", "ی", 3),
        ]
      case "ur":
        [
          ("أ", "ا", 1), ("إ", "ا", 2), ("ٱ", "ا", 3), ("ؤ", "و", 1), ("ۂ", "ہ", 1),
          ("ئ", "ی", 1), ("ي", "ی", 2), ("ى", "ی", 3), ("ۓ", "ے", 1), ("ك", "ک", 1), ("ه", "ہ", 2),
        ]
      default:
        // All that carries hamza is with alef; each line is in CLDR's order.
        [
          ("ء", "ا", 0), ("أ", "ا", 1), ("ؤ", "ا", 2), ("إ", "ا", 3), ("ئ", "ا", 4), ("ا", "ا", 5),
          ("ٱ", "ا", 6),
          ("ة", "ت", 0), ("ت", "ت", 1),
          ("ی", "ي", 0), ("ى", "ي", 1), ("ي", "ي", 2),
        ]
      }
    return forms.map { ArabicForm(scalar: $0, letter: $1, weight: $2) }
  }

  /// The Arabic letters in the order of a language, those of other languages in their places.
  static func arabicLetters(_ language: String) -> String {
    switch language {
    case "fa": "آاءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
    case "ur": "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۃءیے"
    default:
      "اٮبٻپڀتثٹٺټٽٿجڃڄچڿڇحخځڂڅدذڈډڊڋڌڍڎڏڐرزڑڒړڔڕږڗژڙسشښڛڜصضڝڞطظڟعغڠفڡڢڣڤڥڦٯقڧڨ"
        + "كکڪګڬڭڮگڰڱڲڳڴلڵڶڷڸمنںڻڼڽڹهھہۃەوۄۅۆۇۈۉۊۋۏيۍێېۑے"
    }
  }

  /// The letters of an index (CLDR's exemplars for one).
  static func arabicIndex(_ language: String) -> String {
    switch language {
    case "fa", "ur": arabicLetters(language)
    default: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    }
  }
}
