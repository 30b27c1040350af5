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
      Message(
        "settings-time-span",
        [
          "name": .text(name), "least": .message(Self.words(range.lowerBound)),
          "most": .message(Self.words(range.upperBound)),
        ]),
      Message("settings-time-span.remedy", ["example": .text(example)]),
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
  private static func words(_ seconds: Int) -> Message {
    let unit = units.filter { seconds % $0.value == 0 }.max { $0.value < $1.value }
    guard let unit, seconds > 0 else { return Message("time-seconds", ["count": .number(0)]) }
    let number = seconds / unit.value
    let count = Message.Value.number(number)
    return switch unit.key {
    case "minute": Message("time-minutes", ["count": count])
    case "hour": Message("time-hours", ["count": count])
    case "day": Message("time-days", ["count": count])
    case "week": Message("time-weeks", ["count": count])
    default: Message("time-seconds", ["count": count])
    }
  }
}
