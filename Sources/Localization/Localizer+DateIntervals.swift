import Model

extension Localizer {
  /// From one date to another: « du 10 au 11 juin 1967 », « depuis le 4 mai 1967 ».
  func interval(_ start: EDTF.End, _ end: EDTF.End, _ style: DateStyle) -> String {
    let phrases = datePhrases
    switch (start, end) {
    case (.date(let first), .date(let last)): return interval(first, last, style)
    case (.date(let first), .open): return form(phrases.since, first, style)
    case (.date(let first), .unknown):
      return DatePhrases.fill(phrases.toUnknown, [form(phrases.from, first, style)])
    case (.open, .date(let last)): return form(phrases.until, last, style)
    case (.unknown, .date(let last)):
      return DatePhrases.fill(phrases.fromUnknown, [form(phrases.to, last, style)])
    default: return phrases.unknownYear
    }
  }

  private func interval(_ first: EDTF.Moment, _ last: EDTF.Moment, _ style: DateStyle) -> String {
    let phrases = datePhrases
    let isPlain =
      first.doubt.isEmpty && last.doubt.isEmpty && first.unspecifiedYear.isEmpty
      && last.unspecifiedYear.isEmpty && first.significantDigits == nil
      && last.significantDigits == nil && !first.isPartial && !last.isPartial
      && first.calendar == last.calendar
    func whole() -> String {
      var start = form(phrases.from, first, style)
      let end = form(phrases.to, last, style)
      // The era of both is said once, with the second.
      let era = withEra("", .hijri)
      if first.calendar == .hijri, last.calendar == .hijri, end.contains(era),
        let place = start.firstRange(of: era)
      {
        start.removeSubrange(place)
      }
      return DatePhrases.fill(phrases.interval, [start, end])
    }
    guard isPlain else { return whole() }
    if style == .year || (!first.hasMonth && !last.hasMonth) {
      return years(first.year, last.year, first.calendar, style)
    }
    if style != .short, first.year == last.year, first.year > 0,
      let text = withinOneYear(first, last, style)
    {
      return withEra(text, first.calendar)
    }
    return whole()
  }

  /// Two years, with an era that both have said once, and with both eras where they differ.
  private func years(
    _ first: Int, _ last: Int, _ calendar: CalendarSystem, _ style: DateStyle
  ) -> String {
    let phrases = datePhrases
    if first == last { return withEra(year(first), calendar) }
    func bare(_ year: Int) -> String { localDigits(String(year > 0 ? year : 1 - year)) }
    func interval(_ start: String, _ end: String) -> String {
      DatePhrases.fill(
        phrases.interval,
        [
          DatePhrases.fill(phrases.from.of(.year), [start]),
          DatePhrases.fill(phrases.to.of(.year), [end]),
        ])
    }
    if calendar == .hijri {
      return interval(bare(first), DatePhrases.fill(phrases.hijriEra, [bare(last)]))
    }
    if last <= 0 {
      return interval(bare(first), DatePhrases.fill(phrases.beforeCommonEra, [bare(last)]))
    }
    if first <= 0 {
      return interval(year(first), DatePhrases.fill(phrases.commonEra, [bare(last)]))
    }
    return interval(bare(first), bare(last))
  }

  /// Two months or days of one year, which is said once: « du 30 mai au 2 juin 1967 »; nothing when
  /// the locale does not begin with the day.
  private func withinOneYear(
    _ first: EDTF.Moment, _ last: EDTF.Moment, _ style: DateStyle
  ) -> String? {
    let phrases = datePhrases
    guard let firstMonth = first.month, let lastMonth = last.month, firstMonth <= 12,
      lastMonth <= 12, first.hasDay == last.hasDay
    else { return nil }
    let patterns = self.patterns(first.calendar)
    guard let firstDay = first.day, let lastDay = last.day else {
      guard patterns.monthAndYear.last == .year else { return nil }
      if firstMonth == lastMonth { return assembled(patterns.monthAndYear, last, 1) }
      let start = name(firstMonth - 1, in: patterns.monthsAlone)
      return DatePhrases.fill(
        phrases.interval,
        [
          DatePhrases.fill(
            phrases.from.of(monthNoun(start)),
            [phrases.voice == .arabic ? DatePatterns.oblique(start) : start]),
          DatePhrases.fill(
            phrases.to.of(monthNoun(start)), [assembled(patterns.monthAndYear, last, 1)]),
        ])
    }
    let parts = style == .medium ? patterns.medium : patterns.long
    guard parts.last == .year, parts.contains(where: { $0 == .month || $0 == .shortMonth }) else {
      return nil
    }
    if firstMonth == lastMonth {
      if firstDay == lastDay { return assembled(parts, last, lastDay) }
      return assembled(parts, last, lastDay, dayText: days(firstDay, lastDay))
    }
    let start = assembled(
      style == .medium ? patterns.dayAndShortMonth : patterns.dayAndMonth, first, firstDay)
    return DatePhrases.fill(
      phrases.interval,
      [
        DatePhrases.fill(phrases.from.of(.day), [start]),
        DatePhrases.fill(phrases.to.of(.day), [assembled(parts, last, lastDay)]),
      ])
  }

  /// The days of one month: « du 1er au 3 ».
  private func days(_ first: Int, _ last: Int) -> String {
    let phrases = datePhrases
    return DatePhrases.fill(
      phrases.interval,
      [
        DatePhrases.fill(phrases.from.of(.day), [dayNumber(first, isPadded: false)]),
        DatePhrases.fill(phrases.to.of(.day), [dayNumber(last, isPadded: false)]),
      ])
  }

  /// A date in the form that its place in an interval asks for, its doubts after it.
  private func form(
    _ form: DatePhrases.NounForm, _ moment: EDTF.Moment, _ style: DateStyle
  ) -> String {
    let phrases = datePhrases
    let noun = self.noun(moment, style)
    let text = DatePhrases.fill(form.of(noun.kind), [noun.oblique])
    guard !moment.doubt.isEmpty else { return text }
    guard moment.isDoubtedAsAWhole || style == .year else {
      return DatePhrases.fill(phrases.partlyDoubtful, [text, partDoubts(moment)])
    }
    let approximate =
      moment.isApproximate ? DatePhrases.fill(phrases.approximateEnd, [text]) : text
    return moment.isUncertain ? DatePhrases.fill(phrases.uncertain, [approximate]) : approximate
  }

  /// A date that lies somewhere from one to another, in as few words as possible: «1386–1387 هـ».
  func span(_ first: EDTF.Moment, _ last: EDTF.Moment, _ style: DateStyle) -> String {
    let phrases = datePhrases
    let calendar = first.calendar
    let text: String
    var kind = DatePhrases.Noun.year
    if first.hasMonth, style != .year, let start = first.month, let end = last.month {
      let patterns = self.patterns(calendar)
      let startName = name(start - 1, in: patterns.monthsAlone)
      kind = monthNoun(startName)
      if first.year == last.year, first.year > 0 {
        let both = startName + "–" + name(end - 1, in: patterns.monthsAlone)
        text = withEra(assembled(patterns.monthAndYear, last, 1, monthText: both), calendar)
      } else {
        text =
          assembled(patterns.monthAndYear, first, 1) + " – "
          + withEra(assembled(patterns.monthAndYear, last, 1), calendar)
      }
    } else if first.year == last.year {
      text = withEra(year(first.year), calendar)
    } else if first.year > 0 {
      text = withEra(
        localDigits(String(first.year)) + "–" + localDigits(String(last.year)), calendar)
    } else {
      text = year(first.year) + " – " + withEra(year(last.year), calendar)
    }
    var result = text
    if first.isApproximate { result = DatePhrases.fill(phrases.about.of(kind), [result]) }
    if first.isUncertain { result = DatePhrases.fill(phrases.uncertain, [result]) }
    return result
  }

  func withEra(_ text: String, _ calendar: CalendarSystem) -> String {
    calendar == .hijri ? DatePhrases.fill(datePhrases.hijriEra, [text]) : text
  }
}

extension EDTF.Moment {
  /// Whether a month or day is written with `X`.
  fileprivate var isPartial: Bool { partialMonth != nil || partialDay != nil }
}
