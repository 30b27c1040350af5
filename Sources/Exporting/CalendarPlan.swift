import Model

/// From where the calendar of a type takes its times and places: settled once.
struct CalendarPlan {
  private let records: MappedRecords
  private let type: Int
  private let rule: CalendarRule
  private let start: MappingPlan.Source
  private let end: MappingPlan.Source?
  private let place: MappingPlan.Source?
  private let coordinates: MappingPlan.Source?

  /// Nothing for a type without a calendar.
  init?(type: Int, of site: Site) {
    guard let rule = site.types[type].publish.calendar else { return nil }
    func source(_ value: MappedValue) -> MappingPlan.Source {
      MappingPlan.source(value, ofType: type, among: site.types)
    }
    records = site.mapped
    self.type = type
    self.rule = rule
    start = source(rule.start)
    end = rule.end.map(source)
    place = rule.place.map(source)
    coordinates = rule.coordinates.map(source)
  }

  private func value(
    _ source: MappingPlan.Source?, _ record: RecordIndex, _ variant: RecordVariant
  ) -> Value {
    guard let source else { return .none }
    let scope = MappedScope(record, type: type, fields: variant.fields)
    return records.value(of: source, [scope], in: variant.language)?.value ?? .none
  }

  func time(
    of record: RecordIndex, _ variant: RecordVariant
  ) throws(CalendarTime.Mistake) -> CalendarTime {
    try CalendarTime(start: value(start, record, variant), end: value(end, record, variant))
  }

  /// Where the place is.
  func coordinates(of record: RecordIndex, _ variant: RecordVariant) -> Place? {
    guard case .place(let place) = value(coordinates, record, variant) else { return nil }
    return place
  }

  /// The words of the place.
  func place(of record: RecordIndex, _ variant: RecordVariant, _ names: SiteNames) -> String? {
    guard let place else { return nil }
    let scope = MappedScope(record, type: type, fields: variant.fields)
    guard let found = records.value(of: place, [scope], in: variant.language) else { return nil }
    return names.words(of: found.value, found.kind, in: variant.language)
  }

  func reason(_ mistake: CalendarTime.Mistake) -> Message {
    let start = rule.start.name ?? "beginning"
    let end = rule.end?.name ?? start
    return switch mistake {
    case .noStart: Message("calendar-no-start", ["start": .text(start)])
    case .uncertainStart: Message("calendar-day-uncertain", ["start": .text(start)])
    case .uncertainEnd: Message("calendar-end-uncertain", ["end": .text(end)])
    case .unlikeEnds: Message("calendar-mixed-times", ["start": .text(start), "end": .text(end)])
    case .endsBeforeItBegins:
      Message("calendar-end-before-start", ["end": .text(end), "start": .text(start)])
    }
  }

  static func remedy(_ mistake: CalendarTime.Mistake) -> Message {
    switch mistake {
    case .unlikeEnds: Message("calendar-mixed-times.remedy")
    case .endsBeforeItBegins: Message("calendar-end-before-start.remedy")
    default: Message("calendar-day-uncertain.remedy")
    }
  }
}
