import Synchronization

/// Runs work that may recurse deeply, such as Yams, which composes by recursion: a thread of the
/// concurrency runtime may have a stack of 512 KiB only.
public enum RoomyThread {
  private static let stackSize = 16 << 20

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Waits for the work to end on a thread of its own, or does it here where the system has no thread
  /// left: Foundation's `Thread` would never begin, and say nothing.
  public static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let outcome = Outcome<Value>()
    let leaveValue = {
      let value = work()
      outcome.value.withLock { $0 = value }
    }
    if !System.runApart(stack: stackSize, leaveValue) { leaveValue() }
    // The work always leaves a value; without one it is done here.
    return outcome.value.withLock { $0 } ?? work()
  }
}
