import Localization
import Model

/// Finds the words of each language for what a field says: a text, a choice's label, a term's, the
/// title of a record, a number as the language writes it.
struct ValueWords {
  let records: [Record]
  let types: [ContentType]
  let taxonomies: [Taxonomy]
  let localizers: [Localizer]

  /// The words in each language; nothing where nothing is said.
  func text(of value: Value, _ kind: FieldKind) -> LocalizedText? {
    switch (value, kind) {
    case (.none, _): return nil
    case (.localized(let text), _): return text
    case (.text(let text), _): return text.string.isEmpty ? nil : LocalizedText([text])
    case (.choice(let key), .choice(let choices)):
      let label = choices.first { $0.key == key }?.label
      return label.flatMap { $0.texts.isEmpty ? nil : $0 } ?? LocalizedText([Text(key)])
    case (.term(let term), .term(let name)):
      let known = term.index.flatMap { place in
        taxonomies.first { $0.name == name }?.terms[place]
      }
      guard let known, !known.label.texts.isEmpty else {
        return LocalizedText([Text(known?.key ?? term.name)])
      }
      return known.label
    default: return inEachLanguage(value, kind)
    }
  }

  private func inEachLanguage(_ value: Value, _ kind: FieldKind) -> LocalizedText? {
    let texts = localizers.indices.compactMap { position -> Text? in
      let language = LanguageIndex(position)
      let words = words(of: value, kind, in: language)
      // Google parts several materials or colours so.
      return words.isEmpty ? nil : Text(words.joined(separator: "/"), in: language)
    }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }

  private func words(of value: Value, _ kind: FieldKind, in language: LanguageIndex) -> [String] {
    let localizer = localizers[language.position]
    switch (value, kind) {
    case (.list(let values), .list(let element)):
      return values.flatMap { value in
        text(of: value, element)?[language].map { [$0.string] } ?? []
      }
    case (.reference(let reference), _):
      return reference.record.map { [title(of: records[$0.position], in: language)] } ?? []
    case (.quantity(let quantity), _): return [localizer.quantity(quantity)]
    case (.integer(let number), _): return [localizer.integer(number)]
    case (.number(let number), _): return [localizer.number(number, maximumFractionDigits: 6)]
    case (.date(let date), _): return [localizer.date(date)]
    case (.money(let money), _): return [localizer.money(money)]
    case (.url(let text), _), (.email(let text), _), (.phone(let text), _), (.gtin(let text), _):
      return [text]
    default: return []
    }
  }

  private func title(of record: Record, in language: LanguageIndex) -> String {
    guard let variant = record.shown(in: language)?.variant,
      let slot = types[record.typeIndex].slot(of: "title"),
      case .text(let text) = variant.fields[slot], !text.string.isEmpty
    else { return record.id }
    return text.string
  }
}
