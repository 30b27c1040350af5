import Model

extension ValueReader {
  func quantity(
    _ text: String, _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> Value? {
    guard let quantity = Quantity(parsing: text) else {
      return mistake(
        node, field, "quantity", Message("quantity-unreadable"),
        Message(
          "quantity-unreadable.remedy",
          ["example": .text(field.units.first.map { "2 " + $0 } ?? "100 g")]),
        &context)
    }
    guard field.units.isEmpty || field.units.contains(quantity.unit) else {
      return mistake(
        node, field, "quantity", Message("quantity-unit", ["unit": .text(quantity.unit)]),
        Message("quantity-unit.remedy", ["units": .names(field.units)]), &context)
    }
    return .quantity(quantity)
  }

  func bounded(
    _ value: Double, _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> Bool {
    if let minimum = field.minimum, value < minimum {
      _ = mistake(
        node, field, field.kind.name,
        Message("value-too-small", ["short": .text(Self.short(minimum))]),
        Message("value-too-small.remedy", ["short": .text(Self.short(minimum))]), &context)
      return false
    }
    if let maximum = field.maximum, value > maximum {
      _ = mistake(
        node, field, field.kind.name,
        Message("value-too-great", ["short": .text(Self.short(maximum))]),
        Message("value-too-great.remedy", ["short": .text(Self.short(maximum))]), &context)
      return false
    }
    return true
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  func money(
    _ text: String, _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> Value? {
    do throws(Money.Mistake) {
      let money = try Money(parsing: text)
      var scale = 1.0
      for _ in 0..<money.currency.exponent { scale *= 10 }
      return bounded(Double(money.minorUnits) / scale, node, field, &context) ? .money(money) : nil
    } catch {
      let (message, remedy) = error.explanation
      return mistake(node, field, "money", message, remedy, &context)
    }
  }
}
