import Foundation
import Testing

/// Sections in sections, what the settings say of single ones, and the language at the root.
@Suite struct SectionTests {
  private static let page = TestSite.files["themes/plain/templates/section.html"] ?? ""

  private static func listing() -> String {
    page.replacingOccurrences(
      of: "{{ page.content }}",
      with: "{{ page.content }}[{% for r in records %}{{ r.display_title }} {% endfor %}]"
        + "({% for s in section.sections %}{{ s.title }}{% endfor %})"
        + "^{% if section.parent %}{{ section.parent.name }}{% endif %}^"
        + "{% for c in page.breadcrumbs %}/{{ c.label }}{% endfor %}")
  }

  private static func site() throws -> TestSite {
    let site = try TestSite()
    try site.put(listing(), at: "themes/plain/templates/section.html")
    try site.put(
      page.replacingOccurrences(
        of: "{{ page.content }}",
        with: "{% for c in page.breadcrumbs %}/{{ c.label }}{% endfor %}"
          + "{% if record.next %}→{{ record.next.display_title }}{% endif %}"),
      at: "themes/plain/templates/record.html")
    return site
  }

  private static func product(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\nprice: 5 ILS\n\(more)---\n"
  }

  private func settings(_ more: String) -> String {
    (TestSite.files["dlala.yaml"] ?? "") + more
  }

  // MARK: Sections in sections

  @Test func aFolderWithAPageAndTextsIsASectionInItsSection() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("---\ntitle: نسيج\n---\nWords.\n", at: "content/products/textiles/index.ar.md")
    try site.put(
      "---\ntitle: Tissus\nslug: tissus\n---\n", at: "content/products/textiles/index.fr.md")
    for name in ["a", "b", "c"] {
      try site.put(Self.product(name.uppercased()), at: "content/products/textiles/\(name).fr.md")
    }
    // With an index alone it is a record with files of its own.
    try site.put(Self.product("Lanterne"), at: "content/products/lantern/index.fr.md")
    // A folder without a page groups files and no more.
    try site.put(Self.product("Seau"), at: "content/products/metal/pail.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let inner = site.text("site/fr/products/tissus/index.html") ?? ""
    #expect(inner.contains("[A B ]()^products^"), "\(inner)")
    #expect(inner.contains("/Site/Produits/Tissus"))
    #expect(site.text("site/fr/products/tissus/page/2/index.html")?.contains("[C ]") == true)
    #expect(site.text("site/fr/products/index.html")?.contains("[A B ](Tissus)") == true)
    #expect(site.text("site/ar/products/textiles/index.html")?.contains("Words.") == true)
    // The next one of its own section, not of those around it.
    let first = site.text("site/fr/products/tissus/a/index.html")
    #expect(first?.contains("/Site/Produits/Tissus/A→B\n") == true)
    #expect(site.text("site/fr/products/tissus/c/index.html")?.contains("/Tissus/C\n") == true)
    #expect(
      site.text("site/fr/products/lantern/index.html")?.contains("/Site/Produits/Lanterne") == true)
    #expect(
      site.text("site/fr/products/metal/pail/index.html")?.contains("/Site/Produits/Seau") == true)
    #expect(site.text("site/fr/products/metal/index.html") == nil)
    #expect(site.text("site/fr/products/tissus/feed.xml")?.contains("<title>A</title>") == true)
    let data = site.text("site/fr/products/tissus/a/index.html") ?? ""
    #expect(data.contains("\"position\":3,\"name\":\"Tissus\""), "\(data)")
  }

  @Test func aSectionInAnotherHasItsTemplateOrThatOfTheOther() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("---\ntitle: نسيج\n---\n", at: "content/products/textiles/index.ar.md")
    try site.put(Self.product("A"), at: "content/products/textiles/a.ar.md")
    try site.put("---\ntitle: خزف\n---\n", at: "content/products/pots/index.ar.md")
    try site.put(Self.product("B"), at: "content/products/pots/b.ar.md")
    try site.put(Self.page + "[outer]", at: "themes/plain/templates/section-products.html")
    try site.put(Self.page + "[inner]", at: "themes/plain/templates/section-products-textiles.html")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(site.text("site/ar/products/textiles/index.html")?.hasSuffix("[inner]") == true)
    #expect(site.text("site/ar/products/pots/index.html")?.hasSuffix("[outer]") == true)
  }

  // MARK: Settings

  @Test func settingsOfASectionHoldForItAndThoseInIt() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      settings(
        "sections:\n  products: {page-size: 3, sort: -title, addresses: /goods/:year/:slug/}\n"
          + "  products/textiles: {page-size: 1, addresses: /:section/:path/}\n"),
      at: "dlala.yaml")
    try site.put("---\ntitle: نسيج\n---\n", at: "content/products/textiles/index.ar.md")
    for name in ["a", "b"] {
      try site.put(
        Self.product(name.uppercased(), "date: 2026-0\(name == "a" ? 3 : 4)-01\n"),
        at: "content/products/textiles/\(name).fr.md")
    }
    try site.put(Self.product("Savon", "date: 1967-06-10\n"), at: "content/products/soap.fr.md")
    try site.delete("content/products/soap.ar.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(site.text("site/fr/products/index.html")?.contains("[Savon B A ]") == true)
    #expect(site.text("site/fr/products/textiles/index.html")?.contains("[B ]") == true)
    #expect(site.text("site/fr/products/textiles/page/2/index.html")?.contains("[A ]") == true)
    #expect(site.text("site/fr/goods/1967/soap/index.html") != nil)
    #expect(site.text("site/fr/products/textiles/a/index.html") != nil)
    let maps = try site.snapshot().filter { $0.key.contains("sitemap") }.values
    #expect(maps.contains { String(decoding: $0, as: UTF8.self).contains("/fr/goods/1967/soap/") })
  }

  @Test func wrongSettingsOfSectionsAreToldAtTheirPlace() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      settings(
        """
        sections:
          product: {page-size: 3}
          products: {page-size: 0, sort: prise, addresses: "/:section/:yeer/:slug/", sise: 3}

        """), at: "dlala.yaml")
    let built = try site.build()
    #expect(built.status == 1)
    for words in [
      "dlala.yaml:7:3: error: there is no section \"product\"", "did you mean \"products\"?",
      "dlala.yaml:8:25: error: page-size is not a number from 1 to 1000",
      "dlala.yaml:8:34: error: there is no field \"prise\" to sort by", "did you mean \"price\"?",
      "dlala.yaml:8:52: error: addresses has no \":yeer\"", "did you mean \":year\"?",
      "dlala.yaml:8:78: error: a section has no \"sise\"",
    ] {
      #expect(built.errors.contains(words), "\(words)\n\(built.errors)")
    }
  }

  @Test(arguments: [
    ("/:section/", "do not tell one record from another"),
    (":section/:slug", "does not say what the addresses"),
    ("/a b/:slug/", "cannot stand in an address"),
    ("/:section-x/:slug/", "puts letters beside"), ("//:slug/", "cannot stand in an address"),
    ("/../:slug/", "cannot stand in an address"),
  ])
  func patternsThatMakeNoAddressesAreTold(_ pattern: String, _ words: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(settings("sections: {products: {addresses: \"\(pattern)\"}}\n"), at: "dlala.yaml")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(built.errors.contains(words), "\(built.errors)")
  }

  @Test func addressesThatMeetOrLackADateAreTold() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      settings("sections: {products: {addresses: \"/:year/:slug/\"}}\n"), at: "dlala.yaml")
    try site.put(Self.product("A", "date: 2026\n"), at: "content/products/x/a.fr.md")
    try site.put(Self.product("B", "date: 2026\n"), at: "content/products/y/a.fr.md")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(built.errors.contains("the address /ar/2026/a/ belongs to"), "\(built.errors)")
    #expect(
      built.errors.contains(
        "the addresses of products have a :year, and products/soap has no date"), "\(built.errors)")
  }

  // MARK: The root

  @Test(arguments: ["https://site.example/", "https://site.example/shop/"])
  func theDefaultLanguageMayStandAtTheRoot(_ base: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      settings("default-language-at-root: true\n").replacingOccurrences(
        of: "https://site.example/", with: base), at: "dlala.yaml")
    try site.delete("themes/plain/templates/chooser.html")
    let page = TestSite.files["themes/plain/templates/home.html"] ?? ""
    let switching = page.replacingOccurrences(
      of: "{{ page.content }}",
      with: "{% for t in page.translations %}[{{ t.url }}]{% endfor %}{{ page.x_default }}"
        + "{% for a in page.alternates %}<i data-a=\"{{ a.url }}\"></i>{% endfor %}")
    try site.put(switching, at: "themes/plain/templates/home.html")
    try site.put(switching, at: "themes/plain/templates/record.html")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\naliases: [/old/]\n---\n", at: "content/products/soap.ar.md"
    )
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let path = base == "https://site.example/" ? "" : "/shop"
    func text(_ name: String) -> String {
      (site.text(name) ?? "").replacing("<bdi dir=\"ltr\">", with: "").replacing("</bdi>", with: "")
    }
    let home = text("site/index.html")
    #expect(home.contains("lang=\"ar\""))
    #expect(home.contains("[\(path)/][\(path)/fr/]\(base)"))
    #expect(site.text("site/ar/index.html") == nil)
    let soap = text("site/products/soap/index.html")
    #expect(
      soap.contains("[\(path)/products/soap/][\(path)/fr/products/soap/]\(base)products/soap/"))
    #expect(soap.contains("data-a=\"\(base)fr/products/soap/\""))
    #expect(site.text("site/old/index.html")?.contains("url=\(path)/products/soap/") == true)
    #expect(site.text("site/404.html") != nil)
    #expect(site.text("site/feed.xml")?.contains("<link>\(base)</link>") == true)
    let maps = try site.snapshot().filter { $0.key.hasPrefix("sitemaps/") }.values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(maps.contains("<loc>\(base)products/soap/</loc>"))
    #expect(maps.contains("hreflang=\"x-default\" href=\"\(base)\""))
  }

  @Test func aPageOfTheRootThatMeetsALanguageIsTold() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(settings("default-language-at-root: true\n"), at: "dlala.yaml")
    try site.put("---\ntitle: ف\n---\n", at: "content/fr.ar.md")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(built.errors.contains("the address /fr/ belongs to"), "\(built.errors)")
  }

  // MARK: Anchors

  @Test func headingsMayHaveTheAnchorsOfGitHub() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(settings("heading-ids: github\n"), at: "dlala.yaml")
    let text = TestSite.files["content/products/soap.fr.md"] ?? ""
    try site.put(
      TestSite.files["themes/plain/templates/home.html"] ?? "",
      at: "themes/plain/templates/record.html")
    try site.put(
      text + "# L’été, c’est `fini` !\n# A  B\n# A_b-c\n# صابونٌ نابلسي؟\n# A\n# A\n# A\n",
      at: "content/products/soap.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let page = site.text("site/fr/products/soap/index.html") ?? ""
    for id in ["lété-cest-fini-", "a--b", "a_b-c", "صابونٌ-نابلسي", "a", "a-1", "a-2"] {
      #expect(page.contains("id=\"\(id)\""), "\(id)\n\(page)")
    }
    try site.put(settings("heading-ids: githup\n"), at: "dlala.yaml")
    #expect(try site.build().errors.contains("heading-ids is neither words nor github"))
  }
}
