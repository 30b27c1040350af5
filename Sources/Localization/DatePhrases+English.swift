import Model

extension DatePhrases {
  static let english = DatePhrases(
    voice: .english,
    about: NounForm(
      pattern: "about {0}",
      others: [
        .decade: "about the {0}", .century: "about the {0}", .range: "approximately {0}",
        .unknown: "{0}",
      ]),
    from: NounForm(
      pattern: "{0}",
      others: [
        .decade: "the {0}", .century: "the {0}", .range: "from a date {0}", .unknown: "an {0}",
      ]),
    to: NounForm(
      pattern: "to {0}",
      others: [
        .decade: "to the {0}", .century: "to the {0}", .range: "to a date {0}",
        .unknown: "to an {0}",
      ]),
    since: NounForm(
      pattern: "since {0}",
      others: [
        .decade: "since the {0}", .century: "since the {0}", .range: "since a date {0}",
        .unknown: "since an {0}",
      ]),
    until: NounForm(
      pattern: "until {0}",
      others: [
        .decade: "until the {0}", .century: "until the {0}", .range: "until a date {0}",
        .unknown: "until an {0}",
      ]),
    interval: "{0} {1}", toUnknown: "from {0} to an unknown date",
    fromUnknown: "from an unknown date {0}", between: "between {0} and {1}",
    uncertain: "{0} (date uncertain)", approximateEnd: "{0} (approximately)",
    partlyDoubtful: "{0} ({1})",
    partDoubts: [
      .uncertain: PartWords(
        year: "year uncertain", month: "month uncertain", day: "day uncertain",
        yearAndMonth: "month and year uncertain", yearAndDay: "day and year uncertain",
        monthAndDay: "day and month uncertain", grouping: "period uncertain"),
      .approximate: PartWords(
        year: "year approximate", month: "month approximate", day: "day approximate",
        yearAndMonth: "month and year approximate", yearAndDay: "day and year approximate",
        monthAndDay: "day and month approximate", grouping: "period approximate"),
      [.uncertain, .approximate]: PartWords(
        year: "year approximate and uncertain", month: "month approximate and uncertain",
        day: "day approximate and uncertain",
        yearAndMonth: "month and year approximate and uncertain",
        yearAndDay: "day and year approximate and uncertain",
        monthAndDay: "day and month approximate and uncertain",
        grouping: "period approximate and uncertain"),
    ],
    doubtSeparator: ", ", estimate: "about {0} (between {1} and {2})",
    unknownYear: "unknown year", unknownMonth: "{0}, month unknown",
    unknownDay: "{0}, day unknown", unknownDayAndMonth: "{0}, day and month unknown",
    dayOfUnknownMonth: "day {0} of an unknown month, {1}",
    dayBetween: "{0}, unknown day between {1} and {2}", partOfYears: "{0}, {1}",
    either: "{0} or {1}", decade: "{0}s", century: "{0} century",
    groupings: [
      "spring {0}", "summer {0}", "autumn {0}", "winter {0}",
      "spring {0} (Northern Hemisphere)", "summer {0} (Northern Hemisphere)",
      "autumn {0} (Northern Hemisphere)", "winter {0} (Northern Hemisphere)",
      "spring {0} (Southern Hemisphere)", "summer {0} (Southern Hemisphere)",
      "autumn {0} (Southern Hemisphere)", "winter {0} (Southern Hemisphere)",
      "first quarter of {0}", "second quarter of {0}", "third quarter of {0}",
      "fourth quarter of {0}", "first third of {0}", "second third of {0}", "last third of {0}",
      "first half of {0}", "second half of {0}",
    ],
    beforeCommonEra: "{0} BCE", commonEra: "{0} CE", hijriEra: "{0} AH",
    beforeCommonEraCentury: "{0} BCE", hijriCentury: "{0} AH",
    and: Joining(pair: " and ", middle: ", ", end: ", and "),
    or: Joining(pair: " or ", middle: ", ", end: ", or "),
    orBefore: "{0} or earlier", orAfter: "{0} or later",
    sameDay: "{0} ({1})", besideHijri: "{0} ({1})", besideGregorian: "{0} ({1} CE)")
}
