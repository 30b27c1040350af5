import Foundation
import Testing

@Suite struct StatusCommandTests {
  private func status(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(["status", "--source", site.path] + arguments)
  }

  private func json(_ result: Command.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func tasks(_ result: Command.Result) throws -> [[String: Any]] {
    try #require(try json(result)["tasks"] as? [[String: Any]])
  }

  /// The state and the fields of each thing to do in the products, such as `outdated title`.
  private func todo(_ site: TestSite) throws -> [String] {
    try tasks(status(site, "--json", "--type", "product")).map { task in
      ([task["state"] as? String ?? ""] + (task["fields"] as? [String] ?? []))
        .joined(separator: " ")
    }
  }

  private static func soap(_ title: String, _ text: String) -> String {
    "---\ntitle: \(title)\n---\n\n\(text)\n"
  }

  @Test func aSiteThatIsWhollyTranslatedHasNothingToDo() throws {
    let site = try TestSite()
    defer { site.remove() }
    try Repository(site).commit(on: "2026-01-01")
    let result = try status(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("Nothing to do: everything is translated and up to date.\n"))
    #expect(result.errors.isEmpty)
  }

  @Test func aChangedOriginalIsToldWithDayCommitFieldAndFile() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    try repository.commit(on: "2026-01-01")
    try site.put(
      "---\ntitle: صابون زيتون\nprice: 25 ILS\n---\n\nصابون Nablus 100g (25 ₪)\n",
      at: "content/products/soap.ar.md")
    try repository.commit(on: "2026-02-03")
    let result = try status(site)
    #expect(
      result.output.contains(
        "content/products/soap.fr.md: outdated in fr: title, since 2026-02-03 ("),
      "\(result.output)")
    #expect(result.output.contains("dlala status --mark content/products/soap.fr.md"))
    try site.put(
      Self.soap("Savon à l’huile d’olive", "Un savon."), at: "content/products/soap.fr.md")
    try repository.commit(on: "2026-02-04")
    #expect(try todo(site).isEmpty)
  }

  @Test func uncommittedChangesCountAsNow() throws {
    let site = try TestSite()
    defer { site.remove() }
    try Repository(site).commit(on: "2026-01-01")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\n---\n\nنصّ آخر\n", at: "content/products/soap.ar.md")
    #expect(try todo(site) == ["outdated body"])
    try site.put(Self.soap("Savon", "Autre texte."), at: "content/products/soap.fr.md")
    #expect(try todo(site).isEmpty)
  }

  @Test func renamesKeepTheirHistory() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    try repository.commit(on: "2026-01-01")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\n---\n\nصابون Nablus 200g (25 ₪)\n",
      at: "content/products/soap.ar.md")
    try repository.commit(on: "2026-02-01")
    for language in ["ar", "fr"] {
      let text = try #require(site.text("content/products/soap.\(language).md"))
      try site.put(text, at: "content/products/soap/index.\(language).md")
      try site.delete("content/products/soap.\(language).md")
    }
    try repository.commit(on: "2026-03-01")
    let found = try tasks(status(site, "--json", "--type", "product"))
    #expect(found.map { $0["path"] as? String } == ["content/products/soap/index.fr.md"])
    #expect(found.map { $0["since"] as? String } == ["2026-02-01"])
  }

  @Test func aMissingFileAndAMissingTermAreTold() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.delete("content/products/soap.fr.md")
    try site.put(
      try #require(site.text("dlala.yaml"))
        + "description: {ar: وصف}\ntaxonomies:\n  materials:\n    label: {ar: مواد, fr: Matières}\n"
        + "    terms: {wood: {ar: خشب}}\n", at: "dlala.yaml")
    let found = try tasks(status(site, "--json"))
    #expect(
      found.compactMap { $0["path"] as? String } == [
        "content/products/soap.fr.md", "dlala.yaml", "dlala.yaml",
      ])
    #expect(found.last?["record"] as? String == "taxonomies.materials.wood")
    #expect(found.allSatisfy { $0["language"] as? String == "fr" })
  }

  @Test func withoutARepositoryItSaysSoAndMarksDecide() throws {
    let site = try TestSite()
    defer { site.remove() }
    let unknown = try status(site)
    #expect(unknown.status == 0)
    #expect(unknown.output.contains("the folder is in no git repository"), "\(unknown.output)")
    let before = try #require(site.text("content/products/soap.fr.md"))
    let marked = try status(site, "--mark", "content/products/soap.fr.md")
    #expect(marked.output == "Marked content/products/soap.fr.md\n1 file marked.\n")
    let after = try #require(site.text("content/products/soap.fr.md"))
    let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.first { $0.hasPrefix("translated-from: body=") })
    #expect(after == before.replacingOccurrences(of: "Savon\n", with: "Savon\n\(line)\n"))
    #expect(try todo(site).isEmpty)
    #expect(try site.build().status == 0)
    try site.put(
      "---\ntitle: صابون آخر\nprice: 25 ILS\n---\n\nصابون Nablus 100g (25 ₪)\n",
      at: "content/products/soap.ar.md")
    #expect(try todo(site) == ["outdated title"])
    #expect(try status(site, "--mark-all").status == 0)
    #expect(try todo(site).isEmpty)
  }

  @Test func aMarkIsBelievedBeforeTheHistory() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    try repository.commit(on: "2026-01-01")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\n---\n\nنصّ آخر\n", at: "content/products/soap.ar.md")
    try repository.commit(on: "2026-02-01")
    #expect(try todo(site) == ["outdated body"])
    #expect(try status(site, "--mark-all").status == 0)
    #expect(try todo(site).isEmpty)
  }

  @Test func theOriginalCannotBeMarked() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try status(site, "--mark", "content/products/soap.ar.md")
    #expect(result.status == 1)
    #expect(result.errors.contains("no translation of another"), "\(result.errors)")
    let absent = try status(site, "--mark", "content/products/saop.fr.md")
    #expect(absent.status == 1)
    #expect(absent.errors.contains("there is no such file in content"), "\(absent.errors)")
  }

  @Test func tablesAreJudgedRowByRow() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    func table(_ rows: String) throws {
      try site.put("id,price,title.ar,title.fr\n" + rows, at: "content/products/more.csv")
    }
    try table("a,1 ILS,أ,A\nb,2 ILS,ب,B\n")
    try repository.commit(on: "2026-01-01")
    try table("a,1 ILS,ج,A\nb,2 ILS,ب,B\nc,3 ILS,ت,\n")
    try repository.commit(on: "2026-02-01")
    let found = try tasks(status(site, "--json", "--type", "product"))
    #expect(found.map { $0["record"] as? String } == ["products/a", "products/c"])
    #expect(found.map { $0["state"] as? String } == ["outdated", "missing"])
    #expect(found.first?["since"] as? String == "2026-02-01")
  }

  @Test func aShallowCloneSaysThatItCannotTell() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    try repository.commit(on: "2026-01-01")
    try site.put("x\n", at: "notes.txt")
    try repository.commit(on: "2026-01-02")
    let clone = site.folder.appendingPathComponent("clone")
    try repository.git([
      "clone", "--quiet", "--depth", "1", "file://" + site.path, clone.path,
    ])
    let result = try Command.run(["status", "--source", clone.path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("The history is cut off (shallow clone)"), "\(result.output)")
    let judged = try Command.run(["status", "--source", clone.path, "--fail-under", "50"])
    #expect(judged.status == 3)
    #expect(judged.errors.contains("fetch-depth: 0"), "\(judged.errors)")
  }

  @Test func failUnderComparesEachLanguageWithAPercentage() throws {
    let site = try TestSite()
    defer { site.remove() }
    try Repository(site).commit(on: "2026-01-01")
    #expect(try status(site, "--fail-under", "100").status == 0)
    try site.delete("content/products/soap.fr.md")
    let result = try status(site, "--fail-under", "90")
    #expect(result.status == 1)
    #expect(result.errors.contains("dlala: fr: "), "\(result.errors)")
    #expect(!result.errors.contains("dlala: ar: "))
    #expect(try status(site, "--fail-under", "10").status == 0)
    #expect(try status(site, "--fail-under", "90", "--language", "ar").status == 0)
  }

  @Test func jsonHasTheDocumentedKeys() throws {
    let site = try TestSite()
    defer { site.remove() }
    try Repository(site).commit(on: "2026-01-01")
    let result = try status(site, "--json", "--type", "product", "--language", "fr")
    #expect(
      result.output == """
        {"evidence":"git","groups":[{"byField":{"body":{"missing":0,"outdated":0,"percent":100,\
        "present":1,"total":1,"unknown":0},"title":{"missing":0,"outdated":0,"percent":100,\
        "present":1,"total":1,"unknown":0}},"fields":{"missing":0,"outdated":0,"percent":100,\
        "present":2,"total":2,"unknown":0},"language":"fr","originals":0,"records":{"missing":0,\
        "outdated":0,"percent":100,"present":1,"total":1,"unknown":0},"type":"product"}],\
        "tasks":[],"totals":[{"fields":{"missing":0,"outdated":0,"percent":100,"present":2,\
        "total":2,"unknown":0},"language":"fr","locale":"fr"}],"version":1}

        """, "\(result.output)")
  }

  @Test func theReportIsOnePageWithLanguagesAndWithoutScripts() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.delete("content/products/soap.fr.md")
    try site.put(
      "---\ntitle: صابون <b>&\nprice: 25 ILS\n---\n\nنصّ\n", at: "content/products/soap.ar.md")
    let result = try status(site, "--html", site.path + "/reports/../state.html")
    #expect(result.status == 3, "a folder that is not there")
    #expect(try status(site, "--html", site.path + "/state.html").status == 0)
    let page = try #require(site.text("state.html"))
    #expect(page.contains("<bdi lang=\"ar\" dir=\"rtl\">صابون &lt;b&gt;&amp;</bdi>"), "\(page)")
    #expect(page.contains("href=\"content/products/soap.ar.md\""))
    #expect(!page.contains("<script"))
    #expect(!page.contains("http"))
  }

  @Test(arguments: [
    ["--fail-under", "many"], ["--fail-under", "101"], ["--type", "prodct"], ["--language", "xx"],
    ["--mark-all", "--json"], ["--colour"],
  ])
  func wrongUsageExitsWithTwo(arguments: [String]) throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try Command.run(["status", "--source", site.path] + arguments)
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aFolderThatIsNoSiteExitsWithThree() throws {
    #expect(try Command.run(["status", "--source", "/nowhere/at/all"]).status == 3)
  }

  @Test func hooksAndHelpersOfTheRepositoryAreNotRun() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    try repository.commit(on: "2026-01-01")
    let trap = site.path + "/trapped"
    let script = "touch \(trap)"
    try repository.git(["config", "core.fsmonitor", script])
    try repository.git(["config", "diff.external", script])
    try repository.git(["config", "core.pager", script])
    try repository.git(["config", "diff.t.textconv", script])
    try site.put("*.md diff=t\n", at: ".gitattributes")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\n---\n\nنصّ آخر\n", at: "content/products/soap.ar.md")
    #expect(try todo(site) == ["outdated body"])
    #expect(!FileManager.default.fileExists(atPath: trap))
  }

  /// What a repository may name as a program to run, here all at once.
  @Test func nothingThatTheSettingsOfARepositoryNameIsRun() throws {
    let site = try TestSite()
    defer { site.remove() }
    let repository = try Repository(site)
    try repository.commit(on: "2026-01-01")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\n---\n\nنصّ آخر\n", at: "content/products/soap.ar.md")
    try repository.commit(on: "2026-02-01")
    let trap = site.path + "/trapped"
    let run = "touch \(trap)"
    let hooks = ["pre-commit", "post-index-change", "fsmonitor-watchman", "post-checkout"]
    for hook in hooks {
      for folder in ["hooks", ".git/hooks"] {
        try site.put("#!/bin/sh\n\(run)\n", at: "\(folder)/\(hook)")
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: site.path + "/\(folder)/\(hook)")
      }
    }
    // Drivers with names that are hard to name again, one of them in a file that is included.
    let drivers = ["x", "a=b", "a.b", "A\\\"é", "spaced name"].map { name in
      """
      [filter "\(name)"]
      \tclean = \(run); cat
      \tsmudge = \(run); cat
      \tprocess = \(run)
      \trequired = true
      [diff "\(name)"]
      \ttextconv = \(run)
      \tcommand = \(run)
      """
    }.joined(separator: "\n")
    try site.put(
      drivers.replacing("filter \"x\"", with: "filter \"included\"") + "\n", at: "included.conf")
    let config = """
      [core]
      \trepositoryformatversion = 1
      \tfsmonitor = \(run)
      \tpager = \(run)
      \tsshCommand = \(run)
      \teditor = \(run)
      \thooksPath = \(site.path)/hooks
      \tattributesFile = \(site.path)/attributes
      \talternateRefsCommand = \(run)
      [alias]
      \tlog = !\(run)
      \tdiff = !\(run)
      \tcat-file = !\(run)
      [include]
      \tpath = \(site.path)/included.conf
      [pager]
      \tlog = \(run)
      \tdiff = \(run)
      [log]
      \tshowSignature = true
      [gpg]
      \tprogram = \(run)
      [extensions]
      \tpartialClone = origin
      [remote "origin"]
      \turl = \(site.path)
      \tpromisor = true
      \tuploadpack = \(run); git-upload-pack
      \tfetch = +refs/heads/*:refs/remotes/origin/*
      [protocol]
      \tallow = always
      [protocol "file"]
      \tallow = always
      \(drivers)

      """
    let known = try #require(site.text(".git/config"))
    try site.put(known + config, at: ".git/config")
    try site.put("*.ar.md filter=x diff=x\n*.fr.md filter=a=b\n", at: ".gitattributes")
    try site.put("*.yaml filter=included diff=included\n", at: "attributes")
    try site.put("content/products/* filter=a.b diff=x\n", at: ".git/info/attributes")
    for (text, language) in [("نصّ ثالث", "ar"), ("Troisième.", "fr")] {
      try site.put(
        "---\ntitle: صابون\n\(language == "ar" ? "price: 25 ILS\n" : "")---\n\n\(text)\n",
        at: "content/products/soap.\(language).md")
    }
    // What is committed once is not there: a partial clone would fetch it.
    let objects = site.folder.appending(path: ".git/objects")
    let old = try FileManager.default.subpathsOfDirectory(atPath: objects.path)
      .filter { $0.utf8.count == 41 && $0.dropFirst(2).hasPrefix("/") }
    // In the process's own surroundings there is a trap as well.
    let environment = [
      "GIT_EXTERNAL_DIFF": run, "GIT_PAGER": run, "GIT_SSH_COMMAND": run, "GIT_ASKPASS": run,
      "GIT_EDITOR": run, "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor",
      "GIT_CONFIG_VALUE_0": run, "GIT_CONFIG_PARAMETERS": "'core.fsmonitor=\(run)'",
    ]
    var missing: Data?
    for round in 0...old.count {
      let result = try Command.run(["status", "--source", site.path], environment: environment)
      #expect(!FileManager.default.fileExists(atPath: trap), "\(result.errors)")
      if round == 0 {
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.output.contains("git refused"), "\(result.output)")
      }
      // Each object is missing once.
      let object = objects.appending(path: round < old.count ? old[round] : "none")
      let kept = FileManager.default.contents(atPath: object.path)
      if round > 0 {
        let last = objects.appending(path: old[round - 1])
        if let bytes = missing { try bytes.write(to: last) }
      }
      missing = kept
      try? FileManager.default.removeItem(at: object)
    }
  }

  @Test func theReportStandsThereInTheLanguagesOfTheSite() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.delete("content/products/soap.fr.md")
    #expect(try status(site, "--html", site.path + "/state.html").status == 0)
    let page = try #require(site.text("state.html"))
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(page.prefix(300))")
    #expect(page.contains("<title>حالة الترجمة</title>"))
    #expect(page.contains("<a href=\"#fr\" lang=\"fr\" dir=\"ltr\">Français</a>"))
    #expect(page.contains("<section id=\"ar\" lang=\"ar\" dir=\"rtl\"><h1>حالة الترجمة</h1>"))
    #expect(
      page.contains("<section id=\"fr\" lang=\"fr\" dir=\"ltr\"><h1>État des traductions</h1>"))
    #expect(!page.contains("id=\"en\""))
    #expect(
      page.contains(
        "<strong>ناقص</strong> باللغة <bdi>fr</bdi>: <bdi lang=\"ar\" dir=\"rtl\">صابون</bdi> "
          + "(<bdi>product</bdi>)"), "\(page)")
    #expect(
      page.contains(
        "Écrivez ce fichier, ou <code dir=\"ltr\">translation: none</code> si une seule langue est "
          + "voulue."), "\(page)")
    // No place in a pattern is left open.
    let texts = page.replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "")
    #expect(!texts.contains("{") && !texts.contains("}"))
  }

  @Test func theReportOfASiteInOtherLanguagesIsInEnglish() throws {
    let site = try TestSite()
    defer { site.remove() }
    let settings = try #require(site.text("dlala.yaml"))
    try site.put(
      settings.replacing("[ar, fr]", with: "[de]").replacing("{ar: موقع, fr: Site}", with: "Seite"),
      at: "dlala.yaml")
    _ = try status(site, "--html", site.path + "/state.html")
    #expect(site.text("state.html")?.contains("<html lang=\"en\" dir=\"ltr\">") == true)
  }

  @Test func theStringsOfTheThemeAreThoseThatABuildReads() throws {
    let site = try TestSite()
    defer { site.remove() }
    let strings = try #require(site.text("themes/plain/strings/fr.yaml"))
    try site.put(
      try #require(site.text("dlala.yaml")) + "locales: {fr: fr-FR}\n", at: "dlala.yaml")
    try site.delete("themes/plain/strings/fr.yaml")
    try site.put(strings, at: "themes/plain/strings/fr-FR.yaml")
    #expect(try site.build().status == 0)
    let result = try status(site, "--type", "theme", "--fail-under", "100")
    #expect(result.status == 0, "\(result.output)")
  }
}
