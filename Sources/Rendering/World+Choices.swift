import Localization
import Model
import Templates

extension World {
  /// `days | spans`: choices that follow each other in the order in which they are declared, as lists;
  /// after the last declared one comes the first, as Monday after Sunday.
  ///
  /// A list that is written from Saturday to Thursday is one span, and so is the same list in any
  /// other order. The first span is the one that the first written choice stands in.
  var spansFilter: HostFilter {
    HostFilter(
      name: "spans",
      check: { call in
        var shape = call.input.shape
        if case .optional(let inner) = shape { shape = inner }
        switch shape {
        case .list(.entity("choice")): break
        case .any, .none, .list(.any): break
        default:
          return .failure(
            FilterMistake(
              Message("filter-spans-value"), remedy: Message("filter-spans-value.remedy")))
        }
        guard call.arguments.isEmpty, call.named.isEmpty else {
          return .failure(
            FilterMistake(
              Message("filter-no-arguments", ["name": .text("spans")]),
              remedy: Message("filter-no-arguments.remedy")))
        }
        return .success(.list(.list(.entity("choice"))))
      },
      run: { input, _, _, _ in
        guard case .list(let values) = input else { return .list([]) }
        return .list(self.spans(of: values).map { .list($0) })
      })
  }

  private func spans(of values: [TemplateValue]) -> [[TemplateValue]] {
    var places: [Int: TemplateValue] = [:]
    var count = 0
    var first: Int?
    for case .entity(let entity) in values {
      guard case .choice(let key)? = element(of: entity),
        let choices = Self.choices(kind(at: entity)),
        let place = choices.firstIndex(where: { $0.key == key })
      else { continue }
      count = choices.count
      places[place] = .entity(entity)
      first = first ?? place
    }
    guard var start = first else { return [] }
    // Back to where the first one's span begins, or once around.
    for _ in 1..<max(1, places.count) where places[(start + count - 1) % count] != nil {
      start = (start + count - 1) % count
    }
    if places.count == count { start = first ?? start }
    var spans: [[TemplateValue]] = [[]]
    for step in 0..<count {
      if let value = places[(start + step) % count] {
        spans[spans.count - 1].append(value)
      } else if spans.last?.isEmpty == false {
        spans.append([])
      }
    }
    return spans.filter { !$0.isEmpty }
  }

  private static func choices(_ kind: FieldKind) -> FieldKind.Choices? {
    switch kind {
    case .choice(let choices): choices
    case .list(let element): choices(element)
    default: nil
    }
  }

  /// `opens | clock`: a time of day as the language says it, « 8 h 30 », «8:30».
  var clockFilter: HostFilter {
    HostFilter(
      name: "clock",
      check: { call in
        var shape = call.input.shape
        if case .optional(let inner) = shape { shape = inner }
        switch shape {
        case .text, .any, .none: break
        default:
          return .failure(
            FilterMistake(
              Message("filter-clock-value"), remedy: Message("filter-clock-value.remedy")))
        }
        guard call.arguments.isEmpty, call.named.isEmpty else {
          return .failure(
            FilterMistake(
              Message("filter-no-arguments", ["name": .text("clock")]),
              remedy: Message("filter-no-arguments.remedy")))
        }
        return .success(call.input.shape == .text ? .text : .optional(.text))
      },
      run: { input, _, _, context in
        guard case .text(let text) = input else { return .none }
        guard TextFormat.time.holds(for: text.string) else { return input }
        let parts = text.string.split(separator: ":").compactMap { Int($0) }
        let localizer = self.localizers[context.language.position]
        return .text(
          Text(localizer.clock(hour: parts[0], minute: parts[1]), in: context.language))
      })
  }
}
