import Model

/// Reads which fields of a type make a calendar: `publish: {calendar: {start: …, end: …}}`.
enum CalendarRuleReader {
  /// Gives the rule, or nothing when there is none or it has mistakes.
  static func read(
    _ publish: inout EntryReader, by reader: RoleReader, hasSection: Bool,
    _ context: inout FileContext
  ) -> CalendarRule? {
    guard
      let (entries, position) = PublishRuleReader.entries(
        of: "calendar", example: "{start: start, end: end, place: venue}", &publish, &context)
    else { return nil }
    var roles = EntryReader(entries, what: .message(Message("thing-calendar")))
    let start = value("start", &roles, reader, of: .date, &context)
    let end = value("end", &roles, reader, of: .date, &context)
    let place = value("place", &roles, reader, of: .words, &context)
    let coordinates = value("geo", &roles, reader, of: .coordinates, &context)
    roles.finish(&context)
    if !entries.contains(where: { $0.key == "start" }) {
      context.report(
        "type", Message("calendar-start-missing"),
        Message("calendar-start-missing.remedy"),
        at: position)
    }
    if !hasSection {
      context.report(
        "type", Message("calendar-without-section"), Message("calendar-without-section.remedy"),
        at: position)
      return nil
    }
    return start.map { CalendarRule(start: $0, end: end, place: place, coordinates: coordinates) }
  }

  private enum Wanted {
    case date, words, coordinates

    func takes(_ kind: FieldKind) -> Bool {
      switch (self, kind) {
      case (.date, .date), (.words, .text), (.words, .choice), (.words, .reference),
        (.coordinates, .place):
        true
      default: false
      }
    }

    var name: Message {
      switch self {
      case .date: Message("wanted-date")
      case .words: Message("wanted-place-name")
      case .coordinates: Message("wanted-place")
      }
    }
  }

  private static func value(
    _ role: String, _ roles: inout EntryReader, _ reader: RoleReader, of wanted: Wanted,
    _ context: inout FileContext
  ) -> MappedValue? {
    guard let node = roles.take(role) else { return nil }
    return reader.value(
      node, as: Message("role-calendar", ["role": .text(role)]), wanted: wanted.name, &context,
      takes: wanted.takes)
  }
}
