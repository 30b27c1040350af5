import Synchronization

/// Hands out the next piece of work to whoever asks first.
private final class Cursor: Sendable {
  private let next = Atomic<Int>(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

extension Array where Element: Sendable {
  /// Applies a function to every element on up to `jobs` cores; results stand in input order.
  ///
  /// The work is cut into pieces that idle cores take, so that one slow page holds up nobody; work
  /// that takes long is taken one by one.
  func parallelMap<Result: Sendable>(
    jobs: Int, oneByOne: Bool = false, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard jobs > 1, count > 1 else { return map(transform) }
    let size = oneByOne ? 1 : Swift.max(1, Swift.min(64, count / (jobs * 8)))
    let pieces = (count + size - 1) / size
    let cursor = Cursor()
    return await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<jobs {
        group.addTask {
          var done: [(Int, [Result])] = []
          while true {
            let piece = cursor.take()
            guard piece < pieces else { return done }
            let range = piece * size..<Swift.min((piece + 1) * size, self.count)
            done.append((piece, self[range].map(transform)))
          }
        }
      }
      var ordered = [[Result]](repeating: [], count: pieces)
      for await done in group {
        for (piece, results) in done { ordered[piece] = results }
      }
      return ordered.flatMap { $0 }
    }
  }
}
