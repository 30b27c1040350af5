import Imaging
import Model
import Testing

struct SVGProbeTests {
  private static let probe = ImageProbe()

  private func probe(_ text: String) throws -> ProbedImage {
    try Self.probe.probe(path: "drawing.svg", bytes: Array(text.utf8))
  }

  private func drawing(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "width=\"30\" height=\"20\">\(inside)</svg>"
  }

  @Test(arguments: [
    ("width=\"30\" height=\"20\"", 30, 20), ("width=\"30.4px\" height=\"20px\"", 30, 20),
    ("viewBox=\"0 0 300 200\"", 300, 200), ("viewBox=\"0,0,300,199.6\"", 300, 200),
    ("width=\"100%\" height=\"100%\" viewBox=\"0 0 3 2\"", 3, 2),
  ])
  func readsTheSize(attributes: String, width: Int, height: Int) throws {
    let image = try probe("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)/>")
    #expect((image.width, image.height) == (width, height))
  }

  @Test(arguments: [
    "<rect fill=\"url(#shade)\"/>", "<use xlink:href=\"#star\"/>",
    "<image href=\"data:image/png;base64,AAAA\"/>", "<style>rect { fill: url('#shade') }</style>",
    "<text direction=\"rtl\">القدس</text>", "<!-- <script> -->",
    "<animate attributeName=\"opacity\" values=\"0;1\"/>",
  ])
  func takes(_ harmless: String) throws {
    #expect(try probe(drawing(harmless)).width == 30)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT/>", "<rect onload=\"alert(1)\"/>",
    // As HTML this is the text of a style; as XML, which browsers read, it is a script.
    "<style><script>alert(1)</script></style>", "<title><script/></title>",
    "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
    "<h:meta xmlns:h=\"http://www.w3.org/1999/xhtml\" http-equiv=\"refresh\" content=\"0;u\"/>",
    "<foreignObject/>", "<a href=\"javascript:alert(1)\"/>",
    "<a xlink:href=\" javascript:alert(1)\"/>", "<image href=\"https://x.example/a.png\"/>",
    "<use href=\"data:image/svg+xml,x\"/>", "<rect fill=\"url(https://x.example/a)\"/>",
    "<rect style=\"fill:url(#a);mask:url( 'https://x.example/a')\"/>",
    "<style>@import 'https://x.example/a.css';</style>",
    "<style>@im\\70 ort 'https://x.example/a.css';</style>",
    "<style><![CDATA[a{background:url(//x.example/a)}]]></style>",
    "<set attributeName=\"xlink:href\" to=\"javascript:alert(1)\"/>",
    "<animate attributeName=\"onclick\" values=\"alert(1)\"/>",
    "<?xml-stylesheet href=\"https://x.example/a.css\"?>", "<rect>", "&shade;",
  ])
  func refuses(_ hostile: String) {
    #expect(throws: ImageMistake.self) { try probe(drawing(hostile)) }
  }

  @Test func refusesDeclarationsAndOtherRoots() {
    for text in [
      "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + drawing("&a;"),
      "<?xml-stylesheet href=\"a.xsl\"?>" + drawing(""),
      "<html><svg width=\"3\" height=\"2\"/></html>", "<svg width=\"3\"/>",
      "<svg width=\"0\" height=\"2\"/>",
      String(repeating: "<svg>", count: 100_000),
      drawing(String(repeating: " ", count: 3 << 20)),
    ] {
      #expect(throws: ImageMistake.self) { try probe(text) }
    }
  }

  @Test func saysWhereADrawingIsBroken() {
    let mistake = #expect(throws: ImageMistake.self) { try probe("<svg><g></svg>") }
    #expect(
      mistake?.message.english.hasPrefix("the drawing is broken: Opening and ending tag") == true)
  }
}
