import Foundation
import Testing

/// Whatever the folder of the cache is, nothing of anybody else's is lost in it or behind it.
@Suite struct CachePlaceTests {
  /// A site with a drawing of which a build makes pixels, which it keeps.
  private func site() throws -> TestSite {
    let site = try TestSite()
    let type = try #require(TestSite.files["content/_types/product.yaml"])
    try site.put(
      type.replacing(
        "fields:\n", with: "fields:\n  images: {kind: list, shared: true, of: image}\n"),
      at: "content/_types/product.yaml")
    try site.put(
      "---\ntitle: صابون\nprice: 25 ILS\nimages: [soap.svg]\n---\n",
      at: "content/products/soap.ar.md")
    try draw(1, in: site)
    return site
  }

  private func draw(_ number: Int, in site: TestSite) throws {
    try site.put(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\">"
        + "<path d=\"M\(number) 0h9v9z\"/></svg>", at: "content/products/soap.svg")
  }

  private func names(_ folder: String) -> Set<String> {
    Set((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
  }

  @Test func aLinkInItsPlaceIsRefusedAndNothingIsLostBehindIt() throws {
    let site = try site()
    defer { site.remove() }
    for number in 0..<230 { try site.put("mine", at: "stranger/p\(number)/f") }
    let before = names(site.path + "/stranger")
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/.dlala-cache", withDestinationPath: "stranger")
    for arguments in [[], ["--cache", site.path + "/.dlala-cache/"]] {
      let result = try Command.run(
        ["build", "--source", site.path, "--date", "2026-11-01"] + arguments)
      #expect(result.status == 3)
      #expect(result.errors.contains(".dlala-cache: this is a link"), "\(result.errors)")
      #expect(names(site.path + "/stranger") == before)
    }
  }

  @Test func aFolderOfTheUsersLosesNothingAndTheCacheStaysSmall() throws {
    let site = try site()
    defer { site.remove() }
    let old = Date(timeIntervalSinceNow: -86_400 * 500)
    for number in 0..<260 {
      try site.put("mine", at: "v/p\(number)/f")
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: site.path + "/v/p\(number)")
    }
    let before = names(site.path + "/v")
    try site.put(
      try #require(TestSite.files["dlala.yaml"]) + "cache-keep: 14 days\n", at: "dlala.yaml")
    func entries() -> Set<String> {
      Set(names(site.path + "/v").subtracting(before).filter { $0.utf8.count == 32 })
    }
    #expect(try site.build("--cache", site.path + "/v").status == 0)
    let first = entries()
    #expect(first.count == 1)
    try draw(2, in: site)
    #expect(try site.build("--cache", site.path + "/v").status == 0)
    #expect(entries().count == 2)
    for name in first {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: site.path + "/v/" + name)
    }
    // Nothing is made now, and what is old goes all the same.
    #expect(try site.build("--cache", site.path + "/v").status == 0)
    #expect(entries().count == 1 && entries().isDisjoint(with: first))
    #expect(names(site.path + "/v").isSuperset(of: before))
  }

  @Test(arguments: ["14", "fortnight", "-1 days", "100 years", "[14 days]"])
  func aTimeThatIsNoneIsToldAtItsPlace(text: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      try #require(TestSite.files["dlala.yaml"]) + "cache-keep: \(text)\n", at: "dlala.yaml")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.contains("dlala.yaml:6:13: error: cache-keep is not a length of time"),
      "\(result.errors)")
  }
}
