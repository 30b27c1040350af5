import Model

extension DatePhrases {
  static let french = DatePhrases(
    voice: .french,
    about: NounForm(
      pattern: "vers {0}",
      others: [
        .day: "vers le {0}", .decade: "vers les {0}", .century: "vers le {0}",
        .season: "vers le {0}", .vowelSeason: "vers l’{0}", .range: "{0} environ",
        .unknown: "{0}",
      ]),
    from: NounForm(
      pattern: "de {0}",
      others: [
        .vowelMonth: "d’{0}", .day: "du {0}", .decade: "des {0}", .century: "du {0}",
        .season: "du {0}", .vowelSeason: "de l’{0}", .range: "d’une date située {0}",
        .unknown: "d’une {0}",
      ]),
    to: NounForm(
      pattern: "à {0}",
      others: [
        .day: "au {0}", .decade: "aux {0}", .century: "au {0}", .season: "au {0}",
        .vowelSeason: "à l’{0}", .range: "à une date située {0}", .unknown: "à une {0}",
      ]),
    since: NounForm(
      pattern: "depuis {0}",
      others: [
        .day: "depuis le {0}", .decade: "depuis les {0}", .century: "depuis le {0}",
        .season: "depuis le {0}", .vowelSeason: "depuis l’{0}",
        .range: "depuis une date située {0}", .unknown: "depuis une {0}",
      ]),
    until: NounForm(
      pattern: "jusqu’en {0}",
      others: [
        .day: "jusqu’au {0}", .decade: "jusqu’aux {0}", .century: "jusqu’au {0}",
        .season: "jusqu’au {0}", .vowelSeason: "jusqu’à l’{0}",
        .range: "jusqu’à une date située {0}", .unknown: "jusqu’à une {0}",
      ]),
    interval: "{0} {1}", toUnknown: "{0} à une date inconnue",
    fromUnknown: "d’une date inconnue {0}", between: "entre {0} et {1}",
    uncertain: "{0} (date incertaine)", approximateEnd: "{0} environ",
    partlyDoubtful: "{0} ({1})",
    partDoubts: [
      .uncertain: PartWords(
        year: "année incertaine", month: "mois incertain", day: "jour incertain",
        yearAndMonth: "mois et année incertains", yearAndDay: "jour et année incertains",
        monthAndDay: "jour et mois incertains", grouping: "période incertaine"),
      .approximate: PartWords(
        year: "année approximative", month: "mois approximatif", day: "jour approximatif",
        yearAndMonth: "mois et année approximatifs", yearAndDay: "jour et année approximatifs",
        monthAndDay: "jour et mois approximatifs", grouping: "période approximative"),
      [.uncertain, .approximate]: PartWords(
        year: "année approximative et incertaine", month: "mois approximatif et incertain",
        day: "jour approximatif et incertain",
        yearAndMonth: "mois et année approximatifs et incertains",
        yearAndDay: "jour et année approximatifs et incertains",
        monthAndDay: "jour et mois approximatifs et incertains",
        grouping: "période approximative et incertaine"),
    ],
    doubtSeparator: ", ", estimate: "vers {0} (entre {1} et {2})",
    unknownYear: "année inconnue", unknownMonth: "{0}, mois inconnu",
    unknownDay: "{0}, jour inconnu", unknownDayAndMonth: "{0}, jour et mois inconnus",
    dayOfUnknownMonth: "le {0} d’un mois inconnu, {1}",
    dayBetween: "{0}, jour inconnu entre le {1} et le {2}", partOfYears: "{0}, {1}",
    either: "{0} ou {1}", decade: "années {0}", century: "{0} siècle",
    groupings: [
      "printemps {0}", "été {0}", "automne {0}", "hiver {0}",
      "printemps {0} (hémisphère Nord)", "été {0} (hémisphère Nord)",
      "automne {0} (hémisphère Nord)", "hiver {0} (hémisphère Nord)",
      "printemps {0} (hémisphère Sud)", "été {0} (hémisphère Sud)",
      "automne {0} (hémisphère Sud)", "hiver {0} (hémisphère Sud)",
      "1er trimestre {0}", "2e trimestre {0}", "3e trimestre {0}", "4e trimestre {0}",
      "1er quadrimestre {0}", "2e quadrimestre {0}", "3e quadrimestre {0}",
      "1er semestre {0}", "2e semestre {0}",
    ],
    beforeCommonEra: "{0} av. J.-C.", commonEra: "{0} apr. J.-C.", hijriEra: "{0} de l’hégire",
    beforeCommonEraCentury: "{0} av. J.-C.", hijriCentury: "{0} de l’hégire",
    and: Joining(pair: " et ", middle: ", ", end: " et "),
    or: Joining(pair: " ou ", middle: ", ", end: " ou "),
    orBefore: "{0} ou avant", orAfter: "{0} ou après",
    sameDay: "{0} ({1})", besideHijri: "{0} ({1})", besideGregorian: "{0} ({1})")
}
