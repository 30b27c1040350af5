import Model

extension DatePhrases {
  /// Signs instead of words, for a language whose words the program does not know: no reader is
  /// shown another language's.
  static func signs(before: String, hijri: String) -> DatePhrases {
    let unknown = PartWords(
      year: "y?", month: "m?", day: "d?", yearAndMonth: "y? m?", yearAndDay: "y? d?",
      monthAndDay: "m? d?", grouping: "?")
    let about = PartWords(
      year: "~y", month: "~m", day: "~d", yearAndMonth: "~y ~m", yearAndDay: "~y ~d",
      monthAndDay: "~m ~d", grouping: "~")
    let both = PartWords(
      year: "~y?", month: "~m?", day: "~d?", yearAndMonth: "~y? ~m?", yearAndDay: "~y? ~d?",
      monthAndDay: "~m? ~d?", grouping: "~?")
    return DatePhrases(
      voice: .signs,
      about: NounForm(pattern: "~{0}"), from: NounForm(pattern: "{0}"),
      to: NounForm(pattern: "– {0}"), since: NounForm(pattern: "{0} –"),
      until: NounForm(pattern: "– {0}"), interval: "{0} {1}", toUnknown: "{0} – ?",
      fromUnknown: "? {0}", between: "{0}–{1}", uncertain: "{0}?", approximateEnd: "{0} (~)",
      partlyDoubtful: "{0} ({1})",
      partDoubts: [
        .uncertain: unknown, .approximate: about, [.uncertain, .approximate]: both,
      ],
      doubtSeparator: ", ", estimate: "~{0} ({1}–{2})", unknownYear: "????",
      unknownMonth: "{0} (??)", unknownDay: "{0} (??)", unknownDayAndMonth: "{0} (??, ??)",
      dayOfUnknownMonth: "{0}/??/{1}", dayBetween: "{0} ({1}–{2})", partOfYears: "{0}, {1}",
      either: "{0} / {1}", decade: "", century: "", groupings: [],
      beforeCommonEra: "{0} " + before, commonEra: "{0}", hijriEra: "{0} " + hijri,
      beforeCommonEraCentury: "", hijriCentury: "",
      and: Joining(pair: ", ", middle: ", ", end: ", "),
      or: Joining(pair: " / ", middle: " / ", end: " / "),
      orBefore: "≤ {0}", orAfter: "≥ {0}",
      sameDay: "{0} ({1})", besideHijri: "{0} ({1})", besideGregorian: "{0} ({1})")
  }
}
