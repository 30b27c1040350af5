import Localization
import Model
import Templates

/// The filters that say numbers, sizes, distances in time and lists.
extension World {
  var numberFilters: [HostFilter] {
    Self.numberFilters { self.localizers[$0.language.position] } + [quantityFilter, relativeFilter]
  }

  /// Those that need no site.
  static func plainNumberFilters(_ localizer: Localizer) -> [HostFilter] {
    numberFilters { _ in localizer }
  }

  private static func numberFilters(
    _ localizer: @escaping @Sendable (RenderContext) -> Localizer
  ) -> [HostFilter] {
    let numbers: [Shape] = [.integer, .number]
    return [
      filter("number", from: numbers, argument: .count, localizer) { value, decimals, localizer in
        guard case .integer(let count)? = decimals else { return Self.number(value, localizer) }
        return double(value).map { localizer.number($0, fractionDigits: count) }
      },
      filter("percent", from: numbers, argument: .count, localizer) { value, decimals, localizer in
        var places = 0
        if case .integer(let count)? = decimals { places = count }
        return double(value).map { localizer.percent($0, maximumFractionDigits: places) }
      },
      filter("filesize", from: [.integer], argument: .word(widths), localizer) {
        value, width, localizer in
        guard case .integer(let bytes) = value else { return nil }
        return localizer.fileSize(bytes, width: Self.width(width))
      },
      listFilter(localizer),
    ]
  }

  private var quantityFilter: HostFilter {
    Self.filter(
      "quantity", from: [.data("quantity")], argument: .word(Self.widths),
      { self.localizers[$0.language.position] },
      { value, width, localizer in
        guard case .data(.quantity(let quantity)) = value else { return nil }
        return localizer.quantity(quantity, width: Self.width(width))
      })
  }

  private var relativeFilter: HostFilter {
    let today = site.today
    return Self.filter(
      "relative", from: [.data("date")], argument: .none,
      { self.localizers[$0.language.position] },
      { value, _, localizer in
        guard case .data(.date(let date)) = value else { return nil }
        return localizer.relative(date, today: today)
      })
  }

  /// Texts as one phrase.
  ///
  /// Jinja's own `list` makes a list of a value, so this has another name.
  private static func listFilter(
    _ localizer: @escaping @Sendable (RenderContext) -> Localizer
  ) -> HostFilter {
    HostFilter(
      name: "listed",
      check: { call in
        let plain =
          if case .optional(let shape) = call.input.shape { shape } else { call.input.shape }
        switch plain {
        case .list(.text), .list(.any), .list(.none), .any, .none: break
        default:
          return .failure(
            FilterMistake(
              Message("filter-listed-value"),
              remedy: Message("filter-listed-value.remedy")))
        }
        return Argument.word(ListKind.allCases.map(\.rawValue)).check(call, "listed").map {
          plain == call.input.shape ? .text : .optional(.text)
        }
      },
      run: { input, arguments, _, context in
        guard case .list(let items) = input else { return .none }
        let kind = arguments.first.flatMap(Self.string).flatMap { ListKind(rawValue: $0) }
        let texts = items.compactMap(Self.string)
        return .text(Text(localizer(context).list(texts, kind ?? .and), in: context.language))
      })
  }

  private static func double(_ value: TemplateValue) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  private static func string(_ value: TemplateValue) -> String? {
    if case .text(let text) = value { text.string } else { nil }
  }

  // MARK: Arguments

  private static let widths = Localizer.UnitWidth.allCases.map(\.rawValue)

  private static func width(_ value: TemplateValue?) -> Localizer.UnitWidth {
    value.flatMap(string).flatMap { Localizer.UnitWidth(rawValue: $0) } ?? .usual
  }

  /// What may stand in the brackets of a filter.
  private enum Argument: Sendable {
    case none
    /// A whole number.
    case count
    /// One of these words.
    case word([String])

    func check(_ call: FilterCall, _ name: String) -> Result<Void, FilterMistake> {
      if let named = call.named.keys.min() {
        return .failure(
          FilterMistake(
            Message("filter-unknown-argument", ["name": .text(name), "named": .text(named)]),
            remedy: Message("filter-unknown-argument.remedy", ["named": .text(named)])))
      }
      let limit = if case .none = self { 0 } else { 1 }
      guard call.arguments.count <= limit else {
        return .failure(
          FilterMistake(
            Message(
              limit == 0 ? "filter-no-arguments" : "filter-one-argument", ["name": .text(name)]),
            remedy: limit == 0
              ? Message("filter-too-many-arguments.remedy-brackets")
              : Message("filter-too-many-arguments.remedy-one")))
      }
      guard let argument = call.arguments.first else { return .success(()) }
      switch self {
      case .none: return .success(())
      case .count:
        switch argument.shape {
        case .integer, .any: return .success(())
        default:
          return .failure(
            FilterMistake(
              Message("filter-decimals", ["name": .text(name)]),
              remedy: Message("filter-decimals.remedy", ["name": .text(name)])))
        }
      case .word(let words):
        guard let word = argument.literal else {
          return argument.shape == .text || argument.shape == .any
            ? .success(())
            : .failure(
              FilterMistake(
                Message("filter-word", ["name": .text(name)]),
                remedy: Message("filter-word.remedy", ["words": .either(words)])))
        }
        if words.contains(word) { return .success(()) }
        let nearest = NearestName.of(word, among: words).map(Message.didYouMean)
        return .failure(
          FilterMistake(
            Message("filter-unknown-word", ["name": .text(name), "word": .text(word)]),
            remedy: nearest ?? Message("filter-unknown-word.remedy", ["words": .either(words)])))
      }
    }
  }

  private static func filter(
    _ name: String, from shapes: [Shape], argument: Argument,
    _ localizer: @escaping @Sendable (RenderContext) -> Localizer,
    _ run: @escaping @Sendable (TemplateValue, TemplateValue?, Localizer) -> String?
  ) -> HostFilter {
    HostFilter(
      name: name,
      check: { call in
        Self.accept(call, name, shapes, 1).flatMap { isOptional in
          argument.check(call, name).map { isOptional ? .optional(.text) : .text }
        }
      },
      run: { input, arguments, _, context in
        run(input, arguments.first, localizer(context))
          .map { .text(Text($0, in: context.language)) } ?? .none
      })
  }
}
