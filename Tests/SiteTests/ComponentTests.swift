import Foundation
import TestSupport
import Testing

/// The components of the repository in every choice that a site may make: a site of one page has
/// nothing to mend.
struct ComponentTests {
  private static let components = ["shop", "archive", "events", "news"]

  /// `souk` alone, with each component, with each pair, with all but one, with all, in the order in
  /// which they are written; then choices by chance in any order.
  private static var choices: [[String]] {
    let all = components
    let alone: [[String]] = [[]] + all.map { [$0] }
    let pairs = all.indices.flatMap { first in
      all[(first + 1)...].map { [all[first], $0] }
    }
    let butOne = all.map { left in all.filter { $0 != left } }
    var chance = SeededGenerator(seed: 14)
    let seeded = (0..<50).map { _ in
      Array(all.shuffled(using: &chance).prefix(Int.random(in: 0...all.count, using: &chance)))
    }
    return alone + pairs + butOne + [all] + seeded
  }

  private static let title = ["ar": "أهلًا", "fr": "Bienvenue", "en": "Welcome"]

  @Test(arguments: [["en"], ["ar", "fr", "en"]])
  func aSiteOfOnePageHasNothingToMend(_ languages: [String]) async throws {
    let site = LayeredSite()
    defer { try? FileManager.default.removeItem(at: site.root) }
    for language in languages {
      let title = try #require(Self.title[language])
      try site.put("---\ntitle: \(title)\n---\n\(title).\n", at: "content/index.\(language).md")
    }
    var tried = 0
    for choice in Self.choices {
      let theme = (choice + ["souk"]).joined(separator: ", ")
      try site.put(
        "format: 2\ntitle: One page\nlanguages: [\(languages.joined(separator: ", "))]\n"
          + "theme: [\(theme)]\n", at: "dlala.yaml")
      let told = try await site.build([LayeredSite.ownThemes], writes: false)
      #expect(told == [], "theme: [\(theme)]")
      tried += 1
    }
    print("components: \(tried) choices in \(languages.count) languages build without a mistake")
  }

  /// A record of each type that a component brings, so that its templates run; what it says of types
  /// that are not there is not asked for.
  @Test(arguments: [
    ("shop", "merchants/m", "type: merchant\nsummary: A house.\n"),
    ("archive", "collections/c", "summary: Papers.\n"),
    ("events", "events/e", "summary: A talk.\nstart: 2026-12-01\nvenue: The hall\n"),
    ("news", "news/n", "summary: Open again.\n"),
  ])
  func recordsOfOneComponentAloneArePublished(
    _ component: String, _ record: String, _ fields: String
  ) async throws {
    let site = LayeredSite()
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put(
      "format: 2\ntitle: One\nlanguages: [en]\ntheme: \(component)\n", at: "dlala.yaml")
    try site.put("---\ntitle: Welcome\n---\n", at: "content/index.en.md")
    try site.put("---\ntitle: First\n\(fields)---\nText.\n", at: "content/\(record).en.md")
    #expect(try await site.build([LayeredSite.ownThemes]) == [])
    #expect(site.text("en/\(record)/index.html")?.contains("<h1>First</h1>") == true)
    // The menu and the home page are made of what there is.
    let home = try #require(site.text("en/index.html"))
    let section = record.split(separator: "/")[0]
    #expect(home.contains("href=\"/en/\(section)/\""))
    #expect(home.contains("shelf-\(section)"))
  }
}
