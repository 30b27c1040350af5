import Model

extension StructuredData {
  /// The opening hours of groups with `days` (keys such as `monday`), `opens` and `closes`.
  func writeHours(
    _ value: Value, _ slot: Int, of subject: Subject, as property: StaticString,
    into json: inout JSONWriter
  ) {
    let type = site.types[subject.record.typeIndex]
    guard let fields = type.fields[slot].kind.groupFields, case .list(let groups) = value else {
      return
    }
    let hours = groups.compactMap { value -> Hours? in
      guard case .group(let group) = value else { return nil }
      return Hours(group, fields)
    }
    guard !hours.isEmpty else { return }
    json.name(property)
    json.array { json in
      for hours in hours {
        json.object { json in
          json.member("@type", "OpeningHoursSpecification")
          json.name("dayOfWeek")
          json.array { json in
            for day in hours.days { json.string("https://schema.org/" + day) }
          }
          json.member("opens", hours.opens)
          json.member("closes", hours.closes)
        }
      }
    }
  }

  /// From when to when on which days.
  private struct Hours {
    /// Members of schema.org's `DayOfWeek`.
    let days: [String]
    let opens: String
    let closes: String

    private static let known = [
      "monday": "Monday", "tuesday": "Tuesday", "wednesday": "Wednesday", "thursday": "Thursday",
      "friday": "Friday", "saturday": "Saturday", "sunday": "Sunday",
    ]

    /// Nothing for a group without a day or a time.
    init?(_ group: Group, _ fields: [FieldDefinition]) {
      func value(_ name: String) -> Value {
        fields.firstIndex { $0.name == name }.map { group.fields[$0] } ?? .none
      }
      guard case .list(let values) = value("days"), let opens = value("opens").writtenText,
        let closes = value("closes").writtenText
      else { return nil }
      days = values.compactMap { value in
        guard case .choice(let key) = value else { return nil }
        return Self.known[key]
      }
      self.opens = opens
      self.closes = closes
      if days.isEmpty { return nil }
    }
  }
}
