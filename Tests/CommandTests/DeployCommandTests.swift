import Foundation
import Testing

private let hasRsync = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
  FileManager.default.isExecutableFile(atPath: $0 + "/rsync")
}

/// `dlala deploy` to a folder, by rsync; `Tests/checks/deploying.py` asks real servers.
@Suite(.enabled(if: hasRsync)) struct DeployCommandTests {
  private func site(_ target: String) throws -> TestSite {
    let site = try TestSite()
    try site.put(
      (site.text("dlala.yaml") ?? "") + "deploy:\n  web: \(target)\n", at: "dlala.yaml")
    try site.put("home", at: "site/index.html")
    try site.put("body{}", at: "site/assets/a.css")
    return site
  }

  private func deploy(_ site: TestSite, _ arguments: String...) throws -> Command.Result {
    try Command.run(["deploy", "--source", site.path] + arguments)
  }

  @Test func `what differs is told, and sent, and what others put there stays`() throws {
    let site = try site("{folder: ../www}")
    let www = site.folder.deletingLastPathComponent().appending(path: "www-\(UUID().uuidString)")
    defer {
      site.remove()
      try? FileManager.default.removeItem(at: www)
    }
    try site.put(
      (site.text("dlala.yaml") ?? "").replacing("../www", with: www.path), at: "dlala.yaml")
    try FileManager.default.createDirectory(at: www, withIntermediateDirectories: true)
    try Data("theirs".utf8).write(to: www.appending(path: "theirs.txt"))
    let rehearsal = try deploy(site, "web", "--dry-run")
    #expect(
      rehearsal.output
        == "+ assets/a.css\n+ index.html\n2 new, 0 changed (1 kB), 0 to remove, 0 as they are.\n"
        + "Nothing was sent.\n", "\(rehearsal.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: www.path) == ["theirs.txt"])
    let first = try deploy(site, "web")
    #expect(first.status == 0 && first.output.hasSuffix("Published.\n"), "\(first.errors)")
    try site.put("other", at: "site/index.html")
    try site.delete("site/assets/a.css")
    let second = try deploy(site, "web")
    #expect(
      second.output == "~ index.html\n0 new, 1 changed (1 kB), 0 to remove, 1 kept for a time, "
        + "0 as they are.\nPublished.\n", "\(second.errors)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: www.path).sorted()
    #expect(
      names == [".dlala-deployed.json", "assets", "assets/a.css", "index.html", "theirs.txt"])
  }

  @Test(arguments: [
    "{host: -oProxyCommand=touch, path: /x}", "{host: 'a;b', path: /x}", "{remote: ':local:/x'}",
    "{remote: 'local,copy_links=true:/x'}", "{folder: /}", "{folder: x, command: rm}",
    "{remote: 'a:b', releases: 3}", "{host: h}",
  ]) func `a target is data, and nothing that a tool would take for more`(_ target: String) throws {
    let site = try site(target)
    defer { site.remove() }
    let result = try deploy(site, "web")
    #expect(result.status == 1)
    #expect(result.errors.contains("dlala.yaml:7:"), "\(result.errors)")
  }

  @Test func `a target that is not there, and a site that was not built, are told`() throws {
    let site = try site("{folder: /srv/x}")
    defer { site.remove() }
    let unknown = try deploy(site, "wep")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Did you mean \"web\"?"), "\(unknown.errors)")
    try site.delete("site")
    let unbuilt = try deploy(site, "web")
    #expect(unbuilt.status == 2)
    #expect(unbuilt.errors.contains("run dlala build"), "\(unbuilt.errors)")
    #expect(try deploy(site, "web", "--rollback").status == 3)
  }

  @Test func `the folder of the site itself is no target`() throws {
    for folder in ["site", "site/sub", "."] {
      let site = try site("{folder: \(folder)}")
      defer { site.remove() }
      #expect(try deploy(site, "web").status == 2)
    }
  }
}
