import Foundation
import Testing

/// SVG drawings of which shops and messages get pixels, each drawn in a process of its own.
@Suite struct DrawingCommandTests {
  private static let head =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "

  /// 60 × 40, the left half red, the right half not painted.
  private static let halves =
    head + "width=\"60\" height=\"40\"><path d=\"M0 0h30v40H0z\" fill=\"#f00\"/></svg>"

  /// A site whose one product shows a drawing.
  private func site(_ drawing: String) throws -> TestSite {
    let site = try TestSite()
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      plural: {ar: منتجات, fr: Produits}
      section: products
      fields:
        title: {kind: text, required: true}
        sku: {kind: text, shared: true}
        price: {kind: money, required: true, shared: true}
        state:
          kind: choice
          shared: true
          default: in-stock
          choices: {in-stock: {ar: متوفّر, fr: En stock}}
        images: {kind: list, of: image, shared: true}
      publish:
        structured-data: Product
        shopping: {id: sku, price: price, availability: state}

      """, at: "content/_types/product.yaml")
    try site.put(
      """
      ---
      title: صابون
      sku: S-1
      price: 25 ILS
      images: [{src: soap.svg, alt: {ar: صابون, fr: Savon}}]
      ---

      ![خط](text.svg)

      """, at: "content/products/soap.ar.md")
    try site.put(drawing, at: "content/products/soap.svg")
    try site.put(Self.halves, at: "content/products/text.svg")
    try site.put(
      TestSite.page.replacing(
        "</head>", with: "{% if page.image %}[{{ page.image.preview }}]{% endif %}</head>"),
      at: "themes/plain/templates/record.html")
    return site
  }

  @Test func aDrawingOfARecordIsInFeedsAndMessagesAsPixels() throws {
    let site = try site(Self.halves)
    defer { site.remove() }
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty, "\(result.errors)")
    let page = try #require(site.text("site/fr/products/soap/index.html"))
    let address = try #require(
      page.firstMatch(of: /\[https:\/\/site\.example\/(media\/soap-1200-[0-9a-f]{10}\.png)\]/))
    let files = try site.snapshot()
    let picture = try #require(files[String(address.1)])
    // PNG (ISO/IEC 15948, 11.2.1): width and height stand in its first chunk; colour type 2 has no
    // transparency.
    #expect(picture[16..<24].elementsEqual([0, 0, 0x04, 0xB0, 0, 0, 0x03, 0x20]))
    #expect(picture[25] == 2)
    for name in ["feeds/google-ar.xml", "feeds/meta-fr.csv", "sitemaps/1.xml"] {
      #expect(site.text("site/" + name)?.contains(address.1) == true, "\(name)")
    }
    #expect(page.contains("\"image\""))
    // The drawing itself is on the page; one that only stands in a text needs no pixels.
    #expect(files.keys.contains { $0.hasPrefix("media/soap-") && $0.hasSuffix(".svg") })
    #expect(!files.keys.contains { $0.hasPrefix("media/text-") && !$0.hasSuffix(".svg") })
    // What was drawn is kept.
    let cache = site.path + "/.dlala-cache"
    let entries = try FileManager.default.contentsOfDirectory(atPath: cache)
      .filter { $0.count == 32 }
    #expect(entries.count == 1)
    let again = try site.build("--output", site.path + "/other")
    #expect(again.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path + "/other/media").sorted()
        == FileManager.default.contentsOfDirectory(atPath: site.output + "/media").sorted())
  }

  /// Each asks for more than any picture is worth: 10¹¹ rectangles, a tile of 3.6 GB, and hundreds of
  /// layers of the whole drawing.
  static let bombs = [
    head + "width=\"90\" height=\"90\"><g id=\"a0\"><path d=\"M0 0h9v9z\"/></g>"
      + (1...11).map { level in
        "<g id=\"a\(level)\">"
          + String(repeating: "<use xlink:href=\"#a\(level - 1)\"/>", count: 10) + "</g>"
      }.joined() + "</svg>",
    head + "width=\"1200\" height=\"1200\"><pattern id=\"p\" width=\"30000\" height=\"30000\" "
      + "patternUnits=\"userSpaceOnUse\"><path d=\"M0 0h30000v30000z\"/></pattern>"
      + "<path d=\"M0 0h1200v1200z\" fill=\"url(#p)\"/></svg>",
    head + "width=\"1200\" height=\"2400\">" + String(repeating: "<g opacity=\".5\">", count: 240)
      + "<path d=\"M0 0h1200v2400z\"/>" + String(repeating: "</g>", count: 240) + "</svg>",
  ]

  @Test(arguments: bombs) func aDrawingThatAsksForTooMuchIsToldAndStaysADrawing(
    _ bomb: String
  ) throws {
    let site = try site(bomb)
    defer { site.remove() }
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("content/products/soap.svg: warning: "), "\(result.errors)")
    #expect(result.errors.contains("[image]"))
    let page = try #require(site.text("site/fr/products/soap/index.html"))
    #expect(page.contains("[]"))
    let media = try FileManager.default.contentsOfDirectory(atPath: site.output + "/media")
    #expect(media.contains { $0.hasPrefix("soap-") && $0.hasSuffix(".svg") })
    #expect(media.allSatisfy { $0.hasSuffix(".svg") })
  }

  @Test func theProcessThatDrawsLooksForScriptsItself() throws {
    for hostile in [
      "<script/>", "<image href=\"file:///etc/passwd\"/>", "<image href=\"https://a.example/b\"/>",
    ] {
      let drawing = Self.head + "width=\"60\" height=\"40\">\(hostile)</svg>"
      let result = try Command.run(["draw"], input: drawing)
      #expect(result.status == 1)
      #expect(result.output.isEmpty && result.errors.isEmpty)
    }
    #expect(try Command.run(["--help"]).output.contains("draw") == false)
  }
}
