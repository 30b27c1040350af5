import Model

extension Localizer {
  /// A time of day on the clock of 24 hours, as texts of the language say it: « 8 h », « 19 h 30 » in
  /// French (Imprimerie nationale), «8:00», «19:30» elsewhere, in the locale's digits.
  public func clock(hour: Int, minute: Int) -> String {
    func digits(_ count: Int) -> String { number(decimal: String(count)) ?? String(count) }
    let hours = digits(hour)
    let (tens, ones) = (digits(minute / 10), digits(minute % 10))
    guard locale.language == "fr" else { return hours + ":" + tens + ones }
    return hours + "\u{A0}h" + (minute == 0 ? "" : "\u{A0}" + tens + ones)
  }
}
