import Model

extension StructuredData {
  /// Where one thing of an offer is delivered and for how much, as `OfferShippingDetails`.
  ///
  /// The rate is that of the thing bought alone: nothing where its own price reaches what makes the
  /// delivery free. A zone in no one country has a name and no destination.
  func writeDelivery(
    of offer: Offer, _ goods: Goods, in language: LanguageIndex, into json: inout JSONWriter
  ) {
    let zones = zones[language.position].filter { $0.serves(goods.seller) }
    guard !zones.isEmpty else { return }
    json.name("shippingDetails")
    json.array { json in
      for zone in zones.prefix(Self.listLimit) {
        json.object { write(zone, zone.fee(for: offer.price), in: language, into: &$0) }
      }
    }
  }

  private func write(
    _ zone: DeliveryZone, _ fee: Money, in language: LanguageIndex, into json: inout JSONWriter
  ) {
    let name = names.title(of: site[zone.record], in: language)
    json.member("@type", "OfferShippingDetails")
    json.member("name", name)
    json.name("shippingRate")
    json.object { json in
      json.member("@type", "MonetaryAmount")
      json.name("value")
      json.decimal(fee.decimalString)
      json.member("currency", fee.currency.code)
    }
    if let country = zone.country {
      json.name("shippingDestination")
      json.object { json in
        json.member("@type", "DefinedRegion")
        json.member("name", name)
        json.member("addressCountry", country)
        if let region = zone.region { json.member("addressRegion", region) }
      }
    }
    if let days = zone.days {
      json.name("deliveryTime")
      json.object { json in
        json.member("@type", "ShippingDeliveryTime")
        json.name("transitTime")
        json.object { json in
          json.member("@type", "QuantitativeValue")
          json.name("value")
          json.integer(days)
          json.member("unitCode", "DAY")
        }
      }
    }
  }
}
