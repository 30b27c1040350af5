import Foundation
import Testing

/// A running `dlala serve` of a test's site.
private final class Preview {
  private let process = Process()
  private let output: URL
  private(set) var port = 0
  /// The first line that it printed.
  private(set) var address = ""

  init(_ site: TestSite, _ arguments: String...) throws {
    output = site.folder.appending(path: ".serve-\(UUID().uuidString)")
    try Data().write(to: output)
    process.executableURL = Command.binary
    process.arguments =
      ["serve", "--source", site.path, "--port", "0", "--date", "2026-11-01", "--lang", "en"]
      + arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<1000 where address.isEmpty {
      Thread.sleep(forTimeInterval: 0.02)
      let text = try String(contentsOf: output, encoding: .utf8)
      if text.contains("\n") { address = String(text.prefix { $0 != "\n" }) }
    }
    let digits = address.drop { $0 != ":" }.dropFirst().drop { $0 != ":" }.dropFirst()
    port = try #require(Int(digits.prefix { $0.isNumber }), "\(address)")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  var isRunning: Bool { process.isRunning }

  /// Everything that is answered, head and body, by a connection of its own.
  func exchange(
    _ path: String, host: String? = nil, method: String = "GET", headers: String = ""
  ) throws -> (status: Int, head: String, body: Data) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    let request =
      "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "localhost:\(port)")\r\n\(headers)"
      + "Connection: close\r\n\r\n"
    var bytes = Data(request.utf8)
    while !bytes.isEmpty {
      let sent = unsafe bytes.withUnsafeBytes {
        unsafe send(descriptor, $0.baseAddress, $0.count, 0)
      }
      try #require(sent > 0)
      bytes.removeFirst(sent)
    }
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { break }
      answer += buffer.prefix(count)
    }
    let end = try #require(answer.range(of: Data("\r\n\r\n".utf8)))
    let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
    return (Int(head.dropFirst(9).prefix(3)) ?? 0, head, Data(answer[end.upperBound...]))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try exchange(path).body, as: UTF8.self)
  }

  /// The text of a page once it is as it should be, or what it is at last.
  func text(_ path: String, when isRight: (String) -> Bool) throws -> String {
    var text = try self.text(path)
    for _ in 0..<500 where !isRight(text) {
      Thread.sleep(forTimeInterval: 0.02)
      text = try self.text(path)
    }
    return text
  }

  /// Files of a build that are served otherwise.
  func differences(from files: [String: Data]) throws -> [String] {
    try files.filter { path, bytes in
      guard path != "service-worker.js" else { return false }
      let isPage = path == "index.html" || path.hasSuffix("/index.html")
      let address = isPage ? String(path.dropLast("index.html".count)) : path
      let encoded = address.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
      return try exchange("/" + encoded + "?plain").body != bytes
    }.keys.sorted()
  }
}

@Suite(.timeLimit(.minutes(10))) struct ServeCommandTests {
  private static let element = "<dlala-preview>"

  private static func soap(_ title: String = "Savon", price: Int = 25, text: String = "Un savon.")
    -> String
  {
    "---\ntitle: \(title)\nprice: \(price) ILS\n---\n\(text)\n"
  }

  private static func site() throws -> TestSite {
    let site = try TestSite()
    try site.put(soap(), at: "content/products/soap.fr.md")
    try site.put("---\ntitle: صابون\n---\nصابون.\n", at: "content/products/soap.ar.md")
    try site.put(soap("Huile", price: 9), at: "content/products/oil.fr.md")
    return site
  }

  @Test func everyFileIsThatOfABuildButForOneElement() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("static file", at: "static/robots-of-old.txt")
    #expect(try site.build("--drafts", "--no-search").status == 0)
    let files = try site.snapshot()
    let preview = try Preview(site)
    #expect(files.count > 10)
    #expect(try preview.differences(from: files) == [])
    let page = try preview.text("/fr/products/soap/")
    let start = try #require(page.range(of: Self.element))
    let end = try #require(page.range(of: "</dlala-preview>"))
    let plain = try #require(files["fr/products/soap/index.html"])
    #expect(
      page[..<start.lowerBound] + page[end.upperBound...] == String(decoding: plain, as: UTF8.self))
    #expect(page.contains("content/products/soap.fr.md"))
    // No output folder is written, and nothing can be.
    try FileManager.default.removeItem(atPath: site.output)
    _ = try preview.text("/fr/")
    #expect(!FileManager.default.fileExists(atPath: site.output))
    #expect(try preview.exchange("/fr/", method: "POST").status == 405)
    let head = try preview.exchange("/fr/", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
  }

  @Test func onlyItsOwnNameIsAnswered() throws {
    let site = try Self.site()
    defer { site.remove() }
    let preview = try Preview(site)
    #expect(try preview.exchange("/fr/", host: "evil.example").status == 421)
    #expect(try preview.exchange("/fr/", host: "evil.example:\(preview.port)").status == 421)
    #expect(try preview.exchange("/fr/../../../../etc/passwd").status == 404)
    #expect(try preview.exchange("/%2e%2e/%2e%2e/etc/passwd").status == 404)
    let worker = try preview.exchange("/fr/").head
    #expect(worker.contains("Cache-Control: no-store"))
  }

  @Test func aTakenPortIsAFaultOfTheEnvironment() throws {
    let site = try Self.site()
    defer { site.remove() }
    let preview = try Preview(site)
    let other = try Command.run([
      "serve", "--source", site.path, "--port", "\(preview.port)", "--lang", "en",
    ])
    #expect(other.status == 3 && other.errors.contains("another program has this port"))
    #expect(try Command.run(["serve", "--source", site.path, "--host", "0.0.0.0"]).status == 2)
    #expect(try Command.run(["serve", "--source", site.path + "/none"]).status == 3)
  }

  @Test func theBaseAddressHasItsPath() throws {
    let site = try Self.site()
    defer { site.remove() }
    let preview = try Preview(site, "--base-url", "https://host.example/dlala/")
    #expect(preview.address.hasSuffix("/dlala/"))
    let root = try preview.exchange("/")
    #expect(root.status == 302 && root.head.contains("Location: /dlala/\r\n"))
    #expect(try preview.exchange("/dlala/fr/").status == 200)
    #expect(try preview.exchange("/fr/").status == 302)
    let unslashed = try preview.exchange("/dlala/fr/products/soap")
    #expect(unslashed.status == 301 && unslashed.head.contains("/dlala/fr/products/soap/"))
  }

  @Test func aMistakeStandsInThePageUntilItIsMended() throws {
    let site = try Self.site()
    defer { site.remove() }
    let preview = try Preview(site)
    let path = "/fr/products/soap/"
    try site.put(
      "---\ntitle: [Savon\nprice: 25 ILS\n---\nUn savon.\n", at: "content/products/soap.fr.md")
    let broken = try preview.text(path) { $0.contains("class=\"mistakes errors\"") }
    #expect(broken.contains("content/products/soap.fr.md:"))
    // What an editor sees of it: the line, and where in it.
    #expect(broken.contains("price<mark>:</mark> 25 ILS"))
    // The last good page is below.
    #expect(broken.contains("<h1>Savon</h1>") && broken.contains("<p>Un savon.</p>"))
    try site.put(Self.soap("Savon noir"), at: "content/products/soap.fr.md")
    let mended = try preview.text(path) { $0.contains("Savon noir") }
    #expect(!mended.contains("mistakes"))
    // A theme that is broken, too.
    try site.put(TestSite.page + "{{ nobody }}", at: "themes/plain/templates/product.html")
    let last = try preview.text(path) { $0.contains("class=\"mistakes errors\"") }
    #expect(last.contains("<h1>Savon noir</h1>") && last.contains("nobody"))
    try site.put(TestSite.page + "<!-- mended -->", at: "themes/plain/templates/product.html")
    #expect(try preview.text(path) { $0.contains("<!-- mended -->") }.contains("<!-- mended -->"))
    // And the settings.
    let settings = try #require(site.text("dlala.yaml"))
    try site.put("languages: [\n" + settings, at: "dlala.yaml")
    let kept = try preview.text(path) { $0.contains("class=\"mistakes errors\"") }
    #expect(kept.contains("<h1>Savon noir</h1>") && kept.contains("dlala.yaml:"))
    try site.put(Self.soap("Savon vert"), at: "content/products/soap.fr.md")
    #expect(try preview.text(path) { $0.contains("Savon vert") }.contains("dlala.yaml:"))
    try site.put(settings, at: "dlala.yaml")
    #expect(try !preview.text(path) { !$0.contains("mistakes") }.contains("mistakes"))
  }

  @Test func whatIsNotPublishedIsMarkedInTheLanguageOfThePage() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      "---\ntitle: Brouillon\nprice: 5 ILS\ndraft: true\n---\nX\n", at: "content/products/d.fr.md")
    try site.put(
      "---\ntitle: Demain\nprice: 5 ILS\npublish: 2026-12-24\n---\nX\n",
      at: "content/products/t.fr.md")
    let preview = try Preview(site)
    #expect(try preview.text("/fr/products/d/").contains("pas encore publié"))
    #expect(try preview.text("/fr/products/t/").contains("2026-12-24"))
    #expect(try preview.text("/fr/products/oil/").contains("Pas encore traduit en"))
    #expect(try preview.text("/ar/products/oil/").contains("لم تُترجم بعد"))
    #expect(try !preview.text("/fr/products/soap/").contains("class=\"mark\""))
    let published = try Preview(site, "--published")
    #expect(try published.exchange("/fr/products/d/").status == 404)
  }

  @Test func aFolderThatGoesAndAFileThatHasNoSiteAreTold() throws {
    let site = try Self.site()
    defer { site.remove() }
    let preview = try Preview(site)
    let content = site.folder.appending(path: "content")
    let away = site.folder.appending(path: "away")
    try FileManager.default.moveItem(at: content, to: away)
    _ = try preview.text("/fr/products/") { $0.contains("class=\"mistakes") }
    #expect(try preview.text("/fr/products/").contains("mistakes"))
    try FileManager.default.moveItem(at: away, to: content)
    let back = try preview.text("/fr/products/soap/") { !$0.contains("mistakes") }
    #expect(back.contains("<h1>Savon</h1>"))
    #expect(preview.isRunning)
  }

  /// After each of many changes, by a seed, what is served is what a clean build gives.
  @Test func changesGiveWhatACleanBuildGives() throws {
    let site = try Self.site()
    defer { site.remove() }
    for number in 0..<12 {
      try site.put(
        Self.soap("P\(number)", price: number + 1), at: "content/products/p\(number).fr.md")
    }
    let preview = try Preview(site)
    var chance = Chance(state: 20_261_201)
    var names: [String] = []
    for number in 0..<24 {
      let file = "content/products/p\(chance.next(12)).fr.md"
      let kind = chance.next(8)
      switch kind {
      case 0, 1: try site.put(Self.soap("P\(chance.next(12))", text: "Mot \(number)."), at: file)
      case 2: try site.put(Self.soap("T\(chance.next(9))", price: chance.next(99) + 1), at: file)
      case 3: try? site.delete(file)
      case 4: try site.put(Self.soap("Neuf \(number)"), at: "content/products/n\(number).fr.md")
      case 5:
        try site.put(
          "---\ntitle: Lien\nprice: 3 ILS\nrelated: soap\n---\n[x](oil.fr.md)\n", at: file)
      case 6:
        try site.put(
          TestSite.page + "<!-- \(number) -->", at: "themes/plain/templates/product.html")
      default:
        let settings = try #require(site.text("dlala.yaml"))
        try site.put(
          settings.replacing(/page-size: \d+/, with: "page-size: \(chance.next(4) + 1)"),
          at: "dlala.yaml")
      }
      names.append("\(kind) \(file)")
      #expect(try site.build("--drafts", "--no-search").status == 0, "\(names)")
      let files = try site.snapshot()
      var wrong = try preview.differences(from: files)
      for _ in 0..<200 where !wrong.isEmpty {
        Thread.sleep(forTimeInterval: 0.02)
        wrong = try preview.differences(from: files)
      }
      #expect(wrong == [], "\(names)")
    }
  }

  /// Numbers that are the same in every run (splitmix64).
  private struct Chance {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
  }
}
