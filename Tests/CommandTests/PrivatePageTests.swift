import Foundation
import Testing

/// `publish: {private: true}`, and a service worker that is taken back.
@Suite struct PrivatePageTests {
  private static func site() throws -> TestSite {
    let site = try TestSite()
    let type = try #require(site.text("content/_types/product.yaml"))
    try site.put(
      type.replacing("publish: {", with: "publish: {private: true, "),
      at: "content/_types/product.yaml")
    return site
  }

  private static let asking = "{% if page.is_private %}traceless{% endif %}{{ page.title }}"

  @Test func `a theme that does not ask is refused, at its templates`() throws {
    let site = try Self.site()
    defer { site.remove() }
    let result = try site.build()
    #expect(result.status == 1)
    for name in ["record", "section"] {
      #expect(
        result.errors.contains(
          "themes/plain/templates/\(name).html: error: product is private, and this template does "
            + "not ask page.is_private"), "\(result.errors)")
    }
    try site.put(Self.asking, at: "themes/plain/templates/product.html")
    try site.put(Self.asking, at: "themes/plain/templates/section-products.html")
    #expect(try site.build().status == 0)
  }

  @Test func `records and sections of the type are private, and nothing else is`() throws {
    let site = try Self.site()
    defer { site.remove() }
    for name in ["record", "section", "home"] {
      try site.put(Self.asking, at: "themes/plain/templates/\(name).html")
    }
    try site.put("---\ntitle: A\n---\n", at: "content/about.fr.md")
    try site.put("{{ site.private_pages }}", at: "themes/plain/templates/root/key.txt")
    #expect(try site.build().status == 0)
    for page in ["ar/products/soap", "fr/products/soap", "fr/products"] {
      #expect(site.text("site/\(page)/index.html")?.hasPrefix("traceless") == true, "\(page)")
    }
    for page in ["fr/about", "fr"] {
      #expect(site.text("site/\(page)/index.html")?.hasPrefix("traceless") == false, "\(page)")
    }
    let headers = try #require(site.text("site/_headers"))
    #expect(
      headers.contains(
        "/ar/products/*\n  Cache-Control: no-store\n  Referrer-Policy: no-referrer\n"))
    // Another private page is another name, by which caches know that one became private.
    let key = try #require(site.text("site/key.txt"))
    #expect(!key.isEmpty)
    try site.put("---\ntitle: B\nprice: 1 ILS\n---\n", at: "content/products/lamp.fr.md")
    #expect(try site.build().status == 0)
    #expect(site.text("site/key.txt") != key)
  }

  @Test func `a service worker that is taken back is replaced by one that removes itself`() throws {
    let site = try TestSite()
    defer { site.remove() }
    let own = "// keeps pages"
    try site.put(own, at: "themes/plain/templates/root/service-worker.js")
    try site.put(
      "{{ \"on\" if site.has_service_worker else \"off\" }}", at: "themes/plain/templates/home.html"
    )
    #expect(try site.build().status == 0)
    #expect(site.text("site/service-worker.js") == own)
    #expect(site.text("site/fr/index.html") == "on")
    let settings = try #require(site.text("dlala.yaml"))
    try site.put(settings + "service-worker: remove\n", at: "dlala.yaml")
    #expect(try site.build().status == 0)
    #expect(site.text("site/service-worker.js")?.contains("registration.unregister()") == true)
    #expect(site.text("site/fr/index.html") == "off")
    // A theme that has none leaves the browsers with the old one as well.
    try site.delete("themes/plain/templates/root/service-worker.js")
    #expect(try site.build().status == 0)
    #expect(site.text("site/service-worker.js")?.contains("registration.unregister()") == true)
    try site.put(settings + "service-worker: off\n", at: "dlala.yaml")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.contains("dlala.yaml:6:17: error: service-worker is neither keep nor remove"),
      "\(result.errors)")
  }
}
