import Exporting
import Model
import Testing
import XML

struct PlainFilesTests {
  private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func robotsNamesTheSitemap() throws {
    let files = RobotsExport.files(site: try TestSite(baseURL: "https://x.example/a").site)
    #expect(files.map(\.path) == ["robots.txt"])
    #expect(
      text(files[0])
        == "User-agent: *\nAllow: /\n\nSitemap: https://x.example/a/sitemap.xml\n")
  }

  @Test func headersKeepForeignScriptsOutAndHashedFilesForever() throws {
    let files = HeadersExport.files(site: try TestSite().site)
    #expect(files.map(\.path) == ["_headers"])
    let lines = text(files[0]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "/*")
    #expect(lines.contains { $0.hasPrefix("  Content-Security-Policy: default-src 'self';") })
    #expect(lines.contains("  X-Content-Type-Options: nosniff"))
    let assets = try #require(lines.firstIndex(of: "/assets/*"))
    #expect(lines[assets + 1].hasSuffix("immutable"))
    let plain = HeadersExport.files(site: try TestSite(baseURL: "http://x.example/a/").site)
    #expect(text(plain[0]).hasPrefix("/a/*\n"))
    #expect(!text(plain[0]).contains("Strict-Transport-Security"))
  }

  @Test func aSearchIndexLetsPagesCompileWebAssemblyAndNothingElse() throws {
    func policy(_ hasSearchIndex: Bool) throws -> [Substring] {
      let file = HeadersExport.files(site: try TestSite().site, hasSearchIndex: hasSearchIndex)[0]
      let line = text(file).split(separator: "\n").first { $0.contains("Content-Security-Policy") }
      return try #require(line).split(separator: ";").map { $0.drop { $0 == " " } }
    }
    let (plain, searched) = (try policy(false), try policy(true))
    #expect(searched.filter { !plain.contains($0) } == ["script-src 'self' 'wasm-unsafe-eval'"])
    #expect(plain.allSatisfy { searched.contains($0) })
  }

  @Test func redirectsAreHTMLThatLeadsOnInTheReadersLanguage() throws {
    var fixture = try TestSite(baseURL: "https://x.example/a/")
    fixture.addRedirect(
      Redirect(from: "/ar/قديم/", to: "/ar/جديد&\"/", language: TestSite.arabic))
    fixture.addRedirect(
      Redirect(from: "/old.html", to: "/fr/neuf/", language: TestSite.french))
    let files = try RedirectExport.files(site: fixture.site) {
      $0 == TestSite.arabic
        ? .init(title: hostileText, link: "انتقل <الآن>") : .init(title: "Déplacée", link: "Suivre")
    }
    #expect(files.map(\.path) == ["ar/قديم/index.html", "old.html"])
    #expect(text(files[0]).hasPrefix("<!DOCTYPE html>\n<html lang=\"ar-PS\" dir=\"rtl\">"))
    let page = text(files[0])
    let path = "/a/ar/%D8%AC%D8%AF%D9%8A%D8%AF&amp;%22/"
    #expect(page.contains("<link rel=\"canonical\" href=\"https://x.example\(path)\"/>"))
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(path)\"/>"))
    #expect(page.contains("<a href=\"\(path)\">انتقل &lt;الآن&gt;</a>"))
    #expect(!page.contains("<script"))
    #expect(text(files[1]).hasPrefix("<!DOCTYPE html>\n<html lang=\"fr-FR\" dir=\"ltr\">"))
  }

  @Test func nothingDependsOnTheOrderOrTimeOfRunning() throws {
    var fixture = try TestSite()
    let merchant = try fixture.add("merchant", "m", title: ("ت", "M"))
    for number in 0..<40 {
      try fixture.add(
        "product", "p\(number)", title: ("م", "P"), date: TestSite.day(2024, 1, 1),
        fields: ["merchant": TestSite.reference(merchant)])
    }
    func all() throws -> [[UInt8]] {
      let plans = FeedExport.plan(site: fixture.site)
      let data = StructuredData(site: fixture.site)
      return try SitemapExport.files(site: fixture.site).map(\.bytes)
        + FeedExport.files(site: fixture.site, plans: plans, content: [:]).map(\.bytes)
        + fixture.site.pages.map { data.json(for: $0) ?? [] }
    }
    #expect(try all() == all())
  }
}
