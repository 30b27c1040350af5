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

  // MARK: Texts beyond their bounds

  private static let referenceBomb =
    "[a]: https://e.example/" + String(repeating: "x", count: 40_000) + "\n\n"
    + String(repeating: "[a] ", count: 5_000) + "\n"
  private static let tableBomb =
    "|" + String(repeating: "x|", count: 200) + "\n|" + String(repeating: "-|", count: 200) + "\n"
    + String(repeating: "|x|\n", count: 5_000)

  @Test func aLongAddressReferredToOften() throws {
    try refusal(
      "content/products/x.ar.md", markdown("title: س\nprice: 1 ILS", "\n" + Self.referenceBomb),
      expecting: "x.ar.md:6:1: error")
  }

  @Test func aTableThatIsCompletedWithEmptyCells() throws {
    try refusal(
      "content/products/x.ar.md", markdown("title: س\nprice: 1 ILS", "\n" + Self.tableBomb),
      expecting: "error: the rows of this table")
  }

  @Test func aFieldBeyondItsBounds() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      section: products
      fields:
        title: {kind: text, required: true}
        price: {kind: money, required: true, shared: true}
        note: {kind: markdown}

      """, at: "content/_types/product.yaml")
    let table =
      "|" + String(repeating: "x|", count: 100) + "\n  |" + String(repeating: "-|", count: 100)
      + "\n" + String(repeating: "  |x|\n", count: 500)
    try site.put(
      markdown("title: س\nprice: 1 ILS\nnote: |\n  " + table), at: "content/products/x.ar.md")
    let nested = String(repeating: "- ", count: 400) + "x"
    try site.put(
      "id,price,title.ar,note.ar\na,1 ILS,س,ملاحظة\nb,2 ILS,ص,\(nested)\n",
      at: "content/products/more.csv")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.contains("x.ar.md:4:7: error: the rows of this table"), "\(result.errors)")
    #expect(result.errors.contains("more.csv:3:1: error"), "\(result.errors)")
  }

  @Test func oneTextBeyondItsBoundsByItself() throws {
    for arguments in [["markdown"], ["markdown", "--plain"]] {
      let result = try Command.run(arguments, input: "نصّ\n\n" + Self.referenceBomb)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("standard input:3:1: error"), "\(result.errors.prefix(500))")
    }
  }

  // MARK: Controls

  @Test func controlsInTheBodyAreToldOnceEach() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      markdown(
        "title: س\nprice: 1 ILS",
        "نصّ \u{0B} vt\nbs \u{08}\u{08}\n\u{1B}[1m \u{7F} \u{85} \u{9F} \u{FEFF} \u{FFFE}\u{FFFF}\r\n"
      ),
      at: "content/products/x.ar.md")
    let result = try site.build()
    #expect(result.status == 1)
    for (place, words) in [
      ("5:5", "U+000B (vertical tab)"), ("6:4", "U+0008 (backspace)"), ("7:1", "U+001B (escape)"),
      ("7:6", "U+007F (delete)"), ("7:8", "U+0085 (next line)"), ("7:10", "U+009F"),
      ("7:12", "U+FEFF (byte order mark)"), ("7:14", "U+FFFE"), ("7:15", "U+FFFF"),
    ] {
      #expect(
        result.errors.contains("x.ar.md:\(place): error: the invisible character \(words)"),
        "\(place) \(result.errors)")
    }
    #expect(result.errors.contains("it stands in 2 places"))
    #expect(result.errors.contains("9 errors"))
  }

  @Test func whatLooksLikeAControlIsNone() throws {
    let site = try TestSite()
    defer { site.remove() }
    // Tabs, both ends of lines, U+00A0 «U+00AD», presentation forms, the last character of a plane.
    try site.put(
      markdown("title: س\nprice: 1 ILS", "a\tb\r\nc\u{A0}« \u{AD} ﷺ ﻻ \u{FFFD} \u{2028} 🌿\n"),
      at: "content/products/x.ar.md")
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
  }
}
