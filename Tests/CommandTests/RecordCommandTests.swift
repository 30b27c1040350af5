import Foundation
import Testing

/// `dlala list` and `dlala show`.
@Suite struct RecordCommandTests {
  private static func site() throws -> TestSite {
    let site = try TestSite()
    try site.put(
      "---\ntitle: لوف\nprice: 9 ILS\ndraft: true\n---\n", at: "content/products/loofah.ar.md")
    try site.put(
      """
      ---
      title: حجر
      price: 5 ILS
      related: soap
      aliases: [/ar/old-stone/]
      ---
      [الصابون](soap.ar.md)
      """, at: "content/products/stone.ar.md")
    try site.put(
      "---\ntitle: غدًا\nprice: 5 ILS\npublish: 2999-01-02\n---\n",
      at: "content/products/later.ar.md")
    try site.put(
      "---\ntitle: عن الموقع\n---\n[صابون](products/soap.fr.md) و[غيره](products/stone.md)\n",
      at: "content/about.ar.md")
    let settings = site.text("dlala.yaml") ?? ""
    try site.put(settings + "menus: {main: [{to: products/soap}]}\n", at: "dlala.yaml")
    return site
  }

  private func run(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(arguments + ["--source", site.path])
  }

  private func json(_ result: Command.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func ids(_ result: Command.Result) throws -> [String] {
    let records = try #require(try json(result)["records"] as? [[String: Any]])
    return records.compactMap { $0["id"] as? String }
  }

  // MARK: list

  @Test func publishedRecordsAreListedAndTheOthersCounted() throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try run(site, "list")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        id              type     written in  title
        --------------  -------  ----------  -----
        about           page     ar          عن الموقع
        products/soap   product  ar fr       صابون
        products/stone  product  ar          حجر
        3 records; 2 more are withheld today (--drafts lists them).

        """, "\(result.output)")
  }

  @Test func draftsAreListedWithTheirReason() throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try run(site, "list", "--drafts", "--type", "product", "--json")
    #expect(
      try ids(result) == ["products/later", "products/loofah", "products/soap", "products/stone"])
    let records = try #require(try json(result)["records"] as? [[String: Any]])
    #expect(
      records.map { $0["withheld"] as? String } == [
        "is not published yet", "is a draft", nil, nil,
      ])
    #expect((records[2]["titles"] as? [String: String]) == ["ar": "صابون", "fr": "Savon"])
    #expect(
      (records[2]["files"] as? [String]) == [
        "content/products/soap.ar.md", "content/products/soap.fr.md",
      ])
  }

  @Test func aLanguageNarrowsTheListToWhatHasItOrLacksIt() throws {
    let site = try Self.site()
    defer { site.remove() }
    #expect(try ids(run(site, "list", "--json", "--language", "fr")) == ["products/soap"])
    #expect(
      try ids(run(site, "list", "--json", "--missing", "fr")) == ["about", "products/stone"])
    #expect(try run(site, "list", "--language", "fr").output.contains("Savon"))
  }

  @Test(arguments: [
    (["list", "--type", "prodct"], "there is no type \"prodct\". Did you mean \"product\"?"),
    (["list", "--language", "en"], "there is no language \"en\". "),
    (["list", "--missing", "zz"], "there is no language \"zz\". "),
  ]) func wrongNamesOfAListAreToldTheRightOnes(_ arguments: [String], _ message: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try Command.run(arguments + ["--source", site.path])
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aFileThatCannotBeReadIsListedAndTold() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("no front matter\n", at: "content/products/torn.ar.md")
    let result = try run(site, "list", "--json")
    #expect(result.status == 1)
    #expect(try ids(result).contains("products/torn"))
    #expect(result.errors.contains("content/products/torn.ar.md:1:1: error:"))
  }

  // MARK: show

  @Test func arecordIsShownWithItsAddressesReferrersAndLacks() throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try run(site, "show", "soap")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        products/soap, product (منتج), listed in products
        Files:
          content/products/soap.ar.md  ar  صابون
          content/products/soap.fr.md  fr  Savon
        Addresses:
          ar  https://site.example/ar/products/soap/
          fr  https://site.example/fr/products/soap/
        Referred to by:
          products/stone  in the field related
          the menu main
          about  by a link in its text
          products/stone  by a link in its text
        Missing: nothing that must be there.
        May be filled, too:
          related

        """, "\(result.output)")
  }

  @Test func aRecordOfOneLanguageTellsWhatItsReadersSee() throws {
    let site = try Self.site()
    defer { site.remove() }
    let shown = try json(run(site, "show", "products/stone", "--json"))
    let addresses = try #require(shown["addresses"] as? [[String: Any]])
    #expect(
      addresses.map { $0["url"] as? String } == [
        "https://site.example/ar/products/stone/", "https://site.example/fr/products/stone/",
      ])
    #expect(addresses.map { $0["shownIn"] as? String } == [nil, "ar"])
    #expect(addresses.first?["aliases"] as? [String] == ["/ar/old-stone/"])
    let missing = try #require(shown["missing"] as? [String: Any])
    #expect(missing["translations"] as? [String] == ["fr"])
    let references = try #require(shown["refersTo"] as? [[String: Any]])
    #expect(references.map { $0["id"] as? String } == ["products/soap"])
    let referrers = try #require(shown["referredToBy"] as? [[String: Any]])
    #expect(referrers.map { $0["kind"] as? String } == ["text"])
  }

  @Test func whatIsWithheldSaysWhyAndWhen() throws {
    let site = try Self.site()
    defer { site.remove() }
    #expect(try run(site, "show", "loofah").output.contains("Withheld: it is a draft.\n"))
    let later = try run(site, "show", "later").output
    #expect(
      later.contains("Withheld: it is not published yet, but from 2999-01-02T00:00:00"), "\(later)")
    #expect(later.contains("(when it is published)"))
    try site.put("---\ntitle: Loofah\n---\n", at: "content/products/loofah.fr.md")
    let held = try run(site, "show", "loofah").output
    #expect(held.contains("kept back by a draft, which holds its shared fields"), "\(held)")
  }

  @Test func fieldsPicturesAndTheirTextsThatLackAreNamed() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      section: products
      fields:
        title: {kind: text, required: true}
        price: {kind: money, required: true, shared: true}
        photo: {kind: image, shared: true}
        sizes: {kind: list, of: group, shared: true, fields: {name: {kind: text, required: true}, sku: text}}
        related: {kind: reference, to: product, shared: true}

      """, at: "content/_types/product.yaml")
    try site.put(
      "---\nphoto: {src: gone.jpg, alt: {ar: صورة}}\nsizes: [{sku: A}]\n---\n",
      at: "content/products/soap.fr.md")
    try site.put("---\ntitle: صابون\n---\n", at: "content/products/soap.ar.md")
    let result = try run(site, "show", "soap", "--json")
    let missing = try #require(try json(result)["missing"] as? [String: Any])
    func names(_ key: String) -> [String] {
      (missing[key] as? [[String: Any]] ?? []).map { lack in
        ([lack["name"] as? String ?? ""] + (lack["languages"] as? [String] ?? []))
          .joined(separator: " ")
      }
    }
    #expect(names("required") == ["title fr", "price", "sizes.name"])
    #expect(names("files") == ["content/products/gone.jpg"])
    #expect(names("alternatives") == ["content/products/gone.jpg fr"])
    #expect(names("empty") == ["related"])
    let mistakes = try #require(try json(result)["diagnostics"] as? [[String: Any]])
    #expect(mistakes.contains { $0["message"] as? String == "title is missing" })
  }

  @Test(arguments: [
    "products/soap", "soap", "./products/soap/", "content/products/soap.fr.md",
    "./content/products/soap.ar.md", "products/soap.ar.md", "content/products/soap",
    "https://site.example/fr/products/soap/", "/ar/products/soap", "/fr/products/soap/#x", "Savon",
  ]) func arecordIsFoundByWhateverNamesIt(_ name: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try run(site, "show", name)
    #expect(result.output.hasPrefix("products/soap, product"), "\(result.errors)")
  }

  @Test func theHomePageAndOldAddressesAreFound() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("---\ntitle: الرئيسية\n---\n", at: "content/index.ar.md")
    for name in ["index", "/ar/", "content/index.ar.md"] {
      #expect(try run(site, "show", name).output.hasPrefix("index, page"), "\(name)")
    }
    #expect(try run(site, "show", "/ar/old-stone/").output.hasPrefix("products/stone,"))
  }

  @Test(arguments: [
    ("soup", "Did you mean \"products/soap\"?"), ("Savonn", "Did you mean \"products/soap\"?"),
    ("products/stome", "\"products/stone\""), ("merchants/soapp.ar.md", "\"products/soap\""),
    ("nothing-of-the-kind", "dlala list tells all 5."), ("", "dlala list tells all 5."),
    ("../../etc/passwd", "dlala list tells all 5."),
  ]) func wrongIDsAreToldTheNearest(_ name: String, _ hint: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try run(site, "show", name)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("there is no record \"\(name)\""))
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  @Test func aNameOfSeveralAsksForTheWholeID() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("---\ntitle: صابون آخر\n---\n", at: "content/soap.ar.md")
    try site.put(
      "---\ntitle: كبير\nprice: 5 ILS\n---\n", at: "content/products/big/soap.ar.md")
    try site.delete("content/soap.ar.md")
    let result = try run(site, "show", "soap")
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "\"soap\" may be any of: products/big/soap, products/soap. Write the whole id."),
      "\(result.errors)")
  }

  @Test func aFolderThatIsNoSiteIsToldAsElsewhere() throws {
    let result = try Command.run(["show", "soap", "--source", "/nowhere"])
    #expect(result.status == 3)
    #expect(result.errors.contains("a site has dlala.yaml and content"))
  }
}
