import Foundation
import Testing

/// Files that no editor should write: each is refused in words; nothing crashes or hangs.
@Suite struct HostileContentTests {
  private func refusal(
    _ name: String, _ data: Data, expecting words: String
  ) throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(data, at: name)
    let result = try site.build()
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.contains(name), "\(result.errors.prefix(2000))")
    #expect(result.errors.contains(words), "\(result.errors.prefix(2000))")
    #expect(result.errors.utf8.count < 20_000)
    #expect(!FileManager.default.fileExists(atPath: site.output))
  }

  private func markdown(_ front: String, _ body: String = "") -> Data {
    Data("---\n\(front)\n---\n\(body)".utf8)
  }

  @Test func invalidUTF8InTheBody() throws {
    var data = markdown("title: س\nprice: 1 ILS")
    data.append(contentsOf: [0x41, 0xFF, 0xFE, 0x0A])
    try refusal("content/products/x.ar.md", data, expecting: "x.ar.md:5:2: error")
  }

  @Test func invalidUTF8InTheFrontMatter() throws {
    var data = Data("---\ntitle: ".utf8)
    data.append(contentsOf: [0xC3, 0x28])
    data.append(Data("\nprice: 1 ILS\n---\n".utf8))
    try refusal("content/products/x.ar.md", data, expecting: "x.ar.md:2:8: error")
  }

  @Test func aNULInTheBody() throws {
    try refusal(
      "content/products/x.ar.md", markdown("title: س\nprice: 1 ILS", "\nab\0c\n"),
      expecting: "x.ar.md:6:3: error")
  }

  @Test func tenMegabytesOfBracketsInTheBody() throws {
    try refusal(
      "content/products/x.ar.md",
      markdown("title: س\nprice: 1 ILS", String(repeating: "[", count: 10_000_000)),
      expecting: "error")
  }

  @Test func tenMegabytesOfBracketsInTheFrontMatter() throws {
    try refusal(
      "content/products/x.ar.md",
      markdown("title: " + String(repeating: "[", count: 10_000_000)), expecting: "error")
  }

  @Test func aBodyOfBracketsBelowTheLimitOnlyTakesAMoment() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      markdown("title: س\nprice: 1 ILS", String(repeating: "[", count: 60_000)),
      at: "content/products/x.ar.md")
    try site.put(
      markdown("title: س\nprice: 1 ILS", String(repeating: "> ", count: 20_000) + "x"),
      at: "content/products/y.ar.md")
    let result = try site.build()
    #expect(result.status == 0 || result.status == 1)
  }

  @Test func aYAMLAliasBomb() throws {
    let bomb = """
      title: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      """
    try refusal("content/products/x.ar.md", markdown(bomb), expecting: "x.ar.md:2:8: error")
  }

  @Test func anUnclosedFrontMatter() throws {
    try refusal(
      "content/products/x.ar.md", Data("---\ntitle: س\nprice: 1 ILS\n\nنص\n".utf8),
      expecting: "x.ar.md:1:1: error")
  }

  @Test func aFolderNamedLikeAFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("x", at: "content/products/x.md/inside.txt")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains("content/products/x.md: error: "), "\(result.errors)")
  }

  @Test func aSymbolicLinkOutOfTheTree() throws {
    let site = try TestSite()
    defer { site.remove() }
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/content/products/x.ar.md", withDestinationPath: "/etc/passwd")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains("content/products/x.ar.md"), "\(result.errors)")
    #expect(!result.errors.contains("root:"))
  }

  @Test func anUnreadableFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(markdown("title: س\nprice: 1 ILS"), at: "content/products/x.ar.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: site.path + "/content/products/x.ar.md")
    let result = try site.build()
    if getuid() == 0 {
      // For root every file is readable.
      #expect(result.status == 0)
    } else {
      #expect(result.status == 1 || result.status == 3)
      #expect(result.errors.contains("content/products/x.ar.md"))
    }
  }

  @Test func aPipeInsteadOfAFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    let made = unsafe mkfifo(site.path + "/content/products/x.ar.md", 0o644)
    #expect(made == 0)
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains("content/products/x.ar.md"), "\(result.errors)")
  }

  @Test func anImagePathThatLeavesTheContent() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      markdown("title: س\nprice: 1 ILS", "\n![كلمة السر](../../../../etc/passwd)\n"),
      at: "content/products/x.ar.md")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains("x.ar.md:6:"), "\(result.errors)")
  }

  @Test func aScriptInAFieldAppearsAsText() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      markdown("title: '<script>alert(1)</script>'\nprice: 1 ILS", "\n[x](javascript:alert(1))\n"),
      at: "content/products/x.ar.md")
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    let page = try #require(site.text("site/ar/products/x/index.html"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("javascript:"))
    #expect(page.contains("&lt;script&gt;"))
  }
}
