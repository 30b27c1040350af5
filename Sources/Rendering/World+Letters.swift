import Localization
import Model
import Templates

extension World {
  /// `records | by_letter`: the groups of an index, each with its letter, the end of an anchor and
  /// the records in their order; the letters in the order of the page's language.
  var letterFilter: HostFilter {
    HostFilter(
      name: "by_letter",
      check: { call in
        var shape = call.input.shape
        if case .optional(let inner) = shape { shape = inner }
        let element: Shape
        switch shape {
        case .list(let inner): element = inner
        case .any, .none: element = .any
        default:
          return .failure(
            FilterMistake(
              Message("filter-letters-value"), remedy: Message("filter-letters-value.remedy")))
        }
        guard Self.isEntity(element) else {
          return .failure(
            FilterMistake(
              Message("filter-letters-values"), remedy: Message("filter-letters-values.remedy")))
        }
        guard call.arguments.isEmpty, call.named.isEmpty else {
          return .failure(
            FilterMistake(
              Message("filter-no-arguments", ["name": .text("by_letter")]),
              remedy: Message("filter-no-arguments.remedy")))
        }
        return .success(
          .list(
            .object([
              Shape.Field(name: "letter", shape: .text),
              Shape.Field(name: "anchor", shape: .text),
              Shape.Field(name: "records", shape: .list(element)),
            ])))
      },
      run: { input, _, _, context in
        guard case .list(let values) = input else { return .list([]) }
        return .list(self.letters(of: values, in: context.language))
      })
  }

  private func letters(
    of values: [TemplateValue], in language: LanguageIndex
  ) -> [TemplateValue] {
    let localizer = localizers[language.position]
    var groups: [IndexLetter: [TemplateValue]] = [:]
    for value in values {
      guard let label = target(value)?.label else { continue }
      groups[localizer.indexLetter(of: label.string), default: []].append(value)
    }
    return groups.sorted { $0.key < $1.key }.map { letter, records in
      .map([
        ("letter", .text(Text(letter.label))),
        ("anchor", .text(Text("letter-" + letter.anchor))),
        ("records", .list(records)),
      ])
    }
  }
}
