import Foundation
import Testing

/// What a user sees of the output folder's list, of adopting, and of files that stay for a time.
@Suite struct PublishingCommandTests {
  private static let style = "themes/plain/assets/css/plain.css"

  @Test func aFolderThatIsNotEmptyIsTakenOnlyWhenAsked() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("mine", at: "site/index.html")
    try site.put("mine", at: "site/notes.txt")
    let refused = try site.build()
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--adopt"), "\(refused.errors)")
    #expect(try site.snapshot().count == 2)
    let adopted = try site.build("--adopt")
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(adopted.output.contains(".site.dlala-adopted"), "\(adopted.output)")
    #expect(site.text("site/notes.txt") == "mine")
    #expect(site.text("site/index.html")?.contains("<!doctype html>") == true)
    #expect(site.text(".site.dlala-adopted/index.html") == "mine")
    #expect(try site.build().output.contains(" 0 written"))
  }

  @Test func aNewCloneWithItsGitignoreBuilds() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("*\n!.gitignore\n", at: "site/.gitignore")
    #expect(try site.build().status == 0)
    #expect(site.text("site/.gitignore") == "*\n!.gitignore\n")
    #expect(site.text("site/.dlala-manifest") == nil)
    #expect(site.text(".site.dlala-manifest")?.contains("\nindex.html\n") == true)
  }

  @Test func theStateMayLieElsewhere() throws {
    let site = try TestSite()
    defer { site.remove() }
    let state = site.folder.appendingPathComponent("state").path
    for _ in 0..<2 { #expect(try site.build("--state", state).status == 0) }
    #expect(site.text("state/.site.dlala-manifest") != nil)
    #expect(site.text(".site.dlala-manifest") == nil)
  }

  @Test func theThemesFilesStayForTheTimeOfTheSettings() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("a{}", at: Self.style)
    let settings = try #require(site.text("dlala.yaml"))
    func styles() throws -> Int { try site.snapshot().keys.count { $0.hasSuffix(".css") } }
    func build(_ day: String) throws -> Command.Result {
      try Command.run(["build", "--source", site.path, "--date", day, "--json"])
    }
    #expect(try build("2026-11-01").status == 0)
    try site.put("b{}", at: Self.style)
    #expect(try build("2026-11-02").output.contains("\"kept\":1"))
    #expect(try styles() == 2)
    #expect(try build("2026-11-08").output.contains("\"removed\":0"))
    #expect(try build("2026-11-09").output.contains("\"removed\":1"))
    #expect(try styles() == 1)
    try site.put(settings + "keep-assets: 0 days\n", at: "dlala.yaml")
    try site.put("c{}", at: Self.style)
    #expect(try build("2026-11-10").status == 0)
    #expect(try styles() == 1)
    try site.put(settings + "keep-assets: a while\n", at: "dlala.yaml")
    let refused = try site.build()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("dlala.yaml:6:14:"), "\(refused.errors)")
    #expect(refused.errors.contains("such as 7 days"), "\(refused.errors)")
  }
}
