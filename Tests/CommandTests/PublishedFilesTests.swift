import Foundation
import Testing

/// Only what something published names is published; neither other files nor anything made of them.
@Suite struct PublishedFilesTests {
  static let pictures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "ImagingTests/pictures")

  static let type = """
    label: {ar: منتج, fr: Produit}
    plural: {ar: منتجات, fr: Produits}
    section: products
    fields:
      title: {kind: text, required: true}
      price: {kind: money, shared: true}
      images: {kind: list, of: image, shared: true}
      plan: {kind: file, shared: true}
      notes: {kind: markdown}
      parts: {kind: list, of: group, shared: true, fields: {doc: {kind: file}}}
    publish: {feed: true, search: true, structured-data: Product}

    """

  /// A site with the type above and small pictures in two sizes.
  static func site() throws -> TestSite {
    let site = try TestSite()
    try site.put(type, at: "content/_types/product.yaml")
    let settings = site.text("dlala.yaml") ?? ""
    try site.put(
      settings + "images: {widths: [20, 40], formats: [webp]}\n", at: "dlala.yaml")
    return site
  }

  /// A way to write a file's name, and whether that publishes it.
  private struct Way: Sendable {
    var name: String
    var publishes: Bool
    /// The front matter and the text of a file of its own, for a file to download and a picture.
    var write: @Sendable (_ file: String, _ picture: String) -> String

    init(_ name: String, _ publishes: Bool, _ write: @escaping @Sendable (String, String) -> String)
    {
      (self.name, self.publishes, self.write) = (name, publishes, write)
    }

    static func text(_ front: String = "", _ body: String) -> String {
      "---\ntitle: T\nprice: 1 ILS\n\(front)---\n\(body)\n"
    }
  }

  private static let ways: [Way] = [
    Way("link", true) { Way.text("", "[a](\($0)) [b](\($1))") },
    Way("figure", true) { Way.text("", "[a][r] ![v](\($1))\n\n[r]: \($0) \"t\"") },
    Way("fields", true) { Way.text("images: [\($1)]\nplan: \($0)\n", "x") },
    Way("group", true) { Way.text("parts: [{doc: \($0)}, {doc: \($1)}]\n", "x") },
    Way("markdown", true) { Way.text("notes: \"[a](\($0)) ![](\($1))\"\n", "x") },
    Way("encoded", true) {
      Way.text("", "[a](<\($0)>) ![](%\(String($1.utf8.first ?? 0, radix: 16))\($1.dropFirst()))")
    },
    Way("past", true) {
      Way.text("publish: 2020-01-01\nexpire: 2099-01-01\n", "[a](\($0)) ![](\($1))")
    },
    Way("nobody", false) { _, _ in Way.text("", "x") },
    Way("draft", false) {
      Way.text("draft: true\nimages: [\($1)]\nplan: \($0)\n", "[a](\($0)) ![](\($1))")
    },
    Way("scheduled", false) {
      Way.text("publish: 2099-01-01\nimages: [\($1)]\nplan: \($0)\n", "[a](\($0)) ![](\($1))")
    },
    Way("expired", false) {
      Way.text("expire: 2020-01-01\nimages: [\($1)]\nplan: \($0)\n", "[a](\($0)) ![](\($1))")
    },
    Way("code", false) { Way.text("", "`[a](\($0))`\n\n    ![](\($1))\n\n```\n[b](\($1))\n```") },
    Way("comment", false) { Way.text("# plan: \($0)\n", "<!-- [a](\($0)) ![](\($1)) -->") },
    Way("html", false) { Way.text("", "<a href=\"\($0)\">a</a> <img src=\"\($1)\">") },
    Way("active", false) { Way.text("", "[a](javascript:\($0)) [b](data:\($1))") },
    Way("alternative", false) {
      Way.text("", "![a [b](\($0)) c](shown.jpg) ![![](\($1))](shown.jpg)")
    },
    Way("footnote", false) { Way.text("", "x\n\n[^a]: never called [a](\($0)) ![](\($1))") },
    Way("surplus", false) { Way.text("", "| a |\n|---|\n| b | [c](\($0)) ![](\($1)) |") },
    Way("definition", false) { Way.text("", "x\n\n[r]: \($0)\n[s]: \($1)") },
    Way("elsewhere", false) { Way.text("", "[a](/products/\($0)) [b](https://x.org/\($1))") },
    Way("words", false) { Way.text("", "\($0) \\[a](\($1))") },
  ]

  @Test func aFileGoesOutOnlyWhenSomethingPublishedNamesIt() throws {
    let site = try Self.site()
    defer { site.remove() }
    let photograph = try Data(contentsOf: Self.pictures.appending(path: "photo.jpg"))
    func mark(_ name: String) -> String { "MARK-OF-\(name)-END" }
    try site.put(photograph, at: "content/products/shown.jpg")
    for way in Self.ways {
      let folder = "content/products/r-\(way.name)"
      try site.put(mark(way.name), at: "\(folder)/\(way.name)-file.pdf")
      // Bytes behind the end of a JPEG change its hash, and not what it shows.
      try site.put(photograph + Data(way.name.utf8), at: "\(folder)/\(way.name)-photo.jpg")
      let text = way.write("\(way.name)-file.pdf", "\(way.name)-photo.jpg")
      try site.put(
        text.replacingOccurrences(of: "(shown.jpg)", with: "(../shown.jpg)"),
        at: "\(folder)/index.ar.md")
    }
    for name in [
      "x.fr.md~", "x.fr.md.orig", "x.fr.md.bak", "Thumbs.db", "desktop.ini", "price.xlsx",
    ] {
      try site.put(mark(name), at: "content/products/\(name)")
    }
    try site.put(mark("hidden"), at: "content/products/_notes.txt")
    try site.put(mark("data"), at: "content/_data/prices.csv")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let files = try site.snapshot()
    func isOut(_ text: String) -> Bool {
      files.values.contains { $0.range(of: Data(text.utf8)) != nil }
    }
    for way in Self.ways {
      #expect(isOut(mark(way.name)) == way.publishes, "\(way.name)")
      let made = files.keys.filter { $0.hasPrefix("media/\(way.name)-") }
      // A file and a picture in two widths and two formats.
      #expect(made.count == (way.publishes ? 5 : 0), "\(way.name): \(made)")
      // What no template shows of a published record is out all the same; of others not even the name.
      if !way.publishes { #expect(!isOut("media/\(way.name)-"), "\(way.name)") }
    }
    for name in [
      "x.fr.md~", "x.fr.md.orig", "x.fr.md.bak", "Thumbs.db", "desktop.ini", "price.xlsx",
    ] {
      #expect(!isOut(mark(name)), "\(name)")
    }
    #expect(!isOut(mark("hidden")))
    #expect(!isOut(mark("data")))
    // What was never asked for was never made either.
    let cache = site.folder.appendingPathComponent(".dlala-cache").path
    let made = try FileManager.default.contentsOfDirectory(atPath: cache)
      .filter { $0.count == 32 }
    #expect(made.count == Self.ways.count { $0.publishes } + 1)
  }

  @Test func whatIsWithdrawnLeavesAtOnce() throws {
    let site = try Self.site()
    defer { site.remove() }
    let photograph = try Data(contentsOf: Self.pictures.appending(path: "photo.jpg"))
    try site.put(photograph, at: "content/products/own.jpg")
    try site.put("OWN", at: "content/products/own.pdf")
    let text = "---\ntitle: T\nimages: [own.jpg]\n---\n[a](own.pdf)\n"
    try site.put(text, at: "content/products/own.ar.md")
    func media() throws -> [String] {
      try site.snapshot().keys.filter { $0.hasPrefix("media/own-") }
    }
    #expect(try site.build().status == 0)
    #expect(try media().count == 5)
    try site.put(
      text.replacingOccurrences(of: "title: T", with: "title: T\ndraft: true"),
      at: "content/products/own.ar.md")
    #expect(try site.build().status == 0)
    #expect(try media().isEmpty)
    #expect(try site.build("--drafts").status == 0)
    #expect(try media().count == 5)
  }

  @Test func aPageThatStandsInForAnotherLanguageNamesItsFiles() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("ONE", at: "content/products/a.pdf")
    try site.put("---\ntitle: T\n---\n[a](a.pdf)\n", at: "content/products/only.ar.md")
    #expect(try site.build().status == 0)
    let files = try site.snapshot()
    #expect(files.keys.count { $0.hasPrefix("media/a-") } == 1)
    let page = String(decoding: files["fr/products/only/index.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("/media/a-"))
  }

  @Test func aLinkedSheetLacksTheRowsThatAreWithheld() throws {
    let site = try Self.site()
    defer { site.remove() }
    // A mark of the encoding, a line of the separator, cells of two lines, both ends of lines.
    let kept = [
      "\u{FEFF}sep=;\r\n", "id;title.ar;title.fr;price;draft;publish;expire;draft.fr\r\n",
      "one;\"صفّ\nأوّل\";Premier;5 ILS;;2020-01-01;;\r\n",
      "two;ثان;Second;5 ILS;false;;2099-01-01;\n",
      "\n", "six;سادس;Sixième;5 ILS",
    ]
    let withheld = [
      "hidden;SECRET-1;\"SECRET-2\nSECRET-3\";5 ILS;true;;;\r\n",
      "later;SECRET-4;;5 ILS;;2099-01-01;;\n",
      "gone;SECRET-5;;5 ILS;;;2020-01-01;\n", "half;SECRET-6;SECRET-7;5 ILS;;;;true\r\n",
    ]
    let sheet =
      kept[0] + kept[1] + withheld[0] + kept[2] + withheld[1] + withheld[2] + kept[3] + kept[4]
      + withheld[3] + kept[5]
    try site.put(sheet, at: "content/products/rows.csv")
    try site.put(
      "---\ntitle: T\n---\n[les prix](rows.csv)\n", at: "content/products/list.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let files = try site.snapshot()
    #expect(files.values.contains(Data(kept.joined().utf8)))
    for (path, bytes) in files where !path.hasSuffix(".gz") {
      // Of the row of which one language is a draft, the other has a page.
      for secret in 1...7 where secret != 6 {
        #expect(bytes.range(of: Data("SECRET-\(secret)".utf8)) == nil, "\(path) \(secret)")
      }
    }
    // With what is withheld shown, the sheet is whole.
    let all = try site.build("--drafts")
    #expect(all.status == 0, "\(all.errors)")
    #expect(try site.snapshot().values.contains(Data(sheet.utf8)))
  }

  @Test func aSheetOfRecordsGoesOutOnlyWhenAPageLinksToIt() throws {
    let site = try Self.site()
    defer { site.remove() }
    let sheet = "id,title.ar,title.fr,price\nrow,صف,Rang,5 ILS\n"
    try site.put(sheet, at: "content/products/rows.csv")
    #expect(try site.build().status == 0)
    #expect(try !site.snapshot().values.contains(Data(sheet.utf8)))
    try site.put(
      "---\ntitle: T\n---\n[les prix](rows.csv)\n", at: "content/products/list.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(try site.snapshot().values.contains(Data(sheet.utf8)))
  }

  // MARK: Drafts

  @Test func aDraftWithTheSharedFieldsKeepsTheRecordBack() throws {
    let site = try Self.site()
    defer { site.remove() }
    let photograph = try Data(contentsOf: Self.pictures.appending(path: "photo.jpg"))
    try site.put(photograph, at: "content/products/own.jpg")
    try site.put(
      "---\ntitle: س\nprice: 31 ILS\nimages: [own.jpg]\ndraft: true\n---\n",
      at: "content/products/jug.ar.md")
    try site.put("---\ntitle: Cruche\n---\n", at: "content/products/jug.fr.md")
    #expect(try site.build().status == 0)
    let files = try site.snapshot()
    #expect(files["fr/products/jug/index.html"] == nil)
    #expect(!files.keys.contains { $0.hasPrefix("media/own-") })
    #expect(!files.values.contains { $0.range(of: Data("31.00".utf8)) != nil })
    let check = try Command.run(["check", "--source", site.path])
    #expect(
      check.errors.contains(
        "content/products/jug.ar.md:5:1: suggestion: this draft keeps all languages of the record "
          + "back: it holds price, images, which they share"), "\(check.errors)")
    #expect(check.errors.contains("move them into products/jug.fr.md"), "\(check.errors)")
    // The other way round only the draft's own language waits.
    try site.put(
      "---\ntitle: Cruche\nprice: 31 ILS\n---\n", at: "content/products/jug.fr.md")
    try site.put("---\ntitle: س\ndraft: true\n---\nSECRET\n", at: "content/products/jug.ar.md")
    #expect(try site.build().status == 0)
    #expect(site.text("site/fr/products/jug/index.html")?.contains("Cruche") == true)
    #expect(try !site.snapshot().values.contains { $0.range(of: Data("SECRET".utf8)) != nil })
  }

  @Test func aLinkToARecordThatIsKeptBackSaysWhy() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      "---\ntitle: س\nprice: 31 ILS\ndraft: true\n---\n", at: "content/products/jug.ar.md")
    try site.put("---\ntitle: Cruche\n---\n", at: "content/products/jug.fr.md")
    try site.put("---\ntitle: L\n---\n[a](jug.fr.md)\n", at: "content/products/l.fr.md")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(
      built.errors.contains("products/jug.fr.md is kept back by a draft"), "\(built.errors)")
  }

  // MARK: Endings

  @Test(arguments: [
    "html", "HTML", "htm", "xhtml", "xht", "xml", "xsl", "svgz", "js", "mjs", "css", "wasm", "php",
    "phtml", "shtml", "rss", "kml", "gpx", "mhtml", "swf", "hta", "exe", "key", "xyz", "bak",
  ])
  func filesThatMayNotBeLinkedAreRefused(_ ending: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("MARK", at: "content/products/a.\(ending)")
    #expect(try site.build().status == 0)
    #expect(try !site.snapshot().values.contains(Data("MARK".utf8)))
    try site.put(
      "---\ntitle: L\n---\n[a](a.\(ending))\n", at: "content/products/l.fr.md")
    let linked = try site.build()
    #expect(linked.status == 1)
    #expect(linked.errors.contains("content/products/l.fr.md:4:5: error: products/a.\(ending) "))
    #expect(linked.errors.contains("folder static"), "\(linked.errors)")
    try site.put(
      "---\ntitle: L\nplan: a.\(ending)\n---\nx\n", at: "content/products/l.fr.md")
    let field = try site.build()
    #expect(field.status == 1)
    #expect(field.errors.contains("content/products/l.fr.md:3:7: error: products/a.\(ending) "))
  }

  @Test func whatReadersTakeAwayMayBeLinkedAndTheSettingChoosesIt() throws {
    let site = try Self.site()
    defer { site.remove() }
    let endings = [
      "pdf", "PDF", "docx", "odt", "xlsx", "zip", "mp3", "mp4", "webm", "vtt", "srt", "epub", "csv",
      "geojson", "ics", "vcf", "txt", "ttf",
    ]
    var links = ""
    for ending in endings where ending != "csv" {
      try site.put("MARK-\(ending)", at: "content/products/a-\(ending).\(ending)")
      links += "[a](a-\(ending).\(ending)) "
    }
    try site.put("---\ntitle: L\n---\n\(links)\n", at: "content/products/l.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(try site.snapshot().keys.count { $0.hasPrefix("media/a-") } == endings.count - 1)

    let settings = site.text("dlala.yaml") ?? ""
    try site.put(settings + "link-endings: [pdf]\n", at: "dlala.yaml")
    #expect(try site.build().errors.contains("may not be linked: it ends in .docx"))
    try site.put("MARK", at: "content/products/a.dwg")
    try site.put("---\ntitle: L\n---\n[a](a.dwg)\n", at: "content/products/l.fr.md")
    #expect(try site.build().status == 1)
    try site.put(settings + "link-endings: [default, .DWG]\n", at: "dlala.yaml")
    #expect(try site.build().status == 0)
    try site.put(settings + "link-endings: [default, html, \"a b\"]\n", at: "dlala.yaml")
    let refused = try site.build().errors
    #expect(refused.contains("files that end in .html cannot be linked"), "\(refused)")
    #expect(refused.contains("\"a b\" is not the ending of a file's name"), "\(refused)")
  }

  @Test func aDrawingThatRunsIsRefused() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>1</script></svg>",
      at: "content/products/a.svg")
    #expect(try site.build().status == 0)
    try site.put("---\ntitle: L\n---\n[a](a.svg)\n", at: "content/products/l.fr.md")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(built.errors.contains("content/products/a.svg: error: the drawing holds a script"))
  }

  // MARK: Hints

  @Test func unusedFilesAndNearMissesAreTold() throws {
    let site = try Self.site()
    defer { site.remove() }
    for name in [
      "products/a.fr.MD", "products/b.markdown", "products/c.mdx", "products/d.md.txt",
      "products/_index.md", "products/_index.fr.md", "product/e.fr.md", "_data/rates.yml",
      "_data/other.yml", "_types/thing.yml", "products/f.CSV", "products/unused.xlsx",
      "products/g.fr.md~", "products/page.html", "products/of-a-draft.pdf",
    ] {
      try site.put("---\ntitle: T\n---\n", at: "content/" + name)
    }
    try site.put(
      "---\ntitle: T\ndraft: true\n---\n[a](of-a-draft.pdf)\n", at: "content/products/draft.ar.md")
    let check = try Command.run(["check", "--source", site.path])
    let built = try site.build()
    #expect(check.status == 0, "\(check.errors)")
    for (path, words) in [
      ("products/a.fr.MD", "give it the name a.fr.md"),
      ("products/b.markdown", "give it the name b.md"), ("products/c.mdx", "give it the name c.md"),
      ("products/d.md.txt", "give it the name d.md"), ("products/f.CSV", "give it the name f.csv"),
      ("products/_index.md", "give it the name index.md"),
      ("products/_index.fr.md", "give it the name index.fr.md"),
      ("product", "did you mean products?"), ("_data/rates.yml", "did you mean _data/rates.yaml?"),
      ("_data/other.yml", "give it the name other.yaml"),
      ("_types/thing.yml", "give it the name thing.yaml"),
    ] {
      for told in [check.errors, built.errors] {
        let line = told.split(separator: "\n").drop { !$0.hasPrefix("content/\(path): warning: ") }
        #expect(line.dropFirst().first == "  \(words)", "\(path)\n\(told)")
      }
    }
    for path in ["products/unused.xlsx", "products/g.fr.md~", "products/page.html"] {
      let words = "content/\(path): suggestion: no text and no field names this file"
      #expect(check.errors.contains(words), "\(path)\n\(check.errors)")
      #expect(!built.errors.contains(words))
    }
    #expect(!check.errors.contains("of-a-draft"))
  }

  @Test func aTaxonomyThatTheSettingsLackIsTold() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      Self.type.replacingOccurrences(
        of: "publish:",
        with: "  stuff: {kind: list, of: term, taxonomy: material}\n"
          + "  mood: {kind: list, of: term}\npublish:"),
      at: "content/_types/product.yaml")
    let settings = site.text("dlala.yaml") ?? ""
    try site.put(
      settings
        + "taxonomies: {materials: {label: {ar: م, fr: M}, terms: {wood: {ar: خ, fr: B}}}}\n",
      at: "dlala.yaml")
    let built = try site.build().errors
    #expect(built.contains("did you mean \"materials\"?"), "\(built)")
    #expect(built.contains("1 warning"), "\(built)")
    #expect(!built.contains("mood"))
    let check = try Command.run(["check", "--source", site.path]).errors
    #expect(check.contains("suggestion: mood takes its terms from mood"), "\(check)")
  }
}
