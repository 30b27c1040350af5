import Localization
import Model

extension FormatRunner {
  /// A date as one of the kinds that dates have; nothing when the text is no date, or has none in
  /// the calendar asked for.
  static func run(
    date text: String, as kind: Kind, style: DateStyle, by localizer: Localizer
  ) -> String? {
    guard let date = try? EDTF(parsing: text) else { return nil }
    switch kind {
    case .date: return localizer.date(date, style: style)
    case .hijri: return localizer.hijri(date, style: style)
    case .gregorian: return localizer.gregorian(date, style: style)
    case .days: return date.dayInterval
    default: return nil
    }
  }

  /// The names of the styles of dates.
  public static let dateStyles = DateStyle.allCases.map(\.rawValue)
}
