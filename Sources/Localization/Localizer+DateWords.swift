import Model

/// A date as a noun, before it takes the form that a sentence asks for.
struct DateNoun {
  /// As it stands alone.
  var text: String
  /// As it stands after a preposition.
  var oblique: String
  var kind: DatePhrases.Noun

  init(_ text: String, _ kind: DatePhrases.Noun, oblique: String? = nil) {
    self.text = text
    self.kind = kind
    self.oblique = oblique ?? text
  }
}

extension Localizer {
  /// One date, with its doubts.
  func said(_ moment: EDTF.Moment, _ style: DateStyle) -> String {
    let phrases = datePhrases
    let noun = self.noun(moment, style)
    guard !moment.doubt.isEmpty else { return noun.text }
    guard moment.isDoubtedAsAWhole || style == .year else {
      return DatePhrases.fill(phrases.partlyDoubtful, [noun.text, partDoubts(moment)])
    }
    let text =
      moment.isApproximate
      ? DatePhrases.fill(phrases.about.of(noun.kind), [noun.oblique]) : noun.text
    return moment.isUncertain ? DatePhrases.fill(phrases.uncertain, [text]) : text
  }

  /// What is doubtful about which parts: « année incertaine, jour approximatif ».
  func partDoubts(_ moment: EDTF.Moment) -> String {
    let phrases = datePhrases
    var texts: [String] = []
    for doubt in [EDTF.Doubt.uncertain, .approximate, [.uncertain, .approximate]] {
      guard let words = phrases.partDoubts[doubt] else { continue }
      let isGrouping = (moment.month ?? 0) > 12
      switch (moment.yearDoubt == doubt, moment.monthDoubt == doubt, moment.dayDoubt == doubt) {
      case (true, true, true): texts += [words.yearAndMonth, words.day]
      case (true, true, false): texts.append(words.yearAndMonth)
      case (true, false, true): texts.append(words.yearAndDay)
      case (false, true, true): texts.append(words.monthAndDay)
      case (true, false, false): texts.append(words.year)
      case (false, true, false): texts.append(isGrouping ? words.grouping : words.month)
      case (false, false, true): texts.append(words.day)
      case (false, false, false): break
      }
    }
    return texts.joined(separator: phrases.doubtSeparator)
  }

  /// The date without its doubts.
  func noun(_ moment: EDTF.Moment, _ style: DateStyle) -> DateNoun {
    let phrases = datePhrases
    let years = self.years(moment)
    if style == .year { return years }
    if let month = moment.month, month > 12 {
      guard phrases.groupings.indices.contains(month - 21) else {
        return DateNoun(monthsOf(moment), .month)
      }
      let text = DatePhrases.fill(phrases.groupings[month - 21], [years.oblique])
      let isVowel = phrases.voice == .french && [2, 3, 0].contains(month % 4) && month < 33
      return DateNoun(text, isVowel ? .vowelSeason : .season)
    }
    guard moment.hasMonth else { return years }
    if moment.unspecifiedYear.isEmpty { return within(moment, style) }
    // The day or month is known, and of the year some digits.
    guard moment.month != nil, moment.partialDay == nil || moment.partialDay == .init() else {
      return years
    }
    let patterns = self.patterns(moment.calendar)
    let part: DateNoun
    if let month = moment.month, let day = moment.day {
      part = DateNoun(
        assembled(
          patterns.dayAndMonth, EDTF.Moment(year: 1, month: month, in: moment.calendar), day), .day)
    } else {
      let month = name((moment.month ?? 1) - 1, in: patterns.monthsAlone)
      part = DateNoun(month, monthNoun(month))
    }
    return DateNoun(DatePhrases.fill(phrases.partOfYears, [part.text, years.text]), part.kind)
  }

  // MARK: Years

  /// The year, or what is known of it.
  private func years(_ moment: EDTF.Moment) -> DateNoun {
    let phrases = datePhrases
    let (first, last) = (moment.lowestYear, moment.highestYear)
    if moment.significantDigits != nil, first != last {
      let estimate = DatePhrases.fill(
        phrases.estimate, [year(moment.year), year(first), year(last)])
      return DateNoun(estimate, .range)
    }
    let isHijri = moment.calendar == .hijri
    switch moment.unspecifiedYear {
    case []: return DateNoun(withEra(year(moment.year), moment.calendar), .year)
    case .all: return DateNoun(phrases.unknownYear, .unknown)
    case .ones where first > 9 && phrases.voice != .signs: return decade(first, isHijri: isHijri)
    // A century counts from the year 1: 00XX begins there, whatever the year 0 is called.
    case .lastTwo where phrases.voice != .signs:
      let number = first < 0 ? -last / 100 + 1 : first / 100 + 1
      return century(number, isBefore: first < 0, isHijri: isHijri)
    default:
      return DateNoun(
        withEra(
          DatePhrases.fill(phrases.between, [year(first), year(last)]), moment.calendar),
        phrases.voice == .signs ? .year : .range)
    }
  }

  func year(_ year: Int) -> String {
    if year > 0 { return localDigits(String(year)) }
    return DatePhrases.fill(datePhrases.beforeCommonEra, [localDigits(String(1 - year))])
  }

  private func decade(_ year: Int, isHijri: Bool) -> DateNoun {
    let phrases = datePhrases
    let pattern: String
    let text: String
    if phrases.voice == .arabic {
      pattern = DatePhrases.arabicDecades[year % 100 / 10]
      text = ordinal(year / 100 + 1, oblique: true)
    } else {
      pattern = phrases.decade
      text = localDigits(String(year))
    }
    let decade = DatePhrases.fill(pattern, [text])
    return DateNoun(
      isHijri ? DatePhrases.fill(phrases.hijriCentury, [decade]) : decade, .decade)
  }

  private func century(_ number: Int, isBefore: Bool, isHijri: Bool) -> DateNoun {
    let phrases = datePhrases
    func text(oblique: Bool) -> String {
      let century = DatePhrases.fill(phrases.century, [ordinal(number, oblique: oblique)])
      if isHijri { return DatePhrases.fill(phrases.hijriCentury, [century]) }
      return isBefore ? DatePhrases.fill(phrases.beforeCommonEraCentury, [century]) : century
    }
    return DateNoun(text(oblique: false), .century, oblique: text(oblique: true))
  }

  /// A century as it is counted: « XIXe », «التاسع عشر», "19th".
  private func ordinal(_ number: Int, oblique: Bool) -> String {
    switch datePhrases.voice {
    case .arabic:
      return DatePhrases.arabicOrdinal(number, oblique: oblique) ?? localDigits(String(number))
    case .french: return Self.roman(number) + (number == 1 ? "er" : "e")
    case .english, .signs:
      switch (number % 10, number % 100) {
      case (1, let rest) where rest != 11: return "\(number)st"
      case (2, let rest) where rest != 12: return "\(number)nd"
      case (3, let rest) where rest != 13: return "\(number)rd"
      default: return "\(number)th"
      }
    }
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, sign) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  // MARK: Months and days

  /// What is known of the month and the day in a known year.
  private func within(_ moment: EDTF.Moment, _ style: DateStyle) -> DateNoun {
    let phrases = datePhrases
    let patterns = self.patterns(moment.calendar)
    let year = self.year(moment.year)
    func era(_ text: String) -> String { withEra(text, moment.calendar) }
    func monthAndYear(_ month: Int) -> String {
      assembled(
        patterns.monthAndYear,
        EDTF.Moment(year: moment.year, month: month, in: moment.calendar), 1,
        // Alone, the Arabic name is in the nominative.
        monthText: phrases.voice == .arabic ? name(month - 1, in: patterns.monthsAlone) : nil)
    }
    let months: [Int]
    if let partial = moment.partialMonth {
      if partial == .init() {
        if let day = moment.day {
          return DateNoun(
            era(
              DatePhrases.fill(
                phrases.dayOfUnknownMonth, [dayNumber(day, isPadded: false), year])), .year)
        }
        let pattern = moment.hasDay ? phrases.unknownDayAndMonth : phrases.unknownMonth
        return DateNoun(era(DatePhrases.fill(pattern, [year])), .year)
      }
      months = partial.numbers(in: 1...12)
    } else {
      months = [moment.month ?? 1]
    }
    guard months.count == 1, let month = months.first else {
      let first = name((months.first ?? 1) - 1, in: patterns.monthsAlone)
      let pattern = months.count == 2 ? phrases.either : phrases.between
      let text = DatePhrases.fill(pattern, [first, monthAndYear(months.last ?? 12)])
      let kind: DatePhrases.Noun = months.count == 2 ? monthNoun(first) : .range
      return DateNoun(
        era(moment.hasDay ? DatePhrases.fill(phrases.unknownDay, [text]) : text), kind)
    }
    if let day = moment.day {
      let parts =
        style == .long ? patterns.long : style == .medium ? patterns.medium : patterns.short
      var whole = moment
      whole.month = month
      return DateNoun(era(assembled(parts, whole, day)), .day)
    }
    let text = monthAndYear(month)
    let kind = monthNoun(name(month - 1, in: patterns.monthsAlone))
    guard let partialDay = moment.partialDay else {
      let oblique = phrases.voice == .arabic ? DatePatterns.oblique(text) : text
      return DateNoun(era(text), kind, oblique: era(oblique))
    }
    let longest =
      moment.calendar == .hijri ? 30 : CivilDay.length(ofMonth: month, year: moment.year)
    let days = partialDay.numbers(in: 1...longest)
    guard partialDay != .init(), let first = days.first, let last = days.last, first != last else {
      return DateNoun(DatePhrases.fill(phrases.unknownDay, [era(text)]), kind)
    }
    let (from, to) = (dayNumber(first, isPadded: false), dayNumber(last, isPadded: false))
    return DateNoun(DatePhrases.fill(phrases.dayBetween, [era(text), from, to]), kind)
  }

  /// The months of a season or quarter, for a language without words for it.
  private func monthsOf(_ moment: EDTF.Moment) -> String {
    let first = CivilDay(daysSince1970: moment.earliestDay)
    let last = CivilDay(daysSince1970: moment.latestDay)
    return span(
      EDTF.Moment(year: first.year, month: first.month),
      EDTF.Moment(year: last.year, month: last.month), .long)
  }

  /// French elides before a vowel: « d’avril ».
  func monthNoun(_ name: String) -> DatePhrases.Noun {
    guard datePhrases.voice == .french, let first = name.unicodeScalars.first else { return .month }
    return "aàâeéèêiîoôuAEIOU".unicodeScalars.contains(first) ? .vowelMonth : .month
  }

  func patterns(_ calendar: CalendarSystem) -> DatePatterns {
    calendar == .hijri ? hijriDates : dates
  }

  /// Day and month, and the first day of a month as the language writes it: French « 1er ».
  func dayNumber(_ day: Int, isPadded: Bool) -> String {
    if day == 1, !isPadded, datePhrases.voice == .french { return "1er" }
    return padded(day, isPadded)
  }

  private func padded(_ number: Int, _ isPadded: Bool) -> String {
    localDigits(isPadded && number < 10 ? "0\(number)" : String(number))
  }

  /// A date by a pattern; a text given for a part stands in its place.
  func assembled(
    _ parts: [DatePatterns.Part], _ moment: EDTF.Moment, _ day: Int, dayText: String? = nil,
    monthText: String? = nil
  ) -> String {
    let patterns = self.patterns(moment.calendar)
    let month = (moment.month ?? 1) - 1
    var isDayAsText = true
    if parts.contains(where: { if case .monthNumber = $0 { true } else { false } }) {
      isDayAsText = false
    }
    return parts.map { part in
      switch part {
      case .literal(let text): text
      case .day(let isPadded):
        dayText ?? (isDayAsText ? dayNumber(day, isPadded: isPadded) : padded(day, isPadded))
      case .month: monthText ?? name(month, in: patterns.months)
      case .monthAlone: monthText ?? name(month, in: patterns.monthsAlone)
      case .shortMonth: monthText ?? name(month, in: patterns.monthsShort)
      case .monthNumber(let isPadded): padded(month + 1, isPadded)
      case .year: year(moment.year)
      }
    }.joined()
  }

  func name(_ month: Int, in names: [String]) -> String {
    names.indices.contains(month) ? names[month] : localDigits(String(month + 1))
  }
}
