import Exporting
import Foundation
import Model
import Testing

@Suite struct DeliveryDataTests {
  typealias JSON = [String: Any]

  /// Two sellers with a product each, and zones of the fields given, in the order of their names.
  private struct Sample {
    var fixture: TestSite
    let seller: RecordIndex
    let product: RecordIndex
    let other: RecordIndex

    init(price: String = "25 ILS", zones: [(name: String, fields: [String: Value])]) throws {
      fixture = try TestSite()
      seller = try fixture.add("merchant", "m", title: ("تاجر", "Marchand"))
      let stranger = try fixture.add("merchant", "n", title: ("غيره", "Autre"))
      product = try fixture.add(
        "product", "p", title: ("صابون", "Savon"),
        fields: [
          "sku": .text(Text("P")), "price": try Self.money(price),
          "merchant": TestSite.reference(seller),
        ])
      other = try fixture.add(
        "product", "q", title: ("زيت", "Huile"),
        fields: [
          "sku": .text(Text("Q")), "price": try Self.money(price),
          "merchant": TestSite.reference(stranger),
        ])
      for zone in zones {
        var fields = zone.fields
        if case .text(let text)? = fields["merchants"], text.string == "m" {
          fields["merchants"] = .list([TestSite.reference(seller)])
        }
        try fixture.add("zone", zone.name, title: ("منطقة", zone.name), fields: fields)
      }
    }

    static func money(_ text: String) throws -> Value { .money(try Money(parsing: text)) }

    /// The `shippingDetails` of a product's offer in French.
    func details(of record: RecordIndex) throws -> [JSON] {
      let page = try fixture.page(of: record, TestSite.french)
      let bytes = try #require(StructuredData(site: fixture.site).json(for: page))
      let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? JSON
      let nodes = try #require(json?["@graph"] as? [JSON])
      let node = try #require(nodes.first { $0["@type"] as? String == "Product" })
      return (node["offers"] as? JSON)?["shippingDetails"] as? [JSON] ?? []
    }

    /// What each zone asks for a product.
    func rates(of record: RecordIndex) throws -> [String] {
      try details(of: record).map { details in
        let rate = try #require(details["shippingRate"] as? JSON)
        let name = try #require(details["name"] as? String)
        let value = try #require(rate["value"] as? Double)
        let currency = try #require(rate["currency"] as? String)
        return "\(name) \(value) \(currency)"
      }
    }
  }

  @Test func `a zone has its price, its region and its time`() throws {
    let sample = try Sample(zones: [
      (
        "Ville",
        [
          "price": try Sample.money("10.50 ILS"), "country": .text(Text("PS")),
          "region": .text(Text("JEM")), "time": .quantity(Quantity(amount: "2", unit: "weeks")),
        ]
      )
    ])
    let zone = try #require(try sample.details(of: sample.product).first)
    #expect(zone["@type"] as? String == "OfferShippingDetails")
    let rate = try #require(zone["shippingRate"] as? JSON)
    #expect(rate["@type"] as? String == "MonetaryAmount")
    #expect(rate["value"] as? Double == 10.5 && rate["currency"] as? String == "ILS")
    let region = try #require(zone["shippingDestination"] as? JSON)
    #expect(region["@type"] as? String == "DefinedRegion")
    #expect(region["name"] as? String == "Ville")
    #expect(region["addressCountry"] as? String == "PS")
    #expect(region["addressRegion"] as? String == "JEM")
    let time = (zone["deliveryTime"] as? JSON)?["transitTime"] as? JSON
    #expect(time?["value"] as? Int == 14 && time?["unitCode"] as? String == "DAY")
  }

  @Test func `a zone in no one country has no destination, whatever its region`() throws {
    for country in ["", "ps", "PSE", "فل"] {
      let sample = try Sample(zones: [
        (
          "Ailleurs",
          [
            "price": try Sample.money("1 ILS"), "country": .text(Text(country)),
            "region": .text(Text("JEM")),
          ]
        )
      ])
      let zone = try #require(try sample.details(of: sample.product).first)
      #expect(zone["shippingDestination"] == nil && zone["deliveryTime"] == nil)
    }
  }

  @Test func `zones that name sellers are theirs, others everybody's`() throws {
    let sample = try Sample(zones: [
      ("A", ["price": try Sample.money("10 ILS")]),
      ("B", ["price": try Sample.money("9.500 JOD"), "merchants": .text(Text("m"))]),
      ("C", [:]),
    ])
    #expect(try sample.rates(of: sample.product) == ["A 10.0 ILS", "B 9.5 JOD"])
    #expect(try sample.rates(of: sample.other) == ["A 10.0 ILS"])
    #expect(try Sample(zones: []).rates(of: sample.product).isEmpty)
  }

  @Test(arguments: [
    ("24.99 ILS", "A 10.0 ILS"), ("25 ILS", "A 0.0 ILS"), ("25.01 ILS", "A 0.0 ILS"),
    // Amounts in two currencies are not compared.
    ("900 JOD", "A 10.0 ILS"),
  ])
  func `what costs enough is delivered for nothing`(price: String, rate: String) throws {
    let sample = try Sample(
      price: price,
      zones: [
        ("A", ["price": try Sample.money("10 ILS"), "free-from": try Sample.money("25 ILS")])
      ])
    #expect(try sample.rates(of: sample.product) == [rate])
  }
}
