import Foundation
import Model
import Testing

/// `dlala upgrade`: from format 1, which says nothing of itself, to format 2.
@Suite struct UpgradeCommandTests {
  private static func upgrade(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(["upgrade", "--source", site.path] + arguments)
  }

  /// Every file below the source folder and its bytes.
  private static func files(_ site: TestSite) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: site.path)
    where !name.hasPrefix(".git") {
      let file = site.folder.appendingPathComponent(name)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[name] = try Data(contentsOf: file)
      }
    }
    return files
  }

  @Test func `a site that nothing breaks only says its format, and a second run does nothing`()
    throws
  {
    let site = try TestSite()
    defer { site.remove() }
    let settings = try #require(site.text("dlala.yaml"))
    try site.put("# The settings.\n" + settings, at: "dlala.yaml")
    let before = try Self.files(site)
    let shown = try Self.upgrade(site, "--dry-run")
    #expect(shown.status == 0)
    #expect(shown.output.hasSuffix("Nothing was written.\n"), "\(shown.output)")
    #expect(try Self.files(site) == before)
    let result = try Self.upgrade(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("did   dlala.yaml: the sources are of format 2"))
    var expected = before
    expected["dlala.yaml"] = Data(("# The settings.\nformat: 2\n" + settings).utf8)
    #expect(try Self.files(site) == expected)
    let again = try Self.upgrade(site)
    #expect(again.output == "The sources are of format 2: there is nothing to do.\n")
    #expect(try Self.files(site) == expected)
    #expect(try site.build().status == 0)
  }

  @Test func `fields that no template could read get names of their own, and nothing else changes`()
    throws
  {
    let site = try TestSite()
    defer { site.remove() }
    let type = """
      label: {ar: منتج, fr: Produit}  # « url » reste ici
      section: products
      sort: -updated
      fields:
        title: {kind: text, required: true}
        price: {kind: money, required: true, shared: true, min: 0}
        "url": {kind: url, shared: true, label: {fr: url}}
        type-label: {kind: text}
        hours:
          kind: list
          of: group
          shared: true
          fields: {opens: {kind: text}, url: {kind: text}}
        related: {kind: reference, to: product, shared: true}
      checks: [{unique: url}, {unique: [hours.url]}]

      """
    try site.put(type, at: "content/_types/product.yaml")
    let soap = """
      ---\r
      title: "صابون: url"\r
      url:   https://soap.example/  # url\r
      price: 25 ILS\r
      hours:\r
        - {opens: "8", url: x}\r
      ---\r
      url: هذا نصّ\r

      """
    try site.put(soap, at: "content/products/soap.ar.md")
    try site.put(
      "---\ntitle: url\ntype-label: Savon\ntranslated-from: title=9513f321 type-label=988f2475\n---\n",
      at: "content/products/soap.fr.md")
    try site.put("---\ntitle: url\n---\n", at: "content/about.fr.md")
    let result = try Self.upgrade(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        "did   content/_types/product.yaml: the field url is called link, here and in 1 file"
      ),
      "\(result.output)")
    #expect(
      site.text("content/_types/product.yaml")
        == type.replacing("\"url\":", with: "\"link\":")
        .replacing("  type-label:", with: "  own-type-label:")
        .replacing("unique: url", with: "unique: link"))
    #expect(
      site.text("content/products/soap.ar.md")
        == soap.replacing("url:   https", with: "link:   https"))
    #expect(
      site.text("content/products/soap.fr.md")
        == "---\ntitle: url\nown-type-label: Savon\n"
        + "translated-from: title=9513f321 own-type-label=988f2475\n---\n")
    #expect(site.text("content/about.fr.md") == "---\ntitle: url\n---\n")
    #expect(try Self.upgrade(site).output.contains("nothing to do"))
  }

  @Test
  func `what machines were told because of names is mapped, and older sources are told of it`()
    throws
  {
    let site = try TestSite()
    defer { site.remove() }
    let type = """
      label: {ar: منتج, fr: Produit}
      section: products
      fields:
        title: {kind: text, required: true}
        price: {kind: money, required: true, shared: true, min: 0}
        weight: {kind: quantity, shared: true}
        materials: {kind: list, of: term, shared: true}
        email: {kind: email, shared: true}
        related: {kind: reference, to: product, shared: true}
      publish: {feed: true, structured-data: "Product"} # what machines read

      """
    try site.put(type, at: "content/_types/product.yaml")
    let told = "dlala.yaml:1:1: warning: these sources are of format 1"
    let before = try site.build()
    #expect(before.errors.contains(told), "\(before.errors)")
    #expect(before.errors.contains("run dlala upgrade"))
    let result = try Self.upgrade(site)
    #expect(
      site.text("content/_types/product.yaml")
        == type.replacing(
          "\"Product\"}", with: "{type: Product, material: materials, weight: weight}}"))
    #expect(result.output.contains("left  content/_types/product.yaml: its price was told"))
    #expect(try Self.upgrade(site).output.contains("nothing to do"))
    #expect(try site.build().errors.contains(told) == false)
  }

  @Test func `what a host looks for moves to static, unless a text shows it`() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("soap.example", at: "content/CNAME")
    try site.put("proof", at: "content/google1234.html")
    try site.put("icon", at: "content/favicon.ico")
    try site.put("prices", at: "content/products/prices.pdf")
    try site.put("---\ntitle: A\n---\n[favicon](favicon.ico)\n", at: "content/about.fr.md")
    let result = try Self.upgrade(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(site.text("static/CNAME") == "soap.example")
    #expect(site.text("static/google1234.html") == "proof")
    #expect(site.text("content/CNAME") == nil)
    #expect(site.text("content/google1234.html") == nil)
    #expect(site.text("content/favicon.ico") == "icon")
    #expect(
      result.output.contains("left  content/favicon.ico: content/about.fr.md names it"),
      "\(result.output)")
    #expect(site.text("content/products/prices.pdf") == "prices")
  }

  @Test func `nothing is written over what is there, or over what is not committed`() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("soap.example", at: "content/CNAME")
    try site.put("another", at: "static/CNAME")
    let before = try Self.files(site)
    let taken = try Self.upgrade(site)
    #expect(taken.status == 3)
    #expect(
      taken.errors.contains("static/CNAME: something stands there already"), "\(taken.errors)")
    #expect(try Self.files(site) == before)
    try site.delete("static/CNAME")

    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", site.path, "-c", "user.name=a", "-c", "user.email=a@b.example"] + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "git \(arguments)")
    }
    try git("init", "--quiet")
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "all")
    let settings = try #require(site.text("dlala.yaml"))
    try site.put(settings + "# not committed\n", at: "dlala.yaml")
    let dirty = try Self.upgrade(site)
    #expect(dirty.status == 1)
    #expect(
      dirty.errors == "dlala.yaml: this file holds what is not committed\n"
        + "Nothing was written: commit first, or say --force.\n", "\(dirty.errors)")
    #expect(site.text("content/CNAME") == "soap.example")
    #expect(try Self.upgrade(site, "--force").status == 0)
    #expect(site.text("dlala.yaml") == "format: 2\n" + settings + "# not committed\n")
    #expect(site.text("static/CNAME") == "soap.example")
  }

  @Test(arguments: [("0", false), ("two", false), ("1", true), ("2", true)])
  func `another format is told with its place`(_ format: String, _ isRead: Bool) throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("format: \(format)\n" + (site.text("dlala.yaml") ?? ""), at: "dlala.yaml")
    let result = try site.build()
    #expect((result.status == 0) == isRead, "\(result.errors)")
    #expect(
      result.errors.contains("dlala.yaml:1:9: error: format is not one that this program reads")
        == !isRead, "\(result.errors)")
    if format == "1" {
      #expect(try Self.upgrade(site).status == 0)
      #expect(site.text("dlala.yaml")?.hasPrefix("format: 2\ntitle:") == true)
    }
  }

  @Test func `a newer format is told with the program's version, and nothing is judged by it`()
    throws
  {
    let site = try TestSite()
    defer { site.remove() }
    let newer = SiteSettings.latestFormat + 1
    // What the newer format may have brought is no mistake.
    try site.put(
      "format: \(newer)\nnot-known-yet: 1\n" + (site.text("dlala.yaml") ?? ""), at: "dlala.yaml")
    for arguments in [["build"], ["check"], ["upgrade"]] {
      let result = try Command.run(arguments + ["--source", site.path])
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          "dlala.yaml:1:9: error: these sources are of format \(newer), and this program "
            + "(\(ProgramVersion.number)) reads those up to \(newer - 1)"), "\(result.errors)")
      #expect(result.errors.contains("1 error\n"), "\(result.errors)")
    }
  }
}
