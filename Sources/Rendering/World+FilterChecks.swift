import Localization
import Model
import Templates

extension World {
  /// A filter from some kinds of values to a text in the page's language.
  static func textFilter(
    _ name: String, from shapes: [Shape], parameters: Int = 0,
    _ run: @escaping @Sendable (TemplateValue, [TemplateValue]) -> String?
  ) -> HostFilter {
    HostFilter(
      name: name,
      check: { call in
        Self.accept(call, name, shapes, parameters).map { isOptional in
          isOptional ? .optional(.text) : .text
        }
      },
      run: { input, arguments, _, context in
        run(input, arguments).map { .text(Text($0, in: context.language)) } ?? .none
      })
  }

  /// Whether a filter takes the input; gives whether it may be absent.
  static func accept(
    _ call: FilterCall, _ name: String, _ shapes: [Shape], _ parameters: Int
  ) -> Result<Bool, FilterMistake> {
    let isOptional: Bool
    let plain: Shape
    if case .optional(let shape) = call.input.shape {
      (plain, isOptional) = (shape, true)
    } else {
      (plain, isOptional) = (call.input.shape, call.input.shape == .none)
    }
    guard shapes.contains(plain) || plain == .any || plain == .none else {
      return .failure(
        FilterMistake(
          Message("filter-value", ["name": .text(name)]),
          remedy: Message("filter-value.remedy", ["shapes": .eitherOf(shapes.map(Self.name))])))
    }
    guard call.arguments.count <= parameters else {
      return .failure(
        FilterMistake(
          parameters == 0
            ? Message("filter-no-arguments", ["name": .text(name)])
            : Message(
              "filter-too-many-arguments",
              ["name": .text(name), "limit": .number(parameters)]),
          remedy: Message("filter-too-many-arguments.remedy")))
    }
    return .success(isOptional)
  }

  static func name(_ shape: Shape) -> Message {
    switch shape {
    case .data(let kind): Message("shape-of-kind", ["kind": .text(kind)])
    case .integer: Message("shape-integer")
    case .number: Message("shape-number")
    case .text: Message("shape-a-text")
    case .entity(let name): Message("shape-of-kind", ["kind": .text(name)])
    default: Message("shape-other")
    }
  }

  static func number(_ value: TemplateValue, _ localizer: Localizer) -> String? {
    switch value {
    case .integer(let number): localizer.integer(number)
    case .number(let number): localizer.number(number, maximumFractionDigits: 6)
    default: nil
    }
  }

  /// A filter over a data value, in the page's language.
  func localizedFilter(
    _ name: String, from shapes: [Shape], parameters: Int = 0,
    _ run: @escaping @Sendable (TemplateValue, [TemplateValue], Localizer) -> String?
  ) -> HostFilter {
    HostFilter(
      name: name,
      check: { call in
        Self.accept(call, name, shapes, parameters).map { isOptional in
          isOptional ? .optional(.text) : .text
        }
      },
      run: { input, arguments, _, context in
        run(input, arguments, self.localizers[context.language.position])
          .map { .text(Text($0, in: context.language)) } ?? .none
      })
  }
}
