extension EDTF.Mistake {
  /// What is wrong with a date that is called by a name, and what to write instead.
  public func explanation(of name: String) -> (message: String, remedy: String) {
    switch self {
    case .noSuchMonth(let month, let mayBeSeason):
      (
        "\(name) has a month \(month)",
        "write 01 to 12" + (mayBeSeason ? ", or a season 21 to 24" : "")
      )
    case .noSuchDay(let year, let month, let day):
      (
        "\(name): \(year)-\(month) has no day \(day)",
        "its last day is \(CivilDay.length(ofMonth: min(max(month, 1), 12), year: year))"
      )
    case .noSuchHijriDay(let day):
      ("\(name) has a day \(day)", "a Hijri month has 29 or 30 days")
    case .noSuchYear:
      (
        "\(name): there is no such year",
        "write a year of at most ten digits; the Hijri calendar begins with the year 1"
      )
    case .endsBeforeItBegins:
      ("\(name) ends before it begins", "write the earlier date first")
    case .notADate:
      (
        "\(name) is not a date",
        "write 2024-11-04, 1320~ (about), 192X (a decade), 1967-06-10/1967-06-11 or AH 1320"
      )
    }
  }
}
