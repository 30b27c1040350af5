import Synchronization

/// Tells all browsers that listen what has happened (server-sent events).
public final class EventHub: Sendable {
  private struct Listeners {
    var number = 0
    /// By the order in which they came.
    var waiting: [(number: Int, send: AsyncStream<[UInt8]>.Continuation)] = []
  }

  private let listeners = Mutex(Listeners())
  private let limit: Int

  /// A hub for so many listeners; whoever came first goes for one more.
  public init(limit: Int) { self.limit = limit }

  /// What a browser is told from now on; `first` at once.
  ///
  /// One that is too slow to take them loses the oldest messages.
  public func listen(_ first: [UInt8]) -> AsyncStream<[UInt8]> {
    let (stream, send) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    send.yield(first)
    let (number, oldest) = listeners.withLock { listeners in
      let isFull = listeners.waiting.count >= limit
      let oldest = isFull ? listeners.waiting.removeFirst().send : nil
      listeners.number += 1
      listeners.waiting.append((listeners.number, send))
      return (listeners.number, oldest)
    }
    // It takes itself out of the list, for which nobody else may hold it.
    oldest?.finish()
    send.onTermination = { [self] _ in
      listeners.withLock { listeners in listeners.waiting.removeAll { $0.number == number } }
    }
    return stream
  }

  /// How many browsers listen.
  public var count: Int { listeners.withLock { $0.waiting.count } }

  /// Sends a message to all.
  public func send(_ message: [UInt8]) {
    for listener in listeners.withLock({ $0.waiting }) { listener.send.yield(message) }
  }

  /// A message with its name and its text, which has no line breaks.
  public static func message(_ name: String, _ text: String) -> [UInt8] {
    Array("event: \(name)\ndata: \(text)\n\n".utf8)
  }

  /// What means nothing, and finds out whether somebody still listens.
  public static let beat = Array(": \n\n".utf8)
}
