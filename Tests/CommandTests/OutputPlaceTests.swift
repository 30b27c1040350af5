import Foundation
import Testing

/// Where a site may stand, and which of its files may stand at one place.
@Suite struct OutputPlaceTests {
  @Test(arguments: [".", "..", "content", "content/site", "themes/plain"])
  func theSourceIsNoOutput(place: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    // A folder around the source that is this test's own.
    let outer = site.folder.appendingPathComponent("outer")
    try FileManager.default.createDirectory(
      at: outer.appendingPathComponent("inner"), withIntermediateDirectories: true)
    for name in ["dlala.yaml", "content", "themes"] {
      try FileManager.default.moveItem(
        at: site.folder.appendingPathComponent(name),
        to: outer.appendingPathComponent("inner/" + name))
    }
    let inner = outer.path + "/inner"
    let before = try FileManager.default.subpathsOfDirectory(atPath: inner).sorted()
    let result = try Command.run(["build", "--source", inner, "--output", inner + "/" + place])
    #expect(result.status == 2)
    #expect(result.errors.contains("the site's own source stands here"), "\(result.errors)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: inner).sorted() == before)
  }

  @Test(arguments: [
    "/robots.txt", "/ar/feed.xml", "/index.html", "/.dlala-manifest/x", "/_headers",
  ])
  func anOldAddressIsNotThatOfAFileOfTheSite(alias: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\naliases: [\(alias)]\n---\n",
      at: "content/products/soap.ar.md")
    let result = try site.build()
    #expect(result.status == 1, "\(result.errors)")
    #expect(
      result.errors.contains(
        "content/products/soap.ar.md: error: the old address \(alias)"), "\(result.errors)")
    #expect(try Command.run(["check", "--source", site.path]).status == 1)
    #expect(!FileManager.default.fileExists(atPath: site.output))
  }

  @Test func aPageIsNotWhereTheThemeHasAFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("x", at: "themes/plain/templates/files/basket/index.html")
    #expect(try site.build().status == 0)
    try site.put("---\ntitle: سلة\n---\n", at: "content/basket.ar.md")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "content/basket.ar.md: error: the address /ar/basket/ belongs to a file that the theme or "
          + "the program makes [address]"), "\(result.errors)")
  }

  @Test func theThemeDoesNotMakeWhatTheProgramMakes() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("x", at: "themes/plain/templates/root/robots.txt")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "themes/plain/templates: error: the program makes a file robots.txt already [theme]"),
      "\(result.errors)")
  }
}
