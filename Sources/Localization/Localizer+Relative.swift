public import Model

/// A unit in which the distance of a day from today is counted.
public enum RelativeUnit: String, Sendable, Hashable, CaseIterable {
  case day, week, month, year
}

extension Localizer {
  /// A distance from today, always with its number: « il y a 3 jours », «قبل ٣ أيام»; a negative
  /// count is past.
  public func relative(_ count: Int, _ unit: RelativeUnit) -> String? {
    let name = unit.rawValue + (count < 0 ? " ago" : " ahead")
    let amount = DecimalText(UInt64(count.magnitude), isNegative: false)
    return affixed(amount, name: name, isLong: true) { sample in
      Double(sample).flatMap { ICU.relative(count < 0 ? -$0 : $0, unit, locale: icuIdentifier) }
    }
  }

  /// A date as its distance from a day (days since 1970-01-01): « hier », « il y a 3 jours »,
  /// "in 2 weeks", « l’année dernière ».
  ///
  /// A day is told in days up to 13, in weeks up to 34 days, in whole months up to two years, then in
  /// whole years; a month and a year by the calendar. A date that is no single day, month or year, or
  /// is in doubt, is said as `date` says it.
  public func relative(_ date: EDTF, today: Int) -> String {
    guard case .date(let moment) = date.form, moment.calendar == .gregorian, moment.doubt.isEmpty,
      moment.unspecifiedYear.isEmpty, moment.partialMonth == nil, moment.partialDay == nil,
      moment.significantDigits == nil, (moment.month ?? 1) <= 12
    else { return self.date(date) }
    let now = CivilDay(daysSince1970: today)
    let years = moment.year - now.year
    guard let month = moment.month else { return near(years, .year) ?? self.date(date) }
    let months = years * 12 + month - now.month
    guard let day = moment.day else {
      return (abs(months) < 24 ? near(months, .month) : relative(months / 12, .year))
        ?? self.date(date)
    }
    let days = CivilDay(year: moment.year, month: month, day: day).daysSince1970 - today
    let text: String?
    switch abs(days) {
    case ..<14: text = near(days, .day)
    case ..<35: text = relative(days / 7, .week)
    default:
      // A month that is not over does not count.
      let whole =
        days < 0 ? (day > now.day ? months + 1 : months) : day < now.day ? months - 1 : months
      text = abs(whole) < 24 ? relative(whole, .month) : relative(whole / 12, .year)
    }
    return text ?? self.date(date)
  }

  /// A distance with the locale's own word where it has one: « hier », "last year".
  private func near(_ count: Int, _ unit: RelativeUnit) -> String? {
    abs(count) <= 2
      ? ICU.near(Double(count), unit, locale: icuIdentifier) : relative(count, unit)
  }
}
