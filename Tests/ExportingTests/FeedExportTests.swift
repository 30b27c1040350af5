import Model
import Testing

@testable import Exporting

struct FeedExportTests {
  private func feeds(
    _ fixture: TestSite, content: [FeedItemKey: [UInt8]] = [:], limit: Int = 50
  ) throws -> [String: FeedReader.Feed] {
    let plans = FeedExport.plan(site: fixture.site, limit: limit)
    let files = try FeedExport.files(site: fixture.site, plans: plans, content: content)
    var feeds: [String: FeedReader.Feed] = [:]
    for file in files { feeds[file.path] = try FeedReader.read(file.bytes) }
    return feeds
  }

  @Test func writesOneFeedForEachLanguageAndAnnouncedSection() throws {
    let paths = try feeds(TestSite()).keys.sorted()
    #expect(
      paths == [
        "ar/feed.xml", "ar/items/feed.xml", "ar/news/feed.xml", "ar/products/feed.xml",
        "fr/feed.xml", "fr/items/feed.xml", "fr/news/feed.xml", "fr/products/feed.xml",
      ])
  }

  @Test func describesTheFeedInItsLanguage() throws {
    var fixture = try TestSite()
    try fixture.add(
      "product", "soap", title: ("صابون", "Savon"), date: TestSite.day(2024, 3, 5),
      updated: TestSite.day(2024, 11, 4))
    let feeds = try feeds(fixture)
    let feed = try #require(feeds["ar/products/feed.xml"])
    #expect(feed.channel["title"] == "أنواع – دلالة القدس")
    #expect(feed.channel["link"] == "https://dlala.example/ar/products/")
    #expect(feed.channel["description"] == "دليل تجّار القدس")
    #expect(feed.channel["language"] == "ar-PS")
    #expect(feed.channel["lastBuildDate"] == "Mon, 04 Nov 2024 00:00:00 GMT")
    #expect(feed.channel["atom:link rel"] == "self")
    #expect(feed.channel["atom:link href"] == "https://dlala.example/ar/products/feed.xml")
    #expect(feeds["fr/feed.xml"]?.channel["title"] == "Dlala de Jérusalem")
    #expect(feeds["fr/news/feed.xml"]?.channel["lastBuildDate"] == nil)
    #expect(feeds["fr/news/feed.xml"]?.items.isEmpty == true)
  }

  @Test func givesEachItemItsWholeContentInItsDirection() throws {
    var fixture = try TestSite()
    let soap = try fixture.add(
      "product", "صابون", title: ("صابون «نابلس» 100g (25 ₪)", "Savon"),
      summary: ("من زيت الزيتون", "À l’huile d’olive"), date: TestSite.day(2023, 2, 28),
      fields: ["materials": .list([TestSite.term(0), TestSite.term(1)])])
    let html = "<p>اقرأ <a href=\"/ar/x/\">هنا</a> ]]> <img src='/media/a.jpg'></p>"
    let key = FeedItemKey(record: soap, language: TestSite.arabic)
    let feed = try #require(try feeds(fixture, content: [key: Array(html.utf8)])["ar/feed.xml"])
    let item = try #require(feed.items.first)
    #expect(item["title"] == "صابون «نابلس» 100g (25 ₪)")
    #expect(
      item["link"] == "https://dlala.example/ar/products/%D8%B5%D8%A7%D8%A8%D9%88%D9%86/")
    #expect(item["guid"] == item["link"])
    #expect(item["guid isPermaLink"] == "true")
    #expect(item["pubDate"] == "Tue, 28 Feb 2023 00:00:00 GMT")
    #expect(item["description"] == "من زيت الزيتون")
    #expect(item["category"] == "زيت الزيتون|x")
    #expect(item["category domain"] == "https://dlala.example/ar/materials/")
    #expect(
      item["content:encoded"] == """
        <div dir="rtl" lang="ar-PS"><p>اقرأ <a href="https://dlala.example/ar/x/">هنا</a> ]]> \
        <img src='https://dlala.example/media/a.jpg'></p></div>
        """)
  }

  @Test func eachTextStandsInItsDirection() throws {
    var fixture = try TestSite()
    try fixture.add(
      "product", "soap", title: ("WhatsApp للطلب", "صابون, le savon"),
      summary: ("Savon", "Savon"), date: TestSite.day(2024, 1, 1))
    let feeds = try feeds(fixture)
    #expect(feeds["ar/feed.xml"]?.items.first?["title"] == "\u{200F}WhatsApp للطلب")
    #expect(feeds["ar/feed.xml"]?.items.first?["description"] == "Savon")
    #expect(feeds["fr/feed.xml"]?.items.first?["title"] == "\u{200E}صابون, le savon")
  }

  @Test func aTextInAnotherLanguageThanTheFeedsSaysSo() throws {
    var fixture = try TestSite()
    let lamp = try fixture.add(
      "product", "lamp", title: ("قنديل", nil), date: TestSite.day(2024, 1, 1))
    // No plan takes in what falls back; whoever makes one that does gets it said rightly.
    let plan = FeedPlan(
      route: "/fr/feed.xml", language: TestSite.french, section: nil, records: [lamp])
    let key = FeedItemKey(record: lamp, language: TestSite.french)
    let files = try FeedExport.files(
      site: fixture.site, plans: [plan], content: [key: Array("<p>قنديل</p>".utf8)])
    let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(text.contains("<channel xml:lang=\"fr-FR\">"))
    #expect(text.contains("<item xml:lang=\"ar-PS\">"))
    #expect(text.contains("<div dir=\"rtl\" lang=\"ar-PS\"><p>قنديل</p></div>"))
  }

  @Test func showsTheNewestRecordsThatAreWrittenInTheLanguage() throws {
    var fixture = try TestSite()
    for day in 1...9 {
      try fixture.add(
        "product", "p\(day)", title: ("م\(day)", day == 9 ? nil : "P\(day)"),
        date: TestSite.day(2024, 1, day))
    }
    try fixture.add("product", "undated", title: ("بلا تاريخ", "Sans date"))
    try fixture.add("page", "about", title: ("عن", "À propos"), date: TestSite.day(2025, 1, 1))
    try fixture.add("product", "before", title: ("ق", "av."), date: TestSite.day(-3, 1, 1))
    func titles(_ limit: Int) throws -> [String?] {
      try feeds(fixture, limit: limit)["fr/feed.xml"]?.items.map { $0["title"] } ?? []
    }
    #expect(try titles(3) == ["P8", "P7", "P6"])
    #expect(try titles(50).suffix(3) == ["P1", "av.", "Sans date"])
    #expect(try titles(50).count == 10)
    #expect(try titles(0) == [])
    let plans = FeedExport.plan(site: fixture.site, limit: 2)
    #expect(
      FeedExport.neededContent(of: plans) == [
        FeedItemKey(record: RecordIndex(8), language: TestSite.arabic),
        FeedItemKey(record: RecordIndex(7), language: TestSite.arabic),
        FeedItemKey(record: RecordIndex(7), language: TestSite.french),
        FeedItemKey(record: RecordIndex(6), language: TestSite.french),
      ])
  }

  @Test func survivesHostileText() throws {
    var fixture = try TestSite()
    let index = try fixture.add(
      "product", "x", title: (hostileText, hostileText), summary: (hostileText, hostileText),
      date: TestSite.day(2024, 1, 1))
    let key = FeedItemKey(record: index, language: TestSite.arabic)
    let body = Array("<p title=\"".utf8) + [0xFF, 0x00] + Array(hostileText.utf8)
    let feed = try #require(try feeds(fixture, content: [key: body])["ar/feed.xml"])
    let clean =
      "<script>alert(\"x\")</script> ]]> '&amp;' \u{FFFD}\u{FFFD}\u{FFFD} \u{2028} </title>"
    #expect(feed.items.first?["title"] == clean)
    #expect(feed.items.first?["description"] == clean)
    #expect(feed.items.first?["content:encoded"]?.contains("]]> '&amp;'") == true)
  }

  @Test func writesTimesWithTheirOffset() throws {
    var fixture = try TestSite()
    try fixture.add(
      "news", "x", title: ("خ", "N"), date: TestSite.day(2024, 2, 29, updatedAt: 49_530))
    let feed = try #require(try feeds(fixture)["fr/feed.xml"])
    #expect(feed.items.first?["pubDate"] == "Thu, 29 Feb 2024 13:45:30 +0200")
  }

  @Test(arguments: [
    (#"<a href="/x">"#, #"<a href="O/x">"#),
    (#"<a class=a href=/x>"#, #"<a class=a href=O/x>"#),
    (#"<a HREF = '/'>"#, #"<a HREF = 'O/'>"#),
    (##"<a href="#fn-1">"##, ##"<a href="P&amp;&#39;#fn-1">"##),
    (
      #"<img src="//cdn/x" srcset="/a 1x, /b,c 2x,/d">"#,
      #"<img src="//cdn/x" srcset="O/a 1x, O/b,c 2x,/d">"#
    ),
    (
      #"<a href="https://x/" data-href="/x" title="href='/x'">href="/x""#,
      #"<a href="https://x/" data-href="/x" title="href='/x'">href="/x""#
    ),
    (#"<!-- <a href="/x"> --><img src="/y"/>"#, #"<!-- <a href="/x"> --><img src="O/y"/>"#),
    ("a < b <", "a < b <"), (#"<a href="/x"#, #"<a href="O/x"#), ("<a href=", "<a href="),
    ("<a = = >", "<a = = >"), ("<", "<"), ("", ""), ("<!--", "<!--"), ("</a", "</a"),
  ])
  func makesAddressesInContentWhole(html: String, expected: String) {
    let result = FeedContent.absolute(Array(html.utf8), origin: "O", page: "P&'")
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
