import Model
import Testing

@testable import Parsing

@Suite struct ShoppingRuleTests {
  private static let fields = """
    fields:
      title: text
      sku: text
      price: money
      merchant: {kind: reference, to: product, inverse: products}
      images: {kind: list, of: image}
      crafts: {kind: list, of: term}
      state: {kind: choice, choices: [in-stock, sold-out]}
      odd: {kind: choice, choices: [in-stock, sold-oit]}
      weight: {kind: quantity}
      day: date

    """

  @Test func `a rule names the field of each role`() throws {
    let parsed = try Fixture.types([
      "product": Self.fields
        + "publish: {shopping: {id: sku, price: price, availability: state, brand: merchant, "
        + "weight: weight, category: crafts, available: day, condition: used}, feed-of: products}"
    ])
    #expect(parsed.found.isEmpty)
    let publish = parsed.value.first?.publish
    #expect(
      publish?.shopping
        == ShoppingRule(
          fields: [
            .id: "sku", .price: "price", .availability: "state", .brand: "merchant",
            .weight: "weight", .category: "crafts", .available: "day",
          ], condition: .used))
    #expect(publish?.feedOf == "products")
    let silent = try Fixture.types(["product": Self.fields + "publish: {shopping: false}"])
    #expect(silent.found.isEmpty && silent.value.first?.publish.shopping == nil)
  }

  @Test(arguments: [
    ("shopping: true", "shopping does not say which fields it takes", "write shopping: {id: sku"),
    ("shopping: {price: price}", "shopping has no id", "a field of the kind text"),
    ("shopping: {id: sku}", "shopping has no price", "a field of the kind money"),
    (
      "shopping: {id: sku, price: prise}", "no field \"prise\" for shopping's price",
      "did you mean \"price\"?"
    ),
    (
      "shopping: {id: sku, price: sku}", "sku cannot be shopping's price",
      "name a field of the kind money"
    ),
    (
      "shopping: {id: sku, price: price, avalability: state}", "shopping has no \"avalability\"",
      "did you mean \"availability\"?"
    ),
    (
      "shopping: {id: sku, price: price, availability: odd}",
      "odd has a choice \"sold-oit\" that shops do not know", "did you mean \"sold-out\"?"
    ),
    (
      "shopping: {id: sku, price: price, condition: nwe}", "\"nwe\" is not a condition",
      "did you mean \"new\"?"
    ),
    (
      "shopping: {id: sku, price: price, variants: images}", "images cannot be shopping's variants",
      "a list of groups"
    ),
    (
      "shopping: {id: sku, price: price, category: weight}", "weight cannot be",
      "a field of terms, references, texts or choices"
    ),
  ])
  func `a mistake in a rule is located`(rule: String, message: String, remedy: String) throws {
    let found = try Fixture.types(["product": Self.fields + "publish: {\(rule)}"]).found
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true)
    #expect(found.first?.contains(remedy) == true)
    #expect(found.first?.hasPrefix("12:") == true)
  }

  @Test func `the list of a feed must lead to the type`() throws {
    let found = try Fixture.types(["product": Self.fields + "publish: {feed-of: product}"]).found
    #expect(
      found == [
        "12:20+7 [type] feed-of names a list \"product\" that records of product do not have"
          + " | did you mean \"products\"?"
      ])
  }
}
