import Model

extension EntryReader {
  private static let units = [
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
  ]

  /// The units of a length of time, in the singular.
  static let timeUnits = units.keys.sorted()

  /// A length of time such as `14 days`, in seconds.
  mutating func timeSpan(
    _ name: String, in range: ClosedRange<Int>, example: String, _ context: inout FileContext
  ) -> Int? {
    guard let node = take(name) else { return nil }
    if let seconds = Self.seconds(node.text ?? ""), range.contains(seconds) { return seconds }
    context.report(
      "settings",
      "\(name) is not a length of time from \(Self.words(range.lowerBound)) to "
        + Self.words(range.upperBound),
      "write a number and seconds, minutes, hours, days or weeks, such as \(example)",
      at: node.position, length: node.length)
    return nil
  }

  /// Reads `14 days`; the number is whole, and the unit may stand in the singular.
  static func seconds(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[0]), number >= 0 else { return nil }
    let unit = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
    guard let length = units[String(unit)] else { return nil }
    let (seconds, overflows) = number.multipliedReportingOverflow(by: length)
    return overflows ? nil : seconds
  }

  /// The largest unit that says it in a whole number.
  private static func words(_ seconds: Int) -> String {
    let unit = units.filter { seconds % $0.value == 0 }.max { $0.value < $1.value }
    guard let unit, seconds > 0 else { return "0 seconds" }
    let number = seconds / unit.value
    return "\(number) \(unit.key)\(number == 1 ? "" : "s")"
  }
}
