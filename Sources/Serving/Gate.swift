import Synchronization

/// Who may read what a server shows.
///
/// The Host header must name the server itself, so that no site of another can reach it under a name of its
/// own (DNS rebinding). Where others on the network can reach it, an address with a key opens it once, for
/// one browser; the browser is known by a cookie from then on.
public final class Gate: Sendable {
  private let hosts: Set<String>
  private let cookieName: String
  /// Nothing where nobody else can reach the server.
  private let keys: Mutex<Keys?>
  private let tellKey: @Sendable (_ key: String) -> Void

  private struct Keys {
    var next: String
    var known: [String] = []
  }

  /// So many browsers are known at once.
  private static let browserLimit = 64

  /// A gate for a server on a port.
  ///
  /// - Parameters:
  ///   - port: The server's.
  ///   - address: Where others can reach it, in digits; nothing when nobody can.
  ///   - names: Further names under which it is asked for.
  ///   - tellKey: Is given each key that opens the gate, where there is an address.
  public init(
    port: Int, address: String?, names: [String] = [],
    tellKey: @escaping @Sendable (_ key: String) -> Void = { _ in }
  ) {
    let own = ["localhost", "127.0.0.1", "[::1]"]
    let others = address.map { [$0.contains(":") ? "[\($0)]" : $0] } ?? []
    var hosts: Set<String> = []
    for name in own + others + names {
      hosts.insert("\(name.lowercased()):\(port)")
      if port == 80 { hosts.insert(name.lowercased()) }
    }
    self.hosts = hosts
    // Cookies know no ports.
    cookieName = "dlala-preview-\(port)"
    self.tellKey = tellKey
    let key = address == nil ? nil : Self.newKey()
    keys = Mutex(key.map { Keys(next: $0) })
    if let key { tellKey(key) }
  }

  /// What is answered to a request that may not go on; nothing for one that may.
  public func refusal(of request: Request) -> Response? {
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else {
      return Response(421, text: "This server is not asked for by that name.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = Response(405, text: "Here is nothing but to read.")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    guard let known = keys.withLock({ $0?.known }) else { return nil }
    if let cookie = request.cookie(cookieName), known.contains(where: { Self.areSame($0, cookie) })
    {
      return nil
    }
    guard let key = request.question("key"), let browser = exchange(key) else {
      return Response(403, text: "Open the address with the key that dlala serve has printed.")
    }
    return welcome(browser, at: request.path)
  }

  /// Takes a key, which opens nothing more, for the name of a browser.
  private func exchange(_ key: String) -> String? {
    let (browser, next) = (Self.newKey(), Self.newKey())
    let isRight = keys.withLock { keys in
      guard var now = keys, Self.areSame(now.next, key) else { return false }
      now.next = next
      if now.known.count >= Self.browserLimit { now.known.removeFirst() }
      now.known.append(browser)
      keys = now
      return true
    }
    guard isRight else { return nil }
    tellKey(next)
    return browser
  }

  /// Goes on to the same address without the key.
  ///
  /// A redirect would come from where the address was opened, with which no browser sends the cookie.
  private func welcome(_ browser: String, at path: String) -> Response {
    let address = path.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;")
    let page = """
      <!doctype html><meta charset="utf-8"><title>dlala</title>
      <meta http-equiv="refresh" content="0;url=\(address)"><a href="\(address)">→</a>

      """
    return Response(
      200,
      headers: [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        ("Referrer-Policy", "no-referrer"),
        ("Set-Cookie", "\(cookieName)=\(browser); Path=/; HttpOnly; SameSite=Strict"),
      ], body: .bytes(Array(page.utf8)))
  }

  private static func newKey() -> String {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    return String(
      decoding: (0..<32).map { _ in alphabet[Int(generator.next() & 31)] }, as: UTF8.self)
  }

  /// Compares in a time that says nothing of how much is right.
  private static func areSame(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
