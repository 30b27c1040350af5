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
          site: site, names: names, terms: terms, section: section, language: language,
          plan: CalendarPlan(type: site.sections[section].typeIndex, of: site))
        let route = site.sections[section].routes[position] + "calendar.ics"
        files.append(
          OutputFile(path: Route.outputPath(of: route), bytes: calendar.bytes(events)))
      }
    }
    return files
  }

  /// A warning for each record that no calendar shows, with the reason.
  public static func leftOut(in site: Site) -> [Diagnostic] {
    let plans = site.types.indices.map { CalendarPlan(type: $0, of: site) }
    return site.records.enumerated().flatMap { place, record -> [Diagnostic] in
      guard record.role == .record, record.section != nil,
        let plan = plans[record.typeIndex],
        let variant = record.variants.lazy.compactMap({ $0 }).first
      else { return [] }
      do throws(CalendarTime.Mistake) {
        _ = try plan.time(of: RecordIndex(place), variant)
        return []
      } catch {
        return [
          Diagnostic(
            .warning, category: "calendar",
            message: Message("calendar-leaves-out", ["fault": .message(plan.reason(error))]),
            remedy: CalendarPlan.remedy(error), path: "content/" + variant.path)
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
  let plan: CalendarPlan?

  struct Event {
    let record: RecordIndex
    let time: CalendarTime
    let link: String
  }

  private var locale: SiteLanguage { site.settings.languages[language.position] }

  /// The earliest first; of equal ones by id.
  static func events(
    ofSection index: Int, _ language: LanguageIndex, in site: Site
  ) -> [Event] {
    let section = site.sections[index]
    guard let plan = CalendarPlan(type: section.typeIndex, of: site) else { return [] }
    return section.listings[language.position].compactMap { index -> Event? in
      guard let variant = site[index].variants[language.position],
        let route = site[index].routes[language.position],
        let time = try? plan.time(of: index, variant)
      else { return nil }
      return Event(
        record: index, time: time,
        link: Route.absoluteURI(base: site.settings.baseURL, route: route))
    }.sorted { left, right in
      let (first, second) = (left.time.start.second, right.time.start.second)
      return first == second ? site[left.record].id < site[right.record].id : first < second
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
    writePlace(of: event.record, into: &writer)
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

  /// The words of the place, and its coordinates.
  private func writePlace(of index: RecordIndex, into writer: inout CalendarWriter) {
    guard let variant = site[index].variants[language.position] else { return }
    if let words = plan?.place(of: index, variant, names) {
      writer.text("LOCATION", BidiText.line(words, locale.direction), language: locale.locale.tag)
    }
    if let place = plan?.coordinates(of: index, variant) {
      writer.line("GEO", "\(place.latitude);\(place.longitude)")
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
