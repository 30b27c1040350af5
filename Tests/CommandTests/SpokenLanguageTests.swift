import Foundation
import Testing

/// The program speaks the language of `--lang`, else that of the environment.
@Suite struct SpokenLanguageTests {
  private static let page = "content/products/soap.fr.md"

  private func site() throws -> TestSite {
    let site = try TestSite()
    try site.put("---\ntitle: Savon\n---\n\n[un lien](../nulle-part.fr.md)\n", at: Self.page)
    return site
  }

  private func check(
    _ site: TestSite, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Command.Result {
    try Command.run(
      ["check", "--source", site.path] + arguments, environment: environment)
  }

  /// What a terminal gets: a Latin line with place and code, the sentence alone on the next in logical
  /// order, names in it isolated; the quoted line as it stands.
  @Test func anArabicSentenceStandsAlone() throws {
    let site = try site()
    defer { site.remove() }
    let result = try check(site, ["--lang", "ar"])
    #expect(result.status == 1)
    let lines = result.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 6)
    #expect(lines[0] == "\(Self.page):5:11: [link] link-no-file")
    #expect(
      lines[1]
        == "  خطأ: لا يوجد ملفّ \u{2066}nulle-part.fr.md\u{2069}")
    #expect(lines[2] == "  5 | [un lien](../nulle-part.fr.md)")
    #expect(lines[3] == "    |           ^^^^^^^^^^^^^^^^^^^")
    #expect(
      !lines[4].contains(where: { $0.isASCII && $0.isLetter }) || lines[4].contains("\u{2066}"))
    // Letters that were put into the order of the screen beforehand would be those of another block.
    #expect(
      !result.errors.unicodeScalars.contains {
        (0xFB50...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value)
      })
    let isolates = result.errors.unicodeScalars.reduce(into: (open: 0, closed: 0)) {
      if (0x2066...0x2068).contains($1.value) { $0.open += 1 }
      if $1.value == 0x2069 { $0.closed += 1 }
    }
    #expect(isolates.open == isolates.closed && isolates.open > 0)
  }

  @Test func frenchStandsOnOneLineAsEnglishDoes() throws {
    let site = try site()
    defer { site.remove() }
    let english = try check(site, [])
    let french = try check(site, ["--lang=fr"])
    #expect(english.errors.hasPrefix("\(Self.page):5:11: error: "), "\(english.errors)")
    #expect(french.errors.hasPrefix("\(Self.page):5:11: erreur\u{202F}: "), "\(french.errors)")
    #expect(
      english.errors.split(separator: "\n").count == french.errors.split(separator: "\n").count)
  }

  @Test(arguments: [
    (["LC_ALL": "fr_FR.UTF-8", "LANG": "ar"], "fr"), (["LC_ALL": "", "LANG": "ar_PS.UTF-8"], "ar"),
    (["LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "ar"], "fr"),
    (["LC_ALL": "C", "LANG": "fr"], "en"),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], "en"),
    (["LC_ALL": "de_DE", "LANG": "fr"], "en"),
    (["LC_ALL": "FR"], "fr"), (["LC_ALL": "fra"], "en"), (["LC_ALL": "POSIX"], "en"),
  ])
  func theEnvironmentChooses(environment: [String: String], language: String) throws {
    let asked = try Command.run(["list", "--lang", language, "--help"])
    let result = try Command.run(["list", "--help"], environment: environment)
    #expect(result.status == 0)
    #expect(result.output == asked.output)
    // And what is asked for goes before it.
    let named = try Command.run(["list", "--lang", "fr", "--help"], environment: environment)
    #expect(named.output.contains("UTILISATION"), "\(named.output)")
  }

  @Test func aLanguageThatItDoesNotSpeakIsRefused() throws {
    let result = try Command.run(["list", "--lang", "de"])
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("Error: --lang takes en, fr or ar, not \"de\".\n"))
  }

  /// The parser of arguments speaks English alone; its sentences are replaced.
  @Test(arguments: ["fr", "ar"])
  func helpAndWrongUsageSpeakItToo(language: String) throws {
    let commands = [
      "init", "build", "check", "status", "list", "show", "new", "markdown", "template", "schema",
      "format", "import", "export", "draw", "upgrade", "theme", "explain", "deploy",
    ]
    for command in commands {
      let help = try Command.run(["help", command], environment: ["LC_ALL": language])
      #expect(help.status == 0)
      for word in ["OVERVIEW", "USAGE:", "ARGUMENTS:", "OPTIONS:", " Show ", "(default"] {
        #expect(!help.output.contains(word), "\(command): \(help.output)")
      }
    }
    for wrong in [
      ["list", "--soruce", "."], ["list", "--zzzzzzz"], ["import", "a.csv"],
      ["build", "--jobs", "x"],
      ["build", "--jobs"], ["list", "a"], ["list", "a", "b"], ["lst"], ["--lang"],
    ] {
      let result = try Command.run(wrong, environment: ["LC_ALL": language])
      #expect(result.status == 2)
      for word in [
        "Error", "Unknown", "Missing", "unexpected", "Unexpected", "value", "Usage", "See",
        "Did you",
        "Help:",
      ] {
        #expect(
          !result.errors.replacing("<", with: " ").contains(" " + word)
            && !result.errors.hasPrefix(word), "\(wrong): \(result.errors)")
      }
    }
  }

  @Test func aMistakeHasItsCodeInJSON() throws {
    let site = try site()
    defer { site.remove() }
    let result = try check(site, ["--json", "--lang", "ar"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let mistake = try #require((document["diagnostics"] as? [[String: Any]])?.first)
    #expect(mistake["code"] as? String == "link-no-file")
    #expect(mistake["category"] as? String == "link")
    #expect((mistake["message"] as? String)?.contains("لا ") == true, "\(mistake)")
  }

  @Test(arguments: [
    ("en", "What to do:", "Instead of"), ("fr", "Que faire", "Au lieu de"),
    ("ar", "ما العمل", "بدلًا من"),
  ])
  func aCodeIsExplained(language: String, remedy: String, instead: String) throws {
    let result = try Command.run(["explain", "link-no-file", "--lang", language])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("link-no-file\n\n"))
    #expect(result.output.contains(remedy) && result.output.contains(instead), "\(result.output)")
  }

  @Test func allCodesAreListedAndAWrongOneIsRefused() throws {
    let codes = try Command.run(["explain"]).output.split(separator: "\n").map(String.init)
    #expect(codes.count > 500 && codes == codes.sorted())
    for code in codes where code.hasPrefix("menu-") {
      #expect(try Command.run(["explain", code]).status == 0)
    }
    let wrong = try Command.run(["explain", "link-no-fil"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("link-no-file"), "\(wrong.errors)")
  }
}
