import Foundation
import Testing

/// `dlala import` and `dlala export` as an editor runs them.
@Suite struct SheetCommandTests {
  private func run(_ name: String, _ site: TestSite, _ arguments: String...) throws
    -> Command.Result
  {
    try Command.run(
      [name] + arguments + ["--type", "product", "--source", site.path],
      environment: ["SOURCE_DATE_EPOCH": "1793500000"])
  }

  private func sheet(_ site: TestSite, _ text: String) throws -> String {
    try site.put(text, at: "products.csv")
    return site.folder.appendingPathComponent("products.csv").path
  }

  /// Every file of the content and its bytes.
  private func content(_ site: TestSite) throws -> [String: Data] {
    let folder = site.folder.appendingPathComponent("content")
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let data = FileManager.default.contents(
        atPath: folder.appendingPathComponent(name).path)
      {
        files[name] = data
      }
    }
    return files
  }

  @Test func aDryRunPrintsADiffAndWritesNothing() throws {
    let site = try TestSite()
    defer { site.remove() }
    let before = try content(site)
    let file = try sheet(
      site, "id;title.ar;title.fr;price\nsoap;صابون;Savon noir;25,00 ₪\nlamp;;Lampe;30\n")
    let result = try run("import", site, file, "--dry-run")
    // The site has no currency of its own: the second row's amount needs one.
    #expect(result.status == 1)
    #expect(
      result.errors.contains("products.csv:3:13: error: price names no currency: \"30\" (cell D3)"),
      "\(result.errors)")
    try site.put("currency: ILS\n", at: "map.yaml")
    let mapped = try run(
      "import", site, file, "--dry-run", "--map",
      site.folder.appendingPathComponent("map.yaml").path)
    #expect(mapped.status == 0, "\(mapped.errors)")
    #expect(
      mapped.output == """
        --- /dev/null
        +++ b/content/products/lamp.fr.md
        @@ -0,0 +1,4 @@
        +---
        +title: Lampe
        +price: 30 ILS
        +---
        --- a/content/products/soap.fr.md
        +++ b/content/products/soap.fr.md
        @@ -1,5 +1,5 @@
         ---
        -title: Savon
        +title: Savon noir
         ---
        \u{20}
         Un savon.

        """, "\(mapped.output)")
    #expect(mapped.errors.hasSuffix("1 new, 1 changed, 0 the same; nothing was written.\n"))
    #expect(mapped.errors.contains("products.csv: utf-8, semicolon.\n"))
    #expect(try content(site) == before)
  }

  @Test func whatIsImportedStandsThereAndOnceMoreChangesNothing() throws {
    let site = try TestSite()
    defer { site.remove() }
    let file = try sheet(site, "id,title.fr,price\nsoap,Savon noir,26 ILS\nlamp,Lampe,30 ILS\n")
    let result = try run("import", site, file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output
        == "Wrote content/products/lamp.fr.md\nWrote content/products/soap.ar.md\n"
        + "Wrote content/products/soap.fr.md\n")
    #expect(
      site.text("content/products/soap.ar.md")
        == "---\ntitle: صابون\nprice: 26 ILS\n---\n\nصابون Nablus 100g (25 ₪)\n")
    #expect(try site.build().status == 0)
    let again = try run("import", site, file)
    #expect(again.errors.hasSuffix("0 new, 0 changed, 2 the same.\n"))
    #expect(again.output.isEmpty)
    let left = try FileManager.default.subpathsOfDirectory(atPath: site.path)
    #expect(!left.contains { $0.hasSuffix(".dlala-new") })
  }

  @Test func everyMistakeIsToldAndNothingIsWritten() throws {
    let site = try TestSite()
    defer { site.remove() }
    let before = try content(site)
    let file = try sheet(
      site, "id,title.fr,price,related\nsoap,Savon,x,\na,A,-5 ILS,sop\nb,\"B,1 ILS,\n")
    let broken = try run("import", site, file)
    #expect(broken.status == 1)
    #expect(broken.errors.contains("products.csv:4:3: error: the quotation mark"))
    let other = try sheet(
      site, "id,title.fr,price,related\nsoap,Savon,x,\na,A,-5 ILS,sop\nb,B,1 ILS,\n")
    let result = try run("import", site, other)
    #expect(result.status == 1)
    for expected in [
      "products.csv:2:12: error: price is not an amount of money (cell C2) [money]",
      "products.csv:3:5: error: price is less than 0 (cell C3) [money]",
      "products.csv:3:12: error: related names no product: \"sop\" (cell D3) [reference]",
      "did you mean \"soap\"?", "3 errors", "Nothing was written.",
    ] { #expect(result.errors.contains(expected), "\(result.errors)") }
    #expect(try content(site) == before)
  }

  @Test func anImportThatWouldBreakTheSiteIsRefused() throws {
    let site = try TestSite()
    defer { site.remove() }
    let before = try content(site)
    let file = try sheet(site, "id,title.ar,slug.ar,price\nlamp,قنديل,soap,30 ILS\n")
    let result = try run("import", site, file)
    #expect(result.status == 1, "\(result.output)")
    #expect(result.errors.contains("belongs to products/lamp.ar.md:3 too"), "\(result.errors)")
    #expect(try content(site) == before)
  }

  @Test func aMistakeThatWasThereBeforeIsNotTheSheets() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("---\ntitel: X\n---\n", at: "content/broken.ar.md")
    let file = try sheet(site, "id,price\nsoap,26 ILS\n")
    let result = try run("import", site, file)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func anExportImportedChangesNothingWhateverTheCellsHold() throws {
    let site = try TestSite()
    defer { site.remove() }
    for (place, title) in [
      "'=1+1'", "\"@SUM(A1)\"", "\"-x\"", "\"a, \\\"b\\\"; c\"", "\"\\u200Fعربي\"", "\"a\\nb\"",
      "\"'=x\"", "+972 2", "\"\\ttab\"", "' spaces '",
    ].enumerated() {
      try site.put(
        "---\ntitle: \(title)\nprice: 1 ILS\n---\n", at: "content/products/n\(place).fr.md")
    }
    let before = try content(site)
    let file = site.folder.appendingPathComponent("all.csv").path
    for options in [
      [], ["--separator", ";"], ["--separator", "tab", "--encoding", "utf-16le"],
      ["--encoding", "utf-8", "--language", "fr"], ["--encoding", "windows-1256"],
    ] {
      let exported = try Command.run(
        ["export", file, "--type", "product", "--source", site.path] + options)
      #expect(exported.output.hasPrefix("Wrote 11 records to "), "\(exported.errors)")
      let result = try run("import", site, file)
      #expect(result.errors.hasSuffix("0 new, 0 changed, 11 the same.\n"), "\(result.errors)")
      #expect(try content(site) == before)
    }
    let text = try Command.run(
      ["export", "-", "--type", "product", "--source", site.path, "--encoding", "utf-8"]
    ).output
    #expect(text.contains("\r\nn0,,'=1+1,"), "\(text)")
    #expect(text.hasPrefix("id,title.ar,title.fr,price,related\r\n"))
  }

  @Test func aSheetInTheCodePageOfArabicWindowsIsRead() throws {
    let site = try TestSite()
    defer { site.remove() }
    // id;title.ar;price / lamp;قنديل;30 ILS
    let bytes: [UInt8] =
      Array("id;title.ar;price\r\nlamp;".utf8) + [0xDE, 0xE4, 0xCF, 0xED, 0xE1]
      + Array(";30 ILS\r\n".utf8)
    try site.put(Data(bytes), at: "products.csv")
    let file = site.folder.appendingPathComponent("products.csv").path
    let result = try run("import", site, file)
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "windows-1256, semicolon, as its letters suggest (--encoding names another)"),
      "\(result.errors)")
    #expect(site.text("content/products/lamp.ar.md") == "---\ntitle: قنديل\nprice: 30 ILS\n---\n")
  }

  @Test func aNameThatDoesNotExistIsWrongUsage() throws {
    let site = try TestSite()
    defer { site.remove() }
    let file = try sheet(site, "id\nsoap\n")
    let type = try Command.run(["import", file, "--type", "produkt", "--source", site.path])
    #expect(type.status == 2)
    #expect(type.errors == "dlala: there is no type \"produkt\". Did you mean \"product\"?\n")
    let encoding = try run("import", site, file, "--encoding", "windows-1265")
    #expect(encoding.status == 2)
    #expect(encoding.errors.contains("Did you mean \"windows-1256\"?"))
    let language = try run("export", site, "-", "--language", "de")
    #expect(language.status == 2)
    let missing = try run("import", site, file + "x")
    #expect(missing.status == 3)
  }

  @Test func aSectionStaysInContent() throws {
    let site = try TestSite()
    defer { site.remove() }
    let file = try sheet(site, "id,title.fr,price\nlamp,Lampe,30 ILS\n")
    for section in ["../x", "/etc", ".git", "a//b"] {
      #expect(try run("import", site, file, "--section", section).status == 1)
    }
    try FileManager.default.createSymbolicLink(
      at: site.folder.appendingPathComponent("content/away"),
      withDestinationURL: FileManager.default.temporaryDirectory)
    let linked = try run("import", site, file, "--section", "away")
    #expect(linked.status == 3 || linked.status == 1, "\(linked.output)")
    let other = try run("import", site, file, "--section", "gifts")
    #expect(other.status == 0, "\(other.errors)")
    #expect(
      site.text("content/gifts/lamp.fr.md")
        == "---\ntype: product\ntitle: Lampe\nprice: 30 ILS\n---\n")
  }

  @Test func aFileThatCannotBeReadIsNoRecordLess() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("---\ntitle: [\n---\n", at: "content/products/soap.ar.md")
    let export = try run("export", site, "-")
    #expect(export.status == 1)
    #expect(export.output.isEmpty)
    #expect(export.errors.contains("content/products/soap.ar.md:"), "\(export.errors)")
    let file = try sheet(site, "id,title.fr\nsoap,Savon noir\n")
    let result = try run("import", site, file)
    #expect(result.status == 1)
    #expect(result.errors.contains("content/products/soap.ar.md:"), "\(result.errors)")
    // Of another section it says nothing about products.
    try site.put("---\ntitle: صابون\nprice: 25 ILS\n---\n", at: "content/products/soap.ar.md")
    try site.put("---\ntitle: [\n---\n", at: "content/about.ar.md")
    #expect(try run("export", site, "-").status == 0)
  }

  @Test func aTitleThatEndsAnotherNameIsNoID() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: ceramics\nprice: 1 ILS\n---\n", at: "content/products/quds-ceramics.ar.md")
    let file = try sheet(site, "id,related\nsoap,ceramics\n")
    let result = try run("import", site, file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      site.text("content/products/soap.ar.md")?.contains("related: quds-ceramics\n") == true,
      "\(result.output)")
  }
}
