import Foundation
import Testing

/// `dlala check --external`; `FetcherTests` has servers that are slow, lie, loop and send too much.
@Suite struct ExternalLinkTests {
  private func check(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(
      ["check", "--all", "--external", "--pause", "0", "--source", site.path] + arguments)
  }

  @Test func `addresses of this machine are not asked, and told at their place, once a day`() throws
  {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: Savon\n---\n\nVoyez http://127.0.0.1:9/longer et [ici](http://127.0.0.1:9/).\n",
      at: "content/products/soap.fr.md")
    let result = try check(site)
    #expect(result.status == 0, "\(result.errors)")
    for (column, address) in [(7, "http://127.0.0.1:9/longer"), (42, "http://127.0.0.1:9/")] {
      let place = "soap.fr.md:5:\(column): warning: this address leads to this machine or its own"
      #expect(result.errors.contains(place), "\(address): \(result.errors)")
    }
    let memory = try #require(site.text(".dlala-cache/external-links.json"))
    #expect(memory.contains("http://127.0.0.1:9/longer"))
    // What is known is not asked again: now nobody would answer, and the same is told.
    #expect(try check(site).errors == result.errors)
    let allowed = try check(site, "--allow-private")
    #expect(
      allowed.errors.contains("suggestion: nobody answers at this address"), "\(allowed.errors)")
    #expect(try Command.run(["check", "--source", site.path]).errors == "")
  }

  @Test func `options that speak of other sites want them asked`() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try Command.run(["check", "--allow-private", "--source", site.path])
    #expect(result.status == 2)
  }

  @Test func `a preview asks search engines to leave every page alone`() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try site.build("--noindex").status == 0)
    let hidden = try site.snapshot()
    let pages = hidden.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 4)
    for (name, bytes) in pages {
      #expect(String(decoding: bytes, as: UTF8.self).contains("content=\"noindex\""), "\(name)")
    }
    #expect(hidden["sitemap.xml"] == nil)
    #expect(site.text("site/robots.txt") == "User-agent: *\nAllow: /\n")
    #expect(site.text("site/_headers")?.contains("X-Robots-Tag: noindex") == true)
    #expect(try site.build().status == 0)
    let shown = try site.snapshot()
    #expect(shown["sitemap.xml"] != nil)
    #expect(site.text("site/_headers")?.contains("X-Robots-Tag") == false)
  }
}
