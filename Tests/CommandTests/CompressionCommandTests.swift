import Foundation
import Testing

/// The smaller copies of text files are files of the site: never older than their originals.
@Suite struct CompressionCommandTests {
  private func site(_ settings: String = "compress: [gzip, br]\n") throws -> TestSite {
    let site = try TestSite()
    try site.put(try #require(TestSite.files["dlala.yaml"]) + settings, at: "dlala.yaml")
    return site
  }

  private func expanded(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  private func number(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  @Test func copiesFollowTheirOriginals() throws {
    let site = try site()
    defer { site.remove() }
    let first = try site.build()
    #expect(first.status == 0, "\(first.errors)")
    func judge() throws -> Set<String> {
      let files = try site.snapshot()
      let copies = files.keys.filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }
      for name in copies {
        let original = String(name.dropLast(3))
        #expect(try #require(files[name]).count < #require(files[original]).count, "\(name)")
        if name.hasSuffix(".gz") {
          #expect(try expanded(site.output + "/" + name) == files[original], "\(name)")
        }
      }
      return Set(copies)
    }
    let page = "fr/products/soap/index.html"
    let before = try judge()
    #expect(before.contains(page + ".gz") && before.contains(page + ".br"))
    #expect(!before.contains { $0.hasSuffix(".gz.gz") || $0.hasSuffix(".br.gz") })
    let copy = site.output + "/404.html.gz"
    let unchanged = try number(copy)
    try site.put(
      "---\ntitle: Savon doux\n---\n\nUn autre savon, plus doux.\n",
      at: "content/products/soap.fr.md")
    #expect(try site.build().status == 0)
    #expect(try judge().contains(page + ".gz"))
    #expect(try number(copy) == unchanged)
    // The same input gives the same bytes, whatever stood there before.
    let kept = try site.snapshot()
    try FileManager.default.removeItem(atPath: site.output)
    #expect(try site.build().status == 0)
    #expect(try site.snapshot() == kept)
    try site.delete("content/products/soap.ar.md")
    try site.delete("content/products/soap.fr.md")
    #expect(try site.build().status == 0)
    #expect(try !judge().contains { $0.contains("products/soap") })
    try site.put(try #require(TestSite.files["dlala.yaml"]), at: "dlala.yaml")
    #expect(try site.build().status == 0)
    #expect(try judge().isEmpty)
  }

  @Test func aFileThatHasTheNameOfACopyIsTold() throws {
    let site = try site()
    defer { site.remove() }
    try site.put("x", at: "themes/plain/templates/root/robots.txt.gz")
    for command in ["build", "check"] {
      let result = try Command.run([command, "--source", site.path])
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          "dlala.yaml: error: compress makes robots.txt.gz, and the site has a file of this name"),
        "\(result.errors)")
    }
    try site.delete("themes/plain/templates/root/robots.txt.gz")
    #expect(try site.build("--output", site.output).status == 0)
  }

  @Test func aCopyOfSomebodyElseIsToldBeforeAnythingIsPublished() throws {
    let site = try site("")
    defer { site.remove() }
    #expect(try site.build().status == 0)
    try site.put("old", at: "site/fr/index.html.gz")
    try site.put(
      try #require(TestSite.files["dlala.yaml"]) + "compress: gzip\n", at: "dlala.yaml")
    let before = try site.snapshot()
    let result = try site.build()
    #expect(result.status == 3)
    #expect(
      result.errors.contains("fr/index.html.gz: this file was not written by dlala"),
      "\(result.errors)")
    #expect(try site.snapshot()["fr/index.html.gz"] == before["fr/index.html.gz"])
  }

  @Test(arguments: [
    ("compress: [zip]", "dlala.yaml:6:12: error: compress has no \"zip\""),
    ("compress: [brotli]", "did you mean \"br\"?"),
  ])
  func aCodingThatIsNoneIsTold(line: String, told: String) throws {
    let site = try site(line + "\n")
    defer { site.remove() }
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains(told), "\(result.errors)")
  }

  @Test func anAddressInAnyScriptIsAURIEverywhere() throws {
    let site = try site("")
    defer { site.remove() }
    let settings = try #require(TestSite.files["dlala.yaml"])
    try site.put(
      settings.replacing("https://site.example/", with: "https://دلالة.فلسطين/متجر/"),
      at: "dlala.yaml")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\naliases: [\"/متجر/ar/old soap/\", /ar/%D9%82%D8%AF%D9%8A%D9%85]\n"
        + "---\n", at: "content/products/soap.ar.md")
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    let host = "https://xn--mgbeq8fb.xn--ygbi2ammx/%D9%85%D8%AA%D8%AC%D8%B1/"
    for (name, data) in try site.snapshot() {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("دلالة.فلسطين"), "\(name)")
      #expect(!text.contains("/متجر"), "\(name)")
    }
    for name in ["robots.txt", "sitemap.xml", "sitemaps/1.xml", "fr/products/soap/index.html"] {
      #expect(site.text("site/" + name)?.contains(host) == true, "\(name)")
    }
    for name in ["ar/old soap/index.html", "ar/قديم/index.html"] {
      let page = try #require(site.text("site/" + name))
      #expect(page.contains("url=/%D9%85%D8%AA%D8%AC%D8%B1/ar/products/soap/"), "\(page)")
      #expect(page.contains("href=\"\(host)ar/products/soap/\""), "\(page)")
    }
  }
}
