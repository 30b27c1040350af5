import Foundation
import Testing

/// What `check` and `build` write for other programs, and what a run is held to.
///
/// `Tests/checks/reports.py` holds the formats to their published schemas.
@Suite struct ReportTests {
  /// A site with a warning in a text and a suggestion.
  private func warned() throws -> TestSite {
    let site = try TestSite()
    try site.put(
      "---\ntitle: Savon\n---\n\n##Un\n\n[là](#nulle-part)\n", at: "content/products/soap.fr.md")
    return site
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static let held: [([String], Int32)] = [
    (["check"], 0), (["check", "--fail-on", "error"], 0), (["check", "--fail-on", "warning"], 1),
    (["check", "--fail-on", "suggestion"], 1), (["check", "--strict"], 1),
    (["build", "--output", "OUT"], 0), (["build", "--output", "OUT", "--fail-on", "warning"], 1),
    (["build", "--output", "OUT", "--fail-on", "suggestion"], 1),
  ]

  @Test(arguments: held)
  func `a run ends with 1 for what it is held to`(_ arguments: [String], _ status: Int32) throws {
    let site = try warned()
    defer { site.remove() }
    let output = site.path + "/out"
    let result = try Command.run(
      arguments.map { $0 == "OUT" ? output : $0 } + ["--source", site.path])
    #expect(result.status == status, "\(result.errors)")
    // A build that is refused has written nothing.
    if arguments[0] == "build" {
      #expect(FileManager.default.fileExists(atPath: output) == (status == 0))
    }
  }

  @Test func `a suggestion alone stops no run that is held to warnings`() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("---\ntitle: Savon\n---\n\n##Un\n", at: "content/products/soap.fr.md")
    let held = try Command.run(["check", "--fail-on", "warning", "--source", site.path])
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.errors.contains("1 suggestion"))
  }

  @Test(arguments: ["json", "github", "gitlab", "sarif", "junit"])
  func `another format stands on standard output alone`(_ format: String) throws {
    let site = try warned()
    defer { site.remove() }
    for command in ["check", "build"] {
      let result = try Command.run([command, "--format", format, "--source", site.path])
      #expect(result.status == 0)
      #expect(!result.output.contains("Checked ") && !result.output.contains("Built "))
      switch format {
      case "github":
        let lines = result.output.split(separator: "\n")
        #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("::") })
      case "junit": #expect(result.output.hasPrefix("<?xml"))
      default: _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      }
    }
  }

  @Test func `json is a synonym, and says version, code, place and end`() throws {
    let site = try warned()
    defer { site.remove() }
    let short = try Command.run(["check", "--json", "--source", site.path])
    let long = try Command.run(["check", "--format", "json", "--source", site.path])
    #expect(short.output == long.output)
    let document = try json(long.output)
    #expect(document["version"] as? String != nil)
    let mistakes = try #require(document["diagnostics"] as? [[String: Any]])
    let link = try #require(mistakes.first { $0["severity"] as? String == "warning" })
    #expect(link["path"] as? String == "content/products/soap.fr.md")
    #expect(link["line"] as? Int == 7)
    #expect(link["endLine"] as? Int == 7)
    #expect(link["code"] as? String != nil)
    let (column, end) = (link["column"] as? Int, link["endColumn"] as? Int)
    #expect((column ?? 0) < (end ?? 0))
    let both = try Command.run(["check", "--json", "--format", "sarif", "--source", site.path])
    #expect(both.status == 2)
  }

  @Test func `paths are those of the repository, of which the site may be a folder`() throws {
    let site = try warned()
    defer { site.remove() }
    // The test runs elsewhere: what lies outside the working folder is named whole.
    let result = try Command.run(["check", "--format", "github", "--source", site.path])
    let place = site.folder.standardizedFileURL.path + "/content/products/soap.fr.md"
    #expect(result.output.contains("::warning file=\(place),line=7,endLine=7,col="))
  }

  @Test func `a text cannot give a command to the runner`() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: Savon\n---\n\n[a](#x%0A::error::b) [b](<#y,line=1::z>)\n",
      at: "content/products/soap.fr.md")
    let result = try Command.run(["check", "--format", "github", "--source", site.path])
    for line in result.output.split(separator: "\n") {
      #expect(line.hasPrefix("::warning ") || line.hasPrefix("::notice "), "\(line)")
    }
    // What would begin a line of its own is a sign that cannot be shown.
    #expect(result.output.contains("x\u{FFFD}::error::b"), "\(result.output)")
  }

  @Test func `a mark of a mistake stays when lines come before it`() throws {
    let site = try warned()
    defer { site.remove() }
    func marks() throws -> [String] {
      let text = try Command.run(["check", "--format", "gitlab", "--source", site.path]).output
      let issues = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
      return try #require(issues).compactMap { $0["fingerprint"] as? String }.sorted()
    }
    let before = try marks()
    #expect(before.count == Set(before).count && before.count == 2)
    try site.put(
      "---\ntitle: Savon\n---\n\nPlus.\n\nEncore.\n\n##Un\n\n[là](#nulle-part)\n",
      at: "content/products/soap.fr.md")
    #expect(try marks() == before)
  }
}
