import Model

extension StructuredData {
  /// The offer of a thing, or its variants with an offer each.
  func write(_ goods: Goods, of subject: Subject, into json: inout JSONWriter) {
    if subject.isByDefault("brand"), let field = subject.shape.offer?[.brand],
      let brand = brand(named: field, subject)
    {
      json.name("brand")
      json.object {
        $0.member("@type", "Brand")
        $0.member("name", brand)
      }
    }
    guard let group = goods.group else {
      guard let offer = goods.offers.first else { return }
      if let id = offer.id { json.member("sku", id) }
      if let gtin = offer.gtin { json.member("gtin", gtin) }
      write(offer, at: subject.address, goods, subject, into: &json)
      return
    }
    json.member("productGroupID", group)
    let varying = Offer.Feature.allCases.filter { feature in
      goods.offers.contains { $0.features[feature] != nil }
    }
    if !varying.isEmpty {
      json.name("variesBy")
      json.array { json in
        for feature in varying { json.string("https://schema.org/" + feature.rawValue) }
      }
    }
    json.name("hasVariant")
    json.array { json in
      for offer in goods.offers {
        json.object { writeVariant(offer, goods, subject, into: &$0) }
      }
    }
  }

  /// Who made it, by name.
  private func brand(named field: String, _ subject: Subject) -> String? {
    let type = site.types[subject.record.typeIndex]
    guard let slot = type.slot(of: field) else { return nil }
    return features.labels(
      of: subject.fields[slot], type.fields[slot].kind, in: subject.language
    ).first
  }

  private func writeVariant(
    _ offer: Offer, _ goods: Goods, _ subject: Subject, into json: inout JSONWriter
  ) {
    json.member("@type", "Product")
    json.member("name", offer.name(of: subject.title, in: subject.language))
    if let id = offer.id { json.member("sku", id) }
    if let gtin = offer.gtin { json.member("gtin", gtin) }
    for (feature, label) in offer.features(in: subject.language) {
      switch feature {
      case .size: json.member("size", label)
      case .color: json.member("color", label)
      case .material: json.member("material", label)
      case .pattern: json.member("pattern", label)
      }
    }
    write(offer, at: offer.address(on: subject.address), goods, subject, into: &json)
  }

  private func write(
    _ offer: Offer, at address: String, _ goods: Goods, _ subject: Subject,
    into json: inout JSONWriter
  ) {
    json.name("offers")
    json.object { json in
      json.member("@type", "Offer")
      json.member("url", address)
      json.member("price", offer.price.decimalString)
      json.member("priceCurrency", offer.price.currency.code)
      if let before = offer.priceBefore {
        json.name("priceSpecification")
        json.object { json in
          json.member("@type", "UnitPriceSpecification")
          json.member("priceType", "https://schema.org/StrikethroughPrice")
          json.member("price", before.decimalString)
          json.member("priceCurrency", before.currency.code)
        }
      }
      json.member("availability", offer.availability.schema)
      if offer.availability.needsDay, let day = offer.available?.exactDay {
        json.member("availabilityStarts", day.isoText)
      }
      if offer.availability == .madeToOrder, let days = offer.leadTime {
        json.name("deliveryLeadTime")
        json.object { json in
          json.member("@type", "QuantitativeValue")
          json.name("value")
          json.integer(days)
          json.member("unitCode", "DAY")
        }
      }
      switch subject.shape.offer?.condition {
      case .new: json.member("itemCondition", "https://schema.org/NewCondition")
      case .used: json.member("itemCondition", "https://schema.org/UsedCondition")
      case .refurbished: json.member("itemCondition", "https://schema.org/RefurbishedCondition")
      case nil: break
      }
      if let seller = goods.seller, family(of: seller).contains(.organization) {
        json.name("seller")
        write(seller, in: subject.language, into: &json)
      }
      writeDelivery(of: offer, goods, in: subject.language, into: &json)
    }
  }
}
