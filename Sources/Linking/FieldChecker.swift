import Model

/// Checks the rules between fields that a type declares, record by record.
struct FieldChecker {
  let types: [ContentType]

  /// The files of one record, each of its type.
  private struct Files {
    let documents: [Document]
    let places: [Int]

    /// The values of a field in the first file that has one, with their places.
    func values(
      at path: FieldPath
    ) -> (file: String, values: [(value: Value, position: SourcePosition?)])? {
      for place in places where !documents[place].fields[path.slot].isNone {
        let values = documents[place].fields[path.slot].values(
          at: path.inner[...], from: documents[place].positions[path.slot])
        return (documents[place].path, values)
      }
      return nil
    }

    /// Whether something is written for a field, be it wrong.
    func isWritten(_ path: FieldPath) -> Bool {
      places.contains { documents[$0].positions[path.slot] != nil }
    }
  }

  func check(
    _ group: [Int], _ documents: [Document], typeIndex: Int, _ diagnostics: inout [Diagnostic]
  ) {
    let checks = types[typeIndex].checks
    guard !checks.isEmpty else { return }
    let places = group.filter { documents[$0].typeIndex == typeIndex }
      .sorted { documents[$0].language < documents[$1].language }
    guard let first = places.first, documents[first].role == .record else { return }
    let files = Files(documents: documents, places: places)
    for check in checks {
      switch check {
      case .unique: break  // Between records: `UniqueChecker`.
      case .sum(let of, let equals): sum(of, equals, files, &diagnostics)
      case .sameCurrency(let paths): sameCurrency(paths, files, &diagnostics)
      case .required(let field, let condition, let choices):
        required(field, condition, choices, typeIndex, files, &diagnostics)
      case .ascending(let low, let high): ascending(low, high, files, &diagnostics)
      }
    }
  }

  // MARK: Amounts

  private func sum(
    _ of: FieldPath, _ equals: FieldPath, _ files: Files, _ diagnostics: inout [Diagnostic]
  ) {
    guard let parts = files.values(at: of), !parts.values.isEmpty,
      let whole = files.values(at: equals)?.values.first?.value,
      let wanted = Amount(whole)
    else { return }
    var total: Int64 = 0
    for part in parts.values {
      // Amounts in several currencies are told of by `same-currency`; they add up to nothing.
      guard let amount = Amount(part.value), amount.currency == wanted.currency else { return }
      let (sum, overflows) = total.addingReportingOverflow(amount.units)
      guard !overflows else { return }
      total = sum
    }
    guard total != wanted.units else { return }
    let (difference, overflows) = total.subtractingReportingOverflow(wanted.units)
    guard !overflows, difference != .min else { return }
    // The mistake is told where the whole list begins.
    let name = of.name.split(ascii: ".").first.map(String.init) ?? of.name
    let position = files.values(at: FieldPath(name: name, slot: of.slot))?.values.first?.position
    diagnostics.append(
      Diagnostic(
        category: "sum",
        message: Message(
          difference < 0 ? "sum-too-small" : "sum-too-great",
          [
            "name": .text(name), "total": .text(wanted.written(total)),
            "difference": .text(wanted.written(abs(difference))), "equals": .text(equals.name),
          ]),
        remedy: Message(
          "sum-differs.remedy",
          ["written": .text(wanted.written(wanted.units)), "equals": .text(equals.name)]),
        path: parts.file, position: position, length: name.unicodeScalars.count))
  }

  /// An amount of money, or a number.
  private struct Amount {
    var units: Int64
    var currency: Currency?

    init?(_ value: Value) {
      switch value {
      case .money(let money): (units, currency) = (money.minorUnits, money.currency)
      case .integer(let number): (units, currency) = (Int64(number), nil)
      default: return nil
      }
    }

    func written(_ units: Int64) -> String {
      guard let currency else { return String(units) }
      return Money(minorUnits: units, currency: currency).decimalString + " " + currency.code
    }
  }

  private func sameCurrency(
    _ paths: [FieldPath], _ files: Files, _ diagnostics: inout [Diagnostic]
  ) {
    var first: (currency: Currency, name: String)?
    for path in paths {
      guard let found = files.values(at: path) else { continue }
      for (value, position) in found.values {
        guard case .money(let money) = value else { continue }
        guard let known = first else {
          first = (money.currency, path.name)
          continue
        }
        guard money.currency != known.currency else { continue }
        diagnostics.append(
          Diagnostic(
            category: "money",
            message: Message(
              "money-other-currency",
              [
                "path": .text(path.name), "currency": .text(money.currency.code),
                "field": .text(known.name), "other": .text(known.currency.code),
              ]),
            remedy: Message("money-other-currency.remedy"), path: found.file,
            position: position, length: path.lastName.unicodeScalars.count))
      }
    }
  }

  // MARK: Conditions and order

  private func required(
    _ field: FieldPath, _ condition: FieldPath, _ choices: [String], _ typeIndex: Int,
    _ files: Files, _ diagnostics: inout [Diagnostic]
  ) {
    guard !files.isWritten(field), types[typeIndex].fields[field.slot].defaultValue.isNone,
      let found = files.values(at: condition), let first = found.values.first,
      case .choice(let key) = first.value, choices.contains(key)
    else { return }
    diagnostics.append(
      Diagnostic(
        category: "required",
        message: Message(
          "required-missing-when",
          ["field": .text(field.name), "condition": .text(condition.name), "key": .text(key)]),
        remedy: Message("required-missing-when.remedy", ["field": .text(field.name)]),
        path: found.file,
        position: first.position, length: condition.name.unicodeScalars.count))
  }

  private func ascending(
    _ low: FieldPath, _ high: FieldPath, _ files: Files, _ diagnostics: inout [Diagnostic]
  ) {
    var pairs: [(first: Value, second: Value, position: SourcePosition?)] = []
    var file: String?
    if let group = low.group, let (first, second) = Self.both(low.inner.last, high.inner.last) {
      guard let found = files.values(at: group) else { return }
      file = found.file
      let values = found.values.flatMap { value, _ in
        if case .list(let values) = value { values } else { [value] }
      }
      for case .group(let group) in values {
        pairs.append((group.fields[first], group.fields[second], group.positions[second]))
      }
    } else if let first = files.values(at: low)?.values.first, let second = files.values(at: high),
      let last = second.values.first
    {
      file = second.file
      pairs.append((first.value, last.value, last.position))
    }
    for pair in pairs where Self.isAtOrAfter(pair.first, pair.second) {
      diagnostics.append(
        Diagnostic(
          category: "order",
          message: Message(
            "order-not-ascending", ["high": .text(high.name), "low": .text(low.name)]),
          remedy: Message("order-not-ascending.remedy", ["field": .text(low.lastName)]),
          path: file ?? "",
          position: pair.position, length: high.lastName.unicodeScalars.count))
    }
  }

  private static func both(_ first: Int?, _ second: Int?) -> (Int, Int)? {
    first.flatMap { first in second.map { (first, $0) } }
  }

  private static func isAtOrAfter(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      !left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
    case (.integer(let left), .integer(let right)): left >= right
    case (.number(let left), .number(let right)): left >= right
    case (.money(let left), .money(let right)):
      left.currency == right.currency && left.minorUnits >= right.minorUnits
    case (.date(let left), .date(let right)):
      (left.earliestDay ?? .min) >= (right.earliestDay ?? .max)
    default: false
    }
  }
}
