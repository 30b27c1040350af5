import Foundation
import Testing

@Suite struct NewCommandTests {
  private func new(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(["new", "--source", site.path] + arguments)
  }

  /// The lines of a file that are no comments.
  private func lines(_ site: TestSite, _ name: String) throws -> [String] {
    try #require(site.text(name)).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  @Test func aRecordIsWrittenInEachLanguageAsADraft() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try new(site, "product", "صندوق")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        Wrote content/products/sanduq.ar.md  (to be filled in: price)
        Wrote content/products/sanduq.fr.md  (to be filled in: title)
        Pictures go into content/products/.
        They are drafts: when they are complete, take the line draft: true out of each.
        dlala check tells what is missing, dlala show products/sanduq where it stands.

        """, "\(result.output)")
    #expect(
      try lines(site, "content/products/sanduq.ar.md") == [
        "---", "draft: true", "title: صندوق", "slug: صندوق", "price:", "date: \(Self.today)", "---",
      ])
    #expect(
      try lines(site, "content/products/sanduq.fr.md") == ["---", "draft: true", "title:", "---"])
  }

  private static var today: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: Date())
  }

  /// What an editor does next: the site builds, `check` says what lacks, and without its draft line
  /// the record is held to it.
  @Test func theSiteStillBuildsAndCheckSaysWhatIsToBeFilled() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try new(site, "product", "صندوق").status == 0)
    #expect(try site.build().status == 0)
    let check = try Command.run(["check", "--source", site.path])
    #expect(check.status == 0, "\(check.errors)")
    #expect(
      check.errors.contains("content/products/sanduq.ar.md:1:1: suggestion: price is missing"))
    #expect(
      check.errors.contains("content/products/sanduq.fr.md:6:1: suggestion: title is missing"),
      "\(check.errors)")
    for language in ["ar", "fr"] {
      let name = "content/products/sanduq.\(language).md"
      let text = try #require(site.text(name))
      try site.put(text.replacingOccurrences(of: "draft: true\n", with: ""), at: name)
    }
    let refused = try site.build()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error: price is missing"))
    #expect(refused.errors.contains("error: title is missing"))
    for (language, line, filled) in [
      ("ar", "price:", "price: 12 ILS"), ("fr", "title:", "title: Coffret"),
    ] {
      let name = "content/products/sanduq.\(language).md"
      let text = try #require(site.text(name))
      try site.put(text.replacingOccurrences(of: line + "\n", with: filled + "\n"), at: name)
    }
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(try site.snapshot().keys.contains("ar/products/صندوق/index.html"))
  }

  @Test func titlesInOtherLanguagesAreTaken() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(
      try new(site, "product", "صابون زيت", "--title", "fr=Savon à l’huile: « doux »").status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: site.path + "/content/products")
    let name = try #require(files.first { $0.hasPrefix("sabun") && $0.hasSuffix(".fr.md") })
    let french = try lines(site, "content/products/" + name)
    #expect(french.contains("title: \"Savon à l’huile: « doux »\""))
    #expect(french.contains("slug: savon-à-l-huile-doux"))
  }

  /// The title is in the language in whose letters it is written.
  @Test func aFrenchTitleGoesIntoTheFrenchFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try new(site, "product", "Coffret").status == 0)
    #expect(try lines(site, "content/products/coffret.fr.md").contains("title: Coffret"))
    let arabic = try #require(site.text("content/products/coffret.ar.md"))
    #expect(arabic.contains("# للترجمة: Coffret\ntitle:\n"), "\(arabic)")
    #expect(arabic.contains("price:"))
  }

  @Test func fieldsSayWhatTheyTakeInTheLanguageOfTheFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      """
      label: {ar: منتج, fr: Produit}
      section: products
      fields:
        title: {kind: text, required: true, label: {ar: الاسم, fr: Nom}}
        stock: {kind: choice, required: true, label: {ar: التوفّر, fr: Disponibilité}, choices: {in: {ar: متوفّر, fr: En stock}, out: {ar: نفد, fr: Épuisé}}}
        price: {kind: money, required: true, shared: true, min: 1, label: {ar: السعر, fr: Prix}}
        size: {kind: quantity, units: [cm, m]}
        parts: {kind: list, of: group, shared: true, fields: {name: {kind: text, required: true}, note: text}}
        related: {kind: list, of: reference, to: product, shared: true}
        photo: {kind: image, shared: true}

      """, at: "content/_types/product.yaml")
    let result = try new(site, "product", "صندوق")
    #expect(result.status == 0, "\(result.errors)")
    let arabic = try #require(site.text("content/products/sanduq.ar.md"))
    #expect(arabic.contains("# التوفّر: واحد مما يلي: in (متوفّر)، out (نفد)\nstock:\n"), "\(arabic)")
    #expect(arabic.contains("# السعر: مبلغ ثم عملته، مثل 25 USD؛ القيمة الدنيا: 1\nprice:\n"))
    #expect(arabic.contains("مثل soap\n#related:\n"), "\(arabic)")
    let french = try #require(site.text("content/products/sanduq.fr.md"))
    #expect(
      french.contains("# Disponibilité : une valeur parmi : in (En stock), out (Épuisé)\nstock:\n"))
    #expect(french.contains("un nombre puis une unité, comme 2 cm (unités : cm, m)\n#size:\n"))
    #expect(!french.contains("\nprice:"))
    #expect(french.contains("sanduq.ar.md seul : price, parts, related, photo\n"))
    #expect(arabic.contains("#   - name: … ("))
  }

  @Test func aFolderHoldsTheRecordWithItsPictures() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try new(site, "product", "Coffret", "--folder", "--language", "fr")
    #expect(result.output.contains("Wrote content/products/coffret/index.fr.md"))
    #expect(result.output.contains("Pictures go into content/products/coffret/."))
    #expect(site.text("content/products/coffret/index.ar.md") == nil)
    // Pictures that wait in a folder of that name are the record's.
    try site.put(Data([1]), at: "content/products/lamp/front.jpg")
    let waiting = try new(site, "product", "Lamp")
    #expect(waiting.output.contains("Wrote content/products/lamp/index.ar.md"))
    #expect(waiting.output.contains("where files lie already"))
  }

  @Test func anotherFolderMakesTheFilesNameTheirType() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try new(site, "product", "Coffret", "--section", "gifts").status == 0)
    #expect(try lines(site, "content/gifts/coffret.fr.md").contains("type: product"))
    #expect(try new(site, "product", "Coffret", "--section", "content/products/old/").status == 0)
    #expect(!(try lines(site, "content/products/old/coffret.fr.md").contains("type: product")))
    let page = try new(site, "page", "À propos")
    #expect(page.output.contains("Wrote content/a-propos.ar.md"), "\(page.output)\(page.errors)")
  }

  @Test func aDryRunPrintsAndWritesNothing() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try new(site, "product", "Coffret", "--dry-run")
    #expect(result.output.hasPrefix("# content/products/coffret.ar.md\n---\n"))
    #expect(site.text("content/products/coffret.ar.md") == nil)
  }

  @Test func itWritesBesideMistakesOfOtherFiles() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("---\ntitle: x\nprice: dear\n---\n", at: "content/products/wrong.ar.md")
    try site.put("torn\n", at: "content/products/torn.ar.md")
    #expect(try new(site, "product", "Coffret").status == 0)
  }

  /// Every mistake: the exit code, what is said, and that nothing is written or changed.
  @Test(
    arguments: [
      (["prodct", "x"], "there is no type \"prodct\". Did you mean \"product\"?"),
      (["products", "x"], "Did you mean \"product\"?"),
      (["منتج", "x"], "Did you mean \"product\"?"),
      (["Produits", "x"], "Did you mean \"product\"?"),
      (["zzzzzz", "x"], "There are: page, product."),
      (["product", ""], "the title is empty"), (["product", " \t"], "the title is empty"),
      (["product", "a\nb"], "the title holds a line break"),
      (["product", "!!!"], "the title \"!!!\" gives no name for a file"),
      (["product", "🙂"], "choose one in small Latin letters with --name"),
      (["product", "Index"], "gives no name for a file"),
      (
        ["product", "Soap"],
        "there is a record products/soap already, in content/products/soap.ar.md"
      ),
      (["product", "Other", "--name", "soap"], "there is a record products/soap already"),
      (["product", "Other", "--name", "Big Box"], "write \"big-box\""),
      (["product", "Other", "--name", "../x"], "\"../x\" cannot be the name of a record"),
      (["product", "Other", "--name", "a/b"], "cannot be the name of a record: write \"a-b\""),
      (["product", "Other", "--name", "index"], "\"index\" cannot be the name of a record"),
      (["product", "Other", "--language", "en"], "there is no language \"en\". "),
      (["product", "Other", "--language", "French"], "Did you mean \"fr\"?"),
      (["product", "Other", "--language", "ar-PS"], "Did you mean \"ar\"?"),
      (["product", "Other", "--language", ","], "no language is named"),
      (["product", "Other", "--section", "producs"], "did you mean \"products\"?"),
      (["product", "Other", "--section", "../x"], "\"../x\" is not a folder of content"),
      (["product", "Other", "--section", "_types"], "\"_types\" is not a folder of content"),
      (["product", "Other", "--section", "/tmp"], "\"/tmp\" is not a folder of content"),
      (["product", "Other", "--section", ""], "\"\" is not a folder of content"),
      (["product", "Other", "--title", "Savon"], "\"Savon\" is no title in a language"),
      (["product", "Other", "--title", "de=Seife"], "there is no language \"de\""),
      (["product", "Other", "--title", "fr="], "the title is empty"),
      (["product", "Other", "--title", "fr=a", "--title", "fr=b"], "there are two titles in fr"),
      (
        ["product", "غيره", "--language", "ar", "--title", "fr=a"],
        "a title in fr, which is not written"
      ),
      (["page", "Products"], "content/products is the folder of a section"),
      (
        ["product", "صابون آخر", "--name", "y", "--title", "ar=صابون"], "there are two titles in ar"
      ),
      (["product"], "Missing expected argument '<title>'"),
    ] as [([String], String)])
  func mistakesWriteNothing(_ arguments: [String], _ message: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    let before = try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted()
    let result = try Command.run(["new"] + arguments + ["--source", site.path])
    #expect(result.status == 2, "\(result.output)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted() == before)
  }

  @Test func anAddressThatAnotherRecordHasIsToldAtOnce() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: صندوق\nprice: 5 ILS\nslug: صندوق\n---\n", at: "content/products/box.ar.md")
    let result = try new(site, "product", "صندوق")
    #expect(result.status == 2, "\(result.output)")
    #expect(site.text("content/products/sanduq.ar.md") == nil)
  }

  @Test func nothingThatStandsInTheWayIsTouched() throws {
    let site = try TestSite()
    defer { site.remove() }
    // A file that no build reads as that record.
    try site.put("mine", at: "content/products/coffret.ar.md/keep.txt")
    let result = try new(site, "product", "Coffret")
    #expect(result.status != 0)
    #expect(site.text("content/products/coffret.ar.md/keep.txt") == "mine")
    #expect(site.text("content/products/coffret.fr.md") == nil)
  }

  @Test func aFolderThatCannotBeWrittenIsToldAndLeavesNothing() throws {
    let site = try TestSite()
    defer { site.remove() }
    let folder = site.path + "/content/products"
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      _ = try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    guard getuid() != 0 else { return }
    let result = try new(site, "product", "Coffret")
    #expect(result.status == 3)
    #expect(result.errors.contains("Permission denied"), "\(result.errors)")
  }

  @Test func unreadableSettingsAreToldAsElsewhere() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("title: [\n", at: "dlala.yaml")
    let result = try new(site, "product", "Coffret")
    #expect(result.status == 1)
    #expect(result.errors.contains("dlala.yaml:"))
  }
}
