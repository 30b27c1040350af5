import Foundation
import Model
import Pipeline
import Testing

/// Builds a small site with a stand-in for Pagefind, which lists what it is given.
struct SearchSiteTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  /// One site folder, with one record in both languages and one in French only.
  private struct Site {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "dlala-search-\(UUID().uuidString)")

    init(hasSearchPage: Bool = true) throws {
      try FileManager.default.createDirectory(
        at: root.appending(path: "themes"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: tests.appending(path: "theme"), to: root.appending(path: "themes/plain"))
      try put(
        "title: Essai\nbase-url: https://example.org/s/\nlanguages: [ar, fr]\ntheme: plain\n"
          + "menus: {main: [{to: notes}]}\n", at: "dlala.yaml")
      try put(type(search: true), at: "content/_types/note.yaml")
      for language in ["ar", "fr"] {
        try put("---\ntitle: Savons\n---\nUn texte.\n", at: "content/notes/deux.\(language).md")
      }
      try put("---\ntitle: Huile\n---\n", at: "content/notes/une.fr.md")
      guard hasSearchPage else { return }
      try put(
        "{% extends \"base.html\" %}{% block main %}{{ page.title }} "
          + "{% if site.is_searchable %}field{% else %}browse{% endif %} {{ site.search }}{% endblock %}",
        at: "themes/plain/templates/search.html")
      try put(
        "<html lang=\"{{ page.lang }}\"><p>{{ record.title | search_terms }}</p></html>",
        at: "themes/plain/templates/search-record.html")
    }

    func type(search: Bool) -> String {
      "label: {fr: Note}\nplural: {fr: Notes}\nsection: notes\nfields:\n"
        + "  title: {kind: text, required: true, label: {fr: Titre}}\n"
        + "publish: {feed: true, search: \(search)}\n"
    }

    func put(_ text: String, at path: String) throws {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) -> String? {
      FileManager.default.contents(atPath: root.appending(path: "site/" + path).path)
        .map { String(decoding: $0, as: UTF8.self) }
    }

    /// A program of a few lines of shell; each run that makes an index is counted.
    ///
    /// Another process writes it: a file that this one has written may still be open in a child that
    /// another test is just starting, and then nobody can run it.
    func program(_ lines: String, version: String = "pagefind 9.9") throws -> SearchChoice {
      let path = root.appending(path: "stand-in").path
      let text =
        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo \(version); exit 0; fi\n"
        + "echo run >> '\(root.path)/runs'\n\(lines)\n"
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c", "printf %s \"$1\" > \"$0\" && chmod 755 \"$0\"", path, text,
      ]
      try process.run()
      process.waitUntilExit()
      return .program(path)
    }

    var runs: Int {
      let bytes = FileManager.default.contents(atPath: root.appending(path: "runs").path)
      return (bytes?.count ?? 0) / 4
    }

    func build(_ search: SearchChoice) async throws -> BuildReport {
      var options = BuildOptions(
        source: root.path, output: root.path + "/site", baseURL: nil, includesDrafts: false,
        now: .day(20_000), jobs: 2, clock: { 0 })
      options.search = search
      switch try await SiteBuilder.build(options, progress: { _ in }) {
      case .built(let report): return report
      case .refused(let diagnostics):
        Issue.record("refused: \(diagnostics)")
        throw EnvironmentFailure(path: root.path, cause: Message("file-changed"))
      }
    }

    func remove() { try? FileManager.default.removeItem(at: root) }
  }

  private static let lister = """
    mkdir -p index/fragment && find pages -type f | sort > index/fragment/list.pf
    cat pages/*/notes/*/index.html > index/words.pf
    echo js > index/pagefind.js && echo ui > index/pagefind-ui.js
    """

  @Test func aThemeWithoutASearchPageStartsNothing() async throws {
    let site = try Site(hasSearchPage: false)
    defer { site.remove() }
    let report = try await site.build(try site.program(Self.lister))
    #expect(report.search == .none)
    #expect(site.runs == 0)
    #expect(site.text("fr/search/index.html") == nil)
  }

  @Test func withoutPagefindThePageOffersBrowsing() async throws {
    let site = try Site()
    defer { site.remove() }
    let report = try await site.build(.notFound)
    #expect(report.search == .notFound)
    let page = try #require(site.text("fr/search/index.html"))
    #expect(page.contains("browse /s/fr/search/"))
    #expect(site.text("pagefind/pagefind.js") == nil)
    #expect(site.text("_headers")?.contains("wasm") == false)
    #expect(site.text("sitemap.xml").map { !$0.contains("/search/") } == true)
    #expect(try await site.build(.none).search == .none)
  }

  @Test func theIndexHoldsWhatIsToBeFoundInItsOwnLanguage() async throws {
    let site = try Site()
    defer { site.remove() }
    let report = try await site.build(try site.program(Self.lister))
    #expect(report.search == .indexed(3))
    let list = try #require(site.text("pagefind/fragment/list.pf"))
    // The Arabic page of a record that is only French is no page to be found.
    #expect(
      list.split(separator: "\n") == [
        "pages/ar/notes/deux/index.html", "pages/fr/notes/deux/index.html",
        "pages/fr/notes/une/index.html",
      ])
    #expect(site.text("pagefind/words.pf")?.contains("<p>savon</p>") == true)
    #expect(site.text("pagefind/pagefind-ui.js") == nil)
    #expect(site.text("fr/search/index.html")?.contains("field /s/fr/search/") == true)
    #expect(site.text("_headers")?.contains("'wasm-unsafe-eval'") == true)
  }

  @Test func aTypeThatIsNotSearchedIsLeftOut() async throws {
    let site = try Site()
    defer { site.remove() }
    try site.put(site.type(search: false), at: "content/_types/note.yaml")
    #expect(try await site.build(try site.program(Self.lister)).search == .indexed(0))
    #expect(site.runs == 0)
  }

  @Test func pagefindRunsAgainOnlyWhenWhatItReadsHasChanged() async throws {
    let site = try Site()
    defer { site.remove() }
    let program = try site.program(Self.lister)
    _ = try await site.build(program)
    let again = try await site.build(program)
    #expect((site.runs, again.written) == (1, 0))
    // A page changes, and nothing by which it is found.
    try site.put("---\ntitle: Savons\n---\nUn autre texte.\n", at: "content/notes/deux.fr.md")
    #expect(try await site.build(program).written > 0)
    #expect(site.runs == 1)
    #expect(site.text("pagefind/pagefind.js") == "js\n")
    try site.put("---\ntitle: Bougies\n---\n", at: "content/notes/deux.fr.md")
    _ = try await site.build(program)
    #expect(site.runs == 2)
    #expect(site.text("pagefind/words.pf")?.contains("bougi") == true)
    // Another Pagefind makes another index.
    _ = try await site.build(try site.program(Self.lister, version: "pagefind 10"))
    #expect(site.runs == 3)
  }

  @Test func aFailureTellsItsCauseAndLeavesTheLastSite() async throws {
    let site = try Site()
    defer { site.remove() }
    _ = try await site.build(try site.program(Self.lister))
    try site.put("---\ntitle: Bougies\n---\n", at: "content/notes/deux.fr.md")
    let failures = [
      (
        try site.program("echo first; echo the disk burns >&2; exit 3"),
        "Pagefind failed: the disk burns"
      )
    ]
    for (program, cause) in failures {
      let failure = await #expect(throws: EnvironmentFailure.self) { try await site.build(program) }
      #expect(failure?.cause.english == cause)
    }
    var failure = await #expect(throws: EnvironmentFailure.self) {
      try await site.build(try site.program("true"))
    }
    #expect(failure?.cause.english == "Pagefind ended without making an index")
    failure = await #expect(throws: EnvironmentFailure.self) {
      try await site.build(try site.program(Self.lister, version: "cat 8"))
    }
    #expect(failure?.cause.english == "this is not Pagefind: it says \"cat 8\"")
    failure = await #expect(throws: EnvironmentFailure.self) {
      try await site.build(.program(site.root.path + "/missing"))
    }
    #expect(failure?.cause.english == "Pagefind cannot be started")
    #expect(site.text("fr/notes/deux/index.html")?.contains("Savons") == true)
    #expect(site.text("pagefind/words.pf")?.contains("savon") == true)
    let left = try FileManager.default.contentsOfDirectory(atPath: site.root.path)
    #expect(left.filter { $0.hasPrefix(".site") } == [".site.dlala-manifest"])
  }
}
