import Model

extension DatePhrases {
  static let arabic = DatePhrases(
    voice: .arabic,
    about: NounForm(
      pattern: "نحو {0}", others: [.range: "{0} تقريبًا", .unknown: "{0}"]),
    from: NounForm(pattern: "من {0}", others: [.range: "من تاريخ يقع {0}"]),
    to: NounForm(pattern: "إلى {0}", others: [.range: "إلى تاريخ يقع {0}"]),
    since: NounForm(pattern: "منذ {0}", others: [.range: "منذ تاريخ يقع {0}"]),
    until: NounForm(pattern: "حتى {0}", others: [.range: "حتى تاريخ يقع {0}"]),
    interval: "{0} {1}", toUnknown: "{0} إلى تاريخ غير معروف",
    fromUnknown: "من تاريخ غير معروف {0}", between: "بين {0} و{1}",
    uncertain: "{0} (تاريخ غير مؤكد)", approximateEnd: "{0} تقريبًا",
    partlyDoubtful: "{0} ({1})",
    partDoubts: [
      .uncertain: PartWords(
        year: "السنة غير مؤكدة", month: "الشهر غير مؤكد", day: "اليوم غير مؤكد",
        yearAndMonth: "الشهر والسنة غير مؤكدين", yearAndDay: "اليوم والسنة غير مؤكدين",
        monthAndDay: "اليوم والشهر غير مؤكدين", grouping: "الفترة غير مؤكدة"),
      .approximate: PartWords(
        year: "السنة تقريبية", month: "الشهر تقريبي", day: "اليوم تقريبي",
        yearAndMonth: "الشهر والسنة تقريبيان", yearAndDay: "اليوم والسنة تقريبيان",
        monthAndDay: "اليوم والشهر تقريبيان", grouping: "الفترة تقريبية"),
      [.uncertain, .approximate]: PartWords(
        year: "السنة تقريبية وغير مؤكدة", month: "الشهر تقريبي وغير مؤكد",
        day: "اليوم تقريبي وغير مؤكد", yearAndMonth: "الشهر والسنة تقريبيان وغير مؤكدين",
        yearAndDay: "اليوم والسنة تقريبيان وغير مؤكدين",
        monthAndDay: "اليوم والشهر تقريبيان وغير مؤكدين",
        grouping: "الفترة تقريبية وغير مؤكدة"),
    ],
    doubtSeparator: "، ", estimate: "نحو {0} (بين {1} و{2})",
    unknownYear: "سنة غير معروفة", unknownMonth: "{0}، الشهر غير معروف",
    unknownDay: "{0}، اليوم غير معروف", unknownDayAndMonth: "{0}، اليوم والشهر غير معروفين",
    dayOfUnknownMonth: "اليوم {0} من شهر غير معروف، {1}",
    dayBetween: "{0}، يوم غير معروف بين {1} و{2}", partOfYears: "{0}، {1}",
    either: "{0} أو {1}", decade: "{0}", century: "القرن {0}",
    groupings: [
      "ربيع {0}", "صيف {0}", "خريف {0}", "شتاء {0}",
      "ربيع {0} (نصف الكرة الشمالي)", "صيف {0} (نصف الكرة الشمالي)",
      "خريف {0} (نصف الكرة الشمالي)", "شتاء {0} (نصف الكرة الشمالي)",
      "ربيع {0} (نصف الكرة الجنوبي)", "صيف {0} (نصف الكرة الجنوبي)",
      "خريف {0} (نصف الكرة الجنوبي)", "شتاء {0} (نصف الكرة الجنوبي)",
      "الربع الأول من {0}", "الربع الثاني من {0}", "الربع الثالث من {0}", "الربع الرابع من {0}",
      "الثلث الأول من {0}", "الثلث الثاني من {0}", "الثلث الثالث من {0}",
      "النصف الأول من {0}", "النصف الثاني من {0}",
    ],
    beforeCommonEra: "{0} ق.م", commonEra: "{0} م", hijriEra: "{0} هـ",
    beforeCommonEraCentury: "{0} قبل الميلاد", hijriCentury: "{0} الهجري",
    and: Joining(pair: " و", middle: " و", end: " و"),
    or: Joining(pair: " أو ", middle: " أو ", end: " أو "),
    orBefore: "{0} أو قبل ذلك", orAfter: "{0} أو بعد ذلك",
    sameDay: "{0} (الموافق {1})", besideHijri: "{0} ({1})", besideGregorian: "{0} ({1} م)")

  /// A decade by its tens, 0…9, as a part of its century.
  static let arabicDecades = [
    "العقد الأول من القرن {0}", "العقد الثاني من القرن {0}", "عشرينيات القرن {0}",
    "ثلاثينيات القرن {0}", "أربعينيات القرن {0}", "خمسينيات القرن {0}", "ستينيات القرن {0}",
    "سبعينيات القرن {0}", "ثمانينيات القرن {0}", "تسعينيات القرن {0}",
  ]

  private static let arabicOrdinals = [
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
    "العاشر", "الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر",
    "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر",
  ]

  /// The tens without their ending, which follows the case.
  private static let arabicTens = [
    "العشر", "الثلاث", "الأربع", "الخمس", "الست", "السبع", "الثمان", "التسع",
  ]

  /// The ordinal of a masculine noun, 1…100; `oblique` after a preposition and in a genitive.
  static func arabicOrdinal(_ number: Int, oblique: Bool) -> String? {
    switch number {
    case 1...19: return arabicOrdinals[number - 1]
    case 20...99:
      let tens = arabicTens[number / 10 - 2] + (oblique ? "ين" : "ون")
      switch number % 10 {
      case 0: return tens
      case 1: return "الحادي و" + tens
      case let ones: return arabicOrdinals[ones - 1] + " و" + tens
      }
    case 100: return "المئة"
    default: return nil
    }
  }
}
