import FlyingSocks
import Foundation

/// One connection of a browser.
struct Connection {
  private let socket: AsyncSocket
  /// What was read and not used.
  private var buffer: [UInt8] = []

  /// The head of a request has at most so many bytes.
  private static let headLimit = 16 << 10
  /// A browser that asks for nothing is sent away after so many seconds.
  private static let idleSeconds = 75.0
  /// One that has begun to ask has so many seconds to end, and to take each piece of an answer.
  private static let stallSeconds = 15.0
  private static let pieceSize = 64 << 10

  private enum Ending: Error {
    case closed, tooLarge, notUnderstood
  }

  init(_ socket: AsyncSocket) {
    self.socket = socket
    // An answer is sent at once, not when another packet joins it.
    try? socket.socket.setValue(true, for: BoolSocketOption(level: tcp, name: TCP_NODELAY))
  }

  private var tcp: Int32 { Int32(IPPROTO_TCP) }

  /// Answers the requests of the connection, one after the other, until either side ends it.
  mutating func serve(_ answer: @Sendable (Request) async -> Response) async {
    do {
      while let request = try await request() {
        try await send(await answer(request), to: request)
        if !request.keepsAlive { return }
      }
    } catch Ending.tooLarge {
      await refuse(431)
    } catch Ending.notUnderstood {
      await refuse(400)
    } catch {}
  }

  private func refuse(_ status: Int) async {
    try? await write(Response(status, body: .bytes([])).head(length: 0, keepsAlive: false))
    // A connection that is closed with something unread is reset, and the answer may be lost with it.
    for _ in 0..<32 { guard (try? socket.socket.read(atMost: 4096)) != nil else { return } }
  }

  // MARK: Reading

  private mutating func request() async throws -> Request? {
    var searched = 0
    let start = ContinuousClock.now
    while true {
      if let end = Self.end(of: buffer, from: searched) {
        guard let request = Request(head: buffer[..<end]) else { throw Ending.notUnderstood }
        buffer.removeFirst(end)
        // Nothing is ever sent to a server that only reads.
        guard (Int(request.headers["content-length"] ?? "0") ?? 1) == 0,
          request.headers["transfer-encoding"] == nil
        else { throw Ending.notUnderstood }
        return request
      }
      guard buffer.count < Self.headLimit else { throw Ending.tooLarge }
      searched = max(0, buffer.count - 3)
      let spent = (ContinuousClock.now - start) / .seconds(1)
      let seconds = buffer.isEmpty ? Self.idleSeconds : Self.stallSeconds - spent
      do {
        buffer += try await read(within: max(0, seconds))
      } catch {
        return nil
      }
    }
  }

  /// Where a head with its empty line ends.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place < bytes.count, let newline = bytes[place...].firstIndex(of: 10) {
      var next = newline + 1
      if next < bytes.count, bytes[next] == 13 { next += 1 }
      if next < bytes.count, bytes[next] == 10 { return next + 1 }
      place = newline + 1
    }
    return nil
  }

  private func read(within seconds: Double) async throws -> [UInt8] {
    do {
      return try socket.socket.read(atMost: 4096)
    } catch SocketError.blocked {
      return try await Self.within(seconds) { [socket] in try await socket.read(atMost: 4096) }
    }
  }

  // MARK: Writing

  private func send(_ response: Response, to request: Request) async throws {
    let isHead = request.method == "HEAD"
    switch response.body {
    case .bytes(let bytes):
      let head = response.head(length: bytes.count, keepsAlive: request.keepsAlive)
      try await write(isHead ? head : head + bytes)
    case .file(let path, let size):
      try await send(fileAt: path, size, response, isHead: isHead, to: request)
    case .events(let events):
      try await write(response.head(length: nil, keepsAlive: false))
      if !isHead { try await send(events) }
      throw Ending.closed
    }
  }

  private func send(
    fileAt path: String, _ size: Int, _ response: Response, isHead: Bool, to request: Request
  ) async throws {
    var response = response
    var range = 0..<size
    response.headers.append(("Accept-Ranges", "bytes"))
    if let wanted = request.headers["range"], let part = Self.range(wanted, of: size) {
      range = part
      response.status = part.isEmpty ? 416 : 206
      let place = part.isEmpty ? "*" : "\(part.lowerBound)-\(part.upperBound - 1)"
      response.headers.append(("Content-Range", "bytes \(place)/\(size)"))
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      response = Response(404, text: "The file is gone.")
      return try await send(response, to: request)
    }
    defer { try? file.close() }
    try await write(response.head(length: range.count, keepsAlive: request.keepsAlive))
    guard !isHead, !range.isEmpty else { return }
    try file.seek(toOffset: UInt64(range.lowerBound))
    var left = range.count
    while left > 0 {
      let piece = try file.read(upToCount: min(left, Self.pieceSize)) ?? Data()
      // A file that has become shorter cannot be sent as it was promised.
      guard !piece.isEmpty else { throw Ending.closed }
      try await write(piece)
      left -= piece.count
    }
  }

  /// The bytes of a file that are wanted (RFC 9110, 14.2); nothing where all are, or several parts.
  static func range(_ header: String, of size: Int) -> Range<Int>? {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let ends = header.dropFirst(6).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if ends[0].isEmpty {
      guard let last = Int(ends[1]), last >= 0 else { return nil }
      return max(0, size - last)..<size
    }
    guard let first = Int(ends[0]), first >= 0 else { return nil }
    guard first < size else { return 0..<0 }
    let last = ends[1].isEmpty ? size - 1 : Int(ends[1])
    guard let last, last >= first else { return nil }
    return first..<min(size, last + 1)
  }

  /// Sends what happens until the browser is gone.
  private func send(_ events: AsyncStream<[UInt8]>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      // A browser that listens says nothing more: what can be read is its end.
      group.addTask { [socket] in
        while true { _ = try await socket.read(atMost: 512) }
      }
      group.addTask {
        for await event in events { try await write(event) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ bytes: [UInt8]) async throws { try await write(Data(bytes)) }

  private func write(_ data: Data) async throws {
    var place = data.startIndex
    while place < data.endIndex {
      do {
        place = try socket.socket.write(data, from: place)
      } catch SocketError.blocked {
        // Who takes nothing for so long is cut off, who is only slow is not.
        let piece = data[place..<min(place + Self.pieceSize, data.endIndex)]
        try await Self.within(Self.stallSeconds) { [socket] in try await socket.write(piece) }
        place = piece.endIndex
      }
    }
  }

  /// Does work that may take so long.
  private static func within<Value: Sendable>(
    _ seconds: Double, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Ending.closed
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw Ending.closed }
      return value
    }
  }
}
