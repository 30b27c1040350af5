import Foundation
import Synchronization

/// Runs work that may recurse deeply.
///
/// Yams composes by recursion, libyaml allows it 1,000 levels, and a thread of the concurrency
/// runtime may have a stack of 512 KiB only.
enum RoomyThread {
  private static let stackSize = 16 << 20

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
    let isDone = DispatchSemaphore(value: 0)
  }

  /// Waits for the work to end on a thread of its own.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let outcome = Outcome<Value>()
    let thread = Thread {
      let value = work()
      outcome.value.withLock { $0 = value }
      outcome.isDone.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    outcome.isDone.wait()
    // The thread always leaves a value; without one the work is done here.
    return outcome.value.withLock { $0 } ?? work()
  }
}
