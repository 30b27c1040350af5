import Model
import Parsing

/// A small site to parse against, and mistakes as one line each.
enum Fixture {
  static let settingsText = """
    title: {ar: دلالة القدس, fr: Dlala de Jérusalem}
    base-url: https://dlala.example
    languages: [ar, fr]
    locales: {ar: ar-PS, fr: fr-FR}
    currency: ILS
    """

  static let productText = """
    label: {ar: منتج, fr: Produit}
    section: products
    fields:
      title: {kind: text, required: true, max: 40}
      note: text
      price: {kind: money, shared: true, required: true, min: 0, max: 1000}
      count: {kind: integer, shared: true, min: 1}
      ratio: {kind: number, shared: true}
      handmade: {kind: boolean, shared: true}
      made: {kind: date, shared: true}
      weight: {kind: quantity, shared: true}
      stock: {kind: choice, shared: true, choices: [in-stock, sold-out], default: in-stock}
      materials: {kind: list, of: term, shared: true}
      merchant: {kind: reference, to: merchant, shared: true, inverse: products}
      images: {kind: list, of: image, shared: true}
      manual: {kind: file, shared: true}
      site: {kind: url, shared: true}
      mail: {kind: email, shared: true}
      phone: {kind: phone, shared: true}
      spot: {kind: place, shared: true}
      code: {kind: gtin, shared: true}
      marks: {kind: map}
      care: {kind: markdown}
    """

  static let merchantText = "section: merchants\nfields: {title: {kind: text, required: true}}\n"
  static let pageText = "fields: {title: {kind: text, required: true}}\n"

  static func settings(_ text: String = settingsText) -> Parsed<SiteSettings?> {
    SettingsParser.parse(Array(text.utf8), path: "dlala.yaml")
  }

  static func types(_ files: [String: String]) throws -> Parsed<[ContentType]> {
    let list = files.sorted { $0.key < $1.key }.map { name, text in
      (path: "content/_types/\(name).yaml", bytes: Array(text.utf8))
    }
    return TypeParser.parse(files: list, settings: try site())
  }

  static func site() throws -> SiteSettings {
    guard let settings = settings().value else { throw Missing() }
    return settings
  }

  static func parser() throws -> DocumentParser {
    let types = try types(["product": productText, "merchant": merchantText, "page": pageText])
    return DocumentParser(settings: try site(), types: types.value)
  }

  /// Parses front matter below a title and a price.
  static func product(_ lines: String) throws -> Parsed<Document?> {
    try document("---\ntitle: صابون\nprice: 25 ILS\n\(lines)\n---\n")
  }

  static func document(
    _ text: String, at path: String = "products/soap.ar.md"
  ) throws -> Parsed<Document?> {
    try parser().parse(path: path, bytes: Array(text.utf8))
  }

  /// The value of a product's field.
  static func value(_ name: String, _ lines: String) throws -> Value {
    let parsed = try product(lines)
    guard let document = parsed.value, parsed.diagnostics.isEmpty,
      let slot = try parser().slot(of: name)
    else { throw Missing() }
    return document.fields[slot]
  }

  struct Missing: Error {}
}

extension DocumentParser {
  /// The place of a product's field.
  func slot(of name: String) throws -> Int? {
    try Fixture.types(["product": Fixture.productText]).value.first?.slot(of: name)
  }
}

extension Parsed {
  /// `line:column+length severity [category] message | remedy`, in order.
  var found: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.position.map { "\($0.line):\($0.column)+\(diagnostic.length)" } ?? "-"
      let severity = diagnostic.severity == .warning ? " warning" : ""
      return "\(place)\(severity) [\(diagnostic.category)] \(diagnostic.headline)"
        + " | \(diagnostic.remedy)"
    }
  }
}
