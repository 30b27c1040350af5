import Foundation
import Testing

@testable import Fetching

/// Servers that are slow, lie, loop and send too much; and addresses that must not be asked.
@Suite struct FetcherTests {
  private func fetcher(_ change: (inout Fetcher.Bounds) -> Void = { _ in }) -> Fetcher {
    var bounds = Fetcher.Bounds()
    bounds.allowsPrivate = true
    // A machine that is busy is no slow server.
    (bounds.seconds, bounds.connectSeconds, bounds.bodyLimit) = (60, 60, 1000)
    change(&bounds)
    return Fetcher(bounds, agent: "dlala-test")
  }

  private func failure(_ fetcher: Fetcher, _ address: String) -> Fetcher.Failure? {
    do {
      _ = try fetcher.fetch(address)
      return nil
    } catch { return error }
  }

  private static func answer(_ status: Int, _ headers: String = "", _ body: String = "") -> String {
    "HTTP/1.1 \(status) x\r\nContent-Length: \(body.utf8.count)\r\n\(headers)Connection: close\r\n\r\n"
      + body
  }

  @Test func `an answer is given with its status, type and content`() throws {
    let server = try HostileServer { line, write in
      _ = write(
        Self.answer(line.contains("/a") ? 200 : 404, "Content-Type: text/plain\r\n", "hello"))
    }
    let answer = try fetcher().fetch(server.address("/a"))
    #expect(answer.status == 200 && answer.type == "text/plain")
    #expect(answer.body == Array("hello".utf8))
    #expect(try fetcher().fetch(server.address("/b")).status == 404)
  }

  @Test func `a machine's own addresses are refused, by any name and after any step`() throws {
    let server = try HostileServer { line, write in
      _ = write(Self.answer(200, "", "secret"))
    }
    let guarded = fetcher { $0.allowsPrivate = false }
    for host in [
      "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]", "0",
    ] {
      #expect(
        failure(guarded, "http://\(host):\(server.port)/") == .privateAddress, "\(host)")
    }
  }

  @Test func `an answer leads on so many steps, and to the web alone`() throws {
    let server = try HostileServer { line, write in
      let path = line.split(separator: " ")[1]
      switch path {
      case "/loop": _ = write(Self.answer(302, "Location: /loop\r\n"))
      case "/ping": _ = write(Self.answer(302, "Location: /pong\r\n"))
      case "/pong": _ = write(Self.answer(302, "Location: /ping\r\n"))
      case "/file": _ = write(Self.answer(302, "Location: file:///etc/passwd\r\n"))
      case "/gopher": _ = write(Self.answer(302, "Location: gopher://127.0.0.1:25/x\r\n"))
      case "/moved": _ = write(Self.answer(301, "Location: /end\r\n"))
      case "/end": _ = write(Self.answer(200, "", "end"))
      default:
        // Always somewhere else.
        let number = Int(path.dropFirst(2)) ?? 0
        _ = write(Self.answer(307, "Location: /n\(number + 1)\r\n"))
      }
    }
    #expect(failure(fetcher(), server.address("/loop")) == .loop)
    #expect(failure(fetcher(), server.address("/ping")) == .loop)
    #expect(failure(fetcher(), server.address("/n1")) == .loop)
    #expect(failure(fetcher(), server.address("/file")) == .notHTTP)
    #expect(failure(fetcher(), server.address("/gopher")) == .notHTTP)
    let end = try fetcher().fetch(server.address("/moved"))
    #expect(end.steps == [301] && end.address == server.address("/end") && end.status == 200)
    #expect(failure(fetcher(), "file:///etc/passwd") == .notHTTP)
  }

  @Test func `who sends too much, and who says less than he sends, is cut off`() throws {
    let server = try HostileServer { line, write in
      switch line.split(separator: " ")[1] {
      case "/endless":
        guard write("HTTP/1.1 200 x\r\nConnection: close\r\n\r\n") else { return }
        while write(String(repeating: "x", count: 65536)) {}
      case "/headers":
        guard write("HTTP/1.1 200 x\r\n") else { return }
        while write("X-A: \(String(repeating: "x", count: 1000))\r\n") {}
      case "/announced": _ = write("HTTP/1.1 200 x\r\nContent-Length: 99999999\r\n\r\n")
      default:
        _ = write(
          "HTTP/1.1 200 x\r\nContent-Length: 5\r\n\r\n" + String(repeating: "x", count: 9000))
      }
    }
    #expect(failure(fetcher(), server.address("/endless")) == .tooLarge(status: 200))
    #expect(failure(fetcher(), server.address("/announced")) == .tooLarge(status: 200))
    if case .tooLarge? = failure(fetcher(), server.address("/headers")) {
    } else {
      Issue.record("headers without end were read")
    }
    #expect(try fetcher().fetch(server.address("/lies")).body.count == 5)
  }

  @Test func `who is slow is not waited for`() throws {
    let server = try HostileServer { line, write in
      if line.contains("/drip") {
        guard write("HTTP/1.1 200 x\r\n\r\n") else { return }
        while write("x") { Thread.sleep(forTimeInterval: 0.05) }
      } else {
        Thread.sleep(forTimeInterval: 20)
      }
    }
    for path in ["/drip", "/silent"] {
      #expect(failure(fetcher { $0.seconds = 0.5 }, server.address(path)) == .timedOut, "\(path)")
    }
  }

  @Test func `what is no answer of HTTP is none, and nobody is not somebody`() throws {
    let server = try HostileServer { line, write in
      if line.contains("/ssh") { _ = write("SSH-2.0-OpenSSH_9.2\r\n") }
    }
    #expect(failure(fetcher(), server.address("/ssh")) == .notHTTP)
    #expect(failure(fetcher(), server.address("/nothing")) == .notHTTP)
    #expect(failure(fetcher(), "http://127.0.0.1:1/") == .unreachable)
    #expect(failure(fetcher(), "http://nobody.invalid/") == .unknownHost)
    #expect(failure(fetcher(), "https://127.0.0.1:\(server.port)/") != nil)
  }

  @Test(arguments: [
    ("8.8.8.8", true), ("9.255.255.255", true), ("10.0.0.1", false), ("11.0.0.0", true),
    ("100.63.255.255", true), ("100.64.0.0", false), ("100.127.255.255", false),
    ("100.128.0.0", true), ("127.255.255.255", false), ("169.254.169.254", false),
    ("172.15.255.255", true), ("172.16.0.0", false), ("172.31.255.255", false),
    ("172.32.0.0", true), ("192.168.1.1", false), ("192.169.0.0", true), ("198.18.0.1", false),
    ("198.20.0.0", true), ("223.255.255.255", true), ("224.0.0.1", false),
    ("255.255.255.255", false), ("0.0.0.0", false), ("192.0.2.1", false), ("203.0.113.9", false),
    ("::", false), ("::1", false), ("fe80::1", false), ("febf::1", false), ("fc00::1", false),
    ("fdff::1", false), ("ff02::1", false), ("2001:db8::1", false), ("2001:4860:4860::8888", true),
    ("::ffff:10.0.0.1", false), ("::ffff:8.8.8.8", true), ("64:ff9b::7f00:1", false),
    ("64:ff9b::808:808", true), ("2002:7f00:1::", false), ("2002:808:808::", true),
    ("2001:0:1::", false), ("::8.8.8.8", false), ("fec0::1", false), ("2a00:1450::1", true),
  ])
  func `an address is public or not`(_ text: String, _ isPublic: Bool) throws {
    var bytes = [UInt8](repeating: 0, count: 16)
    let family = text.contains(":") ? AF_INET6 : AF_INET
    #expect(unsafe inet_pton(family, text, &bytes) == 1)
    let address = NetworkAddress(bytes: family == AF_INET ? Array(bytes[..<4]) : bytes)
    #expect(address.isPublic == isPublic)
  }

  @Test func `a host is asked by one at a time and slowly, and each address once`() throws {
    let busy = Counter()
    let server = try HostileServer { line, write in
      busy.enter()
      Thread.sleep(forTimeInterval: 0.02)
      busy.leave(line)
      let path = line.split(separator: " ")[1]
      let isHead = line.hasPrefix("HEAD")
      switch path {
      case "/no-head": _ = write(Self.answer(isHead ? 405 : 200))
      case "/gone": _ = write(Self.answer(410))
      case "/moved": _ = write(Self.answer(308, "Location: /new\r\n"))
      case "/for-now": _ = write(Self.answer(302, "Location: /new\r\n"))
      default: _ = write(Self.answer(200))
      }
    }
    var pace = LinkProbe.Pace()
    (pace.pause, pace.count) = (0.05, 6)
    let addresses = ["/a", "/a", "/no-head", "/gone", "/moved", "/for-now", "/b", "/too-many"]
      .map(server.address)
    let start = Date()
    let verdicts = try #require(
      LinkProbe(fetcher(), pace).verdicts(on: addresses) { _, _ in })
    #expect(Date().timeIntervalSince(start) >= 0.25)
    #expect(verdicts[server.address("/a")] == .found)
    #expect(verdicts[server.address("/no-head")] == .found)
    #expect(verdicts[server.address("/gone")] == .status(410))
    #expect(verdicts[server.address("/moved")] == .moved(server.address("/new")))
    #expect(verdicts[server.address("/for-now")] == .found)
    #expect(verdicts[server.address("/too-many")] == .notAsked)
    #expect(busy.most == 1)
    #expect(busy.lines.count { $0.hasPrefix("HEAD /a ") } == 1)
  }

  /// How many are asked at once.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var now = 0
    private(set) var most = 0
    private(set) var lines: [String] = []
    func enter() {
      lock.withLock {
        now += 1
        most = max(most, now)
      }
    }
    func leave(_ line: String) {
      lock.withLock {
        now -= 1
        lines.append(line)
      }
    }
  }
}
