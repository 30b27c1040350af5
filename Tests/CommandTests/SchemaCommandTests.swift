import Foundation
import Testing

@Suite struct SchemaCommandTests {
  private func schema(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(["schema", "--source", site.path] + arguments)
  }

  private func json(_ site: TestSite, _ name: String) throws -> [String: Any] {
    let text = try #require(site.text(name))
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func eachTypeAndEachKindOfFileHasASchema() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try schema(site)
    #expect(result.status == 0, "\(result.errors)")
    for name in [
      "site", "type", "strings", "rates", "component", "block", "records/product", "records/page",
    ] {
      let tree = try json(site, "schema/\(name).schema.json")
      #expect(tree["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
      #expect(tree["type"] as? String == "object", "\(name)")
    }
    let product = try json(site, "schema/records/product.schema.json")
    let properties = try #require(product["properties"] as? [String: Any])
    #expect(
      Set(properties.keys) == [
        "title", "price", "related", "type", "slug", "date", "updated", "publish", "expire",
        "draft",
        "aliases", "order", "translation", "original", "translated-from", "layout",
      ])
    #expect(product["additionalProperties"] as? Bool == false)
    let otherwise = try #require(product["else"] as? [String: Any])
    #expect(otherwise["required"] as? [String] == ["title"])
  }

  @Test func itIsWrittenAnewAndNothingElseIsTouched() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try schema(site).status == 0)
    let first = try #require(site.text("schema/site.schema.json"))
    try site.put("mine", at: "schema/notes.txt")
    #expect(try schema(site).status == 0)
    #expect(site.text("schema/site.schema.json") == first)
    #expect(site.text("schema/notes.txt") == "mine")
    try site.put("{}", at: "schema/type.schema.json")
    try site.delete("schema/site.schema.json")
    let refused = try schema(site)
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("schema/type.schema.json: this file was not written by dlala schema"))
    #expect(site.text("schema/type.schema.json") == "{}")
    #expect(site.text("schema/site.schema.json") == nil)
  }

  @Test(arguments: [
    (
      ["--cms", "decapp"], "there is no program for forms \"decapp\". Did you mean \"decap\"?"
    ),
    (["--cms", "wordpress"], "There are: decap, sveltia."),
    (["--cms", "decap", "--backend", "githup"], "Did you mean \"github\"?"),
  ]) func wrongNamesAreToldTheRightOnes(_ arguments: [String], _ message: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try Command.run(["schema", "--source", site.path] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func settingsWithErrorsAreTold() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("title: [\n", at: "dlala.yaml")
    let result = try schema(site)
    #expect(result.status == 1)
    #expect(site.text("schema/site.schema.json") == nil)
  }

  // MARK: Forms

  private static func shop() throws -> TestSite {
    let site = try TestSite()
    try site.put(
      """
      title: {ar: موقع, fr: Site}
      base-url: https://site.example/
      languages: [ar, fr]
      theme: plain
      taxonomies: {materials: {label: {ar: مواد, fr: Matières}, terms: {wood: {ar: خشب, fr: Bois}}}}

      """, at: "dlala.yaml")
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      plural: {ar: منتجات, fr: Produits}
      section: products
      fields:
        title: {kind: text, required: true, label: {ar: الاسم, fr: Nom}}
        summary: {kind: text, max: 300}
        price: {kind: money, required: true, shared: true}
        images: {kind: list, of: image, shared: true}
        stock: {kind: integer, shared: true, min: 0}
        handmade: {kind: boolean, shared: true}
        made: {kind: date, shared: true}
        state: {kind: choice, shared: true, choices: {new: {ar: جديد, fr: Neuf}, used: {ar: مستعمل, fr: Usagé}}}
        materials: {kind: list, of: term, shared: true}
        related: {kind: list, of: reference, to: product, shared: true}
        parts: {kind: list, of: group, shared: true, fields: {name: {kind: text, required: true}, size: text}}
        manual: {kind: file, shared: true}
        synonyms: {kind: list, of: text}
        marks: map

      """, at: "content/_types/product.yaml")
    return site
  }

  @Test func formsAreMadeOfTheTypes() throws {
    let site = try Self.shop()
    defer { site.remove() }
    let result = try schema(site, "--cms", "sveltia", "--repository", "example/site")
    #expect(result.status == 0, "\(result.errors)")
    let config = try #require(site.text("static/admin/config.yml"))
    for part in [
      "backend: {name: github, repo: \"example/site\", branch: main}\n",
      "i18n: {structure: multiple_files, locales: [ar, fr], default_locale: ar}\n",
      "output: {omit_empty_optional_fields: true}\n", "folder: \"content/products\"\n",
      "- name: title\n        label: \"الاسم\"\n        widget: string\n        i18n: true\n",
      "        value_type: int\n        min: 0\n", "collection: products\n", "multiple: true\n",
      "{label: \"خشب\", value: wood}", "widget: keyvalue\n", "media_folder: \"\"\n",
      "{name: src, label: \"الملف\", widget: image, required: false}\n",
      "        date_format: YYYY-MM-DD\n        time_format: false\n",
    ] { #expect(config.contains(part), "\(part) in \(config)") }
    #expect(site.text("static/admin/index.html")?.contains("sveltia-cms.js") == true)
    // What languages share is in the first language's form alone.
    let price = try #require(config.range(of: "name: price"))
    #expect(!config[price.lowerBound...].prefix(120).contains("i18n"))
    let decap = try schema(site, "--cms", "decap", "--output", site.path + "/forms")
    #expect(decap.status == 0)
    let other = try #require(site.text("forms/config.yml"))
    #expect(!other.contains("keyvalue") && !other.contains("omit_empty"))
    #expect(other.contains("OWNER/REPOSITORY"))
    // The site builds with the forms in it.
    #expect(try site.build().status == 0)
  }

  /// Records in folders of their own are folders for new ones, too.
  @Test func formsFollowTheFormOfTheRecords() throws {
    let site = try Self.shop()
    defer { site.remove() }
    #expect(try schema(site, "--cms", "decap").status == 0)
    #expect(site.text("static/admin/config.yml")?.contains("{{slug}}/index") == false)
    for language in ["ar", "fr"] {
      let text = try #require(site.text("content/products/soap.\(language).md"))
      try site.put(text, at: "content/products/soap/index.\(language).md")
      try site.delete("content/products/soap.\(language).md")
    }
    #expect(try schema(site, "--cms", "decap").status == 0)
    #expect(
      site.text("static/admin/config.yml")?.contains("path: \"{{slug}}/index\"\n") == true)
  }

  /// Dates that a calendar cannot say are written as texts.
  @Test func datesThatNoCalendarKnowsAreTexts() throws {
    let site = try Self.shop()
    defer { site.remove() }
    try site.put(
      "---\ntitle: قديم\nprice: 5 ILS\nmade: 1320~\n---\n", at: "content/products/old.ar.md")
    #expect(try schema(site, "--cms", "decap").status == 0)
    let config = try #require(site.text("static/admin/config.yml"))
    let made = try #require(config.range(of: "name: made"))
    #expect(config[made.lowerBound...].prefix(60).contains("widget: string"))
  }

  // MARK: What forms write

  /// Files as Sveltia CMS and Decap CMS write them, of two languages: what is shared in the first alone, or, by
  /// a form that shows it everywhere, empty in the others.
  @Test func whatFormsWriteIsReadAsItIs() throws {
    let site = try Self.shop()
    defer { site.remove() }
    try site.put(Data("%PDF-1.4".utf8), at: "content/products/guide.pdf")
    try site.put(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>",
      at: "content/media/a.svg")
    try site.put(
      """
      ---
      title: فانوس
      summary: ''
      price: 25 ILS
      images:
        - src: /media/a.svg
          alt:
            ar: فانوس مضاء
            fr: Une lanterne
      stock: 0
      handmade: false
      made: 2026-03-14T00:00:00.000Z
      state: new
      materials:
        - wood
      related:
        - soap
        - lamp/index
      parts:
        - name: قاعدة
          size: ''
      manual: guide.pdf
      synonyms: []
      draft: false
      date: '2026-03-14T00:00:00.000Z'
      publish: ''
      expire: null
      slug: ''
      ---
      نصّ أول

      """, at: "content/products/lantern.ar.md")
    try site.put(
      """
      ---
      title: Lanterne
      summary: >-
        Une lanterne de cuivre, dont le résumé est si long que le programme le replie
        sur deux lignes
      price: ""
      images: []
      stock: null
      handmade: null
      materials: []
      related: []
      parts: []
      synonyms:
        - fanous
        - ""
      draft: false
      ---

      Premier texte
      """, at: "content/products/lantern.fr.md")
    try site.put(
      "---\ntitle: مصباح\nprice: 7 ILS\n---\n", at: "content/products/lamp/index.ar.md")
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty, "\(result.errors)")
    let page = try #require(site.text("site/fr/products/lantern/index.html"))
    #expect(page.contains("Premier texte"))
    let shown = try Command.run(["show", "lantern", "--source", site.path, "--json"])
    #expect(shown.output.contains("\"id\":\"products/lamp\""), "\(shown.output)")
  }
}
