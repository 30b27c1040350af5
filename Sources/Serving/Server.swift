import FlyingSocks
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why no server could be started.
public enum ServingFailure: Error, Sendable, Hashable {
  /// Another program has the port.
  case portTaken
  /// There is no such address on this machine, or the system says no: by its number of the error.
  case refused(Int32)
}

/// A server of HTTP/1.1 for reading, over FlyingFox's sockets.
///
/// FlyingFox's own server takes heads and numbers of connections without a bound, and leaves Nagle's
/// algorithm on, which holds a page back for 40 ms; here all is bounded: the connections, what one sends,
/// and how long it may do nothing.
public struct Server: Sendable {
  /// The port, also where any was wanted.
  public let port: Int
  private let socket: AsyncSocket
  private let pool: any AsyncSocketPool

  /// So many connections at once: fifty browsers with six each.
  private static let connectionLimit = 320

  /// Whether a text is an address of IPv4 or IPv6 in digits, and one that a machine can have.
  public static func isAddress(_ text: String) -> Bool {
    if text.contains(":") {
      return text != "::" && (try? sockaddr_in6.inet6(ip6: text, port: 0)) != nil
    }
    return text != "0.0.0.0" && (try? sockaddr_in.inet(ip4: text, port: 0)) != nil
  }

  /// Opens a port of an address in digits; 0 is any port that is free.
  public static func listen(on address: String, port: Int) async throws(ServingFailure) -> Server {
    do {
      let pool = HTTPPool.make()
      try await pool.prepare()
      let isSix = address.contains(":")
      let socket = try Socket(domain: isSix ? AF_INET6 : AF_INET)
      try socket.setValue(true, for: .localAddressReuse)
      let number = UInt16(clamping: port)
      if isSix {
        try socket.bind(to: .inet6(ip6: address, port: number))
      } else {
        try socket.bind(to: .inet(ip4: address, port: number))
      }
      try socket.listen()
      let own: Int
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): own = Int(port)
      case .unix: own = port
      }
      return Server(port: own, socket: try AsyncSocket(socket: socket, pool: pool), pool: pool)
    } catch SocketError.failed(_, errno: EADDRINUSE, _) {
      throw .portTaken
    } catch SocketError.failed(_, let code, _) {
      throw .refused(code)
    } catch {
      throw .refused(EADDRNOTAVAIL)
    }
  }

  private init(port: Int, socket: AsyncSocket, pool: any AsyncSocketPool) {
    (self.port, self.socket, self.pool) = (port, socket, pool)
  }

  /// Answers requests until the task is cancelled.
  public func run(_ answer: @escaping @Sendable (Request) async -> Response) async {
    let open = OpenConnections()
    await withDiscardingTaskGroup { group in
      group.addTask { try? await pool.run() }
      while !Task.isCancelled {
        guard let client = try? await socket.accept() else {
          // No file is left for another connection: some will be.
          try? await Task.sleep(for: .milliseconds(100))
          continue
        }
        guard open.enter(Self.connectionLimit) else {
          try? client.close()
          continue
        }
        group.addTask {
          var connection = Connection(client)
          await connection.serve(answer)
          try? client.close()
          open.leave()
        }
      }
      group.cancelAll()
    }
    try? socket.close()
  }
}

/// Counts connections.
private final class OpenConnections: Sendable {
  private let count = Atomic<Int>(0)

  /// Whether there is room for another.
  func enter(_ limit: Int) -> Bool {
    guard count.wrappingAdd(1, ordering: .relaxed).newValue <= limit else {
      leave()
      return false
    }
    return true
  }

  func leave() { count.wrappingSubtract(1, ordering: .relaxed) }
}

/// What waits for sockets.
private enum HTTPPool {
  static func make() -> any AsyncSocketPool {
    #if os(Linux)
      SocketPool<ePoll>.ePoll(maxEvents: 64)
    #elseif canImport(Darwin)
      SocketPool<kQueue>.kQueue(maxEvents: 64)
    #else
      SocketPool<Poll>.poll()
    #endif
  }
}
