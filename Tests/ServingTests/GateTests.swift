import Synchronization
import Testing

@testable import Serving

@Suite struct GateTests {
  private func request(
    _ target: String = "/", host: String = "localhost:4242", method: String = "GET",
    cookie: String? = nil
  ) throws -> Request {
    var head = "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n"
    if let cookie { head += "Cookie: \(cookie)\r\n" }
    return try #require(Request(head: Array((head + "\r\n").utf8)[...]))
  }

  @Test(arguments: [
    ("localhost:4242", true), ("LOCALHOST:4242", true), ("127.0.0.1:4242", true),
    ("[::1]:4242", true), ("localhost", false), ("localhost:4243", false),
    ("evil.example:4242", false), ("localhost.evil.example:4242", false), ("", false),
    ("127.0.0.1:4242.evil.example", false), ("192.168.1.20:4242", false),
  ])
  func onlyItsOwnNamesAreAnswered(_ host: String, _ isOwn: Bool) throws {
    let gate = Gate(port: 4242, address: nil)
    #expect((try gate.refusal(of: request(host: host)) == nil) == isOwn, "\(host)")
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
  func nothingButReading(_ method: String) throws {
    let gate = Gate(port: 4242, address: nil)
    #expect(try gate.refusal(of: request(method: method))?.status == 405)
    #expect(try gate.refusal(of: request(method: "HEAD")) == nil)
  }

  @Test func aKeyOpensOnceAndBecomesACookie() throws {
    let told = Told()
    let gate = Gate(port: 4242, address: "192.168.1.20") { told.add($0) }
    let host = "192.168.1.20:4242"
    let key = try #require(told.keys.first)
    #expect(try gate.refusal(of: request(host: host))?.status == 403)
    #expect(try gate.refusal(of: request())?.status == 403)
    #expect(try gate.refusal(of: request("/?key=\(key)x", host: host))?.status == 403)
    let welcome = try #require(try gate.refusal(of: request("/fr/?key=\(key)", host: host)))
    #expect(welcome.status == 200)
    let cookie = try #require(welcome.headers.first { $0.name == "Set-Cookie" }?.value)
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    guard case .bytes(let page) = welcome.body else { throw Wrong() }
    let text = String(decoding: page, as: UTF8.self)
    // It leaves the address.
    #expect(text.contains("url=/fr/\"") && !text.contains(key))
    #expect(try gate.refusal(of: request("/fr/?key=\(key)", host: host))?.status == 403)
    let pair = String(cookie.prefix { $0 != ";" })
    #expect(try gate.refusal(of: request(host: host, cookie: pair)) == nil)
    #expect(try gate.refusal(of: request(host: host, cookie: "a=b; " + pair)) == nil)
    #expect(try gate.refusal(of: request(host: host, cookie: pair + "x"))?.status == 403)
    // Another browser has another key.
    #expect(told.keys.count == 2 && told.keys[1] != key)
    #expect(
      try gate.refusal(of: request("/?key=\(told.keys[1])", host: host))?.status == 200)
  }

  private struct Wrong: Error {}

  private final class Told: Sendable {
    private let all = Mutex<[String]>([])
    var keys: [String] { all.withLock { $0 } }
    func add(_ key: String) { all.withLock { $0.append(key) } }
  }
}

@Suite struct RequestTests {
  @Test func aHeadIsRead() throws {
    let head = "GET /ar/%D8%B5/?plain&key=a=b HTTP/1.1\r\nHost: x:1\r\nhOsT: y:1\r\nA:  b \r\n\r\n"
    let request = try #require(Request(head: Array(head.utf8)[...]))
    #expect(request.path == "/ar/%D8%B5/" && request.question("plain") == "")
    #expect(request.question("key") == "a=b" && request.question("pla") == nil)
    // Of two the first counts, whoever is asked.
    #expect(request.headers["host"] == "x:1" && request.keepsAlive)
  }

  @Test(arguments: [
    "GET / HTTP/2\r\n\r\n", "GET HTTP/1.1\r\n\r\n", "GET http://x/ HTTP/1.1\r\n\r\n", "\r\n\r\n",
    "GET / HTTP/1.1 x\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
  ])
  func whatIsNoneIsNotTaken(_ head: String) {
    #expect(Request(head: Array(head.utf8)[...]) == nil)
  }

  @Test func oldBrowsersCloseTheirConnections() throws {
    func keeps(_ head: String) throws -> Bool {
      try #require(Request(head: Array(head.utf8)[...])).keepsAlive
    }
    #expect(try !keeps("GET / HTTP/1.0\r\n\r\n"))
    #expect(try !keeps("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n"))
  }

  @Test(arguments: [
    ("bytes=0-9", 0..<10), ("bytes=90-", 90..<100), ("bytes=-5", 95..<100),
    ("bytes=50-500", 50..<100), ("bytes=100-", 0..<0), ("bytes=-500", 0..<100),
  ])
  func partsOfFiles(_ header: String, _ range: Range<Int>) {
    #expect(Connection.range(header, of: 100) == range)
  }

  @Test(arguments: ["bytes=5-1", "bytes=a-", "bytes=0-1,4-5", "lines=0-1", "bytes=--1"])
  func wrongPartsAreTheWhole(_ header: String) {
    #expect(Connection.range(header, of: 100) == nil)
  }
}
