import FlyingSocks
import Foundation
import Testing

@testable import Serving

/// A real server, asked over its port by a client that knows nothing of it.
@Suite(.timeLimit(.minutes(3))) struct ServerTests {
  private static func answer(_ request: Request, _ hub: EventHub) -> Response {
    switch request.path {
    case "/large": Response(200, body: .bytes([UInt8](repeating: 97, count: 3 << 20)))
    case "/events": Response(200, body: .events(hub.listen(Array("first\n".utf8))))
    default: Response(200, text: "\(request.method) \(request.target)")
    }
  }

  /// What stands behind a head that was sent, until the server closes or so many bytes are there.
  private static func exchange(
    _ port: Int, _ text: String
  ) throws -> String {
    let socket = try Client(port)
    defer { socket.close() }
    socket.send(text)
    return socket.read()
  }

  /// Does work that waits for a server on a thread of its own: the server has need of all others.
  private func serving<Value: Sendable>(
    _ work: @escaping @Sendable (Int, EventHub) throws -> Value
  ) async throws -> Value {
    let server = try await Server.listen(on: "127.0.0.1", port: 0)
    let hub = EventHub(limit: 3)
    let task = Task { await server.run { Self.answer($0, hub) } }
    defer { task.cancel() }
    return try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread {
        done.resume(with: Result { try work(server.port, hub) })
      }
    }
  }

  /// Waits until something is so, for some seconds at most.
  private static func wait(_ isSo: () -> Bool) {
    for _ in 0..<1000 where !isSo() { Thread.sleep(forTimeInterval: 0.01) }
  }

  @Test func requestsOfOneConnectionAreAnsweredInOrder() async throws {
    let text = try await serving { port, _ in
      try Self.exchange(
        port,
        "GET /a HTTP/1.1\r\n\r\nHEAD /b HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\nConnection: close\r\n\r\n"
      )
    }
    let parts = text.components(separatedBy: "HTTP/1.1 200 OK\r\n")
    try #require(parts.count == 4)
    #expect(parts[1].hasSuffix("GET /a\n"))
    // A head alone says how long the rest would be.
    #expect(parts[2].contains("Content-Length: 8\r\n") && parts[2].hasSuffix("\r\n\r\n"))
    #expect(parts[3].hasSuffix("GET /c\n"))
  }

  @Test func whatIsNoRequestIsRefused() async throws {
    let texts = try await serving { port, _ in
      try [
        "GET / HTTP/1.1\r\nA: " + String(repeating: "a", count: 40_000), "nonsense\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",
      ].map { try Self.exchange(port, $0) }
    }
    #expect(texts[0].hasPrefix("HTTP/1.1 431 "))
    #expect(texts[1].hasPrefix("HTTP/1.1 400 ") && texts[2].hasPrefix("HTTP/1.1 400 "))
  }

  @Test func manyAtOnceAndSlowOnesHoldUpNobody() async throws {
    let texts = try await serving { port, _ in
      // Fifty that begin and do not end, and one that takes nothing of a large answer.
      let slow = try (0..<50).map { _ in try Client(port) }
      for socket in slow { socket.send("GET /slow HTTP/1.1\r\nHo") }
      let greedy = try Client(port)
      greedy.send("GET /large HTTP/1.1\r\n\r\n")
      defer { for socket in slow + [greedy] { socket.close() } }
      return try (0..<50).map {
        try Self.exchange(port, "GET /\($0) HTTP/1.1\r\nConnection: close\r\n\r\n")
      }
    }
    for (number, text) in texts.enumerated() { #expect(text.hasSuffix("GET /\(number)\n")) }
  }

  @Test func whoListensIsToldAndCutOnesGo() async throws {
    let (counts, text) = try await serving { port, hub -> ([Int], String) in
      var counts: [Int] = []
      var listening: [Client] = []
      // A fourth takes the place of the first.
      for number in 1...4 {
        let socket = try Client(port)
        socket.send("GET /events HTTP/1.1\r\n\r\n")
        _ = socket.read(until: "first\n")
        Self.wait { hub.count == min(number, 3) }
        counts.append(hub.count)
        listening.append(socket)
      }
      hub.send(EventHub.message("change", "{}"))
      let text = listening[3].read(until: "data: {}\n\n")
      for socket in listening { socket.close() }
      Self.wait { hub.count == 0 }
      return (counts + [hub.count], text)
    }
    #expect(counts == [1, 2, 3, 3, 0])
    #expect(text.hasSuffix("event: change\ndata: {}\n\n"))
  }

  @Test func aTakenPortIsTold() async throws {
    let server = try await Server.listen(on: "127.0.0.1", port: 0)
    let task = Task { await server.run { _ in Response(200, text: "") } }
    await #expect(throws: ServingFailure.portTaken) {
      _ = try await Server.listen(on: "127.0.0.1", port: server.port)
    }
    task.cancel()
  }

  @Test(arguments: [
    ("192.168.1.20", true), ("127.0.0.1", true), ("fd00::20", true), ("0.0.0.0", false),
    ("::", false), ("localhost", false), ("300.1.1.1", false), ("", false),
  ])
  func addressesInDigits(_ text: String, _ isOne: Bool) { #expect(Server.isAddress(text) == isOne) }
}

/// A plain socket that waits, as a program of another would have it.
private final class Client: Sendable {
  private let socket: Socket

  init(_ port: Int) throws {
    socket = try Socket(domain: AF_INET)
    try socket.connect(to: .inet(ip4: "127.0.0.1", port: UInt16(port)))
  }

  func send(_ text: String) {
    let data = Data(text.utf8)
    var place = 0
    while place < data.count {
      guard let next = try? socket.write(data, from: place) else { return }
      place = next
    }
  }

  func read(until end: String? = nil) -> String {
    var bytes: [UInt8] = []
    while let more = try? socket.read(atMost: 4096) {
      bytes += more
      if let end, String(decoding: bytes, as: UTF8.self).contains(end) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func close() { try? socket.close() }
}
