public import Model
import Parsing

extension FormatRunner {
  /// The numbering systems whose digits values can be written in.
  public static var numberingSystems: [String] { LocaleReader.numberingSystems }

  /// What is wrong with a text that `run` gives nothing for, and what to write instead.
  ///
  /// `name` is how the text is called.
  public static func reason(_ text: String, as kind: Kind, called name: Message.Value) -> Message {
    let (message, remedy): (Message, Message)
    switch kind {
    case .date, .hijri, .gregorian, .days: (message, remedy) = dateReason(text, as: kind, name)
    case .money:
      do throws(Money.Mistake) {
        _ = try Money(parsing: text)
        return Message("format-unwritable", ["name": name])
      } catch {
        (message, remedy) = (
          Message("of-field", ["field": name, "fault": .message(error.explanation.message)]),
          error.explanation.remedy
        )
      }
    case .number, .percent, .plural:
      (message, remedy) = (
        Message("format-no-number", ["name": name]), Message("format-no-number.remedy")
      )
    case .ordinal, .size:
      (message, remedy) = (
        Message("format-no-integer", ["name": name]), Message("format-no-integer.remedy")
      )
    case .quantity:
      (message, remedy) = (
        Message("format-no-quantity", ["name": name]),
        Message("format-no-quantity.remedy", ["units": .names(Quantity.knownUnits)])
      )
    case .relative:
      (message, remedy) = (
        Message("format-no-distance", ["name": name]), Message("format-no-distance.remedy")
      )
    case .slug, .latinSlug:
      (message, remedy) = (
        Message("format-no-address", ["name": name]), Message("format-no-address.remedy")
      )
    case .list, .choice, .sortKey, .searchTerms, .searchQuery, .letter:
      (message, remedy) = (
        Message("format-other-kind", ["name": name, "kind": .text(kind.rawValue)]),
        Message("format-other-kind.remedy")
      )
    }
    return Message("format-reason", ["fault": .message(message), "remedy": .message(remedy)])
  }

  private static func dateReason(
    _ text: String, as kind: Kind, _ name: Message.Value
  ) -> (Message, Message) {
    do throws(EDTF.Mistake) {
      _ = try EDTF(parsing: text)
    } catch {
      return error.explanation(of: name)
    }
    return kind == .hijri
      ? (Message("format-no-hijri", ["name": name]), Message("format-no-hijri.remedy"))
      : (
        Message("format-no-kind", ["name": name, "kind": .text(kind.rawValue)]),
        Message("format-no-kind.remedy")
      )
  }
}
