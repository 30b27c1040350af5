/// Tells how far a build has come, and measures its stages one after the other.
struct StageLog: Sendable {
  private let clock: @Sendable () -> Double
  /// Is given how far a stage has come.
  let progress: @Sendable (BuildProgress) -> Void
  private var last: Double
  /// Wall seconds for each stage that is over, in order.
  private(set) var stages: [(name: String, seconds: Double)] = []

  /// A log that begins now.
  init(
    clock: @escaping @Sendable () -> Double,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.clock = clock
    self.progress = progress
    last = clock()
  }

  /// Says what is done now, and of how many things.
  func begin(_ stage: String, of total: Int = 0) {
    progress(BuildProgress(stage: stage, done: 0, total: total))
  }

  /// Ends a stage; what a part of it took is told by itself, and before it.
  mutating func finish(_ name: String, of part: (name: String, seconds: Double)? = nil) {
    let now = clock()
    if let part { stages.append(part) }
    stages.append((name, now - last - (part?.seconds ?? 0)))
    last = now
  }
}
