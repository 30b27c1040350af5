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
          "\(name) does not fit this value",
          remedy: "it takes " + shapes.map(Self.name).joined(separator: " or ")))
    }
    guard call.arguments.count <= parameters else {
      return .failure(
        FilterMistake(
          "\(name) takes \(parameters == 0 ? "no value" : "at most \(parameters)")",
          remedy: "remove what is in the brackets"))
    }
    return .success(isOptional)
  }

  static func name(_ shape: Shape) -> String {
    switch shape {
    case .data(let kind): "a value of the kind \(kind)"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "a text"
    case .entity(let name): "a value of the kind \(name)"
    default: "another value"
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
