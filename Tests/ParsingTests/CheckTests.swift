import Model
import Parsing
import Testing

/// Rules between fields, units and forms of texts, as types declare them.
@Suite struct CheckTests {
  private static let fields = """
    section: things
    fields:
      title: {kind: text, required: true}
      sku: {kind: text, shared: true}
      state: {kind: choice, shared: true, choices: [open, shut]}
      price: {kind: money, shared: true}
      wait: {kind: quantity, shared: true, units: [days, weeks]}
      parts: {kind: list, of: group, shared: true, fields: {sku: text, amount: money}}
      hours: {kind: group, shared: true, fields: {opens: {kind: text, format: time}, closes: {kind: text, format: time}}}

    """

  private func type(_ checks: String) throws -> Parsed<[ContentType]> {
    try Fixture.types(["thing": Self.fields + checks])
  }

  @Test func everyRuleIsRead() throws {
    let parsed = try type(
      """
      checks:
        - unique: [sku, parts.sku]
        - same-currency: [price, parts.amount]
        - sum: {of: parts.amount, equals: price}
        - required: {field: wait, when: {state: open}}
        - ascending: [hours.opens, hours.closes]
      """)
    #expect(parsed.found == [])
    let price = FieldPath(name: "price", slot: 3)
    let amount = FieldPath(name: "parts.amount", slot: 5, inner: [1])
    #expect(
      parsed.value.first?.checks == [
        .unique([
          FieldPath(name: "sku", slot: 1), FieldPath(name: "parts.sku", slot: 5, inner: [0]),
        ]),
        .sameCurrency([price, amount]),
        .sum(of: amount, equals: price),
        .required(
          FieldPath(name: "wait", slot: 4), when: FieldPath(name: "state", slot: 2),
          choices: ["open"]),
        .ascending(
          FieldPath(name: "hours.opens", slot: 6, inner: [0]),
          FieldPath(name: "hours.closes", slot: 6, inner: [1])),
      ])
  }

  /// Line 10 of the type.
  @Test(arguments: [
    ("uniqe: [sku]", "10:11+5 [type] there is no check \"uniqe\" | did you mean \"unique\"?"),
    (
      "unique: [parts.skuu]",
      "10:20+10 [type] there is no field \"parts.skuu\" to check | did you mean \"parts.sku\"?"
    ),
    (
      "same-currency: [price, sku]",
      "10:34+3 [type] sku is a text, which this check cannot take | name another field"
    ),
    (
      "sum: {of: price}",
      "10:16+1 [type] the check is not complete | write {of: …, equals: …}"
    ),
    (
      "ascending: [price, parts.amount]",
      "10:22+1 [type] two fields of one group are compared"
        + " | write ascending: [hours.opens, hours.closes]"
    ),
    (
      "required: {field: wait, when: {state: opne}}",
      "10:49+4 [type] state has no choice \"opne\" | did you mean \"open\"?"
    ),
  ])
  func aWrongRuleIsTold(_ rule: String, _ told: String) throws {
    #expect(try type("checks: [{\(rule)}]\n").found == [told])
  }

  @Test func unitsAndFormsBindValues() throws {
    let types = try type("")
    #expect(types.found == [])
    let parser = DocumentParser(settings: try Fixture.site(), types: types.value)
    let text = """
      ---
      title: x
      wait: 3 kg
      hours: {opens: 9:00, closes: "24:00"}
      ---
      """
    #expect(
      parser.parse(path: "things/a.ar.md", bytes: Array(text.utf8)).found == [
        "3:7+4 [quantity] wait cannot be in kg | its units: days, weeks",
        "4:16+4 [text] opens is not an hour and a minute | write one such as 09:30",
        "4:30+7 [text] closes is not an hour and a minute | write one such as 09:30",
      ])
    #expect(TextFormat.time.holds(for: "00:00") && TextFormat.time.holds(for: "23:59"))
    for wrong in ["24:00", "12:60", "1:00", "12.30", "١٢:٣٠", "12:300"] {
      #expect(!TextFormat.time.holds(for: wrong))
    }
  }
}
