import Model
import Testing

@testable import Parsing

@Suite struct DeliveryRuleTests {
  private static let fields = """
    section: zones
    fields:
      title: text
      price: money
      least: money
      time: {kind: quantity}
      sellers: {kind: list, of: reference, to: zone, inverse: zones}
      country: text
      images: {kind: list, of: image}

    """

  @Test func `a rule names the field of each role`() throws {
    let parsed = try Fixture.types([
      "zone": Self.fields
        + "publish: {delivery: {price: price, free-from: least, time: time, sellers: sellers, "
        + "country: country}}"
    ])
    #expect(parsed.found.isEmpty)
    #expect(
      parsed.value.first?.publish.delivery
        == DeliveryRule(fields: [
          .price: "price", .freeFrom: "least", .time: "time", .sellers: "sellers",
          .country: "country",
        ]))
    let silent = try Fixture.types(["zone": Self.fields + "publish: {delivery: false}"])
    #expect(silent.found.isEmpty && silent.value.first?.publish.delivery == nil)
  }

  @Test(arguments: [
    ("delivery: true", "delivery does not say which fields it takes", "write delivery: {price:"),
    ("delivery: {time: time}", "delivery has no price", "a field of the kind money"),
    (
      "delivery: {price: prise}", "no field \"prise\" for delivery's price",
      "did you mean \"price\"?"
    ),
    ("delivery: {price: time}", "time cannot be delivery's price", "a field of the kind money"),
    (
      "delivery: {price: price, sellers: images}", "images cannot be delivery's sellers",
      "a field of the kind reference"
    ),
    (
      "delivery: {price: price, contry: country}", "delivery has no \"contry\"",
      "did you mean \"country\"?"
    ),
  ])
  func `a mistake in a rule is located`(rule: String, message: String, remedy: String) throws {
    let found = try Fixture.types(["zone": Self.fields + "publish: {\(rule)}"]).found
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true)
    #expect(found.first?.contains(remedy) == true)
    #expect(found.first?.hasPrefix("10:") == true)
  }

  @Test func `zones need a section`() throws {
    let fields = Self.fields.replacing("section: zones\n", with: "")
    let found = try Fixture.types(["zone": fields + "publish: {delivery: {price: price}}"]).found
    #expect(found.count == 1)
    #expect(found.first?.contains("zones of delivery are a section's") == true)
  }
}
