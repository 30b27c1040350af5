import Foundation
import Testing

@Suite struct BuildCommandTests {
  @Test func buildsAndSaysSoInOneSentence() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Built "))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.errors.isEmpty)
    #expect(site.text("site/ar/products/soap/index.html")?.contains("dir=\"rtl\"") == true)
  }

  @Test func quietPrintsNothing() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try site.build("--quiet")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test func jsonSummarisesTheBuildForMachines() throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try site.build("--json")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(summary["status"] as? String == "built")
    #expect(summary["languages"] as? [String] == ["ar", "fr"])
    #expect((summary["pages"] as? Int ?? 0) >= 8)
    #expect((summary["bytes"] as? Int ?? 0) > 1000)
    #expect((summary["peakMemoryBytes"] as? Int ?? 0) > 1_000_000)
    #expect((summary["stages"] as? [[String: Any]] ?? []).count >= 6)
    #expect(try site.build("--json").output.contains("\"written\":0"))
  }

  @Test func errorsInTheContentExitWithOneAndKeepTheLastGoodSite() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try site.build().status == 0)
    let before = try site.snapshot()
    try site.put(
      """
      ---
      title: Savon
      price: vingt-cinq
      relatd: nothing
      ---

      [un lien](../nulle-part.fr.md)

      """, at: "content/products/soap.fr.md")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.contains(
        """
        content/products/soap.fr.md:3:8: error: price is not an amount of money [money] money-unreadable
          3 | price: vingt-cinq
            |        ^^^^^^^^^^ expected an amount and a currency, such as "25 ILS"
        """), "\(result.errors)")
    #expect(result.errors.contains("soap.fr.md:4:1: error: "), "\(result.errors)")
    #expect(result.errors.contains("did you mean \"related\"?"), "\(result.errors)")
    #expect(result.errors.contains("soap.fr.md:7:"), "\(result.errors)")
    #expect(try site.snapshot() == before)
  }

  @Test func aMisspeltCommandNamesTheNearest() throws {
    let result = try Command.run(["bild"])
    #expect(result.status == 2)
    #expect(result.errors.contains("Did you mean \"dlala build\"?"), "\(result.errors)")
  }

  @Test(arguments: [
    ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--date", "yesterday"],
    ["build", "--date", "2023-02-29"], ["build", "--base-url", "dlala.example"],
    ["build", "--colour"], ["built"], ["template"], ["markdown", "--locale", "arabic!"],
  ])
  func wrongUsageExitsWithTwo(arguments: [String]) throws {
    let result = try Command.run(arguments)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test func versionAndHelpExitWithZero() throws {
    let version = try Command.run(["--version"])
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
    let help = try Command.run(["help"])
    #expect(help.status == 0)
    #expect(help.output.contains("build"))
    #expect(try Command.run(["help", "build"]).output.contains("--base-url"))
  }

  @Test func aFolderThatIsNoSiteExitsWithThreeAndNamesThePath() throws {
    let result = try Command.run(["build", "--source", "/nowhere/at/all"])
    #expect(result.status == 3)
    #expect(result.errors.contains("/nowhere/at/all"))
  }

  @Test func aFullDiskExitsWithThreeAndKeepsTheLastGoodSite() throws {
    // /dev/full gives "no space left" for a file; a limit on file sizes does it for a folder.
    let site = try TestSite()
    defer { site.remove() }
    #expect(try site.build().status == 0)
    let before = try site.snapshot()
    try site.put("x", at: "blocked")
    let result = try site.build("--output", site.path + "/blocked/site")
    #expect(result.status == 3)
    #expect(result.errors.contains("blocked"))
    #expect(try site.snapshot() == before)
  }

  @Test func theSameInputGivesTheSameBytesWhateverJobsSays() throws {
    let site = try TestSite()
    defer { site.remove() }
    for number in 0..<40 {
      try site.put(
        "---\ntitle: منتج \(number)\nprice: \(number).50 ILS\n---\n\nنص\n",
        at: "content/products/p\(number).ar.md")
    }
    #expect(try site.build("--jobs", "1").status == 0)
    let one = try site.snapshot()
    #expect(one.count > 80)
    try FileManager.default.removeItem(atPath: site.output)
    #expect(try site.build("--jobs", "8").status == 0)
    #expect(try site.snapshot() == one)
  }

  @Test func draftsAreLeftOutUnlessAskedFor() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "---\ntitle: مسودة\nprice: 1 ILS\ndraft: true\n---\n", at: "content/products/draft.ar.md")
    try site.put(
      "---\ntitle: غدًا\nprice: 1 ILS\npublish: 2030-01-01\n---\n",
      at: "content/products/later.ar.md")
    #expect(try site.build().status == 0)
    #expect(site.text("site/ar/products/draft/index.html") == nil)
    #expect(site.text("site/ar/products/later/index.html") == nil)
    #expect(try site.build("--drafts").status == 0)
    #expect(site.text("site/ar/products/draft/index.html") != nil)
    #expect(site.text("site/ar/products/later/index.html") != nil)
  }

  @Test func aBuildKilledAtAnyMomentLeavesAWholeSite() throws {
    let site = try TestSite()
    defer { site.remove() }
    for number in 0..<150 {
      try site.put(
        "---\ntitle: أول \(number)\nprice: 1 ILS\n---\n\nنص\n",
        at: "content/products/p\(number).ar.md")
    }
    #expect(try site.build().status == 0)
    let old = try site.snapshot()
    for number in 0..<150 {
      try site.put(
        "---\ntitle: ثانٍ \(number)\nprice: 2 ILS\n---\n\nنص\n",
        at: "content/products/p\(number).ar.md")
    }
    let staging = site.folder.appendingPathComponent(".site.dlala-next")
    func staged() -> Int {
      let folder = staging.appendingPathComponent("tree/ar/products").path
      return (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
    }
    var killed = 0
    // At the start, when so many pages are written, and at the end, which a build may reach first.
    for least in stride(from: 0, through: 150, by: 15) {
      // What the last one left; the build after the loop meets it.
      try? FileManager.default.removeItem(at: staging)
      let process = Process()
      process.executableURL = Command.binary
      process.arguments = ["build", "--source", site.path, "--date", "2026-11-01", "--quiet"]
      try process.run()
      while process.isRunning, staged() < least { sched_yield() }
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        killed += 1
      }
      process.waitUntilExit()
      let now = try site.snapshot()
      if now == old { continue }
      #expect(now.count == old.count)
      #expect(try site.build().output.contains(" 0 written"))
      #expect(try site.snapshot() == now)
      break
    }
    #expect(killed > 2)
    #expect(try site.build().status == 0)
    let titles = site.text("site/ar/products/p0/index.html")
    #expect(titles?.contains("ثانٍ") == true)
    print("killed builds: \(killed), each left the previous site or the new one whole")
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-1"])
  func anyNumberOfSecondsIsADay(epoch: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    let result = try Command.run(
      ["build", "--source", site.path], environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func whatARowLacksIsToldAtTheRow() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      "id,title.ar,price\na,س,1 ILS\nb,ص,\nc,ض,\n", at: "content/products/more.csv")
    let result = try site.build()
    #expect(result.status == 1)
    for (line, name) in [(3, "b"), (4, "c")] {
      #expect(
        result.errors.contains(
          "content/products/more.csv:\(line):1: error: price is missing for products/\(name) "
            + "[required]"), "\(result.errors)")
    }
    #expect(result.errors.contains("fill the column price"))
  }

  @Test func aDateOfAnEventIsForMachinesInTheirCalendar() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put(
      """
      label: {ar: لقاء, fr: Rencontre}
      section: events
      fields:
        title: {kind: text, required: true}
        start: {kind: date, required: true, shared: true}
      publish: {structured-data: {type: Event, startDate: start}}

      """, at: "content/_types/event.yaml")
    try site.put("---\ntitle: س\nstart: AH 1447-09-25\n---\n", at: "content/events/x.ar.md")
    #expect(try site.build().status == 0)
    let page = try #require(site.text("site/ar/events/x/index.html"))
    #expect(page.contains("\"startDate\":\"2026-03-14\""), "\(page)")
  }

  @Test func aWholeAddressIsThatOfTheHost() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("{{ page.url | absolute }}", at: "themes/plain/templates/record.html")
    let result = try site.build("--base-url", "https://site.example/قدس/")
    #expect(result.status == 0, "\(result.errors)")
    let page = try #require(site.text("site/ar/products/soap/index.html"))
    #expect(
      page.contains("https://site.example/%D9%82%D8%AF%D8%B3/ar/products/soap/"), "\(page)")
  }

  @Test func nothingInAMessageTurnsTheLine() throws {
    let result = try Command.run(["format", "date", "x\u{061C}\u{2028}y"])
    #expect(result.status == 1)
    #expect(result.errors.contains("\"x\u{FFFD}\u{FFFD}y\""), "\(result.errors)")
  }
}
