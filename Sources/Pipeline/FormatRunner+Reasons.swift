import Model
import Parsing

extension FormatRunner {
  /// The numbering systems whose digits values can be written in.
  public static var numberingSystems: [String] { LocaleReader.numberingSystems }

  /// What is wrong with a text that `run` gives nothing for, and what to write instead.
  ///
  /// `name` is how the text is called.
  public static func reason(_ text: String, as kind: Kind, called name: String) -> String {
    let (message, remedy): (String, String)
    switch kind {
    case .date, .hijri, .gregorian, .days: (message, remedy) = dateReason(text, as: kind, name)
    case .money:
      do throws(Money.Mistake) {
        _ = try Money(parsing: text)
        return "\(name) cannot be written"
      } catch {
        (message, remedy) = ("\(name) \(error.explanation.message)", error.explanation.remedy)
      }
    case .number, .percent, .plural:
      (message, remedy) = ("\(name) is not a number", "write digits and a point, such as 12.5")
    case .ordinal, .size:
      (message, remedy) = ("\(name) is not a whole number", "write digits such as 3")
    case .quantity:
      (message, remedy) = (
        "\(name) is not a quantity",
        "write a number and a unit, such as \"100 g\"; the units: "
          + Quantity.knownUnits.joined(separator: ", ")
      )
    case .relative:
      (message, remedy) = (
        "\(name) is not a distance in time", "write a number and a unit, such as \"-3 days\""
      )
    case .slug, .latinSlug:
      (message, remedy) = ("\(name) leaves no address", "write a letter or a digit")
    case .list, .choice, .sortKey, .searchTerms, .searchQuery, .letter:
      (message, remedy) = ("\(name) is not of the kind \(kind.rawValue)", "write another text")
    }
    return message + ": " + remedy
  }

  private static func dateReason(
    _ text: String, as kind: Kind, _ name: String
  ) -> (String, String) {
    do throws(EDTF.Mistake) {
      _ = try EDTF(parsing: text)
    } catch {
      return error.explanation(of: name)
    }
    return kind == .hijri
      ? ("\(name) is no date of the Hijri calendar", "it begins in 622")
      : ("\(name) cannot be written as \(kind.rawValue)", "write a date whose days are known")
  }
}
