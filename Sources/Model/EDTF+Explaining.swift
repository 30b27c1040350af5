extension EDTF.Mistake {
  /// What is wrong with a date that is called by a name, and what to write instead.
  public func explanation(of name: Message.Value) -> (message: Message, remedy: Message) {
    switch self {
    case .noSuchMonth(let month, let mayBeSeason):
      (
        Message("date-no-such-month", ["name": name, "month": .number(month)]),
        Message(mayBeSeason ? "date-no-such-month.remedy-season" : "date-no-such-month.remedy")
      )
    case .noSuchDay(let year, let month, let day):
      (
        Message(
          "date-no-such-day",
          ["name": name, "year": .number(year), "month": .number(month), "day": .number(day)]),
        Message(
          "date-no-such-day.remedy",
          ["day": .number(CivilDay.length(ofMonth: min(max(month, 1), 12), year: year))])
      )
    case .noSuchHijriDay(let day):
      (
        Message("date-no-such-hijri-day", ["name": name, "day": .number(day)]),
        Message("date-no-such-hijri-day.remedy")
      )
    case .noSuchYear:
      (
        Message("date-no-such-year", ["name": name]),
        Message("date-no-such-year.remedy")
      )
    case .endsBeforeItBegins:
      (
        Message("date-ends-before-it-begins", ["name": name]),
        Message("date-ends-before-it-begins.remedy")
      )
    case .notADate:
      (
        Message("date-unreadable", ["name": name]),
        Message("date-unreadable.remedy")
      )
    }
  }
}
