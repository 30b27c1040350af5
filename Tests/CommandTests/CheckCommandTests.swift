import Foundation
import Testing

@Suite struct CheckCommandTests {
  private func check(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(["check", "--source", site.path] + arguments)
  }

  @Test func writesNothingAndSaysHowManyPagesItMade() throws {
    let site = try TestSite()
    defer { site.remove() }
    let before = try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted()
    let result = try check(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Checked "))
    #expect(result.output.hasSuffix(": nothing to mend.\n"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted() == before)
  }

  @Test func tellsWhatABuildTellsEvenOfTextsThatOnlyRenderingReads() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: Savon\n---\n\n[un lien](../nulle-part.fr.md)\n",
      at: "content/products/soap.fr.md")
    let result = try check(site)
    let built = try site.build()
    #expect(result.status == built.status)
    #expect(result.errors.contains("soap.fr.md:5:"), "\(result.errors)")
    #expect(built.errors.hasPrefix(result.errors))
  }

  @Test func marksThatStayInATextAreToldOnceAKindAndABuildTellsOnlyWhatIsLost() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: Savon\n---\n\n##Un\n\n##Deux {{< x >}}\n\n"
        + "| a |\n|---|\n| 1 | ici |\n| 2 | là |\n",
      at: "content/products/soap.fr.md")
    let path = "content/products/soap.fr.md"
    let lost =
      "\(path):11:7: warning: the row has more cells than its table has columns, "
      + "and they are left out (and 1 more) [table] silent-table-cells\n"
    let result = try check(site)
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "\(path):5:1: suggestion: this is no heading: no space stands behind # (and 1 more) "
          + "[mark] silent-heading-no-space\n"
      ),
      "\(result.errors)")
    #expect(
      result.errors.contains(
        "\(path):7:8: suggestion: a shortcode of another generator is shown as it is written "
          + "[mark] silent-foreign\n"
      ), "\(result.errors)")
    #expect(result.errors.contains(lost), "\(result.errors)")
    #expect(result.errors.hasSuffix("1 warning, 2 suggestions\n"), "\(result.errors)")
    let built = try site.build()
    #expect(built.status == 0)
    #expect(built.errors.contains(lost), "\(built.errors)")
    #expect(built.errors.hasSuffix("1 warning\n"), "\(built.errors)")
  }

  @Test(arguments: [
    ("[a](no§.fr.md)\n\n", "500 errors"), ("[a](no§.fr.md) ", "500 errors"),
    ("![a](no§.jpg) ", "500 errors"), ("[a](#no§)\n", "500 warnings"),
    ("[a](/fr/no§/) ", "500 warnings"), ("[a](soap.ar.md#no§) ", "500 warnings"),
    ("<x§>a</x§>\n\n", "500 warnings"), ("\u{202E}a§\n", "500 warnings"),
  ])
  func theTotalOfOneTextIsTrue(once: String, total: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    let body = (0..<500).map { once.replacing("§", with: "\($0)") }
    try site.put(
      "---\ntitle: B\nprice: 1 ILS\n---\n" + body.joined() + "\n", at: "content/products/b.fr.md")
    for arguments in [[], ["--all"]] {
      let result = try Command.run(["check", "--source", site.path] + arguments)
      #expect(result.errors.contains("\n\(total)"), "\(result.errors.suffix(300))")
      let told = result.errors.split(separator: "\n").count {
        $0.hasPrefix("content/products/b.fr.md:") && !$0.contains(": suggestion:")
      }
      #expect(arguments.isEmpty ? told <= 10 : told == 500, "\(told)")
    }
  }

  @Test(arguments: [
    "Savon", "savon", "صابون", "صابونة", "soap.ar.md", "/fr/products/soap/", "soep",
    "https://site.example/ar/products/sopa/", "products/soap/index.md", "bonne-mousse",
    "/fr/products/bonne-mousse/",
  ])
  func aReferenceByTitleOrAddressIsToldTheName(written: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("---\ntitle: Savon\nslug: bonne-mousse\n---\n", at: "content/products/soap.fr.md")
    try site.put(
      "---\ntitle: B\nprice: 1 ILS\nrelated: \(written)\n---\n", at: "content/products/b.fr.md")
    let result = try check(site)
    #expect(result.errors.contains("there is no product \"\(written)\""), "\(result.errors)")
    #expect(result.errors.contains("did you mean \"soap\"?"), "\(result.errors)")
  }

  @Test func everyRowOfASheetThatTakesAnAddressOfAnotherIsTold() throws {
    let site = try TestSite()
    defer { site.remove() }
    let head = "id,title.fr,price,slug.fr\n"
    let rows = (0..<50).map { "x\($0),X,1 ILS,same\n" }.joined()
    try site.put(head + rows, at: "content/products/all.csv")
    let slugs = try check(site)
    #expect(slugs.errors.hasSuffix("\n49 errors\n") || slugs.errors.contains("\n49 errors"))
    #expect(
      slugs.errors.contains(
        "content/products/all.csv:3:12: error: the address /fr/products/same/ belongs to "
          + "products/all.csv:2 too"), "\(slugs.errors)")
    let aliases = (0..<50).map { "x\($0),X,1 ILS,/old/\n" }.joined()
    try site.put("id,title.fr,price,aliases.fr\n" + aliases, at: "content/products/all.csv")
    #expect(try check(site).errors.contains("\n49 errors"))
  }

  @Test func listsTheUsesOfTrustAndIsStrictWhenAsked() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      TestSite.page.replacingOccurrences(
        of: "<h1>{{ page.title }}", with: "<h1>{{ page.title | trust }}"),
      at: "themes/plain/templates/home.html")
    let result = try check(site)
    #expect(result.status == 0)
    #expect(
      result.errors.contains("warning: this text is published without escaping"),
      "\(result.errors)")
    #expect(result.errors.hasSuffix("1 warning\n"))
    #expect(result.output.hasSuffix(": 1 warning.\n"), "\(result.output)")
    #expect(try check(site, "--strict").status == 1)
  }

  @Test func jsonHasTheMistakes() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try check(site, "--json")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(summary["status"] as? String == "checked")
    #expect(summary["suggestions"] as? Int == 0)
    #expect((summary["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(result.errors.isEmpty)
  }

  @Test func aFolderThatIsNoSiteExitsWithThreeAndAWrongOptionWithTwo() throws {
    #expect(try Command.run(["check", "--source", "/nowhere/at/all"]).status == 3)
    #expect(try Command.run(["check", "--colour"]).status == 2)
  }
}
