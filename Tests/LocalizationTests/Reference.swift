import Foundation
import Model

/// Foundation's ICU, asked afresh for each value: what the localizer must agree with.
enum Reference {
  /// Languages with Arabic, Latin and mixed conventions.
  static let tags = ["ar-PS", "ar-MA", "ar-EG", "fr", "en", "he", "de"]

  static func number(_ tag: String, fractionDigits: ClosedRange<Int>) -> NumberFormatter {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: tag)
    formatter.numberStyle = .decimal
    formatter.minimumFractionDigits = fractionDigits.lowerBound
    formatter.maximumFractionDigits = fractionDigits.upperBound
    return formatter
  }

  static func currency(_ tag: String, _ currency: Currency, digits: Int) -> NumberFormatter {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: tag)
    formatter.numberStyle = .currency
    formatter.currencyCode = currency.code
    formatter.minimumFractionDigits = digits
    formatter.maximumFractionDigits = digits
    return formatter
  }

  static func date(_ tag: String, _ style: DateFormatter.Style) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: tag)
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateStyle = style
    formatter.timeStyle = .none
    return formatter
  }

  static func moment(_ day: CivilDay) -> Date {
    Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
  }
}
