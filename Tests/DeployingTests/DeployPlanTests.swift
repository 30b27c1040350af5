import Model
import TestSupport
import Testing

@testable import Deploying

/// What is sent, kept and removed, tried on random histories of a site and its target.
@Suite struct DeployPlanTests {
  /// A target in memory.
  private final class Memory: Carrier {
    var files: [String: String] = [:]
    var manifest: [UInt8]?
    /// What is done, in order: `+path` or `-path`.
    var log: [String] = []
    /// After so many files the transfer breaks off.
    var fuse: Int?
    var site: [String: String] = [:]

    func read(_ path: String) -> [UInt8]? { path == DeployManifest.name ? manifest : nil }
    func list() -> Set<String> { Set(files.keys) }

    func send(_ paths: [String], from folder: String) throws(DeployFailure) {
      for path in paths {
        if path == DeployManifest.name { continue }
        if let left = fuse {
          guard left > 0 else { throw DeployFailure(cause: Message("deploy-unreadable")) }
          fuse = left - 1
        }
        files[path] = site[path]
        log.append("+" + path)
      }
    }

    func remove(_ paths: [String], emptying folders: [String]) {
      for path in paths {
        files[path] = nil
        log.append("-" + path)
      }
    }
  }

  private func files(_ site: [String: String]) -> [SiteFile] {
    site.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, size: 1, digest: $0.value) }
  }

  /// Plans as a deployment does, and carries it out in memory; the manifest is kept as bytes.
  private func deploy(
    _ site: [String: String], to memory: Memory, now: Int, adopts: Bool = false
  ) throws(DeployFailure) -> DeployPlan {
    memory.site = site
    let known = memory.manifest.flatMap { DeployManifest($0) } ?? DeployManifest()
    let plan = DeployPlan(
      files(site), known: known, present: memory.list(), now: now, keepAssets: 100, adopts: adopts)
    guard plan.foreign.isEmpty else { return plan }
    memory.manifest = plan.journal(known: known).bytes
    let (assets, pages) = plan.sent
    try memory.send(assets, from: "")
    try memory.send(pages, from: "")
    memory.remove(plan.removed, emptying: [])
    memory.manifest = plan.manifest(files(site), known: known, now: now).bytes
    return plan
  }

  @Test(arguments: 0..<60) func `a target ends as the site, whatever broke off before`(
    _ seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = [
      "index.html", "fr/a.html", "fr/b.html", "assets/x.css", "assets/y.js", "media/p.webp",
    ]
    let memory = Memory()
    memory.files = ["foreign.txt": "theirs", "fr/theirs.html": "theirs"]
    var site: [String: String] = [:]
    var now = 0
    for _ in 0..<12 {
      now += Int.random(in: 0...60, using: &random)
      for name in names where Bool.random(using: &random) {
        site[name] = Bool.random(using: &random) ? "\(random.next() % 3)" : nil
      }
      memory.fuse = Bool.random(using: &random) ? Int.random(in: 0...3, using: &random) : nil
      if (try? deploy(site, to: memory, now: now)) != nil { continue }
      memory.fuse = nil
      let plan = try deploy(site, to: memory, now: now)
      #expect(plan.foreign.isEmpty)
    }
    memory.fuse = nil
    memory.log = []
    _ = try deploy(site, to: memory, now: now)
    for (path, content) in site { #expect(memory.files[path] == content) }
    #expect(memory.files["foreign.txt"] == "theirs" && memory.files["fr/theirs.html"] == "theirs")
    // What is there besides is foreign, or a file of the theme for its time.
    let known = try #require(memory.manifest.flatMap { DeployManifest($0) })
    for path in memory.files.keys where site[path] == nil && memory.files[path] != "theirs" {
      #expect(path.hasPrefix("assets/"), "\(path)")
      let unused = try #require(known.files[path]?.unused)
      #expect(now - unused < 100)
    }
    // A second time nothing is left to do.
    memory.log = []
    #expect(try deploy(site, to: memory, now: now).isEmpty && memory.log.isEmpty)
    // Much later nothing is kept.
    _ = try deploy(site, to: memory, now: now + 1000)
    #expect(Set(memory.files.keys) == Set(site.keys).union(["foreign.txt", "fr/theirs.html"]))
  }

  @Test func `assets go before pages, and removals last`() throws {
    let memory = Memory()
    _ = try deploy(["index.html": "1", "old.html": "1", "media/a.webp": "1"], to: memory, now: 0)
    memory.log = []
    _ = try deploy(
      ["index.html": "2", "assets/b.css": "1", "media/z.webp": "1"], to: memory, now: 1)
    #expect(
      memory.log == [
        "+assets/b.css", "+media/z.webp", "+index.html", "-media/a.webp", "-old.html",
      ])
  }

  @Test func `a file of somebody else stands in the way until it is adopted`() throws {
    let memory = Memory()
    memory.files = ["index.html": "theirs"]
    #expect(
      try deploy(["index.html": "1", "a.html": "1"], to: memory, now: 0).foreign == ["index.html"])
    #expect(memory.files == ["index.html": "theirs"])
    _ = try deploy(["index.html": "1", "a.html": "1"], to: memory, now: 0, adopts: true)
    #expect(memory.files == ["index.html": "1", "a.html": "1"])
  }

  @Test func `a manifest leads to nothing outside of the target`() throws {
    let text =
      #"{"format":1,"files":{"../x":{"digest":"1"},"/etc/x":{"digest":"1"},"a//b":{},"a/b":{}}}"#
    #expect(DeployManifest(Array(text.utf8))?.files.keys.sorted() == ["a/b"])
    #expect(DeployManifest(Array(#"{"format":2,"files":{}}"#.utf8)) == nil)
  }

  @Test func `releases are in the order of time, though a clock be put back`() {
    let first = Releases.id(at: 1_796_138_999, after: nil)
    #expect(first == "20261201T152959Z" && Releases.isID(first))
    #expect(Releases.id(at: 1_796_138_999, after: first) == "20261201T153000Z")
    #expect(Releases.id(at: 0, after: "20261231T235959Z") == "20270101T000000Z")
    #expect(!Releases.isID("current") && !Releases.isID("20261201T15295Z0"))
  }

  @Test func `what is secret in the environment is in no message`() {
    let filter = SecretFilter([
      "RCLONE_CONFIG_DAV_PASS": "geheim99", "AWS_SECRET_ACCESS_KEY": "abcd/efgh", "HOME": "/root",
    ])
    #expect(
      filter.hidden(in: "401 for https://me:pw@host/x with geheim99 and abcd/efgh in /root")
        == "401 for https://…@host/x with … and … in /root")
  }

  @Test func `a rule for a path matches that path alone`() {
    #expect(RsyncCarrier.literal("/a b/c.html") == "/a b/c.html")
    #expect(RsyncCarrier.literal("/a[1]/x*?\\.html") == "/a\\[1\\]/x\\*\\?\\\\.html")
  }
}
