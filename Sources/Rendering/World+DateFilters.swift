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
  private static func checkingStyle(_ filter: HostFilter) -> HostFilter {
    var filter = filter
    let (name, check) = (filter.name, filter.check)
    filter.check = { call in
      guard let style = call.arguments.first?.literal, DateStyle(rawValue: style) == nil else {
        return check(call)
      }
      let names = DateStyle.allCases.map(\.rawValue)
      let remedy =
        NearestName.of(style, among: names).map { "did you mean \"\($0)\"?" }
        ?? "write one of " + names.joined(separator: ", ")
      return .failure(FilterMistake("\(name) has no style \"\(style)\"", remedy: remedy))
    }
    return filter
  }

  private static func style(_ value: TemplateValue?) -> DateStyle {
    guard case .text(let text)? = value else { return .long }
    return DateStyle(rawValue: text.string) ?? .long
  }
}
