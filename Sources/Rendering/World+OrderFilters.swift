import Localization
import Model
import Templates

/// The filters by which a theme hands values on to its scripts: amounts as whole numbers, records
/// in another language, strings with all their forms.
extension World {
  var orderFilters: [HostFilter] {
    [minorUnitsFilter, currencyFilter, translatedFilter, formsFilter]
  }

  /// An amount in the smallest unit of its currency: 25 ILS is 2500.
  private var minorUnitsFilter: HostFilter {
    HostFilter(
      name: "minor_units",
      check: { call in
        Self.accept(call, "minor_units", [.data("money")], 0)
          .map { $0 ? .optional(.integer) : .integer }
      },
      run: { input, _, _, _ in
        guard case .data(.money(let money)) = input else { return .none }
        return .integer(Int(money.minorUnits))
      })
  }

  /// The ISO 4217 code of an amount's currency.
  private var currencyFilter: HostFilter {
    HostFilter(
      name: "currency",
      check: { call in
        Self.accept(call, "currency", [.data("money")], 0).map { $0 ? .optional(.text) : .text }
      },
      run: { input, _, _, _ in
        guard case .data(.money(let money)) = input else { return .none }
        return .text(Text(money.currency.code))
      })
  }

  /// A record, a term or another thing of the site as readers of another language see it:
  /// `{{ (record | translated("fr")).title }}`.
  private var translatedFilter: HostFilter {
    HostFilter(
      name: "translated",
      check: { call in
        guard Self.isEntity(call.input.shape) else {
          return .failure(
            FilterMistake(
              Message("filter-translated-value"), remedy: Message("filter-translated-value.remedy"))
          )
        }
        guard let code = call.arguments.first, call.arguments.count == 1 else {
          return .failure(
            FilterMistake(
              Message("filter-translated-language"),
              remedy: Message("filter-translated-language.remedy")))
        }
        if let literal = code.literal, self.site.settings.language(code: literal) == nil {
          let codes = self.site.settings.languages.map(\.code)
          return .failure(
            FilterMistake(
              Message("filter-translated-unknown", ["literal": .text(literal)]),
              remedy: NearestName.of(literal, among: codes).map(Message.didYouMean)
                ?? Message("filter-translated-unknown.remedy", ["codes": .names(codes)])))
        }
        return .success(call.input.shape)
      },
      run: { input, arguments, _, _ in
        guard case .entity(var entity) = input, case .text(let code)? = arguments.first,
          let language = self.site.settings.language(code: code.string)
        else { return input }
        entity.language = language
        return .entity(entity)
      })
  }

  /// A string with the places of its arguments in braces, by its plural forms; a string without
  /// forms stands under `other`.
  private var formsFilter: HostFilter {
    HostFilter(
      name: "forms",
      check: { call in
        guard let key = call.input.literal else {
          return .failure(
            FilterMistake(Message("filter-forms-key"), remedy: Message("filter-forms-key.remedy")))
        }
        let keys = Set(self.strings.flatMap(\.keys)).sorted()
        guard keys.isEmpty || keys.contains(key) else {
          return .failure(
            FilterMistake(
              Message("filter-unknown-string", ["key": .text(key)]),
              remedy: NearestName.of(key, among: keys).map(Message.didYouMean)
                ?? Message("filter-unknown-string.remedy")))
        }
        return .success(.map(.text))
      },
      run: { input, _, named, context in
        guard case .text(let key) = input else { return .none }
        var language = context.language
        if case .text(let code)? = named["lang"] {
          language = self.site.settings.language(code: code.string) ?? language
        }
        let variants =
          self.strings[self.language(ofString: key.string, for: language).position].entry(
            key.string)?.variants ?? []
        return .map(
          variants.map { variant in
            let name = variant.category?.rawValue ?? "other"
            let text = variant.pattern.pieces.reduce(into: "") { text, piece in
              switch piece {
              case .text(let part): text += part
              case .argument(let argument): text += "{\(argument)}"
              }
            }
            return (name, .text(Text(text, in: language)))
          })
      })
  }

  /// For each currency of the site's amounts its decimals, and one sample as a language writes it,
  /// from which a script learns separators, digits and the place of the sign.
  ///
  /// The digits 1 to 9 stand in their order: 1,234,567.89, with three decimals 123,456.789.
  func moneySamples(_ language: LanguageIndex) -> TemplateValue {
    .map(
      currencies.map { currency in
        let money = Money(minorUnits: 123_456_789, currency: currency)
        let sample = Text(localizers[language.position].money(money), in: language)
        return (currency.code, .list([.integer(currency.exponent), .text(sample)]))
      })
  }

  /// The currencies of all amounts of a site, sorted by their codes.
  static func currencies(of site: Site) -> [Currency] {
    let slots = site.types.map { type in
      type.fields.indices.filter { type.fields[$0].kind.holds { $0 == .money } }
    }
    var found: Set<Currency> = site.settings.currency.map { [$0] } ?? []
    for record in site.records where !slots[record.typeIndex].isEmpty {
      for variant in record.variants {
        guard let variant else { continue }
        for slot in slots[record.typeIndex] { collect(variant.fields[slot], &found) }
      }
    }
    return found.sorted { $0.code < $1.code }
  }

  private static func collect(_ value: Value, _ found: inout Set<Currency>) {
    switch value {
    case .money(let money): found.insert(money.currency)
    case .list(let values): for value in values { collect(value, &found) }
    case .group(let group): for value in group.fields { collect(value, &found) }
    default: break
    }
  }
}
