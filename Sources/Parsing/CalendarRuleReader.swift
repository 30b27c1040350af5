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
    var roles = EntryReader(entries, what: "a calendar")
    let start = value("start", &roles, reader, of: .date, &context)
    let end = value("end", &roles, reader, of: .date, &context)
    let place = value("place", &roles, reader, of: .words, &context)
    let coordinates = value("geo", &roles, reader, of: .coordinates, &context)
    roles.finish(&context)
    if !entries.contains(where: { $0.key == "start" }) {
      context.report(
        "type", "the calendar has no start",
        "write start: and the name of a field of the kind date",
        at: position)
    }
    if !hasSection {
      context.report(
        "type", "a calendar is a section's, and this type has none", "add section: to the type",
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

    var name: String {
      switch self {
      case .date: "a field of the kind date"
      case .words: "a field of the kind text, choice or reference"
      case .coordinates: "a field of the kind place"
      }
    }
  }

  private static func value(
    _ role: String, _ roles: inout EntryReader, _ reader: RoleReader, of wanted: Wanted,
    _ context: inout FileContext
  ) -> MappedValue? {
    guard let node = roles.take(role) else { return nil }
    return reader.value(
      node, as: "the calendar's \(role)", wanted: wanted.name, &context, takes: wanted.takes)
  }
}
