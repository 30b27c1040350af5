import Localization
import Model
import Templates

extension World {
  /// A date in words in the page's language and in the site's calendars.
  var dateFilter: HostFilter {
    localizedDateFilter("date") { date, style, localizer in localizer.date(date, style: style) }
  }

  /// A date in the Hijri calendar; absent when it has none.
  var hijriFilter: HostFilter {
    localizedDateFilter("hijri") { date, style, localizer in localizer.hijri(date, style: style) }
  }

  /// A date in both calendars, for an archive's descriptions.
  var calendarsFilter: HostFilter {
    localizedDateFilter("calendars") { date, style, localizer in
      localizer.bothCalendars(date, style: style)
    }
  }

  /// A date and the one at which it ends, as one phrase: `{{ record.start | until(record.end) }}`.
  ///
  /// The first date alone where there is no end, where it is the same day, and where no phrase holds
  /// both: sets, and an end that comes before.
  var untilFilter: HostFilter {
    Self.checkingEnd(
      localizedFilter("until", from: [.data("date")], parameters: 2) {
        value, arguments, localizer in
        guard case .data(.date(let start)) = value else { return nil }
        var end: EDTF?
        if case .data(.date(let date))? = arguments.first { end = date }
        return Self.interval(start, end, Self.style(arguments.dropFirst().first), localizer)
      }, as: .data("date"))
  }

  /// The same over the texts of EDTF, for templates over plain data.
  static func plainUntilFilter(_ localizer: Localizer) -> HostFilter {
    checkingEnd(
      textFilter("until", from: [.text], parameters: 2) { value, arguments in
        guard case .text(let text) = value, let start = try? EDTF(parsing: text.string) else {
          return nil
        }
        var end: EDTF?
        if case .text(let text)? = arguments.first { end = try? EDTF(parsing: text.string) }
        return interval(start, end, style(arguments.dropFirst().first), localizer)
      }, as: .text)
  }

  private static func interval(
    _ start: EDTF, _ end: EDTF?, _ style: DateStyle, _ localizer: Localizer
  ) -> String {
    localizer.date(end.flatMap { start.interval(until: $0) } ?? start, style: style)
  }

  /// A filter that takes a second date of a shape, and after it a style.
  private static func checkingEnd(_ filter: HostFilter, as shape: Shape) -> HostFilter {
    var filter = checkingStyle(filter, at: 1)
    let (name, check) = (filter.name, filter.check)
    filter.check = { call in
      let end = call.arguments.first?.shape
      guard let end, [shape, .optional(shape), .any, .none].contains(end) else {
        return .failure(
          FilterMistake(
            end == nil
              ? Message("filter-second-date-missing", ["name": .text(name)])
              : Message("filter-second-date-kind", ["name": .text(name)]),
            remedy: Message(
              "filter-second-date-missing.remedy",
              ["name": .text(name), "wanted": .message(Self.name(shape))])))
      }
      return check(call)
    }
    return filter
  }

  private func localizedDateFilter(
    _ name: String, _ run: @escaping @Sendable (EDTF, DateStyle, Localizer) -> String?
  ) -> HostFilter {
    Self.checkingStyle(
      localizedFilter(name, from: [.data("date")], parameters: 1) { value, arguments, localizer in
        guard case .data(.date(let date)) = value else { return nil }
        return run(date, Self.style(arguments.first), localizer)
      })
  }

  /// A filter over the texts of EDTF, for templates over plain data.
  static func plainDateFilter(
    _ name: String, _ run: @escaping @Sendable (EDTF, DateStyle) -> String?
  ) -> HostFilter {
    checkingStyle(
      textFilter(name, from: [.text], parameters: 1) { value, arguments in
        guard case .text(let text) = value, let date = try? EDTF(parsing: text.string) else {
          return nil
        }
        return run(date, style(arguments.first))
      })
  }

  /// A filter that refuses the name of a style that there is not, when the theme is checked.
  private static func checkingStyle(_ filter: HostFilter, at place: Int = 0) -> HostFilter {
    var filter = filter
    let (name, check) = (filter.name, filter.check)
    filter.check = { call in
      guard let style = call.arguments.dropFirst(place).first?.literal,
        DateStyle(rawValue: style) == nil
      else { return check(call) }
      let names = DateStyle.allCases.map(\.rawValue)
      let remedy =
        NearestName.of(style, among: names).map(Message.didYouMean)
        ?? Message("filter-date-style.remedy", ["names": .names(names)])
      return .failure(
        FilterMistake(
          Message("filter-date-style", ["name": .text(name), "style": .text(style)]), remedy: remedy
        ))
    }
    return filter
  }

  private static func style(_ value: TemplateValue?) -> DateStyle {
    guard case .text(let text)? = value else { return .long }
    return DateStyle(rawValue: text.string) ?? .long
  }
}
