import Model

/// The catalogue of Meta's Commerce Manager: CSV (RFC 4180) in UTF-8, with its column names.
///
/// A machine fetches it and shoppers see its cells as they stand: a title that begins like a formula is
/// not marked here, as it is in what people open in a spreadsheet (`dlala export`).
enum MetaCatalogue {
  private static let columns = [
    "id", "title", "description", "availability", "condition", "price", "link", "image_link",
    "additional_image_link", "brand", "gtin", "item_group_id", "size", "color", "material",
    "pattern", "product_type", "shipping_weight", "sale_price",
  ]

  static func bytes(_ items: [ShoppingItem]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(columns, to: &bytes)
    for item in items {
      func label(_ feature: Offer.Feature) -> String {
        item.features.first { $0.feature == feature }?.label ?? ""
      }
      append(
        [
          item.id, item.title, item.description, item.offer.availability.meta,
          item.condition.rawValue,
          item.listPrice, item.link,
          item.pictures.first ?? "", item.pictures.dropFirst().joined(separator: ","),
          item.brand ?? "", item.offer.gtin ?? "", item.group ?? "", label(.size), label(.color),
          label(.material), label(.pattern), item.categories.first ?? "",
          item.shippingWeight ?? "", item.salePrice ?? "",
        ], to: &bytes)
    }
    return bytes
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [13, 10]
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
    }
    guard needsQuotes else {
      bytes += Array(cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
