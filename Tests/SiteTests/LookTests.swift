import Foundation
import Testing

/// What a site chooses of the look of its theme.
struct LookTests {
  private func told(_ look: String) async throws -> (told: [String], sheet: String) {
    let site = LayeredSite()
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put(
      "format: 2\ntitle: T\nlanguages: [en]\ntheme: souk\nlook: \(look)\n", at: "dlala.yaml")
    try site.put("---\ntitle: Home\n---\n", at: "content/index.en.md")
    let told = try await site.build([LayeredSite.ownThemes])
    let sheet = site.assets("css").first { $0.hasPrefix("tokens-") }
    return (told, sheet.flatMap { site.text("assets/css/" + $0) } ?? "")
  }

  @Test func coloursFacesAndMeasuresLieOverTheThemes() async throws {
    let (told, sheet) = try await told(
      "{accent: \"#0a5c4a\", background: {light: \"#ffffff\", dark: \"#101418\"}, radius: 0, "
        + "face-text: \"Noto Naskh Arabic, serif\"}")
    #expect(told == [])
    #expect(
      sheet.contains("\n:root { --madder: #0a5c4a; --madder-strong: #084638; --stone: #ffffff; }"))
    // The accent is made lighter on a dark ground until it can be read there.
    #expect(sheet.contains("--stone: #101418; } }\n"))
    #expect(sheet.contains("--radius: 0; --face-text: \"Noto Naskh Arabic\", serif; }"))
  }

  /// The browser's frame and an installed site have the colours of the pages.
  @Test func whatStandsOutsideTheSheetsFollows() async throws {
    let site = LayeredSite()
    defer { try? FileManager.default.removeItem(at: site.root) }
    try site.put(
      "format: 2\ntitle: T\nlanguages: [en]\ntheme: souk\n"
        + "look: {surface: {light: \"#ffffff\", dark: \"#101418\"}}\n", at: "dlala.yaml")
    try site.put("---\ntitle: Home\n---\n", at: "content/index.en.md")
    #expect(try await site.build([LayeredSite.ownThemes]) == [])
    let page = try #require(site.text("en/index.html"))
    #expect(page.contains("media=\"(prefers-color-scheme: light)\" content=\"#ffffff\""))
    #expect(page.contains("media=\"(prefers-color-scheme: dark)\" content=\"#101418\""))
    let manifest = try #require(site.text("en/site.webmanifest"))
    #expect(manifest.contains("\"theme_color\": \"#ffffff\""))
    #expect(manifest.contains("\"background_color\": \"#f7f2e8\""))
  }

  @Test(arguments: [
    (
      "{accent: \"#d0a0a0\"}",
      "dlala.yaml:5:16: on a light ground accent has a contrast of 1.8 with notice, less than the "
        + "4.5 by which it can be read (WCAG AA) | \"#7d6060\" has it"
    ),
    (
      "{text: {light: \"#000000\", dark: \"#111111\"}}",
      "dlala.yaml:5:39: on a dark ground text has a contrast of 1.0 with stone, less than the 4.5 "
        + "by which it can be read (WCAG AA) | \"#a0a0a0\" has it"
    ),
    ("{accent: 7a2e22}", "dlala.yaml:5:16: \"7a2e22\" is not a colour | did you mean \"#7a2e22\"?"),
    (
      "{raduis: 0}",
      "dlala.yaml:5:8: the theme has no \"raduis\" to choose | did you mean \"radius\"?"
    ),
    (
      "{radius: 0; }",
      "dlala.yaml:5:16: radius is not a length | write one such as 0.5rem, 8px or 0"
    ),
    (
      "{face-head: \"a} b{\"}",
      "dlala.yaml:5:19: face-head is not a list of faces | write names with commas between, such as "
        + "\"Noto Naskh Arabic, serif\""
    ),
  ])
  func whatCannotBeReadOrIsNoneIsTold(_ look: String, _ mistake: String) async throws {
    #expect(try await told(look).told == [mistake])
  }
}
