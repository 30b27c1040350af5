public import Model

/// Reads `content/_data/rates.yaml`: `date`, `base`, `rates: {EUR: 0.25}` and `max-age-days`.
public enum RatesParser {
  /// The age at which rates are old unless the file says otherwise, in days.
  private static let standardAge = 30

  /// Gives the rates, or nothing after a mistake; rates older than they may be are warned of.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: For diagnostics, relative to the source folder.
  ///   - today: The day of the build, as days since 1970.
  ///   - wanted: The currencies that the settings want prices in.
  /// - Returns: The rates, and what is wrong with them.
  public static func parse(
    _ bytes: [UInt8], path: String, today: Int, wanted: [Currency]
  ) -> Parsed<ExchangeRates?> {
    var context = FileContext(path: path, bytes: bytes)
    guard Encoding.isText(bytes, &context),
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return Parsed(value: nil, diagnostics: context.diagnostics) }
    let rates = rates(entries, today, wanted, &context)
    return Parsed(value: rates, diagnostics: context.diagnostics)
  }

  private static func rates(
    _ entries: [YAMLNode.Entry], _ today: Int, _ wanted: [Currency],
    _ context: inout FileContext
  ) -> ExchangeRates? {
    var reader = EntryReader(entries, what: .message(Message("thing-rates")))
    let dateNode = reader.take("date")
    let baseNode = reader.take("base")
    let age = reader.number("max-age-days", &context).map { Int(min(max($0, 1), 10_000)) }
    let written = reader.mapping("rates", &context) ?? []
    reader.finish(&context)
    let date = dateNode.flatMap { DateReader.value($0.text ?? "", $0, "date", &context) }
    let base = baseNode.flatMap { currency($0.text ?? "", $0, &context) }
    var rates: [ExchangeRates.Rate] = []
    for entry in written {
      let name = YAMLNode.scalar(entry.key, isPlain: true, entry.keyPosition)
      guard let currency = currency(entry.key, name, &context) else { continue }
      guard let rate = ExchangeRates.Rate(currency: currency, parsing: entry.value.text ?? "")
      else {
        context.report(
          "rates", Message("rates-unreadable", ["key": .text(entry.key)]),
          Message("rates-unreadable.remedy"),
          at: entry.value.position, length: entry.value.length)
        continue
      }
      rates.append(rate)
    }
    guard let dateNode, let date, let day = date.exactDay?.daysSince1970, let base else {
      if dateNode == nil || baseNode == nil || date.map({ $0.exactDay == nil }) == true {
        context.report(
          "rates", Message("rates-no-day"),
          Message("rates-no-day.remedy"), at: dateNode?.position ?? baseNode?.position)
      }
      return nil
    }
    let limit = age ?? standardAge
    if today - day > limit {
      context.report(
        "rates", Message("rates-too-old", ["day": .number(today - day), "limit": .number(limit)]),
        Message("rates-too-old.remedy"), at: dateNode.position,
        length: dateNode.length, severity: .warning)
    }
    for currency in wanted
    where currency != base && !rates.contains(where: { $0.currency == currency }) {
      context.report(
        "rates", Message("rates-missing", ["currency": .text(currency.code)]),
        Message(
          "rates-missing.remedy", ["currency": .text(currency.code), "base": .text(base.code)]),
        at: baseNode?.position)
    }
    return ExchangeRates(date: date, base: base, rates: rates, maximumAge: limit)
  }

  /// The setting `indicative-currencies: [EUR, JOD]`.
  static func currencies(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [Currency] {
    guard let node = reader.take("indicative-currencies") else { return [] }
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    return items.compactMap { currency($0.text ?? "", $0, &context) }
  }

  /// Reads a currency's code.
  static func currency(
    _ code: String, _ node: YAMLNode, _ context: inout FileContext
  ) -> Currency? {
    if let currency = Currency(code: code) { return currency }
    context.report(
      "money", Message("money-unknown-currency-code", ["code": .text(code)]),
      Currency.nearest(to: code).map(Message.didYouMean)
        ?? Message("money-unknown-currency-code.remedy"), at: node.position, length: node.length)
    return nil
  }
}
