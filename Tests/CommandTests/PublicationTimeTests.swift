import Foundation
import Testing

/// Records that come and go by themselves, and the moment that a build tells.
@Suite struct PublicationTimeTests {
  private static func site(zone: String? = nil) throws -> TestSite {
    let site = try TestSite()
    if let zone {
      try site.put((site.text("dlala.yaml") ?? "") + "time-zone: \(zone)\n", at: "dlala.yaml")
    }
    return site
  }

  private static func record(_ lines: String, _ site: TestSite) throws {
    try site.put(
      "---\ntitle: Lampe\nprice: 5 ILS\n\(lines)\n---\n", at: "content/products/lamp.fr.md")
  }

  /// Whether the record is published at a moment, and the next change.
  private static func state(
    _ site: TestSite, at moment: String, _ arguments: String...
  ) throws -> (isThere: Bool, next: String?) {
    let result = try Command.run(
      ["build", "--source", site.path, "--json", "--date", moment] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    // It is said that there is none, too.
    let next = try #require(summary["nextChange"])
    return (site.text("site/fr/products/lamp/index.html") != nil, next as? String)
  }

  @Test(
    arguments: [
      ("2026-12-24T18:00+02:00", nil), ("2026-12-24 18:00:00 +02:00", nil),
      ("2026-12-24T16:00Z", nil),
      ("2026-12-24T18:00", "Asia/Hebron"), ("2026-12-24 16:00:00", nil),
    ] as [(String, String?)])
  func `publish holds to the minute`(_ written: String, _ zone: String?) throws {
    let site = try Self.site(zone: zone)
    defer { site.remove() }
    try Self.record("publish: \(written)", site)
    let moment = zone == nil ? "2026-12-24T16:00:00+00:00" : "2026-12-24T18:00:00+02:00"
    #expect(try Self.state(site, at: "2026-12-24T15:59:59Z") == (false, moment))
    #expect(try Self.state(site, at: "2026-12-24T16:00:00Z") == (true, nil))
  }

  @Test func `expire holds to the minute, and the window opens before it closes`() throws {
    let site = try Self.site(zone: "Africa/Casablanca")
    defer { site.remove() }
    try Self.record("publish: 2026-12-24T08:00\nexpire: 2026-12-24T20:30", site)
    #expect(
      try Self.state(site, at: "2026-12-01") == (false, "2026-12-24T08:00:00+01:00"))
    #expect(
      try Self.state(site, at: "2026-12-24T08:00") == (true, "2026-12-24T20:30:00+01:00"))
    #expect(try Self.state(site, at: "2026-12-24T20:29:59").isThere)
    #expect(try Self.state(site, at: "2026-12-24T20:30") == (false, nil))
  }

  @Test func `a day is one of the site's zone, and an expire day is not published any more`() throws
  {
    let site = try Self.site(zone: "Asia/Hebron")
    defer { site.remove() }
    try Self.record("publish: 2026-07-01\nexpire: 2026-07-03", site)
    #expect(
      try Self.state(site, at: "2026-06-30T20:59:59Z") == (false, "2026-07-01T00:00:00+03:00"))
    #expect(
      try Self.state(site, at: "2026-06-30T21:00:00Z") == (true, "2026-07-03T00:00:00+03:00"))
    #expect(try Self.state(site, at: "2026-07-02T20:59:59Z").isThere)
    #expect(try Self.state(site, at: "2026-07-03") == (false, nil))
    #expect(try Self.state(site, at: "2026-07-05", "--drafts") == (true, nil))
  }

  @Test func `SOURCE_DATE_EPOCH is now to the second`() throws {
    let site = try Self.site()
    defer { site.remove() }
    try Self.record("publish: 2026-12-24T16:00Z", site)
    for (epoch, isThere) in [("1798127999", false), ("1798128000", true)] {
      let result = try Command.run(
        ["build", "--source", site.path], environment: ["SOURCE_DATE_EPOCH": epoch])
      #expect(result.status == 0, "\(result.errors)")
      #expect((site.text("site/fr/products/lamp/index.html") != nil) == isThere)
      #expect(
        result.output.contains("changes by itself on 2026-12-24T16:00:00+00:00") == !isThere,
        "\(result.output)")
    }
  }

  @Test func `drafts and what expires before it is published never change a site`() throws {
    let site = try Self.site()
    defer { site.remove() }
    for lines in ["publish: 2026-12-24\ndraft: true", "publish: 2026-12-24\nexpire: 2026-12-20"] {
      try Self.record(lines, site)
      #expect(try Self.state(site, at: "2026-12-01") == (false, nil))
    }
  }

  @Test(arguments: [
    ("{{ site.week }}", "2026-12-07T00:00:00+02:00"),
    ("{{ record.made | relative if record.made }}", "2026-12-02T00:00:00+02:00"),
  ])
  func `a theme that asks for the day changes by itself`(_ text: String, _ next: String) throws {
    let site = try Self.site(zone: "Asia/Hebron")
    defer { site.remove() }
    let type = try #require(site.text("content/_types/product.yaml"))
    try site.put(
      type.replacing("related:", with: "made: {kind: date, shared: true}\n  related:"),
      at: "content/_types/product.yaml")
    try site.put(text, at: "themes/plain/templates/product.html")
    #expect(try Self.state(site, at: "2026-12-01T23:00").next == next)
  }

  @Test func `a day of delivery moves goods in and out of the shops' feeds`() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      section: products
      fields:
        title: {kind: text, required: true}
        code: {kind: text, shared: true}
        price: {kind: money, required: true, shared: true}
        state: {kind: choice, choices: [pre-order], shared: true, default: pre-order}
        day: {kind: date, shared: true}
        related: {kind: reference, to: product, shared: true}
      publish:
        shopping: {id: code, price: price, availability: state, available: day}

      """, at: "content/_types/product.yaml")
    try Self.record("code: A\nday: 2026-12-24", site)
    #expect(try Self.state(site, at: "2026-12-01").next == "2026-12-24T00:00:00+00:00")
    #expect(try Self.state(site, at: "2026-12-24").next == nil)
    #expect(try Self.state(site, at: "2025-12-01").next == "2025-12-24T00:00:00+00:00")
  }

  @Test func `a wrong zone and a wrong time are told with their places`() throws {
    let site = try Self.site(zone: "Asia/Hebrn")
    defer { site.remove() }
    try Self.record("publish: 2026-12-24T25:00", site)
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.contains("dlala.yaml:6:12: error: there is no time zone \"Asia/Hebrn\""),
      "\(result.errors)")
    #expect(result.errors.contains("did you mean \"Asia/Hebron\"?"), "\(result.errors)")
    #expect(
      result.errors.contains(
        "content/products/lamp.fr.md:4:10: error: publish has no such time of day [date]"),
      "\(result.errors)")
  }
}
