import Model

/// Reads which fields of a type make a calendar: `publish: {calendar: {start: …, end: …}}`.
enum CalendarRuleReader {
  /// Gives the rule, or nothing when there is none or it has mistakes.
  static func read(
    _ publish: inout EntryReader, _ fields: [FieldDefinition], hasSection: Bool,
    _ context: inout FileContext
  ) -> CalendarRule? {
    guard
      let (entries, position) = PublishRuleReader.entries(
        of: "calendar", example: "{start: start, end: end, place: venue}", &publish, &context)
    else { return nil }
    var reader = EntryReader(entries, what: "a calendar")
    let start = field("start", &reader, fields, of: .date, &context)
    let end = field("end", &reader, fields, of: .date, &context)
    let place = field("place", &reader, fields, of: .words, &context)
    reader.finish(&context)
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
    return start.map { CalendarRule(start: $0, end: end, place: place) }
  }

  private enum Wanted {
    case date, words

    func takes(_ kind: FieldKind) -> Bool {
      switch (self, kind) {
      case (.date, .date), (.words, .text), (.words, .choice), (.words, .reference): true
      default: false
      }
    }

    var name: String {
      switch self {
      case .date: "a field of the kind date"
      case .words: "a field of the kind text, choice or reference"
      }
    }
  }

  private static func field(
    _ role: String, _ reader: inout EntryReader, _ fields: [FieldDefinition], of wanted: Wanted,
    _ context: inout FileContext
  ) -> String? {
    guard let node = reader.take(role) else { return nil }
    return PublishRuleReader.field(
      node, as: "the calendar's \(role)", fields, wanted: wanted.name, &context,
      takes: wanted.takes)?.name
  }
}
