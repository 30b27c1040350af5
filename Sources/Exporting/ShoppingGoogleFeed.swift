import Model
import XML

/// The product feed of Google's Merchant Center: RSS 2.0 with the namespace
/// `http://base.google.com/ns/1.0`.
enum GoogleFeed {
  static func bytes(
    _ items: [ShoppingItem], site: Site, names: SiteNames, language: LanguageIndex
  ) throws(XMLFailure) -> [UInt8] {
    let settings = site.settings
    let locale = settings.languages[language.position]
    let title = names.title(ofSiteIn: language)
    var writer = XMLWriter(capacity: 65536)
    writer.element("rss") { writer in
      writer.attribute("version", "2.0")
      writer.attribute("xmlns:g", "http://base.google.com/ns/1.0")
      writer.element("channel") { writer in
        writer.element("title", text: title)
        writer.element(
          "link", text: Route.absoluteURI(base: settings.baseURL, route: locale.root))
        writer.element("description", text: names.description(ofSiteIn: language) ?? title)
        writer.element("language", text: locale.locale.tag)
        for item in items { writer.element("item") { write(item, into: &$0) } }
      }
    }
    return try writer.finish()
  }

  private static func write(_ item: ShoppingItem, into writer: inout XMLWriter) {
    let offer = item.offer
    writer.element("g:id", text: item.id)
    writer.element("title", text: item.title)
    writer.element("description", text: item.description)
    writer.element("link", text: item.link)
    for (place, picture) in item.pictures.enumerated() {
      writer.element(place == 0 ? "g:image_link" : "g:additional_image_link", text: picture)
    }
    writer.element("g:availability", text: offer.availability.google)
    // ISO 8601; the day begins where the parcel leaves, which nobody knows: UTC is Google's rule.
    if offer.availability.needsDay, let day = offer.available?.exactDay {
      writer.element("g:availability_date", text: day.isoText + "T00:00Z")
    }
    writer.element("g:price", text: item.listPrice)
    if let price = item.salePrice { writer.element("g:sale_price", text: price) }
    writer.element("g:condition", text: item.condition.rawValue)
    if let brand = item.brand { writer.element("g:brand", text: brand) }
    if let gtin = offer.gtin {
      writer.element("g:gtin", text: gtin)
    } else {
      // Nobody gave what is made by hand a number.
      writer.element("g:identifier_exists", text: "no")
    }
    if let group = item.group { writer.element("g:item_group_id", text: group) }
    for (feature, label) in item.features {
      switch feature {
      case .size: writer.element("g:size", text: label)
      case .color: writer.element("g:color", text: label)
      case .material: writer.element("g:material", text: label)
      case .pattern: writer.element("g:pattern", text: label)
      }
    }
    for category in item.categories { writer.element("g:product_type", text: category) }
    if let weight = item.shippingWeight { writer.element("g:shipping_weight", text: weight) }
    if offer.availability == .madeToOrder, let days = offer.leadTime {
      writer.element("g:max_handling_time", text: String(days))
    }
  }
}

extension ShoppingItem {
  /// In a unit that both shops take: g, kg, oz or lb.
  var shippingWeight: String? {
    guard let weight = offer.weight, ["g", "kg", "oz", "lb"].contains(weight.unit) else {
      return nil
    }
    return weight.amount + " " + weight.unit
  }
}
