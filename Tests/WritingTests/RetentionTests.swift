import Foundation
import Testing

@testable import Writing

/// Files that open pages may still ask for stay for a time; what is withheld goes at once.
@Suite struct RetentionTests {
  private static let day = 86_400

  private func retention(
    _ day: Int, _ owners: [String: [String]], published: Set<String> = ["bowl"], days: Int = 7
  ) -> Retention {
    Retention(
      now: day * Self.day, seconds: days * Self.day, owners: owners, published: published)
  }

  private static let first = [
    "index.html": "1", "s-1.css": "1", "s-1.css.gz": "1", "p-1.webp": "1", "x.js": "x",
  ]
  private static let owners = ["s-1.css": [], "p-1.webp": ["bowl", "plate"]]
  private static let second = ["index.html": "2", "s-2.css": "2"]

  private static let hosts = [
    FileSystemCalls(), FileSystemCalls(exchange: { _, _, _, _ in EINVAL }),
  ]

  @Test(arguments: [0, 1]) func whatOpenPagesAskForStaysForSevenDays(host: Int) throws {
    let calls = Self.hosts[host]
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.first, retention: retention(10, Self.owners), calls: calls)
    let summary = try scratch.build(
      Self.second, retention: retention(20, ["s-2.css": []]), calls: calls)
    // Of the files that are gone one is neither the theme's nor a picture.
    #expect(summary.counts == [2, 0, 1])
    #expect(summary.kept == 3)
    let kept = ["p-1.webp", "s-1.css", "s-1.css.gz"]
    #expect(
      try scratch.listing() == ["index.html", "p-1.webp", "s-1.css", "s-1.css.gz", "s-2.css"])
    let manifest = try scratch.manifest()
    #expect(manifest.paths == ["index.html", "s-2.css"])
    #expect(manifest.kept.keys.sorted() == kept)
    #expect(manifest.kept["p-1.webp"] == .init(since: 20 * Self.day, owners: ["bowl", "plate"]))
    // The time goes on from the last page that named them, whatever is built meanwhile.
    for day in [21, 26] {
      let summary = try scratch.build(
        Self.second, retention: retention(day, ["s-2.css": []]), calls: calls)
      #expect(summary.counts == [0, 2, 0])
      #expect(summary.kept == 3)
    }
    let last = try scratch.build(
      Self.second, retention: retention(27, ["s-2.css": []]), calls: calls)
    #expect(last.counts == [0, 2, 3])
    #expect(try scratch.listing() == ["index.html", "s-2.css"])
    #expect(try scratch.manifest().kept.isEmpty)
  }

  @Test(arguments: [0, 1]) func whatIsWithheldGoesAtOnce(host: Int) throws {
    let calls = Self.hosts[host]
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.first, retention: retention(10, Self.owners), calls: calls)
    // One of the two records is still published: the picture stays; later neither is.
    try scratch.build(
      Self.second, retention: retention(11, [:], published: ["plate"]), calls: calls)
    #expect(try scratch.listing().contains("p-1.webp"))
    try scratch.build(
      Self.second, retention: retention(12, [:], published: ["other"]), calls: calls)
    #expect(try !scratch.listing().contains("p-1.webp"))
    #expect(try scratch.listing().contains("s-1.css"))
  }

  @Test func whatIsNamedAgainIsKeptNoLonger() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.first, retention: retention(10, Self.owners))
    let inode = try scratch.identity("site/s-1.css")
    try scratch.build(Self.second, retention: retention(11, [:]))
    #expect(try scratch.build(Self.first, retention: retention(12, Self.owners)).kept == 0)
    #expect(try scratch.identity("site/s-1.css") == inode)
    // Its time begins anew.
    try scratch.build(Self.second, retention: retention(13, [:]))
    #expect(try scratch.manifest().kept["s-1.css"]?.since == 13 * Self.day)
  }

  @Test func nothingStaysWhereNothingMay() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.first, retention: retention(10, Self.owners))
    try scratch.build(Self.second, retention: retention(11, [:], days: 0))
    #expect(try scratch.listing() == ["index.html", "s-2.css"])
    // Nor where the site needs the place.
    try scratch.build(Self.first, retention: retention(12, Self.owners))
    try scratch.build(["s-1.css/index.html": "x"], retention: retention(13, [:]))
    #expect(try scratch.listing() == ["p-1.webp", "s-1.css/index.html"])
  }

  @Test func anEmptyFolderShowsNoHistory() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.first, retention: retention(10, Self.owners))
    try scratch.build(Self.second, retention: retention(11, [:]))
    try FileManager.default.removeItem(atPath: scratch.site)
    try scratch.build(Self.second, retention: retention(11, [:]))
    #expect(try scratch.listing() == ["index.html", "s-2.css"])
    #expect(try scratch.manifest().kept.isEmpty)
  }
}
