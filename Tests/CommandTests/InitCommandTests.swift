import Foundation
import Testing

@Suite struct InitCommandTests {
  /// An empty folder of its own.
  private struct Place {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dlala-init-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var site: String { folder.appendingPathComponent("site").path }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func text(_ name: String) -> String? {
      try? String(contentsOfFile: site + "/" + name, encoding: .utf8)
    }

    func put(_ text: String, at name: String) throws {
      let file = URL(fileURLWithPath: site).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func files() throws -> [String: Data] {
      guard FileManager.default.fileExists(atPath: site) else { return [:] }
      var files: [String: Data] = [:]
      for name in try FileManager.default.subpathsOfDirectory(atPath: site) {
        files[name] = FileManager.default.contents(atPath: site + "/" + name) ?? Data()
      }
      return files
    }

    func start(_ arguments: String...) throws -> Command.Result {
      try Command.run(["init", site] + arguments)
    }
  }

  private func check(_ place: Place) throws -> Command.Result {
    try Command.run(["check", "--source", place.site])
  }

  @Test(arguments: [
    [], ["--languages", "ar"], ["--languages", "fr"], ["--languages", "en"],
    ["--languages", "ar-MA,fr-MA,en"], ["--languages", "ar-MA,ar-PS"],
    ["--languages", "zgh,de-CH"], ["--languages", "he,ar,fr,en,zgh"],
    [
      "--languages", "fr-FR,fr-CA,ar", "--title", "Souk: « neuf »", "--base-url",
      "https://a.example/b/",
    ],
  ]) func aNewSiteBuildsAtOnceWithoutAMistake(_ arguments: [String]) throws {
    let place = try Place()
    defer { place.remove() }
    let result = try Command.run(["init", place.site] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    let checked = try check(place)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(!checked.errors.contains(" error: "), "\(checked.errors)")
    let built = try Command.run([
      "build", "--no-search", "--source", place.site, "--output", place.folder.path + "/out",
    ])
    #expect(built.status == 0, "\(built.errors)")
    #expect(!built.errors.contains(" error: "), "\(built.errors)")
  }

  @Test(arguments: ["shop", "archive", "shop,archive,events,news"])
  func eachComponentBuildsAtOnce(_ components: String) throws {
    let place = try Place()
    defer { place.remove() }
    let result = try place.start("--with", components, "--languages", "ar-MA,fr-MA,en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      place.text("dlala.yaml")?.contains(
        "theme: [\(components.replacingOccurrences(of: ",", with: ", ")), souk]\n") == true)
    let checked = try check(place)
    #expect(checked.status == 0, "\(checked.errors)")
    // Nothing of a component is copied.
    #expect(
      try place.files().keys.allSatisfy {
        !$0.hasPrefix("themes") && !$0.hasPrefix("content/_types")
      })
  }

  @Test func languagesAreWholeTagsAndAddressesShort() throws {
    let place = try Place()
    defer { place.remove() }
    #expect(try place.start("--languages", "ar_ma, fr-MA,en").status == 0)
    let settings = try #require(place.text("dlala.yaml"))
    #expect(settings.contains("languages: [ar, fr, en]\n"))
    #expect(settings.contains("  ar: {tag: ar-MA}\n  fr: {tag: fr-MA}\n"))
    #expect(settings.contains("currency: MAD\n"))
    #expect(settings.contains("time-zone: Africa/Casablanca\n"))
    #expect(place.text("content/index.ar.md")?.contains("[عن هذا الموقع](about.ar.md)") == true)
    let other = try Place()
    defer { other.remove() }
    #expect(try other.start("--languages", "ar-MA,ar-PS,fr").status == 0)
    #expect(other.text("dlala.yaml")?.contains("languages: [ar-MA, ar-PS, fr]\n") == true)
    #expect(other.text("content/index.ar-PS.md") != nil)
  }

  @Test func titlesAreForAllLanguagesOrForOne() throws {
    let place = try Place()
    defer { place.remove() }
    let result = try place.start(
      "--languages", "ar-MA,fr-MA,en", "--title", "سوق فاس", "--title", "fr-MA=Souk de Fès",
      "--title", "en=Fez: a souk")
    #expect(result.status == 0, "\(result.errors)")
    let settings = try #require(place.text("dlala.yaml"))
    #expect(
      settings.contains("title:\n  ar: سوق فاس\n  fr: Souk de Fès\n  en: \"Fez: a souk\"\n"),
      "\(settings)")
    #expect(place.text("content/index.fr.md")?.hasPrefix("---\ntitle: Souk de Fès\n---\n") == true)
  }

  @Test func otherLanguagesBeginInEnglishAndSaySo() throws {
    let place = try Place()
    defer { place.remove() }
    #expect(try place.start("--languages", "de").status == 0)
    #expect(
      place.text("content/about.de.md")?.contains(
        "# This text is in English: translate it into de.\n")
        == true)
  }

  /// Of the theme's words there are none in a site that speaks none of its languages.
  @Test func theThemesWordsBeginInEnglishToo() throws {
    let place = try Place()
    defer { place.remove() }
    #expect(try place.start("--languages", "pl,de", "--with", "shop").status == 0)
    let words = try #require(place.text("theme/strings/pl.yaml"))
    #expect(words.hasPrefix("# These words are in English: translate them into pl.\n"))
    #expect(words.contains("\nskip-to-content: Skip to content\n"))
    #expect(words.contains("\nrecords-count: \"{count} entries\"\n"))
    let keys = words.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: ":").first }
    #expect(Set(keys).count == keys.count)
    #expect(try place.files().keys.allSatisfy { !$0.hasPrefix("theme/") || $0.contains("strings") })
    let mixed = try Place()
    defer { mixed.remove() }
    #expect(try mixed.start("--languages", "de,fr").status == 0)
    #expect(mixed.text("theme/strings/de.yaml") == nil)
  }

  @Test func editorsAndServersKnowTheSite() throws {
    let place = try Place()
    defer { place.remove() }
    #expect(try place.start("--program", "https://example.org/dlala.tar.gz").status == 0)
    let files = try place.files().keys
    for name in [
      ".gitignore", ".editorconfig", ".vscode/settings.json", ".vscode/extensions.json",
      ".github/workflows/site.yml", ".gitlab-ci.yml", ".ci/get-dlala.sh", "README.md",
      "schema/site.schema.json", "schema/records/page.schema.json",
    ] { #expect(files.contains(name), "\(name)") }
    let settings = try #require(place.text(".vscode/settings.json"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(settings.utf8)) as? [String: Any])
    let schemas = try #require(json["yaml.schemas"] as? [String: [String]])
    #expect(schemas["./schema/site.schema.json"] == ["dlala.yaml"])
    for path in schemas.keys { #expect(files.contains(String(path.dropFirst(2))), "\(path)") }
    #expect(
      place.text(".ci/get-dlala.sh")?.contains("DLALA:=https://example.org/dlala.tar.gz") == true)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-n", place.site + "/.ci/get-dlala.sh"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }

  // MARK: What is there already

  @Test(arguments: ["dlala.yaml", "content/index.ar.md"])
  func aSiteIsLeftAsItIs(_ name: String) throws {
    let place = try Place()
    defer { place.remove() }
    try place.put("mine", at: name)
    let before = try place.files()
    for arguments in [[], ["--keep"]] {
      let result = try Command.run(["init", place.site] + arguments)
      #expect(result.status == 2)
      #expect(result.errors.contains("there is a site already. Nothing was changed."))
      #expect(try place.files() == before)
    }
  }

  @Test func otherFilesAreNamedAndNoneIsLost() throws {
    let place = try Place()
    defer { place.remove() }
    try place.put("mine", at: "README.md")
    try place.put("mine", at: "schema/own.txt")
    try place.put("mine", at: "notes/a.txt")
    let before = try place.files()
    let refused = try place.start()
    #expect(refused.status == 2)
    #expect(refused.errors.contains("site/README.md: this is there already"))
    #expect(refused.errors.contains("site/schema: this is there already"))
    #expect(!refused.errors.contains("notes"))
    #expect(try place.files() == before)
    let kept = try place.start("--keep")
    #expect(kept.status == 0, "\(kept.errors)")
    let after = try place.files()
    for (name, data) in before where !data.isEmpty { #expect(after[name] == data) }
    #expect(after["dlala.yaml"] != nil)
    #expect(kept.output.contains("Left as it is: README.md"))
  }

  @Test func aFolderWithOtherFilesIsTaken() throws {
    let place = try Place()
    defer { place.remove() }
    try place.put("mine", at: "pictures/a.jpg")
    try place.put("mine", at: ".git/config")
    let result = try place.start()
    #expect(result.status == 0, "\(result.errors)")
    #expect(place.text("pictures/a.jpg") == "mine")
    #expect(place.text(".git/config") == "mine")
  }

  @Test func aLinkThatLeadsElsewhereIsNotFollowed() throws {
    let place = try Place()
    defer { place.remove() }
    try place.put("mine", at: "x.txt")
    let elsewhere = place.folder.appendingPathComponent("elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.site + "/.vscode", withDestinationPath: elsewhere.path)
    let result = try place.start()
    #expect(result.status != 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
    #expect(place.text("dlala.yaml") == nil)
  }

  // MARK: Mistakes

  @Test(arguments: [
    (["--languages", "arabic"], "\"arabic\" is not a language"),
    (["--languages", "ar-MA,ar-MA"], "the language ar-MA is named twice"),
    (["--languages", "ar,AR"], "the language ar is named twice"),
    (["--languages", "x"], "\"x\" is not a language"),
    (["--with", "shpo"], "there is no component \"shpo\". Did you mean \"shop\"?"),
    (["--with", "zzzzzz"], "There are: "), (["--with", "../x"], "there is no component \"../x\""),
    (["--base-url", "example.org"], "\"example.org\" is not a web address"),
    (["--title", " "], "the title is empty"), (["--title", "a\nb"], "not on one line"),
    (["--title", ""], "the title is empty"), (["--program", "a b"], "--program is not an address"),
    (["--nonsense"], "Unknown option"),
  ]) func mistakesWriteNothing(_ arguments: [String], _ message: String) throws {
    let place = try Place()
    defer { place.remove() }
    let result = try Command.run(["init", place.site] + arguments)
    #expect(result.status == 2, "\(result.output)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try place.files().isEmpty)
  }

  @Test func aFileInThePlaceOfTheFolderIsLeft() throws {
    let place = try Place()
    defer { place.remove() }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: place.site))
    let result = try place.start()
    #expect(result.status != 0)
    #expect(try String(contentsOfFile: place.site, encoding: .utf8) == "mine")
  }

  @Test func nothingIsAskedWhereNobodyCanAnswer() throws {
    let place = try Place()
    defer { place.remove() }
    let result = try Command.run(["init", place.site], input: "fr\nTitre\n")
    #expect(result.status == 0)
    #expect(place.text("dlala.yaml")?.contains("languages: [en]\n") == true)
    #expect(!result.errors.contains("Languages"))
  }
}
