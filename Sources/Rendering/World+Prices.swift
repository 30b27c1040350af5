import Localization
import Model
import Templates

extension World {
  /// What a template asks of the rates.
  func rates(_ field: RatesField) -> TemplateValue {
    guard let rates = site.settings.rates else { return .none }
    return field == .date ? .data(.date(rates.date)) : .text(Text(rates.base.code))
  }

  /// `{{ product.price | in_currency("EUR") }}`: « ≈ 6 € », for people only.
  ///
  /// Nothing for a price in that currency already, and where no rate is known.
  var indicativeFilter: HostFilter {
    HostFilter(
      name: "in_currency",
      check: { call in
        guard call.arguments.count == 1, call.named.isEmpty else {
          return .failure(
            FilterMistake(
              Message("filter-currency-missing"), remedy: Message("filter-currency-missing.remedy"))
          )
        }
        if let code = call.arguments[0].literal, Currency(code: code) == nil {
          let nearest = Currency.nearest(to: code)
          return .failure(
            FilterMistake(
              Message("money-unknown-currency-code", ["code": .text(code)]),
              remedy: nearest.map(Message.didYouMean)
                ?? Message("filter-currency-missing.remedy-code")))
        }
        return Self.accept(call, "in_currency", [.data("money")], 1).map { _ in .optional(.text) }
      },
      run: { input, arguments, _, context in
        guard case .data(.money(let money)) = input, case .text(let code)? = arguments.first,
          let currency = Currency(code: code.string), currency != money.currency,
          let about = self.site.settings.rates?.indicative(money, in: currency)
        else { return .none }
        let localizer = self.localizers[context.language.position]
        return .text(Text(localizer.indicativeMoney(about), in: context.language))
      })
  }

  /// `{{ part.amount | share(record.price) | percent }}`: which part one amount is of another.
  ///
  /// Nothing where the two are in different currencies or the whole is none.
  var shareFilter: HostFilter {
    HostFilter(
      name: "share",
      check: { call in
        guard call.arguments.count == 1, call.named.isEmpty,
          Self.isMoney(call.arguments[0].shape)
        else {
          return .failure(
            FilterMistake(
              Message("filter-share-whole"), remedy: Message("filter-share-whole.remedy")))
        }
        return Self.accept(call, "share", [.data("money")], 1).map { _ in .optional(.number) }
      },
      run: { input, arguments, _, _ in
        guard case .data(.money(let part)) = input,
          case .data(.money(let whole))? = arguments.first, part.currency == whole.currency,
          whole.minorUnits != 0
        else { return .none }
        return .number(Double(part.minorUnits) / Double(whole.minorUnits))
      })
  }

  /// `{% for bar in amounts | shares %}`: amounts as a bar of 100, each with its `start` and `width`.
  ///
  /// The bar is whole: what rounding takes from one part, the next has.
  var sharesFilter: HostFilter {
    let bar = Shape.object([
      Shape.Field(name: "start", shape: .number), Shape.Field(name: "width", shape: .number),
    ])
    return HostFilter(
      name: "shares",
      check: { call in
        guard case .list(let element) = call.input.shape, Self.isMoney(element),
          call.arguments.isEmpty
        else {
          return .failure(
            FilterMistake(
              Message("filter-shares-list"),
              remedy: Message("filter-shares-list.remedy")))
        }
        return .success(.list(bar))
      },
      run: { input, _, _, _ in
        guard case .list(let values) = input else { return .list([]) }
        let amounts = values.map { value -> Double in
          guard case .data(.money(let money)) = value else { return 0 }
          return Double(max(0, money.minorUnits))
        }
        let whole = amounts.reduce(0, +)
        var sum = 0.0
        return .list(
          amounts.map { amount in
            func tenths(_ part: Double) -> Double {
              whole > 0 ? (part / whole * 1000).rounded() / 10 : 0
            }
            let start = tenths(sum)
            sum += amount
            let width = ((tenths(sum) - start) * 10).rounded() / 10
            return .map([("start", .number(start)), ("width", .number(width))])
          })
      })
  }

  private static func isMoney(_ shape: Shape) -> Bool {
    switch shape {
    case .data("money"), .any, .none: true
    case .optional(let shape): isMoney(shape)
    default: false
    }
  }
}

/// The rates by which prices are said in other currencies.
enum RatesField: String, EntityFields {
  case date, base

  var shape: Shape { self == .date ? .data("date") : .text }
}
