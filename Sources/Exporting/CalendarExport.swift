public import Model

/// Writes calendars that readers subscribe to (iCalendar, RFC 5545), one for each language and
/// each section whose type says which fields tell when.
///
/// A text is a whole value here and carries its language in the parameter `LANGUAGE`; its
/// direction is found from its first strong character, which `BidiText.line` sees to. As in the
/// feeds, a record stands in the calendars of the languages it is written in.
public enum CalendarExport {
  /// The calendar of a section, such as `/ar/events/calendar.ics`.
  ///
  /// Nothing when its type has none, or no event of it can be shown: a calendar must have one.
  public static func route(
    forSection section: Int, _ language: LanguageIndex, in site: Site
  ) -> String? {
    guard !Calendar.events(ofSection: section, language, in: site).isEmpty else { return nil }
    return site.sections[section].routes[language.position] + "calendar.ics"
  }

  /// Gives one file for each section and language with events.
  public static func files(site: Site) -> [OutputFile] {
    let names = SiteNames(site: site)
    let terms = TermNames(site: site)
    var files: [OutputFile] = []
    for section in site.sections.indices
    where site.types[site.sections[section].typeIndex].publish.calendar != nil {
      for position in site.settings.languages.indices {
        let language = LanguageIndex(position)
        let events = Calendar.events(ofSection: section, language, in: site)
        guard !events.isEmpty else { continue }
        let calendar = Calendar(
          site: site, names: names, terms: terms, section: section, language: language)
        let route = site.sections[section].routes[position] + "calendar.ics"
        files.append(
          OutputFile(path: Route.outputPath(of: route), bytes: calendar.bytes(events)))
      }
    }
    return files
  }

  /// A warning for each record that no calendar shows, with the reason.
  public static func leftOut(in site: Site) -> [Diagnostic] {
    site.records.flatMap { record -> [Diagnostic] in
      guard record.role == .record, record.section != nil,
        let rule = site.types[record.typeIndex].publish.calendar,
        let variant = record.variants.lazy.compactMap({ $0 }).first
      else { return [] }
      do throws(CalendarTime.Mistake) {
        _ = try Calendar.time(of: variant, rule, site.types[record.typeIndex])
        return []
      } catch {
        return [
          Diagnostic(
            .warning, category: "calendar",
            message: "the calendar leaves this out: " + Calendar.reason(error, rule),
            remedy: Calendar.remedy(error, rule), path: "content/" + variant.path)
        ]
      }
    }
  }
}

/// One calendar while it is written.
private struct Calendar {
  let site: Site
  let names: SiteNames
  let terms: TermNames
  let section: Int
  let language: LanguageIndex

  struct Event {
    let record: RecordIndex
    let time: CalendarTime
    let link: String
  }

  private var locale: SiteLanguage { site.settings.languages[language.position] }
  private var type: ContentType { site.types[site.sections[section].typeIndex] }

  /// The earliest first; of equal ones by id.
  static func events(
    ofSection index: Int, _ language: LanguageIndex, in site: Site
  ) -> [Event] {
    let section = site.sections[index]
    let type = site.types[section.typeIndex]
    guard let rule = type.publish.calendar else { return [] }
    return section.listings[language.position].compactMap { index -> Event? in
      guard let variant = site[index].variants[language.position],
        let route = site[index].routes[language.position],
        let time = try? time(of: variant, rule, type)
      else { return nil }
      return Event(
        record: index, time: time,
        link: Route.absoluteURI(base: site.settings.baseURL, route: route))
    }.sorted { left, right in
      let (first, second) = (left.time.start.second, right.time.start.second)
      return first == second ? site[left.record].id < site[right.record].id : first < second
    }
  }

  static func time(
    of variant: RecordVariant, _ rule: CalendarRule, _ type: ContentType
  ) throws(CalendarTime.Mistake) -> CalendarTime {
    func value(_ name: String?) -> Value {
      name.flatMap { type.slot(of: $0) }.map { variant.fields[$0] } ?? .none
    }
    return try CalendarTime(start: value(rule.start), end: value(rule.end))
  }

  static func reason(_ mistake: CalendarTime.Mistake, _ rule: CalendarRule) -> String {
    let end = rule.end ?? rule.start
    return switch mistake {
    case .noStart: "it has no \(rule.start)"
    case .uncertainStart: "the day of \(rule.start) is not certain"
    case .uncertainEnd: "the day on which \(end) ends is not certain"
    case .unlikeEnds: "one of \(rule.start) and \(end) has a time or an offset, the other has none"
    case .endsBeforeItBegins: "\(end) is before \(rule.start)"
    }
  }

  static func remedy(_ mistake: CalendarTime.Mistake, _ rule: CalendarRule) -> String {
    switch mistake {
    case .unlikeEnds: "write both as days, or both as times such as 2026-12-05T16:00:00+02:00"
    case .endsBeforeItBegins: "exchange the two"
    default: "write a day such as 2026-12-05, or a time such as 2026-12-05T16:00:00+02:00"
    }
  }

  func bytes(_ events: [Event]) -> [UInt8] {
    var writer = CalendarWriter()
    let direction = locale.direction
    let parts = [
      names.title(ofSection: section, in: language), names.title(ofSiteIn: language),
    ]
    let title = BidiText.line(joining: parts.filter { !$0.isEmpty }, by: " – ", direction)
    let route = site.sections[section].routes[language.position]
    writer.line("BEGIN", "VCALENDAR")
    writer.line("VERSION", "2.0")
    writer.line("PRODID", "-//Dlala//dlala//EN")
    writer.line("CALSCALE", "GREGORIAN")
    // NAME is RFC 7986's; most programs still read the older name only.
    writer.text("NAME", title, language: locale.locale.tag)
    writer.line("X-WR-CALNAME", CalendarWriter.escaped(title))
    if let summary = names.summary(ofSection: section, in: language) {
      writer.text(
        "DESCRIPTION", BidiText.line(summary, direction), language: locale.locale.tag)
    }
    writer.line("URL", Route.absoluteURI(base: site.settings.baseURL, route: route))
    for event in events { write(event, into: &writer) }
    writer.line("END", "VCALENDAR")
    return writer.bytes
  }

  private func write(_ event: Event, into writer: inout CalendarWriter) {
    let record = site[event.record]
    let tag = locale.locale.tag
    func line(_ text: String) -> String { BidiText.line(text, locale.direction) }
    writer.line("BEGIN", "VEVENT")
    // An event is one in all languages, and keeps its name when its address changes.
    writer.line("UID", Route.percentEncoded(record.id) + "@" + host)
    writer.line("DTSTAMP", stamp(record) + "Z")
    if let updated = record.updated?.earliestSecond {
      writer.line("LAST-MODIFIED", CalendarTime.text(second: updated) + "Z")
    }
    write(event.time, into: &writer)
    writer.text("SUMMARY", line(names.title(of: record, in: language)), language: tag)
    if let summary = names.summary(of: record, in: language) {
      writer.text("DESCRIPTION", line(summary), language: tag)
    }
    writePlace(of: record, into: &writer)
    writer.line("URL", event.link)
    let labels = terms.terms(of: record, in: language).map { line($0.label) }
    if !labels.isEmpty { writer.texts("CATEGORIES", labels, language: tag) }
    writer.line("END", "VEVENT")
  }

  private func write(_ time: CalendarTime, into writer: inout CalendarWriter) {
    switch time.start {
    case .day(let day):
      writer.line("DTSTART;VALUE=DATE", CalendarTime.text(day: day))
      // The end of whole days is the day after (RFC 5545, 3.6.1).
      let last = time.end?.count ?? day
      writer.line("DTEND;VALUE=DATE", CalendarTime.text(day: last + 1))
    case .instant(let second):
      writer.line("DTSTART", CalendarTime.text(second: second) + "Z")
      if let end = time.end { writer.line("DTEND", CalendarTime.text(second: end.count) + "Z") }
    case .local(let second):
      writer.line("DTSTART", CalendarTime.text(second: second))
      if let end = time.end { writer.line("DTEND", CalendarTime.text(second: end.count)) }
    }
  }

  /// The words of the place, and the coordinates of the first field that has some.
  private func writePlace(of record: Record, into writer: inout CalendarWriter) {
    guard let variant = record.variants[language.position] else { return }
    let slot = type.publish.calendar?.place.flatMap { type.slot(of: $0) }
    if let slot, let words = words(variant.fields[slot], type.fields[slot].kind) {
      writer.text("LOCATION", BidiText.line(words, locale.direction), language: locale.locale.tag)
    }
    for case .place(let place) in variant.fields {
      writer.line("GEO", "\(place.latitude);\(place.longitude)")
      return
    }
  }

  private func words(_ value: Value, _ kind: FieldKind) -> String? {
    switch (value, kind) {
    case (.text(let text), _): return text.string
    case (.choice(let key), .choice(let choices)):
      return choices.first { $0.key == key }?.label[language]?.string ?? key
    case (.reference(let reference), _):
      return reference.record.map { names.title(of: site[$0], in: language) }
    default: return nil
    }
  }

  private var host: String {
    Route.origin(of: site.settings.baseURL).split(ascii: "/").last.map(String.init) ?? ""
  }

  /// When the entry was last revised, as far as the content says, else 1970, which every revision is
  /// later than: with the day of the build every calendar would change every day.
  private func stamp(_ record: Record) -> String {
    let known = [record.updated, record.date].lazy.compactMap { $0?.earliestSecond }.first
    return CalendarTime.text(second: known ?? 0)
  }
}
